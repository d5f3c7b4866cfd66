//! Scenes: the occasions, activities and styles that things are used in. A product stands in the scenes of its kind, and more in those
//! that its own words speak of: dress socks are for the office, a clip-on lamp is for reading.

use rustc_hash::FxHashMap;

use crate::fitness::Fitness;

/// Scenes of a kind: by their numbers, with how much it belongs there, 0 to 1.
pub type ScenesOfKind<'a> = Box<dyn Fn(&str) -> Vec<(usize, f32)> + 'a>;

/// Scenes that words speak of, by their numbers, each in hundredths.
type Said = Vec<(usize, u8)>;

/// What is known of scenes. The caller has the table.
pub struct KnownScenes<'a> {
    /// By number: a key, and how telling it is that two things share it, 0 to 1.
    pub scenes: Vec<(String, f32)>,
    /// Scenes of a kind of thing.
    pub of_kind: ScenesOfKind<'a>,
}

impl Default for KnownScenes<'_> {
    /// Nothing is known.
    fn default() -> Self {
        KnownScenes { scenes: Vec::new(), of_kind: Box::new(|_| Vec::new()) }
    }
}

/// Where things of the same kinds and the same telling words stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Standing {
    /// By scene: as its kind does.
    pub(crate) plain: Vec<f32>,
    /// By scene: with what its own words say.
    pub(crate) sharp: Vec<f32>,
    /// The same two, each scene as heavy as it is telling; and their lengths.
    plain_heavy: (Vec<f32>, f32),
    sharp_heavy: (Vec<f32>, f32),
    /// What it asks of others, and what it answers, as [`Fitness`] learned it.
    pub(crate) asks: Vec<f32>,
    pub(crate) answers: Vec<f32>,
}

impl Standing {
    /// By scene, as heavy as it is telling, of length one or, where little is known, shorter.
    pub(crate) fn unit(&self) -> Vec<f32> {
        let length = self.sharp_heavy.1 + SHORT;
        self.sharp_heavy.0.iter().map(|grade| grade / length).collect()
    }
}

/// How much two things have of the same scenes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Shared {
    pub(crate) sharp_cosine: f32,
    pub(crate) sharp_most: f32,
    pub(crate) plain_cosine: f32,
    pub(crate) plain_most: f32,
}

/// The scenes of a shelf's products.
#[derive(Debug, Default)]
pub(crate) struct Scenes {
    keys: Vec<String>,
    weights: Vec<f32>,
    /// Each standing once: a million products have a few thousand.
    standings: Vec<Standing>,
    numbers: FxHashMap<(Vec<String>, Said), u32>,
}

/// Where words speak of a scene, the others that a thing's kind stands in count less, down to this much.
const OTHERS: f32 = 0.5;

/// Added to the lengths of vectors: what stands nowhere in particular is like nothing.
const SHORT: f32 = 0.1;

impl Scenes {
    pub(crate) fn new(known: &KnownScenes<'_>) -> Self {
        let (keys, weights) = known.scenes.iter().cloned().unzip();
        Scenes { keys, weights, ..Scenes::default() }
    }

    /// The number of the standing of a thing of these kinds whose words speak of these scenes, each in hundredths.
    pub(crate) fn note(&mut self, mut kinds: Vec<String>, mut said: Said, known: &KnownScenes<'_>) -> u32 {
        kinds.sort_unstable();
        said.retain(|(scene, _)| *scene < self.keys.len());
        said.sort_unstable();
        let next = self.standings.len() as u32;
        let number = *self.numbers.entry((kinds.clone(), said.clone())).or_insert(next);
        if number == next {
            let standing = self.standing(&kinds, &said, known);
            self.standings.push(standing);
        }
        number
    }

    /// Once all are noted: what each asks for and answers, as `fitness` has it.
    pub(crate) fn settle(&mut self, fitness: &Fitness) {
        self.numbers = FxHashMap::default();
        for standing in &mut self.standings {
            (standing.asks, standing.answers) = fitness.projected(&self.keys, &standing.unit());
        }
    }

    /// How many different standings there are.
    pub(crate) fn len(&self) -> usize {
        self.standings.len()
    }

