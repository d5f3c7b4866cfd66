//! What is built, driven, put together and flown.

use super::easel::{Easel, block, curve, oval, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, ebony, steel, wood};
use super::tone::Tones;
use super::toys::{ball, playroom};

pub(super) fn blocks(e: &mut Easel) {
    e.framed(1.08);
    let tones = playroom(e);
    let g = GROUND;
    e.contact(420.0, g, 300.0);
    if e.pick(0, 2) == 0 {
        // Studded bricks.
        let brick = |e: &mut Easel, x: f64, y: f64, studs: u32, t: &Tones| {
            let w = 66.0 * f64::from(studs);
            e.carton(x, y, w, 88.0, 62.0, t);
            for row in 0..2 {
                for k in 0..studs {
                    let shift = 17.0 + 30.0 * f64::from(1 - row);
                    let (cx, cy) =
                        (x + 33.0 + 66.0 * f64::from(k) + shift - 2.0, y - 5.0 - 13.0 * f64::from(1 - row));
                    e.lathe(cx, &[(18.0, cy - 15.0, 0.1), (18.0, cy, 0.1)], t, Finish::Matte);
                    e.oval(cx, cy - 15.0, 18.0, 18.0 * TIP * 2.0, &t.hi);
                }
            }
        };
        let n = e.pick(31, 3);
        brick(e, 140.0, g - 88.0, 4, &tones[0]);
        brick(e, 430.0, g - 88.0, 3, &tones[2]);
        brick(e, 220.0, g - 176.0, 3, &tones[1]);
        brick(e, 440.0, g - 176.0, 2, &tones[3]);
        brick(e, 250.0, g - 264.0, 4, &tones[0]);
        if n != 1 {
            brick(e, 300.0, g - 352.0, 2, &tones[4]);
        }
        if n == 2 {
            brick(e, 300.0, g - 440.0, 2, &tones[2]);
        }
    } else {
        // Wooden shapes.
        e.carton(150.0, g - 150.0, 150.0, 150.0, 50.0, &tones[0]);
        e.carton(480.0, g - 150.0, 150.0, 150.0, 50.0, &tones[1]);
        e.carton(200.0, g - 210.0, 390.0, 60.0, 50.0, &wood());
        e.lathe(290.0, &[(60.0, g - 390.0, 0.1), (60.0, g - 226.0, 0.1)], &tones[2], Finish::Matte);
        e.disc(290.0, g - 390.0, 60.0, &tones[2]);
        let arch = format!(
            "M400 {:.1}V{:.1}a90 90 0 0 1 180 0V{:.1}h-46v-60a44 44 0 0 0 -88 0v60Z",
            g - 220.0,
            g - 330.0,
            g - 220.0
        );
        e.cloth_of(&arch, &tones[3]);
        e.fill(&poly(&[(230.0, g - 396.0), (290.0, g - 500.0), (350.0, g - 396.0)]), &tones[0].base);
        e.fill(&poly(&[(290.0, g - 500.0), (350.0, g - 396.0), (374.0, g - 410.0)]), &tones[0].deep);
        ball(e, &oval(490.0, g - 470.0, 52.0, 52.0), &tones[4]);
    }
}

