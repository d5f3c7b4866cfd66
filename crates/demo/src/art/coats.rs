//! What is worn over it all: coats, blazers, jackets, and the suit.

use super::easel::{Easel, block, curve, poly, shape, sym};
use super::garment::{AXIS, Neck, Sleeve, Torso, sleeve_outline};
use super::solid::{brass, ebony};
use super::tone::Tones;
use crate::look::Pattern;

const ARM: Sleeve = Sleeve { length: 470.0, angle: 13.0, cuff: 84.0, bulge: 10.0, band: 0.0 };

fn torso(opening: (f64, f64), waist: (f64, f64), hem: (f64, f64), top: f64) -> Torso {
    Torso {
        neck: Neck::Vee,
        opening,
        top,
        shoulder: (164.0, top + 34.0),
        armpit: (152.0, top + 178.0),
        waist,
        hip: (waist.0 * 0.45 + hem.0 * 0.55, waist.1 + (hem.1 - waist.1) * 0.42),
        hem,
        sag: 14.0,
        ripple: 0.0,
    }
}

fn body(e: &mut Easel, p: &Torso, s: &Sleeve) {
    let d = p.outline();
    p.shadow(e, s);
    let (t, (hw, hy)) = (e.t.clone(), p.hem);
    let inside = t.line.clone();
    e.oval(AXIS, hy, hw * 0.97, 9.0, &inside);
    p.nape(e);
    e.cloth(&d, 1.15);
    e.clip(&d);
    e.model(p);
    for (x, o) in [(-0.6, 0.22), (0.3, 0.2), (0.66, 0.34)] {
        e.fold(
            (AXIS + x * p.waist.0, p.waist.1),
            (AXIS + x * hw * 0.96, hy - 160.0),
            (AXIS + x * hw * 1.08, hy + 20.0),
            18.0,
            o,
        );
    }
    e.end();
    for side in [-1.0, 1.0] {
        e.sleeve(side, p, s, 1.15);
    }
}

/// The right front's edge, from the lapel's foot to the hem.
fn edge(e: &mut Easel, x: f64, from: f64, to: f64) {
    let t = e.t.clone();
    e.ink(&format!("M{x:.1} {from:.1}V{to:.1}"), &t.line, 8.0, 0.22);
    e.ink(&format!("M{x:.1} {from:.1}V{to:.1}"), &t.line, 2.6, 0.65);
    e.ink(&format!("M{:.1} {from:.1}V{to:.1}", x - 3.0), &t.hi, 1.6, 0.45);
}

/// A flap pocket, slightly tipped.
fn flap(e: &mut Easel, cx: f64, y: f64, w: f64, tip: f64) {
    let t = e.t.clone();
    e.turn(tip, cx, y);
    let d = block(cx - w / 2.0, y, w, 32.0, 5.0);
    e.place(0.0, 5.0, 1.0, 0.0, 0.0);
    e.veil(&d, &t.line, 0.3);
    e.end();
    e.cloth(&d, 1.15);
    e.ink(&format!("M{:.1} {y:.1}h{w:.1}", cx - w / 2.0), &t.line, 2.6, 0.7);
    e.end();
}

fn shirt_front(e: &mut Easel, y: f64, low: f64, tie: bool) {
    let white = Tones::lch(0.95, 0.008, 250.0);
    let d =
        sym(AXIS, &[(0.0, y, 0.0), (58.0, y, 0.2), (46.0, y + (low - y) * 0.6, 0.6), (0.0, low + 10.0, 0.0)]);
    let paint = e.across(&[(0.0, &white.light, 1.0), (1.0, &white.shade, 1.0)]);
    e.fill(&d, &paint);
    if tie {
        let a = e.a.clone();
        let knot = poly(&[
            (AXIS - 19.0, y + 24.0),
            (AXIS + 19.0, y + 24.0),
            (AXIS + 11.0, y + 62.0),
            (AXIS - 11.0, y + 62.0),
        ]);
        let blade = poly(&[
            (AXIS - 10.0, y + 62.0),
            (AXIS + 10.0, y + 62.0),
            (AXIS + 26.0, low + 10.0),
            (AXIS - 26.0, low + 10.0),
        ]);
        e.fill(&blade, &a.base);
        e.fill(&knot, &a.light);
        e.ink(&format!("M{:.1} {:.1}h22", AXIS - 11.0, y + 62.0), &a.line, 2.4, 0.7);
    } else {
        e.buttons(AXIS, y + 64.0, low - 20.0, 3, 5.0, &white);
    }
    for side in [-1.0, 1.0] {
        let x = |v: f64| AXIS + side * v;
        let c = shape(&[
            (x(50.0), y - 16.0, 0.2),
            (x(62.0), y + 8.0, 0.2),
            (x(40.0), y + 62.0, 0.0),
            (x(1.0), y + 22.0, 0.0),
        ]);
        e.fill(&c, &white.hi);
        e.ink(&c, &white.shade, 1.6, 0.9);
    }
}

