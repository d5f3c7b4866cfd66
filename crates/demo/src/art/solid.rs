//! Hard things: turned bodies (bottles, jars, pots), cartons, and how matte, glossy, glass and metal take the light.

use std::fmt::Write;

use super::easel::{Easel, P, poly};
use super::tone::Tones;

/// How far circles are tipped towards the viewer: the share of width that an opening's height takes.
pub(super) const TIP: f64 = 0.13;

/// How a surface answers light.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Finish {
    Matte,
    Gloss,
    Glass,
    Metal,
}

/// The outline of a body turned about `cx`, from its right profile (distance from the axis, y, roundness), top to
/// bottom, both ends closed by tipped circles.
pub(super) fn turned(cx: f64, profile: &[P]) -> String {
    body(cx, profile, 1)
}

/// As [`turned`], but open at the top: only the near lip is drawn, so that what stands inside shows above it.
pub(super) fn cupped(cx: f64, profile: &[P]) -> String {
    body(cx, profile, 0)
}

fn body(cx: f64, profile: &[P], top_sweep: u8) -> String {
    let right: Vec<P> = profile.iter().map(|&(r, y, t)| (cx + r, y, t)).collect();
    let left: Vec<P> = profile.iter().rev().map(|&(r, y, t)| (cx - r, y, t)).collect();
    let (top, bottom) = (profile[0], profile[profile.len() - 1]);
    let mut d = super::easel::curve(&right);
    let _ = write!(d, "A{:.1} {:.1} 0 0 1 {:.1} {:.1}", bottom.0, bottom.0 * TIP, cx - bottom.0, bottom.1);
    d.push_str(super::easel::curve(&left).trim_start_matches(|c| c != 'C'));
    let _ = write!(d, "A{:.1} {:.1} 0 0 {top_sweep} {:.1} {:.1}Z", top.0, top.0 * TIP, cx + top.0, top.1);
    d
}

/// A curved band around a turned body between two heights.
pub(super) fn hoop(cx: f64, y0: f64, y1: f64, r0: f64, r1: f64) -> String {
    format!(
        "M{:.1} {y0:.1}A{r0:.1} {:.1} 0 0 0 {:.1} {y0:.1}L{:.1} {y1:.1}A{r1:.1} {:.1} 0 0 1 {:.1} {y1:.1}Z",
        cx - r0,
        r0 * TIP,
        cx + r0,
        cx + r1,
        r1 * TIP,
        cx - r1
    )
}

impl Easel {
    /// The paint of a round surface, light from the left.
    pub(super) fn round(&mut self, t: &Tones, finish: Finish) -> String {
        match finish {
            Finish::Matte | Finish::Gloss => self.across(&[
                (0.0, &t.shade, 1.0),
                (0.12, &t.base, 1.0),
                (0.32, &t.light, 1.0),
                (0.62, &t.base, 1.0),
                (0.88, &t.shade, 1.0),
                (1.0, &t.deep, 1.0),
            ]),
            Finish::Glass => self.across(&[
                (0.0, &t.deep, 0.62),
                (0.07, &t.base, 0.42),
                (0.25, &t.hi, 0.3),
                (0.6, &t.light, 0.34),
                (0.93, &t.base, 0.5),
                (1.0, &t.deep, 0.66),
            ]),
            Finish::Metal => self.across(&[
                (0.0, &t.deep, 1.0),
                (0.1, &t.shade, 1.0),
                (0.2, &t.hi, 1.0),
                (0.34, &t.light, 1.0),
                (0.55, &t.base, 1.0),
                (0.74, &t.deep, 1.0),
                (0.86, &t.light, 1.0),
                (1.0, &t.shade, 1.0),
            ]),
        }
    }

    /// A turned body in the given tones and finish; returns its outline.
    pub(super) fn lathe(&mut self, cx: f64, profile: &[P], t: &Tones, finish: Finish) -> String {
        let d = turned(cx, profile);
        let paint = self.round(t, finish);
        self.fill(&d, &paint);
        if matches!(finish, Finish::Gloss | Finish::Glass) {
            self.shine(cx, profile, if finish == Finish::Glass { 0.5 } else { 0.38 });
        }
        d
    }

