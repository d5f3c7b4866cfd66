//! Tea and coffee.

use super::easel::{Easel, block, curve, poly, shape, sym};
use super::scene::GROUND;
use super::solid::{Finish, TIP, brass, green, hoop, paper};
use super::tone::Tones;
use super::treats::{marked, scatter};

fn tea_leaf(e: &mut Easel, x: f64, y: f64, k: f64) {
    let g = green();
    let d = shape(&[
        (x - 44.0 * k, y, 0.0),
        (x, y - 18.0 * k, 1.0),
        (x + 44.0 * k, y, 0.0),
        (x, y + 18.0 * k, 1.0),
    ]);
    e.fill(&d, &g.base);
    e.ink(&format!("M{:.1} {y:.1}h{:.1}", x - 40.0 * k, 78.0 * k), &g.hi, 2.4, 0.7);
}

pub(super) fn tea_tin(e: &mut Easel) {
    e.framed(1.3);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    let (r, h) = e.of(0, &[(120.0, 350.0), (136.0, 300.0), (104.0, 400.0)]);
    let y = g - h;
    e.contact(400.0, g, r);
    if e.pick(31, 3) == 1 {
        // A square tin.
        e.carton(290.0, y, 200.0, h, 80.0, &t);
        e.carton(284.0, y - 54.0, 212.0, 70.0, 84.0, &t);
        e.rect(290.0, y + 50.0, 200.0, 8.0, 0.0, &a.base);
        e.rect(290.0, g - 40.0, 200.0, 8.0, 0.0, &a.base);
        e.rect(322.0, y + 86.0, 136.0, h - 160.0, 4.0, &paper().base);
        marked(e, &paper(), 390.0, y + 30.0 + h * 0.42, 42.0);
    } else {
        let d = e.lathe(400.0, &[(r, y, 0.1), (r, g - 8.0, 0.2), (r - 4.0, g, 0.2)], &t, Finish::Gloss);
        e.clip(&d);
        for yy in [y + 40.0, g - 36.0] {
            e.fill(&hoop(400.0, yy, yy + 9.0, r, r), &a.base);
        }
        e.end();
        let plaque = block(400.0 - r * 0.5, y + 84.0, r, h - 150.0, 4.0);
        e.fill(&plaque, &paper().base);
        e.ink(&plaque, &a.base, 3.0, 0.8);
        marked(e, &paper(), 400.0, y + 84.0 + (h - 150.0) * 0.4, r * 0.32);
        e.rect(
            400.0 - r * 0.22,
            g - 106.0,
            r * 0.44,
            7.0,
            3.0,
            &if t.l > 0.85 { a.clone() } else { t.clone() }.base,
        );
        // Lid: domed or flat.
        e.lathe(400.0, &[(r + 3.0, y - 70.0, 0.2), (r + 4.0, y + 12.0, 0.1)], &t, Finish::Gloss);
        e.disc(400.0, y - 70.0, r + 3.0, &t);
        if e.pick(32, 2) == 0 {
            e.oval(400.0, y - 74.0, r * 0.5, r * 0.5 * TIP, &a.base);
            e.lathe(400.0, &[(17.0, y - 110.0, 0.8), (12.0, y - 78.0, 0.4)], &brass(), Finish::Metal);
        }
    }
    scatter(e, &[(590.0, g + 10.0, -20.0), (640.0, g - 20.0, 30.0), (570.0, g + 46.0, 14.0)], tea_leaf);
}

pub(super) fn tea_box(e: &mut Easel) {
    e.framed(1.15);
    let (t, a) = (e.t.clone(), e.a.clone());
    let g = GROUND;
    e.contact(430.0, g, 230.0);
    if e.pick(0, 2) == 0 {
        // A carton with a sachet leaning on it.
        e.carton(200.0, g - 380.0, 300.0, 380.0, 110.0, &t);
        let panel = sym(
            350.0,
            &[
                (0.0, g - 330.0, 0.9),
                (86.0, g - 300.0, 0.5),
                (96.0, g - 220.0, 0.8),
                (86.0, g - 130.0, 0.5),
                (0.0, g - 100.0, 0.9),
            ],
        );
        e.fill(&panel, &paper().base);
        e.ink(&panel, &a.base, 4.0, 0.8);
        marked(e, &paper(), 350.0, g - 226.0, 54.0);
        e.rect(200.0, g - 44.0, 300.0, 16.0, 0.0, &a.base);
        e.fill(&poly(&[(500.0, g - 44.0), (610.0, g - 90.0), (610.0, g - 74.0), (500.0, g - 28.0)]), &a.deep);
        e.contact(600.0, g + 30.0, 84.0);
        e.turn(9.0, 600.0, g - 60.0);
        let sachet = block(540.0, g - 130.0, 124.0, 154.0, 5.0);
        e.cloth_of(&sachet, &paper());
        e.fill(&block(556.0, g - 84.0, 92.0, 84.0, 3.0), &t.light);
        e.line(
            &curve(&[(602.0, g - 130.0, 1.0), (640.0, g - 190.0, 1.0), (690.0, g - 150.0, 1.0)]),
            &paper().deep,
            3.0,
        );
        e.rect(676.0, g - 156.0, 34.0, 38.0, 4.0, &a.base);
        e.end();
    } else {
        // A gift box of two caddies, lid off.
        e.carton(140.0, g - 210.0, 440.0, 210.0, 100.0, &t);
        e.fill(
            &poly(&[(152.0, g - 214.0), (240.0, g - 248.0), (668.0, g - 248.0), (580.0, g - 214.0)]),
            &t.line,
        );
        for x in [290.0, 480.0] {
            let tone = if x < 400.0 { a.clone() } else { t.clone() };
            e.lathe(x, &[(72.0, g - 340.0, 0.2), (72.0, g - 226.0, 0.1)], &tone, Finish::Gloss);
            e.disc(x, g - 340.0, 72.0, &tone);
            e.fill(&hoop(x, g - 300.0, g - 290.0, 72.0, 72.0), &brass().base);
        }
        let front = e.slant((0.0, 0.0), (1.0, 1.0), &[(0.0, &t.light, 1.0), (1.0, &t.base, 1.0)]);
        e.rect(140.0, g - 210.0, 440.0, 210.0, 2.0, &front);
        e.rect(140.0, g - 214.0, 440.0, 10.0, 0.0, &t.hi);
        e.ink(&block(164.0, g - 184.0, 392.0, 160.0, 4.0), &a.base, 4.0, 0.8);
        marked(e, &t, 360.0, g - 104.0, 58.0);
    }
}

