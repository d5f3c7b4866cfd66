//! Phones, sound and everything with a cable.

use super::easel::{Easel, block, curve, oval, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, ebony, hoop, steel};
use super::tone::{Lch, Tones};

/// A dark accent for screens, pads and grilles that stays apart from the body.
fn dark() -> Tones {
    ebony()
}

fn body(e: &mut Easel, d: &str, t: &Tones) {
    let paint = e.slant(
        (0.0, 0.0),
        (1.0, 0.8),
        &[(0.0, &t.hi, 1.0), (0.3, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.shade, 1.0)],
    );
    e.fill(d, &paint);
}

pub(super) fn headphones(e: &mut Easel) {
    e.framed(1.2);
    let t = e.t.clone();
    let g = GROUND - 20.0;
    let stand = e.pick(0, 3) == 1;
    let pad = if t.l < 0.4 { Tones::lch(0.2, 0.006, 270.0) } else { dark() };
    e.contact(400.0, g, 210.0);
    let top = e.of(31, &[330.0, 360.0]);
    if stand {
        let wood = super::solid::wood();
        e.lathe(400.0, &[(110.0, g - 10.0, 0.1), (114.0, g + 8.0, 0.2)], &wood, Finish::Matte);
        e.disc(400.0, g - 10.0, 110.0, &wood);
        e.rod((400.0, top + 14.0), (400.0, g - 10.0), 24.0, &wood);
    }
    // Band: outer arc, padded inside.
    let arc =
        format!("M228 620C196 {:.1} 300 {top:.1} 400 {top:.1}S604 {:.1} 572 620", top + 110.0, top + 110.0);
    e.line(&arc, &t.deep, 34.0);
    e.line(&arc, &t.base, 28.0);
    e.place(-3.0, -5.0, 1.0, 0.0, 0.0);
    e.ink(&arc, &t.hi, 8.0, 0.6);
    e.end();
    let inner =
        format!("M300 {:.1}C340 {:.1} 460 {:.1} 500 {:.1}", top + 58.0, top + 20.0, top + 20.0, top + 58.0);
    e.line(&inner, &pad.base, 24.0);
    for side in [-1.0, 1.0] {
        let x = |v: f64| 400.0 + side * v;
        let metal = steel();
        e.rod((x(176.0), 540.0), (x(176.0), 640.0), 14.0, &metal);
        let cushion = shape(&[
            (x(92.0), 590.0, 0.8),
            (x(132.0), 560.0, 0.8),
            (x(140.0), 690.0, 0.6),
            (x(132.0), 820.0, 0.8),
            (x(92.0), 800.0, 0.8),
            (x(76.0), 695.0, 1.0),
        ]);
        let paint = e.across(&[(0.0, &pad.light, 1.0), (1.0, &pad.deep, 1.0)]);
        e.fill(&cushion, &paint);
        e.ink(
            &curve(&[(x(112.0), 580.0, 0.5), (x(100.0), 694.0, 1.0), (x(112.0), 806.0, 0.5)]),
            &pad.hi,
            3.0,
            0.3,
        );
        let cup = shape(&[
            (x(126.0), 564.0, 0.6),
            (x(190.0), 570.0, 1.0),
            (x(232.0), 690.0, 1.0),
            (x(190.0), 812.0, 1.0),
            (x(126.0), 818.0, 0.6),
        ]);
        body(e, &cup, &t);
        e.clip(&cup);
        e.fold((x(232.0), 600.0), (x(240.0), 700.0), (x(190.0), 830.0), 22.0, 0.4);
        e.end();
        e.ink(
            &curve(&[(x(150.0), 574.0, 0.5), (x(162.0), 692.0, 1.0), (x(150.0), 810.0, 0.5)]),
            &t.deep,
            3.0,
            0.6,
        );
        if side < 0.0 {
            e.ink(
                &curve(&[(x(202.0), 620.0, 0.5), (x(218.0), 690.0, 1.0), (x(202.0), 760.0, 0.5)]),
                "#ffffff",
                6.0,
                0.45,
            );
        } else {
            e.dot(x(190.0), 786.0, 5.0, &e.a.base.clone());
        }
    }
}

