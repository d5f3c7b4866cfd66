//! The table: cups, pots of tea, bowls, plates and what goes beside them.

use super::easel::{Easel, P, block, curve, oval, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, cupped, ebony, hoop, paper, steel, turned, wood};
use super::tone::Tones;
use crate::look::Pattern;

/// Pattern, emblem or a dipped foot on a turned body.
pub(super) fn glaze(e: &mut Easel, d: &str, cx: f64, y: f64, foot: f64, r: f64) {
    if let Some(weave) = e.weave(0.7) {
        e.fill(d, &weave);
        return;
    }
    let a = e.a.clone();
    if e.look.pattern == Pattern::Print {
        e.emblem(cx, (y + foot) / 2.0 + 8.0, r * 0.42);
        return;
    }
    e.clip(d);
    match e.pick(61, 4) {
        0 => e.veil(&hoop(cx, y + (foot - y) * 0.62, foot + 30.0, r + 30.0, r + 30.0), &a.base, 0.95),
        1 => {
            for k in 0..2 {
                e.ink(
                    &format!(
                        "M{:.1} {:.1}a{:.1} {:.1} 0 0 0 {:.1} 0",
                        cx - r - 10.0,
                        y + 26.0 + 18.0 * f64::from(k),
                        r + 10.0,
                        (r + 10.0) * TIP,
                        2.0 * r + 20.0
                    ),
                    &a.base,
                    7.0,
                    0.95,
                );
            }
        }
        _ => {}
    }
    e.end();
}

pub(super) fn mug(e: &mut Easel) {
    e.framed(1.34);
    let t = e.t.clone();
    let g = GROUND;
    let (r, h) = e.of(0, &[(132.0, 260.0), (150.0, 220.0), (116.0, 290.0)]);
    let y = g - h;
    e.contact(390.0, g, r);
    let cx = 376.0;
    // The handle, behind.
    let ear = match e.pick(31, 2) {
        0 => curve(&[
            (cx + r - 8.0, y + 50.0, 0.5),
            (cx + r + 84.0, y + 44.0, 1.0),
            (cx + r + 92.0, y + 130.0, 1.0),
            (cx + r + 40.0, y + h - 60.0, 1.0),
            (cx + r - 14.0, y + h - 56.0, 0.5),
        ]),
        _ => curve(&[
            (cx + r - 8.0, y + 60.0, 0.3),
            (cx + r + 76.0, y + 60.0, 0.4),
            (cx + r + 76.0, y + h - 70.0, 0.4),
            (cx + r - 8.0, y + h - 70.0, 0.3),
        ]),
    };
    e.tube(&ear, 34.0, &t);
    let profile: Vec<P> = match e.pick(32, 3) {
        0 => vec![(r, y, 0.1), (r, g - 50.0, 0.6), (r - 30.0, g, 0.4)],
        1 => vec![(r + 6.0, y, 0.3), (r - 6.0, y + h * 0.4, 0.8), (r, g - 40.0, 0.8), (r - 26.0, g, 0.2)],
        _ => vec![(r, y, 0.1), (r - 14.0, g - 12.0, 0.3), (r - 20.0, g, 0.2)],
    };
    let d = e.lathe(cx, &profile, &t, Finish::Gloss);
    glaze(e, &d, cx, y, g, r);
    e.mouth(cx, y, profile[0].0, 9.0, &t);
    if e.pick(33, 2) == 0 {
        let tea = Tones::lch(0.42, 0.08, 50.0);
        e.clip(&oval(cx, y + 2.0, profile[0].0 - 9.0, (profile[0].0 - 9.0) * TIP - 1.0));
        e.oval(cx, y + 14.0, profile[0].0 - 10.0, (profile[0].0 - 10.0) * TIP, &tea.base);
        e.end();
        for (x, k) in [(cx - 34.0, 0.0), (cx + 26.0, 30.0)] {
            e.ink(
                &curve(&[
                    (x, y - 24.0, 1.0),
                    (x + 18.0, y - 70.0, 1.0),
                    (x - 12.0, y - 120.0 - k, 1.0),
                    (x + 10.0, y - 170.0 - k, 1.0),
                ]),
                "#ffffff",
                9.0,
                0.35,
            );
        }
    }
}

