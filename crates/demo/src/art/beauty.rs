//! Bottles, jars, tubes and sticks: beauty and body care.

use super::easel::{Easel, block, curve, oval, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, brass, ebony, green, hoop, paper, steel, turned};
use super::tone::{Lch, Tones};

/// The metal of caps and collars: gold, steel, black or white lacquer.
pub(super) fn cap(e: &Easel) -> (Tones, Finish) {
    match e.pick(52, 4) {
        0 => (brass(), Finish::Metal),
        1 => (steel(), Finish::Metal),
        2 => (ebony(), Finish::Gloss),
        _ => (paper(), Finish::Gloss),
    }
}

/// Stand on a plinth, among a leaf, or on the bare table; says how high the ground is.
pub(super) fn stage(e: &mut Easel, half: f64) -> f64 {
    e.framed(1.2);
    match e.pick(53, 4) {
        0 => {
            e.plinth(400.0, GROUND - 50.0, half.max(150.0) + 70.0, 76.0);
            GROUND - 40.0
        }
        1 => {
            sprig(e, 400.0 + half + 30.0, GROUND - 20.0);
            GROUND
        }
        2 => {
            // A pebble for scale and calm.
            e.contact(400.0 - half - 46.0, GROUND + 14.0, 56.0);
            let stone = Tones::from(e.wall.step(-0.12, 0.9, 0.0));
            let paint = e.glow(0.35, 0.3, 0.8, &[(0.0, &stone.light, 1.0), (1.0, &stone.shade, 1.0)]);
            e.oval(400.0 - half - 46.0, GROUND - 14.0, 60.0, 32.0, &paint);
            GROUND
        }
        _ => GROUND,
    }
}

/// A leafy sprig leaning from a foot.
fn sprig(e: &mut Easel, x: f64, y: f64) {
    let g = green();
    e.contact(x + 20.0, y + 6.0, 60.0);
    e.ink(&curve(&[(x, y, 1.0), (x + 40.0, y - 120.0, 1.0), (x + 30.0, y - 260.0, 1.0)]), &g.deep, 5.0, 1.0);
    for (dx, dy, a, len) in [
        (22.0, -66.0, -20.0, 92.0),
        (32.0, -112.0, -150.0, 84.0),
        (36.0, -150.0, -30.0, 88.0),
        (36.0, -194.0, -142.0, 76.0),
        (34.0, -222.0, -46.0, 72.0),
        (30.0, -258.0, -96.0, 76.0),
    ] {
        e.turn(a, x + dx, y + dy);
        let d = shape(&[
            (x + dx, y + dy, 0.0),
            (x + dx + len * 0.5, y + dy - len * 0.22, 1.0),
            (x + dx + len, y + dy, 0.0),
            (x + dx + len * 0.5, y + dy + len * 0.22, 1.0),
        ]);
        e.fill(&d, if dy < -150.0 { &g.light } else { &g.base });
        e.ink(&format!("M{:.1} {:.1}h{:.1}", x + dx, y + dy, len * 0.8), &g.deep, 2.0, 0.5);
        e.end();
    }
}

/// A paper label with a band, a mark and a few rules: no lettering.
pub(super) fn mark(e: &mut Easel, cx: f64, y: f64, w: f64, h: f64, ink: &Tones) {
    let style = e.mark(54, 4);
    match style {
        0 => {
            e.line(&oval(cx, y + h * 0.34, w * 0.22, w * 0.22), &ink.base, 4.0);
            e.dot(cx, y + h * 0.34, w * 0.09, &ink.base);
        }
        1 => {
            for a in [-34.0, 0.0, 34.0] {
                e.turn(a, cx, y + h * 0.5);
                e.fill(
                    &shape(&[
                        (cx, y + h * 0.5, 0.0),
                        (cx + w * 0.07, y + h * 0.32, 1.0),
                        (cx, y + h * 0.14, 0.0),
                        (cx - w * 0.07, y + h * 0.32, 1.0),
                    ]),
                    &ink.base,
                );
                e.end();
            }
        }
        2 => {
            e.fill(
                &poly(&[
                    (cx, y + h * 0.14),
                    (cx + w * 0.2, y + h * 0.34),
                    (cx, y + h * 0.54),
                    (cx - w * 0.2, y + h * 0.34),
                ]),
                &ink.base,
            );
        }
        _ => {
            e.rect(cx - w * 0.28, y + h * 0.2, w * 0.56, h * 0.1, 2.0, &ink.base);
            e.rect(cx - w * 0.28, y + h * 0.36, w * 0.56, h * 0.1, 2.0, &ink.light);
        }
    }
    for (k, len) in [(0.66, 0.6), (0.76, 0.44), (0.86, 0.52)] {
        e.rect(cx - w * len / 2.0, y + h * k, w * len, (h * 0.025).clamp(3.0, 6.0), 2.0, &ink.shade);
    }
}

