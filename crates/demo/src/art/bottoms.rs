//! What is worn below: skirts, trousers, shorts, and the sets that pair a top with trousers.

use super::easel::{Easel, P, block, curve, poly, shape, sym};
use super::garment::AXIS;
use super::solid::brass;
use super::tone::Tones;

/// Trousers by half-widths: waist, hip, knee, hem; and how far apart the legs stand.
#[derive(Clone, Copy)]
pub(super) struct Legs {
    pub(super) top: f64,
    pub(super) waist: f64,
    pub(super) hip: f64,
    pub(super) crotch: f64,
    pub(super) knee: (f64, f64),
    pub(super) hem: (f64, f64),
    /// Inner half-gaps at knee and hem.
    pub(super) gap: (f64, f64),
}

impl Legs {
    pub(super) fn outline(&self) -> String {
        let hip = self.top + (self.crotch - self.top) * 0.62;
        let half: Vec<P> = vec![
            (0.0, self.top + 12.0, 1.0),
            (self.waist, self.top, 0.05),
            (self.hip, hip, 1.0),
            (self.gap.0 + self.knee.0, self.knee.1, 0.9),
            (self.gap.1 + self.hem.0, self.hem.1, 0.05),
            (self.gap.1, self.hem.1 + 8.0, 0.05),
            (self.gap.0, self.knee.1, 0.8),
            (0.0, self.crotch, 0.0),
        ];
        sym(AXIS, &half)
    }

    pub(super) fn draw(&self, e: &mut Easel, crease: bool) {
        let d = self.outline();
        e.cast(&d, 16.0, 20.0);
        let t = e.t.clone();
        let back = sym(
            AXIS,
            &[(0.0, self.top - 10.0, 1.0), (self.waist, self.top, 0.05), (0.0, self.top + 26.0, 1.0)],
        );
        e.fill(&back, &t.line);
        e.cloth(&d, 1.1);
        e.clip(&d);
        for side in [-1.0, 1.0] {
            let x = |v: f64| AXIS + side * v;
            let (kx, ky) = (self.gap.0 + self.knee.0, self.knee.1);
            let (hx, hy) = (self.gap.1 + self.hem.0, self.hem.1);
            let inner = if side > 0.0 { 0.22 } else { 0.44 };
            e.fold(
                (x(2.0), self.crotch - 20.0),
                (x(self.gap.0 + 14.0), ky),
                (x(self.gap.1 + 6.0), hy),
                26.0,
                inner,
            );
            e.fold(
                (x(self.hip), self.crotch - 60.0),
                (x(kx - 4.0), ky),
                (x(hx), hy),
                20.0,
                if side > 0.0 { 0.42 } else { 0.2 },
            );
            e.sheen(
                (x(self.hip * 0.5), self.crotch),
                (x((self.gap.0 + kx) * 0.5 - 8.0), ky),
                (x((self.gap.1 + hx) * 0.5), hy),
                16.0,
                0.3,
            );
            for (k, o) in [(0.0, 0.4), (1.0, 0.3), (2.0, 0.22)] {
                e.fold(
                    (x(4.0), self.crotch + 4.0 - k * 16.0),
                    (x(46.0), self.crotch + k * 18.0 - 14.0),
                    (x(96.0 + k * 10.0), self.crotch - 30.0 + k * 30.0),
                    6.0,
                    o,
                );
            }
            if self.hem.1 > 760.0 && !crease {
                e.fold(
                    (x(kx), ky - 6.0),
                    (x(kx * 0.62), ky + 14.0),
                    (x(self.gap.0 + 4.0), ky - 12.0),
                    8.0,
                    0.22,
                );
                e.fold((x(hx), hy - 46.0), (x(hx * 0.6), hy - 28.0), (x(self.gap.1), hy - 50.0), 8.0, 0.24);
            }
            if crease {
                let mid = |a: f64, b: f64| (a + b) / 2.0;
                e.ink(
                    &curve(&[
                        (x(self.hip * 0.52), self.top + 60.0, 0.8),
                        (x(mid(self.gap.0, kx)), ky, 1.0),
                        (x(mid(self.gap.1, hx)), hy + 6.0, 0.5),
                    ]),
                    &t.deep,
                    3.0,
                    0.6,
                );
            }
            e.ink(&poly(&[(x(self.gap.1 - 6.0), hy - 8.0), (x(hx + 6.0), hy - 16.0)]), &t.deep, 2.0, 0.6);
        }
        e.ink(&curve(&[(AXIS, self.top + 12.0, 0.2), (AXIS + 2.0, self.crotch, 0.2)]), &t.line, 2.4, 0.5);
        e.end();
    }

