//! Hard things for the home: lamps, vases, clocks, frames, boxes.

use super::easel::{Easel, block, curve, oval, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, brass, green, hoop, paper, steel};
use super::tone::{Lch, Tones};

fn stem(e: &mut Easel, x: f64, y: f64, top: (f64, f64), kind: u32) {
    let g = green();
    e.ink(
        &curve(&[(x, y, 1.0), ((x + top.0) / 2.0 + 8.0, (y + top.1) / 2.0, 1.0), (top.0, top.1, 1.0)]),
        &g.shade,
        5.0,
        1.0,
    );
    let lean = (top.0 - x) * 0.18;
    match kind {
        0 => {
            for k in 0..4 {
                let f = 0.3 + 0.2 * f64::from(k);
                let (lx, ly) = (x + (top.0 - x) * f, y + (top.1 - y) * f);
                for side in [-1.0, 1.0] {
                    e.turn(side * 42.0 + lean, lx, ly);
                    e.fill(
                        &shape(&[
                            (lx, ly, 0.0),
                            (lx + 17.0, ly - 40.0, 1.0),
                            (lx, ly - 78.0, 0.0),
                            (lx - 17.0, ly - 40.0, 1.0),
                        ]),
                        if side < 0.0 { &g.light } else { &g.base },
                    );
                    e.end();
                }
            }
        }
        1 => {
            let a = Tones::lch(0.84, 0.07, 40.0);
            for k in 0..6 {
                e.turn(60.0 * f64::from(k), top.0, top.1);
                e.oval(top.0, top.1 - 24.0, 16.0, 25.0, if k % 2 == 0 { &a.light } else { &a.base });
                e.end();
            }
            e.dot(top.0, top.1, 11.0, "#d8a23e");
        }
        _ => {
            let a = Tones::lch(0.88, 0.04, 85.0);
            e.turn(lean, top.0, top.1);
            e.fill(
                &shape(&[
                    (top.0, top.1 + 60.0, 0.0),
                    (top.0 + 22.0, top.1, 1.0),
                    (top.0, top.1 - 90.0, 0.2),
                    (top.0 - 22.0, top.1, 1.0),
                ]),
                &a.base,
            );
            e.fill(
                &shape(&[
                    (top.0, top.1 + 60.0, 0.0),
                    (top.0 + 4.0, top.1, 1.0),
                    (top.0, top.1 - 90.0, 0.2),
                    (top.0 - 22.0, top.1, 1.0),
                ]),
                &a.hi,
            );
            e.end();
        }
    }
}

pub(super) fn vase(e: &mut Easel) {
    e.framed(1.1);
    let t = e.t.clone();
    let g = GROUND;
    let style = e.pick(0, 4);
    let kind = e.pick(31, 3);
    let y = g - 330.0;
    e.contact(400.0, g, 130.0);
    for top in [(306.0, 330.0), (404.0, 250.0), (492.0, 310.0)] {
        stem(e, 400.0, y + 20.0, top, kind);
    }
    let profile: Vec<super::easel::P> = match style {
        0 => vec![
            (46.0, y, 0.3),
            (40.0, y + 50.0, 1.0),
            (142.0, y + 180.0, 1.0),
            (110.0, g - 30.0, 1.0),
            (80.0, g, 0.1),
        ],
        1 => vec![(84.0, y - 20.0, 0.3), (62.0, y + 60.0, 1.0), (92.0, y + 200.0, 1.0), (66.0, g, 0.2)],
        2 => vec![(60.0, y + 40.0, 0.3), (150.0, y + 130.0, 1.0), (156.0, g - 90.0, 1.0), (90.0, g, 0.2)],
        _ => vec![
            (54.0, y, 0.2),
            (54.0, y + 110.0, 0.6),
            (130.0, y + 170.0, 0.6),
            (130.0, g - 20.0, 0.5),
            (112.0, g, 0.2),
        ],
    };
    let d = e.lathe(400.0, &profile, &t, if e.pick(32, 2) == 0 { Finish::Gloss } else { Finish::Matte });
    if let Some(weave) = e.weave(0.8) {
        e.fill(&d, &weave);
    }
    e.clip(&d);
    match e.pick(33, 3) {
        0 => {
            e.veil(&hoop(400.0, g - 110.0, g + 10.0, 170.0, 170.0), &e.a.base.clone(), 0.85);
        }
        1 => {
            for k in 0..8 {
                let at = y + 90.0 + 30.0 * f64::from(k);
                e.ink(&format!("M230 {at:.1}A170 22 0 0 0 570 {at:.1}"), &t.deep, 2.4, 0.35);
            }
        }
        _ => {}
    }
    e.end();
    let (r, top) = (profile[0].0, profile[0].1);
    e.ink(
        &format!("M{:.1} {top:.1}A{r:.1} {:.1} 0 0 0 {:.1} {top:.1}", 400.0 - r, r * TIP, 400.0 + r),
        &t.hi,
        5.0,
        0.9,
    );
}

