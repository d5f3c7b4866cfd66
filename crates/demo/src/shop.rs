//! The shop itself, in `shop.toml`: its name, its colour, its hours, what it is good at being asked.

use std::fmt::Write;

use crate::both::Both;

const NAME: Both = Both { zh: "云雀里百货", en: "Lark Lane" };
const GREETING: Both = Both {
    zh: "您好，想找什么？说给我听，或者随便看看。",
    en: "Hello. Tell me what you are looking for, or just have a look around.",
};
/// Brick red: quiet beside product photos, and not the green or amber that speak of stock.
const ACCENT: &str = "#8C3A2B";
const HOURS: Both = Both { zh: "每天 10:00–22:00", en: "Daily 10 am – 10 pm" };
const ADDRESS: Both = Both { zh: "梧桐里 18 号一层", en: "18 Wutong Lane, ground floor" };
const IDLE_SECONDS: u32 = 60;
const COUNTDOWN_SECONDS: u32 = 20;

/// What the attract screen suggests. Each is answered well with this shop's goods.
const ASK: [Both; 6] = [
    Both { zh: "我想买一件红色的连衣裙", en: "I'd like a red dress" },
    Both { zh: "办公室用的保温杯", en: "A thermos for the office" },
    Both { zh: "500以内的无线耳机", en: "Wireless headphones under 500" },
    Both { zh: "送妈妈的礼物，300以内", en: "A gift for my mum under 300" },
    Both { zh: "不合适可以退吗？", en: "Can I return it if it doesn't fit?" },
    Both { zh: "儿童鞋在哪里？", en: "Where are the kids' shoes?" },
];

/// A text as TOML: its basic strings and JSON's strings agree on all that occurs here.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("BUG: a text can be written")
}

fn table(both: Both) -> String {
    format!("{{ zh = {}, en = {} }}", quoted(both.zh), quoted(both.en))
}

/// The text of `shop.toml`.
#[must_use]
pub fn toml() -> String {
    let mut out = String::from("# The demo shop. Invented, like everything in it.\n\n");
    let mut line = |key: &str, value: String| {
        writeln!(out, "{key} = {value}").expect("BUG: writing to a String cannot fail");
    };
    line("name", table(NAME));
    line("greeting", table(GREETING));
    line("currency", quoted("CNY"));
    line("accent", quoted(ACCENT));
    line("hours", table(HOURS));
    line("address", table(ADDRESS));
    line("idle_seconds", IDLE_SECONDS.to_string());
    line("countdown_seconds", COUNTDOWN_SECONDS.to_string());
    let ask: String = ASK.into_iter().map(|ask| format!("  {},\n", table(ask))).collect();
    line("ask", format!("[\n{ask}]"));
    out
}

#[cfg(test)]
mod tests {
    //! 1. White text on the accent has a contrast of at least 4.5 to 1 (WCAG 2.1).
    //! 2. Every key a kiosk reads is there, and there are six things to ask.

    use super::*;

    /// Relative luminance of `#RRGGBB`, WCAG 2.1.
    fn luminance(color: &str) -> f64 {
        let channel = |at: usize| {
            let c = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn white_reads_well_on_the_accent() {
        assert!(1.05 / (luminance(ACCENT) + 0.05) >= 4.5);
    }

    #[test]
    fn every_setting_is_written_once() {
        let text = toml();
        for key in
            ["name", "currency", "accent", "hours", "address", "idle_seconds", "countdown_seconds", "ask"]
        {
            let lines = text.lines().filter(|line| line.starts_with(&format!("{key} = "))).count();
            assert_eq!(lines, 1, "{key}");
        }
        assert_eq!(text.lines().filter(|line| line.starts_with("  { zh = ")).count(), 6);
    }
}