pub(super) fn glass(e: &mut Easel) {
    e.framed(1.34);
    let t = e.t.clone();
    let g = GROUND;
    let (r, foot, h) = e.of(0, &[(112.0, 88.0, 330.0), (126.0, 112.0, 240.0), (92.0, 84.0, 390.0)]);
    let y = g - h;
    let (ice, stem) = (e.pick(31, 2) == 0, e.pick(0, 4) == 3);
    e.contact(400.0, g, foot);
    let profile: Vec<P> = if stem {
        vec![
            (96.0, y, 0.2),
            (118.0, y + 90.0, 1.0),
            (44.0, y + 196.0, 1.0),
            (8.0, y + 222.0, 0.8),
            (7.0, g - 40.0, 0.6),
            (22.0, g - 12.0, 0.8),
            (84.0, g, 0.2),
        ]
    } else {
        vec![(r, y, 0.1), (foot, g - 10.0, 0.3), (foot - 8.0, g, 0.3)]
    };
    // Back wall, drink, front wall.
    let back = e.across(&[(0.0, "#ffffff", 0.5), (0.5, "#ffffff", 0.2), (1.0, "#ffffff", 0.4)]);
    e.fill(&turned(400.0, &profile), &back);
    let at = |f: f64| r + (foot - r) * f;
    if !stem {
        let d = turned(
            400.0,
            &[(at(0.3) - 10.0, y + h * 0.3, 0.1), (foot - 10.0, g - 30.0, 0.3), (foot - 16.0, g - 22.0, 0.2)],
        );
        let drink = e.across(&[
            (0.0, &t.deep, 0.85),
            (0.3, &t.light, 0.78),
            (0.7, &t.base, 0.8),
            (1.0, &t.deep, 0.9),
        ]);
        e.fill(&d, &drink);
        e.oval(400.0, y + h * 0.3, at(0.3) - 10.0, (at(0.3) - 10.0) * TIP, &t.hi);
        if ice {
            for (x, dy, a) in [(362.0, -6.0, 12.0), (432.0, 6.0, -18.0), (398.0, 40.0, 30.0)] {
                e.turn(a, x, y + h * 0.32 + dy);
                e.veil(&block(x - 28.0, y + h * 0.3 + dy - 20.0, 56.0, 54.0, 10.0), "#ffffff", 0.42);
                e.veil(&block(x - 22.0, y + h * 0.3 + dy - 14.0, 22.0, 18.0, 6.0), "#ffffff", 0.5);
                e.end();
            }
        }
    }
    let front = e.round(&t, Finish::Glass);
    e.veil(&turned(400.0, &profile), "#ffffff", 0.1);
    e.fill(&turned(400.0, &profile), &front);
    e.shine(400.0, &profile, 0.7);
    e.ink(&oval(400.0, y, profile[0].0, profile[0].0 * TIP), "#ffffff", 5.0, 0.85);
    e.ink(&oval(400.0, y, profile[0].0 - 4.0, (profile[0].0 - 4.0) * TIP), &t.deep, 2.0, 0.35);
    if !stem && e.pick(32, 2) == 0 {
        e.rod((450.0, y - 120.0), (404.0, y + h * 0.5), 12.0, &e.a.clone());
    }
}

