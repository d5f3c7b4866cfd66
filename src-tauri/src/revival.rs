//! How often a screen whose process died may be started again. Pure: it is told the time.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

const MOST: usize = 3;
const WITHIN: Duration = Duration::from_secs(60);

/// The reloads of the last minute.
#[derive(Debug, Default)]
pub(crate) struct Revivals {
    recent: VecDeque<Instant>,
}

impl Revivals {
    /// How long to wait before the next reload: not at all for the first three in a minute, then until the oldest of them
    /// is a minute old. Counts the reload as done then.
    pub(crate) fn wait(&mut self, now: Instant) -> Duration {
        let at = match self.recent.len().checked_sub(MOST).map(|nth| self.recent[nth]) {
            Some(oldest) => now.max(oldest + WITHIN),
            None => now,
        };
        self.recent.push_back(at);
        if self.recent.len() > MOST {
            self.recent.pop_front();
        }
        at - now
    }
}

#[cfg(test)]
mod tests {
    //! 1. three deaths in a minute are answered at once
    //! 2. never more than three reloads fall into one minute
    //! 3. every death is answered in the end

    use super::*;

    fn waits(deaths: &[u64]) -> Vec<u64> {
        let (began, mut revivals) = (Instant::now(), Revivals::default());
        deaths.iter().map(|at| revivals.wait(began + Duration::from_secs(*at)).as_secs()).collect()
    }

    #[test]
    fn three_at_once_then_one_a_minute_old() {
        let cases: &[(&[u64], &[u64])] = &[
            (&[0], &[0]),
            (&[0, 1, 2], &[0, 0, 0]),
            (&[0, 1, 2, 3], &[0, 0, 0, 57]),
            (&[0, 10, 20, 61, 62], &[0, 0, 0, 0, 8]),
            (&[0, 100, 200, 300], &[0, 0, 0, 0]),
        ];
        for (deaths, expected) in cases {
            assert_eq!(waits(deaths), *expected, "{deaths:?}");
        }
    }

    #[test]
    fn no_minute_holds_four() {
        let mut at: Vec<u64> = Vec::new();
        let (began, mut revivals) = (Instant::now(), Revivals::default());
        let mut now = 0;
        for _ in 0..20 {
            now += revivals.wait(began + Duration::from_secs(now)).as_secs();
            at.push(now);
            now += 1;
        }
        for four in at.windows(4) {
            assert!(four[3] - four[0] >= 60, "{at:?}");
        }
    }
}
