//! Why a product is in a list: the parts' scores taken apart into what can be said and counted.

use rustc_hash::FxHashSet;

use crate::blend::{PARTS, Part, Shares, Situation};
use crate::content::{ContentWeights, Ground, PRICE_BAND};
use crate::engine::Engine;
use crate::fitness::About;
use crate::lists::Heard;
use crate::pairs::Pairs;
use crate::query::{Asked, Beside};
use crate::reason::{Reason, ReasonKind};
use crate::records::FEWEST_SHOPPERS;
use crate::scores::Scored;
use crate::shelf::Shelf;
use crate::traits::TraitId;
use crate::vmis::Neighbour;

/// Attributes told as reasons of one recommendation.
const MOST_ATTRIBUTES: usize = 3;

/// A table's middle: what goes together no better than that is not told.
const TELLING: f64 = 0.5;

/// What made so much of a score is worth saying first.
const PLAIN: f64 = 0.1;

/// Kinds that go together less well than this are not told to go together.
const GOES_WELL: f64 = 0.3;

/// Descriptions are told to be alike from this nearness on.
const NEAR: f32 = 0.5;

/// What made less of a score than this is not told.
const TOO_SLIGHT: f64 = 0.02;

/// The explanations of one list.
pub(crate) struct Explain<'a> {
    engine: &'a Engine,
    asked: &'a Asked<'a>,
    heard: &'a Heard<'a>,
    shares: &'a Shares,
    seeds: Vec<u32>,
    everything: Vec<u32>,
}

impl<'a> Explain<'a> {
    pub(crate) fn new(engine: &'a Engine, asked: &'a Asked<'a>, heard: &'a Heard<'a>) -> Self {
        let seeds = crate::lists::seeds(asked);
        let everything = crate::lists::everything(asked, &seeds);
        let shares = &engine.blend.of(asked.situation).shares;
        Explain { engine, asked, heard, shares, seeds, everything }
    }

    /// The weighted score of each part for a product.
    pub(crate) fn parts(&self, item: u32) -> [f32; PARTS] {
        let mut parts = [0.0; PARTS];
        for (at, list) in self.heard.lists.iter().enumerate() {
            let score = list.iter().find(|(other, _)| *other == item).map_or(0.0, |(_, score)| *score);
            parts[at] = score * self.shares[at];
        }
        parts
    }

    /// The reasons, the weightiest first; a taste that cannot be put into numbers stands behind what can.
    pub(crate) fn reasons(&self, item: u32) -> Vec<Reason> {
        let parts = self.parts(item);
        let total: f32 = parts.iter().sum();
        let mut told: Vec<Reason> = Vec::new();
        if total > 0.0 {
            for (part, score) in Part::ALL.into_iter().zip(parts) {
                if score > 0.0 {
                    let (before, share) = (told.len(), f64::from(score / total));
                    self.told(part, item, share, &mut told);
                    if told.len() == before {
                        told.push(Reason { kind: ReasonKind::SuitsTaste, beside: None, share });
                    }
                }
            }
        }
        let mut reasons = merged(told);
        // What can be said plainly comes before "it suits you", unless there is next to nothing of it.
        let plain = |reason: &Reason| !is_taste(&reason.kind) && reason.share >= PLAIN;
        reasons.sort_by(|a, b| plain(b).cmp(&plain(a)).then(b.share.total_cmp(&a.share)));
        self.beside_taste(item, &mut reasons);
        let mut attributes = 0;
        let mut at = 0;
        reasons.retain(|reason| {
            at += 1;
            attributes += usize::from(matches!(reason.kind, ReasonKind::SameAttribute { .. }));
            let few =
                !matches!(reason.kind, ReasonKind::SameAttribute { .. }) || attributes <= MOST_ATTRIBUTES;
            // What has no share speaks for itself.
            few && (reason.share >= TOO_SLIGHT || reason.share == 0.0 || at == 1)
        });
        if let Some(asked) = self.asked_for(item) {
            reasons.insert(0, asked);
        }
        reasons
    }

