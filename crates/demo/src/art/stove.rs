//! The stove: pans, pots, kettles, knives and small machines.

use super::easel::{Easel, block, curve, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{Finish, TIP, ebony, hoop, steel, wood};
use super::tone::Tones;

fn grip(e: &Easel) -> Tones {
    match e.pick(62, 3) {
        0 => wood(),
        1 => ebony(),
        _ => Tones::lch(0.36, 0.03, 50.0),
    }
}

pub(super) fn frying_pan(e: &mut Easel) {
    e.lying();
    let (t, handle) = (e.t.clone(), grip(e));
    let tip = e.of(0, &[-38.0, 38.0, -60.0]);
    e.turn(tip, 370.0, 560.0);
    let (cx, cy, r) = (370.0, 600.0, e.of(31, &[236.0, 214.0]));
    let arm = shape(&[
        (cx - 24.0, cy - r + 16.0, 0.2),
        (cx - 19.0, cy - r - 90.0, 0.8),
        (cx - 28.0, cy - r - 250.0, 0.8),
        (cx, cy - r - 286.0, 1.0),
        (cx + 28.0, cy - r - 250.0, 0.8),
        (cx + 19.0, cy - r - 90.0, 0.8),
        (cx + 24.0, cy - r + 16.0, 0.2),
    ]);
    let disc = oval(cx, cy, r, r);
    e.cast(&arm, 14.0, 20.0);
    e.cast(&disc, 16.0, 24.0);
    e.cloth_of(&arm, &handle);
    e.sheen((cx - 12.0, cy - r - 40.0), (cx - 14.0, cy - r - 140.0), (cx - 10.0, cy - r - 250.0), 5.0, 0.4);
    e.dot(cx, cy - r - 254.0, 11.0, &e.wall.hex());
    e.rect(cx - 22.0, cy - r - 30.0, 44.0, 44.0, 8.0, &steel().base);
    e.dot(cx, cy - r - 8.0, 6.0, &steel().deep);
    let rim = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&disc, &rim);
    let inner = if t.l > 0.4 { ebony() } else { Tones::lch((t.l - 0.03).max(0.2), 0.005, 260.0) };
    let wall = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &inner.line, 1.0), (1.0, &inner.light, 1.0)]);
    e.oval(cx, cy, r - 15.0, r - 15.0, &wall);
    let floor = e.slant(
        (0.0, 0.0),
        (1.0, 1.0),
        &[(0.0, &inner.light, 1.0), (0.5, &inner.base, 1.0), (1.0, &inner.shade, 1.0)],
    );
    e.oval(cx, cy, r * 0.78, r * 0.78, &floor);
    for k in [0.66, 0.5, 0.34] {
        e.ink(&oval(cx, cy, r * k, r * k), &inner.hi, 2.0, 0.22);
    }
    e.end();
    if e.pick(32, 3) == 0 {
        let white = Tones::lch(0.97, 0.01, 90.0);
        e.fill(
            &shape(&[
                (cx - 90.0, cy + 0.0, 1.0),
                (cx - 40.0, cy - 80.0, 1.0),
                (cx + 50.0, cy - 66.0, 1.0),
                (cx + 96.0, cy + 10.0, 1.0),
                (cx + 40.0, cy + 84.0, 1.0),
                (cx - 50.0, cy + 70.0, 1.0),
            ]),
            &white.base,
        );
        let yolk =
            e.glow(0.36, 0.32, 0.8, &[(0.0, "#ffdf7e", 1.0), (0.5, "#f6b53a", 1.0), (1.0, "#e2962a", 1.0)]);
        e.oval(cx, cy, 42.0, 40.0, &yolk);
    }
}

