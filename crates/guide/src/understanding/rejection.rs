//! What a shopper says no to of the products before them: 不要第二个, "not that one", 不喜欢这个颜色. Fixed patterns in both languages
//! around what `references` takes for a pointer; one clause is read at a time, and a question rejects nothing.

use std::sync::LazyLock;

use catalog::lexicon::Field;
use regex::Regex;

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

/// What is said no to, and where in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rejection {
    /// What is pointed at; empty: what the stage shows.
    pub pointed: Vec<Pointed>,
    /// What of it.
    pub disliked: Disliked,
    /// First byte of its words in the folded text.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
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

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("BUG: a fixed pattern compiles")
}

/// Before what is pointed at.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"(?:",
        r"(?:不|别)(?:太|大|怎么|是很|想|用)?(?:要|想要|喜欢|爱|买|看|考虑)(?:掉|了)?|讨厌|看不上|看不中|除了|不是",
        r"|(?:去|删|拿|拿走|撤|换|排除|剔除|跳过|移除|删除|去除|移走)(?:掉)|(?:去除|删除|移除|移走|拿走|排除|跳过|剔除)(?:掉|了)?|\bpass掉?",
        r"|(?:别|不要|不用|请勿)再?(?:给我|跟我|让我|向我)?再?(?:看|推荐|显示|展示|推|提)(?:到|起)?(?:了)?",
        r"|\b(?:not|no to|neither|dislike|hate|reject|remove|hide|drop|skip|exclude|delete|discard|dismiss|ditch|lose|take away|take out|rule out|get rid of|pass on|forget about|never mind)",
        r"|\b(?:do(?:n'?t| not)|did(?:n'?t| not)|would(?:n'?t| not)) (?:really |particularly |actually |even )*(?:want|like|fancy|need|love|care for)",
        r"|\b(?:anything|something|everything|all|any)? ?(?:but|other than|except(?: for)?|apart from)",
        r"|\bnot (?:keen on|a fan of|interested in|into|sold on|convinced by|going for|looking for)",
        r"|\b(?:do(?:n'?t| not)|never|stop) (?:show(?:ing)?|recommend(?:ing)?|suggest(?:ing)?|offer(?:ing)?)(?: me)?(?: again)?",
        r")\s*(?:@+(?:\s*(?:和|跟|与|、|以及|and|or|nor|&)?\s*@+)*)",
    ))
});

/// After it.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"@+(?:\s*(?:和|跟|与|、|以及|and|or|&)?\s*@+)*\s*(?:",
        // 中文
        r"(?:的话|我|我们|就|也|都|真的|真|实在|有点儿?|有些|感觉|觉得|看着|看起来|是|可以|请|给我|帮我|我觉得|还是|不)*",
        r"(?:(?:不|没)(?:太|大|怎么|是很)?(?:要|想要|喜欢|爱|考虑|买|行|合适|适合我?|好看|感兴趣|好|对|搭|衬我)|不合我(?:的)?(?:意|心意|口味|胃口|眼缘)|没(?:什么)?(?:兴趣|感觉)",
        r"|不怎么样|看不上|看不中|(?:太|好|真|很|有点)?(?:丑|难看|土|土气|俗|俗气|过时|老气)|算了|就算了|去掉|删掉|拿走|拿掉|排除|跳过|pass|一般般?|换掉)",
        r"|",
        // English
        r"(?:'s|is|are|was|were|looks?|seems?|'re)?\s*(?:just |really |so |too |a bit |rather |very |quite |simply |definitely |all |both )*",
        r"(?:(?:not|isn'?t|aren'?t)(?: really| quite| exactly)? (?:for me|for us|my (?:style|taste|thing|cup of tea|kind)|right|nice|good|great|pretty|suitable|what i(?:'m| am)?(?: was)?(?: want| like| need| looking for| after| had in mind)(?:ed)?|it)",
        r"|no good|ugly|hideous|awful|terrible|boring|horrible|(?:do(?:es)?(?:n'?t| not)) (?:suit|work for|appeal to|do it for|speak to) (?:me|us)|won'?t do|out of the question|out|no)",
        r")",
    ))
});

/// All that is shown, where nothing else is pointed at: 都不喜欢, "none of these".
static ALL: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"都(?:不|没)(?:太|大|怎么|是很)?(?:喜欢|想要|行|合适|好看|看上|相中|中意|考虑)|一个(?:也|都)(?:不喜欢|不想要|看不上|没看上|不要)",
        r"|\b(?:none|not one|neither) of (?:them|these|those)\b|\bdo(?:n'?t| not) (?:want|like|fancy|need) (?:any|all) of (?:them|these|those)\b|\bdo(?:n'?t| not) (?:want|like|fancy) (?:these|those|them)\b",
    ))
});

