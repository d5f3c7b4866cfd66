//! What a shopper wants, as it stands in the conversation: wishes that filter, words that are looked for, an order.
//! Pure data; every wish is a chip on the screen.

use catalog::entities::{Entity, Link, kind_words, occasion_ways, other_events, price_label};
use catalog::lexicon::{Field, Lexicon};
use catalog::product::Bilingual;
use catalog::search::{Filter, Order, Pick, Search};

use crate::contract::WishKind;
use crate::meaning::Meaning;

/// The id of the wish that stands for all that was said no to.
pub const LEFT_OUT: &str = "left-out";

/// What a wish does to a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A hard limit.
    Limit(Filter),
    /// A word to be found: its ways of being said.
    Word(Vec<Vec<String>>),
    /// A word that ranks and never excludes.
    Prefer(Vec<Vec<String>>),
}

/// One part of a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedPart {
    /// Stable while the need lives.
    pub id: String,
    /// What kind.
    pub kind: WishKind,
    /// What to show.
    pub label: Bilingual,
    /// The shopper's own words for it, folded; blank where there were none.
    pub said: String,
    /// What it does.
    pub part: Part,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Need {
    /// Its parts, in the order they were said.
    pub parts: Vec<NeedPart>,
    /// The order of the list.
    pub order: Order,
    /// What it means, where an embedding model was asked.
    pub meaning: Option<Meaning>,
    /// Rows of products said no to, of the catalogue that it is looked up in now.
    pub left_out: Vec<u64>,
}

impl NeedPart {
    /// A part out of a link.
    #[must_use]
    pub fn from_link(link: &Link) -> NeedPart {
        let (kind, part) = match &link.entity {
            Entity::Value { field, keys } => {
                (wish_kind(*field), Part::Limit(Filter::Value { field: *field, keys: keys.clone() }))
            }
            Entity::Price { min, max } => {
                (WishKind::Price, Part::Limit(Filter::Price { min: *min, max: *max }))
            }
            Entity::Occasion { key } => (WishKind::Attribute, Part::Prefer(occasion_ways(key, &link.label))),
            // A kind of thing the shop has none of is still a thing, not a word to be found in descriptions.
            Entity::Text { any } if link.confidence > 0.8 => (WishKind::Category, Part::Word(any.clone())),
            Entity::Text { any } => (WishKind::Text, Part::Word(any.clone())),
            Entity::Hint { any } => (WishKind::Text, Part::Prefer(any.clone())),
        };
        NeedPart { id: part_id(kind, &part), kind, label: link.label.clone(), said: link.said.clone(), part }
    }

    /// A price limit.
    #[must_use]
    pub fn price(min: Option<i64>, max: Option<i64>, lexicon: &Lexicon) -> NeedPart {
        let part = Part::Limit(Filter::Price { min, max });
        NeedPart {
            id: part_id(WishKind::Price, &part),
            kind: WishKind::Price,
            label: price_label(min, max, lexicon),
            said: String::new(),
            part,
        }
    }

    /// A value of a field.
    #[must_use]
    pub fn value(field: Field, key: &str, lexicon: &Lexicon) -> NeedPart {
        let part = Part::Limit(Filter::Value { field, keys: vec![key.to_owned()] });
        let kind = wish_kind(field);
        let mut label = lexicon.label(field, key);
        if field == Field::Size && label.zh == label.en {
            label = Bilingual::new(format!("{key}码").to_uppercase(), format!("Size {}", key.to_uppercase()));
        }
        NeedPart { id: part_id(kind, &part), kind, label, said: String::new(), part }
    }

    /// Only what is on hand.
    #[must_use]
    pub fn on_hand() -> NeedPart {
        let part = Part::Limit(Filter::OnHand);
        NeedPart {
            id: "stock".to_owned(),
            kind: WishKind::Stock,
            label: Bilingual::new("有货", "In stock"),
            said: String::new(),
            part,
        }
    }

