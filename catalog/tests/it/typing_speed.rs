//! How long repairs and completions take on a large shop: printed, and held to the limits of a shopper's patience.
//!
//! 1. On a million products made up for it (`TYPING_PRODUCTS` sets another number) the 99th percentile of a repair and
//!    that of a completion take under 10 ms of processor time (a machine busy with other things takes longer by the
//!    clock). Run by hand: `cargo test -p catalog --test it --release -- --ignored typing_speed`.

use std::time::{Duration, Instant};

use catalog::complete::Beside;
use catalog::product::{Bilingual, Lang};

use crate::typing::{index, product};

/// A small generator of numbers, the same each time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// Low numbers far more often than high ones.
    fn low(&mut self, bound: usize) -> usize {
        let (a, b) = (self.below(bound) + 1, self.below(bound) + 1);
        a * b * b / bound / bound % bound
    }
}

fn english(dice: &mut Dice) -> String {
    let parts = [
        "ba", "cor", "den", "fi", "gal", "ho", "jin", "ka", "lo", "mer", "ni", "pol", "qua", "ris", "sto",
        "tu", "ven", "wil", "ya", "zen",
    ];
    (0..2 + dice.below(3)).map(|_| parts[dice.below(parts.len())]).collect()
}

fn chinese(dice: &mut Dice) -> String {
    let chars: Vec<char> = "云朵真丝围巾羊毛毯枕套水杯衣裙鞋包灯桌椅花茶书笔纸布皮木石金银红蓝绿白黑灰大小长短厚薄轻软硬亮暗冷暖春夏秋冬山海天星月风雨雪".chars().collect();
    (0..2 + dice.below(2)).map(|_| chars[dice.below(chars.len())]).collect()
}

/// Processor time of this thread so far.
#[cfg(target_os = "linux")]
fn spent() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap(), u32::try_from(time.tv_nsec).unwrap())
}

#[cfg(not(target_os = "linux"))]
fn spent() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

fn percentiles(what: &str, mut times: Vec<Duration>) -> Duration {
    times.sort();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    eprintln!(
        "{what}: p50 {:?}, p95 {:?}, p99 {:?}, most {:?}",
        at(50),
        at(95),
        at(99),
        times[times.len() - 1]
    );
    at(99)
}

#[test]
#[ignore = "minutes: run by hand"]
fn typing_speed() {
    let count = std::env::var("TYPING_PRODUCTS").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let en: Vec<String> = (0..40_000).map(|_| english(&mut dice)).collect();
    let zh: Vec<String> = (0..40_000).map(|_| chinese(&mut dice)).collect();
    let kinds =
        [("连衣裙", "Dresses"), ("耳机", "Headphones"), ("水杯", "Water bottles"), ("背包", "Backpacks")];
    let start = Instant::now();
    let mut names = Dice(7);
    let shop = index((0..count).map(|at| {
        let kind = kinds[names.below(kinds.len())];
        let words = |list: &[String], dice: &mut Dice, gap: &str| -> String {
            (0..3).map(|_| list[dice.low(list.len())].as_str()).collect::<Vec<_>>().join(gap)
        };
        let (first, second) = (words(&zh, &mut names, ""), words(&en, &mut names, " "));
        product(
            &format!("SKU-{at:07}"),
            &format!("{first}{}", kind.0),
            &format!("{second} {}", kind.1),
            None,
            &[kind],
        )
    }));
    eprintln!("{count} products indexed in {:?}", start.elapsed());
    let start = Instant::now();
    shop.warm_typing();
    eprintln!("vocabulary read in {:?}", start.elapsed());
    let mut asked: Vec<String> = [
        "lianyiqun",
        "lyq",
        "连衣群",
        "headpones",
        "head phones",
        "waterbottle",
        "wo xiang mai lianyiqun",
        "hongselianyiqun 300yinei",
        "我想买红色的连衣群有没有",
        "some wireles headphnes for my mum please",
    ]
    .map(str::to_owned)
    .to_vec();
    for _ in 0..400 {
        let mut word = en[dice.low(en.len())].clone();
        word.remove(dice.below(word.len()));
        asked.push(format!("{word} {}", en[dice.low(en.len())]));
        asked.push(format!("{}{}", zh[dice.low(zh.len())], zh[dice.low(zh.len())]));
    }
    let repairs = asked.iter().map(|text| {
        let start = spent();
        let _ = shop.rewrite(text);
        spent().saturating_sub(start)
    });
    let repairs = percentiles("rewrite", repairs.collect());
    let beside = Beside { names: &|row| Some(Bilingual::new(row.to_string(), row.to_string())), needs: &[] };
    let mut times = Vec::new();
    for text in asked.iter().chain(&[
        "d".to_owned(),
        "s".to_owned(),
        "b".to_owned(),
        "大".to_owned(),
        "连".to_owned(),
    ]) {
        let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        for to in ends.into_iter().take(12) {
            let start = spent();
            let _ = shop.complete(&text[..to], Lang::Zh, 8, &beside).unwrap();
            let took = spent().saturating_sub(start);
            if took > Duration::from_millis(8) {
                eprintln!("slow: {:?} {took:?}", &text[..to]);
            }
            times.push(took);
        }
    }
    let completions = percentiles("complete", times);
    assert!(repairs < Duration::from_millis(10), "rewrite p99 {repairs:?}");
    assert!(completions < Duration::from_millis(10), "complete p99 {completions:?}");
}