    /// Where a taste that cannot be put into numbers made most of a score, what can be counted of the two products or is the same in them is told
    /// as well, without a share.
    fn beside_taste(&self, item: u32, reasons: &mut Vec<Reason>) {
        if reasons.iter().filter(|reason| is_taste(&reason.kind)).map(|reason| reason.share).sum::<f64>()
            < 0.5
        {
            return;
        }
        let counted = |pairs: &Pairs, kind: fn(u32, u32) -> ReasonKind| {
            let (seed, together, of) = self.counted(pairs, item)?;
            Some(Reason {
                kind: kind(together, of),
                beside: Some(self.engine.shelf.id(seed).to_owned()),
                share: 0.0,
            })
        };
        let bought =
            || counted(&self.engine.bought, |together, of| ReasonKind::BoughtTogether { together, of });
        let looked =
            || counted(&self.engine.looked, |together, of| ReasonKind::LookedAtTogether { together, of });
        let alike = || {
            // Of something to take as well it is no reason that it is alike.
            if matches!(self.asked.situation, Situation::GoesWith | Situation::Basket) {
                return None;
            }
            let mut same: Vec<Reason> = Vec::new();
            let mut tell = |kind: ReasonKind, beside: Option<u32>, share: f64| {
                let beside = beside.map(|place| self.engine.shelf.id(place).to_owned());
                same.push(Reason { kind, beside, share });
            };
            self.likeness(item, &self.engine.blend.instead, 1.0, &mut tell);
            let most = same.into_iter().max_by(|a, b| a.share.total_cmp(&b.share))?;
            Some(Reason { share: 0.0, ..most })
        };
        reasons.extend(bought().or_else(looked).or_else(alike));
    }

    /// What was asked of a product beside another, and is so.
    fn asked_for(&self, item: u32) -> Option<Reason> {
        let (seed, beside) = self.asked.beside?;
        let (own, other) = (self.engine.shelf.product(seed).price?, self.engine.shelf.product(item).price?);
        let kind = match beside {
            Beside::Cheaper(id) => (ReasonKind::Cheaper { saves_minor: own - other }, id),
            Beside::StepUp(id) => (ReasonKind::Dearer { costs_minor: other - own }, id),
            Beside::Similar(_) | Beside::GoesWith(_) => return None,
        };
        Some(Reason { kind: kind.0, beside: Some(kind.1.to_owned()), share: 0.0 })
    }

    fn told(&self, part: Part, item: u32, share: f64, told: &mut Vec<Reason>) {
        let engine = self.engine;
        let mut tell = |kind: ReasonKind, beside: Option<u32>, share: f64| {
            let beside = beside.map(|place| engine.shelf.id(place).to_owned());
            told.push(Reason { kind, beside, share });
        };
        match part {
            Part::Popular => match engine.popularity.shoppers(item) {
                (shoppers, days) if shoppers >= FEWEST_SHOPPERS => {
                    tell(ReasonKind::Popular { shoppers, days }, None, share);
                }
                _ => tell(ReasonKind::Wanted, None, share),
            },
            Part::Rising => tell(ReasonKind::Rising, None, share),
            Part::LookedAt => match self.counted(&engine.looked, item) {
                Some((seed, together, of)) => {
                    tell(ReasonKind::LookedAtTogether { together, of }, Some(seed), share);
                }
                None => tell(ReasonKind::SuitsTaste, None, share),
            },
            Part::Bought => match self.counted(&engine.bought, item) {
                Some((seed, together, of)) => {
                    tell(ReasonKind::BoughtTogether { together, of }, Some(seed), share);
                }
                None => tell(ReasonKind::SuitsTaste, None, share),
            },
            Part::Leaves => {
                if let Some((seed, kind)) = self.leaf_pair(item) {
                    tell(kind, Some(seed), share);
                }
            }
            Part::Visits => {
                let vmis = engine.vmis();
                let neighbours = &self.heard.visits;
                let holds = |one: &&Neighbour| vmis.visit(one.visit).binary_search(&item).is_ok();
                let visits = neighbours.iter().filter(holds).count() as u32;
                let shoppers: FxHashSet<u32> =
                    neighbours.iter().filter(holds).map(|one| vmis.shopper(one.visit)).collect();
                if shoppers.len() as u32 >= FEWEST_SHOPPERS {
                    tell(ReasonKind::VisitsLikeThis { visits, of: neighbours.len() as u32 }, None, share);
                } else {
                    tell(ReasonKind::SuitsTaste, None, share);
                }
            }
            Part::Taste | Part::Factors => match self.speaks_most(part, item) {
                Some(seed) => tell(ReasonKind::Because, Some(seed), share),
                None => tell(ReasonKind::SuitsTaste, None, share),
            },
            Part::LikeMinded => {
                let shoppers = engine.people.had(&self.heard.people, item);
                if shoppers >= FEWEST_SHOPPERS {
                    tell(
                        ReasonKind::LikeMinded { shoppers, of: self.heard.people.len() as u32 },
                        None,
                        share,
                    );
                } else {
                    tell(ReasonKind::SuitsTaste, None, share);
                }
            }
            Part::Neural => match self.nearest(item) {
                Some(seed) => tell(ReasonKind::Because, Some(seed), share),
                None => tell(ReasonKind::SuitsTaste, None, share),
            },
            Part::Pearson => tell(ReasonKind::SuitsTaste, None, share),
            Part::Alike => self.likeness(item, &engine.blend.instead, share, &mut tell),
            Part::Companion => self.fitness(item, share, &mut tell),
        }
    }