    /// The same, unwanted. `None` for what cannot be excluded (occasions, prices).
    #[must_use]
    pub fn denied(&self) -> Option<NeedPart> {
        let filter = match &self.part {
            Part::Limit(Filter::Value { field, keys }) => Filter::Not { field: *field, keys: keys.clone() },
            Part::Word(ways) => Filter::Without(ways.clone()),
            Part::Prefer(ways) if self.kind == WishKind::Text => Filter::Without(ways.clone()),
            _ => return None,
        };
        let part = Part::Limit(filter);
        let not = if matches!(part, Part::Limit(Filter::Without(_))) { "without" } else { "not" };
        let label = Bilingual {
            zh: self.label.zh.as_ref().map(|zh| format!("不要{zh}")),
            en: self.label.en.as_ref().map(|en| format!("{not} {en}")),
        };
        Some(NeedPart {
            id: format!("not:{}", self.id),
            kind: WishKind::Attribute,
            label,
            said: String::new(),
            part,
        })
    }

    /// The ways of saying a wanted value, the shopper's own first: of all that fits the limit, what is called so comes first.
    /// Where that is several words, each of them counts too: of all coats, a "duffle coat" is called duffle.
    fn spoken(&self) -> Vec<Vec<Vec<String>>> {
        match &self.part {
            Part::Limit(Filter::Value { .. }) => {}
            // A present for mum comes first that says so.
            Part::Limit(Filter::Not { .. }) if !self.said.is_empty() => {}
            // Of all laptops, a "gaming laptop" is called gaming.
            Part::Word(_) if self.kind == WishKind::Category => {}
            _ => return Vec::new(),
        }
        let texts = [self.said.as_str()].into_iter().chain(self.label.each());
        let mut ways: Vec<Vec<String>> = Vec::new();
        for text in texts {
            let way: Vec<String> = catalog::analysis::terms(text).into_iter().map(|term| term.text).collect();
            if !way.is_empty() && !ways.contains(&way) {
                ways.push(way);
            }
        }
        let mut all = Vec::new();
        if !self.said.is_empty()
            && let Some(own) = ways.first().filter(|own| own.len() > 1)
        {
            all.extend(own.iter().map(|term| vec![vec![term.clone()]]));
        }
        let limit = matches!(self.part, Part::Limit(_));
        all.extend((limit && !ways.is_empty()).then_some(ways));
        all
    }

    /// The ways of saying an occasion.
    fn preferred(&self) -> Option<&Vec<Vec<String>>> {
        match &self.part {
            Part::Prefer(ways) if self.kind != WishKind::Text => Some(ways),
            _ => None,
        }
    }

    /// Whether it says what is not wanted.
    #[must_use]
    pub fn is_denial(&self) -> bool {
        matches!(self.filter(), Some(Filter::Not { .. } | Filter::Without(_)))
    }

    /// The filter, if it is a hard limit.
    #[must_use]
    pub fn filter(&self) -> Option<&Filter> {
        match &self.part {
            Part::Limit(filter) => Some(filter),
            _ => None,
        }
    }
}

/// The kind of wish a field makes.
#[must_use]
pub fn wish_kind(field: Field) -> WishKind {
    match field {
        Field::Kind | Field::Category => WishKind::Category,
        Field::Color | Field::Shade => WishKind::Color,
        Field::Size => WishKind::Size,
        Field::Brand => WishKind::Brand,
        Field::Material => WishKind::Material,
        Field::Audience => WishKind::Audience,
        Field::Quality | Field::Measure => WishKind::Attribute,
    }
}

