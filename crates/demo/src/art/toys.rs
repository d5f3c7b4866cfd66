//! Toys: soft, built, driven, flown.

use super::easel::{Easel, block, curve, oval, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, ebony, paper, steel, wood};
use super::tone::{Lch, Tones};

/// A small set of toy colours that go with the product's own, itself first.
fn playroom(e: &Easel) -> [Tones; 5] {
    [
        e.t.clone(),
        e.a.clone(),
        Tones::lch(0.8, 0.13, 85.0),
        Tones::lch(0.62, 0.1, 240.0),
        Tones::lch(0.66, 0.1, 150.0),
    ]
}

fn ball(e: &mut Easel, d: &str, t: &Tones) {
    let paint = e.glow(
        0.38,
        0.3,
        0.8,
        &[(0.0, &t.hi, 1.0), (0.35, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.shade, 1.0)],
    );
    e.fill(d, &paint);
}

pub(super) fn teddy(e: &mut Easel) {
    e.framed(1.02);
    let t = e.t.clone();
    let g = GROUND;
    let pale = Tones::from(Lch::of(e.look.color).step(0.14, 0.6, 6.0));
    e.contact(400.0, g, 210.0);
    let rabbit = e.pick(0, 3) == 1;
    // Ears, body, arms, legs, head: each a soft ball.
    if rabbit {
        for side in [-1.0, 1.0] {
            let x = |v: f64| 400.0 + side * v;
            let d = shape(&[
                (x(36.0), 340.0, 0.6),
                (x(40.0), 190.0, 1.0),
                (x(92.0), 110.0, 1.0),
                (x(124.0), 190.0, 1.0),
                (x(104.0), 350.0, 0.6),
            ]);
            ball(e, &d, &t);
            e.fill(
                &shape(&[
                    (x(58.0), 330.0, 0.6),
                    (x(64.0), 220.0, 1.0),
                    (x(90.0), 160.0, 1.0),
                    (x(102.0), 220.0, 1.0),
                    (x(86.0), 330.0, 0.6),
                ]),
                &pale.base,
            );
        }
    } else {
        for side in [-1.0, 1.0] {
            ball(e, &oval(400.0 + side * 112.0, 316.0, 56.0, 56.0), &t);
            e.oval(400.0 + side * 110.0, 322.0, 32.0, 32.0, &pale.base);
        }
    }
    let body = oval(400.0, 680.0, 148.0, 160.0);
    ball(e, &body, &t);
    e.oval(400.0, 700.0, 88.0, 100.0, &pale.light);
    for side in [-1.0, 1.0] {
        let x = |v: f64| 400.0 + side * v;
        let arm = shape(&[
            (x(96.0), 560.0, 0.8),
            (x(170.0), 590.0, 1.0),
            (x(204.0), 690.0, 1.0),
            (x(166.0), 720.0, 1.0),
            (x(124.0), 660.0, 1.0),
        ]);
        ball(e, &arm, &t);
        ball(e, &oval(x(120.0), 800.0, 78.0, 70.0), &t);
        e.oval(x(122.0), 806.0, 46.0, 44.0, &pale.base);
        for k in [-1.0, 0.0, 1.0] {
            e.dot(x(122.0) + 22.0 * k, 776.0 - 4.0 * (1.0_f64 - k.abs()), 8.0, &pale.shade);
        }
    }
    let head = sym(
        400.0,
        &[
            (0.0, 292.0, 1.0),
            (116.0, 330.0, 1.0),
            (156.0, 430.0, 1.0),
            (110.0, 530.0, 1.0),
            (0.0, 556.0, 1.0),
        ],
    );
    e.place(0.0, 12.0, 1.0, 0.0, 0.0);
    e.veil(&head, &t.line, 0.22);
    e.end();
    ball(e, &head, &t);
    e.oval(400.0, 480.0, 66.0, 50.0, &pale.light);
    e.fill(&shape(&[(376.0, 452.0, 0.8), (424.0, 452.0, 0.8), (400.0, 482.0, 0.9)]), &ebony().base);
    e.ink("M400 480v14M400 494q-16 18 -34 8M400 494q16 18 34 8", &ebony().base, 5.0, 0.9);
    for x in [340.0, 460.0] {
        e.dot(x, 418.0, 14.0, &ebony().deep);
        e.dot(x - 4.0, 413.0, 4.5, "#ffffff");
    }
    let a = e.a.clone();
    if e.pick(31, 2) == 0 {
        for side in [-1.0, 1.0] {
            let x = |v: f64| 400.0 + side * v;
            e.fill(
                &shape(&[
                    (x(0.0), 566.0, 0.1),
                    (x(50.0), 536.0, 1.0),
                    (x(78.0), 566.0, 1.0),
                    (x(50.0), 598.0, 1.0),
                ]),
                &a.base,
            );
            e.fill(
                &shape(&[
                    (x(6.0), 566.0, 0.1),
                    (x(40.0), 558.0, 1.0),
                    (x(56.0), 568.0, 1.0),
                    (x(38.0), 576.0, 1.0),
                ]),
                &a.deep,
            );
        }
        e.dot(400.0, 566.0, 17.0, &a.light);
    } else {
        let scarf = shape(&[
            (300.0, 540.0, 0.6),
            (400.0, 562.0, 1.0),
            (500.0, 540.0, 0.6),
            (506.0, 580.0, 0.6),
            (400.0, 606.0, 1.0),
            (294.0, 580.0, 0.6),
        ]);
        e.cloth_of(&scarf, &a);
        e.cloth_of(&poly(&[(440.0, 590.0), (490.0, 582.0), (506.0, 700.0), (450.0, 708.0)]), &a);
    }
}

