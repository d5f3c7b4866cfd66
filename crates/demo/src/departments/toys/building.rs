//! Blocks, puzzles, board games, robots, crayons.

use super::{BLOCKBAY, DEPARTMENT, KITELINE, OAKCUP};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const LEARNING: Pair = ("益智玩具", "Learning & building");

const BLOCKS: Leaf = Leaf {
    code: "TB",
    zone: "toys",
    kind: Kind::BuildingBlocks,
    path: &[DEPARTMENT, LEARNING, ("积木", "Building blocks")],
    of: Some(PLASTIC),
    whom: Some(KIDS),
    facts: &[(SKILLS, ("动手能力、想象力", "Hands and imagination"))],
    by_color: false,
    also_true: &[
        ("附图册，照着搭或自己想都行。", "A booklet shows the way, or ignore it."),
        ("少了零件可以免费补。", "Lost pieces are replaced free."),
        ("盒子就是收纳箱，玩完装回去。", "The box is where it all goes afterwards."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const BLOCK_ITEMS: &[Item] = &[
    Item(("海边小镇 拼装积木", "Seaside Town building bricks"), BLOCKBAY, (259, 299), &[SKY_BLUE, RED],
        ("灯塔、面包店和会转的风车，一共 680 块。", "A lighthouse, a bakery and a windmill that turns, in 680 bricks."),
        &[(AGE, ("8 岁以上", "8 years and up")), (PIECES, ("680 块", "680 pieces"))]),
    Item(("消防局 大颗粒积木", "Fire Station big bricks"), BLOCKBAY, (169, 0), &[RED, YELLOW],
        ("颗粒大不怕误吞，云梯可以升起来。", "Bricks too big to swallow and a ladder that rises."),
        &[(AGE, ("2 岁以上", "2 years and up")), (PIECES, ("86 块", "86 pieces")), (SAFETY, ("圆角设计", "Rounded, child safe"))]),
    Item(("彩虹 实木积木桶", "Rainbow wooden blocks"), OAKCUP, (129, 159), &[WOOD, ORANGE],
        ("一百块榉木，水性漆，啃一口也没事。", "A hundred beech blocks in water-based paint that survive a bite."),
        &[(MATERIAL, WOODEN), (AGE, ("1 岁以上", "1 year and up")), (PIECES, ("100 块", "100 pieces")), (SAFETY, ("无毒", "Non-toxic"))]),
    Item(("星舰 科幻拼装积木", "Starliner building bricks"), BLOCKBAY, (399, 459), &[LIGHT_GREY, BLUE],
        ("机翼可动，驾驶舱亮灯，大人也会搭到半夜。", "Moving wings and a lit cockpit that keep grown-ups up late."),
        &[(AGE, ("10 岁以上", "10 years and up")), (PIECES, ("1120 块", "1,120 pieces")), (POWERED, ("电池供电", "Battery operated"))]),
    Item(("磁力片 城堡积木", "Castle magnetic tiles"), BLOCKBAY, (199, 239), &[LILAC, PINK],
        ("轻轻一靠就吸住，平面变立体。", "They snap together, and flat becomes tall."),
        &[(AGE, ("3 岁以上", "3 years and up")), (PIECES, ("72 片", "72 pieces")), (FEATURE, ("磁吸", "Magnetic"))]),
    Item(("农场 动物积木", "Farmyard animal blocks"), OAKCUP, (89, 0), &[GREEN, WOOD],
        ("牛羊鸡鸭会站会叠，边玩边认。", "Cows, sheep and ducks that stand, stack and teach their names."),
        &[(MATERIAL, WOODEN), (AGE, ("18 个月以上", "18 months and up")), (PIECES, ("24 块", "24 pieces"))]),
    Item(("花束 拼装积木", "Bouquet building bricks"), BLOCKBAY, (149, 179), &[CORAL_RED, GREEN],
        ("拼好插进花瓶，不用浇水也一直开着。", "Put them in a vase: they bloom without water."),
        &[(AGE, ("8 岁以上", "8 years and up")), (PIECES, ("420 块", "420 pieces")), (OCCASION, GIFT)]),
];

const PUZZLES: Leaf = Leaf {
    code: "TP",
    kind: Kind::Puzzle,
    path: &[DEPARTMENT, LEARNING, ("拼图", "Puzzles")],
    of: Some(PAPER_MADE),
    facts: &[(SKILLS, ("观察力、耐心", "A good eye and patience"))],
    also_true: &[
        ("背面有分区编号，不会拼到灰心。", "Numbers on the back keep hearts up."),
        ("附原图海报。", "A poster of the picture is included."),
    ],
    ..BLOCKS
};

#[rustfmt::skip]
const PUZZLE_ITEMS: &[Item] = &[
    Item(("江南春早 1000 片拼图", "Spring by the River 1,000-piece puzzle"), OAKCUP, (79, 99), &[MINT, PINK],
        ("石桥、乌篷船和一树桃花，拼好可以裱起来。", "A stone bridge, a boat, a peach tree: worth framing."),
        &[(AGE, ("12 岁以上", "12 years and up")), (PIECES, ("1000 片", "1,000 pieces"))]),
    Item(("夜空 夜光拼图", "Night Sky glowing puzzle"), OAKCUP, (59, 0), &[NAVY, YELLOW],
        ("关灯以后星座会亮起来。", "Turn off the light and the constellations shine."),
        &[(AGE, ("6 岁以上", "6 years and up")), (PIECES, ("200 片", "200 pieces"))]),
    Item(("我的中国 木制地图拼图", "My China wooden map puzzle"), OAKCUP, (69, 85), &[WOOD, RED],
        ("每个省一块，拼一遍就记住了。", "A piece for each province, learnt in one go."),
        &[(MATERIAL, WOODEN), (AGE, ("4 岁以上", "4 years and up")), (PIECES, ("34 片", "34 pieces"))]),
    Item(("海底 幼儿大块拼图", "Undersea first puzzle"), OAKCUP, (39, 49), &[LAKE_BLUE, ORANGE],
        ("厚厚的大块，小手抓得住。", "Thick pieces that small hands can hold."),
        &[(AGE, ("2 岁以上", "2 years and up")), (PIECES, ("12 片", "12 pieces")), (SAFETY, ("无毒", "Non-toxic"))]),
    Item(("太空 双面拼图", "Space two-sided puzzle"), OAKCUP, (55, 0), &[PURPLE, MUSTARD],
        ("一面火箭一面行星，拼两遍不重样。", "Rockets on one side and planets on the other."),
        &[(AGE, ("5 岁以上", "5 years and up")), (PIECES, ("100 片", "100 pieces"))]),
];

const GAMES: Leaf = Leaf {
    code: "TG",
    kind: Kind::BoardGame,
    path: &[DEPARTMENT, LEARNING, ("桌游", "Board games")],
    of: Some(PAPER_MADE),
    whom: None,
    facts: &[(LANGUAGE, ("规则中英双语", "Rules in Chinese and English"))],
    also_true: &[
        ("规则五分钟就讲清，说明书中英双语。", "The rules take five minutes, in both languages."),
        ("一局三四十分钟，饭后正好。", "A game takes half an hour or so, right after dinner."),
    ],
    ..BLOCKS
};

#[rustfmt::skip]
const GAME_ITEMS: &[Item] = &[
    Item(("茶路 家庭桌游", "Tea Road family board game"), KITELINE, (159, 189), &[DARK_GREEN, GOLD],
        ("赶着马帮翻山换茶，算得准的人先到京城。", "Lead your horses over the mountains: whoever counts best reaches the capital."),
        &[(PLAYERS, ("2–5 人", "2–5 players")), (AGE, ("8 岁以上", "8 years and up"))]),
    Item(("谁偷吃了月亮 推理桌游", "Who Ate the Moon deduction board game"), KITELINE, (89, 0), &[MUSTARD, BURGUNDY],
        ("兔子、蟾蜍还是桂树，找出偷吃的那个。", "Rabbit, toad or tree: find who had a bite."),
        &[(PLAYERS, ("4–8 人", "4–8 players")), (AGE, ("6 岁以上", "6 years and up")), (OCCASION, ("聚会", "Party"))]),
    Item(("小动物 儿童飞行棋", "Little Animals kids race game"), OAKCUP, (49, 59), &[SKY_BLUE, YELLOW],
        ("木头棋子加大骰子，丢不掉也吞不下。", "Wooden pieces and a large die that neither vanish nor get swallowed."),
        &[(PLAYERS, ("2–4 人", "2–4 players")), (AGE, ("3 岁以上", "3 years and up"))]),
    Item(("胡桃木 中国象棋", "Walnut Chinese chess set"), KITELINE, (229, 269), &[WALNUT],
        ("棋子厚实，落盘有声，送爷爷送外公都好。", "Heavy pieces that sound on the board; a present for any grandfather."),
        &[(MATERIAL, WOODEN), (PLAYERS, ("2 人", "2 players")), (OCCASION, GIFT)]),
    Item(("磁力 折叠围棋", "Magnetic folding Go set"), KITELINE, (99, 0), &[WOOD, BLACK],
        ("棋子吸在盘上，火车上也下得安稳。", "The stones hold on, even in a train."),
        &[(PLAYERS, ("2 人", "2 players")), (FEATURE, ("磁性、可折叠", "Magnetic, foldable")), (OCCASION, TRAVEL)]),
    Item(("画说 你画我猜桌游", "Say It in Pictures drawing game"), KITELINE, (69, 85), &[CORAL_RED, CREAM],
        ("画得越差笑得越大声。", "The worse the drawing, the louder the laugh."),
        &[(PLAYERS, ("3–8 人", "3–8 players")), (AGE, ("7 岁以上", "7 years and up")), (OCCASION, ("聚会", "Party"))]),
];

const ROBOTS: Leaf = Leaf {
    code: "TR",
    kind: Kind::Robot,
    path: &[DEPARTMENT, LEARNING, ("机器人玩具", "Toy robots")],
    of: Some(PLASTIC),
    facts: &[(POWERED, ("USB 充电", "USB rechargeable"))],
    by_color: true,
    also_true: &[
        ("附图解手册，孩子自己就能看懂。", "A picture guide that children read by themselves."),
        ("保修一年。", "Guaranteed for a year."),
    ],
    ..BLOCKS
};

#[rustfmt::skip]
const ROBOT_ITEMS: &[Item] = &[
    Item(("小方 编程机器人", "Square coding robot"), BLOCKBAY, (359, 429), &[WHITE, ORANGE],
        ("排好卡片它就照着走，不用屏幕也能学编程。", "Lay out the cards and it follows: coding without a screen."),
        &[(AGE, ("5 岁以上", "5 years and up")), (SKILLS, ("益智、逻辑", "Educational, logic"))]),
    Item(("铁皮 发条机器人", "Tin wind-up robot"), KITELINE, (69, 0), &[RED, SILVER],
        ("拧几下就大步往前走，是爸爸小时候的那种。", "A few turns and it strides off, as it did when dad was small."),
        &[(MATERIAL, ("铁皮", "Tin")), (POWERED, ("发条", "Clockwork")), (AGE, ("6 岁以上", "6 years and up")), (STYLE, ("复古", "Vintage"))]),
    Item(("暖暖 陪伴机器人", "Nuannuan companion robot"), BLOCKBAY, (499, 599), &[SKY_BLUE, PINK],
        ("会讲故事、会唱儿歌，不联网也能玩。", "Tells stories and sings, and needs no network."),
        &[(AGE, ("3 岁以上", "3 years and up")), (SKILLS, ("早教、语言", "Early learning, language"))]),
];

const CRAYONS: Leaf = Leaf {
    code: "TC",
    kind: Kind::Crayons,
    path: &[DEPARTMENT, LEARNING, ("蜡笔", "Crayons")],
    of: None,
    facts: &[(SAFETY, ("无毒、可水洗", "Non-toxic, washable"))],
    also_true: &[
        ("粗细适合小手，不容易断。", "Thick enough for small hands, and hard to break."),
        ("画到墙上用湿布擦得掉。", "It comes off the wall with a damp cloth."),
    ],
    ..BLOCKS
};

#[rustfmt::skip]
const CRAYON_ITEMS: &[Item] = &[
    Item(("彩虹 24 色蜡笔", "Rainbow crayons, 24 colours"), OAKCUP, (29, 36), &[YELLOW, RED],
        ("颜色鲜亮，涂着顺滑不掉渣。", "Bright, smooth, and free of crumbs."),
        &[(PIECES, ("24 支", "24 pieces")), (AGE, ("3 岁以上", "3 years and up"))]),
    Item(("鹅卵石 幼儿蜡笔", "Pebble toddler crayons"), OAKCUP, (35, 0), &[MINT, PINK],
        ("石头形状，一把抓住就能画。", "Shaped like stones, for a fist."),
        &[(PIECES, ("12 块", "12 pieces")), (AGE, ("1 岁以上", "1 year and up"))]),
    Item(("丝滑 36 色油画蜡笔", "Silky oil crayons, 36 colours"), OAKCUP, (49, 59), &[PURPLE, ORANGE],
        ("能叠色能刮画，画出油画的样子。", "Layer them, scratch them, and it looks like oils."),
        &[(PIECES, ("36 支", "36 pieces")), (AGE, ("5 岁以上", "5 years and up"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        BLOCKS.drafts(BLOCK_ITEMS),
        PUZZLES.drafts(PUZZLE_ITEMS),
        GAMES.drafts(GAME_ITEMS),
        ROBOTS.drafts(ROBOT_ITEMS),
        CRAYONS.drafts(CRAYON_ITEMS),
    ]
    .concat()
}
