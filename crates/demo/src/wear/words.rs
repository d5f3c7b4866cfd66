//! The sentence that closes a description: about the colour, about the material's care, or about how to choose a size.

use super::materials as m;
use crate::draft::Pair;
use crate::palette as p;
use crate::palette::Color;

/// One closing sentence. `turn` walks through what there is to say, so that neighbours differ.
pub(super) fn closing(path: &[Pair], material: Pair, color: Color, turn: usize) -> Pair {
    let about_material = of_material(material);
    let (advice, by_color) = match (path[0].1, path[1].1) {
        ("Shoes", _) => (SHOES, false),
        ("Bags", "Leather Goods") => (LEATHER_GOODS, false),
        ("Bags", "Travel") => (LUGGAGE, false),
        ("Bags", _) => (BAGS, false),
        ("Kids", _) => (CHILDREN, false),
        ("Beauty", "Makeup") => (MAKEUP, false),
        ("Beauty", "Fragrance") => (FRAGRANCE, false),
        ("Beauty", "Nails") => (NAILS, false),
        ("Beauty", "Grooming") => (SMALL_THINGS, false),
        ("Beauty", "Hair & Body") => (HAIR_AND_BODY, false),
        ("Beauty", _) => (SKINCARE, false),
        (_, "Accessories") => (SMALL_THINGS, false),
        (_, "Homewear") => (CLOTHES, false),
        _ => (CLOTHES, true),
    };
    let pool = match turn % 4 {
        0 | 2 if by_color => of_color(color),
        0 | 1 if !about_material.is_empty() => about_material,
        _ => advice,
    };
    pool[(turn / 4 + turn) % pool.len()]
}

const CLOTHES: &[Pair] = &[
    ("尺码标准，平时穿什么码就选什么码。", "It is true to size: take the one you usually wear."),
    ("介于两个尺码之间的话，喜欢宽松选大一码。", "Between two sizes, go up if you like a little room."),
    (
        "试衣间就在旁边，两个尺码都带进去比一比最稳妥。",
        "The fitting rooms are close by; taking two sizes in is the surest way.",
    ),
    ("缝线和下摆都收得干净，里外一样整齐。", "Seams and hem are neatly finished, inside as well as out."),
    (
        "灯光下颜色会偏一点，可以拿到窗边的自然光里看看。",
        "Lamps tint colours a little; take it to the window to see it by daylight.",
    ),
    (
        "坐下和抬手都不会觉得紧，一整天穿着也自在。",
        "Nothing pulls when you sit or reach, so a whole day in it is easy.",
    ),
];

const SMALL_THINGS: &[Pair] = &[
    ("盒装，送人自用都合适。", "It comes boxed, to give or to keep."),
    ("尺寸适中，日常使用正好。", "A sensible size for everyday use."),
    ("边缘收得整齐，用久了也不易起毛。", "The edges are neatly finished and resist fraying."),
    ("小物件换着用，旧衣服也有新样子。", "A small thing that gives older clothes a new look."),
];

const CHILDREN: &[Pair] = &[
    (
        "按身高选码，留出五厘米左右能多穿一季。",
        "Choose by height; five centimetres to spare gives another season.",
    ),
    ("标签印在布上，不扎脖子。", "The label is printed on the cloth, so nothing scratches the neck."),
    (
        "松紧处做了包边，蹲下跑跳都不勒。",
        "Elastic edges are bound and do not pinch when squatting or running.",
    ),
    (
        "深浅衣物请分开洗，第一次下水前先用冷水过一遍。",
        "Wash darks and lights apart, and rinse once in cold water before first wear.",
    ),
    (
        "面料通过婴幼儿及儿童纺织品B类要求。",
        "The fabric meets class B of the standard for children's textiles.",
    ),
    ("书包带常磨的肩部多缝了一道线。", "An extra seam strengthens the shoulders where school bags rub."),
];

const SHOES: &[Pair] = &[
    ("脚背偏高的话建议选大一码。", "If your instep is high, take one size up."),
    ("尺码按国标，拿不准就两个码都试一试。", "Sizes follow the Chinese standard; when in doubt, try two."),
    ("鞋盒里附一只收纳袋，出差带着方便。", "A storage bag comes in the box, handy for travel."),
    (
        "新鞋可以先在家里穿半天，让脚和鞋熟悉一下。",
        "Wear new shoes at home for half a day, until feet and shoes know each other.",
    ),
    ("鞋底耐磨，走石板路也不怕。", "The sole wears well, cobbles included."),
    (
        "换季收纳前塞些纸团，鞋型能保持得更久。",
        "Stuffed with paper between seasons, they keep their shape longer.",
    ),
];

