//! Games, trains and crayons.

use super::easel::{Easel, block, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{Finish, ebony, paper, wood};
use super::tone::Tones;

pub(super) fn board_game(e: &mut Easel) {
    let (t, a) = (e.t.clone(), e.a.clone());
    if e.pick(0, 2) == 0 {
        // A board, pieces and dice from above.
        e.lying();
        e.turn(e.of(31, &[-9.0, 8.0, 45.0]), 400.0, 500.0);
        let d = block(150.0, 250.0, 500.0, 500.0, 14.0);
        e.cast(&d, 14.0, 22.0);
        e.cloth_of(&d, &t);
        e.fill(&block(172.0, 272.0, 456.0, 456.0, 6.0), &paper().base);
        let n = 8;
        let s = 456.0 / f64::from(n);
        for i in 0..n {
            for j in 0..n {
                let edge = i == 0 || j == 0 || i == n - 1 || j == n - 1;
                let (x, y) = (172.0 + s * f64::from(i), 272.0 + s * f64::from(j));
                if edge && (i + j) % 2 == 0 {
                    e.rect(
                        x + 2.0,
                        y + 2.0,
                        s - 4.0,
                        s - 4.0,
                        3.0,
                        if (i + j) % 4 == 0 { &a.base } else { &t.light },
                    );
                } else if !edge && (i + j) % 2 == 0 {
                    e.rect(x + 2.0, y + 2.0, s - 4.0, s - 4.0, 3.0, &paper().shade);
                }
            }
        }
        e.emblem(400.0, 500.0, 90.0);
        for (x, y, c) in [(258.0, 358.0, &t), (544.0, 386.0, &a), (300.0, 640.0, &a), (586.0, 620.0, &t)] {
            e.place(6.0, 12.0, 1.0, 0.0, 0.0);
            e.veil(&oval(x, y, 30.0, 28.0), &paper().line, 0.4);
            e.end();
            e.dot(x, y, 30.0, &c.deep);
            let head = e.glow(0.36, 0.32, 0.8, &[(0.0, &c.hi, 1.0), (1.0, &c.base, 1.0)]);
            e.oval(x, y - 6.0, 22.0, 22.0, &head);
        }
        for (x, y, tip) in [(450.0, 600.0, 20.0), (520.0, 552.0, -14.0)] {
            e.turn(tip, x, y);
            let die = block(x - 26.0, y - 26.0, 52.0, 52.0, 11.0);
            e.cast(&die, 5.0, 9.0);
            e.fill(&die, "#fdfaf2");
            for (dx, dy) in [(-13.0, -13.0), (13.0, 13.0), (0.0, 0.0)] {
                e.dot(x + dx, y + dy, 5.5, &ebony().base);
            }
            e.end();
        }
        e.end();
    } else {
        // The box.
        e.framed(1.08);
        e.contact(430.0, GROUND, 290.0);
        e.carton(130.0, GROUND - 470.0, 440.0, 470.0, 90.0, &t);
        e.rect(164.0, GROUND - 436.0, 372.0, 300.0, 6.0, &a.light);
        e.clip(&block(164.0, GROUND - 436.0, 372.0, 300.0, 6.0));
        for i in 0..7 {
            for j in 0..6 {
                if (i + j) % 2 == 0 {
                    e.rect(
                        164.0 + 56.0 * f64::from(i),
                        GROUND - 436.0 + 56.0 * f64::from(j),
                        56.0,
                        56.0,
                        0.0,
                        &a.base,
                    );
                }
            }
        }
        e.end();
        // A pawn and a die on the lid.
        let g = GROUND - 150.0;
        e.lathe(300.0, &[(20.0, g - 150.0, 0.9), (50.0, g - 40.0, 1.0), (66.0, g, 0.3)], &t, Finish::Gloss);
        let head = e.glow(0.36, 0.32, 0.8, &[(0.0, &t.hi, 1.0), (1.0, &t.shade, 1.0)]);
        e.oval(300.0, g - 180.0, 50.0, 50.0, &head);
        e.carton(390.0, g - 84.0, 84.0, 84.0, 30.0, &paper());
        for (x, y) in [(412.0, -62.0), (432.0, -42.0), (452.0, -22.0)] {
            e.dot(x, g + y, 8.0, &ebony().base);
        }
        for (k, w) in [(90.0, 240.0), (66.0, 160.0)] {
            e.rect(350.0 - w / 2.0, GROUND - k, w, 12.0, 6.0, &t.hi);
        }
    }
}

pub(super) fn train(e: &mut Easel) {
    e.framed(1.0);
    let (t, a, w) = (e.t.clone(), e.a.clone(), wood());
    let g = GROUND;
    let flip = e.pick(31, 2) == 1;
    if flip {
        e.mirror(400.0);
    }
    e.contact(400.0, g + 8.0, 350.0);
    // Track.
    for k in 0..10 {
        e.rect(62.0 + 70.0 * f64::from(k), g - 2.0, 34.0, 20.0, 5.0, &w.shade);
    }
    e.rect(40.0, g - 12.0, 720.0, 14.0, 6.0, &w.base);
    let wheel = |e: &mut Easel, x: f64, r: f64, c: &Tones| {
        e.dot(x, g - 12.0 - r, r, &ebony().base);
        e.dot(x, g - 12.0 - r, r * 0.72, &c.base);
        e.dot(x, g - 12.0 - r, r * 0.24, &c.hi);
    };
    let hull = |e: &mut Easel, d: &str, t: &Tones| {
        let paint =
            e.down(&[(0.0, &t.hi, 1.0), (0.35, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
        e.fill(d, &paint);
    };
    // Wagon.
    hull(e, &block(476.0, g - 170.0, 250.0, 110.0, 14.0), &a);
    let load = e.pick(0, 2);
    if load == 0 {
        for (x, c) in [(520.0, 85.0), (580.0, 240.0), (640.0, 150.0), (690.0, 30.0)] {
            let b = Tones::lch(0.7, 0.12, c);
            let paint = e.glow(0.36, 0.3, 0.8, &[(0.0, &b.hi, 1.0), (1.0, &b.base, 1.0)]);
            e.oval(x, g - 184.0, 34.0, 34.0, &paint);
        }
        hull(e, &block(476.0, g - 170.0, 250.0, 110.0, 14.0), &a);
    } else {
        for k in 0..3 {
            e.rect(504.0 + 68.0 * f64::from(k), g - 150.0, 50.0, 46.0, 8.0, "#e6f0f2");
        }
        hull(e, &block(462.0, g - 196.0, 278.0, 30.0, 15.0), &t);
    }
    e.rect(420.0, g - 92.0, 70.0, 14.0, 6.0, &ebony().base);
    // Engine.
    hull(e, &block(90.0, g - 220.0, 230.0, 150.0, 60.0), &t);
    hull(e, &block(268.0, g - 330.0, 160.0, 262.0, 16.0), &t);
    e.rect(302.0, g - 292.0, 92.0, 84.0, 12.0, "#e6f0f2");
    e.veil(
        &poly(&[(310.0, g - 208.0), (350.0, g - 292.0), (374.0, g - 292.0), (334.0, g - 208.0)]),
        "#ffffff",
        0.6,
    );
    hull(e, &block(248.0, g - 356.0, 200.0, 34.0, 16.0), &a);
    hull(e, &poly(&[(132.0, g - 310.0), (204.0, g - 310.0), (192.0, g - 210.0), (144.0, g - 210.0)]), &a);
    e.rect(122.0, g - 326.0, 92.0, 24.0, 10.0, &a.deep);
    e.rect(226.0, g - 256.0, 30.0, 44.0, 10.0, &super::solid::brass().base);
    e.oval(94.0, g - 146.0, 15.0, 62.0, &a.light);
    e.rect(80.0, g - 82.0, 350.0, 24.0, 8.0, &ebony().base);
    let soft = Tones::lch(0.97, 0.01, 80.0);
    for (x, y, r) in [(176.0, 376.0, 34.0), (214.0, 420.0, 46.0), (276.0, 470.0, 36.0), (330.0, 500.0, 24.0)]
    {
        e.veil(&oval(x, g - y, r, r), &soft.hi, 0.8);
    }
    for (x, r) in [(150.0, 42.0), (250.0, 42.0), (370.0, 52.0), (530.0, 36.0), (670.0, 36.0)] {
        wheel(e, x, r, &a);
    }
    e.rect(146.0, g - 60.0, 226.0, 13.0, 6.0, &super::solid::steel().light);
    if flip {
        e.end();
    }
}

pub(super) fn crayons(e: &mut Easel) {
    e.framed(1.15);
    let t = e.t.clone();
    let g = GROUND;
    let hues = [27.0, 55.0, 90.0, 140.0, 200.0, 250.0, 310.0, 0.0];
    e.contact(410.0, g, 230.0);
    let n = e.of(0, &[8, 6]);
    let (w, x0) = (420.0 / f64::from(n), 190.0);
    let pencils = e.pick(31, 2) == 1;
    for i in 0..n {
        let c = Tones::lch(if i == 2 { 0.84 } else { 0.62 }, 0.14, hues[i as usize]);
        let cx = x0 + w * (f64::from(i) + 0.5);
        let top = g - 420.0 - 34.0 * (f64::from(i) * 1.7).sin() - 20.0;
        let r = w * 0.45;
        let paint =
            e.across(&[(0.0, &c.shade, 1.0), (0.3, &c.hi, 1.0), (0.6, &c.base, 1.0), (1.0, &c.deep, 1.0)]);
        if pencils {
            let wd = wood();
            e.fill(&poly(&[(cx - r, top + 70.0), (cx, top - 10.0), (cx + r, top + 70.0)]), &wd.light);
            e.fill(
                &poly(&[(cx - r * 0.32, top + 16.0), (cx, top - 10.0), (cx + r * 0.32, top + 16.0)]),
                &c.base,
            );
            e.fill(
                &shape(&[
                    (cx - r, top + 66.0, 0.2),
                    (cx - r * 0.5, top + 78.0, 0.6),
                    (cx, top + 66.0, 0.6),
                    (cx + r * 0.5, top + 78.0, 0.6),
                    (cx + r, top + 66.0, 0.2),
                    (cx + r, g - 100.0, 0.0),
                    (cx - r, g - 100.0, 0.0),
                ]),
                &paint,
            );
        } else {
            let tip = shape(&[
                (cx - r * 0.8, top + 60.0, 0.1),
                (cx - r * 0.3, top, 0.5),
                (cx + r * 0.3, top, 0.5),
                (cx + r * 0.8, top + 60.0, 0.1),
            ]);
            e.fill(&tip, &paint);
            e.rect(cx - r, top + 58.0, r * 2.0, g - top - 160.0, 4.0, &paint);
            e.rect(cx - r, top + 88.0, r * 2.0, 10.0, 0.0, &c.line);
            e.rect(cx - r, top + 108.0, r * 2.0, 5.0, 0.0, &c.line);
        }
    }
    e.carton(180.0, g - 270.0, 440.0, 270.0, 44.0, &t);
    // A scooped front shows more of what is inside.
    e.fill(&format!("M180 {:.1}q220 90 440 0v-4H180Z", g - 268.0), &t.deep);
    for i in 0..n {
        let c = Tones::lch(if i == 2 { 0.84 } else { 0.62 }, 0.14, hues[i as usize]);
        let cx = x0 + w * (f64::from(i) + 0.5);
        e.clip(&format!("M182 {:.1}q218 88 436 0v-6H182Z", g - 266.0));
        e.rect(cx - w * 0.45, g - 280.0, w * 0.9, 90.0, 0.0, &c.base);
        e.end();
    }
    let a = e.a.clone();
    e.fill(
        &shape(&[
            (180.0, g - 120.0, 0.2),
            (330.0, g - 90.0, 1.0),
            (470.0, g - 150.0, 1.0),
            (620.0, g - 110.0, 0.2),
            (620.0, g - 60.0, 0.2),
            (460.0, g - 100.0, 1.0),
            (330.0, g - 40.0, 1.0),
            (180.0, g - 66.0, 0.2),
        ]),
        &a.base,
    );
    e.emblem(300.0, g - 160.0, 30.0);
}