    pub(super) fn waistband(&self, e: &mut Easel, h: f64) -> String {
        let w = self.waist;
        let y = self.top;
        let out = w + (self.hip - w) * h / 220.0;
        let d = shape(&[
            (AXIS - w, y, 0.05),
            (AXIS, y + 12.0, 1.0),
            (AXIS + w, y, 0.05),
            (AXIS + out, y + h, 0.05),
            (AXIS, y + h + 13.0, 1.0),
            (AXIS - out, y + h, 0.05),
        ]);
        let t = e.t.clone();
        e.cloth_of(&d, &t);
        e.ink(
            &curve(&[(AXIS - out, y + h, 0.4), (AXIS, y + h + 13.0, 1.0), (AXIS + out, y + h, 0.4)]),
            &t.line,
            2.4,
            0.55,
        );
        d
    }

    pub(super) fn elastic(&self, e: &mut Easel, h: f64) {
        let d = self.waistband(e, h);
        e.clip(&d);
        e.ribs(AXIS - self.waist - 20.0, self.top - 4.0, 2.0 * self.waist + 40.0, h + 30.0, 10.0, 0.5);
        e.end();
        let cord = Tones::lch(if e.t.l > 0.8 { 0.6 } else { 0.94 }, 0.015, 85.0);
        for (dx, len) in [(-12.0, 96.0), (14.0, 80.0)] {
            e.line(
                &format!(
                    "M{:.1} {:.1}q{:.1} {:.1} {:.1} {len:.1}",
                    AXIS + dx,
                    self.top + h * 0.7,
                    dx,
                    len * 0.5,
                    dx * 0.5
                ),
                &cord.base,
                6.0,
            );
        }
    }
}

const STRAIGHT: Legs = Legs {
    top: 120.0,
    waist: 112.0,
    hip: 150.0,
    crotch: 380.0,
    knee: (118.0, 600.0),
    hem: (112.0, 900.0),
    gap: (10.0, 18.0),
};

fn fly(e: &mut Easel, y: f64, bottom: f64, thread: &str) {
    e.stitch(
        &format!(
            "M{:.1} {y:.1}V{:.1}Q{:.1} {bottom:.1} {AXIS:.1} {bottom:.1}",
            AXIS + 26.0,
            bottom - 46.0,
            AXIS + 26.0
        ),
        thread,
        0.8,
    );
}

