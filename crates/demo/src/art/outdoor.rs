//! Camping, swimming and the road.

use super::easel::{Easel, block, curve, oval, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, ebony, green, steel};
use super::tone::Tones;

pub(super) fn tent(e: &mut Easel) {
    e.framed(1.02);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    e.contact(400.0, g, 320.0);
    let grass = green();
    match e.pick(0, 2) {
        0 => {
            // A ridge tent, door open.
            let side = poly(&[(430.0, 430.0), (590.0, 450.0), (740.0, g - 40.0), (640.0, g)]);
            let paint = e.across(&[(0.0, &t.shade, 1.0), (1.0, &t.deep, 1.0)]);
            e.fill(&side, &paint);
            let front = shape(&[
                (430.0, 424.0, 0.1),
                (560.0, 650.0, 0.4),
                (650.0, g, 0.1),
                (120.0, g, 0.1),
                (290.0, 640.0, 0.4),
            ]);
            e.cloth(&front, 1.1);
            let inside = shape(&[
                (426.0, 500.0, 0.1),
                (500.0, 700.0, 0.5),
                (520.0, g, 0.1),
                (300.0, g, 0.1),
                (350.0, 690.0, 0.5),
            ]);
            let dark = e.down(&[(0.0, &t.line, 1.0), (1.0, &t.deep, 1.0)]);
            e.fill(&inside, &dark);
            let lamp = e.glow(0.5, 0.8, 0.5, &[(0.0, "#ffe7a8", 0.8), (1.0, "#ffe7a8", 0.0)]);
            e.fill(&inside, &lamp);
            let flap = shape(&[
                (426.0, 500.0, 0.1),
                (350.0, 690.0, 0.5),
                (300.0, g, 0.1),
                (232.0, g - 20.0, 0.6),
                (300.0, 700.0, 0.9),
            ]);
            e.cloth_of(&flap, &a);
            e.ink("M430 424L120 852M430 424L590 446", &t.hi, 4.0, 0.7);
            e.ink("M118 850l-46 12M644 850l60 10M590 448l150 200", &steel().shade, 3.0, 0.8);
        }
        _ => {
            // A dome with crossing poles.
            let d = format!("M110 {g:.1}C140 520 300 420 400 420S660 520 690 {g:.1}Z");
            e.cloth(&d, 1.1);
            e.clip(&d);
            e.fold((400.0, 420.0), (620.0, 560.0), (690.0, g), 60.0, 0.35);
            e.fold((400.0, 420.0), (240.0, 600.0), (200.0, g), 20.0, 0.3);
            e.end();
            for dd in [
                format!("M150 {g:.1}C260 480 420 400 560 470S660 700 676 {g:.1}"),
                format!("M650 {g:.1}C540 480 380 400 240 470S140 700 124 {g:.1}"),
            ] {
                e.ink(&dd, &a.base, 9.0, 0.9);
            }
            let door = format!("M310 {g:.1}C310 660 350 570 400 560S490 660 490 {g:.1}Z");
            e.fill(&door, &t.line);
            let lamp = e.glow(0.5, 0.8, 0.5, &[(0.0, "#ffe7a8", 0.7), (1.0, "#ffe7a8", 0.0)]);
            e.fill(&door, &lamp);
            e.ink(&door, &a.base, 6.0, 0.9);
        }
    }
    for (x, k) in [(90.0, 1.0), (700.0, 0.8), (180.0, 0.6)] {
        for i in -2..3 {
            let f = f64::from(i);
            e.ink(
                &format!(
                    "M{x:.1} {:.1}q{:.1} {:.1} {:.1} {:.1}",
                    g + 20.0,
                    f * 4.0,
                    -30.0 * k,
                    f * 12.0 * k,
                    -56.0 * k
                ),
                &grass.base,
                5.0,
                0.9,
            );
        }
    }
}