pub(super) fn earbuds(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    // The open case with the pair in it; one bud out on some.
    let round = e.pick(0, 2) == 1;
    let (w, h, r) = if round { (150.0, 300.0, 140.0) } else { (200.0, 280.0, 90.0) };
    let lid = block(400.0 - w, 250.0, w * 2.0, 230.0, r);
    let base = block(400.0 - w, 480.0, w * 2.0, h, r);
    e.cast(&lid, 12.0, 16.0);
    e.cast(&base, 14.0, 24.0);
    body(e, &lid, &t);
    let hollow = block(400.0 - w + 24.0, 280.0, w * 2.0 - 48.0, 180.0, r * 0.8);
    let paint = e.down(&[(0.0, &t.deep, 1.0), (1.0, &t.shade, 1.0)]);
    e.fill(&hollow, &paint);
    body(e, &base, &t);
    let tray = shape(&[
        (400.0 - w + 22.0, 500.0, 0.3),
        (400.0 + w - 22.0, 500.0, 0.3),
        (400.0 + w - 30.0, 566.0, 0.5),
        (400.0 - w + 30.0, 566.0, 0.5),
    ]);
    e.fill(&tray, &t.deep);
    let tip = if t.l < 0.4 { Tones::lch(0.45, 0.006, 270.0) } else { dark() };
    for side in [-1.0, 1.0] {
        bud(e, 400.0 + side * w * 0.46, 500.0, side, &t, &tip);
    }
    let lip = shape(&[
        (400.0 - w, 570.0, 0.4),
        (400.0, 556.0, 0.9),
        (400.0 + w, 570.0, 0.4),
        (400.0 + w, 480.0 + h - r, 0.2),
        (400.0 + w - r * 0.6, 480.0 + h, 0.6),
        (400.0 - w + r * 0.6, 480.0 + h, 0.6),
        (400.0 - w, 480.0 + h - r, 0.2),
    ]);
    e.clip(&base);
    body(e, &lip, &t);
    e.end();
    e.dot(400.0, 620.0, 7.0, "#8fc79a");
    e.veil(&block(400.0 - w + 34.0, 610.0, 16.0, h - 210.0, 8.0), "#ffffff", 0.4);
    e.rect(400.0 - 60.0, 472.0, 120.0, 16.0, 6.0, &t.deep);
}

fn bud(e: &mut Easel, x: f64, y: f64, side: f64, t: &Tones, tip: &Tones) {
    e.fill(&block(x - 15.0, y - 10.0, 30.0, 90.0, 14.0), &t.shade);
    let head = shape(&[
        (x - 46.0, y - 30.0, 1.0),
        (x, y - 70.0, 1.0),
        (x + 46.0, y - 30.0, 1.0),
        (x + 24.0, y + 10.0, 1.0),
        (x - 24.0, y + 10.0, 1.0),
    ]);
    e.place(3.0, 6.0, 1.0, 0.0, 0.0);
    e.veil(&head, &t.line, 0.4);
    e.end();
    body(e, &head, t);
    e.turn(side * 30.0, x, y - 30.0);
    let d = oval(x - side * 10.0, y - 66.0, 27.0, 20.0);
    e.fill(&d, &tip.base);
    e.veil(&oval(x - side * 10.0 - 6.0, y - 72.0, 10.0, 6.0), &tip.hi, 0.8);
    e.end();
    e.dot(x + side * 16.0, y - 20.0, 7.0, &t.line);
    e.veil(&oval(x - 20.0, y - 38.0, 9.0, 12.0), "#ffffff", 0.6);
}