pub(super) fn stock_pot(e: &mut Easel) {
    e.framed(1.22);
    let t = e.t.clone();
    let g = GROUND;
    let (r, h) = e.of(0, &[(200.0, 210.0), (180.0, 270.0), (220.0, 170.0)]);
    let y = g - h;
    e.contact(400.0, g, r);
    let metal = if e.pick(31, 2) == 0 { steel() } else { t.clone() };
    for side in [-1.0, 1.0] {
        e.tube(
            &curve(&[
                (400.0 + side * (r - 4.0), y + 40.0, 0.5),
                (400.0 + side * (r + 64.0), y + 34.0, 1.0),
                (400.0 + side * (r + 64.0), y + 84.0, 1.0),
                (400.0 + side * (r - 4.0), y + 84.0, 0.5),
            ]),
            22.0,
            &metal,
        );
    }
    e.lathe(400.0, &[(r, y, 0.1), (r, g - 40.0, 0.7), (r - 24.0, g, 0.3)], &t, Finish::Gloss);
    let glass = e.pick(32, 2) == 0;
    if glass {
        e.oval(400.0, y, r + 3.0, r * TIP + 2.0, &steel().light);
        e.fill(&format!("M{:.1} {y:.1}C{:.1} {:.1} {:.1} {:.1} 400 {:.1}S{:.1} {:.1} {:.1} {y:.1}A{r:.1} {:.1} 0 0 1 {:.1} {y:.1}Z", 400.0 - r, 400.0 - r * 0.8, y - 60.0, 400.0 - r * 0.3, y - 72.0, y - 72.0, 400.0 + r * 0.8, y - 60.0, 400.0 + r, r * TIP, 400.0 - r), "#dfe8ea");
        e.veil(
            &shape(&[
                (400.0 - r * 0.7, y - 20.0, 0.6),
                (400.0 - r * 0.4, y - 56.0, 1.0),
                (400.0 - r * 0.1, y - 62.0, 0.6),
                (400.0 - r * 0.4, y - 36.0, 1.0),
            ]),
            "#ffffff",
            0.8,
        );
    } else {
        let lid = format!(
            "M{:.1} {y:.1}C{:.1} {:.1} {:.1} {:.1} 400 {:.1}S{:.1} {:.1} {:.1} {y:.1}A{:.1} {:.1} 0 0 1 {:.1} {y:.1}Z",
            400.0 - r - 6.0,
            400.0 - r * 0.84,
            y - 50.0,
            400.0 - r * 0.3,
            y - 66.0,
            y - 66.0,
            400.0 + r * 0.84,
            y - 50.0,
            400.0 + r + 6.0,
            r + 6.0,
            r * TIP,
            400.0 - r - 6.0
        );
        let paint = e.round(&t, Finish::Gloss);
        e.fill(&lid, &paint);
        e.veil(
            &shape(&[
                (400.0 - r * 0.74, y - 14.0, 0.6),
                (400.0 - r * 0.4, y - 46.0, 1.0),
                (400.0 - r * 0.1, y - 54.0, 0.6),
                (400.0 - r * 0.4, y - 30.0, 1.0),
            ]),
            "#ffffff",
            0.45,
        );
    }
    e.ink(
        &format!("M{:.1} {y:.1}A{r:.1} {:.1} 0 0 0 {:.1} {y:.1}", 400.0 - r - 2.0, r * TIP, 400.0 + r + 2.0),
        &if glass { steel().base } else { t.deep.clone() },
        8.0,
        0.9,
    );
    e.lathe(400.0, &[(14.0, y - 96.0, 0.3), (10.0, y - 66.0, 0.3)], &metal, Finish::Metal);
    e.lathe(400.0, &[(34.0, y - 112.0, 0.7), (34.0, y - 96.0, 0.6)], &metal, Finish::Metal);
    e.disc(400.0, y - 112.0, 32.0, &metal);
}