pub(super) fn bottle(e: &mut Easel) {
    e.framed(1.2);
    let t = e.t.clone();
    let g = GROUND;
    e.contact(400.0, g, 96.0);
    let (r, h) = e.of(31, &[(92.0, 430.0), (104.0, 390.0), (84.0, 470.0)]);
    let y = g - h;
    let clear = e.pick(0, 3) == 1;
    let black = ebony();
    if clear {
        let profile = [
            (60.0, y, 0.2),
            (r, y + 50.0, 0.9),
            (r - 8.0, y + h * 0.5, 0.9),
            (r, g - 40.0, 0.8),
            (r - 12.0, g, 0.2),
        ];
        e.veil(&super::solid::turned(400.0, &profile), "#ffffff", 0.35);
        e.fill(
            &super::solid::turned(
                400.0,
                &[
                    (r - 12.0, y + 130.0, 0.2),
                    (r - 14.0, y + h * 0.5, 0.9),
                    (r - 8.0, g - 40.0, 0.8),
                    (r - 18.0, g - 8.0, 0.2),
                ],
            ),
            "#bfdbe6",
        );
        e.lathe(400.0, &profile, &t, Finish::Glass);
        let a = e.a.clone();
        for k in 0..6 {
            e.rect(
                400.0 + r * 0.4,
                y + 140.0 + 38.0 * f64::from(k),
                if k % 2 == 0 { 26.0 } else { 16.0 },
                4.0,
                2.0,
                &a.deep,
            );
        }
    } else {
        let d = e.lathe(
            400.0,
            &[
                (56.0, y, 0.3),
                (r - 4.0, y + 56.0, 0.9),
                (r, y + 100.0, 0.6),
                (r, g - 26.0, 0.5),
                (r - 12.0, g, 0.2),
            ],
            &t,
            Finish::Gloss,
        );
        if let Some(weave) = e.weave(0.7) {
            e.fill(&d, &weave);
        }
        e.emblem(400.0, y + h * 0.56, r * 0.44);
    }
    // Sport cap: a spout and a loop.
    e.lathe(400.0, &[(54.0, y - 64.0, 0.3), (62.0, y + 6.0, 0.1)], &black, Finish::Gloss);
    e.disc(400.0, y - 64.0, 54.0, &black);
    if e.pick(32, 2) == 0 {
        e.tube(
            &curve(&[
                (352.0, y - 40.0, 0.4),
                (330.0, y - 130.0, 1.0),
                (400.0, y - 160.0, 1.0),
                (440.0, y - 110.0, 0.8),
            ]),
            16.0,
            &t,
        );
        e.lathe(400.0, &[(18.0, y - 96.0, 0.4), (24.0, y - 62.0, 0.2)], &t, Finish::Gloss);
    } else {
        e.tube(
            &curve(&[
                (350.0, y - 30.0, 0.4),
                (350.0, y - 130.0, 0.8),
                (450.0, y - 130.0, 0.8),
                (450.0, y - 30.0, 0.4),
            ]),
            18.0,
            &black,
        );
    }
}

