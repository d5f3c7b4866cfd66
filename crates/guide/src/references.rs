//! "The second one", "那个红色的", "the cheaper one": resolved in code over the list last shown, never by a model.

use std::sync::LazyLock;

use catalog::lexicon::measure::number;
use regex::Regex;

/// What a shopper points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pointer {
    /// The n-th of the list, from 1.
    Nth(usize),
    /// The last of the list.
    Last,
    /// The first n of the list.
    FirstFew(usize),
    /// The one just spoken of.
    This,
    /// The cheapest of the list.
    Cheapest,
    /// The dearest of the list.
    Dearest,
    /// All of the list.
    All,
}

/// A pointer and the span of its words in the folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointed {
    /// What is pointed at.
    pub pointer: Pointer,
    /// First byte.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
}

const ZH_COUNT: &str = r"(?:个|款|件|双|条|只|台|部|瓶|盒|本|套|把|样|种|张|项|号|位)";
const EN_ORDINAL: &str = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|1st|2nd|3rd|\d{1,2}th)";

/// A pattern, and what its captured word points at.
type Pattern = (Regex, fn(&str) -> Option<Pointer>);

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let compile = |pattern: String| Regex::new(&pattern).expect("BUG: a fixed pattern compiles");
    let few: fn(&str) -> Option<Pointer> =
        |word| counted(word).filter(|n| (2..=24).contains(n)).map(Pointer::FirstFew);
    let nth: fn(&str) -> Option<Pointer> =
        |word| counted(word).filter(|n| (1..=100).contains(n)).map(Pointer::Nth);
    vec![
        (compile(format!(r"前(?:面)?(?:的)?(?:这|那)?(?P<n>[一二两三四五六七八九十\d]{{1,2}}){ZH_COUNT}")), few),
        (compile(r"(?:the )?first (?P<n>two|three|four|2|3|4)(?: ones?)?\b".to_owned()), few),
        (compile(r"(?:这|那)(?P<n>[两二三四]|2|3|4)(?:个|款|件|双|条|台|瓶|样|种)".to_owned()), few),
        (compile(r"\b(?:these|those|the) (?P<n>two|three|four)\b|\b(?P<m>both)(?: of them)?\b".to_owned()), |word| {
            if word == "both" { Some(Pointer::FirstFew(2)) } else { counted(word).map(Pointer::FirstFew) }
        }),
        (compile(r"倒数第一个|最后(?:那|这)?(?:一)?(?:个|款|件|双|条|台|瓶)".to_owned()), |_| Some(Pointer::Last)),
        (compile(r"\b(?:the )?last (?:one|item|product)\b".to_owned()), |_| Some(Pointer::Last)),
        (compile(format!(r"第\s*(?P<n>[一二两三四五六七八九十\d]{{1,3}})\s*{ZH_COUNT}?")), nth),
        (compile(format!(r"\b(?:the |number |no\.? ?|#)?(?P<n>{EN_ORDINAL})(?: (?:one|item|product|result|option))?\b")), nth),
        (compile(r"(?:\b(?:number|no\.?|item|option)\s?|#)(?P<n>\d{1,2})\b".to_owned()), nth),
        (compile(r"(?P<n>\d{1,2})号(?:商品|款)?".to_owned()), nth),
        (compile(r"最便宜的?(?:那|这)?(?:个|款|件|双|条)?|\b(?:the )?cheapest(?: one)?\b|便宜的那(?:个|款|件)|\bthe cheaper one\b".to_owned()), |_| {
            Some(Pointer::Cheapest)
        }),
        (compile(r"最贵的?(?:那|这)?(?:个|款|件|双|条)?|贵(?:一?点)?的那(?:个|款|件)|\bthe (?:more expensive|expensive|dearer|pricier|pricey) one\b|\b(?:the )?(?:most expensive|dearest|priciest)(?: one)?\b".to_owned()), |_| Some(Pointer::Dearest)),
        (compile(r"它们|这些|那些|\b(?:all of them|them all)\b".to_owned()), |_| Some(Pointer::All)),
        (
            compile(r"(?:这|那)(?:一)?(?:个|款|件|双|条|台|部|瓶|盒|本|套)|它|\b(?:this|that)(?: one| item| product)?\b|\bit\b|\bits\b".to_owned()),
            |_| Some(Pointer::This),
        ),
    ]
});

/// "Post-it", "it will freeze", "when it rains", "first aid": no thing is meant.
fn points_at_nothing(folded: &str, from: usize, to: usize) -> bool {
    static WEATHER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"^(?:'s| is| was| gets| got| will(?: be| get)?|'ll(?: be| get)?)? ?(?:rain|snow|freez|cold|hot|dark|wet|windy|sunny|warm|humid|chilly|icy|late|winter|summer)",
        )
        .expect("BUG: a fixed pattern compiles")
    });
    let word = &folded[from..to];
    let joined = folded[..from].ends_with('-') || folded[to..].starts_with('-');
    let first_aid = word.ends_with("first") && folded[to..].trim_start().starts_with("aid");
    first_aid || (word == "it" && (joined || WEATHER.is_match(&folded[to..])))
}

