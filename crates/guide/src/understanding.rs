//! From words to an intent, in code and in microseconds. Pure: the words, the shop's lexicon, its policies and where
//! the conversation stands go in; what is meant comes out.

mod cues;
mod facilities;
mod heads;
mod intent;
mod phrases;
mod presents;
mod recipients;
mod rejection;

use catalog::analysis::{fold, is_han};
use catalog::entities::{Entity, Link, link};
use catalog::lexicon::{Field, Lexicon};
use catalog::product::{Bilingual, Lang};
use catalog::search::Order;

pub use self::cues::PolicyCues;
pub use self::intent::{About, Intent, PriceWish};
use self::phrases::{Command, commands};
pub(crate) use self::recipients::not_for_others;
pub use self::rejection::Disliked;
pub(crate) use self::rejection::may_reject;
use self::rejection::{Rejection, rejection};
use crate::contract::WishKind;
use crate::need::NeedPart;
use crate::references::{Pointed, Pointer, pointers, resolve};

/// Characters read of a question; the rest is dropped (a kiosk question of 10 kB is a stuck key or a prank).
pub const READ_CHARS: usize = 600;

/// Where the conversation stands.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The list last shown: ids and prices; those that fit, then those that are only near.
    pub shown: &'a [(String, Option<i64>)],
    /// How many fit, over all pages; 0 where none does.
    pub total: usize,
    /// The product last spoken of.
    pub focus: Option<&'a str>,
    /// Whether that product is what the screen shows now.
    pub focus_on_stage: bool,
    /// Whether there is a need to refine.
    pub has_need: bool,
    /// Whether something was said no to.
    pub has_rejected: bool,
    /// Whether several products stand side by side.
    pub compared: bool,
    /// Whether a list is on the stage, or products side by side.
    pub listed: bool,
    /// Whether it is the page of [`Standing::focus`], or the way to it.
    pub opened: bool,
    /// The screen's language.
    pub lang: Lang,
}

impl Standing<'_> {
    /// At the beginning.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Standing {
            shown: &[],
            total: 0,
            focus: None,
            focus_on_stage: false,
            has_need: false,
            has_rejected: false,
            compared: false,
            listed: false,
            opened: false,
            lang,
        }
    }
}

/// The words, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// The language to answer in.
    pub lang: Lang,
    /// What is meant.
    pub intent: Intent,
}

/// The language of a text: Chinese if it has Chinese characters, English if it has an English word, else the screen's.
#[must_use]
pub fn language(text: &str, screen: Lang) -> Lang {
    if text.chars().any(is_han) {
        return Lang::Zh;
    }
    if catalog::spelling::has_english(&fold(text)) { Lang::En } else { screen }
}

/// Understands one utterance.
#[must_use]
pub fn understand(
    text: &str,
    lexicon: &Lexicon,
    policies: &PolicyCues,
    standing: Standing<'_>,
) -> Understood {
    let text: String = text.chars().take(READ_CHARS).collect();
    let lang = language(&text, standing.lang);
    Understood { lang, intent: intent(&text, lexicon, policies, standing) }
}

