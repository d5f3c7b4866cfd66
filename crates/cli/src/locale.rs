//! The language of the system, where nobody asked for one.

use guide::contract::Lang;

/// Chinese where the system's messages are Chinese, English elsewhere.
pub(crate) fn lang() -> Lang {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    of(named.as_deref().unwrap_or_default())
}

fn of(locale: &str) -> Lang {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if language.eq_ignore_ascii_case("zh") { Lang::Zh } else { Lang::En }
}

#[cfg(test)]
mod tests {
    //! the language is the locale's first part, whatever follows it

    use super::*;

    #[test]
    fn chinese_is_chinese_everywhere() {
        for (locale, lang) in [
            ("zh_CN.UTF-8", Lang::Zh),
            ("zh", Lang::Zh),
            ("zh-Hans-SG", Lang::Zh),
            ("ZH_tw", Lang::Zh),
            ("en_GB.UTF-8", Lang::En),
            ("C.UTF-8", Lang::En),
            ("", Lang::En),
            ("zhuang", Lang::En),
        ] {
            assert_eq!(of(locale), lang, "{locale}");
        }
    }
}
