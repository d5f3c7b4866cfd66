//! What is worn above: shirts, knits, vests.

use super::easel::{Easel, block, curve, poly, shape, sym};
use super::garment::{AXIS, Neck, Sleeve, Torso};
use super::tone::Tones;
use crate::look::Pattern;

const SHORT: Sleeve = Sleeve { length: 168.0, angle: 32.0, cuff: 118.0, bulge: 6.0, band: 0.0 };
const LONG: Sleeve = Sleeve { length: 480.0, angle: 15.0, cuff: 70.0, bulge: 10.0, band: 30.0 };
const KNIT: Sleeve = Sleeve { length: 470.0, angle: 16.0, cuff: 76.0, bulge: 22.0, band: 46.0 };
const PUFF: Sleeve = Sleeve { length: 210.0, angle: 27.0, cuff: 92.0, bulge: 56.0, band: 20.0 };
const NONE: Sleeve = Sleeve { length: 0.0, angle: 0.0, cuff: 0.0, bulge: 0.0, band: 0.0 };

fn torso(neck: Neck, opening: (f64, f64), hem: (f64, f64)) -> Torso {
    Torso {
        neck,
        opening,
        top: 196.0,
        shoulder: (158.0, 232.0),
        armpit: (150.0, 376.0),
        waist: (hem.0 * 0.5 + 70.0, 540.0),
        hip: (hem.0 - 2.0, hem.1 - 110.0),
        hem,
        sag: 16.0,
        ripple: 0.0,
    }
}

/// Everything a top has in common; details come after.
fn body(e: &mut Easel, p: &Torso, s: &Sleeve, knit: bool) {
    let d = p.outline();
    p.shadow(e, s);
    p.nape(e);
    e.cloth(&d, 1.15);
    e.clip(&d);
    e.model(p);
    let (hw, hy) = p.hem;
    for (x, o) in [(-0.55, 0.2), (0.15, 0.16), (0.62, 0.3)] {
        e.fold(
            (AXIS + x * hw * 0.7, hy - 260.0),
            (AXIS + x * hw * 0.9, hy - 120.0),
            (AXIS + x * hw * 1.06, hy + 20.0),
            16.0,
            o,
        );
    }
    e.fold((AXIS - 40.0, hy - 200.0), (AXIS + 10.0, hy - 170.0), (AXIS + hw, hy - 230.0), 9.0, 0.16);
    let t = e.t.clone();
    if knit {
        let band = 46.0;
        e.veil(&block(AXIS - hw - 30.0, hy - band, 2.0 * hw + 60.0, band + 60.0, 0.0), &t.shade, 0.55);
        e.ribs(AXIS - hw - 10.0, hy - band + 2.0, 2.0 * hw + 20.0, band + 40.0, 9.0, 0.4);
        e.ink(
            &curve(&[
                (AXIS - hw - 6.0, hy - band, 0.5),
                (AXIS, hy - band + 12.0, 1.0),
                (AXIS + hw + 6.0, hy - band, 0.5),
            ]),
            &t.line,
            2.4,
            0.5,
        );
    }
    e.end();
    if s.length > 0.0 {
        for side in [-1.0, 1.0] {
            e.sleeve(side, p, s, 1.15);
        }
    }
    if !knit {
        e.stitch(
            &curve(&[
                (AXIS - hw + 3.0, hy - 12.0, 0.5),
                (AXIS, hy + p.sag - 13.0, 1.0),
                (AXIS + hw - 3.0, hy - 12.0, 0.5),
            ]),
            &t.line,
            0.4,
        );
    }
}

/// A ribbed band around the neckline.
fn rib_neck(e: &mut Easel, p: &Torso, wide: f64) {
    let t = e.t.clone();
    let d = p.neckline();
    e.tape(&d, &t.line, wide + 3.0, 0.3);
    e.tape(&d, &t.shade, wide, 1.0);
    e.tape(&d, &t.light, wide * 0.3, 0.5);
}

