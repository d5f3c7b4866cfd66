//! Stationery: pens, calendars, notes and paints.

use super::easel::{Easel, block, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{brass, paper, steel, wood};
use super::tone::{Lch, Tones};

pub(super) fn pen(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let fountain = e.pick(0, 2) == 0;
    e.turn(e.of(31, &[34.0, -34.0, 48.0]), 400.0, 500.0);
    let metal = if e.pick(32, 2) == 0 { brass() } else { steel() };
    let gloss = |e: &mut Easel, d: &str, t: &Tones| {
        let paint = e.across(&[
            (0.0, &t.deep, 1.0),
            (0.16, &t.base, 1.0),
            (0.3, &t.hi, 1.0),
            (0.42, &t.light, 1.0),
            (0.7, &t.base, 1.0),
            (1.0, &t.line, 1.0),
        ]);
        e.fill(d, &paint);
    };
    if fountain {
        let barrel = shape(&[
            (374.0, 420.0, 0.1),
            (366.0, 300.0, 0.9),
            (382.0, 130.0, 0.6),
            (418.0, 130.0, 0.6),
            (434.0, 300.0, 0.9),
            (426.0, 420.0, 0.1),
            (424.0, 640.0, 0.4),
            (412.0, 690.0, 0.2),
            (388.0, 690.0, 0.2),
            (376.0, 640.0, 0.4),
        ]);
        e.cast(&barrel, 14.0, 22.0);
        gloss(e, &barrel, &t);
        e.rect(370.0, 560.0, 60.0, 16.0, 3.0, &metal.base);
        e.rect(374.0, 592.0, 52.0, 6.0, 3.0, &metal.light);
        let nib = shape(&[
            (386.0, 690.0, 0.1),
            (378.0, 736.0, 0.9),
            (400.0, 820.0, 0.0),
            (422.0, 736.0, 0.9),
            (414.0, 690.0, 0.1),
        ]);
        let paint = e.across(&[(0.0, &metal.shade, 1.0), (0.4, &metal.hi, 1.0), (1.0, &metal.deep, 1.0)]);
        e.fill(&nib, &paint);
        e.dot(400.0, 736.0, 5.0, &metal.line);
        e.line("M400 738V814", &metal.line, 2.0);
        // Cap beside.
        let cap = block(468.0, 300.0, 68.0, 280.0, 26.0);
        e.cast(&cap, 12.0, 18.0);
        gloss(e, &cap, &t);
        e.rect(468.0, 552.0, 68.0, 18.0, 4.0, &metal.base);
        let paint = e.across(&[(0.0, &metal.hi, 1.0), (1.0, &metal.deep, 1.0)]);
        e.rect(494.0, 318.0, 15.0, 190.0, 7.0, &paint);
        e.dot(501.0, 508.0, 10.0, &metal.light);
    } else {
        for (k, dx) in [(0, -66.0), (1, 0.0), (2, 66.0)] {
            let tone =
                [t.clone(), e.a.clone(), Tones::from(Lch::of(e.look.color).step(0.14, 0.7, 0.0))][k].clone();
            let x = 400.0 + dx;
            let d = format!("M{:.1} 170a22 22 0 0 1 44 0V700l-14 70h-16l-14 -70Z", x - 22.0);
            e.cast(&d, 10.0, 16.0);
            gloss(e, &d, &tone);
            e.rect(x - 22.0, 540.0, 44.0, 12.0, 0.0, &metal.base);
            e.fill(
                &poly(&[(x - 10.0, 764.0), (x + 10.0, 764.0), (x + 2.0, 800.0), (x - 2.0, 800.0)]),
                &metal.shade,
            );
            e.rect(x + 12.0, 190.0, 9.0, 180.0, 4.0, &metal.light);
            e.rect(x - 8.0, 128.0, 16.0, 30.0, 6.0, &metal.base);
        }
    }
    e.end();
}

pub(super) fn pencil_case(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    e.turn(e.of(31, &[-10.0, 9.0, -4.0]), 400.0, 500.0);
    for (x, top, c) in
        [(300.0, 250.0, 85.0), (370.0, 210.0, 27.0), (440.0, 236.0, 240.0), (510.0, 262.0, 150.0)]
    {
        let p = Tones::lch(0.68, 0.13, c);
        let paint = e.across(&[(0.0, &p.hi, 1.0), (0.5, &p.base, 1.0), (1.0, &p.deep, 1.0)]);
        e.turn((x - 400.0) * 0.05, x, 460.0);
        e.rect(x - 17.0, top, 34.0, 240.0, 0.0, &paint);
        e.fill(&poly(&[(x - 17.0, top + 2.0), (x, top - 56.0), (x + 17.0, top + 2.0)]), &wood().light);
        e.fill(&poly(&[(x - 6.0, top - 36.0), (x, top - 56.0), (x + 6.0, top - 36.0)]), &p.line);
        e.end();
    }
    let d = if e.pick(0, 2) == 0 {
        block(120.0, 420.0, 560.0, 290.0, 70.0)
    } else {
        shape(&[
            (140.0, 430.0, 0.2),
            (660.0, 430.0, 0.2),
            (690.0, 570.0, 0.9),
            (650.0, 700.0, 0.5),
            (150.0, 700.0, 0.5),
            (110.0, 570.0, 0.9),
        ])
    };
    e.cast(&d, 16.0, 26.0);
    e.cloth(&d, 1.0);
    e.clip(&d);
    e.fold((140.0, 690.0), (400.0, 660.0), (660.0, 690.0), 22.0, 0.4);
    e.fold((650.0, 440.0), (680.0, 560.0), (640.0, 700.0), 26.0, 0.35);
    e.sheen((150.0, 470.0), (134.0, 560.0), (160.0, 650.0), 14.0, 0.45);
    e.ink("M110 470H690", &t.line, 14.0, 0.6);
    e.stitch("M110 470H690", &steel().light, 0.9);
    e.end();
    e.rect(600.0, 462.0, 20.0, 18.0, 4.0, &steel().light);
    e.tube("M610 478q10 40 -6 70", 9.0, &e.a.clone());
    e.emblem(390.0, 590.0, 66.0);
    e.end();
}

pub(super) fn calendar(e: &mut Easel) {
    e.framed(1.18);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let months = e.pick(0, 2) == 0;
    e.contact(400.0, g, 270.0);
    // A tent of card.
    e.fill(&poly(&[(640.0, g - 420.0), (700.0, g - 30.0), (650.0, g), (180.0, g)]), &t.line);
    let board = poly(&[(170.0, g - 430.0), (630.0, g - 430.0), (660.0, g), (140.0, g)]);
    let paint = e.down(&[(0.0, &t.light, 1.0), (1.0, &t.base, 1.0)]);
    e.fill(&board, &paint);
    let page = poly(&[(184.0, g - 416.0), (616.0, g - 416.0), (640.0, g - 46.0), (160.0, g - 46.0)]);
    e.fill(&page, &paper().light);
    if months {
        e.clip(&page);
        e.rect(140.0, g - 420.0, 520.0, 120.0, 0.0, &a.light);
        e.end();
        e.emblem(400.0, g - 354.0, 46.0);
        for r in 0..5 {
            for c in 0..7 {
                let (x, y) =
                    (214.0 + 62.0 * f64::from(c) - 2.0 * f64::from(r), g - 268.0 + 46.0 * f64::from(r));
                if (r == 0 && c < 2) || (r == 4 && c > 4) {
                    continue;
                }
                if r == 2 && c == 3 {
                    e.dot(x + 11.0, y + 10.0, 24.0, &t.base);
                    e.rect(x, y, 22.0, 20.0, 5.0, &paper().hi);
                } else {
                    let ink = if c > 4 { a.base.clone() } else { paper().deep };
                    e.rect(x, y, 22.0, 20.0, 5.0, &ink);
                }
            }
        }
    } else {
        // A page a day: one large leaf and a picture.
        e.clip(&page);
        e.fill(
            &shape(&[
                (140.0, g - 150.0, 1.0),
                (320.0, g - 220.0, 1.0),
                (480.0, g - 150.0, 1.0),
                (680.0, g - 200.0, 1.0),
                (680.0, g, 0.0),
                (120.0, g, 0.0),
            ]),
            &a.light,
        );
        e.fill(
            &shape(&[
                (140.0, g - 90.0, 1.0),
                (360.0, g - 140.0, 1.0),
                (680.0, g - 90.0, 1.0),
                (680.0, g, 0.0),
                (120.0, g, 0.0),
            ]),
            &a.base,
        );
        e.dot(400.0, g - 280.0, 66.0, &t.base);
        e.end();
    }
    for k in 0..14 {
        let x = 196.0 + 31.4 * f64::from(k);
        e.tube(
            &format!(
                "M{x:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {x:.1} {:.1}",
                g - 412.0,
                x - 16.0,
                g - 428.0,
                x - 10.0,
                g - 456.0,
                g - 440.0
            ),
            5.0,
            &steel(),
        );
    }
}

pub(super) fn sticky_notes(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    let kin = |dh: f64| Tones::from(Lch { l: 0.86, ..Lch::of(e.look.color).step(0.0, 0.9, dh) });
    let tones = [kin(50.0), kin(-50.0), t];
    let spots = e.of(
        0,
        &[
            [(170.0, 250.0, -9.0), (400.0, 300.0, 8.0), (260.0, 470.0, -3.0)],
            [(200.0, 210.0, 4.0), (330.0, 370.0, -7.0), (240.0, 540.0, 5.0)],
        ],
    );
    for (i, &(x, y, tip)) in spots.iter().enumerate() {
        let c = tones[i].clone();
        let s = if i == 2 { 330.0 } else { 270.0 };
        e.turn(tip, x + s / 2.0, y + s / 2.0);
        let d = format!("M{x:.1} {y:.1}h{s:.1}v{:.1}q-20 {:.1} -70 {:.1}H{x:.1}Z", s - 60.0, 44.0, 56.0);
        e.cast(&d, 12.0, 20.0);
        for k in (0..4).rev() {
            e.place(2.0 * f64::from(k), 3.0 * f64::from(k), 1.0, 0.0, 0.0);
            e.fill(&d, if k % 2 == 0 { &c.base } else { &c.shade });
            e.end();
        }
        let paint =
            e.down(&[(0.0, &c.shade, 1.0), (0.16, &c.base, 1.0), (0.7, &c.light, 1.0), (1.0, &c.hi, 1.0)]);
        e.fill(&d, &paint);
        e.fill(&format!("M{:.1} {:.1}q-30 -6 -66 -2q-2 36 -4 58q50 -12 70 -56Z", x + s, y + s - 60.0), &c.hi);
        if i == 2 {
            for k in 0..3 {
                e.ink(
                    &format!(
                        "M{:.1} {:.1}h{:.1}",
                        x + 46.0,
                        y + 90.0 + 54.0 * f64::from(k),
                        [230.0, 200.0, 130.0][k as usize]
                    ),
                    &c.line,
                    6.0,
                    0.5,
                );
            }
        }
        e.end();
    }
}

pub(super) fn paint_set(e: &mut Easel) {
    e.lying();
    let t = e.t.clone();
    e.turn(e.of(31, &[-7.0, 6.0, 0.0]), 400.0, 500.0);
    let hues = [
        (0.6, 0.19, 27.0),
        (0.72, 0.16, 55.0),
        (0.85, 0.16, 92.0),
        (0.68, 0.15, 140.0),
        (0.66, 0.11, 200.0),
        (0.52, 0.15, 260.0),
        (0.52, 0.14, 310.0),
        (0.66, 0.16, 0.0),
        (0.5, 0.08, 55.0),
        (0.35, 0.02, 260.0),
        (0.93, 0.01, 90.0),
        (0.78, 0.06, 60.0),
    ];
    if e.pick(0, 2) == 0 {
        // A tin of pans, its lid a palette.
        let lid = block(140.0, 190.0, 520.0, 270.0, 22.0);
        let tin = block(140.0, 470.0, 520.0, 290.0, 22.0);
        e.cast(&lid, 12.0, 16.0);
        e.cast(&tin, 14.0, 24.0);
        e.cloth_of(&lid, &t);
        for k in 0..3 {
            let x = 166.0 + 160.0 * f64::from(k);
            e.fill(&block(x, 214.0, 148.0, 222.0, 18.0), "#f7f4ec");
            let (l, c, h) = hues[(k * 3 + 1) as usize];
            e.veil(
                &shape(&[
                    (x + 30.0, 330.0, 1.0),
                    (x + 70.0, 270.0, 1.0),
                    (x + 120.0, 310.0, 1.0),
                    (x + 100.0, 390.0, 1.0),
                    (x + 50.0, 396.0, 1.0),
                ]),
                &Tones::lch(l, c, h).light,
                0.65,
            );
        }
        e.cloth_of(&tin, &t);
        for i in 0..12 {
            let (x, y) = (164.0 + 80.0 * f64::from(i % 6), 492.0 + 88.0 * f64::from(i / 6));
            let (l, c, h) = hues[i as usize];
            let p = Tones::lch(l, c, h);
            e.rect(x, y, 72.0, 78.0, 8.0, "#f7f4ec");
            let paint = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &p.light, 1.0), (1.0, &p.base, 1.0)]);
            e.rect(x + 6.0, y + 6.0, 60.0, 66.0, 6.0, &paint);
        }
        e.rect(164.0, 676.0, 472.0, 62.0, 10.0, &t.deep);
        brush(e, 180.0, 706.0, 430.0);
    } else {
        // A palette.
        let d = shape(&[
            (180.0, 420.0, 1.0),
            (290.0, 270.0, 1.0),
            (480.0, 240.0, 1.0),
            (630.0, 340.0, 1.0),
            (650.0, 520.0, 1.0),
            (560.0, 640.0, 1.0),
            (480.0, 610.0, 1.0),
            (420.0, 650.0, 1.0),
            (400.0, 740.0, 1.0),
            (280.0, 720.0, 1.0),
            (180.0, 590.0, 1.0),
        ]);
        e.cast(&d, 16.0, 24.0);
        let board = if t.l > 0.85 { wood() } else { t };
        e.cloth_of(&d, &board);
        e.oval(500.0, 546.0, 42.0, 38.0, &board.line);
        e.oval(503.0, 550.0, 38.0, 34.0, &e.wall.step(-0.06, 1.0, 0.0).hex());
        for (i, (x, y)) in [
            (250.0, 440.0),
            (300.0, 350.0),
            (390.0, 300.0),
            (490.0, 306.0),
            (572.0, 370.0),
            (594.0, 460.0),
            (246.0, 540.0),
            (290.0, 630.0),
        ]
        .iter()
        .enumerate()
        {
            let (l, c, h) = hues[i];
            let p = Tones::lch(l, c, h);
            e.fill(
                &shape(&[
                    (x - 38.0, *y, 1.0),
                    (*x, y - 32.0, 1.0),
                    (x + 40.0, y - 4.0, 1.0),
                    (x + 8.0, y + 34.0, 1.0),
                ]),
                &p.base,
            );
            e.veil(&oval(x - 8.0, y - 10.0, 14.0, 7.0), &p.hi, 0.9);
        }
        e.turn(-40.0, 420.0, 500.0);
        brush(e, 220.0, 520.0, 470.0);
        e.end();
    }
    e.end();
}

