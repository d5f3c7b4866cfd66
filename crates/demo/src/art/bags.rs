//! Bags, wallets and cases.

use super::easel::{Easel, block, curve, oval, shape, sym};
use super::scene::GROUND;
use super::solid::{brass, ebony, steel};
use super::tone::Tones;

fn metal(e: &Easel) -> Tones {
    if e.pick(51, 3) == 0 { steel() } else { brass() }
}

/// A soft-sided body standing on the ground.
fn stand(e: &mut Easel, d: &str, half: f64) {
    e.contact(400.0, GROUND - 8.0, half);
    e.cloth(d, 1.1);
    let t = e.t.clone();
    e.clip(d);
    let foot = e.down(&[(0.0, &t.deep, 0.0), (0.6, &t.deep, 0.0), (1.0, &t.deep, 0.45)]);
    e.rect(0.0, 300.0, 800.0, GROUND - 300.0, 0.0, &foot);
    let side =
        e.across(&[(0.0, &t.deep, 0.2), (0.16, &t.deep, 0.0), (0.8, &t.deep, 0.0), (1.0, &t.deep, 0.45)]);
    e.rect(400.0 - half, 100.0, half * 2.0, GROUND - 100.0, 0.0, &side);
    e.end();
}

fn strap(e: &mut Easel, d: &str, w: f64, t: &Tones) {
    e.line(d, &t.line, w + 2.0);
    e.line(d, &t.base, w - 2.0);
    e.place(-1.0, -w * 0.14, 1.0, 0.0, 0.0);
    e.ink(d, &t.light, w * 0.36, 0.8);
    e.end();
}

pub(super) fn tote(e: &mut Easel) {
    e.framed(1.04);
    let t = e.t.clone();
    let canvas = e.pick(0, 3) == 1;
    let (w, top, foot) = e.of(0, &[(226.0, 470.0, 190.0), (188.0, 450.0, 180.0), (250.0, 520.0, 180.0)]);
    let handle = if canvas || e.pick(31, 2) == 0 { t.clone() } else { Tones::lch(0.45, 0.07, 52.0) };
    let rise = e.of(32, &[250.0, 190.0, 290.0]);
    let arch = |k: f64, dy: f64| {
        curve(&[
            (400.0 - w * 0.46, top + 50.0, 0.3),
            (400.0 - w * 0.42, top - rise * 0.6 * k + dy, 1.0),
            (400.0, top - rise * k + dy, 1.0),
            (400.0 + w * 0.42, top - rise * 0.6 * k + dy, 1.0),
            (400.0 + w * 0.46, top + 50.0, 0.3),
        ])
    };
    strap(
        e,
        &arch(0.9, 8.0),
        18.0,
        &Tones { base: handle.shade.clone(), light: handle.base.clone(), ..handle.clone() },
    );
    e.fill(
        &shape(&[
            (400.0 - w, top, 0.1),
            (400.0, top - 18.0, 1.0),
            (400.0 + w, top, 0.1),
            (400.0, top + 24.0, 1.0),
        ]),
        &t.line,
    );
    let d = sym(
        400.0,
        &[
            (0.0, top + 12.0, 1.0),
            (w, top, 0.08),
            ((w + foot) * 0.5 + 6.0, 660.0, 0.8),
            (foot, GROUND - 8.0, 0.16),
            (0.0, GROUND, 0.8),
        ],
    );
    stand(e, &d, foot);
    e.clip(&d);
    e.fold(
        (400.0 + w * 0.7, top + 10.0),
        (400.0 + w * 0.5, 640.0),
        (400.0 + foot * 0.8, GROUND - 30.0),
        20.0,
        0.3,
    );
    e.sheen(
        (400.0 - w * 0.7, top + 30.0),
        (400.0 - w * 0.5, 620.0),
        (400.0 - foot * 0.72, GROUND - 60.0),
        20.0,
        0.35,
    );
    e.fold((400.0 - w * 0.3, top + 60.0), (380.0, 640.0), (420.0, 700.0), 12.0, 0.16);
    e.end();
    e.stitch(
        &curve(&[
            (400.0 - w + 4.0, top + 22.0, 0.4),
            (400.0, top + 34.0, 1.0),
            (400.0 + w - 4.0, top + 22.0, 0.4),
        ]),
        &t.line,
        0.5,
    );
    strap(e, &arch(1.0, 0.0), 20.0, &handle);
    for side in [-1.0, 1.0] {
        let x = 400.0 + side * w * 0.46;
        e.rect(x - 13.0, top + 36.0, 26.0, 58.0, 5.0, &handle.base);
        e.stitch(&block(x - 9.0, top + 40.0, 18.0, 50.0, 3.0), &handle.line, 0.5);
    }
    if canvas || e.look.pattern == crate::look::Pattern::Print {
        e.emblem(400.0, 690.0, 76.0);
    } else {
        e.rect(364.0, top + 70.0, 72.0, 26.0, 3.0, &t.shade);
        let m = metal(e);
        e.rect(380.0, top + 79.0, 40.0, 7.0, 3.0, &m.light);
    }
}

