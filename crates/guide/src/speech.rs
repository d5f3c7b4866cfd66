//! The sentences, from templates, in both languages. Short: two lines, rarely four. No number or name in them comes
//! from anywhere but the [`Answer`].

mod en;
mod zh;

use catalog::product::Lang;

use crate::answer::Answer;
use crate::contract::Suggestion;
use crate::contract::Words;

/// The answer in words.
#[must_use]
pub fn speak(answer: &Answer, lang: Lang) -> String {
    match lang {
        Lang::Zh => zh::speak(answer),
        Lang::En => en::speak(answer),
    }
}

/// What is said before an answer, ending so that the answer can follow; empty if nothing is.
#[must_use]
pub fn lead(answer: &Answer, lang: Lang) -> String {
    match lang {
        Lang::Zh => zh::lead(answer),
        Lang::En => en::lead(answer),
    }
}

/// Something to tap, said in both languages.
#[must_use]
pub fn say(zh: impl Into<String>, en: impl Into<String>) -> Suggestion {
    Suggestion { say: Words { zh: zh.into(), en: en.into() }, label: None }
}

/// "Did you mean …?": a tap says it as it should have been typed.
#[must_use]
pub fn did_you_mean(text: &str) -> Suggestion {
    let label =
        Words { zh: format!("您是不是想找：{text}？"), en: format!("Did you mean “{text}”?") };
    Suggestion { say: Words { zh: text.to_owned(), en: text.to_owned() }, label: Some(label) }
}

/// `2026-11-20` as one says it.
fn day(iso: &str, lang: Lang) -> String {
    let mut parts = iso.splitn(3, '-').map(|part| part.parse::<u32>().unwrap_or(0));
    let (year, month, date) =
        (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match (lang, month) {
        (_, 0 | 13..) => iso.to_owned(),
        (Lang::Zh, _) => format!("{month}月{date}日"),
        (Lang::En, _) => format!("{date} {} {year}", MONTHS[month as usize - 1]),
    }
}
