//! Heels, flats, sandals, loafers and oxfords: the shoes one dresses up in.

use super::easel::{Easel, block, curve, oval, shape};
use super::shoes::{GROUND, laces, pair, upper};
use super::solid::{brass, ebony};
use super::tone::Tones;

pub(super) fn heel(e: &mut Easel) {
    pair(e, 236.0, |e| {
        let t = e.t.clone();
        let style = e.pick(0, 4);
        let h = e.of(31, &[0.0, 50.0, 84.0]);
        let (seat, back) = (640.0 + h, 500.0 + h);
        // The heel itself: stiletto, block or cone.
        let d = match style {
            1 => shape(&[
                (566.0, seat + 6.0, 0.2),
                (668.0, seat - 36.0, 0.2),
                (660.0, GROUND, 0.05),
                (590.0, GROUND, 0.05),
            ]),
            2 => shape(&[
                (570.0, seat + 6.0, 0.2),
                (668.0, seat - 36.0, 0.3),
                (654.0, (seat + GROUND) / 2.0, 0.8),
                (650.0, GROUND, 0.05),
                (618.0, GROUND, 0.05),
                (604.0, (seat + GROUND) / 2.0, 0.8),
            ]),
            _ => shape(&[
                (576.0, seat + 10.0, 0.2),
                (668.0, seat - 36.0, 0.3),
                (655.0, seat + 44.0, 0.9),
                (646.0, GROUND, 0.05),
                (630.0, GROUND, 0.05),
                (622.0, seat + 60.0, 0.8),
            ]),
        };
        e.cloth_of(&d, &t);
        e.clip(&d);
        e.fold((660.0, seat), (670.0, seat + 60.0), (646.0, GROUND), 12.0, 0.5);
        e.end();
        // Inside, then the upper in front of it.
        let inside = shape(&[
            (330.0, 692.0, 0.5),
            (430.0, 650.0 + h * 0.6, 1.0),
            (560.0, 570.0 + h, 1.0),
            (648.0, back + 2.0, 0.4),
            (640.0, 600.0 + h, 0.8),
            (440.0, 730.0, 0.8),
        ]);
        let lining = Tones::lch(0.82, 0.035, 70.0);
        let paint = e.across(&[(0.0, &lining.deep, 1.0), (1.0, &lining.base, 1.0)]);
        e.fill(&inside, &paint);
        let sling = style == 3;
        let mut points = vec![
            (138.0, 778.0, 0.5),
            (190.0, 742.0, 1.0),
            (262.0, 700.0, 1.0),
            (322.0, 676.0, 0.3),
            (376.0, 704.0, 1.0),
            (470.0, 678.0 + h * 0.5, 1.0),
        ];
        if sling {
            points.extend([(500.0, 668.0 + h * 0.5, 0.2), (560.0, 690.0 + h * 0.4, 0.4)]);
        } else {
            points.extend([
                (570.0, 600.0 + h, 1.0),
                (650.0, back, 0.3),
                (672.0, 570.0 + h, 1.0),
                (664.0, seat - 20.0, 0.7),
                (600.0, seat + 10.0, 0.8),
            ]);
        }
        points.extend([
            (500.0, 720.0 + h * 0.35, 1.0),
            (410.0, 772.0, 1.0),
            (300.0, GROUND - 4.0, 0.9),
            (180.0, GROUND - 2.0, 0.8),
        ]);
        let sole = shape(&[
            (142.0, 780.0, 0.5),
            (320.0, 770.0, 1.0),
            (500.0, 710.0 + h * 0.3, 1.0),
            (620.0, seat - 8.0, 0.6),
            (668.0, seat - 30.0, 0.3),
            (640.0, seat + 14.0, 0.6),
            (510.0, 732.0 + h * 0.3, 1.0),
            (410.0, 782.0, 1.0),
            (300.0, GROUND + 2.0, 0.9),
            (170.0, GROUND, 0.8),
        ]);
        e.fill(&sole, &Tones::lch(0.5, 0.06, 55.0).shade);
        let d = upper(e, &points);
        e.clip(&d);
        e.sheen((170.0, 756.0), (230.0, 716.0), (318.0, 688.0), 10.0, 0.8);
        e.sheen((590.0, 610.0 + h), (640.0, 560.0 + h), (654.0, 540.0 + h), 9.0, 0.5);
        e.fold((420.0, 770.0), (520.0, 690.0 + h * 0.4), (660.0, seat - 20.0), 14.0, 0.4);
        e.end();
        e.ink(
            &curve(&[(324.0, 678.0, 0.3), (376.0, 706.0, 1.0), (470.0, 680.0 + h * 0.5, 0.6)]),
            &t.hi,
            3.0,
            0.5,
        );
        if sling {
            let strap = curve(&[
                (500.0, 676.0 + h * 0.5, 0.5),
                (600.0, 600.0 + h, 1.0),
                (668.0, 560.0 + h, 1.0),
                (664.0, seat - 30.0, 0.8),
            ]);
            e.line(&strap, &t.deep, 15.0);
            e.line(&strap, &t.base, 12.0);
        }
        match e.pick(32, 4) {
            0 => {
                for side in [-1.0, 1.0] {
                    e.fill(
                        &shape(&[
                            (292.0, 708.0, 0.1),
                            (292.0 + side * 34.0, 684.0, 1.0),
                            (292.0 + side * 48.0, 710.0, 1.0),
                            (292.0 + side * 28.0, 730.0, 1.0),
                        ]),
                        &t.deep,
                    );
                }
                e.dot(292.0, 708.0, 9.0, &t.light);
            }
            1 => e.line(&block(270.0, 694.0, 42.0, 26.0, 5.0), &brass().light, 5.0),
            2 => {
                let strap = curve(&[
                    (432.0, 720.0, 0.5),
                    (440.0, 600.0 + h, 1.0),
                    (500.0, 540.0 + h, 1.0),
                    (660.0, 520.0 + h, 0.5),
                ]);
                e.line(&strap, &t.deep, 13.0);
                e.line(&strap, &t.base, 10.0);
                e.line(&block(488.0, 528.0 + h, 24.0, 22.0, 5.0), &brass().light, 4.0);
            }
            _ => {}
        }
    });
}

