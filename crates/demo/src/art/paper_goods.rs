//! Books, stationery and gifts.

use super::easel::{Easel, block, curve, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{Finish, brass, ebony, paper, steel, wood};
use super::tone::{Lch, Tones};

/// A cover's art in the accent: what a book shows instead of its title.
fn cover(e: &mut Easel, x: f64, y: f64, w: f64, h: f64, salt: u32) {
    let (t, a) = (e.t.clone(), e.a.clone());
    e.clip(&block(x, y, w, h, 0.0));
    match e.pick(salt, 6) {
        0 => {
            e.dot(x + w * 0.5, y + h * 0.42, w * 0.26, &a.base);
            e.fill(
                &shape(&[
                    (x - 20.0, y + h * 0.66, 1.0),
                    (x + w * 0.4, y + h * 0.52, 1.0),
                    (x + w + 20.0, y + h * 0.68, 1.0),
                    (x + w + 20.0, y + h + 20.0, 0.0),
                    (x - 20.0, y + h + 20.0, 0.0),
                ]),
                &t.deep,
            );
            e.fill(
                &shape(&[
                    (x - 20.0, y + h * 0.8, 1.0),
                    (x + w * 0.6, y + h * 0.7, 1.0),
                    (x + w + 20.0, y + h * 0.82, 1.0),
                    (x + w + 20.0, y + h + 20.0, 0.0),
                    (x - 20.0, y + h + 20.0, 0.0),
                ]),
                &t.line,
            );
        }
        1 => {
            for k in 0..5 {
                e.ink(
                    &oval(
                        x + w * 0.5,
                        y + h,
                        w * (0.2 + 0.16 * f64::from(k)),
                        w * (0.2 + 0.16 * f64::from(k)),
                    ),
                    if k % 2 == 0 { &a.base } else { &a.light },
                    w * 0.07,
                    1.0,
                );
            }
        }
        2 => {
            e.emblem(x + w * 0.5, y + h * 0.55, w * 0.3);
            e.ink(&block(x + w * 0.08, y + w * 0.08, w * 0.84, h - w * 0.16, 2.0), &a.base, 4.0, 0.9);
        }
        3 => {
            e.rect(x, y + h * 0.58, w, h * 0.42, 0.0, &a.base);
            e.fill(
                &format!(
                    "M{:.1} {:.1}a{:.1} {:.1} 0 0 1 {:.1} 0Z",
                    x + w * 0.2,
                    y + h * 0.58,
                    w * 0.3,
                    w * 0.3,
                    w * 0.6
                ),
                &a.light,
            );
            for k in 0..4 {
                e.rect(x, y + h * (0.66 + 0.08 * f64::from(k)), w, h * 0.02, 0.0, &a.shade);
            }
        }
        4 => {
            e.fill(&poly(&[(x, y + h), (x, y + h * 0.5), (x + w, y + h * 0.2), (x + w, y + h)]), &a.base);
            e.fill(&poly(&[(x, y + h), (x, y + h * 0.78), (x + w, y + h * 0.54), (x + w, y + h)]), &a.shade);
            e.dot(x + w * 0.3, y + h * 0.3, w * 0.11, &a.light);
        }
        _ => {
            for r in 0..5 {
                for c in 0..3 {
                    let (cx, cy) =
                        (x + w * (0.22 + 0.28 * f64::from(c)), y + h * (0.36 + 0.13 * f64::from(r)));
                    if (r + c) % 2 == 0 {
                        e.dot(cx, cy, w * 0.09, &a.base);
                    } else {
                        e.fill(
                            &poly(&[
                                (cx, cy - w * 0.09),
                                (cx + w * 0.09, cy + w * 0.09),
                                (cx - w * 0.09, cy + w * 0.09),
                            ]),
                            &a.light,
                        );
                    }
                }
            }
        }
    }
    e.rect(x + w * 0.16, y + h * 0.09, w * 0.68, h * 0.028, 3.0, &a.light);
    e.rect(x + w * 0.28, y + h * 0.14, w * 0.44, h * 0.02, 3.0, &a.light);
    e.end();
}

/// A book standing, its spine to the left and pages to the right.
fn standing(e: &mut Easel, x: f64, w: f64, h: f64, thick: f64) {
    let t = e.t.clone();
    let y = GROUND - h;
    e.contact(x + w / 2.0 + thick * 0.3, GROUND, w / 2.0 + thick * 0.4);
    // Back cover, pages, front cover.
    e.fill(
        &poly(&[
            (x + w, y + 4.0),
            (x + w + thick, y - thick * 0.42),
            (x + w + thick, GROUND - thick * 0.42),
            (x + w, GROUND),
        ]),
        &t.deep,
    );
    e.fill(
        &poly(&[
            (x + w, y + 9.0),
            (x + w + thick - 5.0, y - thick * 0.42 + 9.0),
            (x + w + thick - 5.0, GROUND - thick * 0.42 - 8.0),
            (x + w, GROUND - 7.0),
        ]),
        "#f3ecdc",
    );
    for k in 1..5 {
        let f = f64::from(k) / 5.0;
        e.ink(
            &poly(&[
                (x + w + thick * f, y - thick * 0.42 * f + 9.0),
                (x + w + thick * f, GROUND - thick * 0.42 * f - 8.0),
            ]),
            "#cbbfa6",
            1.6,
            0.7,
        );
    }
    e.fill(
        &poly(&[(x + 2.0, y), (x + thick, y - thick * 0.42), (x + w + thick, y - thick * 0.42), (x + w, y)]),
        "#f7f1e3",
    );
    e.fill(
        &poly(&[(x, y), (x + thick, y - thick * 0.42), (x + thick + 8.0, y - thick * 0.42), (x + 8.0, y)]),
        &t.shade,
    );
    let d = block(x, y, w, h, 4.0);
    e.cloth(&d, 1.0);
    cover(e, x, y, w, h, 0);
    let hinge = e.across(&[
        (0.0, &t.line, 0.5),
        (0.04, &t.line, 0.05),
        (0.07, &t.line, 0.35),
        (0.1, &t.line, 0.0),
        (1.0, &t.line, 0.1),
    ]);
    e.fill(&d, &hinge);
    e.ink(&format!("M{x:.1} {y:.1}h{w:.1}"), &t.hi, 2.0, 0.6);
}

pub(super) fn book(e: &mut Easel) {
    if e.pick(31, 3) == 1 {
        // Lying on a pile.
        e.lying();
        e.turn(e.of(33, &[-12.0, 9.0]), 400.0, 500.0);
        let t = e.t.clone();
        let d = block(214.0, 200.0, 400.0, 570.0, 8.0);
        e.cast(&d, 20.0, 30.0);
        e.fill(&block(222.0, 212.0, 400.0, 570.0, 8.0), &t.deep);
        e.fill(&block(220.0, 206.0, 394.0, 570.0, 4.0), "#f3ecdc");
        e.fill(&block(222.0, 200.0, 388.0, 568.0, 4.0), "#e6dcc6");
        let front = block(206.0, 190.0, 400.0, 570.0, 6.0);
        e.cloth(&front, 1.0);
        cover(e, 206.0, 190.0, 400.0, 570.0, 0);
        let hinge = e.across(&[
            (0.0, &t.line, 0.4),
            (0.05, &t.line, 0.05),
            (0.08, &t.line, 0.3),
            (0.11, &t.line, 0.0),
            (1.0, &t.line, 0.06),
        ]);
        e.fill(&front, &hinge);
        e.end();
        return;
    }
    e.framed(1.22);
    let (w, h, thick) = e.of(32, &[(340.0, 480.0, 64.0), (320.0, 500.0, 90.0), (360.0, 470.0, 44.0)]);
    standing(e, 400.0 - w / 2.0 - thick / 2.0, w, h, thick);
}

pub(super) fn picture_book(e: &mut Easel) {
    e.framed(1.02);
    if e.pick(31, 2) == 0 {
        standing(e, 140.0, 480.0, 400.0, 26.0);
        let t = e.t.clone();
        // A friendly creature on the cover.
        let (x, y) = (390.0, GROUND - 150.0);
        let fur = Tones::lch(0.94, 0.02, 80.0);
        for side in [-1.0, 1.0] {
            e.fill(
                &shape(&[
                    (x + side * 20.0, y - 60.0, 0.4),
                    (x + side * 40.0, y - 150.0, 1.0),
                    (x + side * 66.0, y - 140.0, 1.0),
                    (x + side * 62.0, y - 50.0, 0.4),
                ]),
                &fur.base,
            );
        }
        e.fill(&oval(x, y, 92.0, 84.0), &fur.light);
        for side in [-1.0, 1.0] {
            e.dot(x + side * 32.0, y - 10.0, 8.0, &ebony().base);
            e.veil(&oval(x + side * 52.0, y + 20.0, 18.0, 11.0), "#ee9c90", 0.6);
        }
        e.ink(&format!("M{:.1} {:.1}q14 12 28 0", x - 14.0, y + 18.0), &ebony().base, 4.0, 0.9);
        let _ = t;
    } else {
        // Open upon the table, a picture across the spread.
        let t = e.t.clone();
        let g = GROUND - 40.0;
        e.contact(400.0, g + 20.0, 330.0);
        e.fill(
            &shape(&[
                (70.0, g - 330.0, 0.1),
                (400.0, g - 300.0, 0.5),
                (730.0, g - 330.0, 0.1),
                (746.0, g + 20.0, 0.1),
                (400.0, g + 44.0, 0.5),
                (54.0, g + 20.0, 0.1),
            ]),
            &t.base,
        );
        for side in [-1.0, 1.0] {
            let x = |v: f64| 400.0 + side * v;
            let page = shape(&[
                (x(0.0), g - 296.0, 0.1),
                (x(120.0), g - 336.0, 0.9),
                (x(316.0), g - 332.0, 0.1),
                (x(330.0), g + 6.0, 0.1),
                (x(120.0), g - 4.0, 0.9),
                (x(0.0), g + 34.0, 0.1),
            ]);
            let paint = e.across(&if side < 0.0 {
                [(0.0, "#fffdf6", 1.0), (0.8, "#f7f1e3", 1.0), (1.0, "#d9cfb8", 1.0)]
            } else {
                [(0.0, "#d9cfb8", 1.0), (0.2, "#f7f1e3", 1.0), (1.0, "#fffdf6", 1.0)]
            });
            e.fill(&page, &paint);
            e.clip(&page);
            let sky = Lch::of(e.look.color);
            if side < 0.0 {
                e.fill(
                    &shape(&[
                        (x(340.0), g - 90.0, 1.0),
                        (x(180.0), g - 140.0, 1.0),
                        (x(0.0), g - 70.0, 1.0),
                        (x(0.0), g + 50.0, 0.0),
                        (x(340.0), g + 50.0, 0.0),
                    ]),
                    &Lch::new(0.72, 0.1, 140.0).hex(),
                );
                e.dot(x(220.0), g - 236.0, 46.0, &Lch::new(0.86, 0.13, 85.0).hex());
                e.fill(
                    &poly(&[(x(150.0), g - 110.0), (x(110.0), g - 220.0), (x(70.0), g - 110.0)]),
                    &Lch::new(0.58, 0.09, 150.0).hex(),
                );
                e.rect(x(116.0), g - 112.0, 12.0, 30.0, 2.0, "#8a6242");
            } else {
                e.fill(
                    &shape(&[
                        (x(0.0), g - 70.0, 1.0),
                        (x(160.0), g - 120.0, 1.0),
                        (x(340.0), g - 60.0, 1.0),
                        (x(340.0), g + 50.0, 0.0),
                        (x(0.0), g + 50.0, 0.0),
                    ]),
                    &Lch::new(0.68, 0.1, 140.0).hex(),
                );
                e.rect(x(110.0), g - 220.0, 130.0, 110.0, 4.0, &Lch::new(0.94, 0.03, 80.0).hex());
                e.fill(
                    &poly(&[(x(96.0), g - 218.0), (x(175.0), g - 290.0), (x(254.0), g - 218.0)]),
                    &Lch { l: 0.6, c: 0.14, h: sky.h }.hex(),
                );
                e.rect(x(160.0), g - 170.0, 34.0, 60.0, 3.0, "#8a6242");
            }
            e.end();
        }
    }
}

pub(super) fn notebook(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    e.turn(e.of(33, &[-10.0, 9.0, -4.0]), 400.0, 500.0);
    let spiral = e.pick(0, 3) == 1;
    let d = block(210.0, 190.0, 390.0, 590.0, 20.0);
    e.cast(&d, 18.0, 26.0);
    e.fill(&block(216.0, 200.0, 390.0, 590.0, 18.0), &t.line);
    e.fill(&block(216.0, 194.0, 384.0, 590.0, 14.0), "#f3ecdc");
    e.cloth(&d, 1.1);
    if spiral {
        for k in 0..17 {
            let y = 222.0 + 33.0 * f64::from(k);
            e.dot(238.0, y, 8.0, &t.line);
            e.tube(
                &format!("M238 {y:.1}C196 {:.1} 184 {:.1} 206 {:.1}", y - 18.0, y + 4.0, y + 8.0),
                6.0,
                &steel(),
            );
        }
        e.rect(320.0, 300.0, 200.0, 120.0, 8.0, &paper().base);
        e.rect(350.0, 344.0, 140.0, 7.0, 3.0, &a.base);
        e.rect(350.0, 370.0, 100.0, 7.0, 3.0, &a.base);
    } else {
        let hinge = e.across(&[
            (0.0, &t.line, 0.4),
            (0.06, &t.line, 0.05),
            (0.09, &t.line, 0.3),
            (0.12, &t.line, 0.0),
            (1.0, &t.line, 0.06),
        ]);
        e.fill(&d, &hinge);
        // Elastic and ribbon.
        e.rect(540.0, 188.0, 17.0, 596.0, 2.0, &a.base);
        e.rect(540.0, 188.0, 5.0, 596.0, 2.0, &a.hi);
        e.fill(
            &poly(&[(330.0, 782.0), (354.0, 782.0), (358.0, 850.0), (344.0, 836.0), (332.0, 852.0)]),
            &a.base,
        );
        if e.pick(31, 2) == 0 {
            e.emblem(390.0, 420.0, 62.0);
        } else {
            e.rect(310.0, 350.0, 160.0, 90.0, 4.0, &t.light);
            e.ink(&block(310.0, 350.0, 160.0, 90.0, 4.0), &a.base, 3.0, 0.9);
        }
    }
    e.motif(400.0, 560.0, 70.0);
    e.end();
    if e.pick(32, 2) == 0 {
        e.turn(24.0, 640.0, 560.0);
        pen_at(e, 650.0, 360.0, 400.0, &ebony());
        e.end();
    }
}

fn pen_at(e: &mut Easel, x: f64, y: f64, len: f64, t: &Tones) {
    let d = format!("M{:.1} {:.1}h32v{:.1}l-16 54l-16 -54Z", x - 16.0, y, len - 60.0);
    e.cast(&d, 10.0, 14.0);
    let paint =
        e.across(&[(0.0, &t.shade, 1.0), (0.3, &t.hi, 1.0), (0.6, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&d, &paint);
    e.rect(x - 16.0, y + len * 0.44, 32.0, 9.0, 0.0, &brass().light);
    e.rect(x + 8.0, y + 10.0, 8.0, len * 0.34, 4.0, &brass().base);
    e.fill(&poly(&[(x - 7.0, y + len - 30.0), (x + 7.0, y + len - 30.0), (x, y + len - 4.0)]), &brass().base);
}

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

pub(super) fn gift_box(e: &mut Easel) {
    e.framed(1.16);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let (w, h) = e.of(0, &[(340.0, 290.0), (280.0, 360.0), (400.0, 200.0)]);
    let depth = 110.0;
    let (x, y) = (400.0 - w / 2.0 - 40.0, g - h);
    e.contact(400.0 + 20.0, g, w / 2.0 + 70.0);
    e.carton(x, y, w, h, depth, &t);
    if let Some(weave) = e.weave(0.9) {
        e.rect(x, y, w, h, 2.0, &weave);
    }
    e.carton(x - 10.0, y - 60.0, w + 20.0, 66.0, depth + 8.0, &t);
    e.veil(&block(x, y + 6.0, w, 12.0, 0.0), &t.line, 0.3);
    let rx = x + w / 2.0 - 24.0;
    let paint = e.across(&[(0.0, &a.light, 1.0), (0.5, &a.base, 1.0), (1.0, &a.shade, 1.0)]);
    e.rect(rx, y - 60.0, 48.0, h + 60.0, 0.0, &paint);
    let (dx, dy) = (depth + 8.0, -(depth + 8.0) * 0.42);
    e.fill(
        &poly(&[
            (rx, y - 60.0),
            (rx + 48.0, y - 60.0),
            (rx + 48.0 + dx, y - 60.0 + dy),
            (rx + dx, y - 60.0 + dy),
        ]),
        &a.light,
    );
    e.fill(
        &poly(&[
            (x + w + depth * 0.4, y - depth * 0.17 - 60.0),
            (x + w + depth * 0.8, y - depth * 0.34 - 60.0),
            (x + w + depth * 0.8, g - depth * 0.34),
            (x + w + depth * 0.4, g - depth * 0.17),
        ]),
        &a.deep,
    );
    // The bow.
    let (bx, by) = (rx + 24.0 + dx * 0.45, y - 66.0 + dy * 0.5);
    for side in [-1.0, 1.0] {
        let tail = shape(&[
            (bx, by, 0.1),
            (bx + side * 50.0, by + 44.0, 1.0),
            (bx + side * 84.0, by + 96.0, 0.1),
            (bx + side * 46.0, by + 92.0, 0.1),
            (bx + side * 16.0, by + 44.0, 1.0),
        ]);
        e.fill(&tail, &a.shade);
        let d = shape(&[
            (bx, by, 0.1),
            (bx + side * 60.0, by - 84.0, 1.0),
            (bx + side * 132.0, by - 60.0, 1.0),
            (bx + side * 106.0, by + 6.0, 1.0),
        ]);
        let paint =
            e.slant((0.0, 0.0), (0.4, 1.0), &[(0.0, &a.hi, 1.0), (0.5, &a.base, 1.0), (1.0, &a.shade, 1.0)]);
        e.fill(&d, &paint);
        e.fill(
            &shape(&[
                (bx + side * 14.0, by - 8.0, 0.1),
                (bx + side * 64.0, by - 50.0, 1.0),
                (bx + side * 104.0, by - 40.0, 1.0),
                (bx + side * 84.0, by - 6.0, 1.0),
            ]),
            &a.deep,
        );
    }
    e.rect(bx - 22.0, by - 24.0, 44.0, 40.0, 15.0, &a.light);
    if e.pick(31, 2) == 0 {
        e.turn(14.0, x + 60.0, y + 60.0);
        e.fill(&block(x + 30.0, y + 50.0, 90.0, 60.0, 6.0), &paper().base);
        e.dot(x + 44.0, y + 66.0, 5.0, &paper().deep);
        e.rect(x + 60.0, y + 74.0, 44.0, 6.0, 3.0, &a.base);
        e.end();
    }
}

pub(super) fn card(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    let tip = e.of(31, &[-8.0, 7.0, -3.0]);
    e.turn(tip + 12.0, 430.0, 600.0);
    // The envelope behind.
    let env = block(200.0, 440.0, 460.0, 330.0, 8.0);
    e.cast(&env, 14.0, 20.0);
    e.cloth_of(&env, &a);
    e.ink("M204 444L430 630L656 444", &a.deep, 4.0, 0.6);
    e.ink("M204 766L370 590M656 766L490 590", &a.deep, 3.0, 0.4);
    e.end();
    e.turn(tip, 360.0, 430.0);
    let d = block(200.0, 160.0, 330.0, 460.0, 6.0);
    e.cast(&d, 14.0, 20.0);
    e.fill(&block(206.0, 166.0, 330.0, 460.0, 6.0), &paper().shade);
    e.cloth(&d, 1.0);
    let hinge = e.across(&[(0.0, &t.line, 0.25), (0.04, &t.line, 0.0), (1.0, &t.line, 0.06)]);
    e.fill(&d, &hinge);
    match e.pick(0, 3) {
        0 => {
            // A bunch of flowers.
            let g = super::solid::green();
            for (x, y) in [(310.0, 320.0), (366.0, 290.0), (420.0, 326.0), (340.0, 376.0), (396.0, 370.0)] {
                e.ink(
                    &curve(&[(x, y, 1.0), ((x + 366.0) / 2.0, 440.0, 1.0), (366.0, 520.0, 1.0)]),
                    &g.base,
                    5.0,
                    1.0,
                );
            }
            for (i, (x, y)) in
                [(310.0, 320.0), (366.0, 290.0), (420.0, 326.0), (340.0, 376.0), (396.0, 370.0)]
                    .iter()
                    .enumerate()
            {
                for k in 0..6 {
                    e.turn(60.0 * f64::from(k), *x, *y);
                    e.oval(*x, y - 20.0, 13.0, 20.0, if i % 2 == 0 { &a.base } else { &a.light });
                    e.end();
                }
                e.dot(*x, *y, 9.0, "#e5b04a");
            }
            e.rect(340.0, 470.0, 52.0, 17.0, 6.0, &a.shade);
        }
        1 => {
            // A heart.
            let (x, y) = (366.0, 370.0);
            e.fill(
                &shape(&[
                    (x, y + 90.0, 0.0),
                    (x - 104.0, y - 20.0, 1.0),
                    (x - 56.0, y - 92.0, 1.0),
                    (x, y - 50.0, 0.0),
                    (x + 56.0, y - 92.0, 1.0),
                    (x + 104.0, y - 20.0, 1.0),
                ]),
                &a.base,
            );
        }
        _ => {
            e.emblem(366.0, 360.0, 96.0);
            e.ink(&block(224.0, 184.0, 282.0, 412.0, 4.0), &a.base, 4.0, 0.8);
        }
    }
    e.rect(306.0, 556.0, 120.0, 8.0, 4.0, &a.base);
    e.end();
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

pub(super) fn globe(e: &mut Easel) {
    e.framed(1.06);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let stand = if e.pick(0, 2) == 0 { wood() } else { brass() };
    let (cx, cy, r) = (400.0, 500.0, e.of(31, &[190.0, 206.0, 172.0]));
    e.contact(400.0, g, 140.0);
    e.lathe(
        400.0,
        &[(24.0, g - 110.0, 0.5), (34.0, g - 60.0, 0.9), (130.0, g - 16.0, 0.6), (134.0, g, 0.2)],
        &stand,
        Finish::Gloss,
    );
    let arc = format!(
        "M{:.1} {:.1}A{:.1} {:.1} 0 0 1 {:.1} {:.1}",
        cx + 90.0,
        cy - r - 10.0,
        r + 30.0,
        r + 30.0,
        cx - 70.0,
        cy + r + 22.0
    );
    e.tube(&arc, 18.0, &stand);
    let d = oval(cx, cy, r, r);
    let paint = e.glow(
        0.36,
        0.32,
        0.8,
        &[(0.0, &t.hi, 1.0), (0.35, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.deep, 1.0)],
    );
    e.fill(&d, &paint);
    e.clip(&d);
    e.turn(-20.0 + e.of(32, &[0.0, 30.0]), cx, cy);
    let land =
        if (a.l - t.l).abs() > 0.1 { a } else { Tones::lch(if t.l > 0.6 { 0.6 } else { 0.82 }, 0.08, 130.0) };
    for p in [
        shape(&[
            (cx - 130.0, cy - 110.0, 1.0),
            (cx - 60.0, cy - 150.0, 1.0),
            (cx - 10.0, cy - 100.0, 1.0),
            (cx - 50.0, cy - 50.0, 1.0),
            (cx - 70.0, cy + 6.0, 0.8),
            (cx - 110.0, cy - 30.0, 1.0),
        ]),
        shape(&[
            (cx - 70.0, cy + 20.0, 1.0),
            (cx - 10.0, cy + 40.0, 1.0),
            (cx - 20.0, cy + 110.0, 1.0),
            (cx - 60.0, cy + 170.0, 0.8),
            (cx - 80.0, cy + 90.0, 1.0),
        ]),
        shape(&[
            (cx + 60.0, cy - 130.0, 1.0),
            (cx + 150.0, cy - 110.0, 1.0),
            (cx + 190.0, cy - 20.0, 1.0),
            (cx + 120.0, cy - 20.0, 1.0),
            (cx + 130.0, cy + 70.0, 1.0),
            (cx + 80.0, cy + 120.0, 0.9),
            (cx + 50.0, cy + 20.0, 1.0),
            (cx + 40.0, cy - 60.0, 1.0),
        ]),
    ] {
        e.fill(&p, &land.base);
    }
    for k in [-0.5, 0.0, 0.5] {
        e.ink(&format!("M{:.1} {:.1}h{:.1}", cx - r, cy + r * k, 2.0 * r), &t.hi, 2.0, 0.35);
        e.ink(&oval(cx, cy, r * (k as f64).abs().max(0.04), r), &t.hi, 2.0, 0.35);
    }
    e.end();
    let volume = e.glow(
        0.34,
        0.28,
        0.8,
        &[(0.0, "#ffffff", 0.35), (0.4, "#ffffff", 0.0), (0.7, &t.line, 0.0), (1.0, &t.line, 0.5)],
    );
    e.fill(&d, &volume);
    e.end();
    e.dot(cx + 78.0, cy - r - 4.0, 13.0, &stand.light);
    e.dot(cx - 66.0, cy + r + 10.0, 13.0, &stand.light);
}
