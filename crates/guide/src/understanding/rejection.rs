//! What a shopper says no to of the products before them: 不要第二个, "not that one", 不喜欢这个颜色. One clause is read at a time, and
//! only if all of it says so: what is named besides makes it something else ("it's not that expensive", 不要去掉第二个).

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

/// What is said no to, and what is said besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rejection {
    /// What is pointed at; empty: what the stage shows.
    pub pointed: Vec<Pointed>,
    /// What of it.
    pub disliked: Vec<Disliked>,
    /// The other words, folded.
    pub rest: String,
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

/// Words before a rejection that change nothing.
const BEFORE: &str = concat!(
    r"(?:我|我们|咱们?|对|可以|能|麻烦你?您?|她|他|他们|孩子|宝宝|我?(?:妈妈?|爸爸?|老公|老婆|女儿|儿子|朋友|女朋友|男朋友)|那|那就|那么|嗯|哦|呃|哎|唉|算了|好吧|好的?|还是|就|其实|感觉|觉得|请|麻烦你?|帮我|给我|帮忙|把|这次|真的|实在|都|也|可是|[\s,，]",
    r"|\b(?:no|nope|nah|ok|okay|well|hmm+|uh|um|so|actually|honestly|sorry|please|and|i|i'm|im|i am|we|we're|she|he|they|my (?:wife|husband|mum|mom|dad|son|daughter|partner|kid|girlfriend|boyfriend|friend)|i think|i guess|just|really|definitely|(?:can|could|would) (?:you|we|i)(?: mind)?|i'd rather|let's|oh|yeah|yes|thanks|thank you|to be honest)\b)*"
);

/// Words after it that change nothing.
const AFTER: &str = concat!(
    r"(?:了|吧|啊|啦|呢|哦|哈|呀|的|掉|谢谢你?您?|好?吗|都(?:可以|行)|就?算了|换一?(?:个|款|件|批)|再换一?(?:个|款|件)|再?看看?别的|(?:还)?有(?:没有)?(?:什么|别的|其他的?)?(?:吗|呢)?|别的|其他的?|给我|之外|以外|外|[\s,，]",
    r"|\b(?:please|thanks|thank you|again|any ?more|either|at all|much|very much|that much|really|one|ones|for me|for us|for now|now|then|after all|so much|from the (?:list|screen)|off the (?:list|screen)|out|away|honestly|to be honest|ok|okay)\b)*"
);

/// Where something else is asked for in the same breath.
const GOES_ON: &str = r"(?:$|(?P<then>(?:我?(?:只|就|想)?要|换成|换|来|给我|有没有|有|看|再来)\S.*|\b(?:and|show me|do you|give me|i want|i'd like|i would|let me|let's|what about|how about|anything|something|is there|are there|have you)\b.*)$)";

/// Products, one after another.
const PRODUCTS: &str =
    r"(?:(?:the|that|this)\s+)?(?P<what>@+(?:\s*(?:和|跟|与|、|以及|\band\b|\bor\b|\bnor\b|&)?\s*@+)*)";

/// A clause that says no before what it says no to.
static NO_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    let no = concat!(
        r"(?:不(?:太|大|怎么|是很)?(?:想要|要|喜欢|爱|想买|买|想看|看|考虑)|别要|没(?:有)?看(?:上|中)|讨厌|看不上|看不中|除了|不是|(?:去|删|拿|撤|换|排除|剔除|跳过|移除|删除|去除|移走|拿走)掉|去除|删除|移除|移走|拿走|排除|跳过|剔除|\bpass掉?",
        r"|(?:别|不要|不用|请勿)再?(?:给我|跟我|让我|向我)?再?(?:看|推荐|显示|展示|推|提)(?:到|起)?了?",
        r"|\b(?:not|no to|dislikes?|hates?|reject|remove|hide|drop|skip|exclude|delete|discard|dismiss|ditch|take away|take out|leave out|rule out|get rid of|pass on|forget(?: about)?|never mind)",
        r"|\b(?:do(?:es)?|did|would|wo)(?:n'?t| not) (?:really |particularly |actually |even |think i )*(?:want(?: to see)?|like|fancy|need|love|care for)|\bnot (?:loving|feeling|keen)|\b(?:can'?t stand|not have|not see|removing|scrap|cross out|besides)",
        r"|\b(?:anything|something|everything)? ?(?:but|other than|except(?: for)?|apart from)",
        r"|\bnot (?:keen on|a fan of|interested in|into|sold on|convinced by|going for|looking for)",
        r"|\b(?:do(?:n'?t| not)|never|stop) (?:show(?:ing)?|recommend(?:ing)?|suggest(?:ing)?|offer(?:ing)?)(?: me)?)",
    );
    regex(&format!(
        r"^{BEFORE}(?:(?P<liked>(?:喜欢|要|选|看中|\blike|\bwant|\bprefer)\s*@+)\s*(?:,|和|\bbut\b|\band\b)?\s*)?{BEFORE}{no}\s*{PRODUCTS}\s*{AFTER}{GOES_ON}"
    ))
});