pub(super) fn sleeping_bag(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    if e.pick(0, 2) == 1 {
        // Rolled in its straps.
        e.turn(e.of(31, &[-10.0, 8.0]), 400.0, 500.0);
        let d = block(170.0, 340.0, 460.0, 320.0, 110.0);
        e.cast(&d, 16.0, 26.0);
        let paint =
            e.down(&[(0.0, &t.light, 1.0), (0.25, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.line, 1.0)]);
        e.fill(&d, &paint);
        e.clip(&d);
        for i in 0..8 {
            let x = 200.0 + 58.0 * f64::from(i);
            e.fold((x, 340.0), (x + 16.0, 500.0), (x, 660.0), 9.0, 0.3);
        }
        e.end();
        for x in [262.0, 510.0] {
            e.rect(x, 334.0, 30.0, 334.0, 6.0, &a.base);
            e.rect(x - 6.0, 470.0, 42.0, 46.0, 8.0, &ebony().base);
        }
        e.oval(612.0, 500.0, 60.0, 132.0, &t.shade);
        for k in [0.8, 0.56, 0.3] {
            e.ink(&oval(612.0, 500.0, 60.0 * k, 132.0 * k), &t.line, 5.0, 0.6);
        }
        e.end();
        return;
    }
    e.turn(e.of(31, &[-14.0, 12.0]), 400.0, 500.0);
    let d = sym(
        400.0,
        &[
            (0.0, 100.0, 1.0),
            (118.0, 130.0, 1.0),
            (164.0, 280.0, 1.0),
            (170.0, 420.0, 1.0),
            (126.0, 700.0, 1.0),
            (104.0, 880.0, 0.7),
            (0.0, 908.0, 1.0),
        ],
    );
    e.cast(&d, 16.0, 26.0);
    e.cloth(&d, 1.1);
    e.clip(&d);
    for i in 0..10 {
        let y = 290.0 + 62.0 * f64::from(i);
        e.ink(
            &curve(&[(210.0, y - 8.0, 1.0), (400.0, y + 12.0, 1.0), (590.0, y - 8.0, 1.0)]),
            &t.line,
            3.4,
            0.5,
        );
        e.crease((220.0, y + 12.0), (400.0, y + 44.0), (580.0, y + 12.0), 12.0, &t.hi, 0.35);
    }
    let hood = oval(400.0, 232.0, 92.0, 104.0);
    e.fill(&hood, &a.base);
    e.fill(&oval(400.0, 246.0, 74.0, 84.0), &a.deep);
    let pad = shape(&[
        (334.0, 250.0, 0.8),
        (400.0, 220.0, 1.0),
        (466.0, 250.0, 0.8),
        (456.0, 300.0, 0.9),
        (400.0, 322.0, 1.0),
        (344.0, 300.0, 0.9),
    ]);
    e.cloth_of(&pad, &Tones::lch(0.94, 0.012, 85.0));
    e.ink(&hood, &t.deep, 9.0, 0.7);
    e.ink(&curve(&[(470.0, 300.0, 0.6), (500.0, 470.0, 1.0), (470.0, 760.0, 0.6)]), &t.line, 8.0, 0.6);
    e.stitch(&curve(&[(470.0, 300.0, 0.6), (500.0, 470.0, 1.0), (470.0, 760.0, 0.6)]), &steel().light, 0.8);
    e.end();
    e.end();
}

pub(super) fn goggles(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    e.turn(e.of(31, &[-8.0, 10.0, 0.0]), 400.0, 500.0);
    let strap = curve(&[
        (150.0, 470.0, 0.5),
        (90.0, 360.0, 1.0),
        (220.0, 250.0, 1.0),
        (400.0, 226.0, 1.0),
        (580.0, 250.0, 1.0),
        (710.0, 360.0, 1.0),
        (650.0, 470.0, 0.5),
    ]);
    e.place(8.0, 14.0, 1.0, 0.0, 0.0);
    e.ink(&strap, &e.wall.step(-0.35, 1.2, 0.0).hex(), 30.0, 0.14);
    e.end();
    e.line(&strap, &t.deep, 28.0);
    e.line(&strap, &t.base, 23.0);
    e.ink(&strap, &t.hi, 4.0, 0.5);
    let big = e.pick(0, 2) == 1;
    let cup = |side: f64, k: f64| {
        let x = |v: f64| 400.0 + side * v;
        shape(&[
            (x(30.0 + (1.0 - k) * 60.0), 500.0, 0.9),
            (x(70.0 + (1.0 - k) * 40.0), 500.0 - 92.0 * k, 1.0),
            (x(200.0), 500.0 - (if big { 120.0 } else { 96.0 }) * k, 1.0),
            (x(284.0 - (1.0 - k) * 70.0), 500.0 - 20.0 * k, 1.0),
            (x(220.0), 500.0 + (if big { 112.0 } else { 82.0 }) * k, 1.0),
            (x(90.0 + (1.0 - k) * 40.0), 500.0 + 84.0 * k, 1.0),
        ])
    };
    e.tube(&curve(&[(360.0, 486.0, 0.6), (400.0, 466.0, 1.0), (440.0, 486.0, 0.6)]), 20.0, &t);
    for side in [-1.0, 1.0] {
        let outer = cup(side, 1.0);
        e.cast(&outer, 12.0, 18.0);
        let paint =
            e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
        e.fill(&outer, &paint);
        let lens = cup(side, 0.74);
        let glass = e.slant(
            (0.0, 0.0),
            (1.0, 1.0),
            &[(0.0, &a.light, 1.0), (0.5, &a.base, 1.0), (1.0, &a.line, 1.0)],
        );
        e.fill(&lens, &glass);
        e.clip(&lens);
        let x = 400.0 + side * 160.0;
        e.veil(
            &poly(&[(x - 40.0, 380.0), (x + 10.0, 380.0), (x - 50.0, 620.0), (x - 100.0, 620.0)]),
            "#ffffff",
            0.4,
        );
        e.veil(
            &poly(&[(x + 30.0, 380.0), (x + 44.0, 380.0), (x - 16.0, 620.0), (x - 30.0, 620.0)]),
            "#ffffff",
            0.3,
        );
        e.end();
        e.ink(&lens, &t.line, 3.0, 0.5);
    }
    e.end();
}