pub(super) fn car(e: &mut Easel) {
    e.framed(1.06);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let flip = e.pick(31, 2) == 1;
    if flip {
        e.mirror(400.0);
    }
    e.contact(400.0, g, 300.0);
    let style = e.pick(0, 3);
    let body = match style {
        0 => shape(&[
            (100.0, g - 90.0, 0.5),
            (120.0, g - 170.0, 1.0),
            (240.0, g - 190.0, 0.5),
            (310.0, g - 290.0, 0.8),
            (480.0, g - 296.0, 0.8),
            (570.0, g - 190.0, 0.5),
            (680.0, g - 160.0, 1.0),
            (700.0, g - 80.0, 0.5),
            (660.0, g - 44.0, 0.5),
            (130.0, g - 44.0, 0.5),
        ]),
        1 => shape(&[
            (90.0, g - 80.0, 0.5),
            (110.0, g - 150.0, 0.6),
            (400.0, g - 160.0, 0.2),
            (410.0, g - 300.0, 0.3),
            (580.0, g - 300.0, 0.5),
            (660.0, g - 170.0, 0.6),
            (706.0, g - 150.0, 0.5),
            (700.0, g - 50.0, 0.3),
            (110.0, g - 50.0, 0.3),
        ]),
        _ => shape(&[
            (70.0, g - 70.0, 0.5),
            (200.0, g - 140.0, 1.0),
            (330.0, g - 170.0, 0.6),
            (400.0, g - 230.0, 0.9),
            (500.0, g - 220.0, 0.9),
            (600.0, g - 170.0, 0.8),
            (720.0, g - 150.0, 0.5),
            (726.0, g - 60.0, 0.4),
            (400.0, g - 40.0, 0.5),
        ]),
    };
    let paint = e.down(&[(0.0, &t.hi, 1.0), (0.3, &t.light, 1.0), (0.65, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&body, &paint);
    e.clip(&body);
    e.veil(&block(0.0, g - 130.0, 800.0, 20.0, 0.0), &a.base, 0.95);
    e.end();
    let windows: Vec<String> = match style {
        0 => vec![
            shape(&[
                (268.0, g - 196.0, 0.3),
                (326.0, g - 270.0, 0.5),
                (388.0, g - 274.0, 0.2),
                (388.0, g - 196.0, 0.2),
            ]),
            shape(&[
                (408.0, g - 274.0, 0.2),
                (470.0, g - 274.0, 0.5),
                (536.0, g - 196.0, 0.3),
                (408.0, g - 196.0, 0.2),
            ]),
        ],
        1 => vec![shape(&[
            (440.0, g - 272.0, 0.3),
            (566.0, g - 272.0, 0.4),
            (624.0, g - 176.0, 0.3),
            (440.0, g - 176.0, 0.2),
        ])],
        _ => vec![shape(&[
            (390.0, g - 176.0, 0.4),
            (420.0, g - 214.0, 0.9),
            (490.0, g - 206.0, 0.8),
            (520.0, g - 176.0, 0.4),
        ])],
    };
    for d in windows {
        let glass = e.slant(
            (0.0, 0.0),
            (1.0, 1.0),
            &[(0.0, "#dceaf0", 1.0), (0.5, "#a9c2cf", 1.0), (1.0, "#7f9cac", 1.0)],
        );
        e.fill(&d, &glass);
    }
    if style == 1 {
        // A tipper's load bed.
        e.fill(
            &poly(&[(90.0, g - 260.0), (396.0, g - 220.0), (396.0, g - 150.0), (130.0, g - 150.0)]),
            &a.base,
        );
        e.fill(&poly(&[(90.0, g - 260.0), (396.0, g - 220.0), (396.0, g - 206.0), (96.0, g - 244.0)]), &a.hi);
    } else if style == 2 {
        e.dot(250.0, g - 120.0, 34.0, "#f7f4ea");
        e.fill(
            &poly(&[(640.0, g - 170.0), (740.0, g - 230.0), (750.0, g - 206.0), (690.0, g - 150.0)]),
            &t.deep,
        );
        e.rect(240.0, g - 136.0, 8.0, 32.0, 2.0, &ebony().base);
    }
    e.oval(if style == 1 { 690.0 } else { 122.0 }, g - 118.0, 13.0, 19.0, "#f9e7a8");
    for x in [230.0, 570.0] {
        e.dot(x, g - 50.0, 72.0, &t.deep);
        e.dot(x, g - 50.0, 64.0, &ebony().base);
        e.dot(x, g - 50.0, 34.0, &steel().light);
        e.dot(x, g - 50.0, 28.0, &a.base);
        e.dot(x, g - 50.0, 9.0, &steel().hi);
    }
    e.veil(
        &shape(&[
            (326.0, g - 286.0, 0.6),
            (400.0, g - 294.0, 1.0),
            (470.0, g - 288.0, 0.6),
            (400.0, g - 284.0, 1.0),
        ]),
        "#ffffff",
        if style == 0 { 0.6 } else { 0.0 },
    );
    if flip {
        e.end();
    }
}

/// One piece of a jigsaw at `x`, `y` of side `s`; tabs out where positive, in where negative, none at 0.
fn piece(x: f64, y: f64, s: f64, tabs: [f64; 4]) -> String {
    let k = s * 0.2;
    let side = |d: &mut String, ux: f64, uy: f64, nx: f64, ny: f64, tab: f64| {
        let p = |a: f64, b: f64| {
            format!("{:.1} {:.1}", a * s * ux + b * k * nx * tab, a * s * uy + b * k * ny * tab)
        };
        if tab == 0.0 {
            d.push_str(&format!("l{:.1} {:.1}", ux * s, uy * s));
        } else {
            d.push_str(&format!("c{} {} {}", p(0.3, 0.0), p(0.46, -0.2), p(0.38, 0.5)));
            d.push_str(&format!("c{} {} {}", p(-0.1, 0.9), p(0.34, 0.9), p(0.24, 0.0)));
            d.push_str(&format!("c{} {} {}", p(-0.08, -0.7), p(0.08, -0.5), p(0.38, -0.5)));
        }
    };
    let mut d = format!("M{x:.1} {y:.1}");
    side(&mut d, 1.0, 0.0, 0.0, -1.0, tabs[0]);
    side(&mut d, 0.0, 1.0, 1.0, 0.0, tabs[1]);
    side(&mut d, -1.0, 0.0, 0.0, 1.0, tabs[2]);
    side(&mut d, 0.0, -1.0, -1.0, 0.0, tabs[3]);
    d.push('Z');
    d
}

pub(super) fn puzzle(e: &mut Easel) {
    e.lying();
    let tones = playroom(e);
    e.turn(e.of(31, &[-6.0, 5.0, 0.0]), 400.0, 500.0);
    let s = 126.0;
    let (x0, y0) = (148.0, 220.0);
    let sign = |i: u32| if (i * 7 + 3) % 5 < 2 { -1.0 } else { 1.0 };
    let missing = e.of(0, &[11, 6, 14]);
    for r in 0..4_u32 {
        for c in 0..4_u32 {
            let i = r * 4 + c;
            let top = if r == 0 { 0.0 } else { -sign((r - 1) * 4 + c) };
            let left = if c == 0 { 0.0 } else { -sign(20 + r * 4 + c - 1) };
            let right = if c == 3 { 0.0 } else { sign(20 + i) };
            let bottom = if r == 3 { 0.0 } else { sign(i) };
            let (mut x, mut y) = (x0 + s * f64::from(c), y0 + s * f64::from(r));
            let away = i == missing;
            if away {
                x = 500.0;
                y = 770.0;
                e.turn(24.0, x + s / 2.0, y + s / 2.0);
            }
            let d = piece(x, y, s, [top, right, bottom, left]);
            if away {
                e.cast(&d, 10.0, 16.0);
            }
            let t = &tones[((r * 2 + c + i / 5) % 5) as usize];
            let paint = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.light, 1.0), (1.0, &t.base, 1.0)]);
            e.fill(&d, &paint);
            e.ink(&d, &t.line, 2.4, 0.5);
            e.place(1.5, 2.0, 1.0, 0.0, 0.0);
            e.ink(&d, &t.hi, 1.6, 0.6);
            e.end();
            if away {
                e.end();
            }
        }
    }
    e.end();
}