pub(super) fn coat(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(176.0, 860.0), (196.0, 880.0), (168.0, 790.0)]);
    let p = torso((64.0, 200.0), (e.of(32, &[146.0, 158.0, 134.0]), 490.0), hem, 150.0);
    body(e, &p, &Sleeve { cuff: 92.0, ..ARM });
    let t = e.t.clone();
    let low = 356.0;
    let double = e.pick(0, 2) == 1;
    edge(e, if double { AXIS - 58.0 } else { AXIS + 2.0 }, low, hem.1 + 12.0);
    e.lapels(62.0, 154.0, low, e.of(33, &[50.0, 64.0, 42.0]), double, &t);
    let button = if e.pick(34, 2) == 0 { Tones::lch(0.4, 0.05, 55.0) } else { t.clone() };
    if double {
        e.buttons(AXIS - 40.0, 390.0, 610.0, 3, 14.0, &button);
        e.buttons(AXIS + 46.0, 390.0, 610.0, 3, 14.0, &button);
    } else {
        e.buttons(AXIS - 16.0, 390.0, 640.0, 3, 14.0, &button);
    }
    if e.pick(35, 3) == 0 {
        // On patterned cloth a plain belt in the accent, or it would not be seen.
        let sash = if e.look.pattern == Pattern::Plain { t.clone() } else { e.a.clone() };
        belt(e, p.waist.0 + 8.0, 500.0, &sash);
    }
    flap(e, AXIS - 102.0, 600.0, 86.0, -4.0);
    flap(e, AXIS + 104.0, 600.0, 86.0, 4.0);
}

fn belt(e: &mut Easel, w: f64, y: f64, t: &Tones) {
    let d = shape(&[
        (AXIS - w, y - 22.0, 0.1),
        (AXIS, y - 12.0, 1.0),
        (AXIS + w, y - 22.0, 0.1),
        (AXIS + w, y + 20.0, 0.1),
        (AXIS, y + 30.0, 1.0),
        (AXIS - w, y + 20.0, 0.1),
    ]);
    e.cloth_of(&d, t);
    e.ink(&d, &t.deep, 2.2, 0.8);
    let tail = shape(&[
        (AXIS + 8.0, y + 10.0, 0.1),
        (AXIS + 62.0, y + 120.0, 0.6),
        (AXIS + 66.0, y + 176.0, 0.1),
        (AXIS + 28.0, y + 170.0, 0.1),
        (AXIS - 20.0, y + 30.0, 0.4),
    ]);
    e.place(5.0, 6.0, 1.0, 0.0, 0.0);
    e.veil(&tail, &t.line, 0.3);
    e.end();
    e.cloth_of(&tail, t);
    e.ink(&tail, &t.deep, 2.0, 0.6);
    let knot = shape(&[
        (AXIS - 24.0, y - 22.0, 0.5),
        (AXIS + 20.0, y - 24.0, 0.5),
        (AXIS + 28.0, y + 30.0, 0.5),
        (AXIS - 16.0, y + 38.0, 0.5),
    ]);
    e.cloth_of(&knot, t);
    e.ink(&knot, &t.deep, 2.2, 0.8);
}

