//! What a screen shows: cards, pages, tables, plans. Plain data, filled from catalogue rows and nowhere else.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::status::Status;

/// A language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

/// A text in both languages; where the shop gave one, both hold it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A price as printed. Minor units stay below 2^53.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PriceView {
    /// Minor units (fen, cents).
    #[ts(type = "number")]
    pub minor: i64,
    /// ISO 4217 code; `null` when the shop did not say.
    pub currency: Option<String>,
    /// Before the sale, minor units.
    #[ts(type = "number | null")]
    pub was_minor: Option<i64>,
    /// Day last confirmed, `YYYY-MM-DD`.
    pub as_of: Option<String>,
    /// What one pays it for where that is not a piece: 斤, 500 g, metre.
    pub per: Option<Words>,
    /// The variants differ in price; this is the lowest.
    pub from: bool,
    /// The first moment after the sale, seconds since 1970; `null` when no sale is on or its end is not known.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
}

/// What is known of the pieces on hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "lowercase")]
pub enum StockView {
    /// The shop did not say.
    Unknown,
    /// None left.
    Out,
    /// So few that one should say how many.
    Few {
        /// Pieces.
        left: u32,
    },
    /// Enough.
    In {
        /// Pieces.
        left: u32,
    },
}

/// A colour of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Swatch {
    /// As the shop names it.
    pub name: Words,
    /// Its family (`red`, `navy` …), for the dot; `null` when unknown.
    pub family: Option<String>,
}

/// One stated wish, checked against one product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Check {
    /// "红色", "under ¥300".
    pub label: Words,
    /// Whether the row holds it.
    pub met: bool,
}

/// Why a card is here although it is not exactly what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "note", rename_all = "lowercase")]
pub enum CardNote {
    /// The word asked for only stands among this product's data.
    Mentions {
        /// The word.
        word: String,
        /// Under which attribute, if one.
        attribute: Option<Words>,
    },
    /// Near what was asked, on the other side of a limit or without one of the wishes.
    Alternative {
        /// The stated limits it does not keep.
        misses: Vec<Words>,
    },
}

/// A product as a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Card {
    /// The feed's own id.
    pub id: String,
    /// Name.
    pub name: Words,
    /// The last step of its category path.
    pub category: Option<Words>,
    /// Brand.
    pub brand: Option<Words>,
    /// Price; `null` is unknown.
    pub price: Option<PriceView>,
    /// Stock over all variants.
    pub stock: StockView,
    /// Content hash of the photo: `photo://localhost/{hash}/{card|page}`. `null`: show the stand-in.
    pub photo: Option<String>,
    /// Which stand-in to draw: `clothing`, `shoes`, `bags`, `beauty`, `audio`, `phone`, `computer`, `home`, `kitchen`,
    /// `toys`, `sport`, `food`, `book`, `gift`, `other`.
    pub standin: String,
    /// Its colours, the photo's first.
    pub colors: Vec<Swatch>,
    /// The stated wishes, checked. Empty when nothing was stated.
    pub checks: Vec<Check>,
    /// Set when it is not quite what was asked for.
    pub note: Option<CardNote>,
    /// The shop put it in its place: said on the card.
    pub featured: bool,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FacetValue {
    /// Sent back in [`super::Ask::Choose`].
    pub value: String,
    /// Shown.
    pub label: Words,
    /// How many products would remain.
    pub count: u32,
    /// Whether it is part of the need now.
    pub chosen: bool,
}

/// A field one can narrow by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FacetRow {
    /// `category`, `color`, `size`, `brand`, `material`, `audience`, `price`, `stock`.
    pub field: String,
    /// Its values, most products first; at most 12.
    pub values: Vec<FacetValue>,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Best match first.
    #[default]
    Best,
    /// Cheapest first.
    PriceUp,
    /// Dearest first.
    PriceDown,
}

/// What kind of list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ResultsKind {
    /// Products that fit every stated wish.
    Exact,
    /// Products that only mention the word.
    Mentions,
    /// Near what was asked.
    Alternatives,
}

/// How a question was read that was not typed as the shop's words are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reading {
    /// The whole question as typed, for [`super::Ask::Exactly`].
    pub asked: String,
    /// The words of it that were read otherwise, as typed.
    pub typed: Vec<String>,
    /// What they were read as, one for one.
    pub read: Vec<String>,
}

