//! What a shopper says no to of the products before them: 不要第二个, "not that one", 不喜欢这个颜色. One clause is read at a time, and
//! only if all of it says so: what is named besides makes it something else ("it's not that expensive", 不要去掉第二个).

mod patterns;

use std::sync::LazyLock;

use catalog::lexicon::Field;
use regex::Regex;

use self::patterns::{
    ALL, ALONE, ASKS, BECAUSE, FOR_OTHERS, KEEPS, LOWERS, MINDS_NOT, MORE, NEVER, NO_FIRST, NO_LAST,
    NOT_FOR_ME, OTHER_SIZE, REQUEST, SIDE, UNFIT, regex,
};
use crate::references::{Pointed, Pointer};

/// What of a product is not liked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disliked {
    /// The product.
    Itself,
    /// A side of it that others may be without: its colour, brand or material.
    Trait(Field),
    /// What it costs.
    Price,
}

/// What is said no to, and what is said besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rejection {
    /// What is pointed at; empty: what the stage shows.
    pub pointed: Vec<Pointed>,
    /// What of it.
    pub disliked: Vec<Disliked>,
    /// The other clauses, folded.
    pub rest: Vec<String>,
}

/// What stands for a product in a clause: its bytes are masked before the patterns are tried.
struct Mention {
    from: usize,
    to: usize,
    pointer: Option<Pointer>,
    disliked: Disliked,
}

/// Stands in for every byte of a mention.
const MASK: &str = "@";

/// Whether a folded text has a word that may say no to something.
pub(crate) fn may_reject(folded: &str) -> bool {
    static NO: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"不|别|去掉|删|除了|\b(?:not?|remove|hide|skip|except|don'?t|doesn'?t|hate|drop|forget)\b")
    });
    NO.is_match(folded)
}

/// What is rejected in a folded text. `focused`: the stage shows one product, which words without a pointer mean.
pub(super) fn rejection(folded: &str, pointed: &[Pointed], focused: bool) -> Option<Rejection> {
    if NEVER.is_match(folded) {
        return None;
    }
    let (mentions, masked) = mentions(folded, pointed);
    let mut found: Option<Rejection> = None;
    let mut rest: Vec<&str> = Vec::new();
    for (from, to, asked) in clauses(&masked) {
        let clause = &masked[from..to];
        let asks = (asked || ASKS.is_match(clause.trim_start())) && !REQUEST.is_match(clause);
        let one = if asks { None } else { in_clause(&folded[from..to], clause, from, &mentions) };
        match (one, &mut found) {
            (Some((one, others)), None) => {
                rest.extend(others.into_iter().map(|(from, to)| &folded[from..to]));
                found = Some(one);
            }
            // 不要第一个，不要第三个; 不喜欢这个颜色，面料也不喜欢.
            (Some((one, others)), Some(have)) if one.is_of_products() == have.is_of_products() => {
                rest.extend(others.into_iter().map(|(from, to)| &folded[from..to]));
                have.pointed.extend(one.pointed);
                have.disliked.extend(one.disliked);
            }
            _ => {
                // With the mark that ended it.
                let end = folded[to..].chars().next().map_or(to, |mark| to + mark.len_utf8());
                if keeps(folded, (from, end), &mentions) {
                    return None;
                }
                rest.push(&folded[from..end]);
            }
        }
    }
    if let Some(found) = found {
        return Some(Rejection { rest: rest.into_iter().map(str::to_owned).collect(), ..found });
    }
    let asks = ASKS.is_match(folded) && !REQUEST.is_match(folded);
    (focused && !asks && ALONE.is_match(folded.trim())).then(Rejection::of_the_stage)
}

/// Why a product is not liked, as a clause: nothing to look for.
pub(super) fn says_why(clause: &str) -> bool {
    BECAUSE.is_match(clause)
}

/// Whether the clause from one byte to another takes back what is said no to in the others.
fn keeps(folded: &str, (from, to): (usize, usize), mentions: &[Mention]) -> bool {
    let clause = &folded[from..to];
    let within = |one: &&Mention| from <= one.from && one.to <= to;
    let of_another = |one: &Mention| !matches!(one.pointer, None | Some(Pointer::This));
    if mentions.iter().filter(within).any(of_another) {
        return false;
    }
    KEEPS.is_match(clause)
        || (UNFIT.is_match(folded) && OTHER_SIZE.is_match(clause))
        || (NOT_FOR_ME.is_match(folded) && FOR_OTHERS.is_match(clause))
}

impl Rejection {
    /// Of what the stage shows.
    fn of_the_stage() -> Self {
        Rejection { pointed: Vec::new(), disliked: vec![Disliked::Itself], rest: Vec::new() }
    }

