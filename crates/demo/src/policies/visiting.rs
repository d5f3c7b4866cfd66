//! Being here: hours, the way, rooms and comforts, lost things.

use super::{Entry, both, phrases};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: "opening-hours",
        topic: "opening",
        title: both("营业时间", "Opening hours"),
        questions: phrases(
            &["几点关门？", "营业时间是几点到几点？", "周末开门吗？", "春节营业吗？"],
            &[
                "What are your opening hours?",
                "When do you close?",
                "What time do you open?",
                "Are you open on Sundays?",
            ],
        ),
        cues: phrases(
            &[
                "营业时间",
                "几点关门",
                "几点开门",
                "开到几点",
                "营业到几点",
                "几点打烊",
                "周末开门",
                "春节营业",
                "节假日营业",
                "几点下班",
            ],
            &[
                "opening hours",
                "opening times",
                "when do you close",
                "when do you open",
                "what time do you",
                "are you open",
                "open on sundays",
                "closing time",
            ],
        ),
        answer: both(
            "每天 10:00 到 22:00，周末和节假日照常；除夕 17:00 关门，初一 12:00 开门。咖啡角 9:30 就开始营业。",
            "Every day from 10 am to 10 pm, weekends and holidays included. On New Year's Eve by the lunar calendar we close at 5 pm, and open at noon the day after. The café opens at 9:30 am.",
        ),
    },
    Entry {
        id: "getting-here",
        topic: "opening",
        title: both("地址和交通", "Address and transport"),
        questions: phrases(
            &["你们的地址是哪里？", "最近的地铁站在哪？", "怎么坐车回去？"],
            &["What is the address here?", "Where is the nearest metro?", "Which bus stops here?"],
        ),
        cues: phrases(
            &["地址是", "地铁站", "坐什么车", "怎么坐车", "公交站", "打车点"],
            &["the address", "nearest metro", "which bus", "metro station", "subway station", "taxi"],
        ),
        answer: both(
            "我们在梧桐里 18 号云雀里百货一层。出门右转约 200 米是地铁站，公交站在正门对面，打车点在停车场出口。",
            "We are at 18 Wutong Lane, ground floor. The metro is about 200 m to the right outside, the bus stop is across the street, and taxis wait at the car park exit.",
        ),
    },
    Entry {
        id: "parking",
        topic: "facilities",
        title: both("停车", "Parking"),
        questions: phrases(
            &["停车怎么收费？", "可以免费停车吗？", "停车场在哪里？"],
            &["Is there parking?", "How much is parking?", "Where is the car park?"],
        ),
        cues: phrases(
            &["停车", "停车场", "停车费", "停车券", "停车位"],
            &["parking", "car park", "park my car", "can i park", "to park", "parking ticket"],
        ),
        answer: both(
            "停车场在地下一层，乘主通道尽头的电梯可到。消费满 100 元免费停 2 小时，满 300 元免费停 4 小时，请在收银台或服务台登记车牌。",
            "The car park is one floor down, by the lift at the end of the main aisle. Two hours are free from 100 yuan spent and four from 300: give your plate number at the tills or the service desk.",
        ),
    },
    Entry {
        id: "toilets",
        topic: "facilities",
        title: both("洗手间", "Toilets"),
        questions: phrases(
            &["洗手间在哪里？", "厕所在哪？", "有卫生间吗？"],
            &["Where are the toilets?", "Is there a bathroom I can use?", "Where is the restroom?"],
        ),
        cues: phrases(
            &["洗手间", "厕所", "有卫生间", "卫生间在哪", "上卫生间"],
            &[
                "toilet",
                "toilets",
                "restroom",
                "a bathroom i can use",
                "where is the bathroom",
                "washroom",
                "the ladies room",
            ],
        ),
        answer: both(
            "洗手间在女装区右侧，挨着试衣间。里面有无障碍洗手间和母婴台。",
            "The toilets are to the right of Women, next to the fitting rooms. There is a step-free toilet and a baby changing table.",
        ),
    },
    Entry {
        id: "fitting-rooms",
        topic: "facilities",
        title: both("试衣间", "Fitting rooms"),
        questions: phrases(
            &["试衣间在哪里？", "可以试穿吗？", "一次能试几件？"],
            &["Where are the fitting rooms?", "Can I try it on?", "How many things can I try on?"],
        ),
        cues: phrases(
            &["试衣间", "试穿", "试一下", "可以试吗", "能试吗", "更衣室", "能试几件"],
            &[
                "fitting room",
                "fitting rooms",
                "changing room",
                "try it on",
                "try this on",
                "try on",
                "try them on",
            ],
        ),
        answer: both(
            "试衣间在女装区右侧，男女都可以用，一次最多带 5 件。需要别的尺码，按里面的铃，同事给您送过去。",
            "The fitting rooms are to the right of Women, for everyone, up to 5 pieces at a time. Need another size? Press the bell inside and a colleague brings it.",
        ),
    },
    Entry {
        id: "cafe",
        topic: "facilities",
        title: both("咖啡角和休息", "Café and seats"),
        questions: phrases(
            &["哪里可以休息一下？", "有喝咖啡的地方吗？", "哪里有饮用水？"],
            &["Is there a café?", "Where can I sit down?", "Is there anywhere to rest?"],
        ),
        cues: phrases(
            &[
                "休息一下",
                "休息区",
                "咖啡角",
                "喝咖啡的地方",
                "哪里可以坐",
                "免费的水",
                "哪里有饮用水",
                "哪里接水",
            ],
            &["a café", "a cafe", "sit down", "anywhere to rest", "somewhere to sit", "water fountain"],
        ),
        answer: both(
            "咖啡角在入口左手边，图书礼品区前面，有座位和免费饮用水，不消费也可以坐。",
            "The café is on the left as you come in, in front of Books & Gifts, with seats and free water. You are welcome to sit without buying anything.",
        ),
    },
    Entry {
        id: "children",
        topic: "facilities",
        title: both("儿童角和母婴室", "Children's corner and baby room"),
        questions: phrases(
            &["有母婴室吗？", "有没有给孩子玩的地方？", "哪里可以换尿布？"],
            &["Is there a play area?", "Where can I change my baby?", "Is there a nursing room?"],
        ),
        cues: phrases(
            &["母婴室", "哺乳室", "孩子玩的地方", "儿童角", "儿童乐园", "换尿布", "喂奶", "游乐区"],
            &[
                "play area",
                "children's corner",
                "change my baby",
                "nursing room",
                "baby room",
                "baby changing",
                "breastfeed",
            ],
        ),
        answer: both(
            "儿童角在玩具区旁边，请家长陪同。母婴室在洗手间旁，有换尿布台、热水和一间安静的哺乳室。",
            "The children's corner is beside Toys; please stay with your child. The baby room next to the toilets has a changing table, warm water and a quiet place to nurse.",
        ),
    },
    Entry {
        id: "access",
        topic: "facilities",
        title: both("轮椅与婴儿车", "Wheelchairs and prams"),
        questions: phrases(
            &["轮椅方便进来吗？", "可以借轮椅吗？", "能借婴儿车吗？", "电梯在哪里？"],
            &[
                "Is the shop wheelchair accessible?",
                "Can I borrow a wheelchair?",
                "Can I borrow a pushchair?",
                "Where is the lift?",
            ],
        ),
        cues: phrases(
            &["轮椅", "无障碍", "借婴儿车", "推婴儿车", "电梯", "拄拐"],
            &[
                "wheelchair",
                "step-free",
                "borrow a pushchair",
                "borrow a pram",
                "with a pram",
                "where is the lift",
                "elevator",
                "disabled",
            ],
        ),
        answer: both(
            "全店都是平地，通道至少两米宽，轮椅和婴儿车都好走；电梯在主通道尽头。服务台可以免费借轮椅和婴儿车。",
            "The whole floor is level with aisles at least two metres wide, and the lift is at the end of the main aisle. Wheelchairs and pushchairs can be borrowed free at the service desk.",
        ),
    },
    Entry {
        id: "wifi",
        topic: "facilities",
        title: both("店内无线网", "Wi-Fi in the shop"),
        questions: phrases(
            &["WiFi密码是多少？", "店里有WiFi吗？", "怎么连店里的无线网？"],
            &["What is the Wi-Fi password?", "Is there free Wi-Fi?", "How do I get online here?"],
        ),
        cues: phrases(
            &[
                "WiFi密码",
                "无线网密码",
                "店里有WiFi",
                "店里的WiFi",
                "店里的无线网",
                "免费WiFi",
                "连WiFi",
                "网络密码",
            ],
            &[
                "wi-fi password",
                "wifi password",
                "free wi-fi",
                "free wifi",
                "get online here",
                "your wifi",
                "guest wifi",
            ],
        ),
        answer: both(
            "店内无线网名为 Lark Lane Guest，不需要密码，点“同意”就能用。这台导购屏本身不联网。",
            "The network is called Lark Lane Guest; it needs no password, just tap “agree”. This guide itself is not online.",
        ),
    },
    Entry {
        id: "phone-charging",
        topic: "facilities",
        title: both("给手机充电", "Charging your phone"),
        questions: phrases(
            &["手机没电了，哪里可以充电？", "有共享充电宝吗？", "能给我的手机充电吗？"],
            &[
                "Where can I charge my phone?",
                "My phone is dead, can I charge it here?",
                "Can I rent a power bank?",
            ],
        ),
        cues: phrases(
            &["手机没电", "哪里可以充电", "哪里能充电", "共享充电宝", "我的手机充电", "借充电"],
            &["charge my phone", "phone is dead", "charge it here", "rent a power bank", "borrow a charger"],
        ),
        answer: both(
            "咖啡角的桌边有插座和充电线，免费使用；共享充电宝在入口右侧，按小时计费。",
            "The café tables have sockets and cables, free to use; power banks for rent stand to the right of the entrance.",
        ),
    },
    Entry {
        id: "lockers",
        topic: "facilities",
        title: both("寄存和借伞", "Lockers and umbrellas to borrow"),
        questions: phrases(
            &["可以寄存行李吗？", "有储物柜吗？", "下雨了能借伞吗？"],
            &["Can I leave my luggage here?", "Are there lockers?", "Can I borrow an umbrella?"],
        ),
        cues: phrases(
            &["寄存", "储物柜", "存包", "借伞", "借把伞", "放行李"],
            &["leave my luggage", "lockers", "locker", "borrow an umbrella", "leave my bags"],
        ),
        answer: both(
            "储物柜在服务台旁，2 小时内免费。下雨天服务台借伞，押金 20 元，一周内归还全额退。",
            "Lockers are beside the service desk, free for 2 hours. On rainy days the desk lends umbrellas for a 20 yuan deposit, returned in full within a week.",
        ),
    },
    Entry {
        id: "pets",
        topic: "facilities",
        title: both("带宠物进店", "Bringing a pet"),
        questions: phrases(
            &["可以带宠物进店吗？", "能带狗进来吗？", "宠物可以进吗？"],
            &["Are pets allowed?", "Can I bring my dog in?", "Are dogs allowed in the shop?"],
        ),
        cues: phrases(
            &["带宠物进", "带狗进", "带猫进", "宠物可以进", "宠物能进", "遛狗"],
            &["pets allowed", "dogs allowed", "bring my dog", "bring my cat", "bring a dog", "bring my pet"],
        ),
        answer: both(
            "小型宠物装在包或推车里就可以进来，导盲犬随时欢迎。食品区请不要带宠物进入。",
            "Small pets are welcome in a bag or pram, and guide dogs always. Please keep pets out of Food & Tea.",
        ),
    },
    Entry {
        id: "lost-and-found",
        topic: "facilities",
        title: both("失物招领", "Lost and found"),
        questions: phrases(
            &["我的东西丢了怎么办？", "捡到东西交给谁？", "钱包落在试衣间了"],
            &[
                "I lost something",
                "Where is lost and found?",
                "I left my wallet in the fitting room",
                "I found something",
            ],
        ),
        cues: phrases(
            &["东西丢了", "失物", "捡到", "钱包丢了", "落在", "手机丢了", "孩子走丢", "忘在"],
            &[
                "lost and found",
                "lost property",
                "i lost",
                "i left my",
                "i found something",
                "lost my child",
                "lost child",
            ],
        ),
        answer: both(
            "请马上到入口左侧的服务台，我们保管失物 90 天。孩子走散的话，请按“叫店员”，我们立刻广播寻找。",
            "Please go straight to the service desk left of the entrance; we keep found things for 90 days. If you have lost sight of a child, press “call staff” and we search at once.",
        ),
    },
    Entry {
        id: "recycling",
        topic: "facilities",
        title: both("旧物回收", "Recycling"),
        questions: phrases(
            &["旧衣回收在哪里？", "废电池可以交给你们吗？", "有以旧换新吗？"],
            &["Where can I recycle old clothes?", "Do you take back old batteries?", "Is there a trade-in?"],
        ),
        cues: phrases(
            &["旧衣回收", "回收旧", "废电池", "旧电池", "以旧换新", "旧手机回收", "旧衣服可以"],
            &[
                "recycle old",
                "recycle my",
                "recycling point",
                "take back old",
                "trade-in",
                "trade in my",
                "old batteries",
            ],
        ),
        answer: both(
            "服务台旁有回收箱，收旧衣、电池和空瓶。交一袋旧衣送 10 元券；旧手机可以到手机数码区估价，抵扣新机。",
            "Beside the service desk are bins for old clothes, batteries and empty bottles. A bag of clothes earns a 10 yuan voucher; old phones are valued in Phones & Audio and count towards a new one.",
        ),
    },
    Entry {
        id: "tax-refund",
        topic: "payment",
        title: both("境外旅客退税", "Tax refund for visitors"),
        questions: phrases(
            &["外国人可以退税吗？", "怎么退税？", "退税在哪里办？"],
            &[
                "Can tourists get a tax refund?",
                "Do you offer tax-free shopping?",
                "How do I get the VAT back?",
            ],
        ),
        cues: phrases(
            &["退税", "可以退税", "能退税", "怎么退税", "免税"],
            &["tax refund", "tax-free", "tax free", "vat back", "vat refund", "duty-free"],
        ),
        answer: both(
            "境外旅客当天在本店消费满 500 元，凭护照到服务台开退税单，离境时在机场办理退款。请在 90 天内离境。",
            "Visitors from abroad who spend 500 yuan here in a day can have the refund form made out at the service desk with their passport, and are paid at the airport. Please leave within 90 days.",
        ),
    },
];
