//! The floor plan: where the kiosk stands, where a shelf is, and the way between them. Metres, x to the right, y down.
//! Pure: `floor.json` comes in as text. Everything in it may be missing or wrong; what cannot be used is listed and left out.

mod way;

use std::collections::HashSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::notice::{Notice, ReasonCode};
use crate::product::{Bilingual, Lang};

pub use way::{Leg, Turn, Way};

/// A shop's floor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Floor {
    /// Metres from left to right.
    pub width: f64,
    /// Metres from top to bottom.
    pub height: f64,
    /// Where this kiosk stands.
    pub here: Here,
    /// Departments on the floor.
    pub zones: Vec<Zone>,
    /// Shelves, in the file's order, each code once.
    pub shelves: Vec<Shelf>,
    /// Entrance, tills, fitting rooms …
    pub landmarks: Vec<Landmark>,
    /// What one can walk on.
    pub walkways: Walkways,
}

/// A point on the plan, metres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// The kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Here {
    /// From the left, metres.
    pub x: f64,
    /// From the top, metres.
    pub y: f64,
    /// Where a shopper looks who stands before the kiosk.
    pub facing: Facing,
}

/// A direction on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Facing {
    /// To the top of the plan.
    Up,
    /// To its bottom.
    Down,
    /// To its left.
    Left,
    /// To its right.
    Right,
}

/// A department's part of the floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Zone {
    /// Its id; shelves name it.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Left edge, metres.
    pub x: f64,
    /// Top edge, metres.
    pub y: f64,
    /// Width, metres.
    pub w: f64,
    /// Height, metres.
    pub h: f64,
}

/// Which side of a row of shelves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
}

/// A shelf.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shelf {
    /// Its code, as products name it.
    pub code: String,
    /// The zone's id.
    #[serde(default)]
    pub zone: String,
    /// Which row in the zone, from 1.
    #[serde(default)]
    pub row: Option<u32>,
    /// Which side of the row.
    #[serde(default)]
    pub side: Option<Side>,
    /// The bay's label: `B2`.
    #[serde(default)]
    pub bay: Option<String>,
    /// Left edge, metres.
    pub x: f64,
    /// Top edge, metres.
    pub y: f64,
    /// Width, metres.
    pub w: f64,
    /// Height, metres.
    pub h: f64,
    /// Where a shopper stands to reach it.
    pub stand: Point,
}

/// Something to find one's way by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Landmark {
    /// `entrance`, `till`, `fitting`, `toilet`, `lift`, `help` or `cafe`.
    pub kind: String,
    /// Its name.
    pub name: Bilingual,
    /// From the left, metres.
    pub x: f64,
    /// From the top, metres.
    pub y: f64,
}

/// A graph one can walk: straight edges between nodes, never through a shelf.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Walkways {
    /// Where walkways meet.
    pub nodes: Vec<Point>,
    /// Pairs of node numbers.
    pub edges: Vec<(usize, usize)>,
}

impl Floor {
    /// Reads a floor plan. `None` if it has no size or no place for the kiosk.
    #[must_use]
    pub fn read(file: &str, text: &str) -> (Option<Floor>, Vec<Notice>) {
        let mut notices = Vec::new();
        let mut wrong = |field: &str, detail: &str| {
            notices.push(Notice::new(file, 0, ReasonCode::PlanWrong, detail).of_field(field));
        };
        let plan: Value = match serde_json::from_str(text) {
            Ok(plan) => plan,
            Err(error) => {
                wrong("floor", &error.to_string());
                return (None, notices);
            }
        };
        let width = plan["width"].as_f64().unwrap_or(0.0);
        let height = plan["height"].as_f64().unwrap_or(0.0);
        let here = Here::deserialize(&plan["here"]);
        let (Ok(here), true) = (here, width > 0.0 && height > 0.0) else {
            wrong("width, height, here", "");
            return (None, notices);
        };
        let zones: Vec<Zone> = list(&plan["zones"], "zones", &mut wrong);
        let mut shelves: Vec<Shelf> = list(&plan["shelves"], "shelves", &mut wrong);
        let mut codes = HashSet::new();
        shelves.retain(|shelf| {
            let fresh = codes.insert(fold(&shelf.code));
            if !fresh {
                wrong("shelves", &shelf.code);
            }
            fresh
        });
        let landmarks = list(&plan["landmarks"], "landmarks", &mut wrong);
        let nodes: Vec<Point> = list(&plan["walkways"]["nodes"], "walkways.nodes", &mut wrong);
        // Edges count nodes by position, so a node that could not be read makes every edge doubtful.
        let whole = plan["walkways"]["nodes"].as_array().map_or(0, Vec::len) == nodes.len();
        let mut edges: Vec<(usize, usize)> = list(&plan["walkways"]["edges"], "walkways.edges", &mut wrong);
        edges.retain(|&(a, b)| {
            let sound = whole && a < nodes.len() && b < nodes.len() && a != b;
            if !sound {
                wrong("walkways.edges", &format!("[{a},{b}]"));
            }
            sound
        });
        let walkways = Walkways { nodes, edges };
        (Some(Floor { width, height, here, zones, shelves, landmarks, walkways }), notices)
    }

