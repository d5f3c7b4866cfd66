//! Jars, bottles, sacks and packets of food.

use super::easel::{Easel, block, curve, oval, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, brass, ebony, green, hoop, paper, wood};
use super::tone::Tones;

/// A cloth or glass lid set apart from the body.
fn lid(e: &Easel) -> (Tones, Finish) {
    match e.pick(63, 3) {
        0 => (brass(), Finish::Metal),
        1 => (Tones::lch(0.94, 0.015, 85.0), Finish::Gloss),
        _ => (e.a.clone(), Finish::Gloss),
    }
}

/// A label that shows against the contents, with the accent's mark.
fn label(e: &mut Easel, x: f64, y: f64, w: f64, h: f64) {
    let ground = if e.t.l > 0.86 { e.a.clone() } else { paper() };
    let d = match e.mark(64, 3) {
        0 => block(x, y, w, h, 6.0),
        1 => oval(x + w / 2.0, y + h / 2.0, w / 2.0, h / 2.0),
        _ => shape(&[
            (x, y + h * 0.2, 0.2),
            (x + w / 2.0, y, 0.9),
            (x + w, y + h * 0.2, 0.2),
            (x + w, y + h, 0.1),
            (x, y + h, 0.1),
        ]),
    };
    e.fill(&d, &ground.base);
    let keep = e.a.clone();
    if (keep.l - ground.l).abs() < 0.16 {
        e.a = if (e.t.l - ground.l).abs() > 0.16 {
            e.t.clone()
        } else {
            Tones::lch(if ground.l > 0.6 { 0.4 } else { 0.94 }, 0.05, 60.0)
        };
    }
    let ink = e.a.clone();
    e.ink(&d, &ink.base, 2.4, 0.5);
    e.emblem(x + w / 2.0, y + h * 0.46, h.min(w) * 0.26);
    e.rect(x + w * 0.3, y + h * 0.8, w * 0.4, 6.0, 3.0, &ink.base);
    e.a = keep;
}

fn jar(e: &mut Easel, cx: f64, r: f64, h: f64, contents: &Tones) {
    let g = GROUND;
    let y = g - h;
    e.contact(cx, g, r);
    let profile = [(r - 26.0, y, 0.2), (r, y + 34.0, 0.9), (r, g - 24.0, 0.6), (r - 16.0, g, 0.2)];
    let d = e.lathe(cx, &profile, contents, Finish::Gloss);
    e.clip(&d);
    let edge = e.across(&[
        (0.0, "#ffffff", 0.5),
        (0.06, "#ffffff", 0.1),
        (0.94, "#ffffff", 0.05),
        (1.0, "#ffffff", 0.35),
    ]);
    e.rect(cx - r, y, r * 2.0, h + 20.0, 0.0, &edge);
    e.veil(&hoop(cx, g - 16.0, g + 10.0, r, r), "#ffffff", 0.3);
    e.end();
    let (cap, finish) = lid(e);
    e.lathe(cx, &[(r - 18.0, y - 52.0, 0.2), (r - 16.0, y + 8.0, 0.1)], &cap, finish);
    e.disc(cx, y - 52.0, r - 18.0, &cap);
}

pub(super) fn honey(e: &mut Easel) {
    e.framed(1.35);
    let t = e.t.clone();
    let (r, h) = e.of(0, &[(130.0, 270.0), (150.0, 230.0), (112.0, 310.0)]);
    jar(e, 360.0, r, h, &t);
    label(e, 360.0 - r * 0.66, GROUND - h * 0.66, r * 1.32, h * 0.5);
    // The dipper.
    let w = wood();
    e.contact(610.0, GROUND + 20.0, 110.0);
    e.turn(e.of(31, &[-28.0, -62.0]), 600.0, GROUND - 30.0);
    e.rod((600.0, GROUND - 60.0), (600.0, GROUND - 330.0), 17.0, &w);
    for (k, rx) in [(0, 30.0), (1, 40.0), (2, 44.0), (3, 40.0), (4, 28.0)] {
        let y = GROUND - 80.0 + 20.0 * f64::from(k);
        e.oval(600.0, y, rx, 12.0, &w.shade);
        e.oval(600.0, y - 4.0, rx, 9.0, &w.light);
    }
    e.veil(
        &shape(&[
            (566.0, GROUND - 40.0, 1.0),
            (600.0, GROUND - 90.0, 1.0),
            (642.0, GROUND - 50.0, 1.0),
            (624.0, GROUND + 6.0, 1.0),
            (596.0, GROUND + 20.0, 1.0),
        ]),
        "#e8a02c",
        0.75,
    );
    e.end();
}