/// A clause that says no after it.
static NO_LAST: LazyLock<Regex> = LazyLock::new(|| {
    let no = concat!(
        r"(?:(?:我|我们|她|他|就|也|都|真的|真|实在|有点儿?|有些|感觉|觉得|看着|看起来|是|可以|能|请|帮我|我觉得|还是)*",
        r"(?:真心|完全|根本|就是)?(?:(?:不|没)(?:太|大|怎么|是很|够|会)?(?:想要|要|喜欢|爱|考虑|买|看|行|合适|适合我?|好看|感兴趣|好|对|搭|衬我)|不合我(?:的)?(?:意|心意|口味|胃口|眼缘)|不是我(?:的菜|想要的|要的|喜欢的)|没(?:什么)?(?:兴趣|感觉)|不感兴趣|不用了|(?:有|买过|已经有)了|(?:太|有点)(?:长|短|大|小|花|素|艳|深|浅|薄|厚|重|紧|松)|显(?:胖|老|黑|矮)|不合身|(?:删|去|划掉|拿走|换)了|换一?个|(?:别|不要)再?(?:给我)?再?(?:看|推荐|显示)",
        r"|不怎么样|不咋样|看不上|看不中|(?:太|好|真|很|有点)?(?:丑|难看|土|土气|俗|俗气|过时|老气)(?:死|爆)?|算了|就算了|去掉|删掉|拿走|拿掉|排除|跳过|pass|一般般?|除外|换掉)",
        r"|(?:'s|\bis|\bare|\bwas|\bwere|\blooks?|\bseems?|'re)?\s*(?:just |really |so |too |a bit |rather |very |quite |simply |definitely |all |both )*",
        r"(?:(?:\bnot\b|\bisn'?t\b|\baren'?t\b)(?: really| quite| exactly)? (?:for me|for us|my (?:style|taste|thing|cup of tea|kind)|right|nice|good|great|pretty|suitable|what i(?:'m| am)?(?: was)?(?: want(?:ed)?| like| need(?:ed)?| looking for| after| had in mind))",
        r"|\b(?:too|a bit) (?:long|short|big|small|plain|bright|flashy|tight|loose|heavy|thin|thick|dark)|\bwould(?:n'?t| not) suit (?:me|us)|\bwon'?t work|\bi (?:already )?(?:have|own)|\bno good|\ba no|\bugly|\bhideous|\bawful|\bterrible|\bboring|\bhorrible|\bdo(?:es)?(?:n'?t| not) (?:suit|work for|appeal to|do it for|speak to) (?:me|us)|\bwon'?t do|\bout of the question|\bout|\bno)\b)",
    );
    regex(&format!(
        r"^{BEFORE}(?:\btake )?{PRODUCTS}\s*(?:{no}|\b(?:away|off the list|out))\s*{AFTER}{GOES_ON}"
    ))
});