    /// The shelf with this code; capitals and blanks around it do not matter.
    #[must_use]
    pub fn shelf(&self, code: &str) -> Option<&Shelf> {
        let code = fold(code);
        self.shelves.iter().find(|shelf| fold(&shelf.code) == code)
    }

    /// The zone a shelf stands in.
    #[must_use]
    pub fn zone_of(&self, shelf: &Shelf) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.id == shelf.zone)
    }

    /// The shortest way over the walkways from the kiosk to where one reaches the shelf.
    /// `None` if there is no such shelf or no walkway leads there.
    #[must_use]
    pub fn way_to(&self, code: &str) -> Option<Way> {
        way::shortest(self, self.shelf(code)?.stand)
    }

    /// The shortest way to a point of the floor, metres from the left and from the top.
    #[must_use]
    pub fn way_to_point(&self, x: f64, y: f64) -> Option<Way> {
        way::shortest(self, Point { x, y })
    }

    /// Where the shelf is, without the way: "Women, row 3, right side, shelf B2" / "女装区第3排右侧，货架 B2".
    #[must_use]
    pub fn place(&self, code: &str, lang: Lang) -> Option<String> {
        self.shelf(code).map(|shelf| self.place_of(shelf, lang))
    }

    /// How to walk there, in one sentence. Without a walkway it says only where the shelf is.
    #[must_use]
    pub fn directions(&self, code: &str, lang: Lang) -> Option<String> {
        let place = self.place(code, lang)?;
        let walk = self.way_to(code).map(|way| way.words(lang));
        Some(match (lang, walk) {
            (Lang::Zh, Some(walk)) => format!("{walk}，{place}。"),
            (Lang::En, Some(walk)) => format!("{walk}: {place}."),
            (Lang::Zh, None) => format!("{place}。"),
            (Lang::En, None) => format!("{place}."),
        })
    }

    fn place_of(&self, shelf: &Shelf, lang: Lang) -> String {
        let zone = self.zone_of(shelf).map_or("", |zone| zone.name.get(lang)).trim();
        let bay = shelf.bay.as_deref().unwrap_or(&shelf.code);
        match lang {
            Lang::Zh => {
                let mut out = String::new();
                if !zone.is_empty() {
                    out.push_str(zone);
                    if !zone.ends_with(['区', '部', '台', '厅']) {
                        out.push('区');
                    }
                }
                if let Some(row) = shelf.row {
                    out.push_str(&format!("第{row}排"));
                }
                out.push_str(match shelf.side {
                    Some(Side::Left) => "左侧",
                    Some(Side::Right) => "右侧",
                    None => "",
                });
                if !out.is_empty() {
                    out.push('，');
                }
                out + &format!("货架 {bay}")
            }
            Lang::En => {
                let mut parts: Vec<String> = Vec::new();
                if !zone.is_empty() {
                    parts.push(zone.to_owned());
                }
                if let Some(row) = shelf.row {
                    parts.push(format!("row {row}"));
                }
                match shelf.side {
                    Some(Side::Left) => parts.push("left side".to_owned()),
                    Some(Side::Right) => parts.push("right side".to_owned()),
                    None => {}
                }
                parts.push(format!("shelf {bay}"));
                parts.join(", ")
            }
        }
    }
}

/// Shelf codes are compared without capitals and outer blanks.
fn fold(code: &str) -> String {
    code.trim().to_uppercase()
}

/// The entries of a list that can be read; the others are handed to `wrong`.
fn list<T: DeserializeOwned>(value: &Value, field: &str, wrong: &mut impl FnMut(&str, &str)) -> Vec<T> {
    let entries = value.as_array().map(Vec::as_slice).unwrap_or_default();
    entries
        .iter()
        .filter_map(|entry| T::deserialize(entry).map_err(|error| wrong(field, &error.to_string())).ok())
        .collect()
}
