//! Parts of the recommender, each alone.

use guide::recommend::als::AlsSettings;
use guide::recommend::ease::EaseSettings;
use guide::recommend::matrix::{Rows, Sparse};
use guide::recommend::pairs::{Measure, Pairs};
use guide::recommend::scores::{Scored, best};
use guide::recommend::vmis::VmisSettings;

use crate::eval::recommend::algorithm::{Case, Event, Ranker, Train};

/// Who had what, and how much.
pub(super) fn matrix(train: &Train, value: impl Fn(&Event) -> f32) -> Sparse {
    let mut rows = Rows::new(train.items);
    for row in &train.rows {
        rows.push(&row.iter().map(|event| (event.item, value(event))).collect::<Vec<_>>());
    }
    rows.finish()
}

fn had(case: &Case<'_>) -> Vec<u32> {
    case.seen.iter().map(|event| event.item).collect()
}

fn list(scored: impl IntoIterator<Item = Scored>, case: &Case<'_>, limit: usize) -> Vec<u32> {
    let keep = |item: u32| case.exclude.binary_search(&item).is_err();
    best(scored, limit, keep).into_iter().map(|(item, _)| item).collect()
}

/// [`recommend::pairs`] by cosine.
pub(super) struct ItemCosine(Pairs);

impl ItemCosine {
    pub(super) fn new(train: &Train) -> Self {
        Self(Pairs::count(&matrix(train, |_| 1.0), Measure::Cosine { doubt: 5.0 }, 60, 1))
    }
}

impl Ranker for ItemCosine {
    fn name(&self) -> &'static str {
        "item-cosine"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        list(self.0.score(&had(case), 1.0), case, limit)
    }
}

/// [`recommend::ease`].
pub(super) struct Ease(guide::recommend::ease::Ease);

impl Ease {
    /// `None` for more items than it can take.
    pub(super) fn new(train: &Train) -> Option<Self> {
        guide::recommend::ease::Ease::fit(&matrix(train, |_| 1.0), EaseSettings::default()).map(Self)
    }
}

impl Ranker for Ease {
    fn name(&self) -> &'static str {
        "ease"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        list(self.0.score(&had(case)), case, limit)
    }
}

/// [`recommend::als`].
pub(super) struct Als(guide::recommend::als::Als);

impl Als {
    pub(super) fn new(train: &Train) -> Self {
        Self(guide::recommend::als::Als::fit(&matrix(train, |_| 1.0), AlsSettings::default()))
    }
}

impl Ranker for Als {
    fn name(&self) -> &'static str {
        "als"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        let mut items: Vec<u32> = had(case);
        items.sort_unstable();
        items.dedup();
        let taste = self.0.taste(&items.into_iter().map(|item| (item, 1.0)).collect::<Vec<_>>());
        list((0..self.0.products() as u32).map(|item| (item, self.0.score(&taste, item))), case, limit)
    }
}

/// [`recommend::vmis`].
pub(super) struct Vmis(guide::recommend::vmis::Vmis);

impl Vmis {
    pub(super) fn new(train: &Train) -> Self {
        let mut order: Vec<&Vec<Event>> = train.rows.iter().filter(|row| !row.is_empty()).collect();
        order.sort_by_key(|row| row.last().map(|event| event.at));
        let mut vmis = guide::recommend::vmis::Vmis::new(train.items, VmisSettings::default());
        for row in order {
            vmis.add(&row.iter().map(|event| event.item).collect::<Vec<_>>());
        }
        Self(vmis)
    }
}

impl Ranker for Vmis {
    fn name(&self) -> &'static str {
        "vmis"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        let keep = |item: u32| case.exclude.binary_search(&item).is_err();
        self.0.next(&had(case), limit, keep).into_iter().map(|(item, _)| item).collect()
    }
}
