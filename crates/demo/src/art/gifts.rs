//! What is given: boxes with bows, cards, globes.

use super::easel::{Easel, block, curve, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{Finish, brass, paper, wood};
use super::tone::Tones;

pub(super) fn gift_box(e: &mut Easel) {
    e.framed(1.16);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let (w, h) = e.of(0, &[(340.0, 290.0), (280.0, 360.0), (400.0, 200.0)]);
    let depth = 110.0;
    let (x, y) = (400.0 - w / 2.0 - 40.0, g - h);
    e.contact(400.0 + 20.0, g, w / 2.0 + 70.0);
    e.carton(x, y, w, h, depth, &t);
    if let Some(weave) = e.weave(0.9) {
        e.rect(x, y, w, h, 2.0, &weave);
    }
    e.carton(x - 10.0, y - 60.0, w + 20.0, 66.0, depth + 8.0, &t);
    e.veil(&block(x, y + 6.0, w, 12.0, 0.0), &t.line, 0.3);
    let rx = x + w / 2.0 - 24.0;
    let paint = e.across(&[(0.0, &a.light, 1.0), (0.5, &a.base, 1.0), (1.0, &a.shade, 1.0)]);
    e.rect(rx, y - 60.0, 48.0, h + 60.0, 0.0, &paint);
    let (dx, dy) = (depth + 8.0, -(depth + 8.0) * 0.42);
    e.fill(
        &poly(&[
            (rx, y - 60.0),
            (rx + 48.0, y - 60.0),
            (rx + 48.0 + dx, y - 60.0 + dy),
            (rx + dx, y - 60.0 + dy),
        ]),
        &a.light,
    );
    e.fill(
        &poly(&[
            (x + w + depth * 0.4, y - depth * 0.17 - 60.0),
            (x + w + depth * 0.8, y - depth * 0.34 - 60.0),
            (x + w + depth * 0.8, g - depth * 0.34),
            (x + w + depth * 0.4, g - depth * 0.17),
        ]),
        &a.deep,
    );
    // The bow.
    let (bx, by) = (rx + 24.0 + dx * 0.45, y - 66.0 + dy * 0.5);
    for side in [-1.0, 1.0] {
        let tail = shape(&[
            (bx, by, 0.1),
            (bx + side * 50.0, by + 44.0, 1.0),
            (bx + side * 84.0, by + 96.0, 0.1),
            (bx + side * 46.0, by + 92.0, 0.1),
            (bx + side * 16.0, by + 44.0, 1.0),
        ]);
        e.fill(&tail, &a.shade);
        let d = shape(&[
            (bx, by, 0.1),
            (bx + side * 60.0, by - 84.0, 1.0),
            (bx + side * 132.0, by - 60.0, 1.0),
            (bx + side * 106.0, by + 6.0, 1.0),
        ]);
        let paint =
            e.slant((0.0, 0.0), (0.4, 1.0), &[(0.0, &a.hi, 1.0), (0.5, &a.base, 1.0), (1.0, &a.shade, 1.0)]);
        e.fill(&d, &paint);
        e.fill(
            &shape(&[
                (bx + side * 14.0, by - 8.0, 0.1),
                (bx + side * 64.0, by - 50.0, 1.0),
                (bx + side * 104.0, by - 40.0, 1.0),
                (bx + side * 84.0, by - 6.0, 1.0),
            ]),
            &a.deep,
        );
    }
    e.rect(bx - 22.0, by - 24.0, 44.0, 40.0, 15.0, &a.light);
    if e.pick(31, 2) == 0 {
        e.turn(14.0, x + 60.0, y + 60.0);
        e.fill(&block(x + 30.0, y + 50.0, 90.0, 60.0, 6.0), &paper().base);
        e.dot(x + 44.0, y + 66.0, 5.0, &paper().deep);
        e.rect(x + 60.0, y + 74.0, 44.0, 6.0, 3.0, &a.base);
        e.end();
    }
}

pub(super) fn card(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    let tip = e.of(31, &[-8.0, 7.0, -3.0]);
    e.turn(tip + 12.0, 430.0, 600.0);
    // The envelope behind.
    let env = block(200.0, 440.0, 460.0, 330.0, 8.0);
    e.cast(&env, 14.0, 20.0);
    e.cloth_of(&env, &a);
    e.ink("M204 444L430 630L656 444", &a.deep, 4.0, 0.6);
    e.ink("M204 766L370 590M656 766L490 590", &a.deep, 3.0, 0.4);
    e.end();
    e.turn(tip, 360.0, 430.0);
    let d = block(200.0, 160.0, 330.0, 460.0, 6.0);
    e.cast(&d, 14.0, 20.0);
    e.fill(&block(206.0, 166.0, 330.0, 460.0, 6.0), &paper().shade);
    e.cloth(&d, 1.0);
    let hinge = e.across(&[(0.0, &t.line, 0.25), (0.04, &t.line, 0.0), (1.0, &t.line, 0.06)]);
    e.fill(&d, &hinge);
    match e.pick(0, 3) {
        0 => {
            // A bunch of flowers.
            let g = super::solid::green();
            for (x, y) in [(310.0, 320.0), (366.0, 290.0), (420.0, 326.0), (340.0, 376.0), (396.0, 370.0)] {
                e.ink(
                    &curve(&[(x, y, 1.0), ((x + 366.0) / 2.0, 440.0, 1.0), (366.0, 520.0, 1.0)]),
                    &g.base,
                    5.0,
                    1.0,
                );
            }
            for (i, (x, y)) in
                [(310.0, 320.0), (366.0, 290.0), (420.0, 326.0), (340.0, 376.0), (396.0, 370.0)]
                    .iter()
                    .enumerate()
            {
                for k in 0..6 {
                    e.turn(60.0 * f64::from(k), *x, *y);
                    e.oval(*x, y - 20.0, 13.0, 20.0, if i % 2 == 0 { &a.base } else { &a.light });
                    e.end();
                }
                e.dot(*x, *y, 9.0, "#e5b04a");
            }
            e.rect(340.0, 470.0, 52.0, 17.0, 6.0, &a.shade);
        }
        1 => {
            // A heart.
            let (x, y) = (366.0, 370.0);
            e.fill(
                &shape(&[
                    (x, y + 90.0, 0.0),
                    (x - 104.0, y - 20.0, 1.0),
                    (x - 56.0, y - 92.0, 1.0),
                    (x, y - 50.0, 0.0),
                    (x + 56.0, y - 92.0, 1.0),
                    (x + 104.0, y - 20.0, 1.0),
                ]),
                &a.base,
            );
        }
        _ => {
            e.emblem(366.0, 360.0, 96.0);
            e.ink(&block(224.0, 184.0, 282.0, 412.0, 4.0), &a.base, 4.0, 0.8);
        }
    }
    e.rect(306.0, 556.0, 120.0, 8.0, 4.0, &a.base);
    e.end();
}

pub(super) fn globe(e: &mut Easel) {
    e.framed(1.06);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let stand = if e.pick(0, 2) == 0 { wood() } else { brass() };
    let (cx, cy, r) = (400.0, 500.0, e.of(31, &[190.0, 206.0, 172.0]));
    e.contact(400.0, g, 140.0);
    e.lathe(
        400.0,
        &[(24.0, g - 110.0, 0.5), (34.0, g - 60.0, 0.9), (130.0, g - 16.0, 0.6), (134.0, g, 0.2)],
        &stand,
        Finish::Gloss,
    );
    let arc = format!(
        "M{:.1} {:.1}A{:.1} {:.1} 0 0 1 {:.1} {:.1}",
        cx + 90.0,
        cy - r - 10.0,
        r + 30.0,
        r + 30.0,
        cx - 70.0,
        cy + r + 22.0
    );
    e.tube(&arc, 18.0, &stand);
    let d = oval(cx, cy, r, r);
    let paint = e.glow(
        0.36,
        0.32,
        0.8,
        &[(0.0, &t.hi, 1.0), (0.35, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.deep, 1.0)],
    );
    e.fill(&d, &paint);
    e.clip(&d);
    e.turn(-20.0 + e.of(32, &[0.0, 30.0]), cx, cy);
    let land =
        if (a.l - t.l).abs() > 0.1 { a } else { Tones::lch(if t.l > 0.6 { 0.6 } else { 0.82 }, 0.08, 130.0) };
    for p in [
        shape(&[
            (cx - 130.0, cy - 110.0, 1.0),
            (cx - 60.0, cy - 150.0, 1.0),
            (cx - 10.0, cy - 100.0, 1.0),
            (cx - 50.0, cy - 50.0, 1.0),
            (cx - 70.0, cy + 6.0, 0.8),
            (cx - 110.0, cy - 30.0, 1.0),
        ]),
        shape(&[
            (cx - 70.0, cy + 20.0, 1.0),
            (cx - 10.0, cy + 40.0, 1.0),
            (cx - 20.0, cy + 110.0, 1.0),
            (cx - 60.0, cy + 170.0, 0.8),
            (cx - 80.0, cy + 90.0, 1.0),
        ]),
        shape(&[
            (cx + 60.0, cy - 130.0, 1.0),
            (cx + 150.0, cy - 110.0, 1.0),
            (cx + 190.0, cy - 20.0, 1.0),
            (cx + 120.0, cy - 20.0, 1.0),
            (cx + 130.0, cy + 70.0, 1.0),
            (cx + 80.0, cy + 120.0, 0.9),
            (cx + 50.0, cy + 20.0, 1.0),
            (cx + 40.0, cy - 60.0, 1.0),
        ]),
    ] {
        e.fill(&p, &land.base);
    }
    for k in [-0.5_f64, 0.0, 0.5] {
        e.ink(&format!("M{:.1} {:.1}h{:.1}", cx - r, cy + r * k, 2.0 * r), &t.hi, 2.0, 0.35);
        e.ink(&oval(cx, cy, r * k.abs().max(0.04), r), &t.hi, 2.0, 0.35);
    }
    e.end();
    let volume = e.glow(
        0.34,
        0.28,
        0.8,
        &[(0.0, "#ffffff", 0.35), (0.4, "#ffffff", 0.0), (0.7, &t.line, 0.0), (1.0, &t.line, 0.5)],
    );
    e.fill(&d, &volume);
    e.end();
    e.dot(cx + 78.0, cy - r - 4.0, 13.0, &stand.light);
    e.dot(cx - 66.0, cy + r + 10.0, 13.0, &stand.light);
}
