//! Books, picture books and notebooks.

use super::easel::{Easel, block, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{brass, ebony, paper, steel};
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
    if e.pick(0, 2) == 0 {
        standing(e, 140.0, 480.0, 400.0, 26.0);
        let _t = e.t.clone();
        // A friendly creature on the cover.
        let (x, y) = (390.0, GROUND - 150.0);
        let fur = match (e.look.variation / 2) % 3 {
            0 => Tones::lch(0.94, 0.02, 80.0),
            1 => Tones::lch(0.7, 0.07, 65.0),
            _ => Tones::lch(0.8, 0.1, 70.0),
        };
        let ears = (e.look.variation / 2) % 3;
        for side in [-1.0, 1.0] {
            let at = |dx: f64, dy: f64, t: f64| (x + side * dx, y - dy, t);
            let d = match ears {
                0 => shape(&[
                    at(20.0, 60.0, 0.4),
                    at(40.0, 150.0, 1.0),
                    at(66.0, 140.0, 1.0),
                    at(62.0, 50.0, 0.4),
                ]),
                1 => oval(x + side * 68.0, y - 66.0, 32.0, 32.0),
                _ => shape(&[at(84.0, 20.0, 0.3), at(82.0, 112.0, 0.1), at(24.0, 70.0, 0.3)]),
            };
            e.fill(&d, &fur.base);
        }
        e.fill(&oval(x, y, 92.0, 84.0), &fur.light);
        for side in [-1.0, 1.0] {
            e.dot(x + side * 32.0, y - 10.0, 8.0, &ebony().base);
            e.veil(&oval(x + side * 52.0, y + 20.0, 18.0, 11.0), "#ee9c90", 0.6);
        }
        e.ink(&format!("M{:.1} {:.1}q14 12 28 0", x - 14.0, y + 18.0), &ebony().base, 4.0, 0.9);
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
            spread(e, side, g);
            e.end();
        }
    }
}

/// One page of an open picture book, left (-1) or right (1): hills and a house, the sea, or a night.
fn spread(e: &mut Easel, side: f64, g: f64) {
    let x = |v: f64| 400.0 + side * v;
    let own = Lch::of(e.look.color);
    let land = |e: &mut Easel, y: f64, rise: f64, color: Lch| {
        e.fill(
            &shape(&[
                (x(-4.0), g - y, 1.0),
                (x(160.0), g - y - rise, 1.0),
                (x(340.0), g - y + 10.0, 1.0),
                (x(340.0), g + 50.0, 0.0),
                (x(-4.0), g + 50.0, 0.0),
            ]),
            &color.hex(),
        );
    };
    match (e.look.variation / 2) % 3 {
        0 => {
            land(e, 70.0, 60.0, Lch::new(0.72, 0.1, 140.0));
            if side < 0.0 {
                e.dot(x(220.0), g - 236.0, 46.0, &Lch::new(0.86, 0.13, 85.0).hex());
                e.fill(
                    &poly(&[(x(150.0), g - 110.0), (x(110.0), g - 220.0), (x(70.0), g - 110.0)]),
                    &Lch::new(0.58, 0.09, 150.0).hex(),
                );
                e.rect(x(116.0), g - 112.0, 12.0, 30.0, 2.0, "#8a6242");
            } else {
                e.rect(x(110.0), g - 220.0, 130.0, 110.0, 4.0, &Lch::new(0.94, 0.03, 80.0).hex());
                e.fill(
                    &poly(&[(x(96.0), g - 218.0), (x(175.0), g - 290.0), (x(254.0), g - 218.0)]),
                    &Lch { l: 0.6, c: 0.14, h: own.h }.hex(),
                );
                e.rect(x(160.0), g - 170.0, 34.0, 60.0, 3.0, "#8a6242");
            }
        }
        1 => {
            land(e, 110.0, 10.0, Lch::new(0.8, 0.06, 225.0));
            land(e, 60.0, -14.0, Lch::new(0.7, 0.08, 230.0));
            if side < 0.0 {
                let hull = poly(&[
                    (x(230.0), g - 130.0),
                    (x(90.0), g - 130.0),
                    (x(112.0), g - 80.0),
                    (x(206.0), g - 80.0),
                ]);
                e.fill(&hull, &Lch { l: 0.58, c: 0.14, h: own.h }.hex());
                e.fill(
                    &poly(&[(x(156.0), g - 300.0), (x(156.0), g - 142.0), (x(70.0), g - 142.0)]),
                    &Lch::new(0.94, 0.03, 80.0).hex(),
                );
                e.fill(
                    &poly(&[(x(166.0), g - 270.0), (x(166.0), g - 142.0), (x(226.0), g - 142.0)]),
                    &Lch::new(0.84, 0.1, 60.0).hex(),
                );
            } else {
                e.dot(x(200.0), g - 230.0, 52.0, &Lch::new(0.84, 0.13, 75.0).hex());
                e.fill(
                    &shape(&[
                        (x(90.0), g - 60.0, 0.2),
                        (x(150.0), g - 110.0, 1.0),
                        (x(230.0), g - 70.0, 1.0),
                        (x(280.0), g - 104.0, 0.2),
                        (x(270.0), g - 30.0, 0.2),
                        (x(180.0), g - 26.0, 1.0),
                    ]),
                    &Lch::new(0.62, 0.06, 250.0).hex(),
                );
            }
        }
        _ => {
            e.rect(40.0, g - 360.0, 720.0, 440.0, 0.0, &Lch::new(0.36, 0.07, 275.0).hex());
            land(e, 60.0, 50.0, Lch::new(0.46, 0.06, 180.0));
            for (sx, sy, r) in [
                (60.0, 280.0, 4.0),
                (120.0, 230.0, 6.0),
                (200.0, 296.0, 5.0),
                (260.0, 220.0, 4.0),
                (290.0, 280.0, 6.0),
                (40.0, 200.0, 4.0),
            ] {
                e.dot(x(sx), g - sy, r, "#f7e9b0");
            }
            if side < 0.0 {
                e.dot(x(180.0), g - 210.0, 52.0, "#f7e9b0");
                e.dot(x(160.0), g - 222.0, 44.0, &Lch::new(0.36, 0.07, 275.0).hex());
            } else {
                e.fill(
                    &poly(&[(x(130.0), g - 90.0), (x(180.0), g - 190.0), (x(230.0), g - 90.0)]),
                    &Lch { l: 0.66, c: 0.13, h: own.h }.hex(),
                );
                e.fill(
                    &poly(&[(x(164.0), g - 90.0), (x(180.0), g - 140.0), (x(196.0), g - 90.0)]),
                    "#f7e9b0",
                );
            }
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
