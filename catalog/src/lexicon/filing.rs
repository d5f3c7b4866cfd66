//! Files a product under the keys a shopper's words are linked to: what kind of thing it is, its colour family, its
//! sizes on hand, its material, for whom, and which qualities its data states.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::LazyLock;

use super::Field;
use super::phrases::{Phrases, Text};
use super::tables::{Entry, TABLES};
use crate::analysis::fold;
use crate::product::{Attribute, Bilingual, Product};

/// The keys of one product. All sets are sorted, so that the same product files the same way twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filed {
    /// What it is, from its category path or the head of its name.
    pub kinds: BTreeSet<String>,
    /// Category nodes: every prefix of its path.
    pub nodes: Vec<String>,
    /// Colour families.
    pub families: BTreeSet<String>,
    /// Shades and colour names.
    pub shades: BTreeSet<String>,
    /// Sizes, whether or not they are on hand.
    pub sizes: BTreeSet<String>,
    /// Sizes on hand, or whose count is unknown.
    pub sizes_on_hand: BTreeSet<String>,
    /// Of a product whose variants come in several colours: sizes and measures by the colours each is on hand in, see
    /// [`size_in_color`].
    pub sizes_in_colors: BTreeSet<String>,
    /// Brand key.
    pub brand: Option<String>,
    /// Materials.
    pub materials: BTreeSet<String>,
    /// For whom.
    pub audiences: BTreeSet<String>,
    /// Qualities its data states.
    pub qualities: BTreeSet<String>,
    /// Occasions its name or an attribute of that sort names, and whom its name makes it a present for.
    pub occasions: BTreeSet<String>,
    /// Measures in its name, its sizes and its short attributes; ages it is for.
    pub measures: BTreeSet<String>,
}

/// Longer attributes tell stories; their measures are of something else. Bytes.
const MEASURE_TEXT: usize = 40;

impl Filed {
    /// Whether it is filed under a key, as the index finds it.
    #[must_use]
    pub fn has(&self, field: Field, key: &str) -> bool {
        match field {
            Field::Kind => self.kinds.contains(key),
            Field::Category => self.nodes.iter().any(|node| node == key),
            Field::Color => self.families.contains(key),
            Field::Shade => self.shades.contains(key),
            Field::Size => self.sizes_on_hand.contains(key),
            Field::Brand => self.brand.as_deref() == Some(key),
            Field::Material => self.materials.contains(key),
            Field::Audience => self.audiences.contains(key),
            Field::Quality => self.qualities.contains(key),
            Field::Measure => self.measures.contains(key),
        }
    }

    /// Whether a size or a measure is on hand in a colour: black may be there, and M, but no black M. The fields say whether it is a
    /// size or a measure, a family or a shade.
    #[must_use]
    pub fn has_size_in(&self, (of, size): (Field, &str), (field, color): (Field, &str)) -> bool {
        self.has(of, size)
            && self.has(field, color)
            && (self.sizes_in_colors.is_empty()
                || self.sizes_in_colors.contains(&size_in_color(size, field, color)))
    }
}

/// A size and a colour of one variant, as one key.
pub(crate) fn size_in_color(size: &str, field: Field, color: &str) -> String {
    let sort = if field == Field::Shade { 's' } else { 'c' };
    format!("{size}\u{1f}{sort}\u{1f}{color}")
}

struct Matchers {
    kinds: Phrases<usize>,
    /// Kinds, and the words that hold a kind and mean none (咖啡色 is no coffee, 草莓味 no strawberry).
    names: Phrases<Option<usize>>,
    families: Phrases<(usize, Option<usize>)>,
    materials: Phrases<usize>,
    audiences: Phrases<usize>,
    sizes: Phrases<usize>,
    occasions: Phrases<usize>,
    presents: Phrases<usize>,
    qualities: Phrases<usize>,
    opposites: Phrases<usize>,
}