pub(super) fn knife(e: &mut Easel) {
    e.lying();
    let (_t, s) = (e.t.clone(), steel());
    e.turn(e.of(31, &[-34.0, 34.0, -54.0]), 400.0, 500.0);
    let d = match e.pick(0, 3) {
        0 => shape(&[
            (60.0, 560.0, 0.1),
            (160.0, 498.0, 0.9),
            (300.0, 470.0, 0.6),
            (476.0, 462.0, 0.1),
            (476.0, 560.0, 0.1),
            (300.0, 574.0, 0.9),
        ]),
        1 => shape(&[
            (150.0, 432.0, 0.3),
            (476.0, 426.0, 0.1),
            (476.0, 580.0, 0.1),
            (300.0, 590.0, 0.9),
            (150.0, 572.0, 0.3),
        ]),
        _ => shape(&[
            (90.0, 520.0, 0.4),
            (150.0, 474.0, 0.9),
            (476.0, 470.0, 0.1),
            (476.0, 548.0, 0.1),
            (180.0, 556.0, 0.9),
        ]),
    };
    let handle = shape(&[
        (476.0, 470.0, 0.2),
        (560.0, 466.0, 0.8),
        (690.0, 474.0, 0.8),
        (730.0, 506.0, 1.0),
        (716.0, 538.0, 0.8),
        (600.0, 520.0, 1.0),
        (476.0, 530.0, 0.2),
    ]);
    e.cast(&d, 10.0, 16.0);
    e.cast(&handle, 10.0, 16.0);
    let blade = e.down(&[
        (0.0, &s.base, 1.0),
        (0.5, &s.light, 1.0),
        (0.62, &s.hi, 1.0),
        (0.7, &s.shade, 1.0),
        (1.0, &s.hi, 1.0),
    ]);
    e.fill(&d, &blade);
    e.clip(&d);
    e.veil(&poly(&[(220.0, 400.0), (270.0, 400.0), (230.0, 620.0), (180.0, 620.0)]), "#ffffff", 0.4);
    e.end();
    e.cloth(&handle, 0.6);
    e.sheen((500.0, 480.0), (600.0, 476.0), (700.0, 490.0), 6.0, 0.5);
    e.rect(470.0, 464.0, 22.0, 70.0, 4.0, &s.deep);
    e.rect(472.0, 464.0, 12.0, 70.0, 3.0, &s.light);
    for x in [540.0, 610.0, 676.0] {
        e.dot(x, 496.0 + (x - 540.0) * 0.08, 8.0, &s.deep);
        e.dot(x - 1.0, 495.0 + (x - 540.0) * 0.08, 5.5, &s.hi);
    }
    e.end();
}

pub(super) fn kettle(e: &mut Easel) {
    e.framed(1.25);
    let t = e.t.clone();
    let g = GROUND;
    let black = ebony();
    if e.pick(0, 2) == 0 {
        // Electric, gooseneck, on its base.
        e.contact(400.0, g, 190.0);
        e.lathe(400.0, &[(170.0, g - 22.0, 0.3), (176.0, g, 0.3)], &black, Finish::Gloss);
        e.disc(400.0, g - 22.0, 170.0, &black);
        let y = g - 300.0;
        let neck = "M262 760C160 760 190 640 160 560C146 520 126 516 112 520";
        e.tube(neck, 22.0, &t);
        let ear = curve(&[
            (510.0, y + 30.0, 0.4),
            (650.0, y + 10.0, 0.9),
            (664.0, y + 120.0, 1.0),
            (640.0, y + 220.0, 0.8),
        ]);
        e.tube(&ear, 34.0, &if e.pick(31, 2) == 0 { wood() } else { black.clone() });
        e.lathe(
            400.0,
            &[(98.0, y, 0.4), (120.0, y + 60.0, 0.8), (160.0, g - 60.0, 0.8), (154.0, g - 26.0, 0.3)],
            &t,
            Finish::Gloss,
        );
        e.lathe(400.0, &[(60.0, y - 22.0, 0.6), (96.0, y, 0.3)], &t, Finish::Gloss);
        e.disc(400.0, y - 22.0, 58.0, &t);
        e.lathe(400.0, &[(18.0, y - 58.0, 0.5), (14.0, y - 26.0, 0.3)], &black, Finish::Gloss);
        e.dot(400.0, g - 12.0, 5.0, "#f0c96a");
    } else {
        // Jug kettle.
        e.contact(400.0, g, 180.0);
        e.lathe(400.0, &[(160.0, g - 24.0, 0.3), (168.0, g, 0.3)], &black, Finish::Gloss);
        let y = g - 390.0;
        let ear = curve(&[
            (500.0, y + 26.0, 0.3),
            (620.0, y + 20.0, 0.8),
            (640.0, y + 120.0, 0.9),
            (596.0, y + 320.0, 0.6),
            (530.0, y + 340.0, 0.4),
        ]);
        e.tube(&ear, 40.0, &black);
        e.fill(
            &shape(&[
                (300.0, y + 10.0, 0.2),
                (230.0, y + 20.0, 0.2),
                (268.0, y + 100.0, 0.6),
                (310.0, y + 120.0, 0.3),
            ]),
            &t.shade,
        );
        e.lathe(
            400.0,
            &[(118.0, y, 0.3), (138.0, y + 160.0, 0.7), (156.0, g - 50.0, 0.6), (152.0, g - 26.0, 0.2)],
            &t,
            Finish::Gloss,
        );
        e.disc(400.0, y, 118.0, &t);
        e.lathe(400.0, &[(34.0, y - 24.0, 0.5), (40.0, y - 4.0, 0.3)], &black, Finish::Gloss);
        let window = block(384.0, y + 120.0, 32.0, 190.0, 16.0);
        e.fill(&window, &t.line);
        e.veil(&block(389.0, y + 190.0, 22.0, 116.0, 11.0), "#b9d3de", 0.9);
        let paint = e.round(&steel(), Finish::Metal);
        e.fill(&hoop(400.0, g - 60.0, g - 30.0, 156.0, 154.0), &paint);
    }
}

