//! The words of a rejection, in both languages. Fixed patterns over a clause in which what stands for a product is masked by `@`.

use std::sync::LazyLock;

use regex::Regex;

use crate::references::Pointer;

pub(super) fn regex(pattern: &str) -> Regex {
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

/// The same, to be taken away.
const TAKEN: &str = r"(?:(?:the|that|this)\s+)?(?P<taken>@+)";

/// A clause that says no before what it says no to.
pub(super) static NO_FIRST: LazyLock<Regex> = LazyLock::new(|| {
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
pub(super) static NO_LAST: LazyLock<Regex> = LazyLock::new(|| {
    let no = concat!(
        r"(?:(?:我|我们|她|他|就|也|都|真的|真|实在|有点儿?|有些|感觉|觉得|看着|看起来|是|可以|能|请|帮我|我觉得|还是)*",
        r"(?:真心|完全|根本|就是)?(?:(?:不|没)(?:太|大|怎么|是很|够|会)?(?:想要|要|喜欢|爱|考虑|买|看|行|合适|适合我?|好看|感兴趣|好|对|搭|衬我)|不合我(?:的)?(?:意|心意|口味|胃口|眼缘)|不是我(?:的菜|想要的|要的|喜欢的)|没(?:什么)?(?:兴趣|感觉)|不感兴趣|不用了|太(?:长|短|大|小|花|素|艳|深|浅|薄|厚|重|紧|松)|显(?:胖|老|黑|矮)|不合身|(?:删|去|划掉|拿走|换)了|换一?个|(?:别|不要)再?(?:给我)?再?(?:看|推荐|显示)",
        r"|不怎么样|不咋样|看不上|看不中|(?:太|好|真|很|有点)?(?:丑|难看|土|土气|俗|俗气|过时|老气)(?:死|爆)?|算了|就算了|去掉|删掉|拿走|拿掉|排除|跳过|pass|一般般?|除外|换掉)",
        r"|(?:'s|\bis|\bare|\bwas|\bwere|\blooks?|\bseems?|'re)?\s*(?:just |really |so |too |a bit |rather |very |quite |simply |definitely |all |both )*",
        r"(?:(?:\bnot\b|\bisn'?t\b|\baren'?t\b)(?: really| quite| exactly)? (?:for me|for us|my (?:style|taste|thing|cup of tea|kind)|right|nice|good|great|pretty|suitable|what i(?:'m| am)?(?: was)?(?: want(?:ed)?| like| need(?:ed)?| looking for| after| had in mind))",
        r"|\btoo (?:long|short|big|small|plain|bright|flashy|tight|loose|heavy|thin|thick|dark)|\bwould(?:n'?t| not) suit (?:me|us)|\bwon'?t work|\bno good|\ba no|\bugly|\bhideous|\bawful|\bterrible|\bboring|\bhorrible|\bdo(?:es)?(?:n'?t| not) (?:suit|work for|appeal to|do it for|speak to) (?:me|us)|\bwon'?t do|\bout of the question|\bout|\bno)\b)",
    );
    regex(&format!(
        r"^{BEFORE}(?:{PRODUCTS}\s*(?:{no})|(?:\btake ){TAKEN}\s*\b(?:away|off the list|out))\s*{AFTER}{GOES_ON}"
    ))
});

/// All that is shown, where nothing else is pointed at: 都不喜欢, "none of these".
pub(super) static ALL: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^{BEFORE}(?:{})\s*{AFTER}$",
        concat!(
            r"(?:(?:全|全部|[两二三四]个)?都|全部)(?:不|没)(?:太|大|怎么|是很)?(?:喜欢|想要|行|合适|好看|看上|相中|中意|考虑)|(?:全都?|全部都?|[两二三四]个都?|都)不要|一个(?:也|都)(?:不喜欢|不想要|看不上|没看上|不要)|都(?:一般般?|不是我想要的|不满意|没兴趣|不怎么样)|全部换掉|没(?:有)?一个喜欢的|没(?:有)?(?:我)?(?:喜欢|看上|看中|想要|合适|中意)的",
            r"|\b(?:none|not one|neither) of (?:them|these|those)\b(?: (?:appeal|work|suit|will do)(?: to| for)?(?: me)?)?|\bneither\b|\bthey'?re all (?:ugly|boring|awful)|\bnothing i like|\bdo(?:n'?t| not) see anything i like|\bnone of the two|\bdo(?:n'?t| not) (?:want|like|fancy|need) (?:either|any)(?: of (?:them|these|those))?\b|\bdo(?:n'?t| not) (?:want|like|fancy|need) (?:all of )?(?:these|those|them)\b|\bnone\b",
        )
    ))
});