pub(super) fn trench(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(200.0, 870.0), (186.0, 800.0), (214.0, 900.0)]);
    let p = torso((66.0, 190.0), (128.0, 480.0), hem, 150.0);
    let s = Sleeve { cuff: 90.0, ..ARM };
    body(e, &p, &s);
    let t = e.t.clone();
    // Storm flap and the overlap to the side.
    let storm = shape(&[
        (AXIS - 150.0, 200.0, 0.2),
        (AXIS - 56.0, 190.0, 0.2),
        (AXIS - 30.0, 330.0, 0.7),
        (AXIS - 140.0, 350.0, 0.6),
    ]);
    e.place(0.0, 6.0, 1.0, 0.0, 0.0);
    e.veil(&storm, &t.line, 0.25);
    e.end();
    e.cloth_of(&storm, &t);
    e.ink(&storm, &t.deep, 1.8, 0.5);
    edge(e, AXIS - 66.0, 340.0, hem.1 + 8.0);
    e.lapels(64.0, 154.0, 350.0, 60.0, e.pick(0, 2) == 0, &t);
    let button = Tones::lch(0.42, 0.05, 55.0);
    for (y0, y1, n) in [(380.0, 430.0, 2), (560.0, 690.0, 2)] {
        e.buttons(AXIS - 46.0, y0, y1, n, 12.0, &button);
        e.buttons(AXIS + 52.0, y0, y1, n, 12.0, &button);
    }
    let w = p.waist.0 + 6.0;
    if e.pick(0, 2) == 0 {
        belt(e, w, 484.0, &t);
    } else {
        let d = block(AXIS - w, 464.0, 2.0 * w, 42.0, 6.0);
        e.cloth_of(&d, &t);
        e.ink(&d, &t.deep, 2.2, 0.8);
        e.line(&block(AXIS - 30.0, 456.0, 56.0, 58.0, 8.0), &button.light, 8.0);
    }
    for side in [-1.0, 1.0] {
        // Shoulder straps and cuff straps: what makes it a trench.
        let x = |v: f64| AXIS + side * v;
        let strap = poly(&[(x(104.0), 162.0), (x(160.0), 178.0), (x(156.0), 206.0), (x(102.0), 186.0)]);
        e.cloth_of(&strap, &t);
        e.ink(&strap, &t.deep, 2.0, 0.7);
        e.dot(x(112.0), 177.0, 6.0, &button.base);
        let cuff = poly(&[(x(192.0), 586.0), (x(272.0), 566.0), (x(276.0), 590.0), (x(196.0), 610.0)]);
        e.cloth_of(&cuff, &t);
        e.ink(&cuff, &t.deep, 2.0, 0.7);
        flap(e, AXIS + side * 122.0, 590.0, 30.0, side * 76.0);
    }
}

pub(super) fn blazer(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(168.0, 760.0), (176.0, 790.0), (160.0, 720.0)]);
    let mut p = torso((62.0, 270.0), (132.0, 490.0), hem, 180.0);
    p.sag = -6.0;
    body(e, &p, &Sleeve { length: 460.0, ..ARM });
    tailored(e, &p, e.pick(0, 3), 454.0);
}

fn tailored(e: &mut Easel, p: &Torso, style: u32, low: f64) {
    let t = e.t.clone();
    let y = p.top;
    shirt_inner(e, y, low);
    let double = style == 1;
    edge(e, if double { AXIS - 46.0 } else { AXIS }, low - 10.0, p.hem.1);
    if !double {
        // The fronts round away at the hem.
        let wall = e.wall.step(-0.03, 1.1, 0.0).hex();
        let gap = shape(&[
            (AXIS - 1.0, p.hem.1 - 90.0, 0.1),
            (AXIS + 12.0, p.hem.1 - 40.0, 0.8),
            (AXIS + 44.0, p.hem.1 + 8.0, 0.1),
            (AXIS - 44.0, p.hem.1 + 8.0, 0.1),
            (AXIS - 12.0, p.hem.1 - 40.0, 0.8),
        ]);
        e.fill(&gap, &wall);
        e.veil(&gap, &t.line, 0.35);
    }
    e.lapels(60.0, y + 4.0, low, if style == 2 { 38.0 } else { 50.0 }, double, &t);
    let button = if e.pick(36, 3) == 0 { brass() } else { Tones::lch((t.l - 0.14).max(0.24), 0.02, 60.0) };
    if double {
        e.buttons(AXIS - 34.0, low + 16.0, low + 100.0, 2, 12.0, &button);
        e.buttons(AXIS + 40.0, low + 16.0, low + 100.0, 2, 12.0, &button);
    } else {
        e.buttons(AXIS - 8.0, low + 18.0, low + 104.0, 2, 12.0, &button);
    }
    flap(e, AXIS - 98.0, low + 116.0, 92.0, -3.0);
    flap(e, AXIS + 98.0, low + 116.0, 92.0, 3.0);
    e.turn(-6.0, AXIS + 92.0, y + 186.0);
    e.rect(AXIS + 58.0, y + 180.0, 66.0, 11.0, 2.0, &t.shade);
    e.end();
}

