//! A turn: what a shopper says or taps, and the stream of events that answers it. Every stream ends with exactly
//! one [`TurnEvent::Done`] or [`TurnEvent::Failed`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::{Lang, Sort, Stage, Words};

/// What the shopper does. Words and taps take the same path, so the list last shown is always the one on screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "ask", rename_all = "lowercase")]
pub enum Ask {
    /// Typed, or tapped as a suggestion.
    Words {
        /// As written; anything up to 10,000 characters is read, the rest is dropped.
        text: String,
    },
    /// Words that are to be looked for as they are typed, after they had been read otherwise.
    Exactly {
        /// [`super::Reading::asked`].
        text: String,
    },
    /// Taps a chip of the need away.
    Drop {
        /// [`Wish::id`].
        wish: String,
    },
    /// Taps a facet or a department. Tapping a chosen value drops it.
    Choose {
        /// `category`, `color`, `size` …
        field: String,
        /// [`super::FacetValue::value`].
        value: String,
        /// `true` starts a new need (a department on the start page).
        fresh: bool,
    },
    /// Another page of the same list.
    Page {
        /// From 0.
        page: u32,
    },
    /// Another order of the same list.
    Sort {
        /// The order.
        sort: Sort,
    },
    /// Opens a product.
    Open {
        /// Product id.
        id: String,
    },
    /// Back to the list last shown.
    Back,
    /// Puts products side by side.
    Compare {
        /// Two to four product ids.
        ids: Vec<String>,
    },
    /// Asks the way to a product.
    Locate {
        /// Product id.
        id: String,
    },
    /// Says no to a product: it is not shown again unless it is asked for.
    Reject {
        /// Product id.
        id: String,
    },
    /// Opens a policy.
    Policy {
        /// Policy id.
        id: String,
    },
}

/// A turn as it reaches the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TurnInput {
    /// Counted by the screen; a new turn cancels the one before it.
    pub turn: u32,
    /// The screen's language: used for taps, and for words whose own language cannot be told.
    pub lang: Lang,
    /// What the shopper does.
    #[serde(flatten)]
    pub ask: Ask,
}

/// What kind of wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum WishKind {
    /// What thing.
    Category,
    /// Colour.
    Color,
    /// Size.
    Size,
    /// Brand.
    Brand,
    /// Material.
    Material,
    /// For whom.
    Audience,
    /// Any other attribute the shop records.
    Attribute,
    /// At most, at least, between.
    Price,
    /// In stock now.
    Stock,
    /// Words looked for in the text.
    Text,
}

/// One part of the need, as a chip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Wish {
    /// Stable while the need lives; `left-out` stands for all that was said no to.
    pub id: String,
    /// What kind.
    pub kind: WishKind,
    /// Shown on the chip.
    pub label: Words,
}

/// Something to tap instead of typing; tapping says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Suggestion {
    /// Said in the language of the screen.
    pub say: Words,
    /// Shown in place of what is said, where the two differ: "Did you mean …?".
    pub label: Option<Words>,
}

/// Who wrote the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum SpokenBy {
    /// The model, checked.
    Model,
    /// A template.
    Template,
}

/// Milliseconds from the words reaching the guide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Timings {
    /// To the first [`TurnEvent::Products`]; `null` if the turn shows nothing new.
    pub first_card: Option<f64>,
    /// To the first word.
    pub first_word: Option<f64>,
    /// To the end.
    pub done: f64,
}

/// An event of a turn. `turn` is the number the screen gave; events of an older turn are to be ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum TurnEvent {
    /// The turn has begun, in this language.
    Started {
        /// The turn.
        turn: u32,
        /// The language it will be answered in.
        lang: Lang,
    },
    /// What the stage shows now.
    Products {
        /// The turn.
        turn: u32,
        /// The stage.
        stage: Stage,
    },
    /// More of the sentence.
    Text {
        /// The turn.
        turn: u32,
        /// To be appended.
        delta: String,
        /// `true`: forget what was said in this turn so far and begin with `delta` (the model failed half-way).
        restart: bool,
    },
    /// The need as chips, and what one may say next.
    Chips {
        /// The turn.
        turn: u32,
        /// The need.
        need: Vec<Wish>,
        /// To tap.
        suggestions: Vec<Suggestion>,
    },
    /// The end.
    Done {
        /// The turn.
        turn: u32,
        /// Who spoke.
        spoken_by: SpokenBy,
        /// What was understood: `find`, `refine`, `details`, `locate`, `compare`, `policy`, `thanks` …
        intent: String,
        /// How long it took.
        timings: Timings,
    },
    /// The end of a turn that could not be answered; the screen says so in its language.
    Failed {
        /// The turn.
        turn: u32,
        /// `catalogue`, `unknown_product`, `cancelled` or `internal`.
        code: String,
    },
}

impl TurnEvent {
    /// Whether this event ends its turn.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        matches!(self, TurnEvent::Done { .. } | TurnEvent::Failed { .. })
    }
}