fn part_id(kind: WishKind, part: &Part) -> String {
    match part {
        Part::Limit(Filter::Value { field, keys }) => {
            format!("{field:?}:{}", keys.first().map_or("", String::as_str)).to_lowercase()
        }
        Part::Limit(Filter::Not { field, keys }) => {
            format!("not:{field:?}:{}", keys.first().map_or("", String::as_str)).to_lowercase()
        }
        Part::Limit(Filter::Without(ways)) => {
            let word = ways.first().map(|way| way.join(" ")).unwrap_or_default();
            format!("not:{word}").to_lowercase()
        }
        Part::Limit(Filter::Price { .. }) => "price".to_owned(),
        Part::Limit(Filter::OnHand) => "stock".to_owned(),
        Part::Limit(Filter::SizesDiffer) => "sizes-differ".to_owned(),
        Part::Word(ways) | Part::Prefer(ways) => {
            let word = ways.first().map(|way| way.join(" ")).unwrap_or_default();
            format!("{kind:?}:{word}").to_lowercase()
        }
    }
}

impl Need {
    /// Whether nothing is wished.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether it says what thing.
    #[must_use]
    pub fn has_thing(&self) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part.kind, WishKind::Category | WishKind::Text | WishKind::Brand))
    }

    /// Adds a wish. A second colour, size, price, thing, audience, brand or material takes the place of the first;
    /// qualities and words add up.
    pub fn add(&mut self, part: NeedPart) {
        let adds_up = matches!(part.kind, WishKind::Attribute | WishKind::Text);
        self.parts.retain(|have| have.id != part.id && (adds_up || have.kind != part.kind));
        self.parts.push(part);
    }

    /// Adds the wishes of one sentence: two colours in one sentence are both meant.
    pub fn add_all(&mut self, parts: Vec<NeedPart>) {
        let mut merged: Vec<NeedPart> = Vec::new();
        for part in parts {
            let same = merged.iter_mut().find(|have| match (&have.part, &part.part) {
                (
                    Part::Limit(Filter::Value { field: a, .. }),
                    Part::Limit(Filter::Value { field: b, .. }),
                ) => {
                    a == b
                        && matches!(
                            a,
                            Field::Color | Field::Shade | Field::Size | Field::Brand | Field::Material
                        )
                }
                (Part::Limit(Filter::Price { .. }), Part::Limit(Filter::Price { .. })) => true,
                _ => false,
            });
            match same {
                Some(have) => unite(have, part),
                None => merged.push(part),
            }
        }
        // Within a sentence both stay: "headphones" the kind and "gaming" the category narrow each other.
        let kinds: Vec<WishKind> = merged.iter().map(|part| part.kind).collect();
        self.parts.retain(|have| {
            !merged.iter().any(|part| part.id == have.id)
                && (matches!(have.kind, WishKind::Attribute | WishKind::Text) || !kinds.contains(&have.kind))
        });
        self.parts.extend(merged);
    }

    /// Whether it asks for a kind of thing the shop has none of.
    #[must_use]
    pub fn wants_unsold_kind(&self) -> bool {
        self.parts.iter().any(|part| part.kind == WishKind::Category && matches!(part.part, Part::Word(_)))
    }

    /// The same need with its plain words made into wishes that rank, if what thing is wanted is known without them; where
    /// the words find nothing at all (`lost`), an occasion is enough to go on with.
    #[must_use]
    pub fn with_words_weighed(&self, lost: bool) -> Option<Need> {
        let mut need = self.clone();
        for part in need.parts.iter_mut().filter(|part| part.kind == WishKind::Text) {
            if let Part::Word(ways) = &part.part {
                part.part = Part::Prefer(ways.clone());
            }
        }
        let named = |part: &NeedPart| {
            (matches!(part.kind, WishKind::Category | WishKind::Brand) && part.filter().is_some())
                || (lost && part.preferred().is_some())
        };
        (need != *self && need.parts.iter().any(named)).then_some(need)
    }

    /// Whether it says several things and what it is about, but no thing.
    #[must_use]
    pub fn is_talk(&self) -> bool {
        let words = self.parts.iter().filter(|part| matches!(part.part, Part::Word(_)));
        words.count() > 1
            && self.parts.iter().any(|part| part.preferred().is_some())
            && !self.wants_unsold_kind()
    }

    /// The same need without the qualities asked for, if something else of it stays: what a short list goes on with.
    #[must_use]
    pub fn without_qualities(&self) -> Option<Need> {
        let is_quality = |part: &NeedPart| {
            matches!(&part.part, Part::Limit(Filter::Value { field: Field::Quality | Field::Material, .. }))
        };
        let mut need = self.clone();
        need.parts.retain(|part| !is_quality(part));
        (need.parts.len() < self.parts.len() && need.has_thing()).then_some(need)
    }

    /// Takes a wish away; `false` if there was none of that id.
    pub fn drop_part(&mut self, id: &str) -> bool {
        let before = self.parts.len();
        self.parts.retain(|part| part.id != id);
        self.parts.len() < before
    }

    /// The search it stands for, without page and facets.
    #[must_use]
    pub fn search(&self) -> Search {
        let meaning = self.meaning.as_ref().and_then(|meaning| meaning.vector.clone());
        let mut search = Search { order: self.order, meaning, ..Search::default() };
        if !self.left_out.is_empty() {
            search.arrangement.hidden.push(Pick { rows: self.left_out.clone(), filters: Vec::new() });
        }
        for part in &self.parts {
            match &part.part {
                Part::Limit(filter) => {
                    search.filters.push(filter.clone());
                    search.prefer.extend(part.spoken());
                    // Who wants no nuts wants no hazelnut chocolate either, if there is another.
                    if let Filter::Not { field: Field::Kind, keys } = filter {
                        search.against.extend(kind_words(keys));
                    }
                }
                Part::Word(ways) => {
                    search.words.push(ways.clone());
                    search.prefer.extend(part.spoken());
                }
                Part::Prefer(ways) if part.kind == WishKind::Text => search.hints.push(ways.clone()),
                Part::Prefer(ways) => search.prefer.push(ways.clone()),
            }
        }
        // Said alone, an occasion is what is looked for: not the whole shop with some of it first.
        let suited: Vec<Vec<String>> =
            self.parts.iter().filter_map(NeedPart::preferred).flatten().cloned().collect();
        let named = |part: &NeedPart| matches!(part.kind, WishKind::Category | WishKind::Brand);
        search.against.extend(other_events(&suited));
        if !suited.is_empty() && search.words.is_empty() && !self.parts.iter().any(named) {
            search.words = vec![suited];
        }
        search
    }

    /// The same need without one of its wishes.
    #[must_use]
    pub fn without(&self, id: &str) -> Need {
        let mut need = self.clone();
        need.drop_part(id);
        need
    }

    /// The price limit, if one was stated.
    #[must_use]
    pub fn price_limit(&self) -> Option<(Option<i64>, Option<i64>)> {
        self.parts.iter().find_map(|part| match part.part {
            Part::Limit(Filter::Price { min, max }) => Some((min, max)),
            _ => None,
        })
    }
}

fn unite(have: &mut NeedPart, part: NeedPart) {
    match (&mut have.part, part.part) {
        (Part::Limit(Filter::Value { keys, .. }), Part::Limit(Filter::Value { keys: more, .. })) => {
            if more.iter().all(|key| keys.contains(key)) {
                return;
            }
            keys.extend(more);
            let join = |a: &Option<String>, b: &Option<String>, with: &str| match (a, b) {
                (Some(a), Some(b)) => Some(format!("{a}{with}{b}")),
                (one, other) => one.clone().or_else(|| other.clone()),
            };
            have.label = Bilingual {
                zh: join(&have.label.zh, &part.label.zh, "或"),
                en: join(&have.label.en, &part.label.en, " or "),
            };
        }
        (
            Part::Limit(Filter::Price { min, max }),
            Part::Limit(Filter::Price { min: other_min, max: other_max }),
        ) => {
            // "at least 100, at most 300": the tighter of each.
            *min = (*min).max(other_min);
            *max = match (*max, other_max) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (one, other) => one.or(other),
            };
        }
        _ => {}
    }
}