pub(super) fn lunch_box(e: &mut Easel) {
    let (t, a) = (e.t.clone(), e.a.clone());
    if e.pick(0, 2) == 0 {
        // Stacked tiers with a band.
        e.framed(1.3);
        let g = GROUND;
        e.contact(400.0, g, 220.0);
        for (k, tone) in
            [(0, t.clone()), (1, Tones::from(super::tone::Lch::of(e.look.color).step(0.1, 0.6, 0.0)))]
        {
            let y = g - 120.0 - 128.0 * f64::from(k);
            let d = block(190.0, y, 420.0, 122.0, 34.0);
            let paint = e.across(&[
                (0.0, &tone.shade, 1.0),
                (0.2, &tone.light, 1.0),
                (0.6, &tone.base, 1.0),
                (1.0, &tone.deep, 1.0),
            ]);
            e.fill(&d, &paint);
            e.ink(&format!("M196 {:.1}H604", y + 18.0), &tone.deep, 3.0, 0.5);
        }
        let lid = block(182.0, g - 310.0, 436.0, 66.0, 26.0);
        let cover = if e.pick(31, 2) == 0 { wood() } else { t.clone() };
        let paint = e.down(&[(0.0, &cover.hi, 1.0), (0.4, &cover.base, 1.0), (1.0, &cover.deep, 1.0)]);
        e.fill(&lid, &paint);
        let band = block(330.0, g - 314.0, 44.0, 316.0, 6.0);
        e.fill(&band, &a.base);
        e.veil(&block(330.0, g - 314.0, 12.0, 316.0, 6.0), &a.hi, 0.5);
        e.veil(&block(206.0, g - 232.0, 14.0, 84.0, 7.0), "#ffffff", 0.4);
    } else {
        // Open from above: rice, greens, egg.
        e.lying();
        e.turn(e.of(31, &[-7.0, 8.0]), 400.0, 500.0);
        let d = block(130.0, 320.0, 540.0, 390.0, 60.0);
        e.cast(&d, 16.0, 26.0);
        let paint =
            e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
        e.fill(&d, &paint);
        let inner = block(154.0, 344.0, 492.0, 342.0, 44.0);
        e.fill(&inner, &t.deep);
        e.clip(&inner);
        e.rect(154.0, 344.0, 280.0, 342.0, 20.0, "#f6f2e6");
        let mut grains = String::new();
        for i in 0..46 {
            let k = f64::from(i);
            grains.push_str(&format!(
                "M{:.1} {:.1}l9 4",
                168.0 + (k * 61.8) % 250.0,
                362.0 + (k * 38.2 * 1.7) % 310.0
            ));
        }
        e.ink(&grains, "#d9d0b8", 4.0, 0.9);
        e.dot(294.0, 515.0, 26.0, "#c0453f");
        e.rect(444.0, 344.0, 210.0, 170.0, 14.0, &super::solid::green().base);
        for (x, y) in
            [(480.0, 390.0), (540.0, 380.0), (600.0, 400.0), (500.0, 450.0), (566.0, 450.0), (622.0, 466.0)]
        {
            e.dot(x, y, 32.0, if x > 540.0 { "#7aa45c" } else { "#5d8a4c" });
        }
        e.rect(444.0, 524.0, 210.0, 170.0, 14.0, "#e9dcc0");
        for (x, y) in [(500.0, 600.0), (594.0, 612.0)] {
            e.dot(x, y, 46.0, "#fbf8ef");
            e.dot(x, y, 25.0, "#eeb13f");
        }
        e.end();
        e.ink(&inner, &t.line, 3.0, 0.4);
        e.end();
    }
}

