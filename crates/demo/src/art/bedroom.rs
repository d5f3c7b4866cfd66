//! Soft things for the home: pillows, quilts, towels, rugs.

use super::easel::{Easel, block, curve, oval, poly, shape};
use super::scene::GROUND;
use super::solid::wood;
use super::tone::Tones;
use crate::look::Pattern;

fn white() -> Tones {
    Tones::lch(0.95, 0.008, 85.0)
}

/// A plump cushion with pointed corners.
fn plump(cx: f64, cy: f64, w: f64, h: f64, pull: f64) -> String {
    let (x, y) = (w / 2.0, h / 2.0);
    shape(&[
        (cx - x, cy - y, 0.15),
        (cx, cy - y + pull, 1.0),
        (cx + x, cy - y, 0.15),
        (cx + x - pull, cy, 1.0),
        (cx + x, cy + y, 0.15),
        (cx, cy + y - pull * 0.6, 1.0),
        (cx - x, cy + y, 0.15),
        (cx - x + pull, cy, 1.0),
    ])
}

fn dents(e: &mut Easel, cx: f64, cy: f64, w: f64, h: f64) {
    for (sx, sy) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
        let (x, y) = (cx + sx * w / 2.0, cy + sy * h / 2.0);
        e.fold((x, y), (x - sx * w * 0.1, y - sy * h * 0.14), (x - sx * w * 0.2, y - sy * h * 0.3), 9.0, 0.4);
        e.fold(
            (x, y),
            (x - sx * w * 0.16, y - sy * h * 0.08),
            (x - sx * w * 0.32, y - sy * h * 0.14),
            8.0,
            0.3,
        );
        e.sheen(
            (x, y),
            (x - sx * w * 0.12, y - sy * h * 0.1),
            (x - sx * w * 0.26, y - sy * h * 0.22),
            6.0,
            0.4,
        );
    }
}

pub(super) fn cushion(e: &mut Easel) {
    e.framed(1.18);
    let t = e.t.clone();
    let (w, h) = e.of(0, &[(430.0, 430.0), (520.0, 330.0), (400.0, 400.0)]);
    let cy = GROUND - h / 2.0 + 8.0;
    e.contact(400.0, GROUND + 6.0, w / 2.0);
    let tip = e.of(31, &[0.0, -4.0, 5.0]);
    e.turn(tip, 400.0, cy);
    if e.pick(0, 3) == 2 {
        let d = oval(400.0, cy, w / 2.0 + 10.0, w / 2.0);
        e.cloth(&d, 1.1);
        e.clip(&d);
        for i in 0..16 {
            e.turn(22.5 * f64::from(i), 400.0, cy);
            e.fold((400.0, cy), (416.0, cy - w * 0.25), (400.0, cy - w * 0.5), 7.0, 0.3);
            e.end();
        }
        e.end();
        e.dot(402.0, cy + 3.0, 20.0, &t.deep);
        e.dot(400.0, cy, 18.0, &t.light);
        e.end();
        return;
    }
    let d = plump(400.0, cy, w, h, 26.0);
    if e.pick(32, 3) == 0 {
        for (sx, sy) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
            let (x, y) = (400.0 + sx * w / 2.0, cy + sy * h / 2.0);
            for k in -2..3 {
                e.line(
                    &format!("M{x:.1} {y:.1}l{:.1} {:.1}", sx * 16.0 + f64::from(k) * 6.0, sy * 34.0),
                    &e.a.base.clone(),
                    6.0,
                );
            }
        }
    }
    e.cloth(&d, 1.2);
    e.clip(&d);
    dents(e, 400.0, cy, w, h);
    let round = e.glow(
        0.4,
        0.35,
        0.75,
        &[(0.0, &t.hi, 0.4), (0.5, &t.hi, 0.0), (0.7, &t.deep, 0.0), (1.0, &t.deep, 0.5)],
    );
    e.fill(&d, &round);
    e.end();
    if e.look.pattern == Pattern::Plain && e.pick(33, 2) == 0 {
        e.ink(&d, &e.a.base.clone(), 7.0, 0.9);
    }
    e.motif(400.0, cy, h * 0.27);
    e.end();
}

