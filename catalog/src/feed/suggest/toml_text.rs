//! The proposed map as a file that a person reads, in both languages.

use std::fmt::Write;

use super::samples::Samples;
use super::{NEVER, Proposed};
use crate::feed::{amount, columns};

/// Attributes are named one by one up to here.
const NAMED: usize = 80;

pub(super) fn write(samples: &Samples, fields: &[Proposed], lacking: &[String], recognised: bool) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    line("# 字段对照表：由程序按列名和内容拟定，请核对后再用。");
    line("# A field map, drawn up from the file's names and values. Check it before you use it.");
    line("#   aisle import --shop DIR --map THIS_FILE FEED");
    if recognised {
        line("# 这个文件本身就能识别，不需要对照表。");
        line("# The file is understood as it is: it needs no map.");
    }
    for ours in lacking {
        line(&format!("# 没有找到 `{ours}`，每件商品都必须有：请在 [fields] 中填上。"));
        line(&format!(
            "# Nothing was found for `{ours}`, which every product needs: name it under [fields]."
        ));
    }
    line("");
    line("# 文字的语言；不写则逐条按内容判断。 The language of texts; without it each text shows its own.");
    line("# language = \"zh\"");
    if let Some(mark) = samples.delimiter.filter(|&mark| mark != b',') {
        line(&format!("delimiter = {}", quoted(&char::from(mark).to_string())));
    }
    line("");
    line("[fields]");
    line("# 我们的字段 = 文件里的列。百分数是把握，后面是例子。");
    line("# Ours = theirs. The percentage says how sure this is; examples follow.");
    for field in fields {
        let samples: Vec<String> = field.samples.iter().map(|sample| shown(sample)).collect();
        let ours = if field.ours.contains('.') { quoted(&field.ours) } else { field.ours.clone() };
        let percent = (field.confidence * 100.0).round().clamp(1.0, 99.0);
        line(&format!("{ours} = {}  # {percent} %  {}", quoted(&field.theirs), samples.join(" · ")));
    }
    for ours in lacking {
        line(&format!("# {ours} = \"\""));
    }
    price(fields, &mut line);
    splits(fields, &mut line);
    attributes(samples, fields, &mut line);
    out
}

fn price(fields: &[Proposed], line: &mut dyn FnMut(&str)) {
    if !fields.iter().any(|field| field.ours == "currency") {
        line("");
        line("[constants]");
        let price = fields.iter().find(|field| field.ours == "price");
        // `Retail (EUR)` says it.
        let code = price
            .and_then(|price| columns::bracketed(&price.theirs))
            .filter(|code| crate::shop::is_currency(code));
        if let Some(code) = code {
            line(&format!("currency = {}", quoted(&code)));
        } else {
            line(
                "# 文件没有写明币种；知道的话去掉 # 。 The file names no currency; if you know it, take the # away.",
            );
            line("# currency = \"CNY\"");
        }
    }
    let Some(price) = fields.iter().find(|field| field.ours == "price") else { return };
    line("");
    line("[price]");
    line("# \"major\" 为元，\"minor\" 为分。 \"major\" is yuan or euros, \"minor\" is fen or cents.");
    if let Some(sample) = price.samples.first()
        && let Some((major, minor)) = amount::both_ways(sample)
    {
        let sample = shown(sample);
        line(&format!("# {sample}: major → {major}, minor → {minor}"));
    }
    line("unit = \"major\"");
}

fn splits(fields: &[Proposed], line: &mut dyn FnMut(&str)) {
    let mut begun = false;
    for (ours, marks) in
        [("category", &[" > ", ">", " / ", "/", "|", "\\"][..]), ("colors", &[",", "/", "、", ";"])]
    {
        let Some(field) = fields.iter().find(|field| field.ours == ours) else { continue };
        let mark = marks.iter().find(|mark| field.samples.iter().any(|sample| sample.contains(**mark)));
        let Some(mark) = mark else { continue };
        if !std::mem::replace(&mut begun, true) {
            line("");
            line("[split]");
        }
        line(&format!("{ours} = [{}]", quoted(mark)));
    }
}

fn attributes(samples: &Samples, fields: &[Proposed], line: &mut dyn FnMut(&str)) {
    let used = |name: &str| fields.iter().any(|field| field.theirs == name);
    let private = |name: &str| NEVER.iter().any(|part| columns::bare(name).contains(part));
    let kept: Vec<&str> = samples
        .fields
        .iter()
        .filter(|field| !field.values.is_empty() && !used(&field.name) && !private(&field.name))
        // Only the fields of the row itself can be kept: an attribute has no path.
        .map(|field| field.name.split('.').next().unwrap_or(&field.name))
        .filter(|name| !used(name))
        .collect::<indexed::Set<'_>>()
        .names;
    if kept.is_empty() {
        return;
    }
    line("");
    line("[attributes]");
    line("# 其余的列作为商品属性保留；不想给顾客看的请删去。进价、成本一类不在其中。");
    line(
        "# The other columns are kept as attributes. Take out what shoppers need not see; what the shop pays is not among them.",
    );
    if kept.len() <= NAMED {
        let mut list = String::from("keep = [");
        for name in kept {
            let _ = write!(list, "\n  {},", quoted(name));
        }
        line(&(list + "\n]"));
    } else {
        line("keep = [\"*\"]");
        let drop: Vec<String> = samples
            .fields
            .iter()
            .filter(|field| used(&field.name) || private(&field.name))
            .map(|f| quoted(&f.name))
            .collect();
        line(&format!("drop = [{}]", drop.join(", ")));
    }
}

mod indexed {
    //! Names once each, in the order they came.

    pub(super) struct Set<'a> {
        pub(super) names: Vec<&'a str>,
    }

    impl<'a> FromIterator<&'a str> for Set<'a> {
        fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
            let mut seen = std::collections::HashSet::new();
            Self { names: names.into_iter().filter(|name| seen.insert(*name)).collect() }
        }
    }
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A value in a comment: one line, not long, nothing that ends the line.
fn shown(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(40).collect();
    if text.chars().nth(40).is_some() { line + "…" } else { line }
}