pub(super) fn kite(e: &mut Easel) {
    e.hung();
    let (t, a) = (e.t.clone(), e.a.clone());
    let cloud = e.wall.step(0.04, 0.6, 0.0).hex();
    for (x, y, k) in [(170.0, 210.0, 1.0), (640.0, 620.0, 0.8)] {
        for (dx, dy, r) in [(-60.0, 10.0, 34.0), (-10.0, -10.0, 50.0), (50.0, 8.0, 38.0)] {
            e.dot(x + dx * k, y + dy * k, r * k, &cloud);
        }
        e.rect(x - 92.0 * k, y + 6.0 * k, 180.0 * k, 38.0 * k, 19.0 * k, &cloud);
    }
    e.turn(e.of(31, &[22.0, -18.0, 10.0]), 400.0, 400.0);
    let tail = curve(&[
        (400.0, 640.0, 0.5),
        (360.0, 720.0, 1.0),
        (440.0, 800.0, 1.0),
        (380.0, 890.0, 1.0),
        (420.0, 960.0, 0.6),
    ]);
    e.line(&tail, &a.shade, 5.0);
    if e.pick(0, 2) == 0 {
        let d = poly(&[(400.0, 120.0), (590.0, 340.0), (400.0, 650.0), (210.0, 340.0)]);
        e.cast(&d, 20.0, 30.0);
        let quarters = [
            (poly(&[(400.0, 120.0), (400.0, 340.0), (210.0, 340.0)]), &t.light),
            (poly(&[(400.0, 120.0), (590.0, 340.0), (400.0, 340.0)]), &a.base),
            (poly(&[(590.0, 340.0), (400.0, 650.0), (400.0, 340.0)]), &t.shade),
            (poly(&[(210.0, 340.0), (400.0, 340.0), (400.0, 650.0)]), &a.light),
        ];
        for (q, paint) in &quarters {
            e.fill(q, paint);
        }
        e.line("M400 120V650M210 340H590", &wood().shade, 7.0);
        e.ink(&d, &t.line, 4.0, 0.5);
    } else {
        // A swallow, as flown in spring.
        let d = sym(
            400.0,
            &[
                (0.0, 160.0, 1.0),
                (46.0, 190.0, 1.0),
                (70.0, 270.0, 0.7),
                (190.0, 220.0, 1.0),
                (310.0, 250.0, 0.4),
                (230.0, 380.0, 1.0),
                (80.0, 430.0, 0.8),
                (56.0, 500.0, 0.8),
                (140.0, 660.0, 0.1),
                (30.0, 580.0, 0.6),
                (0.0, 540.0, 0.2),
            ],
        );
        e.cast(&d, 20.0, 30.0);
        e.cloth(&d, 1.0);
        e.clip(&d);
        for side in [-1.0, 1.0] {
            let x = |v: f64| 400.0 + side * v;
            for k in 0..3 {
                let f = f64::from(k);
                e.ink(
                    &curve(&[
                        (x(80.0), 300.0 + 34.0 * f, 1.0),
                        (x(190.0), 250.0 + 40.0 * f, 1.0),
                        (x(310.0 - 40.0 * f), 260.0 + 50.0 * f, 1.0),
                    ]),
                    if k == 1 { &a.light } else { &a.base },
                    17.0,
                    0.95,
                );
            }
            e.dot(x(150.0), 330.0, 24.0, &a.light);
        }
        e.oval(400.0, 400.0, 36.0, 90.0, &a.base);
        e.oval(400.0, 400.0, 20.0, 60.0, &t.deep);
        e.end();
        for x in [382.0, 418.0] {
            e.dot(x, 200.0, 11.0, "#fbf8ef");
            e.dot(x, 200.0, 6.0, &ebony().deep);
        }
    }
    for (i, (x, y)) in [(376.0, 716.0), (424.0, 796.0), (386.0, 880.0)].iter().enumerate() {
        for side in [-1.0, 1.0] {
            e.fill(
                &poly(&[(*x, *y), (x + side * 40.0, y - 20.0), (x + side * 40.0, y + 20.0)]),
                if i % 2 == 0 { &t.base } else { &a.base },
            );
        }
    }
    e.end();
}

