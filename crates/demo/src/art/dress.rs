//! Dresses: one torso with many cuts.

use super::easel::{Easel, curve, poly, shape, sym};
use super::garment::{AXIS, Neck, Sleeve, Torso};
use super::solid::brass;
use super::tone::Tones;
use crate::look::{Kind, Pattern};

const NONE: Sleeve = Sleeve { length: 0.0, angle: 0.0, cuff: 0.0, bulge: 0.0, band: 0.0 };
const CAP: Sleeve = Sleeve { length: 62.0, angle: 48.0, cuff: 96.0, bulge: 12.0, band: 0.0 };
const SHORT: Sleeve = Sleeve { length: 120.0, angle: 26.0, cuff: 92.0, bulge: 8.0, band: 0.0 };
const PUFF: Sleeve = Sleeve { length: 140.0, angle: 24.0, cuff: 70.0, bulge: 48.0, band: 16.0 };
const ELBOW: Sleeve = Sleeve { length: 226.0, angle: 17.0, cuff: 78.0, bulge: 8.0, band: 0.0 };
const LONG: Sleeve = Sleeve { length: 410.0, angle: 12.0, cuff: 54.0, bulge: 8.0, band: 20.0 };
const BELL: Sleeve = Sleeve { length: 350.0, angle: 16.0, cuff: 128.0, bulge: -6.0, band: 0.0 };
const BISHOP: Sleeve = Sleeve { length: 400.0, angle: 13.0, cuff: 58.0, bulge: 30.0, band: 26.0 };

