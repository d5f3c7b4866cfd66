//! Reads `rules.toml`. A rule that cannot be used as it stands is left out whole, with its line and the reason: half a rule
//! would reach further than the shop meant.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Action, Rule, Rules, Selection, Wish, name};
use crate::entities::link;
use crate::feed::is_day;
use crate::lexicon::{Field, Lexicon};
use crate::notice::{Notice, ReasonCode};
use crate::search::Filter;

/// Rules, ids in a rule and values of a field beyond which a file is no longer a person's.
const MAX_RULES: usize = 1000;
const MAX_LISTED: usize = 500;
/// What a boost and a bury multiply by where the rule does not say.
const BOOST: f32 = 1.3;
const BURY: f32 = 0.6;

type Entry<'t, 'a> = &'t Spanned<DeValue<'a>>;

impl Rules {
    /// Reads the rules of a shop whose words are these.
    #[must_use]
    pub fn read(file: &str, text: &str, lexicon: &Lexicon) -> (Rules, Vec<Notice>) {
        let mut reading = Reading { file, text, lexicon, notices: Vec::new() };
        let mut found: Vec<(usize, Rule)> = Vec::new();
        match DeTable::parse(text) {
            Ok(table) => {
                for (action, value) in table.get_ref() {
                    let known = ["pin", "boost", "bury", "hide"].contains(&action.get_ref().as_ref());
                    match value.get_ref() {
                        DeValue::Array(rules) if known => {
                            found.extend(rules.iter().filter_map(|rule| {
                                Some((rule.span().start, reading.rule(action.get_ref(), rule)?))
                            }));
                        }
                        _ => reading.wrong(
                            action.span().start,
                            ReasonCode::RuleNotUnderstood,
                            "",
                            action.get_ref(),
                        ),
                    }
                }
            }
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                reading.wrong(at, ReasonCode::RuleNotUnderstood, "", error.message());
            }
        }
        found.sort_by_key(|(at, _)| *at);
        if found.len() > MAX_RULES {
            reading.wrong(found[MAX_RULES].0, ReasonCode::ListTooLong, "", &found.len().to_string());
            found.truncate(MAX_RULES);
        }
        let mut notices = reading.notices;
        notices.sort_by_key(|notice| notice.line);
        (Rules { rules: found.into_iter().map(|(_, rule)| rule).collect() }, notices)
    }
}

struct Reading<'a> {
    file: &'a str,
    text: &'a str,
    lexicon: &'a Lexicon,
    notices: Vec<Notice>,
}

