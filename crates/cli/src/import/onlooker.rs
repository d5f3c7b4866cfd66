//! Looking on while an import runs: a bar with rate and time left at a terminal, nothing otherwise; and what would change.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use guide::catalog::import::{Change, Progress, Watch};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::changes::Changes;
use crate::output::Output;

/// Somebody at a terminal, or nobody.
pub(crate) struct Onlooker<'a> {
    output: &'a mut Output,
    bar: Option<ProgressBar>,
    begun: Instant,
    /// The changes are asked for.
    looks: bool,
    changes: Changes,
    /// Why the changes could not be written.
    lost: Option<io::Error>,
}

impl<'a> Onlooker<'a> {
    pub(crate) fn new(output: &'a mut Output, looks: bool) -> Onlooker<'a> {
        let bar = (!output.json() && io::stderr().is_terminal()).then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.set_style(style("{spinner} {msg}"));
            bar.set_message(output.words("正在导入", "importing").to_owned());
            bar.enable_steady_tick(Duration::from_millis(250));
            bar
        });
        Onlooker { output, bar, begun: Instant::now(), looks, changes: Changes::default(), lost: None }
    }

    /// The import is over.
    pub(crate) fn end(self) -> io::Result<Changes> {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        match self.lost {
            Some(error) => Err(error),
            None => Ok(self.changes),
        }
    }
}

impl Watch for Onlooker<'_> {
    fn progress(&mut self, progress: Progress) {
        let Some(bar) = &self.bar else { return };
        match progress {
            Progress::Rows { read, expected } => {
                let rate = read as f64 / self.begun.elapsed().as_secs_f64().max(0.001);
                let mut zh = format!("已读 {read} 行，每秒 {rate:.0} 行");
                let mut en = format!("{read} rows, {rate:.0} rows/s");
                if let Some(expected) = expected.filter(|expected| *expected > read) {
                    let left = ((expected - read) as f64 / rate.max(1.0)).ceil();
                    zh.push_str(&format!("，约剩 {left:.0} 秒"));
                    en.push_str(&format!(", about {left:.0} s left"));
                    bar.set_style(style("{bar:24} {percent}% {msg}"));
                    bar.set_length(expected);
                    bar.set_position(read);
                }
                bar.set_message(self.output.words(&zh, &en).to_owned());
            }
            Progress::Ending => {
                bar.set_style(style("{spinner} {msg}"));
                bar.set_message(self.output.words("正在收尾", "finishing").to_owned());
            }
        }
    }

    fn wants_changes(&self) -> bool {
        self.looks
    }

    fn change(&mut self, change: Change) {
        // A program that reads along gets each as it is found: a million of them are not kept.
        if self.output.json() {
            if let Err(error) = self.output.object(&change) {
                self.lost.get_or_insert(error);
            }
        } else {
            self.changes.keep(change);
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("BUG: a fixed template is well-formed")
}
