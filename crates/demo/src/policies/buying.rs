//! Buying: paying, prices, membership, delivery, gifts, stock, sizes.

use super::{Entry, both, phrases};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: "payment",
        topic: "payment",
        title: both("付款方式", "Ways to pay"),
        questions: phrases(
            &["可以用支付宝吗？", "能刷卡吗？", "收现金吗？", "怎么付款？", "能用微信支付吗？"],
            &[
                "Can I pay by card?",
                "Do you take Alipay?",
                "Can I pay with WeChat?",
                "Do you accept cash?",
                "How can I pay?",
            ],
        ),
        cues: phrases(
            &[
                "支付宝",
                "微信支付",
                "微信付",
                "刷卡",
                "付款方式",
                "怎么付",
                "收现金",
                "付现金",
                "信用卡",
                "数字人民币",
                "在哪付钱",
                "在哪里付款",
            ],
            &[
                "pay",
                "payment",
                "alipay",
                "wechat",
                "credit card",
                "debit card",
                "by card",
                "cash",
                "apple pay",
            ],
        ),
        answer: both(
            "支付宝、微信、银行卡（含境外卡）、数字人民币和现金都可以。收银台在入口右手边，您拿着商品过去就好。",
            "Alipay, WeChat Pay, bank cards including foreign ones, digital yuan and cash are all fine. The tills are on the right as you come in.",
        ),
    },
    Entry {
        id: "receipts",
        topic: "payment",
        title: both("小票和发票", "Receipts and invoices"),
        questions: phrases(
            &["可以开发票吗？", "怎么开发票？", "能开专票吗？", "发票可以补开吗？"],
            &["Can I have an invoice?", "Can I get a fapiao?", "Can you email the receipt?"],
        ),
        cues: phrases(
            &["发票", "开票", "专票", "小票", "抬头", "报销"],
            &["receipt", "invoice", "fapiao", "tax receipt", "vat invoice"],
        ),
        answer: both(
            "可以的。小票上有二维码，30 天内扫码填写抬头就能开电子发票；要专用发票或补开，请到服务台。",
            "Of course. Scan the code on your receipt within 30 days for an electronic invoice (fapiao); for a special VAT invoice or a late one, please go to the service desk.",
        ),
    },
    Entry {
        id: "instalments",
        topic: "payment",
        title: both("分期付款", "Paying in instalments"),
        questions: phrases(
            &["可以分期付款吗？", "手机能分期吗？", "分期有手续费吗？"],
            &[
                "Can I pay in instalments?",
                "Do you offer monthly payments?",
                "Is there interest on instalments?",
            ],
        ),
        cues: phrases(
            &["分期", "花呗", "分几期", "月付"],
            &["instalments", "installments", "monthly payments", "pay monthly", "pay in instalments"],
        ),
        answer: both(
            "单笔满 1000 元可以用支付宝或银行卡分 3、6 或 12 期，3 期免手续费，其余费率以付款页面为准。",
            "From 1,000 yuan you can pay in 3, 6 or 12 instalments with Alipay or a bank card. Three cost nothing extra; for the others the payment page shows the fee.",
        ),
    },
    Entry {
        id: "shelf-price",
        topic: "payment",
        title: both("价格以标价签为准", "The shelf price counts"),
        questions: phrases(
            &["价格和标价签不一样怎么办？", "屏幕上的价格准吗？", "以哪个价格为准？"],
            &[
                "The price on the label is different",
                "Which price counts?",
                "Is the price on the screen right?",
            ],
        ),
        cues: phrases(
            &["标价签", "价签", "以哪个价格", "价格准吗", "价格不一样", "价格对不上", "标价不对"],
            &[
                "price on the label",
                "which price counts",
                "price on the screen",
                "price tag",
                "wrong price",
                "price is different",
            ],
        ),
        answer: both(
            "以货架上的标价签为准。这里显示的价格带有更新日期；如果收银时高于标价签，我们按标价签收。",
            "The label on the shelf counts. Prices here carry the day they were last confirmed; if the till ever asks for more than the label, you pay the label.",
        ),
    },
    Entry {
        id: "price-match",
        topic: "payment",
        title: both("买贵补差", "Price match"),
        questions: phrases(
            &["网上更便宜，能一样吗？", "你们补差价吗？", "买完就降价了能退差价吗？"],
            &[
                "Do you price match?",
                "It's cheaper online, can you match it?",
                "The price dropped after I bought it",
            ],
        ),
        cues: phrases(
            &["补差价", "退差价", "差价", "网上更便宜", "网上便宜", "价保", "保价", "别家便宜", "比别家贵"],
            &[
                "price match",
                "match the price",
                "can you match",
                "cheaper online",
                "cheaper elsewhere",
                "price dropped",
                "price difference",
            ],
        ),
        answer: both(
            "同款商品在本店 14 天内降价，凭小票到服务台退差价。其他商家的价格我们不比，感谢您的理解。",
            "If we lower the price of the same item within 14 days, bring your receipt and we refund the difference. We do not match other shops' prices; thank you for understanding.",
        ),
    },
    Entry {
        id: "shopping-bags",
        topic: "payment",
        title: both("打包用的袋子", "Carrier bags"),
        questions: phrases(
            &["袋子要钱吗？", "塑料袋收费吗？", "有纸袋吗，要不要钱？"],
            &["Do you charge for carrier bags?", "Is a carrier bag free?", "Can I have a paper carrier bag?"],
        ),
        cues: phrases(
            &["袋子要钱", "塑料袋", "袋子收费", "要不要钱", "给个袋子", "纸袋吗"],
            &["carrier bag", "carrier bags", "plastic bag", "charge for bags", "bag charge"],
        ),
        answer: both(
            "纸袋小号 0.5 元、大号 1 元，礼品袋另选。您自带袋子的话，每次可以积 5 分。",
            "Paper carrier bags cost 0.5 yuan small and 1 yuan large. Bring your own and we add 5 points each time.",
        ),
    },
    Entry {
        id: "membership",
        topic: "membership",
        title: both("会员", "Membership"),
        questions: phrases(
            &["怎么办会员？", "会员有什么好处？", "入会要钱吗？", "会员打折吗？"],
            &[
                "How do I become a member?",
                "What do members get?",
                "Is membership free?",
                "Do members get a discount?",
            ],
        ),
        cues: phrases(
            &["会员", "入会", "办卡", "会员卡", "会员码"],
            &["membership", "member", "members", "loyalty card", "sign up", "join the club"],
        ),
        answer: both(
            "入会免费，在收银台扫码一分钟就好。会员购物积分，生日当月有一张 9 折券，退换货也不用带小票。",
            "Joining is free and takes a minute at the till. Members collect points, get 10% off once in their birthday month, and need no receipt for returns.",
        ),
    },
    Entry {
        id: "points",
        topic: "membership",
        title: both("积分", "Points"),
        questions: phrases(
            &["积分怎么用？", "积分可以抵钱吗？", "积分会过期吗？", "怎么查积分？"],
            &["How do points work?", "What are my points worth?", "Do points expire?"],
        ),
        cues: phrases(
            &["积分", "攒分", "兑换积分", "积分过期"],
            &["points", "loyalty points", "reward points", "rewards"],
        ),
        answer: both(
            "每消费 1 元积 1 分，每 100 分抵 1 元，付款时告诉收银员就好。积分从获得起两年内有效，余额在会员码页面上。",
            "You earn 1 point a yuan, and 100 points take 1 yuan off: just tell the cashier. Points last two years; your balance is on your member page.",
        ),
    },
    Entry {
        id: "delivery",
        topic: "delivery",
        title: both("送货上门", "Home delivery"),
        questions: phrases(
            &["可以送货吗？", "能快递到家吗？", "送货要多少钱？", "多久送到？", "能寄到外地吗？"],
            &[
                "Do you deliver?",
                "How much is delivery?",
                "Can you ship it to my home?",
                "How long does delivery take?",
                "Can you post it to another city?",
            ],
        ),
        cues: phrases(
            &["送货", "配送", "快递", "送到家", "送上门", "邮寄", "寄到", "包邮", "多久送到", "运费"],
            &["deliver", "delivery", "delivered", "ship it", "shipping", "courier", "post it to"],
        ),
        answer: both(
            "可以的。市内满 199 元免费送，不满收 10 元，当天 16:00 前付款次日送到。外地发快递，按重量计费。付款时告诉收银员地址就好。",
            "Yes. In the city delivery is free from 199 yuan, otherwise 10 yuan; pay by 4 pm and it comes the next day. Elsewhere we use a courier, priced by weight. Give the cashier your address when you pay.",
        ),
    },
    Entry {
        id: "large-items",
        topic: "delivery",
        title: both("大件送装", "Large items"),
        questions: phrases(
            &["东西太大拿不动怎么办？", "大件能送吗？", "帮忙安装吗？"],
            &[
                "It's too heavy to carry, what can I do?",
                "Do you deliver large items?",
                "Do you help with assembly?",
            ],
        ),
        cues: phrases(
            &["拿不动", "大件", "帮忙安装", "上门安装", "太重了", "搬不动"],
            &["too heavy to carry", "large items", "help with assembly", "bulky", "carry it to my car"],
        ),
        answer: both(
            "行李箱、地毯、帐篷这类大件市内免费送。落地灯等需要组装的，送货师傅会帮您装好。要送到车上，请按“叫店员”，同事帮您拿。",
            "Suitcases, rugs, tents and other large things are delivered free in the city, and floor lamps are put together for you. To have something carried to your car, press “call staff”.",
        ),
    },
    Entry {
        id: "gift-wrapping",
        topic: "gifts",
        title: both("礼品包装", "Gift wrapping"),
        questions: phrases(
            &["可以帮忙包装吗？", "礼品包装要钱吗？", "能包成礼物吗？"],
            &["Do you gift wrap?", "Can you wrap it for me?", "How much is gift wrapping?"],
        ),
        cues: phrases(
            &["礼品包装", "帮忙包装", "包装一下", "包起来", "包成礼物", "礼物包装", "包得好看"],
            &["gift wrap", "gift wrapping", "wrap it", "wrap this", "wrapping service", "gift-wrapped"],
        ),
        answer: both(
            "可以的。满 99 元免费包装，不满收 8 元，有三种花纸和丝带任您选。请在收银台右边的包装台交给同事，大约 5 分钟。",
            "With pleasure. Wrapping is free from 99 yuan, otherwise 8 yuan, with three papers and ribbons to choose from. Hand it over at the wrapping table beside the tills; it takes about 5 minutes.",
        ),
    },
    Entry {
        id: "gift-receipt",
        topic: "gifts",
        title: both("送礼小票", "Gift receipts"),
        questions: phrases(
            &["送人的，能不显示价格吗？", "可以把价签去掉吗？", "收礼的人能拿来换吗？"],
            &[
                "Can I have a gift receipt?",
                "Can you remove the price label?",
                "Can the person exchange the gift?",
            ],
        ),
        cues: phrases(
            &["不显示价格", "价签去掉", "去掉价签", "收礼的人", "送礼小票", "价格撕掉"],
            &[
                "gift receipt",
                "remove the price",
                "exchange the gift",
                "take the price off",
                "without the price",
            ],
        ),
        answer: both(
            "可以。请在付款时说一声“送礼小票”：上面没有价格，收礼的人 30 天内凭它换货。价签我们也帮您取下。",
            "Yes. Ask for a gift receipt when you pay: it shows no price and lets the other person exchange the gift within 30 days. We take the price label off too.",
        ),
    },
    Entry {
        id: "gift-cards",
        topic: "gifts",
        title: both("礼品卡", "Gift cards"),
        questions: phrases(
            &["有礼品卡吗？", "礼品卡怎么用？", "购物卡在哪里买？", "礼品卡会过期吗？"],
            &["Do you sell gift cards?", "How do I use a gift card?", "Do gift cards expire?"],
        ),
        cues: phrases(
            &["礼品卡", "购物卡", "储值卡", "充值卡"],
            &["gift card", "gift cards", "gift voucher", "store credit"],
        ),
        answer: both(
            "礼品卡在收银台有售，面值 100 到 2000 元，全店通用、不找零、可分次使用，三年内有效。",
            "Gift cards from 100 to 2,000 yuan are sold at the tills. They work on everything in the shop, can be used bit by bit, and last three years.",
        ),
    },
    Entry {
        id: "stock-reservation",
        topic: "stock",
        title: both("预留商品", "Keeping something for you"),
        questions: phrases(
            &["可以帮我留一件吗？", "能预留吗？", "帮我留到明天可以吗？"],
            &["Can you hold it for me?", "Can I reserve it?", "Can you put it aside until tomorrow?"],
        ),
        cues: phrases(
            &["预留", "留一件", "帮我留", "留货", "留到明天", "留两天"],
            &["hold it for me", "reserve", "put it aside", "set it aside", "keep it for me"],
        ),
        answer: both(
            "可以的。请按“叫店员”或到服务台，我们为您留 48 小时，不收订金。食品和特价商品不预留。",
            "Yes. Press “call staff” or ask at the service desk and we keep it for 48 hours, no deposit. Food and sale items cannot be kept.",
        ),
    },
    Entry {
        id: "out-of-stock",
        topic: "stock",
        title: both("缺货和补货", "Out of stock"),
        questions: phrases(
            &["没有我的尺码怎么办？", "什么时候补货？", "能从别的店调货吗？", "缺货可以订吗？"],
            &["When will you restock?", "Can you order it in?", "Can you order my size?"],
        ),
        cues: phrases(
            &[
                "补货",
                "调货",
                "缺货可以",
                "缺货怎么办",
                "没货怎么办",
                "什么时候到货",
                "到货通知",
                "没有我的尺码",
            ],
            &["restock", "order it in", "order my size", "back in stock", "be in stock again"],
        ),
        answer: both(
            "大多数商品每周二、周五补货。请到服务台登记，到货后我们打电话通知您；急用的话，同事可以帮您查其他门店。",
            "Most things are restocked on Tuesdays and Fridays. Leave your number at the service desk and we call when it arrives; if you need it sooner, a colleague can ask our other shops.",
        ),
    },
    Entry {
        id: "bulk",
        topic: "stock",
        title: both("团购和企业采购", "Bulk and company orders"),
        questions: phrases(
            &["公司采购有优惠吗？", "可以团购吗？", "买很多能便宜吗？", "能订五十份礼盒吗？"],
            &[
                "Do you do bulk orders?",
                "Is there a discount for large orders?",
                "Can my company place an order?",
            ],
        ),
        cues: phrases(
            &["团购", "公司采购", "企业采购", "批量", "买很多", "大量采购", "五十份", "员工福利"],
            &[
                "bulk order",
                "bulk orders",
                "bulk buy",
                "large orders",
                "large order",
                "wholesale",
                "my company",
                "corporate order",
            ],
        ),
        answer: both(
            "同款 20 件起有团购价，企业采购可以开专票、统一送货。请到服务台留下需求，一个工作日内给您报价。",
            "From 20 of the same item there is a group price; companies get VAT invoices and one delivery. Tell the service desk what you need and you have a quote within a working day.",
        ),
    },
    Entry {
        id: "size-guide",
        topic: "sizes",
        title: both("尺码怎么选", "Finding your size"),
        questions: phrases(
            &["尺码怎么选？", "有尺码表吗？", "怎么量尺寸？", "我该穿多大码？"],
            &[
                "How do I find my size?",
                "Is there a size guide?",
                "How do your sizes run?",
                "What size am I?",
            ],
        ),
        cues: phrases(
            &["尺码怎么选", "尺码表", "怎么量", "穿多大码", "穿什么码", "偏大还是偏小", "尺码对照"],
            &[
                "find my size",
                "size guide",
                "size chart",
                "sizes run",
                "what size am i",
                "which size should i",
            ],
        ),
        answer: both(
            "女装、男装和鞋区的立柱上都有尺码表，也可以借软尺。同一件拿不准时，建议两个码都试一试；同事很乐意帮您量。",
            "There are size charts and tape measures on the pillars in Women, Men and Shoes. Between two sizes, try both; a colleague will gladly measure for you.",
        ),
    },
    Entry {
        id: "alterations",
        topic: "sizes",
        title: both("改衣服务", "Alterations"),
        questions: phrases(
            &["可以改裤脚吗？", "裤子太长能改短吗？", "改衣服要多久？", "西装可以改吗？"],
            &["Do you do alterations?", "Can you shorten trousers?", "How long do alterations take?"],
        ),
        cues: phrases(
            &["改裤脚", "改短", "改衣服", "可以改吗", "能改吗", "裁裤脚", "锁边", "改小一点"],
            &["alteration", "alterations", "shorten", "hemming", "hem my", "take it in", "tailoring"],
        ),
        answer: both(
            "在本店买的长裤免费改裤脚一次，其他改动 20 元起。一般次日可取，着急的话请告诉试衣间的同事。改过的衣服不能再退。",
            "Trousers bought here are hemmed once for free; other alterations start at 20 yuan. They are usually ready the next day: ask in the fitting rooms. Altered clothes cannot be returned.",
        ),
    },
];
