//! What garments share: bodies, sleeves, necklines, collars, buttons. All hang about the axis x = 400, as if worn.

use super::easel::{Easel, P, curve, poly, shape, sym};
use super::tone::Tones;
use crate::look::Pattern;

/// The axis all garments hang on.
pub(super) const AXIS: f64 = 400.0;

/// The opening at the neck, seen from the front.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Neck {
    Round,
    Vee,
    Square,
    Boat,
    Heart,
}

/// Half the outline of a torso, by half-widths and heights.
#[derive(Clone, Copy)]
pub(super) struct Torso {
    pub(super) neck: Neck,
    /// Half-width and depth of the opening.
    pub(super) opening: (f64, f64),
    /// The height of the neck's sides.
    pub(super) top: f64,
    /// Half-width and height of the shoulder's end.
    pub(super) shoulder: (f64, f64),
    pub(super) armpit: (f64, f64),
    pub(super) waist: (f64, f64),
    pub(super) hip: (f64, f64),
    pub(super) hem: (f64, f64),
    /// How much the hem's middle hangs below its ends.
    pub(super) sag: f64,
    /// How deep the hem ripples; 0 for a straight one.
    pub(super) ripple: f64,
}

/// A sleeve: how long, how far from the body, how wide at its end.
#[derive(Clone, Copy)]
pub(super) struct Sleeve {
    pub(super) length: f64,
    pub(super) angle: f64,
    pub(super) cuff: f64,
    pub(super) bulge: f64,
    /// Height of a ribbed or turned band at the end; 0 for none.
    pub(super) band: f64,
}

impl Torso {
    fn front(&self) -> Vec<P> {
        let (w, depth) = self.opening;
        let y = self.top;
        match self.neck {
            Neck::Round => vec![(0.0, y + depth, 1.0), (w * 0.78, y + depth * 0.66, 1.0), (w, y, 0.0)],
            Neck::Vee => vec![(0.0, y + depth, 0.0), (w * 0.62, y + depth * 0.42, 0.7), (w, y, 0.0)],
            Neck::Square => vec![
                (0.0, y + depth + 2.0, 0.6),
                (w * 0.86, y + depth, 0.12),
                (w * 0.95, y + depth * 0.5, 0.8),
                (w, y, 0.0),
            ],
            Neck::Boat => vec![(0.0, y + depth, 1.0), (w * 0.8, y + depth * 0.75, 1.0), (w, y, 0.0)],
            Neck::Heart => {
                vec![
                    (0.0, y + depth, 0.0),
                    (w * 0.5, y + depth * 0.78, 1.0),
                    (w * 0.9, y + depth * 0.72, 0.5),
                    (w, y, 0.0),
                ]
            }
        }
    }

    /// The whole outline.
    pub(super) fn outline(&self) -> String {
        let mut half = self.front();
        let (sw, sy) = self.shoulder;
        half.push((sw, sy, 0.15));
        half.push((sw * 0.45 + self.armpit.0 * 0.55 - 10.0, sy * 0.45 + self.armpit.1 * 0.55, 0.9));
        half.push((self.armpit.0, self.armpit.1, 0.1));
        half.push((self.waist.0, self.waist.1, 1.0));
        half.push((self.hip.0, self.hip.1, 0.9));
        half.push((self.hem.0, self.hem.1, if self.ripple > 0.0 { 0.35 } else { 0.08 }));
        if self.ripple > 0.0 {
            for i in 1..5 {
                let f = 1.0 - f64::from(i) / 5.0;
                let wave = if i % 2 == 1 { self.ripple } else { -self.ripple };
                half.push((self.hem.0 * f, self.hem.1 + self.sag * (1.0 - f * f) + wave, 1.0));
            }
        }
        half.push((0.0, self.hem.1 + self.sag, 1.0));
        sym(AXIS, &half)
    }

    /// The shadow of body and sleeves upon the wall.
    pub(super) fn shadow(&self, e: &mut Easel, sleeve: &Sleeve) {
        let body = self.outline();
        if sleeve.length > 0.0 {
            let [left, right] = [-1.0, 1.0].map(|side| sleeve_outline(side, self, sleeve));
            e.cast_all(&[&body, &left, &right], 15.0, 20.0);
        } else {
            e.cast(&body, 15.0, 20.0);
        }
    }

    /// The line of the front neckline, from left to right.
    pub(super) fn neckline(&self) -> String {
        let half = self.front();
        let mut points: Vec<P> = half.iter().rev().map(|&(x, y, t)| (AXIS - x, y, t)).collect();
        points.extend(half.iter().skip(1).map(|&(x, y, t)| (AXIS + x, y, t)));
        curve(&points)
    }

