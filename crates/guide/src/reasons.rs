//! Reasons in words: what the recommender found, said in both languages.

use catalog::lexicon::Field;
use catalog::lexicon::filing::value_key;
use catalog::lexicon::scenes::SCENES;
use catalog::product::{Bilingual, Product};
use recommend::{Part, Reason, ReasonKind, WhyNot};

use crate::cards::words;
use crate::catalogue::Catalogue;
use crate::contract::Words;

fn both(zh: String, en: String) -> Words {
    Words { zh, en }
}

/// The shop's own name of a value that is known by its key.
fn named(key: &str, among: &[Bilingual]) -> Words {
    let found = among.iter().find(|value| value_key(value) == key).map(words);
    found.unwrap_or_else(|| both(key.to_owned(), key.to_owned()))
}

/// The lexicon's word for a key.
fn said(catalogue: &Catalogue, field: Field, key: &str) -> Words {
    words(&catalogue.lexicon().label(field, key))
}

/// What an occasion is called.
fn occasion(key: &str) -> Words {
    words(&catalog::lexicon::matching::occasion_name(key))
}

/// A reason in words. `beside` is the product it is held against, if that is one. Values are keys; their names are read back from the
/// product's row or the lexicon.
#[must_use]
pub fn reason_words(
    catalogue: &Catalogue,
    reason: &Reason,
    beside: Option<&Product>,
    product: &Product,
) -> Words {
    let other = beside.map(|beside| words(&beside.name)).unwrap_or_default();
    let money = |minor: i64| catalog::money::plain(minor, catalogue.lexicon().words.currency.as_deref());
    match &reason.kind {
        ReasonKind::SameCategory { category } => {
            let name = named(category, &product.category);
            both(format!("同属{}", name.zh), format!("Also in {}", name.en))
        }
        ReasonKind::SameDepartment { department } => {
            let name = named(department, &product.category);
            both(format!("同在{}", name.zh), format!("From {} as well", name.en))
        }
        ReasonKind::SameBrand { brand } => {
            let name = named(brand, product.brand.as_slice());
            both(format!("同为{}品牌", name.zh), format!("Also by {}", name.en))
        }
        ReasonKind::SameColor { color } => {
            let name = named(color, &product.colors);
            both(format!("同为{}", name.zh), format!("Also {}", name.en.to_lowercase()))
        }
        ReasonKind::ColorsMatch { color, with } => {
            let (own, with) = (said(catalogue, Field::Color, color), said(catalogue, Field::Color, with));
            if own == with {
                both(format!("同是{}系", own.zh), format!("In {} too", own.en.to_lowercase()))
            } else {
                both(
                    format!("{}配{}很合适", own.zh, with.zh),
                    format!("{} goes well with {}", capital(&own.en), with.en.to_lowercase()),
                )
            }
        }
        ReasonKind::SameMaterial { material } => {
            let name = named(material, product.material.as_slice());
            both(format!("同为{}材质", name.zh), format!("Also made of {}", name.en.to_lowercase()))
        }
        ReasonKind::SameAudience { audience } => {
            let own = product.audience.iter().find(|own| value_key(own) == *audience);
            let name = own.map_or_else(|| said(catalogue, Field::Audience, audience), words);
            both(format!("同样适合{}", name.zh), format!("Also for {}", name.en.to_lowercase()))
        }
        ReasonKind::SameAttribute { key, value } => {
            let line = product
                .attributes
                .iter()
                .find(|line| value_key(&line.key) == *key && value_key(&line.value) == *value);
            match line {
                Some(line) => {
                    let (key, value) = (words(&line.key), words(&line.value));
                    both(
                        format!("{}同为{}", key.zh, value.zh),
                        format!("Same {}: {}", key.en.to_lowercase(), value.en),
                    )
                }
                None => both("有相同的特点".to_owned(), "Shares a feature".to_owned()),
            }
        }
        ReasonKind::StylesMatch { style, .. } => {
            let style = occasion(style);
            both(format!("同样适合{}", style.zh), format!("Right for {} as well", style.en.to_lowercase()))
        }
        ReasonKind::SameScene { scene } => {
            let name = words(&SCENES.name(scene));
            if name.en.is_empty() {
                both("同一场合都用得上".to_owned(), "Used on the same occasions".to_owned())
            } else {
                both(format!("都适合{}", name.zh), format!("Both for {}", name.en))
            }
        }
        ReasonKind::SimilarName => both("同一类款式".to_owned(), "Much the same kind".to_owned()),
        ReasonKind::SimilarMeaning => both("描述相近".to_owned(), "Described alike".to_owned()),
        ReasonKind::SimilarPrice => both("价格相近".to_owned(), "Similar price".to_owned()),
        ReasonKind::Cheaper { saves_minor } => {
            let by = money(*saves_minor);
            both(format!("便宜 {by}"), format!("{by} cheaper"))
        }
        ReasonKind::Dearer { costs_minor } => {
            let by = money(*costs_minor);
            both(format!("贵 {by}"), format!("{by} more"))
        }
        ReasonKind::BoughtTogether { together, of } => both(
            format!("买过{}的 {of} 位顾客中 {together} 位也买了", other.zh),
            format!("{together} of {of} who bought {} bought this", other.en),
        ),
        ReasonKind::LookedAtTogether { together, of } => both(
            format!("看过{}的 {of} 位顾客中 {together} 位也看了", other.zh),
            format!("{together} of {of} who looked at {} looked at this", other.en),
        ),
        ReasonKind::CompanionKind { category } => {
            let name = named(category, &product.category);
            both(format!("{}，正好搭配", name.zh), format!("{} to go with it", capital(&name.en)))
        }
        ReasonKind::ComplementaryCategory { category, together, of } => {
            let name = named(category, &product.category);
            both(
                format!("买这类商品的 {of} 位顾客中 {together} 位也买{}", name.zh),
                format!("{together} of {of} shoppers also bought {}", name.en.to_lowercase()),
            )
        }
        ReasonKind::VisitsLikeThis { visits, of } => both(
            format!("{of} 次和您相近的选购里有 {visits} 次看了它"),
            format!("In {visits} of {of} visits like yours"),
        ),
        ReasonKind::LikeMinded { shoppers, of } => both(
            format!("{of} 位和您口味相近的顾客中 {shoppers} 位看过或买过它"),
            format!("{shoppers} of {of} shoppers with tastes like yours looked at or bought it"),
        ),
        ReasonKind::Because => both(format!("因为您看过{}", other.zh), format!("Because of {}", other.en)),
        ReasonKind::SuitsTaste => {
            both("和您看的商品相配".to_owned(), "Suits what you have looked at".to_owned())
        }
        ReasonKind::Popular { shoppers, days } => both(
            format!("最近 {days} 天有 {shoppers} 位顾客关注"),
            format!("{shoppers} shoppers in the last {days} days"),
        ),
        ReasonKind::Wanted => both("店里受欢迎".to_owned(), "Popular in this shop".to_owned()),
        ReasonKind::Rising => {
            both("最近关注的人变多了".to_owned(), "Wanted more than usual lately".to_owned())
        }
        ReasonKind::LittleSeen => both("看过的人还不多".to_owned(), "Few have seen it yet".to_owned()),
    }
}