pub(super) fn jam(e: &mut Easel) {
    e.framed(1.4);
    let (t, a) = (e.t.clone(), e.a.clone());
    let (r, h) = e.of(31, &[(128.0, 240.0), (144.0, 210.0), (116.0, 270.0)]);
    jar(e, 400.0, r, h, &t);
    label(e, 400.0 - r * 0.66, GROUND - h * 0.7, r * 1.32, h * 0.54);
    let y = GROUND - h - 52.0;
    if e.pick(0, 2) == 0 {
        // A cloth cover, tied.
        let skirt = shape(&[
            (400.0 - r + 6.0, y - 4.0, 0.8),
            (400.0, y - 26.0, 1.0),
            (400.0 + r - 6.0, y - 4.0, 0.8),
            (400.0 + r + 26.0, y + 74.0, 0.3),
            (400.0 + r * 0.5, y + 88.0, 0.9),
            (400.0, y + 80.0, 1.0),
            (400.0 - r * 0.5, y + 90.0, 0.9),
            (400.0 - r - 26.0, y + 74.0, 0.3),
        ]);
        let cloth = if (a.l - t.l).abs() < 0.1 { paper() } else { a };
        e.cloth_of(&skirt, &cloth);
        e.clip(&skirt);
        let check = e.tile(30.0, 30.0, 0.0, &format!("<g fill=\"{}\" fill-opacity=\"0.35\"><rect width=\"15\" height=\"30\"/><rect width=\"30\" height=\"15\"/></g>", cloth.deep));
        e.fill(&skirt, &check);
        e.end();
        e.line(
            &format!("M{:.1} {:.1}q{:.1} 34 {:.1} 0", 400.0 - r + 10.0, y + 40.0, r - 10.0, 2.0 * r - 20.0),
            &wood().deep,
            7.0,
        );
    }
    // Berries at its foot.
    let berry = Tones::from(super::tone::Lch::of(e.look.color));
    for (x, dy, s) in [(590.0, 16.0, 30.0), (640.0, 4.0, 26.0), (618.0, -28.0, 28.0)] {
        e.contact(x, GROUND + dy + s * 0.8, s);
        let paint = e.glow(
            0.36,
            0.3,
            0.8,
            &[(0.0, &berry.hi, 1.0), (0.5, &berry.base, 1.0), (1.0, &berry.deep, 1.0)],
        );
        e.oval(x, GROUND + dy, s, s, &paint);
    }
    e.fill(
        &shape(&[
            (618.0, GROUND - 54.0, 0.0),
            (650.0, GROUND - 84.0, 1.0),
            (690.0, GROUND - 76.0, 0.0),
            (654.0, GROUND - 56.0, 1.0),
        ]),
        &green().base,
    );
}

