//! The colours one sees in a photo, named after the families of the colour table: a guess from pixels, kept apart from
//! what the shop says. It stands in for the colour filter only where the shop says nothing of colour.
//!
//! How: the picture made small; what surrounds the thing (one colour along the border, or anything nearly white there)
//! taken away from the border inwards; what is left gathered into clusters in OKLab, a space in which distances are what
//! people see (Björn Ottosson 2020); each cluster named after the nearest sample of `catalog/lexicon/swatches.toml`.

use std::collections::{BTreeMap, VecDeque};
use std::sync::LazyLock;

use image::RgbImage;

use crate::analysis::fold;
use crate::lexicon::filing::color_family;
use crate::lexicon::tables::{Entry, TABLES};
use crate::product::{Attribute, Bilingual, Product};

/// What the attribute is called. Not "colour": that is for the shop to say.
const KEY: (&str, &str) = ("图片主色", "Colour in the photo");
/// Pixels along the longer side of the picture that is looked at.
const SIDE: u32 = 96;
/// Colours nearer than this in OKLab are one to the eye at a glance.
const SAME: f32 = 0.06;
/// How far the surroundings may drift from their colour, in all and from one pixel to the next: light falls off softly.
const DRIFT: f32 = 0.08;
const STEP: f32 = 0.015;
/// The share of the border that must be of few colours before they count as the surroundings, and how many are few.
const AGREED: f32 = 0.7;
const GROUNDS: usize = 3;
/// The least share of the picture that a thing takes up.
const THING: f32 = 0.02;
/// The share of the thing from which a colour is its main one, and from which a second is worth naming.
const MAIN: f32 = 0.4;
const SECOND: f32 = 0.25;

/// Whether the shop itself says anything of this product's colour.
pub(crate) fn told(product: &Product) -> bool {
    let names_color = |key: &str| {
        let key = fold(key);
        key.split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "color" | "colour" | "colors" | "colours"))
            || key.contains("颜色")
            || key.contains("花色")
    };
    !product.colors.is_empty()
        || product.variants.iter().any(|variant| variant.color.is_some())
        || product
            .attributes
            .iter()
            .any(|attribute| !is_guess(attribute) && attribute.key.each().any(names_color))
}

/// Whether an attribute was seen in the photo rather than told by the shop.
pub(crate) fn is_guess(attribute: &Attribute) -> bool {
    attribute.key.zh.as_deref() == Some(KEY.0) && attribute.key.en.as_deref() == Some(KEY.1)
}

/// The colour families that a product's photo shows, where the shop says nothing of its colour.
pub(crate) fn families(product: &Product) -> Vec<&'static str> {
    if told(product) {
        return Vec::new();
    }
    let guesses = product.attributes.iter().filter(|attribute| is_guess(attribute));
    let names = guesses.flat_map(|guess| guess.value.zh.as_deref().unwrap_or_default().split('、'));
    names
        .filter_map(|name| color_family(&Bilingual { zh: Some(name.to_owned()), en: None }))
        .map(|(family, _)| family)
        .collect()
}

/// Drops what was seen in a photo if the shop tells the colour after all, as a later row of the same product may.
pub(crate) fn settle(product: &mut Product) {
    if told(product) {
        product.attributes.retain(|attribute| !is_guess(attribute));
    }
}

/// Puts what the photo shows in place of what an earlier photo showed; nothing, if the shop tells the colour itself.
pub(super) fn note(product: &mut Product, card: Option<&RgbImage>) {
    product.attributes.retain(|attribute| !is_guess(attribute));
    let Some(card) = card.filter(|_| !told(product)) else { return };
    let shown: Vec<Bilingual> =
        dominant(card).into_iter().filter_map(|key| family(key).map(Entry::shown)).collect();
    if shown.is_empty() {
        return;
    }
    let zh: Vec<&str> = shown.iter().filter_map(|name| name.zh.as_deref()).collect();
    let en: Vec<&str> = shown.iter().filter_map(|name| name.en.as_deref()).collect();
    product.attributes.push(Attribute {
        key: Bilingual::new(KEY.0, KEY.1),
        value: Bilingual::new(zh.join("、"), capital(&en.join(", "))),
    });
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn family(key: &str) -> Option<&'static Entry> {
    TABLES.colors.iter().find(|entry| entry.key == key)
}