    pub(crate) fn of(&self, number: u32) -> &Standing {
        &self.standings[number as usize]
    }

    pub(crate) fn key(&self, scene: usize) -> &str {
        &self.keys[scene]
    }

    pub(crate) fn keys(&self) -> &[String] {
        &self.keys
    }

    fn standing(&self, kinds: &[String], said: &[(usize, u8)], known: &KnownScenes<'_>) -> Standing {
        let mut plain = vec![0f32; self.keys.len()];
        for (scene, grade) in kinds.iter().flat_map(|kind| (known.of_kind)(kind)) {
            if let Some(most) = plain.get_mut(scene) {
                *most = most.max(grade);
            }
        }
        let most = said.iter().map(|(_, grade)| f32::from(*grade) / 100.0).fold(0f32, f32::max);
        let mut sharp: Vec<f32> = plain.iter().map(|grade| grade * (1.0 - (1.0 - OTHERS) * most)).collect();
        for (scene, grade) in said {
            sharp[*scene] += f32::from(*grade) / 100.0;
        }
        let heavy = |grades: &[f32]| {
            let heavy: Vec<f32> =
                grades.iter().zip(&self.weights).map(|(grade, weight)| grade * weight).collect();
            let length = crate::als::dot(&heavy, &heavy).sqrt();
            (heavy, length)
        };
        let (plain_heavy, sharp_heavy) = (heavy(&plain), heavy(&sharp));
        Standing { plain, sharp, plain_heavy, sharp_heavy, ..Standing::default() }
    }

    /// What two standings share.
    pub(crate) fn shared(&self, a: &Standing, b: &Standing) -> Shared {
        let cosine = |a: &(Vec<f32>, f32), b: &(Vec<f32>, f32)| {
            crate::als::dot(&a.0, &b.0) / ((a.1 + SHORT) * (b.1 + SHORT))
        };
        let most = |a: &[f32], b: &[f32]| {
            let both = a.iter().zip(b).zip(&self.weights).map(|((a, b), weight)| a.min(*b) * weight);
            both.fold(0f32, f32::max)
        };
        Shared {
            sharp_cosine: cosine(&a.sharp_heavy, &b.sharp_heavy),
            sharp_most: most(&a.sharp, &b.sharp),
            plain_cosine: cosine(&a.plain_heavy, &b.plain_heavy),
            plain_most: most(&a.plain, &b.plain),
        }
    }

    /// How near a kind's things, `unit` by scene, are to what stands so: a cosine.
    pub(crate) fn nearness(standing: &Standing, unit: &[f32]) -> f32 {
        crate::als::dot(&standing.sharp_heavy.0, unit) / (standing.sharp_heavy.1 + SHORT)
    }

    /// How near two standings are: a cosine.
    pub(crate) fn cosine(a: &Standing, b: &Standing) -> f32 {
        let lengths = (a.sharp_heavy.1 + SHORT) * (b.sharp_heavy.1 + SHORT);
        crate::als::dot(&a.sharp_heavy.0, &b.sharp_heavy.0) / lengths
    }

    /// By scene, each as heavy as it is telling: where things of a kind stand, of length one or shorter. `None` where nothing is known.
    pub(crate) fn of_kind(&self, kind: &str, known: &KnownScenes<'_>) -> Option<Vec<f32>> {
        let standing = self.standing(&[kind.to_owned()], &[], known);
        (standing.plain_heavy.1 > 0.0).then(|| standing.unit())
    }

    /// The most telling scene that both belong to by at least `least`; of equals the first.
    pub(crate) fn told(&self, a: &Standing, b: &Standing, least: f32) -> Option<usize> {
        let both = |scene: usize| a.sharp[scene].min(b.sharp[scene]);
        let mut best: Option<(usize, f32)> = None;
        for scene in (0..self.keys.len()).filter(|scene| both(*scene) >= least) {
            let telling = both(scene) * self.weights[scene];
            if best.is_none_or(|(_, most)| telling > most) {
                best = Some((scene, telling));
            }
        }
        best.map(|(scene, _)| scene)
    }
}