pub(super) fn ink_on(e: &Easel, ground: &Tones) -> Tones {
    if (e.a.l - ground.l).abs() > 0.2 {
        e.a.clone()
    } else {
        Tones::lch(if ground.l > 0.6 { 0.36 } else { 0.93 }, 0.03, 70.0)
    }
}

pub(super) fn lipstick(e: &mut Easel) {
    let g = stage(e, 210.0);
    let (t, (case, finish)) = (e.t.clone(), cap(e));
    let style = e.pick(0, 3);
    if style != 1 {
        // The cap lies beside, or stands.
        let x = 562.0;
        e.contact(x, g + 12.0, 62.0);
        let profile = [(58.0, g - 190.0, 0.1), (60.0, g + 8.0, 0.1)];
        e.lathe(x, &profile, &case, finish);
        e.disc(x, g - 190.0, 58.0, &case);
    }
    let x = if style == 1 { 400.0 } else { 340.0 };
    e.contact(x, g, 78.0);
    let bullet = shape(&[
        (x - 48.0, g - 250.0, 0.1),
        (x - 48.0, g - 396.0, 0.6),
        (x - 20.0, g - 440.0, 1.0),
        (x + 30.0, g - 500.0, 0.9),
        (x + 49.0, g - 470.0, 0.8),
        (x + 48.0, g - 250.0, 0.1),
    ]);
    let paint = e.round(&t, Finish::Gloss);
    e.fill(&bullet, &paint);
    let slant = shape(&[
        (x - 44.0, g - 406.0, 0.8),
        (x - 18.0, g - 442.0, 0.9),
        (x + 30.0, g - 498.0, 0.9),
        (x + 44.0, g - 474.0, 0.8),
        (x + 30.0, g - 430.0, 0.9),
        (x - 14.0, g - 398.0, 0.9),
    ]);
    e.veil(&slant, &t.hi, 0.6);
    e.veil(&block(x - 34.0, g - 384.0, 12.0, 130.0, 6.0), "#ffffff", 0.3);
    let collar = if finish == Finish::Metal { case.clone() } else { brass() };
    e.lathe(x, &[(54.0, g - 290.0, 0.1), (54.0, g - 196.0, 0.1)], &collar, Finish::Metal);
    e.lathe(x, &[(66.0, g - 200.0, 0.1), (70.0, g - 180.0, 0.6), (70.0, g - 4.0, 0.1)], &case, finish);
    let ink = ink_on(e, &case);
    e.ink(&hoop(x, g - 60.0, g - 54.0, 70.0, 70.0), &ink.base, 2.0, 0.6);
    if style == 2 {
        let smear = shape(&[
            (130.0, g + 40.0, 0.8),
            (200.0, g + 14.0, 1.0),
            (300.0, g + 26.0, 1.0),
            (410.0, g + 50.0, 0.6),
            (300.0, g + 66.0, 1.0),
            (190.0, g + 74.0, 1.0),
        ]);
        e.fill(&smear, &t.base);
        e.crease((150.0, g + 40.0), (240.0, g + 28.0), (380.0, g + 50.0), 7.0, &t.hi, 0.5);
    }
}