pub(super) fn wired(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let flip = e.pick(0, 2) == 1;
    if flip {
        e.mirror(400.0);
    }
    let soft = e.wall.step(-0.3, 1.2, -10.0).hex();
    let paths = [
        curve(&[(270.0, 330.0, 0.6), (300.0, 430.0, 1.0), (420.0, 520.0, 1.0), (400.0, 600.0, 1.0)]),
        curve(&[(540.0, 300.0, 0.6), (540.0, 420.0, 1.0), (470.0, 520.0, 1.0), (400.0, 600.0, 1.0)]),
        curve(&[
            (400.0, 600.0, 1.0),
            (340.0, 700.0, 1.0),
            (430.0, 800.0, 1.0),
            (560.0, 740.0, 1.0),
            (520.0, 640.0, 1.0),
            (400.0, 680.0, 1.0),
            (330.0, 800.0, 1.0),
            (240.0, 840.0, 0.6),
        ]),
    ];
    for d in &paths {
        e.place(7.0, 10.0, 1.0, 0.0, 0.0);
        e.ink(d, &soft, 12.0, 0.2);
        e.end();
    }
    for d in &paths {
        e.tube(d, 11.0, &t);
    }
    e.rect(383.0, 582.0, 34.0, 56.0, 13.0, &t.shade);
    e.rect(526.0, 400.0, 30.0, 92.0, 13.0, &t.light);
    e.ink("M541 424v10M541 450v10", &t.line, 4.0, 0.7);
    for (x, y, a) in [(270.0, 310.0, -24.0), (540.0, 282.0, 20.0)] {
        e.turn(a, x, y);
        let d = shape(&[
            (x - 16.0, y + 60.0, 0.4),
            (x - 44.0, y - 20.0, 1.0),
            (x, y - 62.0, 1.0),
            (x + 44.0, y - 20.0, 1.0),
            (x + 16.0, y + 60.0, 0.4),
        ]);
        e.cast(&d, 8.0, 12.0);
        body(e, &d, &t);
        let tip = if t.l < 0.4 { Tones::lch(0.5, 0.006, 270.0) } else { dark() };
        e.oval(x, y - 44.0, 40.0, 34.0, &tip.base);
        e.veil(&oval(x - 10.0, y - 54.0, 14.0, 9.0), &tip.hi, 0.8);
        e.oval(x, y - 46.0, 15.0, 12.0, &tip.line);
        e.end();
    }
    e.turn(-26.0, 240.0, 840.0);
    e.rect(178.0, 826.0, 70.0, 28.0, 9.0, &t.base);
    let paint = e.down(&[(0.0, &steel().hi, 1.0), (1.0, &steel().deep, 1.0)]);
    e.rect(120.0, 832.0, 62.0, 16.0, 6.0, &paint);
    e.ink("M150 832v16M166 832v16", &ebony().base, 3.0, 0.8);
    e.end();
    if flip {
        e.end();
    }
}

