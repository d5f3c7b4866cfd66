//! Training and balls.

use super::easel::{Easel, block, curve, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{Finish, ebony, hoop, steel, wood};
use super::tone::Tones;

fn ball(e: &mut Easel, cx: f64, cy: f64, r: f64, t: &Tones) -> String {
    let d = oval(cx, cy, r, r);
    let paint = e.glow(
        0.36,
        0.32,
        0.78,
        &[(0.0, &t.hi, 1.0), (0.3, &t.light, 1.0), (0.66, &t.base, 1.0), (1.0, &t.deep, 1.0)],
    );
    e.fill(&d, &paint);
    d
}

pub(super) fn yoga_mat(e: &mut Easel) {
    let (t, a) = (e.t.clone(), e.a.clone());
    if e.pick(0, 2) == 0 {
        // Half unrolled, the roll towards us.
        e.lying();
        e.turn(e.of(31, &[-12.0, 10.0, 0.0]), 400.0, 500.0);
        let d = block(240.0, 120.0, 320.0, 600.0, 16.0);
        e.cast(&d, 12.0, 18.0);
        e.cloth(&d, 1.0);
        let grip = e.tile(
            14.0,
            14.0,
            45.0,
            &format!("<circle cx=\"4\" cy=\"4\" r=\"2\" fill=\"{}\" fill-opacity=\"0.35\"/>", t.deep),
        );
        e.fill(&d, &grip);
        e.ink(&block(262.0, 142.0, 276.0, 560.0, 10.0), &a.base, 5.0, 0.7);
        e.emblem(400.0, 330.0, 64.0);
        let roll = block(228.0, 676.0, 344.0, 116.0, 50.0);
        e.cast(&roll, 10.0, 18.0);
        let paint =
            e.down(&[(0.0, &t.hi, 1.0), (0.3, &t.light, 1.0), (0.6, &t.base, 1.0), (1.0, &t.line, 1.0)]);
        e.fill(&roll, &paint);
        e.end();
    } else {
        // Rolled, standing, with a strap.
        e.framed(1.15);
        let g = GROUND;
        e.contact(400.0, g, 90.0);
        e.turn(e.of(31, &[0.0, 4.0, -4.0]), 400.0, g);
        let (r, y) = (84.0, 330.0);
        e.lathe(400.0, &[(r, y, 0.1), (r, g, 0.1)], &t, Finish::Matte);
        e.oval(400.0, y, r, 24.0, &t.light);
        for k in [0.84, 0.66, 0.48, 0.28] {
            e.ink(&oval(400.0, y, r * k, 24.0 * k), &t.deep, 4.0, 0.7);
        }
        for at in [460.0, 700.0] {
            e.fill(&hoop(400.0, at, at + 28.0, r + 2.0, r + 2.0), &a.base);
        }
        let sling =
            curve(&[(478.0, 474.0, 0.5), (580.0, 520.0, 1.0), (580.0, 660.0, 1.0), (478.0, 714.0, 0.5)]);
        e.line(&sling, &a.deep, 18.0);
        e.line(&sling, &a.base, 14.0);
        e.end();
    }
}

pub(super) fn dumbbell(e: &mut Easel) {
    e.framed(1.12);
    let t = e.t.clone();
    let g = GROUND;
    let s = steel();
    let hex = e.pick(0, 2) == 0;
    for (dx, dy, k) in [(70.0, -86.0, 0.86), (-20.0, 0.0, 1.0)] {
        e.place(dx, dy, k, 400.0, g);
        e.contact(400.0, g, 240.0);
        let cy = g - 96.0;
        let paint = e.down(&[(0.0, &s.hi, 1.0), (0.5, &s.base, 1.0), (1.0, &s.line, 1.0)]);
        e.rect(270.0, cy - 26.0, 260.0, 52.0, 20.0, &paint);
        let mut grip = String::new();
        for i in 0..13 {
            grip.push_str(&format!("M{:.1} {:.1}l14 44", 318.0 + 12.0 * f64::from(i), cy - 22.0));
        }
        e.ink(&grip, &s.deep, 2.4, 0.6);
        for side in [-1.0, 1.0] {
            let x = 400.0 + side * 168.0;
            let d = if hex {
                shape(&[
                    (x - 62.0, cy - 62.0, 0.2),
                    (x - 40.0, cy - 98.0, 0.2),
                    (x + 40.0, cy - 98.0, 0.2),
                    (x + 62.0, cy - 62.0, 0.2),
                    (x + 62.0, cy + 62.0, 0.2),
                    (x + 40.0, cy + 96.0, 0.2),
                    (x - 40.0, cy + 96.0, 0.2),
                    (x - 62.0, cy + 62.0, 0.2),
                ])
            } else {
                block(x - 58.0, cy - 96.0, 116.0, 192.0, 40.0)
            };
            let paint = e.down(&[
                (0.0, &t.light, 1.0),
                (0.2, &t.hi, 1.0),
                (0.36, &t.base, 1.0),
                (0.72, &t.shade, 1.0),
                (1.0, &t.line, 1.0),
            ]);
            e.fill(&d, &paint);
            e.clip(&d);
            e.veil(&block(x - side * 62.0 - 18.0, cy - 100.0, 36.0, 200.0, 0.0), &t.line, 0.3);
            e.ink(
                &format!("M{:.1} {:.1}h200M{:.1} {:.1}h200", x - 100.0, cy - 60.0, x - 100.0, cy + 60.0),
                &t.line,
                2.4,
                if hex { 0.5 } else { 0.0 },
            );
            e.end();
        }
        e.end();
    }
}

pub(super) fn basketball(e: &mut Easel) {
    e.framed(1.3);
    let t = e.t.clone();
    let (cx, r) = (400.0, e.of(0, &[200.0, 220.0, 184.0]));
    let cy = GROUND - r + 6.0;
    e.contact(cx, GROUND, r * 0.8);
    let d = ball(e, cx, cy, r, &t);
    let grain = e.tile(
        9.0,
        9.0,
        30.0,
        &format!("<circle cx=\"3\" cy=\"3\" r=\"1.5\" fill=\"{}\" fill-opacity=\"0.4\"/>", t.line),
    );
    e.fill(&d, &grain);
    e.clip(&d);
    e.turn(e.of(31, &[-18.0, 14.0, 40.0]), cx, cy);
    let line = if t.l < 0.4 { e.a.clone() } else { ebony() };
    e.ink(&format!("M{cx:.1} {:.1}v{:.1}", cy - r, 2.0 * r), &line.base, 9.0, 0.92);
    e.ink(&curve(&[(cx - r, cy, 1.0), (cx, cy + r * 0.2, 1.0), (cx + r, cy, 1.0)]), &line.base, 9.0, 0.92);
    for side in [-1.0, 1.0] {
        e.ink(
            &curve(&[
                (cx + side * r * 0.72, cy - r * 0.82, 1.0),
                (cx + side * r * 0.36, cy + r * 0.06, 1.0),
                (cx + side * r * 0.72, cy + r * 0.82, 1.0),
            ]),
            &line.base,
            9.0,
            0.92,
        );
    }
    e.end();
    let gloss = e.glow(0.34, 0.28, 0.4, &[(0.0, "#ffffff", 0.35), (1.0, "#ffffff", 0.0)]);
    e.fill(&d, &gloss);
    e.end();
}

pub(super) fn football(e: &mut Easel) {
    e.framed(1.34);
    let t = e.t.clone();
    let (cx, r) = (400.0, e.of(0, &[196.0, 214.0]));
    let cy = GROUND - r + 6.0;
    e.contact(cx, GROUND, r * 0.8);
    let d = ball(e, cx, cy, r, &t);
    let dark = if (e.a.l - t.l).abs() > 0.25 {
        e.a.clone()
    } else if t.l > 0.5 {
        ebony()
    } else {
        Tones::lch(0.95, 0.01, 85.0)
    };
    e.clip(&d);
    e.turn(e.of(31, &[-12.0, 24.0]), cx, cy);
    let pent = |x: f64, y: f64, k: f64, turn: f64, squash: f64| {
        let mut p = Vec::new();
        for i in 0..5 {
            let a = turn + f64::from(i) * std::f64::consts::TAU / 5.0;
            p.push((x + k * a.sin() * squash, y - k * a.cos()));
        }
        p
    };
    let centre = pent(cx, cy, r * 0.34, 0.0, 1.0);
    for (i, (x, y)) in centre.iter().enumerate() {
        let a = i as f64 * std::f64::consts::TAU / 5.0;
        let (ox, oy) = (cx + r * 0.68 * a.sin(), cy - r * 0.68 * a.cos());
        e.ink(&format!("M{x:.1} {y:.1}L{ox:.1} {oy:.1}"), &dark.base, 4.0, 0.6);
        for s in [-0.36, 0.36] {
            let (qx, qy) = (cx + r * 0.86 * (a + s).sin(), cy - r * 0.86 * (a + s).cos());
            e.ink(&format!("M{ox:.1} {oy:.1}L{qx:.1} {qy:.1}"), &dark.base, 4.0, 0.6);
        }
        let b = a + std::f64::consts::TAU / 10.0;
        let (px, py) = (cx + r * 0.98 * b.sin(), cy - r * 0.98 * b.cos());
        e.fill(&poly(&pent(px, py, r * 0.27, b + std::f64::consts::PI, 1.0)), &dark.base);
    }
    e.fill(&poly(&centre), &dark.base);
    e.end();
    let volume = e.glow(
        0.34,
        0.28,
        0.8,
        &[(0.0, "#ffffff", 0.3), (0.4, "#ffffff", 0.0), (0.7, &t.line, 0.0), (1.0, &t.line, 0.5)],
    );
    e.fill(&d, &volume);
    e.end();
}

fn strings(e: &mut Easel, d: &str, cx: f64, cy: f64, rx: f64, ry: f64, gap: f64) {
    let mut lines = String::new();
    let mut x = cx - rx;
    while x < cx + rx {
        lines.push_str(&format!("M{x:.1} {:.1}v{:.1}", cy - ry, 2.0 * ry));
        x += gap;
    }
    let mut y = cy - ry;
    while y < cy + ry {
        lines.push_str(&format!("M{:.1} {y:.1}h{:.1}", cx - rx, 2.0 * rx));
        y += gap;
    }
    e.clip(d);
    e.veil(d, "#ffffff", 0.25);
    e.ink(&lines, "#f7f5ee", 2.6, 0.95);
    e.place(1.5, 1.5, 1.0, 0.0, 0.0);
    e.ink(&lines, &e.wall.step(-0.3, 1.2, 0.0).hex(), 1.0, 0.4);
    e.end();
    e.end();
}

pub(super) fn badminton(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    e.turn(e.of(0, &[28.0, -28.0, 40.0]), 400.0, 500.0);
    let head = oval(400.0, 280.0, 132.0, 172.0);
    e.cast("M400 450V880", 14.0, 20.0);
    e.place(14.0, 20.0, 1.0, 0.0, 0.0);
    e.ink(&head, &e.wall.step(-0.35, 1.2, 0.0).hex(), 14.0, 0.14);
    e.end();
    strings(e, &head, 400.0, 280.0, 132.0, 172.0, 17.0);
    e.rod((400.0, 450.0), (400.0, 720.0), 11.0, &steel());
    e.tube(&head, 17.0, &t);
    e.fill(&poly(&[(386.0, 444.0), (414.0, 444.0), (406.0, 490.0), (394.0, 490.0)]), &t.deep);
    let grip = block(382.0, 700.0, 36.0, 210.0, 12.0);
    e.cast(&grip, 8.0, 12.0);
    e.cloth_of(&grip, &a);
    e.clip(&grip);
    for k in 0..9 {
        e.ink(&format!("M376 {:.1}l50 -18", 724.0 + 24.0 * f64::from(k)), &a.line, 3.0, 0.5);
    }
    e.end();
    e.end();
    // A shuttlecock.
    let (x, y) = if e.pick(0, 3) == 1 { (250.0, 740.0) } else { (560.0, 740.0) };
    e.turn(-24.0, x, y);
    let feather = Tones::lch(0.97, 0.006, 90.0);
    let skirt = poly(&[(x - 28.0, y), (x - 66.0, y - 120.0), (x + 66.0, y - 120.0), (x + 28.0, y)]);
    e.cast(&skirt, 8.0, 12.0);
    for k in 0..7 {
        let f = f64::from(k) / 3.0 - 1.0;
        e.fill(
            &shape(&[
                (x + f * 24.0, y, 0.0),
                (x + f * 52.0 - 12.0, y - 90.0, 0.8),
                (x + f * 62.0, y - 128.0, 0.6),
                (x + f * 52.0 + 12.0, y - 90.0, 0.8),
            ]),
            if k % 2 == 0 { &feather.base } else { &feather.shade },
        );
    }
    e.ink(
        &curve(&[(x - 42.0, y - 50.0, 0.6), (x, y - 42.0, 1.0), (x + 42.0, y - 50.0, 0.6)]),
        &t.base,
        6.0,
        0.9,
    );
    e.fill(&format!("M{:.1} {y:.1}a30 34 0 0 0 60 0Z", x - 30.0), &Tones::lch(0.9, 0.03, 80.0).base);
    e.rect(x - 31.0, y - 8.0, 62.0, 14.0, 5.0, &t.base);
    e.end();
}

pub(super) fn tennis(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    e.turn(e.of(0, &[30.0, -30.0, 44.0]), 400.0, 500.0);
    let head = shape(&[
        (400.0, 96.0, 1.0),
        (530.0, 180.0, 1.0),
        (548.0, 320.0, 1.0),
        (470.0, 450.0, 0.9),
        (400.0, 486.0, 0.7),
        (330.0, 450.0, 0.9),
        (252.0, 320.0, 1.0),
        (270.0, 180.0, 1.0),
    ]);
    e.place(14.0, 20.0, 1.0, 0.0, 0.0);
    e.ink(&head, &e.wall.step(-0.35, 1.2, 0.0).hex(), 24.0, 0.14);
    e.end();
    strings(e, &head, 400.0, 290.0, 160.0, 200.0, 23.0);
    for side in [-1.0, 1.0] {
        e.tube(
            &curve(&[
                (400.0 + side * 92.0, 424.0, 0.6),
                (400.0 + side * 40.0, 530.0, 1.0),
                (400.0 + side * 12.0, 640.0, 0.6),
            ]),
            22.0,
            &t,
        );
    }
    e.tube(&head, 28.0, &t);
    e.ink(&curve(&[(300.0, 140.0, 0.8), (400.0, 96.0, 1.0), (500.0, 140.0, 0.8)]), &a.base, 20.0, 1.0);
    let grip = block(376.0, 630.0, 48.0, 280.0, 14.0);
    e.cast(&grip, 8.0, 12.0);
    let wrap = if a.l > 0.8 { ebony() } else { a.clone() };
    e.cloth_of(&grip, &wrap);
    e.clip(&grip);
    for k in 0..11 {
        e.ink(&format!("M370 {:.1}l62 -22", 660.0 + 26.0 * f64::from(k)), &wrap.line, 4.0, 0.5);
    }
    e.end();
    e.rect(372.0, 896.0, 56.0, 20.0, 8.0, &wrap.deep);
    e.end();
    let (x, y) = if e.pick(0, 3) == 1 { (236.0, 730.0) } else { (570.0, 730.0) };
    let felt = Tones::lch(0.88, 0.16, 115.0);
    e.cast(&oval(x, y, 54.0, 54.0), 10.0, 14.0);
    let d = ball(e, x, y, 56.0, &felt);
    e.clip(&d);
    e.ink(
        &curve(&[(x - 60.0, y - 20.0, 1.0), (x - 4.0, y - 4.0, 1.0), (x + 20.0, y - 60.0, 1.0)]),
        "#fbfaf0",
        6.0,
        0.95,
    );
    e.ink(
        &curve(&[(x - 10.0, y + 62.0, 1.0), (x + 14.0, y + 20.0, 1.0), (x + 62.0, y + 20.0, 1.0)]),
        "#fbfaf0",
        6.0,
        0.95,
    );
    e.end();
}

pub(super) fn table_tennis(e: &mut Easel) {
    e.lying();
    let (t, w) = (e.t.clone(), wood());
    let bat = |e: &mut Easel, rubber: &Tones| {
        let blade = shape(&[
            (400.0, 150.0, 1.0),
            (566.0, 240.0, 1.0),
            (576.0, 420.0, 1.0),
            (470.0, 560.0, 0.8),
            (440.0, 620.0, 0.5),
            (360.0, 620.0, 0.5),
            (330.0, 560.0, 0.8),
            (224.0, 420.0, 1.0),
            (234.0, 240.0, 1.0),
        ]);
        let handle = shape(&[
            (362.0, 570.0, 0.2),
            (438.0, 570.0, 0.2),
            (432.0, 700.0, 0.8),
            (448.0, 800.0, 0.4),
            (400.0, 812.0, 0.8),
            (352.0, 800.0, 0.4),
            (368.0, 700.0, 0.8),
        ]);
        e.cast(&blade, 14.0, 20.0);
        e.cast(&handle, 12.0, 18.0);
        e.cloth_of(&blade, &w);
        let face = shape(&[
            (400.0, 156.0, 1.0),
            (560.0, 244.0, 1.0),
            (570.0, 416.0, 1.0),
            (480.0, 534.0, 0.6),
            (320.0, 534.0, 0.6),
            (230.0, 416.0, 1.0),
            (240.0, 244.0, 1.0),
        ]);
        let paint = e.slant(
            (0.0, 0.0),
            (1.0, 1.0),
            &[(0.0, &rubber.hi, 1.0), (0.4, &rubber.light, 1.0), (1.0, &rubber.shade, 1.0)],
        );
        e.fill(&face, &paint);
        e.cloth_of(&handle, &w);
        e.rect(388.0, 600.0, 24.0, 190.0, 8.0, &w.deep);
        e.rect(394.0, 600.0, 10.0, 190.0, 5.0, &rubber.base);
    };
    let two = e.pick(0, 2) == 0;
    if two {
        e.place(70.0, 10.0, 0.88, 400.0, 480.0);
        e.turn(30.0, 400.0, 640.0);
        let other = if t.l < 0.4 { Tones::lch(0.52, 0.17, 27.0) } else { ebony() };
        bat(e, &other);
        e.end();
        e.end();
    }
    e.place(if two { -60.0 } else { 0.0 }, 20.0, if two { 0.9 } else { 1.05 }, 400.0, 480.0);
    e.turn(if two { -24.0 } else { e.of(31, &[-26.0, 26.0]) }, 400.0, 640.0);
    bat(e, &t);
    e.end();
    e.end();
    let white = Tones::lch(0.95, 0.02, 85.0);
    for (x, y) in [(606.0, 760.0), (214.0, 800.0)] {
        e.cast(&oval(x, y, 34.0, 34.0), 8.0, 12.0);
        ball(e, x, y, 38.0, &white);
    }
}

pub(super) fn skipping_rope(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    let flip = e.pick(0, 2) == 1;
    if flip {
        e.mirror(400.0);
    }
    let rope = curve(&[
        (290.0, 560.0, 0.6),
        (230.0, 380.0, 1.0),
        (330.0, 190.0, 1.0),
        (540.0, 200.0, 1.0),
        (600.0, 380.0, 1.0),
        (460.0, 480.0, 1.0),
        (300.0, 400.0, 1.0),
        (330.0, 270.0, 1.0),
        (470.0, 280.0, 1.0),
        (540.0, 420.0, 1.0),
        (520.0, 600.0, 0.6),
    ]);
    e.place(9.0, 14.0, 1.0, 0.0, 0.0);
    e.ink(&rope, &e.wall.step(-0.35, 1.2, 0.0).hex(), 18.0, 0.16);
    e.end();
    let cord = if e.pick(31, 2) == 0 { t.clone() } else { ebony() };
    e.tube(&rope, 15.0, &cord);
    for (x, y, tip) in [(296.0, 580.0, 14.0), (520.0, 620.0, -12.0)] {
        e.turn(tip, x, y);
        let d = shape(&[
            (x - 16.0, y - 10.0, 0.4),
            (x + 16.0, y - 10.0, 0.4),
            (x + 27.0, y + 90.0, 0.9),
            (x + 22.0, y + 230.0, 0.8),
            (x, y + 250.0, 1.0),
            (x - 22.0, y + 230.0, 0.8),
            (x - 27.0, y + 90.0, 0.9),
        ]);
        e.cast(&d, 10.0, 14.0);
        let handle = if e.pick(31, 2) == 0 { wood() } else { t.clone() };
        let paint = e.across(&[
            (0.0, &handle.shade, 1.0),
            (0.3, &handle.hi, 1.0),
            (0.6, &handle.base, 1.0),
            (1.0, &handle.deep, 1.0),
        ]);
        e.fill(&d, &paint);
        e.clip(&d);
        for k in 0..4 {
            e.rect(x - 40.0, y + 40.0 + 24.0 * f64::from(k), 80.0, 11.0, 0.0, &a.base);
        }
        e.end();
        e.end();
    }
    if flip {
        e.end();
    }
}

pub(super) fn band(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let kin = |dl: f64| Tones::from(super::tone::Lch::of(e.look.color).step(dl, 0.9, 0.0));
    if e.pick(0, 2) == 0 {
        // A set of loops in three strengths.
        let tones = [kin(0.12), t.clone(), kin(-0.12)];
        for (k, tone) in tones.iter().enumerate() {
            let (cx, cy) = (300.0 + 100.0 * k as f64, 330.0 + 170.0 * k as f64);
            e.turn([-14.0, 6.0, -4.0][k], cx, cy);
            let outer = oval(cx, cy, 230.0, 104.0);
            e.place(10.0, 16.0, 1.0, 0.0, 0.0);
            e.ink(&outer, &e.wall.step(-0.35, 1.2, 0.0).hex(), 54.0, 0.13);
            e.end();
            e.ink(&outer, &tone.deep, 46.0, 1.0);
            e.place(0.0, -5.0, 1.0, 0.0, 0.0);
            e.ink(&outer, &tone.base, 36.0, 1.0);
            e.end();
            e.place(0.0, -12.0, 1.0, 0.0, 0.0);
            e.ink(&outer, &tone.hi, 7.0, 0.6);
            e.end();
            for d in 0..=k {
                e.dot(cx - 12.0 * k as f64 + 24.0 * d as f64, cy + 100.0, 6.0, &tone.hi);
            }
            e.end();
        }
    } else {
        // A tube with handles.
        let tube = curve(&[
            (250.0, 640.0, 0.6),
            (200.0, 420.0, 1.0),
            (330.0, 260.0, 1.0),
            (480.0, 330.0, 1.0),
            (440.0, 460.0, 1.0),
            (330.0, 420.0, 1.0),
            (400.0, 270.0, 1.0),
            (570.0, 330.0, 1.0),
            (560.0, 640.0, 0.6),
        ]);
        e.place(10.0, 15.0, 1.0, 0.0, 0.0);
        e.ink(&tube, &e.wall.step(-0.35, 1.2, 0.0).hex(), 24.0, 0.15);
        e.end();
        e.tube(&tube, 22.0, &t);
        for x in [250.0, 560.0] {
            let strap = poly(&[(x, 640.0), (x - 76.0, 780.0), (x + 76.0, 780.0)]);
            e.ink(&strap, &ebony().base, 15.0, 1.0);
            let d = block(x - 92.0, 754.0, 184.0, 56.0, 26.0);
            e.cast(&d, 8.0, 12.0);
            let foam = ebony();
            let paint = e.down(&[(0.0, &foam.hi, 1.0), (0.5, &foam.base, 1.0), (1.0, &foam.line, 1.0)]);
            e.fill(&d, &paint);
            e.dot(x, 640.0, 17.0, &t.deep);
        }
    }
}

pub(super) fn roller(e: &mut Easel) {
    e.framed(1.15);
    let t = e.t.clone();
    let g = GROUND;
    let lie = e.pick(0, 2) == 0;
    if lie {
        e.contact(410.0, g, 280.0);
        let cy = g - 126.0;
        let d = format!("M200 {:.1}H600a62 126 0 0 1 0 252H200Z", cy - 126.0);
        let paint = e.down(&[
            (0.0, &t.light, 1.0),
            (0.2, &t.hi, 1.0),
            (0.45, &t.base, 1.0),
            (0.8, &t.deep, 1.0),
            (1.0, &t.line, 1.0),
        ]);
        e.fill(&d, &paint);
        e.clip(&d);
        for r in 0..6 {
            for c in 0..7 {
                let (x, y) = (
                    280.0 + 62.0 * f64::from(c) + if r % 2 == 0 { 0.0 } else { 31.0 },
                    cy - 104.0 + 42.0 * f64::from(r),
                );
                e.veil(&block(x - 21.0, y - 13.0, 42.0, 26.0, 8.0), &t.line, 0.4);
                e.veil(&block(x - 21.0, y - 13.0, 42.0, 20.0, 8.0), &t.hi, 0.3);
            }
        }
        e.end();
        e.oval(200.0, cy, 62.0, 126.0, &t.shade);
        e.oval(202.0, cy, 46.0, 96.0, &e.a.base.clone());
        e.oval(206.0, cy, 36.0, 78.0, &ebony().base);
        e.oval(210.0, cy + 4.0, 30.0, 66.0, &ebony().deep);
    } else {
        e.contact(400.0, g, 124.0);
        let y = g - 420.0;
        let d = e.lathe(400.0, &[(120.0, y, 0.1), (120.0, g, 0.1)], &t, Finish::Matte);
        e.clip(&d);
        for k in 0..6 {
            let x = 296.0 + 42.0 * f64::from(k);
            e.ink(&format!("M{x:.1} {y:.1}v460"), &t.deep, 10.0, 0.4);
            e.place(-7.0, 0.0, 1.0, 0.0, 0.0);
            e.ink(&format!("M{x:.1} {y:.1}v460"), &t.hi, 4.0, 0.35);
            e.end();
        }
        e.end();
        e.oval(400.0, y, 120.0, 17.0, &t.light);
        e.oval(400.0, y, 92.0, 12.0, &e.a.base.clone());
        e.oval(400.0, y + 1.0, 78.0, 9.0, &ebony().base);
    }
}
