//! Lamps, candles and scent.

use super::easel::{Easel, oval, poly, shape};
use super::scene::GROUND;
use super::solid::{Finish, TIP, brass, ebony, paper, wood};
use super::tone::Tones;

fn shade(e: &mut Easel, cx: f64, y: f64, r0: f64, r1: f64, h: f64, t: &Tones) {
    let d = super::solid::turned(cx, &[(r0, y, 0.0), (r1, y + h, 0.0)]);
    e.cloth_of(&d, t);
    if let Some(weave) = e.weave(0.8) {
        e.fill(&d, &weave);
    }
    let glow =
        e.glow(0.5, 0.75, 0.6, &[(0.0, "#fff3cf", 0.75), (0.6, "#ffe9b8", 0.25), (1.0, "#ffe9b8", 0.0)]);
    e.fill(&d, &glow);
    let side =
        e.across(&[(0.0, &t.deep, 0.35), (0.2, &t.deep, 0.0), (0.75, &t.deep, 0.0), (1.0, &t.deep, 0.5)]);
    e.fill(&d, &side);
    e.oval(cx, y, r0, r0 * TIP, &t.deep);
    e.oval(cx, y + 2.0, r0 - 8.0, (r0 - 8.0) * TIP - 2.0, "#fff1cc");
    e.line(
        &format!("M{:.1} {:.1}A{r1:.1} {:.1} 0 0 0 {:.1} {:.1}", cx - r1, y + h, r1 * TIP, cx + r1, y + h),
        &t.shade,
        6.0,
    );
}

pub(super) fn lamp(e: &mut Easel) {
    e.framed(1.14);
    let t = e.t.clone();
    let g = GROUND;
    let foot = match e.pick(31, 3) {
        0 => (brass(), Finish::Metal),
        1 => (wood(), Finish::Matte),
        _ => (Tones::lch(0.92, 0.015, 80.0), Finish::Gloss),
    };
    match e.pick(0, 3) {
        0 => {
            e.contact(400.0, g, 120.0);
            e.lathe(
                400.0,
                &[
                    (22.0, g - 260.0, 0.4),
                    (96.0, g - 180.0, 1.0),
                    (104.0, g - 100.0, 1.0),
                    (60.0, g - 16.0, 0.9),
                    (66.0, g, 0.1),
                ],
                &foot.0,
                foot.1,
            );
            e.lathe(400.0, &[(9.0, g - 300.0, 0.1), (9.0, g - 250.0, 0.1)], &brass(), Finish::Metal);
            shade(e, 400.0, g - 540.0, 130.0, 200.0, 250.0, &t);
        }
        1 => {
            // A reading lamp on two arms.
            e.contact(330.0, g, 120.0);
            e.lathe(330.0, &[(110.0, g - 16.0, 0.2), (114.0, g, 0.2)], &t, Finish::Matte);
            e.disc(330.0, g - 16.0, 110.0, &t);
            e.rod((330.0, g - 20.0), (250.0, 560.0), 16.0, &foot.0);
            e.rod((250.0, 560.0), (480.0, 390.0), 16.0, &foot.0);
            e.dot(250.0, 560.0, 19.0, &foot.0.deep);
            e.dot(247.0, 557.0, 11.0, &foot.0.light);
            let beam = e.down(&[(0.0, "#fff1c8", 0.55), (1.0, "#fff1c8", 0.0)]);
            e.fill(&poly(&[(470.0, 490.0), (640.0, 450.0), (790.0, 800.0), (440.0, 800.0)]), &beam);
            e.turn(-14.0, 520.0, 430.0);
            let cone = shape(&[
                (470.0, 360.0, 0.4),
                (500.0, 340.0, 0.8),
                (540.0, 350.0, 0.5),
                (640.0, 480.0, 0.2),
                (540.0, 506.0, 1.0),
                (440.0, 480.0, 0.2),
            ]);
            e.cloth_of(&cone, &t);
            e.oval(540.0, 482.0, 99.0, 22.0, "#fff3d2");
            e.end();
        }
        _ => {
            // A mushroom.
            e.contact(400.0, g, 130.0);
            e.lathe(
                400.0,
                &[(46.0, g - 260.0, 0.1), (56.0, g - 120.0, 0.8), (116.0, g, 0.2)],
                &t,
                Finish::Gloss,
            );
            let dome = format!(
                "M180 {:.1}C180 {:.1} 290 {:.1} 400 {:.1}S620 {:.1} 620 {:.1}A220 30 0 0 1 180 {:.1}Z",
                g - 260.0,
                g - 400.0,
                g - 470.0,
                g - 470.0,
                g - 400.0,
                g - 260.0,
                g - 260.0
            );
            let glow = e.glow(0.4, 0.4, 0.7, &[(0.0, &t.hi, 1.0), (0.5, &t.light, 1.0), (1.0, &t.base, 1.0)]);
            e.fill(&dome, &glow);
            e.oval(400.0, g - 258.0, 212.0, 25.0, "#ffefc4");
            e.veil(&oval(300.0, g - 392.0, 50.0, 22.0), "#ffffff", 0.5);
        }
    }
}

