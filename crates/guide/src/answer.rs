//! What a turn has to say, as facts. The words are made from it in either language (`speech`), so the same answer can
//! be told again when the language is switched; the facts are copied from catalogue rows and nowhere else.

use catalog::product::Bilingual;

/// A size or colour and what is known of its pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantFact {
    /// "M", "酒红色".
    pub label: Bilingual,
    /// Pieces; `None` is unknown.
    pub stock: Option<u32>,
}

/// What the data says of one asked property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The price, as printed, with the day it was confirmed.
    Price {
        /// As printed.
        price: Bilingual,
        /// Before the sale.
        was: Option<String>,
        /// `YYYY-MM-DD`.
        as_of: Option<String>,
    },
    /// The price is not known.
    PriceUnknown,
    /// One size that was asked for.
    Size {
        /// As asked.
        label: Bilingual,
        /// The variants with this size; empty if the product does not come in it.
        pieces: Vec<VariantFact>,
        /// The other sizes that are there.
        others: Vec<VariantFact>,
    },
    /// All sizes (or all variants).
    Sizes(Vec<VariantFact>),
    /// It has no sizes.
    NoSizes,
    /// One colour that was asked for.
    Color {
        /// As asked.
        label: Bilingual,
        /// Whether it comes in it.
        has: bool,
        /// The colours it comes in.
        others: Vec<Bilingual>,
    },
    /// All its colours.
    Colors(Vec<Bilingual>),
    /// Pieces on hand; `None` is unknown.
    Stock {
        /// Pieces.
        left: Option<u32>,
        /// Day counted.
        as_of: Option<String>,
    },
    /// What it is made of; `None` is unknown.
    Material(Option<Bilingual>),
    /// Who makes it; `None` is unknown.
    Brand(Option<Bilingual>),
    /// A yes-or-no quality.
    Quality {
        /// "wireless".
        label: Bilingual,
        /// What the data says; `None`: nothing.
        holds: Option<bool>,
        /// The line of the data it stands in.
        evidence: Option<(Bilingual, Bilingual)>,
    },
    /// A line of its data.
    Attribute {
        /// Key.
        key: Bilingual,
        /// Value.
        value: Bilingual,
    },
    /// The data says nothing of what was asked.
    Silent,
}

/// Said before an answer: what the shopper should know of how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Words were read otherwise than they were typed.
    Read {
        /// What they were read as.
        read: Vec<String>,
    },
    /// Products were said no to, and are no longer shown.
    LeftOut {
        /// What the first two are called.
        names: Vec<Bilingual>,
        /// How many.
        count: u32,
    },
    /// They are shown again.
    PutBack {
        /// How many.
        count: u32,
    },
    /// The catalogue has been replaced, and something that was shown is no longer in it.
    Left,
}