pub(super) fn cream_jar(e: &mut Easel) {
    let g = stage(e, 190.0);
    let (t, (lid, finish)) = (e.t.clone(), cap(e));
    let (r, h) = e.of(31, &[(176.0, 150.0), (150.0, 180.0), (196.0, 130.0)]);
    let open = e.pick(0, 3) == 1;
    e.contact(400.0, g, r);
    let glass = e.pick(55, 2) == 0;
    let profile = [(r - 10.0, g - h, 0.4), (r, g - h + 26.0, 0.8), (r, g - 30.0, 0.6), (r - 18.0, g, 0.2)];
    e.lathe(400.0, &profile, &t, Finish::Gloss);
    if glass {
        e.veil(
            &turned(
                400.0,
                &[(r - 34.0, g - h + 6.0, 0.3), (r - 34.0, g - 36.0, 0.9), (r - 60.0, g - 22.0, 0.3)],
            ),
            &t.hi,
            0.35,
        );
    }
    let ink = ink_on(e, &t);
    mark(e, 400.0, g - h * 0.72, r * 0.8, h * 0.62 + 18.0, &ink);
    if open {
        e.mouth(400.0, g - h, r - 12.0, 12.0, &t);
        let cream = Tones::lch(0.965, 0.015, 80.0);
        e.oval(400.0, g - h + 2.0, r - 30.0, (r - 30.0) * TIP, &cream.base);
        let swirl = shape(&[
            (330.0, g - h, 0.8),
            (380.0, g - h - 34.0, 1.0),
            (420.0, g - h - 56.0, 0.4),
            (430.0, g - h - 26.0, 1.0),
            (480.0, g - h, 0.8),
            (400.0, g - h + 12.0, 1.0),
        ]);
        let paint = e.across(&[(0.0, &cream.hi, 1.0), (1.0, &cream.shade, 1.0)]);
        e.fill(&swirl, &paint);
        e.contact(400.0 + r + 20.0, g + 22.0, 120.0);
        let lr = r * 0.74;
        e.lathe(400.0 + r * 0.9, &[(lr, g - 30.0, 0.1), (lr, g + 18.0, 0.3)], &lid, finish);
        e.disc(400.0 + r * 0.9, g - 30.0, lr, &lid);
    } else {
        let lr = r + 2.0;
        e.lathe(400.0, &[(lr, g - h - 74.0, 0.1), (lr, g - h + 4.0, 0.1)], &lid, finish);
        e.disc(400.0, g - h - 74.0, lr, &lid);
        e.ink(&hoop(400.0, g - h - 6.0, g - h - 4.0, lr, lr), &lid.line, 1.6, 0.5);
    }
}

pub(super) fn serum(e: &mut Easel) {
    let g = stage(e, 110.0);
    let (t, (top, finish)) = (e.t.clone(), cap(e));
    let (r, h) = e.of(0, &[(96.0, 300.0), (112.0, 250.0), (84.0, 340.0)]);
    e.contact(400.0, g, r);
    let y = g - h;
    let square = e.pick(31, 3) == 1;
    let shoulder = if square { 0.2 } else { 0.9 };
    // Tinted glass, the liquid inside, the dropper through it.
    let profile = [
        (34.0, y - 20.0, 0.1),
        (36.0, y, 0.6),
        (r, y + if square { 22.0 } else { 56.0 }, shoulder),
        (r, g - 20.0, 0.4),
        (r - 12.0, g, 0.2),
    ];
    e.lathe(400.0, &profile, &t, Finish::Gloss);
    let liquid =
        turned(400.0, &[(r - 14.0, y + 96.0, 0.1), (r - 14.0, g - 26.0, 0.6), (r - 24.0, g - 16.0, 0.2)]);
    e.veil(&liquid, &t.deep, 0.4);
    e.oval(400.0, y + 96.0, r - 14.0, (r - 14.0) * TIP, &t.shade);
    e.veil(&block(392.0, y + 10.0, 16.0, h * 0.66, 8.0), "#ffffff", 0.34);
    e.veil(&block(400.0 - r * 0.76, y + 80.0, r * 0.14, h - 130.0, 8.0), "#ffffff", 0.4);
    let label = paper();
    let (ly, lh) = (y + h * 0.42, h * 0.44);
    e.rect(400.0 - r * 0.56, ly, r * 1.12, lh, 4.0, &label.base);
    let ink = if t.l > 0.85 { e.a.clone() } else { t.clone() };
    mark(e, 400.0, ly, r * 1.0, lh, &ink);
    e.lathe(400.0, &[(40.0, y - 86.0, 0.1), (42.0, y - 10.0, 0.1)], &top, finish);
    let bulb = sym(
        400.0,
        &[
            (0.0, y - 196.0, 1.0),
            (24.0, y - 182.0, 1.0),
            (26.0, y - 130.0, 0.8),
            (32.0, y - 86.0, 0.1),
            (0.0, y - 80.0, 0.5),
        ],
    );
    let rubber = if finish == Finish::Gloss && top.l < 0.5 { ebony() } else { Tones::lch(0.93, 0.012, 80.0) };
    let paint = e.round(&rubber, Finish::Gloss);
    e.fill(&bulb, &paint);
}

