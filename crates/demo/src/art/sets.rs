//! Pyjamas, and trousers for children.

use super::bottoms::Legs;
use super::easel::{Easel, block, curve, poly, sym};
use super::garment::{AXIS, Neck, Sleeve, Torso};
use super::solid::brass;
use super::tone::Tones;
use crate::look::Pattern;

pub(super) fn pyjamas(e: &mut Easel, kid: bool) {
    e.lying();
    let short = e.pick(0, 3) == 1;
    // Trousers below, jacket above, as laid out on a bed.
    let (s, tip) = (if kid { 0.62 } else { 0.7 }, e.of(31, &[-5.0, 6.0, 0.0]));
    e.place(if kid { 84.0 } else { 92.0 }, if kid { 10.0 } else { 50.0 }, s, AXIS, 900.0);
    e.turn(tip, AXIS, 600.0);
    let hem = if short { 620.0 } else { 880.0 };
    let l = Legs {
        top: 180.0,
        waist: 140.0,
        hip: 176.0,
        crotch: 460.0,
        knee: (150.0, (hem + 460.0) / 2.0),
        hem: (146.0, hem),
        gap: (12.0, 20.0),
    };
    l.draw(e, false);
    l.elastic(e, 44.0);
    e.end();
    e.end();
    e.place(-76.0, if kid { -80.0 } else { -100.0 }, if kid { 0.78 } else { 0.86 }, AXIS, 200.0);
    e.turn(-tip - 3.0, AXIS, 400.0);
    let p = Torso {
        neck: Neck::Vee,
        opening: (66.0, if kid { 50.0 } else { 110.0 }),
        top: 196.0,
        shoulder: (158.0, 230.0),
        armpit: (154.0, 376.0),
        waist: (164.0, 540.0),
        hip: (168.0, 620.0),
        hem: (172.0, 700.0),
        sag: 8.0,
        ripple: 0.0,
    };
    let p = if kid { Torso { neck: Neck::Round, hem: (172.0, 660.0), ..p } } else { p };
    let sleeve = if short {
        Sleeve { length: 180.0, angle: 34.0, cuff: 122.0, bulge: 4.0, band: 18.0 }
    } else {
        Sleeve { length: 420.0, angle: 24.0, cuff: 92.0, bulge: 10.0, band: 30.0 }
    };
    let d = p.outline();
    p.shadow(e, &sleeve);
    p.nape(e);
    e.cloth(&d, 1.1);
    e.clip(&d);
    e.model(&p);
    e.end();
    for side in [-1.0, 1.0] {
        e.sleeve(side, &p, &sleeve, 1.1);
    }
    let (t, trim) = (
        e.t.clone(),
        if e.look.accent == e.look.color { Tones::lch(0.95, 0.012, 85.0) } else { e.a.clone() },
    );
    if kid {
        e.line(&p.neckline(), &trim.base, 13.0);
        if e.look.pattern == Pattern::Plain || e.look.pattern == Pattern::Print {
            e.emblem(AXIS, 470.0, 78.0);
        }
    } else {
        e.ink(&format!("M400 300V{:.1}", p.hem.1 + 8.0), &trim.base, 4.0, 0.9);
        e.buttons(AXIS - 14.0, 350.0, p.hem.1 - 60.0, 4, 9.0, &Tones::lch(0.95, 0.02, 85.0));
        e.lapels(62.0, 200.0, 318.0, 44.0, false, &t);
        e.ink(&p.neckline(), &trim.base, 4.0, 0.9);
        super::tops::pocket(e, AXIS + 50.0, 404.0, 78.0, 84.0);
        e.line("M450 405h78", &trim.base, 4.0);
    }
    e.end();
    e.end();
}

