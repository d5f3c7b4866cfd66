//! The easel: what every drawing is made with. Paths from a few points, gradients, groups, and the document at the end.
//! Knows nothing of products.

use std::fmt::Write;

use super::tone::{Lch, Tones};
use crate::look::{Look, Rgb};

/// A point and how round the outline is there: 0 a corner, 1 a smooth bend.
pub(super) type P = (f64, f64, f64);
/// A gradient stop: where (0–1), colour, opacity.
pub(super) type Stop<'a> = (f64, &'a str, f64);

/// One drawing under way.
pub(super) struct Easel {
    pub(super) look: Look,
    /// The product's own colour in its light.
    pub(super) t: Tones,
    /// The accent in its light.
    pub(super) a: Tones,
    /// The wall behind.
    pub(super) wall: Lch,
    scenery: u32,
    defs: String,
    body: String,
    count: u32,
    open: usize,
}

fn handle(prev: P, at: P, next: P, len: f64) -> (f64, f64) {
    let (dx, dy) = (next.0 - prev.0, next.1 - prev.1);
    let d = dx.hypot(dy).max(0.001);
    let k = at.2 * len * 0.37 / d;
    (dx * k, dy * k)
}

fn spline(points: &[P], closed: bool) -> String {
    let n = points.len();
    let at = |i: isize| -> P {
        if closed {
            points[i.rem_euclid(n as isize) as usize]
        } else {
            points[i.clamp(0, n as isize - 1) as usize]
        }
    };
    let mut d = format!("M{:.1} {:.1}", points[0].0, points[0].1);
    let segments = if closed { n } else { n - 1 };
    for i in 0..segments as isize {
        let (p0, p1, p2, p3) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        let len = (p2.0 - p1.0).hypot(p2.1 - p1.1);
        let (ax, ay) = handle(p0, p1, p2, len);
        let (bx, by) = handle(p1, p2, p3, len);
        let _ = write!(
            d,
            "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            p1.0 + ax,
            p1.1 + ay,
            p2.0 - bx,
            p2.1 - by,
            p2.0,
            p2.1
        );
    }
    if closed {
        d.push('Z');
    }
    d
}

/// A closed outline through the points.
pub(super) fn shape(points: &[P]) -> String {
    spline(points, true)
}

/// An open line through the points.
pub(super) fn curve(points: &[P]) -> String {
    spline(points, false)
}

/// A closed outline from its right half, given as distances from the axis `cx`, from top to bottom.
pub(super) fn sym(cx: f64, half: &[P]) -> String {
    let mut points: Vec<P> = half.iter().map(|&(x, y, t)| (cx + x, y, t)).collect();
    points.extend(half.iter().rev().filter(|p| p.0.abs() > 0.01).map(|&(x, y, t)| (cx - x, y, t)));
    spline(&points, true)
}

/// A rounded rectangle as a path.
pub(super) fn block(x: f64, y: f64, w: f64, h: f64, r: f64) -> String {
    let r = r.min(w / 2.0).min(h / 2.0);
    format!(
        "M{:.1} {:.1}h{:.1}a{r:.1} {r:.1} 0 0 1 {r:.1} {r:.1}v{:.1}a{r:.1} {r:.1} 0 0 1 -{r:.1} {r:.1}h-{:.1}a{r:.1} {r:.1} 0 0 1 -{r:.1} -{r:.1}v-{:.1}a{r:.1} {r:.1} 0 0 1 {r:.1} -{r:.1}Z",
        x + r,
        y,
        w - 2.0 * r,
        h - 2.0 * r,
        w - 2.0 * r,
        h - 2.0 * r
    )
}

/// An ellipse as a path.
pub(super) fn oval(cx: f64, cy: f64, rx: f64, ry: f64) -> String {
    format!(
        "M{:.1} {cy:.1}a{rx:.1} {ry:.1} 0 1 1 {:.1} 0a{rx:.1} {ry:.1} 0 1 1 -{:.1} 0Z",
        cx - rx,
        rx * 2.0,
        rx * 2.0
    )
}

/// A polygon with sharp corners.
pub(super) fn poly(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let _ = write!(d, "{}{x:.1} {y:.1}", if i == 0 { 'M' } else { 'L' });
    }
    d.push('Z');
    d
}