fn counted(word: &str) -> Option<usize> {
    let english = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ];
    if let Some(at) = english.iter().position(|ordinal| *ordinal == word) {
        return Some(at + 1);
    }
    match word {
        "two" => Some(2),
        "three" => Some(3),
        "four" => Some(4),
        _ => {
            let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
            let text = if digits.is_empty() { word } else { digits.as_str() };
            number(text).filter(|n| *n >= 1.0).map(|n| n as usize)
        }
    }
}

/// The pointers of a folded text, left to right.
#[must_use]
pub fn pointers(folded: &str) -> Vec<Pointed> {
    let mut out: Vec<Pointed> = Vec::new();
    for (pattern, read) in PATTERNS.iter() {
        for found in pattern.captures_iter(folded) {
            let Some(whole) = found.get(0) else { continue };
            let word = found.name("n").or_else(|| found.name("m")).map_or("", |word| word.as_str());
            let overlaps = out.iter().any(|have| whole.start() < have.to && have.from < whole.end());
            if !overlaps
                && !points_at_nothing(folded, whole.start(), whole.end())
                && let Some(pointer) = read(word)
            {
                out.push(Pointed { pointer, from: whole.start(), to: whole.end() });
            }
        }
    }
    out.sort_by_key(|pointed| pointed.from);
    out
}

/// The products pointed at. `shown` is the list last shown as (id, price in minor units); `focus` the product last
/// spoken of. An ordinal beyond the list points at nothing.
#[must_use]
pub fn resolve(pointed: &[Pointed], shown: &[(String, Option<i64>)], focus: Option<&str>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let by_price = |dearest: bool| {
        let priced = shown.iter().filter_map(|(id, price)| price.map(|price| (price, id)));
        let best = if dearest {
            priced.max_by_key(|(price, _)| *price)
        } else {
            priced.min_by_key(|(price, _)| *price)
        };
        best.map(|(_, id)| id.clone())
    };
    for one in pointed {
        let ids: Vec<String> = match &one.pointer {
            Pointer::Nth(n) => shown.get(n - 1).map(|(id, _)| id.clone()).into_iter().collect(),
            Pointer::Last => shown.last().map(|(id, _)| id.clone()).into_iter().collect(),
            Pointer::FirstFew(n) => shown.iter().take(*n).map(|(id, _)| id.clone()).collect(),
            Pointer::All => shown.iter().take(4).map(|(id, _)| id.clone()).collect(),
            Pointer::This => {
                let only = (shown.len() == 1).then(|| shown[0].0.clone());
                focus.map(str::to_owned).or(only).into_iter().collect()
            }
            Pointer::Cheapest => by_price(false).into_iter().collect(),
            Pointer::Dearest => by_price(true).into_iter().collect(),
        };
        for id in ids {
            if !out.contains(&id) {
                out.push(id);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[Pointer]) {
        let got: Vec<Pointer> =
            pointers(&catalog::analysis::fold(text)).into_iter().map(|pointed| pointed.pointer).collect();
        assert_eq!(got, expect, "{text}");
    }

    #[test]
    fn chinese() {
        check("第二个有M码吗？", &[Pointer::Nth(2)]);
        check("和第一个比一下", &[Pointer::Nth(1)]);
        check("第1个和第3个对比", &[Pointer::Nth(1), Pointer::Nth(3)]);
        check("前两个比较一下", &[Pointer::FirstFew(2)]);
        check("这两款哪个好", &[Pointer::FirstFew(2)]);
        check("这个多少钱", &[Pointer::This]);
        check("最后一个在哪", &[Pointer::Last]);
        check("最便宜的是哪个", &[Pointer::Cheapest]);
        check("我想买一件红色的连衣裙", &[]);
        check("第十二个", &[Pointer::Nth(12)]);
    }

    #[test]
    fn english() {
        check("is the second one wireless?", &[Pointer::Nth(2)]);
        check("compare the first two", &[Pointer::FirstFew(2)]);
        check("compare it with the first one", &[Pointer::This, Pointer::Nth(1)]);
        check("where is number 3", &[Pointer::Nth(3)]);
        check("does the 4th have size M", &[Pointer::Nth(4)]);
        check("the cheapest one", &[Pointer::Cheapest]);
        check("I'd like a red dress", &[]);
        check("the last one", &[Pointer::Last]);
    }

    #[test]
    fn resolved_over_the_list() {
        let shown = vec![("a".to_owned(), Some(30)), ("b".to_owned(), Some(10)), ("c".to_owned(), None)];
        let check = |text: &str, focus: Option<&str>, expect: &[&str]| {
            assert_eq!(resolve(&pointers(text), &shown, focus), expect, "{text}");
        };
        check("第二个", None, &["b"]);
        check("第九个", None, &[]);
        check("compare it with the first one", Some("b"), &["b", "a"]);
        check("最便宜的", None, &["b"]);
        check("这个", None, &[]);
        check("the first two", None, &["a", "b"]);
    }
}