pub(super) fn teapot(e: &mut Easel) {
    e.framed(1.2);
    let t = e.t.clone();
    let g = GROUND;
    let y = g - e.of(31, &[250.0, 210.0]);
    let r = e.of(0, &[170.0, 190.0, 152.0]);
    e.contact(400.0, g, r);
    let mid = (y + g) / 2.0;
    // Spout to the left, handle to the right or overhead.
    let spout = shape(&[
        (400.0 - r + 40.0, mid + 70.0, 0.5),
        (400.0 - r - 50.0, mid + 20.0, 1.0),
        (400.0 - r - 96.0, y - 10.0, 0.3),
        (400.0 - r - 62.0, y - 16.0, 0.3),
        (400.0 - r - 16.0, mid - 40.0, 1.0),
        (400.0 - r + 50.0, mid - 46.0, 0.5),
    ]);
    let paint = e.across(&[(0.0, &t.base, 1.0), (0.4, &t.light, 1.0), (1.0, &t.shade, 1.0)]);
    e.fill(&spout, &paint);
    e.oval(400.0 - r - 79.0, y - 13.0, 17.0, 6.0, &t.line);
    if e.pick(0, 3) == 1 {
        let bail = curve(&[
            (400.0 - 120.0, y + 20.0, 0.5),
            (400.0 - 130.0, y - 120.0, 1.0),
            (400.0, y - 190.0, 1.0),
            (400.0 + 130.0, y - 120.0, 1.0),
            (400.0 + 120.0, y + 20.0, 0.5),
        ]);
        e.tube(&bail, 20.0, &wood());
    } else {
        let ear = curve(&[
            (400.0 + r - 40.0, y + 36.0, 0.5),
            (400.0 + r + 76.0, y + 4.0, 1.0),
            (400.0 + r + 88.0, mid + 20.0, 1.0),
            (400.0 + r - 10.0, mid + 76.0, 0.5),
        ]);
        e.tube(&ear, 30.0, &t);
    }
    let d = e.lathe(
        400.0,
        &[
            (92.0, y, 0.3),
            (r * 0.9, y + 50.0, 1.0),
            (r, mid + 10.0, 1.0),
            (r * 0.78, g - 24.0, 1.0),
            (r * 0.6, g, 0.2),
        ],
        &t,
        Finish::Gloss,
    );
    glaze(e, &d, 400.0, y, g, r);
    e.ink(&format!("M308 {y:.1}a92 12 0 0 0 184 0"), &t.deep, 4.0, 0.7);
    e.lathe(400.0, &[(18.0, y - 44.0, 0.6), (80.0, y - 22.0, 1.0), (90.0, y, 0.2)], &t, Finish::Gloss);
    let knob = if e.pick(32, 2) == 0 { wood() } else { t };
    let paint = e.glow(0.36, 0.3, 0.8, &[(0.0, &knob.hi, 1.0), (1.0, &knob.shade, 1.0)]);
    e.oval(400.0, y - 56.0, 24.0, 22.0, &paint);
}

pub(super) fn thermos(e: &mut Easel) {
    e.framed(1.12);
    let t = e.t.clone();
    let g = GROUND;
    e.contact(400.0, g, 100.0);
    let (r, h) = e.of(0, &[(94.0, 480.0), (104.0, 430.0), (84.0, 530.0)]);
    let y = g - h;
    let metal = if e.pick(31, 2) == 0 { steel() } else { t.clone() };
    if e.pick(0, 3) == 1 {
        // A tumbler with a loop.
        e.tube(
            &curve(&[
                (400.0 - 50.0, y - 20.0, 0.5),
                (400.0 - 60.0, y - 120.0, 1.0),
                (400.0 + 60.0, y - 120.0, 1.0),
                (400.0 + 50.0, y - 20.0, 0.5),
            ]),
            20.0,
            &ebony(),
        );
        e.lathe(400.0, &[(74.0, y - 50.0, 0.3), (78.0, y + 14.0, 0.1)], &ebony(), Finish::Gloss);
        e.disc(400.0, y - 50.0, 74.0, &ebony());
    } else {
        // Cup lid.
        e.lathe(
            400.0,
            &[(r - 22.0, y - 96.0, 0.5), (r - 10.0, y - 70.0, 0.6), (r - 6.0, y + 10.0, 0.1)],
            &metal,
            Finish::Metal,
        );
        e.disc(400.0, y - 96.0, r - 22.0, &metal);
        e.ink(&hoop(400.0, y - 20.0, y - 19.0, r - 7.0, r - 7.0), &metal.line, 2.0, 0.5);
    }
    let d = e.lathe(
        400.0,
        &[(r - 8.0, y, 0.3), (r, y + 40.0, 0.7), (r, g - 30.0, 0.3), (r - 4.0, g, 0.2)],
        &t,
        Finish::Gloss,
    );
    if let Some(weave) = e.weave(0.7) {
        e.fill(&d, &weave);
    }
    let paint = e.round(&steel(), Finish::Metal);
    e.fill(&hoop(400.0, g - 36.0, g, r - 1.0, r - 3.0), &paint);
    e.fill(&hoop(400.0, y + 4.0, y + 20.0, r - 6.0, r - 3.0), &paint);
    e.emblem(400.0, y + h * 0.52, r * 0.42);
}