pub(super) fn flat(e: &mut Easel) {
    pair(e, 250.0, |e| {
        let t = e.t.clone();
        let pointed = e.pick(0, 2) == 1;
        let inside = shape(&[
            (320.0, 720.0, 0.5),
            (460.0, 690.0, 1.0),
            (600.0, 660.0, 1.0),
            (648.0, 640.0, 0.4),
            (650.0, 730.0, 0.4),
            (400.0, 760.0, 0.6),
        ]);
        let lining = Tones::lch(0.84, 0.035, 70.0);
        let paint = e.across(&[(0.0, &lining.deep, 1.0), (1.0, &lining.base, 1.0)]);
        e.fill(&inside, &paint);
        e.fill(
            &shape(&[
                (150.0, 770.0, 0.5),
                (400.0, 776.0, 0.6),
                (652.0, 768.0, 0.3),
                (654.0, GROUND, 0.1),
                (580.0, GROUND, 0.1),
                (560.0, 782.0, 0.5),
                (300.0, GROUND - 2.0, 0.9),
                (160.0, GROUND - 6.0, 0.9),
            ]),
            &Tones::lch(0.42, 0.05, 55.0).base,
        );
        let d = upper(
            e,
            &[
                (if pointed { 124.0 } else { 140.0 }, 772.0, if pointed { 0.3 } else { 0.7 }),
                (if pointed { 190.0 } else { 164.0 }, 728.0, 1.0),
                (240.0, 700.0, 1.0),
                (310.0, 694.0, 0.4),
                (380.0, 724.0, 1.0),
                (500.0, 716.0, 1.0),
                (600.0, 676.0, 1.0),
                (652.0, 628.0, 0.4),
                (664.0, 690.0, 1.0),
                (658.0, 774.0, 0.4),
                (400.0, 782.0, 0.7),
                (200.0, 786.0, 0.8),
            ],
        );
        e.clip(&d);
        e.sheen((170.0, 744.0), (220.0, 714.0), (304.0, 706.0), 9.0, 0.7);
        e.fold((600.0, 700.0), (640.0, 720.0), (660.0, 780.0), 18.0, 0.3);
        e.end();
        e.ink(
            &curve(&[
                (311.0, 696.0, 0.4),
                (380.0, 727.0, 1.0),
                (500.0, 719.0, 1.0),
                (600.0, 679.0, 1.0),
                (651.0, 632.0, 0.4),
            ]),
            &t.deep,
            5.0,
            0.7,
        );
        match e.pick(31, 3) {
            0 => {
                for side in [-1.0, 1.0] {
                    e.fill(
                        &shape(&[
                            (286.0, 704.0, 0.1),
                            (286.0 + side * 36.0, 680.0, 1.0),
                            (286.0 + side * 50.0, 706.0, 1.0),
                            (286.0 + side * 30.0, 724.0, 1.0),
                        ]),
                        &t.shade,
                    );
                }
                e.rect(278.0, 694.0, 16.0, 20.0, 6.0, &t.light);
            }
            1 => {
                let strap = curve(&[(446.0, 724.0, 0.5), (430.0, 650.0, 1.0), (470.0, 620.0, 0.6)]);
                e.line(&strap, &t.deep, 17.0);
                e.line(&strap, &t.base, 14.0);
                e.dot(442.0, 700.0, 7.0, &brass().light);
            }
            _ => e.line(&block(256.0, 698.0, 50.0, 22.0, 6.0), &brass().light, 5.0),
        }
    });
}