pub(super) fn rice_cooker(e: &mut Easel) {
    e.framed(1.3);
    let t = e.t.clone();
    let g = GROUND;
    let s = steel();
    e.contact(400.0, g, 210.0);
    let y = g - e.of(31, &[290.0, 260.0]);
    let square = e.pick(0, 2) == 1;
    if square {
        let d = shape(&[
            (210.0, y + 20.0, 0.7),
            (260.0, y - 20.0, 0.7),
            (540.0, y - 20.0, 0.7),
            (594.0, y + 20.0, 0.7),
            (612.0, g - 40.0, 0.6),
            (570.0, g, 0.5),
            (230.0, g, 0.5),
            (190.0, g - 40.0, 0.6),
        ]);
        let paint = e.round(&t, Finish::Gloss);
        e.fill(&d, &paint);
    } else {
        e.lathe(
            400.0,
            &[(196.0, y + 10.0, 0.4), (210.0, y + 120.0, 1.0), (184.0, g - 16.0, 0.7), (170.0, g, 0.2)],
            &t,
            Finish::Gloss,
        );
    }
    let lid = format!(
        "M{:.1} {:.1}C214 {:.1} 300 {:.1} 400 {:.1}S586 {:.1} {:.1} {:.1}A196 26 0 0 1 {:.1} {:.1}Z",
        204.0,
        y + 10.0,
        y - 60.0,
        y - 92.0,
        y - 92.0,
        y - 60.0,
        596.0,
        y + 10.0,
        204.0,
        y + 10.0
    );
    let paint =
        e.slant((0.0, 0.0), (1.0, 0.5), &[(0.0, &t.hi, 1.0), (0.5, &t.light, 1.0), (1.0, &t.shade, 1.0)]);
    e.fill(&lid, &paint);
    e.ink(&format!("M204 {:.1}A196 26 0 0 0 596 {:.1}", y + 10.0, y + 10.0), &t.line, 4.0, 0.6);
    e.veil(
        &shape(&[
            (246.0, y - 10.0, 0.6),
            (310.0, y - 62.0, 1.0),
            (380.0, y - 76.0, 0.6),
            (310.0, y - 44.0, 1.0),
        ]),
        "#ffffff",
        0.5,
    );
    e.oval(470.0, y - 74.0, 24.0, 8.0, &ebony().base);
    e.tube(
        &curve(&[
            (206.0, y + 26.0, 0.5),
            (230.0, y - 120.0, 1.0),
            (400.0, y - 176.0, 1.0),
            (570.0, y - 120.0, 1.0),
            (594.0, y + 26.0, 0.5),
        ]),
        20.0,
        &s,
    );
    let panel = block(318.0, y + 84.0, 164.0, 128.0, 22.0);
    e.fill(&panel, &ebony().base);
    e.rect(340.0, y + 102.0, 120.0, 44.0, 8.0, "#d7e3d2");
    e.rect(352.0, y + 116.0, 60.0, 16.0, 4.0, "#5c6e5e");
    for (k, c) in [(0.0, &e.a.base.clone()), (1.0, &s.base), (2.0, &s.base)] {
        e.dot(358.0 + 42.0 * k, y + 180.0, 13.0, c);
    }
}

