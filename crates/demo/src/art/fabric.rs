//! Cloth: the pattern on it, the light across it, the folds in it.

use std::f64::consts::TAU;
use std::fmt::Write;

use super::easel::{Easel, poly, shape};
use super::tone::Tones;
use crate::look::Pattern;

impl Easel {
    /// The look's pattern as a paint of the given scale; none for plain cloth and for single prints.
    pub(super) fn weave(&mut self, scale: f64) -> Option<String> {
        self.weave_cut(scale, 0.0)
    }

    /// The same, the cloth cut at an angle, as collars and lapels are.
    pub(super) fn weave_cut(&mut self, scale: f64, cut: f64) -> Option<String> {
        let (a, k) = (self.a.clone(), scale);
        let turned = self.pick(21, 3);
        Some(match self.look.pattern {
            Pattern::Plain | Pattern::Print => return None,
            Pattern::Stripes => {
                let (w, gap) = self.of(22, &[(12.0, 34.0), (20.0, 44.0), (7.0, 24.0)]);
                let content = format!("<rect width=\"{:.1}\" height=\"80\" fill=\"{}\"/>", w * k, a.base);
                let turn = if turned == 0 { 0.0 } else { 90.0 };
                self.tile(gap * k, 80.0, turn + cut, &content)
            }
            Pattern::Dots => {
                let r = self.of(22, &[5.0, 8.0, 11.0]) * k;
                let s = r * 6.2;
                let content = format!(
                    "<g fill=\"{}\"><circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{r:.1}\"/><circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{r:.1}\"/></g>",
                    a.base,
                    s * 0.25,
                    s * 0.25,
                    s * 0.75,
                    s * 0.75
                );
                self.tile(s, s, cut, &content)
            }
            Pattern::Check => {
                let s = self.of(22, &[44.0, 64.0, 84.0]) * k;
                let band = s * 0.42;
                let content = format!(
                    "<g fill=\"{0}\" fill-opacity=\"0.5\"><rect width=\"{1:.1}\" height=\"{2:.1}\"/><rect width=\"{2:.1}\" height=\"{1:.1}\"/></g><g fill=\"{3}\" fill-opacity=\"0.6\"><rect x=\"{4:.1}\" width=\"{5:.1}\" height=\"{2:.1}\"/><rect y=\"{4:.1}\" width=\"{2:.1}\" height=\"{5:.1}\"/></g>",
                    a.base,
                    band,
                    s,
                    a.light,
                    s * 0.68,
                    s * 0.05
                );
                self.tile(s, s, if turned == 2 { 45.0 + cut } else { cut }, &content)
            }
            Pattern::Floral => {
                let s = 104.0 * k;
                let mut content = String::new();
                for (x, y, r, turn) in [
                    (0.27, 0.25, 0.13, 10.0),
                    (0.74, 0.7, 0.1, 40.0),
                    (0.78, 0.2, 0.06, 70.0),
                    (0.22, 0.76, 0.07, 0.0),
                ] {
                    flower(&mut content, (x * s, y * s), r * s, turn, &a);
                }
                for (x, y, turn) in [(0.5, 0.34, 30.0), (0.46, 0.86, -40.0), (0.93, 0.45, 100.0)] {
                    let _ = write!(
                        content,
                        "<ellipse cx=\"{:.1}\" cy=\"{:.1}\" rx=\"{:.1}\" ry=\"{:.1}\" fill=\"#7d8c68\" fill-opacity=\"0.75\" transform=\"rotate({turn} {:.1} {:.1})\"/>",
                        x * s,
                        y * s,
                        0.07 * s,
                        0.026 * s,
                        x * s,
                        y * s
                    );
                }
                self.tile(s, s, 18.0 + cut, &content)
            }
        })
    }

    /// A piece of cloth: light from the left, pattern on top.
    pub(super) fn cloth(&mut self, d: &str, scale: f64) {
        let t = self.t.clone();
        self.cloth_of(d, &t);
        if let Some(paint) = self.weave(scale) {
            self.fill(d, &paint);
        }
    }