    /// The product shoppers had most together with this one, among those that enough had.
    fn counted(&self, pairs: &Pairs, item: u32) -> Option<(u32, u32, u32)> {
        let mut best: Option<(u32, f32, u32)> = None;
        for seed in crate::lists::last(&self.seeds, 20) {
            if let Some(pair) = pairs.get(*seed, item).filter(|pair| pair.together >= FEWEST_SHOPPERS)
                && best.is_none_or(|(_, strength, _)| pair.strength >= strength)
            {
                best = Some((*seed, pair.strength, pair.together));
            }
        }
        best.map(|(seed, _, together)| (seed, together, pairs.shoppers(seed)))
    }

    fn leaf_pair(&self, item: u32) -> Option<(u32, ReasonKind)> {
        let leaf = self.engine.shelf.product(item).leaf?;
        let leaves = &self.engine.leaves;
        let strongest = crate::lists::last(&self.seeds, crate::lists::LAST)
            .iter()
            .filter_map(|seed| {
                let from = self.engine.shelf.product(*seed).leaf?;
                Some((*seed, from, leaves.get(from, leaf)?))
            })
            .max_by(|a, b| a.2.strength.total_cmp(&b.2.strength))?;
        let category = self.engine.shelf.shown(self.engine.shelf.leaf_nodes[leaf as usize]);
        let (seed, from, pair) = strongest;
        let kind = ReasonKind::ComplementaryCategory {
            category,
            together: pair.together,
            of: leaves.shoppers(from),
        };
        Some((seed, kind))
    }

    /// Of what the shopper had, the product that adds most to the score of this one.
    fn speaks_most(&self, part: Part, item: u32) -> Option<u32> {
        let added: Vec<Scored> = if part == Part::Taste {
            let ease = self.engine.tastes.ease.as_ref()?;
            self.everything.iter().map(|from| (*from, ease.weight(*from, item))).collect()
        } else {
            self.heard.origin.as_ref()?.parts(item)
        };
        let most = added.into_iter().filter(|(_, added)| *added > 0.0);
        most.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(seed, _)| seed)
    }

    /// Of the products a question is about, the one whose vector is nearest to this one's.
    fn nearest(&self, item: u32) -> Option<u32> {
        let neural = self.engine.neural.as_ref()?;
        let own = neural.vector(item);
        let near = |seed: &u32| (*seed, crate::als::dot(own, neural.vector(*seed)));
        let nearest = crate::lists::last(&self.seeds, 20).iter().map(near).max_by(|a, b| a.1.total_cmp(&b.1));
        nearest.filter(|(_, near)| *near > 0.0).map(|(seed, _)| seed)
    }

    /// Why a product goes with the one that it goes with best: each side of the two, by what the score would be with nothing known of it.
    fn fitness(&self, item: u32, share: f64, tell: &mut dyn FnMut(ReasonKind, Option<u32>, f64)) {
        let shelf = &self.engine.shelf;
        let Some(&seed) = self.heard.with.get(&item).filter(|seed| shelf.knows_fitness(**seed)) else {
            return self.likeness(item, &self.engine.blend.as_well, share, tell);
        };
        let sides = shelf.fitness_by_side(seed, item);
        let all: f32 = sides.iter().map(|(_, part)| part.max(0.0)).sum();
        let mut grounds: Vec<(Ground, f64)> = vec![(Ground::Companion, 1.0)];
        shelf.alike(seed, item, &ContentWeights::EACH, &mut |ground, part| grounds.push((ground, part)));
        for (about, part) in sides.into_iter().filter(|(_, part)| *part > 0.0) {
            let share = share * f64::from(part / all);
            if about == About::Scenes {
                if let Some(scene) = shelf.shared_scene(seed, item) {
                    tell(ReasonKind::SameScene { scene: scene.to_owned() }, Some(seed), share);
                }
                continue;
            }
            let of = grounds.iter().filter(|(ground, part)| About::of(*ground) == Some(about) && *part > 0.0);
            if let Some((ground, _)) = of.max_by(|a, b| a.1.total_cmp(&b.1))
                && let Some(kind) = shelf.told(*ground, seed, item)
            {
                tell(kind, Some(seed), share);
            }
        }
    }

    /// What a product has in common with the product it is likest to.
    fn likeness(
        &self,
        item: u32,
        weights: &ContentWeights,
        share: f64,
        tell: &mut dyn FnMut(ReasonKind, Option<u32>, f64),
    ) {
        let shelf = &self.engine.shelf;
        let seeds = crate::lists::last(&self.seeds, crate::lists::LAST);
        let scored = seeds.iter().map(|seed| (*seed, shelf.likeness(*seed, item, weights).0));
        let Some((seed, _)) = scored.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, all)| *all > 0.0) else {
            return;
        };
        // What speaks against a product is in its score, but is no reason for it.
        let mut all = 0.0;
        shelf.alike(seed, item, weights, &mut |_, part| all += part.max(0.0));
        shelf.alike(seed, item, weights, &mut |ground, part| {
            if part > 0.0
                && let Some(kind) = shelf.told(ground, seed, item)
            {
                tell(kind, Some(seed), share * part / all);
            }
        });
    }
}