pub(super) fn helmet(e: &mut Easel) {
    e.framed(1.25);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    e.contact(400.0, g, 220.0);
    let y = g - 60.0;
    let bike = e.pick(0, 2) == 0;
    // Inside and straps first.
    e.fill(
        &shape(&[
            (190.0, y - 60.0, 0.5),
            (610.0, y - 60.0, 0.5),
            (590.0, y + 16.0, 0.8),
            (400.0, y + 36.0, 1.0),
            (214.0, y + 16.0, 0.8),
        ]),
        &ebony().base,
    );
    for side in [-1.0, 1.0] {
        e.line(
            &curve(&[
                (400.0 + side * 120.0, y, 0.5),
                (400.0 + side * 96.0, y + 50.0, 1.0),
                (400.0 + side * 40.0, y + 62.0, 0.5),
            ]),
            &ebony().light,
            12.0,
        );
    }
    let shell = shape(&[
        (166.0, y - 20.0, 0.5),
        (170.0, y - 170.0, 1.0),
        (270.0, y - 300.0, 1.0),
        (420.0, y - 330.0, 1.0),
        (570.0, y - 270.0, 1.0),
        (646.0, y - 110.0, 1.0),
        (630.0, y - 6.0, 0.5),
        (520.0, y + 4.0, 0.9),
        (400.0, y - 36.0, 1.0),
        (260.0, y + 0.0, 0.9),
    ]);
    let paint = e.glow(
        0.36,
        0.25,
        0.9,
        &[(0.0, &t.hi, 1.0), (0.3, &t.light, 1.0), (0.7, &t.base, 1.0), (1.0, &t.deep, 1.0)],
    );
    e.fill(&shell, &paint);
    e.clip(&shell);
    if bike {
        for (x0, y0, x1, y1, x2, y2, w) in [
            (210.0, 70.0, 300.0, 250.0, 470.0, 300.0, 20.0),
            (260.0, 40.0, 360.0, 190.0, 560.0, 230.0, 22.0),
            (330.0, 40.0, 430.0, 130.0, 620.0, 140.0, 18.0),
        ] {
            let d = shape(&[
                (x0, y - y0, 0.4),
                (x1, y - y1, 1.0),
                (x2, y - y2, 0.4),
                (x1 + 26.0, y - y1 + w * 1.6, 1.0),
            ]);
            e.fill(&d, &t.line);
            e.ink(&d, &t.hi, 2.6, 0.4);
        }
    } else {
        e.ink(
            &curve(&[(160.0, y - 100.0, 1.0), (400.0, y - 150.0, 1.0), (660.0, y - 100.0, 1.0)]),
            &a.base,
            34.0,
            1.0,
        );
        e.emblem(420.0, y - 220.0, 42.0);
        for x in [300.0, 400.0, 500.0] {
            e.veil(&block(x - 22.0, y - 96.0, 44.0, 20.0, 10.0), &t.line, 0.8);
        }
    }
    e.veil(
        &shape(&[
            (220.0, y - 170.0, 0.8),
            (290.0, y - 270.0, 1.0),
            (370.0, y - 300.0, 0.6),
            (300.0, y - 240.0, 1.0),
            (240.0, y - 130.0, 0.6),
        ]),
        "#ffffff",
        0.45,
    );
    e.ink(
        &curve(&[
            (170.0, y - 30.0, 0.6),
            (260.0, y - 10.0, 0.9),
            (400.0, y - 46.0, 1.0),
            (520.0, y - 6.0, 0.9),
            (628.0, y - 16.0, 0.5),
        ]),
        &a.base,
        12.0,
        0.9,
    );
    e.end();
}