const BAGS: &[Pair] = &[
    ("拉链和五金都做过防锈处理。", "Zips and fittings are treated against rust."),
    ("内侧有一个小袋，放证件和交通卡正好。", "A small pocket inside takes papers and a travel card."),
    ("不用时塞些软纸再立着放，不易变形。", "Stored upright with some soft paper inside, it keeps its shape."),
    ("边角多缝了一道，常磨的地方更耐用。", "An extra row of stitching guards the corners that rub most."),
    ("底部缝了双层，放下时不怕蹭。", "The base is doubled, so setting it down does no harm."),
];

const MAKEUP: &[Pair] = &[
    (
        "柜台上有试用装，可以在手背上先试颜色。",
        "Testers are on the counter; try the shade on the back of your hand.",
    ),
    ("卸妆时用一般的卸妆水就能擦净。", "Ordinary make-up remover takes it off."),
    ("开盖后建议十二个月内用完。", "Best used within twelve months of opening."),
    ("不含香精，气味很淡。", "No perfume is added, and it hardly smells."),
];

const NAILS: &[Pair] = &[
    (
        "先涂一层护甲油，颜色更匀，也不染指甲。",
        "A base coat first evens the colour and keeps nails from staining.",
    ),
    (
        "颜色以柜台的色卡为准，光线不同会有出入。",
        "Go by the colour card at the counter; light changes the shade.",
    ),
    ("涂两遍最显色，中间等三分钟。", "Two coats show it best, three minutes apart."),
];

const FRAGRANCE: &[Pair] = &[
    ("喷在手腕和颈侧各一下就够，不必多。", "One touch at the wrist and one at the neck are enough."),
    (
        "试香纸在瓶子旁边，走一圈回来再闻一次。",
        "Test strips lie beside the bottle; take a turn and smell it again.",
    ),
    (
        "放在阴凉处，别晒太阳，香气能稳住两三年。",
        "Kept cool and out of the sun, it stays true for two or three years.",
    ),
];

const HAIR_AND_BODY: &[Pair] = &[
    ("泵头可以锁住，带着出门也不漏。", "The pump locks, so it travels without leaking."),
    ("空瓶洗净后可以投进入口旁的回收箱。", "Rinsed bottles can go into the recycling bin by the entrance."),
    ("香味淡，洗后不会盖过香水。", "The scent is light and will not compete with perfume."),
];

const SKINCARE: &[Pair] = &[
    (
        "第一次用请先在耳后试一小块，二十四小时无异样再上脸。",
        "Before first use, try a little behind the ear and wait a day.",
    ),
    ("柜台可以领一片试用装，回家试过再决定。", "Ask at the counter for a sample and decide at home."),
    ("开封后请盖紧，放在阴凉干燥处。", "Close it tightly after opening and keep it cool and dry."),
    (
        "成分表中英文都印在盒子上，可以先看再买。",
        "The full list of ingredients is on the box in both languages.",
    ),
    ("不加酒精和色素，味道清淡。", "No alcohol or dye is added, and the scent is faint."),
];

const LEATHER_GOODS: &[Pair] = &[
    ("边缘手工封了三道边油，不易开裂。", "The edges are sealed three times by hand and resist cracking."),
    ("盒装，送人也拿得出手。", "It comes boxed and makes a good present."),
    ("五金都做过防锈处理，亮度能保持得更久。", "The fittings are treated against rust and stay bright."),
];

const LUGGAGE: &[Pair] = &[
    (
        "拉杆分三档，高个子推着也不用弯腰。",
        "The handle stops at three heights, so tall travellers need not stoop.",
    ),
    ("20\" 可以带上飞机，更大的请托运。", "The 20\" goes on board; larger sizes are checked in."),
    (
        "轮子坏了可以单独更换，请到服务台问一问。",
        "Wheels can be replaced one by one; ask at the service desk.",
    ),
];

