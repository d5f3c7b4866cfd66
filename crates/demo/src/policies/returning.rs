//! After buying: returns, exchanges, refunds, damage, warranty, repairs, care.

use super::{Entry, both, phrases};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: "returns",
        topic: "returns",
        title: both("退货", "Returns"),
        questions: phrases(
            &[
                "不合适可以退吗？",
                "买了不喜欢能退吗？",
                "几天内可以退货？",
                "怎么退货？",
                "支持七天无理由退货吗？",
            ],
            &[
                "Can I return it if it doesn't fit?",
                "What is your return policy?",
                "How many days do I have to return something?",
                "Can I bring it back?",
                "Can I get my money back?",
            ],
        ),
        cues: phrases(
            &["退货", "可以退", "能退", "退吗", "退换", "退掉", "无理由", "包退", "给退", "不合适怎么办"],
            &["return", "refund", "money back", "bring it back", "take it back", "send it back"],
        ),
        answer: both(
            "可以的。购买后 14 天内，商品没有穿用或洗涤、吊牌和包装齐全，带上小票或会员码到服务台就能退，款项原路退回。拆封的食品、美妆和贴身衣物除外。",
            "Yes. Within 14 days, bring it unused, with its tags and packaging, and your receipt or member code to the service desk; we refund the way you paid. Opened food, cosmetics and underwear are the exceptions.",
        ),
    },
    Entry {
        id: "exchange",
        topic: "returns",
        title: both("换货和换码", "Exchanges and other sizes"),
        questions: phrases(
            &["买小了可以换吗？", "能换个尺码吗？", "怎么换货？", "颜色不喜欢可以换吗？"],
            &[
                "Can I exchange it for another size?",
                "Can I swap it for a different colour?",
                "How do exchanges work?",
                "What if it's too small?",
            ],
        ),
        cues: phrases(
            &[
                "换货",
                "可以换",
                "能换",
                "换个尺码",
                "换尺码",
                "换码",
                "换大一号",
                "换小一号",
                "买小了",
                "买大了",
            ],
            &[
                "exchange",
                "swap it",
                "swap this",
                "swap for",
                "if it's too small",
                "if it is too small",
                "if it's too big",
            ],
        ),
        answer: both(
            "30 天内都可以换尺码或颜色，不收费，也不用再排队付款：带上商品和小票到服务台就好。没有您要的尺码时，您可以选等值的其他商品，或者退款。",
            "Sizes and colours can be exchanged free for 30 days: bring the item and your receipt to the service desk. If we don't have your size, choose something of the same value or have your money back.",
        ),
    },
    Entry {
        id: "refund-time",
        topic: "returns",
        title: both("退款多久到账", "How long refunds take"),
        questions: phrases(
            &["退款多久到账？", "退款什么时候到？", "退的钱退到哪里？"],
            &["How long does a refund take?", "When will I get my refund?", "Where does the refund go?"],
        ),
        cues: phrases(
            &["退款多久", "多久退款", "退款什么时候", "退款到账", "退的钱", "几天到账", "钱退到哪"],
            &[
                "how long does a refund",
                "when will i get my refund",
                "refund take",
                "where does the refund go",
                "my refund yet",
            ],
        ),
        answer: both(
            "款项按原来的支付方式退回：支付宝和微信一般 1–3 个工作日，银行卡 3–7 个工作日，现金当场退给您。",
            "Refunds go back the way you paid: 1–3 working days for Alipay and WeChat, 3–7 for bank cards, and cash on the spot.",
        ),
    },
    Entry {
        id: "no-receipt",
        topic: "returns",
        title: both("小票丢了", "No receipt"),
        questions: phrases(
            &["小票丢了怎么办？", "没有小票能退吗？", "小票找不到了可以补吗？"],
            &["I lost my receipt, what now?", "What if I have no receipt?", "Can you reprint a receipt?"],
        ),
        cues: phrases(
            &["小票丢了", "没有小票", "没小票", "小票找不到", "补小票", "小票不见了"],
            &[
                "lost my receipt",
                "no receipt",
                "without a receipt",
                "without receipt",
                "reprint a receipt",
                "lost the receipt",
            ],
        ),
        answer: both(
            "别担心。会员请到服务台出示会员码，我们查得到购买记录；不是会员的话，付款记录也可以作为凭证。",
            "Don't worry. Members can show their member code at the service desk and we look the purchase up; otherwise the payment record on your phone or card will do.",
        ),
    },
    Entry {
        id: "sale-returns",
        topic: "returns",
        title: both("特价商品退换", "Returning sale items"),
        questions: phrases(
            &["特价商品能退吗？", "打折的可以退吗？", "清仓商品能换吗？"],
            &["Can I return sale items?", "Are sale items refundable?", "Can I exchange clearance items?"],
        ),
        cues: phrases(
            &[
                "特价商品能退",
                "特价能退",
                "特价可以退",
                "打折的可以退",
                "打折能退",
                "打折的能退",
                "清仓商品能",
                "特价能换",
            ],
            &[
                "return sale items",
                "sale items refundable",
                "exchange clearance",
                "return something on sale",
                "return discounted",
            ],
        ),
        answer: both(
            "特价商品和正价商品一样可以退换，按您实际付的金额退款。标有“清仓，售出不退”的商品除外，价签上会写清楚。",
            "Sale items can be returned like any other, for what you paid. Only goods marked “final sale” cannot, and the price label says so.",
        ),
    },
    Entry {
        id: "beauty-hygiene",
        topic: "returns",
        title: both("美妆试用与退换", "Cosmetics: testers and returns"),
        questions: phrases(
            &["口红可以退吗？", "化妆品拆封了能退吗？", "有试用装吗？", "口红可以试色吗？"],
            &[
                "Can I return opened cosmetics?",
                "Can I return a lipstick?",
                "Are there testers?",
                "May I try the lipstick first?",
            ],
        ),
        cues: phrases(
            &[
                "口红可以退",
                "口红能退",
                "化妆品拆封",
                "化妆品能退",
                "化妆品可以退",
                "护肤品能退",
                "护肤品可以退",
                "试用装",
                "试色",
                "有试用",
            ],
            &[
                "opened cosmetics",
                "return a lipstick",
                "return makeup",
                "return cosmetics",
                "tester",
                "testers",
                "try the lipstick",
            ],
        ),
        answer: both(
            "美妆区有试用装，欢迎先试，同事会为您换一次性刷头。出于卫生考虑，拆封后的化妆品不能退换；没拆封的 14 天内可以退。如果用后不适，请停用并带来服务台，我们会处理。",
            "There are testers in Beauty, with fresh applicators, so please try first. Opened cosmetics cannot come back for hygiene reasons; unopened ones can within 14 days. If your skin reacts, stop using it and bring it in: we will put it right.",
        ),
    },
    Entry {
        id: "underwear-hygiene",
        topic: "returns",
        title: both("贴身衣物退换", "Underwear and swimwear"),
        questions: phrases(
            &["内衣可以退吗？", "袜子能退吗？", "泳衣能退换吗？"],
            &["Can I return underwear?", "Can I return swimwear?", "Can I return socks?"],
        ),
        cues: phrases(
            &[
                "内衣可以退",
                "内衣能退",
                "内裤能退",
                "内裤可以退",
                "袜子能退",
                "袜子可以退",
                "泳衣能退",
                "泳衣可以退",
                "贴身衣物能退",
            ],
            &["return underwear", "return swimwear", "return socks", "return a bra", "underwear be returned"],
        ),
        answer: both(
            "内衣、袜子和泳衣只要没有拆封、卫生贴还在，14 天内可以退换。拆封后请恕不能退换，质量问题除外。",
            "Underwear, socks and swimwear can be returned within 14 days if unopened with the hygiene strip in place. Once opened we cannot take them back, unless they are faulty.",
        ),
    },
    Entry {
        id: "damaged",
        topic: "returns",
        title: both("商品有破损或质量问题", "Damaged or faulty goods"),
        questions: phrases(
            &[
                "买回去发现坏了怎么办？",
                "有质量问题怎么处理？",
                "衣服有瑕疵能换吗？",
                "快递来的破损了怎么办？",
            ],
            &[
                "What if it's faulty?",
                "It broke after a week, what can I do?",
                "My item arrived damaged",
                "It stopped working",
            ],
        ),
        cues: phrases(
            &["坏了", "质量问题", "有瑕疵", "破损", "次品", "开线了", "有问题怎么办"],
            &["faulty", "damaged", "defective", "it broke", "broken", "stopped working", "doesn't work"],
        ),
        answer: both(
            "很抱歉让您遇到这种情况。质量问题 30 天内免费换新或退款，拆封和使用过也没关系；请带上商品和小票到服务台。超过 30 天的，我们帮您联系维修。",
            "We are sorry about that. Faulty goods are replaced or refunded within 30 days, opened or used: bring the item and your receipt to the service desk. After that we arrange the repair for you.",
        ),
    },
    Entry {
        id: "warranty",
        topic: "warranty",
        title: both("电子产品保修", "Warranty on electronics"),
        questions: phrases(
            &["电子产品保修多久？", "耳机有保修吗？", "质保期多长？", "保修要带什么？"],
            &[
                "How long is the warranty?",
                "Is there a guarantee on headphones?",
                "What do I need for a warranty repair?",
            ],
        ),
        cues: phrases(
            &["保修", "质保", "三包", "联保", "售后多久"],
            &["warranty", "guarantee", "guaranteed", "under warranty"],
        ),
        answer: both(
            "手机、耳机、音箱等电子产品保修一年，小家电保修一年，电池和充电线保修半年。保修期内带上商品和小票到服务台，我们代您送修，一般 7–10 个工作日。",
            "Phones, headphones, speakers and small appliances carry one year; batteries and cables six months. Bring the item and your receipt to the service desk and we send it in, usually for 7–10 working days.",
        ),
    },
    Entry {
        id: "repairs",
        topic: "care",
        title: both("维修与保养", "Repairs and upkeep"),
        questions: phrases(
            &["包包拉链坏了能修吗？", "你们修鞋吗？", "手表可以换电池吗？", "过了保修期还能修吗？"],
            &[
                "Do you repair bags?",
                "Can you fix a zip?",
                "Do you mend shoes?",
                "Can you change a watch battery?",
            ],
        ),
        cues: phrases(
            &["能修吗", "可以修吗", "修鞋", "修包", "修拉链", "拉链坏了", "换电池吗", "维修", "过了保修期"],
            &[
                "repair",
                "repairs",
                "fix a zip",
                "mend shoes",
                "mend a",
                "change a watch battery",
                "can you fix",
            ],
        ),
        answer: both(
            "鞋底、拉链、包带和表电池，我们请合作师傅修，先报价、您同意了再动手，一般 5 天取。请到服务台登记。",
            "Soles, zips, straps and watch batteries go to craftspeople we work with: a quote first, work only once you agree, usually ready in 5 days. Please ask at the service desk.",
        ),
    },
    Entry {
        id: "washing",
        topic: "care",
        title: both("衣物洗护", "Washing and care"),
        questions: phrases(
            &["羊毛衫怎么洗？", "真丝的怎么打理？", "洗了会缩水吗？", "怎么保养皮鞋？"],
            &[
                "How do I wash wool?",
                "How should I care for silk?",
                "Will it shrink?",
                "How do I look after leather shoes?",
            ],
        ),
        cues: phrases(
            &["怎么洗", "如何清洗", "怎么打理", "会缩水", "会掉色", "怎么保养", "怎么养护", "洗标"],
            &[
                "how do i wash",
                "how should i care",
                "will it shrink",
                "how do i look after",
                "how to wash",
                "does it shrink",
                "washing instructions",
            ],
        ),
        answer: both(
            "请以衣物里的洗标为准。一般来说：羊毛和真丝用冷水手洗、平铺晾干；深色衣物首次单独洗；皮鞋擦净后上鞋油，避免暴晒。拿不准时，欢迎拿来服务台问我们。",
            "The label inside always comes first. As a rule: wool and silk by hand in cold water and dried flat; dark clothes alone the first time; leather wiped clean, polished and kept out of the sun. Unsure? Ask at the service desk.",
        ),
    },
];