pub(super) fn jeans(e: &mut Easel) {
    e.hung();
    let l = e.of(
        0,
        &[
            STRAIGHT,
            Legs { knee: (88.0, 610.0), hem: (66.0, 890.0), gap: (14.0, 30.0), ..STRAIGHT },
            Legs { knee: (112.0, 600.0), hem: (142.0, 910.0), gap: (10.0, 10.0), ..STRAIGHT },
            Legs { knee: (122.0, 580.0), hem: (98.0, 850.0), ..STRAIGHT },
        ],
    );
    l.draw(e, false);
    let t = e.t.clone();
    let thread = if t.l > 0.8 { Tones::lch(0.75, 0.03, 80.0) } else { Tones::lch(0.76, 0.1, 65.0) };
    e.clip(&l.outline());
    if e.pick(31, 2) == 0 && (0.35..0.85).contains(&t.l) {
        for side in [-1.0, 1.0] {
            let fade = e.glow(0.5, 0.5, 0.5, &[(0.0, &t.hi, 0.7), (1.0, &t.hi, 0.0)]);
            e.oval(AXIS + side * 78.0, 540.0, 46.0, 170.0, &fade);
        }
    }
    for side in [-1.0, 1.0] {
        let x = |v: f64| AXIS + side * v;
        let pocket = curve(&[
            (x(78.0), l.top + 42.0, 0.4),
            (x(88.0), l.top + 96.0, 1.0),
            (x(150.0), l.top + 122.0, 0.4),
        ]);
        e.ink(&pocket, &t.line, 3.0, 0.6);
        e.place(-side * 3.0, 6.0, 1.0, 0.0, 0.0);
        e.stitch(&pocket, &thread.base, 0.9);
        e.end();
        e.place(-side * 9.0, 0.0, 1.0, 0.0, 0.0);
        e.stitch(
            &curve(&[
                (x(l.hip), 300.0, 0.4),
                (x(l.gap.0 + l.knee.0), l.knee.1, 1.0),
                (x(l.gap.1 + l.hem.0), l.hem.1, 0.4),
            ]),
            &thread.base,
            0.7,
        );
        e.end();
        e.stitch(
            &poly(&[(x(l.gap.1 - 6.0), l.hem.1 - 18.0), (x(l.gap.1 + l.hem.0 + 6.0), l.hem.1 - 26.0)]),
            &thread.base,
            0.9,
        );
    }
    e.end();
    fly(e, l.top + 54.0, 300.0, &thread.base);
    l.waistband(e, 40.0);
    for x in [-82.0, -34.0, 40.0, 84.0] {
        e.rect(AXIS + x - 6.0, l.top + 2.0, 12.0, 52.0, 3.0, &t.shade);
        e.ink(&format!("M{:.1} {:.1}v44", AXIS + x + 6.0, l.top + 6.0), &t.line, 1.6, 0.5);
    }
    e.dot(AXIS, l.top + 34.0, 10.0, &brass().shade);
    e.dot(AXIS - 1.0, l.top + 33.0, 7.0, &brass().light);
    if e.pick(0, 4) == 3 {
        for side in [-1.0, 1.0] {
            let (g, w, y) = (l.gap.1, l.hem.0, l.hem.1);
            let (a, b) = (AXIS + side * (g - 4.0), AXIS + side * (g + w + 4.0));
            e.fill(&poly(&[(a, y - 38.0), (b, y - 46.0), (b, y + 2.0), (a, y + 10.0)]), &t.hi);
        }
    }
}

pub(super) fn trousers(e: &mut Easel, wide: bool) {
    e.hung();
    let l = if wide {
        let flow = Legs {
            top: 100.0,
            waist: 104.0,
            hip: 152.0,
            crotch: 360.0,
            knee: (158.0, 600.0),
            hem: (196.0, 916.0),
            gap: (6.0, 6.0),
        };
        e.of(
            0,
            &[
                flow,
                Legs { hem: (168.0, 880.0), knee: (152.0, 600.0), ..flow },
                Legs { hem: (190.0, 800.0), ..flow },
            ],
        )
    } else {
        e.of(
            0,
            &[
                Legs { knee: (98.0, 600.0), hem: (80.0, 890.0), gap: (14.0, 26.0), ..STRAIGHT },
                Legs { knee: (112.0, 600.0), hem: (100.0, 900.0), ..STRAIGHT },
                Legs { knee: (106.0, 580.0), hem: (72.0, 830.0), gap: (14.0, 30.0), ..STRAIGHT },
            ],
        )
    };
    l.draw(e, true);
    let t = e.t.clone();
    if wide {
        e.clip(&l.outline());
        for side in [-1.0, 1.0] {
            e.drape(AXIS + side * 104.0, (l.crotch, 60.0), (l.hem.1, 92.0), 3, 0.5);
        }
        e.end();
    }
    for side in [-1.0, 1.0] {
        let x = |v: f64| AXIS + side * v;
        e.ink(
            &poly(&[(x(l.waist - 14.0), l.top + 46.0), (x(l.hip - 8.0), l.top + 170.0)]),
            &t.line,
            2.8,
            0.55,
        );
        e.fold((x(56.0), l.top + 40.0), (x(60.0), l.top + 100.0), (x(70.0), l.top + 190.0), 8.0, 0.5);
    }
    fly(e, l.top + 54.0, 286.0, &t.deep);
    l.waistband(e, 40.0);
    if e.pick(31, 3) == 0 {
        let leather = Tones::lch(0.38, 0.05, 50.0);
        let w = l.waist + 3.0;
        let d = shape(&[
            (AXIS - w, l.top + 6.0, 0.1),
            (AXIS, l.top + 18.0, 1.0),
            (AXIS + w, l.top + 6.0, 0.1),
            (AXIS + w + 4.0, l.top + 34.0, 0.1),
            (AXIS, l.top + 46.0, 1.0),
            (AXIS - w - 4.0, l.top + 34.0, 0.1),
        ]);
        e.cloth_of(&d, &leather);
        e.line(&block(AXIS - 20.0, l.top + 11.0, 40.0, 42.0, 6.0), &brass().base, 5.0);
    } else {
        e.buttons(AXIS + 4.0, l.top + 34.0, l.top + 34.0, 1, 8.0, &t);
    }
    for x in [-80.0, 80.0] {
        e.rect(AXIS + x - 5.0, l.top, 10.0, 52.0, 3.0, &t.shade);
    }
}