pub(super) fn sauce(e: &mut Easel) {
    e.framed(1.18);
    let t = e.t.clone();
    let g = GROUND;
    let (r, h) = e.of(0, &[(84.0, 430.0), (96.0, 380.0), (76.0, 460.0)]);
    let y = g - h;
    e.contact(400.0, g, r);
    let square = e.pick(31, 2) == 1;
    let profile = [
        (30.0, y, 0.1),
        (34.0, y + 90.0, 0.8),
        (r, y + 160.0, if square { 0.3 } else { 0.9 }),
        (r, g - 20.0, 0.4),
        (r - 12.0, g, 0.2),
    ];
    let d = e.lathe(400.0, &profile, &t, Finish::Gloss);
    e.clip(&d);
    let neck = e.down(&[(0.0, "#ffffff", 0.35), (0.3, "#ffffff", 0.0), (1.0, "#ffffff", 0.0)]);
    e.rect(300.0, y, 200.0, h, 0.0, &neck);
    e.end();
    label(e, 400.0 - r * 0.72, g - h * 0.48, r * 1.44, h * 0.36);
    let (cap, finish) = lid(e);
    e.lathe(400.0, &[(34.0, y - 50.0, 0.3), (36.0, y + 10.0, 0.1)], &cap, finish);
    e.disc(400.0, y - 50.0, 34.0, &cap);
    // A small dish of it.
    let white = Tones::lch(0.96, 0.008, 80.0);
    e.contact(590.0, g + 26.0, 92.0);
    e.lathe(
        590.0,
        &[(90.0, g - 18.0, 0.2), (60.0, g + 20.0, 0.8), (50.0, g + 26.0, 0.2)],
        &white,
        Finish::Gloss,
    );
    e.oval(590.0, g - 18.0, 90.0, 90.0 * TIP * 1.4, &white.hi);
    e.oval(590.0, g - 17.0, 80.0, 80.0 * TIP * 1.4, &t.shade);
    e.veil(&oval(566.0, g - 20.0, 26.0, 4.0), "#ffffff", 0.5);
}

pub(super) fn oil(e: &mut Easel) {
    e.framed(1.12);
    let t = e.t.clone();
    let g = GROUND;
    let y = g - 480.0;
    if e.pick(0, 2) == 0 {
        // A tall bottle with oil seen through it.
        e.contact(400.0, g, 96.0);
        let profile = [
            (26.0, y, 0.1),
            (30.0, y + 110.0, 0.8),
            (92.0, y + 200.0, 0.9),
            (92.0, g - 22.0, 0.4),
            (80.0, g, 0.2),
        ];
        e.fill(&super::solid::turned(400.0, &profile), "#f1f3ea");
        e.lathe(
            400.0,
            &[(22.0, y + 90.0, 0.6), (84.0, y + 200.0, 0.9), (84.0, g - 24.0, 0.4), (74.0, g - 10.0, 0.2)],
            &t,
            Finish::Gloss,
        );
        e.lathe(400.0, &profile, &t, Finish::Glass);
        label(e, 334.0, g - 230.0, 132.0, 170.0);
        let (cap, finish) = lid(e);
        e.lathe(400.0, &[(28.0, y - 56.0, 0.2), (32.0, y + 14.0, 0.1)], &cap, finish);
        e.disc(400.0, y - 56.0, 28.0, &cap);
    } else {
        // A tin can with a handle.
        e.contact(420.0, g, 150.0);
        e.lathe(330.0, &[(26.0, g - 470.0, 0.2), (28.0, g - 420.0, 0.2)], &ebony(), Finish::Gloss);
        e.tube(
            &format!("M400 {:.1}C400 {:.1} 520 {:.1} 520 {:.1}", g - 436.0, g - 510.0, g - 510.0, g - 446.0),
            15.0,
            &super::solid::steel(),
        );
        e.carton(280.0, g - 420.0, 230.0, 420.0, 66.0, &t);
        label(e, 310.0, g - 330.0, 170.0, 230.0);
        let a = e.a.clone();
        e.rect(280.0, g - 46.0, 230.0, 14.0, 0.0, &a.base);
        e.rect(280.0, g - 392.0, 230.0, 14.0, 0.0, &a.base);
    }
    // An olive sprig.
    let gr = green();
    e.ink(
        &curve(&[(560.0, g + 20.0, 1.0), (640.0, g - 30.0, 1.0), (720.0, g - 40.0, 1.0)]),
        &gr.deep,
        5.0,
        1.0,
    );
    for (x, dy, a) in [(590.0, 0.0, -50.0), (620.0, -16.0, 30.0), (650.0, -30.0, -40.0), (684.0, -36.0, 24.0)]
    {
        e.turn(a, x, g + dy);
        e.fill(
            &shape(&[
                (x, g + dy, 0.0),
                (x + 36.0, g + dy - 11.0, 1.0),
                (x + 76.0, g + dy, 0.0),
                (x + 36.0, g + dy + 11.0, 1.0),
            ]),
            &gr.light,
        );
        e.end();
    }
    for (x, dy) in [(640.0, 12.0), (676.0, 0.0)] {
        let paint = e.glow(0.36, 0.3, 0.8, &[(0.0, &gr.hi, 1.0), (1.0, &gr.deep, 1.0)]);
        e.oval(x, g + dy, 19.0, 24.0, &paint);
    }
}

