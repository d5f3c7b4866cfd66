//! Notebooks, pens, calendars, paints, globes; gift boxes and cards.

use super::{DEPARTMENT, FOLDLEAF, SHILI};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;

const STATIONERY: Pair = ("文具", "Stationery");
const GIFTS: Pair = ("礼品", "Gifts");

const NOTEBOOKS: Leaf = Leaf {
    code: "BJ",
    zone: "books",
    kind: Kind::Notebook,
    path: &[DEPARTMENT, STATIONERY, ("本子", "Notebooks")],
    of: Some(PAPER_MADE),
    facts: &[],
    sizes: &["A5", "B5"],
    also_true: &[
        ("纸厚不透墨，钢笔随便写。", "Thick paper that takes a fountain pen."),
        ("可以一百八十度摊平。", "It opens flat."),
        ("收银台旁可以免费烫名字。", "Your name in foil, free, beside the tills."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const NOTEBOOK_ITEMS: &[Item] = &[
    Item(("素心 方格笔记本子", "Plainheart grid notebook"), FOLDLEAF, (29, 35), &[BEAN_GREEN, CREAM, HAZE_BLUE],
        ("五毫米浅灰方格，写字画图都不碍眼。", "Pale 5 mm squares that stay out of the way."),
        &[(PAGES, ("192 页", "192 pages")), (PAPER, ("100 克", "100 g")), (BINDING, ("线装", "Thread bound"))]),
    Item(("牛皮 复古手账", "Oxhide vintage journal"), FOLDLEAF, (129, 159), &[CAMEL, COFFEE, BURGUNDY],
        ("皮面越用越亮，内芯可以换。", "Leather that shines with use around pages you can replace."),
        &[(MATERIAL, LEATHER), (PAGES, ("160 页", "160 pages")), (PAPER, ("90 克", "90 g")), (OCCASION, GIFT)]),
    Item(("一日一页 日记本", "A Page a Day diary"), FOLDLEAF, (49, 0), &[RED, NAVY],
        ("一天一页，写满一年正好一本。", "A page for each day: one book, one year."),
        &[(PAGES, ("384 页", "384 pages")), (PAPER, ("80 克", "80 g")), (BINDING, ("精装", "Hardback"))]),
    Item(("花笺 印花笔记本子", "Flowerleaf printed notebook"), FOLDLEAF, (25, 30), &[PINK, DARK_GREEN],
        ("封面是四种应季的花，一套买齐的人最多。", "A flower for each season on the cover; most people want all four."),
        &[(PAGES, ("128 页", "128 pages")), (PAPER, ("80 克", "80 g")), (BINDING, ("胶装", "Glue bound"))]),
    Item(("会议 办公笔记本子", "Meeting notebook"), FOLDLEAF, (39, 0), &[CHARCOAL, CARAMEL],
        ("左边记事右边待办，开会不漏话。", "Notes on the left, to-dos on the right."),
        &[(PAGES, ("200 页", "200 pages")), (PAPER, ("100 克", "100 g")), (OCCASION, OFFICE)]),
    Item(("小学生 作业练习本十本装", "Schoolday exercise books, pack of ten"), FOLDLEAF, (22, 28), &[SKY_BLUE, YELLOW],
        ("护眼米色纸，格子大小照课标来。", "Cream paper that rests the eyes, ruled as schools ask."),
        &[(PIECES, ("10 本", "10 pieces")), (PAGES, ("各 40 页", "40 pages each")), (OCCASION, ("上学", "School"))]),
];

const PENS: Leaf = Leaf {
    code: "BE",
    kind: Kind::Pen,
    path: &[DEPARTMENT, STATIONERY, ("笔", "Pens")],
    facts: &[(REFILL, ("笔芯可换", "Replaceable"))],
    of: None,
    sizes: &[],
    also_true: &[
        ("下笔就出墨，不断线。", "It writes at once and never skips."),
        ("笔夹结实，别在口袋上不掉。", "A firm clip for the pocket."),
    ],
    ..NOTEBOOKS
};

#[rustfmt::skip]
const PEN_ITEMS: &[Item] = &[
    Item(("初雪 入门钢笔", "First Snow fountain pen"), FOLDLEAF, (69, 85), &[WHITE, MINT, BLACK],
        ("握位三角形，孩子练字也能拿对。", "A three-sided grip that teaches the right hold."),
        &[(NIB, ("EF 0.4 毫米", "EF, 0.4 mm")), (OCCASION, ("练字、学习", "Handwriting, studying")), (MATERIAL, PLASTIC)]),
    Item(("黄铜 签字钢笔礼盒", "Brass fountain pen gift box"), FOLDLEAF, (239, 289), &[GOLD, BLACK],
        ("整支黄铜车成，用久了有温润的包浆。", "Turned from brass, mellowing as it is used."),
        &[(NIB, ("F 0.5 毫米", "F, 0.5 mm")), (MATERIAL, ("黄铜", "Brass")), (PACKAGING, ("礼盒装", "Gift boxed")), (OCCASION, ("送礼、商务", "As a gift, business"))]),
    Item(("顺手 中性笔十二支装", "Easyhand gel pens, pack of twelve"), FOLDLEAF, (24, 0), &[BLACK, BLUE],
        ("速干不蹭手，考试日常都够用。", "Quick-drying, for exams and every day."),
        &[(NIB, ("0.5 毫米", "0.5 mm")), (PIECES, ("12 支", "12 pieces")), (OCCASION, ("学习、办公", "Studying, office"))]),
    Item(("莫兰迪 彩色中性笔", "Muted colours gel pens"), FOLDLEAF, (29, 36), &[LOTUS_PINK, HAZE_BLUE],
        ("九个灰调颜色，记手账最好看。", "Nine quiet colours for a journal."),
        &[(NIB, ("0.5 毫米", "0.5 mm")), (PIECES, ("9 支", "9 pieces"))]),
];

const PENCIL_CASES: Leaf = Leaf {
    code: "BL",
    kind: Kind::PencilCase,
    path: &[DEPARTMENT, STATIONERY, ("笔袋", "Pencil cases")],
    of: Some(("帆布", "Canvas")),
    facts: &[(OCCASION, ("上学、办公", "School, office")), (WASHING, HAND_WASH)],
    also_true: &[
        ("拉链顺滑，立在桌上是笔筒。", "The zip runs smoothly, and it stands as a pen pot."),
        ("内有小格放橡皮和尺子。", "Pockets for eraser and ruler."),
    ],
    ..PENS
};

#[rustfmt::skip]
const PENCIL_CASE_ITEMS: &[Item] = &[
    Item(("大肚 帆布笔袋", "Bigbelly canvas pencil case"), FOLDLEAF, (35, 42), &[DENIM_BLUE, OATMEAL, PINK],
        ("能装五十支笔，还放得下一本小册子。", "Fifty pens and a small notebook."),
        &[(CAPACITY, ("大容量", "Large capacity"))]),
    Item(("格子 简约笔袋", "Checked pencil case"), FOLDLEAF, (29, 0), &[BEAN_GREEN, WHITE],
        ("薄薄一只，放进书包不占地方。", "Slim enough for any school bag."),
        &[(FEATURE, ("轻便", "Lightweight"))]),
    Item(("小狐狸 儿童笔袋", "Little Fox kids pencil case"), FOLDLEAF, (39, 48), &[ORANGE, CREAM],
        ("尾巴是拉链头，孩子拉着玩。", "Its tail is the zip."),
        &[(AGE, ("6 岁以上", "6 years and up")), (STYLE, ("可爱", "Cute"))]),
];

const CALENDARS: Leaf = Leaf {
    code: "BC",
    kind: Kind::Calendar,
    path: &[DEPARTMENT, STATIONERY, ("日历", "Calendars")],
    of: Some(PAPER_MADE),
    facts: &[(THEME, ("2027 年", "2027"))],
    by_color: false,
    also_true: &[
        ("农历、节气、假期都标好了。", "Lunar dates, turns of the season and holidays are marked."),
        ("送同事送客户都合适。", "Good for colleagues and clients."),
    ],
    ..PENS
};

#[rustfmt::skip]
const CALENDAR_ITEMS: &[Item] = &[
    Item(("四时 插画台历", "Four Seasons illustrated desk calendar"), FOLDLEAF, (45, 55), &[RED, CREAM],
        ("一月一幅画，撕下来是明信片。", "A picture each month that tears off as a postcard."),
        &[(DIMENSIONS, ("21×15 厘米", "21 × 15 cm")), (OCCASION, OFFICE)]),
    Item(("一日一诗 手撕日历", "A Poem a Day tear-off calendar"), FOLDLEAF, (68, 0), &[DARK_GREEN, GOLD],
        ("每天撕一页，读一句。", "A page torn, a line read, each morning."),
        &[(DIMENSIONS, ("10×14 厘米", "10 × 14 cm")), (OCCASION, GIFT)]),
    Item(("全家 大格挂历", "Family large-box wall calendar"), FOLDLEAF, (35, 42), &[SKY_BLUE, YELLOW],
        ("五个人的日程一张纸写得下。", "Room for five people's days on one sheet."),
        &[(DIMENSIONS, ("38×53 厘米", "38 × 53 cm")), (OCCASION, HOME)]),
];

const STICKY: Leaf = Leaf {
    code: "BS",
    kind: Kind::StickyNotes,
    path: &[DEPARTMENT, STATIONERY, ("便利贴", "Sticky notes")],
    facts: &[(OCCASION, ("办公、学习", "Office, studying"))],
    by_color: true,
    also_true: &[
        ("粘得住，撕下来不留胶。", "Sticks well and leaves nothing behind."),
        ("写上去不洇。", "Ink does not bleed."),
    ],
    ..CALENDARS
};

#[rustfmt::skip]
const STICKY_ITEMS: &[Item] = &[
    Item(("云色 便利贴六本装", "Cloudcolour sticky notes, pack of six"), FOLDLEAF, (19, 24), &[LEMON, PINK, MINT],
        ("六个浅色，贴满屏幕也不吵。", "Six pale colours that never shout from a screen."),
        &[(PIECES, ("6 本，各 80 张", "6 pads of 80")), (DIMENSIONS, ("76×76 毫米", "76 × 76 mm"))]),
    Item(("索引 便签贴", "Index sticky notes"), FOLDLEAF, (12, 0), &[CORAL_RED, SKY_BLUE],
        ("细长条，看书做记号不遮字。", "Narrow strips that mark a page without hiding it."),
        &[(PIECES, ("200 张", "200 sheets")), (DIMENSIONS, ("12×45 毫米", "12 × 45 mm"))]),
    Item(("猫爪 异形便利贴", "Catpaw sticky notes"), FOLDLEAF, (15, 18), &[APRICOT, BROWN],
        ("一只只小爪子，留言也有好心情。", "Small paws that put a smile on a message."),
        &[(PIECES, ("90 张", "90 sheets")), (STYLE, ("可爱", "Cute"))]),
];

const PAINTS: Leaf = Leaf {
    code: "BA",
    kind: Kind::PaintSet,
    path: &[DEPARTMENT, STATIONERY, ("颜料", "Paint sets")],
    of: None,
    facts: &[(SAFETY, ("无毒", "Non-toxic"))],
    by_color: false,
    also_true: &[
        ("附一支画笔和调色盘。", "A brush and a palette are included."),
        ("干了也能加水再用。", "Dried out, it wakes with water."),
    ],
    ..CALENDARS
};

#[rustfmt::skip]
const PAINT_ITEMS: &[Item] = &[
    Item(("小画家 24 色水彩颜料", "Young Painter watercolours, 24 colours"), FOLDLEAF, (59, 72), &[YELLOW, BLUE],
        ("颜色鲜亮，衣服上沾了洗得掉。", "Bright, and it washes out of clothes."),
        &[(PIECES, ("24 色", "24 colours")), (AGE, ("4 岁以上", "4 years and up"))]),
    Item(("旅行 固体水彩颜料盒", "Travel solid watercolour paint box"), FOLDLEAF, (129, 0), &[DENIM_BLUE, WOOD],
        ("铁盒巴掌大，带一支储水笔，坐着就能画。", "A palm-sized tin with a water brush: sit down and paint."),
        &[(PIECES, ("18 色", "18 colours")), (OCCASION, TRAVEL)]),
    Item(("矿彩 国画颜料", "Mineral Chinese painting paints"), FOLDLEAF, (89, 108), &[DARK_GREEN, RUST_RED],
        ("石青石绿都照老配方，画山水正合适。", "Azurite and malachite to the old recipes, for mountains and water."),
        &[(PIECES, ("18 支", "18 tubes")), (STYLE, ("国风", "Chinese style"))]),
];

const GLOBES: Leaf = Leaf {
    code: "BG",
    kind: Kind::Globe,
    path: &[DEPARTMENT, STATIONERY, ("地球仪", "Globes")],
    of: Some(PLASTIC),
    facts: &[(LANGUAGE, ("中英双语", "Chinese and English"))],
    by_color: true,
    also_true: &[
        ("底座稳，转起来没有声音。", "A steady foot and a silent turn."),
        ("孩子指到哪里，晚饭就聊到哪里。", "Where the finger lands, dinner talks."),
    ],
    ..CALENDARS
};

#[rustfmt::skip]
const GLOBE_ITEMS: &[Item] = &[
    Item(("启航 学生地球仪", "Setting Sail student globe"), FOLDLEAF, (79, 95), &[BLUE, WHITE],
        ("国界清楚，字大，写作业查得快。", "Clear borders in large letters for homework."),
        &[(DIMENSIONS, ("直径 25 厘米", "25 cm across")), (AGE, ("6 岁以上", "6 years and up"))]),
    Item(("夜航 发光地球仪", "Night Voyage illuminated globe"), FOLDLEAF, (189, 229), &[NAVY, GOLD],
        ("白天看地图，晚上亮起星座，当夜灯也好。", "A map by day and constellations by night."),
        &[(DIMENSIONS, ("直径 30 厘米", "30 cm across")), (POWERED, ("USB 供电", "USB powered")), (OCCASION, ("生日、送礼", "Birthday, as a gift"))]),
];

const GIFT_BOXES: Leaf = Leaf {
    code: "BX",
    kind: Kind::GiftBox,
    path: &[DEPARTMENT, GIFTS, ("礼盒", "Gift boxes")],
    of: None,
    facts: &[(PACKAGING, ("礼盒装，附贺卡", "Gift boxed, with a card"))],
    by_color: false,
    also_true: &[
        ("丝带已经系好，拿了就能送。", "The ribbon is tied: take it and go."),
        ("贺卡上的话我们可以代写。", "We will write the card if you like."),
    ],
    ..CALENDARS
};

#[rustfmt::skip]
const GIFT_BOX_ITEMS: &[Item] = &[
    Item(("妈妈的下午 茶与花礼盒", "Mum's Afternoon gift box"), SHILI, (198, 238), &[PINK, BURGUNDY],
        ("玫瑰花茶、护手霜和一块羊毛小毯，送妈妈最贴心。", "Rose tea, hand cream and a small wool throw, with a mother in mind."),
        &[(PIECES, ("3 件", "3 pieces")), (OCCASION, ("母亲节、生日", "Mother's Day, birthday"))]),
    Item(("爸爸的书桌 文房礼盒", "Dad's Desk gift box"), SHILI, (239, 0), &[COFFEE, GOLD],
        ("黄铜书签、一支钢笔和一罐龙井。", "A brass bookmark, a fountain pen and a tin of Longjing."),
        &[(PIECES, ("3 件", "3 pieces")), (OCCASION, ("父亲节、生日", "Father's Day, birthday"))]),
    Item(("新生 宝宝满月礼盒", "Newborn baby gift box"), SHILI, (268, 318), &[SKY_BLUE, LEMON],
        ("纱布抱毯、安抚小熊和一只木摇铃。", "A muslin blanket, a comfort bear and a wooden rattle."),
        &[(PIECES, ("3 件", "3 pieces")), (OCCASION, ("满月礼", "Baby shower"))]),
    Item(("乔迁 暖屋礼盒", "Housewarming gift box"), SHILI, (179, 209), &[OATMEAL, DARK_GREEN],
        ("香薰蜡烛、一对马克杯和一双竹筷。", "A scented candle, two mugs and bamboo chopsticks."),
        &[(PIECES, ("4 件", "4 pieces")), (OCCASION, ("乔迁、新家", "Housewarming, new home"))]),
    Item(("谢师 文具礼盒", "Thank-You Teacher gift box"), SHILI, (128, 0), &[RED, CREAM],
        ("一本手账、一支钢笔和手写贺卡。", "A journal, a fountain pen and a handwritten card."),
        &[(PIECES, ("3 件", "3 pieces")), (OCCASION, ("教师节、毕业", "Teacher's Day, graduation"))]),
    Item(("闺蜜 小确幸礼盒", "Best Friend gift box"), SHILI, (149, 179), &[LILAC, WHITE],
        ("真丝发圈、巧克力和一支橙花香薰。", "A silk scrunchie, chocolate and a neroli scent."),
        &[(PIECES, ("3 件", "3 pieces")), (OCCASION, ("生日、送朋友", "Birthday, for a friend"))]),
];

const CARDS: Leaf = Leaf {
    code: "BD",
    kind: Kind::GreetingCard,
    path: &[DEPARTMENT, GIFTS, ("贺卡", "Greeting cards")],
    of: Some(PAPER_MADE),
    facts: &[(PACKAGING, ("附信封", "With an envelope"))],
    also_true: &[
        ("内页空白，话留给您写。", "Blank inside, the words are yours."),
        ("厚棉纸，钢笔写着舒服。", "Thick cotton paper that likes a pen."),
    ],
    ..GIFT_BOXES
};

#[rustfmt::skip]
const CARD_ITEMS: &[Item] = &[
    Item(("生日 立体贺卡", "Pop-up birthday card"), SHILI, (18, 22), &[YELLOW, CORAL_RED],
        ("打开跳出一只蛋糕，小朋友会哇一声。", "A cake springs up, and children say wow."),
        &[(OCCASION, ("生日", "Birthday")), (CRAFT, ("纸雕", "Paper cut"))]),
    Item(("新春 剪纸贺卡六张装", "Spring Festival papercut cards, six"), SHILI, (36, 0), &[RED, GOLD],
        ("六种窗花，拆下来能贴窗户。", "Six papercuts that come off for the window."),
        &[(OCCASION, ("春节、新年", "Spring Festival, New Year")), (PIECES, ("6 张", "6 pieces")), (STYLE, ("中国风", "Chinese style"))]),
    Item(("感谢 压花贺卡", "Pressed flower thank-you card"), SHILI, (22, 26), &[CREAM, BEAN_GREEN],
        ("真的小花压在纸里，每张都不同。", "Real flowers pressed in the paper, no two alike."),
        &[(OCCASION, ("感谢、送老师", "Thank you, for a teacher")), (CRAFT, ("手工", "Handmade"))]),
    Item(("婚礼 烫金请柬十张装", "Gold-foil wedding cards, ten"), SHILI, (58, 68), &[IVORY, GOLD],
        ("素白底一枝烫金桂，名字可以代写。", "A gold branch on white; we can write the names."),
        &[(OCCASION, ("婚礼", "Wedding")), (PIECES, ("10 张", "10 pieces"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    use Pattern::{Check, Floral, Plain, Print};
    [
        NOTEBOOKS.patterned(NOTEBOOK_ITEMS, &[Plain, Plain, Plain, Floral, Plain, Print]),
        PENS.drafts(PEN_ITEMS),
        PENCIL_CASES.patterned(PENCIL_CASE_ITEMS, &[Plain, Check, Print]),
        CALENDARS.printed(CALENDAR_ITEMS),
        STICKY.drafts(STICKY_ITEMS),
        PAINTS.drafts(PAINT_ITEMS),
        GLOBES.drafts(GLOBE_ITEMS),
        GIFT_BOXES.printed(GIFT_BOX_ITEMS),
        CARDS.printed(CARD_ITEMS),
    ]
    .concat()
}