pub(super) fn chair(e: &mut Easel) {
    e.framed(1.12);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND + 6.0;
    let metal = if e.pick(31, 2) == 0 { ebony() } else { steel() };
    e.contact(400.0, g, 250.0);
    let armed = e.pick(0, 2) == 0;
    // Back legs and frame.
    e.rod((250.0, 360.0), (300.0, 700.0), 15.0, &metal);
    e.rod((550.0, 360.0), (500.0, 700.0), 15.0, &metal);
    e.rod((216.0, g - 24.0), (566.0, 640.0), 15.0, &metal);
    e.rod((584.0, g - 24.0), (234.0, 640.0), 15.0, &metal);
    let back = shape(&[
        (244.0, 340.0, 0.2),
        (400.0, 364.0, 1.0),
        (556.0, 340.0, 0.2),
        (536.0, 630.0, 0.3),
        (400.0, 660.0, 1.0),
        (264.0, 630.0, 0.3),
    ]);
    e.cloth(&back, 1.0);
    e.clip(&back);
    e.fold((400.0, 360.0), (420.0, 500.0), (400.0, 660.0), 30.0, 0.25);
    e.fold((540.0, 340.0), (550.0, 500.0), (530.0, 640.0), 22.0, 0.35);
    e.rect(200.0, 340.0, 400.0, 48.0, 0.0, &a.base);
    e.end();
    e.motif(400.0, 490.0, 54.0);
    let seat = shape(&[
        (232.0, 640.0, 0.3),
        (400.0, 668.0, 1.0),
        (568.0, 640.0, 0.3),
        (590.0, 716.0, 0.3),
        (400.0, 760.0, 1.0),
        (210.0, 716.0, 0.3),
    ]);
    e.cloth(&seat, 1.0);
    e.clip(&seat);
    let dip = e.down(&[(0.0, &t.line, 0.5), (0.4, &t.deep, 0.1), (1.0, &t.hi, 0.2)]);
    e.fill(&seat, &dip);
    e.end();
    e.rod((210.0, 716.0), (556.0, g), 17.0, &metal);
    e.rod((590.0, 716.0), (244.0, g), 17.0, &metal);
    for x in [244.0, 556.0, 216.0, 584.0] {
        let y = if (230.0..570.0).contains(&x) { g } else { g - 24.0 };
        e.oval(x, y, 19.0, 9.0, &ebony().base);
    }
    if armed {
        for side in [-1.0, 1.0] {
            let x = |v: f64| 400.0 + side * v;
            e.rod((x(190.0), 716.0), (x(206.0), 560.0), 15.0, &metal);
            let arm = shape(&[
                (x(142.0), 530.0, 0.5),
                (x(214.0), 546.0, 0.8),
                (x(226.0), 580.0, 0.8),
                (x(150.0), 560.0, 0.5),
            ]);
            e.cloth_of(&arm, &t);
            e.ink(&arm, &t.line, 2.0, 0.5);
        }
    }
}