/// All that is shown, where nothing else is pointed at: 都不喜欢, "none of these".
static ALL: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^{BEFORE}(?:{})\s*{AFTER}$",
        concat!(
            r"(?:(?:全|全部|[两二三四]个)?都|全部)(?:不|没)(?:太|大|怎么|是很)?(?:喜欢|想要|行|合适|好看|看上|相中|中意|考虑)|(?:全都?|全部都?|[两二三四]个都?|都)不要|一个(?:也|都)(?:不喜欢|不想要|看不上|没看上|不要)|都(?:一般般?|不是我想要的|不满意|没兴趣|不怎么样)|全部换掉|没(?:有)?一个喜欢的|没(?:有)?(?:我)?(?:喜欢|看上|看中|想要|合适|中意)的",
            r"|\b(?:none|not one|neither) of (?:them|these|those)\b(?: (?:appeal|work|suit|will do)(?: to| for)?(?: me)?)?|\bneither\b|\bthey'?re all (?:ugly|boring|awful)|\bnothing i like|\bdo(?:n'?t| not) see anything i like|\bnone of the two|\bdo(?:n'?t| not) (?:want|like|fancy|need) (?:either|any)(?: of (?:them|these|those))?\b|\bdo(?:n'?t| not) (?:want|like|fancy|need) (?:all of )?(?:these|those|them)\b|\bnone\b",
        )
    ))
});

/// What the stage shows, said no to without a word for it: 不要, 换一个, "something else", "I don't like it at all".
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^{BEFORE}(?:{})\s*{AFTER}(?:看看|试试|[\s,，.。!！~])*$",
        concat!(
            r"(?:不要)+|不想要|不(?:太|大|怎么)?喜欢|不行|不(?:太)?合适|不(?:太)?好看|不好|不(?:太)?适合我|不买|不考虑|不是我想要的|没(?:什么)?(?:兴趣|感觉)|再?换一?(?:个|款|件|双|条|台|瓶)|换别的|再?看看?别的|要别的|下一(?:个|款|件)|跳过|去掉|删掉|(?:太|好|真)?(?:丑|难看|土)|算了|不是很喜欢|不感兴趣|不是我(?:要|想要|喜欢)的|(?:真|完全|就是|根本)不喜欢|看下一个|(?:太|有点)(?:长|短|大|小|花|素|艳|薄|厚|重|紧|松)|不合身|显(?:胖|老)|(?:我|已经|买过|有)+了",
            r"|\bdo(?:n'?t| not) (?:want|like)(?: it)?|\bnot for me|(?:show me )?(?:something else|another one|a different one|the next one)|\bnext one|\b(?:i'll )?pass|\bskip|\bforget it|\bnever mind|\bnot (?:interested|keen|convinced)|\bnot my (?:style|thing|taste)|\b(?:it'?s )?ugly|\bshow me another|\bsomething different|\b(?:it )?do(?:es)?(?:n'?t| not) suit me|\b(?:it'?s |it is )?(?:too|a bit) (?:long|short|big|small|plain|bright|flashy|tight|loose|heavy|thin|thick|dark)|\bi (?:already )?(?:have|own) (?:it|this one|one)(?: already)?",
        )
    ))
});

/// A side of a product that may be what is not liked.
static SIDE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"(?:的)?(?P<color>颜色|花色|色系|配色)|(?:的)?(?P<brand>牌子|品牌)|(?:的)?(?P<material>材质|面料|料子|材料|质地)|(?:的)?(?P<price>价格|价位|价钱)",
        r"|(?:的)?(?P<itself>款式?|样式|样子|风格|设计|图案|花纹|造型|版型|东西)",
        r"|\b(?:the |its |their )?(?:(?P<colour>colou?r)|(?P<make>brand|make)|(?P<fabric>material|fabric)|(?P<cost>price)|(?P<look>style|design|look|pattern|cut|shape))\b(?: of @+)?",
    ))
});

/// Pointers that only a rejection understands.
static MORE: LazyLock<Vec<(Regex, Pointer)>> = LazyLock::new(|| {
    vec![
        (
            regex(
                r"(?:这|那)(?:几|些)(?:个|款|件|双|条|台|瓶|样|种)?|它们|\b(?:any|all|both|either) of (?:these|those|them)\b|\b(?:these|those|them)\b(?: ones| items| products)?",
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

/// What makes a text something else than a rejection, wherever it stands: what is bought already, what is only supposed, what is to stay.
static NEVER: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:那|我|算了|[\s,，])*都不要了|不要了[\s,，]*谢|退|换货|保修|赔|如果|要是|万一|的话|不知道|喜不喜欢|假如|除了.*(?:都|全)(?:不|没)|\b(?:return|refund|exchange|warranty|suppose|in case|unless|what if)\b",
        r"|(?:n'?t|\bnot|\bnone|\bno)\b.*\b(?:any|all|none|nothing|anything|these|them|those)\b.*\b(?:but|except|apart from|just|only)\b|\ball (?:but|except)\b",
    ))
});

