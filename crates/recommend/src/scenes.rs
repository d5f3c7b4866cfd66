//! Scenes: the occasions, activities and styles that things are used in. A product stands in the scenes of its kind, and more in those
//! that its own words speak of: dress socks are for the office, a clip-on lamp is for reading.

use rustc_hash::FxHashMap;

use crate::fitness::Fitness;

/// Scenes of a kind: by their numbers, with how much it belongs there, 0 to 1.
pub type ScenesOfKind<'a> = Box<dyn Fn(&str) -> Vec<(usize, f32)> + 'a>;

/// Scenes that words speak of, by their numbers, each in hundredths.
type Said = Vec<(usize, u8)>;

/// A scene.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownScene {
    /// Its key.
    pub key: String,
    /// How telling it is that two things share it, 0 to 1.
    pub weight: f32,
    /// It orders lists and is never told.
    pub quiet: bool,
}

/// What is known of scenes. The caller has the table.
pub struct KnownScenes<'a> {
    /// By number.
    pub scenes: Vec<KnownScene>,
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
    /// Whether its kind stands in any scene.
    pub(crate) fn is_known(&self) -> bool {
        self.plain_heavy.1 > 0.0
    }

    /// By scene, as heavy as it is telling, a little shorter than one; where little is known, much shorter.
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
    quiet: Vec<bool>,
    /// Each standing once: products of a kind whose words speak of the same share it.
    standings: Vec<Standing>,
    numbers: FxHashMap<(Vec<String>, Said), u32>,
}

/// Where words speak of a scene, the others that a thing's kind stands in count less, down to this much.
const OTHERS: f32 = 0.5;

/// Added to the lengths of vectors: what stands nowhere in particular is like nothing.
const SHORT: f32 = 0.1;

impl Scenes {
    pub(crate) fn new(known: &KnownScenes<'_>) -> Self {
        Scenes {
            keys: known.scenes.iter().map(|scene| scene.key.clone()).collect(),
            weights: known.scenes.iter().map(|scene| scene.weight).collect(),
            quiet: known.scenes.iter().map(|scene| scene.quiet).collect(),
            ..Scenes::default()
        }
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
        let rows = fitness.rows_of(&self.keys);
        for standing in &mut self.standings {
            (standing.asks, standing.answers) = fitness.projected(&rows, &standing.unit());
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
        let most = |a: &[f32], b: &[f32]| {
            let both = a.iter().zip(b).zip(&self.weights).map(|((a, b), weight)| a.min(*b) * weight);
            both.fold(0f32, f32::max)
        };
        Shared {
            sharp_cosine: Self::cosine(a, b),
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
        cosine(&a.sharp_heavy, &b.sharp_heavy)
    }

    /// By scene, each as heavy as it is telling: where things of a kind stand, as [`Standing::unit`]. `None` where nothing is known.
    pub(crate) fn of_kind(&self, kind: &str, known: &KnownScenes<'_>) -> Option<Vec<f32>> {
        let standing = self.standing(&[kind.to_owned()], &[], known);
        standing.is_known().then(|| standing.unit())
    }

    /// The most telling scene that both stand in, by their kinds and regularly, by those or by their words; of equals the first.
    pub(crate) fn told(&self, a: &Standing, b: &Standing) -> Option<usize> {
        /// What a kind stands in now and then, and what is regularly part of a scene.
        const AT_TIMES: f32 = 0.2;
        const REGULARLY: f32 = 0.5;
        let stands =
            |one: &Standing, scene: usize| one.plain[scene] >= AT_TIMES && one.sharp[scene] >= REGULARLY;
        let mut best: Option<(usize, f32)> = None;
        for scene in (0..self.keys.len()).filter(|scene| !self.quiet[*scene]) {
            if stands(a, scene) && stands(b, scene) {
                let telling = a.sharp[scene].min(b.sharp[scene]) * self.weights[scene];
                if best.is_none_or(|(_, most)| telling > most) {
                    best = Some((scene, telling));
                }
            }
        }
        best.map(|(scene, _)| scene)
    }
}

/// The cosine of two vectors that come with their lengths.
fn cosine(a: &(Vec<f32>, f32), b: &(Vec<f32>, f32)) -> f32 {
    crate::als::dot(&a.0, &b.0) / ((a.1 + SHORT) * (b.1 + SHORT))
}
