//! The commands of the shop floor: compare, where, cheaper, more, thanks. Fixed patterns in both languages.

use std::sync::LazyLock;

use catalog::entities::{Entity, Link};
use catalog::lexicon::{Field, Lexicon};
use regex::Regex;

/// What a phrase asks for, apart from products and their properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Compare,
    Where,
    Cheaper,
    Dearer,
    More,
    Others,
    Restart,
    Staff,
    Browse,
    Recommend,
    Who,
    Thanks,
    Greeting,
    Price,
    InStock,
    Sizes,
    Colors,
    Material,
    Brand,
    Not,
}

/// Order matters: an earlier pattern takes its words before a later one sees them.
static PATTERNS: LazyLock<Vec<(Regex, Command)>> = LazyLock::new(|| {
    let table: &[(&str, Command)] = &[
        (
            r"(?:做个|来个|帮我)?(?:比较(?:一下|看看|下)|比较(?:这|那|它|第|前|$)|^(?:请|帮我|给我)?比较|(?:帮我|给我)比较|对比|比一比|比一下|比比|相比|比对)(?:一下|看看)?|哪(?:个|一个|款|一款|件)(?:更|比较)?(?:好|划算|值|合适|便宜)|有什么(?:区别|不同|差别)|(?:区别|差别)(?:在哪里?|是什么)|\bcompare\b|\bcomparison\b|\bversus\b|\bvs\.?\b|\bdifferences? between\b|\bwhat'?s the difference\b|\bwhich (?:one )?is (?:better|cheaper)\b|\bside by side\b",
            Command::Compare,
        ),
        (
            r"(?:摆|放|陈列)?在(?:哪里|哪儿|哪个位置|什么地方|什么位置|哪边|哪一?个?(?:货架|区|柜台|楼层?)|几楼|哪)|怎么(?:走|去|找)|(?:去|上)哪(?:里|儿)?(?:找|拿|看|买)|哪(?:里|儿)(?:能|可以)?(?:找|买|拿)(?:到|得到)?|带我(?:去|过去)|位置在哪|\bwhere(?:'s| is| are| can i find| do i find| would i find)?\b|\bwhich (?:aisle|shelf|floor|row)\b|\bhow (?:do|can) i (?:get|go) (?:there|to)\b|\bshow me the way\b|\btake me (?:there|to)\b|\blocation\b",
            Command::Where,
        ),
        (
            r"(?:有没有|有|来|要)?(?:更|再)?(?:便宜|实惠|划算)(?:一?点|些)?(?:的|儿)?|太贵了?|预算有限|\b(?:any(?:thing)? )?(?:a bit |a little |something )?(?:cheaper|less expensive|more affordable)(?: (?:ones?|options?|things?))?\b|\btoo (?:expensive|dear|pricey)\b|\blower price[sd]?\b|\b(?:cheap|inexpensive|affordable|low[- ]cost|low[- ]priced)\b",
            Command::Cheaper,
        ),
        (
            r"(?:有没有)?(?:更)?(?:贵|高档|高端|高级)(?:一?点|些)的?|更好(?:一?点|些)?的|\b(?:better quality|more premium|higher[- ]end|fancier|more expensive)(?: ones?)?\b",
            Command::Dearer,
        ),
        (
            r"(?:还有|有没有|有)?(?:没有)?(?:其他|其它|别的|另外)(?:的|款式?|选择)?(?:吗)?|换(?:一批|一个|一款|几个|个)|\b(?:any )?(?:others?|other (?:ones?|options?)|something else|anything else)\b",
            Command::Others,
        ),
        (
            r"(?:还有|看|要)?更多|下一页|(?:就|都)?没(?:有)?(?:别的|其他)?了(?:吗|么)|再(?:看看|来几个|来一些)|还有(?:吗|没有)|\b(?:show (?:me )?)?more(?: of them| results| options)?\b|\bnext(?: page)?\b|\bwhat else\b",
            Command::More,
        ),
        (
            r"重新(?:开始|来|找)|从头(?:开始|来)|清空|(?:^|[\s,，我那就])都不要了?|\bstart (?:over|again)\b|\bclear (?:all|everything)\b|\breset\b",
            Command::Restart,
        ),
        (
            r"(?:叫|找|请|喊|呼叫|联系|转)(?:一下|个|一个|位|一位)?(?:你们)?(?:的)?(?:店员|导购员?|服务员|工作人员|营业员|人工(?:客服|服务)?|同事|真人)(?:过来|来)?|人工(?:客服|服务)|\b(?:call|get|find|talk to|speak (?:to|with)|need|fetch)(?: me)? (?:a |an |the |some |your )?(?:staff|assistant|human|person|colleague|someone|member of staff|sales ?(?:person|assistant)|clerk|employee|somebody)\b|\bhuman (?:help|being)\b",
            Command::Staff,
        ),
        (
            r"(?:有什么|有啥|给我|帮我|求|请)?(?:好)?(?:推荐|建议)(?:一下|点什么|什么|几个|几款|的)?(?:吗|呢)?|什么(?:好|值得)买|热销|爆款|\b(?:any )?recommend(?:ations?)?\b|\b(?:any )?suggestions?\b|\bwhat(?:'s| is) (?:popular|good|new|hot)\b|\bbest ?sellers?\b|\bsurprise me\b",
            Command::Recommend,
        ),
        (
            r"(?:你们|你们这|这里|店里)?(?:都)?(?:卖|有)(?:些|点)?(?:什么|啥|哪些)(?:东西|商品|产品|好东西)?(?:呢|呀|啊)?|随便看看|(?:先)?逛逛|\bwhat do you (?:sell|have|carry)\b|\b(?:just )?(?:browsing|looking around|browse)\b|\bshow me (?:around|everything)\b",
            Command::Browse,
        ),
        (
            r"你(?:是谁|叫什么|是什么|是机器人吗|是真人吗|是不是(?:机器人|真人|人|ai)|是人吗|是ai吗)|(?:能|会|可以)(?:做|干)(?:些)?什么|你会什么|\bwho are you\b|\bwhat are you\b|\bare you (?:a |an )?(?:robot|ai|human|real|bot|machine)(?: person)?\b|\bwhat can you do\b|\byour name\b",
            Command::Who,
        ),
        (
            r"谢谢(?:你|您|了|啦)?|多谢|感谢|辛苦了|再见|拜拜|不用了|没(?:有)?别的了|就(?:这样|这些)(?:吧|了)?|\bthank(?:s| you)(?: (?:so much|very much|a lot|you))?\b|\bcheers\b|\b(?:good)?bye(?: bye)?\b|\bthat'?s (?:all|it)\b|\bno thanks?\b|\bsee you\b",
            Command::Thanks,
        ),
        (
            r"^(?:你好|您好|嗨|哈喽|喂|早上好|下午好|晚上好|在吗)(?:呀|啊|吗)?|^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there)?\b",
            Command::Greeting,
        ),
        (
            r"多少钱|什么价(?:格|位|钱)?|价(?:格|钱)(?:是)?(?:多少|怎么样)?|几块钱|卖多少|\bhow much(?: is| are| does| do)?(?: it| they| this| that)?(?: cost)?\b|\bwhat(?:'s| is) the price\b|\bprice\b|\bcost\b",
            Command::Price,
        ),
        (
            r"有没有(?:现)?货|(?:还)?有(?:现)?货(?:吗|没有|的)?|(?:现)?货(?:吗)|还有几(?:件|个|双|条|台)|库存(?:多少|还有|有)?|剩(?:多少|几)(?:件|个|双)?|\bin stock\b|\bavailab(?:le|ility)\b|\bhow many (?:are )?(?:left|there)\b|\bsold out\b",
            Command::InStock,
        ),
        (
            r"(?:有)?(?:什么|哪些|几个|哪几个)(?:尺码|尺寸|码数?|号码?|大小)|(?:尺码|尺寸)(?:有|表|呢|怎么样)?(?:哪些|什么|全吗)?|\b(?:what|which) sizes?\b|\bsizes? (?:do you have|available|are there)\b|\bsizes\b",
            Command::Sizes,
        ),
        (
            r"(?:有)?(?:什么|哪些|几种|哪几种|别的|其他)(?:颜色|色)|颜色(?:有)?(?:哪些|什么|呢)?|\b(?:what|which|other) colou?rs?\b|\bcolou?rs (?:do you have|available|are there)\b|\bcolou?rs\b",
            Command::Colors,
        ),
        (
            r"(?:是)?什么(?:材质|材料|面料|料子|做的)|(?:材质|材料|面料|料子|成分)(?:是什么|呢|怎么样)?|\bwhat(?:'s| is) (?:it|this|that) made (?:of|from)\b|\bmade (?:of|from)(?: what)?\b|\bmaterials?\b|\bfabric\b",
            Command::Material,
        ),
        (
            r"(?:是)?(?:什么|哪个|啥)(?:牌子|品牌|厂家)(?:的)?|(?:牌子|品牌)(?:是什么|呢)?|\b(?:what|which) brand\b|\bwho makes\b|\bbrand\b",
            Command::Brand,
        ),
        (
            r"不要|不想要|不喜欢|别要|除了|\b(?:without|except(?: for)?|anything but|any colou?r but|neither|nor|isn'?t|aren'?t|(?:i )?do(?:n'?t| not) (?:want|like))\b|\bnot\b",
            Command::Not,
        ),
    ];
    table
        .iter()
        .map(|(pattern, command)| (Regex::new(pattern).expect("BUG: a fixed pattern compiles"), *command))
        .collect()
});