/// What the stage shows, said no to without a word for it: 不要, 换一个, "something else", "I don't like it at all".
pub(super) static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^{BEFORE}(?:{})\s*{AFTER}(?:看看|试试|[\s,，.。!！~])*$",
        concat!(
            r"(?:不要)+|不想要|不(?:太|大|怎么)?喜欢|不行|不(?:太)?合适|不(?:太)?好看|不好|不(?:太)?适合我|不买|不考虑|不是我想要的|没(?:什么)?(?:兴趣|感觉)|再?换一?(?:个|款|件|双|条|台|瓶)|换别的|再?看看?别的|要别的|下一(?:个|款|件)|跳过|去掉|删掉|(?:太|好|真)?(?:丑|难看|土)|不是很喜欢|不感兴趣|不是我(?:要|想要|喜欢)的|(?:真|完全|就是|根本)不喜欢|看下一个|太(?:长|短|大|小|花|素|艳|薄|厚|重|紧|松)|不合身|显(?:胖|老)",
            r"|\bdo(?:n'?t| not) (?:want|like)(?: it)?|\bnot for me|(?:show me )?(?:something else|another one|a different one|the next one)|\bnext one|\b(?:i'll )?pass|\bskip|\bnot (?:interested|keen|convinced)|\bnot my (?:style|thing|taste)|\b(?:it'?s )?ugly|\bshow me another|\bsomething different|\b(?:it )?do(?:es)?(?:n'?t| not) suit me|\b(?:it'?s |it is )?too (?:long|short|big|small|plain|bright|flashy|tight|loose|heavy|thin|thick|dark)",
        )
    ))
});

/// A side of a product that may be what is not liked.
pub(super) static SIDE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"(?:的)?(?P<color>颜色|花色|色系|配色)|(?:的)?(?P<brand>牌子|品牌)|(?:的)?(?P<material>材质|面料|料子|材料|质地)|(?:的)?(?P<price>价格|价位|价钱)",
        r"|(?:的)?(?P<itself>款式?|样式|样子|风格|设计|图案|花纹|造型|版型|东西)",
        r"|\b(?:the |its |their )?(?:(?P<colour>colou?r)|(?P<make>brand|make)|(?P<fabric>material|fabric)|(?P<cost>price)|(?P<look>style|design|look|pattern|cut|shape))\b(?: of @+)?",
    ))
});

/// Pointers that only a rejection understands.
pub(super) static MORE: LazyLock<Vec<(Regex, Pointer)>> = LazyLock::new(|| {
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
pub(super) static NEVER: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:那|我|就|算了|[\s,，])*(?:都不要了|不要了|不买了)[吧\s。.!！]*$|不要了[\s,，]*谢|\b(?:can|could|may) (?:i|we) take\b|退|换货|保修|赔|如果|(?:^|[^主])要是|万一|的话|不知道|喜不喜欢|假如|除了.*(?:都|全)(?:不|没)|\b(?:return|refund|exchange|warranty|suppose|in case|unless|what if)\b",
        r"|(?:n'?t|\bnot|\bnone|\bno)\b.*\b(?:any|all|none|nothing|anything|these|them|those)\b.*\b(?:but|except|apart from|just|only)\b|\ball (?:but|except)\b",
    ))
});

/// Whether a clause asks, so that nothing is rejected in it.
pub(super) static ASKS: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"吗|么$|(?:^|[^不])怎么|为什么|为啥|是不是|要不要|会不会|多少|几",
        r"|^(?:is|are|was|does|do(?: you|es)|did|why|which|what|where|when|how|who|will|should|if|isn'?t|aren'?t|don'?t you)\b",
    ))
});

/// A question that is a wish: "can you hide it?", 第二个可以去掉吗.
pub(super) static REQUEST: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^\s*(?:(?:can|could|would) (?:you|we|i) (?:please )?(?:remove|hide|skip|leave out|take|delete|exclude)|would you mind removing)|(?:可以|能)(?:不?把.*)?(?:去掉|删掉|拿掉|不看|去了|删了)[了吗好么]*$|(?:可以|能)不(?:看|要)@|(?:拿掉|去掉|删掉)好吗|(?:还|还有|有)(?:没有)?(?:什么|别的|其他)",
    )
});

/// What one does not mind is not disliked.
pub(super) static MINDS_NOT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"不(?:太|怎么)?(?:考虑|看|在意|管)|\b(?:never mind|forget)"));

/// Why something is not liked: nothing to look for.
pub(super) static BECAUSE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^\s*(?:因为|太|有点|有些|颜色|它|这个|款式|质量|because|since|it'?s|it is|too|a bit|the colou?r)")
});

/// That something is liked or kept after all: "I don't like it but my wife does".
pub(super) static KEEPS: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"(?:^|[^不])喜欢(?:[^的]|$)|好用|再买|还是要|配什么|搭什么",
        r"|\bi (?:do |really )?(?:like|love|want) (?:it|this|that)\b|\b(?:does|likes it|loves it)\b|\bgoes with\b",
    ))
});

/// "Not for me", and whom it is for: a present is no rejection.
pub(super) static NOT_FOR_ME: LazyLock<Regex> = LazyLock::new(|| regex(r"适合我|\bfor (?:me|us)\b"));
pub(super) static FOR_OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"给|送|适合(?:我?妈|我?爸|他|她|老|孩|朋友)|\bfor (?:my|a|an|the|him|her|them|someone|somebody)\b|\b(?:gift|present)\b",
    )
});

/// That it does not fit: no rejection where another size is asked for.
pub(super) static UNFIT: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?:太|有点)(?:长|短|大|小|紧|松)|\b(?:too|a bit) (?:long|short|big|small|tight|loose)\b")
});

/// Another size.
pub(super) static OTHER_SIZE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"[码号]|[大小长短宽窄]一?点|换[大小]|\bsizes?\b|\b(?:smaller|bigger|larger|longer|shorter|wider|in (?:an? )?(?:x*[sl]|m|\d+))\b",
    )
});

/// What a shop may do to a price; that is no dislike of it.
pub(super) static LOWERS: LazyLock<Regex> =
    LazyLock::new(|| regex(r"降|减|\b(?:drop|lower|reduce|remove|hide|skip|lose)\b"));