static MATCHERS: LazyLock<Matchers> = LazyLock::new(|| {
    let flat = |entries: &[Entry]| {
        let mut phrases = Phrases::default();
        for (ordinal, entry) in entries.iter().enumerate() {
            for word in entry.words().chain(entry.field.iter().map(String::as_str)) {
                phrases.add(word, ordinal);
            }
        }
        phrases
    };
    let mut families = Phrases::default();
    for (ordinal, family) in TABLES.colors.iter().enumerate() {
        for word in family.words().chain(family.field.iter().map(String::as_str)) {
            families.add(word, (ordinal, None));
        }
        for (shade_ordinal, shade) in family.shade.iter().enumerate() {
            for word in shade.words().chain(shade.field.iter().map(String::as_str)) {
                families.add(word, (ordinal, Some(shade_ordinal)));
            }
        }
    }
    let mut names = Phrases::default();
    let eaten: BTreeSet<String> =
        ["food", "drinks"].into_iter().flat_map(|key| TABLES.kind_keys(key)).collect();
    for (ordinal, entry) in TABLES.kinds.iter().enumerate() {
        for word in entry.words().chain(entry.field.iter().map(String::as_str)) {
            names.add(word, Some(ordinal));
        }
        let tastes = if eaten.contains(&entry.key) { &TASTES[..] } else { &[] };
        for word in entry.words() {
            for taste in tastes {
                names.add(&taste.replace('~', word), None);
            }
        }
    }
    for color in TABLES.colors.iter().flat_map(|family| std::iter::once(family).chain(&family.shade)) {
        for word in color.words() {
            names.add(word, None);
        }
    }
    let mut opposites = Phrases::default();
    for (ordinal, quality) in TABLES.qualities.iter().enumerate() {
        for word in &quality.opposite {
            opposites.add(word, ordinal);
        }
    }
    let mut sizes = flat(&TABLES.sizes);
    for (ordinal, entry) in TABLES.sizes.iter().enumerate() {
        sizes.add(&entry.key, ordinal);
    }
    Matchers {
        kinds: flat(&TABLES.kinds),
        names,
        families,
        materials: flat(&TABLES.materials),
        audiences: flat(&TABLES.audiences),
        sizes,
        occasions: flat(&TABLES.occasions),
        presents: flat(&TABLES.presents),
        qualities: flat(&TABLES.qualities),
        opposites,
    }
});

/// How a name says what a thing tastes or smells of: `~` is that other thing.
const TASTES: [&str; 8] =
    ["~味", "~口味", "~风味", "~香型", "~ flavour", "~ flavor", "~ flavoured", "~ flavored"];

/// The key of a shop's own value: its folded English, else its folded Chinese.
#[must_use]
pub fn value_key(value: &Bilingual) -> String {
    fold(value.en.as_deref().or(value.zh.as_deref()).unwrap_or("").trim())
}

/// What a value of a shared table is called in either language: its field and key. A shade is a colour's.
pub(crate) fn named(field: Field, name: &str) -> Option<(Field, String)> {
    let of = |entries: &[Entry], ordinal: Option<usize>| Some((field, entries[ordinal?].key.clone()));
    match field {
        Field::Kind => of(&TABLES.kinds, MATCHERS.kinds.exactly(name)),
        Field::Material => of(&TABLES.materials, MATCHERS.materials.exactly(name)),
        Field::Audience => of(&TABLES.audiences, MATCHERS.audiences.exactly(name)),
        Field::Quality => of(&TABLES.qualities, MATCHERS.qualities.exactly(name)),
        Field::Color | Field::Shade => {
            let (family, shade) = MATCHERS.families.exactly(name)?;
            let family = &TABLES.colors[family];
            Some(match shade {
                Some(shade) => (Field::Shade, family.shade[shade].key.clone()),
                None => (Field::Color, family.key.clone()),
            })
        }
        Field::Size => Some((field, size_key(name, None))),
        Field::Brand | Field::Category | Field::Measure => None,
    }
}

/// The key of the category node at the end of `path`.
#[must_use]
pub fn node_key(path: &[Bilingual]) -> String {
    path.iter().map(value_key).collect::<Vec<_>>().join(" / ")
}

/// The key of a size as printed on a label: `M`, `m码` and `165/88A` (women's L) meet.
#[must_use]
pub fn size_key(label: &str, audience: Option<&str>) -> String {
    let folded = fold(label.trim());
    let spelled = TABLES.sizes.iter().find(|entry| {
        let fits = |labels: &Vec<String>| labels.iter().any(|spelling| fold(spelling) == folded);
        match audience.and_then(|audience| entry.label.get(audience)) {
            Some(labels) => fits(labels),
            None => entry.label.values().any(fits),
        }
    });
    if let Some(entry) = spelled {
        return fold(&entry.key);
    }
    if let Some(ordinal) = MATCHERS.sizes.exactly(&folded) {
        return fold(&TABLES.sizes[ordinal].key);
    }
    folded
        .trim_start_matches("eu ")
        .trim_end_matches("码")
        .trim_end_matches("号")
        .trim_end_matches("cm")
        .trim()
        .to_owned()
}

