//! What was measured round by round, and the medians told of it. A ratio is taken a round: what slows the machine slows both.

use serde::Serialize;

/// Ways to cache and compute attention; the first is the one that is used.
pub(super) const WAYS: [(&str, &str); 4] = [("f16", "auto"), ("f16", "on"), ("f16", "off"), ("q8_0", "on")];

/// Tokens a second, read and written.
type Rate = (f64, f64);

/// Measurements of one worker.
#[derive(Debug, Default)]
pub(super) struct Rounds {
    ours: Vec<Rate>,
    bare: Vec<Rate>,
    native: Vec<Rate>,
    /// Milliseconds to the first token: with nothing kept, with the beginning kept.
    prefix: Vec<(f64, f64)>,
    /// Alone, and beside a background job.
    beside: Vec<(f64, f64)>,
    overhead: Vec<f64>,
    /// Milliseconds until the shopper's stream ended, and until the worker was free.
    cancels: Vec<(f64, f64)>,
}

/// Tokens a second.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Rates {
    pub(super) prefill_tps: f64,
    pub(super) decode_tps: f64,
    pub(super) bare_prefill_tps: f64,
    pub(super) bare_decode_tps: f64,
    pub(super) prefill_ratio_bare: f64,
    pub(super) decode_ratio_bare: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) native_prefill_tps: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) native_decode_tps: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) prefill_ratio_native: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) decode_ratio_native: Option<f64>,
}

/// Waits.
#[derive(Debug, Clone)]
pub(super) struct Moments {
    pub(super) ttft_ms: f64,
    pub(super) ttft_prefix_ms: f64,
    pub(super) ttft_ratio_prefix: f64,
    pub(super) ttft_beside_ms: f64,
    pub(super) ttft_ratio_beside: f64,
    pub(super) overhead_ms: f64,
    pub(super) cancel_ms: f64,
    pub(super) freed_ms: f64,
}

/// One way to cache and compute attention, against the one that is used.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Attention {
    pub(super) kv: &'static str,
    pub(super) flash: &'static str,
    pub(super) prefill_tps: f64,
    pub(super) decode_tps: f64,
    pub(super) prefill_ratio: f64,
    pub(super) decode_ratio: f64,
}

impl Rounds {
    pub(super) fn take_rates(&mut self, ours: Rate, bare: Rate, native: Option<Rate>) {
        self.ours.push(ours);
        self.bare.push(bare);
        self.native.extend(native);
    }

    /// Rounds of rates that count.
    pub(super) fn rates_taken(&self) -> usize {
        self.ours.len()
    }

    pub(super) fn take_moments(
        &mut self,
        prefix: (f64, f64),
        beside: (f64, f64),
        overhead: f64,
        cancel: (f64, f64),
    ) {
        self.prefix.push(prefix);
        self.beside.push(beside);
        self.overhead.push(overhead);
        self.cancels.push(cancel);
    }

    pub(super) fn rates(&self) -> Rates {
        let native = |of: f64| (!self.native.is_empty()).then(|| round(of));
        Rates {
            prefill_tps: round(firsts(&self.ours)),
            decode_tps: round(seconds(&self.ours)),
            bare_prefill_tps: round(firsts(&self.bare)),
            bare_decode_tps: round(seconds(&self.bare)),
            prefill_ratio_bare: round(ratio(&self.ours, &self.bare, |rate| rate.0)),
            decode_ratio_bare: round(ratio(&self.ours, &self.bare, |rate| rate.1)),
            native_prefill_tps: native(firsts(&self.native)),
            native_decode_tps: native(seconds(&self.native)),
            prefill_ratio_native: native(ratio(&self.ours, &self.native, |rate| rate.0)),
            decode_ratio_native: native(ratio(&self.ours, &self.native, |rate| rate.1)),
        }
    }

    pub(super) fn moments(&self) -> Moments {
        let quotient = |pairs: &[(f64, f64)]| median(pairs.iter().map(|(one, other)| other / one));
        let worst = |of: fn(&(f64, f64)) -> f64| self.cancels.iter().map(of).fold(0.0, f64::max);
        Moments {
            ttft_ms: round(firsts(&self.prefix)),
            ttft_prefix_ms: round(seconds(&self.prefix)),
            ttft_ratio_prefix: round(quotient(&self.prefix)),
            ttft_beside_ms: round(seconds(&self.beside)),
            ttft_ratio_beside: round(quotient(&self.beside)),
            overhead_ms: round(median(self.overhead.iter().copied())),
            cancel_ms: round(worst(|pair| pair.0)),
            freed_ms: round(worst(|pair| pair.1)),
        }
    }
}

/// Each way against the first.
pub(super) fn compared(ways: Vec<((&'static str, &'static str), Vec<Rate>)>) -> Vec<Attention> {
    let Some((_, used)) = ways.first().cloned() else { return Vec::new() };
    let told = ways.into_iter().map(|((kv, flash), rates)| Attention {
        kv,
        flash,
        prefill_tps: round(firsts(&rates)),
        decode_tps: round(seconds(&rates)),
        prefill_ratio: round(ratio(&rates, &used, |rate| rate.0)),
        decode_ratio: round(ratio(&rates, &used, |rate| rate.1)),
    });
    told.collect()
}

fn firsts(pairs: &[(f64, f64)]) -> f64 {
    median(pairs.iter().map(|pair| pair.0))
}

fn seconds(pairs: &[(f64, f64)]) -> f64 {
    median(pairs.iter().map(|pair| pair.1))
}

fn ratio(ours: &[Rate], theirs: &[Rate], of: fn(&Rate) -> f64) -> f64 {
    median(ours.iter().zip(theirs).map(|(ours, theirs)| of(ours) / of(theirs)))
}

fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = numbers.collect();
    all.sort_by(f64::total_cmp);
    match all.len() {
        0 => 0.0,
        n if n.is_multiple_of(2) => f64::midpoint(all[n / 2 - 1], all[n / 2]),
        n => all[n / 2],
    }
}

/// Three digits are more than a clock can bear.
pub(super) fn round(number: f64) -> f64 {
    (number * 1e3).round() / 1e3
}

#[cfg(test)]
mod tests {
    //! medians, ratios round by round, the worst cancel: with known answers

    use super::{Rounds, compared, median};

    #[test]
    fn known_answers() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), 2.5);
        assert_eq!(median(std::iter::empty()), 0.0);
        let mut rounds = Rounds::default();
        for (ours, bare) in [(90.0, 100.0), (40.0, 50.0), (99.0, 100.0)] {
            rounds.take_rates((ours, 1.0), (bare, 2.0), None);
        }
        let rates = rounds.rates();
        assert_eq!((rates.prefill_ratio_bare, rates.decode_ratio_bare), (0.9, 0.5));
        assert_eq!(rates.decode_ratio_native, None);
        for cancel in [1.0, 80.0, 2.0] {
            rounds.take_moments((100.0, 30.0), (10.0, 20.0), 0.5, (cancel, cancel * 2.0));
        }
        let moments = rounds.moments();
        assert_eq!((moments.cancel_ms, moments.freed_ms), (80.0, 160.0));
        assert_eq!((moments.ttft_ratio_prefix, moments.ttft_ratio_beside), (0.3, 2.0));
        let ways = compared(vec![(("f16", "auto"), vec![(10.0, 10.0)]), (("q8_0", "on"), vec![(5.0, 20.0)])]);
        assert_eq!((ways[1].prefill_ratio, ways[1].decode_ratio), (0.5, 2.0));
    }
}