/// A page of cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Results {
    /// What kind of list.
    pub kind: ResultsKind,
    /// Products in all.
    pub total: u32,
    /// This page, from 0.
    pub page: u32,
    /// Pages in all.
    pub pages: u32,
    /// At most 24.
    pub cards: Vec<Card>,
    /// What a short list goes on with: near what was asked, each marked with what it misses. Not counted in `total`.
    pub near: Vec<Card>,
    /// What one can narrow by.
    pub facets: Vec<FacetRow>,
    /// The order.
    pub sort: Sort,
    /// Set when the question was read otherwise than it was typed.
    pub reading: Option<Reading>,
}

/// One wish, and how many products appear without it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Relax {
    /// The wish's id, for [`super::Ask::Drop`].
    pub wish: String,
    /// Shown.
    pub label: Words,
    /// Products without this wish.
    pub count: u32,
}

/// No product fits every wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NothingFits {
    /// The wishes that empty the list, one at a time, with what dropping each would bring.
    pub relax: Vec<Relax>,
    /// The nearest products, each marked as an alternative; cheapest first when the price was the reason.
    pub nearest: Vec<Card>,
    /// The lowest price of what fits but for the price limit, if that is the reason.
    pub cheapest: Option<PriceView>,
    /// The highest price of what fits but for the price limit, if that is the reason.
    pub dearest: Option<PriceView>,
    /// The word the shop has nothing for, if it was a word.
    pub unknown_word: Option<Words>,
    /// Set when the question was read otherwise than it was typed.
    pub reading: Option<Reading>,
}

/// A size or colour with its own stock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VariantView {
    /// The shop's code.
    pub sku: String,
    /// As on the label.
    pub size: Option<String>,
    /// Its colour.
    pub color: Option<Swatch>,
    /// What else tells it from the others: name and value.
    pub options: Vec<(Words, Words)>,
    /// Its stock.
    pub stock: StockView,
    /// Its own price where the variants differ; `null`: that of the product.
    pub price: Option<PriceView>,
}

/// A point on the plan, metres; x to the right, y down.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct Point {
    /// Metres from the left.
    pub x: f64,
    /// Metres from the top.
    pub y: f64,
}

/// Where a product stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Place {
    /// Shelf code as the shop writes it.
    pub code: String,
    /// The zone's name, if the plan knows the shelf.
    pub zone: Option<Words>,
    /// The pin, if the plan knows the shelf.
    pub pin: Option<Point>,
    /// The dotted way from here to the pin; empty when unknown.
    pub way: Vec<Point>,
    /// One walking sentence.
    pub sentence: Words,
}

/// A product next to the one looked at, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Suggested {
    /// The product.
    pub card: Card,
    /// Why it is here, from the data: the weightiest of `reasons`.
    pub reason: Words,
    /// All that speaks for it, the weightiest first; none where it is only promoted.
    pub reasons: Vec<Words>,
    /// The shop asked for it to be shown here.
    pub promoted: bool,
}

/// One product, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProductPage {
    /// Its card.
    pub card: Card,
    /// From the department down.
    pub path: Vec<Words>,
    /// What the shop says.
    pub description: Words,
    /// The maker's part number.
    pub model: Option<String>,
    /// GTIN.
    pub gtin: Option<String>,
    /// Sizes and colours.
    pub variants: Vec<VariantView>,
    /// Day the stock was counted.
    pub stock_as_of: Option<String>,
    /// What the shop's data says: key and value.
    pub attributes: Vec<(Words, Words)>,
    /// Where it stands; `null` is unknown.
    pub place: Option<Place>,
    /// Why it was suggested; empty when it was simply opened.
    pub reasons: Vec<Words>,
    /// Like it.
    pub similar: Vec<Suggested>,
    /// To go with it.
    pub goes_with: Vec<Suggested>,
    /// Of the same kind, for less.
    pub cheaper: Vec<Suggested>,
    /// Of the same kind, dearer.
    pub step_up: Vec<Suggested>,
    /// Things one may ask about it, tapped or said.
    pub asks: Vec<Words>,
}

/// One row of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompareRow {
    /// `price`, `stock`, `size`, `color`, `material`, `brand`, `place` or `attribute`.
    pub field: String,
    /// What is compared.
    pub label: Words,
    /// One value a product; empty is unknown.
    pub values: Vec<Words>,
    /// Set only where better is beyond doubt (cheaper, in stock).
    pub better: Option<u32>,
}

