//! The shop's one floor, 48 × 32 m: three bands of departments, a main aisle from the entrance to the lift, two cross aisles.
//! Rows of shelves run from front to back and are numbered through the shop, as on the signs above them.
//!
//! Lengths are whole centimetres here, so that the plan has no rounding; `floor.json` is in metres.

use serde::Serialize;

use crate::both::Both;

/// The floor from left to right and from back to front.
const WIDTH: i32 = 4800;
const HEIGHT: i32 = 3200;
/// Where a shopper stands who talks to the kiosk: just inside the entrance, looking up the main aisle.
const HERE: [i32; 2] = [2400, 2950];
/// The middle of the main aisle, of the two cross aisles and of the hall behind the entrance.
const MAIN_AISLE: i32 = 2400;
const CROSS_AISLES: [i32; 3] = [950, 1950, 2950];
/// A row of shelves: two sides of this depth, back to back.
const DEPTH: i32 = 50;
/// Between two rows of one department.
const BETWEEN_ROWS: i32 = 200;
/// A row begins and ends this far inside its department.
const ROW_INSET: i32 = 100;
const BAY_LENGTH: i32 = 300;
/// A shopper stands this far before a shelf.
const REACH: i32 = 60;
/// Fitting rooms and toilets: x, y, width, height. No shelves and no walkway inside.
const SERVICE_ROOMS: [i32; 4] = [4200, 1050, 550, 800];

/// A department: id, names, rectangle, rows of shelves. From the entrance to the back, left to right.
#[rustfmt::skip]
const ZONES: [(&str, &str, &str, [i32; 4], i32); 13] = [
    ("books",   "图书礼品", "Books & Gifts",    [50, 2050, 800, 800],   2),
    ("beauty",  "美妆",     "Beauty",           [1050, 2050, 1200, 800], 4),
    ("bags",    "箱包",     "Bags",             [2550, 2050, 900, 800],  3),
    ("shoes",   "鞋履",     "Shoes",            [3650, 2050, 1100, 800], 3),
    ("sport",   "运动户外", "Sport & Outdoor",  [50, 1050, 1000, 800],  3),
    ("audio",   "手机数码", "Phones & Audio",   [1250, 1050, 1000, 800], 3),
    ("women",   "女装",     "Women",            [2550, 1050, 1400, 800], 5),
    ("food",    "食品茶叶", "Food & Tea",       [50, 50, 600, 800],     2),
    ("kitchen", "厨房用品", "Kitchen",          [850, 50, 600, 800],    2),
    ("home",    "家居",     "Home",             [1650, 50, 600, 800],   2),
    ("men",     "男装",     "Men",              [2550, 50, 600, 800],   2),
    ("kids",    "童装",     "Kids",             [3350, 50, 600, 800],   2),
    ("toys",    "玩具",     "Toys",             [4150, 50, 600, 800],   2),
];

/// Kind, names, place.
#[rustfmt::skip]
const LANDMARKS: [(&str, &str, &str, [i32; 2]); 7] = [
    ("entrance", "入口",     "Entrance",      [2400, 3150]),
    ("help",     "服务台",   "Service desk",  [1750, 3080]),
    ("till",     "收银台",   "Tills",         [3250, 3080]),
    ("cafe",     "咖啡角",   "Café",          [450, 3080]),
    ("fitting",  "试衣间",   "Fitting rooms", [4400, 1250]),
    ("toilet",   "洗手间",   "Toilets",       [4400, 1650]),
    ("lift",     "电梯",     "Lift",          [2400, 80]),
];

/// A side of a row, as seen by someone who walks in from the entrance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Side {
    Left,
    Right,
}

/// A point of the plan in metres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
struct Spot {
    x: f64,
    y: f64,
}

#[derive(Serialize)]
struct Here {
    #[serde(flatten)]
    spot: Spot,
    facing: &'static str,
}

/// A rectangle of the plan in metres.
#[derive(Serialize)]
struct Area {
    x: f64,
    y: f64,
    w: f64,
    h: f64,
}

#[derive(Serialize)]
struct Zone {
    id: &'static str,
    name: Both,
    #[serde(flatten)]
    area: Area,
}

#[derive(Serialize)]
struct ShelfEntry {
    code: String,
    zone: &'static str,
    row: i32,
    side: Side,
    bay: String,
    #[serde(flatten)]
    area: Area,
    stand: Spot,
}

#[derive(Serialize)]
struct Landmark {
    kind: &'static str,
    name: Both,
    #[serde(flatten)]
    spot: Spot,
}