pub(super) fn leggings(e: &mut Easel) {
    e.hung();
    let l = Legs {
        top: 110.0,
        waist: 92.0,
        hip: 132.0,
        crotch: 350.0,
        knee: (76.0, 590.0),
        hem: (44.0, e.of(0, &[890.0, 780.0, 640.0])),
        gap: (30.0, 48.0),
    };
    let l = if l.hem.1 < 700.0 {
        Legs { knee: (88.0, 520.0), hem: (80.0, 660.0), gap: (20.0, 30.0), ..l }
    } else {
        l
    };
    l.draw(e, false);
    let t = e.t.clone();
    let a = e.a.clone();
    if e.pick(31, 2) == 0 {
        e.clip(&l.outline());
        for side in [-1.0, 1.0] {
            let x = |v: f64| AXIS + side * v;
            e.ink(
                &curve(&[
                    (x(l.hip + 4.0), 240.0, 0.5),
                    (x(l.gap.0 + l.knee.0 - 2.0), l.knee.1, 1.0),
                    (x(l.gap.1 + l.hem.0), l.hem.1, 0.5),
                ]),
                &a.base,
                22.0,
                0.9,
            );
        }
        e.end();
    }
    let d = l.waistband(e, 92.0);
    e.veil(&d, &t.hi, 0.14);
    e.stitch(
        &curve(&[
            (AXIS - l.waist - 16.0, l.top + 84.0, 0.4),
            (AXIS, l.top + 97.0, 1.0),
            (AXIS + l.waist + 16.0, l.top + 84.0, 0.4),
        ]),
        &t.line,
        0.5,
    );
}

pub(super) fn shorts(e: &mut Easel) {
    e.hung();
    let sport = e.pick(0, 2) == 1;
    let l = Legs {
        top: 270.0,
        waist: 134.0,
        hip: 190.0,
        crotch: 540.0,
        knee: (178.0, 600.0),
        hem: (196.0, e.of(31, &[700.0, 650.0, 760.0])),
        gap: (10.0, 16.0),
    };
    let l = Legs { knee: (184.0, (l.crotch + l.hem.1) / 2.0), ..l };
    l.draw(e, false);
    let t = e.t.clone();
    if sport {
        let a = e.a.clone();
        e.clip(&l.outline());
        for side in [-1.0, 1.0] {
            e.ink(
                &poly(&[(AXIS + side * 184.0, 400.0), (AXIS + side * 206.0, l.hem.1 + 10.0)]),
                &a.base,
                16.0,
                1.0,
            );
        }
        e.end();
        l.elastic(e, 46.0);
    } else {
        for side in [-1.0, 1.0] {
            e.ink(&poly(&[(AXIS + side * 110.0, 322.0), (AXIS + side * 186.0, 450.0)]), &t.line, 3.0, 0.55);
        }
        fly(e, 330.0, 470.0, &t.deep);
        l.waistband(e, 46.0);
        e.buttons(AXIS, 308.0, 308.0, 1, 10.0, &super::solid::wood());
        for x in [-98.0, 98.0] {
            e.rect(AXIS + x - 6.0, 270.0, 12.0, 58.0, 3.0, &t.shade);
        }
    }
}