pub(super) fn floor_lamp(e: &mut Easel) {
    e.standing();
    let t = e.t.clone();
    let g = GROUND + 40.0;
    let pole = if e.pick(31, 2) == 0 { brass() } else { ebony() };
    match e.pick(0, 3) {
        0 => {
            e.contact(400.0, g, 130.0);
            for (x0, x1) in [(390.0, 282.0), (410.0, 518.0), (400.0, 420.0)] {
                e.rod((x0, 340.0), (x1, g), 15.0, &wood());
            }
            e.rod((340.0, 620.0), (462.0, 620.0), 8.0, &wood());
            shade(e, 400.0, 110.0, 120.0, 172.0, 230.0, &t);
        }
        1 => {
            e.contact(300.0, g, 116.0);
            e.lathe(300.0, &[(104.0, g - 18.0, 0.2), (108.0, g, 0.2)], &pole, Finish::Matte);
            e.disc(300.0, g - 18.0, 104.0, &pole);
            e.tube(&format!("M300 {:.1}V300C300 120 520 90 560 230", g - 20.0), 15.0, &pole);
            let dome = "M450 330C450 250 500 216 560 216S670 250 670 330A110 18 0 0 1 450 330Z";
            e.cloth_of(dome, &t);
            e.oval(560.0, 331.0, 102.0, 15.0, "#fff1cc");
        }
        _ => {
            e.contact(400.0, g, 116.0);
            e.lathe(400.0, &[(104.0, g - 18.0, 0.2), (108.0, g, 0.2)], &pole, Finish::Matte);
            e.disc(400.0, g - 18.0, 104.0, &pole);
            e.rod((400.0, 320.0), (400.0, g - 20.0), 13.0, &pole);
            shade(e, 400.0, 120.0, 150.0, 150.0, 210.0, &t);
        }
    }
}

pub(super) fn candle(e: &mut Easel) {
    e.framed(1.5);
    let t = e.t.clone();
    let g = GROUND;
    let wax = if t.l > 0.85 { t.clone() } else { Tones::lch(0.95, 0.025, 85.0) };
    let glass = e.pick(0, 3);
    let (r, h) = e.of(31, &[(120.0, 230.0), (140.0, 190.0), (100.0, 280.0)]);
    e.contact(400.0, g, r);
    let y = g - h;
    if glass == 1 {
        // A tin with a wooden lid beside it.
        e.contact(580.0, g + 16.0, 96.0);
        let wd = wood();
        e.lathe(590.0, &[(94.0, g - 10.0, 0.1), (94.0, g + 10.0, 0.2)], &wd, Finish::Matte);
        e.disc(590.0, g - 10.0, 94.0, &wd);
    }
    let finish = if glass == 2 { Finish::Matte } else { Finish::Gloss };
    e.lathe(400.0, &[(r, y, 0.1), (r, g - 16.0, 0.4), (r - 14.0, g, 0.2)], &t, finish);
    e.oval(400.0, y, r, r * TIP, &t.hi);
    e.oval(400.0, y + 3.0, r - 10.0, (r - 10.0) * TIP, &t.deep);
    let pool =
        e.glow(0.5, 0.5, 0.5, &[(0.0, "#fff6da", 1.0), (0.5, &wax.light, 1.0), (1.0, &wax.shade, 1.0)]);
    e.oval(400.0, y + 10.0, r - 14.0, (r - 14.0) * TIP - 3.0, &pool);
    e.line(&format!("M400 {:.1}v-26", y + 12.0), "#3a332e", 4.5);
    let halo = e.glow(0.5, 0.5, 0.5, &[(0.0, "#ffe9ae", 0.6), (1.0, "#ffe9ae", 0.0)]);
    e.oval(400.0, y - 50.0, 120.0, 120.0, &halo);
    let flame = shape(&[
        (400.0, y - 106.0, 0.1),
        (422.0, y - 50.0, 1.0),
        (400.0, y - 16.0, 1.0),
        (378.0, y - 50.0, 1.0),
    ]);
    let fire = e.down(&[(0.0, "#ffd873", 1.0), (0.6, "#ffb54a", 1.0), (1.0, "#f08a3c", 1.0)]);
    e.fill(&flame, &fire);
    e.fill(
        &shape(&[
            (400.0, y - 70.0, 0.1),
            (410.0, y - 40.0, 1.0),
            (400.0, y - 20.0, 1.0),
            (390.0, y - 40.0, 1.0),
        ]),
        "#fff3c4",
    );
    let label = if t.l > 0.88 { e.a.clone() } else { paper() };
    e.rect(400.0 - r * 0.5, y + h * 0.36, r, h * 0.42, 4.0, &label.base);
    let keep = e.a.clone();
    if (keep.l - label.l).abs() < 0.15 {
        e.a = if (t.l - label.l).abs() > 0.15 { t } else { Tones::lch(0.5, 0.05, 60.0) };
    }
    e.emblem(400.0, y + h * 0.57, h * 0.14);
    e.a = keep;
}