pub(super) fn backpack(e: &mut Easel, school: bool) {
    e.framed(1.12);
    let (t, a) = (e.t.clone(), e.a.clone());
    let roll = !school && e.pick(0, 3) == 1;
    let w = e.of(31, &[188.0, 200.0, 176.0]);
    for side in [-1.0, 1.0] {
        let x = |v: f64| 400.0 + side * v;
        strap(
            e,
            &curve(&[
                (x(70.0), 330.0, 0.5),
                (x(w + 26.0), 420.0, 1.0),
                (x(w + 20.0), 640.0, 1.0),
                (x(w - 10.0), 780.0, 0.4),
            ]),
            34.0,
            &Tones { base: t.deep.clone(), light: t.shade.clone(), ..t.clone() },
        );
    }
    strap(e, "M352 306C350 230 450 230 448 306", 18.0, &t);
    let top = if roll { 250.0 } else { 290.0 };
    let d = sym(
        400.0,
        &[
            (0.0, top, 1.0),
            (w * 0.72, top + 22.0, 1.0),
            (w, top + 190.0, 1.0),
            (w + 6.0, 700.0, 0.9),
            (w - 16.0, GROUND - 8.0, 0.4),
            (0.0, GROUND, 0.7),
        ],
    );
    stand(e, &d, w);
    e.sheen((400.0 - w * 0.7, 380.0), (400.0 - w * 0.86, 540.0), (400.0 - w * 0.8, 700.0), 16.0, 0.35);
    if roll {
        e.clip(&d);
        e.veil(&block(150.0, top + 64.0, 500.0, 30.0, 0.0), &t.deep, 0.5);
        e.fold((230.0, top + 60.0), (400.0, top + 84.0), (570.0, top + 60.0), 10.0, 0.6);
        e.end();
        strap(e, &format!("M400 {:.1}V560", top + 10.0), 24.0, &Tones::lch(0.42, 0.06, 52.0));
        e.line(&block(382.0, 500.0, 36.0, 42.0, 5.0), &brass().base, 5.0);
    } else {
        e.ink(
            &curve(&[
                (400.0 - w + 8.0, 560.0, 0.5),
                (400.0 - w * 0.74, top + 70.0, 1.0),
                (400.0, top + 44.0, 1.0),
                (400.0 + w * 0.74, top + 70.0, 1.0),
                (400.0 + w - 8.0, 560.0, 0.5),
            ]),
            &t.line,
            7.0,
            0.7,
        );
        e.stitch(
            &curve(&[
                (400.0 - w + 8.0, 560.0, 0.5),
                (400.0 - w * 0.74, top + 70.0, 1.0),
                (400.0, top + 44.0, 1.0),
                (400.0 + w * 0.74, top + 70.0, 1.0),
                (400.0 + w - 8.0, 560.0, 0.5),
            ]),
            &steel().light,
            0.8,
        );
    }
    let pocket = shape(&[
        (400.0 - w + 34.0, 590.0, 0.5),
        (400.0, 574.0, 1.0),
        (400.0 + w - 34.0, 590.0, 0.5),
        (400.0 + w - 26.0, 780.0, 0.6),
        (400.0, 812.0, 1.0),
        (400.0 - w + 26.0, 780.0, 0.6),
    ]);
    e.place(3.0, 8.0, 1.0, 0.0, 0.0);
    e.veil(&pocket, &t.line, 0.3);
    e.end();
    if school || e.pick(32, 2) == 0 {
        let tone = if school { a.clone() } else { t.clone() };
        e.cloth_of(&pocket, &tone);
    } else {
        e.cloth(&pocket, 1.1);
    }
    e.ink(
        &curve(&[(400.0 - w + 40.0, 630.0, 0.5), (400.0, 616.0, 1.0), (400.0 + w - 40.0, 630.0, 0.5)]),
        &t.line,
        5.0,
        0.6,
    );
    e.line(&format!("M{:.1} 630v30", 400.0 + w - 62.0), &metal(e).light, 7.0);
    if school {
        // Reflectors and a badge: a child's satchel.
        for side in [-1.0, 1.0] {
            e.rect(400.0 + side * (w - 62.0) - 10.0, 690.0, 20.0, 62.0, 6.0, "#f3efdc");
        }
        let keep = e.a.clone();
        e.a = if (keep.l - t.l).abs() < 0.15 { Tones::lch(0.94, 0.03, 90.0) } else { t.clone() };
        e.emblem(400.0, 706.0, 48.0);
        e.a = keep;
        e.emblem(400.0, 470.0, 60.0);
    } else {
        e.rect(366.0, 470.0, 68.0, 44.0, 4.0, &Tones::lch(0.5, 0.07, 55.0).base);
        e.motif(400.0, 700.0, 52.0);
    }
}

