//! What lies on a dressing table: masks, compacts, palettes, polish, combs.

use super::easel::{Easel, block, curve, oval, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, brass, ebony, paper, wood};
use super::tone::{Lch, Tones};
use crate::look::Rgb;

pub(super) fn face_mask(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    // The sachet, and the sheet that comes out of it.
    let tip = e.of(31, &[-7.0, 5.0, 9.0]);
    if e.pick(0, 3) != 1 {
        e.turn(tip + 16.0, 500.0, 520.0);
        face(e, 520.0, 520.0, 1.0);
        e.end();
    }
    e.turn(tip, 340.0, 540.0);
    let x = if e.pick(0, 3) == 1 { 220.0 } else { 130.0 };
    let pack = block(x, 260.0, 350.0, 500.0, 10.0);
    e.cast(&pack, 14.0, 20.0);
    e.cloth_of(&pack, &t);
    e.veil(&block(x, 260.0, 350.0, 40.0, 8.0), &t.deep, 0.4);
    e.veil(&block(x, 720.0, 350.0, 40.0, 8.0), &t.deep, 0.4);
    e.ribs(x, 262.0, 350.0, 36.0, 9.0, 0.4);
    e.ribs(x, 722.0, 350.0, 36.0, 9.0, 0.4);
    e.veil(
        &poly(&[(x + 26.0, 304.0), (x + 80.0, 304.0), (x + 54.0, 716.0), (x + 16.0, 716.0)]),
        "#ffffff",
        0.22,
    );
    let pale = Tones::from(Lch::of(e.look.color).step(0.18, 0.4, 0.0));
    e.fill(
        &oval(x + 175.0, 470.0, 112.0, 136.0),
        if t.l > 0.85 { &e.a.light } else { &pale.hi }.clone().as_str(),
    );
    face_plain(e, x + 175.0, 478.0, 0.56);
    let ink = if t.l > 0.7 { ebony() } else { paper() };
    e.rect(x + 105.0, 640.0, 140.0, 9.0, 4.0, &ink.light);
    e.rect(x + 130.0, 662.0, 90.0, 7.0, 3.0, &ink.light);
    e.end();
}

fn holes(cx: f64, cy: f64, k: f64) -> [String; 3] {
    [
        oval(cx - 62.0 * k, cy - 50.0 * k, 36.0 * k, 17.0 * k),
        oval(cx + 62.0 * k, cy - 50.0 * k, 36.0 * k, 17.0 * k),
        oval(cx, cy + 96.0 * k, 46.0 * k, 18.0 * k),
    ]
}

fn outline(cx: f64, cy: f64, k: f64) -> String {
    sym(
        cx,
        &[
            (0.0, cy - 196.0 * k, 1.0),
            (118.0 * k, cy - 168.0 * k, 1.0),
            (158.0 * k, cy - 40.0 * k, 1.0),
            (130.0 * k, cy + 110.0 * k, 1.0),
            (56.0 * k, cy + 192.0 * k, 1.0),
            (0.0, cy + 204.0 * k, 1.0),
        ],
    )
}

fn face(e: &mut Easel, cx: f64, cy: f64, k: f64) {
    e.cast(&outline(cx, cy, k), 10.0, 14.0);
    face_plain(e, cx, cy, k);
}

fn face_plain(e: &mut Easel, cx: f64, cy: f64, k: f64) {
    let sheet = Tones::lch(0.96, 0.008, 200.0);
    e.cloth_of(&outline(cx, cy, k), &sheet);
    let hole = e.wall.step(-0.06, 1.1, 0.0).hex();
    for d in holes(cx, cy, k) {
        e.fill(&d, &hole);
        e.ink(&d, &sheet.deep, 2.0, 0.6);
    }
    e.ink(
        &curve(&[
            (cx - 18.0 * k, cy + 52.0 * k, 0.5),
            (cx, cy + 62.0 * k, 1.0),
            (cx + 18.0 * k, cy + 52.0 * k, 0.5),
        ]),
        &sheet.deep,
        4.0 * k,
        0.8,
    );
    e.ink(
        &curve(&[(cx - 10.0 * k, cy - 30.0 * k, 0.5), (cx - 18.0 * k, cy + 40.0 * k, 1.0)]),
        &sheet.deep,
        3.0 * k,
        0.4,
    );
}