/// The commands of a folded text with their spans, none overlapping.
pub(super) fn commands(folded: &str) -> Vec<(Command, usize, usize)> {
    let mut out: Vec<(Command, usize, usize)> = Vec::new();
    for (pattern, command) in PATTERNS.iter() {
        for found in pattern.find_iter(folded) {
            let (from, to) = (found.start(), found.end());
            if from < to && !out.iter().any(|(_, have_from, have_to)| from < *have_to && *have_from < to) {
                out.push((*command, from, to));
            }
        }
    }
    out.sort_by_key(|(_, from, _)| *from);
    out
}

/// Where the words begin that deny what a link says: 不要红色的, "not red", "without a zip"; where it begins itself if what comes after
/// denies it, 红色的不要. `None` if nothing does.
pub(super) fn denial(folded: &str, link: &Link) -> Option<usize> {
    let at = link.from;
    static AFTER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^的?(?:那|这)?(?:个|件|款|种)?(?:我|就|也|都)*(?:不要|不喜欢|不想要)(?:了|的|吧|啊)?(?:$|[\s,，.。!！])")
            .expect("BUG: a fixed pattern compiles")
    });
    // 红色的不要.
    if matches!(link.entity, Entity::Value { .. }) && AFTER.is_match(&folded[link.to..]) {
        return Some(at);
    }
    static DENIAL: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:(?P<all>不要|不想要|不喜欢|别要|除了|非|不含|不带)|(?:^|[^是])(?P<is>不是)|(?:^|[^有])(?P<none>没有)|(?P<en>\b(?:not|no|without|except|don'?t want|don'?t like|anything but|any colou?r but|isn'?t|aren'?t|neither|nor|other than)(?: (?:a|an|any|the))?))\s*$")
            .expect("BUG: a fixed pattern compiles")
    });
    let asks = folded.contains('吗');
    // 没有帽子: the word is 有帽子.
    if folded[at..].starts_with('有') && folded[..at].ends_with('没') && !asks {
        return Some(at - '没'.len_utf8());
    }
    let found = DENIAL.captures(&folded[..at])?;
    // 没有红色的吗 asks for red.
    if asks && found.name("none").is_some() {
        return None;
    }
    ["all", "is", "none", "en"].iter().find_map(|name| found.name(name)).map(|said| said.start())
}