pub(super) fn clock(e: &mut Easel) {
    let t = e.t.clone();
    let alarm = e.pick(0, 3) == 1;
    let (cy, r) = if alarm { (640.0, 170.0) } else { (470.0, 250.0) };
    if alarm {
        e.framed(1.15);
        e.contact(400.0, GROUND - 6.0, 150.0);
        for side in [-1.0, 1.0] {
            e.rod((400.0 + side * 90.0, cy + 110.0), (400.0 + side * 130.0, GROUND - 8.0), 22.0, &t);
            e.turn(side * 34.0, 400.0, cy);
            e.fill(&format!("M{:.1} {:.1}a64 54 0 0 1 128 0Z", 400.0 - 64.0, cy - r - 22.0), &t.base);
            e.veil(&format!("M{:.1} {:.1}a64 54 0 0 1 60 -52Z", 400.0 - 64.0, cy - r - 22.0), &t.hi, 0.6);
            e.rect(393.0, cy - r - 26.0, 14.0, 34.0, 3.0, &t.deep);
            e.end();
        }
        e.tube(
            &format!(
                "M360 {:.1}C360 {:.1} 440 {:.1} 440 {:.1}",
                cy - r - 30.0,
                cy - r - 116.0,
                cy - r - 116.0,
                cy - r - 30.0
            ),
            12.0,
            &t,
        );
    } else {
        e.hung();
        e.cast(&oval(400.0, cy, r, r), 20.0, 28.0);
    }
    let rim = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.oval(400.0, cy, r, r, &rim);
    let face = if e.pick(31, 3) == 2 { t.clone() } else { paper() };
    e.dot(400.0, cy, r - 22.0, &face.deep);
    e.oval(401.0, cy + 2.0, r - 25.0, r - 25.0, &face.light);
    let ink = if face.l > 0.6 { Tones::lch(0.32, 0.02, 60.0) } else { Tones::lch(0.95, 0.01, 85.0) };
    for i in 0..12 {
        e.turn(30.0 * f64::from(i), 400.0, cy);
        if e.pick(32, 2) == 0 {
            e.rect(396.0, cy - r + 40.0, 8.0, if i % 3 == 0 { 34.0 } else { 18.0 }, 4.0, &ink.base);
        } else {
            e.dot(400.0, cy - r + 52.0, if i % 3 == 0 { 10.0 } else { 6.0 }, &ink.base);
        }
        e.end();
    }
    for (a, len, w) in [(304.0, 0.46, 12.0), (54.0, 0.66, 9.0)] {
        e.turn(a, 400.0, cy);
        e.line(&format!("M400 {:.1}V{:.1}", cy + 20.0, cy - r * len), &ink.base, w);
        e.end();
    }
    e.turn(200.0, 400.0, cy);
    e.line(&format!("M400 {:.1}V{:.1}", cy + 30.0, cy - r * 0.7), &e.a.base.clone(), 4.0);
    e.end();
    e.dot(400.0, cy, 12.0, &e.a.base.clone());
}