/// A sack or bag with a gathered top.
pub(super) fn rice(e: &mut Easel) {
    e.framed(1.18);
    let t = e.t.clone();
    let g = GROUND;
    e.contact(400.0, g, 200.0);
    let sack = e.pick(0, 2) == 1;
    if sack {
        // Rice heaped in an open cloth sack.
        let d = sym(
            400.0,
            &[
                (0.0, 500.0, 0.9),
                (170.0, 496.0, 0.5),
                (210.0, 640.0, 1.0),
                (206.0, 780.0, 1.0),
                (160.0, g, 0.5),
                (0.0, g + 6.0, 0.6),
            ],
        );
        e.cloth(&d, 1.0);
        e.clip(&d);
        for (x, o) in [(260.0, 0.3), (340.0, 0.22), (470.0, 0.28), (560.0, 0.36)] {
            e.fold((x, 520.0), (x + (x - 400.0) * 0.2, 680.0), (x, g), 16.0, o);
        }
        e.end();
        let heap = shape(&[
            (232.0, 500.0, 0.6),
            (300.0, 440.0, 1.0),
            (400.0, 404.0, 1.0),
            (500.0, 440.0, 1.0),
            (568.0, 500.0, 0.6),
            (400.0, 540.0, 1.0),
        ]);
        e.fill(&heap, "#f8f4e8");
        e.clip(&heap);
        let mut grains = String::new();
        for i in 0..110 {
            let k = f64::from(i);
            grains.push_str(&format!(
                "M{:.1} {:.1}l{:.1} 4",
                240.0 + (k * 61.803) % 320.0,
                416.0 + (k * 38.1966) % 116.0,
                7.0 - f64::from(i % 3) * 3.0
            ));
        }
        e.ink(&grains, "#d8cfb4", 3.6, 0.9);
        e.end();
        let roll = sym(
            400.0,
            &[
                (0.0, 508.0, 1.0),
                (150.0, 490.0, 0.8),
                (186.0, 486.0, 1.0),
                (190.0, 526.0, 1.0),
                (150.0, 540.0, 0.8),
                (0.0, 562.0, 1.0),
            ],
        );
        e.cloth_of(&roll, &t);
        e.fold((214.0, 500.0), (400.0, 570.0), (586.0, 500.0), 9.0, 0.5);
    } else {
        // A vacuum brick of rice with a window.
        let d = shape(&[
            (224.0, 380.0, 0.2),
            (576.0, 380.0, 0.2),
            (590.0, 600.0, 0.8),
            (580.0, g, 0.3),
            (220.0, g, 0.3),
            (210.0, 600.0, 0.8),
        ]);
        e.cloth(&d, 1.0);
        e.clip(&d);
        e.sheen((250.0, 400.0), (236.0, 600.0), (252.0, 820.0), 14.0, 0.6);
        e.fold((560.0, 390.0), (576.0, 600.0), (556.0, 840.0), 20.0, 0.35);
        e.end();
        e.rect(220.0, 344.0, 360.0, 44.0, 4.0, &t.shade);
        let win = oval(400.0, 720.0, 108.0, 82.0);
        e.fill(&win, "#f8f4e8");
        e.clip(&win);
        let mut grains = String::new();
        for i in 0..80 {
            let k = f64::from(i);
            grains.push_str(&format!(
                "M{:.1} {:.1}l{:.1} 4",
                296.0 + (k * 61.803) % 210.0,
                640.0 + (k * 38.1966) % 160.0,
                8.0 - f64::from(i % 3) * 3.0
            ));
        }
        e.ink(&grains, "#d8cfb4", 3.8, 0.9);
        e.end();
        e.ink(&win, &t.deep, 4.0, 0.6);
        label(e, 310.0, 430.0, 180.0, 170.0);
        // An ear of rice.
    }
    let ear = Tones::lch(0.78, 0.09, 85.0);
    e.ink(
        &curve(&[(620.0, g + 20.0, 1.0), (650.0, g - 120.0, 1.0), (710.0, g - 200.0, 1.0)]),
        &ear.shade,
        4.0,
        1.0,
    );
    for k in 0..7 {
        let f = f64::from(k);
        let (x, y) = (646.0 + 9.0 * f, g - 110.0 - 15.0 * f);
        e.turn(-40.0 + 4.0 * f, x, y);
        e.oval(x + 9.0, y, 14.0, 6.0, &ear.base);
        e.end();
    }
}

