//! What goes with the last products: kinds taken along with theirs, things of the same scenes, and of the same department.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::engine::Engine;
use crate::fitness::of_best;
use crate::lists::{FADE, LAST, LOOKED_THROUGH, NAMED, last};
use crate::scores::{Scored, Scores, best, normalise};

/// Kinds taken along with one that are followed, and the most wanted products looked at of each.
const KINDS: usize = 40;
const OF_A_KIND: usize = 30;

/// Kinds that stand in the same scenes, and the same.
const KINDS_OF_SCENES: usize = 24;
const OF_A_KIND_OF_SCENES: usize = 20;

/// Of what may go with a product, so many of the likeliest are weighed closely; beside several as with [`LOOKED_THROUGH`].
const WEIGHED: usize = 160;

/// How much standing in the same scenes makes something likely.
const OF_SCENES: f32 = 0.5;

impl Engine {
    /// What goes with the last of `seeds`, and by product the seed that it goes with best.
    pub(crate) fn companions_of(
        &self,
        seeds: &[u32],
        keep: &dyn Fn(u32) -> bool,
    ) -> (Vec<Scored>, FxHashMap<u32, u32>) {
        let mut scores = Scores::default();
        let mut with: FxHashMap<u32, (u32, f32)> = FxHashMap::default();
        let (mut fade, mut parts) = (1.0, 1);
        for seed in last(seeds, LAST).iter().rev() {
            let found = self.may_go_with(*seed, parts).into_iter();
            let found = found.filter(|item| keep(*item) && self.shelf.stands_apart(*seed, *item));
            let mut likely: Vec<Scored> = Vec::new();
            if self.shelf.knows_fitness(*seed) {
                for item in found {
                    let (fitness, alone) = self.shelf.likeness(*seed, item, &self.blend.as_well);
                    let near = self.shelf.nearness_of_scenes(*seed, item);
                    if alone || self.shelf.shared_scene(*seed, item).is_some() {
                        likely.push((item, fitness as f32 + OF_SCENES * near));
                    }
                }
                likely = best(likely, WEIGHED / parts, |_| true);
                likely.iter_mut().for_each(|(item, score)| *score = self.shelf.fitness_of(*seed, *item));
                of_best(&mut likely);
            } else {
                for item in found {
                    let (fitness, alone) = self.shelf.likeness(*seed, item, &self.blend.as_well);
                    if alone {
                        likely.push((item, fitness as f32));
                    }
                }
                normalise(&mut likely);
            }
            for (item, score) in likely {
                scores.add(item, fade * score);
                let best = with.entry(item).or_insert((*seed, 0.0));
                if fade * score > best.1 {
                    *best = (*seed, fade * score);
                }
            }
            fade *= FADE;
            parts *= 3;
        }
        let named = scores.best(NAMED, |_| true);
        let with = named.iter().filter_map(|(item, _)| Some((*item, with.get(item)?.0))).collect();
        (named, with)
    }

    /// What is looked at beside a product; of each sort one in `parts`.
    fn may_go_with(&self, seed: u32, parts: usize) -> FxHashSet<u32> {
        let product = self.shelf.product(seed);
        let mut found: FxHashSet<u32> = FxHashSet::default();
        let of_kind = |kind| self.kind_best.get(&kind).map_or(&[][..], Vec::as_slice).iter();
        for with in &product.kinds {
            let mut row: Vec<_> = self.shelf.complements.get(with).cloned().unwrap_or_default();
            row.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            for (kind, _) in row.into_iter().take(KINDS.div_ceil(product.kinds.len())) {
                found.extend(of_kind(kind).take(OF_A_KIND / parts));
            }
        }
        for kind in self.shelf.kinds_of_scenes(seed, KINDS_OF_SCENES) {
            found.extend(of_kind(kind).take(OF_A_KIND_OF_SCENES / parts));
        }
        let department = product.nodes.len().min(1);
        found.extend(self.shelf.neighbourhood(product, department, LOOKED_THROUGH / 2 / parts));
        found
    }
}