/// Keys of the measures in a text: 500 ml, 24 inches.
pub fn measures_in(text: &str) -> impl Iterator<Item = String> {
    super::measure::measures(&fold(text)).into_iter().map(|found| found.key)
}

/// What the pieces on hand measure (24 inches, 256 GB), and where they come in several colours, which sizes and measures are there
/// in which colour. What the name and the attributes say holds for every piece.
fn file_pieces(product: &Product, audience: Option<&str>, filed: &mut Filed) {
    let mut colors = product.variants.iter().filter_map(|variant| variant.color.as_ref());
    let several = colors.next().is_some_and(|first| colors.any(|color| color != first));
    let of_all: Vec<String> = filed.measures.iter().cloned().collect();
    for variant in product.variants.iter().filter(|variant| variant.stock != Some(0)) {
        let mut sizes: Vec<String> = variant.size.iter().flat_map(|size| measures_in(size)).collect();
        filed.measures.extend(sizes.iter().cloned());
        let Some(color) = variant.color.as_ref().filter(|_| several) else { continue };
        sizes.extend(variant.size.iter().map(|size| size_key(size, audience)));
        let (mut families, mut shades) = (BTreeSet::new(), BTreeSet::new());
        file_color(color, &mut families, &mut shades);
        for size in sizes.iter().chain(&of_all) {
            let families = families.iter().map(|family| size_in_color(size, Field::Color, family));
            let shades = shades.iter().map(|shade| size_in_color(size, Field::Shade, shade));
            filed.sizes_in_colors.extend(families.chain(shades));
        }
    }
}

/// Adds a colour as it is found: by its family, its shade and its names.
fn file_color(color: &Bilingual, families: &mut BTreeSet<String>, shades: &mut BTreeSet<String>) {
    if let Some((family, shade)) = color_family(color) {
        families.insert(family.to_owned());
        shades.extend(shade.map(str::to_owned));
    }
    shades.extend(color.each().map(fold));
}

/// The colour family of a colour name, and its shade if it names one.
#[must_use]
pub fn color_family(color: &Bilingual) -> Option<(&'static str, Option<&'static str>)> {
    let named = |name: &str| {
        let found = MATCHERS.families.find(&fold(name));
        let (family, shade) =
            MATCHERS.families.exactly(name).or_else(|| found.last().map(|found| found.what))?;
        let family = &TABLES.colors[family];
        Some((family.key.as_str(), shade.map(|shade| family.shade[shade].key.as_str())))
    };
    color.each().find_map(named)
}

/// The kind a name tells: the last one named in its head ("case" in "case for headphones"), if nothing but a specification
/// comes after it ("Notebook PC Black 35.8 cm", but not the "Laptop" of "Laptop Internal Bracket").
fn kind_of_name(name: &str) -> Option<usize> {
    let folded = fold(name);
    let head = [" for ", " with ", ",", "(", " - "]
        .iter()
        .filter_map(|cut| folded.find(cut))
        .min()
        .unwrap_or(folded.len());
    let head = &folded[..head];
    let found = *MATCHERS.names.find(head).iter().rfind(|found| found.what.is_some())?;
    let after = &head[found.to..];
    // In Chinese names the kind may stand anywhere.
    let han = head[found.from..found.to].chars().any(crate::analysis::is_han);
    found.what.filter(|_| han || is_specification(after))
}

/// Whether a text says only how, not what: numbers, codes, colours, materials, sizes, words for editions.
fn is_specification(text: &str) -> bool {
    const EDITION: [&str; 26] = [
        "pro", "plus", "max", "mini", "lite", "ultra", "set", "kit", "edition", "series", "pack", "new",
        "original", "stereo", "digital", "pixels", "type", "x", "in", "and", "channels", "pc", "usb", "rgb",
        "hd", "version",
    ];
    // "Feeder/Tray": what a stroke joins is a thing of its own.
    if text.starts_with('/') {
        return false;
    }
    let mut known = vec![false; text.len()];
    let mut mark = |from: usize, to: usize| known[from..to].iter_mut().for_each(|byte| *byte = true);
    MATCHERS.families.find(text).into_iter().for_each(|found| mark(found.from, found.to));
    // Tastes and the like, which block kinds.
    let blocking = MATCHERS.names.find(text).into_iter().filter(|found| found.what.is_none());
    blocking.for_each(|found| mark(found.from, found.to));
    MATCHERS.materials.find(text).into_iter().for_each(|found| mark(found.from, found.to));
    MATCHERS.qualities.find(text).into_iter().for_each(|found| mark(found.from, found.to));
    MATCHERS.sizes.find(text).into_iter().for_each(|found| mark(found.from, found.to));
    MATCHERS.audiences.find(text).into_iter().for_each(|found| mark(found.from, found.to));
    super::phrases::units(text).into_iter().all(|unit| {
        known[unit.from]
            || unit.text.len() <= 2
            || unit.text.chars().any(|c| c.is_ascii_digit())
            || EDITION.contains(&unit.text.as_str())
    })
}