pub(super) fn crossbody(e: &mut Easel) {
    e.framed(1.1);
    let t = e.t.clone();
    let m = metal(e);
    let y = GROUND - 8.0;
    let round = e.pick(0, 3) == 1;
    let (w, h) = e.of(31, &[(210.0, 290.0), (190.0, 330.0), (230.0, 260.0)]);
    let top = y - h;
    if e.pick(32, 2) == 0 {
        // A chain.
        let mut links = Vec::new();
        for i in 0..=34 {
            let f = f64::from(i) / 34.0;
            links.push((
                400.0 + (f * 2.0 - 1.0) * (w - 12.0) * (1.0 - 0.1 * (f * std::f64::consts::PI).sin()),
                top + 20.0 - 4.0 * f * (1.0 - f) * 400.0,
            ));
        }
        for (i, (x, at)) in links.iter().enumerate() {
            e.ink(
                &oval(*x, *at, if i % 2 == 0 { 9.0 } else { 5.0 }, 9.0),
                if i % 2 == 0 { &m.base } else { &m.shade },
                4.5,
                1.0,
            );
        }
    } else {
        strap(
            e,
            &curve(&[
                (400.0 - w + 10.0, top + 30.0, 0.4),
                (400.0 - w * 0.9, top - 200.0, 1.0),
                (400.0, top - 380.0, 1.0),
                (400.0 + w * 0.86, top - 190.0, 1.0),
                (400.0 + w - 10.0, top + 30.0, 0.4),
            ]),
            16.0,
            &t,
        );
    }
    let d = if round {
        sym(
            400.0,
            &[
                (0.0, top, 1.0),
                (w * 0.78, top + 30.0, 1.0),
                (w, top + h * 0.5, 1.0),
                (w * 0.72, y - 12.0, 0.9),
                (0.0, y, 1.0),
            ],
        )
    } else {
        sym(
            400.0,
            &[
                (0.0, top, 0.6),
                (w - 14.0, top + 2.0, 0.3),
                (w, top + 40.0, 0.5),
                (w + 8.0, y - 30.0, 0.4),
                (w - 10.0, y, 0.4),
                (0.0, y + 4.0, 0.8),
            ],
        )
    };
    stand(e, &d, w);
    let fall = e.of(33, &[0.62, 0.5, 0.76]);
    let flap = sym(
        400.0,
        &[
            (0.0, top - 4.0, 0.6),
            (w - 12.0, top - 2.0, 0.4),
            (w + 3.0, top + 44.0, 0.6),
            (w - 2.0, top + h * fall * 0.6, 0.6),
            (w * 0.5, top + h * fall, 0.9),
            (0.0, top + h * fall + 12.0, 1.0),
        ],
    );
    e.place(3.0, 10.0, 1.0, 0.0, 0.0);
    e.veil(&flap, &t.line, 0.34);
    e.end();
    e.cloth(&flap, 1.1);
    e.sheen(
        (400.0 - w * 0.76, top + 20.0),
        (400.0 - w * 0.8, top + h * 0.3),
        (400.0 - w * 0.6, top + h * fall * 0.8),
        16.0,
        0.4,
    );
    e.stitch(
        &sym(
            400.0,
            &[
                (0.0, top + 6.0, 0.6),
                (w - 20.0, top + 8.0, 0.4),
                (w - 8.0, top + 46.0, 0.6),
                (w - 13.0, top + h * fall * 0.58, 0.6),
                (w * 0.49, top + h * fall - 12.0, 0.9),
                (0.0, top + h * fall, 1.0),
            ],
        ),
        &t.line,
        0.4,
    );
    let cy = top + h * fall - 12.0;
    match e.pick(34, 3) {
        0 => {
            e.dot(402.0, cy + 4.0, 26.0, &t.line);
            e.dot(400.0, cy, 25.0, &m.base);
            e.dot(396.0, cy - 4.0, 15.0, &m.light);
        }
        1 => {
            e.rect(366.0, cy - 16.0, 68.0, 40.0, 8.0, &m.shade);
            e.rect(366.0, cy - 18.0, 68.0, 36.0, 8.0, &m.light);
            e.rect(392.0, cy - 10.0, 16.0, 20.0, 5.0, &m.deep);
        }
        _ => {
            strap(e, &format!("M400 {:.1}v92", cy - 60.0), 30.0, &t);
            e.line(&block(380.0, cy - 20.0, 40.0, 44.0, 6.0), &m.base, 6.0);
        }
    }
    for side in [-1.0, 1.0] {
        e.line(&oval(400.0 + side * (w - 4.0), top + 30.0, 13.0, 15.0), &m.base, 6.0);
    }
}