    /// The cloth's inside that shows above the front neckline.
    pub(super) fn nape(&self, e: &mut Easel) {
        let (w, depth) = self.opening;
        let y = self.top;
        let d = sym(
            AXIS,
            &[
                (0.0, y + 9.0, 1.0),
                (w * 0.7, y + 6.0, 1.0),
                (w + 1.0, y - 1.0, 0.0),
                (w * 0.97, y + depth + 6.0, 0.2),
                (0.0, y + depth + 14.0, 0.6),
            ],
        );
        let t = e.t.clone();
        let paint = e.down(&[(0.0, &t.shade, 1.0), (0.5, &t.deep, 1.0), (1.0, &t.line, 1.0)]);
        e.fill(&d, &paint);
        e.ink(
            &curve(&[(AXIS - w + 2.0, y + 2.0, 0.3), (AXIS, y + 13.0, 1.0), (AXIS + w - 2.0, y + 2.0, 0.3)]),
            &t.shade,
            7.0,
            1.0,
        );
        if depth > 34.0 {
            e.veil(&super::easel::block(AXIS - 11.0, y + 17.0, 22.0, 13.0, 2.0), &t.hi, 0.8);
        }
    }
}

/// The outline of a sleeve on `side` (-1 left, 1 right).
pub(super) fn sleeve_outline(side: f64, torso: &Torso, s: &Sleeve) -> String {
    let (angle, p) = (s.angle.to_radians(), torso);
    let u = (angle.sin(), angle.cos());
    let n = (angle.cos(), -angle.sin());
    let at = |x: f64, y: f64, t: f64| -> P { (AXIS + side * x, y, t) };
    let (sx, sy) = (p.shoulder.0 - 6.0, p.shoulder.1 - 3.0);
    let out = (sx + u.0 * s.length + n.0 * 4.0, sy + u.1 * s.length + n.1 * 4.0);
    let inner = (out.0 - n.0 * s.cuff, out.1 - n.1 * s.cuff);
    let (ax, ay) = (p.armpit.0 - 4.0, p.armpit.1);
    let mid = 0.46;
    shape(&[
        at(sx - 18.0, sy - 4.0, 0.4),
        at(sx + 7.0, sy + 3.0, 0.9),
        at(
            sx + u.0 * s.length * 0.16 + n.0 * (5.0 + s.bulge * 0.4),
            sy + u.1 * s.length * 0.16 + n.1 * (5.0 + s.bulge * 0.4),
            0.9,
        ),
        at(sx + u.0 * s.length * mid + n.0 * s.bulge, sy + u.1 * s.length * mid + n.1 * s.bulge, 1.0),
        at(out.0, out.1, 0.1),
        at(inner.0, inner.1, 0.1),
        at(ax * 0.5 + inner.0 * 0.5 - n.0 * s.bulge * 0.12, ay * 0.5 + inner.1 * 0.5, 1.0),
        at(ax, ay, 0.1),
        at(sx * 0.45 + ax * 0.55 - 16.0, sy * 0.45 + ay * 0.55, 0.8),
    ])
}