pub(super) fn blocks(e: &mut Easel) {
    e.framed(1.08);
    let tones = playroom(e);
    let g = GROUND;
    e.contact(420.0, g, 300.0);
    if e.pick(0, 2) == 0 {
        // Studded bricks.
        let brick = |e: &mut Easel, x: f64, y: f64, studs: u32, t: &Tones| {
            let w = 66.0 * f64::from(studs);
            for row in 0..2 {
                for k in 0..studs {
                    let (cx, cy) = (
                        x + 33.0 + 66.0 * f64::from(k) + 40.0 - 28.0 * f64::from(row),
                        y - 20.0 + 12.0 * f64::from(row),
                    );
                    if row == 0 {
                        continue;
                    }
                    let _ = (cx, cy);
                }
            }
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

pub(super) fn doll(e: &mut Easel) {
    e.framed(1.02);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    e.contact(400.0, g, 130.0);
    let skin = Tones::lch(e.of(31, &[0.84, 0.74, 0.62]), 0.06, 60.0);
    let hair = e.of(0, &[(0.36, 0.05, 50.0), (0.28, 0.01, 60.0), (0.7, 0.11, 75.0), (0.5, 0.12, 40.0)]);
    let hair = Tones::lch(hair.0, hair.1, hair.2);
    for x in [356.0, 444.0] {
        e.rod((x, 700.0), (x, 812.0), 46.0, &skin);
        e.rect(x - 26.0, 770.0, 52.0, 46.0, 6.0, "#f7f4ea");
        e.fill(&format!("M{:.1} 850v-30a40 34 0 0 1 76 0v30Z", x - 40.0), &ebony().light);
    }
    // Hair behind, body, dress, head.
    let back = sym(
        400.0,
        &[
            (0.0, 176.0, 1.0),
            (136.0, 210.0, 1.0),
            (164.0, 340.0, 1.0),
            (150.0, 450.0, 0.8),
            (60.0, 470.0, 0.5),
            (0.0, 470.0, 0.5),
        ],
    );
    let plaits = e.pick(32, 2) == 0;
    if plaits {
        for side in [-1.0, 1.0] {
            for k in 0..4 {
                ball(
                    e,
                    &oval(
                        400.0 + side * (150.0 + 8.0 * f64::from(k)),
                        370.0 + 44.0 * f64::from(k),
                        30.0,
                        28.0,
                    ),
                    &hair,
                );
            }
            e.rect(400.0 + side * 178.0 - 20.0, 524.0, 40.0, 16.0, 6.0, &a.base);
        }
    }
    e.fill(&back, &hair.shade);
    for side in [-1.0, 1.0] {
        e.tube(
            &curve(&[
                (400.0 + side * 72.0, 506.0, 0.5),
                (400.0 + side * 140.0, 570.0, 1.0),
                (400.0 + side * 156.0, 650.0, 0.6),
            ]),
            36.0,
            &skin,
        );
        e.cloth_of(
            &shape(&[
                (400.0 + side * 50.0, 486.0, 0.6),
                (400.0 + side * 116.0, 500.0, 1.0),
                (400.0 + side * 132.0, 566.0, 0.6),
                (400.0 + side * 80.0, 580.0, 0.6),
            ]),
            &t,
        );
    }
    let dress = sym(
        400.0,
        &[(0.0, 470.0, 0.8), (70.0, 482.0, 0.6), (82.0, 580.0, 0.8), (170.0, 736.0, 0.2), (0.0, 768.0, 1.0)],
    );
    e.cloth(&dress, 0.7);
    e.clip(&dress);
    e.drape(400.0, (580.0, 78.0), (750.0, 166.0), 6, 0.5);
    e.ink(&curve(&[(240.0, 718.0, 1.0), (400.0, 746.0, 1.0), (560.0, 718.0, 1.0)]), &a.base, 12.0, 1.0);
    e.end();
    e.fill(
        &shape(&[
            (322.0, 576.0, 0.3),
            (400.0, 588.0, 1.0),
            (478.0, 576.0, 0.3),
            (478.0, 600.0, 0.3),
            (400.0, 612.0, 1.0),
            (322.0, 600.0, 0.3),
        ]),
        &a.base,
    );
    let head = oval(400.0, 350.0, 122.0, 124.0);
    ball(e, &head, &skin);
    let fringe = shape(&[
        (270.0, 350.0, 0.6),
        (282.0, 236.0, 1.0),
        (400.0, 186.0, 1.0),
        (518.0, 236.0, 1.0),
        (530.0, 350.0, 0.6),
        (500.0, 290.0, 1.0),
        (420.0, 268.0, 0.8),
        (320.0, 286.0, 1.0),
    ]);
    ball(e, &fringe, &hair);
    for x in [356.0, 444.0] {
        e.oval(x, 366.0, 11.0, 14.0, &ebony().deep);
        e.dot(x - 3.0, 361.0, 4.0, "#ffffff");
        e.veil(&oval(x + (x - 400.0) * 0.5, 402.0, 22.0, 14.0), "#e98f86", 0.45);
    }
    e.ink("M378 410q22 20 44 0", &skin.line, 5.0, 0.9);
    for side in [-1.0, 1.0] {
        e.fill(
            &shape(&[
                (470.0, 220.0, 0.1),
                (470.0 + side * 44.0, 190.0, 1.0),
                (470.0 + side * 50.0, 240.0, 1.0),
            ]),
            &a.base,
        );
    }
    e.dot(470.0, 220.0, 12.0, &a.light);
    e.ink(&curve(&[(346.0, 480.0, 0.5), (400.0, 504.0, 1.0), (454.0, 480.0, 0.5)]), &a.light, 14.0, 1.0);
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

pub(super) fn robot(e: &mut Easel) {
    e.framed(1.05);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let s = steel();
    e.contact(400.0, g, 170.0);
    let face = |e: &mut Easel, d: &str, t: &Tones| {
        let paint = e.slant(
            (0.0, 0.0),
            (1.0, 0.6),
            &[(0.0, &t.hi, 1.0), (0.3, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.deep, 1.0)],
        );
        e.fill(d, &paint);
    };
    if e.pick(0, 2) == 0 {
        for x in [330.0, 470.0] {
            e.rect(x - 26.0, 720.0, 52.0, 90.0, 6.0, &s.shade);
            face(e, &block(x - 58.0, 790.0, 116.0, 60.0, 22.0), &t);
        }
    } else {
        for x in [310.0, 490.0] {
            e.dot(x, g - 56.0, 58.0, &ebony().base);
            e.dot(x, g - 56.0, 26.0, &a.base);
        }
        e.rect(310.0, g - 84.0, 180.0, 50.0, 10.0, &s.shade);
    }
    for side in [-1.0, 1.0] {
        let x = 400.0 + side * 176.0;
        e.rod((400.0 + side * 140.0, 560.0), (x, 640.0), 30.0, &s);
        face(e, &block(x - 30.0, 620.0, 60.0, 96.0, 26.0), &a);
        e.tube(&format!("M{:.1} 720a26 26 0 1 0 40 0", x - 20.0), 12.0, &s);
    }
    face(e, &block(258.0, 500.0, 284.0, 240.0, 40.0), &t);
    e.fill(&block(310.0, 548.0, 180.0, 104.0, 18.0), &t.deep);
    for (k, c) in [(0, &a.light), (1, &a.base), (2, &t.hi)] {
        e.dot(350.0 + 50.0 * f64::from(k), 582.0, 15.0, c);
    }
    e.rect(334.0, 616.0, 132.0, 16.0, 8.0, &t.line);
    e.rect(334.0, 616.0, 86.0, 16.0, 8.0, &a.base);
    e.rect(366.0, 470.0, 68.0, 40.0, 6.0, &s.base);
    face(e, &block(270.0, 270.0, 260.0, 210.0, e.of(31, &[50.0, 100.0])), &t);
    e.fill(&block(304.0, 318.0, 192.0, 108.0, 50.0), &ebony().base);
    for x in [352.0, 448.0] {
        e.dot(x, 368.0, 24.0, "#bfe8ea");
        e.dot(x - 6.0, 361.0, 8.0, "#ffffff");
    }
    e.ink("M376 404q24 14 48 0", "#bfe8ea", 6.0, 0.9);
    for side in [-1.0, 1.0] {
        e.rect(400.0 + side * 142.0 - 14.0, 340.0, 28.0, 70.0, 10.0, &a.base);
    }
    e.rod((400.0, 270.0), (400.0, 216.0), 9.0, &s);
    ball(e, &oval(400.0, 204.0, 22.0, 22.0), &a);
}

pub(super) fn dinosaur(e: &mut Easel) {
    e.standing();
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let flip = e.pick(31, 2) == 1;
    if flip {
        e.mirror(400.0);
    }
    e.contact(400.0, g, 250.0);
    let belly = Tones::from(Lch::of(e.look.color).step(0.14, 0.6, 0.0));
    if e.pick(0, 2) == 0 {
        // Long neck.
        for x in [350.0, 540.0] {
            e.cloth_of(
                &shape(&[
                    (x - 40.0, 690.0, 0.5),
                    (x + 50.0, 690.0, 0.5),
                    (x + 34.0, g - 6.0, 0.4),
                    (x - 30.0, g - 6.0, 0.4),
                ]),
                &Tones { base: t.shade.clone(), light: t.base.clone(), ..t.clone() },
            );
        }
        let d = shape(&[
            (160.0, 330.0, 0.8),
            (196.0, 270.0, 1.0),
            (270.0, 272.0, 1.0),
            (300.0, 360.0, 1.0),
            (320.0, 520.0, 1.0),
            (420.0, 570.0, 1.0),
            (560.0, 590.0, 1.0),
            (650.0, 690.0, 1.0),
            (760.0, 770.0, 0.3),
            (660.0, 790.0, 1.0),
            (560.0, 780.0, 1.0),
            (400.0, 800.0, 1.0),
            (270.0, 750.0, 1.0),
            (220.0, 600.0, 1.0),
            (214.0, 410.0, 1.0),
            (180.0, 376.0, 1.0),
        ]);
        ball(e, &d, &t);
        e.clip(&d);
        e.fill(
            &shape(&[
                (214.0, 420.0, 1.0),
                (250.0, 600.0, 1.0),
                (330.0, 730.0, 1.0),
                (500.0, 776.0, 1.0),
                (700.0, 800.0, 1.0),
                (400.0, 860.0, 1.0),
                (180.0, 760.0, 1.0),
            ]),
            &belly.light,
        );
        for (x, y, r) in [
            (420.0, 620.0, 26.0),
            (500.0, 650.0, 34.0),
            (580.0, 680.0, 24.0),
            (470.0, 596.0, 14.0),
            (640.0, 740.0, 16.0),
        ] {
            e.dot(x, y, r, &a.base);
        }
        e.end();
        for x in [290.0, 470.0] {
            ball(
                e,
                &shape(&[
                    (x - 46.0, 700.0, 0.8),
                    (x + 54.0, 700.0, 0.8),
                    (x + 46.0, g, 0.4),
                    (x - 40.0, g, 0.4),
                ]),
                &t,
            );
            for k in [-1.0, 0.0, 1.0] {
                e.dot(x + 4.0 + 26.0 * k, g - 8.0, 10.0, &belly.light);
            }
        }
        e.dot(230.0, 312.0, 10.0, &ebony().deep);
        e.dot(227.0, 309.0, 3.5, "#ffffff");
        e.ink("M166 342q30 20 60 6", &t.line, 4.0, 0.7);
    } else {
        // Standing, with plates along its back.
        for (x, y, r) in [
            (420.0, 280.0, -10.0),
            (500.0, 350.0, 24.0),
            (560.0, 450.0, 40.0),
            (606.0, 560.0, 52.0),
            (640.0, 670.0, 62.0),
        ] {
            e.turn(r, x, y);
            e.fill(
                &shape(&[(x - 40.0, y + 20.0, 0.3), (x, y - 52.0, 0.4), (x + 40.0, y + 20.0, 0.3)]),
                &a.base,
            );
            e.end();
        }
        let d = shape(&[
            (200.0, 360.0, 0.9),
            (230.0, 270.0, 1.0),
            (370.0, 250.0, 1.0),
            (460.0, 340.0, 1.0),
            (530.0, 480.0, 1.0),
            (600.0, 660.0, 1.0),
            (740.0, 800.0, 0.4),
            (600.0, 816.0, 1.0),
            (420.0, 822.0, 1.0),
            (320.0, 760.0, 1.0),
            (300.0, 600.0, 1.0),
            (330.0, 470.0, 1.0),
            (230.0, 440.0, 1.0),
        ]);
        ball(e, &d, &t);
        e.clip(&d);
        e.fill(
            &shape(&[
                (340.0, 470.0, 1.0),
                (430.0, 560.0, 1.0),
                (450.0, 720.0, 1.0),
                (380.0, 830.0, 1.0),
                (280.0, 780.0, 1.0),
                (280.0, 580.0, 1.0),
            ]),
            &belly.light,
        );
        for k in 0..5 {
            e.ink(
                &curve(&[
                    (290.0, 560.0 + 50.0 * f64::from(k), 1.0),
                    (370.0, 574.0 + 50.0 * f64::from(k), 1.0),
                    (440.0, 560.0 + 50.0 * f64::from(k), 1.0),
                ]),
                &belly.shade,
                5.0,
                0.8,
            );
        }
        e.end();
        for (x, w) in [(330.0, 60.0), (500.0, 76.0)] {
            ball(
                e,
                &shape(&[
                    (x - w, g - 40.0, 0.8),
                    (x - w * 0.6, g - 130.0, 1.0),
                    (x + w, g - 140.0, 1.0),
                    (x + w * 0.9, g, 0.5),
                    (x - w, g, 0.6),
                ]),
                &t,
            );
        }
        ball(
            e,
            &shape(&[
                (340.0, 520.0, 0.8),
                (280.0, 540.0, 1.0),
                (250.0, 590.0, 1.0),
                (290.0, 600.0, 1.0),
                (370.0, 560.0, 0.8),
            ]),
            &t,
        );
        e.dot(300.0, 320.0, 13.0, &ebony().deep);
        e.dot(296.0, 315.0, 4.5, "#ffffff");
        e.ink(&curve(&[(206.0, 388.0, 0.5), (270.0, 404.0, 1.0), (340.0, 376.0, 0.5)]), &t.line, 5.0, 0.7);
        e.dot(222.0, 336.0, 5.0, &t.line);
    }
    if flip {
        e.end();
    }
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
    let _ = paper;
}
