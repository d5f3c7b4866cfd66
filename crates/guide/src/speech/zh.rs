//! 中文的句子：亲切、简短，用“您”。

use catalog::product::{Bilingual, Lang};

use super::day;
use crate::answer::{Answer, Fact, Note, VariantFact};

fn t(text: &Bilingual) -> &str {
    text.get(Lang::Zh)
}

fn list(texts: &[Bilingual]) -> String {
    texts.iter().map(t).collect::<Vec<_>>().join("、")
}

fn quoted(name: &Bilingual) -> String {
    let name = t(name);
    // 名字里已有引号的，不再套一层。
    if name.contains(['「', '“', '《']) { name.to_owned() } else { format!("「{name}」") }
}

pub(super) fn speak(answer: &Answer) -> String {
    match answer {
        Answer::Empty => "您想找点什么？可以打字告诉我，也可以点一点下面的建议。".to_owned(),
        Answer::Unclear => "抱歉，我没听明白。您可以告诉我想找什么商品，比如“红色连衣裙，三百以内”，或者问退换、付款、营业时间。".to_owned(),
        Answer::Greeting => "您好！我是店里的 AI 导购。想找什么，或者想问什么，都可以告诉我。".to_owned(),
        Answer::Thanks => "不客气，祝您购物愉快！您说的话不会留下，离开前也可以点“首页”清空。".to_owned(),
        Answer::Who => "我是店里的 AI 导购，不是真人。我只按店里的商品资料回答：找商品、查尺码和库存、指路、比较、说明退换规定。".to_owned(),
        Answer::Staff => "好的，请到服务台找同事，或点“呼叫店员”，我会把您的需要显示给他们看。".to_owned(),
        Answer::Untold => "这个店里没有告诉我，不敢乱说。请问一下店员，或点“呼叫店员”。".to_owned(),
        Answer::Complaint => "很抱歉让您遇到这样的事。请到服务台，或点“呼叫店员”，同事会当面处理；退换和保修的规定我也可以念给您听。".to_owned(),
        Answer::Landmark { name, way } => format!("{}：{}。", t(name), t(way)),
        Answer::Restarted => "好的，我们重新开始。您想找什么？".to_owned(),
        Answer::Browse { departments } if departments.is_empty() => "您可以直接告诉我想找什么。".to_owned(),
        Answer::Browse { departments } => format!("店里有{}等。点一个看看，或直接告诉我想找什么。", list(departments)),
        Answer::Found { .. } => found(answer),
        Answer::Mentions { word, total } => {
            format!("店里没有“{}”本身。有 {total} 件商品的资料里提到了它，您可以看看是不是想要的。", t(word))
        }
        Answer::Alternatives { word, total } => format!("没有找到完全符合“{}”的商品。这 {total} 件比较接近，仅供参考。", t(word)),
        Answer::Nothing { .. } => nothing(answer),
        Answer::AllLeftOut { count: 1, near } => format!("符合的只有一件，您说过不要。{}", nearest(*near)),
        Answer::AllLeftOut { count, near } => format!("符合的 {count} 件您都说过不要。{}", nearest(*near)),
        Answer::NothingLeftOut => "现在没有去掉什么商品。".to_owned(),
        Answer::NoFurther { cheaper: true, price, left_out: true } => format!("您没说不要的里面，{price}已经是最低的价格了。"),
        Answer::NoFurther { cheaper: false, price, left_out: true } => format!("您没说不要的里面，{price}已经是最高的价格了。"),
        Answer::NoFurther { cheaper: true, price, .. } => format!("{price}已经是这一类里最低的价格了。"),
        Answer::NoFurther { cheaper: false, price, .. } => format!("{price}已经是这一类里最高的价格了。"),
        Answer::NoMore => "都在这里了，没有更多了。".to_owned(),
        Answer::Details(products) => products.iter().map(|(name, facts)| details(name, facts)).collect::<Vec<_>>().join("\n"),
        Answer::Opened { name, price, as_of, stock } => {
            let mut out = quoted(name);
            match price {
                Some(price) => out.push_str(&format!("，{}{}", t(price), as_of.as_deref().map(|as_of| format!("（{}价格）", day(as_of, Lang::Zh))).unwrap_or_default())),
                None => out.push_str("，价格请以标价签为准"),
            }
            out.push_str(match stock {
                Some(0) => "，目前无货。",
                Some(_) => "，有货。",
                None => "，库存未知。",
            });
            out.push_str("想知道尺码、位置或怎么搭配，都可以问我。");
            out
        }
        Answer::Located { name, sentence, of } => match of {
            Some(of) if *of > 1 => format!("这类商品共 {of} 件，先带您去第一件{}：{}", quoted(name), t(sentence)),
            _ => format!("{}：{}", quoted(name), t(sentence)),
        },
        Answer::Why { name, reasons } if reasons.is_empty() => {
            format!("{}：没有特别的理由，它只是店里的一件商品。", quoted(name))
        }
        Answer::Why { name, reasons } => {
            let told: Vec<&str> = reasons.iter().take(3).map(t).collect();
            format!("{}：{}。", quoted(name), told.join("；"))
        }
        Answer::LocationUnknown { name } => format!("店里的资料没有写{}放在哪里，请问一下店员。", quoted(name)),
        Answer::Compared { names, cheaper, differs } => compared(names, cheaper.as_ref(), differs),
        Answer::Policy { answer, as_of, .. } => match as_of {
            Some(as_of) => format!("店里的规定（{}）：{}", day(as_of, Lang::Zh), t(answer)),
            None => format!("店里的规定：{}", t(answer)),
        },
        Answer::WhichOne { shown: 0 } => "您指的是哪一件？先告诉我想找什么，我把商品找出来。".to_owned(),
        Answer::WhichOne { shown } => format!("您指的是哪一件？现在有 {shown} 件，可以说“第一个”，或直接点一下图片。"),
        Answer::Gone => "这件商品已经不在店里的目录里了。".to_owned(),
        Answer::NothingMore => String::new(),
        Answer::Noted { .. } => format!("{}{}", lead(answer), speak(answer.itself())),
    }
}