impl Easel {
    /// A sleeve with its folds and band.
    pub(super) fn sleeve(&mut self, side: f64, torso: &Torso, s: &Sleeve, scale: f64) {
        let d = sleeve_outline(side, torso, s);
        let t = self.t.clone();
        self.cloth(&d, scale);
        let angle = s.angle.to_radians();
        let (u, n) = ((angle.sin(), angle.cos()), (angle.cos(), -angle.sin()));
        let (sx, sy) = (torso.shoulder.0 - 6.0, torso.shoulder.1 - 3.0);
        // A place on the sleeve: along its length, inwards from its outer line.
        let on = |along: f64, inward: f64| {
            (AXIS + side * (sx + u.0 * along - n.0 * inward), sy + u.1 * along - n.1 * inward)
        };
        self.clip(&d);
        let wide = s.cuff.max(50.0);
        // The side away from the light, and the one that turns under.
        let (inner, opacity) = if side > 0.0 { (0.0, 0.32) } else { (wide, 0.42) };
        let edge = [on(10.0, inner - 14.0), on(s.length * 0.5, inner - s.bulge * 0.4), on(s.length, inner)];
        self.crease(edge[0], edge[1], edge[2], wide * 0.42, &t.deep, opacity);
        if s.length > 240.0 {
            for (a, w, o) in [(0.44, 16.0, 0.34), (0.5, 13.0, 0.26), (0.72, 11.0, 0.24)] {
                self.fold(
                    on(s.length * a, wide * 1.05),
                    on(s.length * (a + 0.03), wide * 0.5),
                    on(s.length * (a - 0.05), wide * 0.02),
                    w,
                    o,
                );
            }
        } else {
            self.fold(
                on(s.length * 0.2, wide * 1.2),
                on(s.length * 0.45, wide * 0.7),
                on(s.length * 0.95, wide * 0.5),
                12.0,
                0.3,
            );
        }
        if s.bulge > 30.0 {
            for k in 0..4 {
                let f = 0.15 + 0.22 * f64::from(k);
                self.fold(
                    on(6.0, wide * f),
                    on(s.length * 0.3, wide * f - s.bulge * 0.5),
                    on(s.length * 0.62, wide * f - 6.0),
                    9.0,
                    0.26,
                );
                self.fold(
                    on(s.length * 0.98, s.cuff * f),
                    on(s.length * 0.8, s.cuff * f - s.bulge * 0.3),
                    on(s.length * 0.55, s.cuff * f),
                    8.0,
                    0.26,
                );
            }
        }
        if s.band > 0.0 {
            let a = on(s.length - s.band, -30.0);
            let b = on(s.length - s.band, s.cuff + 30.0);
            let (c, f) = (on(s.length + 20.0, s.cuff + 30.0), on(s.length + 20.0, -30.0));
            self.veil(&poly(&[a, b, c, f]), &t.shade, 0.55);
            self.ink(&poly(&[a, b]), &t.line, 2.0, 0.55);
        } else {
            let (a, b) = (on(s.length - 9.0, -20.0), on(s.length - 9.0, s.cuff + 20.0));
            self.ink(&poly(&[a, b]), &t.deep, 1.8, 0.6);
        }
        self.end();
        // The seam where it is set in.
        let (ax, ay) = (torso.armpit.0 - 4.0, torso.armpit.1);
        let seam = curve(&[
            (AXIS + side * (sx - 16.0), sy - 1.0, 0.4),
            (AXIS + side * (sx * 0.45 + ax * 0.55 - 16.0), sy * 0.45 + ay * 0.55, 1.0),
            (AXIS + side * ax, ay, 0.4),
        ]);
        self.ink(&seam, &t.deep, 2.4, 0.75);
    }

    /// Soft light and shade on a torso: sides, bust, and the pull towards the waist.
    pub(super) fn model(&mut self, p: &Torso) {
        let (b, by) = p.armpit;
        let (w, wy) = p.waist;
        for side in [-1.0, 1.0] {
            let o = if side > 0.0 { 0.36 } else { 0.22 };
            let x = |v: f64| AXIS + side * v;
            self.fold((x(b + 6.0), by - 10.0), (x(w + 2.0), wy), (x(p.hip.0 + 4.0), p.hip.1), 24.0, o);
            self.fold((x(b - 6.0), by + 4.0), (x(b * 0.72), by + 40.0), (x(b * 0.36), by + 62.0), 9.0, 0.2);
        }
        self.sheen(
            (AXIS - b * 0.5, by - 30.0),
            (AXIS - b * 0.52, by + 60.0),
            (AXIS - w * 0.42, wy),
            20.0,
            0.2,
        );
    }

    /// A row of round buttons down a line.
    pub(super) fn buttons(&mut self, x: f64, y0: f64, y1: f64, n: u32, r: f64, t: &Tones) {
        for i in 0..n {
            let y = y0 + (y1 - y0) * f64::from(i) / f64::from((n - 1).max(1));
            self.dot(x + 1.2, y + 2.0, r + 0.6, &t.line);
            self.dot(x, y, r, &t.light);
            self.dot(x - r * 0.28, y, r * 0.16, &t.line);
            self.dot(x + r * 0.28, y, r * 0.16, &t.line);
        }
    }