fn placket(e: &mut Easel, from: f64, to: f64, n: u32) {
    let t = e.t.clone();
    e.ink(&format!("M385 {from:.1}V{to:.1}"), &t.deep, 2.0, 0.5);
    e.ink(&format!("M416 {from:.1}V{to:.1}"), &t.line, 2.6, 0.5);
    let button = if t.l > 0.45 && e.pick(41, 2) == 0 { Tones::lch(0.94, 0.02, 85.0) } else { t };
    e.buttons(AXIS, from + 34.0, to - 60.0, n, 8.0, &button);
}

pub(super) fn tee(e: &mut Easel, kid: bool) {
    e.hung();
    let hem = e.of(31, &[(160.0, 730.0), (172.0, 760.0), (150.0, 690.0), (166.0, 640.0)]);
    let neck = e.of(0, &[Neck::Round, Neck::Round, Neck::Vee, Neck::Boat]);
    let opening = if neck == Neck::Vee {
        (68.0, 96.0)
    } else if neck == Neck::Boat {
        (96.0, 30.0)
    } else {
        (70.0, 50.0)
    };
    let mut s = e.of(32, &[SHORT, Sleeve { length: 200.0, angle: 26.0, cuff: 122.0, ..SHORT }, SHORT, LONG]);
    let mut p = torso(neck, opening, hem);
    if kid {
        p = shrink(p);
        s = Sleeve { length: s.length.min(300.0) * 0.92, angle: 36.0, ..s };
        s.cuff = s.cuff.max(100.0);
        s.band = if s.length > 200.0 { 30.0 } else { 0.0 };
    } else if e.pick(33, 4) == 0 {
        e.hanger(p.top + 2.0, 150.0);
    }
    body(e, &p, &s, false);
    rib_neck(e, &p, if kid { 17.0 } else { 14.0 });
    if e.look.pattern == Pattern::Print || (kid && e.look.pattern == Pattern::Plain && e.pick(34, 2) == 0) {
        e.emblem(AXIS, p.armpit.1 + 90.0, if kid { 88.0 } else { 74.0 });
    } else if e.look.pattern == Pattern::Plain && e.pick(35, 2) == 0 {
        pocket(e, AXIS + 44.0, p.armpit.1 + 10.0, 74.0, 84.0);
    }
}

fn shrink(p: Torso) -> Torso {
    Torso {
        top: 250.0,
        shoulder: (150.0, 284.0),
        armpit: (152.0, 420.0),
        waist: (156.0, 560.0),
        hip: (164.0, 650.0),
        hem: (170.0, 740.0),
        ..p
    }
}

/// A patch pocket.
pub(super) fn pocket(e: &mut Easel, x: f64, y: f64, w: f64, h: f64) {
    let t = e.t.clone();
    let d = shape(&[
        (x, y, 0.0),
        (x + w, y, 0.0),
        (x + w, y + h * 0.78, 0.2),
        (x + w / 2.0, y + h, 0.1),
        (x, y + h * 0.78, 0.2),
    ]);
    e.place(2.0, 4.0, 1.0, 0.0, 0.0);
    e.veil(&d, &t.line, 0.25);
    e.end();
    e.cloth(&d, 1.15);
    e.ink(&d, &t.deep, 1.8, 0.55);
    e.stitch(&format!("M{:.1} {:.1}h{:.1}", x + 3.0, y + 14.0, w - 6.0), &t.line, 0.4);
}