pub(super) fn pillow(e: &mut Easel) {
    e.framed(1.08);
    let t = e.t.clone();
    if e.pick(0, 2) == 1 {
        e.contact(410.0, GROUND - 30.0, 300.0);
        let d = plump(420.0, GROUND - 150.0, 560.0, 240.0, 18.0);
        e.cloth_of(&d, &Tones { base: t.shade.clone(), light: t.base.clone(), ..t.clone() });
    }
    e.contact(400.0, GROUND + 6.0, 300.0);
    let (w, h) = e.of(31, &[(600.0, 330.0), (560.0, 370.0)]);
    let cy = GROUND - h / 2.0 + 10.0;
    let d = shape(&[
        (400.0 - w / 2.0, cy - h * 0.42, 0.3),
        (400.0, cy - h * 0.5, 1.0),
        (400.0 + w / 2.0, cy - h * 0.4, 0.3),
        (400.0 + w / 2.0 - 14.0, cy, 1.0),
        (400.0 + w / 2.0, cy + h * 0.42, 0.3),
        (400.0, cy + h * 0.47, 1.0),
        (400.0 - w / 2.0, cy + h * 0.43, 0.3),
        (400.0 - w / 2.0 + 14.0, cy, 1.0),
    ]);
    e.cloth(&d, 1.2);
    e.clip(&d);
    dents(e, 400.0, cy, w, h * 0.84);
    let round = e.glow(
        0.42,
        0.3,
        0.8,
        &[(0.0, &t.hi, 0.7), (0.5, &t.hi, 0.0), (0.72, &t.deep, 0.0), (1.0, &t.deep, 0.6)],
    );
    e.fill(&d, &round);
    e.fold((300.0, cy - 40.0), (400.0, cy + 30.0), (520.0, cy - 10.0), 14.0, 0.18);
    e.end();
    e.ink(&d, &t.deep, 3.0, 0.5);
    e.stitch(
        &shape(&[
            (400.0 - w / 2.0 + 14.0, cy - h * 0.38, 0.3),
            (400.0, cy - h * 0.46, 1.0),
            (400.0 + w / 2.0 - 14.0, cy - h * 0.36, 0.3),
        ]),
        &t.deep,
        0.4,
    );
}