/// What a turn says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing was said.
    Empty,
    /// Not understood.
    Unclear,
    /// Hello.
    Greeting,
    /// You are welcome, goodbye.
    Thanks,
    /// I am an AI.
    Who,
    /// A colleague is called.
    Staff,
    /// The shop has said nothing of it.
    Untold,
    /// Somebody complains.
    Complaint,
    /// Where a landmark of the floor plan is.
    Landmark {
        /// What it is called.
        name: Bilingual,
        /// How to walk there.
        way: Bilingual,
    },
    /// Begun again.
    Restarted,
    /// Departments on the stage.
    Browse {
        /// Names of the largest departments.
        departments: Vec<Bilingual>,
    },
    /// Products that fit.
    Found {
        /// How many.
        total: u32,
        /// What was wished, in order, limits and words.
        wishes: Vec<Bilingual>,
        /// The thing itself if it has a name ("连衣裙").
        thing: Option<Bilingual>,
        /// The first card's name.
        first: Bilingual,
        /// The first card's price, as printed.
        first_price: Option<Bilingual>,
        /// The lowest price in the list, as printed.
        from: Option<String>,
        /// Words of the question that no product of the shop has.
        unknown: Vec<String>,
        /// Popular ones were shown because nothing in particular was wished.
        popular: bool,
    },
    /// The shop has not the thing; these merely mention the word.
    Mentions {
        /// The word.
        word: Bilingual,
        /// How many.
        total: u32,
    },
    /// The shop has not the thing; these are near.
    Alternatives {
        /// The word.
        word: Bilingual,
        /// How many.
        total: u32,
    },
    /// Nothing fits.
    Nothing {
        /// What was wished.
        wishes: Vec<Bilingual>,
        /// The wishes each of which empties the list.
        blocking: Vec<Bilingual>,
        /// The lowest price but for the limit, as printed.
        cheapest: Option<String>,
        /// The highest price but for the limit, as printed, if a lower bound was stated.
        dearest: Option<String>,
        /// A word the shop has nothing for.
        word: Option<Bilingual>,
        /// Whether near things are shown.
        near: bool,
    },
    /// Something is wanted back, and nothing was said no to.
    NothingLeftOut,
    /// All that fits was said no to.
    AllLeftOut {
        /// How many.
        count: u32,
        /// Whether near things are shown.
        near: bool,
    },
    /// No cheaper or dearer one than what was shown.
    NoFurther {
        /// Cheaper, else dearer.
        cheaper: bool,
        /// The limit reached, as printed.
        price: String,
        /// Of what was not said no to.
        left_out: bool,
    },
    /// No further page.
    NoMore,
    /// Facts of one product or several.
    Details(Vec<(Bilingual, Vec<Fact>)>),
    /// A product's page was opened.
    Opened {
        /// Its name.
        name: Bilingual,
        /// Its price, as printed.
        price: Option<Bilingual>,
        /// Day the price was confirmed.
        as_of: Option<String>,
        /// Pieces on hand.
        stock: Option<u32>,
    },
    /// Why a product is shown, or is not.
    Why {
        /// Its name.
        name: Bilingual,
        /// The reasons, the weightiest first.
        reasons: Vec<Bilingual>,
    },
    /// Where a product is.
    Located {
        /// Its name.
        name: Bilingual,
        /// The walking sentence.
        sentence: Bilingual,
        /// A whole list was asked for; the first of so many is shown.
        of: Option<u32>,
    },
    /// Where it is is not known.
    LocationUnknown {
        /// Its name.
        name: Bilingual,
    },
    /// Side by side.
    Compared {
        /// Their names.
        names: Vec<Bilingual>,
        /// The cheaper one and by how much, as printed.
        cheaper: Option<(Bilingual, String)>,
        /// Labels of what differs.
        differs: Vec<Bilingual>,
    },
    /// A policy, quoted.
    Policy {
        /// Title.
        title: Bilingual,
        /// The shop's own words.
        answer: Bilingual,
        /// Day confirmed.
        as_of: Option<String>,
    },
    /// It was pointed at something that is not there.
    WhichOne {
        /// Products on the screen.
        shown: u32,
    },
    /// The product has left the catalogue.
    Gone,
    /// Nothing besides what is said before it.
    NothingMore,
    /// Another answer, with something to be said first.
    Noted {
        /// What first.
        notes: Vec<Note>,
        /// The answer.
        then: Box<Answer>,
    },
}

impl Answer {
    /// The answer with something to be said before it.
    #[must_use]
    pub fn noted(self, note: Note) -> Answer {
        match self {
            Answer::Noted { mut notes, then } => {
                notes.insert(0, note);
                Answer::Noted { notes, then }
            }
            then => Answer::Noted { notes: vec![note], then: Box::new(then) },
        }
    }

    /// The answer without what is said before it.
    #[must_use]
    pub fn itself(&self) -> &Answer {
        match self {
            Answer::Noted { then, .. } => then.itself(),
            answer => answer,
        }
    }

    /// What is said before it.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        match self {
            Answer::Noted { notes, .. } => notes,
            _ => &[],
        }
    }
}