/// Whether a folded text asks something of the shop: where, whether one may, whether there is.
pub(super) fn asks(folded: &str) -> bool {
    static ASKING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"吗|能不能|能[^不]*[?]|可以|有没有|哪|怎么|几点|多久|多少|\b(?:where|can|could|may|is there|are there|do you|does|how|when|what time)\b")
            .expect("BUG: a fixed pattern compiles")
    });
    ASKING.is_match(folded)
}

/// Whether somebody asks why something is shown, or is not: 为什么推荐这个, 怎么没推荐那件, "why not the second one?".
pub(super) fn asks_why(folded: &str) -> bool {
    static ASKING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?:(?:为什么|为何|为啥|干嘛)(?:会|要|就|你|您|没有?|不|给我|把)*|怎么(?:会|没有?|不|就|给我)+)(?:推荐|展示|显示)",
            r"|(?:为什么|为何|为啥)(?:会|要)?(?:不?是|不?选|不?给)",
            r"|\bwhy (?:not )?(?:this|that|these|those)\b|\bwhy not the\b|\bwhy the (?:first|second|third|fourth|last)\b",
            r"|\bwhy (?:do|did|are|aren'?t|don'?t|didn'?t|would|wouldn'?t|is|isn'?t) .*\b(?:recommend|suggest|show|list|pick|choose|shown|listed|recommended|suggested)(?:ing|ed)?\b",
        ))
        .expect("BUG: a fixed pattern compiles")
    });
    ASKING.is_match(folded)
}

