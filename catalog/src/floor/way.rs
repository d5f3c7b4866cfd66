//! The shortest way over the walkways, and how to say it. Left and right are those of the person walking.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use serde::Serialize;

use crate::floor::{Facing, Floor, Point};
use crate::product::Lang;

/// A way from the kiosk to a shelf.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Way {
    /// The corners, from the kiosk to the shelf; at least one point.
    pub points: Vec<Point>,
    /// Its length.
    pub metres: f64,
    /// The same as stretches to walk, each with the turn before it. Empty if one already stands there.
    pub legs: Vec<Leg>,
}

/// A straight stretch.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Leg {
    /// How to turn before walking it.
    pub turn: Turn,
    /// Its length.
    pub metres: f64,
}

/// A turn, as the walker feels it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Turn {
    /// None.
    Ahead,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Right round.
    Around,
}

/// A step shorter than this is not worth a word.
const NEGLIGIBLE_M: f64 = 0.75;

/// More stretches than this are not told one by one: nobody remembers four turns.
const TOLD_LEGS: usize = 3;

/// The shortest way from the kiosk to `to`: onto the nearest walkway, along the graph, off it.
pub(super) fn shortest(floor: &Floor, to: Point) -> Option<Way> {
    let from = Point { x: floor.here.x, y: floor.here.y };
    let edges = &floor.walkways.edges;
    let mut nodes = floor.walkways.nodes.clone();
    let mut links: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for &(a, b) in edges {
        links[a].push(b);
        links[b].push(a);
    }
    let (from_edge, from_foot) = nearest(edges, &nodes, from)?;
    let (to_edge, to_foot) = nearest(edges, &nodes, to)?;
    let (start, end) = (nodes.len(), nodes.len() + 1);
    nodes.extend([from_foot, to_foot]);
    links.extend([Vec::new(), Vec::new()]);
    for (node, edge) in [(start, from_edge), (end, to_edge)] {
        let (a, b) = edges[edge];
        for corner in [a, b] {
            links[node].push(corner);
            links[corner].push(node);
        }
    }
    if from_edge == to_edge {
        links[start].push(end);
        links[end].push(start);
    }
    let chain = dijkstra(&nodes, &links, start, end)?;
    let mut points = vec![from];
    points.extend(chain.into_iter().map(|node| nodes[node]));
    points.push(to);
    let points = straighten(&points);
    let legs = legs(floor.here.facing, &points);
    let metres = points.windows(2).map(|pair| distance(pair[0], pair[1])).sum();
    Some(Way { points, metres, legs })
}

/// The nearest edge and the point of it that is nearest; the first of equals.
fn nearest(edges: &[(usize, usize)], nodes: &[Point], to: Point) -> Option<(usize, Point)> {
    edges
        .iter()
        .enumerate()
        .map(|(number, &(a, b))| (number, foot(nodes[a], nodes[b], to)))
        .min_by(|(_, p), (_, q)| distance(*p, to).total_cmp(&distance(*q, to)))
}