pub(super) fn cushion(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let r = 200.0;
    // Open like a shell: mirror above, sponge below.
    let lid = oval(400.0, 318.0, r, r * 0.94);
    let base = oval(400.0, 650.0, r, r * 0.94);
    e.cast(&lid, 14.0, 18.0);
    e.cast(&base, 14.0, 24.0);
    let paint =
        e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&lid, &paint);
    let mirror = e.slant(
        (0.0, 0.0),
        (1.0, 1.0),
        &[(0.0, "#f4f7f8", 1.0), (0.5, "#cfd8dc", 1.0), (1.0, "#aab7be", 1.0)],
    );
    e.oval(400.0, 318.0, r - 22.0, r * 0.94 - 22.0, &mirror);
    e.veil(&poly(&[(300.0, 250.0), (380.0, 170.0), (410.0, 176.0), (290.0, 310.0)]), "#ffffff", 0.5);
    let paint =
        e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.light, 1.0), (0.6, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&base, &paint);
    e.rect(350.0, 486.0, 100.0, 26.0, 8.0, &t.shade);
    e.oval(400.0, 650.0, r - 24.0, r * 0.94 - 24.0, &t.deep);
    let skin = Tones::lch(e.of(31, &[0.82, 0.76, 0.87]), 0.055, 62.0);
    let paint = e.glow(0.4, 0.35, 0.7, &[(0.0, &skin.light, 1.0), (1.0, &skin.base, 1.0)]);
    e.oval(400.0, 652.0, r - 38.0, r * 0.94 - 38.0, &paint);
    let mut dots = String::new();
    for i in 0..60 {
        let k = f64::from(i);
        let (d, a) = (150.0 * (k / 60.0).sqrt(), k * 2.399);
        dots.push_str(&oval(400.0 + d * a.cos(), 652.0 + d * 0.92 * a.sin(), 3.4, 3.0));
    }
    e.veil(&dots, &skin.deep, 0.5);
    if e.pick(0, 2) == 0 {
        e.place(70.0, 90.0, 1.0, 0.0, 0.0);
        let puff = oval(440.0, 690.0, 120.0, 112.0);
        e.cast(&puff, 8.0, 12.0);
        e.cloth_of(&puff, &Tones::lch(0.93, 0.02, 40.0));
        e.fill(
            &shape(&[
                (330.0, 660.0, 0.2),
                (440.0, 630.0, 1.0),
                (552.0, 668.0, 0.2),
                (552.0, 710.0, 0.2),
                (440.0, 676.0, 1.0),
                (328.0, 706.0, 0.2),
            ]),
            &t.base,
        );
        e.end();
    }
}

/// Shades that go with a colour: neighbours lighter, deeper and turned.
fn family(c: Rgb) -> Vec<Tones> {
    let base = Lch::of(c);
    let base = Lch {
        l: base.l.clamp(0.45, 0.72),
        c: base.c.clamp(0.05, 0.14),
        h: if base.c < 0.02 { 40.0 } else { base.h },
    };
    [
        (0.22, 0.5, 10.0),
        (0.1, 0.8, 14.0),
        (0.0, 1.0, 0.0),
        (-0.12, 0.9, -8.0),
        (0.18, 0.35, 40.0),
        (0.04, 0.7, 34.0),
        (-0.08, 0.6, 24.0),
        (-0.22, 0.5, -20.0),
        (0.14, 0.9, -16.0),
    ]
    .iter()
    .map(|&(l, ch, h)| Tones::from(base.step(l, ch, h)))
    .collect()
}