pub(super) fn blouse(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(164.0, 700.0), (178.0, 740.0), (156.0, 660.0)]);
    let style = e.pick(0, 4);
    let (neck, opening) = match style {
        0 => (Neck::Vee, (70.0, 130.0)),
        1 => (Neck::Round, (66.0, 34.0)),
        2 => (Neck::Square, (96.0, 84.0)),
        _ => (Neck::Vee, (60.0, 70.0)),
    };
    let bishop = Sleeve { length: 460.0, angle: 17.0, cuff: 72.0, bulge: 44.0, band: 30.0 };
    let flared = Sleeve { length: 330.0, angle: 22.0, cuff: 158.0, bulge: -4.0, band: 0.0 };
    let s = e.of(32, &[bishop, PUFF, flared, LONG]);
    let mut p = torso(neck, opening, hem);
    p.sag = 26.0;
    body(e, &p, &s, false);
    let t = e.t.clone();
    e.clip(&p.outline());
    e.drape(AXIS, (p.armpit.1 + 20.0, 120.0), (hem.1, hem.0), 6, 0.4);
    e.end();
    e.ink(&p.neckline(), &t.light, 4.0, 0.9);
    match style {
        1 => {
            // A soft bow at the throat.
            e.ink(&p.neckline(), &t.shade, 16.0, 1.0);
            for side in [-1.0, 1.0] {
                let x = |v: f64| AXIS + side * v;
                let tail = shape(&[
                    (x(4.0), 236.0, 0.2),
                    (x(34.0), 320.0, 0.9),
                    (x(62.0), 430.0, 0.1),
                    (x(24.0), 440.0, 0.1),
                    (x(6.0), 330.0, 0.9),
                ]);
                let loop_ = shape(&[
                    (x(0.0), 238.0, 0.1),
                    (x(56.0), 204.0, 1.0),
                    (x(94.0), 238.0, 1.0),
                    (x(54.0), 272.0, 1.0),
                ]);
                for d in [tail, loop_] {
                    e.place(3.0, 7.0, 1.0, 0.0, 0.0);
                    e.veil(&d, &t.line, 0.3);
                    e.end();
                    e.cloth_of(&d, &t);
                }
                e.fold((x(8.0), 238.0), (x(40.0), 240.0), (x(74.0), 238.0), 8.0, 0.5);
            }
            e.rect(384.0, 222.0, 32.0, 34.0, 12.0, &t.light);
        }
        0 | 3 => {
            // A ruffle down the front.
            let y0 = p.top + opening.1;
            placket(e, y0, hem.1 + 10.0, 5);
            if style == 3 {
                e.shirt_collar(60.0, 200.0, 74.0, &t);
            }
        }
        _ => {
            for i in 0..7 {
                let x = AXIS - 84.0 + 28.0 * f64::from(i);
                e.fold((x, 284.0), (x, 320.0), (x + (x - AXIS) * 0.1, 372.0), 5.0, 0.4);
            }
        }
    }
    e.motif(AXIS, 470.0, 66.0);
}

pub(super) fn shirt(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(168.0, 780.0), (176.0, 800.0), (162.0, 750.0)]);
    let mut p = torso(Neck::Vee, (66.0, 44.0), hem);
    p.sag = e.of(32, &[44.0, 18.0]);
    p.shoulder.0 = 168.0;
    let s = e.of(0, &[LONG, Sleeve { length: 210.0, angle: 28.0, cuff: 124.0, ..SHORT }, LONG]);
    body(e, &p, &s, false);
    let t = e.t.clone();
    placket(e, 240.0, hem.1 + p.sag - 4.0, 6);
    if e.pick(33, 2) == 0 {
        pocket(e, AXIS + 46.0, 372.0, 80.0, 92.0);
    }
    e.shirt_collar(68.0, 202.0, 84.0, &t);
    e.motif(AXIS - 80.0, 420.0, 34.0);
}

pub(super) fn polo(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(162.0, 740.0), (170.0, 770.0)]);
    let p = torso(Neck::Vee, (66.0, 60.0), hem);
    let s = Sleeve { band: 20.0, ..e.of(32, &[SHORT, Sleeve { length: 190.0, ..SHORT }]) };
    body(e, &p, &s, false);
    let t = e.t.clone();
    let d = block(382.0, 240.0, 36.0, 150.0, 4.0);
    e.cloth_of(&d, &t);
    e.ink(&d, &t.deep, 2.0, 0.6);
    e.buttons(AXIS, 284.0, 364.0, 3, 7.0, &Tones::lch(0.95, 0.02, 85.0));
    // The collar in the accent on every other one.
    let tip = if e.pick(0, 2) == 1 { e.a.clone() } else { t.clone() };
    e.shirt_collar(68.0, 202.0, 74.0, &tip);
    if e.pick(34, 2) == 0 {
        e.emblem(AXIS + 74.0, 366.0, 17.0);
    }
}