pub(super) fn coffee_maker(e: &mut Easel) {
    e.standing();
    let t = e.t.clone();
    let g = GROUND;
    let (s, black) = (steel(), ebony());
    match e.pick(0, 3) {
        0 => {
            // A drip machine with its jug.
            e.contact(420.0, g, 200.0);
            let d = "M230 330q0 -26 26 -26H556q26 0 26 26V850H230V790H420V450H230Z".to_owned();
            let paint = e.across(&[(0.0, &t.light, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
            e.rect(236.0, 440.0, 190.0, 360.0, 0.0, &t.line);
            e.fill(&d, &paint);
            e.veil(&block(250.0, 320.0, 12.0, 110.0, 6.0), "#ffffff", 0.5);
            e.rect(456.0, 350.0, 90.0, 44.0, 8.0, &black.base);
            e.dot(500.0, 440.0, 15.0, &s.light);
            e.rect(300.0, 446.0, 60.0, 36.0, 6.0, &black.base);
            let jug = [(66.0, 560.0, 0.3), (104.0, 690.0, 1.0), (86.0, 786.0, 0.3)];
            e.tube(
                &curve(&[(236.0, 590.0, 0.4), (160.0, 590.0, 0.8), (170.0, 730.0, 0.9), (232.0, 740.0, 0.4)]),
                18.0,
                &black,
            );
            e.lathe(322.0, &jug, &Tones::lch(0.85, 0.01, 220.0), Finish::Glass);
            e.fill(
                &super::solid::turned(322.0, &[(92.0, 650.0, 0.4), (98.0, 700.0, 1.0), (84.0, 784.0, 0.3)]),
                "#4a2c1d",
            );
            e.oval(322.0, 650.0, 92.0, 12.0, "#6b432c");
            e.lathe(322.0, &[(60.0, 540.0, 0.3), (68.0, 566.0, 0.2)], &black, Finish::Gloss);
            e.disc(322.0, 540.0, 60.0, &black);
        }
        1 => {
            // A stove-top pot with eight sides.
            e.contact(400.0, g, 140.0);
            e.tube(
                &curve(&[(486.0, 470.0, 0.3), (620.0, 450.0, 0.5), (630.0, 500.0, 0.8), (604.0, 620.0, 0.5)]),
                30.0,
                &black,
            );
            let top = poly(&[(302.0, 430.0), (498.0, 430.0), (462.0, 634.0), (338.0, 634.0)]);
            let low = poly(&[(334.0, 650.0), (466.0, 650.0), (528.0, g), (272.0, g)]);
            e.fill(&poly(&[(310.0, 440.0), (262.0, 420.0), (320.0, 540.0)]), &t.shade);
            for d in [&top, &low] {
                let paint = e.round(&t, Finish::Metal);
                e.fill(d, &paint);
            }
            for (x0, x1, y0, y1) in [
                (350.0, 370.0, 430.0, 634.0),
                (450.0, 430.0, 430.0, 634.0),
                (368.0, 342.0, 650.0, g),
                (432.0, 458.0, 650.0, g),
            ] {
                e.ink(&format!("M{x0:.1} {y0:.1}L{x1:.1} {y1:.1}"), &t.deep, 2.6, 0.6);
            }
            e.rect(326.0, 632.0, 148.0, 20.0, 6.0, &t.deep);
            e.fill(&poly(&[(302.0, 430.0), (370.0, 384.0), (430.0, 384.0), (498.0, 430.0)]), &t.light);
            e.lathe(400.0, &[(20.0, 340.0, 0.6), (16.0, 384.0, 0.2)], &black, Finish::Gloss);
        }
        _ => {
            // Espresso: a box, a group, a cup.
            e.contact(420.0, g, 230.0);
            e.carton(190.0, 420.0, 370.0, 130.0, 70.0, &t);
            e.carton(
                330.0,
                540.0,
                230.0,
                250.0,
                70.0,
                &Tones { light: t.base.clone(), base: t.shade.clone(), ..t.clone() },
            );
            e.carton(190.0, 790.0, 370.0, 60.0, 70.0, &s);
            e.rect(204.0, 784.0, 130.0, 12.0, 4.0, &black.base);
            e.lathe(270.0, &[(52.0, 552.0, 0.2), (46.0, 590.0, 0.3)], &s, Finish::Metal);
            e.rod((230.0, 590.0), (110.0, 606.0), 24.0, &wood());
            e.lathe(
                270.0,
                &[(40.0, 700.0, 0.2), (38.0, 750.0, 0.8), (22.0, 782.0, 0.3)],
                &Tones::lch(0.96, 0.01, 80.0),
                Finish::Gloss,
            );
            e.mouth(270.0, 700.0, 40.0, 4.0, &Tones::lch(0.7, 0.05, 60.0));
            e.line("M266 604V694", "#5a3420", 5.0);
            for (k, c) in [(0.0, &e.a.base.clone()), (1.0, &s.hi), (2.0, &s.hi)] {
                e.dot(420.0 + 46.0 * k, 486.0, 16.0, c);
            }
            e.dot(256.0, 486.0, 30.0, &s.light);
            e.line("M256 486l14 -16", &black.base, 4.0);
            e.dot(610.0, 470.0, 1.0, &t.base);
        }
    }
}