/// A cloth folded into a block, its rounded folds to the left.
fn folded(e: &mut Easel, place: (f64, f64, f64, f64), layers: u32, t: &Tones, pattern: bool) {
    let (x, y, w, h) = place;
    let step = h / f64::from(layers);
    for k in 0..layers {
        let top = y + step * f64::from(k);
        let d = format!(
            "M{:.1} {top:.1}H{:.1}q12 {:.1} 0 {step:.1}H{:.1}a{:.1} {:.1} 0 0 1 0 -{step:.1}Z",
            x + step / 2.0,
            x + w,
            step / 2.0,
            x + step / 2.0,
            step / 2.0,
            step / 2.0
        );
        let paint = e.down(&[(0.0, &t.light, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
        e.fill(&d, &paint);
        if pattern && let Some(weave) = e.weave(0.9) {
            e.fill(&d, &weave);
        }
        e.ink(&format!("M{:.1} {:.1}H{:.1}", x + step * 0.6, top + step * 0.55, x + w), &t.deep, 2.4, 0.35);
    }
}

pub(super) fn duvet(e: &mut Easel) {
    e.framed(1.12);
    let t = e.t.clone();
    let g = GROUND;
    e.contact(400.0, g + 6.0, 280.0);
    // A quilt folded thick, its stitched squares on top.
    let n = e.of(0, &[3, 2, 4]);
    for k in 0..n {
        let h = 330.0 / f64::from(n);
        let y = g - 330.0 + h * f64::from(k);
        let d = shape(&[
            (140.0, y + h * 0.5, 1.0),
            (180.0, y + 6.0, 0.8),
            (400.0, y, 0.8),
            (630.0, y + 8.0, 0.8),
            (668.0, y + h * 0.5, 1.0),
            (636.0, y + h, 0.8),
            (400.0, y + h + 8.0, 0.8),
            (176.0, y + h + 2.0, 0.8),
        ]);
        e.cloth(&d, 1.2);
        e.clip(&d);
        let paint =
            e.down(&[(0.0, &t.hi, 0.6), (0.35, &t.hi, 0.0), (0.7, &t.deep, 0.0), (1.0, &t.deep, 0.65)]);
        e.fill(&d, &paint);
        for i in 0..6 {
            let x = 210.0 + 76.0 * f64::from(i);
            e.fold((x, y + h), (x + 14.0, y + h * 0.6), (x + 4.0, y + h * 0.2), 8.0, 0.3);
        }
        e.end();
    }
    let top = g - 330.0;
    let lid = shape(&[
        (170.0, top + 26.0, 0.8),
        (240.0, top - 64.0, 0.6),
        (580.0, top - 70.0, 0.6),
        (640.0, top + 20.0, 0.8),
        (400.0, top + 34.0, 1.0),
    ]);
    e.cloth(&lid, 1.2);
    e.clip(&lid);
    for i in 0..5 {
        let x = 250.0 + 76.0 * f64::from(i);
        e.ink(
            &poly(&[(x + (x - 400.0) * -0.16, top - 70.0), (x + (x - 400.0) * 0.2, top + 40.0)]),
            &t.deep,
            3.0,
            0.45,
        );
    }
    e.ink(
        &curve(&[(190.0, top - 18.0, 1.0), (400.0, top - 14.0, 1.0), (630.0, top - 22.0, 1.0)]),
        &t.deep,
        3.0,
        0.45,
    );
    e.end();
    if e.pick(31, 2) == 0 {
        let a = e.a.clone();
        e.rect(360.0, top - 10.0, 54.0, 344.0, 4.0, &a.base);
        e.rect(360.0, top - 66.0, 54.0, 62.0, 4.0, &a.light);
    }
}

pub(super) fn bedding(e: &mut Easel) {
    e.standing();
    let (t, w, wd) = (e.t.clone(), white(), wood());
    let g = GROUND + 20.0;
    e.contact(400.0, g + 26.0, 340.0);
    // A bed, end on: headboard, pillows, turned-down quilt.
    let head = match e.pick(0, 3) {
        0 => block(84.0, 330.0, 632.0, 420.0, 18.0),
        1 => "M84 750V470a316 190 0 0 1 632 0V750Z".to_owned(),
        _ => block(84.0, 380.0, 632.0, 380.0, 60.0),
    };
    let paint = e.across(&[(0.0, &wd.light, 1.0), (1.0, &wd.shade, 1.0)]);
    e.fill(&head, &paint);
    for x in [110.0, 660.0] {
        e.rect(x, g - 40.0, 30.0, 64.0, 6.0, &wd.deep);
    }
    for (x, y, own) in
        [(246.0, 540.0, false), (554.0, 540.0, false), (276.0, 590.0, true), (524.0, 590.0, true)]
    {
        let d = plump(x, y, 270.0, 170.0, 10.0);
        e.place(4.0, 8.0, 1.0, 0.0, 0.0);
        e.veil(&d, &t.line, 0.2);
        e.end();
        if own {
            e.cloth(&d, 0.9);
        } else {
            e.cloth_of(&d, &w);
        }
        e.clip(&d);
        e.fold((x + 120.0, y - 60.0), (x + 140.0, y), (x + 100.0, y + 80.0), 16.0, 0.25);
        e.end();
    }
    let quilt = shape(&[
        (104.0, 690.0, 0.4),
        (400.0, 660.0, 1.0),
        (696.0, 690.0, 0.4),
        (724.0, g - 10.0, 0.3),
        (560.0, g + 6.0, 1.0),
        (400.0, g - 4.0, 1.0),
        (240.0, g + 8.0, 1.0),
        (76.0, g - 10.0, 0.3),
    ]);
    e.cloth(&quilt, 1.1);
    e.clip(&quilt);
    for (x, b, o) in [(180.0, 130.0, 0.3), (300.0, 280.0, 0.24), (470.0, 500.0, 0.3), (600.0, 650.0, 0.36)] {
        e.fold((x, 690.0), ((x + b) / 2.0 + 10.0, 770.0), (b, g), 18.0, o);
        e.sheen((x - 26.0, 690.0), ((x + b) / 2.0 - 20.0, 770.0), (b - 30.0, g), 14.0, 0.35);
    }
    e.end();
    let turn = shape(&[
        (102.0, 682.0, 0.4),
        (400.0, 652.0, 1.0),
        (698.0, 682.0, 0.4),
        (704.0, 742.0, 0.4),
        (400.0, 716.0, 1.0),
        (96.0, 742.0, 0.4),
    ]);
    e.place(0.0, 6.0, 1.0, 0.0, 0.0);
    e.veil(&turn, &t.line, 0.25);
    e.end();
    let inner = if e.t.l > 0.85 { e.a.clone() } else { w };
    e.cloth_of(&turn, &inner);
}

pub(super) fn blanket(e: &mut Easel) {
    e.framed(1.08);
    let t = e.t.clone();
    let g = GROUND;
    if e.pick(0, 2) == 0 {
        // Thrown over a stool.
        let wd = wood();
        e.contact(400.0, g + 10.0, 210.0);
        for (x0, x1) in [(300.0, 262.0), (500.0, 538.0)] {
            e.rod((x0, 480.0), (x1, g + 6.0), 26.0, &wd);
        }
        e.rod((290.0, 720.0), (510.0, 720.0), 16.0, &wd);
        let d = shape(&[
            (208.0, 430.0, 0.7),
            (300.0, 396.0, 0.8),
            (500.0, 396.0, 0.8),
            (594.0, 430.0, 0.7),
            (606.0, 600.0, 0.9),
            (590.0, 740.0, 0.1),
            (420.0, 760.0, 0.8),
            (300.0, 730.0, 0.6),
            (216.0, 690.0, 0.1),
            (200.0, 560.0, 0.9),
        ]);
        for i in 0..20 {
            let f = f64::from(i) / 19.0;
            let x = 222.0 + 366.0 * f;
            let y = 690.0 + 56.0 * (f * 2.2).sin().max(0.0);
            e.line(&format!("M{x:.1} {y:.1}q6 22 -2 44"), if i % 2 == 0 { &t.base } else { &t.shade }, 5.0);
        }
        e.cloth(&d, 1.1);
        e.clip(&d);
        e.drape(400.0, (420.0, 190.0), (740.0, 200.0), 6, 0.55);
        let top = e.down(&[(0.0, &t.hi, 0.5), (0.14, &t.hi, 0.0), (1.0, &t.deep, 0.1)]);
        e.fill(&d, &top);
        e.end();
    } else {
        e.contact(400.0, g + 6.0, 260.0);
        folded(e, (150.0, g - 250.0, 500.0, 250.0), e.of(31, &[3, 4]), &t, true);
        let top = shape(&[
            (180.0, g - 248.0, 0.3),
            (250.0, g - 320.0, 0.2),
            (604.0, g - 320.0, 0.2),
            (654.0, g - 248.0, 0.2),
        ]);
        e.cloth(&top, 0.9);
        for i in 0..18 {
            let y = g - 242.0 + 13.6 * f64::from(i);
            e.line(&format!("M650 {y:.1}q24 6 44 2"), if i % 2 == 0 { &t.base } else { &t.shade }, 5.0);
        }
        if e.look.pattern == Pattern::Plain {
            let a = e.a.clone();
            e.ink(&format!("M552 {:.1}L606 {:.1}V{g:.1}", g - 320.0, g - 248.0), &a.base, 16.0, 0.85);
        }
    }
}

pub(super) fn towel(e: &mut Easel) {
    let (t, a) = (e.t.clone(), e.a.clone());
    if e.pick(0, 2) == 0 {
        // Stacked and rolled.
        e.framed(1.15);
        let g = GROUND;
        e.contact(400.0, g + 4.0, 250.0);
        let pale = Tones::from(super::tone::Lch::of(e.look.color).step(0.1, 0.6, 0.0));
        folded(e, (150.0, g - 110.0, 500.0, 110.0), 2, &t, true);
        folded(e, (164.0, g - 216.0, 478.0, 106.0), 2, &pale, false);
        folded(e, (156.0, g - 326.0, 490.0, 110.0), 2, &t, true);
        for y in [g - 110.0, g - 326.0] {
            e.rect(560.0, y + 4.0, 18.0, 100.0, 3.0, &a.base);
        }
        // A roll on top.
        let y = g - 326.0;
        let roll = block(230.0, y - 104.0, 340.0, 106.0, 52.0);
        let paint = e.down(&[(0.0, &pale.hi, 1.0), (0.4, &pale.base, 1.0), (1.0, &pale.deep, 1.0)]);
        e.fill(&roll, &paint);
        e.oval(524.0, y - 51.0, 45.0, 52.0, &pale.light);
        for r in [36.0, 25.0, 13.0] {
            e.ink(&oval(524.0, y - 51.0, r * 0.86, r), &pale.deep, 4.0, 0.6);
        }
    } else {
        // On a rail.
        e.hung();
        let wd = wood();
        e.rod((150.0, 260.0), (650.0, 260.0), 22.0, &wd);
        for (x, w, end) in [(250.0, 300.0, e.of(31, &[800.0, 720.0]))] {
            let d = shape(&[
                (x, 248.0, 0.4),
                (x + w, 248.0, 0.4),
                (x + w + 6.0, 500.0, 0.9),
                (x + w + 2.0, end, 0.08),
                (x + w / 2.0, end + 14.0, 1.0),
                (x - 4.0, end, 0.08),
                (x - 6.0, 500.0, 0.9),
            ]);
            e.cast(&d, 18.0, 18.0);
            for i in 0..26 {
                let fx = x + w * (f64::from(i) + 0.5) / 26.0;
                e.line(&format!("M{fx:.1} {end:.1}v26"), &t.shade, 4.0);
            }
            e.cloth(&d, 1.1);
            e.clip(&d);
            e.fold((x + w * 0.3, 270.0), (x + w * 0.36, 500.0), (x + w * 0.28, end), 18.0, 0.28);
            e.fold((x + w * 0.8, 270.0), (x + w * 0.76, 500.0), (x + w * 0.84, end), 20.0, 0.34);
            e.rect(x - 20.0, end - 120.0, w + 40.0, 16.0, 0.0, &a.base);
            e.rect(x - 20.0, end - 94.0, w + 40.0, 44.0, 0.0, &a.light);
            let top = e.down(&[
                (0.0, &t.hi, 0.7),
                (0.06, &t.deep, 0.3),
                (0.14, &t.deep, 0.0),
                (1.0, &t.deep, 0.15),
            ]);
            e.fill(&d, &top);
            e.end();
        }
    }
}

pub(super) fn rug(e: &mut Easel) {
    let (t, a) = (e.t.clone(), e.a.clone());
    e.lying();
    let round = e.pick(0, 3) == 1;
    let plain = e.look.pattern == Pattern::Plain;
    if round {
        let d = oval(400.0, 510.0, 310.0, 290.0);
        e.cast(&d, 10.0, 18.0);
        e.cloth(&d, 1.4);
        if plain {
            for (i, k) in [0.9, 0.74, 0.58, 0.42, 0.26].iter().enumerate() {
                e.ink(
                    &oval(400.0, 510.0, 310.0 * k, 290.0 * k),
                    if i % 2 == 0 { &a.base } else { &t.deep },
                    if i % 2 == 0 { 22.0 } else { 8.0 },
                    0.85,
                );
            }
        }
        return;
    }
    // Seen from the side of the room: a lying oblong, one corner turned.
    e.turn(e.of(31, &[-6.0, 5.0, 0.0]), 400.0, 500.0);
    let d = block(200.0, 150.0, 400.0, 680.0, 6.0);
    for (y, dy) in [(152.0, -34.0), (828.0, 34.0)] {
        for i in 0..34 {
            e.line(
                &format!("M{:.1} {y:.1}v{dy:.1}", 206.0 + 11.75 * f64::from(i)),
                &Tones::lch(0.9, 0.02, 85.0).base,
                4.0,
            );
        }
    }
    e.cast(&d, 10.0, 18.0);
    e.cloth(&d, 1.4);
    if plain {
        e.ink(&block(228.0, 178.0, 344.0, 624.0, 2.0), &a.base, 12.0, 0.9);
        e.ink(&block(252.0, 202.0, 296.0, 576.0, 2.0), &a.base, 4.0, 0.8);
        match e.pick(32, 3) {
            0 => {
                for k in 0..3 {
                    let y = 310.0 + 180.0 * f64::from(k);
                    e.fill(&poly(&[(400.0, y - 84.0), (490.0, y), (400.0, y + 84.0), (310.0, y)]), &a.base);
                    e.fill(&poly(&[(400.0, y - 52.0), (456.0, y), (400.0, y + 52.0), (344.0, y)]), &t.light);
                    e.fill(&poly(&[(400.0, y - 24.0), (426.0, y), (400.0, y + 24.0), (374.0, y)]), &a.deep);
                }
            }
            1 => {
                for k in 0..9 {
                    let y = 246.0 + 60.0 * f64::from(k);
                    e.line(
                        &curve(&[
                            (276.0, y, 0.2),
                            (320.0, y + 24.0, 0.2),
                            (360.0, y, 0.2),
                            (400.0, y + 24.0, 0.2),
                            (440.0, y, 0.2),
                            (480.0, y + 24.0, 0.2),
                            (524.0, y, 0.2),
                        ]),
                        &a.base,
                        7.0,
                    );
                }
            }
            _ => {
                e.fill("M252 560a148 148 0 0 1 296 0V778H252Z", &a.base);
                e.fill("M300 570a100 100 0 0 1 200 0V778H300Z", &a.light);
                e.dot(470.0, 320.0, 56.0, &t.deep);
            }
        }
    }
    let pile = e.tile(
        10.0,
        10.0,
        20.0,
        &format!(
            "<path d=\"M1 6l3 -4\" stroke=\"{}\" stroke-opacity=\"0.25\" stroke-width=\"1.6\"/>",
            t.line
        ),
    );
    e.fill(&d, &pile);
    e.end();
}