/// A tall bottle shared by toners, shampoos and washes.
#[derive(Clone, Copy)]
struct Bottle {
    r: f64,
    top: f64,
    neck: f64,
    shoulder: f64,
}

fn bottle(e: &mut Easel, g: f64, b: &Bottle, finish: Finish) {
    let t = e.t.clone();
    e.contact(400.0, g, b.r);
    let profile = [
        (b.neck, b.top, 0.1),
        (b.neck, b.top + 18.0, 0.4),
        (b.r, b.top + 18.0 + b.shoulder, 0.9),
        (b.r, g - 24.0, 0.5),
        (b.r - 14.0, g, 0.2),
    ];
    e.lathe(400.0, &profile, &t, finish);
}

fn wrap_label(e: &mut Easel, y: f64, h: f64, r: f64) {
    let t = e.t.clone();
    if e.pick(56, 3) == 0 {
        let ink = ink_on(e, &t);
        mark(e, 400.0, y, r * 1.3, h, &ink);
    } else {
        let ground = if t.l > 0.88 { e.a.clone() } else { paper() };
        e.label(400.0, y, y + h, r + 0.6, &ground);
        let ink = if t.l > 0.88 {
            Tones::lch(0.95, 0.01, 80.0)
        } else if t.l > 0.72 {
            ink_on(e, &ground)
        } else {
            t.clone()
        };
        mark(e, 400.0, y + 16.0, r * 1.2, h - 10.0, &ink);
    }
}

pub(super) fn toner(e: &mut Easel) {
    let g = stage(e, 110.0);
    let b = e.of(
        0,
        &[
            Bottle { r: 104.0, top: g - 420.0, neck: 52.0, shoulder: 60.0 },
            Bottle { r: 88.0, top: g - 470.0, neck: 46.0, shoulder: 30.0 },
            Bottle { r: 118.0, top: g - 380.0, neck: 50.0, shoulder: 90.0 },
        ],
    );
    let (top, finish) = cap(e);
    bottle(e, g, &b, Finish::Gloss);
    let t = e.t.clone();
    let fill_line = b.top + b.shoulder + 40.0;
    e.veil(
        &turned(
            400.0,
            &[(b.r - 10.0, fill_line, 0.1), (b.r - 10.0, g - 22.0, 0.4), (b.r - 20.0, g - 12.0, 0.1)],
        ),
        &t.deep,
        0.2,
    );
    wrap_label(e, g - 250.0, 180.0, b.r);
    e.lathe(400.0, &[(b.neck + 4.0, b.top - 96.0, 0.2), (b.neck + 6.0, b.top + 6.0, 0.1)], &top, finish);
    e.disc(400.0, b.top - 96.0, b.neck + 4.0, &top);
}