pub(super) fn sandal(e: &mut Easel) {
    pair(e, 248.0, |e| {
        let t = e.t.clone();
        let lift = e.of(31, &[0.0, 46.0, 90.0]);
        let cork = Tones::lch(0.74, 0.06, 68.0);
        let sole = shape(&[
            (146.0, 752.0, 0.8),
            (300.0, 746.0, 1.0),
            (460.0, 736.0 - lift * 0.5, 1.0),
            (650.0, 726.0 - lift, 0.7),
            (668.0, 744.0 - lift, 0.6),
            (656.0, GROUND, 0.2),
            (560.0 - lift * 0.4, GROUND, 0.3),
            (440.0, GROUND - lift * 0.12, 0.8),
            (200.0, GROUND, 0.8),
        ]);
        e.cloth_of(&sole, &cork);
        e.clip(&sole);
        e.ink(
            &curve(&[(150.0, 782.0, 0.5), (400.0, 782.0, 1.0), (660.0, 782.0, 0.5)]),
            &ebony().base,
            14.0,
            0.85,
        );
        e.end();
        e.line(
            &curve(&[
                (152.0, 750.0, 0.8),
                (300.0, 742.0, 1.0),
                (460.0, 732.0 - lift * 0.5, 1.0),
                (652.0, 722.0 - lift, 0.7),
            ]),
            &cork.hi,
            9.0,
        );
        match e.pick(0, 3) {
            0 => {
                // Two broad straps with buckles.
                strap(e, (190.0, 296.0), (236.0, 300.0), 656.0, 750.0);
                strap(e, (330.0, 436.0), (352.0, 420.0), 622.0 - lift * 0.3, 742.0 - lift * 0.4);
                for (x, y) in [(262.0, 690.0), (384.0, 664.0 - lift * 0.3)] {
                    e.line(&block(x - 17.0, y - 15.0, 34.0, 32.0, 6.0), &brass().light, 5.0);
                    e.line(&format!("M{x:.1} {:.1}v32", y - 15.0), &brass().shade, 4.0);
                }
            }
            1 => {
                // One broad slide.
                strap(e, (210.0, 440.0), (270.0, 420.0), 632.0 - lift * 0.2, 746.0 - lift * 0.3);
                e.emblem(330.0, 692.0 - lift * 0.2, 26.0);
            }
            _ => {
                // A toe strap, and another about the ankle.
                strap(e, (190.0, 262.0), (240.0, 292.0), 690.0, 752.0);
                strap(e, (288.0, 356.0), (342.0, 388.0), 664.0 - lift * 0.2, 746.0 - lift * 0.3);
                let (ax, ay) = (568.0, 560.0 - lift);
                e.fill(
                    &shape(&[
                        (616.0, 726.0 - lift, 0.2),
                        (660.0, 722.0 - lift, 0.2),
                        (656.0, 640.0 - lift, 0.9),
                        (650.0, ay - 6.0, 0.3),
                        (628.0, ay + 4.0, 0.3),
                        (634.0, 650.0 - lift, 0.9),
                    ]),
                    &t.base,
                );
                e.ink(&oval(ax, ay, 84.0, 24.0), &t.deep, 15.0, 1.0);
                let front = format!("M{:.1} {ay:.1}A84 24 0 0 0 {:.1} {ay:.1}", ax - 84.0, ax + 84.0);
                e.ink(&front, &t.base, 17.0, 1.0);
                e.ink(&front, &t.light, 6.0, 0.8);
                e.line(&block(ax - 40.0, ay + 8.0, 26.0, 28.0, 5.0), &brass().light, 4.0);
            }
        }
    });
}