fn shirt_inner(e: &mut Easel, y: f64, low: f64) {
    let inner = Tones::lch(if e.t.l > 0.85 { 0.6 } else { 0.94 }, 0.012, 80.0);
    let d = sym(
        AXIS,
        &[
            (0.0, y + 42.0, 0.9),
            (50.0, y + 20.0, 0.5),
            (62.0, y, 0.1),
            (40.0, y + (low - y) * 0.5, 0.6),
            (0.0, low, 0.0),
        ],
    );
    let paint = e.across(&[(0.0, &inner.light, 1.0), (1.0, &inner.shade, 1.0)]);
    e.fill(&d, &paint);
}

pub(super) fn suit(e: &mut Easel) {
    e.hung();
    // Trousers hang behind the jacket.
    let t = e.t.clone();
    let legs = sym(
        AXIS,
        &[
            (0.0, 560.0, 0.0),
            (126.0, 560.0, 0.1),
            (120.0, 740.0, 0.8),
            (104.0, 930.0, 0.05),
            (24.0, 934.0, 0.05),
            (8.0, 700.0, 0.4),
            (0.0, 680.0, 0.0),
        ],
    );
    e.cast(&legs, 16.0, 16.0);
    e.cloth(&legs, 1.15);
    for side in [-1.0, 1.0] {
        e.ink(&format!("M{:.1} 690L{:.1} 930", AXIS + side * 66.0, AXIS + side * 64.0), &t.deep, 3.0, 0.7);
        e.fold(
            (AXIS + side * 20.0, 690.0),
            (AXIS + side * 40.0, 760.0),
            (AXIS + side * 26.0, 930.0),
            12.0,
            0.34,
        );
    }
    let hem = e.of(31, &[(164.0, 690.0), (170.0, 700.0)]);
    let mut p = torso((62.0, 250.0), (134.0, 430.0), hem, 120.0);
    p.sag = -6.0;
    body(e, &p, &Sleeve { length: 450.0, ..ARM });
    shirt_front(e, p.top, 376.0, e.pick(32, 3) != 0);
    let style = e.pick(0, 3);
    let low = 380.0;
    edge(e, if style == 1 { AXIS - 46.0 } else { AXIS }, low - 10.0, p.hem.1 - 4.0);
    e.lapels(60.0, p.top + 4.0, low, 48.0, style == 1, &t);
    let button = Tones::lch((t.l - 0.14).max(0.22), 0.02, 60.0);
    if style == 1 {
        e.buttons(AXIS + 40.0, low + 16.0, low + 96.0, 2, 11.0, &button);
    }
    e.buttons(AXIS - if style == 1 { 34.0 } else { 8.0 }, low + 16.0, low + 96.0, 2, 11.0, &button);
    flap(e, AXIS - 98.0, 496.0, 90.0, -3.0);
    flap(e, AXIS + 98.0, 496.0, 90.0, 3.0);
    let a = e.a.clone();
    e.fill(
        &poly(&[
            (AXIS + 62.0, 296.0),
            (AXIS + 80.0, 270.0),
            (AXIS + 96.0, 290.0),
            (AXIS + 112.0, 272.0),
            (AXIS + 122.0, 294.0),
        ]),
        &a.light,
    );
    e.rect(AXIS + 58.0, 292.0, 68.0, 11.0, 2.0, &t.shade);
}

pub(super) fn down_jacket(e: &mut Easel) {
    puffer(e, false);
}