pub(super) fn speaker(e: &mut Easel) {
    e.framed(1.2);
    let (t, g) = (e.t.clone(), GROUND);
    let weave = |e: &mut Easel, t: &Tones| {
        e.tile(
            9.0,
            9.0,
            45.0,
            &format!("<circle cx=\"3\" cy=\"3\" r=\"1.9\" fill=\"{}\" fill-opacity=\"0.65\"/>", t.deep),
        )
    };
    match e.pick(0, 3) {
        0 => {
            // A cloth cylinder.
            let r = 150.0;
            e.contact(400.0, g, r);
            let profile =
                [(r - 14.0, g - 380.0, 0.3), (r, g - 356.0, 0.7), (r, g - 24.0, 0.6), (r - 14.0, g, 0.2)];
            let d = e.lathe(400.0, &profile, &t, Finish::Matte);
            let mesh = weave(e, &t);
            e.fill(&d, &mesh);
            e.disc(400.0, g - 378.0, r - 16.0, &t);
            e.oval(400.0, g - 378.0, r * 0.5, r * 0.5 * TIP, &dark().base);
            e.veil(&oval(400.0, g - 379.0, 14.0, 3.0), "#ffffff", 0.8);
            e.line(&hoop(400.0, g - 40.0, g - 39.0, r, r), &t.line, 3.0);
            e.tube(
                &curve(&[
                    (400.0 + r - 4.0, g - 330.0, 0.5),
                    (400.0 + r + 46.0, g - 270.0, 1.0),
                    (400.0 + r, g - 210.0, 0.5),
                ]),
                16.0,
                &Tones::lch(0.45, 0.06, 52.0),
            );
        }
        1 => {
            // A bookshelf box with two cones.
            e.contact(420.0, g, 160.0);
            e.carton(250.0, g - 470.0, 270.0, 470.0, 76.0, &t);
            for (y, r) in [(g - 370.0, 54.0), (g - 170.0, 104.0)] {
                e.dot(385.0, y, r + 9.0, &t.shade);
                e.dot(385.0, y, r, &dark().shade);
                let cone = e.glow(0.4, 0.35, 0.7, &[(0.0, &dark().hi, 1.0), (1.0, &dark().base, 1.0)]);
                e.oval(385.0, y, r * 0.82, r * 0.82, &cone);
                e.dot(385.0, y, r * 0.36, &dark().deep);
                e.veil(&oval(385.0 - r * 0.1, y - r * 0.12, r * 0.14, r * 0.1), "#ffffff", 0.4);
            }
        }
        _ => {
            // A lying capsule.
            e.contact(400.0, g, 250.0);
            let d = block(140.0, g - 220.0, 520.0, 220.0, 104.0);
            let paint =
                e.down(&[(0.0, &t.hi, 1.0), (0.3, &t.light, 1.0), (0.6, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
            e.fill(&d, &paint);
            let mesh = weave(e, &t);
            e.fill(&d, &mesh);
            for (x, flip) in [(186.0, -1.0), (614.0, 1.0)] {
                e.oval(x + flip * 6.0, g - 110.0, 42.0, 104.0, &t.deep);
                e.oval(x + flip * 12.0, g - 110.0, 34.0, 90.0, &dark().base);
                e.oval(x + flip * 14.0, g - 110.0, 18.0, 50.0, &dark().hi);
            }
            e.rect(350.0, g - 226.0, 100.0, 12.0, 6.0, &dark().base);
            e.tube("M250 632C270 560 530 560 550 632", 16.0, &Tones::lch(0.4, 0.03, 60.0));
        }
    }
}

/// The back of a phone with its cameras.
fn back(e: &mut Easel, x: f64, y: f64, w: f64, h: f64, t: &Tones, layout: u32) {
    let d = block(x, y, w, h, 44.0);
    body(e, &d, t);
    e.ink(&d, &t.deep, 4.0, 0.7);
    e.ink(&block(x + 3.0, y + 3.0, w - 6.0, h - 6.0, 42.0), &t.hi, 2.0, 0.6);
    e.clip(&d);
    e.veil(
        &poly(&[(x + w * 0.5, y), (x + w * 0.8, y), (x + w * 0.1, y + h), (x - w * 0.2, y + h)]),
        "#ffffff",
        0.12,
    );
    e.end();
    let lens = |e: &mut Easel, cx: f64, cy: f64, r: f64| {
        e.dot(cx, cy, r + 5.0, &t.deep);
        e.dot(cx, cy, r, "#15171b");
        e.dot(cx, cy, r * 0.55, "#262d3a");
        e.dot(cx - r * 0.28, cy - r * 0.28, r * 0.2, "#7f93b0");
    };
    match layout {
        0 => {
            e.rect(x + 22.0, y + 24.0, 116.0, 116.0, 30.0, &t.shade);
            lens(e, x + 58.0, y + 60.0, 22.0);
            lens(e, x + 102.0, y + 104.0, 22.0);
            e.dot(x + 104.0, y + 58.0, 8.0, "#f4efdf");
        }
        1 => {
            e.dot(x + w / 2.0, y + 104.0, 78.0, &t.shade);
            for (dx, dy) in [(-30.0, -30.0), (30.0, -30.0), (-30.0, 30.0), (30.0, 30.0)] {
                lens(e, x + w / 2.0 + dx, y + 104.0 + dy, 20.0);
            }
        }
        _ => {
            for k in 0..3 {
                lens(e, x + 58.0, y + 62.0 + 68.0 * f64::from(k), 25.0);
            }
            e.dot(x + 112.0, y + 62.0, 8.0, "#f4efdf");
        }
    }
    e.dot(x + w / 2.0, y + h * 0.6, 15.0, &t.shade);
}

fn screen(e: &mut Easel, d: &str, x: f64, y: f64, w: f64, h: f64) {
    let c = Lch::of(e.look.accent);
    let sky = e.slant(
        (0.0, 0.0),
        (0.6, 1.0),
        &[
            (0.0, &Lch::new(0.62, 0.07, c.h + 20.0).hex(), 1.0),
            (0.6, &Lch::new(0.8, 0.06, c.h - 10.0).hex(), 1.0),
            (1.0, &Lch::new(0.88, 0.04, 80.0).hex(), 1.0),
        ],
    );
    e.fill(d, &sky);
    e.clip(d);
    e.dot(x + w * 0.66, y + h * 0.36, w * 0.17, &Lch::new(0.93, 0.05, 80.0).hex());
    e.fill(
        &shape(&[
            (x - 20.0, y + h * 0.72, 0.5),
            (x + w * 0.3, y + h * 0.56, 1.0),
            (x + w * 0.62, y + h * 0.7, 1.0),
            (x + w + 30.0, y + h * 0.58, 0.5),
            (x + w + 30.0, y + h + 30.0, 0.1),
            (x - 20.0, y + h + 30.0, 0.1),
        ]),
        &Lch::new(0.5, 0.06, c.h).hex(),
    );
    e.fill(
        &shape(&[
            (x - 20.0, y + h * 0.84, 0.5),
            (x + w * 0.4, y + h * 0.76, 1.0),
            (x + w + 30.0, y + h * 0.86, 0.5),
            (x + w + 30.0, y + h + 30.0, 0.1),
            (x - 20.0, y + h + 30.0, 0.1),
        ]),
        &Lch::new(0.38, 0.05, c.h - 14.0).hex(),
    );
    e.veil(
        &poly(&[(x + w * 0.55, y), (x + w, y), (x + w, y + h * 0.2), (x + w * 0.2, y + h)]),
        "#ffffff",
        0.07,
    );
    e.end();
}

pub(super) fn phone(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let layout = e.pick(0, 3);
    let tip = e.of(31, &[-7.0, 8.0, 0.0]);
    e.turn(tip, 400.0, 500.0);
    let d = block(330.0, 180.0, 290.0, 600.0, 44.0);
    e.cast(&d, 16.0, 22.0);
    back(e, 330.0, 180.0, 290.0, 600.0, &t, layout);
    let d = block(180.0, 240.0, 290.0, 600.0, 44.0);
    e.cast(&d, 14.0, 20.0);
    e.fill(&d, &t.shade);
    e.fill(&block(183.0, 243.0, 284.0, 594.0, 41.0), "#101216");
    screen(e, &block(192.0, 252.0, 266.0, 576.0, 33.0), 192.0, 252.0, 266.0, 576.0);
    e.fill(&oval(325.0, 276.0, 9.0, 9.0), "#101216");
    e.rect(280.0, 808.0, 90.0, 6.0, 3.0, "#ffffff");
    e.end();
}

pub(super) fn phone_case(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    e.turn(e.of(31, &[-8.0, 7.0, 0.0]), 400.0, 500.0);
    let d = block(240.0, 180.0, 320.0, 640.0, 58.0);
    e.cast(&d, 16.0, 24.0);
    e.cloth(&d, 0.8);
    e.ink(&d, &t.deep, 10.0, 0.55);
    e.ink(&block(248.0, 188.0, 304.0, 624.0, 50.0), &t.hi, 3.0, 0.5);
    // The empty camera opening and the hollow seen through it say: a case, not a phone.
    let (hw, hh) = e.of(0, &[(134.0, 134.0), (84.0, 214.0), (248.0, 92.0)]);
    let hole = block(276.0, 218.0, hw, hh, 38.0);
    let wall = e.wall.step(-0.05, 1.1, 0.0).hex();
    e.fill(&hole, &wall);
    e.veil(&hole, &t.line, 0.25);
    e.ink(&hole, &t.deep, 7.0, 0.9);
    e.place(2.0, 3.0, 1.0, 0.0, 0.0);
    e.ink(&hole, &t.hi, 2.0, 0.6);
    e.end();
    e.rect(556.0, 330.0, 9.0, 92.0, 4.0, &t.deep);
    e.rect(235.0, 380.0, 9.0, 60.0, 4.0, &t.deep);
    e.emblem(400.0, 600.0, 84.0);
    e.end();
}

pub(super) fn tablet(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    e.turn(e.of(31, &[-6.0, 5.0, 0.0]), 400.0, 500.0);
    let wide = e.pick(0, 2) == 1;
    let (x, y, w, h) = if wide { (110.0, 300.0, 580.0, 410.0) } else { (190.0, 200.0, 420.0, 590.0) };
    let d = block(x, y, w, h, 34.0);
    e.cast(&d, 16.0, 24.0);
    e.fill(&d, &t.shade);
    e.ink(&d, &t.hi, 3.0, 0.6);
    e.fill(&block(x + 4.0, y + 4.0, w - 8.0, h - 8.0, 31.0), "#121418");
    screen(e, &block(x + 26.0, y + 26.0, w - 52.0, h - 52.0, 14.0), x + 26.0, y + 26.0, w - 52.0, h - 52.0);
    for k in 0..5 {
        let px = x + w * 0.5 + (f64::from(k) - 2.0) * 62.0;
        e.rect(
            px - 22.0,
            y + h - 96.0,
            44.0,
            44.0,
            12.0,
            &Lch::new(0.9, 0.05, 40.0 + 70.0 * f64::from(k)).hex(),
        );
    }
    if e.pick(32, 2) == 0 {
        let (px, py) = (x + w + 26.0, y + 60.0);
        e.place(8.0, 10.0, 1.0, 0.0, 0.0);
        e.veil(&block(px, py, 20.0, h * 0.62, 10.0), &t.line, 0.2);
        e.end();
        let pen = Tones::lch(0.95, 0.005, 250.0);
        let paint = e.across(&[(0.0, &pen.hi, 1.0), (1.0, &pen.deep, 1.0)]);
        e.fill(
            &format!(
                "M{px:.1} {:.1}v{:.1}l10 36l10 -36v-{:.1}a10 10 0 0 0 -20 0Z",
                py + 10.0,
                h * 0.56,
                h * 0.56
            ),
            &paint,
        );
    }
    e.end();
}

pub(super) fn watch(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    let round = e.pick(0, 2) == 0;
    e.turn(e.of(31, &[-10.0, 8.0, 0.0]), 400.0, 500.0);
    let strap = sym(
        400.0,
        &[
            (0.0, 120.0, 0.6),
            (62.0, 124.0, 0.5),
            (70.0, 300.0, 0.6),
            (104.0, 400.0, 0.3),
            (104.0, 600.0, 0.3),
            (70.0, 700.0, 0.6),
            (60.0, 880.0, 0.5),
            (0.0, 890.0, 0.6),
        ],
    );
    e.cast(&strap, 14.0, 20.0);
    e.cloth_of(&strap, &t);
    for k in 0..5 {
        e.oval(400.0, 770.0 + 22.0 * f64::from(k), 8.0, 6.0, &t.line);
    }
    e.rect(334.0, 180.0, 132.0, 26.0, 9.0, &t.shade);
    let metal = if e.pick(32, 2) == 0 { steel() } else { Tones::lch(0.3, 0.006, 270.0) };
    let (case, face) = if round {
        (oval(400.0, 500.0, 152.0, 152.0), oval(400.0, 500.0, 130.0, 130.0))
    } else {
        (block(266.0, 348.0, 268.0, 304.0, 72.0), block(284.0, 366.0, 232.0, 268.0, 56.0))
    };
    e.cast(&case, 8.0, 12.0);
    e.rect(536.0, 458.0, 26.0, 58.0, 10.0, &metal.shade);
    let paint = e.slant(
        (0.0, 0.0),
        (1.0, 1.0),
        &[(0.0, &metal.hi, 1.0), (0.4, &metal.base, 1.0), (1.0, &metal.deep, 1.0)],
    );
    e.fill(&case, &paint);
    e.fill(&face, "#101216");
    if round {
        for i in 0..12 {
            e.turn(30.0 * f64::from(i), 400.0, 500.0);
            e.rect(397.0, 382.0, 6.0, if i % 3 == 0 { 20.0 } else { 11.0 }, 3.0, "#e9e6dc");
            e.end();
        }
        e.line("M400 500L346 450", "#f4f1e8", 9.0);
        e.line("M400 500L452 420", "#f4f1e8", 7.0);
        e.line("M400 500L420 584", &a.light, 4.0);
        e.dot(400.0, 500.0, 9.0, &a.light);
    } else {
        // Rings of the day.
        for (r, c, f) in [(84.0, &a.base, 0.78), (62.0, &t.light, 0.6), (40.0, &a.light, 0.42)] {
            e.ink(&oval(400.0, 500.0, r, r), "#2b2f36", 15.0, 1.0);
            let end = std::f64::consts::TAU * f;
            let d = format!(
                "M400 {:.1}A{r:.1} {r:.1} 0 {} 1 {:.1} {:.1}",
                500.0 - r,
                i32::from(f > 0.5),
                400.0 + r * end.sin(),
                500.0 - r * end.cos()
            );
            e.line(&d, c, 15.0);
        }
    }
    e.clip(&face);
    e.veil(
        &poly(&[(420.0, 340.0), (560.0, 340.0), (560.0, 470.0), (350.0, 660.0), (290.0, 660.0)]),
        "#ffffff",
        0.06,
    );
    e.end();
    e.end();
}