/// A strap over the foot: rising from the sole between two points to its top edge, its far side seen inside.
fn strap(e: &mut Easel, sole: (f64, f64), top: (f64, f64), y: f64, foot: f64) {
    let t = e.t.clone();
    let inside = shape(&[
        (top.0 + 4.0, y + 2.0, 0.6),
        (top.1 - 2.0, y - 8.0, 0.6),
        (sole.1 + 26.0, foot - 34.0, 0.8),
        (sole.1 - 4.0, foot - 6.0, 0.4),
        (top.0 + 14.0, foot - 40.0, 0.8),
    ]);
    e.fill(&inside, &t.line);
    let near = shape(&[
        (sole.0, foot + 6.0, 0.15),
        (sole.0 + (top.0 - sole.0) * 0.3, (y + foot) / 2.0, 0.9),
        (top.0, y + 4.0, 0.5),
        ((top.0 + top.1) / 2.0, y - 8.0, 0.9),
        (top.1, y, 0.5),
        (sole.1 - (sole.1 - top.1) * 0.1 + 8.0, (y + foot) / 2.0, 0.9),
        (sole.1, foot + 2.0, 0.15),
    ]);
    e.cloth(&near, 0.6);
    e.clip(&near);
    e.sheen(
        (top.0 + 4.0, y + 8.0),
        (sole.0 + (top.0 - sole.0) * 0.4 + 14.0, (y + foot) / 2.0),
        (sole.0 + 16.0, foot),
        9.0,
        0.5,
    );
    e.end();
    e.stitch(
        &curve(&[
            (sole.0 + 9.0, foot, 0.4),
            (sole.0 + (top.0 - sole.0) * 0.3 + 9.0, (y + foot) / 2.0, 0.9),
            (top.0 + 9.0, y + 8.0, 0.5),
        ]),
        &t.line,
        0.35,
    );
}

/// The low leather body that loafers and oxfords share.
fn low(e: &mut Easel, sole: &Tones) -> String {
    let t = e.t.clone();
    e.fill(&oval(530.0, 612.0, 96.0, 26.0), &t.line);
    let foot = shape(&[
        (150.0, 760.0, 0.5),
        (420.0, 762.0, 0.5),
        (650.0, 752.0, 0.2),
        (648.0, GROUND, 0.1),
        (540.0, GROUND, 0.1),
        (530.0, 776.0, 0.3),
        (420.0, GROUND - 4.0, 0.6),
        (176.0, GROUND - 3.0, 0.7),
    ]);
    e.cloth_of(&foot, sole);
    let d = upper(
        e,
        &[
            (152.0, 762.0, 0.5),
            (158.0, 716.0, 1.0),
            (226.0, 676.0, 1.0),
            (336.0, 650.0, 1.0),
            (430.0, 596.0, 0.4),
            (500.0, 632.0, 1.0),
            (590.0, 612.0, 1.0),
            (632.0, 574.0, 0.4),
            (644.0, 660.0, 1.0),
            (650.0, 762.0, 0.4),
            (400.0, 768.0, 0.6),
        ],
    );
    e.clip(&d);
    e.sheen((176.0, 720.0), (224.0, 690.0), (300.0, 674.0), 9.0, 0.75);
    e.sheen((560.0, 650.0), (600.0, 700.0), (596.0, 740.0), 12.0, 0.3);
    e.fold((632.0, 600.0), (660.0, 680.0), (640.0, 760.0), 26.0, 0.4);
    e.end();
    d
}