pub(super) fn clutch(e: &mut Easel) {
    e.framed(1.12);
    let t = e.t.clone();
    let m = metal(e);
    let y = GROUND - 20.0;
    let d;
    if e.pick(0, 2) == 0 {
        d = sym(
            400.0,
            &[(0.0, y - 270.0, 0.6), (268.0, y - 262.0, 0.2), (276.0, y - 20.0, 0.2), (0.0, y, 0.6)],
        );
        stand(e, &d, 274.0);
        let flap_soft = sym(
            400.0,
            &[(0.0, y - 272.0, 0.6), (270.0, y - 264.0, 0.1), (60.0, y - 96.0, 0.3), (0.0, y - 84.0, 0.6)],
        );
        e.place(2.0, 10.0, 1.0, 0.0, 0.0);
        e.veil(&flap_soft, &t.line, 0.34);
        e.end();
        e.cloth(&flap_soft, 1.1);
        e.ink(&flap_soft, &t.hi, 1.8, 0.4);
        e.dot(400.0, y - 108.0, 17.0, &m.base);
        e.dot(396.0, y - 112.0, 10.0, &m.hi);
    } else {
        d = sym(
            400.0,
            &[
                (0.0, y - 240.0, 1.0),
                (200.0, y - 230.0, 0.8),
                (262.0, y - 130.0, 1.0),
                (236.0, y - 10.0, 0.8),
                (0.0, y, 1.0),
            ],
        );
        stand(e, &d, 250.0);
        e.clip(&d);
        for i in 0..9 {
            let x = 240.0 + 40.0 * f64::from(i);
            e.fold((x * 0.7 + 120.0, y - 240.0), (x, y - 130.0), (x * 1.06 - 24.0, y), 10.0, 0.34);
        }
        e.end();
        let frame = curve(&[
            (166.0, y - 206.0, 0.6),
            (230.0, y - 250.0, 0.9),
            (400.0, y - 260.0, 1.0),
            (570.0, y - 250.0, 0.9),
            (634.0, y - 206.0, 0.6),
        ]);
        e.tube(&frame, 20.0, &m);
        e.dot(386.0, y - 280.0, 17.0, &m.base);
        e.dot(416.0, y - 280.0, 17.0, &m.shade);
        e.dot(382.0, y - 284.0, 8.0, &m.hi);
    }
    e.sheen((200.0, y - 220.0), (176.0, y - 120.0), (200.0, y - 40.0), 14.0, 0.4);
}