impl Easel {
    pub(super) fn new(look: &Look) -> Self {
        let product = Lch::of(look.color);
        // Backdrops differ between neighbours of any kind or colour, not only between variations.
        let Rgb(r, g, b) = look.color;
        let scenery = look.variation.wrapping_mul(31)
            ^ ((look.kind as u32) << 8)
            ^ (u32::from(r) << 16)
            ^ (u32::from(g) << 5)
            ^ u32::from(b);
        let turn = choose(scenery, 97, 5);
        let mut a = Tones::of(look.accent);
        // A label, a trim or a print must show on its ground whatever the shop's colours are.
        let accent = Lch::of(look.accent);
        if accent.distance(product) < 0.11 {
            a = Tones::from(if accent.l > 0.6 {
                Lch::new(accent.l - 0.24, accent.c.max(0.03), if accent.c < 0.02 { 70.0 } else { accent.h })
            } else {
                accent.step(0.32, 1.0, 0.0)
            });
        }
        Self {
            look: *look,
            scenery,
            t: Tones::of(look.color),
            a,
            wall: super::tone::wall(product, turn),
            defs: String::new(),
            body: String::with_capacity(8192),
            count: 0,
            open: 0,
        }
    }

    /// Which of `n` ways this variation takes for question `salt`; question 0 walks through them in order.
    pub(super) fn pick(&self, salt: u32, n: u32) -> u32 {
        choose(self.look.variation, salt, n) as u32
    }

    /// As [`Easel::pick`], but not the same way for every kind: for marks seen all over the shop.
    pub(super) fn mark(&self, salt: u32, n: u32) -> u32 {
        choose(self.look.variation.wrapping_mul(7) ^ ((self.look.kind as u32) << 9), salt, n) as u32
    }

    /// Which of `n` backdrops, by variation, kind and colour.
    pub(super) fn backdrop(&self, salt: u32, n: u32) -> u32 {
        choose(self.scenery, salt, n) as u32
    }

    /// One of the given, by variation.
    pub(super) fn of<T: Copy>(&self, salt: u32, all: &[T]) -> T {
        all[choose(self.look.variation, salt, all.len() as u32)]
    }

    pub(super) fn fill(&mut self, d: &str, paint: &str) {
        let _ = write!(self.body, "<path d=\"{d}\" fill=\"{paint}\"/>");
    }

    pub(super) fn veil(&mut self, d: &str, paint: &str, opacity: f64) {
        let _ = write!(self.body, "<path d=\"{d}\" fill=\"{paint}\" fill-opacity=\"{opacity:.2}\"/>");
    }

    pub(super) fn line(&mut self, d: &str, paint: &str, width: f64) {
        self.ink(d, paint, width, 1.0);
    }

    pub(super) fn ink(&mut self, d: &str, paint: &str, width: f64, opacity: f64) {
        let _ = write!(
            self.body,
            "<path d=\"{d}\" fill=\"none\" stroke=\"{paint}\" stroke-width=\"{width:.1}\" stroke-opacity=\"{opacity:.2}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
        );
    }

    /// A strip of cloth or tape along a line, cut square at its ends.
    pub(super) fn tape(&mut self, d: &str, paint: &str, width: f64, opacity: f64) {
        let _ = write!(
            self.body,
            "<path d=\"{d}\" fill=\"none\" stroke=\"{paint}\" stroke-width=\"{width:.1}\" stroke-opacity=\"{opacity:.2}\" stroke-linejoin=\"round\"/>"
        );
    }

    /// A row of stitches.
    pub(super) fn stitch(&mut self, d: &str, paint: &str, opacity: f64) {
        let _ = write!(
            self.body,
            "<path d=\"{d}\" fill=\"none\" stroke=\"{paint}\" stroke-width=\"2.2\" stroke-opacity=\"{opacity:.2}\" stroke-dasharray=\"9 6\"/>"
        );
    }

    pub(super) fn oval(&mut self, cx: f64, cy: f64, rx: f64, ry: f64, paint: &str) {
        self.fill(&oval(cx, cy, rx, ry), paint);
    }

    pub(super) fn dot(&mut self, cx: f64, cy: f64, r: f64, paint: &str) {
        let _ = write!(self.body, "<circle cx=\"{cx:.1}\" cy=\"{cy:.1}\" r=\"{r:.1}\" fill=\"{paint}\"/>");
    }

    pub(super) fn rect(&mut self, x: f64, y: f64, w: f64, h: f64, r: f64, paint: &str) {
        let _ = write!(
            self.body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"{r:.1}\" fill=\"{paint}\"/>"
        );
    }

    fn id(&mut self) -> u32 {
        self.count += 1;
        self.count
    }