#[derive(Serialize)]
struct Plan {
    width: f64,
    height: f64,
    here: Here,
    zones: Vec<Zone>,
    shelves: Vec<ShelfEntry>,
    landmarks: Vec<Landmark>,
    walkways: WalkwayEntries,
}

#[derive(Serialize)]
struct WalkwayEntries {
    nodes: Vec<Spot>,
    edges: Vec<[usize; 2]>,
}

/// One side of one bay of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shelf {
    zone: &'static str,
    row: i32,
    side: Side,
    bay: String,
    rect: [i32; 4],
    stand: [i32; 2],
}

impl Shelf {
    fn code(&self) -> String {
        let side = match self.side {
            Side::Left => 'L',
            Side::Right => 'R',
        };
        format!("{:02}{side}-{}", self.row, self.bay)
    }
}

/// The left edges of a department's rows.
fn row_edges([x, _, w, _]: [i32; 4], rows: i32) -> impl Iterator<Item = i32> {
    let pitch = 2 * DEPTH + BETWEEN_ROWS;
    let used = rows * pitch - BETWEEN_ROWS;
    (0..rows).map(move |row| x + (w - used) / 2 + row * pitch)
}

/// Every shelf, by department, row, side and bay. Bays count from the front: A, then B; odd numbers left, even right.
fn shelves() -> Vec<Shelf> {
    let mut out = Vec::new();
    let mut row = 0;
    for (zone, _, _, rect, rows) in ZONES {
        let front = rect[1] + rect[3] - ROW_INSET;
        let bays = (rect[3] - 2 * ROW_INSET) / BAY_LENGTH;
        for x in row_edges(rect, rows) {
            row += 1;
            for side in [Side::Left, Side::Right] {
                let (number, left, stand_x) = match side {
                    Side::Left => (1, x, x - REACH),
                    Side::Right => (2, x + DEPTH, x + 2 * DEPTH + REACH),
                };
                for (bay, letter) in (1..=bays).zip('A'..) {
                    let y = front - bay * BAY_LENGTH;
                    out.push(Shelf {
                        zone,
                        row,
                        side,
                        bay: format!("{letter}{number}"),
                        rect: [left, y, DEPTH, BAY_LENGTH],
                        stand: [stand_x, y + BAY_LENGTH / 2],
                    });
                }
            }
        }
    }
    out
}

/// The middles of the aisles that run from front to back in a band of departments, left to right.
/// In a wide gap that holds the main aisle, the way is the main aisle.
fn aisles(band: i32) -> Vec<i32> {
    let mut walls = vec![(0, 0)];
    for (_, _, _, rect, rows) in ZONES.into_iter().filter(|zone| zone.3[1] == band) {
        walls.extend(row_edges(rect, rows).map(|x| (x, x + 2 * DEPTH)));
    }
    if SERVICE_ROOMS[1] == band {
        walls.push((SERVICE_ROOMS[0], SERVICE_ROOMS[0] + SERVICE_ROOMS[2]));
    }
    walls.push((WIDTH, WIDTH));
    walls.sort_unstable();
    let gaps = walls.windows(2).map(|pair| (pair[0].1, pair[1].0)).filter(|(from, to)| to - from >= 100);
    gaps.map(|(from, to)| if (from..to).contains(&MAIN_AISLE) { MAIN_AISLE } else { (from + to) / 2 })
        .collect()
}

/// The walkways: corner points and pairs of them.
#[derive(Default)]
struct Walkways {
    nodes: Vec<[i32; 2]>,
    edges: Vec<[usize; 2]>,
}

impl Walkways {
    /// The number of the node at this point, new or old.
    fn node(&mut self, at: [i32; 2]) -> usize {
        self.nodes.iter().position(|node| *node == at).unwrap_or_else(|| {
            self.nodes.push(at);
            self.nodes.len() - 1
        })
    }

    fn edge(&mut self, from: [i32; 2], to: [i32; 2]) {
        let pair = [self.node(from), self.node(to)];
        self.edges.push(pair);
    }
}

