//! What a shop says about itself in `shop.toml`. Defaults stand below what came with the catalogue, and that below the
//! shop's own file, field by field: one bad field never resets the rest.

use std::fmt;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::own_file;
use crate::error::Error;
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
    /// A server of the shop that runs a language model; `None` leaves the network alone.
    pub model: Option<ModelServer>,
    /// What is kept of what shoppers do: the `[histories]` of a `shop.toml`.
    pub histories: HistorySettings,
}

/// What is kept of what shoppers buy and look at, and for how long; see [`crate::histories`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HistorySettings {
    /// Whether purchases keep whose they are, by a key in place of the loyalty number.
    pub loyalty: bool,
    /// Whether visits at the kiosk are kept.
    pub visits: bool,
    /// Days after which events go.
    pub keep_days: u32,
}

impl Default for HistorySettings {
    fn default() -> Self {
        Self { loyalty: false, visits: true, keep_days: 730 }
    }
}

/// A server on the shop's own network that runs a language model: the `[model]` of a `shop.toml`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ModelServer {
    /// Its address, `http://HOST:PORT/v1`.
    pub endpoint: String,
    /// The name it knows the model by; `None` takes the first it lists.
    pub name: Option<String>,
    /// The key it wants. Written nowhere: neither by `Debug` nor by serde, nor in a notice.
    #[serde(skip)]
    pub key: Option<String>,
    /// Milliseconds until a first word must have come; then the machine's own model answers. `None` is the host's default.
    pub first_token_ms: Option<u32>,
    /// Whether its words may reach a shopper.
    pub speaks: bool,
}

impl ModelServer {
    /// Whether a notice's field is one of these.
    #[must_use]
    pub fn has_field(field: &str) -> bool {
        field.split('.').next() == Some("model")
    }
}

impl fmt::Debug for ModelServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ModelServer")
            .field("endpoint", &self.endpoint)
            .field("name", &self.name)
            .field("key", &self.key.as_ref().map(|_| SECRET))
            .field("first_token_ms", &self.first_token_ms)
            .field("speaks", &self.speaks)
            .finish()
    }
}

/// Stands where a key would.
const SECRET: &str = "***";

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
            model: None,
            histories: HistorySettings::default(),
        }
    }
}

/// White text needs this contrast on the accent (WCAG 2.2, AA).
const CONTRAST: f64 = 4.5;

impl Settings {
    /// What the shop's own `shop.toml` says over the defaults, for what is needed before the shop is open. What came with a catalogue is
    /// not read.
    ///
    /// # Errors
    /// What the disk says; a file that is not there is none.
    pub fn of_folder(dir: &Path) -> Result<(Self, Vec<Notice>), Error> {
        let mut settings = Self::default();
        let text = own_file(dir, "shop.toml")?;
        let notices = text.map(|text| settings.overlay("shop.toml", &text)).unwrap_or_default();
        Ok((settings, notices))
    }

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
        let mut layer = Layer { file, within: "", table: &table, notices: &mut notices };
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
        match table.get("model") {
            Some(Value::Table(table)) => {
                let layer = Layer { file, within: "model.", table, notices: &mut notices };
                layer.take_model(&mut self.model);
            }
            Some(other) => {
                // Not what stands there: it may hold a key.
                let wrong = Notice::new(file, 0, ReasonCode::SettingWrong, other.type_str());
                notices.push(wrong.of_field("model"));
            }
            None => {}
        }
        match table.get("histories") {
            Some(Value::Table(table)) => {
                let mut layer = Layer { file, within: "histories.", table, notices: &mut notices };
                layer.take("loyalty", &mut self.histories.loyalty, |_| true);
                layer.take("visits", &mut self.histories.visits, |_| true);
                layer.take("keep_days", &mut self.histories.keep_days, |days| (1..=36_500).contains(days));
            }
            Some(other) => {
                let wrong = Notice::new(file, 0, ReasonCode::SettingWrong, other.to_string());
                notices.push(wrong.of_field("histories"));
            }
            None => {}
        }
        notices
    }
}

struct Layer<'a> {
    file: &'a str,
    /// What stands before a field's name in a notice.
    within: &'static str,
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
                let wrong = Notice::new(self.file, 0, ReasonCode::SettingWrong, shown(field, value));
                self.notices.push(wrong.of_field(format!("{}{field}", self.within)));
                false
            }
        }
    }

    /// The fields of `[model]`. Without an address that can be used there is no server.
    fn take_model(mut self, into: &mut Option<ModelServer>) {
        let mut server = into.take().unwrap_or(ModelServer {
            endpoint: String::new(),
            name: None,
            key: None,
            first_token_ms: None,
            speaks: true,
        });
        let named = |text: &String| !text.trim().is_empty() && text.len() <= 200;
        self.take("endpoint", &mut server.endpoint, |address: &String| is_endpoint(address));
        let mut name = String::new();
        if self.take("name", &mut name, named) {
            server.name = Some(name);
        }
        let mut key = String::new();
        if self.take("key", &mut key, |key| named(key) && key.bytes().all(|byte| byte.is_ascii_graphic())) {
            server.key = Some(key);
        }
        let mut first_token_ms = 0;
        if self.take("first_token_ms", &mut first_token_ms, |wait| (200..=20_000).contains(wait)) {
            server.first_token_ms = Some(first_token_ms);
        }
        self.take("speaks", &mut server.speaks, |_| true);
        *into = Some(server).filter(|server| !server.endpoint.is_empty());
    }
}

/// A value as a notice shows it: no key, and no more of an address than where it leads.
fn shown(field: &str, value: &Value) -> String {
    match (field, value) {
        ("key", _) => SECRET.to_owned(),
        ("endpoint", Value::String(address)) => {
            let place = address.rsplit('@').next().unwrap_or_default();
            place.split(['?', '#']).next().unwrap_or_default().to_owned()
        }
        _ => value.to_string(),
    }
}

/// `http://`, a host, perhaps a port and a path; no user, no question. TLS is not spoken.
fn is_endpoint(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("http://") else { return false };
    let host = rest.split('/').next().unwrap_or_default();
    // The colons of an IPv6 address stand in brackets.
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let plain = rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"@?#\\\"<>^`{|}%".contains(&byte));
    !name.is_empty() && plain && port.is_none_or(|port| port.parse::<u16>().is_ok())
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