fn intent(text: &str, lexicon: &Lexicon, policies: &PolicyCues, standing: Standing<'_>) -> Intent {
    let text = &phrases::size_alone(text, lexicon);
    let folded = fold(text);
    if !folded.chars().any(char::is_alphanumeric) || phrases::only_agrees(&folded) {
        return Intent::Empty;
    }
    let mut said = commands(&folded);
    // "Without nuts" is a quality of its own, "without a zip" is not.
    let phrases = lexicon.spans(&folded);
    said.retain(|(command, from, to)| {
        let longer = phrases.iter().any(|(begin, end)| begin == from && end > to);
        *command != Command::Not || !longer
    });
    let pointed = pointers(&folded);
    let mut taken: Vec<(usize, usize)> = said.iter().map(|(_, from, to)| (*from, *to)).collect();
    taken.extend(pointed.iter().map(|pointed| (pointed.from, pointed.to)));
    let linked = link(text, lexicon, &taken);
    let has = |command: Command| said.iter().any(|(have, ..)| *have == command);
    let names_thing = linked.links.iter().any(names_thing);
    let alone = linked.links.is_empty();

    // Who tells what is wrong, and asks nothing, wants what helps: 上厕所怕黑 is not about where the toilets are.
    let tells = linked.links.iter().any(|link| heads::problem(link).is_some()) && !phrases::asks(&folded);
    // "How much" after a list is no question of what delivery costs.
    let wishes = if alone { !said.is_empty() } else { only_limits(&linked.links) };
    let may_guess = pointed.is_empty() && !names_thing && !wishes;
    if facilities::is_emergency(&folded) {
        return Intent::Staff;
    }
    if phrases::puts_back(&folded, standing.has_rejected) {
        return Intent::PutBack { all: phrases::means_all(&folded) };
    }
    if !phrases::asks_why(&folded)
        && let Some(rejected) = rejection(&folded, &pointed, standing.opened)
        && let Some(intent) = rejected_intent(&rejected, lexicon, policies, standing)
    {
        return intent;
    }
    if let Some(id) = policies.find(&folded, &linked.links, may_guess)
        && !tells
    {
        return Intent::Policy(id);
    }
    if (has(Command::Where) || phrases::asks(&folded))
        && let Some(sort) = facilities::landmark(&folded, names_thing)
    {
        return Intent::Landmark(sort);
    }
    // What is asked of a product stands in its row.
    let of_product = !pointed.is_empty() || standing.focus_on_stage;
    if !names_thing && facilities::asks(&folded, of_product) {
        return Intent::Untold;
    }
    if facilities::complains(&folded) && !linked.links.iter().any(|link| heads::problem(link).is_some()) {
        return Intent::Complaint;
    }
    if has(Command::Staff) && !names_thing {
        return Intent::Staff;
    }
    let ids = resolve(&pointed, standing.shown, standing.focus);
    if has(Command::Compare) {
        return compare(&pointed, ids, standing);
    }
    if phrases::asks_why(&folded) {
        let focus = standing.focus.filter(|_| standing.focus_on_stage || !names_thing).map(str::to_owned);
        let (_, wanted) = told_apart(&folded, linked.links.clone());
        return match ids.into_iter().next() {
            Some(id) => Intent::Why(id),
            None if names_thing => Intent::WhyThing(parts(&wanted, lexicon)),
            None => focus.map_or(Intent::WhichOne, Intent::Why),
        };
    }
    if phrases::too_dear(&folded)
        && !names_thing
        && let Some(intent) = too_dear(&pointed, &ids, values_of(&folded, &linked.links, lexicon), standing)
    {
        return intent;
    }
    if has(Command::Where) {
        return locate(&pointed, ids, &linked.links, standing, lexicon);
    }
    let points = pointed
        .iter()
        .any(|one| !matches!(one.pointer, Pointer::Cheapest | Pointer::Dearest) || !names_thing);
    if points && !pointed.is_empty() && !(names_limit(&linked.links) && only_this(&pointed)) {
        if ids.is_empty() {
            // "it" and "这个" are also empty words: "is it possible to find a red dress".
            if !names_thing {
                return Intent::WhichOne;
            }
            let (without, wanted) = told_apart(&folded, linked.links);
            return find(&folded, (wanted, without), &pointed, price_wish(&said), lexicon);
        }
        return Intent::Details { ids, about: about(&linked.links, &said) };
    }
    if alone {
        return alone_intent(&said, standing);
    }
    if standing.has_need
        && !standing.focus_on_stage
        && let Some(most) = phrases::budget(&folded, lexicon)
    {
        let part = NeedPart::price(None, Some(most), lexicon);
        return Intent::Refine { parts: vec![part], price: None, without: Vec::new() };
    }
    if standing.focus_on_stage
        && !names_thing
        && !has(Command::Cheaper)
        && asks_of_focus(&linked.links, &said)
        && !denies_all(&folded, &linked.links)
    {
        let ids = standing.focus.iter().map(|id| (*id).to_owned()).collect();
        return Intent::Details { ids, about: about(&linked.links, &said) };
    }
    let price = price_wish(&said);
    // 不要红色的, said of a red dress, wants others like it.
    let denies = standing.focus_on_stage && denies_all(&folded, &linked.links);
    let (without, wanted) = told_apart(&folded, linked.links);
    let anew = |link: &Link| names_thing_itself(link) || heads::problem(link).is_some();
    let fresh = wanted.iter().any(anew)
        || presents::asked_for(&wanted)
        || (names_text(&wanted) && !only_limits(&wanted));
    if (standing.has_need || denies) && !fresh {
        return Intent::Refine { parts: parts(&wanted, lexicon), price, without: parts(&without, lexicon) };
    }
    if wanted.is_empty() {
        return Intent::Unclear;
    }
    find(&folded, (wanted, without), &pointed, price, lexicon)
}

/// Whether nothing is said but which values are not wanted, and nothing asked: "not red", but not "not bad".
fn denies_all(folded: &str, links: &[Link]) -> bool {
    let (without, wanted) = told_apart(folded, links.to_vec());
    let asked = phrases::asks(folded) || folded.trim_end().ends_with(['?', '？', '吧', '么']);
    wanted.is_empty() && !without.is_empty() && without.iter().all(is_value) && !asked
}