/// Whether somebody says no more than yes, no or maybe: nothing to look for.
pub(super) fn only_agrees(folded: &str) -> bool {
    static AGREES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\s*(?:yes|yeah|yep|yup|no|nope|nah|ok|okay|sure|fine|all right|alright|right|嗯+|哦+|噢|好|好的|好吧|好呀|好啊|行|行吧|可以|可以的|对|对的|是|是的|不|不是|不对|不了|没有|没|没了|那?算了吧?|不要了|不买了|(?:让)?我?再?(?:想|考虑)(?:一)?想|我再看看|还行吧?|never ?mind|forget it|maybe|let me think(?: about it)?|i'?ll think about it|not sure|i'?m not sure)[\s.!?,。！？，~～]*$")
            .expect("BUG: a fixed pattern compiles")
    });
    AGREES.is_match(folded)
}

/// Whether something is said to cost too much: 太贵了, "over my budget". Asked or denied it is not said.
pub(super) fn too_dear(folded: &str) -> bool {
    static DEAR: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?:太|好|有点儿?小?|有些|挺|偏|真|实在)贵|贵了|买不起|不值这个?(?:价|钱)|(?:价格|价钱)(?:有点)?(?:接受不了|受不了)|超(?:出|过)?(?:了)?(?:我的)?预算|(?:价格|价钱|价位)(?:有点|太|偏)高|(?:能|可以)(?:不能)?(?:再)?便宜",
            r"|\b(?:too|a bit|a little|quite|rather|very|so|way too) (?:expensive|dear|pricey|costly)\b|\b(?:over|above|beyond|out of|more than) my (?:budget|price range)\b|\bprice is (?:a bit |too |quite )*high\b|\bcosts? too much\b|\bcan'?t afford\b|\ba bit steep\b|\b(?:anything|something) cheaper than\b",
        ))
        .expect("BUG: a fixed pattern compiles")
    });
    static ASKED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"贵(?:了)?(?:吗|么)|是不是|为什么|为啥|怎么|\bwhy\b|\bhow come\b|贵不贵|不(?:算|是|会|觉得)?(?:太|很|特别)?贵|^\s*(?:is|are|isn'?t|aren'?t)\b|\b(?:not|isn'?t|aren'?t|wasn'?t)(?: at all| really)? (?:too|a bit|that|so|very|quite)?\s*(?:expensive|dear|pricey|costly)")
            .expect("BUG: a fixed pattern compiles")
    });
    DEAR.is_match(folded) && !ASKED.is_match(folded)
}