/// Two to four products side by side; rows that are equal are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Comparison {
    /// The products.
    pub cards: Vec<Card>,
    /// What differs.
    pub rows: Vec<CompareRow>,
    /// Names of what is the same.
    pub same: Vec<Words>,
}

/// The way to one product on the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanView {
    /// The product.
    pub card: Card,
    /// Where it stands; `null` is unknown: ask a colleague.
    pub place: Option<Place>,
}

/// One of the shop's own answers, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyView {
    /// Its id.
    pub id: String,
    /// Title.
    pub title: Words,
    /// The answer as the shop wrote it.
    pub answer: Words,
    /// Day it was last confirmed.
    pub as_of: Option<String>,
}

/// What the stage shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "stage", rename_all = "lowercase")]
pub enum Stage {
    /// A list of products.
    Results(Results),
    /// One product.
    Product(Box<ProductPage>),
    /// Some side by side.
    Compare(Comparison),
    /// The way to one.
    Plan(Box<PlanView>),
    /// A policy; the list behind it stays as it was.
    Policy(PolicyView),
    /// Nothing fits.
    Nothing(Box<NothingFits>),
}

/// A part of the floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ZoneView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Left, metres.
    pub x: f64,
    /// Top, metres.
    pub y: f64,
    /// Width, metres.
    pub w: f64,
    /// Height, metres.
    pub h: f64,
}

/// A shelf on the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShelfView {
    /// Its code.
    pub code: String,
    /// Left, metres.
    pub x: f64,
    /// Top, metres.
    pub y: f64,
    /// Width, metres.
    pub w: f64,
    /// Height, metres.
    pub h: f64,
}

/// Something to steer by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LandmarkView {
    /// `entrance`, `till`, `fitting`, `toilet`, `lift`, `help`, `cafe`.
    pub kind: String,
    /// Its name.
    pub name: Words,
    /// Metres from the left.
    pub x: f64,
    /// Metres from the top.
    pub y: f64,
}

/// The floor plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FloorView {
    /// Width, metres.
    pub width: f64,
    /// Height, metres.
    pub height: f64,
    /// The kiosk.
    pub here: Point,
    /// Zones.
    pub zones: Vec<ZoneView>,
    /// Shelves.
    pub shelves: Vec<ShelfView>,
    /// Landmarks.
    pub landmarks: Vec<LandmarkView>,
}

/// The shop itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShopView {
    /// Name.
    pub name: Words,
    /// Opening hours.
    pub hours: Words,
    /// Address.
    pub address: Words,
    /// The one accent colour, `#RRGGBB`.
    pub accent: String,
    /// Whether a server of the shop may be asked for words: what the privacy page promises depends on it.
    pub model_server: bool,
}

/// A department to browse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Department {
    /// Sent back in [`super::Ask::Choose`] with field `category`.
    pub value: String,
    /// Name.
    pub name: Words,
    /// Products in it.
    pub count: u32,
    /// A photo out of it.
    pub photo: Option<String>,
    /// The stand-in if there is none.
    pub standin: String,
}

/// All a screen needs to start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Boot {
    /// The shop.
    pub shop: ShopView,
    /// The language to start in.
    pub lang: Lang,
    /// Seconds without touch before asking "still there?".
    pub idle_seconds: u32,
    /// Seconds the ring counts.
    pub countdown_seconds: u32,
    /// Real things to ask, for the attract screen.
    pub ask: Vec<Words>,
    /// Departments, largest first.
    pub departments: Vec<Department>,
    /// Products for the attract screen.
    pub attract: Vec<Card>,
    /// The floor plan, if the shop has one.
    pub floor: Option<FloorView>,
    /// The status line.
    pub status: Status,
}

/// Policies of one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HelpTopic {
    /// The topic's key: `returns`, `payment`, `delivery` …
    pub topic: String,
    /// Its entries.
    pub entries: Vec<PolicyView>,
}

/// The help page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Help {
    /// Policies by topic.
    pub topics: Vec<HelpTopic>,
}

/// The last answer, told again in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Retold {
    /// The language.
    pub lang: Lang,
    /// The words; empty when nothing was said yet.
    pub text: String,
    /// What to say next.
    pub suggestions: Vec<super::Suggestion>,
}