    /// Whether it is of products, not of sides of them.
    fn is_of_products(&self) -> bool {
        self.disliked.contains(&Disliked::Itself)
    }
}

/// The rejection that a clause is, and the parts of it that say something else. It begins at byte `from` of the text, plain and `masked`.
fn in_clause(
    plain: &str,
    masked: &str,
    from: usize,
    mentions: &[Mention],
) -> Option<(Rejection, Vec<(usize, usize)>)> {
    let nothing = Rejection::of_the_stage();
    let captures = NO_FIRST.captures(masked).or_else(|| NO_LAST.captures(masked));
    let Some(captures) = captures else {
        let all = Pointed { pointer: Pointer::All, from, to: from + plain.len() };
        return ALL.is_match(plain).then(|| (Rejection { pointed: vec![all], ..nothing }, Vec::new()));
    };
    // 太大了换小码: this one, in another size.
    let then = captures.name("then").map_or("", |then| then.as_str());
    if UNFIT.is_match(masked) && OTHER_SIZE.is_match(then) {
        return None;
    }
    let what = captures.name("what").or_else(|| captures.name("taken"))?;
    let within = |one: &&Mention| from + what.start() <= one.from && one.to <= from + what.end();
    let meant: Vec<&Mention> = mentions.iter().filter(within).collect();
    let disliked = meant.last()?.disliked;
    let pointed: Vec<Pointed> = meant
        .iter()
        .filter_map(|one| Some(Pointed { pointer: one.pointer.clone()?, from: one.from, to: one.to }))
        .collect();
    // 不考虑价格 does not mind what it costs.
    if disliked != Disliked::Itself && pointed.is_empty() && MINDS_NOT.is_match(masked) {
        return None;
    }
    if disliked == Disliked::Price && LOWERS.is_match(masked) {
        return None;
    }
    let others = ["liked", "then"].into_iter().filter_map(|name| captures.name(name));
    let others = others.map(|part| (from + part.start(), from + part.end())).collect();
    Some((Rejection { pointed, disliked: vec![disliked], ..nothing }, others))
}

/// What stands for products in a text, left to right, each with the side of it that is spoken of; and the text with them masked.
fn mentions(folded: &str, pointed: &[Pointed]) -> (Vec<Mention>, String) {
    let itself = |from, to, pointer: &Pointer| Mention {
        from,
        to,
        pointer: Some(pointer.clone()),
        disliked: Disliked::Itself,
    };
    let mut out: Vec<Mention> = Vec::new();
    for (pattern, pointer) in MORE.iter() {
        out.extend(pattern.find_iter(folded).map(|found| itself(found.start(), found.end(), pointer)));
    }
    // The wider of two that overlap.
    for one in pointed {
        if !out.iter().any(|have| have.from <= one.from && one.to <= have.to) {
            out.retain(|have| have.to <= one.from || one.to <= have.from);
            out.push(itself(one.from, one.to, &one.pointer));
        }
    }
    let mut masked = folded.to_owned();
    mask(&mut masked, &out);
    let sides = masked.clone();
    for found in SIDE.captures_iter(&sides) {
        let Some(whole) = found.get(0) else { continue };
        // "Not my style" is said of the product.
        let own = sides[..whole.start()].trim_end();
        if ["my", "your", "我", "我的"].iter().any(|word| own.ends_with(word)) {
            continue;
        }
        let has = |names: &[&str]| names.iter().any(|name| found.name(name).is_some());
        let disliked = if has(&["color", "colour"]) {
            Disliked::Trait(Field::Color)
        } else if has(&["brand", "make"]) {
            Disliked::Trait(Field::Brand)
        } else if has(&["material", "fabric"]) {
            Disliked::Trait(Field::Material)
        } else if has(&["price", "cost"]) {
            Disliked::Price
        } else {
            Disliked::Itself
        };
        // 这个颜色, "the colour of it": one mention with its pointer.
        let beside = out.iter_mut().find(|one| {
            (one.to <= whole.start() && sides[one.to..whole.start()].trim().is_empty())
                || (whole.start() <= one.from && one.from < whole.end())
        });
        match beside {
            Some(one) => {
                (one.from, one.to) = (one.from.min(whole.start()), one.to.max(whole.end()));
                one.disliked = disliked;
            }
            None => out.push(Mention { from: whole.start(), to: whole.end(), pointer: None, disliked }),
        }
    }
    mask(&mut masked, &out);
    out.sort_by_key(|mention| mention.from);
    (out, masked)
}

fn mask(text: &mut String, mentions: &[Mention]) {
    for mention in mentions {
        text.replace_range(mention.from..mention.to, &MASK.repeat(mention.to - mention.from));
    }
}