pub(super) fn wallet(e: &mut Easel) {
    e.lying();
    let (t, m) = (e.t.clone(), metal(e));
    e.turn(e.of(31, &[-8.0, 6.0, -3.0]), 400.0, 500.0);
    if e.pick(0, 2) == 0 {
        let d = block(180.0, 350.0, 440.0, 310.0, 26.0);
        e.cast(&d, 14.0, 22.0);
        e.rect(186.0, 358.0, 440.0, 310.0, 26.0, &t.line);
        e.cloth(&d, 0.9);
        e.stitch(&block(194.0, 364.0, 412.0, 282.0, 18.0), &t.line, 0.5);
        e.ink("M180 505H620", &t.deep, 3.0, 0.4);
        let tab = block(540.0, 448.0, 110.0, 104.0, 22.0);
        e.place(0.0, 7.0, 1.0, 0.0, 0.0);
        e.veil(&tab, &t.line, 0.35);
        e.end();
        e.cloth_of(&tab, &t);
        e.stitch(&block(550.0, 458.0, 90.0, 84.0, 16.0), &t.line, 0.5);
        e.dot(580.0, 500.0, 19.0, &m.base);
        e.dot(576.0, 496.0, 11.0, &m.hi);
        e.sheen((220.0, 380.0), (300.0, 372.0), (470.0, 380.0), 8.0, 0.5);
    } else {
        // A zipped long wallet with a wrist strap.
        let d = block(160.0, 370.0, 480.0, 270.0, 22.0);
        e.cast(&d, 14.0, 22.0);
        e.cloth(&d, 0.9);
        e.ink("M172 396H628M172 396V612M628 396V612", &t.line, 10.0, 0.45);
        e.stitch("M172 396H628", &m.light, 0.9);
        e.line("M620 398l34 40", &m.light, 10.0);
        strap(e, "M652 436C740 520 700 700 640 690S620 540 654 440", 17.0, &t);
        e.rect(350.0, 500.0, 100.0, 30.0, 4.0, &t.shade);
        e.rect(372.0, 511.0, 56.0, 8.0, 4.0, &m.light);
        e.sheen((200.0, 430.0), (300.0, 420.0), (480.0, 430.0), 8.0, 0.5);
    }
    e.motif(330.0, 500.0, 46.0);
    e.end();
}

pub(super) fn suitcase(e: &mut Easel) {
    e.framed(1.0);
    let (t, s) = (e.t.clone(), steel());
    let (w, top) = e.of(0, &[(176.0, 330.0), (150.0, 430.0), (196.0, 320.0)]);
    let y = GROUND - 40.0;
    e.contact(400.0, GROUND - 6.0, w);
    for side in [-1.0, 1.0] {
        e.rod((400.0 + side * 62.0, top), (400.0 + side * 62.0, top - 178.0), 13.0, &s);
    }
    e.rect(326.0, top - 200.0, 148.0, 34.0, 15.0, &ebony().base);
    e.rect(334.0, top - 196.0, 132.0, 8.0, 4.0, &ebony().hi);
    for side in [-1.0, 1.0] {
        let x = 400.0 + side * (w - 36.0);
        e.rect(x - 20.0, y - 6.0, 40.0, 28.0, 6.0, &ebony().base);
        e.dot(x, y + 22.0, 19.0, &ebony().shade);
        e.dot(x, y + 22.0, 8.0, &s.base);
    }
    let d = block(400.0 - w, top, w * 2.0, y - top, 36.0);
    e.cloth(&d, 1.1);
    e.clip(&d);
    let side = e.across(&[
        (0.0, &t.deep, 0.4),
        (0.1, &t.hi, 0.3),
        (0.22, &t.deep, 0.0),
        (0.84, &t.deep, 0.0),
        (1.0, &t.deep, 0.6),
    ]);
    e.rect(400.0 - w, top, w * 2.0, y - top, 0.0, &side);
    let n = e.of(31, &[6, 4, 8]);
    let upright = e.pick(32, 3) != 1;
    for i in 1..n {
        let f = f64::from(i) / f64::from(n);
        let path = if upright {
            format!("M{:.1} {:.1}V{:.1}", 400.0 - w + 2.0 * w * f, top + 34.0, y - 34.0)
        } else {
            format!("M{:.1} {:.1}H{:.1}", 400.0 - w + 30.0, top + (y - top) * f, 400.0 + w - 30.0)
        };
        e.ink(&path, &t.deep, 12.0, 0.75);
        e.place(if upright { -7.0 } else { 0.0 }, if upright { 0.0 } else { -7.0 }, 1.0, 0.0, 0.0);
        e.ink(&path, &t.hi, 3.0, 0.5);
        e.end();
    }
    e.end();
    for (cx, cy) in [(-1.0, 0.0), (1.0, 0.0), (-1.0, 1.0), (1.0, 1.0)] {
        let (x, at) = (400.0 + cx * (w - 24.0), if cy > 0.0 { y - 24.0 } else { top + 24.0 });
        e.veil(&oval(x, at, 28.0, 28.0), &t.deep, 0.5);
    }
    e.rect(362.0, top - 12.0, 76.0, 18.0, 9.0, &ebony().base);
    e.rect(374.0, top + 62.0, 52.0, 22.0, 5.0, &s.light);
}