pub(super) fn kids_trousers(e: &mut Easel) {
    e.hung();
    let l = Legs {
        top: 230.0,
        waist: 122.0,
        hip: 162.0,
        crotch: 480.0,
        knee: (124.0, 610.0),
        hem: (e.of(0, &[92.0, 112.0, 84.0]), e.of(31, &[800.0, 780.0])),
        gap: (14.0, 24.0),
    };
    l.draw(e, false);
    let t = e.t.clone();
    for side in [-1.0, 1.0] {
        let x = |v: f64| AXIS + side * v;
        e.ink(
            &curve(&[(x(80.0), 280.0, 0.4), (x(92.0), 340.0, 1.0), (x(158.0), 366.0, 0.4)]),
            &t.line,
            3.0,
            0.6,
        );
        let (g, w, y) = (l.gap.1, l.hem.0, l.hem.1);
        e.veil(
            &poly(&[(x(g - 3.0), y - 34.0), (x(g + w + 3.0), y - 42.0), (x(g + w), y), (x(g), y + 8.0)]),
            &t.deep,
            0.5,
        );
    }
    if e.pick(32, 2) == 0 {
        let a = e.a.clone();
        let d = block(AXIS - 128.0, 590.0, 84.0, 84.0, 14.0);
        e.fill(&d, &a.base);
        e.stitch(&block(AXIS - 121.0, 597.0, 70.0, 70.0, 10.0), &a.line, 0.6);
    }
    l.elastic(e, 46.0);
}

pub(super) fn dungarees(e: &mut Easel) {
    e.hung();
    let short = e.pick(0, 3) == 2;
    let l = Legs {
        top: 400.0,
        waist: 150.0,
        hip: 172.0,
        crotch: 610.0,
        knee: (150.0, if short { 650.0 } else { 720.0 }),
        hem: (if short { 160.0 } else { 118.0 }, if short { 720.0 } else { 860.0 }),
        gap: (12.0, 20.0),
    };
    let t = e.t.clone();
    let thread = if t.l > 0.8 { Tones::lch(0.75, 0.03, 80.0) } else { Tones::lch(0.8, 0.09, 70.0) };
    for side in [-1.0, 1.0] {
        let x = |v: f64| AXIS + side * v;
        e.line(&curve(&[(x(60.0), 260.0, 0.4), (x(82.0), 176.0, 1.0), (x(58.0), 132.0, 0.6)]), &t.deep, 32.0);
        e.line(&curve(&[(x(60.0), 260.0, 0.4), (x(80.0), 180.0, 1.0), (x(58.0), 134.0, 0.6)]), &t.base, 28.0);
    }
    e.ink(
        &curve(&[(AXIS - 60.0, 136.0, 0.5), (AXIS, 210.0, 1.0), (AXIS + 60.0, 136.0, 0.5)]),
        &t.line,
        26.0,
        0.55,
    );
    l.draw(e, false);
    let bib = sym(
        AXIS,
        &[
            (0.0, 246.0, 0.4),
            (92.0, 242.0, 0.12),
            (104.0, 330.0, 0.5),
            (156.0, 416.0, 0.1),
            (0.0, 440.0, 0.8),
        ],
    );
    e.cast(&bib, 8.0, 8.0);
    e.cloth(&bib, 1.1);
    e.stitch(
        &sym(
            AXIS,
            &[
                (0.0, 256.0, 0.4),
                (82.0, 252.0, 0.12),
                (94.0, 334.0, 0.5),
                (144.0, 412.0, 0.1),
                (0.0, 430.0, 0.8),
            ],
        ),
        &thread.base,
        0.8,
    );
    let pocket = block(AXIS - 58.0, 300.0, 116.0, 96.0, 10.0);
    e.cloth(&pocket, 1.1);
    e.ink(&pocket, &t.line, 2.0, 0.5);
    e.stitch(&block(AXIS - 51.0, 307.0, 102.0, 82.0, 7.0), &thread.base, 0.8);
    if e.look.pattern == Pattern::Print || e.pick(31, 2) == 0 {
        e.emblem(AXIS, 350.0, 28.0);
    }
    for side in [-1.0, 1.0] {
        let x = AXIS + side * 62.0;
        e.line(&block(x - 17.0, 252.0, 34.0, 34.0, 8.0), &brass().base, 6.0);
        e.dot(x, 282.0, 8.0, &brass().light);
        e.ink(
            &curve(&[
                (AXIS + side * 96.0, 446.0, 0.4),
                (AXIS + side * 112.0, 500.0, 1.0),
                (AXIS + side * 168.0, 516.0, 0.4),
            ]),
            &t.line,
            3.0,
            0.6,
        );
    }
}
