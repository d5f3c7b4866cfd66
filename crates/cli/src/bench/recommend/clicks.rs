//! VMIS alone on real clicks: the last visits are asked about, click by click, over an index of those before.

use std::convert::Infallible;
use std::path::Path;
use std::time::Duration;

use guide::recommend::vmis::{Vmis, VmisSettings};
use serde::{Deserialize, Serialize};

use crate::bench::timing::alone;
use crate::error::Error;
use crate::eval::recommend::visits;

/// The last visits, that are asked about.
const ASKED: usize = 1_000;

/// Products wanted.
const LIMIT: usize = 20;

/// Questions that are asked without the index as well.
const SCANNED: usize = 200;

/// The object documented in `README.md`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Clicks {
    pub(super) visits: usize,
    pub(super) products: usize,
    pub(super) questions: usize,
    pub(super) p50_us: f64,
    pub(super) p90_us: f64,
    pub(super) p99_us: f64,
    pub(super) plain_p50_us: f64,
    pub(super) ratio_p50: f64,
    pub(super) index_mb: f64,
}

pub(super) fn measure(file: &Path) -> Result<Clicks, Error> {
    let (products, visits) = visits(file)?;
    let (before, last) = visits.split_at(visits.len().saturating_sub(ASKED.min(visits.len() / 2)));
    let mut vmis = Vmis::new(products, VmisSettings::default());
    before.iter().for_each(|visit| vmis.add(visit));
    let questions: Vec<&[u32]> =
        last.iter().flat_map(|visit| (1..=visit.len()).map(|length| &visit[..length])).collect();
    let Ok(times) = alone::<_, Infallible>(&questions, |visit| {
        std::hint::black_box(vmis.next(visit, LIMIT, |_| true));
        Ok(())
    });
    let few: Vec<&[u32]> =
        questions.iter().step_by(questions.len().div_ceil(SCANNED).max(1)).copied().collect();
    let Ok(plain) = alone::<_, Infallible>(&few, |visit| {
        std::hint::black_box(scan(before, visit));
        Ok(())
    });
    let (p50_us, plain_p50_us) = (percentile(&times, 50), percentile(&plain, 50));
    Ok(Clicks {
        visits: vmis.visits(),
        products,
        questions: questions.len(),
        p50_us,
        p90_us: percentile(&times, 90),
        p99_us: percentile(&times, 99),
        plain_p50_us,
        ratio_p50: if plain_p50_us > 0.0 { p50_us / plain_p50_us } else { 0.0 },
        index_mb: vmis.bytes() as f64 / 1_048_576.0,
    })
}

/// What VMIS saves: the same neighbours sought without an index, by looking through every visit (SKNN, Jannach & Ludewig 2017).
fn scan(visits: &[Vec<u32>], visit: &[u32]) -> Vec<(usize, usize)> {
    let alike = visits.iter().map(|past| past.iter().filter(|item| visit.contains(item)).count());
    let mut alike: Vec<(usize, usize)> = alike.enumerate().filter(|(_, both)| *both > 0).collect();
    alike.sort_unstable_by_key(|(number, both)| (std::cmp::Reverse(*both), std::cmp::Reverse(*number)));
    alike.truncate(VmisSettings::default().neighbours);
    alike
}

/// Microseconds, nearest rank.
fn percentile(times: &[Duration], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).map_or(0.0, |time| time.as_secs_f64() * 1e6)
}

#[cfg(test)]
mod tests {
    //! the plain search finds the visits with most in common, of equals the newer; percentiles by nearest rank

    use super::*;

    #[test]
    fn most_in_common_first() {
        let visits = [vec![1, 2], vec![3], vec![2, 1, 5], vec![2]];
        assert_eq!(scan(&visits, &[1, 2]), [(2, 2), (0, 2), (3, 1)]);
        let times: Vec<Duration> = (1..=10).map(Duration::from_micros).collect();
        assert!((percentile(&times, 90) - 9.0).abs() < 1e-9);
    }
}