pub(super) fn eye_palette(e: &mut Easel) {
    e.lying();
    let case =
        if e.pick(33, 2) == 0 { ebony() } else { Tones::from(Lch::of(e.look.color).step(0.2, 0.35, 0.0)) };
    let shades = family(e.look.color);
    e.turn(e.of(31, &[-4.0, 3.0, 0.0]), 400.0, 500.0);
    let (cols, rows) = e.of(0, &[(3_u32, 3_u32), (4, 2), (2, 2)]);
    let (w, h) = (460.0, if rows == 3 { 400.0 } else { 290.0 });
    let (x, y) = (400.0 - w / 2.0, 520.0);
    let lid = block(x, y - h - 6.0, w, h, 18.0);
    let base = block(x, y, w, h, 18.0);
    e.cast(&lid, 12.0, 16.0);
    e.cast(&base, 14.0, 22.0);
    e.cloth_of(&lid, &case);
    let mirror = e.slant(
        (0.0, 0.0),
        (1.0, 1.0),
        &[(0.0, "#f1f5f6", 1.0), (0.55, "#cdd6da", 1.0), (1.0, "#a7b4bb", 1.0)],
    );
    e.rect(x + 22.0, y - h + 14.0, w - 44.0, h - 42.0, 8.0, &mirror);
    e.clip(&block(x + 22.0, y - h + 14.0, w - 44.0, h - 42.0, 8.0));
    e.veil(&poly(&[(x + 60.0, y), (x + 240.0, y - h), (x + 300.0, y - h), (x + 120.0, y)]), "#ffffff", 0.35);
    e.end();
    e.cloth_of(&base, &case);
    e.rect(x + 60.0, y - 10.0, 50.0, 14.0, 5.0, &case.deep);
    e.rect(x + w - 110.0, y - 10.0, 50.0, 14.0, 5.0, &case.deep);
    let (cw, ch) = ((w - 40.0) / f64::from(cols), (h - 40.0) / f64::from(rows));
    for r in 0..rows {
        for c in 0..cols {
            let t = &shades[((r * cols + c) % 9) as usize];
            let (px, py) = (x + 20.0 + cw * f64::from(c) + 7.0, y + 20.0 + ch * f64::from(r) + 7.0);
            e.rect(px, py, cw - 14.0, ch - 14.0, 8.0, &case.line);
            let paint = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.light, 1.0), (1.0, &t.base, 1.0)]);
            e.rect(px + 3.0, py + 4.0, cw - 20.0, ch - 20.0, 7.0, &paint);
            if (r + c) % 2 == 1 {
                e.ink(
                    &format!(
                        "M{:.1} {:.1}l{:.1} {:.1}M{:.1} {:.1}l{:.1} {:.1}",
                        px + 16.0,
                        py + ch * 0.5,
                        cw * 0.28,
                        -ch * 0.26,
                        px + 26.0,
                        py + ch * 0.66,
                        cw * 0.4,
                        -ch * 0.38
                    ),
                    &t.hi,
                    3.0,
                    0.5,
                );
            }
        }
    }
    e.end();
}

pub(super) fn nail_polish(e: &mut Easel) {
    e.framed(1.32);
    let t = e.t.clone();
    let round = e.pick(0, 2) == 1;
    let g = GROUND;
    e.contact(400.0, g, 130.0);
    let top = g - 230.0;
    let glass = if round {
        sym(
            400.0,
            &[
                (0.0, top, 0.5),
                (44.0, top, 0.2),
                (56.0, top + 24.0, 0.6),
                (140.0, top + 100.0, 1.0),
                (120.0, g - 20.0, 0.9),
                (60.0, g, 0.5),
                (0.0, g + 4.0, 0.6),
            ],
        )
    } else {
        shape(&[
            (352.0, top, 0.1),
            (448.0, top, 0.1),
            (460.0, top + 30.0, 0.4),
            (526.0, top + 50.0, 0.3),
            (526.0, g - 12.0, 0.25),
            (400.0, g + 4.0, 0.6),
            (274.0, g - 12.0, 0.25),
            (274.0, top + 50.0, 0.3),
            (340.0, top + 30.0, 0.4),
        ])
    };
    let paint = e.round(&t, Finish::Gloss);
    e.fill(&glass, &paint);
    e.clip(&glass);
    let rim = e.down(&[(0.0, &t.hi, 0.4), (0.3, &t.hi, 0.0), (0.84, &t.deep, 0.0), (1.0, "#ffffff", 0.5)]);
    e.rect(250.0, top, 300.0, 240.0, 0.0, &rim);
    e.ink(&glass, "#ffffff", 9.0, 0.3);
    e.end();
    e.veil(
        &if round { oval(318.0, g - 110.0, 11.0, 46.0) } else { block(294.0, top + 70.0, 18.0, 130.0, 9.0) },
        "#ffffff",
        0.55,
    );
    let lid = match e.pick(31, 3) {
        0 => (ebony(), Finish::Gloss),
        1 => (brass(), Finish::Metal),
        _ => (paper(), Finish::Gloss),
    };
    e.lathe(400.0, &[(44.0, top - 250.0, 0.3), (58.0, top + 2.0, 0.1)], &lid.0, lid.1);
    e.disc(400.0, top - 250.0, 44.0, &lid.0);
    // A drop of the colour.
    let drop = shape(&[
        (560.0, g + 44.0, 1.0),
        (610.0, g + 20.0, 1.0),
        (676.0, g + 34.0, 1.0),
        (650.0, g + 62.0, 1.0),
        (590.0, g + 64.0, 1.0),
    ]);
    e.fill(&drop, &t.base);
    e.veil(&oval(604.0, g + 34.0, 22.0, 5.0), "#ffffff", 0.6);
}