/// Whether a reason is a taste that cannot be put into numbers.
fn is_taste(kind: &ReasonKind) -> bool {
    matches!(kind, ReasonKind::SuitsTaste | ReasonKind::Because)
}

impl Shelf {
    /// The last part of a value as it is spelled.
    pub(crate) fn shown(&self, id: TraitId) -> String {
        self.traits.shown(id).last().cloned().unwrap_or_default()
    }

    /// The ground as a caller may see it, if it is worth words.
    fn told(&self, ground: Ground, seed: u32, item: u32) -> Option<ReasonKind> {
        let name = |id: TraitId| self.shown(id);
        Some(match ground {
            Ground::Category(node) => ReasonKind::SameCategory { category: name(node) },
            Ground::Department(node) => ReasonKind::SameDepartment { department: name(node) },
            Ground::Brand(id) => ReasonKind::SameBrand { brand: name(id) },
            Ground::Color(id) => ReasonKind::SameColor { color: name(id) },
            // That nothing is known against a pair is no reason for it.
            Ground::Harmony(with, color)
                if self.harmony.get(&(with, color)).is_some_and(|fits| *fits > TELLING) =>
            {
                ReasonKind::ColorsMatch { color: name(color), with: name(with) }
            }
            Ground::Style(with, style)
                if self.agreement.get(&(with, style)).is_some_and(|fits| *fits > TELLING) =>
            {
                ReasonKind::StylesMatch { style: name(style), with: name(with) }
            }
            Ground::Occasion(id) => ReasonKind::StylesMatch { style: name(id), with: name(id) },
            Ground::Harmony(..) | Ground::Style(..) | Ground::Children => return None,
            Ground::Material(id) => ReasonKind::SameMaterial { material: name(id) },
            Ground::Audience(id) => ReasonKind::SameAudience { audience: name(id) },
            Ground::Attribute(id) => {
                let key = self.traits.shown(id).first().cloned().unwrap_or_default();
                ReasonKind::SameAttribute { key, value: name(id) }
            }
            Ground::Words => ReasonKind::SimilarName,
            Ground::Meaning if self.near(seed, item).is_some_and(|near| near >= NEAR) => {
                ReasonKind::SimilarMeaning
            }
            Ground::Meaning => return None,
            Ground::Price => {
                let (a, b) = (self.product(seed).price?, self.product(item).price?);
                if a.max(b) as f64 > a.min(b) as f64 * PRICE_BAND {
                    return None;
                }
                ReasonKind::SimilarPrice
            }
            // What can hardly be taken along is no reason.
            Ground::Companion
                if self
                    .companions(self.product(seed), self.product(item))
                    .is_none_or(|strength| strength < GOES_WELL) =>
            {
                return None;
            }
            Ground::Companion => {
                let leaf = *self.product(item).nodes.last()?;
                ReasonKind::CompanionKind { category: name(leaf) }
            }
        })
    }
}

/// Reasons that say the same, put together.
fn merged(told: Vec<Reason>) -> Vec<Reason> {
    let mut merged: Vec<Reason> = Vec::with_capacity(told.len());
    for reason in told {
        match merged.iter_mut().find(|other| other.kind == reason.kind && other.beside == reason.beside) {
            Some(other) => other.share += reason.share,
            None => merged.push(reason),
        }
    }
    merged
}