/// 回答之前要先交代的话。
pub(super) fn lead(answer: &Answer) -> String {
    answer.notes().iter().map(note).collect()
}

fn note(note: &Note) -> String {
    match note {
        Note::Read { read } => format!("已按“{}”为您查找。", read.join("、")),
        Note::LeftOut { names, count } => match names.as_slice() {
            [one] if *count == 1 => format!("好的，{}不再给您看了。", quoted(one)),
            [one, other] if *count == 2 => format!("好的，{}和{}不再给您看了。", quoted(one), quoted(other)),
            _ => format!("好的，这 {count} 件不再给您看了。"),
        },
        Note::PutBack { count } => format!("好的，去掉的 {count} 件放回来了。"),
        Note::Left => "商品资料刚刚更新，刚才显示的商品有的已经下架了。".to_owned(),
    }
}

fn nearest(near: bool) -> &'static str {
    if near {
        "下面是比较接近的，您可以看看。"
    } else {
        "可以把它们放回来，或换个说法。"
    }
}

fn found(answer: &Answer) -> String {
    let Answer::Found { total, wishes, thing, first, first_price, from, unknown, popular } = answer else {
        return String::new();
    };
    let thing_name = thing.as_ref().map_or("商品", t);
    let mut out = if *popular {
        format!("这些是店里比较受欢迎的，一共 {total} 件。")
    } else {
        let others: Vec<&str> = wishes.iter().map(t).filter(|label| *label != thing_name).collect();
        let what = if others.is_empty() {
            format!("“{thing_name}”")
        } else {
            format!("“{}”的{thing_name}", others.join("、"))
        };
        match total {
            1 => format!("按{what}找到 1 件：{}", quoted(first)),
            _ => format!("按{what}找到 {total} 件"),
        }
    };
    match (total, first_price, from) {
        (1, Some(price), _) => out.push_str(&format!("，{}。", t(price))),
        (1, None, _) => out.push('。'),
        (_, _, Some(from)) if !popular => out.push_str(&format!("，最低 {from}。")),
        _ if !popular => out.push('。'),
        _ => {}
    }
    if *total > 1 {
        out.push_str(&format!("先看看{}", quoted(first)));
        out.push_str(
            &first_price.as_ref().map_or_else(|| "。".to_owned(), |price| format!("，{}。", t(price))),
        );
    }
    if !unknown.is_empty() {
        out.push_str(&format!("资料里没有提到“{}”，没有按它筛选。", unknown.join("”“")));
    }
    out
}

fn nothing(answer: &Answer) -> String {
    let Answer::Nothing { wishes, blocking, cheapest, dearest, word, near } = answer else {
        return String::new();
    };
    if let Some(word) = word {
        let tail = if *near {
            "下面是比较接近的，您可以看看。"
        } else {
            "您可以换个说法，或看看别的类别。"
        };
        return format!("抱歉，店里没有“{}”。{tail}", t(word));
    }
    let mut out = format!("没有同时满足“{}”的商品。", list(wishes));
    match (cheapest, dearest) {
        (Some(price), _) => out.push_str(&format!("其他条件不变，最便宜的是 {price}。")),
        (_, Some(price)) => out.push_str(&format!("其他条件不变，最贵的是 {price}。")),
        _ if !blocking.is_empty() => {
            let any: Vec<String> = blocking.iter().map(|wish| format!("“{}”", t(wish))).collect();
            out.push_str(&format!("放宽{}就有了。", any.join("或")));
        }
        _ => {}
    }
    if *near {
        out.push_str("下面是最接近的。");
    }
    out
}