fn is_value(link: &Link) -> bool {
    matches!(link.entity, Entity::Value { .. })
}

/// The values named besides: a colour, a size.
fn values_of(folded: &str, links: &[Link], lexicon: &Lexicon) -> Vec<NeedPart> {
    let (_, mut wanted) = told_apart(folded, links.to_vec());
    let fields = [Field::Color, Field::Shade, Field::Size, Field::Material, Field::Measure];
    // 好看但是太贵了 praises.
    wanted.retain(|link| {
        names_limit(std::slice::from_ref(link))
            || matches!(&link.entity, Entity::Value { field, .. } if fields.contains(field))
    });
    parts(&wanted, lexicon)
}

/// Something costs too much: the product meant, or the list.
fn too_dear(
    pointed: &[Pointed],
    ids: &[String],
    parts: Vec<NeedPart>,
    standing: Standing<'_>,
) -> Option<Intent> {
    if parts.iter().any(|part| part.kind == WishKind::Price) {
        // 有点贵，200以内的有吗.
        let may = standing.has_need || standing.focus_on_stage;
        return may.then(|| Intent::Refine { parts, price: None, without: Vec::new() });
    }
    let than = match ids {
        [only] => Some(only.clone()),
        [] if pointed.is_empty() && standing.focus_on_stage => standing.focus.map(str::to_owned),
        _ => None,
    };
    if let Some(than) = than {
        return Some(Intent::Priced { than, price: PriceWish::Cheaper, parts });
    }
    let price = Some(PriceWish::Cheaper);
    standing.has_need.then(|| Intent::Refine { parts, price, without: Vec::new() })
}

/// What is meant by a rejection and by what else was said; `None` where it is about something else: 不要那件红色的 over a list is a wish.
fn rejected_intent(
    rejected: &Rejection,
    lexicon: &Lexicon,
    policies: &PolicyCues,
    standing: Standing<'_>,
) -> Option<Intent> {
    let all = |one: &Pointed| one.pointer == Pointer::All;
    let ids: Vec<String> = if rejected.pointed.iter().any(all) {
        if !standing.listed {
            return None;
        }
        // What is only near was not asked for; where nothing fits, it is all there is.
        let fits = if standing.total == 0 { standing.shown.len() } else { standing.total };
        standing.shown.iter().take(fits).map(|(id, _)| id.clone()).collect()
    } else if standing.compared && !rejected.pointed.is_empty() && only_this(&rejected.pointed) {
        // Of several side by side "this one" may be any.
        Vec::new()
    } else if rejected.pointed.is_empty() {
        standing.focus.filter(|_| standing.opened).map(str::to_owned).into_iter().collect()
    } else {
        resolve(&rejected.pointed, standing.shown, standing.focus)
    };
    if ids.is_empty() && standing.shown.is_empty() {
        return None;
    }
    // What is said besides is about what stays; why it is not liked is no wish.
    let about = Standing { focus: None, focus_on_stage: false, opened: false, has_need: true, ..standing };
    let wishes = |clause: &&String| {
        let values = || {
            link(clause, lexicon, &[])
                .links
                .iter()
                .any(|link| is_value(link) || names_limit(std::slice::from_ref(link)))
        };
        !rejection::says_why(clause) || phrases::too_dear(clause) || values()
    };
    let rest: String = rejected.rest.iter().filter(wishes).map(|clause| without_this(clause) + " ").collect();
    let then = said_besides(intent(&rest, lexicon, policies, about), &ids);
    match then {
        // Over a list: 不喜欢这个颜色，要红色的.
        Some(then) if ids.is_empty() => Some(then),
        then => Some(Intent::Reject { ids, disliked: rejected.disliked.clone(), then: then.map(Box::new) }),
    }
}

/// A folded text without "it" and "this": what they meant is not wanted.
fn without_this(folded: &str) -> String {
    let mut out = folded.to_owned();
    for one in pointers(folded).into_iter().rev().filter(|one| one.pointer == Pointer::This) {
        out.replace_range(one.from..one.to, " ");
    }
    out
}