pub(super) fn noodles(e: &mut Easel) {
    e.framed(1.15);
    let t = e.t.clone();
    let g = GROUND;
    match e.pick(0, 2) {
        0 => {
            // Bundles of dry noodles behind a packet.
            e.contact(400.0, g, 200.0);
            let d = shape(&[
                (230.0, 330.0, 0.2),
                (570.0, 330.0, 0.2),
                (578.0, 600.0, 0.9),
                (570.0, g, 0.2),
                (230.0, g, 0.2),
                (222.0, 600.0, 0.9),
            ]);
            e.cloth(&d, 1.0);
            e.clip(&d);
            e.rect(200.0, 330.0, 400.0, 34.0, 0.0, &t.deep);
            e.rect(200.0, g - 34.0, 400.0, 40.0, 0.0, &t.deep);
            let win = block(262.0, 560.0, 276.0, 220.0, 16.0);
            e.fill(&win, "#f0dfb4");
            e.clip(&win);
            for i in 0..22 {
                let x = 268.0 + 12.6 * f64::from(i);
                e.ink(
                    &format!("M{x:.1} 556q{:.1} 110 0 230", if i % 2 == 0 { 5.0 } else { -4.0 }),
                    if i % 3 == 0 { "#c9a863" } else { "#dcc083" },
                    4.0,
                    1.0,
                );
            }
            e.end();
            e.sheen((250.0, 370.0), (240.0, 600.0), (252.0, 810.0), 11.0, 0.5);
            e.end();
            e.ribs(232.0, 334.0, 336.0, 26.0, 8.0, 0.5);
            label(e, 310.0, 386.0, 180.0, 150.0);
        }
        _ => {
            // A cup with chopsticks on it.
            e.contact(400.0, g, 150.0);
            let d = e.lathe(400.0, &[(190.0, g - 320.0, 0.1), (140.0, g, 0.1)], &t, Finish::Matte);
            e.clip(&d);
            e.fill(&hoop(400.0, g - 110.0, g - 60.0, 190.0, 190.0), &e.a.base.clone());
            e.end();
            label(e, 310.0, g - 260.0, 180.0, 150.0);
            let pale = paper();
            e.oval(400.0, g - 320.0, 198.0, 198.0 * TIP, &pale.shade);
            e.oval(400.0, g - 324.0, 194.0, 194.0 * TIP, &pale.base);
            e.fill(&format!("M590 {:.1}q40 -4 46 -30q-36 2 -60 14Z", g - 324.0), &pale.base);
            let w = wood();
            e.rod((190.0, g - 340.0), (640.0, g - 352.0), 11.0, &w);
            e.rod((196.0, g - 322.0), (640.0, g - 336.0), 11.0, &w);
        }
    }
}