pub(super) fn diffuser(e: &mut Easel) {
    e.framed(1.18);
    let t = e.t.clone();
    let g = GROUND;
    e.contact(400.0, g, 110.0);
    if e.pick(0, 2) == 0 {
        // Reeds in a bottle.
        let y = g - 240.0;
        for (dx, top) in
            [(-92.0, 300.0), (-52.0, 262.0), (-10.0, 246.0), (34.0, 256.0), (80.0, 290.0), (118.0, 330.0)]
        {
            e.line(
                &format!("M{:.1} {:.1}L{:.1} {top:.1}", 400.0 - dx * 0.16, y + 30.0, 400.0 + dx),
                &wood().shade,
                7.0,
            );
            e.line(
                &format!("M{:.1} {:.1}L{:.1} {top:.1}", 399.0 - dx * 0.16, y + 30.0, 399.0 + dx),
                &wood().light,
                4.0,
            );
        }
        let profile = e.of(
            31,
            &[
                [
                    (38.0, y - 30.0, 0.1),
                    (40.0, y + 10.0, 0.5),
                    (112.0, y + 70.0, 0.8),
                    (112.0, g - 20.0, 0.4),
                    (96.0, g, 0.2),
                ],
                [
                    (40.0, y - 30.0, 0.1),
                    (42.0, y + 16.0, 0.5),
                    (90.0, y + 40.0, 0.3),
                    (120.0, g - 40.0, 0.9),
                    (96.0, g, 0.2),
                ],
            ],
        );
        e.lathe(400.0, &profile, &t, Finish::Gloss);
        e.lathe(400.0, &[(46.0, y - 44.0, 0.2), (46.0, y - 6.0, 0.1)], &brass(), Finish::Metal);
        let label = if t.l > 0.88 { e.a.clone() } else { paper() };
        e.rect(340.0, y + 104.0, 120.0, 96.0, 3.0, &label.base);
        let keep = e.a.clone();
        if (keep.l - label.l).abs() < 0.15 {
            e.a = if (t.l - label.l).abs() > 0.15 { t } else { Tones::lch(0.5, 0.05, 60.0) };
        }
        e.emblem(400.0, y + 150.0, 30.0);
        e.a = keep;
    } else {
        // An electric one, breathing mist.
        let y = g - 240.0;
        for (x, r, o) in [(404.0, 30.0, 0.5), (382.0, 42.0, 0.36), (420.0, 54.0, 0.26), (386.0, 64.0, 0.18)] {
            let mist = e.glow(0.5, 0.5, 0.5, &[(0.0, "#ffffff", o), (1.0, "#ffffff", 0.0)]);
            e.oval(x, y - 40.0 - r * 2.6, r * 1.6, r * 2.0, &mist);
        }
        e.lathe(
            400.0,
            &[(16.0, y - 20.0, 0.5), (70.0, y + 20.0, 1.0), (126.0, g - 90.0, 1.0), (120.0, g - 50.0, 0.3)],
            &t,
            Finish::Matte,
        );
        e.lathe(400.0, &[(120.0, g - 54.0, 0.2), (112.0, g, 0.3)], &wood(), Finish::Matte);
        e.oval(400.0, y - 20.0, 15.0, 5.0, &t.line);
        e.dot(400.0, g - 26.0, 6.0, "#fff1cc");
    }
}