fn brush(e: &mut Easel, x: f64, y: f64, len: f64) {
    let d = shape(&[
        (x, y - 6.0, 0.6),
        (x + len * 0.5, y - 12.0, 1.0),
        (x + len * 0.7, y - 10.0, 0.2),
        (x + len * 0.7, y + 10.0, 0.2),
        (x + len * 0.5, y + 12.0, 1.0),
        (x, y + 6.0, 0.6),
    ]);
    e.cast(&d, 6.0, 10.0);
    let w = Tones::lch(0.5, 0.1, 40.0);
    let paint = e.down(&[(0.0, &w.hi, 1.0), (0.5, &w.base, 1.0), (1.0, &w.deep, 1.0)]);
    e.fill(&d, &paint);
    let s = steel();
    let paint = e.down(&[(0.0, &s.hi, 1.0), (0.5, &s.base, 1.0), (1.0, &s.deep, 1.0)]);
    e.rect(x + len * 0.7, y - 12.0, len * 0.12, 24.0, 2.0, &paint);
    e.fill(
        &shape(&[
            (x + len * 0.82, y - 12.0, 0.2),
            (x + len * 0.92, y - 15.0, 0.9),
            (x + len, y, 0.1),
            (x + len * 0.92, y + 15.0, 0.9),
            (x + len * 0.82, y + 12.0, 0.2),
        ]),
        "#5a4030",
    );
}