fn puffer(e: &mut Easel, kid: bool) {
    e.hung();
    let hem = if kid { (190.0, 740.0) } else { e.of(31, &[(186.0, 720.0), (192.0, 860.0), (180.0, 660.0)]) };
    let mut p = torso((70.0, 30.0), (182.0, 520.0), hem, if kid { 240.0 } else { 190.0 });
    p.neck = Neck::Round;
    p.shoulder.0 = if kid { 156.0 } else { 172.0 };
    let s = Sleeve {
        length: if kid { 330.0 } else { 450.0 },
        angle: if kid { 22.0 } else { 17.0 },
        cuff: 98.0,
        bulge: 34.0,
        band: 26.0,
    };
    let (t, hooded) = (e.t.clone(), kid || e.pick(0, 2) == 0);
    if hooded {
        super::tops::hood(e, p.top + 4.0, 98.0);
        if e.pick(32, 2) == 0 {
            let fur = Tones::lch(0.83, 0.035, 75.0);
            for i in 0..25 {
                let a = std::f64::consts::PI * (f64::from(i) / 24.0);
                let r = 17.0 + 4.0 * (f64::from(i) * 2.1).sin();
                e.dot(
                    AXIS - 104.0 * a.cos(),
                    p.top + 20.0 - 118.0 * a.sin(),
                    r,
                    if i % 2 == 0 { &fur.light } else { &fur.base },
                );
            }
        }
    }
    body(e, &p, &s);
    let mut outlines = vec![p.outline()];
    outlines.extend([-1.0, 1.0].map(|side| sleeve_outline(side, &p, &s)));
    let gap = if kid { 66.0 } else { e.of(33, &[74.0, 58.0, 92.0]) };
    for (i, d) in outlines.iter().enumerate() {
        e.clip(d);
        let mut y = p.top + 70.0;
        while y < hem.1 {
            let (tip, x0, x1) = match i {
                0 => (0.0, 200.0, 600.0),
                1 => (-26.0, 20.0, 330.0),
                _ => (26.0, 470.0, 780.0),
            };
            e.turn(
                tip,
                if i == 1 {
                    220.0
                } else if i == 2 {
                    580.0
                } else {
                    AXIS
                },
                y,
            );
            let mid = (x0 + x1) / 2.0;
            e.crease((x0, y + 6.0), (mid, y + gap * 0.62), (x1, y + 6.0), gap * 0.2, &t.hi, 0.3);
            e.crease((x0, y - 4.0), (mid, y - 8.0), (x1, y - 4.0), 14.0, &t.deep, 0.55);
            e.ink(&curve(&[(x0, y - 4.0, 1.0), (mid, y + 8.0, 1.0), (x1, y - 4.0, 1.0)]), &t.line, 2.6, 0.6);
            e.end();
            y += gap;
        }
        e.end();
    }
    super::tops::zipper(e, p.top - 20.0, hem.1 + 10.0);
    super::dress::roll(e, 76.0, p.top, 56.0, 12.0);
    super::tops::zipper(e, p.top - 26.0, p.top + 40.0);
    if kid {
        e.emblem(AXIS + 86.0, p.armpit.1 + 12.0, 30.0);
    }
}

pub(super) fn kids_jacket(e: &mut Easel) {
    if e.pick(0, 2) == 0 {
        puffer(e, true);
    } else {
        raincoat(e);
    }
}

fn raincoat(e: &mut Easel) {
    e.hung();
    let mut p = torso((72.0, 26.0), (184.0, 560.0), (214.0, 760.0), 250.0);
    p.neck = Neck::Round;
    p.shoulder.0 = 150.0;
    super::tops::hood(e, p.top + 2.0, 100.0);
    body(e, &p, &Sleeve { length: 320.0, angle: 24.0, cuff: 104.0, bulge: 8.0, band: 0.0 });
    let t = e.t.clone();
    edge(e, AXIS + 20.0, p.top + 24.0, p.hem.1 + 10.0);
    e.buttons(AXIS, p.top + 70.0, p.hem.1 - 70.0, 5, 14.0, &e.a.clone());
    flap(e, AXIS - 110.0, 600.0, 92.0, 0.0);
    flap(e, AXIS + 112.0, 600.0, 92.0, 0.0);
    e.sheen((AXIS - 110.0, 330.0), (AXIS - 150.0, 460.0), (AXIS - 140.0, 590.0), 12.0, 0.5);
    e.stitch(
        &curve(&[(AXIS - 190.0, 738.0, 0.5), (AXIS, 752.0, 1.0), (AXIS + 190.0, 738.0, 0.5)]),
        &t.line,
        0.4,
    );
}