    /// A shirt's folded collar around an opening of half-width `w` at height `y`; points fall `drop` below.
    pub(super) fn shirt_collar(&mut self, w: f64, y: f64, drop: f64, t: &Tones) {
        let own = t.base == self.t.base;
        let back = sym(
            AXIS,
            &[
                (0.0, y - 20.0, 1.0),
                (w * 0.8, y - 18.0, 0.8),
                (w + 3.0, y + 4.0, 0.1),
                (w * 0.5, y + 20.0, 0.6),
                (0.0, y + 22.0, 1.0),
            ],
        );
        self.fill(&back, &t.deep);
        let inner = sym(
            AXIS,
            &[(0.0, y - 14.0, 1.0), (w * 0.72, y - 12.0, 0.8), (w * 0.8, y + 6.0, 0.4), (0.0, y + 26.0, 1.0)],
        );
        self.fill(&inner, &t.line);
        for side in [-1.0, 1.0] {
            let x = |v: f64| AXIS + side * v;
            let d = shape(&[
                (x(w * 0.8), y - 18.0, 0.3),
                (x(w + 14.0), y + 8.0, 0.5),
                (x(w * 1.02), y + drop, 0.05),
                (x(1.0), y + drop * 0.62, 0.05),
                (x(w * 0.55), y + 14.0, 0.7),
            ]);
            let paint = self.slant(
                (0.0, 0.0),
                (0.6, 1.0),
                &[(0.0, &t.hi, 1.0), (0.6, &t.light, 1.0), (1.0, &t.base, 1.0)],
            );
            self.place(0.0, 5.0, 1.0, 0.0, 0.0);
            self.veil(&d, &t.line, 0.35);
            self.end();
            self.fill(&d, &paint);
            if own && let Some(weave) = self.weave_cut(1.0, side * 34.0) {
                self.fill(&d, &weave);
            }
            let edge = curve(&[
                (x(w + 7.0), y + 12.0, 0.5),
                (x(w * 0.98), y + drop - 7.0, 0.0),
                (x(9.0), y + drop * 0.62 - 5.0, 0.0),
            ]);
            self.ink(&edge, &t.shade, 1.8, 0.8);
        }
    }

    /// Turned-back lapels meeting at `(AXIS, low)`.
    pub(super) fn lapels(&mut self, w: f64, y: f64, low: f64, wide: f64, peak: bool, t: &Tones) {
        let own = t.base == self.t.base;
        for side in [-1.0, 1.0] {
            let x = |v: f64| AXIS + side * v;
            let notch = y + (low - y) * 0.3;
            let lapel = shape(&[
                (x(w * 0.9), y + 4.0, 0.1),
                (x(w + wide * 0.55), notch - 10.0, 0.0),
                (x(w + wide * 1.15), notch - if peak { 26.0 } else { 2.0 }, 0.05),
                (x(w + wide * 0.9), notch + (low - notch) * 0.36, 0.8),
                (x(1.0), low, 0.0),
                (x(w * 0.42), y + (low - y) * 0.52, 0.6),
            ]);
            let paint = self.slant((0.0, 0.0), (0.7, 1.0), &[(0.0, &t.light, 1.0), (1.0, &t.base, 1.0)]);
            self.place(3.0, 7.0, 1.0, 0.0, 0.0);
            self.veil(&lapel, &t.line, 0.32);
            self.end();
            self.fill(&lapel, &paint);
            if own && let Some(weave) = self.weave_cut(1.0, side * 24.0) {
                self.fill(&lapel, &weave);
            }
            let seam = if own && self.look.pattern != Pattern::Plain {
                (t.line.clone(), 2.6)
            } else {
                (t.shade.clone(), 1.6)
            };
            self.ink(&lapel, &seam.0, seam.1, 0.7);
            let collar = shape(&[
                (x(w * 0.55), y - 14.0, 0.3),
                (x(w + 12.0), y + 4.0, 0.4),
                (x(w + wide * 0.78), notch - 22.0, 0.05),
                (x(w + wide * 0.5), notch - 6.0, 0.0),
                (x(w * 0.72), y + (low - y) * 0.22, 0.6),
            ]);
            let paint = self.slant((0.0, 0.0), (0.5, 1.0), &[(0.0, &t.hi, 1.0), (1.0, &t.light, 1.0)]);
            self.fill(&collar, &paint);
            if own && let Some(weave) = self.weave_cut(1.0, side * 52.0) {
                self.fill(&collar, &weave);
            }
            self.ink(&collar, &seam.0, seam.1, 0.7);
        }
    }

    /// A wooden hanger whose shoulders lie at `y`.
    pub(super) fn hanger(&mut self, y: f64, half: f64) {
        let (metal, wood) = (super::solid::steel(), super::solid::wood());
        self.line(
            &format!("M400 {:.1}v-34c0 -12 18 -12 20 -28c1 -16 -24 -24 -32 -6", y - 6.0),
            &metal.deep,
            5.0,
        );
        let d = sym(
            AXIS,
            &[
                (0.0, y - 14.0, 1.0),
                (half * 0.5, y + 2.0, 1.0),
                (half, y + 30.0, 0.8),
                (half - 8.0, y + 44.0, 0.8),
                (half * 0.45, y + 22.0, 1.0),
                (0.0, y + 10.0, 1.0),
            ],
        );
        let paint = self.down(&[(0.0, &wood.light, 1.0), (1.0, &wood.shade, 1.0)]);
        self.fill(&d, &paint);
    }
}