pub(super) fn storage_box(e: &mut Easel) {
    e.framed(1.12);
    let t = e.t.clone();
    let g = GROUND;
    match e.pick(0, 3) {
        0 => {
            e.contact(430.0, g, 260.0);
            e.carton(170.0, g - 260.0, 400.0, 260.0, 90.0, &t);
            let (lid, y) = (t.clone(), g - 310.0);
            e.carton(160.0, y, 420.0, 64.0, 96.0, &lid);
            e.veil(&block(170.0, y + 64.0, 400.0, 14.0, 0.0), &t.line, 0.3);
            e.rect(310.0, g - 180.0, 120.0, 64.0, 6.0, &brass().base);
            e.rect(320.0, g - 170.0, 100.0, 44.0, 3.0, &paper().base);
        }
        1 => {
            // A woven basket.
            e.contact(400.0, g, 210.0);
            let profile = [(220.0, g - 260.0, 0.2), (206.0, g - 100.0, 0.8), (180.0, g, 0.2)];
            let d = e.lathe(400.0, &profile, &t, Finish::Matte);
            e.clip(&d);
            for r in 0..11 {
                let y = g - 262.0 + 26.0 * f64::from(r);
                let mut dash = String::new();
                for c in 0..16 {
                    let x = 180.0 + 30.0 * f64::from(c) + if r % 2 == 0 { 0.0 } else { 15.0 };
                    let sag = 30.0 * (1.0 - ((x - 400.0) / 220.0).powi(2)).max(0.0).sqrt();
                    dash.push_str(&format!("M{x:.1} {:.1}q10 -8 21 0", y + sag));
                }
                e.ink(&dash, &t.deep, 5.0, 0.6);
                e.place(0.0, -5.0, 1.0, 0.0, 0.0);
                e.ink(&dash, &t.hi, 3.0, 0.45);
                e.end();
            }
            e.end();
            e.mouth(400.0, g - 260.0, 222.0, 16.0, &t);
            for side in [-1.0, 1.0] {
                e.tube(
                    &format!(
                        "M{:.1} {:.1}q0 -76 {:.1} -76t{:.1} 76",
                        400.0 + side * 222.0,
                        g - 236.0,
                        -side * 36.0,
                        -side * 36.0
                    ),
                    18.0,
                    &Tones::lch(0.5, 0.06, 55.0),
                );
            }
        }
        _ => {
            // Cloth cube with a handle.
            e.contact(420.0, g, 220.0);
            e.carton(220.0, g - 330.0, 330.0, 330.0, 80.0, &t);
            e.fill(
                &poly(&[(226.0, g - 334.0), (300.0, g - 362.0), (622.0, g - 362.0), (546.0, g - 334.0)]),
                &t.line,
            );
            if let Some(w) = e.weave(1.0) {
                e.rect(220.0, g - 330.0, 330.0, 330.0, 2.0, &w);
            }
            e.rect(320.0, g - 210.0, 130.0, 54.0, 27.0, &t.line);
            e.ink(&block(320.0, g - 210.0, 130.0, 54.0, 27.0), &brass().base, 7.0, 1.0);
            e.stitch(&block(230.0, g - 320.0, 310.0, 310.0, 4.0), &t.line, 0.4);
        }
    }
}

