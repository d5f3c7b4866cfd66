//! The studio: wall, floor, light and the shadows that ground a product. Drawn before the product itself.

use super::easel::{Easel, curve, oval, poly, shape};
use super::tone::Tones;

/// Where the floor meets the wall, and where things stand.
pub(super) const FLOOR: f64 = 700.0;
/// The line on which standing products rest.
pub(super) const GROUND: f64 = 850.0;

impl Easel {
    /// A wall to hang on: plain, or with an arch, a disc, a panel, or window light.
    pub(super) fn hung(&mut self) {
        let w = self.wall;
        let paint = self.slant(
            (0.0, 0.0),
            (0.6, 1.0),
            &[(0.0, &w.step(0.022, 0.9, 0.0).hex(), 1.0), (1.0, &w.step(-0.022, 1.1, 0.0).hex(), 1.0)],
        );
        self.rect(0.0, 0.0, 800.0, 1000.0, 0.0, &paint);
        let (lighter, darker) = (w.step(0.026, 0.85, 0.0).hex(), w.step(-0.028, 1.15, 0.0).hex());
        match self.backdrop(11, 7) {
            0 => self.fill("M120 1000V400a280 280 0 0 1 560 0V1000Z", &lighter),
            1 => self.dot(400.0, 470.0, 335.0, &lighter),
            2 => self.window(),
            3 => self.fill("M130 1000V410a270 270 0 0 1 540 0V1000Z", &darker),
            4 => self.leaves(),
            5 => self.rect(0.0, 930.0, 800.0, 70.0, 0.0, &darker),
            _ => {}
        }
    }

    /// A table or floor against a wall, what stands there drawn `scale` times its size from the ground up.
    pub(super) fn framed(&mut self, scale: f64) {
        self.standing();
        self.place(0.0, -24.0, scale, 400.0, GROUND);
    }

    /// A table or floor against a wall.
    pub(super) fn standing(&mut self) {
        let w = self.wall;
        let wall = self.down(&[
            (0.0, &w.step(0.012, 0.95, 0.0).hex(), 1.0),
            (1.0, &w.step(-0.006, 1.0, 0.0).hex(), 1.0),
        ]);
        self.rect(0.0, 0.0, 800.0, FLOOR + 4.0, 0.0, &wall);
        let (lighter, darker) = (w.step(0.024, 0.85, 0.0).hex(), w.step(-0.028, 1.15, 0.0).hex());
        match self.backdrop(12, 7) {
            0 => self.fill("M140 701V380a260 260 0 0 1 520 0V701Z", &lighter),
            1 => self.dot(400.0, 450.0, 300.0, &lighter),
            2 => self.window(),
            3 => self.fill("M400 701V330a200 200 0 0 1 400 0V701Z", &darker),
            4 => self.leaves(),
            5 => self.dot(570.0, 330.0, 190.0, &lighter),
            _ => {}
        }
        let floor = self.down(&[
            (0.0, &w.step(-0.045, 1.2, 0.0).hex(), 1.0),
            (0.35, &w.step(-0.026, 1.15, 0.0).hex(), 1.0),
            (1.0, &w.step(-0.012, 1.1, 0.0).hex(), 1.0),
        ]);
        self.rect(0.0, FLOOR, 800.0, 300.0, 0.0, &floor);
    }

    /// Seen from above on a sheet of paper.
    pub(super) fn lying(&mut self) {
        let w = self.wall;
        let paint = self.slant(
            (0.0, 0.0),
            (1.0, 1.0),
            &[(0.0, &w.step(0.024, 0.9, 0.0).hex(), 1.0), (1.0, &w.step(-0.02, 1.1, 0.0).hex(), 1.0)],
        );
        self.rect(0.0, 0.0, 800.0, 1000.0, 0.0, &paint);
        let (lighter, darker) = (w.step(0.028, 0.8, 0.0).hex(), w.step(-0.03, 1.15, 0.0).hex());
        match self.backdrop(13, 6) {
            0 => self.fill(&poly(&[(0.0, 640.0), (800.0, 470.0), (800.0, 1000.0), (0.0, 1000.0)]), &darker),
            1 => self.window(),
            2 => self.fill(&poly(&[(0.0, 0.0), (800.0, 0.0), (800.0, 250.0), (0.0, 430.0)]), &lighter),
            3 => self.leaves(),
            4 => self.dot(400.0, 500.0, 345.0, &lighter),
            _ => {}
        }
    }

    /// Sun through a window, low and from the left.
    fn window(&mut self) {
        let sun = self.wall.step(0.06, 0.8, 12.0).hex();
        for (x, y) in [(90.0, 60.0), (330.0, 130.0)] {
            for row in 0..2 {
                let top = y + f64::from(row) * 300.0;
                let pane =
                    poly(&[(x, top), (x + 210.0, top + 62.0), (x + 210.0, top + 340.0), (x, top + 278.0)]);
                self.veil(&pane, &sun, 0.5);
            }
        }
    }