/// The kinds a step of the category path is called after.
pub(super) fn kinds_of_step(step: &Bilingual) -> BTreeSet<&'static str> {
    let parts = step.each().flat_map(|name| name.split(['&', '、', '/', '与', '和', ',']));
    parts.filter_map(|part| MATCHERS.kinds.exactly(part)).map(kind_key).collect()
}

/// The kinds a product's own name tells, one a language at most.
pub(super) fn kinds_of_name(product: &Product) -> BTreeSet<&'static str> {
    product.name.each().filter_map(kind_of_name).map(kind_key).collect()
}

fn kind_key(ordinal: usize) -> &'static str {
    &TABLES.kinds[ordinal].key
}

fn file_kinds(product: &Product) -> BTreeSet<String> {
    let mut steps = product.category.iter().rev().map(kinds_of_step);
    let mut kinds = steps.find(|kinds| !kinds.is_empty()).unwrap_or_default();
    // A name says more than a shelf: a "kettle" filed under "kitchen" is a kettle.
    kinds.extend(kinds_of_name(product));
    kinds.into_iter().map(str::to_owned).collect()
}

/// What the name of a thing holds that is made up as a present.
const PRESENTS: [&str; 6] = ["礼盒", "礼物", "礼品", "gift box", "gift set", "gift"];

/// The occasion of all presents.
pub const GIVING: &str = "gift-giving";

/// What the key of an attribute holds that tells when, where or for what a thing is used.
const OCCASION_KEYS: [&str; 13] = [
    "场景", "场合", "季", "用途", "节日", "活动", "occasion", "season", "scene", "event", "activity",
    "suitable", "use",
];

/// Whom the name and the branches of the tree speak of, where the row itself does not say.
fn file_told_audiences(product: &Product, names: &[Text], into: &mut BTreeSet<String>) {
    // "Children's headphones" say it in their name alone.
    for found in names.iter().flat_map(|name| MATCHERS.audiences.find_in(name)) {
        if NAMED_AUDIENCES.contains(&TABLES.audiences[found.what].key.as_str()) {
            with_broader(&TABLES.audiences, found.what, into);
        }
    }
    for name in product.category.iter().flat_map(Bilingual::each).map(fold) {
        // Few branches speak of anybody, and looking for all words of all audiences is dear.
        if !GOODS.iter().any(|(_, word)| name.contains(word)) {
            continue;
        }
        for found in MATCHERS.audiences.find(&name) {
            if GOODS.iter().any(|(of, word)| *of == found.what && name.contains(word)) {
                with_broader(&TABLES.audiences, found.what, into);
            }
        }
    }
}

/// The words that describe goods made for an audience, with its ordinal.
static GOODS: LazyLock<Vec<(usize, String)>> = LazyLock::new(|| {
    let entries = TABLES.audiences.iter().enumerate();
    entries.flat_map(|(ordinal, entry)| entry.goods.iter().map(move |word| (ordinal, fold(word)))).collect()
});

/// The audiences that a name may be trusted with. 妈妈 in a name is a story, and "pro" an edition.
const NAMED_AUDIENCES: [&str; 4] = ["kids", "boys", "girls", "baby"];

fn with_broader(entries: &[Entry], ordinal: usize, into: &mut BTreeSet<String>) {
    into.insert(entries[ordinal].key.clone());
    if let Some(broader) = &entries[ordinal].broader {
        into.insert(broader.clone());
    }
}

/// Whether a folded attribute value is a plain no.
#[must_use]
pub fn is_no(folded: &str) -> bool {
    matches!(
        folded,
        "no" | "n" | "false" | "0" | "none" | "否" | "无" | "没有" | "不支持" | "不可" | "不可以" | "不"
    )
}