pub(super) fn bowl(e: &mut Easel) {
    e.framed(1.3);
    let t = e.t.clone();
    let n = e.of(0, &[1, 3, 1, 2]);
    let deep = if n > 1 { 150.0 } else { e.of(31, &[170.0, 200.0, 140.0]) };
    let (r, step) = (if n > 1 { 190.0 } else { 226.0 }, 50.0);
    e.contact(400.0, GROUND, 130.0);
    // The innermost first; each outer one hides the foot of the one inside it.
    for k in (0..n).rev() {
        let base = GROUND - step * f64::from(k);
        let y = base - deep;
        let profile = [
            (r, y, 0.1),
            (r * 0.9, y + deep * 0.5, 1.0),
            (r * 0.5, base - 26.0, 0.9),
            (r * 0.42, base - 20.0, 0.3),
            (r * 0.42, base, 0.2),
        ];
        if k + 1 == n {
            e.oval(400.0, y, r, r * TIP, &t.hi);
            let inside = e.slant(
                (0.0, 0.0),
                (0.6, 1.0),
                &[(0.0, &t.deep, 1.0), (0.6, &t.base, 1.0), (1.0, &t.light, 1.0)],
            );
            e.oval(400.0, y + 2.0, r - 10.0, (r - 10.0) * TIP - 1.0, &inside);
            if n == 1 && e.pick(32, 2) == 0 {
                fruit(e, y);
            }
        }
        let d = cupped(400.0, &profile);
        let paint = e.round(&t, Finish::Gloss);
        e.fill(&d, &paint);
        e.shine(400.0, &profile, 0.38);
        glaze(e, &d, 400.0, y, base, r);
        let lip = format!("M{:.1} {y:.1}A{r:.1} {:.1} 0 0 0 {:.1} {y:.1}", 400.0 - r, r * TIP, 400.0 + r);
        if k + 1 < n {
            e.place(0.0, -4.0, 1.0, 0.0, 0.0);
            e.ink(&lip, &t.line, 5.0, 0.3);
            e.end();
        }
        e.ink(&lip, &t.hi, 4.0, 0.9);
    }
}

/// What lies in a bowl whose rim is at `y`.
fn fruit(e: &mut Easel, y: f64) {
    for (x, dy, hue) in [
        (340.0, -14.0, 22.0),
        (400.0, -26.0, 28.0),
        (456.0, -12.0, 20.0),
        (376.0, -4.0, 118.0),
        (430.0, -2.0, 30.0),
    ] {
        let skin = Tones::lch(0.66, 0.15, hue);
        let paint =
            e.glow(0.36, 0.3, 0.8, &[(0.0, &skin.hi, 1.0), (0.5, &skin.base, 1.0), (1.0, &skin.deep, 1.0)]);
        e.oval(x, y + dy - 8.0, 48.0, 46.0, &paint);
    }
}