/// The keys of at most two colour families that stand out, the largest first. Empty where none does, or where all
/// there is to see is nearly white paper.
fn dominant(picture: &RgbImage) -> Vec<&'static str> {
    let small = shrink(picture);
    let (width, height) = (small.width() as usize, small.height() as usize);
    let pixels: Vec<Lab> = small.pixels().map(|pixel| Lab::of(pixel.0)).collect();
    let outside = surroundings(&pixels, width, height);
    // Along its edge a thing mixes with what surrounds it and with its own shadow.
    let edge = |at: usize| beside(at, width, height).any(|next| outside[next]);
    let those = |counts: &dyn Fn(usize) -> bool| -> Vec<Lab> {
        (0..pixels.len()).filter(|&at| !outside[at] && counts(at)).map(|at| pixels[at]).collect()
    };
    let (core, all) = (those(&|at| !edge(at)), those(&|_| true));
    let enough = |pixels_of_thing: &[Lab]| pixels_of_thing.len() as f32 >= THING * pixels.len() as f32;
    let thing = if enough(&core) {
        core
    } else if enough(&all) {
        all
    } else if pixels.iter().all(|lab| lab.is_paper()) {
        return Vec::new();
    } else {
        // One colour from edge to edge: a swatch of cloth, a wall paint.
        pixels.into_iter().filter(|lab| !lab.is_paper()).collect()
    };
    let whole = thing.len() as f32;
    let mut shares: BTreeMap<&'static str, f32> = BTreeMap::new();
    for (lab, count) in clusters(&thing) {
        *shares.entry(nearest(lab)).or_default() += count as f32 / whole;
    }
    let mut shares: Vec<(&'static str, f32)> = shares.into_iter().collect();
    shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    match shares.as_slice() {
        [first, ..] if first.1 < MAIN => Vec::new(),
        [first, second, ..] if second.1 >= SECOND => vec![first.0, second.0],
        [first, ..] => vec![first.0],
        [] => Vec::new(),
    }
}

fn shrink(picture: &RgbImage) -> RgbImage {
    let longer = picture.width().max(picture.height());
    if longer <= SIDE {
        return picture.clone();
    }
    let side = |length: u32| (length * SIDE / longer).max(1);
    image::imageops::thumbnail(picture, side(picture.width()), side(picture.height()))
}

/// A colour in OKLab: lightness 0–1, green to red, blue to yellow.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Lab {
    l: f32,
    a: f32,
    b: f32,
}

impl Lab {
    /// From sRGB, with the matrices of Ottosson's "A perceptual color space for image processing" (2020).
    fn of(rgb: [u8; 3]) -> Lab {
        let [r, g, b] = rgb.map(|channel| LINEAR[usize::from(channel)]);
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        Lab {
            l: 0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            a: 1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            b: 0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        }
    }

    fn distance(self, other: Lab) -> f32 {
        ((self.l - other.l).powi(2) + (self.a - other.a).powi(2) + (self.b - other.b).powi(2)).sqrt()
    }

    /// The distance between names: light and shadow change a thing's lightness, hardly its hue.
    fn distance_in_name(self, other: Lab) -> f32 {
        ((0.55 * (self.l - other.l)).powi(2) + (self.a - other.a).powi(2) + (self.b - other.b).powi(2)).sqrt()
    }

    /// Nearly white, as the paper that things are photographed on.
    fn is_paper(self) -> bool {
        self.l > 0.94 && self.a.hypot(self.b) < 0.02
    }
}