fn walkways() -> Walkways {
    let mut ways = Walkways::default();
    let [back, middle, hall] = CROSS_AISLES;
    let beside_rooms = aisles(SERVICE_ROOMS[1]).into_iter().rfind(|x| *x < SERVICE_ROOMS[0]);
    // Each band's aisles end at the cross aisle before it and the one behind it; the last ends at the back wall.
    let bands = [(2050, hall, middle), (1050, middle, back), (50, back, 100)];
    let mut crossings: [Vec<i32>; 3] = Default::default();
    for (band, front, end) in bands {
        for x in aisles(band) {
            let mut stops = vec![front, end];
            if Some(x) == beside_rooms && band == SERVICE_ROOMS[1] {
                stops.extend(
                    LANDMARKS.iter().filter(|mark| mark.3[0] > SERVICE_ROOMS[0]).map(|mark| mark.3[1]),
                );
            }
            stops.sort_unstable_by(|a, b| b.cmp(a));
            for pair in stops.windows(2) {
                ways.edge([x, pair[0]], [x, pair[1]]);
            }
            for (aisle, crossing) in CROSS_AISLES.into_iter().zip(&mut crossings) {
                if aisle == front || aisle == end {
                    crossing.push(x);
                }
            }
        }
    }
    for (y, mut xs) in CROSS_AISLES.into_iter().zip(crossings) {
        xs.sort_unstable();
        xs.dedup();
        for pair in xs.windows(2) {
            ways.edge([pair[0], y], [pair[1], y]);
        }
    }
    ways.edge(HERE, [MAIN_AISLE, 3150]);
    if let Some(x) = beside_rooms {
        for (_, _, _, [_, y]) in LANDMARKS.into_iter().filter(|mark| mark.3[0] > SERVICE_ROOMS[0]) {
            ways.edge([x, y], [SERVICE_ROOMS[0] - 20, y]);
        }
    }
    ways
}

fn metres(centimetres: i32) -> f64 {
    f64::from(centimetres) / 100.0
}

fn spot([x, y]: [i32; 2]) -> Spot {
    Spot { x: metres(x), y: metres(y) }
}

fn area([x, y, w, h]: [i32; 4]) -> Area {
    Area { x: metres(x), y: metres(y), w: metres(w), h: metres(h) }
}

/// Where the `ordinal`-th product of a leaf category is: every leaf has one side of one row of its zone, both bays of it.
///
/// # Panics
///
/// If there is no such zone.
#[must_use]
pub fn shelf_for(zone: &str, leaf: &str, ordinal: usize) -> String {
    let shelves: Vec<Shelf> = shelves().into_iter().filter(|shelf| shelf.zone == zone).collect();
    assert!(!shelves.is_empty(), "BUG: no zone {zone}");
    let bays =
        shelves.iter().filter(|shelf| (shelf.row, shelf.side) == (shelves[0].row, shelves[0].side)).count();
    let sides = shelves.len() / bays;
    let first = leaf_number(leaf) % sides * bays;
    shelves[first + ordinal % bays].code()
}

