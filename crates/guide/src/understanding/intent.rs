//! What may be meant.

use catalog::lexicon::Field;
use catalog::search::Order;

use super::Disliked;
use crate::need::NeedPart;

/// What is meant.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Nothing was said.
    Empty,
    /// Hello.
    Greeting,
    /// Thanks, or goodbye.
    Thanks,
    /// Who are you, are you a robot.
    Who,
    /// Fetch a colleague.
    Staff,
    /// Show what you have.
    Browse,
    /// Recommend something, without saying what.
    Recommend,
    /// Begin again.
    Restart,
    /// More of the list.
    More,
    /// A new need.
    Find {
        /// Its parts.
        parts: Vec<NeedPart>,
        /// "The cheapest phone" is a phone, cheapest first.
        order: Order,
    },
    /// The need so far, changed by these parts.
    Refine {
        /// What was added.
        parts: Vec<NeedPart>,
        /// Cheaper or dearer than what was shown.
        price: Option<PriceWish>,
        /// Wishes no longer wanted.
        without: Vec<NeedPart>,
    },
    /// Cheaper or dearer than a product.
    Priced {
        /// The product.
        than: String,
        /// Which.
        price: PriceWish,
        /// What else is wanted.
        parts: Vec<NeedPart>,
    },
    /// Facts of products.
    Details {
        /// The products.
        ids: Vec<String>,
        /// What is asked of them.
        about: About,
    },
    /// Why a product is shown, or is not.
    Why(String),
    /// The same of a thing that was named.
    WhyThing(Vec<NeedPart>),
    /// Where products are.
    Locate(Vec<String>),
    /// Where a thing that was named is.
    LocateThing(Vec<NeedPart>),
    /// Side by side.
    Compare(Vec<String>),
    /// One of the shop's policies, by id.
    Policy(String),
    /// Where a landmark of the floor plan is: a sort of them.
    Landmark(&'static str),
    /// Asks for a room or a rule of the shop that it has said nothing of.
    Untold,
    /// Complains of the shop or of something bought.
    Complaint,
    /// Products before the shopper, or a side of one, are not wanted.
    Reject {
        /// The products; none if it cannot be told which are meant.
        ids: Vec<String>,
        /// What of them.
        disliked: Vec<Disliked>,
        /// What was said besides.
        then: Option<Box<Intent>>,
    },
    /// What was said no to is wanted back.
    PutBack {
        /// Everything, not only what was last.
        all: bool,
    },
    /// Something was pointed at that is not there.
    WhichOne,
    /// Said without a wish one could look for.
    Unclear,
}

/// Cheaper or dearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceWish {
    /// 便宜一点.
    Cheaper,
    /// 好一点的, 贵一点.
    Dearer,
}

/// What is asked of a product.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct About {
    /// Size keys asked for.
    pub sizes: Vec<String>,
    /// Keys of measures asked for: 256 GB, 500 ml.
    pub measures: Vec<String>,
    /// Colour family or shade keys asked for, with their field.
    pub colors: Vec<(Field, String)>,
    /// Quality keys asked for.
    pub qualities: Vec<String>,
    /// Material keys asked for.
    pub materials: Vec<String>,
    /// What it costs.
    pub price: bool,
    /// Whether it is there.
    pub stock: bool,
    /// Which sizes there are.
    pub all_sizes: bool,
    /// Which colours there are.
    pub all_colors: bool,
    /// What it is made of.
    pub material: bool,
    /// Who makes it.
    pub brand: bool,
    /// Other words of the question, to be looked up among its attributes.
    pub words: Vec<Vec<Vec<String>>>,
}

impl About {
    /// Whether nothing in particular is asked.
    #[must_use]
    pub fn is_general(&self) -> bool {
        *self == About::default()
    }
}
