//! The learned model, on a small made-up shop. See the list in `main.rs`.

use recommend::neural::{Checkpoint, Examples, NeuralError, Settings, Towers, Trainer};

/// Leaves of the shop; each has its own trait, and so has each of the brands.
const LEAVES: u32 = 6;
const BRANDS: u32 = 4;
const IN_LEAF: u32 = 10;

/// Shoppers stay in a leaf and go from an item to the one after it, now and then to another of the leaf.
fn shop(sequences: usize) -> Examples {
    let mut random = fastrand::Rng::with_seed(5);
    let traits = (0..LEAVES * IN_LEAF).map(|item| vec![item / IN_LEAF, LEAVES + item % BRANDS]).collect();
    let sequences = (0..sequences)
        .map(|_| {
            let (leaf, mut at) = (random.u32(..LEAVES), random.u32(..IN_LEAF));
            (0..random.usize(2..8))
                .map(|_| {
                    at = if random.f32() < 0.8 { (at + 1) % IN_LEAF } else { random.u32(..IN_LEAF) };
                    leaf * IN_LEAF + at
                })
                .collect()
        })
        .collect();
    Examples { traits, trait_count: LEAVES + BRANDS, sequences }
}

fn settings() -> Settings {
    Settings { dim: 16, epochs: 12, batch: 64, negatives: 16, ..Settings::default() }
}

fn train(examples: &Examples, settings: Settings) -> Trainer {
    let mut trainer = Trainer::new(examples, settings).unwrap();
    while !trainer.step().unwrap().is_done() {}
    trainer
}