impl Reading<'_> {
    fn wrong(&mut self, at: usize, reason: ReasonCode, field: &str, detail: &str) {
        let line =
            1 + self.text.as_bytes()[..at.min(self.text.len())].iter().filter(|byte| **byte == b'\n').count();
        let notice = Notice::new(self.file, line as u64, reason, detail);
        self.notices.push(if field.is_empty() { notice } else { notice.of_field(field) });
    }

    /// One rule; `None` if anything in it is wrong, which is listed then.
    fn rule(&mut self, action: &str, entry: Entry<'_, '_>) -> Option<Rule> {
        let before = self.notices.len();
        let start = entry.span().start;
        let Some(table) = entry.get_ref().as_table() else {
            self.wrong(start, ReasonCode::RuleNotUnderstood, action, &self.shown(entry));
            return None;
        };
        let mut rule = Rule {
            action: match action {
                "pin" => Action::Pin,
                "hide" => Action::Hide,
                "bury" => Action::Weigh(BURY),
                _ => Action::Weigh(BOOST),
            },
            to: Vec::new(),
            when: Vec::new(),
            from: None,
            until: None,
            note: None,
        };
        let mut ids = Vec::new();
        let mut fields: Vec<Vec<(Field, Vec<String>)>> = Vec::new();
        for (key, value) in table {
            let (field, at) = (key.get_ref().as_ref(), value.span().start);
            match field {
                "ids" => ids = self.texts(field, value),
                "by" if matches!(rule.action, Action::Weigh(_)) => match self.factor(action, value) {
                    Some(factor) => rule.action = Action::Weigh(factor),
                    None => self.wrong(at, ReasonCode::RuleNumberWrong, field, &self.shown(value)),
                },
                "when" => rule.when = self.when(value),
                "from" => rule.from = self.day(field, value),
                "until" => rule.until = self.day(field, value),
                "note" => rule.note = self.texts(field, value).into_iter().next(),
                _ => match name::FIELDS.iter().find(|(word, _)| *word == field) {
                    Some((_, of)) => fields.push(self.values(field, *of, value)),
                    None => {
                        let at = key.span().start;
                        self.wrong(at, ReasonCode::RuleNotUnderstood, field, &self.shown(value));
                    }
                },
            }
        }
        if let (Some(from), Some(until)) = (&rule.from, &rule.until)
            && from > until
        {
            let days = format!("{from} – {until}");
            self.wrong(start, ReasonCode::RuleDaysWrong, "until", &days);
        }
        match rule.action {
            _ if self.notices.len() > before => return None,
            Action::Pin if ids.is_empty() || !fields.is_empty() => {
                self.wrong(start, ReasonCode::RulePinsById, action, "");
            }
            _ if ids.is_empty() && fields.is_empty() => self.wrong(start, ReasonCode::RuleEmpty, action, ""),
            _ => {}
        }
        if self.notices.len() > before {
            return None;
        }
        rule.to =
            selections(&fields).into_iter().map(|filters| Selection { ids: Vec::new(), filters }).collect();
        if !ids.is_empty() {
            rule.to.insert(0, Selection { ids, filters: Vec::new() });
        }
        Some(rule)
    }

    /// One text or several.
    fn texts(&mut self, field: &str, value: Entry<'_, '_>) -> Vec<String> {
        let one = |entry: Entry<'_, '_>| match entry.get_ref() {
            DeValue::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            // An id may be written as a number.
            DeValue::Integer(number) if field == "ids" && number.radix() == 10 => {
                Some(number.as_str().to_owned())
            }
            _ => None,
        };
        let texts: Option<Vec<String>> = match value.get_ref() {
            DeValue::Array(entries) if entries.len() > MAX_LISTED => None,
            DeValue::Array(entries) => entries.iter().map(one).collect(),
            _ => one(value).map(|text| vec![text]),
        };
        texts.filter(|texts| !texts.is_empty()).unwrap_or_else(|| {
            self.wrong(value.span().start, ReasonCode::RuleNotUnderstood, field, &self.shown(value));
            Vec::new()
        })
    }

    /// The values that a field of a rule names, with the field each is filed in.
    fn values(&mut self, field: &str, of: Field, value: Entry<'_, '_>) -> Vec<(Field, Vec<String>)> {
        let mut out: Vec<(Field, Vec<String>)> = Vec::new();
        for text in self.texts(field, value) {
            match name::keys(of, &text, self.lexicon) {
                Some((of, keys)) => match out.iter_mut().find(|(other, _)| *other == of) {
                    Some((_, all)) => all.extend(keys),
                    None => out.push((of, keys)),
                },
                None => self.wrong(value.span().start, ReasonCode::RuleNameUnknown, field, &text),
            }
        }
        out
    }

    fn when(&mut self, value: Entry<'_, '_>) -> Vec<Wish> {
        let mut out = Vec::new();
        let table = value.get_ref().as_table().filter(|table| !table.is_empty());
        let Some(table) = table else {
            self.wrong(value.span().start, ReasonCode::RuleNotUnderstood, "when", &self.shown(value));
            return out;
        };
        for (key, value) in table {
            let field = key.get_ref().as_ref();
            let shown = format!("when.{field}");
            let ways = match name::FIELDS.iter().find(|(word, _)| *word == field) {
                Some((_, of)) => {
                    let values = self.values(&shown, *of, value);
                    values.into_iter().map(|(of, keys)| vec![name::link(of, keys)]).collect()
                }
                None if field == "words" => {
                    let mut ways = Vec::new();
                    for words in self.texts(&shown, value) {
                        let links = link(&words, self.lexicon, &[]).links;
                        if links.is_empty() {
                            self.wrong(value.span().start, ReasonCode::RuleNameUnknown, &shown, &words);
                        } else {
                            ways.push(links);
                        }
                    }
                    ways
                }
                None => {
                    self.wrong(key.span().start, ReasonCode::RuleNotUnderstood, &shown, &self.shown(value));
                    Vec::new()
                }
            };
            out.push(Wish { ways });
        }
        out
    }

    fn factor(&self, action: &str, value: Entry<'_, '_>) -> Option<f32> {
        let number: f32 = match value.get_ref() {
            DeValue::Float(number) => number.as_str().replace('_', "").parse().ok()?,
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok()?,
            _ => return None,
        };
        let sound = match action {
            "boost" => number > 1.0 && number <= super::FACTORS.1,
            _ => (super::FACTORS.0..1.0).contains(&number),
        };
        sound.then_some(number)
    }

    /// A day as text or as TOML's own.
    fn day(&mut self, field: &str, value: Entry<'_, '_>) -> Option<String> {
        let day = match value.get_ref() {
            DeValue::String(text) => Some(text.trim().to_owned()),
            DeValue::Datetime(day) => Some(day.to_string()),
            _ => None,
        };
        let day = day.filter(|day| is_day(day));
        if day.is_none() {
            self.wrong(value.span().start, ReasonCode::RuleDaysWrong, field, &self.shown(value));
        }
        day
    }

    /// A value as it stands in the file.
    fn shown(&self, value: Entry<'_, '_>) -> String {
        self.text.get(value.span()).unwrap_or_default().to_owned()
    }
}

/// Every choice of one of the alternatives of each field. (Colours are filed as families and as shades, and a rule may
/// name some of both.)
fn selections(fields: &[Vec<(Field, Vec<String>)>]) -> Vec<Vec<Filter>> {
    let mut out: Vec<Vec<Filter>> = if fields.is_empty() { Vec::new() } else { vec![Vec::new()] };
    for alternatives in fields {
        out = out
            .into_iter()
            .flat_map(|chosen| {
                alternatives.iter().map(move |(field, keys)| {
                    let mut chosen = chosen.clone();
                    chosen.push(Filter::Value { field: *field, keys: keys.clone() });
                    chosen
                })
            })
            .collect();
    }
    out
}
