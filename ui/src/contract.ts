// Generated from crates/guide/src/contract by `cargo xtask bindings`. Do not edit.

export type Lang = "zh" | "en";
export type Words = { 
/**
 * Chinese.
 */
zh: string, 
/**
 * English.
 */
en: string, };
export type PriceView = { 
/**
 * Minor units (fen, cents).
 */
minor: number, 
/**
 * ISO 4217 code; `null` when the shop did not say.
 */
currency: string | null, 
/**
 * Before the sale, minor units.
 */
was_minor: number | null, 
/**
 * Day last confirmed, `YYYY-MM-DD`.
 */
as_of: string | null, 
/**
 * What one pays it for where that is not a piece: 斤, 500 g, metre.
 */
per: Words | null, 
/**
 * The variants differ in price; this is the lowest.
 */
from: boolean, 
/**
 * The first moment after the sale, seconds since 1970; `null` when no sale is on or its end is not known.
 */
until: number | null, };
export type StockView = { "state": "unknown" } | { "state": "out" } | { "state": "few", 
/**
 * Pieces.
 */
left: number, } | { "state": "in", 
/**
 * Pieces.
 */
left: number, };
export type Swatch = { 
/**
 * As the shop names it.
 */
name: Words, 
/**
 * Its family (`red`, `navy` …), for the dot; `null` when unknown.
 */
family: string | null, };
export type Check = { 
/**
 * "红色", "under ¥300".
 */
label: Words, 
/**
 * Whether the row holds it.
 */
met: boolean, };
export type CardNote = { "note": "mentions", 
/**
 * The word.
 */
word: string, 
/**
 * Under which attribute, if one.
 */
attribute: Words | null, } | { "note": "alternative", 
/**
 * The stated limits it does not keep.
 */
misses: Array<Words>, };
export type Card = { 
/**
 * The feed's own id.
 */
id: string, 
/**
 * Name.
 */
name: Words, 
/**
 * The last step of its category path.
 */
category: Words | null, 
/**
 * Brand.
 */
brand: Words | null, 
/**
 * Price; `null` is unknown.
 */
price: PriceView | null, 
/**
 * Stock over all variants.
 */
stock: StockView, 
/**
 * Content hash of the photo: `photo://localhost/{hash}/{card|page}`. `null`: show the stand-in.
 */
photo: string | null, 
/**
 * Which stand-in to draw: `clothing`, `shoes`, `bags`, `beauty`, `audio`, `phone`, `computer`, `home`, `kitchen`,
 * `toys`, `sport`, `food`, `book`, `gift`, `other`.
 */
standin: string, 
/**
 * Its colours, the photo's first.
 */
colors: Array<Swatch>, 
/**
 * The stated wishes, checked. Empty when nothing was stated.
 */
checks: Array<Check>, 
/**
 * Set when it is not quite what was asked for.
 */
note: CardNote | null, 
/**
 * The shop put it in its place: said on the card.
 */
featured: boolean, };
export type FacetValue = { 
/**
 * Sent back in [`super::Ask::Choose`].
 */
value: string, 
/**
 * Shown.
 */
label: Words, 
/**
 * How many products would remain.
 */
count: number, 
/**
 * Whether it is part of the need now.
 */
chosen: boolean, };
export type FacetRow = { 
/**
 * `category`, `color`, `size`, `brand`, `material`, `audience`, `price`, `stock`.
 */
field: string, 
/**
 * Its values, most products first; at most 12.
 */
values: Array<FacetValue>, };
export type Sort = "best" | "price_up" | "price_down";
export type ResultsKind = "exact" | "mentions" | "alternatives";
export type Reading = { 
/**
 * The whole question as typed, for [`super::Ask::Exactly`].
 */
asked: string, 
/**
 * The words of it that were read otherwise, as typed.
 */
typed: Array<string>, 
/**
 * What they were read as, one for one.
 */
read: Array<string>, };
export type Results = { 
/**
 * What kind of list.
 */
kind: ResultsKind, 
/**
 * Products in all.
 */
total: number, 
/**
 * This page, from 0.
 */
page: number, 
/**
 * Pages in all.
 */
pages: number, 
/**
 * At most 24.
 */
cards: Array<Card>, 
/**
 * What a short list goes on with: near what was asked, each marked with what it misses. Not counted in `total`.
 */
near: Array<Card>, 
/**
 * What one can narrow by.
 */
facets: Array<FacetRow>, 
/**
 * The order.
 */
sort: Sort, 
/**
 * Set when the question was read otherwise than it was typed.
 */
reading: Reading | null, };
export type Relax = { 
/**
 * The wish's id, for [`super::Ask::Drop`].
 */
wish: string, 
/**
 * Shown.
 */
label: Words, 
/**
 * Products without this wish.
 */
count: number, };
export type NothingFits = { 
/**
 * The wishes that empty the list, one at a time, with what dropping each would bring.
 */
relax: Array<Relax>, 
/**
 * The nearest products, each marked as an alternative; cheapest first when the price was the reason.
 */
nearest: Array<Card>, 
/**
 * The lowest price of what fits but for the price limit, if that is the reason.
 */
cheapest: PriceView | null, 
/**
 * The highest price of what fits but for the price limit, if that is the reason.
 */
dearest: PriceView | null, 
/**
 * The word the shop has nothing for, if it was a word.
 */
unknown_word: Words | null, 
/**
 * Set when the question was read otherwise than it was typed.
 */
reading: Reading | null, };
export type VariantView = { 
/**
 * The shop's code.
 */
sku: string, 
/**
 * As on the label.
 */
size: string | null, 
/**
 * Its colour.
 */
color: Swatch | null, 
/**
 * What else tells it from the others: name and value.
 */
options: Array<[Words, Words]>, 
/**
 * Its stock.
 */
stock: StockView, 
/**
 * Its own price where the variants differ; `null`: that of the product.
 */
price: PriceView | null, };
export type Point = { 
/**
 * Metres from the left.
 */
x: number, 
/**
 * Metres from the top.
 */
y: number, };
export type Place = { 
/**
 * Shelf code as the shop writes it.
 */
code: string, 
/**
 * The zone's name, if the plan knows the shelf.
 */
zone: Words | null, 
/**
 * The pin, if the plan knows the shelf.
 */
pin: Point | null, 
/**
 * The dotted way from here to the pin; empty when unknown.
 */
way: Array<Point>, 
/**
 * One walking sentence.
 */
sentence: Words, };
export type Suggested = { 
/**
 * The product.
 */
card: Card, 
/**
 * Why it is here, from the data: the weightiest of `reasons`.
 */
reason: Words, 
/**
 * All that speaks for it, the weightiest first; none where it is only promoted.
 */
reasons: Array<Words>, 
/**
 * The shop asked for it to be shown here.
 */
promoted: boolean, };
export type ProductPage = { 
/**
 * Its card.
 */
card: Card, 
/**
 * From the department down.
 */
path: Array<Words>, 
/**
 * What the shop says.
 */
description: Words, 
/**
 * The maker's part number.
 */
model: string | null, 
/**
 * GTIN.
 */
gtin: string | null, 
/**
 * Sizes and colours.
 */
variants: Array<VariantView>, 
/**
 * Day the stock was counted.
 */
stock_as_of: string | null, 
/**
 * What the shop's data says: key and value.
 */
attributes: Array<[Words, Words]>, 
/**
 * Where it stands; `null` is unknown.
 */
place: Place | null, 
/**
 * Why it was suggested; empty when it was simply opened.
 */
reasons: Array<Words>, 
/**
 * Like it.
 */
similar: Array<Suggested>, 
/**
 * To go with it.
 */
goes_with: Array<Suggested>, 
/**
 * Of the same kind, for less.
 */
cheaper: Array<Suggested>, 
/**
 * Of the same kind, dearer.
 */
step_up: Array<Suggested>, 
/**
 * Things one may ask about it, tapped or said.
 */
asks: Array<Words>, };
export type CompareRow = { 
/**
 * `price`, `stock`, `size`, `color`, `material`, `brand`, `place` or `attribute`.
 */
field: string, 
/**
 * What is compared.
 */
label: Words, 
/**
 * One value a product; empty is unknown.
 */
values: Array<Words>, 
/**
 * Set only where better is beyond doubt (cheaper, in stock).
 */
better: number | null, };
export type Comparison = { 
/**
 * The products.
 */
cards: Array<Card>, 
/**
 * What differs.
 */
rows: Array<CompareRow>, 
/**
 * Names of what is the same.
 */
same: Array<Words>, };
export type PlanView = { 
/**
 * The product.
 */
card: Card, 
/**
 * Where it stands; `null` is unknown: ask a colleague.
 */
place: Place | null, };
export type PolicyView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Title.
 */