pub(super) fn loafer(e: &mut Easel) {
    pair(e, 250.0, |e| {
        let t = e.t.clone();
        let d = low(e, &Tones::lch(0.38, 0.04, 55.0));
        e.clip(&d);
        e.ink(
            &curve(&[(190.0, 742.0, 0.6), (250.0, 706.0, 1.0), (330.0, 708.0, 1.0), (430.0, 640.0, 0.6)]),
            &t.line,
            4.0,
            0.55,
        );
        e.ink(
            &curve(&[(196.0, 735.0, 0.6), (252.0, 700.0, 1.0), (330.0, 702.0, 1.0), (426.0, 634.0, 0.6)]),
            &t.hi,
            2.0,
            0.45,
        );
        e.fill(
            &shape(&[(330.0, 652.0, 0.2), (396.0, 610.0, 0.2), (470.0, 756.0, 0.2), (404.0, 764.0, 0.2)]),
            &t.shade,
        );
        e.end();
        match e.pick(0, 3) {
            0 => e.veil(
                &shape(&[(362.0, 674.0, 0.8), (400.0, 652.0, 0.8), (416.0, 684.0, 0.8), (384.0, 704.0, 0.8)]),
                &t.line,
                0.8,
            ),
            1 => {
                e.rod((346.0, 694.0), (420.0, 652.0), 13.0, &brass());
                e.line(&oval(350.0, 692.0, 13.0, 13.0), &brass().base, 6.0);
                e.line(&oval(418.0, 654.0, 13.0, 13.0), &brass().base, 6.0);
            }
            _ => {
                for dx in [0.0, 34.0] {
                    e.fill(
                        &shape(&[
                            (380.0 + dx * 0.4, 660.0, 0.2),
                            (356.0 + dx, 716.0, 0.3),
                            (386.0 + dx, 722.0, 0.3),
                        ]),
                        &t.deep,
                    );
                }
                e.dot(386.0, 660.0, 11.0, &t.light);
            }
        }
    });
}

pub(super) fn oxford(e: &mut Easel) {
    pair(e, 250.0, |e| {
        let t = e.t.clone();
        let d = low(e, &Tones::lch(e.of(31, &[0.34, 0.56]), 0.05, 55.0));
        e.clip(&d);
        e.ink(&curve(&[(250.0, 650.0, 0.5), (286.0, 700.0, 1.0), (270.0, 770.0, 0.5)]), &t.line, 3.0, 0.6);
        e.ink(
            &curve(&[(330.0, 640.0, 0.5), (380.0, 716.0, 1.0), (470.0, 740.0, 1.0), (520.0, 630.0, 0.5)]),
            &t.line,
            3.0,
            0.6,
        );
        e.ink(&curve(&[(560.0, 610.0, 0.5), (566.0, 690.0, 1.0), (600.0, 770.0, 0.5)]), &t.line, 3.0, 0.5);
        if e.pick(0, 2) == 1 {
            for i in 0..7 {
                let k = f64::from(i);
                e.dot(256.0 + 4.4 * k, 662.0 + 15.0 * k, 3.2, &t.line);
                e.dot(346.0 + 18.0 * k, 668.0 + 10.0 * k - k * k * 0.4, 3.2, &t.line);
            }
            e.dot(206.0, 712.0, 6.0, &t.line);
        } else {
            e.stitch(&curve(&[(243.0, 652.0, 0.5), (279.0, 700.0, 1.0), (263.0, 770.0, 0.5)]), &t.line, 0.5);
        }
        e.end();
        laces(e, (352.0, 664.0), (430.0, 618.0), 4, 40.0, &t);
    });
}