pub(super) fn briefcase(e: &mut Easel) {
    e.framed(1.14);
    let (t, m) = (e.t.clone(), metal(e));
    let y = GROUND - 10.0;
    let h = e.of(0, &[330.0, 300.0]);
    let top = y - h;
    strap(
        e,
        &format!(
            "M316 {:.1}V{:.1}Q316 {:.1} 346 {:.1}H454Q484 {:.1} 484 {:.1}V{:.1}",
            top + 10.0,
            top - 40.0,
            top - 72.0,
            top - 72.0,
            top - 72.0,
            top - 40.0,
            top + 10.0
        ),
        24.0,
        &t,
    );
    let d = shape(&[
        (140.0, top + 10.0, 0.3),
        (660.0, top + 10.0, 0.3),
        (676.0, y - 16.0, 0.3),
        (124.0, y - 16.0, 0.3),
    ]);
    stand(e, &d, 272.0);
    if e.pick(0, 2) == 0 {
        let flap = shape(&[
            (132.0, top, 0.3),
            (668.0, top, 0.3),
            (672.0, top + h * 0.46, 0.3),
            (400.0, top + h * 0.54, 0.9),
            (128.0, top + h * 0.46, 0.3),
        ]);
        e.place(2.0, 9.0, 1.0, 0.0, 0.0);
        e.veil(&flap, &t.line, 0.34);
        e.end();
        e.cloth(&flap, 1.1);
        e.stitch(
            &shape(&[
                (144.0, top + 10.0, 0.3),
                (656.0, top + 10.0, 0.3),
                (660.0, top + h * 0.46 - 10.0, 0.3),
                (400.0, top + h * 0.54 - 11.0, 0.9),
                (140.0, top + h * 0.46 - 10.0, 0.3),
            ]),
            &t.line,
            0.4,
        );
        for x in [250.0, 550.0] {
            strap(e, &format!("M{x:.1} {:.1}V{:.1}", top + 20.0, top + h * 0.72), 34.0, &t);
            e.line(&block(x - 22.0, top + h * 0.5, 44.0, 46.0, 7.0), &m.base, 6.0);
        }
    } else {
        e.ink(&format!("M150 {:.1}H650", top + 46.0), &t.line, 9.0, 0.5);
        e.stitch(&format!("M150 {:.1}H650", top + 46.0), &m.light, 0.9);
        let p = block(190.0, top + 110.0, 420.0, h - 160.0, 16.0);
        e.ink(&p, &t.line, 3.0, 0.5);
        e.stitch(&block(200.0, top + 120.0, 400.0, h - 180.0, 12.0), &t.line, 0.4);
        e.rect(360.0, top + 126.0, 80.0, 10.0, 5.0, &m.light);
    }
    e.sheen((170.0, top + 40.0), (166.0, top + 120.0), (180.0, top + 220.0), 14.0, 0.4);
}