pub(super) fn hoodie(e: &mut Easel, kid: bool) {
    e.hung();
    let hem = e.of(31, &[(172.0, 750.0), (180.0, 720.0), (168.0, 780.0)]);
    let mut p = torso(Neck::Round, (74.0, 60.0), hem);
    let mut s = KNIT;
    if kid {
        p = shrink(p);
        s = Sleeve { length: 350.0, angle: 22.0, cuff: 84.0, bulge: 22.0, band: 36.0 };
    }
    hood(e, p.top + 6.0, 92.0);
    body(e, &p, &s, true);
    let (t, y) = (e.t.clone(), p.top);
    // The hood's front edges cross over the neckline.
    for side in [1.0, -1.0] {
        let x = |v: f64| AXIS + side * v;
        let d = shape(&[
            (x(74.0), y - 30.0, 0.8),
            (x(108.0), y + 12.0, 0.6),
            (x(64.0), y + 66.0, 0.9),
            (x(-14.0), y + 98.0, 0.2),
            (x(-18.0), y + 82.0, 0.2),
            (x(48.0), y + 46.0, 0.9),
            (x(70.0), y + 4.0, 0.8),
        ]);
        e.place(0.0, 6.0, 1.0, 0.0, 0.0);
        e.veil(&d, &t.line, 0.3);
        e.end();
        e.cloth_of(&d, &t);
    }
    let cord = if t.l > 0.8 { Tones::lch(0.62, 0.02, 80.0) } else { Tones::lch(0.95, 0.012, 85.0) };
    for (x, len) in [(368.0, 130.0), (430.0, 112.0)] {
        e.dot(x, y + 80.0, 5.0, &t.line);
        e.line(&format!("M{x:.1} {:.1}q-6 {:.1} 2 {len:.1}", y + 82.0, len * 0.5), &cord.base, 6.0);
        e.rect(x - 3.0, y + 78.0 + len, 10.0, 22.0, 3.0, &cord.shade);
    }
    let (bottom, zip) = (p.hem.1 - 46.0, e.pick(0, 3) == 2);
    let pouch = sym(
        AXIS,
        &[
            (0.0, bottom - 150.0, 0.0),
            (76.0, bottom - 150.0, 0.1),
            (120.0, bottom - 40.0, 0.3),
            (120.0, bottom, 0.05),
            (0.0, bottom + 10.0, 0.9),
        ],
    );
    e.cloth(&pouch, 1.15);
    e.ink(&pouch, &t.deep, 2.4, 0.75);
    e.fold(
        (AXIS + 76.0, bottom - 150.0),
        (AXIS + 90.0, bottom - 90.0),
        (AXIS + 122.0, bottom - 34.0),
        10.0,
        0.4,
    );
    if zip {
        zipper(e, y + 88.0, p.hem.1 + 12.0);
    } else {
        e.motif(AXIS, p.armpit.1 + 40.0, 66.0);
        if kid && e.look.pattern == Pattern::Plain {
            e.emblem(AXIS, p.armpit.1 + 24.0, 52.0);
        }
    }
}

