//! Bears, dolls, cars, trains, dinosaurs, kites, bubbles.

use super::{BLOCKBAY, DEPARTMENT, KITELINE, OAKCUP};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;

const SOFT: Pair = ("毛绒与娃娃", "Soft toys & dolls");
const WHEELS: Pair = ("车与模型", "Vehicles & figures");
const OUTSIDE: Pair = ("户外玩具", "Outdoor play");

const BEARS: Leaf = Leaf {
    code: "TT",
    zone: "toys",
    kind: Kind::TeddyBear,
    path: &[DEPARTMENT, SOFT, ("毛绒玩具", "Plush toys")],
    of: Some(PLUSH),
    whom: Some(KIDS),
    facts: &[(WASHING, COLD_WASH), (SAFETY, ("刺绣眼睛，儿童安全", "Stitched eyes, child safe"))],
    also_true: &[
        ("填充饱满，洗过还是鼓鼓的。", "Well stuffed, and still so after a wash."),
        ("抱着睡觉刚刚好。", "Just right to fall asleep with."),
        ("可以在收银台旁免费绣名字。", "A name can be stitched on free, beside the tills."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const BEAR_ITEMS: &[Item] = &[
    Item(("大板栗 泰迪熊", "Big Chestnut teddy bear"), OAKCUP, (159, 189), &[CARAMEL, CREAM],
        ("半人高的一只，坐在床头像个伙伴。", "Half a child tall, good company on a bed."),
        &[(DIMENSIONS, ("60 厘米", "60 cm")), (AGE, ("3 岁以上", "3 years and up")), (OCCASION, ("生日、送礼", "Birthday, as a gift"))]),
    Item(("小豆子 安抚小熊", "Little Bean comfort bear"), OAKCUP, (59, 0), &[BEIGE, PINK, SKY_BLUE],
        ("手掌大，宝宝攥着就不哭了。", "Palm-sized, and babies stop crying with it in their fist."),
        &[(DIMENSIONS, ("22 厘米", "22 cm")), (AGE, ("0 岁以上", "From birth"))]),
    Item(("雪团 白熊公仔", "Snowball polar bear soft toy"), OAKCUP, (99, 129), &[WHITE, HAZE_BLUE],
        ("围着一条小围巾，可以取下来。", "It wears a scarf that comes off."),
        &[(DIMENSIONS, ("38 厘米", "38 cm")), (AGE, ("3 岁以上", "3 years and up"))]),
    Item(("竹竹 熊猫毛绒公仔", "Zhuzhu panda soft toy"), OAKCUP, (129, 0), &[BLACK, WHITE],
        ("怀里抱着一节竹子，外国朋友最爱带走的礼物。", "Hugging its bamboo, the present visitors take home."),
        &[(DIMENSIONS, ("40 厘米", "40 cm")), (AGE, ("3 岁以上", "3 years and up")), (OCCASION, GIFT)]),
    Item(("可可 棕熊公仔", "Cocoa brown bear soft toy"), OAKCUP, (85, 109), &[COFFEE, RED],
        ("穿一件红毛衣，冬天看着就暖。", "In a red jumper that warms a winter room."),
        &[(DIMENSIONS, ("32 厘米", "32 cm")), (AGE, ("3 岁以上", "3 years and up"))]),
    Item(("云耳 薰衣草安抚公仔", "Cloudear lavender soft toy"), OAKCUP, (139, 169), &[LILAC, CREAM],
        ("肚子里有薰衣草包，可以微波加热抱着睡。", "A lavender bag inside warms in the microwave for bedtime."),
        &[(DIMENSIONS, ("30 厘米", "30 cm")), (AGE, ("3 岁以上", "3 years and up")), (OCCASION, ("睡觉", "Sleep"))]),
];

const DOLLS: Leaf = Leaf {
    code: "TD",
    kind: Kind::Doll,
    path: &[DEPARTMENT, SOFT, ("娃娃", "Dolls")],
    of: Some(COTTON),
    facts: &[(AGE, ("3 岁以上", "3 years and up")), (SAFETY, ("无小零件", "No small parts"))],
    also_true: &[
        ("衣服可以脱换，纽扣是布做的。", "Clothes come off, with buttons of cloth."),
        ("头发梳了不打结。", "Hair that combs without knots."),
    ],
    ..BEARS
};

#[rustfmt::skip]
const DOLL_ITEMS: &[Item] = &[
    Item(("阿宁 布娃娃", "A'ning rag doll"), OAKCUP, (89, 109), &[RED, CREAM],
        ("两条麻花辫，会陪孩子办家家酒。", "Two plaits and always ready to play house."),
        &[(DIMENSIONS, ("38 厘米", "38 cm")), (WASHING, HAND_WASH)]),
    Item(("花朝 汉服娃娃", "Huazhao hanfu doll"), OAKCUP, (199, 239), &[PINK, MINT],
        ("三套汉服随换，发簪都做得细。", "Three sets of old-style dress, down to the hairpins."),
        &[(MATERIAL, ("环保塑料", "Recyclable plastic")), (DIMENSIONS, ("30 厘米", "30 cm")), (STYLE, ("国风", "Chinese style"))]),
    Item(("小星 宝宝娃娃", "Little Star baby doll"), OAKCUP, (119, 0), &[SKY_BLUE, YELLOW],
        ("会眨眼、能洗澡，孩子学着照顾人。", "It blinks and takes a bath, and teaches how to care."),
        &[(MATERIAL, ("软胶", "Soft vinyl")), (DIMENSIONS, ("35 厘米", "35 cm")), (FEATURE, ("防水", "Waterproof"))]),
    Item(("芭蕾 舞者娃娃", "Ballet dancer doll"), OAKCUP, (79, 99), &[LILAC, WHITE],
        ("关节能动，可以摆出十种舞姿。", "Jointed for ten poses."),
        &[(MATERIAL, ("环保塑料", "Recyclable plastic")), (DIMENSIONS, ("28 厘米", "28 cm"))]),
];

const CARS: Leaf = Leaf {
    code: "TV",
    kind: Kind::ToyCar,
    path: &[DEPARTMENT, WHEELS, ("玩具车", "Toy cars")],
    of: Some(("合金", "Alloy")),
    facts: &[(SKILLS, ("想象力、协调", "Imagination, coordination"))],
    also_true: &[
        ("轮子顺滑，一推跑很远。", "It rolls far at a push."),
        ("边角圆润，摔了不伤地板。", "Rounded corners spare fingers and floors."),
    ],
    ..BEARS
};

#[rustfmt::skip]
const CAR_ITEMS: &[Item] = &[
    Item(("疾风 遥控车", "Swiftwind racing RC car"), KITELINE, (169, 209), &[RED, BLUE, YELLOW],
        ("四驱大轮胎，草地沙地都能跑。", "Four driven wheels for grass and sand."),
        &[(POWERED, ("USB 充电", "USB rechargeable")), (AGE, ("6 岁以上", "6 years and up")), (FEATURE, ("遥控", "Remote controlled"))]),
    Item(("老城 公交合金车", "Old Town die-cast bus"), KITELINE, (59, 0), &[GREEN, CREAM],
        ("车门能开，是小时候坐过的那一路。", "Its doors open; you rode one like it once."),
        &[(AGE, ("3 岁以上", "3 years and up")), (DIMENSIONS, ("16 厘米", "16 cm"))]),
    Item(("工地 惯性工程车三辆装", "Building Site trucks, set of three"), BLOCKBAY, (99, 129), &[YELLOW, CHARCOAL],
        ("挖掘机、吊车、翻斗车，往后一拉就开走。", "A digger, a crane and a tipper that pull back and go."),
        &[(MATERIAL, PLASTIC), (PIECES, ("3 辆", "3 pieces")), (AGE, ("2 岁以上", "2 years and up"))]),
    Item(("救援 声光消防玩具车", "Rescue toy fire engine"), BLOCKBAY, (89, 0), &[RED, SILVER],
        ("云梯能伸到七十厘米，按一下有警笛，也能关掉。", "A ladder to 70 cm, a siren, and mercifully a switch."),
        &[(MATERIAL, PLASTIC), (POWERED, ("电池供电", "Battery operated")), (AGE, ("3 岁以上", "3 years and up"))]),
    Item(("木头 小汽车", "Wooden little car"), OAKCUP, (39, 48), &[WOOD, ORANGE],
        ("一块榉木做成，握着光滑。", "Turned from one piece of beech, smooth in the hand."),
        &[(MATERIAL, WOODEN), (AGE, ("1 岁以上", "1 year and up")), (SAFETY, ("无毒", "Non-toxic"))]),
];

const TRAINS: Leaf = Leaf {
    code: "TN",
    kind: Kind::ToyTrain,
    path: &[DEPARTMENT, WHEELS, ("火车玩具", "Toy trains")],
    of: Some(WOODEN),
    also_true: &[
        ("轨道可以和同系列的接着拼。", "The track joins others of the series."),
        ("附收纳袋。", "It comes with a bag."),
    ],
    ..CARS
};

#[rustfmt::skip]
const TRAIN_ITEMS: &[Item] = &[
    Item(("绿皮 轨道火车玩具", "Green Carriage toy train set"), OAKCUP, (199, 249), &[DARK_GREEN, MUSTARD],
        ("八字形轨道带一座小桥，火车慢悠悠地绕。", "A figure of eight with a bridge, taken at leisure."),
        &[(PIECES, ("52 件", "52 pieces")), (AGE, ("3 岁以上", "3 years and up")), (POWERED, ("电池供电", "Battery operated"))]),
    Item(("磁力 小火车玩具", "Magnetic little toy train"), OAKCUP, (69, 0), &[RED, SKY_BLUE],
        ("五节车厢一碰就连上。", "Five carriages that join at a touch."),
        &[(PIECES, ("5 节", "5 carriages")), (AGE, ("2 岁以上", "2 years and up")), (FEATURE, ("磁吸", "Magnetic"))]),
    Item(("高铁 声光火车玩具", "Bullet toy train with sound"), BLOCKBAY, (129, 159), &[WHITE, BLUE],
        ("会报站，会亮灯，连起来快一米长。", "It calls the stops, lights up, and is nearly a metre long."),
        &[(MATERIAL, ("合金", "Alloy")), (POWERED, ("电池供电", "Battery operated")), (AGE, ("3 岁以上", "3 years and up"))]),
];

const DINOSAURS: Leaf = Leaf {
    code: "TO",
    kind: Kind::Dinosaur,
    path: &[DEPARTMENT, WHEELS, ("模型", "Model figures")],
    of: Some(("软胶", "Soft vinyl")),
    facts: &[(AGE, ("3 岁以上", "3 years and up")), (SAFETY, ("无毒", "Non-toxic"))],
    also_true: &[
        ("按化石比例做的，孩子会告诉您名字。", "True to the fossils; your child knows the name."),
        ("软胶不扎手，水里也能玩。", "Soft to hold, and fine in the bath."),
    ],
    ..CARS
};

#[rustfmt::skip]
const DINOSAUR_ITEMS: &[Item] = &[
    Item(("霸王龙 恐龙模型", "Tyrannosaurus dinosaur figure"), KITELINE, (59, 75), &[OLIVE, BRICK_RED],
        ("嘴巴能张开，尾巴撑地站得稳。", "Its jaw opens, and its tail keeps it standing."),
        &[(DIMENSIONS, ("长 32 厘米", "32 cm long"))]),
    Item(("长颈 梁龙模型", "Long-necked diplodocus figure"), KITELINE, (69, 0), &[BEAN_GREEN, GREY],
        ("脖子伸得长长的，书架也够得着。", "A neck that reaches the bookshelf."),
        &[(DIMENSIONS, ("长 45 厘米", "45 cm long"))]),
    Item(("三角龙 模型", "Triceratops figure"), KITELINE, (55, 65), &[LAKE_BLUE, APRICOT],
        ("三只角圆圆的，脾气看起来很好。", "Three rounded horns and a good temper."),
        &[(DIMENSIONS, ("长 28 厘米", "28 cm long"))]),
    Item(("会孵化的 恐龙模型", "Hatching dinosaur figure"), KITELINE, (35, 0), &[ORANGE, CREAM],
        ("泡在水里两天，小恐龙就出来了。", "Two days in water and it hatches."),
        &[(PIECES, ("1 枚，款式随机", "1, which one is a surprise")), (SKILLS, ("益智、科学", "Educational, science"))]),
];

const KITES: Leaf = Leaf {
    code: "TK",
    kind: Kind::Kite,
    path: &[DEPARTMENT, OUTSIDE, ("风筝", "Kites")],
    of: Some(POLYESTER),
    facts: &[(FEATURE, ("折叠、便携", "Foldable, portable"))],
    also_true: &[
        ("微风就能起飞，新手也放得上去。", "A light wind is enough, for beginners too."),
        ("附一百米线轮。", "A hundred metres of line are included."),
    ],
    ..BEARS
};

#[rustfmt::skip]
const KITE_ITEMS: &[Item] = &[
    Item(("沙燕 传统风筝", "Swallow traditional kite"), KITELINE, (79, 99), &[RED, BLUE],
        ("照着老师傅的图样印的，飞在天上最有精神。", "Printed from an old master's pattern, proudest in the sky."),
        &[(DIMENSIONS, ("宽 150 厘米", "150 cm wide")), (STYLE, ("中国风", "Chinese style")), (AGE, ("8 岁以上", "8 years and up"))]),
    Item(("彩虹 三角风筝", "Rainbow delta kite"), KITELINE, (45, 0), &[YELLOW, LILAC],
        ("长长的尾巴，在沙滩上跑几步就起来。", "A long tail; a few steps on the beach and it is up."),
        &[(DIMENSIONS, ("宽 120 厘米", "120 cm wide")), (AGE, ("5 岁以上", "5 years and up")), (OCCASION, ("海边", "Beach"))]),
    Item(("鲸鱼 软体风筝", "Whale soft kite"), KITELINE, (119, 149), &[NAVY, SKY_BLUE],
        ("没有骨架，叠起来只有巴掌大。", "No frame at all: it folds to the size of a hand."),
        &[(DIMENSIONS, ("长 200 厘米", "200 cm long")), (AGE, ("8 岁以上", "8 years and up"))]),
];

const BUBBLES: Leaf = Leaf {
    code: "TU",
    kind: Kind::BubbleGun,
    path: &[DEPARTMENT, OUTSIDE, ("泡泡机", "Bubble machines")],
    of: Some(PLASTIC),
    facts: &[(AGE, ("3 岁以上", "3 years and up")), (SAFETY, ("泡泡液无毒", "Non-toxic liquid"))],
    also_true: &[
        ("附两瓶泡泡液。", "Two bottles of liquid are included."),
        ("不漏液，小手拿着不黏。", "It does not leak on small hands."),
    ],
    ..BEARS
};

#[rustfmt::skip]
const BUBBLE_ITEMS: &[Item] = &[
    Item(("海豚 手持泡泡机", "Dolphin hand-held bubble machine"), KITELINE, (39, 49), &[SKY_BLUE, PINK],
        ("按住就有一串泡泡，草地上追着跑。", "Hold the trigger and the chase begins."),
        &[(POWERED, ("电池供电", "Battery operated"))]),
    Item(("礼炮 六十四孔泡泡机", "Salute 64-hole bubble machine"), KITELINE, (79, 0), &[ORANGE, WHITE],
        ("一分钟上千个泡泡，拍照最出片。", "A thousand bubbles a minute, made for photographs."),
        &[(POWERED, ("USB 充电", "USB rechargeable")), (OCCASION, ("生日派对", "Birthday party"))]),
    Item(("小鸭 桌面泡泡机", "Duckling table bubble machine"), KITELINE, (59, 69), &[YELLOW, MINT],
        ("放在地上自己转圈吹，宝宝伸手就抓。", "It turns and blows by itself while babies reach."),
        &[(POWERED, ("电池供电", "Battery operated")), (AGE, ("1 岁以上", "1 year and up"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    use Pattern::{Dots, Floral, Plain, Print, Stripes};
    [
        BEARS.drafts(BEAR_ITEMS),
        DOLLS.patterned(DOLL_ITEMS, &[Dots, Floral, Stripes, Plain]),
        CARS.drafts(CAR_ITEMS),
        TRAINS.drafts(TRAIN_ITEMS),
        DINOSAURS.drafts(DINOSAUR_ITEMS),
        KITES.patterned(KITE_ITEMS, &[Print, Stripes, Plain]),
        BUBBLES.drafts(BUBBLE_ITEMS),
    ]
    .concat()
}