/// What distinguishes one dress from another.
struct Cut {
    torso: Torso,
    sleeve: Sleeve,
    flutes: u32,
    /// Height of a seam, belt or sash at the waist.
    belt: Option<Belt>,
    straps: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Belt {
    Seam,
    Sash,
    Buckle,
    Elastic,
}

fn torso(neck: Neck, opening: (f64, f64), waist: (f64, f64), hem: (f64, f64)) -> Torso {
    let (w, y) = waist;
    Torso {
        neck,
        opening,
        top: 138.0,
        shoulder: (112.0, 164.0),
        armpit: (106.0, 286.0),
        waist,
        hip: (w + (hem.0 - w) * 0.44 + 10.0, y + (hem.1 - y) * 0.34),
        hem,
        sag: 24.0,
        ripple: 0.0,
    }
}

pub(super) fn dress(e: &mut Easel) {
    let hem = e.of(31, &[(196.0, 800.0), (150.0, 740.0), (216.0, 850.0), (176.0, 690.0), (128.0, 790.0)]);
    let neck = e.of(32, &[Neck::Round, Neck::Vee, Neck::Square, Neck::Boat]);
    let opening = match neck {
        Neck::Boat => (88.0, 26.0),
        Neck::Vee => (60.0, 112.0),
        Neck::Square => (66.0, 74.0),
        _ => (62.0, 54.0),
    };
    let sleeve = e.of(0, &[SHORT, NONE, PUFF, LONG, CAP, ELBOW, BISHOP]);
    let belt = Some(e.of(33, &[Belt::Seam, Belt::Sash, Belt::Elastic, Belt::Buckle]));
    let waist = (if belt == Some(Belt::Elastic) { 90.0 } else { 82.0 }, e.of(34, &[418.0, 372.0, 430.0]));
    let flutes = e.of(35, &[6, 9, 4]);
    let mut t = torso(neck, opening, waist, hem);
    if hem.0 > 160.0 {
        t.ripple = e.of(36, &[0.0, 7.0, 10.0]);
    }
    let cut = Cut { torso: t, sleeve, flutes, belt, straps: false };
    body(e, &cut);
    match e.pick(37, 6) {
        0 if neck != Neck::Boat => {
            // Covered buttons down the bodice.
            let (top, own) = (t.top + opening.1, e.t.clone());
            e.ink(&format!("M{AXIS} {:.1}V{:.1}", top + 4.0, waist.1 - 16.0), &own.deep, 2.2, 0.6);
            e.buttons(AXIS, top + 22.0, waist.1 - 34.0, 4, 6.5, &own);
        }
        1 => frill(e, hem.1 - 90.0, hem.0 - 14.0, hem),
        2 if neck == Neck::Round => peter_pan(e, opening.0, t.top),
        3 => {
            for k in -3..4 {
                let x = AXIS + 17.0 * f64::from(k);
                let top = t.top + opening.1 + 16.0;
                e.fold(
                    (x, top),
                    (x, (top + waist.1) / 2.0),
                    (x * 0.92 + AXIS * 0.08, waist.1 - 20.0),
                    4.0,
                    0.5,
                );
            }
        }
        4 => tier(e, (waist.1 + hem.1) / 2.0 + 40.0, waist.0 + (hem.0 - waist.0) * 0.72),
        _ => {}
    }
}

/// A gathered strip along a hem.
fn frill(e: &mut Easel, y: f64, w: f64, hem: (f64, f64)) {
    let t = e.t.clone();
    let (hw, hy) = hem;
    let mut points = vec![(AXIS - w, y - 8.0, 0.2), (AXIS, y + 14.0, 1.0), (AXIS + w, y - 8.0, 0.2)];
    for i in 0..=12 {
        let f = 1.0 - f64::from(i) / 6.0;
        let wave = if i % 2 == 0 { 9.0 } else { -7.0 };
        points.push((AXIS + f * (hw + 16.0), hy + 20.0 - 26.0 * f * f + wave, 1.0));
    }
    let d = shape(&points);
    e.place(2.0, 7.0, 1.0, 0.0, 0.0);
    e.veil(&d, &t.line, 0.25);
    e.end();
    e.cloth(&d, 1.0);
    e.clip(&d);
    for i in 0..22 {
        let f = (f64::from(i) + 0.5) / 11.0 - 1.0;
        let top = y + 12.0 - 20.0 * f * f;
        e.fold(
            (AXIS + f * w, top),
            (AXIS + f * (w + 10.0), top + 40.0),
            (AXIS + f * (hw + 14.0), hy + 24.0),
            6.0,
            0.34,
        );
    }
    e.end();
    e.ink(
        &curve(&[(AXIS - w, y - 8.0, 0.5), (AXIS, y + 14.0, 1.0), (AXIS + w, y - 8.0, 0.5)]),
        &t.deep,
        2.6,
        0.8,
    );
}

/// A rounded collar in white, or in the accent on pale cloth.
fn peter_pan(e: &mut Easel, w: f64, y: f64) {
    let t = e.t.clone();
    let paint = if t.l > 0.85 { e.a.light.clone() } else { Tones::lch(0.96, 0.01, 80.0).base };
    for side in [-1.0, 1.0] {
        let x = |v: f64| AXIS + side * v;
        let d = shape(&[
            (x(2.0), y + 44.0, 0.1),
            (x(w * 0.62), y + 30.0, 0.9),
            (x(w + 4.0), y - 2.0, 0.2),
            (x(w + 22.0), y + 22.0, 1.0),
            (x(w * 0.94), y + 72.0, 1.0),
            (x(14.0), y + 84.0, 0.9),
        ]);
        e.place(0.0, 5.0, 1.0, 0.0, 0.0);
        e.veil(&d, &t.line, 0.3);
        e.end();
        e.fill(&d, &paint);
    }
}

pub(super) fn slip(e: &mut Easel) {
    let hem = e.of(0, &[(140.0, 820.0), (118.0, 720.0), (156.0, 880.0), (128.0, 770.0)]);
    let mut t = torso(e.of(32, &[Neck::Vee, Neck::Heart]), (84.0, 60.0), (92.0, 420.0), hem);
    t.top = 226.0;
    t.shoulder = (88.0, 230.0);
    t.armpit = (104.0, 300.0);
    t.hip = (116.0, 530.0);
    let cut = Cut { torso: t, sleeve: NONE, flutes: 3, belt: None, straps: true };
    body(e, &cut);
}

pub(super) fn maxi(e: &mut Easel) {
    let neck = e.of(0, &[Neck::Vee, Neck::Square, Neck::Round]);
    let opening = e.of(32, &[(64.0, 104.0), (70.0, 80.0)]);
    let sleeve = e.of(33, &[NONE, PUFF, BELL, CAP, BISHOP]);
    let mut t = torso(neck, opening, (82.0, e.of(34, &[360.0, 390.0])), (236.0, 912.0));
    t.hip.0 = 130.0;
    t.ripple = 9.0;
    t.top = 104.0;
    t.shoulder.1 = 130.0;
    t.armpit.1 = 246.0;
    let belt = Some(e.of(36, &[Belt::Seam, Belt::Sash, Belt::Elastic]));
    let cut = Cut { torso: t, sleeve, flutes: 10, belt, straps: false };
    body(e, &cut);
    // Tiers make a long skirt read as one.
    if e.pick(37, 2) == 0 {
        for (y, w) in [(560.0, 124.0), (730.0, 178.0)] {
            tier(e, y, w);
        }
    }
}

fn tier(e: &mut Easel, y: f64, w: f64) {
    let t = e.t.clone();
    e.ink(
        &curve(&[(AXIS - w, y - 6.0, 0.5), (AXIS, y + 16.0, 1.0), (AXIS + w, y - 6.0, 0.5)]),
        &t.deep,
        3.0,
        0.7,
    );
    for i in 0..16 {
        let f = (f64::from(i) + 0.5) / 8.0 - 1.0;
        let (x, at) = (AXIS + f * w * 0.96, y + 15.0 - 20.0 * f * f);
        e.fold(
            (x, at),
            (x + f * 5.0, at + 22.0),
            (x + f * 12.0, at + 44.0 + 10.0 * f64::from(i % 3)),
            4.0,
            0.5,
        );
    }
}

pub(super) fn wrap(e: &mut Easel) {
    let hem = e.of(31, &[(186.0, 820.0), (170.0, 740.0), (200.0, 870.0)]);
    let sleeve = e.of(0, &[ELBOW, LONG, CAP, BELL, SHORT]);
    let mut t = torso(Neck::Vee, (66.0, 176.0), (84.0, 410.0), hem);
    t.sag = 14.0;
    let cut = Cut { torso: t, sleeve, flutes: 5, belt: Some(Belt::Sash), straps: false };
    body(e, &cut);
    let tones = e.t.clone();
    // The overlap: one front crosses the other and falls open at the hem.
    let flip = e.pick(38, 2) == 1;
    if flip {
        e.mirror(AXIS);
    }
    e.clip(&cut.torso.outline());
    let edge = curve(&[(AXIS + 62.0, 142.0, 0.3), (AXIS + 20.0, 270.0, 0.8), (AXIS - 62.0, 404.0, 0.5)]);
    e.ink(&edge, &tones.line, 7.0, 0.25);
    e.ink(&edge, &tones.light, 3.0, 0.9);
    let (hw, hy) = hem;
    let fall = [(AXIS - 48.0, 424.0), (AXIS + 6.0, 600.0), (AXIS + hw * 0.36, hy + 40.0)];
    e.fold(fall[0], (fall[1].0 + 14.0, fall[1].1), fall[2], 16.0, 0.55);
    e.ink(
        &curve(&[(fall[0].0, fall[0].1, 1.0), (fall[1].0, fall[1].1, 1.0), (fall[2].0, fall[2].1, 1.0)]),
        &tones.light,
        3.0,
        0.8,
    );
    for k in 0..4 {
        let f = f64::from(k);
        e.fold(
            (AXIS - 66.0, 402.0 - f * 5.0),
            (AXIS, 370.0 - f * 22.0),
            (AXIS + 70.0 + f * 6.0, 330.0 - f * 20.0),
            6.0,
            0.28,
        );
    }
    e.end();
    if flip {
        e.end();
    }
}

pub(super) fn knit(e: &mut Easel) {
    let hem = e.of(31, &[(112.0, 800.0), (122.0, 730.0), (118.0, 850.0)]);
    let high = e.pick(0, 2) == 0;
    let mut t = torso(Neck::Round, (if high { 52.0 } else { 62.0 }, 34.0), (94.0, 430.0), hem);
    t.hip = (116.0, 560.0);
    t.shoulder = (116.0, 168.0);
    t.sag = 12.0;
    let long = e.of(32, &[LONG, Sleeve { band: 34.0, cuff: 60.0, bulge: 16.0, ..LONG }, ELBOW]);
    let cut = Cut { torso: t, sleeve: long, flutes: 0, belt: None, straps: false };
    let d = cut.torso.outline();
    body(e, &cut);
    let tones = e.t.clone();
    e.clip(&d);
    e.ribs(AXIS - 180.0, 130.0, 360.0, 800.0, e.of(33, &[11.0, 17.0, 26.0]), 0.3);
    let (hw, hy) = hem;
    e.veil(
        &poly(&[
            (AXIS - hw - 20.0, hy - 34.0),
            (AXIS + hw + 20.0, hy - 34.0),
            (AXIS + hw + 20.0, hy + 40.0),
            (AXIS - hw - 20.0, hy + 40.0),
        ]),
        &tones.deep,
        0.28,
    );
    e.end();
    roll(e, if high { 50.0 } else { 60.0 }, 138.0, if high { 54.0 } else { 26.0 }, 30.0);
}

/// A rolled knit collar.
pub(super) fn roll(e: &mut Easel, w: f64, y: f64, height: f64, dip: f64) {
    let t = e.t.clone();
    let d = sym(
        AXIS,
        &[
            (0.0, y - height + 10.0, 1.0),
            (w * 0.82, y - height + 2.0, 0.8),
            (w + 4.0, y - height * 0.5, 0.9),
            (w + 8.0, y + 8.0, 0.7),
            (w * 0.6, y + dip * 0.9, 1.0),
            (0.0, y + dip + 10.0, 1.0),
        ],
    );
    e.cloth_of(&d, &t);
    let inside = sym(
        AXIS,
        &[(0.0, y - height + 8.0, 1.0), (w * 0.8, y - height + 4.0, 0.7), (0.0, y - height + 26.0, 1.0)],
    );
    e.fill(&inside, &t.line);
    e.clip(&d);
    e.ribs(AXIS - w - 12.0, y - height + 18.0, 2.0 * w + 24.0, height + dip + 30.0, 9.0, 0.35);
    e.end();
    e.ink(
        &curve(&[
            (AXIS - w - 7.0, y + 8.0, 0.5),
            (AXIS, y + dip + 10.0, 1.0),
            (AXIS + w + 7.0, y + 8.0, 0.5),
        ]),
        &t.deep,
        3.0,
        0.6,
    );
}

pub(super) fn shirt(e: &mut Easel) {
    let hem = e.of(31, &[(150.0, 760.0), (170.0, 820.0), (136.0, 700.0)]);
    let sleeve = e.of(0, &[LONG, ELBOW, SHORT, BISHOP]);
    let mut t = torso(Neck::Vee, (54.0, 40.0), (94.0, 430.0), hem);
    t.sag = e.of(32, &[16.0, 34.0]);
    let belt = e.of(33, &[Some(Belt::Sash), Some(Belt::Buckle), None]);
    if belt.is_none() {
        t.waist.0 = 112.0;
    }
    let cut = Cut { torso: t, sleeve, flutes: 4, belt, straps: false };
    body(e, &cut);
    let tones = e.t.clone();
    let line = |e: &mut Easel, x: f64, y0: f64, o: f64| {
        e.ink(&format!("M{x:.1} {y0:.1}V{:.1}", hem.1 + 10.0), &tones.deep, 2.0, o);
    };
    line(e, AXIS - 15.0, 176.0, 0.55);
    line(e, AXIS + 15.0, 176.0, 0.75);
    let button = if e.pick(36, 2) == 0 { Tones::lch(0.95, 0.02, 85.0) } else { tones.clone() };
    e.buttons(AXIS, 206.0, if belt.is_some() { 380.0 } else { 420.0 }, 4, 7.0, &button);
    e.buttons(AXIS, 476.0, hem.1 - 70.0, 4, 7.0, &button);
    e.shirt_collar(54.0, 140.0, 62.0, &tones);
}

pub(super) fn qipao(e: &mut Easel) {
    let hem = e.of(0, &[(112.0, 850.0), (104.0, 740.0), (120.0, 890.0)]);
    let mut t = torso(Neck::Round, (46.0, 12.0), (82.0, 420.0), hem);
    t.hip = (124.0, 545.0);
    t.sag = 10.0;
    let sleeve = e.of(32, &[CAP, SHORT, NONE, ELBOW]);
    let cut = Cut { torso: t, sleeve, flutes: 0, belt: None, straps: false };
    body(e, &cut);
    let (tones, trim) = (e.t.clone(), if e.look.accent == e.look.color { brass() } else { e.a.clone() });
    // Standing collar.
    let collar = sym(
        AXIS,
        &[
            (4.0, 122.0, 0.1),
            (44.0, 94.0, 0.4),
            (50.0, 108.0, 0.4),
            (56.0, 140.0, 0.3),
            (30.0, 158.0, 1.0),
            (0.0, 164.0, 1.0),
        ],
    );
    e.fill("M352 98C370 108 430 108 448 98L446 112C425 124 375 124 354 112Z", &tones.line);
    e.cloth_of(&collar, &tones);
    e.line("M396 124C384 116 366 106 355 96", &trim.base, 4.0);
    e.line("M404 124C416 116 434 106 445 96", &trim.base, 4.0);
    e.line(&curve(&[(346.0, 141.0, 0.5), (400.0, 163.0, 1.0), (454.0, 141.0, 0.5)]), &trim.base, 4.0);
    // The slanting front and its knots.
    let front = curve(&[(400.0, 162.0, 0.2), (424.0, 226.0, 1.0), (470.0, 262.0, 1.0), (504.0, 290.0, 0.3)]);
    e.line(&front, &trim.base, 5.0);
    for (x, y) in [(404.0, 180.0), (446.0, 244.0), (488.0, 276.0)] {
        e.turn(35.0, x, y);
        e.rect(x - 22.0, y - 4.0, 44.0, 8.0, 4.0, &trim.base);
        e.dot(x, y, 7.0, &trim.hi);
        e.end();
    }
    // Side slits, piped.
    let (hw, hy) = hem;
    for side in [-1.0, 1.0] {
        let x = |v: f64| AXIS + side * v;
        let slit = poly(&[(x(hw + 12.0), hy + 8.0), (x(hw + 9.0), hy - 190.0), (x(hw - 14.0), hy + 8.0)]);
        let umber = tones.line.clone();
        e.veil(&slit, &umber, 0.55);
        e.line(&poly(&[(x(hw + 8.0), hy - 190.0), (x(hw - 13.0), hy + 4.0)]), &trim.base, 4.0);
    }
    e.line(
        &curve(&[
            (AXIS - hw + 12.0, hy + 2.0, 0.5),
            (AXIS, hy + 9.0, 1.0),
            (AXIS + hw - 12.0, hy + 2.0, 0.5),
        ]),
        &trim.base,
        4.0,
    );
    if e.look.pattern == Pattern::Plain || e.look.pattern == Pattern::Print {
        blossom(e, (AXIS - 40.0, 760.0_f64.min(hy - 60.0)), &trim);
    }
}

/// An embroidered branch in blossom, growing up a skirt.
fn blossom(e: &mut Easel, at: (f64, f64), t: &Tones) {
    let (x, y) = at;
    e.ink(
        &curve(&[
            (x - 30.0, y + 40.0, 1.0),
            (x + 10.0, y - 30.0, 1.0),
            (x + 4.0, y - 110.0, 1.0),
            (x + 44.0, y - 180.0, 1.0),
        ]),
        &t.shade,
        5.0,
        0.9,
    );
    e.ink(
        &curve(&[(x + 10.0, y - 30.0, 1.0), (x + 56.0, y - 64.0, 1.0), (x + 78.0, y - 110.0, 1.0)]),
        &t.shade,
        4.0,
        0.9,
    );
    for (dx, dy, r) in [
        (44.0, -180.0, 17.0),
        (4.0, -112.0, 13.0),
        (78.0, -112.0, 15.0),
        (30.0, -46.0, 11.0),
        (-18.0, 10.0, 14.0),
        (52.0, -136.0, 9.0),
    ] {
        for k in 0..5 {
            let a = f64::from(k) * 1.2566 + dx;
            e.dot(x + dx + r * 0.6 * a.cos(), y + dy + r * 0.6 * a.sin(), r * 0.52, &t.light);
        }
        e.dot(x + dx, y + dy, r * 0.3, &t.deep);
    }
}

pub(super) fn kids(e: &mut Easel) {
    let hem = e.of(31, &[(236.0, 780.0), (210.0, 730.0), (250.0, 800.0)]);
    let sleeve = e.of(0, &[PUFF, SHORT, NONE, LONG]);
    let mut t = torso(e.of(32, &[Neck::Round, Neck::Square]), (66.0, 44.0), (112.0, 440.0), hem);
    t.top = 214.0;
    t.shoulder = (118.0, 240.0);
    t.armpit = (116.0, 340.0);
    t.hip = (180.0, 560.0);
    t.sag = 30.0;
    let mut sleeve = sleeve;
    sleeve.length *= 0.82;
    let cut =
        Cut { torso: t, sleeve, flutes: 9, belt: Some(e.of(33, &[Belt::Sash, Belt::Seam])), straps: false };
    body(e, &cut);
    if e.pick(34, 2) == 0 {
        peter_pan(e, 66.0, 214.0);
    } else {
        e.motif(AXIS, 640.0, 62.0);
    }
}

fn body(e: &mut Easel, cut: &Cut) {
    e.hung();
    let p = &cut.torso;
    let d = p.outline();
    let armed = cut.sleeve.length > 0.0;
    p.shadow(e, &cut.sleeve);
    if !armed && !cut.straps && e.pick(39, 3) == 0 {
        e.hanger(p.top + 2.0, 104.0);
    }
    let t = e.t.clone();
    if cut.straps {
        // Over unseen shoulders and down to the back.
        let y = p.top;
        for side in [-1.0, 1.0] {
            let x = |v: f64| AXIS + side * v;
            e.line(
                &curve(&[(x(60.0), y + 20.0, 0.5), (x(58.0), 180.0, 1.0), (x(66.0), 128.0, 0.6)]),
                &t.deep,
                4.0,
            );
            let front = curve(&[(x(84.0), y + 4.0, 0.5), (x(80.0), 170.0, 1.0), (x(66.0), 128.0, 0.6)]);
            e.line(&front, &t.shade, 6.0);
            e.line(&front, &t.light, 4.0);
        }
    }
    // Inside of the back hem.
    let (hw, hy) = p.hem;
    let inside = t.line.clone();
    e.oval(AXIS, hy + 1.0, hw * 0.97, (p.sag * 0.55).max(6.0), &inside);
    p.nape(e);
    e.cloth(&d, 1.0);
    e.clip(&d);
    e.model(p);
    let (w, wy) = p.waist;
    if cut.flutes > 0 {
        e.drape(AXIS, (wy, w), (hy, hw), cut.flutes, 0.62);
    } else {
        for side in [-1.0, 1.0] {
            e.fold(
                (AXIS + side * w, wy + 30.0),
                (AXIS + side * 40.0, wy + 120.0),
                (AXIS + side * 20.0, wy + 190.0),
                12.0,
                0.2,
            );
        }
        e.sheen((AXIS - 50.0, wy + 40.0), (AXIS - 64.0, wy + 160.0), (AXIS - 54.0, hy), 20.0, 0.4);
    }
    let floor = e.down(&[(0.0, &t.deep, 0.0), (1.0, &t.deep, 0.35)]);
    e.rect(0.0, hy - 150.0, 800.0, 190.0, 0.0, &floor);
    e.end();
    e.motif(AXIS, if cut.belt.is_some() { hy - 130.0 } else { p.armpit.1 + 60.0 }, 60.0);
    if let Some(belt) = cut.belt {
        waistband(e, belt, p);
    }
    if armed {
        for side in [-1.0, 1.0] {
            e.sleeve(side, p, &cut.sleeve, 1.0);
        }
    }
    e.ink(&p.neckline(), &t.deep, 5.0, 0.35);
    e.ink(&p.neckline(), &t.light, 2.6, 0.9);
    let hem = curve(&[
        (AXIS - hw + 3.0, hy - 10.0, 0.5),
        (AXIS, hy + p.sag - 11.0, 1.0),
        (AXIS + hw - 3.0, hy - 10.0, 0.5),
    ]);
    if e.look.kind != Kind::Qipao && p.ripple == 0.0 {
        e.stitch(&hem, &t.line, 0.4);
    }
}

fn waistband(e: &mut Easel, belt: Belt, p: &Torso) {
    let t = e.t.clone();
    let (w, y) = p.waist;
    let arc =
        |y: f64, w: f64| curve(&[(AXIS - w, y - 4.0, 0.5), (AXIS, y + 6.0, 1.0), (AXIS + w, y - 4.0, 0.5)]);
    let band = |h: f64| {
        shape(&[
            (AXIS - w - 2.0, y - h / 2.0 - 4.0, 0.1),
            (AXIS, y - h / 2.0 + 5.0, 1.0),
            (AXIS + w + 2.0, y - h / 2.0 - 4.0, 0.1),
            (AXIS + w + 2.0, y + h / 2.0 - 4.0, 0.1),
            (AXIS, y + h / 2.0 + 6.0, 1.0),
            (AXIS - w - 2.0, y + h / 2.0 - 4.0, 0.1),
        ])
    };
    match belt {
        Belt::Seam => e.ink(&arc(y, w - 1.0), &t.deep, 2.6, 0.8),
        Belt::Elastic => {
            e.ink(&arc(y - 7.0, w), &t.deep, 2.4, 0.7);
            e.ink(&arc(y + 8.0, w), &t.deep, 2.4, 0.7);
            for i in 0..18 {
                let f = (f64::from(i) + 0.5) / 9.0 - 1.0;
                let x = AXIS + f * w;
                let at = y + 6.0 - 10.0 * f * f;
                e.fold((x, at - 22.0), (x + 2.0, at), (x + f * 6.0, at + 34.0), 3.0, 0.42);
            }
        }
        Belt::Sash => {
            let own = t.clone();
            e.cloth_of(&band(30.0), &own);
            e.ink(&arc(y - 15.0, w), &t.deep, 2.0, 0.7);
            e.ink(&arc(y + 16.0, w), &t.deep, 2.4, 0.8);
            let x = AXIS + e.of(40, &[34.0, -36.0, 0.0]);
            for (dx, len) in [(-16.0, 150.0), (20.0, 122.0)] {
                let d = shape(&[
                    (x, y + 4.0, 0.2),
                    (x + dx * 0.4 + 9.0, y + 60.0, 0.9),
                    (x + dx + 13.0, y + len, 0.1),
                    (x + dx - 13.0, y + len + 8.0, 0.1),
                    (x + dx * 0.2 - 10.0, y + 60.0, 0.9),
                ]);
                e.place(4.0, 5.0, 1.0, 0.0, 0.0);
                e.veil(&d, &t.line, 0.3);
                e.end();
                e.cloth_of(&d, &own);
            }
            for side in [-1.0, 1.0] {
                let d = shape(&[
                    (x, y, 0.1),
                    (x + side * 30.0, y - 22.0, 1.0),
                    (x + side * 58.0, y - 4.0, 1.0),
                    (x + side * 34.0, y + 22.0, 1.0),
                ]);
                e.place(2.0, 5.0, 1.0, 0.0, 0.0);
                e.veil(&d, &t.line, 0.3);
                e.end();
                e.cloth_of(&d, &own);
                e.fold((x + side * 6.0, y), (x + side * 24.0, y + 2.0), (x + side * 44.0, y), 6.0, 0.6);
            }
            e.rect(x - 11.0, y - 12.0, 22.0, 26.0, 9.0, &t.light);
            e.ink(&format!("M{:.1} {:.1}v14", x + 4.0, y - 6.0), &t.deep, 2.0, 0.6);
        }
        Belt::Buckle => {
            let strap = if t.l < 0.4 { Tones::lch(0.42, 0.03, 60.0) } else { Tones::lch(0.4, 0.06, 50.0) };
            e.cloth_of(&band(26.0), &strap);
            e.ink(&arc(y - 8.0, w - 3.0), &strap.hi, 1.4, 0.5);
            let metal = brass();
            e.line(&super::easel::block(AXIS - 20.0, y - 14.0, 40.0, 34.0, 7.0), &metal.base, 5.0);
            e.line(&poly(&[(AXIS - 4.0, y + 3.0), (AXIS + 20.0, y + 3.0)]), &metal.light, 4.0);
        }
    }
}