pub(super) fn perfume(e: &mut Easel) {
    let g = stage(e, 160.0);
    let (t, (lid, finish)) = (e.t.clone(), cap(e));
    let y = g - e.of(31, &[280.0, 250.0, 310.0]);
    e.contact(400.0, g, 150.0);
    let (outer, inner) = match e.pick(0, 4) {
        0 => (block(256.0, y, 288.0, g - y, 20.0), block(284.0, y + 60.0, 232.0, g - y - 96.0, 8.0)),
        1 => (
            oval(400.0, (y + g) / 2.0 - 4.0, 170.0, (g - y) / 2.0 + 6.0),
            oval(400.0, (y + g) / 2.0 + 16.0, 138.0, (g - y) / 2.0 - 34.0),
        ),
        2 => (
            shape(&[
                (320.0, y, 0.2),
                (480.0, y, 0.2),
                (556.0, y + 90.0, 0.2),
                (516.0, g, 0.2),
                (284.0, g, 0.2),
                (244.0, y + 90.0, 0.2),
            ]),
            shape(&[
                (300.0, y + 70.0, 0.2),
                (500.0, y + 70.0, 0.2),
                (526.0, y + 100.0, 0.2),
                (494.0, g - 32.0, 0.2),
                (306.0, g - 32.0, 0.2),
                (274.0, y + 100.0, 0.2),
            ]),
        ),
        _ => (block(304.0, y - 90.0, 192.0, g - y + 90.0, 30.0), block(328.0, y, 144.0, g - y - 36.0, 14.0)),
    };
    let top = if e.pick(0, 4) == 3 {
        y - 90.0
    } else if e.pick(0, 4) == 1 {
        y - 8.0
    } else {
        y
    };
    // Thick clear glass, the juice inside it.
    let glass = Tones::from(Lch::of(e.look.color).step(0.16, 0.35, 0.0));
    let paint = e.across(&[
        (0.0, &glass.deep, 0.8),
        (0.1, &glass.hi, 0.75),
        (0.5, &glass.light, 0.6),
        (0.9, &glass.base, 0.75),
        (1.0, &glass.deep, 0.85),
    ]);
    e.fill(&outer, &paint);
    let juice =
        e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.light, 0.92), (0.5, &t.base, 0.96), (1.0, &t.deep, 0.96)]);
    e.fill(&inner, &juice);
    e.clip(&outer);
    e.veil(&poly(&[(282.0, top), (330.0, top), (276.0, g), (228.0, g)]), "#ffffff", 0.28);
    e.veil(&poly(&[(346.0, top), (358.0, top), (304.0, g), (292.0, g)]), "#ffffff", 0.2);
    e.ink(&outer, "#ffffff", 5.0, 0.5);
    e.end();
    let label = paper();
    if e.pick(32, 2) == 0 {
        let ly = (y + g) / 2.0 - 34.0;
        e.rect(348.0, ly, 104.0, 104.0, 3.0, &label.base);
        mark(e, 400.0, ly + 4.0, 96.0, 96.0, &ebony());
    } else {
        e.emblem(400.0, (y + g) / 2.0 + 26.0, 34.0);
    }
    e.lathe(400.0, &[(34.0, top - 34.0, 0.1), (36.0, top + 6.0, 0.1)], &brass(), Finish::Metal);
    if e.pick(33, 2) == 0 {
        e.lathe(400.0, &[(58.0, top - 150.0, 0.1), (58.0, top - 24.0, 0.1)], &lid, finish);
        e.disc(400.0, top - 150.0, 58.0, &lid);
    } else {
        let paint =
            e.glow(0.36, 0.3, 0.75, &[(0.0, &lid.hi, 1.0), (0.5, &lid.base, 1.0), (1.0, &lid.deep, 1.0)]);
        e.oval(400.0, top - 84.0, 62.0, 62.0, &paint);
    }
}

