//! How Chinese words sound: toneless pinyin, its sloppy spellings (zh for z, n for ng, l for n), initials.

use pinyin::ToPinyinMulti;

/// More ways of reading a word than this are not looked at.
const MAX_READINGS: usize = 6;

/// Characters that a shop's words read in more than one way. The dictionary has rare and ancient readings of many more,
/// which only make words sound alike that do not.
const SEVERAL_WAYS: &str = "长重行乐单调便卡壳薄藏弹折还降参车系传给都的着得地了和色绿女旅吕滤率发盛背";

/// One way of reading a word, syllable by syllable; letters and digits in it are syllables of their own.
pub(crate) type Reading = Vec<String>;

/// The toneless readings of a word; empty if a character has none.
pub(crate) fn readings(word: &str) -> Vec<Reading> {
    let mut out: Vec<Reading> = vec![Vec::new()];
    for c in word.chars() {
        let syllables = syllables(c);
        if syllables.is_empty() {
            return Vec::new();
        }
        let mut longer = Vec::with_capacity(out.len() * syllables.len());
        for reading in &out {
            for syllable in &syllables {
                let mut next = reading.clone();
                next.push(syllable.clone());
                longer.push(next);
            }
        }
        longer.truncate(MAX_READINGS);
        out = longer;
    }
    out.retain(|reading| !reading.is_empty());
    out
}

fn syllables(c: char) -> Vec<String> {
    if c.is_ascii_alphanumeric() {
        return vec![c.to_ascii_lowercase().to_string()];
    }
    let mut out: Vec<String> = Vec::new();
    let most = if SEVERAL_WAYS.contains(c) { 3 } else { 1 };
    for way in c.to_pinyin_multi().into_iter().flatten().take(most) {
        let plain = way.plain().replace('ü', "v");
        if plain.is_ascii() && !out.contains(&plain) {
            out.push(plain);
        }
    }
    out
}

/// A syllable as those spell it who do not tell zh from z, or n from ng.
pub(crate) fn sloppy(letters: &str) -> String {
    letters.replace("zh", "z").replace("ch", "c").replace("sh", "s").replace("ng", "n").replace('v', "u")
}

/// A reading by ear: as [`sloppy`], and l for n at the start of a syllable.
pub(crate) fn by_ear(reading: &[String]) -> String {
    let mut out = String::new();
    for syllable in reading {
        let syllable = sloppy(syllable);
        match syllable.strip_prefix('n').filter(|rest| !rest.is_empty()) {
            Some(rest) => {
                out.push('l');
                out.push_str(rest);
            }
            None => out.push_str(&syllable),
        }
        out.push('\'');
    }
    out
}

/// The first letters of the syllables.
pub(crate) fn initials(reading: &[String]) -> String {
    reading.iter().filter_map(|syllable| syllable.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_in_all_their_ways() {
        let spelt = |word: &str| -> Vec<String> { readings(word).iter().map(|way| way.concat()).collect() };
        assert!(spelt("连衣裙").contains(&"lianyiqun".to_owned()));
        assert!(spelt("长裙").contains(&"changqun".to_owned()));
        assert!(spelt("绿色").contains(&"lvse".to_owned()));
        assert_eq!(spelt("T恤"), ["txu"]);
        assert!(spelt("…").is_empty() && spelt("").is_empty());
        assert_eq!(by_ear(&readings("牛奶")[0]), "liu'lai'");
        assert_eq!(sloppy("zhongguo"), "zonguo");
        assert!(readings("长长长长长长长长").len() <= MAX_READINGS);
    }
}
