//! What a department says about one product. Ids, check digits, stock and shelves are the maker's.

use crate::look::{Kind, Look, Pattern, Rgb};
use crate::palette::{Color, WHITE};

/// Chinese, English.
pub type Pair = (&'static str, &'static str);

/// One product as its department writes it.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What its id begins with: `WD` in `WD-0001`.
    pub code: &'static str,
    /// Its department's id on the floor plan.
    pub zone: &'static str,
    /// What the photo shows.
    pub kind: Kind,
    /// Chinese, English.
    pub name: (String, String),
    /// Chinese, English.
    pub description: (String, String),
    /// Chinese, English.
    pub brand: Pair,
    /// Department, group, leaf.
    pub path: &'static [Pair],
    /// The price in whole yuan.
    pub yuan: u32,
    /// Whether 0.90 comes on top.
    pub ninety: bool,
    /// The price before the sale.
    pub was_yuan: Option<u32>,
    /// The colour in the photo; `None` for things one does not choose by colour (the photo then shows `paint`).
    pub color: Option<Color>,
    /// The main colour as painted.
    pub paint: Rgb,
    /// What else it comes in.
    pub more_colors: Vec<Color>,
    /// Trim, print or label.
    pub accent: Rgb,
    /// What covers it.
    pub pattern: Pattern,
    /// Differs among products of one kind, so that their photos differ.
    pub variation: u32,
    /// Cotton.
    pub material: Option<Pair>,
    /// For whom.
    pub audience: Option<Pair>,
    /// Key, value.
    pub attributes: Vec<(Pair, (String, String))>,
    /// Empty for what has no sizes.
    pub sizes: Vec<String>,
    /// Sizes with none left, whatever the colour.
    pub gone: Vec<&'static str>,
}

impl Draft {
    /// A product in this colour; everything else follows with the methods below.
    #[must_use]
    pub fn new(
        code: &'static str,
        zone: &'static str,
        kind: Kind,
        path: &'static [Pair],
        color: Color,
    ) -> Self {
        Self {
            code,
            zone,
            kind,
            name: Default::default(),
            description: Default::default(),
            brand: ("", ""),
            path,
            yuan: 0,
            ninety: false,
            was_yuan: None,
            color: Some(color),
            paint: color.rgb,
            more_colors: Vec::new(),
            accent: WHITE.rgb,
            pattern: Pattern::Plain,
            variation: 0,
            material: None,
            audience: None,
            attributes: Vec::new(),
            sizes: Vec::new(),
            gone: Vec::new(),
        }
    }

    /// The colour is only how the photo is painted: tea and books are not sold by colour.
    #[must_use]
    pub fn colorless(mut self) -> Self {
        self.color = None;
        self
    }

    /// Its name, Chinese and English.
    #[must_use]
    pub fn named(mut self, zh: impl Into<String>, en: impl Into<String>) -> Self {
        self.name = (zh.into(), en.into());
        self
    }

    /// A sentence or two, Chinese and English.
    #[must_use]
    pub fn described(mut self, zh: impl Into<String>, en: impl Into<String>) -> Self {
        self.description = (zh.into(), en.into());
        self
    }

    /// Its brand.
    #[must_use]
    pub fn by(mut self, brand: Pair) -> Self {
        self.brand = brand;
        self
    }

    /// Its price in whole yuan.
    #[must_use]
    pub fn yuan(mut self, yuan: u32) -> Self {
        self.yuan = yuan;
        self
    }

    /// 0.90 on top of the whole yuan.
    #[must_use]
    pub fn ninety(mut self) -> Self {
        self.ninety = true;
        self
    }

    /// What it was before the sale, in whole yuan.
    #[must_use]
    pub fn was(mut self, yuan: u32) -> Self {
        self.was_yuan = Some(yuan);
        self
    }

    /// The other colours it comes in.
    #[must_use]
    pub fn also(mut self, colors: &[Color]) -> Self {
        self.more_colors.extend_from_slice(colors);
        self
    }

    /// The colour of trim, print or label.
    #[must_use]
    pub fn accent(mut self, color: Color) -> Self {
        self.accent = color.rgb;
        self
    }

    /// A pattern in a second colour.
    #[must_use]
    pub fn pattern(mut self, pattern: Pattern, in_color: Color) -> Self {
        self.pattern = pattern;
        self.accent = in_color.rgb;
        self
    }

    /// Small differences of the drawing.
    #[must_use]
    pub fn variation(mut self, variation: u32) -> Self {
        self.variation = variation;
        self
    }

    /// What it is made of.
    #[must_use]
    pub fn of(mut self, material: Pair) -> Self {
        self.material = Some(material);
        self
    }

    /// For whom it is.
    #[must_use]
    pub fn for_whom(mut self, audience: Pair) -> Self {
        self.audience = Some(audience);
        self
    }

    /// One thing to know about it.
    #[must_use]
    pub fn with(mut self, key: Pair, value: (impl Into<String>, impl Into<String>)) -> Self {
        self.attributes.push((key, (value.0.into(), value.1.into())));
        self
    }

    /// Its sizes, each a variant with a stock of its own.
    #[must_use]
    pub fn sizes(mut self, sizes: &[&str]) -> Self {
        self.sizes = sizes.iter().map(ToString::to_string).collect();
        self
    }

    /// A size that is sold out.
    #[must_use]
    pub fn gone(mut self, size: &'static str) -> Self {
        self.gone.push(size);
        self
    }

    /// What its photo shows.
    #[must_use]
    pub fn look(&self) -> Look {
        Look {
            kind: self.kind,
            color: self.paint,
            accent: self.accent,
            pattern: self.pattern,
            variation: self.variation,
        }
    }
}
