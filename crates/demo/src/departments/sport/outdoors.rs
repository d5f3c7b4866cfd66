//! Tents, sleeping bags, chairs, helmets.

use super::{DEPARTMENT, TRAILHAND, YUECHUAN};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const CAMP: Pair = ("露营", "Camping");
const RIDING: Pair = ("骑行", "Cycling");

const TENTS: Leaf = Leaf {
    code: "SE",
    zone: "sport",
    kind: Kind::Tent,
    path: &[DEPARTMENT, CAMP, ("帐篷", "Tents")],
    of: Some(POLYESTER),
    facts: &[(OCCASION, CAMPING)],
    also_true: &[
        ("附地钉、风绳和收纳袋。", "Pegs, lines and a bag are included."),
        ("撑开样品就在露营区，可以进去坐坐。", "One stands in the camping corner: sit in it."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const TENT_ITEMS: &[Item] = &[
    Item(("抛开 速开帐篷", "Tossup pop-up tent"), TRAILHAND, (259, 319), &[GREEN, ORANGE],
        ("往前一抛就立起来，公园半日刚好。", "Toss it and it stands, right for an afternoon in the park."),
        &[(SLEEPS, ("2–3 人", "2–3 people")), (WATER, ("防水 1500 毫米", "Waterproof, 1,500 mm")), (WEIGHT, ("2.3 公斤", "2.3 kg"))]),
    Item(("星屋 四人帐篷", "Starhouse four-person tent"), TRAILHAND, (699, 859), &[BEIGE, BROWN],
        ("一室一厅，站得直身，一家人住得下。", "A bedroom and a porch you can stand in, for the family."),
        &[(SLEEPS, ("4 人", "4 people")), (WATER, ("防水 3000 毫米", "Waterproof, 3,000 mm")), (WEIGHT, ("6.8 公斤", "6.8 kg")), (FEATURE, ("防风", "Windproof"))]),
    Item(("独行 徒步帐篷", "Solo trekking tent"), TRAILHAND, (899, 0), &[ARMY_GREEN, GREY],
        ("全套 1.4 公斤，背着走一天不嫌重。", "The whole kit is 1.4 kg and no burden on the trail."),
        &[(MATERIAL, NYLON), (SLEEPS, ("1 人", "1 person")), (WATER, ("防水 4000 毫米", "Waterproof, 4,000 mm")), (WEIGHT, ("1.4 公斤，超轻", "1.4 kg, ultralight")), (OCCASION, ("徒步、露营", "Hiking, camping"))]),
    Item(("云蔽 露营天幕", "Cloudshade camping tarp"), TRAILHAND, (299, 349), &[KHAKI, DARK_GREEN],
        ("黑胶涂层挡得住正午的太阳，八个人吃饭坐得开。", "Blocks the noon sun over eight people at dinner."),
        &[(SLEEPS, ("坐 8 人", "Seats 8")), (WATER, ("防水 2000 毫米", "Waterproof, 2,000 mm")), (FEATURE, ("遮阳、防晒", "Sun protection, UPF 50+"))]),
];

const SLEEPING_BAGS: Leaf = Leaf {
    code: "SL",
    kind: Kind::SleepingBag,
    path: &[DEPARTMENT, CAMP, ("睡袋", "Sleeping bags")],
    also_true: &[
        ("附压缩袋，收起来像一个西瓜。", "It packs down to the size of a melon."),
        ("内里柔软，不用再垫床单。", "Soft inside, no sheet needed."),
    ],
    ..TENTS
};

#[rustfmt::skip]
const SLEEPING_BAG_ITEMS: &[Item] = &[
    Item(("暖谷 信封睡袋", "Warm Valley envelope sleeping bag"), TRAILHAND, (159, 189), &[HAZE_BLUE, CORAL_RED],
        ("摊开就是一床被子，午睡也能用。", "Unzipped it is a quilt, for naps as well."),
        &[(SEASON, ("春夏秋，10℃ 以上", "Spring to autumn, above 10 °C")), (WEIGHT, ("1.2 公斤", "1.2 kg")), (WASHING, MACHINE)]),
    Item(("雪线 鹅绒木乃伊睡袋", "Snowline goose down sleeping bag"), TRAILHAND, (899, 1099), &[NAVY, ORANGE],
        ("800 蓬鹅绒，零下也睡得着。", "800-fill goose down sleeps through frost."),
        &[(FILLING, ("鹅绒", "Goose down")), (SEASON, ("冬季，−10℃ 以上", "Winter, above −10 °C")), (WEIGHT, ("1.0 公斤，轻量", "1.0 kg, lightweight"))]),
    Item(("小熊 儿童睡袋", "Cub kids sleeping bag"), TRAILHAND, (139, 159), &[YELLOW, GREEN],
        ("帽子上有两只耳朵，幼儿园午睡也带得去。", "Two ears on the hood; it goes to nursery too."),
        &[(SEASON, ("春秋", "Spring and autumn")), (AGE, ("3–8 岁", "3–8 years")), (WASHING, MACHINE)]),
];

const CHAIRS: Leaf = Leaf {
    code: "SH",
    kind: Kind::CampingChair,
    path: &[DEPARTMENT, CAMP, ("折叠椅", "Camping chairs")],
    facts: &[(OCCASION, ("露营、钓鱼", "Camping, fishing")), (FEATURE, ("可折叠", "Foldable"))],
    also_true: &[
        ("承重 120 公斤。", "It bears 120 kg."),
        ("附收纳袋，后备厢一角就放下。", "In its bag it fits a corner of the boot."),
    ],
    ..TENTS
};

#[rustfmt::skip]
const CHAIR_ITEMS: &[Item] = &[
    Item(("坐看 月亮折叠椅", "Sit and See moon camping chair"), TRAILHAND, (129, 159), &[OATMEAL, ARMY_GREEN, BLACK],
        ("整个人陷进去，看星星不费脖子。", "Sink in and watch stars without craning."),
        &[(WEIGHT, ("1.1 公斤，轻便", "1.1 kg, lightweight")), (MATERIAL, NYLON)]),
    Item(("原木 扶手折叠椅", "Beecharm wooden camping chair"), TRAILHAND, (239, 0), &[KHAKI, NAVY],
        ("榉木扶手，能搁一只杯子，在阳台也好看。", "Beech arms that hold a cup, handsome on a balcony too."),
        &[(MATERIAL, ("榉木和帆布", "Beech and canvas")), (WEIGHT, ("2.4 公斤", "2.4 kg"))]),
    Item(("小马扎 钓鱼凳", "Pocket fishing stool"), TRAILHAND, (39, 49), &[CORAL_RED, DARK_GREEN],
        ("排队、钓鱼、坐地铁都用得上。", "For queues, rivers and platforms."),
        &[(WEIGHT, ("450 克，轻便", "450 g, lightweight")), (DIMENSIONS, ("高 26 厘米", "26 cm high"))]),
];

const HELMETS: Leaf = Leaf {
    code: "SO",
    kind: Kind::Helmet,
    path: &[DEPARTMENT, RIDING, ("骑行头盔", "Cycling helmets")],
    of: Some(("EPS 和 PC", "EPS and polycarbonate")),
    facts: &[(OCCASION, ("骑行", "Cycling")), (FEATURE, ("可调节、透气", "Adjustable, breathable"))],
    sizes: &["S", "M", "L"],
    also_true: &[
        ("后脑旋钮一拧就贴合。", "A dial behind fits it to your head."),
        ("内衬可以拆下来洗。", "The lining comes out to be washed."),
    ],
    ..TENTS
};

#[rustfmt::skip]
const HELMET_ITEMS: &[Item] = &[
    Item(("破风 公路骑行头盔", "Headwind road cycling helmet"), YUECHUAN, (259, 319), &[WHITE, BLACK, RED],
        ("二十个风道，爬坡也不闷。", "Twenty vents keep you cool uphill."),
        &[(WEIGHT, ("240 克，轻", "240 g, lightweight")), (LEVEL, ("进阶", "Experienced"))]),
    Item(("城里 通勤骑行头盔", "Intown commuter helmet"), YUECHUAN, (169, 0), &[BEAN_GREEN, CREAM, CHARCOAL],
        ("样子像棒球帽，后面有一盏尾灯。", "It looks like a cap and carries a tail light."),
        &[(WEIGHT, ("310 克", "310 g")), (POWERED, ("USB 充电", "USB rechargeable"))]),
    Item(("小骑士 儿童头盔", "Little Knight kids helmet"), YUECHUAN, (119, 139), &[SKY_BLUE, PINK],
        ("护住后脑，滑板车、平衡车、轮滑都能戴。", "Covers the back of the head for scooter, bike and skates."),
        &[(AGE, ("3–10 岁", "3–10 years")), (WEIGHT, ("280 克", "280 g"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        TENTS.drafts(TENT_ITEMS),
        SLEEPING_BAGS.drafts(SLEEPING_BAG_ITEMS),
        CHAIRS.drafts(CHAIR_ITEMS),
        HELMETS.drafts(HELMET_ITEMS),
    ]
    .concat()
}