/// What was said besides a rejection, as far as it is a wish. Words that name nothing say why it is not liked.
fn said_besides(then: Intent, rejected: &[String]) -> Option<Intent> {
    let names = |part: &NeedPart| part.kind != WishKind::Text;
    match then {
        Intent::Find { mut parts, order } => {
            parts.retain(names);
            let things = parts.iter().any(|part| part.kind == WishKind::Category);
            match parts.is_empty() {
                true => None,
                false if things => Some(Intent::Find { parts, order }),
                // 换成黑色的: of the same thing.
                false => Some(Intent::Refine { parts, price: None, without: Vec::new() }),
            }
        }
        Intent::Refine { mut parts, price, mut without } => {
            parts.retain(names);
            without.retain(names);
            let said = !parts.is_empty() || price.is_some() || !without.is_empty();
            said.then_some(Intent::Refine { parts, price, without })
        }
        Intent::LocateThing(parts) => parts.iter().any(names).then_some(Intent::LocateThing(parts)),
        Intent::Details { ref ids, .. } | Intent::Locate(ref ids) | Intent::Compare(ref ids) => {
            ids.iter().all(|id| !rejected.contains(id)).then_some(then)
        }
        Intent::Policy(_) | Intent::Staff | Intent::Landmark(_) => Some(then),
        _ => None,
    }
}

/// What is not wanted, and what is.
fn told_apart(folded: &str, links: Vec<Link>) -> (Vec<Link>, Vec<Link>) {
    let (mut without, mut wanted): (Vec<Link>, Vec<Link>) = (Vec::new(), Vec::new());
    let mut denials = Vec::new();
    for link in links {
        if let Some(denial) = phrases::denial(folded, &link) {
            denials.push((denial, link.from));
            without.push(link);
            continue;
        }
        // A word that the analysis cut in two is denied whole: 不要 + 入耳 + 式.
        match (without.last_mut(), &link.entity) {
            (
                Some(Link { to, entity: Entity::Text { any }, label, said, .. }),
                Entity::Text { any: more },
            ) if *to == link.from && link.label.each().any(|text| text.chars().any(is_han)) => {
                let pairs =
                    any.iter().flat_map(|one| more.iter().map(move |other| [one.as_slice(), other].concat()));
                *any = pairs.chain([vec![format!("{said}{}", link.said)]]).collect();
                *to = link.to;
                said.push_str(&link.said);
                *label = Bilingual::new(said.clone(), said.clone());
            }
            _ => wanted.push(link),
        }
    }
    // "No" itself is no wish, nor is 不含.
    wanted.retain(|link| !denials.iter().any(|(from, to)| *from <= link.from && link.to <= *to));
    (without, wanted)
}

fn parts(links: &[Link], lexicon: &Lexicon) -> Vec<NeedPart> {
    let day = !links.iter().any(names_thing) && links.iter().any(presents::is_event);
    links
        .iter()
        .map(|link| recipients::for_person(link, day, lexicon).unwrap_or_else(|| NeedPart::from_link(link)))
        .collect()
}

fn find(
    folded: &str,
    (wanted, without): (Vec<Link>, Vec<Link>),
    pointed: &[Pointed],
    price: Option<PriceWish>,
    lexicon: &Lexicon,
) -> Intent {
    let order = pointed.iter().find_map(|one| match one.pointer {
        Pointer::Cheapest => Some(Order::PriceUp),
        Pointer::Dearest => Some(Order::PriceDown),
        _ => None,
    });
    // "A cheap phone" begins with the cheapest.
    let cheap = (price == Some(PriceWish::Cheaper)).then_some(Order::PriceUp);
    let links = heads::said_alone(heads::helped(heads::arranged(folded, wanted)));
    let mut parts_wanted = parts(&presents::meant(folded, links), lexicon);
    parts_wanted.extend(parts(&without, lexicon).iter().filter_map(NeedPart::denied));
    Intent::Find { parts: parts_wanted, order: order.or(cheap).unwrap_or_default() }
}

fn price_wish(said: &[(Command, usize, usize)]) -> Option<PriceWish> {
    said.iter().find_map(|(command, ..)| match command {
        Command::Cheaper => Some(PriceWish::Cheaper),
        Command::Dearer => Some(PriceWish::Dearer),
        _ => None,
    })
}

/// Commands said with nothing else.
fn alone_intent(said: &[(Command, usize, usize)], standing: Standing<'_>) -> Intent {
    let has = |command: Command| said.iter().any(|(have, ..)| *have == command);
    let focus = || standing.focus.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let asked = about(&[], said);
    if has(Command::Restart) {
        return Intent::Restart;
    }
    if let Some(price) = price_wish(said)
        && standing.has_need
    {
        return Intent::Refine { parts: Vec::new(), price: Some(price), without: Vec::new() };
    }
    if has(Command::InStock) && standing.has_need && !standing.focus_on_stage {
        return Intent::Refine { parts: vec![NeedPart::on_hand()], price: None, without: Vec::new() };
    }
    if !asked.is_general() && standing.focus.is_some() {
        return Intent::Details { ids: focus(), about: asked };
    }
    if (has(Command::More) || has(Command::Others)) && standing.has_need {
        return Intent::More;
    }
    if has(Command::Recommend) {
        return Intent::Recommend;
    }
    if has(Command::Browse) {
        return Intent::Browse;
    }
    if has(Command::Who) {
        return Intent::Who;
    }
    if has(Command::Thanks) {
        return Intent::Thanks;
    }
    if has(Command::Greeting) {
        return Intent::Greeting;
    }
    if !asked.is_general() && !standing.shown.is_empty() {
        return Intent::WhichOne;
    }
    Intent::Unclear
}