fn vectors(towers: &Towers, examples: &Examples) -> Vec<Vec<f32>> {
    let mut rows = vec![None; examples.traits.len()];
    for (row, item) in towers.row_items().iter().enumerate() {
        rows[*item as usize] = Some(row as u32);
    }
    rows.iter().zip(&examples.traits).map(|(row, traits)| towers.item_vector(*row, traits)).collect()
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Scores of all items after each of some sequences.
fn scores(towers: &Towers, examples: &Examples) -> Vec<f32> {
    let vectors = vectors(towers, examples);
    let of = |sequence: &Vec<u32>| {
        let seen: Vec<&[f32]> = sequence.iter().map(|item| &vectors[*item as usize][..]).collect();
        let query = towers.query_vector(&seen);
        vectors.iter().map(move |vector| dot(vector, &query)).collect::<Vec<_>>()
    };
    examples.sequences.iter().take(50).flat_map(of).collect()
}

#[track_caller]
fn same(found: &[f32], expected: &[f32]) {
    assert_eq!(found.len(), expected.len());
    for (n, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert!((found - expected).abs() < 1e-4, "number {n}: {found} is not {expected}");
    }
}

/// Would fail if the model learned the leaves but not the order, or nothing: by chance the next item is first once in 60.
#[test]
fn what_comes_next_is_learned() {
    let examples = shop(1500);
    let towers = train(&examples, settings()).finish();
    let vectors = vectors(&towers, &examples);
    let mut right = 0;
    for item in 0..examples.traits.len() {
        let query = towers.query_vector(&[&vectors[item]]);
        let others = (0..vectors.len()).filter(|other| *other != item);
        let best =
            others.max_by(|a, b| dot(&vectors[*a], &query).total_cmp(&dot(&vectors[*b], &query))).unwrap();
        let leaf = item / IN_LEAF as usize * IN_LEAF as usize;
        right += usize::from(best == leaf + (item + 1) % IN_LEAF as usize);
    }
    assert!(right >= 54, "the next item is first after {right} of 60");
}

/// Would fail if a product that nobody looked at yet were placed by anything but its traits, or if training leaned on ids so
/// that traits alone said nothing.
#[test]
fn a_new_product_is_near_those_of_its_traits() {
    let examples = shop(1500);
    let towers = train(&examples, settings()).finish();
    let vectors = vectors(&towers, &examples);
    for popular in towers.row_items().iter().take(20) {
        let popular = *popular as usize;
        let new = towers.item_vector(None, &examples.traits[popular]);
        let near = dot(&new, &vectors[popular]);
        let leaf = popular / IN_LEAF as usize;
        let elsewhere = (0..vectors.len()).filter(|item| item / IN_LEAF as usize != leaf);
        let nearest = elsewhere.map(|item| dot(&new, &vectors[item])).fold(f32::MIN, f32::max);
        assert!(near > 0.5 && near > nearest + 0.2, "{near}, the nearest of another leaf {nearest}");
    }
}

/// Would fail if a default hasher, a clock or the order of threads had a say.
#[test]
fn the_same_seed_gives_the_same_model() {
    let examples = shop(400);
    let train = |seed| train(&examples, Settings { seed, epochs: 4, ..settings() }).finish();
    let first = scores(&train(1), &examples);
    same(&scores(&train(1), &examples), &first);
    let other = scores(&train(2), &examples);
    assert!(first.iter().zip(&other).any(|(a, b)| (a - b).abs() > 0.01), "the seed has no say");
}

/// Would fail if a checkpoint forgot a moment of the optimizer, a weight, or where in the random numbers it was.
#[test]
fn training_goes_on_from_a_checkpoint_as_if_it_had_not_stopped() {
    let examples = shop(400);
    let settings = Settings { epochs: 4, ..settings() };
    let straight = train(&examples, settings.clone()).finish();
    let steps = Trainer::new(&examples, settings.clone()).unwrap().progress().steps;
    for stop in [0, 1, steps / 3, steps - 1, steps] {
        let mut trainer = Trainer::new(&examples, settings.clone()).unwrap();
        for _ in 0..stop {
            trainer.step().unwrap();
        }
        let kept = serde_json::to_string(&trainer.checkpoint()).unwrap();
        let checkpoint: Checkpoint = serde_json::from_str(&kept).unwrap();
        assert_eq!((checkpoint.step(), checkpoint.settings()), (stop, &settings));
        let mut trainer = Trainer::resume(&examples, &checkpoint).unwrap();
        while !trainer.progress().is_done() {
            trainer.step().unwrap();
        }
        assert_eq!(trainer.finish(), straight, "stopped after {stop} of {steps}");
        assert_eq!(trainer.step().unwrap().loss, None, "no step is left");
    }
    let mut other = shop(400);
    other.sequences.swap(0, 1);
    let checkpoint = train(&examples, settings).checkpoint();
    assert!(matches!(Trainer::resume(&other, &checkpoint), Err(NeuralError::Checkpoint(_))));
}

/// Would fail if what serves and what was trained were two models.
#[test]
fn what_serves_agrees_with_candle() {
    let examples = shop(400);
    let trainer = train(&examples, Settings { epochs: 3, length: 5, ..settings() });
    let towers = trainer.finish();
    let vectors = vectors(&towers, &examples);
    for long in 1..=5 {
        let seen: Vec<&[f32]> = (0..long).map(|n| &vectors[n * 11][..]).collect();
        same(&towers.query_vector(&seen), &trainer.query_vector(&seen).unwrap());
        let mut longer = vec![&vectors[59][..]; 5 - long];
        longer.extend(&seen);
        same(&towers.query_vector(&longer), &trainer.query_vector(&longer).unwrap());
    }
    assert!(trainer.query_vector(&[]).is_err());
}

/// Would fail if what a shop's data may hold gave a panic, a wrong length or what is no number.
#[test]
fn strange_questions_have_sound_answers() {
    let examples = shop(200);
    let towers = train(&examples, Settings { epochs: 1, ..settings() }).finish();
    let item = towers.item_vector(Some(0), &[0, 7]);
    assert_eq!(
        item,
        towers.item_vector(Some(0), &[7, 0, 7, 10, 4_000_000_000]),
        "unknown and repeated traits"
    );
    same(&[dot(&item, &item)], &[1.0]);
    let nothing = vec![0.0; towers.dim()];
    assert_eq!(towers.item_vector(None, &[]), nothing);
    assert_eq!(towers.item_vector(Some(4_000_000_000), &[99]), nothing);
    assert_eq!(towers.query_vector(&[]), nothing);
    assert_eq!(towers.query_vector(&[&nothing]), nothing);
    let (no_numbers, short, huge) = (vec![f32::NAN; 16], vec![1.0; 3], vec![f32::MAX; 16]);
    let alone = towers.query_vector(&[&item]);
    assert_eq!(towers.query_vector(&[&no_numbers, &item, &nothing, &short]), alone);
    assert!(towers.query_vector(&[&huge, &huge]).iter().all(|it| it.is_finite()));
    let long = vec![&item[..]; 100];
    assert_eq!(towers.query_vector(&long), towers.query_vector(&long[..towers.length()]));
}

/// Would fail if a mistake in the examples were found by a panic in the middle of the night, or not at all.
#[test]
fn bad_examples_are_refused() {
    let refusal = |examples: &Examples| Trainer::new(examples, settings()).map(|_| ()).unwrap_err();
    let of = |items: usize, sequences: &[&[u32]]| Examples {
        traits: vec![vec![]; items],
        trait_count: 0,
        sequences: sequences.iter().map(|it| it.to_vec()).collect(),
    };
    assert!(matches!(refusal(&of(0, &[])), NeuralError::TooFewItems { items: 0 }));
    assert!(matches!(refusal(&of(1, &[&[0, 0]])), NeuralError::TooFewItems { items: 1 }));
    assert!(matches!(refusal(&of(2, &[])), NeuralError::NothingToLearn));
    assert!(matches!(refusal(&of(2, &[&[], &[1], &[0, 0, 0]])), NeuralError::NothingToLearn));
    let beyond = refusal(&of(3, &[&[0, 1], &[2, 3]]));
    assert_eq!(beyond.to_string(), "sequence 1 names item 3, but there are 3");
    let too_many = Examples { trait_count: u32::MAX, ..of(2, &[&[0, 1]]) };
    assert!(matches!(refusal(&too_many), NeuralError::TooMany { what: "traits", .. }));
    for settings in [
        Settings { dim: 0, ..settings() },
        Settings { temperature: f32::NAN, ..settings() },
        Settings { dropout: 1.0, ..settings() },
    ] {
        let refusal = Trainer::new(&of(2, &[&[0, 1]]), settings).map(|_| ());
        assert!(matches!(refusal, Err(NeuralError::Setting(_))));
    }
}

/// Would fail if the smallest or the longest of histories, or numbers of traits that the model does not know, broke a step.
#[test]
fn extreme_examples_are_learned() {
    let two = Examples { traits: vec![vec![]; 2], trait_count: 0, sequences: vec![vec![0, 1]] };
    let mut random = fastrand::Rng::with_seed(3);
    let endless = Examples {
        traits: (0..40).map(|item| vec![item % 7, 1_000_000 + item]).collect(),
        trait_count: 7,
        sequences: vec![(0..1_000_000).map(|_| random.u32(..40)).collect()],
    };
    let rare =
        Examples { traits: vec![vec![]; 3], trait_count: 0, sequences: vec![vec![0, 2, 1], vec![0, 1]] };
    let check = |examples: &Examples, settings: Settings, ids: usize| {
        let mut trainer = Trainer::new(examples, settings).unwrap();
        for _ in 0..20 {
            assert!(trainer.step().unwrap().loss.is_none_or(f32::is_finite));
        }
        let towers = trainer.finish();
        assert_eq!(towers.row_items().len(), ids);
        assert!(
            scores(&towers, &Examples { sequences: vec![vec![0, 1]], ..examples.clone() })
                .iter()
                .all(|it| it.is_finite())
        );
    };
    check(&two, settings(), 2);
    check(&two, Settings { negatives: 0, length: 1, ..settings() }, 2);
    check(&endless, settings(), 40);
    check(&endless, Settings { most_ids: 10, ..settings() }, 10);
    check(&endless, Settings { most_ids: 0, ..settings() }, 0);
    check(&rare, Settings { least_events: 2, ..settings() }, 2);
}