/// Linear light of an sRGB channel (IEC 61966-2-1).
static LINEAR: LazyLock<[f32; 256]> = LazyLock::new(|| {
    std::array::from_fn(|channel| {
        let value = channel as f32 / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
});

/// Which pixels belong to what surrounds the thing.
fn surroundings(pixels: &[Lab], width: usize, height: usize) -> Vec<bool> {
    let border: Vec<usize> = (0..pixels.len())
        .filter(|at| {
            let (x, y) = (at % width, at / width);
            x == 0 || y == 0 || x + 1 == width || y + 1 == height
        })
        .collect();
    let along: Vec<Lab> = border.iter().map(|&at| pixels[at]).collect();
    // A wall and a floor are two colours. What is needed beyond most of the border is the thing itself, reaching its edge.
    let mut grounds = clusters(&along);
    grounds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut agreed: Vec<Lab> = Vec::new();
    let mut covered = 0;
    for (lab, count) in grounds.into_iter().take(GROUNDS) {
        if covered as f32 >= AGREED * along.len() as f32 {
            break;
        }
        covered += count;
        agreed.push(lab);
    }
    if (covered as f32) < AGREED * along.len() as f32 {
        agreed.clear();
    }
    let near = |lab: Lab, limit: f32| agreed.iter().any(|ground| lab.distance(*ground) < limit);
    let mut outside = vec![false; pixels.len()];
    let mut queue: VecDeque<usize> = VecDeque::new();
    for &at in &border {
        if (pixels[at].is_paper() || near(pixels[at], SAME)) && !outside[at] {
            outside[at] = true;
            queue.push_back(at);
        }
    }
    while let Some(at) = queue.pop_front() {
        for next in beside(at, width, height) {
            let fades = pixels[next].distance(pixels[at]) < STEP && near(pixels[next], DRIFT);
            // Paper goes on as paper: a white thing on a grey ground is no part of it.
            let paper = pixels[next].is_paper() && pixels[at].is_paper();
            if !outside[next] && (fades || paper || near(pixels[next], SAME)) {
                outside[next] = true;
                queue.push_back(next);
            }
        }
    }
    outside
}

/// The pixels left, right, above and below.
fn beside(at: usize, width: usize, height: usize) -> impl Iterator<Item = usize> {
    let (x, y) = (at % width, at / width);
    let next = [
        (x > 0).then(|| at - 1),
        (x + 1 < width).then(|| at + 1),
        (y > 0).then(|| at - width),
        (y + 1 < height).then(|| at + width),
    ];
    next.into_iter().flatten()
}

/// Groups of colours that look the same, with the mean and the number of pixels of each; in no matter what order the
/// pixels came, the same.
fn clusters(pixels: &[Lab]) -> Vec<(Lab, usize)> {
    /// Cells of the grid to a unit of OKLab.
    const GRID: f32 = 32.0;
    let mut cells: BTreeMap<[i16; 3], (usize, [f64; 3])> = BTreeMap::new();
    for lab in pixels {
        let key = [lab.l, lab.a, lab.b].map(|value| (value * GRID).floor() as i16);
        let (count, sums) = cells.entry(key).or_default();
        *count += 1;
        for (sum, value) in sums.iter_mut().zip([lab.l, lab.a, lab.b]) {
            *sum += f64::from(value);
        }
    }
    let mut cells: Vec<([i16; 3], usize, [f64; 3])> =
        cells.into_iter().map(|(key, (count, sums))| (key, count, sums)).collect();
    cells.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mean = |count: usize, sums: [f64; 3]| {
        let [l, a, b] = sums.map(|sum| (sum / count as f64) as f32);
        Lab { l, a, b }
    };
    // The fullest cells first: each is the heart of a cluster or joins one that is near.
    let mut hearts: Vec<(Lab, usize, [f64; 3])> = Vec::new();
    for (_, count, sums) in cells {
        let lab = mean(count, sums);
        let near = hearts
            .iter_mut()
            .map(|heart| (heart.0.distance(lab), heart))
            .filter(|(distance, _)| *distance < SAME)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        match near {
            Some((_, (_, total, all))) => {
                *total += count;
                for (sum, more) in all.iter_mut().zip(sums) {
                    *sum += more;
                }
            }
            None => hearts.push((lab, count, sums)),
        }
    }
    hearts.into_iter().map(|(_, count, sums)| (mean(count, sums), count)).collect()
}

/// The samples with the family each stands for.
static SWATCHES: LazyLock<Vec<(Lab, &'static str)>> = LazyLock::new(|| {
    let table: BTreeMap<String, Vec<String>> = toml::from_str(include_str!("../../lexicon/swatches.toml"))
        .expect("BUG: the compiled-in swatches are well-formed");
    let mut out = Vec::new();
    for (key, samples) in &table {
        let family = TABLES
            .colors
            .iter()
            .find(|family| family.key == *key || family.shade.iter().any(|shade| shade.key == *key))
            .expect("BUG: every swatch is of a colour in the colour table");
        for sample in samples {
            let digits = sample.strip_prefix('#').and_then(|digits| u32::from_str_radix(digits, 16).ok());
            let [_, rgb @ ..] = digits.expect("BUG: a swatch is #rrggbb").to_be_bytes();
            out.push((Lab::of(rgb), family.key.as_str()));
        }
    }
    out
});

fn nearest(lab: Lab) -> &'static str {
    SWATCHES
        .iter()
        .min_by(|a, b| lab.distance_in_name(a.0).total_cmp(&lab.distance_in_name(b.0)).then(a.1.cmp(b.1)))
        .map(|(_, family)| *family)
        .expect("BUG: there are swatches")
}

#[cfg(test)]
mod tests;