/// What one attribute says of a quality (an ordinal of the quality table): yes, no, or nothing.
#[must_use]
pub fn quality_in(attribute: &Attribute, quality: usize) -> Option<bool> {
    let keys: Vec<Rc<Told>> = attribute.key.each().map(told).collect();
    let values: Vec<Rc<Told>> = attribute.value.each().map(told).collect();
    quality_told(&keys, &values, quality)
}

fn quality_told(keys: &[Rc<Told>], values: &[Rc<Told>], quality: usize) -> Option<bool> {
    let named = |texts: &[Rc<Told>]| texts.iter().any(|text| text.qualities.contains(&quality));
    // "Water resistance: splash-proof" is no waterproof.
    if values.iter().any(|value| value.opposites.contains(&quality)) && !named(values) {
        return Some(false);
    }
    if named(keys) && !values.is_empty() {
        // "Bluetooth: 5.3" and "Microphone: yes" both say yes; only a plain no says no.
        return Some(!values.iter().any(|value| is_no(&value.folded)));
    }
    let denied = |value: &Rc<Told>| ["no ", "非", "不"].iter().any(|denial| value.folded.starts_with(denial));
    (named(values) && !values.iter().any(denied)).then_some(true)
}

/// What a key or a value of an attribute tells.
#[derive(Debug)]
struct Told {
    folded: String,
    /// Ordinals of the qualities it names.
    qualities: Vec<usize>,
    /// Of those whose opposite it names.
    opposites: Vec<usize>,
    /// Of the occasions it names.
    occasions: Vec<usize>,
}

/// Texts kept by [`told`], and their longest, bytes.
const MAX_TOLD: usize = 8_192;
const LONGEST_TOLD: usize = 48;

/// Takes an attribute's key or value apart. A shop's attributes say the same few things over and over: short ones are kept.
fn told(text: &str) -> Rc<Told> {
    thread_local! {
        static TOLD: RefCell<HashMap<String, Rc<Told>>> = RefCell::default();
    }
    if let Some(told) = TOLD.with_borrow(|told| told.get(text).cloned()) {
        return told;
    }
    let text_in = Text::new(fold(text.trim()));
    let ordinals =
        |phrases: &Phrases<usize>| phrases.find_in(&text_in).iter().map(|found| found.what).collect();
    let told = Rc::new(Told {
        qualities: ordinals(&MATCHERS.qualities),
        opposites: ordinals(&MATCHERS.opposites),
        occasions: ordinals(&MATCHERS.occasions),
        folded: fold(text.trim()),
    });
    if text.len() <= LONGEST_TOLD {
        TOLD.with_borrow_mut(|kept| {
            if kept.len() < MAX_TOLD {
                kept.insert(text.to_owned(), Rc::clone(&told));
            }
        });
    }
    told
}

/// What the whole product says of a quality, and where: `None` if its data is silent.
#[must_use]
pub fn quality_of<'a>(product: &'a Product, key: &str) -> Option<(bool, Option<&'a Attribute>)> {
    let quality = TABLES.qualities.iter().position(|entry| entry.key == key)?;
    let mut said = None;
    for attribute in &product.attributes {
        match quality_in(attribute, quality) {
            Some(true) => return Some((true, Some(attribute))),
            Some(false) => said = said.or(Some((false, Some(attribute)))),
            None => {}
        }
    }
    if said.is_some() {
        return said;
    }
    let named = product
        .name
        .each()
        .any(|name| MATCHERS.qualities.find(&fold(name)).iter().any(|found| found.what == quality));
    named.then_some((true, None))
}