/// What the stage shows, said no to without a word for it: 不要, 换一个, "no, something else", "I don't like".
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:嗯|呃|哎|唉|算了|那|那就|好吧|我|还是|不|不了|no|nope|nah|hmm|well|i|please|请|帮我|给我|,|，|\s)*",
        r"(?:不要|不想要|不喜欢|不太喜欢|不行|不合适|不好看|换一?(?:个|款|件|双|条|台|瓶)|换别的|看看?别的|要别的|do(?:n'?t| not) (?:want|like)(?: it)?|not for me|something else|another one|a different one|next one)",
        r"(?:了|的|吧|啊|呢|啦|哦|哈|看看|试试|please|thanks|[\s,，.。!！])*$",
    ))
});

/// Words that a rejection may end before; whatever else follows makes it something else (不要钱, "don't want it to").
static ENDS: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:$|[\s,，.。;；!！、)）~…]|了|吧|啊|啦|呢|哦|哈|呀|的|换|再|还|要|来|给|请|谢|我|因为|太|有|看|多|掉|之|以|外|其|@)",
    ))
});

/// English words right after a pointer that go on with what is wanted of it.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^\s*(?:to|in|with|as|made|too|so|be|on|at|from|sizes?|only|without|that|which|if)\b|^\s*的?(?:尺码|尺寸|码|号|大小|功能|配置|[大小]一?[点号码])|^\s*(?:钱|紧|命|票)"
    ))
});

/// A side of a product that may be what is not liked.
static SIDE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"(?:的)?(?P<color>颜色|花色|色系|配色)|(?:的)?(?P<brand>牌子|品牌)|(?:的)?(?P<material>材质|面料|料子|材料|质地)|(?:的)?(?P<price>价格|价位|价钱)",
        r"|(?:的)?(?P<itself>款式?|样式|样子|风格|设计|图案|花纹|造型|版型|东西)",
        r"|\b(?:the |its |their )?(?:(?P<colour>colou?r)|(?P<make>brand|make)|(?P<fabric>material|fabric)|(?P<cost>price)|(?P<look>style|design|look|pattern|cut|shape))\b(?: of (?:it|this one|that one|@+))?",
    ))
});

/// Pointers that only a rejection understands.
static MORE: LazyLock<Vec<(Regex, Pointer)>> = LazyLock::new(|| {
    vec![
        (
            regex(
                r"(?:这|那)(?:几|些)(?:个|款|件|双|条|台|瓶|样|种)?|它们|\b(?:any|all|none|both|either) of (?:these|those|them)\b|\b(?:these|those|them)\b(?: ones| items| products)?",
            ),
            Pointer::All,
        ),
        (
            regex(
                r"(?:这|那)(?:种|类|样|一类|一种)(?:的)?|刚才(?:那|这)?(?:个|款|件|双|条)|\b(?:this|that) (?:kind|sort|type)(?: of thing)?\b",
            ),
            Pointer::This,
        ),
    ]
});

/// Whether a clause asks, so that nothing is rejected in it.
static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"吗|么[?？]?$|怎么|为什么|为啥|是不是|要不要|会不会|退|换货|保修|赔",
        r"|^(?:is|are|was|does|do(?: you|es)|did|why|which|what|where|when|how|who|will|would|should|if)\b|\b(?:return|refund|exchange|warranty)\b",
    ))
});

/// What is rejected in a folded text, and of which pointers. `focused`: the stage shows one product, which words without a pointer mean.
pub(super) fn rejection(folded: &str, pointed: &[Pointed], focused: bool) -> Option<Rejection> {
    let mentions = mentions(folded, pointed);
    let mut masked = folded.to_owned();
    for mention in &mentions {
        masked.replace_range(mention.from..mention.to, &MASK.repeat(mention.to - mention.from));
    }
    for (from, to, asked) in clauses(&masked) {
        let clause = &masked[from..to];
        // "Can you hide it?" is a wish.
        let asks = asked
            && !["can you ", "could you ", "能不能", "可以"]
                .iter()
                .any(|begin| clause.trim_start().starts_with(begin));
        if asks || ASKS.is_match(clause.trim_start()) {
            continue;
        }
        let found = AFTER
            .find_iter(clause)
            .find(|found| ENDS.is_match(&clause[found.end()..]))
            .or_else(|| BEFORE.find_iter(clause).find(|found| !GOES_ON.is_match(&clause[found.end()..])))
            .map(|found| (from + found.start(), from + found.end()));
        if let Some(rejection) = found.and_then(|(from, to)| of(&mentions, from, to, focused)) {
            return Some(rejection);
        }
        if let Some(found) = ALL.find(&folded[from..to]) {
            let (from, to) = (from + found.start(), from + found.end());
            let all = Pointed { pointer: Pointer::All, from, to };
            return Some(Rejection { pointed: vec![all], disliked: Disliked::Itself, from, to });
        }
    }
    let alone = focused && ALONE.is_match(folded.trim());
    alone.then(|| Rejection { pointed: Vec::new(), disliked: Disliked::Itself, from: 0, to: folded.len() })
}

