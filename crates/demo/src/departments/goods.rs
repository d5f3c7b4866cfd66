//! How the departments of hard goods, food and books write their products: a leaf category says what its products share,
//! an item what is its own. A description is the item's own sentence and one of the leaf's.

use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::{Color, WHITE};

/// Key and value in both languages.
pub(super) type Fact = (Pair, Pair);

/// What all products of a leaf category share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leaf {
    /// What the ids begin with.
    pub code: &'static str,
    /// The department on the floor plan.
    pub zone: &'static str,
    /// What the photos show.
    pub kind: Kind,
    /// Department, group, leaf.
    pub path: &'static [Pair],
    /// What they are made of, unless an item says otherwise.
    pub of: Option<Pair>,
    /// For whom.
    pub whom: Option<Pair>,
    /// Facts that hold for every item.
    pub facts: &'static [Fact],
    /// Sizes, each with its stock.
    pub sizes: &'static [&'static str],
    /// Whether one chooses by colour.
    pub by_color: bool,
    /// Second sentences, taken in turn.
    pub also_true: &'static [Pair],
}

/// A leaf with nothing in it, to be filled with `..EMPTY`.
pub(super) const EMPTY: Leaf = Leaf {
    code: "",
    zone: "",
    kind: Kind::GiftBox,
    path: &[],
    of: None,
    whom: None,
    facts: &[],
    sizes: &[],
    by_color: true,
    also_true: &[],
};

/// One product: its names, its brand, its price now and before (0: never dearer), its colours, its own sentence, its facts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item(
    pub Pair,
    pub Pair,
    pub (u32, u32),
    pub &'static [Color],
    pub Pair,
    pub &'static [Fact],
);

/// Trims go round these, unless the item's second colour is one to paint with.
const PATTERNS: [Pattern; 6] =
    [Pattern::Plain, Pattern::Plain, Pattern::Stripes, Pattern::Plain, Pattern::Print, Pattern::Plain];

impl Leaf {
    /// The drafts of these items, in order. Photos differ: each item has the next variation.
    pub(super) fn drafts(self, items: &[Item]) -> Vec<Draft> {
        items.iter().enumerate().map(|(n, item)| self.draft(n, item)).collect()
    }

    /// As [`Leaf::drafts`], with patterns in a second colour for things that are printed or woven.
    pub(super) fn patterned(self, items: &[Item], patterns: &[Pattern]) -> Vec<Draft> {
        let dress = |(n, draft): (usize, Draft)| {
            let pattern = patterns[n % patterns.len()];
            let trim = crate::palette::ALL.iter().find(|color| color.rgb == draft.accent).copied();
            draft.pattern(pattern, trim.unwrap_or(WHITE))
        };
        self.drafts(items).into_iter().enumerate().map(dress).collect()
    }

    /// A few of these in a second colour, most plain: what a shelf of boxes, tins and covers looks like.
    pub(super) fn printed(self, items: &[Item]) -> Vec<Draft> {
        self.patterned(items, &PATTERNS)
    }

    fn draft(self, n: usize, item: &Item) -> Draft {
        let Item(name, brand, (yuan, was), colors, own, facts) = *item;
        let (zh, en) =
            if self.also_true.is_empty() { ("", "") } else { self.also_true[n % self.also_true.len()] };
        let mut draft = Draft::new(self.code, self.zone, self.kind, self.path, colors[0])
            .named(name.0, name.1)
            .by(brand)
            .described(format!("{}{zh}", own.0), format!("{} {en}", own.1).trim_end())
            .yuan(yuan)
            .accent(colors.get(1).copied().unwrap_or(WHITE))
            .variation(u32::try_from(n).expect("BUG: a leaf has few items"))
            .sizes(self.sizes);
        draft = if self.by_color { draft.also(&colors[1..]) } else { draft.colorless() };
        draft.was_yuan = (was > 0).then_some(was);
        draft.material = self.of;
        draft.audience = self.whom;
        // What an item says of itself stands against what its leaf says of all.
        let of_leaf = self.facts.iter().filter(|shared| facts.iter().all(|own| own.0 != shared.0));
        for &(key, value) in facts.iter().chain(of_leaf) {
            draft = if key == MATERIAL { draft.of(value) } else { draft.with(key, value) };
        }
        draft
    }
}

/// Not an attribute but the product's material, where it differs from the leaf's.
pub(super) const MATERIAL: Pair = ("材质", "Material");