/// A hood lying back behind a neck at height `y`.
pub(super) fn hood(e: &mut Easel, y: f64, w: f64) {
    let t = e.t.clone();
    let d = sym(
        AXIS,
        &[
            (0.0, y - 116.0, 1.0),
            (w * 0.8, y - 84.0, 1.0),
            (w + 20.0, y + 6.0, 0.9),
            (w * 0.8, y + 56.0, 0.6),
            (0.0, y + 80.0, 0.6),
        ],
    );
    e.cast(&d, 10.0, 12.0);
    e.cloth(&d, 1.15);
    let inside = sym(
        AXIS,
        &[
            (0.0, y - 78.0, 1.0),
            (w * 0.56, y - 52.0, 1.0),
            (w * 0.76, y + 10.0, 0.9),
            (w * 0.6, y + 56.0, 0.6),
            (0.0, y + 80.0, 0.6),
        ],
    );
    let paint = e.down(&[(0.0, &t.deep, 1.0), (1.0, &t.line, 1.0)]);
    e.fill(&inside, &paint);
    e.ink(&inside, &t.shade, 5.0, 0.9);
    e.ink(&format!("M400 {:.1}V{:.1}", y - 114.0, y - 80.0), &t.deep, 2.4, 0.7);
}

/// A metal zip down the middle.
pub(super) fn zipper(e: &mut Easel, from: f64, to: f64) {
    let (t, metal) = (e.t.clone(), super::solid::steel());
    e.ink(&format!("M400 {from:.1}V{to:.1}"), &t.line, 15.0, 0.75);
    e.line(&format!("M400 {from:.1}V{to:.1}"), &metal.shade, 5.0);
    e.stitch(&format!("M400 {from:.1}V{to:.1}"), &metal.hi, 0.9);
    e.rect(394.0, from + 6.0, 12.0, 34.0, 5.0, &metal.light);
}

pub(super) fn sweater(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(170.0, 730.0), (182.0, 760.0), (162.0, 690.0)]);
    let style = e.pick(0, 4);
    let (neck, opening) = if style == 2 { (Neck::Vee, (70.0, 120.0)) } else { (Neck::Round, (70.0, 48.0)) };
    let p = torso(neck, opening, hem);
    let d = p.outline();
    body(e, &p, &KNIT, true);
    let _t = e.t.clone();
    e.clip(&d);
    match style {
        0 if e.look.pattern == Pattern::Plain => {
            for x in [-92.0, 0.0, 92.0] {
                cable(e, AXIS + x, p.top + 60.0, hem.1 - 50.0);
            }
        }
        1 if e.look.pattern == Pattern::Plain => yoke(e, &p),
        _ => e.ribs(AXIS - 200.0, p.top, 400.0, hem.1 - p.top - 48.0, 16.0, 0.16),
    }
    e.end();
    if style == 3 {
        super::dress::roll(e, 66.0, 196.0, 56.0, 34.0);
    } else {
        rib_neck(e, &p, 24.0);
    }
    e.motif(AXIS, p.armpit.1 + 80.0, 74.0);
}

fn cable(e: &mut Easel, x: f64, y0: f64, y1: f64) {
    let t = e.t.clone();
    e.ink(&format!("M{:.1} {y0:.1}V{y1:.1}M{:.1} {y0:.1}V{y1:.1}", x - 26.0, x + 26.0), &t.deep, 3.0, 0.45);
    let mut y = y0;
    while y < y1 {
        e.crease((x - 16.0, y), (x - 4.0, y + 30.0), (x + 16.0, y + 52.0), 8.0, &t.deep, 0.5);
        e.crease((x - 16.0, y - 10.0), (x - 2.0, y + 16.0), (x + 16.0, y + 38.0), 6.0, &t.hi, 0.35);
        y += 46.0;
    }
}

fn yoke(e: &mut Easel, p: &Torso) {
    let a = e.a.clone();
    for (row, y) in [(0, p.armpit.1 - 60.0), (1, p.armpit.1 - 20.0), (2, p.armpit.1 + 20.0)] {
        for i in 0..15 {
            let f = f64::from(i) - 7.0;
            let (x, at) = (AXIS + f * 24.0, y - f * f * 0.9);
            if row == 1 {
                e.fill(&poly(&[(x, at - 14.0), (x + 10.0, at), (x, at + 14.0), (x - 10.0, at)]), &a.base);
            } else {
                e.fill(&poly(&[(x - 9.0, at - 5.0), (x + 9.0, at - 5.0), (x, at + 8.0)]), &a.base);
            }
        }
    }
}

