//! Yoga, weights, balls, rackets, swimming.

use super::{DEPARTMENT, QUANWU, SOFTWAVE, YUECHUAN};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const FITNESS: Pair = ("瑜伽健身", "Yoga & fitness");
const BALLS: Pair = ("球类", "Ball games");
const SWIMMING: Pair = ("游泳", "Swimming");

const MATS: Leaf = Leaf {
    code: "SY",
    zone: "sport",
    kind: Kind::YogaMat,
    path: &[DEPARTMENT, FITNESS, ("瑜伽垫", "Yoga mats")],
    of: Some(("TPE 弹性体", "TPE elastomer")),
    facts: &[
        (FEATURE, ("防滑", "Non-slip")),
        (DIMENSIONS, ("183×61 厘米", "183 × 61 cm")),
        (OCCASION, ("瑜伽、健身", "Yoga, gym")),
    ],
    also_true: &[
        ("附背带，卷起来就走。", "A strap is included: roll it up and go."),
        ("擦一擦就干净，晾在阴凉处就好。", "Wipe it and let it dry in the shade."),
        ("没有刺鼻味道，打开就能用。", "No harsh smell: unroll and begin."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const MAT_ITEMS: &[Item] = &[
    Item(("晨息 入门瑜伽垫", "Morning Breath beginner's yoga mat"), SOFTWAVE, (89, 109), &[LILAC, BEAN_GREEN, HAZE_BLUE],
        ("厚 8 毫米，膝盖跪着不疼，新手最合适。", "At 8 mm it is kind to the knees of beginners."),
        &[(THICKNESS, ("8 毫米", "8 mm")), (LEVEL, ("新手", "Beginners")), (WEIGHT, ("1.1 公斤", "1.1 kg"))]),
    Item(("树根 天然橡胶瑜伽垫", "Rootland natural rubber yoga mat"), SOFTWAVE, (299, 359), &[DARK_GREEN, BURGUNDY, BLACK],
        ("抓地力足，出汗也不滑，下犬式站得稳。", "It grips when you sweat, and steadies the downward dog."),
        &[(MATERIAL, ("天然橡胶", "Natural rubber")), (THICKNESS, ("4 毫米", "4 mm")), (LEVEL, ("进阶", "Experienced"))]),
    Item(("折页 旅行瑜伽垫", "Foldaway travel yoga mat"), SOFTWAVE, (159, 0), &[LOTUS_PINK, CHARCOAL],
        ("只有 1.5 毫米，折起来像一条浴巾。", "At 1.5 mm it folds like a towel."),
        &[(MATERIAL, ("橡胶麂皮绒", "Rubber and suede")), (THICKNESS, ("1.5 毫米", "1.5 mm")), (OCCASION, ("旅行、瑜伽", "Travel, yoga")), (FEATURE, ("防滑、折叠", "Non-slip, foldable"))]),
    Item(("体位线 加宽瑜伽垫", "Guideline extra-wide yoga mat"), SOFTWAVE, (139, 169), &[SKY_BLUE, PINK],
        ("中间印着体位线，手脚放哪里一看就知道。", "Lines down the middle show where hands and feet belong."),
        &[(THICKNESS, ("6 毫米", "6 mm")), (DIMENSIONS, ("183×80 厘米", "183 × 80 cm")), (LEVEL, ("新手", "Beginners"))]),
    Item(("静音 跳操健身垫", "Hush workout mat"), YUECHUAN, (199, 0), &[CHARCOAL, ORANGE],
        ("15 毫米加厚，在家跳操楼下听不见。", "At 15 mm the neighbours below hear nothing."),
        &[(MATERIAL, ("NBR 泡棉", "NBR foam")), (THICKNESS, ("15 毫米", "15 mm")), (OCCASION, ("在家健身", "Workout at home"))]),
];

const DUMBBELLS: Leaf = Leaf {
    code: "SD",
    kind: Kind::Dumbbell,
    path: &[DEPARTMENT, FITNESS, ("哑铃", "Dumbbells")],
    of: Some(("铸铁包胶", "Cast iron in rubber")),
    facts: &[(OCCASION, ("健身", "Gym"))],
    sizes: &["2 kg", "4 kg", "6 kg"],
    also_true: &[
        ("六角不滚动，放地上稳当。", "Six sides, so it stays where you put it."),
        ("握把有纹，出汗不滑。", "A textured grip for damp hands."),
    ],
    ..MATS
};

#[rustfmt::skip]
const DUMBBELL_ITEMS: &[Item] = &[
    Item(("糖果 女士哑铃一对", "Candy dumbbells for women, pair"), YUECHUAN, (59, 75), &[PINK, LILAC, MINT],
        ("浸塑外层不冰手，练手臂线条刚好。", "Coated so it is never cold, for toning the arms."),
        &[(LEVEL, ("新手", "Beginners")), (PIECES, ("2 只", "2 pieces"))]),
    Item(("铁匠 六角哑铃一对", "Blacksmith hex dumbbells, pair"), YUECHUAN, (129, 0), &[BLACK],
        ("实心铸铁，包胶耐磨，放地板不响。", "Solid iron in tough rubber, quiet on a floor."),
        &[(LEVEL, ("进阶", "Experienced")), (PIECES, ("2 只", "2 pieces"))]),
    Item(("快调 可调节哑铃", "Quickset adjustable dumbbell"), YUECHUAN, (459, 559), &[CHARCOAL, RED],
        ("转一下换重量，一只顶一排。", "One turn changes the weight: one instead of a rack."),
        &[(FEATURE, ("可调节", "Adjustable")), (WEIGHT, ("2–24 公斤", "2–24 kg")), (PIECES, ("1 只", "1 piece"))]),
    Item(("壶身 软壶铃", "Soft kettlebell"), YUECHUAN, (99, 119), &[LAKE_BLUE, YELLOW],
        ("外层柔软，掉在地上不伤地板。", "Soft outside, so a slip spares the floor."),
        &[(LEVEL, ("新手", "Beginners")), (PIECES, ("1 只", "1 piece"))]),
];

const BANDS: Leaf = Leaf {
    code: "SB",
    kind: Kind::ResistanceBand,
    path: &[DEPARTMENT, FITNESS, ("弹力带", "Resistance bands")],
    of: Some(("天然乳胶", "Natural latex")),
    facts: &[(OCCASION, ("健身、普拉提", "Gym, pilates")), (LEVEL, ("各种水平", "All levels"))],
    also_true: &[
        ("附动作卡，跟着做就行。", "Cards show what to do."),
        ("回弹持久，不易断。", "It springs back for years."),
    ],
    ..MATS
};

#[rustfmt::skip]
const BAND_ITEMS: &[Item] = &[
    Item(("五色 弹力带套装", "Five-strength resistance bands"), SOFTWAVE, (49, 65), &[MINT, YELLOW],
        ("从轻到重五条，练臀练腿按颜色选。", "Five from light to heavy: choose by colour."),
        &[(PIECES, ("5 条", "5 pieces")), (LEVEL, ("新手到进阶", "All levels"))]),
    Item(("布艺 臀圈弹力带", "Fabric hip resistance band"), SOFTWAVE, (35, 0), &[LOTUS_PINK, CHARCOAL],
        ("织物不卷边，深蹲不往下滑。", "Woven so it neither rolls nor slips in a squat."),
        &[(MATERIAL, ("棉和乳胶", "Cotton and latex")), (PIECES, ("1 条", "1 piece"))]),
    Item(("八字 拉力器", "Figure-eight resistance band"), SOFTWAVE, (39, 49), &[PURPLE, SKY_BLUE],
        ("打开肩背最好用，办公室抽屉里放一条。", "Best for opening the shoulders; keep one in the desk."),
        &[(MATERIAL, ("TPE 弹性体", "TPE elastomer")), (LEVEL, ("新手", "Beginners")), (PIECES, ("1 条", "1 piece")), (OCCASION, ("办公室、健身", "Office, gym"))]),
];

const ROLLERS: Leaf = Leaf {
    code: "SR",
    kind: Kind::FoamRoller,
    path: &[DEPARTMENT, FITNESS, ("泡沫轴", "Foam rollers")],
    of: Some(("EVA 泡棉", "EVA foam")),
    facts: &[(OCCASION, ("跑步、健身", "Running, gym"))],
    also_true: &[
        ("附放松动作图。", "A chart of stretches is included."),
        ("承重 200 公斤。", "It bears 200 kg."),
    ],
    ..MATS
};

#[rustfmt::skip]
const ROLLER_ITEMS: &[Item] = &[
    Item(("山脊 按摩泡沫轴", "Ridge massage foam roller"), SOFTWAVE, (69, 85), &[LAKE_BLUE, BLACK],
        ("凸起像手指，跑完滚一滚小腿不酸。", "Ridges like fingers for calves after a run."),
        &[(DIMENSIONS, ("33×14 厘米", "33 × 14 cm")), (LEVEL, ("进阶", "Experienced"))]),
    Item(("平湖 光面泡沫轴", "Stillwater smooth foam roller"), SOFTWAVE, (59, 0), &[LILAC, BEAN_GREEN],
        ("软硬适中，练普拉提垫背也用它。", "Neither hard nor soft, good under the back in pilates."),
        &[(DIMENSIONS, ("45×15 厘米", "45 × 15 cm")), (LEVEL, ("新手", "Beginners"))]),
];

const ROPES: Leaf = Leaf {
    code: "SJ",
    kind: Kind::SkippingRope,
    path: &[DEPARTMENT, FITNESS, ("跳绳", "Skipping ropes")],
    of: None,
    facts: &[(FEATURE, ("长度可调节", "Adjustable length"))],
    also_true: &[
        ("轴承顺滑，不缠绳。", "Smooth bearings that never tangle."),
        ("手柄轻，跳久了不累。", "Light handles for a long session."),
    ],
    ..MATS
};

#[rustfmt::skip]
const ROPE_ITEMS: &[Item] = &[
    Item(("小兔 儿童跳绳", "Bunny kids skipping rope"), YUECHUAN, (25, 32), &[PINK, YELLOW, SKY_BLUE],
        ("珠节绳打地有声，孩子更容易找到节奏。", "Beads that tap the ground and teach the rhythm."),
        &[(AGE, ("5 岁以上", "5 years and up")), (LEVEL, ("新手", "Beginners"))]),
    Item(("计数 智能跳绳", "Counting smart skipping rope"), YUECHUAN, (79, 99), &[WHITE, CHARCOAL],
        ("手柄上显示次数，无绳小球在屋里也能跳。", "It counts in the handle and swaps its rope for balls indoors."),
        &[(POWERED, ("USB 充电", "USB rechargeable")), (OCCASION, ("在家健身", "Workout at home"))]),
    Item(("钢丝 竞速跳绳", "Steel speed skipping rope"), YUECHUAN, (45, 0), &[RED, BLACK],
        ("钢丝包胶，双摇一次过。", "Coated steel for double unders at the first try."),
        &[(MATERIAL, STEEL), (LEVEL, ("进阶", "Experienced")), (OCCASION, ("训练", "Training"))]),
];

const BASKETBALLS: Leaf = Leaf {
    code: "SK",
    kind: Kind::Basketball,
    path: &[DEPARTMENT, BALLS, ("篮球", "Basketballs")],
    of: Some(("PU 皮", "PU leather")),
    facts: &[
        (LEVEL, ("各种水平", "All levels")),
        (PIECES, ("1 个", "1 piece")),
        (PACKAGING, ("附气针和网袋", "With a needle and a net")),
    ],
    sizes: &["5", "6", "7"],
    also_true: &[
        ("5 号适合小学生，6 号女子，7 号男子。", "Size 5 for children, 6 for women, 7 for men."),
        ("附气针和网袋。", "A needle and a net are included."),
    ],
    ..MATS
};

#[rustfmt::skip]
const BASKETBALL_ITEMS: &[Item] = &[
    Item(("街场 耐磨篮球", "Streetcourt hard-wearing basketball"), YUECHUAN, (99, 129), &[ORANGE, BROWN],
        ("水泥地打两年颗粒还在。", "Two years on concrete and the pebbles are still there."),
        &[(OCCASION, ("户外打球", "Outdoor courts")), (FEATURE, ("耐磨", "Hard wearing"))]),
    Item(("馆内 吸湿篮球", "Hallcourt sweat-drinking basketball"), YUECHUAN, (239, 0), &[CARAMEL],
        ("超纤吸汗，手汗多也抓得牢。", "Microfibre that drinks sweat and keeps its grip."),
        &[(MATERIAL, ("超纤", "Microfibre")), (OCCASION, ("室内打球", "Indoor courts"))]),
    Item(("彩块 橡胶篮球", "Patchwork rubber basketball"), YUECHUAN, (69, 79), &[BLUE, YELLOW],
        ("颜色醒目，弹性足，孩子拍着玩正好。", "Bright and bouncy for children."),
        &[(MATERIAL, RUBBER), (LEVEL, ("新手", "Beginners"))]),
    Item(("夜场 反光篮球", "Nightcourt reflective basketball"), YUECHUAN, (159, 189), &[CHARCOAL, SILVER],
        ("手电一照整个球亮起来，晚上拍照特别好看。", "Under a lamp the whole ball lights up."),
        &[(OCCASION, ("户外打球", "Outdoor courts")), (STYLE, ("潮流", "On trend"))]),
];

const FOOTBALLS: Leaf = Leaf {
    code: "SF",
    kind: Kind::Football,
    path: &[DEPARTMENT, BALLS, ("足球", "Footballs")],
    sizes: &["4", "5"],
    also_true: &[
        ("4 号适合十二岁以下，5 号是标准用球。", "Size 4 under twelve; size 5 is the standard ball."),
        ("附气针和网袋。", "A needle and a net are included."),
    ],
    ..BASKETBALLS
};

#[rustfmt::skip]
const FOOTBALL_ITEMS: &[Item] = &[
    Item(("经典 黑白足球", "Classic black-and-white football"), YUECHUAN, (79, 0), &[WHITE, BLACK],
        ("三十二片手缝，脚感柔和。", "Thirty-two panels sewn by hand, gentle on the foot."),
        &[(CRAFT, ("手缝", "Hand sewn")), (OCCASION, ("训练", "Training"))]),
    Item(("热粘合 比赛足球", "Seamless match football"), YUECHUAN, (199, 249), &[WHITE, RED],
        ("无缝贴合，下雨天不吸水，弧线稳。", "Bonded without seams, dry in rain and true in flight."),
        &[(FEATURE, ("防水", "Waterproof")), (OCCASION, ("比赛", "Matches"))]),
    Item(("小将 儿童足球", "Young Guard kids football"), YUECHUAN, (55, 69), &[LAKE_BLUE, YELLOW],
        ("比标准球轻，踢着脚背不疼。", "Lighter than the standard, kind to small feet."),
        &[(LEVEL, ("新手", "Beginners")), (AGE, ("6 岁以上", "6 years and up"))]),
];

const BADMINTON: Leaf = Leaf {
    code: "SM",
    kind: Kind::BadmintonRacket,
    path: &[DEPARTMENT, BALLS, ("羽毛球拍", "Badminton rackets")],
    facts: &[(PIECES, ("1 支", "1 racket")), (FEATURE, ("已穿线，24 磅", "Strung at 24 lb"))],
    of: Some(("碳素", "Carbon")),
    sizes: &[],
    also_true: &[
        ("出厂已穿好线，24 磅。", "Strung at 24 lb, ready to play."),
        ("附拍套和手胶。", "A cover and a grip are included."),
    ],
    ..BASKETBALLS
};

#[rustfmt::skip]
const BADMINTON_ITEMS: &[Item] = &[
    Item(("轻羽 碳素羽毛球拍", "Lightfeather carbon badminton racket"), YUECHUAN, (199, 239), &[SKY_BLUE, PINK],
        ("4U 轻量，挥起来省力，女生也好上手。", "A light 4U frame that swings without effort."),
        &[(WEIGHT, ("82 克，轻", "82 g, lightweight")), (LEVEL, ("新手", "Beginners"))]),
    Item(("劈杀 进攻羽毛球拍", "Smash attacking badminton racket"), YUECHUAN, (399, 0), &[BLACK, RED],
        ("拍头略重，下压有力。", "A little weight in the head drives the ball down."),
        &[(WEIGHT, ("88 克", "88 g")), (LEVEL, ("进阶", "Experienced"))]),
    Item(("全家 羽毛球拍套装", "Family badminton set"), YUECHUAN, (129, 159), &[YELLOW, GREEN],
        ("两支拍三个球一个包，周末公园就能打。", "Two rackets, three shuttles and a bag for the park."),
        &[(MATERIAL, ALUMINIUM), (PIECES, ("2 支拍、3 个球", "2 rackets, 3 shuttles")), (LEVEL, ("新手", "Beginners"))]),
];

const TENNIS: Leaf = Leaf {
    code: "SN",
    kind: Kind::TennisRacket,
    path: &[DEPARTMENT, BALLS, ("网球拍", "Tennis rackets")],
    facts: &[(PIECES, ("1 支", "1 racket")), (FEATURE, ("已穿线", "Strung"))],
    also_true: &[
        ("附拍包和三个球。", "A bag and three balls are included."),
        ("握把有 2 号和 3 号，店里可以试握。", "Grips 2 and 3 can be tried in the shop."),
    ],
    ..BADMINTON
};

#[rustfmt::skip]
const TENNIS_ITEMS: &[Item] = &[
    Item(("开拍 入门网球拍", "First Serve beginner's tennis racket"), YUECHUAN, (259, 299), &[WHITE, LAKE_BLUE],
        ("拍面大，甜区宽，第一次打也过得了网。", "A large face that gets the first ball over the net."),
        &[(MATERIAL, ("铝碳", "Aluminium and carbon")), (LEVEL, ("新手", "Beginners")), (WEIGHT, ("270 克", "270 g"))]),
    Item(("底线 全碳网球拍", "Baseline carbon tennis racket"), YUECHUAN, (699, 829), &[BLACK, ORANGE],
        ("全碳框架，旋转和控制都到位。", "All carbon, for spin and control."),
        &[(LEVEL, ("进阶", "Experienced")), (WEIGHT, ("300 克", "300 g"))]),
];

const BATS: Leaf = Leaf {
    code: "SP",
    kind: Kind::TableTennisBat,
    path: &[DEPARTMENT, BALLS, ("乒乓球拍", "Table tennis bats")],
    of: Some(WOODEN),
    facts: &[(FEATURE, ("双面反胶", "Smooth rubber on both sides"))],
    also_true: &[
        ("横拍直拍都有，请在店里挑。", "Shakehand and penhold both: choose in the shop."),
        ("附拍套和两个球。", "A cover and two balls are included."),
    ],
    ..BADMINTON
};

#[rustfmt::skip]
const BAT_ITEMS: &[Item] = &[
    Item(("三星 乒乓球拍", "Three-star table tennis bat"), YUECHUAN, (69, 85), &[RED, BLACK],
        ("双面反胶，单位活动室常备。", "Smooth rubber on both sides, a club-room regular."),
        &[(LEVEL, ("新手", "Beginners")), (PIECES, ("1 支", "1 piece"))]),
    Item(("六星 碳素乒乓球拍", "Six-star carbon table tennis bat"), YUECHUAN, (199, 239), &[CHERRY_RED, CHARCOAL],
        ("夹碳底板，弧圈拉起来又快又转。", "Carbon in the blade for fast, heavy loops."),
        &[(LEVEL, ("进阶", "Experienced")), (PIECES, ("1 支", "1 piece"))]),
    Item(("双人 乒乓球拍套装", "Table tennis set for two"), YUECHUAN, (99, 0), &[BLUE, RED],
        ("两支拍六个球，带伸缩网，餐桌变球台。", "Two bats, six balls and a net that turns the dining table into a court."),
        &[(LEVEL, ("新手", "Beginners")), (PIECES, ("2 支拍、6 个球", "2 bats, 6 balls")), (FEATURE, ("便携", "Portable"))]),
];

const GOGGLES: Leaf = Leaf {
    code: "SG",
    kind: Kind::SwimGoggles,
    path: &[DEPARTMENT, SWIMMING, ("泳镜", "Swimming goggles")],
    of: Some(SILICONE),
    facts: &[(FEATURE, ("防雾、防紫外线", "Anti-fog, UV protection")), (OCCASION, ("游泳", "Swimming"))],
    also_true: &[
        ("三个鼻桥可以换，不漏水。", "Three nose bridges keep the water out."),
        ("附耳塞和硬盒。", "Earplugs and a case are included."),
    ],
    ..BADMINTON
};

#[rustfmt::skip]
const GOGGLE_ITEMS: &[Item] = &[
    Item(("清池 大框泳镜", "Clearpool wide goggles"), SOFTWAVE, (69, 85), &[BLACK, SKY_BLUE, PINK],
        ("视野宽，转头换气看得清池边。", "A wide view, so you see the edge as you breathe."),
        &[(LEVEL, ("新手", "Beginners"))]),
    Item(("竞速 电镀泳镜", "Racer mirrored goggles"), SOFTWAVE, (129, 0), &[SILVER, BLUE],
        ("贴脸低阻，电镀片挡住水面的反光。", "Low and close, with mirrors against the glare."),
        &[(LEVEL, ("进阶", "Experienced"))]),
    Item(("小鱼 儿童泳镜", "Little Fish kids goggles"), SOFTWAVE, (49, 59), &[YELLOW, MINT],
        ("软硅胶不勒头，一拉就合适。", "Soft silicone that fits at a pull."),
        &[(AGE, ("4–12 岁", "4–12 years"))]),
];

const BOTTLES: Leaf = Leaf {
    code: "SW",
    kind: Kind::WaterBottle,
    path: &[DEPARTMENT, FITNESS, ("运动水壶", "Water bottles")],
    of: Some(("Tritan 材质", "Tritan")),
    facts: &[(SAFETY, ("不含双酚A", "BPA free")), (OCCASION, ("运动、骑行", "Sports, cycling"))],
    sizes: &["600 ml", "1000 ml"],
    also_true: &[
        ("一按就开，运动中单手能喝。", "Opens at a press, one hand is enough."),
        ("刻度清楚，喝了多少心里有数。", "Marks on the side show what you drank."),
    ],
    ..MATS
};

#[rustfmt::skip]
const BOTTLE_ITEMS: &[Item] = &[
    Item(("溪流 运动水壶", "Streamside sports water bottle"), QUANWU, (49, 59), &[SKY_BLUE, MINT, CHARCOAL],
        ("轻、透、不漏，健身房里最常见的一只。", "Light, clear and tight, the one you see in every gym."),
        &[(FEATURE, ("防漏", "Leakproof"))]),
    Item(("瀑布 大容量吸管水壶", "Waterfall large straw bottle"), QUANWU, (69, 85), &[LILAC, ORANGE],
        ("印着时间刻度，提醒您喝水。", "Hours down the side remind you to drink."),
        &[(FEATURE, ("大容量、防漏", "Large capacity, leakproof"))]),
    Item(("骑行 挤压水壶", "Rider squeeze bottle"), QUANWU, (39, 0), &[CORAL_RED, WHITE],
        ("一挤就出水，放得进车架水壶座。", "Squeeze and drink; it fits the frame of a bicycle."),
        &[(MATERIAL, PLASTIC), (FEATURE, ("轻便", "Lightweight"))]),
    Item(("折折 硅胶折叠水壶", "Roll-up silicone bottle"), QUANWU, (59, 69), &[BEAN_GREEN, PINK],
        ("喝完卷起来塞口袋，过安检方便。", "Empty, it rolls into a pocket and through security."),
        &[(MATERIAL, SILICONE), (FEATURE, ("可折叠、便携", "Foldable, portable")), (OCCASION, ("旅行、运动", "Travel, sports"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        MATS.drafts(MAT_ITEMS),
        DUMBBELLS.drafts(DUMBBELL_ITEMS),
        BANDS.drafts(BAND_ITEMS),
        ROLLERS.drafts(ROLLER_ITEMS),
        ROPES.drafts(ROPE_ITEMS),
        BASKETBALLS.drafts(BASKETBALL_ITEMS),
        FOOTBALLS.drafts(FOOTBALL_ITEMS),
        BADMINTON.drafts(BADMINTON_ITEMS),
        TENNIS.drafts(TENNIS_ITEMS),
        BATS.drafts(BAT_ITEMS),
        GOGGLES.drafts(GOGGLE_ITEMS),
        BOTTLES.drafts(BOTTLE_ITEMS),
    ]
    .concat()
}