title: Words, 
/**
 * The answer as the shop wrote it.
 */
answer: Words, 
/**
 * Day it was last confirmed.
 */
as_of: string | null, };
export type Stage = { "stage": "results" } & Results | { "stage": "product" } & ProductPage | { "stage": "compare" } & Comparison | { "stage": "plan" } & PlanView | { "stage": "policy" } & PolicyView | { "stage": "nothing" } & NothingFits;
export type ZoneView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: Words, 
/**
 * Left, metres.
 */
x: number, 
/**
 * Top, metres.
 */
y: number, 
/**
 * Width, metres.
 */
w: number, 
/**
 * Height, metres.
 */
h: number, };
export type ShelfView = { 
/**
 * Its code.
 */
code: string, 
/**
 * Left, metres.
 */
x: number, 
/**
 * Top, metres.
 */
y: number, 
/**
 * Width, metres.
 */
w: number, 
/**
 * Height, metres.
 */
h: number, };
export type LandmarkView = { 
/**
 * `entrance`, `till`, `fitting`, `toilet`, `lift`, `help`, `cafe`.
 */
kind: string, 
/**
 * Its name.
 */
name: Words, 
/**
 * Metres from the left.
 */
x: number, 
/**
 * Metres from the top.
 */
y: number, };
export type FloorView = { 
/**
 * Width, metres.
 */
width: number, 
/**
 * Height, metres.
 */
height: number, 
/**
 * The kiosk.
 */
here: Point, 
/**
 * Zones.
 */
zones: Array<ZoneView>, 
/**
 * Shelves.
 */
shelves: Array<ShelfView>, 
/**
 * Landmarks.
 */
landmarks: Array<LandmarkView>, };
export type ShopView = { 
/**
 * Name.
 */
name: Words, 
/**
 * Opening hours.
 */
hours: Words, 
/**
 * Address.
 */
address: Words, 
/**
 * The one accent colour, `#RRGGBB`.
 */
accent: string, 
/**
 * Whether a server of the shop may be asked for words: what the privacy page promises depends on it.
 */
model_server: boolean, };
export type Department = { 
/**
 * Sent back in [`super::Ask::Choose`] with field `category`.
 */
value: string, 
/**
 * Name.
 */
name: Words, 
/**
 * Products in it.
 */
count: number, 
/**
 * A photo out of it.
 */
photo: string | null, 
/**
 * The stand-in if there is none.
 */
standin: string, };
export type ModelState = "off" | "warming" | "ready";
export type Layers = { 
/**
 * Held by the graphics processor.
 */
offloaded: number, 
/**
 * In all.
 */
all: number, };
export type RunsOn = { 
/**
 * In a few words, the same in both languages: `CPU icelake × 3`, a graphics processor with its share of the layers, or the address of
 * the store's server.
 */
short: string, 
/**
 * How the layers are shared out; `null` without a graphics processor.
 */
layers: Layers | null, 
/**
 * Weights and cache in megabytes; `null` where it is not known.
 */
memory_mb: number | null, 
/**
 * Tokens it reads and writes at most in one go; `null` where it is not known.
 */
context: number | null, 
/**
 * What was tried on this machine and did not work.
 */
refused: Array<string>, };
export type Status = { 
/**
 * The model.
 */
model: ModelState, 
/**
 * Why it is off: a closed code such as `no_model`, `not_gguf`, `truncated`, `keeps_crashing`.
 */
reason: string | null, 
/**
 * The same in words, to be said after a colon: no capital, no full stop.
 */
reason_words: Words | null, 
/**
 * How often it crashed without an answer between; above zero only while it is started again.
 */
crashes: number, 
/**
 * Its name while it is loaded; `null` also where a store's server does not tell one.
 */
model_name: string | null, 
/**
 * What it runs on, while it is loaded.
 */
runs_on: RunsOn | null, 
/**
 * Whether the model's words reach the shopper (its manifest says `speaks`).
 */
speaks: boolean, 
/**
 * Products in the catalogue.
 */
products: number, 
/**
 * Newest price date in the catalogue.
 */
prices_as_of: string | null, 
/**
 * The number of the catalogue that is open; when it changes, ask `boot` again.
 */
generation: number, };
export type Boot = { 
/**
 * The shop.
 */
shop: ShopView, 
/**
 * The language to start in.
 */
lang: Lang, 
/**
 * Seconds without touch before asking "still there?".
 */
idle_seconds: number, 
/**
 * Seconds the ring counts.
 */
countdown_seconds: number, 
/**
 * Real things to ask, for the attract screen.
 */
ask: Array<Words>, 
/**
 * Departments, largest first.
 */
departments: Array<Department>, 
/**
 * Products for the attract screen.
 */
attract: Array<Card>, 
/**
 * The floor plan, if the shop has one.
 */
floor: FloorView | null, 
/**
 * The status line.
 */
status: Status, };
export type HelpTopic = { 
/**
 * The topic's key: `returns`, `payment`, `delivery` …
 */
topic: string, 
/**
 * Its entries.
 */
entries: Array<PolicyView>, };
export type Help = { 
/**
 * Policies by topic.
 */
topics: Array<HelpTopic>, };
export type Retold = { 
/**
 * The language.
 */
lang: Lang, 
/**
 * The words; empty when nothing was said yet.
 */
text: string, 
/**
 * What to say next.
 */
suggestions: Array<Suggestion>, };
export type Ask = { "ask": "words", 
/**
 * As written; anything up to 10,000 characters is read, the rest is dropped.
 */
text: string, } | { "ask": "exactly", 
/**
 * [`super::Reading::asked`].
 */
text: string, } | { "ask": "drop", 
/**
 * [`Wish::id`].
 */
wish: string, } | { "ask": "choose", 
/**
 * `category`, `color`, `size` …
 */
field: string, 
/**
 * [`super::FacetValue::value`].
 */
value: string, 
/**
 * `true` starts a new need (a department on the start page).
 */
fresh: boolean, } | { "ask": "page", 
/**
 * From 0.
 */
page: number, } | { "ask": "sort", 
/**
 * The order.
 */
sort: Sort, } | { "ask": "open", 
/**
 * Product id.
 */
id: string, } | { "ask": "back" } | { "ask": "compare", 
/**
 * Two to four product ids.
 */
ids: Array<string>, } | { "ask": "locate", 
/**
 * Product id.
 */
id: string, } | { "ask": "reject", 
/**
 * Product id.
 */
id: string, } | { "ask": "policy", 
/**
 * Policy id.
 */
id: string, };
export type TurnInput = { 
/**
 * Counted by the screen; a new turn cancels the one before it.
 */
turn: number, 
/**
 * The screen's language: used for taps, and for words whose own language cannot be told.
 */
lang: Lang, } & ({ "ask": "words", 
/**
 * As written; anything up to 10,000 characters is read, the rest is dropped.
 */
text: string, } | { "ask": "exactly", 
/**
 * [`super::Reading::asked`].
 */
text: string, } | { "ask": "drop", 
/**
 * [`Wish::id`].
 */
wish: string, } | { "ask": "choose", 
/**
 * `category`, `color`, `size` …
 */
field: string, 
/**
 * [`super::FacetValue::value`].
 */
value: string, 
/**
 * `true` starts a new need (a department on the start page).
 */
fresh: boolean, } | { "ask": "page", 
/**
 * From 0.
 */
page: number, } | { "ask": "sort", 
/**
 * The order.
 */
sort: Sort, } | { "ask": "open", 
/**
 * Product id.
 */
id: string, } | { "ask": "back" } | { "ask": "compare", 
/**
 * Two to four product ids.
 */
ids: Array<string>, } | { "ask": "locate", 
/**
 * Product id.
 */
id: string, } | { "ask": "reject", 
/**
 * Product id.
 */
id: string, } | { "ask": "policy", 
/**
 * Policy id.
 */
id: string, });
export type WishKind = "category" | "color" | "size" | "brand" | "material" | "audience" | "attribute" | "price" | "stock" | "text";
export type Wish = { 
/**
 * Stable while the need lives; `left-out` stands for all that was said no to.
 */
id: string, 
/**
 * What kind.
 */
kind: WishKind, 
/**
 * Shown on the chip.
 */
label: Words, };
export type Suggestion = { 
/**
 * Said in the language of the screen.
 */
say: Words, 
/**
 * Shown in place of what is said, where the two differ: "Did you mean …?".
 */
label: Words | null, };
export type SpokenBy = "model" | "template";
export type Timings = { 
/**
 * To the first [`TurnEvent::Products`]; `null` if the turn shows nothing new.
 */
first_card: number | null, 
/**
 * To the first word.
 */
first_word: number | null, 
/**
 * To the end.
 */
done: number, };
export type TurnEvent = { "event": "started", 
/**
 * The turn.
 */
turn: number, 
/**
 * The language it will be answered in.
 */
lang: Lang, } | { "event": "products", 
/**
 * The turn.
 */
turn: number, 
/**
 * The stage.
 */
stage: Stage, } | { "event": "text", 
/**
 * The turn.
 */
turn: number, 
/**
 * To be appended.
 */
delta: string, 
/**
 * `true`: forget what was said in this turn so far and begin with `delta` (the model failed half-way).
 */
restart: boolean, } | { "event": "chips", 
/**
 * The turn.
 */
turn: number, 
/**
 * The need.
 */
need: Array<Wish>, 
/**
 * To tap.
 */
suggestions: Array<Suggestion>, } | { "event": "done", 
/**
 * The turn.
 */
turn: number, 
/**
 * Who spoke.
 */
spoken_by: SpokenBy, 
/**
 * What was understood: `find`, `refine`, `details`, `locate`, `compare`, `policy`, `thanks` …
 */
intent: string, 
/**
 * How long it took.
 */
timings: Timings, } | { "event": "failed", 
/**
 * The turn.
 */
turn: number, 
/**
 * `catalogue`, `unknown_product`, `cancelled` or `internal`.
 */
code: string, };
export type Fault = "unknown_command" | "bad_arguments" | "catalogue";
export type Nothing = Record<symbol, never>;
export type Retell = { 
/**
 * The language to tell the last answer in.
 */
lang: Lang, };
export type Complete = { 
/**
 * The screen's language.
 */
lang: Lang, 
/**
 * What stands in the field so far.
 */
text: string, };
export type CompletionKind = "kind" | "category" | "brand" | "product" | "need";
export type CompletedProduct = { 
/**
 * Product id, for [`super::Ask::Open`].
 */
id: string, 
/**
 * Content hash of its photo.
 */
photo: string | null, 
/**
 * The stand-in if there is none.
 */
standin: string, 
/**
 * Its price; `null` is unknown.
 */
price: PriceView | null, };
export type Completion = { 
/**
 * What it is.
 */
kind: CompletionKind, 
/**
 * Shown.
 */
label: Words, 
/**
 * Said when tapped; a product is opened instead.
 */
text: string, 
/**
 * Products behind it; 0 is not counted.
 */
count: number, 
/**
 * Set for a product.
 */
product: CompletedProduct | null, };
export type Completions = { 
/**
 * The ways to go on.
 */
items: Array<Completion>, };
export type Cancel = { 
/**
 * The turn to stop.
 */
turn: number, };
export type ForYou = { 
/**
 * The best first; may be empty.
 */
items: Array<Suggested>, };
export type Why = { 
/**
 * A product.
 */
id: string, };
export type WhyReply = { 
/**
 * The weightiest first.
 */
reasons: Array<Words>, };

export interface Commands {
  boot: { args: Nothing; reply: Boot };
  help: { args: Nothing; reply: Help };
  status: { args: Nothing; reply: Status };
  retell: { args: Retell; reply: Retold };
  complete: { args: Complete; reply: Completions };
  for_you: { args: Nothing; reply: ForYou };
  why: { args: Why; reply: WhyReply };
  cancel: { args: Cancel; reply: Nothing };
  reset: { args: Nothing; reply: Nothing };
}
