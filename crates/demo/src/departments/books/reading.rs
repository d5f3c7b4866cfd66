//! Novels, picture books, non-fiction, cookbooks.

use super::{DENGXIA, DEPARTMENT, HALFHILL};
use crate::departments::goods::{EMPTY, Item, Leaf};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const BOOKS: Pair = ("图书", "Books");
const CHINESE: Pair = ("中文", "Chinese");
const BOTH: Pair = ("中英双语", "Chinese and English");
const PAPERBACK: Pair = ("平装", "Paperback");
const HARDBACK: Pair = ("精装", "Hardback");

const NOVELS: Leaf = Leaf {
    code: "BN",
    zone: "books",
    kind: Kind::Book,
    path: &[DEPARTMENT, BOOKS, ("小说", "Novels")],
    facts: &[(LANGUAGE, CHINESE), (BINDING, PAPERBACK)],
    by_color: false,
    also_true: &[
        ("封面用的是特种纸，摸着有细细的纹。", "The cover is textured paper, good under the thumb."),
        ("书店里有样书，可以坐下翻几页。", "There is a copy to leaf through in the shop."),
        ("附一枚藏书票。", "A bookplate is tucked inside."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const NOVEL_ITEMS: &[Item] = &[
    Item(("《渡口以南》小说", "South of the Ferry (novel)"), HALFHILL, (49, 0), &[LAKE_BLUE, CREAM],
        ("三代摆渡人和一条慢慢干涸的河。", "Three generations of ferrymen and a river running dry."),
        &[(AUTHOR, ("许棹", "Xu Zhao")), (PAGES, ("352 页", "352 pages")), (THEME, ("家族、成长", "Family, growing up"))]),
    Item(("《末班车多停一站》悬疑小说", "One Stop Past the Last (mystery novel)"), HALFHILL, (42, 52), &[BLACK, RED],
        ("每晚的末班公交，都会在地图上没有的地方停一下。", "Each night the last bus stops somewhere that is on no map."),
        &[(AUTHOR, ("程未眠", "Cheng Weimian")), (PAGES, ("288 页", "288 pages")), (THEME, ("悬疑、推理", "Mystery"))]),
    Item(("《第九封信没有寄出》小说", "The Ninth Letter Was Never Sent (novel)"), DENGXIA, (45, 0), &[BLUSH, BURGUNDY],
        ("邮局要拆了，老邮差决定把剩下的信亲手送完。", "The post office is closing, and an old postman delivers the rest by hand."),
        &[(AUTHOR, ("沈小满", "Shen Xiaoman")), (PAGES, ("264 页", "264 pages")), (THEME, ("温情、爱情", "Warm, love"))]),
    Item(("《火星上的裁缝》科幻小说", "The Tailor on Mars (science fiction novel)"), HALFHILL, (55, 65), &[BRICK_RED, MUSTARD],
        ("移民船上唯一的裁缝，替每个人缝回家的梦。", "The only tailor on the ship sews each settler's dream of home."),
        &[(AUTHOR, ("陆星野", "Lu Xingye")), (PAGES, ("416 页", "416 pages")), (THEME, ("科幻", "Science fiction"))]),
    Item(("《雨季的图书管理员》小说", "The Librarian of the Rainy Season (novel)"), DENGXIA, (39, 46), &[DARK_GREEN, SKY_BLUE],
        ("一座漏雨的图书馆，和来避雨的人们。", "A library that leaks, and the people who come in from the rain."),
        &[(AUTHOR, ("温知夏", "Wen Zhixia")), (PAGES, ("240 页", "240 pages")), (THEME, ("治愈", "Comforting"))]),
    Item(("《长街尽头有盏灯》小说", "A Light at the End of Long Street (novel)"), HALFHILL, (48, 0), &[NAVY, GOLD],
        ("一条老街拆迁前的最后一个冬天。", "The last winter of an old street before it goes."),
        &[(AUTHOR, ("顾长河", "Gu Changhe")), (PAGES, ("328 页", "328 pages")), (THEME, ("城市、家庭", "City, family"))]),
    Item(("《她在南方种下一片海》小说", "She Planted a Sea in the South (novel)"), DENGXIA, (52, 62), &[MINT, CORAL_RED],
        ("女船长、盐田和一场迟到二十年的告别。", "A woman captain, the salt fields, and a goodbye twenty years late."),
        &[(AUTHOR, ("林汐", "Lin Xi")), (PAGES, ("372 页", "372 pages")), (BINDING, HARDBACK), (THEME, ("女性、爱情", "Women, love"))]),
    Item(("《旧城侦探社》推理小说", "The Old Town Detectives (mystery novel)"), HALFHILL, (46, 0), &[BROWN, CREAM],
        ("五个街坊老头，破了十一桩小案子。", "Five old neighbours solve eleven small crimes."),
        &[(AUTHOR, ("乔三顺", "Qiao Sanshun")), (PAGES, ("304 页", "304 pages")), (THEME, ("推理、幽默", "Mystery, humour"))]),
    Item(("《山里信号不好》散文集", "Poor Signal in the Hills (essays)"), DENGXIA, (38, 45), &[OLIVE, IVORY],
        ("搬到山里的一年，写给还在城里的朋友。", "A year in the hills, written to friends still in town."),
        &[(AUTHOR, ("白杞", "Bai Qi")), (PAGES, ("208 页", "208 pages")), (THEME, ("散文、自然", "Essays, nature"))]),
];

const PICTURE_BOOKS: Leaf = Leaf {
    code: "BP",
    kind: Kind::PictureBook,
    path: &[DEPARTMENT, BOOKS, ("绘本", "Picture books")],
    whom: Some(KIDS),
    facts: &[(LANGUAGE, BOTH), (BINDING, HARDBACK), (PAGES, ("36 页", "36 pages"))],
    also_true: &[
        ("圆角装订，小手翻不疼。", "Rounded corners for small hands."),
        ("一页中文一页英文，念哪种都行。", "Chinese and English side by side: read either."),
        ("最后一页留给孩子自己画。", "The last page is for the child to draw."),
    ],
    ..NOVELS
};

#[rustfmt::skip]
const PICTURE_ITEMS: &[Item] = &[
    Item(("《月亮住在三楼》绘本", "The Moon Lives Upstairs (picture book)"), DENGXIA, (42, 49), &[NAVY, LEMON],
        ("小姑娘发现楼上邻居夜里会发光。", "A girl finds that the neighbour upstairs glows at night."),
        &[(AUTHOR, ("米粒", "Mi Li")), (AGE, ("3–6 岁", "3–6 years")), (THEME, ("睡前", "Bedtime"))]),
    Item(("《大象不会迟到》绘本", "Elephants Are Never Late (picture book)"), DENGXIA, (39, 0), &[SKY_BLUE, ORANGE],
        ("走得慢的大象，总是第一个到。", "The slowest walker always gets there first."),
        &[(AUTHOR, ("周小圆", "Zhou Xiaoyuan")), (AGE, ("3–6 岁", "3–6 years")), (THEME, ("习惯", "Habits"))]),
    Item(("《一粒种子的旅行》绘本", "One Seed's Journey (picture book)"), HALFHILL, (45, 52), &[GREEN, YELLOW],
        ("跟着一粒种子走过四季，最后长成一棵树。", "Through four seasons until it is a tree."),
        &[(AUTHOR, ("唐禾", "Tang He")), (AGE, ("4–8 岁", "4–8 years")), (THEME, ("科普、自然", "Nature, learning"))]),
    Item(("《爸爸的影子很长》绘本", "Dad Has a Long Shadow (picture book)"), DENGXIA, (42, 0), &[ORANGE, DENIM_BLUE],
        ("傍晚散步，影子比爸爸还会讲故事。", "On evening walks the shadow tells better stories than he does."),
        &[(AUTHOR, ("江一禾", "Jiang Yihe")), (AGE, ("3–6 岁", "3–6 years")), (THEME, ("亲情", "Family"))]),
    Item(("《不肯长大的恐龙》绘本", "The One Who Would Not Grow Up (picture book)"), HALFHILL, (48, 56), &[BEAN_GREEN, CORAL_RED],
        ("最小的那只，后来救了大家。", "The smallest of the herd saves them all."),
        &[(AUTHOR, ("方块", "Fang Kuai")), (AGE, ("4–8 岁", "4–8 years")), (THEME, ("勇气", "Courage"))]),
    Item(("《二十四节气故事》绘本", "Twenty-Four Turns of the Year (picture book)"), HALFHILL, (88, 108), &[RED, CREAM],
        ("一个节气一幅画，附做法和儿歌。", "A picture for each turn of the season, with things to make and sing."),
        &[(AUTHOR, ("唐禾", "Tang He")), (AGE, ("5–10 岁", "5–10 years")), (PAGES, ("96 页", "96 pages")), (THEME, ("传统文化", "Tradition"))]),
    Item(("《嘘，雪在睡觉》绘本", "Hush, the Snow Is Asleep (picture book)"), DENGXIA, (39, 46), &[LIGHT_GREY, RED],
        ("整本只有二十七个字，适合轻轻地念。", "Twenty-seven characters in all, to be read softly."),
        &[(AUTHOR, ("米粒", "Mi Li")), (AGE, ("2–5 岁", "2–5 years")), (THEME, ("睡前", "Bedtime"))]),
];

const NON_FICTION: Leaf = Leaf {
    code: "BF",
    kind: Kind::Book,
    path: &[DEPARTMENT, BOOKS, ("科普书", "Non-fiction")],
    also_true: &[
        ("图多字少，翻着就看完了。", "More pictures than words; you finish before you notice."),
        ("书后附索引和参考书目。", "An index and a reading list close it."),
    ],
    ..NOVELS
};

#[rustfmt::skip]
const NON_FICTION_ITEMS: &[Item] = &[
    Item(("《看懂一座桥》科普书", "How to Read a Bridge (non-fiction)"), HALFHILL, (68, 0), &[DENIM_BLUE, ORANGE],
        ("从石拱到斜拉，讲清楚它为什么不会塌。", "From stone arch to cable stay: why it does not fall."),
        &[(AUTHOR, ("梁砚", "Liang Yan")), (PAGES, ("224 页", "224 pages")), (THEME, ("工程", "Engineering"))]),
    Item(("《云的户口本》科普书", "A Register of Clouds (non-fiction)"), HALFHILL, (59, 69), &[SKY_BLUE, WHITE],
        ("抬头就能认的三十种云，附观察表。", "Thirty kinds you can name by looking up, with a log to fill."),
        &[(AUTHOR, ("柯望", "Ke Wang")), (PAGES, ("176 页", "176 pages")), (THEME, ("自然", "Nature"))]),
    Item(("《一万种明天》励志书", "Ten Thousand Tomorrows (non-fiction)"), DENGXIA, (42, 49), &[YELLOW, BLACK],
        ("写给二十岁、也写给五十岁的人。", "Written for twenty, and for fifty."),
        &[(AUTHOR, ("苏启明", "Su Qiming")), (PAGES, ("256 页", "256 pages")), (THEME, ("成长", "Growth"))]),
    Item(("《小生意大算盘》经管书", "Small Shop, Large Abacus (non-fiction)"), HALFHILL, (56, 0), &[BURGUNDY, GOLD],
        ("街边十二家小店的真账本。", "The real ledgers of twelve corner shops."),
        &[(AUTHOR, ("韩账房", "Han Zhangfang")), (PAGES, ("312 页", "312 pages")), (THEME, ("经营", "Business"))]),
    Item(("《城墙记》历史书", "The Book of City Walls (history)"), HALFHILL, (78, 92), &[CAMEL, CHARCOAL],
        ("十座古城的墙，怎么建、怎么守、怎么留下来。", "Ten walled cities: built, held, kept."),
        &[(AUTHOR, ("贺朔", "He Shuo")), (PAGES, ("388 页", "388 pages")), (BINDING, HARDBACK), (THEME, ("历史", "History"))]),
];

const COOKBOOKS: Leaf = Leaf {
    code: "BK",
    path: &[DEPARTMENT, BOOKS, ("菜谱", "Cookbooks")],
    facts: &[(LANGUAGE, BOTH), (BINDING, PAPERBACK)],
    also_true: &[
        ("每道菜都有步骤图。", "Every dish is shown step by step."),
        ("摊开能放平，锅边看着方便。", "It lies flat beside the stove."),
    ],
    ..NON_FICTION
};

#[rustfmt::skip]
const COOKBOOK_ITEMS: &[Item] = &[
    Item(("《二十分钟晚饭》菜谱", "Dinner in Twenty Minutes (cookbook)"), DENGXIA, (49, 59), &[CORAL_RED, CREAM],
        ("下班回家不点外卖的一百个办法。", "A hundred ways not to order in."),
        &[(AUTHOR, ("阿树", "A Shu")), (PAGES, ("192 页", "192 pages")), (THEME, ("家常菜", "Home cooking"))]),
    Item(("《外婆的灶台》菜谱", "Cooking with Grandmother (cookbook)"), DENGXIA, (65, 0), &[MUSTARD, BRICK_RED],
        ("江南家里的味道，从腌笃鲜到酒酿圆子。", "The taste of homes south of the river, from winter soup to sweet dumplings."),
        &[(AUTHOR, ("吴阿婆口述", "As told by Grandma Wu")), (PAGES, ("216 页", "216 pages")), (THEME, ("江南菜", "Jiangnan cooking"))]),
    Item(("《等它慢慢发起来》烘焙菜谱", "Wait for It to Rise (cookbook)"), HALFHILL, (72, 85), &[OATMEAL, COFFEE],
        ("第一次烤也不会失败的四十款。", "Forty bakes that work the first time."),
        &[(AUTHOR, ("何酵", "He Jiao")), (PAGES, ("240 页", "240 pages")), (THEME, ("烘焙", "Baking"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        NOVELS.printed(NOVEL_ITEMS),
        PICTURE_BOOKS.drafts(PICTURE_ITEMS),
        NON_FICTION.printed(NON_FICTION_ITEMS),
        COOKBOOKS.printed(COOKBOOK_ITEMS),
    ]
    .concat()
}