pub(super) fn skirt(e: &mut Easel, pleated: bool) {
    e.hung();
    let (hw, hy) = if pleated {
        e.of(0, &[(244.0, 780.0), (216.0, 640.0), (262.0, 860.0)])
    } else {
        e.of(0, &[(220.0, 720.0), (142.0, 740.0), (250.0, 820.0), (180.0, 620.0), (130.0, 820.0)])
    };
    let (w, top) = (108.0, 210.0);
    let straight = hw < 160.0;
    let hip = if straight { (146.0, 380.0) } else { (w + (hw - w) * 0.46, top + (hy - top) * 0.36) };
    let d = sym(
        AXIS,
        &[
            (0.0, top + 14.0, 1.0),
            (w, top, 0.05),
            (hip.0, hip.1, if pleated { 0.4 } else { 1.0 }),
            (hw, hy, 0.06),
            (0.0, hy + if straight { 12.0 } else { 34.0 }, 1.0),
        ],
    );
    e.cast(&d, 16.0, 22.0);
    let t = e.t.clone();
    e.fill(&sym(AXIS, &[(0.0, top - 12.0, 1.0), (w, top, 0.05), (0.0, top + 28.0, 1.0)]), &t.line);
    e.oval(AXIS, hy + 1.0, hw * 0.97, 14.0, &t.line);
    e.cloth(&d, 1.15);
    e.clip(&d);
    if pleated {
        let n = e.of(31, &[13, 19, 25]);
        for i in 0..n {
            let f0 = f64::from(i) / f64::from(n) * 2.0 - 1.0;
            let f1 = (f64::from(i) + 0.5) / f64::from(n) * 2.0 - 1.0;
            let at = |f: f64, w: f64| AXIS + (f * 1.35).sin() / 1.35_f64.sin() * w;
            let q = poly(&[
                (at(f0, w), top),
                (at(f1, w), top),
                (at(f1, hw + 4.0), hy + 40.0),
                (at(f0, hw + 4.0), hy + 40.0),
            ]);
            e.veil(&q, &t.deep, 0.42);
            e.ink(&poly(&[(at(f0, w), top), (at(f0, hw + 4.0), hy + 40.0)]), &t.line, 2.0, 0.4);
            e.ink(&poly(&[(at(f1, w), top), (at(f1, hw + 4.0), hy + 40.0)]), &t.hi, 1.6, 0.35);
        }
        let side =
            e.across(&[(0.0, &t.deep, 0.2), (0.3, &t.hi, 0.14), (0.7, &t.deep, 0.0), (1.0, &t.deep, 0.5)]);
        e.rect(AXIS - hw, top, hw * 2.0, hy - top + 40.0, 0.0, &side);
    } else if straight {
        e.fold((AXIS + 140.0, 330.0), (AXIS + hw, 520.0), (AXIS + hw, hy), 26.0, 0.4);
        e.fold((AXIS - 146.0, 330.0), (AXIS - hw, 520.0), (AXIS - hw, hy), 18.0, 0.24);
        e.sheen((AXIS - 70.0, 300.0), (AXIS - 84.0, 480.0), (AXIS - 74.0, hy), 20.0, 0.35);
        let slit = poly(&[(AXIS + 50.0, hy - 150.0), (AXIS + 40.0, hy + 20.0), (AXIS + 66.0, hy + 20.0)]);
        e.veil(&slit, &t.line, 0.6);
    } else {
        e.drape(AXIS, (top + 20.0, w), (hy, hw), e.of(32, &[6, 8, 5]), 0.62);
    }
    e.end();
    let out = w + 8.0;
    let band = shape(&[
        (AXIS - w, top, 0.05),
        (AXIS, top + 14.0, 1.0),
        (AXIS + w, top, 0.05),
        (AXIS + out, top + 40.0, 0.05),
        (AXIS, top + 54.0, 1.0),
        (AXIS - out, top + 40.0, 0.05),
    ]);
    e.cloth_of(&band, &t);
    e.ink(
        &curve(&[(AXIS - out, top + 40.0, 0.4), (AXIS, top + 54.0, 1.0), (AXIS + out, top + 40.0, 0.4)]),
        &t.line,
        2.4,
        0.55,
    );
    match e.pick(33, 3) {
        0 if !pleated => e.buttons(AXIS, top + 32.0, hy - 60.0, 6, 11.0, &super::solid::wood()),
        1 => e.buttons(AXIS + 74.0, top + 28.0, top + 28.0, 1, 10.0, &brass()),
        _ => {}
    }
    e.motif(AXIS, hy - 120.0, 62.0);
    e.stitch(
        &curve(&[
            (AXIS - hw + 3.0, hy - 10.0, 0.5),
            (AXIS, hy + if straight { 2.0 } else { 22.0 }, 1.0),
            (AXIS + hw - 3.0, hy - 10.0, 0.5),
        ]),
        &t.line,
        0.35,
    );
}