/// The clauses of a text: where each begins and ends, and whether it ends in a question mark.
fn clauses(text: &str) -> Vec<(usize, usize, bool)> {
    static BREAK: LazyLock<Regex> =
        LazyLock::new(|| regex(r"[,，.。;；!！?？\n]+|但是?|不过|而是|\b(?:but|because|since)\b"));
    let mut out = Vec::new();
    let mut begun = 0;
    for found in BREAK.find_iter(text) {
        // "Anything but @": that is how it says no.
        if found.as_str() == "but" && text[..found.start()].trim_end().ends_with("thing") {
            continue;
        }
        out.push((begun, found.start(), found.as_str().contains(['?', '？'])));
        begun = found.end();
    }
    out.push((begun, text.len(), false));
    out.retain(|(from, to, _)| !text[*from..*to].trim().is_empty());
    out
}

#[cfg(test)]
mod tests {
    use catalog::analysis::fold;

    use super::*;
    use crate::references::pointers;

    fn found(text: &str, focused: bool) -> Option<(Vec<Pointer>, Disliked)> {
        let folded = fold(text);
        let rejection = rejection(&folded, &pointers(&folded), focused)?;
        Some((rejection.pointed.into_iter().map(|one| one.pointer).collect(), rejection.disliked[0]))
    }

    #[track_caller]
    fn rejects(text: &str, pointers: &[Pointer]) {
        assert_eq!(found(text, false), Some((pointers.to_vec(), Disliked::Itself)), "{text}");
    }

    #[track_caller]
    fn keeps(text: &str) {
        assert_eq!(found(text, true), None, "{text}");
    }

    #[test]
    fn chinese() {
        for text in [
            "不要第二个",
            "第二个不要",
            "我不喜欢第二个",
            "第二款我不太喜欢",
            "第二个不好看",
            "第二个太丑了",
            "第二个就算了吧",
            "第二件不合适",
            "把第二个去掉",
            "别再给我推荐第二个了",
            "不要再显示第二个",
            "除了第二个，还有别的吗",
            "第二个不适合我",
            "第二个不合我的口味",
            "第二个不要，有没有别的？",
            "排除第二个",
            "不考虑第二款",
            "第二个别给我看了",
            "第二个不是我的菜",
            "我没看上第二个",
            "第二个可以去掉吗",
            "除了第二个还有什么",
            "第二个不要，太短了",
            "不要第二个要红色的",
            "喜欢第一个不喜欢第二个",
            "能把第二个去掉吗",
            "对第二个没兴趣",
            "第二个真心不好看",
            "第二个不怎么样",
            "我不怎么喜欢第二个",
            "不要第二个，主要是太长了",
            "第二个不用了",
            "把第二个删了吧",
            "第二个太短了",
            "第二个显胖",
            "除了第二个都可以",
        ] {
            rejects(text, &[Pointer::Nth(2)]);
        }
        rejects("不要第一个和第三个", &[Pointer::Nth(1), Pointer::Nth(3)]);
        rejects("第一个、第三个都不喜欢", &[Pointer::Nth(1), Pointer::Nth(3)]);
        rejects("不要这件", &[Pointer::This]);
        rejects("不是这个", &[Pointer::This]);
        rejects("这些我都不喜欢", &[Pointer::All]);
        rejects("都不喜欢", &[Pointer::All]);
        rejects("全都不要", &[Pointer::All]);
        rejects("没有喜欢的", &[Pointer::All]);
        rejects("不要第一个，也不要第三个", &[Pointer::Nth(1), Pointer::Nth(3)]);
        rejects("贵的那个不要", &[Pointer::Dearest]);
        rejects("不要最贵的那个", &[Pointer::Dearest]);
        rejects("不喜欢这个款式", &[Pointer::This]);
        rejects("不要这种的", &[Pointer::This]);
    }

    #[test]
    fn english() {
        for text in [
            "not the second one",
            "No, not the second one please",
            "I don't like the second one",
            "i dont want the second one",
            "remove the second one",
            "take away the second one",
            "anything but the second one",
            "the second one isn't for me",
            "the second one is ugly",
            "the second one is not my style",
            "I'm not interested in the second one",
            "don't show me the second one again",
            "Hide number 2, please.",
            "not the second one but something in blue",
            "can you remove the second one?",
            "take the second one off the list",
            "remove the second one from the list",
            "leave out the second one",
            "I don't like the second one very much",
            "I don't want the second one anymore",
            "not the second one, too short",
            "the first one, not the second",
            "my wife doesn't like the second one",
            "the second one is a no",
            "can we skip the second one?",
            "not the number 2",
            "would you mind removing the second one?",
            "the second one is too short",
            "I don't think I like the second one",
            "I can't stand the second one",
            "the second one won't work",
        ] {
            assert_eq!(found(text, false).map(|found| found.0), Some(vec![Pointer::Nth(2)]), "{text}");
        }
        rejects("not that one", &[Pointer::This]);
        rejects("neither", &[Pointer::All]);
        rejects("not the first, not the third", &[Pointer::Nth(1), Pointer::Nth(3)]);
        rejects("I don't like it because it is too expensive", &[Pointer::This]);
        rejects("neither of them", &[Pointer::All]);
        rejects("I don't like any of these", &[Pointer::All]);
        rejects("none of these", &[Pointer::All]);
        rejects("I don't like those", &[Pointer::All]);
    }