pub(super) fn jacket(e: &mut Easel) {
    e.hung();
    let style = e.pick(0, 4);
    let hem = e.of(31, &[(160.0, 640.0), (170.0, 680.0), (156.0, 610.0)]);
    let mut p = torso((64.0, 36.0), (160.0, 500.0), hem, 190.0);
    p.neck = Neck::Round;
    let knit_cuff = style == 0;
    body(
        e,
        &p,
        &Sleeve {
            band: if knit_cuff { 44.0 } else { 30.0 },
            bulge: if knit_cuff { 24.0 } else { 10.0 },
            ..ARM
        },
    );
    let t = e.t.clone();
    let (hw, hy) = hem;
    let band = block(AXIS - hw - 3.0, hy - 34.0, 2.0 * hw + 6.0, 52.0, 8.0);
    match style {
        0 => {
            // Bomber.
            e.fill(&band, &t.shade);
            e.clip(&band);
            e.ribs(AXIS - hw, hy - 34.0, 2.0 * hw, 60.0, 9.0, 0.5);
            e.end();
            super::dress::roll(e, 66.0, 190.0, 34.0, 30.0);
            super::tops::zipper(e, 230.0, hy + 14.0);
            for side in [-1.0, 1.0] {
                let (x0, x1) = (AXIS + side * 118.0, AXIS + side * 84.0);
                e.line(&poly(&[(x0, 470.0), (x1, 556.0)]), &t.deep, 9.0);
            }
        }
        1 => {
            // Biker: collar, slanting zip.
            e.cloth_of(&band, &t);
            e.ink(&band, &t.deep, 2.2, 0.7);
            e.turn(12.0, AXIS, 400.0);
            super::tops::zipper(e, 250.0, hy - 44.0);
            e.end();
            e.lapels(60.0, 196.0, 350.0, 62.0, true, &t);
            let metal = super::solid::steel();
            for (x, y) in [(AXIS - 92.0, 466.0), (AXIS + 116.0, 430.0)] {
                e.turn(28.0, x, y);
                e.line(&format!("M{x:.1} {:.1}v84", y - 10.0), &metal.base, 6.0);
                e.end();
            }
            e.sheen((AXIS - 110.0, 280.0), (AXIS - 128.0, 380.0), (AXIS - 100.0, 470.0), 13.0, 0.5);
        }
        _ => {
            // Trucker: collar, chest pockets, seams to the waistband.
            e.cloth_of(&band, &t);
            e.ink(&band, &t.deep, 2.2, 0.7);
            edge(e, AXIS + 16.0, 240.0, hy + 14.0);
            let thread = if t.l > 0.35 && style == 2 { brass() } else { t.clone() };
            for side in [-1.0, 1.0] {
                let x = |v: f64| AXIS + side * v;
                for d in [
                    poly(&[(x(150.0), 340.0), (x(24.0), 340.0)]),
                    poly(&[(x(112.0), 342.0), (x(70.0), hy - 36.0)]),
                    poly(&[(x(48.0), 342.0), (x(40.0), hy - 36.0)]),
                ] {
                    e.ink(&d, &t.line, 2.2, 0.5);
                    e.place(4.0, 3.0, 1.0, 0.0, 0.0);
                    e.stitch(&d, &thread.light, 0.8);
                    e.end();
                }
                flap(e, x(84.0), 340.0, 92.0, 0.0);
                e.dot(x(84.0), 358.0, 6.0, &brass().light);
            }
            let button = if style == 2 { brass() } else { ebony() };
            e.buttons(AXIS, 260.0, hy - 8.0, 6, 9.0, &button);
            e.shirt_collar(68.0, 196.0, 84.0, &t);
        }
    }
    e.motif(AXIS + 90.0, 300.0, 26.0);
}