/// FNV-1a with a final stir: the same leaf stands on the same shelf wherever the shop is made.
fn leaf_number(leaf: &str) -> usize {
    let hash = leaf.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    ((hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 40) as usize
}

/// The text of `floor.json`.
#[must_use]
pub fn json() -> String {
    let ways = walkways();
    let plan = Plan {
        width: metres(WIDTH),
        height: metres(HEIGHT),
        here: Here { spot: spot(HERE), facing: "up" },
        zones: ZONES
            .into_iter()
            .map(|(id, zh, en, rect, _)| Zone { id, name: Both { zh, en }, area: area(rect) })
            .collect(),
        shelves: shelves()
            .into_iter()
            .map(|shelf| ShelfEntry {
                code: shelf.code(),
                zone: shelf.zone,
                row: shelf.row,
                side: shelf.side,
                area: area(shelf.rect),
                stand: spot(shelf.stand),
                bay: shelf.bay,
            })
            .collect(),
        landmarks: LANDMARKS
            .into_iter()
            .map(|(kind, zh, en, at)| Landmark { kind, name: Both { zh, en }, spot: spot(at) })
            .collect(),
        walkways: WalkwayEntries { nodes: ways.nodes.into_iter().map(spot).collect(), edges: ways.edges },
    };
    serde_json::to_string_pretty(&plan).expect("BUG: a plan of numbers and texts can be written") + "\n"
}

#[cfg(test)]
mod tests {
    //! 1. Departments and shelves lie on the floor and do not overlap; every shelf lies in its department.
    //! 2. Codes are unique, at most 20 bytes, and there are at least 48.
    //! 3. The walkways are one connected graph, from the kiosk on, and no edge crosses a shelf or the service rooms.
    //! 4. From every stand, the nearest point of the walkways is within 2.5 m with no shelf between.
    //! 5. The same leaf always gets the same one or two shelves, in its own department.

    use std::collections::BTreeSet;

    use super::*;

    fn overlap(a: [i32; 4], b: [i32; 4]) -> bool {
        a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]
    }

    fn inside(inner: [i32; 4], outer: [i32; 4]) -> bool {
        inner[0] >= outer[0]
            && inner[1] >= outer[1]
            && inner[0] + inner[2] <= outer[0] + outer[2]
            && inner[1] + inner[3] <= outer[1] + outer[3]
    }

    /// The walkways and the steps off them all run along x or y, so a stretch is a thin rectangle.
    fn stretch(a: [i32; 2], b: [i32; 2]) -> [i32; 4] {
        assert!(a[0] == b[0] || a[1] == b[1], "{a:?} to {b:?} is not straight");
        [a[0].min(b[0]), a[1].min(b[1]), (a[0] - b[0]).abs().max(1), (a[1] - b[1]).abs().max(1)]
    }

    fn blocked(a: [i32; 2], b: [i32; 2]) -> bool {
        shelves()
            .iter()
            .map(|shelf| shelf.rect)
            .chain([SERVICE_ROOMS])
            .any(|rect| overlap(rect, stretch(a, b)))
    }

    #[test]
    fn nothing_overlaps() {
        let floor = [0, 0, WIDTH, HEIGHT];
        for (n, zone) in ZONES.iter().enumerate() {
            assert!(inside(zone.3, floor) && !overlap(zone.3, SERVICE_ROOMS), "{}", zone.0);
            for other in &ZONES[n + 1..] {
                assert!(!overlap(zone.3, other.3), "{} and {}", zone.0, other.0);
            }
        }
        let shelves = shelves();
        for (n, shelf) in shelves.iter().enumerate() {
            let zone = ZONES.iter().find(|zone| zone.0 == shelf.zone).unwrap();
            assert!(inside(shelf.rect, zone.3), "{} sticks out of {}", shelf.code(), zone.0);
            for other in &shelves[n + 1..] {
                assert!(!overlap(shelf.rect, other.rect), "{} and {}", shelf.code(), other.code());
            }
        }
    }

    #[test]
    fn codes_are_unique_and_short() {
        let codes: BTreeSet<String> = shelves().iter().map(Shelf::code).collect();
        assert_eq!(codes.len(), shelves().len());
        assert!(codes.len() >= 48 && codes.iter().all(|code| code.len() <= 20));
        assert!(codes.contains("03R-B2"));
    }

    #[test]
    fn one_can_walk_everywhere() {
        let ways = walkways();
        for &[a, b] in &ways.edges {
            assert!(!blocked(ways.nodes[a], ways.nodes[b]), "{:?} to {:?}", ways.nodes[a], ways.nodes[b]);
        }
        let start = ways.nodes.iter().position(|node| *node == HERE).unwrap();
        let mut reached = BTreeSet::from([start]);
        for _ in 0..ways.nodes.len() {
            for &[a, b] in &ways.edges {
                if reached.contains(&a) || reached.contains(&b) {
                    reached.extend([a, b]);
                }
            }
        }
        assert_eq!(reached.len(), ways.nodes.len());
    }

    #[test]
    fn every_stand_is_beside_a_walkway() {
        let ways = walkways();
        for shelf in shelves() {
            let [x, y] = shelf.stand;
            assert!(!shelves().iter().any(|other| overlap(other.rect, [x, y, 1, 1])), "{}", shelf.code());
            let foot = |&[a, b]: &[usize; 2]| {
                let rect = stretch(ways.nodes[a], ways.nodes[b]);
                [x.clamp(rect[0], rect[0] + rect[2] - 1), y.clamp(rect[1], rect[1] + rect[3] - 1)]
            };
            let apart = |p: &[i32; 2]| (p[0] - x).pow(2) + (p[1] - y).pow(2);
            let foot = ways.edges.iter().map(foot).min_by_key(apart).unwrap();
            assert!(apart(&foot) <= 250 * 250, "{} is {foot:?} from {x},{y}", shelf.code());
            assert!(!blocked([x, y], [foot[0], y]), "{}", shelf.code());
        }
    }

    #[test]
    fn a_leaf_keeps_its_shelves() {
        for (zone, ..) in ZONES {
            for leaf in ["Dresses", "Mugs", "Green tea", "Yoga mats"] {
                let codes: BTreeSet<String> = (0..20).map(|n| shelf_for(zone, leaf, n)).collect();
                assert!((1..=2).contains(&codes.len()));
                assert!(
                    codes.iter().all(|code| shelves().iter().any(|s| s.zone == zone && s.code() == *code))
                );
            }
        }
        assert_eq!(shelf_for("women", "Dresses", 0), shelf_for("women", "Dresses", 2));
    }
}