/// A pump: collar, stem and spout.
fn pump(e: &mut Easel, top: f64, neck: f64) {
    let (lid, finish) = cap(e);
    e.lathe(400.0, &[(neck + 4.0, top - 44.0, 0.2), (neck + 8.0, top + 10.0, 0.1)], &lid, finish);
    e.disc(400.0, top - 44.0, neck + 4.0, &lid);
    e.lathe(400.0, &[(13.0, top - 108.0, 0.1), (13.0, top - 44.0, 0.1)], &lid, finish);
    let head = shape(&[
        (304.0, top - 136.0, 0.7),
        (360.0, top - 152.0, 0.6),
        (440.0, top - 154.0, 0.4),
        (450.0, top - 112.0, 0.3),
        (366.0, top - 110.0, 0.5),
        (330.0, top - 112.0, 0.9),
        (316.0, top - 96.0, 0.2),
        (298.0, top - 100.0, 0.2),
    ]);
    let paint = e.down(&[(0.0, &lid.hi, 1.0), (0.5, &lid.base, 1.0), (1.0, &lid.deep, 1.0)]);
    e.fill(&head, &paint);
}

pub(super) fn shampoo(e: &mut Easel) {
    let g = stage(e, 120.0);
    let (r, h) = e.of(0, &[(122.0, 430.0), (108.0, 470.0), (134.0, 390.0)]);
    bottle(e, g, &Bottle { r, top: g - h, neck: 40.0, shoulder: e.of(31, &[40.0, 80.0]) }, Finish::Gloss);
    wrap_label(e, g - h * 0.62, h * 0.46, r);
    pump(e, g - h, 40.0);
}

pub(super) fn body_wash(e: &mut Easel) {
    let g = stage(e, 120.0);
    let t = e.t.clone();
    let (w, h) = e.of(0, &[(120.0, 420.0), (106.0, 450.0), (134.0, 380.0)]);
    e.contact(400.0, g, w);
    // A waisted bottle with a flip cap, half see-through.
    let d = sym(
        400.0,
        &[
            (0.0, g - h, 0.5),
            (w * 0.7, g - h + 6.0, 0.8),
            (w, g - h + 80.0, 1.0),
            (w * 0.84, g - h * 0.5, 1.0),
            (w, g - 60.0, 1.0),
            (w * 0.8, g, 0.4),
            (0.0, g + 8.0, 0.8),
        ],
    );
    let paint = e.round(&t, Finish::Gloss);
    e.fill(&d, &paint);
    e.clip(&d);
    let level = e.down(&[(0.0, &t.hi, 0.6), (0.22, &t.hi, 0.3), (0.24, &t.deep, 0.0), (1.0, &t.deep, 0.25)]);
    e.rect(400.0 - w, g - h, 2.0 * w, h + 10.0, 0.0, &level);
    for (x, y, r) in
        [(352.0, 0.3, 8.0), (450.0, 0.4, 11.0), (380.0, 0.14, 7.0), (470.0, 0.2, 6.0), (340.0, 0.5, 5.0)]
    {
        e.veil(&oval(x, g - h + h * (0.2 + y * 0.6), r, r), "#ffffff", 0.35);
    }
    e.end();
    e.veil(
        &curve(&[
            (400.0 - w * 0.74, g - h + 70.0, 1.0),
            (400.0 - w * 0.6, g - h * 0.5, 1.0),
            (400.0 - w * 0.72, g - 70.0, 1.0),
            (400.0 - w * 0.82, g - 70.0, 1.0),
            (400.0 - w * 0.7, g - h * 0.5, 1.0),
            (400.0 - w * 0.84, g - h + 80.0, 1.0),
        ]),
        "#ffffff",
        0.4,
    );
    e.fill(&oval(400.0, g - h * 0.44, w * 0.56, w * 0.7), &paper().base);
    let ink = if t.l > 0.85 { e.a.clone() } else { t };
    mark(e, 400.0, g - h * 0.44 - w * 0.56, w, w * 1.16, &ink);
    let (lid, finish) = cap(e);
    e.lathe(400.0, &[(w * 0.58, g - h - 62.0, 0.5), (w * 0.64, g - h + 12.0, 0.1)], &lid, finish);
    e.disc(400.0, g - h - 62.0, w * 0.58, &lid);
    e.ink(&hoop(400.0, g - h - 30.0, g - h - 29.0, w * 0.6, w * 0.6), &lid.line, 2.0, 0.6);
}
