//! Tubes and flat bottles: cleanser, hand cream, sunscreen.

use super::beauty::{cap, ink_on, mark, stage};
use super::easel::{Easel, block, poly, shape, sym};
use super::solid::Finish;
use super::tone::Tones;

/// A squeezed tube standing on its cap.
fn tube(e: &mut Easel, g: f64, w: f64, h: f64, cap_h: f64) {
    let (t, (lid, finish)) = (e.t.clone(), cap(e));
    e.contact(400.0, g, w * 0.72);
    let d = shape(&[
        (400.0 - w, g - h, 0.1),
        (400.0 + w, g - h, 0.1),
        (400.0 + w * 0.96, g - h * 0.5, 0.9),
        (400.0 + w * 0.74, g - cap_h, 0.2),
        (400.0, g - cap_h + 8.0, 0.8),
        (400.0 - w * 0.74, g - cap_h, 0.2),
        (400.0 - w * 0.96, g - h * 0.5, 0.9),
    ]);
    let paint = e.round(&t, Finish::Matte);
    e.fill(&d, &paint);
    e.clip(&d);
    e.veil(
        &poly(&[
            (400.0 - w * 0.74, g - h),
            (400.0 - w * 0.5, g - h),
            (400.0 - w * 0.48, g - cap_h),
            (400.0 - w * 0.56, g - cap_h),
        ]),
        "#ffffff",
        0.3,
    );
    let foot = e.down(&[(0.0, &t.hi, 0.3), (0.3, &t.deep, 0.0), (0.8, &t.deep, 0.0), (1.0, &t.deep, 0.4)]);
    e.rect(400.0 - w, g - h, w * 2.0, h, 0.0, &foot);
    e.end();
    e.rect(400.0 - w - 1.0, g - h - 4.0, w * 2.0 + 2.0, 32.0, 3.0, &t.shade);
    for i in 0..12 {
        let x = 400.0 - w + (f64::from(i) + 0.5) * w / 6.0;
        e.ink(&format!("M{x:.1} {:.1}v20", g - h + 2.0), &t.deep, 2.0, 0.5);
    }
    e.lathe(400.0, &[(w * 0.72, g - cap_h, 0.1), (w * 0.7, g, 0.2)], &lid, finish);
}

pub(super) fn cleanser(e: &mut Easel) {
    let g = stage(e, 120.0);
    let (w, h) = e.of(0, &[(112.0, 480.0), (126.0, 430.0), (98.0, 510.0)]);
    tube(e, g, w, h, 84.0);
    let t = e.t.clone();
    let ink = ink_on(e, &t);
    mark(e, 400.0, g - h + 84.0, w * 1.3, h * 0.5, &ink);
    // Foam at its foot.
    for (x, r) in [(250.0, 26.0), (286.0, 34.0), (224.0, 18.0), (268.0, 20.0)] {
        let paint = e.glow(0.35, 0.3, 0.8, &[(0.0, "#ffffff", 0.95), (1.0, "#ffffff", 0.55)]);
        e.oval(x, g + 20.0 - r * 0.7, r, r, &paint);
    }
}

pub(super) fn hand_cream(e: &mut Easel) {
    let g = stage(e, 100.0);
    let t = e.t.clone();
    let ink = ink_on(e, &t);
    let (w, h) = e.of(0, &[(86.0, 380.0), (76.0, 420.0), (94.0, 350.0)]);
    // A metal tube, dented and rolled at the end.
    tube(e, g, w, h, 66.0);
    e.fold((400.0 - w, g - h * 0.7), (400.0, g - h * 0.62), (400.0 + w * 0.6, g - h * 0.74), 8.0, 0.35);
    e.sheen((400.0 - w * 0.7, g - h * 0.8), (400.0, g - h * 0.7), (400.0 + w * 0.7, g - h * 0.84), 7.0, 0.5);
    e.rect(400.0 - w - 2.0, g - h - 18.0, w * 2.0 + 4.0, 26.0, 6.0, &t.light);
    e.emblem(400.0, g - h * 0.52, w * 0.46);
    for (k, len) in [(0.3, 0.9), (0.26, 0.6)] {
        e.rect(400.0 - w * len / 2.0, g - h * k, w * len, 5.0, 2.0, &ink.base);
    }
    let cream = Tones::lch(0.965, 0.015, 80.0);
    e.contact(560.0, g + 30.0, 60.0);
    let dollop = shape(&[
        (500.0, g + 30.0, 0.8),
        (530.0, g - 4.0, 1.0),
        (572.0, g - 34.0, 0.3),
        (590.0, g + 2.0, 1.0),
        (624.0, g + 26.0, 0.9),
        (560.0, g + 42.0, 1.0),
    ]);
    let paint = e.across(&[(0.0, &cream.hi, 1.0), (1.0, &cream.shade, 1.0)]);
    e.fill(&dollop, &paint);
}

pub(super) fn sunscreen(e: &mut Easel) {
    let g = stage(e, 110.0);
    let (t, a) = (e.t.clone(), e.a.clone());
    let (w, h) = e.of(0, &[(112.0, 400.0), (96.0, 440.0), (124.0, 360.0)]);
    e.contact(400.0, g, w);
    // A flat bottle, and a sun upon it.
    let d = sym(
        400.0,
        &[
            (0.0, g - h, 0.5),
            (w * 0.6, g - h + 4.0, 0.7),
            (w, g - h + 70.0, 0.8),
            (w, g - 30.0, 0.5),
            (w - 20.0, g, 0.4),
            (0.0, g + 6.0, 0.8),
        ],
    );
    let paint = e.round(&t, Finish::Gloss);
    e.fill(&d, &paint);
    e.veil(&block(400.0 - w * 0.82, g - h + 80.0, 14.0, h - 150.0, 7.0), "#ffffff", 0.45);
    let (cx, cy, r) = (400.0, g - h * 0.52, w * 0.36);
    let sun = if (a.l - t.l).abs() > 0.14 {
        a
    } else {
        Tones::lch(if t.l > 0.7 { 0.66 } else { 0.88 }, 0.14, 70.0)
    };
    e.dot(cx, cy, r, &sun.base);
    for i in 0..12 {
        e.turn(30.0 * f64::from(i), cx, cy);
        e.rect(cx - 4.0, cy - r - 30.0, 8.0, 20.0, 4.0, &sun.base);
        e.end();
    }
    e.rect(400.0 - w * 0.5, g - 70.0, w, 7.0, 3.0, &sun.base);
    e.rect(400.0 - w * 0.34, g - 52.0, w * 0.68, 7.0, 3.0, &sun.base);
    let (lid, finish) = cap(e);
    e.lathe(400.0, &[(w * 0.5, g - h - 84.0, 0.3), (w * 0.62, g - h + 10.0, 0.1)], &lid, finish);
    e.disc(400.0, g - h - 84.0, w * 0.5, &lid);
}