pub(super) fn cardigan(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(176.0, 760.0), (184.0, 850.0), (166.0, 690.0)]);
    let low = e.of(0, &[470.0, 560.0, 300.0]);
    let p = torso(Neck::Vee, (70.0, low - 196.0), hem);
    let d = p.outline();
    // The lining and a light tee show in the opening.
    let t = e.t.clone();
    body(e, &p, &KNIT, true);
    e.clip(&d);
    e.ribs(AXIS - 200.0, 190.0, 400.0, hem.1 - 240.0, 16.0, 0.16);
    e.end();
    let edge = format!("M400 {low:.1}V{:.1}", hem.1 + 12.0);
    e.tape(&edge, &t.shade, 40.0, 1.0);
    e.ink(&edge, &t.line, 2.6, 0.6);
    e.tape(&p.neckline(), &t.shade, 26.0, 1.0);
    e.tape(&p.neckline(), &t.light, 5.0, 0.4);
    let button = if e.pick(32, 2) == 0 { super::solid::wood() } else { t.clone() };
    e.buttons(AXIS + 9.0, low + 34.0, hem.1 - 24.0, if low > 500.0 { 3 } else { 5 }, 11.0, &button);
    for side in [-1.0, 1.0] {
        let x = if side < 0.0 { AXIS - 138.0 } else { AXIS + 52.0 };
        if hem.1 > 700.0 {
            pocket(e, x, hem.1 - 210.0, 86.0, 96.0);
        }
    }
}

pub(super) fn vest(e: &mut Easel) {
    e.hung();
    let hem = e.of(31, &[(160.0, 720.0), (150.0, 680.0), (168.0, 750.0)]);
    let quilted = e.pick(0, 3) == 1;
    let mut p = torso(
        if quilted { Neck::Round } else { Neck::Vee },
        if quilted { (70.0, 26.0) } else { (78.0, 170.0) },
        hem,
    );
    p.shoulder = (132.0, 224.0);
    p.armpit = (148.0, 410.0);
    let d = p.outline();
    body(e, &p, &NONE, !quilted);
    let t = e.t.clone();
    if quilted {
        e.clip(&d);
        for i in 0..5 {
            let y = 330.0 + 82.0 * f64::from(i);
            e.ink(
                &curve(&[(200.0, y - 6.0, 1.0), (400.0, y + 10.0, 1.0), (600.0, y - 6.0, 1.0)]),
                &t.line,
                3.0,
                0.55,
            );
            e.crease((210.0, y + 12.0), (400.0, y + 44.0), (590.0, y + 12.0), 14.0, &t.hi, 0.26);
        }
        e.end();
        zipper(e, 190.0, hem.1 + 12.0);
        super::dress::roll(e, 68.0, 196.0, 48.0, 10.0);
    } else {
        for side in [-1.0, 1.0] {
            let x = |v: f64| AXIS + side * v;
            let arm = curve(&[(x(130.0), 222.0, 0.4), (x(127.0), 316.0, 1.0), (x(147.0), 408.0, 0.4)]);
            e.line(&arm, &t.shade, 16.0);
            e.ink(&arm, &t.light, 4.0, 0.4);
        }
        rib_neck(e, &p, 20.0);
        if e.look.pattern == Pattern::Plain && e.pick(0, 3) == 0 {
            e.clip(&d);
            for x in [-60.0, 60.0] {
                cable(e, AXIS + x, 330.0, hem.1 - 50.0);
            }
            e.end();
        } else if e.pick(0, 3) == 2 {
            e.buttons(AXIS, 400.0, hem.1 - 30.0, 5, 9.0, &super::solid::wood());
            e.ink(&format!("M386 366V{:.1}", hem.1 + 12.0), &t.line, 2.4, 0.5);
        }
    }
}
