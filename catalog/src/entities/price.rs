//! Prices as people say them: 三百以内, 两三千, 200到300, under $50, between 20 and 30.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::lexicon::measure::number;

/// A stated price limit in minor units, and the span of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceLimit {
    /// First byte in the folded text.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// At least, minor units.
    pub min: Option<i64>,
    /// At most, minor units.
    pub max: Option<i64>,
}

const NUMBER: &str = r"(?:\d[\d,]*(?:\.\d+)?[k百千万]?|[零一二两三四五六七八九十百千万半]+)";
const UNIT: &str =
    r"(?:\s*(?:块钱|块|元|人民币|rmb|cny|yuan|dollars?|bucks|usd|euros?|eur|pounds?|gbp|€|\$|£|¥))";
const SIGN: &str = r"(?:(?:€|\$|£|¥|rmb|usd|eur)\s*)";

#[derive(Clone, Copy)]
enum Shape {
    Range,
    Colloquial,
    Most,
    Least,
    About,
}

static PATTERNS: LazyLock<Vec<(Regex, Shape)>> = LazyLock::new(|| {
    let amount = format!("{SIGN}?(?P<a>{NUMBER}){UNIT}?");
    let second = format!("{SIGN}?(?P<b>{NUMBER}){UNIT}?");
    let compile =
        |pattern: String, shape| (Regex::new(&pattern).expect("BUG: a fixed pattern compiles"), shape);
    vec![
        compile(format!(r"(?:between|from)\s+{amount}\s+(?:and|to)\s+{second}"), Shape::Range),
        compile(format!(r"{amount}\s*(?:到|至|~|—|–|-)\s*{second}(?:之间|的)?"), Shape::Range),
        compile(
            format!(
                r"(?P<d>[一二两三四五六七八九])(?P<e>[二三四五六七八九])(?P<f>[十百千万]){UNIT}?(?:左右|上下)?"
            ),
            Shape::Colloquial,
        ),
        compile(
            format!(
                r"(?:不超过|不要超过|别超过|低于|少于|最多|小于|不高于|预算(?:是|在|只有)?|价格?在|\b(?:under|below|less than|at most|up to|no more than|max(?:imum)?|within|cheaper than|not over|budget(?: is| of)?)\b)\s*{amount}(?:以内|以下|之内|之下)?"
            ),
            Shape::Most,
        ),
        compile(
            format!(
                r"{amount}\s*(?:以内|以下|之内|之下|封顶|不到|\s+(?:or less|or under|and under|max|tops)\b)"
            ),
            Shape::Most,
        ),
        compile(format!(r"不到\s*{amount}"), Shape::Most),
        compile(
            format!(
                r"(?:我?(?:只|就)?有|i(?: only)? have|i'?ve(?: only)? got)\s*{SIGN}?(?P<a>{NUMBER}){UNIT}"
            ),
            Shape::Most,
        ),
        compile(format!(r"{SIGN}?(?P<a>{NUMBER}){UNIT}\s*(?:能|可以)买"), Shape::Most),
        compile(
            format!(
                r"(?:高于|大于|至少|最少|不低于|超过|\b(?:over|above|more than|at least|no less than|starting at)\b)\s*{amount}"
            ),
            Shape::Least,
        ),
        compile(format!(r"{amount}\s*(?:以上|起|\s+(?:or more|and up|and over)\b)"), Shape::Least),
        compile(
            format!(r"(?:大概|大约|差不多|\b(?:around|about|roughly)\b)\s*{amount}(?:左右|上下)?"),
            Shape::About,
        ),
        compile(format!(r"{amount}\s*(?:左右|上下)"), Shape::About),
    ]
});

/// English numbers of ten and more in digits, in as many bytes ("under three hundred"), and their spans.
fn in_digits(folded: &str) -> (String, Vec<(usize, usize)>) {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        let one = "one|two|three|four|five|six|seven|eight|nine";
        let ten = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
        let tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
        let below = format!("(?:{tens})(?:[ -](?:{one}))?|{ten}");
        let hundreds =
            format!("(?:(?:an?|{one}|{ten}|{tens}) )?(?:hundred|thousand)(?:(?: and)? (?:{below}|{one}))?");
        Regex::new(&format!(r"\b(?:{hundreds}|{below})\b")).expect("BUG: a fixed pattern compiles")
    });
    let digits = |found: &Captures<'_>| {
        let number = english(&found[0]).to_string();
        format!("{number:<width$}", width = found[0].len())
    };
    let spans = WORDS.find_iter(folded).map(|found| (found.start(), found.end())).collect();
    (WORDS.replace_all(folded, digits).into_owned(), spans)
}

fn english(words: &str) -> u64 {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let (mut total, mut section) = (0, 0);
    for word in words.split([' ', '-']) {
        if let Some(at) = ONES.iter().position(|one| *one == word) {
            section += at as u64;
        } else if let Some(at) = TENS.iter().position(|ten| *ten == word) {
            section += (at as u64 + 2) * 10;
        } else if let Some(times) = [("hundred", 100), ("thousand", 1_000)].iter().find(|(of, _)| *of == word)
        {
            total += section.max(1) * times.1;
            section = 0;
        }
    }
    total + section
}

/// What makes a number a measure and not a price.
static MEASURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:ml|l|kg|g|mg|cm|mm|m|km|inch(?:es)?|in|gb|tb|mb|mah|w|v|hz|years?|months?|hours?|pieces?|pcs|%|岁|寸|升|毫升|克|千克|公斤|斤|米|厘米|毫米|片|个|小时|月|码|件|人|位|分钟|天)(?:\b|$|[\p{Han}])")
        .expect("BUG: a fixed pattern compiles")
});