/// Files one product.
#[must_use]
pub fn file(product: &Product) -> Filed {
    let mut filed = Filed { kinds: file_kinds(product), ..Filed::default() };
    filed.nodes = (1..=product.category.len()).map(|depth| node_key(&product.category[..depth])).collect();
    let colors =
        product.colors.iter().chain(product.variants.iter().filter_map(|variant| variant.color.as_ref()));
    for color in colors {
        file_color(color, &mut filed.families, &mut filed.shades);
    }
    filed.families.extend(crate::photos::colors::families(product).into_iter().map(str::to_owned));
    filed.brand = product.brand.as_ref().map(value_key).filter(|key| !key.is_empty());
    for text in product.material.iter().flat_map(Bilingual::each) {
        for found in MATCHERS.materials.find(&fold(text)) {
            with_broader(&TABLES.materials, found.what, &mut filed.materials);
        }
    }
    for text in product.audience.iter().flat_map(Bilingual::each) {
        if let Some(ordinal) = MATCHERS.audiences.exactly(text) {
            with_broader(&TABLES.audiences, ordinal, &mut filed.audiences);
        }
    }
    let names: Vec<Text> = product.name.each().map(|name| Text::new(fold(name))).collect();
    if product.audience.is_none() {
        file_told_audiences(product, &names, &mut filed.audiences);
    }
    let occasions = names.iter().flat_map(|name| MATCHERS.occasions.find_in(name));
    filed.occasions = occasions.map(|found| TABLES.occasions[found.what].key.clone()).collect();
    if filed.kinds.iter().any(|kind| kind.contains("gift"))
        || product.name.each().map(fold).any(|name| PRESENTS.iter().any(|word| name.contains(word)))
    {
        filed.occasions.insert(GIVING.to_owned());
        let presents = names.iter().flat_map(|name| MATCHERS.presents.find_in(name));
        filed.occasions.extend(presents.map(|found| TABLES.presents[found.what].key.clone()));
    }
    if product.price.as_ref().is_some_and(|price| price.was_minor.is_some_and(|was| was > price.minor)) {
        filed.qualities.insert("on-sale".to_owned());
    }
    let audience = filed.audiences.iter().next().cloned();
    for variant in &product.variants {
        if let Some(size) = &variant.size {
            let key = size_key(size, audience.as_deref());
            if variant.stock != Some(0) {
                filed.sizes_on_hand.insert(key.clone());
            }
            filed.sizes.insert(key);
        }
    }
    for attribute in &product.attributes {
        filed.measures.extend(super::ages::stated(attribute));
        let keys: Vec<Rc<Told>> = attribute.key.each().map(told).collect();
        let values: Vec<Rc<Told>> = attribute.value.each().map(told).collect();
        for quality in keys.iter().chain(&values).flat_map(|text| &text.qualities) {
            if quality_told(&keys, &values, *quality) == Some(true) {
                with_broader(&TABLES.qualities, *quality, &mut filed.qualities);
            }
        }
        if keys.iter().any(|key| OCCASION_KEYS.iter().any(|sign| key.folded.contains(sign))) {
            let occasions = values.iter().flat_map(|value| &value.occasions);
            filed.occasions.extend(occasions.map(|occasion| TABLES.occasions[*occasion].key.clone()));
        }
    }
    let stated = product.attributes.iter().flat_map(|attribute| attribute.value.each());
    for text in product.name.each().chain(stated.filter(|text| text.len() <= MEASURE_TEXT)) {
        filed.measures.extend(measures_in(text));
    }
    file_pieces(product, audience.as_deref(), &mut filed);
    for name in &names {
        for found in MATCHERS.qualities.find_in(name) {
            let key = &TABLES.qualities[found.what].key;
            if quality_of(product, key).is_none_or(|(yes, _)| yes) {
                filed.qualities.insert(key.clone());
            }
        }
    }
    super::allergens::file_free_of(product, &mut filed.qualities);
    filed
}

#[cfg(test)]
mod tests {
    //! A name is filed by the last kind in its head, whatever colours and tastes it goes on to name.

    use super::{TABLES, kind_of_name};

    #[test]
    fn a_name_is_filed_by_the_last_kind_in_its_head() {
        for (name, expect) in [
            ("Notebook privacy screen", "privacy-filter"),
            ("Laptop Sleeve 14\"", "laptop-sleeve"),
            ("Projector lamp for home cinema", "projector-lamp"),
            ("USB-C docking station", "docking-station"),
            ("Phone case with card slots", "phone-case"),
            ("Rechargeable desk lamp, coffee brown", "desk-lamp"),
            ("双排扣呢大衣 燕麦色", "coat"),
            ("格纹衬衫 咖啡色", "shirt"),
            ("硅胶手机壳", "phone-case"),
            ("薯片 黄瓜味", "chips"),
            ("润唇膏草莓味", "lip-balm"),
            ("Lip balm strawberry flavour", "lip-balm"),
            ("草莓", "berries"),
        ] {
            let kind = kind_of_name(name).map(|ordinal| TABLES.kinds[ordinal].key.as_str());
            assert_eq!(kind, Some(expect), "{name}");
        }
    }
}