/// Whether 放回来, "put them back" are said of all that was said no to.
pub(super) fn means_all(folded: &str) -> bool {
    static ALL: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"都|全|它们|\b(?:all|them|those|these|everything)\b")
            .expect("BUG: a fixed pattern compiles")
    });
    ALL.is_match(folded)
}

/// Whether what was said no to is wanted back: 放回来, "put it back", "undo". Where nothing was (`rejected`), only words that mean nothing
/// else say so.
pub(super) fn puts_back(folded: &str, rejected: bool) -> bool {
    static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:都)?放回(?:来|去)[吧了]?$|^put (?:it|them) back$|^undo$|^撤销$")
            .expect("BUG: a fixed pattern compiles")
    });
    if !rejected {
        return PLAIN.is_match(folded.trim());
    }
    static BACK: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"^(?:我|还是|那|请|麻烦|把|它们?|都|全部?|刚才的?|那个|第[一二三四五六七八九十\d]+个|算了|[\s,，]|\b(?:no|ok|okay|well|sorry|please|actually|oh|can you|could you)\b)*",
            r"(?:放回(?:来|去)|撤[销回]|恢复|还原|还是(?:要|看看)?(?:刚才|之前|不要的?)(?:的)?(?:那|这)?(?:个|件|款|几个)?的?",
            r"|\b(?:put|bring|add) (?:it|them|that|this|those|that one|everything|the [a-z]+(?: one)?) back\b|\bundo\b|\brestore\b|\bshow (?:it|them|that one) again\b|\bkeep it\b|\bi(?:'ve| have)? changed my mind\b)",
            r"(?:吧|了|啊|呢|谢谢|[\s,，.。!！]|\b(?:please|thanks|that|it|them|then|all|again|after all)\b)*$",
        ))
        .expect("BUG: a fixed pattern compiles")
    });
    BACK.is_match(folded)
}

/// A number said alone, as what one may spend, in minor units: 300, 300块, "about 500". `None` for what is a size in the shop.
pub(super) fn budget(folded: &str, lexicon: &Lexicon) -> Option<i64> {
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\s*(?:[$¥€£]\s*)?(?P<n>\d{2,6})\s*(?P<unit>块钱|块|元|yuan|dollars?|bucks|euros?|pounds?)?(?:的|吧)?\s*[.!。]?\s*$")
            .expect("BUG: a fixed pattern compiles")
    });
    let found = ALONE.captures(folded)?;
    let number = &found["n"];
    if found.name("unit").is_none() && lexicon.words.value(Field::Size, number).is_some() {
        return None;
    }
    number.parse::<i64>().ok()?.checked_mul(10i64.pow(lexicon.words.exponent()))
}

/// A size said alone, as one would say it in full: "M呢" is M码, "and 39?" is 39码. Letters count anywhere, numbers where the shop has
/// such a size. Any other text as it is.
pub(super) fn size_alone(text: &str, lexicon: &Lexicon) -> String {
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^\s*(?:那|那么|我?要|我?穿|有|and|or|what about|how about|in|in a|an?|size)?\s*(?P<size>x{0,4}[sl]|m|\d{2,3}(?:\.5)?)\s*(?:码|号)?\s*(?:的)?(?:有没有|有吗|有么|呢|吗)?\s*[?？.。!！]*\s*$")
            .expect("BUG: a fixed pattern compiles")
    });
    let Some(size) = ALONE.captures(text).map(|found| found["size"].to_lowercase()) else {
        return text.to_owned();
    };
    let letters = !size.starts_with(|c: char| c.is_ascii_digit());
    if letters || lexicon.words.value(Field::Size, &size).is_some() {
        format!("{size}码")
    } else {
        text.to_owned()
    }
}