fn pieces(stock: Option<u32>) -> String {
    match stock {
        None => "库存未知".to_owned(),
        Some(0) => "无货".to_owned(),
        Some(n) if n <= 3 => format!("仅剩 {n} 件"),
        Some(_) => "有货".to_owned(),
    }
}

fn variants(all: &[VariantFact]) -> String {
    all.iter()
        .map(|variant| format!("{}（{}）", t(&variant.label), pieces(variant.stock)))
        .collect::<Vec<_>>()
        .join("、")
}

fn details(name: &Bilingual, facts: &[Fact]) -> String {
    let facts: Vec<String> = facts.iter().map(fact).collect();
    format!("{}：{}", quoted(name), facts.join(""))
}

fn fact(fact: &Fact) -> String {
    match fact {
        Fact::Price { price, was, as_of } => {
            let was = was.as_ref().map(|was| format!("，原价 {was}")).unwrap_or_default();
            let as_of = as_of
                .as_deref()
                .map(|as_of| format!("（{}价格，以标价签为准）", day(as_of, Lang::Zh)))
                .unwrap_or_default();
            format!("{}{was}{as_of}。", t(price))
        }
        Fact::PriceUnknown => "资料里没有价格，请以标价签为准。".to_owned(),
        Fact::Size { label, pieces: found, others } => {
            let have: Vec<&VariantFact> = others.iter().filter(|variant| variant.stock != Some(0)).collect();
            let rest = if have.is_empty() {
                String::new()
            } else {
                format!("其他尺码：{}。", variants(others))
            };
            match found.as_slice() {
                [] => format!("没有{}。{rest}", t(label)),
                all if all.iter().all(|variant| variant.stock == Some(0)) => {
                    format!("{}目前无货。{rest}", t(label))
                }
                [one] => match one.stock {
                    None => format!("有{}这个尺码，库存未知，请问店员。{rest}", t(label)),
                    Some(n) if n <= 3 => format!("有{}，仅剩 {n} 件。{rest}", t(label)),
                    Some(n) => format!("有{}，还有 {n} 件。{rest}", t(label)),
                },
                many => format!("{}：{}。", t(label), variants(many)),
            }
        }
        Fact::Sizes(all) => format!("尺码：{}。", variants(all)),
        Fact::NoSizes => "这件不分尺码。".to_owned(),
        Fact::Color { label, has: true, .. } => format!("有{}。", t(label)),
        Fact::Color { label, has: false, others } if others.is_empty() => {
            format!("资料里没有写是否有{}。", t(label))
        }
        Fact::Color { label, has: false, others } => format!("没有{}，有{}。", t(label), list(others)),
        Fact::Colors(all) if all.is_empty() => "资料里没有写颜色。".to_owned(),
        Fact::Colors(all) => format!("颜色：{}。", list(all)),
        Fact::Stock { left, as_of } => {
            let as_of =
                as_of.as_deref().map(|as_of| format!("（{}盘点）", day(as_of, Lang::Zh))).unwrap_or_default();
            match left {
                None => "库存未知，请问一下店员。".to_owned(),
                Some(0) => format!("目前无货{as_of}。"),
                Some(n) => format!("有货，共 {n} 件{as_of}。"),
            }
        }
        Fact::Material(Some(material)) => format!("材质：{}。", t(material)),
        Fact::Material(None) => "资料里没有写材质。".to_owned(),
        Fact::Brand(Some(brand)) => format!("品牌：{}。", t(brand)),
        Fact::Brand(None) => "资料里没有写品牌。".to_owned(),
        Fact::Quality { label, holds, evidence } => {
            let source = evidence
                .as_ref()
                .map(|(key, value)| format!("（资料：{}：{}）", t(key), t(value)))
                .unwrap_or_default();
            match holds {
                Some(true) => format!("是的，{}{source}。", t(label)),
                Some(false) => format!("不是，资料显示不具备“{}”{source}。", t(label)),
                None => format!("资料里没有提到“{}”，我不能确定，请问一下店员。", t(label)),
            }
        }
        Fact::Attribute { key, value } => format!("{}：{}。", t(key), t(value)),
        Fact::Silent => "这一点资料里没有写，请问一下店员。".to_owned(),
    }
}

fn compared(names: &[Bilingual], cheaper: Option<&(Bilingual, String)>, differs: &[Bilingual]) -> String {
    let mut out = format!("{}的对比在这里。", names.iter().map(quoted).collect::<Vec<_>>().join("和"));
    if let Some((name, by)) = cheaper {
        out.push_str(&format!("{}便宜 {by}。", quoted(name)));
    }
    if differs.is_empty() {
        out.push_str("资料里没有其他不同。");
    } else {
        out.push_str(&format!("不同的地方：{}。", list(differs)));
    }
    out
}
