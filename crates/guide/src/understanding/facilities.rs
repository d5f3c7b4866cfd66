//! Rooms and rules of a shop: what a shop tells of them stands in its policies. Of what it has not told nothing is known, and goods
//! that happen to be called so are no answer to "where can I park".

use std::sync::LazyLock;

use regex::Regex;

use super::phrases;

static ROOMS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"洗手间|厕所|卫生间|停车|车位|电梯|扶梯|试衣间|更衣室|收银台|结账|服务台|母婴室|哺乳室|充电(?:的地方|处)|wi-?fi|无线网|取款机|寄存|吸烟(?:室|区)|\b(?:toilets?|restrooms?|washrooms?|bathrooms?|ladies' room|parking|car park|(?:can i|to) park|elevators?|lifts?|escalators?|fitting rooms?|changing rooms?|check-?out|cash desk|tills?|service desk|nursing room|atm|lockers?)\b",
    )
    .expect("BUG: a fixed pattern compiles")
});

static RULES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"退货|退换|退款|换货|[能可]以?退|保修|发票|营业时间|几点(?:开门|关门|打烊|营业)|送货上门|运费|包邮|积分|会员卡|\b(?:returns?|refunds?|exchanges?|warranty|guarantee|opening hours|(?:open|close|closing) (?:today|tomorrow|on)|what time do you|deliver(?:y|ies)?|shipping|loyalty (?:card|points?))\b",
    )
    .expect("BUG: a fixed pattern compiles")
});

static EMERGENCIES: LazyLock<Regex> = LazyLock::new(|| {
    // Whole calls for help: a first-aid kit, an alarm and a toy ambulance are goods.
    Regex::new(
        r"救命|(?:叫|打|要)(?:辆|个)?(?:救护车|120|110|119)|(?:有人|他|她|我|孩子)(?:突然)?(?:晕倒|昏倒|摔伤|受伤|流血)|(?:着火|起火|失火)了|有小偷|(?:快|赶紧|帮我)报警|(?:孩子|小孩|宝宝|儿子|女儿|老人)(?:不见|走丢|丢|走失|找不到)了|找不到(?:我的?)?(?:孩子|小孩|宝宝|儿子|女儿|妈妈|爸爸)|叫人来|来人啊|\b(?:(?:this|it)(?: is|'s) an emergency|(?:call|need) an ambulance|call (?:the )?police|(?:fainted|collapsed)|having a heart attack|(?:someone|somebody) (?:is|has) (?:been )?(?:hurt|injured|fallen|bleeding)|(?:my|a|our) (?:child|kid|son|daughter|baby|toddler|little (?:boy|girl)) (?:is|has gone|went|got) (?:lost|missing)|(?:lost|can'?t find) my (?:child|kid|son|daughter|baby|mum|mom|mother|father|dad))\b",
    )
    .expect("BUG: a fixed pattern compiles")
});

static COMPLAINTS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"投诉|态度(?:太|很|真|好)?(?:差|恶劣|不好)|太差劲|气死|骗人|坑人|你真没用|没用的东西|(?:坏|裂|断|漏|掉色|起球)了|用不了|连不上|打不开机|不好用|质量(?:太|很|真)?(?:差|烂)|退钱|(?:找|叫|见)(?:你们|一下|下)?(?:的)?(?:经理|负责人)|\b(?:complaints?|(?:want|wish|like|have|here) to complain|rude|terrible|awful|disgusting|unacceptable|rip-?off|scam|cheated|disappointed|stopped working|(?:does|did|do)(?:n'?t| not) (?:work|turn on|charge|connect)|(?:is|are|was|it'?s|came|arrived|broke|fell) ?(?:broken|faulty|damaged|defective|apart)|broke(?: after| down)?|speak to (?:the |a )?manager|your manager|bad (?:service|quality))\b",
    )
    .expect("BUG: a fixed pattern compiles")
});

/// What wants something new all the same: "my kettle broke, I need a new one".
static WANTS_NEW: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"想买|要买|买(?:个|一|台|双|件|条)|换(?:个|台|双|件|条)?新|新的|推荐|\b(?:buy|new one|a new|replace(?:ment)?|looking for|recommend|i need|i want)\b",
    )
    .expect("BUG: a fixed pattern compiles")
});

/// Whether somebody needs help at once.
pub(super) fn is_emergency(folded: &str) -> bool {
    EMERGENCIES.is_match(folded)
}

/// Whether a folded text complains: of a person, the shop, or something bought.
pub(super) fn complains(folded: &str) -> bool {
    COMPLAINTS.is_match(folded) && !WANTS_NEW.is_match(folded)
}

/// The sort of landmark of a floor plan that a folded text asks for, as the plan names sorts; `thing`: the text names a product, which
/// may be but a word of it (a service desk is no desk).
pub(super) fn landmark(folded: &str, thing: bool) -> Option<&'static str> {
    const SORTS: [(&str, &[&str]); 7] = [
        (
            "till",
            &[
                "收银台",
                "收款台",
                "结账",
                "付款的地方",
                "在哪付",
                "在哪买单",
                "till",
                "tills",
                "checkout",
                "check-out",
                "cash desk",
                "cashier",
                "where do i pay",
                "where can i pay",
            ],
        ),
        (
            "help",
            &[
                "服务台",
                "咨询台",
                "前台",
                "service desk",
                "information desk",
                "help desk",
                "customer service",
            ],
        ),
        (
            "fitting",
            &["试衣间", "更衣室", "fitting room", "fitting rooms", "changing room", "changing rooms"],
        ),
        ("toilet", &["洗手间", "厕所", "卫生间", "toilet", "toilets", "restroom", "bathroom", "washroom"]),
        ("lift", &["电梯", "lift", "elevator", "elevators"]),
        ("entrance", &["出口", "入口", "大门", "exit", "entrance", "way out"]),
        ("cafe", &["咖啡角", "咖啡厅", "咖啡馆", "cafe", "café", "coffee shop"]),
    ];
    let stands = |word: &&str| {
        folded.match_indices(*word).any(|(at, _)| {
            let cut = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            !word.is_ascii()
                || (!cut(folded[..at].chars().last()) && !cut(folded[at + word.len()..].chars().next()))
        })
    };
    let is_it = |word: &&str| (!thing || word.contains(' ')) && stands(word);
    SORTS.iter().find(|(_, words)| words.iter().any(&is_it)).map(|(sort, _)| *sort)
}

/// Whether a folded text asks for a room or a rule of the shop; `of_product`: it may ask what a product's warranty is.
pub(super) fn asks(folded: &str, of_product: bool) -> bool {
    (ROOMS.is_match(folded) || (!of_product && RULES.is_match(folded))) && phrases::asks(folded)
}