    #[test]
    fn of_what_is_looked_at() {
        let itself = Some((Vec::new(), Disliked::Itself));
        for text in [
            "不要",
            "不喜欢",
            "换一个吧",
            "我不喜欢",
            "看看别的",
            "I don't like it",
            "something else please",
            "太丑了",
            "不适合我",
            "再换一个",
            "skip",
            "I don't like it at all",
            "show me another one",
            "不合适",
        ] {
            assert!(found(text, true).is_some_and(|found| found.1 == Disliked::Itself), "{text}");
        }
        assert_eq!(found("不要", true), itself);
        assert_eq!(found("不合适", true), itself);
        assert_eq!(found("不要", false), None);
        assert_eq!(found("不合适", false), None, "nothing says all of them");
        for (text, disliked) in [
            ("不喜欢这个颜色", Disliked::Trait(Field::Color)),
            ("颜色不好看", Disliked::Trait(Field::Color)),
            ("I don't like the colour", Disliked::Trait(Field::Color)),
            ("i don't like this color", Disliked::Trait(Field::Color)),
            ("I don't like the colour of the second one", Disliked::Trait(Field::Color)),
            ("不喜欢第二个的颜色", Disliked::Trait(Field::Color)),
            ("不要这个牌子", Disliked::Trait(Field::Brand)),
            ("not this brand", Disliked::Trait(Field::Brand)),
            ("不喜欢这个面料", Disliked::Trait(Field::Material)),
            ("这个价格不行", Disliked::Price),
        ] {
            assert_eq!(found(text, true).map(|found| found.1), Some(disliked), "{text}");
        }
    }

    #[test]
    fn what_rejects_nothing() {
        for text in [
            "不要红色的",
            "第二个不要钱吗",
            "这个不合适可以退吗",
            "这个不要紧",
            "第二个不适合老人吗",
            "第二个好不好看",
            "为什么不推荐这个",
            "这个有没有货",
            "I don't want it to be red",
            "I don't want it in red",
            "is this one not waterproof?",
            "why not the second one?",
            "isn't the second one cheaper?",
            "not red",
            "without nuts",
            "这个多少钱",
            "第二个不含酒精吗？",
            "the second one",
            "Is it not for me?",
            "can I return it if it doesn't suit me?",
            "不贵的连衣裙",
            "有没有别的颜色",
            "which of these is not leather",
            // Denied, supposed, or kept.
            "不要去掉第二个",
            "别去掉第二个",
            "我不是不喜欢第二个",
            "我没说不要第二个",
            "don't remove the second one",
            "please don't skip the second one",
            "I never said I don't want the second one",
            "第二个不丑",
            "这个颜色不难看",
            "除了第一个都不要",
            "除了第一个，都不喜欢",
            "I don't like any of them except the first",
            "all but the first one",
            "万一她不喜欢这个呢",
            "第二个不行的话再看第三个",
            "suppose I don't like it",
            // Goes on with something else.
            "it's not that expensive",
            "not that bad",
            "not this time",
            "not the first time I'm here",
            "not the second best",
            "the second one is out of stock",
            "it is out of my budget",
            "it's no problem",
            "it is not good for summer",
            "I don't need it wrapped",
            "I don't want it for myself",
            "I don't want to lose it",
            "can I take it out of the box",
            "第二个一般多少钱",
            "M码不要",
            "我不考虑价格",
            "never mind the price",
            "不看牌子",
            "都不要了",
            "不要了，谢谢",
            "不合适吗",
            "显胖吗",
            "it's not for me, it's for my mum",
            "这个不适合我，适合我妈吗",
            "it's too big, do you have it in S",
            "这个太长了，有没有S码",
            "这个太大了换小码",
            "I don't like it but my wife does",
            "can I take it away",
            "算了",
            "never mind",
            "drop the price",
            "不买了",
            "not too expensive",
            "do you have anything other than leather",
        ] {
            keeps(text);
        }
    }
}
