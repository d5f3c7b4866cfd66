//! The English sentences: plain, warm, short.

use catalog::product::{Bilingual, Lang};

use super::day;
use crate::answer::{Answer, Fact, Note, VariantFact};

fn t(text: &Bilingual) -> &str {
    text.get(Lang::En)
}

fn list(texts: &[Bilingual]) -> String {
    join(&texts.iter().map(|text| t(text).to_owned()).collect::<Vec<_>>())
}

fn join(texts: &[String]) -> String {
    match texts {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

pub(super) fn speak(answer: &Answer) -> String {
    match answer {
        Answer::Empty => "What are you looking for? Type it, or tap one of the suggestions below.".to_owned(),
        Answer::Unclear => "Sorry, I didn't follow that. Tell me what you're looking for, say “a red dress under 300”, or ask about returns, payment or opening hours.".to_owned(),
        Answer::Greeting => "Hello! I'm the shop's AI guide. Tell me what you're looking for, or ask me anything about the shop.".to_owned(),
        Answer::Thanks => "You're welcome. Enjoy your visit! Nothing you said is kept; tap Home to clear the screen now.".to_owned(),
        Answer::Who => "I'm the shop's AI guide, not a person. I answer from the shop's own data: finding things, sizes and stock, the way there, comparing, and the shop's rules.".to_owned(),
        Answer::Staff => "Of course. A colleague at the service desk can help, or tap “Call staff” and I'll show them what you need.".to_owned(),
        Answer::Untold => "The shop hasn't told me that, and I won't guess. Please ask a colleague, or tap “Call staff”.".to_owned(),
        Answer::Complaint => "I'm sorry about that. A colleague at the service desk will sort it out with you, or tap “Call staff”. I can also read you the rules on returns and warranty.".to_owned(),
        Answer::Landmark { name, way } => format!("{}: {}.", t(name), t(way)),
        Answer::Restarted => "Let's start afresh. What are you looking for?".to_owned(),
        Answer::Browse { departments } if departments.is_empty() => "Just tell me what you're looking for.".to_owned(),
        Answer::Browse { departments } => format!("We have {} and more. Tap one, or tell me what you're looking for.", list_plain(departments)),
        Answer::Found { .. } => found(answer),
        Answer::Mentions { word, total: 1 } => format!("We don't have “{}” itself. One product mentions it in its data; see whether that is what you meant.", t(word)),
        Answer::Mentions { word, total } => format!("We don't have “{}” itself. {total} products mention it in their data; see whether one is what you meant.", t(word)),
        Answer::Alternatives { word, total: 1 } => format!("I found nothing that is exactly “{}”. This one comes close.", t(word)),
        Answer::Alternatives { word, total } => format!("I found nothing that is exactly “{}”. These {total} come close.", t(word)),
        Answer::Nothing { .. } => nothing(answer),
        Answer::AllLeftOut { count: 1, near } => format!("Only one fits, and you said no to it. {}", nearest(*near)),
        Answer::AllLeftOut { count, near } => format!("You have said no to all {count} that fit. {}", nearest(*near)),
        Answer::NothingLeftOut => "Nothing is left out just now.".to_owned(),
        Answer::NoFurther { cheaper: true, price, left_out: true } => format!("Of what you have not said no to, {price} is already the lowest price."),
        Answer::NoFurther { cheaper: false, price, left_out: true } => format!("Of what you have not said no to, {price} is already the highest price."),
        Answer::NoFurther { cheaper: true, price, .. } => format!("{price} is already the lowest price of these."),
        Answer::NoFurther { cheaper: false, price, .. } => format!("{price} is already the highest price of these."),
        Answer::NoMore => "That's all of them.".to_owned(),
        Answer::Details(products) => products.iter().map(|(name, facts)| details(name, facts)).collect::<Vec<_>>().join("\n"),
        Answer::Opened { name, price, as_of, stock } => {
            let mut out = t(name).to_owned();
            match price {
                Some(price) => out.push_str(&format!(", {}{}", t(price), as_of.as_deref().map(|as_of| format!(" (as of {})", day(as_of, Lang::En))).unwrap_or_default())),
                None => out.push_str(", for the price please see the shelf label"),
            }
            out.push_str(match stock {
                Some(0) => "; sold out just now. ",
                Some(_) => "; in stock. ",
                None => "; stock unknown. ",
            });
            out.push_str("Ask me about sizes, where it is, or what goes with it.");
            out
        }
        Answer::Located { name, sentence, of } => match of {
            Some(of) if *of > 1 => format!("There are {of} of these; the first, {}: {}", t(name), t(sentence)),
            _ => format!("{}: {}", t(name), t(sentence)),
        },
        Answer::Why { name, reasons } if reasons.is_empty() => {
            format!("{}: no particular reason; it is one of the shop's products.", t(name))
        }
        Answer::Why { name, reasons } => {
            let told: Vec<&str> = reasons.iter().take(3).map(t).collect();
            format!("{}: {}.", t(name), told.join("; "))
        }
        Answer::LocationUnknown { name } => format!("The shop's data doesn't say where {} stands. Please ask a colleague.", t(name)),
        Answer::Compared { names, cheaper, differs } => compared(names, cheaper.as_ref(), differs),
        Answer::Policy { answer, as_of, .. } => match as_of {
            Some(as_of) => format!("The shop's rule (as of {}): {}", day(as_of, Lang::En), t(answer)),
            None => format!("The shop's rule: {}", t(answer)),
        },
        Answer::WhichOne { shown: 0 } => "Which one do you mean? Tell me what you're looking for and I'll find it first.".to_owned(),
        Answer::WhichOne { shown } => format!("Which one do you mean? There {} here: say “the first one”, or tap its picture.", if *shown == 1 { "is 1".to_owned() } else { format!("are {shown}") }),
        Answer::Gone => "That product is no longer in the shop's catalogue.".to_owned(),
        Answer::NothingMore => String::new(),
        Answer::Noted { .. } => format!("{}{}", lead(answer), speak(answer.itself())).trim_end().to_owned(),
    }
}

/// What is said before an answer.
pub(super) fn lead(answer: &Answer) -> String {
    answer.notes().iter().map(note).collect()
}

fn note(note: &Note) -> String {
    match note {
        Note::Read { read } => format!("Showing results for “{}”. ", read.join("”, “")),
        Note::LeftOut { names, count } => match names.as_slice() {
            [one] if *count == 1 => format!("All right, I'll leave out {}. ", t(one)),
            [one, other] if *count == 2 => format!("All right, I'll leave out {} and {}. ", t(one), t(other)),
            _ => format!("All right, I'll leave out these {count}. "),
        },
        Note::PutBack { count: 1 } => "All right, it is back. ".to_owned(),
        Note::PutBack { count } => format!("All right, the {count} left out are back. "),
        Note::Left => {
            "The catalogue has just been updated, and something shown before is no longer sold here. "
                .to_owned()
        }
    }
}

fn nearest(near: bool) -> &'static str {
    if near { "These come nearest." } else { "I can put them back, or tell me in other words." }
}

fn list_plain(texts: &[Bilingual]) -> String {
    texts.iter().map(|text| t(text).to_owned()).collect::<Vec<_>>().join(", ")
}

fn found(answer: &Answer) -> String {
    let Answer::Found { total, wishes, thing, first, first_price, from, unknown, popular } = answer else {
        return String::new();
    };
    let mut out = if *popular {
        format!("These are popular with our shoppers, {total} in all. ")
    } else {
        let labels: Vec<&str> = wishes.iter().map(t).collect();
        let what = match (thing, labels.len()) {
            (Some(thing), 1) => t(thing).to_owned(),
            _ => labels.join(", "),
        };
        match total {
            1 => format!("One match for “{what}”: {}", t(first)),
            _ => format!("{total} matches for “{what}”"),
        }
    };
    match (total, first_price, from) {
        (1, Some(price), _) => out.push_str(&format!(", {}.", t(price))),
        (1, None, _) => out.push('.'),
        (_, _, Some(from)) if !popular => out.push_str(&format!(", from {from}. ")),
        _ if !popular => out.push_str(". "),
        _ => {}
    }
    if *total > 1 {
        out.push_str(&format!("Have a look at {}", t(first)));
        out.push_str(
            &first_price.as_ref().map_or_else(|| ".".to_owned(), |price| format!(", {}.", t(price))),
        );
    }
    if !unknown.is_empty() {
        out.push_str(&format!(" No product data mentions “{}”, so I left it out.", unknown.join("”, “")));
    }
    out
}

fn nothing(answer: &Answer) -> String {
    let Answer::Nothing { wishes, blocking, cheapest, dearest, word, near } = answer else {
        return String::new();
    };
    if let Some(word) = word {
        let tail =
            if *near { "Here is what comes nearest." } else { "Try other words, or browse the departments." };
        return format!("Sorry, we don't have “{}”. {tail}", t(word));
    }
    let mut out =
        format!("Nothing here is all of “{}”. ", wishes.iter().map(t).collect::<Vec<_>>().join(", "));
    match (cheapest, dearest) {
        (Some(price), _) => out.push_str(&format!("Otherwise the same, the cheapest is {price}. ")),
        (_, Some(price)) => out.push_str(&format!("Otherwise the same, the dearest is {price}. ")),
        _ if !blocking.is_empty() => {
            let any: Vec<String> = blocking.iter().map(|wish| format!("“{}”", t(wish))).collect();
            out.push_str(&format!("Without {} there are some. ", any.join(" or ")));
        }
        _ => {}
    }
    if *near {
        out.push_str("These come nearest.");
    }
    out.trim_end().to_owned()
}

fn pieces(stock: Option<u32>) -> String {
    match stock {
        None => "stock unknown".to_owned(),
        Some(0) => "sold out".to_owned(),
        Some(n) if n <= 3 => format!("only {n} left"),
        Some(_) => "in stock".to_owned(),
    }
}

fn variants(all: &[VariantFact]) -> String {
    all.iter()
        .map(|variant| format!("{} ({})", t(&variant.label), pieces(variant.stock)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn details(name: &Bilingual, facts: &[Fact]) -> String {
    let facts: Vec<String> = facts.iter().map(fact).collect();
    format!("{}: {}", t(name), facts.join(" "))
}

fn fact(fact: &Fact) -> String {
    match fact {
        Fact::Price { price, was, as_of } => {
            let was = was.as_ref().map(|was| format!(", was {was}")).unwrap_or_default();
            let as_of = as_of
                .as_deref()
                .map(|as_of| format!(" (as of {}; the shelf label prevails)", day(as_of, Lang::En)))
                .unwrap_or_default();
            format!("{}{was}{as_of}.", t(price))
        }
        Fact::PriceUnknown => "the data has no price; please see the shelf label.".to_owned(),
        Fact::Size { label, pieces: found, others } => {
            let have: Vec<&VariantFact> = others.iter().filter(|variant| variant.stock != Some(0)).collect();
            let rest =
                if have.is_empty() { String::new() } else { format!(" Other sizes: {}.", variants(others)) };
            match found.as_slice() {
                [] => format!("it doesn't come in {}.{rest}", lower(t(label))),
                all if all.iter().all(|variant| variant.stock == Some(0)) => {
                    format!("{} is sold out.{rest}", lower(t(label)))
                }
                [one] => match one.stock {
                    None => format!(
                        "it comes in {}; stock unknown, please ask a colleague.{rest}",
                        lower(t(label))
                    ),
                    Some(n) if n <= 3 => format!("yes, {}: only {n} left.{rest}", lower(t(label))),
                    Some(n) => format!("yes, {}: {n} in stock.{rest}", lower(t(label))),
                },
                many => format!("{}: {}.", lower(t(label)), variants(many)),
            }
        }
        Fact::Sizes(all) => format!("sizes: {}.", variants(all)),
        Fact::NoSizes => "it comes in one size only.".to_owned(),
        Fact::Color { label, has: true, .. } => format!("yes, in {}.", t(label)),
        Fact::Color { label, has: false, others } if others.is_empty() => {
            format!("the data doesn't say whether it comes in {}.", t(label))
        }
        Fact::Color { label, has: false, others } => {
            format!("not in {}; it comes in {}.", t(label), list(others))
        }
        Fact::Colors(all) if all.is_empty() => "the data doesn't give its colours.".to_owned(),
        Fact::Colors(all) => format!("colours: {}.", list(all)),
        Fact::Stock { left, as_of } => {
            let as_of = as_of
                .as_deref()
                .map(|as_of| format!(" (counted {})", day(as_of, Lang::En)))
                .unwrap_or_default();
            match left {
                None => "stock unknown; please ask a colleague.".to_owned(),
                Some(0) => format!("sold out{as_of}."),
                Some(n) => format!("{n} in stock{as_of}."),
            }
        }
        Fact::Material(Some(material)) => format!("made of {}.", lower(t(material))),
        Fact::Material(None) => "the data doesn't say what it is made of.".to_owned(),
        Fact::Brand(Some(brand)) => format!("by {}.", t(brand)),
        Fact::Brand(None) => "the data doesn't give a brand.".to_owned(),
        Fact::Quality { label, holds, evidence } => {
            let source = evidence
                .as_ref()
                .map(|(key, value)| format!(" (data: {}: {})", t(key), t(value)))
                .unwrap_or_default();
            match holds {
                Some(true) => format!("yes, {}{source}.", t(label)),
                Some(false) => format!("no, by its data it is not {}{source}.", t(label)),
                None => format!(
                    "its data doesn't mention “{}”, so I can't be sure; please ask a colleague.",
                    t(label)
                ),
            }
        }
        Fact::Attribute { key, value } => format!("{}: {}.", t(key), t(value)),
        Fact::Silent => "its data doesn't say; please ask a colleague.".to_owned(),
    }
}

/// "Size M" inside a sentence.
fn lower(label: &str) -> String {
    label.strip_prefix("Size ").map_or_else(|| label.to_owned(), |size| format!("size {size}"))
}

fn compared(names: &[Bilingual], cheaper: Option<&(Bilingual, String)>, differs: &[Bilingual]) -> String {
    let names: Vec<String> = names.iter().map(|name| t(name).to_owned()).collect();
    let mut out = format!("Here are {} side by side.", join(&names));
    if let Some((name, by)) = cheaper {
        out.push_str(&format!(" {} is cheaper by {by}.", t(name)));
    }
    if differs.is_empty() {
        out.push_str(" Nothing else differs in their data.");
    } else {
        out.push_str(&format!(" They differ in {}.", list(differs).to_lowercase()));
    }
    out
}