pub(super) fn comb(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    e.turn(e.of(31, &[-32.0, 28.0, -60.0]), 400.0, 500.0);
    if e.pick(0, 2) == 0 {
        // A comb.
        let back = shape(&[
            (130.0, 430.0, 0.9),
            (400.0, 396.0, 1.0),
            (670.0, 430.0, 0.9),
            (690.0, 480.0, 0.8),
            (670.0, 510.0, 0.1),
            (130.0, 510.0, 0.1),
            (110.0, 480.0, 0.8),
        ]);
        let mut d = back;
        for i in 0..26 {
            let x = 132.0 + 20.8 * f64::from(i);
            let wide = if i < 10 { 13.0 } else { 9.0 };
            d.push_str(&format!(
                "M{x:.1} 500h{wide:.1}l-2 118q-{:.1} 10 -{:.1} 0Z",
                (wide - 4.0) / 2.0,
                wide - 4.0
            ));
        }
        e.cast(&d, 10.0, 16.0);
        e.cloth_of(&d, &t);
        e.sheen((150.0, 446.0), (400.0, 412.0), (650.0, 446.0), 8.0, 0.6);
        e.ink(&curve(&[(140.0, 500.0, 0.5), (660.0, 500.0, 0.5)]), &t.deep, 3.0, 0.4);
    } else {
        // A paddle brush.
        let handle = shape(&[
            (520.0, 476.0, 0.6),
            (640.0, 484.0, 1.0),
            (740.0, 476.0, 1.0),
            (752.0, 500.0, 1.0),
            (740.0, 524.0, 1.0),
            (640.0, 516.0, 1.0),
            (520.0, 524.0, 0.6),
        ]);
        let head = oval(340.0, 500.0, 214.0, 112.0);
        e.cast(&handle, 10.0, 16.0);
        e.cast(&head, 10.0, 16.0);
        let body = if t.l > 0.9 { wood() } else { t.clone() };
        e.cloth_of(&handle, &body);
        e.cloth_of(&head, &body);
        e.oval(340.0, 500.0, 186.0, 88.0, &Tones::lch(0.9, 0.03, 50.0).base);
        for r in 0..6 {
            for c in 0..14 {
                let (x, y) = (170.0 + 26.0 * f64::from(c), 436.0 + 26.0 * f64::from(r));
                let inside = ((x - 340.0) / 176.0).powi(2) + ((y - 500.0) / 78.0).powi(2);
                if inside < 1.0 {
                    e.dot(x + 3.0, y + 5.0, 6.0, &Tones::lch(0.7, 0.05, 50.0).base);
                    e.dot(x, y, 6.0, &ebony().base);
                    e.dot(x - 2.0, y - 2.0, 2.0, &ebony().hi);
                }
            }
        }
    }
    e.end();
}