fn picture(e: &mut Easel, x: f64, y: f64, w: f64, h: f64) {
    let c = Lch::of(e.look.accent);
    let d = block(x, y, w, h, 0.0);
    e.fill(&d, &Lch::new(0.92, 0.03, 80.0).hex());
    e.clip(&d);
    match e.pick(41, 3) {
        0 => {
            e.dot(x + w * 0.62, y + h * 0.36, w * 0.2, &Lch::new(0.72, 0.13, 45.0).hex());
            e.fill(
                &shape(&[
                    (x - 30.0, y + h * 0.7, 1.0),
                    (x + w * 0.35, y + h * 0.5, 1.0),
                    (x + w + 30.0, y + h * 0.72, 1.0),
                    (x + w + 30.0, y + h + 20.0, 0.0),
                    (x - 30.0, y + h + 20.0, 0.0),
                ]),
                &Lch::new(0.6, 0.06, c.h).hex(),
            );
            e.fill(
                &shape(&[
                    (x - 30.0, y + h * 0.84, 1.0),
                    (x + w * 0.6, y + h * 0.7, 1.0),
                    (x + w + 30.0, y + h * 0.8, 1.0),
                    (x + w + 30.0, y + h + 20.0, 0.0),
                    (x - 30.0, y + h + 20.0, 0.0),
                ]),
                &Lch::new(0.44, 0.05, c.h + 20.0).hex(),
            );
        }
        1 => {
            e.fill(
                &format!(
                    "M{:.1} {:.1}a{:.1} {:.1} 0 0 1 {:.1} 0V{:.1}H{:.1}Z",
                    x + w * 0.2,
                    y + h * 0.5,
                    w * 0.3,
                    w * 0.3,
                    w * 0.6,
                    y + h,
                    x + w * 0.2
                ),
                &Lch::new(0.66, 0.1, c.h).hex(),
            );
            e.dot(x + w * 0.62, y + h * 0.3, w * 0.14, &Lch::new(0.8, 0.1, 80.0).hex());
            e.rect(x, y + h * 0.82, w, h * 0.2, 0.0, &Lch::new(0.5, 0.05, c.h + 120.0).hex());
        }
        _ => {
            let g = green();
            e.ink(
                &curve(&[
                    (x + w * 0.5, y + h, 1.0),
                    (x + w * 0.54, y + h * 0.5, 1.0),
                    (x + w * 0.46, y + h * 0.16, 1.0),
                ]),
                &g.shade,
                5.0,
                1.0,
            );
            for k in 0..5 {
                let at = y + h * (0.82 - 0.14 * f64::from(k));
                for side in [-1.0, 1.0] {
                    e.turn(side * 52.0, x + w * 0.51, at);
                    e.fill(
                        &shape(&[
                            (x + w * 0.51, at, 0.0),
                            (x + w * 0.57, at - h * 0.12, 1.0),
                            (x + w * 0.51, at - h * 0.24, 0.0),
                            (x + w * 0.45, at - h * 0.12, 1.0),
                        ]),
                        if side > 0.0 { &g.base } else { &g.light },
                    );
                    e.end();
                }
            }
        }
    }
    e.end();
}

pub(super) fn photo_frame(e: &mut Easel) {
    let t = e.t.clone();
    let wide = e.pick(0, 3) == 1;
    let (w, h) = if wide { (520.0, 400.0) } else { (400.0, 520.0) };
    let y;
    if e.pick(31, 2) == 0 {
        e.standing();
        y = GROUND - h;
        e.contact(410.0, GROUND, w / 2.0);
    } else {
        e.hung();
        y = 480.0 - h / 2.0;
        e.cast(&block(400.0 - w / 2.0, y, w, h, 4.0), 18.0, 26.0);
    }
    let x = 400.0 - w / 2.0;
    let f = e.of(32, &[34.0, 22.0, 50.0]);
    e.cloth_of(&block(x, y, w, h, 4.0), &t);
    // Mitred corners catch the light differently.
    e.veil(&poly(&[(x, y), (x + f, y + f), (x + w - f, y + f), (x + w, y)]), &t.hi, 0.55);
    e.veil(&poly(&[(x + w, y), (x + w - f, y + f), (x + w - f, y + h - f), (x + w, y + h)]), &t.deep, 0.5);
    e.veil(&poly(&[(x, y + h), (x + f, y + h - f), (x + w - f, y + h - f), (x + w, y + h)]), &t.deep, 0.28);
    let inner = (x + f, y + f, w - 2.0 * f, h - 2.0 * f);
    e.rect(inner.0, inner.1, inner.2, inner.3, 0.0, &Tones::lch(0.97, 0.008, 85.0).base);
    e.veil(
        &poly(&[
            (inner.0, inner.1),
            (inner.0 + inner.2, inner.1),
            (inner.0 + inner.2 - 8.0, inner.1 + 9.0),
            (inner.0 + 8.0, inner.1 + 9.0),
        ]),
        "#6b5d50",
        0.3,
    );
    let m = e.of(33, &[50.0, 0.0, 36.0]);
    picture(e, inner.0 + m, inner.1 + m, inner.2 - 2.0 * m, inner.3 - 2.0 * m);
    e.clip(&block(inner.0, inner.1, inner.2, inner.3, 0.0));
    e.veil(
        &poly(&[(x + w * 0.3, y), (x + w * 0.62, y), (x + w * 0.2, y + h), (x - w * 0.12, y + h)]),
        "#ffffff",
        0.2,
    );
    e.end();
}