/// The point on the stretch a–b that is nearest to `p`.
fn foot(a: Point, b: Point, p: Point) -> Point {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let t = if length > 0.0 { (((p.x - a.x) * dx + (p.y - a.y) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    Point { x: a.x + t * dx, y: a.y + t * dy }
}

/// A node on the rim of the search; the nearest comes first, equals by number.
struct Rim {
    metres: f64,
    node: usize,
}

impl PartialEq for Rim {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Rim {}

impl PartialOrd for Rim {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rim {
    fn cmp(&self, other: &Self) -> Ordering {
        other.metres.total_cmp(&self.metres).then(other.node.cmp(&self.node))
    }
}

fn dijkstra(nodes: &[Point], links: &[Vec<usize>], start: usize, end: usize) -> Option<Vec<usize>> {
    let mut best = vec![f64::INFINITY; nodes.len()];
    let mut before = vec![usize::MAX; nodes.len()];
    let mut rim = BinaryHeap::from([Rim { metres: 0.0, node: start }]);
    best[start] = 0.0;
    while let Some(Rim { metres, node }) = rim.pop() {
        if node == end {
            let mut chain = vec![end];
            while *chain.last().expect("BUG: a chain starts with its end") != start {
                chain.push(before[*chain.last().expect("BUG: as above")]);
            }
            chain.reverse();
            return Some(chain);
        }
        if metres > best[node] {
            continue;
        }
        for &next in &links[node] {
            let metres = metres + distance(nodes[node], nodes[next]);
            if metres < best[next] {
                best[next] = metres;
                before[next] = node;
                rim.push(Rim { metres, node: next });
            }
        }
    }
    None
}

/// Drops repeated points and those in the middle of a straight stretch.
fn straighten(points: &[Point]) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::new();
    for &point in points {
        if out.last().is_some_and(|&last| distance(last, point) < 0.01) {
            continue;
        }
        if let [.., a, b] = out[..]
            && angle((b.x - a.x, b.y - a.y), (point.x - b.x, point.y - b.y)).abs() < 0.05
        {
            out.pop();
        }
        out.push(point);
    }
    out
}

/// The stretches with their turns. Steps of less than [`NEGLIGIBLE_M`] join the stretch before them, or the next one.
fn legs(facing: Facing, points: &[Point]) -> Vec<Leg> {
    let mut heading = match facing {
        Facing::Up => (0.0, -1.0),
        Facing::Down => (0.0, 1.0),
        Facing::Left => (-1.0, 0.0),
        Facing::Right => (1.0, 0.0),
    };
    let mut legs: Vec<Leg> = Vec::new();
    for pair in points.windows(2) {
        let metres = distance(pair[0], pair[1]);
        if metres < NEGLIGIBLE_M {
            continue;
        }
        let direction = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let turn = turn(heading, direction);
        heading = direction;
        match legs.last_mut() {
            Some(last) if turn == Turn::Ahead => last.metres += metres,
            _ => legs.push(Leg { turn, metres }),
        }
    }
    legs
}

/// The turn from one direction to another. With y down, a positive angle is clockwise: to the right.
fn turn(from: (f64, f64), to: (f64, f64)) -> Turn {
    let degrees = angle(from, to).to_degrees();
    match degrees.abs() {
        ..35.0 => Turn::Ahead,
        145.0.. => Turn::Around,
        _ if degrees > 0.0 => Turn::Right,
        _ => Turn::Left,
    }
}

/// From one direction to another, radians, −π to π.
fn angle(from: (f64, f64), to: (f64, f64)) -> f64 {
    let cross = from.0 * to.1 - from.1 * to.0;
    let dot = from.0 * to.0 + from.1 * to.1;
    cross.atan2(dot)
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

impl Way {
    /// The way in words, without the place at its end and without a full stop.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let told = if self.legs.len() <= TOLD_LEGS { &self.legs[..] } else { &self.legs[..1] };
        let Some(first) = told.first() else {
            return match lang {
                Lang::Zh => "就在您身边".to_owned(),
                Lang::En => "Right beside you".to_owned(),
            };
        };
        let whole = self.legs.len() > TOLD_LEGS;
        match lang {
            Lang::Zh => {
                let mut out = match first.turn {
                    Turn::Ahead => "出发后直走".to_owned(),
                    Turn::Left => "出发后左转，直走".to_owned(),
                    Turn::Right => "出发后右转，直走".to_owned(),
                    Turn::Around => "转身向后，直走".to_owned(),
                } + &format!("约 {} 米", round(first.metres));
                for leg in &told[1..] {
                    out += match leg.turn {
                        Turn::Left => "，左转",
                        Turn::Right => "，右转",
                        Turn::Around => "，折返",
                        Turn::Ahead => "，继续",
                    };
                    out += &format!("走约 {} 米", round(leg.metres));
                }
                if whole {
                    out += &format!("，再按图上路线走，全程约 {} 米", round(self.metres));
                }
                out
            }
            Lang::En => {
                let mut out = match first.turn {
                    Turn::Ahead => "Straight on".to_owned(),
                    Turn::Left => "Turn left".to_owned(),
                    Turn::Right => "Turn right".to_owned(),
                    Turn::Around => "Turn around".to_owned(),
                };
                out += &if told.len() == 1 && !whole {
                    format!(", about {} m ahead", round(first.metres))
                } else {
                    format!(", walk about {} m", round(first.metres))
                };
                for leg in &told[1..] {
                    out += match leg.turn {
                        Turn::Left => ", then left",
                        Turn::Right => ", then right",
                        Turn::Around => ", then back",
                        Turn::Ahead => ", then on",
                    };
                    out += &format!(" about {} m", round(leg.metres));
                }
                if whole {
                    out +=
                        &format!(", then follow the line on the plan, about {} m in all", round(self.metres));
                }
                out
            }
        }
    }
}

/// Whole metres; a shopper does not walk 0 m.
fn round(metres: f64) -> u64 {
    // Plans are a few hundred metres across, so the cast is exact.
    metres.round().max(1.0) as u64
}