fn of_material(material: Pair) -> &'static [Pair] {
    match material {
        m::SILK => &[
            (
                "真丝请用冷水手洗、阴凉处晾干，光泽能保持得更久。",
                "Wash silk by hand in cold water and dry it in the shade to keep the sheen.",
            ),
            (
                "贴身穿凉而不闷，轻微的褶皱用蒸汽一熨就平。",
                "It is cool against the skin, and light creases leave with a little steam.",
            ),
        ],
        m::LINEN | m::COTTON_LINEN => &[
            ("麻料会有自然的褶皱，越洗越软。", "Linen creases naturally and softens with every wash."),
            ("透气吸汗，闷热的天气穿着也清爽。", "It breathes and dries fast, so muggy days stay bearable."),
        ],
        m::WOOL | m::WOOL_BLEND | m::CASHMERE | m::CASHMERE_BLEND => &[
            (
                "收纳时平放，别挂着，免得肩部拉长。",
                "Store it folded rather than hung, so the shoulders keep their shape.",
            ),
            (
                "初穿若有少量浮毛，用粘毛器轻轻带过即可。",
                "A little loose fibre at first comes off with a lint roller.",
            ),
        ],
        m::DENIM => &[
            (
                "第一次请翻面单独冷水洗，之后颜色会慢慢变得柔和。",
                "Wash it inside out and alone at first; the colour then mellows slowly.",
            ),
            (
                "新布略挺，穿上几次就会顺着身形软下来。",
                "The new cloth is a little firm and gives to your shape after a few wears.",
            ),
        ],
        m::DOWN => &[
            (
                "蓬松度好，收进随附的袋子只占一个枕头的地方。",
                "It lofts well and packs into the bag supplied, about the size of a pillow.",
            ),
            (
                "小面积沾污用湿布擦即可，不必整件下水。",
                "Small marks come off with a damp cloth, without washing the whole jacket.",
            ),
        ],
        m::COTTON | m::KNIT_COTTON | m::STRETCH_COTTON => &[
            (
                "棉布经过预缩，正常洗涤不会明显变小。",
                "The cotton is pre-shrunk and keeps its size in a normal wash.",
            ),
            ("手感软和，贴身穿也不闷。", "It is soft to the hand and does not feel close against the skin."),
        ],
        m::LEATHER | m::SOFT_LEATHER => &[
            (
                "真皮每季擦一次护理油，颜色会越用越润。",
                "Leather conditioner once a season deepens the colour with use.",
            ),
            (
                "淋雨后用干布吸去水分，自然晾干，不要烘烤。",
                "After rain, blot it dry and let it air; keep it from heat.",
            ),
        ],
        m::SUEDE => &[(
            "绒面平时用软刷顺毛刷一刷，怕水，雨天请避开。",
            "Brush suede along the nap, and leave it at home when it rains.",
        )],
        m::CHIFFON | m::VISCOSE | m::LYOCELL | m::MODAL => &[
            (
                "面料垂顺，挂起来过夜褶皱就散开了。",
                "The fabric drapes well, and creases fall out overnight on a hanger.",
            ),
            ("面料轻，却不透。", "The fabric is light without being sheer."),
        ],
        m::CANVAS | m::OXFORD_CLOTH => &[(
            "沾了灰用软刷蘸清水刷，阴干即可。",
            "Brush off dirt with plain water and let it dry in the shade.",
        )],
        _ => &[],
    }
}

