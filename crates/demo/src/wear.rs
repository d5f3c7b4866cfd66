//! Clothes, shoes and bags: a style comes in several colours, and each colour (or small group of colours) is a product.

pub(crate) mod facts;
pub(crate) mod materials;
mod words;

use std::collections::BTreeMap;

use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::{Color, WHITE};
use facts::Fact;

pub(crate) const WOMEN: Pair = ("女士", "Women");
pub(crate) const MEN: Pair = ("男士", "Men");
pub(crate) const UNISEX: Pair = ("男女通用", "Unisex");
pub(crate) const KIDS: Pair = ("儿童", "Kids");
pub(crate) const GIRLS: Pair = ("女童", "Girls");
pub(crate) const BOYS: Pair = ("男童", "Boys");

/// A cut in a material, before its colours.
pub(crate) struct Style {
    pub(crate) kind: Kind,
    /// The variation whose drawing has these sleeves, this collar, this heel; counted on where any will do.
    pub(crate) cut: Option<u32>,
    pub(crate) path: &'static [Pair],
    pub(crate) name: Pair,
    pub(crate) brand: Pair,
    pub(crate) audience: Pair,
    pub(crate) material: Pair,
    /// What it costs in whole yuan.
    pub(crate) yuan: u32,
    /// Whether 0.90 comes on top.
    pub(crate) ninety: bool,
    /// Colours that are reduced, and to what.
    pub(crate) sale: &'static [(Color, u32)],
    /// The sentence about the cut that opens every description.
    pub(crate) says: Pair,
    pub(crate) facts: &'static [Fact],
    pub(crate) sizes: &'static [&'static str],
    /// Each group is one product; its first colour is the one in the photo.
    pub(crate) colors: &'static [&'static [Color]],
    pub(crate) pattern: Pattern,
    /// Trim or print; white where nothing else is said, cream on white.
    pub(crate) accent: Option<Color>,
    /// Whether one chooses it by colour; a jar of cream one does not.
    pub(crate) by_color: bool,
    /// Sizes of a colour that are sold out.
    pub(crate) gone: &'static [(Color, &'static str)],
}

impl Style {
    /// A beginning for the tables: `..Style::PLAIN`.
    pub(crate) const PLAIN: Style = Style {
        kind: Kind::Dress,
        cut: None,
        path: &[],
        name: ("", ""),
        brand: ("", ""),
        audience: WOMEN,
        material: ("", ""),
        yuan: 0,
        ninety: false,
        sale: &[],
        says: ("", ""),
        facts: &[],
        sizes: &[],
        colors: &[],
        pattern: Pattern::Plain,
        accent: None,
        by_color: true,
        gone: &[],
    };

    fn draft(&self, code: &'static str, zone: &'static str, colors: &[Color], turn: usize) -> Draft {
        let color = colors[0];
        let mut draft = Draft::new(code, zone, self.kind, self.path, color)
            .by(self.brand)
            .for_whom(self.audience)
            .also(&colors[1..])
            .yuan(self.yuan)
            .sizes(self.sizes)
            .pattern(self.pattern, self.accent.unwrap_or(WHITE));
        if self.colors.len() == 1 {
            draft = draft.named(self.name.0, self.name.1);
        } else {
            let zh: Vec<&str> = colors.iter().map(|color| color.zh).collect();
            let en: Vec<&str> = colors.iter().map(|color| color.en).collect();
            draft = draft.named(
                format!("{} {}", self.name.0, zh.join("/")),
                format!("{}, {}", self.name.1, listed(&en)),
            );
        }
        let closing = words::closing(self.path, self.material, color, turn);
        draft = draft
            .described(format!("{}{}", self.says.0, closing.0), format!("{} {}", self.says.1, closing.1));
        if !self.by_color {
            draft = draft.colorless();
        }
        if !self.material.0.is_empty() {
            draft = draft.of(self.material);
        }
        if self.ninety {
            draft = draft.ninety();
        }
        if let Some((_, now)) = self.sale.iter().find(|(reduced, _)| *reduced == color) {
            draft = draft.was(self.yuan).yuan(*now);
        }
        for (_, size) in self.gone.iter().filter(|(short, _)| *short == color) {
            draft = draft.gone(size);
        }
        self.facts.iter().fold(draft, |draft, (key, value)| draft.with(*key, *value))
    }
}

/// "Black", "Black or Navy", "Black, Navy or Grey".
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// The products of a department's styles. Styles of one kind are drawn differently, the colours of one style alike.
pub(crate) fn drafts(code: &'static str, zone: &'static str, styles: &[&[Style]]) -> Vec<Draft> {
    // Women's shirts are not cut like men's: each code begins elsewhere.
    let first = code.bytes().map(u32::from).sum::<u32>();
    let mut cuts: BTreeMap<Kind, u32> = BTreeMap::new();
    let mut out: Vec<Draft> = Vec::new();
    for style in styles.iter().copied().flatten() {
        let next = cuts.entry(style.kind).or_insert(first);
        let cut = style.cut.unwrap_or(*next);
        for colors in style.colors {
            let turn = out.len();
            out.push(style.draft(code, zone, colors, turn).variation(cut));
        }
        *next += 1;
    }
    out
}