pub(super) fn bubble_gun(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    let flip = e.pick(0, 2) == 1;
    if flip {
        e.mirror(400.0);
    }
    e.turn(-8.0, 400.0, 520.0);
    let grip = shape(&[
        (500.0, 520.0, 0.3),
        (620.0, 520.0, 0.4),
        (676.0, 760.0, 0.7),
        (650.0, 800.0, 0.8),
        (570.0, 790.0, 0.6),
        (540.0, 640.0, 0.6),
    ]);
    e.cast(&grip, 14.0, 20.0);
    e.cloth_of(&grip, &t);
    for k in 0..4 {
        e.ink(
            &format!("M{:.1} {:.1}l76 -10", 556.0 + 10.0 * f64::from(k), 650.0 + 36.0 * f64::from(k)),
            &t.deep,
            8.0,
            0.6,
        );
    }
    let tank = block(380.0, 560.0, 110.0, 170.0, 34.0);
    e.cast(&tank, 12.0, 18.0);
    e.fill(&tank, "#cfe6ea");
    e.fill(&block(386.0, 620.0, 98.0, 104.0, 28.0), "#8cc7d2");
    e.veil(&block(396.0, 580.0, 14.0, 130.0, 7.0), "#ffffff", 0.7);
    e.rect(376.0, 546.0, 118.0, 30.0, 10.0, &a.base);
    let body = shape(&[
        (240.0, 400.0, 0.5),
        (420.0, 372.0, 0.8),
        (600.0, 380.0, 0.9),
        (690.0, 440.0, 1.0),
        (660.0, 530.0, 0.9),
        (500.0, 560.0, 0.8),
        (240.0, 520.0, 0.5),
    ]);
    e.cast(&body, 14.0, 20.0);
    let paint = e.down(&[(0.0, &t.hi, 1.0), (0.35, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&body, &paint);
    e.ink(&curve(&[(270.0, 450.0, 0.5), (440.0, 430.0, 1.0), (640.0, 460.0, 0.6)]), &a.base, 22.0, 1.0);
    e.dot(590.0, 470.0, 36.0, &a.light);
    e.emblem(590.0, 470.0, 20.0);
    e.tube("M520 560q-30 60 30 76", 15.0, &a);
    e.oval(236.0, 460.0, 40.0, 82.0, &a.base);
    e.oval(230.0, 460.0, 28.0, 62.0, &a.deep);
    for (x, y, r) in [
        (150.0, 430.0, 46.0),
        (110.0, 320.0, 62.0),
        (200.0, 250.0, 36.0),
        (84.0, 520.0, 26.0),
        (250.0, 180.0, 22.0),
        (160.0, 170.0, 30.0),
        (60.0, 210.0, 20.0),
    ] {
        let film = e.glow(
            0.4,
            0.4,
            0.62,
            &[(0.0, "#ffffff", 0.1), (0.7, "#dff3f5", 0.25), (0.9, "#cbb8e6", 0.45), (1.0, "#9fd8df", 0.7)],
        );
        e.oval(x, y, r, r, &film);
        e.veil(&oval(x - r * 0.36, y - r * 0.4, r * 0.22, r * 0.14), "#ffffff", 0.95);
    }
    e.end();
    if flip {
        e.end();
    }
}