    /// The window's reflection down the left of a turned body.
    pub(super) fn shine(&mut self, cx: f64, profile: &[P], opacity: f64) {
        let inset = |k: f64| -> Vec<P> { profile.iter().map(|&(r, y, t)| (cx - r * k, y, t)).collect() };
        let (top, bottom) = (profile[0].1, profile[profile.len() - 1].1);
        let pad = (bottom - top) * 0.06;
        let paint =
            self.down(&[(0.0, "#ffffff", opacity), (0.7, "#ffffff", opacity * 0.5), (1.0, "#ffffff", 0.0)]);
        let mut d = super::easel::curve(&inset(0.78));
        let mut back = inset(0.64);
        back.reverse();
        let tail = super::easel::curve(&back);
        let _ = write!(d, "L{}Z", &tail[1..]);
        self.clip(&super::easel::block(0.0, top + pad, 800.0, bottom - top - pad * 2.0, 0.0));
        self.fill(&d, &paint);
        self.end();
    }

    /// The round top of a turned body.
    pub(super) fn disc(&mut self, cx: f64, y: f64, r: f64, t: &Tones) {
        let paint = self.slant(
            (0.0, 0.0),
            (1.0, 0.6),
            &[(0.0, &t.hi, 1.0), (0.5, &t.light, 1.0), (1.0, &t.base, 1.0)],
        );
        self.oval(cx, y, r, r * TIP, &paint);
    }

    /// The opening of a hollow body: rim and dark inside.
    pub(super) fn mouth(&mut self, cx: f64, y: f64, r: f64, rim: f64, t: &Tones) {
        self.oval(cx, y, r, r * TIP, &t.hi);
        let inside = self.down(&[(0.0, &t.line, 1.0), (1.0, &t.shade, 1.0)]);
        self.oval(cx, y + rim * 0.2, r - rim, (r - rim) * TIP - rim * 0.15, &inside);
    }

    /// A label around a turned body, plain or with the accent's mark.
    pub(super) fn label(&mut self, cx: f64, y0: f64, y1: f64, r: f64, t: &Tones) {
        let paint = self.round(t, Finish::Matte);
        self.fill(&hoop(cx, y0, y1, r, r), &paint);
    }

    /// A carton seen from a little above and right: front at `x`, `y`, `w`, `h`, depth drawn to the right.
    pub(super) fn carton(&mut self, x: f64, y: f64, w: f64, h: f64, depth: f64, t: &Tones) {
        let (dx, dy) = (depth, -depth * 0.42);
        let front = self.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.light, 1.0), (1.0, &t.base, 1.0)]);
        let side = self.down(&[(0.0, &t.shade, 1.0), (1.0, &t.deep, 1.0)]);
        let top = self.across(&[(0.0, &t.hi, 1.0), (1.0, &t.light, 1.0)]);
        self.fill(
            &poly(&[(x + w, y), (x + w + dx, y + dy), (x + w + dx, y + h + dy), (x + w, y + h)]),
            &side,
        );
        self.fill(&poly(&[(x, y), (x + dx, y + dy), (x + w + dx, y + dy), (x + w, y)]), &top);
        self.rect(x, y, w, h, 2.0, &front);
        self.ink(&format!("M{x:.1} {y:.1}h{w:.1}v{h:.1}"), &t.hi, 2.0, 0.7);
    }

    /// A straight round rod between two points.
    pub(super) fn rod(&mut self, from: (f64, f64), to: (f64, f64), width: f64, t: &Tones) {
        let d = format!("M{:.1} {:.1}L{:.1} {:.1}", from.0, from.1, to.0, to.1);
        self.tube(&d, width, t);
    }

    /// A round tube, cable or handle along a line.
    pub(super) fn tube(&mut self, d: &str, width: f64, t: &Tones) {
        self.line(d, &t.deep, width);
        self.line(d, &t.base, width * 0.8);
        let (w, light) = (width * 0.28, t.hi.clone());
        self.place(-width * 0.14, -width * 0.14, 1.0, 0.0, 0.0);
        self.ink(d, &light, w, 0.75);
        self.end();
    }
}

/// Materials the studio brings along.
pub(super) fn wood() -> Tones {
    Tones::lch(0.74, 0.075, 68.0)
}

/// Brushed steel.
pub(super) fn steel() -> Tones {
    Tones::lch(0.78, 0.006, 250.0)
}

/// Warm brass.
pub(super) fn brass() -> Tones {
    Tones::lch(0.78, 0.095, 85.0)
}

/// Label paper.
pub(super) fn paper() -> Tones {
    Tones::lch(0.965, 0.012, 85.0)
}

/// Soft black plastic or rubber.
pub(super) fn ebony() -> Tones {
    Tones::lch(0.3, 0.008, 270.0)
}

/// A leaf's green.
pub(super) fn green() -> Tones {
    Tones::lch(0.58, 0.075, 135.0)
}