pub(super) fn plate(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    let n = e.of(0, &[1, 2, 3]);
    for k in 0..n {
        let f = f64::from(k);
        let (cx, cy, r) = match n {
            1 => (400.0, 500.0, 290.0),
            2 => ([360.0, 520.0][k as usize], [440.0, 650.0][k as usize], [260.0, 180.0][k as usize]),
            _ => (400.0, 500.0, 300.0 - 70.0 * f),
        };
        let d = oval(cx, cy, r, r);
        e.cast(&d, 12.0, 22.0);
        let rim =
            e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.hi, 1.0), (0.5, &t.light, 1.0), (1.0, &t.shade, 1.0)]);
        e.fill(&d, &rim);
        if let Some(weave) = e.weave(0.8) {
            e.fill(&d, &weave);
        }
        let well =
            e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.shade, 1.0), (0.5, &t.base, 1.0), (1.0, &t.hi, 1.0)]);
        e.oval(cx, cy, r * 0.7, r * 0.7, &well);
        let floor = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.light, 1.0), (1.0, &t.base, 1.0)]);
        e.oval(cx, cy, r * 0.67, r * 0.67, &floor);
        match e.pick(61, 3) {
            0 => e.ink(&oval(cx, cy, r - 8.0, r - 8.0), &a.base, 8.0, 0.9),
            1 => {
                for i in 0..18 {
                    e.turn(20.0 * f64::from(i), cx, cy);
                    e.fill(
                        &shape(&[
                            (cx, cy - r * 0.94, 0.0),
                            (cx + r * 0.05, cy - r * 0.85, 1.0),
                            (cx, cy - r * 0.76, 0.0),
                            (cx - r * 0.05, cy - r * 0.85, 1.0),
                        ]),
                        &a.base,
                    );
                    e.end();
                }
            }
            _ => {}
        }
        if k + 1 == n {
            e.motif(cx, cy, r * 0.36);
        }
    }
}

