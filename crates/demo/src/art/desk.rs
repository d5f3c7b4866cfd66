//! Power and the desk: chargers, cables, keyboards, mice.

use super::easel::{Easel, block, curve, oval, shape};
use super::solid::{ebony, steel};
use super::tone::Tones;

fn face(e: &mut Easel, d: &str, t: &Tones) {
    let paint =
        e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.4, &t.light, 1.0), (1.0, &t.shade, 1.0)]);
    e.fill(d, &paint);
}

fn port(e: &mut Easel, x: f64, y: f64) {
    e.rect(x - 24.0, y - 9.0, 48.0, 18.0, 9.0, "#23252a");
    e.rect(x - 14.0, y - 2.5, 28.0, 5.0, 2.0, "#80858e");
}

pub(super) fn charger(e: &mut Easel) {
    let t = e.t.clone();
    let g = super::scene::GROUND;
    if e.pick(0, 3) == 1 {
        // A round pad with a phone's place marked.
        e.lying();
        let cable = curve(&[
            (400.0, 600.0, 0.6),
            (400.0, 760.0, 1.0),
            (520.0, 840.0, 1.0),
            (640.0, 960.0, 1.0),
            (680.0, 1040.0, 0.6),
        ]);
        e.tube(&cable, 15.0, &t);
        let d = oval(400.0, 480.0, 230.0, 230.0);
        e.cast(&d, 14.0, 24.0);
        face(e, &d, &t);
        e.ink(&oval(400.0, 480.0, 214.0, 214.0), &t.deep, 3.0, 0.4);
        e.ink(&oval(400.0, 480.0, 96.0, 96.0), &t.deep, 5.0, 0.5);
        bolt(e, 400.0, 480.0, 50.0, &t.deep.clone());
        e.dot(400.0, 680.0, 6.0, "#8fc79a");
        return;
    }
    e.framed(1.3);
    e.place(-46.0, 0.0, 1.0, 0.0, 0.0);
    e.contact(420.0, g, 150.0);
    let (w, h) = e.of(31, &[(230.0, 250.0), (190.0, 310.0), (260.0, 230.0)]);
    let metal = steel();
    // Prongs to the back, on the right.
    for dy in [80.0, 160.0] {
        let paint = e.down(&[(0.0, &metal.hi, 1.0), (1.0, &metal.deep, 1.0)]);
        e.rect(280.0 + w + 50.0, g - h + dy - 40.0, 88.0, 24.0, 4.0, &paint);
    }
    let side = shape(&[
        (270.0 + w, g - h, 0.2),
        (270.0 + w + 72.0, g - h - 30.0, 0.3),
        (270.0 + w + 78.0, g - 40.0, 0.3),
        (270.0 + w, g - 4.0, 0.2),
    ]);
    let paint = e.across(&[(0.0, &t.shade, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&side, &paint);
    let top = shape(&[
        (280.0, g - h, 0.3),
        (348.0, g - h - 30.0, 0.3),
        (270.0 + w + 70.0, g - h - 30.0, 0.3),
        (270.0 + w, g - h, 0.3),
    ]);
    e.fill(&top, &t.hi);
    face(e, &block(270.0, g - h - 2.0, w, h, 26.0), &t);
    let n = e.of(0, &[2, 1, 3]);
    for k in 0..n {
        port(e, 270.0 + w / 2.0, g - h * 0.52 + (f64::from(k) - f64::from(n - 1) / 2.0) * 62.0);
    }
    e.emblem(270.0 + w - 40.0, g - 38.0, 14.0);
    e.end();
}

fn bolt(e: &mut Easel, x: f64, y: f64, r: f64, paint: &str) {
    let d = super::easel::poly(&[
        (x + r * 0.2, y - r),
        (x - r * 0.55, y + r * 0.14),
        (x - r * 0.06, y + r * 0.14),
        (x - r * 0.2, y + r),
        (x + r * 0.55, y - r * 0.2),
        (x + r * 0.06, y - r * 0.2),
    ]);
    e.fill(&d, paint);
}

pub(super) fn cable(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let soft = e.wall.step(-0.3, 1.2, -10.0).hex();
    // A coil held by a strap, both ends out.
    let mut coil = String::new();
    for k in 0..4 {
        let f = f64::from(k);
        coil.push_str(&oval(400.0 + f * 4.0, 470.0 - f * 3.0, 196.0 - f * 15.0, 186.0 - f * 15.0));
    }
    let ends = [
        curve(&[(560.0, 590.0, 0.6), (620.0, 700.0, 1.0), (560.0, 800.0, 1.0), (548.0, 850.0, 0.6)]),
        curve(&[(250.0, 600.0, 0.6), (170.0, 690.0, 1.0), (240.0, 790.0, 1.0), (262.0, 840.0, 0.6)]),
    ];
    for d in std::iter::once(&coil).chain(&ends) {
        e.place(9.0, 14.0, 1.0, 0.0, 0.0);
        e.ink(d, &soft, 17.0, 0.16);
        e.end();
    }
    let braided = e.pick(0, 2) == 0;
    for d in std::iter::once(&coil).chain(&ends) {
        e.tube(d, 15.0, &t);
        if braided {
            e.stitch(d, &t.deep, 0.7);
        }
    }
    e.rect(368.0, 618.0, 70.0, 74.0, 14.0, &e.a.base.clone());
    e.rect(368.0, 618.0, 70.0, 20.0, 10.0, &e.a.light.clone());
    let metal = steel();
    for (x, y, a, wide) in [(546.0, 850.0, 8.0, 26.0), (264.0, 842.0, -14.0, 40.0)] {
        e.turn(a, x, y);
        let plug = block(x - 26.0, y - 10.0, 52.0, 84.0, 14.0);
        e.cast(&plug, 6.0, 8.0);
        face(e, &plug, &t);
        let paint = e.across(&[(0.0, &metal.hi, 1.0), (1.0, &metal.deep, 1.0)]);
        e.rect(x - wide / 2.0, y + 72.0, wide, 44.0, 7.0, &paint);
        e.end();
    }
}

pub(super) fn power_bank(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let (w, h, r) = e.of(0, &[(280.0, 520.0, 40.0), (330.0, 440.0, 60.0), (210.0, 560.0, 90.0)]);
    e.turn(e.of(31, &[-9.0, 8.0, 14.0]), 400.0, 500.0);
    let (x, y) = (400.0 - w / 2.0, 510.0 - h / 2.0);
    let d = block(x, y, w, h, r);
    e.cast(&d, 18.0, 26.0);
    e.fill(&block(x + 7.0, y + 9.0, w, h, r), &t.line);
    face(e, &d, &t);
    e.ink(&block(x + 4.0, y + 4.0, w - 8.0, h - 8.0, r - 4.0), &t.hi, 2.4, 0.6);
    port(e, 400.0, y + 15.0);
    for k in 0..4 {
        let c = if k < 3 { "#9fd3ab" } else { &t.deep };
        e.dot(400.0 + (f64::from(k) - 1.5) * 26.0, y + h - 54.0, 6.5, c);
    }
    bolt(e, 400.0, 500.0, 62.0, if t.l > 0.6 { &t.deep } else { &t.hi }.clone().as_str());
    e.rect(x + w - 3.0, y + 90.0, 8.0, 54.0, 4.0, &t.deep);
    e.end();
}

pub(super) fn keyboard(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    e.turn(e.of(31, &[-9.0, -5.0, 6.0]), 400.0, 500.0);
    let compact = e.pick(0, 2) == 0;
    let (x, y, w, h) = if compact { (90.0, 380.0, 620.0, 262.0) } else { (50.0, 390.0, 700.0, 262.0) };
    let d = block(x, y, w, h, 22.0);
    e.cast(&d, 14.0, 24.0);
    e.fill(&block(x, y + 8.0, w, h, 22.0), &t.line);
    face(e, &d, &t);
    let key = if t.l > 0.6 {
        Tones::lch(0.965, 0.008, 85.0)
    } else {
        Tones::lch((t.l + 0.12).min(0.5), 0.012, 260.0)
    };
    let rows: [&[f64]; 5] = [
        &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0],
        &[1.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.5],
        &[1.75, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.25],
        &[2.25, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.75],
        &[1.25, 1.25, 1.25, 6.25, 1.25, 1.25, 1.25, 1.25],
    ];
    let unit = (w - 36.0) / 15.0;
    let (mut sides, mut caps) = (String::new(), String::new());
    let mut bright = Vec::new();
    for (r, row) in rows.iter().enumerate() {
        let mut at = x + 18.0;
        let top = y + 20.0 + 45.0 * r as f64;
        for (i, k) in row.iter().enumerate() {
            let kw = unit * k - 6.0;
            sides.push_str(&block(at, top, kw, 40.0, 7.0));
            let cap = block(at + 3.0, top + 1.0, kw - 6.0, 31.0, 6.0);
            if (r == 0 && i == 0)
                || (r == 2 && i == row.len() - 1)
                || (r == 4 && i == 3 && e.pick(33, 2) == 0)
            {
                bright.push(cap);
            } else {
                caps.push_str(&cap);
            }
            at += unit * k;
        }
    }
    e.fill(&sides, &key.deep);
    e.fill(&caps, &key.light);
    for d in bright {
        e.fill(&d, &a.base);
    }
    e.end();
}

pub(super) fn mouse(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let tip = e.of(31, &[-16.0, 14.0, 0.0]);
    if e.pick(0, 2) == 1 {
        let cable =
            curve(&[(400.0, 300.0, 0.6), (400.0, 200.0, 1.0), (470.0, 110.0, 1.0), (440.0, -20.0, 0.6)]);
        e.tube(&cable, 12.0, &ebony());
    }
    e.turn(tip, 400.0, 520.0);
    let slim = e.of(32, &[0.0, 22.0, -18.0]);
    let d = super::easel::sym(
        400.0,
        &[
            (0.0, 270.0, 1.0),
            (110.0 - slim, 300.0, 1.0),
            (150.0 - slim, 470.0, 1.0),
            (162.0 - slim, 620.0, 1.0),
            (110.0 - slim, 760.0, 1.0),
            (0.0, 790.0, 1.0),
        ],
    );
    e.cast(&d, 18.0, 28.0);
    let paint = e.glow(
        0.38,
        0.34,
        0.75,
        &[(0.0, &t.hi, 1.0), (0.45, &t.light, 1.0), (0.8, &t.base, 1.0), (1.0, &t.deep, 1.0)],
    );
    e.fill(&d, &paint);
    e.clip(&d);
    e.ink("M400 260V480", &t.line, 4.0, 0.55);
    e.ink(&curve(&[(230.0, 470.0, 0.6), (400.0, 506.0, 1.0), (570.0, 470.0, 0.6)]), &t.line, 4.0, 0.45);
    e.fold((550.0 - slim, 400.0), (580.0 - slim, 600.0), (480.0, 790.0), 26.0, 0.35);
    e.end();
    e.rect(382.0, 334.0, 36.0, 84.0, 18.0, &ebony().base);
    e.rect(389.0, 346.0, 22.0, 60.0, 11.0, &e.a.base.clone());
    for k in 0..4 {
        e.ink(&format!("M390 {:.1}h20", 356.0 + 13.0 * f64::from(k)), &e.a.deep.clone(), 3.0, 0.7);
    }
    e.veil(
        &shape(&[
            (300.0, 420.0, 1.0),
            (320.0, 340.0, 1.0),
            (350.0, 320.0, 0.6),
            (330.0, 400.0, 1.0),
            (312.0, 470.0, 0.8),
        ]),
        "#ffffff",
        0.35,
    );
    e.emblem(400.0, 690.0, 20.0);
    e.end();
}