fn compare(pointed: &[Pointed], mut ids: Vec<String>, standing: Standing<'_>) -> Intent {
    if ids.len() == 1
        && let Some(focus) = standing.focus
        && !ids.iter().any(|id| id == focus)
    {
        ids.insert(0, focus.to_owned());
    }
    if ids.len() < 2 && pointed.iter().all(|one| one.pointer == Pointer::This) {
        ids = standing.shown.iter().take(2).map(|(id, _)| id.clone()).collect();
    }
    ids.truncate(4);
    if ids.len() < 2 { Intent::WhichOne } else { Intent::Compare(ids) }
}

fn locate(
    pointed: &[Pointed],
    ids: Vec<String>,
    links: &[Link],
    standing: Standing<'_>,
    lexicon: &Lexicon,
) -> Intent {
    if !ids.is_empty() {
        return Intent::Locate(ids);
    }
    let asked_for_missing = pointed.iter().any(|one| one.pointer != Pointer::This);
    if asked_for_missing {
        return Intent::WhichOne;
    }
    if !links.is_empty() {
        return Intent::LocateThing(parts(links, lexicon));
    }
    let only = (standing.shown.len() == 1).then(|| standing.shown[0].0.as_str());
    match standing.focus.or(only) {
        Some(id) => Intent::Locate(vec![id.to_owned()]),
        None => Intent::WhichOne,
    }
}

fn only_this(pointed: &[Pointed]) -> bool {
    pointed.iter().all(|one| one.pointer == Pointer::This)
}

fn names_limit(links: &[Link]) -> bool {
    links.iter().any(|link| matches!(link.entity, Entity::Price { .. }))
}

fn names_thing(link: &Link) -> bool {
    names_thing_itself(link)
}

/// A kind, a category or a brand.
fn names_thing_itself(link: &Link) -> bool {
    matches!(&link.entity, Entity::Value { field: Field::Kind | Field::Category | Field::Brand, .. })
        || (matches!(link.entity, Entity::Text { .. }) && link.confidence > 0.8)
}

/// A word; a number may be a size of what was wanted before.
fn names_text(links: &[Link]) -> bool {
    let number = |link: &Link| !link.said.is_empty() && link.said.chars().all(|c| c.is_ascii_digit());
    links.iter().any(|link| matches!(link.entity, Entity::Text { .. }) && !number(link))
}

/// Nothing but sizes, colours, prices, materials and qualities.
fn only_limits(links: &[Link]) -> bool {
    !links.iter().any(|link| names_thing_itself(link) || matches!(link.entity, Entity::Text { .. }))
}

/// Whether a question without a thing is about the product on the stage: it asks for a size, a colour, a quality.
fn asks_of_focus(links: &[Link], said: &[(Command, usize, usize)]) -> bool {
    let price_limit = links.iter().any(|link| matches!(link.entity, Entity::Price { .. }));
    let others = said.iter().any(|(command, ..)| matches!(command, Command::Others | Command::More));
    !price_limit && !others
}

fn about(links: &[Link], said: &[(Command, usize, usize)]) -> About {
    let mut about = About::default();
    for (command, ..) in said {
        match command {
            Command::Price => about.price = true,
            Command::InStock => about.stock = true,
            Command::Sizes => about.all_sizes = true,
            Command::Colors => about.all_colors = true,
            Command::Material => about.material = true,
            Command::Brand => about.brand = true,
            _ => {}
        }
    }
    for link in links {
        match &link.entity {
            Entity::Value { field, keys } => match field {
                Field::Size => about.sizes.extend(keys.iter().cloned()),
                Field::Color | Field::Shade => {
                    about.colors.extend(keys.iter().map(|key| (*field, key.clone())));
                }
                Field::Quality => about.qualities.extend(keys.iter().cloned()),
                Field::Material => about.materials.extend(keys.iter().cloned()),
                Field::Measure => about.measures.extend(keys.iter().cloned()),
                _ => {}
            },
            Entity::Text { any } => about.words.push(any.clone()),
            _ => {}
        }
    }
    about
}