pub(super) fn hanger(e: &mut Easel) {
    e.hung();
    let (t, s) = (e.t.clone(), steel());
    let n = e.of(0, &[3, 1, 2]);
    for k in (0..n).rev() {
        let f = f64::from(k);
        e.place(f * 22.0, -f * 70.0 + 40.0 * f64::from(n - 1), 1.0 - f * 0.02, 400.0, 500.0);
        let bar = sym(
            400.0,
            &[
                (0.0, 402.0, 0.9),
                (60.0, 412.0, 0.8),
                (230.0, 506.0, 0.8),
                (286.0, 546.0, 1.0),
                (280.0, 580.0, 1.0),
                (246.0, 574.0, 0.8),
                (60.0, 470.0, 0.8),
                (0.0, 458.0, 0.9),
            ],
        );
        let rod = block(160.0, 590.0, 480.0, 22.0, 11.0);
        e.cast(&bar, 16.0, 24.0);
        e.line("M400 404V330C400 300 440 296 444 258C448 214 380 204 368 248", &s.deep, 12.0);
        e.line("M399 404V330C399 300 439 296 443 258C447 214 379 204 367 248", &s.light, 6.0);
        e.cloth(&bar, 0.6);
        e.sheen((200.0, 486.0), (300.0, 430.0), (400.0, 412.0), 8.0, 0.7);
        e.ink(
            &curve(&[
                (150.0, 560.0, 0.4),
                (300.0, 480.0, 1.0),
                (400.0, 450.0, 1.0),
                (500.0, 480.0, 1.0),
                (650.0, 560.0, 0.4),
            ]),
            &t.deep,
            5.0,
            0.5,
        );
        if e.pick(31, 2) == 0 {
            let paint = e.down(&[(0.0, &t.light, 1.0), (1.0, &t.deep, 1.0)]);
            e.line("M150 566V596M650 566V596", &s.base, 7.0);
            e.fill(&rod, &paint);
        }
        e.end();
    }
}

pub(super) fn mirror(e: &mut Easel) {
    let t = e.t.clone();
    let style = e.pick(0, 3);
    let glass = [(0.0, "#eef3f4", 1.0), (0.45, "#cfd9dd", 1.0), (0.5, "#dde5e8", 1.0), (1.0, "#aebbc2", 1.0)];
    let (outer, inner) = match style {
        0 => (oval(400.0, 470.0, 250.0, 250.0), oval(400.0, 470.0, 226.0, 226.0)),
        1 => (block(190.0, 130.0, 420.0, 720.0, 210.0), block(212.0, 152.0, 376.0, 676.0, 188.0)),
        _ => (oval(400.0, 440.0, 190.0, 210.0), oval(400.0, 440.0, 168.0, 188.0)),
    };
    if style == 2 {
        e.standing();
        e.contact(400.0, GROUND, 130.0);
        e.lathe(400.0, &[(116.0, GROUND - 14.0, 0.2), (122.0, GROUND, 0.3)], &t, Finish::Matte);
        e.disc(400.0, GROUND - 14.0, 116.0, &t);
        e.rod((400.0, 640.0), (400.0, GROUND - 18.0), 24.0, &t);
    } else {
        e.hung();
        e.cast(&outer, 20.0, 28.0);
    }
    let rim = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&outer, &rim);
    let paint = e.slant((0.0, 0.0), (1.0, 1.0), &glass);
    e.fill(&inner, &paint);
    e.clip(&inner);
    e.veil(&poly(&[(200.0, 640.0), (520.0, 120.0), (590.0, 120.0), (240.0, 700.0)]), "#ffffff", 0.4);
    e.veil(&poly(&[(280.0, 720.0), (640.0, 150.0), (660.0, 170.0), (310.0, 740.0)]), "#ffffff", 0.3);
    e.end();
    e.ink(&inner, &t.line, 2.4, 0.5);
}