    /// The shadow of a branch that is not in the picture.
    fn leaves(&mut self) {
        let dark = self.wall.step(-0.09, 1.2, -10.0).hex();
        let flip = self.backdrop(14, 2) == 1;
        if flip {
            self.mirror(400.0);
        }
        self.ink(&curve(&[(-20.0, 60.0, 1.0), (140.0, 150.0, 1.0), (270.0, 330.0, 1.0)]), &dark, 7.0, 0.28);
        let leaves: [(f64, f64, f64, f64); 9] = [
            (40.0, 90.0, -40.0, 110.0),
            (60.0, 105.0, 75.0, 120.0),
            (110.0, 130.0, -22.0, 130.0),
            (135.0, 150.0, 92.0, 130.0),
            (180.0, 195.0, -5.0, 130.0),
            (195.0, 220.0, 108.0, 120.0),
            (225.0, 265.0, 12.0, 115.0),
            (240.0, 285.0, 118.0, 105.0),
            (268.0, 328.0, 62.0, 120.0),
        ];
        for (x, y, angle, length) in leaves {
            self.turn(angle, x, y);
            let d = shape(&[
                (x, y, 0.0),
                (x + length * 0.45, y - length * 0.16, 1.0),
                (x + length, y, 0.0),
                (x + length * 0.45, y + length * 0.16, 1.0),
            ]);
            self.veil(&d, &dark, 0.26);
            self.end();
        }
        if flip {
            self.end();
        }
    }

    fn umbra(&self) -> String {
        self.wall.step(-0.42, 1.3, -14.0).hex()
    }

    /// The soft shadow of an outline that hangs or lies close to the paper.
    pub(super) fn cast(&mut self, d: &str, dx: f64, dy: f64) {
        self.cast_all(&[d], dx, dy);
    }

    /// One soft shadow of several outlines that belong together: the sun's disc, sampled, so that the edge is soft
    /// without a filter.
    pub(super) fn cast_all(&mut self, outlines: &[&str], dx: f64, dy: f64) {
        let dark = self.umbra();
        let reach = (dx.hypot(dy) * 0.62).clamp(4.0, 15.0);
        let all = outlines.concat();
        for i in 0..13 {
            let k = f64::from(i);
            let (r, angle) = (reach * ((k + 0.5) / 13.0).sqrt(), k * 2.399_963);
            self.place(dx + r * angle.cos(), dy + r * angle.sin(), 1.0, 0.0, 0.0);
            self.veil(&all, &dark, 0.022);
            self.end();
        }
    }

    /// The shadow under something that stands, centred on `cx`, `rx` half as wide as the product.
    pub(super) fn contact(&mut self, cx: f64, y: f64, rx: f64) {
        let dark = self.umbra();
        let wide = self.glow(0.5, 0.5, 0.5, &[(0.0, &dark, 0.34), (0.55, &dark, 0.2), (1.0, &dark, 0.0)]);
        self.oval(cx + rx * 0.22, y + 6.0, rx * 1.42, (rx * 0.2).clamp(16.0, 62.0), &wide);
        let tight = self.glow(0.5, 0.5, 0.5, &[(0.0, &dark, 0.62), (0.7, &dark, 0.34), (1.0, &dark, 0.0)]);
        self.oval(cx, y, rx * 1.06, (rx * 0.09).clamp(8.0, 26.0), &tight);
    }

    /// A low round plinth whose top's centre line is at `y`.
    pub(super) fn plinth(&mut self, cx: f64, y: f64, rx: f64, height: f64) {
        self.contact(cx, y + height + rx * 0.08, rx);
        let t = Tones::from(self.wall.step(0.03, 0.8, 0.0));
        let side = self.across(&[
            (0.0, &t.base, 1.0),
            (0.3, &t.light, 1.0),
            (0.65, &t.base, 1.0),
            (1.0, &t.deep, 1.0),
        ]);
        let ry = rx * 0.16;
        let d = format!(
            "M{:.1} {y:.1}A{rx:.1} {ry:.1} 0 0 0 {:.1} {y:.1}v{height:.1}A{rx:.1} {ry:.1} 0 0 1 {:.1} {:.1}Z",
            cx - rx,
            cx + rx,
            cx - rx,
            y + height
        );
        self.fill(&d, &side);
        let top = self.across(&[(0.0, &t.hi, 1.0), (1.0, &t.base, 1.0)]);
        self.fill(&oval(cx, y, rx, ry), &top);
    }
}
