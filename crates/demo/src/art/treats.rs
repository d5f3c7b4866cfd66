//! Tea, coffee, biscuits, sweets, cake: what is given and shared.

use super::easel::{Easel, block, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{Finish, TIP, green, hoop, paper, turned};
use super::tone::Tones;

pub(super) fn marked(e: &mut Easel, ground: &Tones, cx: f64, cy: f64, r: f64) {
    let keep = e.a.clone();
    if (keep.l - ground.l).abs() < 0.16 {
        e.a = if (e.t.l - ground.l).abs() > 0.16 {
            e.t.clone()
        } else {
            Tones::lch(if ground.l > 0.6 { 0.4 } else { 0.92 }, 0.06, 80.0)
        };
    }
    e.emblem(cx, cy, r);
    e.a = keep;
}

/// Loose things on the table: nuts, sweets, leaves.
pub(super) fn scatter(e: &mut Easel, at: &[(f64, f64, f64)], piece: fn(&mut Easel, f64, f64, f64)) {
    for &(x, y, turn) in at {
        e.contact(x, y + 20.0, 26.0);
        e.turn(turn, x, y);
        piece(e, x, y, 1.0);
        e.end();
    }
}

pub(super) fn biscuits(e: &mut Easel) {
    e.framed(1.1);
    let t = e.t.clone();
    let g = GROUND;
    let dough = Tones::lch(0.78, 0.085, 70.0);
    let cookie = |e: &mut Easel, x: f64, y: f64, r: f64| {
        let d = oval(x, y, r, r);
        e.place(3.0, 6.0, 1.0, 0.0, 0.0);
        e.veil(&d, &dough.line, 0.35);
        e.end();
        let paint = e.glow(
            0.4,
            0.35,
            0.75,
            &[(0.0, &dough.light, 1.0), (0.7, &dough.base, 1.0), (1.0, &dough.deep, 1.0)],
        );
        e.fill(&d, &paint);
        for k in 0..7 {
            let a = f64::from(k) * 2.4;
            let q = r * (0.2 + 0.09 * f64::from(k));
            e.dot(x + q * a.cos(), y + q * a.sin(), r * 0.1, "#5b3a26");
        }
    };
    if e.pick(0, 2) == 0 {
        // A packet and a stack.
        e.contact(340.0, g, 170.0);
        let d = shape(&[
            (190.0, 360.0, 0.2),
            (490.0, 360.0, 0.2),
            (502.0, 600.0, 0.9),
            (490.0, g, 0.2),
            (190.0, g, 0.2),
            (178.0, 600.0, 0.9),
        ]);
        e.cloth(&d, 1.0);
        e.clip(&d);
        e.rect(160.0, 360.0, 360.0, 36.0, 0.0, &t.deep);
        e.rect(160.0, g - 36.0, 360.0, 40.0, 0.0, &t.deep);
        e.fill(&oval(340.0, 640.0, 190.0, 150.0), &e.a.light.clone());
        e.end();
        e.ribs(192.0, 364.0, 296.0, 28.0, 8.0, 0.5);
        cookie(e, 300.0, 640.0, 74.0);
        cookie(e, 404.0, 672.0, 64.0);
        marked(e, &t, 340.0, 466.0, 42.0);
        e.contact(620.0, g + 24.0, 90.0);
        for k in 0..4 {
            let y = g + 14.0 - 30.0 * f64::from(k);
            e.fill(
                &turned(
                    620.0 + 4.0 * f64::from(k % 2),
                    &[(84.0, y - 22.0, 0.6), (86.0, y - 8.0, 0.8), (80.0, y, 0.4)],
                ),
                &dough.shade,
            );
            e.oval(620.0 + 4.0 * f64::from(k % 2), y - 22.0, 84.0, 14.0, &dough.light);
        }
    } else {
        // A round tin, open, from above.
        let d = oval(400.0, 600.0, 250.0, 190.0);
        e.contact(400.0, 740.0, 250.0);
        e.fill("M150 600v80a250 190 0 0 0 500 0v-80Z", &t.shade);
        let side =
            e.across(&[(0.0, &t.base, 0.6), (0.3, &t.hi, 0.5), (0.7, &t.base, 0.2), (1.0, &t.deep, 0.8)]);
        e.fill("M150 600v80a250 190 0 0 0 500 0v-80Z", &side);
        e.fill(&d, &t.hi);
        e.oval(400.0, 600.0, 238.0, 178.0, "#f6efe0");
        e.clip(&oval(400.0, 600.0, 236.0, 176.0));
        for (x, y) in [
            (270.0, 540.0),
            (400.0, 500.0),
            (530.0, 540.0),
            (260.0, 650.0),
            (390.0, 620.0),
            (520.0, 660.0),
            (390.0, 740.0),
        ] {
            cookie(e, x, y, 70.0);
        }
        e.end();
    }
}

fn nut(e: &mut Easel, x: f64, y: f64, k: f64) {
    let w = Tones::lch(0.66, 0.085, 62.0);
    let d = shape(&[
        (x - 32.0 * k, y + 4.0, 1.0),
        (x - 4.0, y - 22.0 * k, 1.0),
        (x + 38.0 * k, y, 0.4),
        (x - 4.0, y + 22.0 * k, 1.0),
    ]);
    let paint =
        e.slant((0.0, 0.0), (0.4, 1.0), &[(0.0, &w.hi, 1.0), (0.5, &w.base, 1.0), (1.0, &w.deep, 1.0)]);
    e.fill(&d, &paint);
    e.ink(
        &format!("M{:.1} {y:.1}q30 -8 58 0M{:.1} {:.1}q26 4 50 -2", x - 26.0, x - 22.0, y + 9.0),
        &w.deep,
        2.0,
        0.6,
    );
}

fn raisin(e: &mut Easel, x: f64, y: f64, k: f64) {
    let w = e.t.clone();
    let d = shape(&[
        (x - 34.0 * k, y, 1.0),
        (x, y - 24.0 * k, 1.0),
        (x + 34.0 * k, y, 1.0),
        (x, y + 22.0 * k, 1.0),
    ]);
    let paint = e.glow(0.36, 0.3, 0.8, &[(0.0, &w.hi, 1.0), (0.5, &w.base, 1.0), (1.0, &w.deep, 1.0)]);
    e.fill(&d, &paint);
    e.ink(
        &format!("M{:.1} {y:.1}q20 -16 44 -4M{:.1} {:.1}q20 -8 36 2", x - 22.0, x - 16.0, y + 9.0),
        &w.deep,
        2.6,
        0.6,
    );
}

/// A stand-up pouch with a window full of something.
fn pouch(e: &mut Easel, piece: fn(&mut Easel, f64, f64, f64), ground: &str) {
    let t = e.t.clone();
    let g = GROUND;
    e.contact(380.0, g, 180.0);
    let d = shape(&[
        (214.0, 330.0, 0.1),
        (546.0, 330.0, 0.1),
        (556.0, 560.0, 0.9),
        (572.0, g - 30.0, 0.6),
        (540.0, g, 0.5),
        (380.0, g + 8.0, 0.9),
        (220.0, g, 0.5),
        (188.0, g - 30.0, 0.6),
        (204.0, 560.0, 0.9),
    ]);
    e.cloth(&d, 1.0);
    e.clip(&d);
    e.veil(&block(180.0, 330.0, 400.0, 36.0, 0.0), &t.deep, 0.6);
    e.ink("M190 390H570", &t.deep, 4.0, 0.6);
    e.sheen((240.0, 400.0), (226.0, 600.0), (220.0, 800.0), 12.0, 0.5);
    e.fold((180.0, g - 20.0), (380.0, g - 74.0), (580.0, g - 20.0), 8.0, 0.4);
    e.end();
    let win = match e.pick(31, 3) {
        0 => oval(380.0, 690.0, 118.0, 100.0),
        1 => block(276.0, 600.0, 208.0, 180.0, 28.0),
        _ => shape(&[
            (380.0, 560.0, 0.3),
            (490.0, 680.0, 0.8),
            (470.0, 780.0, 0.8),
            (380.0, 800.0, 1.0),
            (290.0, 780.0, 0.8),
            (270.0, 680.0, 0.8),
        ]),
    };
    e.fill(&win, ground);
    e.clip(&win);
    for (i, (x, y)) in [
        (300.0, 630.0),
        (370.0, 610.0),
        (440.0, 640.0),
        (320.0, 700.0),
        (400.0, 690.0),
        (470.0, 720.0),
        (300.0, 770.0),
        (370.0, 770.0),
        (440.0, 780.0),
        (350.0, 660.0),
        (430.0, 590.0),
    ]
    .iter()
    .enumerate()
    {
        e.turn(37.0 * i as f64, *x, *y);
        piece(e, *x, *y, 1.1);
        e.end();
    }
    e.end();
    e.ink(&win, &t.deep, 4.0, 0.5);
    marked(e, &t, 380.0, 480.0, 56.0);
    scatter(
        e,
        &[(620.0, GROUND + 6.0, 20.0), (670.0, GROUND - 16.0, -30.0), (650.0, GROUND + 40.0, 80.0)],
        piece,
    );
}

pub(super) fn nuts(e: &mut Easel) {
    e.framed(1.15);
    pouch(e, nut, "#e9d8b6");
}

pub(super) fn dried_fruit(e: &mut Easel) {
    e.framed(1.15);
    if e.pick(0, 2) == 0 {
        pouch(e, raisin, "#f4ead2");
    } else {
        // In a bowl.
        let g = GROUND;
        let white = Tones::lch(0.95, 0.012, 85.0);
        e.contact(400.0, g, 170.0);
        for (i, (x, y)) in [
            (270.0, 640.0),
            (330.0, 620.0),
            (400.0, 600.0),
            (470.0, 620.0),
            (530.0, 640.0),
            (300.0, 590.0),
            (370.0, 560.0),
            (440.0, 560.0),
            (500.0, 590.0),
            (400.0, 524.0),
            (340.0, 660.0),
            (460.0, 660.0),
        ]
        .iter()
        .enumerate()
        {
            e.turn(53.0 * i as f64, *x, *y);
            raisin(e, *x, *y, 1.5);
            e.end();
        }
        e.lathe(
            400.0,
            &[(220.0, g - 190.0, 0.1), (190.0, g - 80.0, 1.0), (100.0, g - 20.0, 0.8), (96.0, g, 0.2)],
            &white,
            Finish::Gloss,
        );
        let a = e.a.clone();
        e.fill(&hoop(400.0, g - 176.0, g - 166.0, 218.0, 217.0), &a.base);
        scatter(e, &[(640.0, g + 10.0, 20.0), (180.0, g + 20.0, -30.0)], raisin);
    }
}

pub(super) fn chocolate(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let choc = Tones::lch(e.of(32, &[0.36, 0.3, 0.48]), 0.055, 50.0);
    if e.pick(0, 2) == 0 {
        // A bar, half out of its wrapper.
        e.turn(e.of(31, &[-16.0, 14.0, 0.0]), 400.0, 500.0);
        let bar = block(262.0, 140.0, 276.0, 400.0, 8.0);
        e.cast(&bar, 12.0, 20.0);
        e.cloth_of(&bar, &choc);
        for r in 0..4 {
            for c in 0..3 {
                let (x, y) = (272.0 + 86.0 * f64::from(c), 150.0 + 98.0 * f64::from(r));
                e.rect(x, y, 82.0, 92.0, 7.0, &choc.deep);
                let paint = e.slant(
                    (0.0, 0.0),
                    (1.0, 1.0),
                    &[(0.0, &choc.hi, 1.0), (0.4, &choc.light, 1.0), (1.0, &choc.base, 1.0)],
                );
                e.rect(x + 3.0, y + 2.0, 74.0, 82.0, 7.0, &paint);
            }
        }
        let foil = super::solid::steel();
        let torn = shape(&[
            (244.0, 470.0, 0.1),
            (280.0, 440.0, 0.1),
            (330.0, 466.0, 0.1),
            (380.0, 436.0, 0.1),
            (430.0, 470.0, 0.1),
            (490.0, 438.0, 0.1),
            (556.0, 474.0, 0.1),
            (556.0, 540.0, 0.1),
            (244.0, 540.0, 0.1),
        ]);
        let paint = e.across(&[
            (0.0, &foil.hi, 1.0),
            (0.3, &foil.shade, 1.0),
            (0.5, &foil.hi, 1.0),
            (0.8, &foil.base, 1.0),
            (1.0, &foil.light, 1.0),
        ]);
        e.fill(&torn, &paint);
        let sleeve = block(240.0, 500.0, 320.0, 360.0, 6.0);
        e.cast(&sleeve, 12.0, 20.0);
        e.cloth(&sleeve, 0.9);
        e.ink(&block(262.0, 522.0, 276.0, 316.0, 4.0), &e.a.base.clone(), 4.0, 0.8);
        marked(e, &t, 400.0, 650.0, 72.0);
        e.rect(330.0, 770.0, 140.0, 9.0, 4.0, &e.a.base.clone());
        e.end();
    } else {
        // A box of pralines.
        e.turn(e.of(31, &[-7.0, 7.0]), 400.0, 500.0);
        let lidd = block(330.0, 180.0, 380.0, 380.0, 10.0);
        e.cast(&lidd, 12.0, 18.0);
        e.cloth_of(&lidd, &t);
        marked(e, &t, 600.0, 290.0, 50.0);
        let tray = block(120.0, 340.0, 440.0, 440.0, 12.0);
        e.cast(&tray, 14.0, 24.0);
        e.cloth_of(&tray, &t);
        e.fill(&block(140.0, 360.0, 400.0, 400.0, 6.0), &paper().light);
        for r in 0..3 {
            for c in 0..3 {
                let (x, y) = (207.0 + 133.0 * f64::from(c), 427.0 + 133.0 * f64::from(r));
                e.dot(x, y, 56.0, &paper().deep);
                let tone = match (r + c) % 3 {
                    0 => choc.clone(),
                    1 => Tones::lch(0.58, 0.07, 60.0),
                    _ => Tones::lch(0.92, 0.03, 85.0),
                };
                let paint = e.glow(
                    0.36,
                    0.3,
                    0.8,
                    &[(0.0, &tone.hi, 1.0), (0.5, &tone.base, 1.0), (1.0, &tone.deep, 1.0)],
                );
                if (r + c) % 2 == 0 {
                    e.oval(x, y, 46.0, 46.0, &paint);
                } else {
                    e.fill(&block(x - 44.0, y - 44.0, 88.0, 88.0, 16.0), &paint);
                }
                e.ink(
                    &format!("M{:.1} {:.1}q20 -16 30 4t32 0", x - 30.0, y),
                    if tone.l > 0.7 { &choc.base } else { &e.a.light }.clone().as_str(),
                    5.0,
                    0.85,
                );
            }
        }
        e.end();
    }
}

pub(super) fn sweets(e: &mut Easel) {
    e.framed(1.12);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let hues = [
        t.clone(),
        a.clone(),
        Tones::lch(0.82, 0.13, 88.0),
        Tones::lch(0.72, 0.11, 160.0),
        Tones::lch(0.74, 0.1, 340.0),
    ];
    let candy = |e: &mut Easel, x: f64, y: f64, tip: f64, c: &Tones| {
        e.turn(tip, x, y);
        for side in [-1.0, 1.0] {
            e.fill(
                &poly(&[
                    (x + side * 26.0, y),
                    (x + side * 62.0, y - 28.0),
                    (x + side * 54.0, y),
                    (x + side * 62.0, y + 28.0),
                ]),
                &c.light,
            );
            e.ink(
                &format!(
                    "M{:.1} {y:.1}l{:.1} -12M{:.1} {y:.1}l{:.1} 12",
                    x + side * 30.0,
                    side * 26.0,
                    x + side * 30.0,
                    side * 26.0
                ),
                &c.deep,
                2.4,
                0.6,
            );
        }
        let paint = e.glow(0.36, 0.3, 0.8, &[(0.0, &c.hi, 1.0), (0.5, &c.base, 1.0), (1.0, &c.deep, 1.0)]);
        e.oval(x, y, 34.0, 29.0, &paint);
        e.veil(&oval(x - 10.0, y - 11.0, 11.0, 6.0), "#ffffff", 0.8);
        e.end();
    };
    if e.pick(0, 2) == 0 {
        // A glass jar of them.
        e.contact(400.0, g, 170.0);
        let d =
            turned(400.0, &[(110.0, 420.0, 0.2), (176.0, 520.0, 1.0), (180.0, 740.0, 1.0), (140.0, g, 0.2)]);
        e.veil(&d, "#ffffff", 0.4);
        e.clip(&d);
        let mut i = 0_usize;
        for r in 0..6 {
            for c in 0..4 {
                let x = 268.0 + 88.0 * f64::from(c) + if r % 2 == 0 { 0.0 } else { 40.0 };
                candy(e, x, 824.0 - 62.0 * f64::from(r), 47.0 * i as f64, &hues[(i * 2 + 1) % 5]);
                i += 1;
            }
        }
        e.end();
        e.lathe(
            400.0,
            &[(110.0, 420.0, 0.2), (176.0, 520.0, 1.0), (180.0, 740.0, 1.0), (140.0, g, 0.2)],
            &Tones::lch(0.93, 0.01, 220.0),
            Finish::Glass,
        );
        e.lathe(400.0, &[(116.0, 360.0, 0.3), (120.0, 430.0, 0.1)], &t, Finish::Gloss);
        e.disc(400.0, 360.0, 116.0, &t);
    } else {
        // A bag, striped, and a few spilled.
        e.contact(360.0, g, 170.0);
        let d = shape(&[
            (210.0, 400.0, 0.1),
            (250.0, 420.0, 0.1),
            (290.0, 400.0, 0.1),
            (330.0, 420.0, 0.1),
            (370.0, 400.0, 0.1),
            (410.0, 420.0, 0.1),
            (450.0, 400.0, 0.1),
            (490.0, 420.0, 0.1),
            (526.0, 400.0, 0.1),
            (520.0, g, 0.2),
            (216.0, g, 0.2),
        ]);
        for (x, y, k) in [(260.0, 400.0, 0), (340.0, 376.0, 2), (420.0, 390.0, 3), (480.0, 404.0, 4)] {
            candy(e, x, y, 30.0 * f64::from(k) - 50.0, &hues[k as usize]);
        }
        e.cloth_of(&d, &paper());
        e.clip(&d);
        for k in 0..4 {
            e.rect(216.0 + 80.0 * f64::from(k), 390.0, 40.0, 480.0, 0.0, &t.base);
        }
        let side = e.across(&[
            (0.0, &t.line, 0.1),
            (0.2, "#ffffff", 0.2),
            (0.7, &t.line, 0.0),
            (1.0, &t.line, 0.35),
        ]);
        e.fill(&d, &side);
        e.end();
        e.oval(368.0, 650.0, 92.0, 92.0, &paper().base);
        marked(e, &paper(), 368.0, 650.0, 56.0);
        for (x, y, k) in [(600.0, g - 4.0, 1), (680.0, g + 24.0, 2), (610.0, g + 54.0, 4)] {
            e.contact(x, y + 26.0, 40.0);
            candy(e, x, y, 40.0 * f64::from(k), &hues[k as usize]);
        }
    }
}

pub(super) fn cake(e: &mut Easel) {
    e.framed(1.2);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let plate = Tones::lch(0.96, 0.008, 85.0);
    e.contact(400.0, g, 130.0);
    e.lathe(400.0, &[(30.0, g - 90.0, 0.3), (40.0, g - 40.0, 0.8), (120.0, g, 0.3)], &plate, Finish::Gloss);
    e.lathe(400.0, &[(280.0, g - 104.0, 0.2), (270.0, g - 86.0, 0.4)], &plate, Finish::Gloss);
    e.oval(400.0, g - 104.0, 280.0, 280.0 * TIP, &plate.hi);
    let y = g - 112.0;
    let cream = if t.l > 0.86 { e.a.clone() } else { Tones::lch(0.965, 0.015, 85.0) };
    let tiers: &[(f64, f64)] = e.of(0, &[&[(210.0, 200.0)] as &[_], &[(210.0, 150.0), (130.0, 120.0)]]);
    let mut base = y;
    for &(r, h) in tiers {
        let top = base - h;
        let d = e.lathe(400.0, &[(r, top, 0.2), (r, base, 0.1)], &t, Finish::Matte);
        e.clip(&d);
        e.fill(&hoop(400.0, base - h * 0.42, base - h * 0.26, r, r), &cream.shade);
        e.end();
        // Icing that runs over the edge.
        let mut drip = format!("M{:.1} {top:.1}", 400.0 - r);
        let n = 9;
        for i in 0..n {
            let w = 2.0 * r / f64::from(n);
            let f = (f64::from(i) + 0.5) / f64::from(n) * 2.0 - 1.0;
            let sag = r * TIP * (1.0 - f * f).max(0.0).sqrt();
            let drop = sag + 30.0 + 26.0 * (f64::from(i) * 2.3 + 0.5).sin().abs();
            let next = sag + 16.0;
            drip.push_str(&format!(
                "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
                400.0 - r + w * (f64::from(i) + 0.1),
                top + drop,
                400.0 - r + w * (f64::from(i) + 0.9),
                top + drop,
                400.0 - r + w * f64::from(i + 1),
                top + if i == n - 1 { 0.0 } else { next }
            ));
        }
        drip.push_str(&format!("A{r:.1} {:.1} 0 0 0 {:.1} {top:.1}Z", r * TIP, 400.0 - r));
        e.fill(&drip, &cream.base);
        e.oval(400.0, top, r, r * TIP, &cream.hi);
        base = top;
    }
    let top = base;
    let r = tiers[tiers.len() - 1].0;
    for k in 0..5 {
        let f = f64::from(k) / 2.0 - 1.0;
        let (x, yy) = (400.0 + f * r * 0.72, top - 4.0 + r * TIP * 0.4 * (1.0 - f * f));
        let berry = if a.warm { a.clone() } else { Tones::lch(0.56, 0.19, 25.0) };
        let paint = e.glow(
            0.36,
            0.3,
            0.8,
            &[(0.0, &berry.hi, 1.0), (0.5, &berry.base, 1.0), (1.0, &berry.deep, 1.0)],
        );
        e.oval(x, yy - 20.0, 27.0, 27.0, &paint);
        e.ink(&format!("M{x:.1} {:.1}q4 -18 16 -22", yy - 44.0), &green().base, 4.0, 1.0);
    }
    if e.pick(31, 2) == 0 {
        for dx in [-30.0, 30.0] {
            e.rect(400.0 + dx - 5.0, top - 150.0, 10.0, 120.0, 4.0, &a.light);
            let fire = e.down(&[(0.0, "#ffd873", 1.0), (1.0, "#f08a3c", 1.0)]);
            e.fill(
                &shape(&[
                    (400.0 + dx, top - 196.0, 0.1),
                    (410.0 + dx, top - 170.0, 1.0),
                    (400.0 + dx, top - 154.0, 1.0),
                    (390.0 + dx, top - 170.0, 1.0),
                ]),
                &fire,
            );
        }
    }
}