pub(super) fn chopsticks(e: &mut Easel) {
    e.lying();
    let (t, a) = (e.t.clone(), e.a.clone());
    let tip = e.of(31, &[24.0, -28.0, 60.0]);
    e.turn(tip, 400.0, 500.0);
    let n = e.of(0, &[1, 3]);
    for k in 0..n {
        for j in 0..2 {
            let y = 500.0 + (f64::from(k) - f64::from(n - 1) / 2.0) * 112.0 + f64::from(j) * 34.0 - 17.0;
            e.turn(if j == 0 { 1.4 } else { -1.2 }, 640.0, y);
            let d =
                format!("M70 {:.1}L710 {:.1}q10 10 0 20L70 {:.1}q-8 -4 0 -8Z", y - 4.0, y - 10.0, y + 4.0);
            e.cast(&d, 7.0, 12.0);
            let paint = e.down(&[(0.0, &t.hi, 1.0), (0.4, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
            e.fill(&d, &paint);
            e.clip(&d);
            e.rect(640.0, y - 14.0, 80.0, 28.0, 0.0, &a.base);
            e.rect(616.0, y - 14.0, 12.0, 28.0, 0.0, &a.light);
            e.rect(600.0, y - 14.0, 6.0, 28.0, 0.0, &a.light);
            e.end();
            e.end();
        }
    }
    let rest = shape(&[
        (170.0, 400.0, 0.8),
        (222.0, 400.0, 0.8),
        (214.0, 500.0, 1.0),
        (222.0, 600.0, 0.8),
        (170.0, 600.0, 0.8),
        (178.0, 500.0, 1.0),
    ]);
    if n == 1 {
        e.cast(&rest, 8.0, 12.0);
        e.cloth_of(&rest, &paper());
        e.ink(&format!("M72 483L712 473M72 517L712 {:.1}", 528.0), &t.base, 8.0, 1.0);
        for (y0, y1) in [(482.0, 474.0), (517.0, 527.0)] {
            e.line(&format!("M150 {:.1}L260 {:.1}", y0 - 1.0, y0 + (y1 - y0) * 0.25 - 1.0), &t.light, 5.0);
        }
    }
    e.end();
}

pub(super) fn board(e: &mut Easel) {
    let t = e.t.clone();
    e.lying();
    e.turn(e.of(31, &[-10.0, 12.0, 0.0]), 400.0, 500.0);
    let d = match e.pick(0, 3) {
        0 => sym(
            400.0,
            &[
                (0.0, 120.0, 1.0),
                (46.0, 140.0, 1.0),
                (44.0, 260.0, 0.8),
                (90.0, 316.0, 0.8),
                (190.0, 340.0, 0.6),
                (200.0, 400.0, 0.5),
                (200.0, 820.0, 0.3),
                (150.0, 850.0, 0.5),
                (0.0, 852.0, 0.5),
            ],
        ),
        1 => block(170.0, 260.0, 460.0, 560.0, 30.0),
        _ => oval(400.0, 520.0, 270.0, 270.0),
    };
    e.cast(&d, 16.0, 26.0);
    e.place(4.0, 9.0, 1.0, 0.0, 0.0);
    e.fill(&d, &t.deep);
    e.end();
    e.cloth(&d, 1.0);
    e.clip(&d);
    for i in 0..9 {
        let x = 170.0 + 58.0 * f64::from(i);
        e.ink(
            &curve(&[(x, 100.0, 1.0), (x + 14.0, 340.0, 1.0), (x - 10.0, 600.0, 1.0), (x + 8.0, 900.0, 1.0)]),
            &t.deep,
            if i % 3 == 0 { 5.0 } else { 2.6 },
            0.3,
        );
    }
    e.end();
    let wall = e.wall.step(-0.05, 1.1, 0.0).hex();
    match e.pick(0, 3) {
        0 => {
            e.dot(400.0, 176.0, 17.0, &t.line);
            e.oval(402.0, 179.0, 15.0, 14.0, &wall);
        }
        1 => {
            e.rect(340.0, 284.0, 120.0, 34.0, 17.0, &t.line);
            e.rect(342.0, 289.0, 118.0, 29.0, 14.0, &wall);
            e.ink(&block(196.0, 346.0, 408.0, 446.0, 20.0), &t.deep, 8.0, 0.4);
        }
        _ => e.ink(&oval(400.0, 520.0, 244.0, 244.0), &t.deep, 7.0, 0.35),
    }
    e.end();
}

pub(super) fn apron(e: &mut Easel) {
    e.hung();
    let t = e.t.clone();
    let a = e.a.clone();
    let strap = curve(&[
        (318.0, 250.0, 0.5),
        (310.0, 150.0, 1.0),
        (400.0, 96.0, 1.0),
        (490.0, 150.0, 1.0),
        (482.0, 250.0, 0.5),
    ]);
    e.line(&strap, &t.deep, 20.0);
    e.line(&strap, &t.base, 16.0);
    let half = e.pick(0, 3) == 2;
    for side in [-1.0, 1.0] {
        let x = |v: f64| 400.0 + side * v;
        let tie = curve(&[
            (x(200.0), 486.0, 0.5),
            (x(256.0), 540.0, 1.0),
            (x(240.0), 640.0, 1.0),
            (x(268.0), 720.0, 0.5),
        ]);
        e.line(&tie, &t.deep, 17.0);
        e.line(&tie, &t.shade, 13.0);
    }
    let d = sym(
        400.0,
        &[
            (0.0, 240.0, 0.5),
            (96.0, 236.0, 0.1),
            (110.0, 340.0, 0.8),
            (204.0, 480.0, 0.3),
            (216.0, 700.0, 0.8),
            (206.0, if half { 780.0 } else { 868.0 }, 0.2),
            (0.0, if half { 800.0 } else { 884.0 }, 0.8),
        ],
    );
    e.cast(&d, 16.0, 22.0);
    e.cloth(&d, 1.1);
    e.clip(&d);
    e.drape(400.0, (470.0, 180.0), (880.0, 210.0), 5, 0.4);
    e.end();
    e.stitch(
        &sym(400.0, &[(0.0, 252.0, 0.5), (86.0, 248.0, 0.1), (100.0, 346.0, 0.8), (193.0, 488.0, 0.3)]),
        &t.line,
        0.35,
    );
    let pocket = block(300.0, 560.0, 200.0, 140.0, 16.0);
    let tone = if e.pick(31, 2) == 0 { t.clone() } else { a.clone() };
    e.place(2.0, 5.0, 1.0, 0.0, 0.0);
    e.veil(&pocket, &t.line, 0.3);
    e.end();
    e.cloth_of(&pocket, &tone);
    e.stitch(&block(308.0, 568.0, 184.0, 124.0, 12.0), &tone.line, 0.5);
    e.ink("M400 560V700", &tone.deep, 3.0, 0.5);
    if e.look.pattern == Pattern::Print || e.pick(32, 2) == 0 {
        e.emblem(400.0, 390.0, 54.0);
    }
    for x in [316.0, 484.0] {
        e.dot(x, 258.0, 8.0, &super::solid::brass().base);
    }
}