    /// A piece of plain cloth in the given tones.
    pub(super) fn cloth_of(&mut self, d: &str, t: &Tones) {
        let paint = self.slant(
            (0.0, 0.0),
            (1.0, 0.22),
            &[(0.0, &t.base, 1.0), (0.28, &t.light, 1.0), (0.62, &t.base, 1.0), (1.0, &t.shade, 1.0)],
        );
        self.fill(d, &paint);
    }

    /// A tapered fold through three points, `width` across its middle.
    pub(super) fn fold(
        &mut self,
        from: (f64, f64),
        via: (f64, f64),
        to: (f64, f64),
        width: f64,
        opacity: f64,
    ) {
        let paint = self.t.deep.clone();
        self.crease(from, via, to, width, &paint, opacity);
    }

    /// A tapered fold that catches light.
    pub(super) fn sheen(
        &mut self,
        from: (f64, f64),
        via: (f64, f64),
        to: (f64, f64),
        width: f64,
        opacity: f64,
    ) {
        let paint = self.t.hi.clone();
        self.crease(from, via, to, width, &paint, opacity);
    }

    pub(super) fn crease(
        &mut self,
        from: (f64, f64),
        via: (f64, f64),
        to: (f64, f64),
        width: f64,
        paint: &str,
        opacity: f64,
    ) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let d = dx.hypot(dy).max(0.1);
        let (nx, ny) = (-dy / d * width, dx / d * width);
        let path = format!(
            "M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}Z",
            from.0,
            from.1,
            via.0 + nx,
            via.1 + ny,
            to.0,
            to.1,
            via.0 - nx,
            via.1 - ny,
            from.0,
            from.1
        );
        self.veil(&path, paint, opacity);
    }

    /// Flutes of a hanging skirt or curtain between two widths: `n` of them, narrow above, open below.
    pub(super) fn drape(&mut self, cx: f64, top: (f64, f64), bottom: (f64, f64), n: u32, depth: f64) {
        let (y0, w0) = top;
        let (y1, w1) = bottom;
        let (deep, hi) = (self.t.deep.clone(), self.t.hi.clone());
        let dark = self.down(&[(0.0, &deep, 0.0), (0.35, &deep, depth * 0.5), (1.0, &deep, depth)]);
        let bright = self.down(&[(0.0, &hi, 0.0), (0.5, &hi, depth * 0.35), (1.0, &hi, depth * 0.55)]);
        for i in 0..n {
            let f = (f64::from(i) + 0.5) / f64::from(n) * 2.0 - 1.0;
            let wobble = 0.06 * (f64::from(i * 7 + self.look.variation * 3) * 1.7).sin();
            let (x0, x1) = (cx + (f + wobble) * w0 * 0.86, cx + (f + wobble * 0.6) * w1 * 0.96);
            let half = w1 / f64::from(n) * (0.36 + 0.16 * (f64::from(i) * 2.3).sin());
            let start = y0 + (y1 - y0) * (0.04 + 0.12 * (f64::from(i) * 1.9 + 0.6).sin().abs());
            let d = format!(
                "M{x0:.1} {start:.1}Q{:.1} {:.1} {:.1} {:.1}L{:.1} {:.1}Q{:.1} {:.1} {x0:.1} {start:.1}Z",
                x0 + (x1 - x0) * 0.35 - half * 0.2,
                y0 + (y1 - y0) * 0.55,
                x1 - half,
                y1 + 30.0,
                x1 + half * 0.4,
                y1 + 30.0,
                x0 + (x1 - x0) * 0.4 + half * 0.15,
                y0 + (y1 - y0) * 0.5,
            );
            self.fill(&d, &dark);
            let d = format!(
                "M{x0:.1} {start:.1}Q{:.1} {:.1} {:.1} {:.1}L{:.1} {:.1}Z",
                x0 + (x1 - x0) * 0.35 - half * 0.3,
                y0 + (y1 - y0) * 0.55,
                x1 - half * 1.5,
                y1 + 30.0,
                x1 - half,
                y1 + 30.0,
            );
            self.fill(&d, &bright);
        }
    }

    /// Fine ribs of a knit across a clipped area.
    pub(super) fn ribs(&mut self, x: f64, y: f64, w: f64, h: f64, gap: f64, opacity: f64) {
        let deep = self.t.deep.clone();
        let mut d = String::new();
        let mut at = x + gap / 2.0;
        while at < x + w {
            let _ = write!(d, "M{at:.1} {y:.1}v{h:.1}");
            at += gap;
        }
        self.ink(&d, &deep, gap * 0.28, opacity);
    }

    /// The single motif of a print, in the accent; which one, the variation says.
    pub(super) fn motif(&mut self, cx: f64, cy: f64, r: f64) {
        if self.look.pattern != Pattern::Print {
            return;
        }
        self.emblem(cx, cy, r);
    }

    /// An abstract mark in the accent: what a label or a print shows instead of lettering.
    pub(super) fn emblem(&mut self, cx: f64, cy: f64, r: f64) {
        let a = self.a.clone();
        match self.mark(23, 6) {
            0 => {
                self.dot(cx, cy - r * 0.15, r * 0.62, &a.base);
                for i in 0..3 {
                    let y = cy + r * (0.28 + 0.26 * f64::from(i));
                    let d = format!(
                        "M{:.1} {y:.1}q{:.1} {:.1} {:.1} 0t{:.1} 0t{:.1} 0",
                        cx - r * 0.9,
                        r * 0.15,
                        -r * 0.16,
                        r * 0.45,
                        r * 0.45,
                        r * 0.45
                    );
                    self.line(&d, &a.shade, r * 0.09);
                }
            }
            1 => {
                for i in 0..5 {
                    let angle = -70.0 + 35.0 * f64::from(i);
                    self.turn(angle, cx, cy + r * 0.7);
                    let paint = if i % 2 == 0 { a.base.clone() } else { a.light.clone() };
                    let d = shape(&[
                        (cx, cy + r * 0.7, 0.0),
                        (cx + r * 0.22, cy - r * 0.1, 1.0),
                        (cx, cy - r * 0.85, 0.0),
                        (cx - r * 0.22, cy - r * 0.1, 1.0),
                    ]);
                    self.fill(&d, &paint);
                    self.end();
                }
            }
            2 => {
                self.fill(
                    &poly(&[
                        (cx - r, cy + r * 0.6),
                        (cx - r * 0.3, cy - r * 0.5),
                        (cx + r * 0.35, cy + r * 0.6),
                    ]),
                    &a.base,
                );
                self.fill(
                    &poly(&[
                        (cx - r * 0.15, cy + r * 0.6),
                        (cx + r * 0.45, cy - r * 0.15),
                        (cx + r, cy + r * 0.6),
                    ]),
                    &a.shade,
                );
                self.dot(cx + r * 0.5, cy - r * 0.62, r * 0.22, &a.light);
            }
            3 => {
                self.dot(cx - r * 0.3, cy, r * 0.6, &a.base);
                self.veil(&super::easel::oval(cx + r * 0.35, cy, r * 0.6, r * 0.6), &a.deep, 0.75);
            }
            4 => {
                let mut star = Vec::new();
                for i in 0..10 {
                    let angle = TAU * f64::from(i) / 10.0 - TAU / 4.0;
                    let len = if i % 2 == 0 { r * 0.9 } else { r * 0.42 };
                    star.push((cx + len * angle.cos(), cy + len * angle.sin(), 0.25));
                }
                self.fill(&shape(&star), &a.base);
            }
            _ => {
                for i in 0..7 {
                    self.turn(f64::from(i) * 360.0 / 7.0, cx, cy);
                    let paint = if i % 2 == 0 { a.base.clone() } else { a.light.clone() };
                    self.oval(cx, cy - r * 0.55, r * 0.22, r * 0.38, &paint);
                    self.end();
                }
                self.dot(cx, cy, r * 0.24, &a.hi);
            }
        }
    }
}

fn flower(out: &mut String, at: (f64, f64), r: f64, turn: f64, a: &Tones) {
    for i in 0..5 {
        let angle = (turn + 72.0 * f64::from(i)).to_radians();
        let _ = write!(
            out,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\" fill=\"{}\"/>",
            at.0 + r * 0.62 * angle.cos(),
            at.1 + r * 0.62 * angle.sin(),
            r * 0.5,
            if i % 2 == 0 { &a.base } else { &a.light }
        );
    }
    let _ = write!(
        out,
        "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\" fill=\"{}\"/>",
        at.0,
        at.1,
        r * 0.34,
        a.deep
    );
}
