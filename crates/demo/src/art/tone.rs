//! Colour: the steps of light and shade a material needs, and the wall tints that let it stand out.
//! All mixing happens in OKLab (Björn Ottosson 2020), where equal steps look equal.

use crate::look::Rgb;

/// Lightness 0–1, chroma 0–0.4, hue in degrees.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lch {
    pub(super) l: f64,
    pub(super) c: f64,
    pub(super) h: f64,
}

/// One material in its light: from the brightest edge to the line of a seam, each a `#rrggbb`.
#[derive(Debug, Clone)]
pub(super) struct Tones {
    pub(super) hi: String,
    pub(super) light: String,
    pub(super) base: String,
    pub(super) shade: String,
    pub(super) deep: String,
    pub(super) line: String,
    /// The base colour's lightness, for the rare drawing that must choose light or dark.
    pub(super) l: f64,
    /// Red to yellow, and strong enough to be a fruit.
    pub(super) warm: bool,
}

fn linear(channel: u8) -> f64 {
    let x = f64::from(channel) / 255.0;
    if x <= 0.04045 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) }
}

fn channel(x: f64) -> u8 {
    let x = x.clamp(0.0, 1.0);
    let y = if x <= 0.003_130_8 { x * 12.92 } else { 1.055 * x.powf(1.0 / 2.4) - 0.055 };
    (y * 255.0).round() as u8
}

impl Lch {
    pub(super) fn new(l: f64, c: f64, h: f64) -> Self {
        Self { l, c, h }
    }

    pub(super) fn of(rgb: Rgb) -> Self {
        let (r, g, b) = (linear(rgb.0), linear(rgb.1), linear(rgb.2));
        let l = (0.412_221_47 * r + 0.536_332_54 * g + 0.051_445_99 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_55 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_84 * g + 0.629_978_7 * b).cbrt();
        let a = 1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s;
        let bb = 0.025_904_04 * l + 0.782_771_77 * m - 0.808_675_77 * s;
        Self {
            l: 0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_05 * s,
            c: a.hypot(bb),
            h: bb.atan2(a).to_degrees(),
        }
    }

    pub(super) fn hex(self) -> String {
        // Out of gamut: give up chroma, never lightness, so that the steps stay even.
        let mut c = self.c.max(0.0);
        for _ in 0..24 {
            let rgb = Self { c, ..self }.rgb();
            if rgb.iter().all(|x| (-0.001..=1.001).contains(x)) {
                break;
            }
            c *= 0.92;
        }
        let [r, g, b] = Self { c, ..self }.rgb();
        format!("#{:02x}{:02x}{:02x}", channel(r), channel(g), channel(b))
    }

    fn rgb(self) -> [f64; 3] {
        let (a, b) = (self.c * self.h.to_radians().cos(), self.c * self.h.to_radians().sin());
        let l = (self.l + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let m = (self.l - 0.105_561_35 * a - 0.063_854_17 * b).powi(3);
        let s = (self.l - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
        [
            4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s,
            -1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s,
            -0.004_196_09 * l - 0.703_418_6 * m + 1.707_614_7 * s,
        ]
    }

    pub(super) fn step(self, dl: f64, chroma: f64, turn: f64) -> Self {
        Self { l: (self.l + dl).clamp(0.04, 0.995), c: self.c * chroma, h: self.h + turn }
    }

    pub(super) fn distance(self, other: Self) -> f64 {
        let (a1, b1) = (self.c * self.h.to_radians().cos(), self.c * self.h.to_radians().sin());
        let (a2, b2) = (other.c * other.h.to_radians().cos(), other.c * other.h.to_radians().sin());
        (self.l - other.l).hypot(2.0 * (a1 - a2)).hypot(2.0 * (b1 - b2))
    }
}

impl Tones {
    pub(super) fn of(rgb: Rgb) -> Self {
        Self::from(Lch::of(rgb))
    }

    /// White and black keep room for their lights and folds: neither end of the scale is used as a base.
    pub(super) fn from(c: Lch) -> Self {
        let mut c = Lch { l: c.l.clamp(0.255, 0.955), ..c };
        if c.c < 0.008 {
            c = Lch { c: 0.006, h: if c.l > 0.6 { 80.0 } else { 270.0 }, ..c };
        }
        // Lights lean to the sun's yellow, shades to blue, by a few degrees only.
        let warm = if (110.0..290.0).contains(&c.h.rem_euclid(360.0)) { -5.0 } else { 5.0 };
        let up = 1.0 - c.l;
        Self {
            hi: c.step(0.075 + 0.12 * up, 0.72, warm).hex(),
            light: c.step(0.028 + 0.055 * up, 0.95, warm * 0.5).hex(),
            base: c.hex(),
            shade: c.step(-0.035 - 0.05 * c.l, 1.04, -warm * 0.6).hex(),
            deep: c.step(-0.075 - 0.115 * c.l, 1.05, -warm).hex(),
            line: c.step(-0.11 - 0.2 * c.l, 0.95, -warm).hex(),
            l: c.l,
            warm: c.c > 0.09 && (0.0..75.0).contains(&c.h.rem_euclid(360.0)),
        }
    }

    /// A material the drawing brings along (wood, steel, paper).
    pub(super) fn lch(l: f64, c: f64, h: f64) -> Self {
        Self::from(Lch::new(l, c, h))
    }
}

/// Paper tints for walls: sand, oat, blush, sage, dusk, lilac, clay, pistachio.
const WALLS: [(f64, f64, f64); 8] = [
    (0.905, 0.028, 80.0),
    (0.922, 0.018, 92.0),
    (0.895, 0.026, 42.0),
    (0.898, 0.016, 140.0),
    (0.888, 0.013, 235.0),
    (0.893, 0.012, 320.0),
    (0.877, 0.035, 62.0),
    (0.902, 0.024, 108.0),
];

/// The wall behind a product: one of the four tints farthest from it, deeper for pale products.
pub(super) fn wall(product: Lch, turn: usize) -> Lch {
    let mut walls: Vec<(usize, Lch)> = WALLS
        .iter()
        .map(|&(l, c, h)| {
            let deepen = ((product.l - 0.78) / 0.2).clamp(0.0, 1.0);
            Lch::new(l - 0.06 * deepen, c + 0.004 * deepen, h)
        })
        .enumerate()
        .collect();
    walls.sort_by(|a, b| b.1.distance(product).total_cmp(&a.1.distance(product)).then(a.0.cmp(&b.0)));
    walls[turn % 5].1
}