/// The rejection of what is mentioned between `from` and `to`.
fn of(mentions: &[Mention], from: usize, to: usize, focused: bool) -> Option<Rejection> {
    let meant: Vec<&Mention> = mentions.iter().filter(|one| from <= one.from && one.to <= to).collect();
    let disliked = meant.last()?.disliked;
    let pointed: Vec<Pointed> = meant
        .iter()
        .filter_map(|one| Some(Pointed { pointer: one.pointer.clone()?, from: one.from, to: one.to }))
        .collect();
    // "The colour" alone is that of what is looked at.
    (focused || !pointed.is_empty()).then_some(Rejection { pointed, disliked, from, to })
}

/// What stands for products in a text, left to right, each with the side of it that is spoken of.
fn mentions(folded: &str, pointed: &[Pointed]) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    for (pattern, pointer) in MORE.iter() {
        out.extend(pattern.find_iter(folded).map(|found| Mention {
            from: found.start(),
            to: found.end(),
            pointer: Some(pointer.clone()),
            disliked: Disliked::Itself,
        }));
    }
    // The wider of two that overlap.
    for one in pointed {
        if !out.iter().any(|have| have.from <= one.from && one.to <= have.to) {
            out.retain(|have| have.to <= one.from || one.to <= have.from);
            out.push(Mention {
                from: one.from,
                to: one.to,
                pointer: Some(one.pointer.clone()),
                disliked: Disliked::Itself,
            });
        }
    }
    out.sort_by_key(|mention| mention.from);
    for found in SIDE.captures_iter(folded) {
        let Some(whole) = found.get(0) else { continue };
        // "Not my style" is said of the product.
        let own = folded[..whole.start()].trim_end();
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
            (one.to <= whole.start() && folded[one.to..whole.start()].trim().is_empty())
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
    out.sort_by_key(|mention| mention.from);
    out
}

/// The clauses of a text: where each begins and ends, and whether it ends in a question mark.
fn clauses(text: &str) -> Vec<(usize, usize, bool)> {
    static BREAK: LazyLock<Regex> =
        LazyLock::new(|| regex(r"[,，.。;；!！?？\n]+|但是?|不过|而是|\b(?:but|so|because|since)\b"));
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
        Some((rejection.pointed.into_iter().map(|one| one.pointer).collect(), rejection.disliked))
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
        ] {
            rejects(text, &[Pointer::Nth(2)]);
        }
        rejects("不要第一个和第三个", &[Pointer::Nth(1), Pointer::Nth(3)]);
        rejects("第一个、第三个都不喜欢", &[Pointer::Nth(1), Pointer::Nth(3)]);
        rejects("不要这件", &[Pointer::This]);
        rejects("不是这个", &[Pointer::This]);
        rejects("这些我都不喜欢", &[Pointer::All]);
        rejects("都不喜欢", &[Pointer::All]);
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
        ] {
            assert_eq!(found(text, false).map(|found| found.0), Some(vec![Pointer::Nth(2)]), "{text}");
        }
        rejects("not that one", &[Pointer::This]);
        rejects("I don't like it because it is too expensive", &[Pointer::This]);
        rejects("neither of them", &[Pointer::All]);
        rejects("I don't like any of these", &[Pointer::All]);
        rejects("none of these", &[Pointer::All]);
        rejects("I don't like those", &[Pointer::All]);
    }

    #[test]
    fn of_what_is_looked_at() {
        let itself = Some((Vec::new(), Disliked::Itself));
        for text in
            ["不要", "不喜欢", "换一个吧", "我不喜欢", "看看别的", "I don't like it", "something else please"]
        {
            assert!(found(text, true).is_some_and(|found| found.1 == Disliked::Itself), "{text}");
        }
        assert_eq!(found("不要", true), itself);
        assert_eq!(found("不要", false), None);
        for (text, disliked) in [
            ("不喜欢这个颜色", Disliked::Trait(Field::Color)),
            ("颜色不好看", Disliked::Trait(Field::Color)),
            ("I don't like the colour", Disliked::Trait(Field::Color)),
            ("i don't like this color", Disliked::Trait(Field::Color)),
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
        ] {
            keeps(text);
        }
    }
}