/// What keeps a product out of a list, in words.
#[must_use]
pub fn why_not_words(why: &WhyNot) -> Words {
    let say = |zh: &str, en: &str| both(zh.to_owned(), en.to_owned());
    match why {
        WhyNot::Shown { .. } => say("它就在推荐里", "It is among them"),
        WhyNot::Unknown => say("店里没有这件商品", "The shop does not have it"),
        WhyNot::ItIsTheOne => say("就是您正在看的这件", "It is the one you are looking at"),
        WhyNot::SoldOut => say("已经售完", "It is sold out"),
        WhyNot::NotAllowed => say("不符合您提的要求", "It does not meet what you asked for"),
        WhyNot::SeenAlready => say("您已经看过了", "You have seen it already"),
        WhyNot::StandsOtherwise => {
            say("不是同类，或适合的人不同", "It is of another kind, or for other people")
        }
        WhyNot::MoreOfTheSame { .. } => say(
            "够格，但推荐里已有很像的，多给您几种选择",
            "It is good enough, but much like others shown: this way you see more kinds",
        ),
        WhyNot::GaveWay => say(
            "够格，这次把位置让给了一件少有人看过的，或本店推广的",
            "It is good enough; this time its place went to one that few have seen, or that the shop promotes",
        ),
        WhyNot::Behind { lacks, .. } => {
            let most = lacks.first().map(|(part, _)| lacking(*part)).unwrap_or_default();
            both(format!("推荐里的更合适：{}", most.zh), format!("Those shown suit better: {}", most.en))
        }
    }
}

/// What another product has more of.
fn lacking(part: Part) -> Words {
    let (zh, en) = match part {
        Part::Popular | Part::Rising => ("更多顾客想要", "more shoppers want them"),
        Part::LookedAt | Part::Visits => {
            ("看过这些的顾客更常看它们", "shoppers who looked at the same look at them more often")
        }
        Part::Bought | Part::Leaves => ("更常一起买", "they are bought together more often"),
        Part::Taste | Part::Factors | Part::LikeMinded | Part::Pearson | Part::Neural => {
            ("和您看过的更相配", "they suit what you looked at better")
        }
        Part::Alike => ("和您看过的更像", "they are more like what you looked at"),
        Part::Companion => ("搭配起来更合适", "they go better with it"),
    };
    both(zh.to_owned(), en.to_owned())
}

/// With a capital letter in front.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
