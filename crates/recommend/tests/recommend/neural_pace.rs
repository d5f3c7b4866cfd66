//! The learned model at the size of a shop, and on sessions that shoppers of a real one had. Both take minutes:
//! `cargo test -p recommend --test recommend -- --ignored --nocapture neural_pace`.

use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::time::Instant;

use flate2::read::GzDecoder;
use recommend::neural::{Examples, Settings, Towers, Trainer};

/// Results that count as found.
const SEEN: usize = 20;
/// The last days are predicted, the ones before learned from.
const HELD_BACK_SECONDS: f64 = 3.0 * 86_400.0;

/// A click: when, in seconds, and on which item.
type Click = (f64, u64);

/// By session: its clicks, oldest first.
fn sessions() -> Option<Vec<Vec<Click>>> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let file =
        std::env::var_os("AISLE_DATA").map_or_else(beside, PathBuf::from).join("sessions/train.txt.gz");
    let Ok(packed) = std::fs::File::open(&file) else {
        eprintln!("skipped: no {}", file.display());
        return None;
    };
    let mut sessions: BTreeMap<u64, Vec<Click>> = BTreeMap::new();
    for line in BufReader::new(GzDecoder::new(packed)).lines().skip(1) {
        let line = line.unwrap();
        let [session, item, time] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}")
        };
        sessions
            .entry(session.parse().unwrap())
            .or_default()
            .push((time.parse().unwrap(), item.parse().unwrap()));
    }
    let mut sessions: Vec<Vec<Click>> = sessions.into_values().collect();
    sessions.iter_mut().for_each(|clicks| clicks.sort_by(|a, b| a.0.total_cmp(&b.0)));
    Some(sessions)
}

/// Sessions to learn from, and those that ended in the last days with only the items of the former. Items are ordinals.
fn split(sessions: Vec<Vec<Click>>) -> (Examples, Vec<Vec<u32>>) {
    let end = |clicks: &Vec<Click>| clicks.last().unwrap().0;
    let from = sessions.iter().map(end).fold(f64::MIN, f64::max) - HELD_BACK_SECONDS;
    let (later, earlier): (Vec<_>, Vec<_>) = sessions.into_iter().partition(|clicks| end(clicks) > from);
    let mut ordinals: HashMap<u64, u32> = HashMap::new();
    let mut ordinal = |item: u64| {
        let next = ordinals.len() as u32;
        *ordinals.entry(item).or_insert(next)
    };
    let sequences = earlier.iter().map(|clicks| clicks.iter().map(|it| ordinal(it.1)).collect()).collect();
    let known = |clicks: &Vec<Click>| clicks.iter().filter_map(|it| ordinals.get(&it.1).copied()).collect();
    let later = later.iter().map(known).collect();
    (Examples { traits: vec![Vec::new(); ordinals.len()], trait_count: 0, sequences }, later)
}

fn vectors(towers: &Towers, examples: &Examples) -> Vec<Vec<f32>> {
    let mut rows = vec![None; examples.traits.len()];
    for (row, item) in towers.row_items().iter().enumerate() {
        rows[*item as usize] = Some(row as u32);
    }
    rows.iter().zip(&examples.traits).map(|(row, traits)| towers.item_vector(*row, traits)).collect()
}

/// Hit rate and mean reciprocal rank of the next item, at every position of every session. All items are candidates but the
/// one now looked at.
fn judge(towers: &Towers, examples: &Examples, sessions: &[Vec<u32>]) -> (f64, f64, usize) {
    let vectors = vectors(towers, examples);
    let (mut hits, mut reciprocal, mut asked) = (0, 0.0, 0);
    for session in sessions {
        let seen: Vec<&[f32]> = session.iter().map(|item| &vectors[*item as usize][..]).collect();
        for at in (1..session.len()).filter(|at| session[*at] != session[at - 1]) {
            let query = towers.query_vector(&seen[..at]);
            let score = |vector: &[f32]| vector.iter().zip(&query).map(|(a, b)| a * b).sum::<f32>();
            let found = score(seen[at]);
            let (current, next) = (session[at - 1] as usize, session[at] as usize);
            // A tie counts against the model.
            let before = (0..vectors.len()).filter(|item| *item != current && *item != next);
            let rank = 1 + before.filter(|item| score(&vectors[*item]) >= found).take(SEEN).count();
            asked += 1;
            if rank <= SEEN {
                hits += 1;
                reciprocal += 1.0 / rank as f64;
            }
        }
    }
    (f64::from(hits) / asked as f64, reciprocal / asked as f64, asked)
}

/// Would fail if a change made the model worse than counting which sessions are alike (VS-kNN, Ludewig and Jannach 2018),
/// which has a hit rate of 0.657 and a reciprocal rank of 0.338 on the same split.
#[test]
#[ignore = "takes minutes and wants the sessions beside the checkout"]
fn sessions_of_a_real_shop_are_foreseen() {
    let Some(sessions) = sessions() else { return };
    let (examples, later) = split(sessions);
    let began = Instant::now();
    let mut trainer = Trainer::new(&examples, Settings::default()).unwrap();
    while !trainer.step().unwrap().is_done() {}
    let trained = began.elapsed();
    let (hit_rate, reciprocal_rank, asked) = judge(&trainer.finish(), &examples, &later);
    println!("{asked} predictions: HR@20 {hit_rate:.4}, MRR@20 {reciprocal_rank:.4}, trained in {trained:?}");
    assert!(hit_rate > 0.66 && reciprocal_rank > 0.335, "{hit_rate}, {reciprocal_rank}");
}

/// Would fail if training a shop of twenty thousand products took an evening.
#[test]
#[ignore = "takes minutes"]
fn a_shop_is_learned_in_minutes() {
    const PRODUCTS: u32 = 20_000;
    let mut random = fastrand::Rng::with_seed(11);
    let mut low = |most: u32| (random.f32() * random.f32() * most as f32) as u32;
    let traits: Vec<Vec<u32>> = (0..PRODUCTS)
        .map(|product| {
            let mut traits = vec![product % 300, 300 + product % 12, 312 + low(161), 473 + low(24)];
            traits.extend((0..4).map(|key| 500 + key * 400 + low(400)));
            traits
        })
        .collect();
    let sequences: Vec<Vec<u32>> = (0..200_000)
        .map(|_| {
            let leaf = low(300);
            (0..1 + low(17)).map(|_| (low(PRODUCTS / 300) * 300 + leaf).min(PRODUCTS - 1)).collect()
        })
        .collect();
    let events: usize = sequences.iter().map(Vec::len).sum();
    let examples = Examples { traits, trait_count: 2100, sequences };
    let mut trainer = Trainer::new(&examples, Settings::default()).unwrap();
    let began = Instant::now();
    const STEPS: u32 = 100;
    for _ in 0..STEPS {
        trainer.step().unwrap();
    }
    let step = began.elapsed() / STEPS;
    let steps = trainer.progress().steps;
    let whole = step * u32::try_from(steps).unwrap();
    println!("{events} events: {steps} steps of {step:?} are {whole:?}; peak memory {}", peak_memory());
    assert!(whole.as_secs() < 3600, "{whole:?}");
}

fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".into(), |line| line.trim().to_owned())
}