    fn stops(stops: &[Stop<'_>]) -> String {
        let mut out = String::new();
        for (at, color, opacity) in stops {
            let _ = write!(
                out,
                "<stop offset=\"{at:.3}\" stop-color=\"{color}\" stop-opacity=\"{opacity:.2}\"/>"
            );
        }
        out
    }

    /// A gradient from one corner of the painted shape's box to another, in parts of the box.
    pub(super) fn slant(&mut self, from: (f64, f64), to: (f64, f64), stops: &[Stop<'_>]) -> String {
        let id = self.id();
        let _ = write!(
            self.defs,
            "<linearGradient id=\"g{id}\" x1=\"{:.2}\" y1=\"{:.2}\" x2=\"{:.2}\" y2=\"{:.2}\">{}</linearGradient>",
            from.0,
            from.1,
            to.0,
            to.1,
            Self::stops(stops)
        );
        format!("url(#g{id})")
    }

    /// Left to right.
    pub(super) fn across(&mut self, stops: &[Stop<'_>]) -> String {
        self.slant((0.0, 0.0), (1.0, 0.0), stops)
    }

    /// Top to bottom.
    pub(super) fn down(&mut self, stops: &[Stop<'_>]) -> String {
        self.slant((0.0, 0.0), (0.0, 1.0), stops)
    }

    /// Out from a point, in parts of the box.
    pub(super) fn glow(&mut self, cx: f64, cy: f64, r: f64, stops: &[Stop<'_>]) -> String {
        let id = self.id();
        let _ = write!(
            self.defs,
            "<radialGradient id=\"g{id}\" cx=\"{cx:.2}\" cy=\"{cy:.2}\" r=\"{r:.2}\">{}</radialGradient>",
            Self::stops(stops)
        );
        format!("url(#g{id})")
    }

    /// A repeating tile of size `w` × `h`, turned by `turn` degrees.
    pub(super) fn tile(&mut self, w: f64, h: f64, turn: f64, content: &str) -> String {
        let id = self.id();
        let _ = write!(
            self.defs,
            "<pattern id=\"p{id}\" width=\"{w:.1}\" height=\"{h:.1}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn:.1})\">{content}</pattern>"
        );
        format!("url(#p{id})")
    }

    /// Everything until [`Easel::end`] shows only inside the outline.
    pub(super) fn clip(&mut self, d: &str) {
        self.open += 1;
        let id = self.id();
        let _ = write!(self.defs, "<clipPath id=\"c{id}\"><path d=\"{d}\"/></clipPath>");
        let _ = write!(self.body, "<g clip-path=\"url(#c{id})\">");
    }

    /// Everything until [`Easel::end`] is turned about a point.
    pub(super) fn turn(&mut self, degrees: f64, cx: f64, cy: f64) {
        self.open += 1;
        let _ = write!(self.body, "<g transform=\"rotate({degrees:.1} {cx:.1} {cy:.1})\">");
    }

    /// Everything until [`Easel::end`] is scaled about a point and moved.
    pub(super) fn place(&mut self, dx: f64, dy: f64, scale: f64, cx: f64, cy: f64) {
        self.open += 1;
        let _ = write!(
            self.body,
            "<g transform=\"translate({:.1} {:.1}) scale({scale:.3})\">",
            cx + dx - cx * scale,
            cy + dy - cy * scale
        );
    }

    /// Everything until [`Easel::end`] is mirrored left to right about `cx`.
    pub(super) fn mirror(&mut self, cx: f64) {
        self.open += 1;
        let _ = write!(self.body, "<g transform=\"matrix(-1 0 0 1 {:.1} 0)\">", 2.0 * cx);
    }

    pub(super) fn end(&mut self) {
        self.open -= 1;
        self.body.push_str("</g>");
    }

    /// The finished document.
    pub(super) fn finish(mut self) -> String {
        // The frame of a scene stays open until here.
        self.body.push_str(&"</g>".repeat(self.open));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"1000\" viewBox=\"0 0 800 1000\"><defs>{}</defs>{}</svg>",
            self.defs, self.body
        )
    }
}

fn choose(variation: u32, salt: u32, n: u32) -> usize {
    if salt == 0 {
        return (variation % n.max(1)) as usize;
    }
    // SplitMix's finishing steps: neighbouring variations land far apart.
    let mut x =
        u64::from(variation).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (u64::from(salt) << 32 | u64::from(salt));
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((x ^ (x >> 31)) % u64::from(n.max(1))) as usize
}
