//! What a shop says about itself in `shop.toml`. Defaults stand below what came with the catalogue, and that below the
//! shop's own file, field by field: one bad field never resets the rest.

use serde::Serialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use crate::notice::{Notice, ReasonCode};
use crate::product::Bilingual;

/// A shop's settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// What the shop is called.
    pub name: Bilingual,
    /// One line to welcome a shopper; empty if the shop gave none.
    pub greeting: Bilingual,
    /// ISO 4217 code of a price that does not say its own; `None` is unknown.
    pub currency: Option<String>,
    /// The one accent colour, `#RRGGBB`, readable under white text.
    pub accent: String,
    /// Opening hours; empty if unknown.
    pub hours: Bilingual,
    /// Address; empty if unknown.
    pub address: Bilingual,
    /// Telephone.
    pub phone: Option<String>,
    /// Seconds without a touch until the screen asks whether anyone is there.
    pub idle_seconds: u32,
    /// Seconds it then waits.
    pub countdown_seconds: u32,
    /// Things to ask, shown to a shopper who does not know how to begin; may be empty.
    pub ask: Vec<Bilingual>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: Bilingual::new("本店", "Our shop"),
            greeting: Bilingual::default(),
            currency: None,
            accent: "#1F5A4C".to_owned(),
            hours: Bilingual::default(),
            address: Bilingual::default(),
            phone: None,
            idle_seconds: 60,
            countdown_seconds: 20,
            ask: Vec::new(),
        }
    }
}

/// White text needs this contrast on the accent (WCAG 2.2, AA).
const CONTRAST: f64 = 4.5;

impl Settings {
    /// Lays the fields of a `shop.toml` over these. What cannot be used is listed and changes nothing.
    pub fn overlay(&mut self, file: &str, text: &str) -> Vec<Notice> {
        let mut notices = Vec::new();
        let table: Table = match text.parse() {
            Ok(table) => table,
            Err(error) => {
                let line = error.span().map_or(0, |span| 1 + text[..span.start].matches('\n').count() as u64);
                notices.push(Notice::new(file, line, ReasonCode::SettingWrong, error.message()));
                return notices;
            }
        };
        let mut layer = Layer { file, table: &table, notices: &mut notices };
        layer.take("name", &mut self.name, |name: &Bilingual| !name.is_empty());
        layer.take("greeting", &mut self.greeting, |_| true);
        layer.take("accent", &mut self.accent, |accent: &String| readable(accent));
        layer.take("hours", &mut self.hours, |_| true);
        layer.take("address", &mut self.address, |_| true);
        layer.take("idle_seconds", &mut self.idle_seconds, |seconds| (10..=3600).contains(seconds));
        layer.take("countdown_seconds", &mut self.countdown_seconds, |seconds| (5..=120).contains(seconds));
        let mut currency = String::new();
        if layer.take("currency", &mut currency, |code: &String| is_currency(code)) {
            self.currency = Some(currency);
        }
        let mut phone = String::new();
        if layer.take("phone", &mut phone, |phone: &String| phone.len() <= 40) {
            self.phone = Some(phone).filter(|phone| !phone.trim().is_empty());
        }
        // Questions one by one: a bad one does not take the others with it.
        let mut asked: Vec<Value> = Vec::new();
        if layer.take("ask", &mut asked, |_| true) {
            self.ask = asked
                .into_iter()
                .filter_map(|entry| {
                    let shown = entry.to_string();
                    let question = entry.try_into().ok().filter(|question: &Bilingual| !question.is_empty());
                    if question.is_none() {
                        notices.push(Notice::new(file, 0, ReasonCode::SettingWrong, shown).of_field("ask"));
                    }
                    question
                })
                .collect();
        }
        notices
    }
}

struct Layer<'a> {
    file: &'a str,
    table: &'a Table,
    notices: &'a mut Vec<Notice>,
}

impl Layer<'_> {
    fn take<T: DeserializeOwned>(&mut self, field: &str, into: &mut T, sound: impl Fn(&T) -> bool) -> bool {
        let Some(value) = self.table.get(field) else { return false };
        match value.clone().try_into::<T>() {
            Ok(value) if sound(&value) => {
                *into = value;
                true
            }
            _ => {
                let wrong = Notice::new(self.file, 0, ReasonCode::SettingWrong, value.to_string());
                self.notices.push(wrong.of_field(field));
                false
            }
        }
    }
}

/// Three capital letters, as ISO 4217 writes them.
pub(crate) fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether white text can be read on `#RRGGBB`.
fn readable(color: &str) -> bool {
    let Some(digits) = color.strip_prefix('#').filter(|digits| digits.len() == 6) else { return false };
    let Ok(rgb) = u32::from_str_radix(digits, 16) else { return false };
    let linear = |shift: u32| {
        let channel = f64::from((rgb >> shift) & 0xff) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    1.05 / (luminance + 0.05) >= CONTRAST
}