/// Whether a clause asks, so that nothing is rejected in it.
static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"吗|么$|怎么|为什么|为啥|是不是|要不要|会不会|多少|几",
        r"|^(?:is|are|was|does|do(?: you|es)|did|why|which|what|where|when|how|who|will|should|if|isn'?t|aren'?t|don'?t you)\b",
    ))
});

/// A question that is a wish: "can you hide it?", 第二个可以去掉吗.
static REQUEST: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^\s*(?:(?:can|could|would) (?:you|we|i) (?:please )?(?:remove|hide|skip|leave out|take|delete|exclude)|would you mind removing)|(?:可以|能)(?:不?把.*)?(?:去掉|删掉|拿掉|不看|去了|删了)[了吗好么]*$|(?:可以|能)不(?:看|要)@|(?:拿掉|去掉|删掉)好吗|(?:还|还有|有)(?:没有)?(?:什么|别的|其他)",
    )
});

/// What one does not mind is not disliked.
static MINDS_NOT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"不(?:太|怎么)?(?:考虑|看|在意|管)|\b(?:never mind|forget)"));

/// Why something is not liked: nothing to look for.
static BECAUSE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^\s*(?:因为|太|有点|有些|颜色|它|这个|款式|质量|because|since|it'?s|it is|too|a bit|the colou?r)")
});

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
        let one = if asks { None } else { in_clause(&folded[from..to], &masked[from..to], from, &mentions) };
        match (one, &mut found) {
            (Some((one, others)), None) => {
                rest.extend(others.into_iter().map(|(from, to)| &folded[from..to]));
                found = Some(one);
            }
            // 不要第一个，不要第三个; 不喜欢这个颜色，面料也不喜欢.
            (Some((one, others)), Some(have)) => {
                rest.extend(others.into_iter().map(|(from, to)| &folded[from..to]));
                have.pointed.extend(one.pointed);
                have.disliked.extend(one.disliked);
            }
            _ => {
                // With the mark that ended it.
                let end = folded[to..].chars().next().map_or(to, |mark| to + mark.len_utf8());
                rest.push(&folded[from..end]);
            }
        }
    }
    if let Some(found) = found {
        let told = rest.iter().filter(|clause| !BECAUSE.is_match(clause) || super::phrases::too_dear(clause));
        let rest: Vec<&str> = told.copied().collect();
        return Some(Rejection { rest: rest.join(" "), ..found });
    }
    let alone = focused && ALONE.is_match(folded.trim());
    alone.then(|| Rejection { pointed: Vec::new(), disliked: vec![Disliked::Itself], rest: String::new() })
}

/// The rejection that a clause is, and the parts of it that say something else. It begins at byte `from` of the text, plain and `masked`.
fn in_clause(
    plain: &str,
    masked: &str,
    from: usize,
    mentions: &[Mention],
) -> Option<(Rejection, Vec<(usize, usize)>)> {
    let nothing = Rejection { pointed: Vec::new(), disliked: vec![Disliked::Itself], rest: String::new() };
    let captures = NO_FIRST.captures(masked).or_else(|| NO_LAST.captures(masked));
    let Some(captures) = captures else {
        let all = Pointed { pointer: Pointer::All, from, to: from + plain.len() };
        return ALL.is_match(plain).then(|| (Rejection { pointed: vec![all], ..nothing }, Vec::new()));
    };
    let what = captures.name("what")?;
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
            "第二个不用了",
            "把第二个删了吧",
            "第二个太短了",
            "第二个显胖",
            "第二个我有了",
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
            "the second one I already have",
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
            "not too expensive",
            "do you have anything other than leather",
        ] {
            keeps(text);
        }
    }
}