fn of_color(color: Color) -> &'static [Pair] {
    match color {
        p::BURGUNDY | p::CHERRY_RED | p::BRICK_RED | p::RUST_RED => &[
            (
                "红得沉稳，配黑色或驼色都好看，年节里穿也应景。",
                "The red is a quiet one that goes with black or camel, and suits a holiday table.",
            ),
            (
                "这个红偏深，显肤色匀净，平时上班穿也不突兀。",
                "A deeper red that evens the complexion and does not stand out at work.",
            ),
            (
                "深一点的红，秋冬的光线下格外有质感。",
                "This darker red comes into its own in autumn and winter light.",
            ),
        ],
        p::RED | p::ROSE_RED | p::CORAL_RED | p::ORANGE => &[
            (
                "颜色亮，其余的搭配简单些就很出挑。",
                "The colour is bright, so keep the rest simple and let it speak.",
            ),
            (
                "喜宴、年会、拍照都合适，黑白配饰最稳妥。",
                "It suits weddings, year-end parties and photographs; black or white accessories are safest.",
            ),
            ("阴天里穿也提气色。", "It lifts the face even on a grey day."),
        ],
        p::PINK | p::BLUSH | p::LOTUS_PINK | p::ROSE_GOLD => &[
            (
                "粉色调得偏灰，不甜腻，配牛仔蓝很清爽。",
                "The pink is toned down, never sugary, and fresh beside denim blue.",
            ),
            ("和米白、浅灰放在一起最柔和。", "It is at its softest next to cream or light grey."),
            ("淡淡的颜色，衬得人有精神。", "A light colour that makes one look rested."),
        ],
        p::CARAMEL | p::BROWN | p::COFFEE | p::CAMEL | p::KHAKI | p::OATMEAL | p::APRICOT => &[
            (
                "大地色很好搭，衣柜里的白和蓝都能配上。",
                "Earth tones are easy: any white or blue in the wardrobe will do.",
            ),
            ("颜色温和，看久了也不腻。", "A warm tone that one does not tire of."),
            (
                "同色系深浅叠着穿，层次就出来了。",
                "Layered with lighter and darker shades of itself, it looks considered.",
            ),
        ],
        p::CREAM | p::BEIGE | p::WHITE | p::IVORY | p::CHAMPAGNE => &[
            ("颜色干净，配什么都不会抢。", "A clean colour that never competes with the rest."),
            (
                "浅色请与深色衣物分开洗，才能一直这么亮。",
                "Wash it apart from darks and it will stay this bright.",
            ),
            ("日光下带一点暖调，不是生硬的白。", "In daylight it has a warm cast rather than a hard white."),
        ],
        p::BLACK | p::CHARCOAL => &[
            (
                "黑与灰最耐看，换双鞋就能从白天穿到晚上。",
                "Dark and lasting: change the shoes and it goes from day to evening.",
            ),
            ("深色显利落，也不怕小污渍。", "The dark shade looks sharp and forgives small marks."),
            ("翻面清洗，深色能保持得更久。", "Washed inside out, the dark shade holds for longer."),
        ],
        p::GREY | p::LIGHT_GREY | p::SILVER => &[
            (
                "灰色不挑人，旁边配个亮色就不一样了。",
                "Grey suits everyone, and one bright piece beside it changes it at once.",
            ),
            (
                "灰调安静，和黑、白、藏青都能配成一套。",
                "A calm grey that makes an outfit with black, white or navy.",
            ),
        ],
        p::NAVY | p::BLUE | p::DENIM_BLUE | p::LAKE_BLUE => &[
            ("蓝色显精神，配白色最清爽。", "Blue looks alert, and freshest with white."),
            (
                "比黑色轻快一点，上班和周末都合适。",
                "A little lighter in spirit than black, for the office and the weekend alike.",
            ),
            ("和米色、浅棕放在一起有温和的对比。", "Beside beige or light brown it makes a gentle contrast."),
        ],
        p::SKY_BLUE | p::HAZE_BLUE => &[
            ("浅蓝像雨后的天，看着就安静。", "The pale blue is like the sky after rain, and as calm."),
            (
                "蓝里带灰，和白裤、牛仔都合得来。",
                "Blue with a breath of grey, at home with white trousers or denim.",
            ),
        ],
        p::GREEN | p::DARK_GREEN | p::OLIVE | p::ARMY_GREEN => &[
            (
                "绿色偏沉，衬肤色，也好和棕色皮具搭配。",
                "The green is on the deep side, kind to the skin and good with brown leather.",
            ),
            (
                "比黑白多一点心思，又不难穿。",
                "A little more thought than black or white, and no harder to wear.",
            ),
        ],
        p::MINT | p::BEAN_GREEN | p::LEMON => &[
            ("颜色清淡，整身都显得轻快。", "A pale shade that lightens the whole outfit."),
            ("和白色一起穿，显得清清爽爽。", "Worn with white it looks crisp and clean."),
        ],
        p::YELLOW | p::MUSTARD | p::GOLD => &[
            (
                "黄色暖而不跳，配深蓝或灰色正好压住。",
                "The yellow is warm without shouting, and navy or grey steadies it.",
            ),
            ("不必多，一点亮色就让整身活起来。", "It takes only a little of it to wake up an outfit."),
        ],
        _ => &[
            ("紫色里调了灰，安静耐看。", "The purple is greyed down, quiet and easy to live with."),
            ("配白色显清爽，配炭灰显稳重。", "White makes it fresh, charcoal makes it serious."),
        ],
    }
}
