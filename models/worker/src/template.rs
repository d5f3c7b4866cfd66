//! Chat templates: the GGUF's own Jinja, rendered with marks where the messages go, so that what people wrote can be
//! tokenised apart from what the template wrote. No llama.cpp in here.

use std::time::{SystemTime, UNIX_EPOCH};

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, ErrorKind, Value, context};
use models::{Message, Role};

/// Steps a template may take: real ones need thousands.
const FUEL: u64 = 2_000_000;

/// Marks around a message's number, from the private use area of Unicode.
const OPEN: char = '\u{f0a1}';
const CLOSE: char = '\u{f0a2}';

/// A piece of the prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Written by the template: control tokens count.
    Form(String),
    /// Written by somebody: control tokens are plain letters.
    Said(String),
}

/// How conversations are written down for one model.
#[derive(Debug)]
pub(crate) struct ChatForm {
    /// `None`: the plain form.
    source: Option<String>,
    /// Whether the model answers a text, rather than goes on with a conversation.
    answers: bool,
    bos: String,
    eos: String,
}

impl ChatForm {
    /// Takes the model's template if it works for a conversation; the plain form otherwise.
    pub(crate) fn new(source: Option<String>, bos: String, eos: String) -> Self {
        let form = Self { source, answers: false, bos, eos };
        let works = form.source.as_ref().is_some_and(|source| {
            let trial = [Message::system("a"), Message::user("b")];
            form.with_template(source, &trial).is_some()
        });
        if works { form } else { Self { source: None, ..form } }
    }

    /// The form of an encoder-decoder: a text that it was told to read to its end, and no turn to go on with.
    pub(crate) fn of_encoder_decoder(eos: String) -> Self {
        Self { source: None, answers: true, bos: String::new(), eos }
    }

    /// Whether the model's own template is used.
    pub(crate) fn has_template(&self) -> bool {
        self.source.is_some()
    }

    /// Whether one half of the model reads the prompt and the other writes.
    pub(crate) fn is_of_encoder_decoder(&self) -> bool {
        self.answers
    }

    /// The prompt for a conversation, up to where the model goes on.
    pub(crate) fn write(&self, messages: &[Message]) -> Vec<Piece> {
        if self.answers {
            return to_be_answered(messages, &self.eos);
        }
        let templated = self.source.as_ref().and_then(|source| self.with_template(source, messages));
        templated.unwrap_or_else(|| plain(&self.bos, messages))
    }

    /// What the model may add that only makes sense in the form: the next speaker's turn.
    pub(crate) fn stops(&self) -> &'static [&'static str] {
        if self.has_template() || self.answers { &[] } else { &["\nUser:", "\nSystem:"] }
    }

    fn with_template(&self, source: &str, messages: &[Message]) -> Option<Vec<Piece>> {
        let said = |all: &[Message]| all.iter().map(|message| message.content.clone()).collect::<Vec<_>>();
        if let Some(text) = self.render(source, messages) {
            return cut(&text, &said(messages));
        }
        // Some templates refuse a system message: its words then open the first thing the user says.
        let merged = merge_system(messages)?;
        self.render(source, &merged).and_then(|text| cut(&text, &said(&merged)))
    }

    fn render(&self, source: &str, messages: &[Message]) -> Option<String> {
        let environment = environment();
        let messages: Vec<Value> = (0..)
            .zip(messages)
            .map(|(index, message): (usize, _)| {
                context! { role => message.role.as_str(), content => format!("{OPEN}{index}{CLOSE}") }
            })
            .collect();
        let values = context! {
            messages,
            add_generation_prompt => true,
            enable_thinking => false,
            bos_token => self.bos.as_str(),
            eos_token => self.eos.as_str(),
        };
        environment.render_str(source, values).ok()
    }
}

/// An environment that behaves as the one templates are written for: Jinja2 as Hugging Face sets it up.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.expect("BUG: the delimiters are the usual ones"));
    environment.set_fuel(Some(FUEL));
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
    environment.add_function("raise_exception", |message: String| -> Result<Value, Error> {
        Err(Error::new(ErrorKind::InvalidOperation, message))
    });
    environment.add_function("strftime_now", |format: String| {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
        date(seconds / 86_400, &format)
    });
    environment
}

/// Cuts rendered text at the marks. `None` when a message is missing or comes twice: the template would have put
/// words into the prompt that nobody can vouch for.
fn cut(text: &str, said: &[String]) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut seen = vec![false; said.len()];
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (index, after) = after.split_once(CLOSE)?;
        let index: usize = index.parse().ok()?;
        let words = said.get(index)?;
        if std::mem::replace(&mut seen[index], true) {
            return None;
        }
        push_form(&mut pieces, before);
        pieces.push(Piece::Said(words.clone()));
        rest = after;
    }
    push_form(&mut pieces, rest);
    seen.iter().all(|seen| *seen).then_some(pieces)
}

fn push_form(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Form(text.to_owned()));
    }
}

fn merge_system(messages: &[Message]) -> Option<Vec<Message>> {
    let (systems, mut others): (Vec<_>, Vec<_>) =
        messages.iter().cloned().partition(|message| message.role == Role::System);
    let first = others.iter_mut().find(|message| message.role == Role::User)?;
    if systems.is_empty() {
        return None;
    }
    let mut words: Vec<&str> = systems.iter().map(|message| message.content.as_str()).collect();
    let asked = std::mem::take(&mut first.content);
    words.push(&asked);
    first.content = words.join("\n\n");
    Some(others)
}

fn plain(bos: &str, messages: &[Message]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    push_form(&mut pieces, bos);
    for message in messages {
        let who = match message.role {
            Role::System => "",
            Role::User => "User: ",
            Role::Assistant => "Assistant: ",
        };
        push_form(&mut pieces, who);
        pieces.push(Piece::Said(message.content.clone()));
        pieces.push(Piece::Form("\n".to_owned()));
    }
    pieces.push(Piece::Form("Assistant:".to_owned()));
    pieces
}

/// What was said, a line each; who said it only where there is more than one who speaks.
fn to_be_answered(messages: &[Message], eos: &str) -> Vec<Piece> {
    let turns = messages.iter().filter(|message| message.role != Role::System).count();
    let mut pieces = Vec::new();
    for message in messages {
        let who = match message.role {
            Role::User if turns > 1 => "User: ",
            Role::Assistant if turns > 1 => "Assistant: ",
            _ => "",
        };
        push_form(&mut pieces, who);
        pieces.push(Piece::Said(message.content.clone()));
        pieces.push(Piece::Form("\n".to_owned()));
    }
    // The line after the last one is the answer.
    pieces.pop();
    push_form(&mut pieces, eos);
    pieces
}

/// `strftime` as far as templates use it: `%Y %m %d %b %B %y`.
fn date(days: u64, format: &str) -> String {
    // Civil date from a day count (Hinnant, "chrono-compatible low-level date algorithms", 2013).
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = usize::try_from(month - 1).ok().and_then(|month| names.get(month)).copied().unwrap_or("");
    format
        .replace("%Y", &format!("{year:04}"))
        .replace("%y", &format!("{:02}", year % 100))
        .replace("%m", &format!("{month:02}"))
        .replace("%d", &format!("{day:02}"))
        .replace("%B", name)
        .replace("%b", name.get(..3).unwrap_or(name))
}

#[cfg(test)]
mod tests;