pub(super) fn coffee_bag(e: &mut Easel) {
    e.framed(1.15);
    let t = e.t.clone();
    let g = GROUND;
    e.contact(400.0, g, 170.0);
    let side = shape(&[(520.0, 350.0, 0.1), (570.0, 380.0, 0.2), (584.0, g - 30.0, 0.2), (530.0, g, 0.1)]);
    let paint = e.across(&[(0.0, &t.shade, 1.0), (1.0, &t.line, 1.0)]);
    e.fill(&side, &paint);
    let d = shape(&[
        (250.0, 350.0, 0.1),
        (522.0, 350.0, 0.1),
        (536.0, 600.0, 0.9),
        (532.0, g, 0.2),
        (244.0, g, 0.2),
        (238.0, 600.0, 0.9),
    ]);
    e.cloth(&d, 1.0);
    e.clip(&d);
    e.sheen((276.0, 380.0), (262.0, 600.0), (272.0, 820.0), 12.0, 0.5);
    e.fold((250.0, 420.0), (390.0, 452.0), (530.0, 410.0), 8.0, 0.25);
    e.end();
    // Rolled top and tin tie.
    let roll = shape(&[(240.0, 300.0, 0.2), (560.0, 306.0, 0.3), (566.0, 364.0, 0.3), (240.0, 358.0, 0.2)]);
    let paint = e.down(&[(0.0, &t.hi, 1.0), (0.5, &t.base, 1.0), (1.0, &t.deep, 1.0)]);
    e.fill(&roll, &paint);
    e.rect(232.0, 322.0, 342.0, 17.0, 5.0, &e.a.base.clone());
    e.dot(388.0, 410.0, 15.0, &t.deep);
    e.dot(388.0, 410.0, 5.0, &t.line);
    let (lx, ly, lw, lh) =
        e.of(0, &[(290.0, 500.0, 200.0, 260.0), (238.0, 560.0, 300.0, 150.0), (300.0, 470.0, 180.0, 300.0)]);
    let ground = if t.l > 0.85 { e.a.clone() } else { paper() };
    e.rect(lx, ly, lw, lh, 3.0, &ground.base);
    marked(e, &ground, lx + lw / 2.0, ly + lh * 0.4, lw.min(lh) * 0.26);
    let ink = if (t.l - ground.l).abs() > 0.15 { t } else { Tones::lch(0.36, 0.04, 55.0) };
    e.rect(lx + lw * 0.25, ly + lh * 0.78, lw * 0.5, 8.0, 4.0, &ink.base);
    e.rect(lx + lw * 0.34, ly + lh * 0.86, lw * 0.32, 6.0, 3.0, &ink.base);
    let bean: fn(&mut Easel, f64, f64, f64) = |e, x, y, k| {
        let c = Tones::lch(0.4, 0.055, 52.0);
        let paint = e.glow(0.36, 0.3, 0.8, &[(0.0, &c.hi, 1.0), (0.5, &c.base, 1.0), (1.0, &c.deep, 1.0)]);
        e.oval(x, y, 30.0 * k, 21.0 * k, &paint);
        e.ink(&format!("M{:.1} {y:.1}q14 -10 28 0t26 0", x - 27.0 * k), &c.line, 4.0, 0.9);
    };
    scatter(
        e,
        &[
            (630.0, g + 4.0, 24.0),
            (676.0, g - 20.0, -40.0),
            (664.0, g + 40.0, 70.0),
            (600.0, g + 46.0, -14.0),
            (180.0, g + 30.0, 50.0),
        ],
        bean,
    );
}