/// The first price limit of a folded text. `exponent` is the number of decimals of the shop's currency.
#[must_use]
pub fn price_limit(folded: &str, exponent: u32) -> Option<PriceLimit> {
    let (folded, numbers) = in_digits(folded);
    PATTERNS.iter().find_map(|(pattern, shape)| {
        let found = pattern.captures(&folded)?;
        let whole = found.get(0)?;
        if MEASURE.is_match(&folded[whole.end()..]) {
            return None;
        }
        let (min, max) = amounts(&found, *shape, exponent)?;
        let (mut from, mut to) = (whole.start(), whole.end());
        // A number in words belongs to it whole.
        for &(start, end) in &numbers {
            if from < end && start < to {
                (from, to) = (from.min(start), to.max(end));
            }
        }
        Some(PriceLimit { from, to, min, max })
    })
}

type Range = (Option<i64>, Option<i64>);

fn amounts(found: &Captures<'_>, shape: Shape, exponent: u32) -> Option<Range> {
    let minor = |name: &str| amount(found.name(name)?.as_str()).and_then(|value| to_minor(value, exponent));
    Some(match shape {
        Shape::Range => {
            let (a, b) = (minor("a")?, minor("b")?);
            // "三到五百" means 300 to 500: the smaller number borrows the larger one's unit.
            let a = if a < b && a < 1000 && found.name("a")?.as_str().chars().count() == 1 && is_round(b) {
                borrow_unit(a, b)
            } else {
                a
            };
            (Some(a.min(b)), Some(a.max(b)))
        }
        Shape::Colloquial => {
            let unit = number(found.name("f")?.as_str())?;
            let scale = |name: &str| to_minor(number(found.name(name)?.as_str())? * unit, exponent);
            let (a, b) = (scale("d")?, scale("e")?);
            (a < b).then_some((Some(a), Some(b)))?
        }
        Shape::Most => (None, Some(minor("a")?)),
        Shape::Least => (Some(minor("a")?), None),
        Shape::About => {
            let middle = minor("a")?;
            (Some(middle - middle / 5), Some(middle + middle / 5))
        }
    })
}

/// A number with what it may be counted in: 2k, 1.5万.
fn amount(text: &str) -> Option<f64> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return number(text);
    }
    let times = match text.chars().last() {
        Some('k' | '千') => 1_000.0,
        Some('百') => 100.0,
        Some('万') => 10_000.0,
        _ => return number(text),
    };
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    number(digits).map(|value| value * times)
}

fn is_round(minor: i64) -> bool {
    minor >= 10_000 && minor % 10_000 == 0
}

fn borrow_unit(small: i64, large: i64) -> i64 {
    let mut scaled = small;
    while scaled * 10 < large {
        scaled *= 10;
    }
    scaled
}

fn to_minor(value: f64, exponent: u32) -> Option<i64> {
    let minor = value * 10f64.powi(i32::try_from(exponent).ok()?);
    (minor.is_finite() && (0.0..1e15).contains(&minor)).then(|| minor.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<(Option<i64>, Option<i64>)>) {
        let got = price_limit(&crate::analysis::fold(text), 2)
            .map(|limit| (limit.min.map(|minor| minor / 100), limit.max.map(|minor| minor / 100)));
        assert_eq!(got, expect, "{text}");
    }

    #[test]
    fn chinese() {
        check("便宜一点的，三百以内", Some((None, Some(300))));
        check("300块以下的连衣裙", Some((None, Some(300))));
        check("不超过两百五", Some((None, Some(250))));
        check("两三千的手机", Some((Some(2000), Some(3000))));
        check("三五百", Some((Some(300), Some(500))));
        check("200到300的", Some((Some(200), Some(300))));
        check("三到五百", Some((Some(300), Some(500))));
        check("一千左右", Some((Some(800), Some(1200))));
        check("五百以上", Some((Some(500), None)));
        check("预算一千二", Some((None, Some(1200))));
        check("500毫升的杯子", None);
        check("三岁以上", None);
        check("第二个有M码吗", None);
        check("不到100元", Some((None, Some(100))));
        check("200块钱能买什么", Some((None, Some(200))));
        check("我有三百块", Some((None, Some(300))));
        check("2k以内的手机", Some((None, Some(2000))));
        check("1.5万左右", Some((Some(12_000), Some(18_000))));
        check("3千到5千", Some((Some(3000), Some(5000))));
    }

    #[test]
    fn english() {
        check("philips headphones under 50", Some((None, Some(50))));
        check("under $1,200", Some((None, Some(1200))));
        check("between 20 and 30 euros", Some((Some(20), Some(30))));
        check("$20-$30", Some((Some(20), Some(30))));
        check("50 dollars or less", Some((None, Some(50))));
        check("more than 100", Some((Some(100), None)));
        check("around 200 yuan", Some((Some(160), Some(240))));
        check("under 5 kg", None);
        check("under 5kg", None);
        check("under three hundred", Some((None, Some(300))));
        check("less than a hundred and fifty", Some((None, Some(150))));
        check("between twenty-five and forty dollars", Some((Some(25), Some(40))));
        check("i have fifty yuan", Some((None, Some(50))));
        check("the third one", None);
        check("under 2k", Some((None, Some(2000))));
        check("more than 1.5k yuan", Some((Some(1500), None)));
        check("sony wh-1000xm4", None);
        check("size 38-40 cm", None);
    }
}
