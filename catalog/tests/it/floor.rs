//! 1. The way is the shortest over the walkways, and its length is right.
//! 2. Left and right are those of the person who walks, whichever way the kiosk faces: turning the whole plan, or looking at
//!    it from the other side, never changes the sentence, and mirroring it swaps left and right.
//! 3. The sentence names zone, row, side and shelf in both languages.
//! 4. A plan with faults is used as far as it goes, and the faults are listed.

use catalog::floor::{Floor, Turn};
use catalog::notice::ReasonCode;
use catalog::product::Lang;
use serde_json::{Value, json};

/// A cross of walkways with the kiosk at the bottom, looking up it; the shelf is to the right of the crossing.
fn plan() -> Value {
    json!({
        "width": 40.0, "height": 30.0,
        "here": {"x": 20.0, "y": 28.0, "facing": "up"},
        "zones": [{"id": "women", "name": {"zh": "女装", "en": "Women"}, "x": 22.0, "y": 2.0, "w": 16.0, "h": 12.0}],
        "shelves": [
            {"code": "03R-B2", "zone": "women", "row": 3, "side": "right", "bay": "B2", "x": 34.0, "y": 8.0, "w": 4.0, "h": 1.0, "stand": {"x": 36.0, "y": 9.5}},
            {"code": "01L-A1", "zone": "men", "x": 4.0, "y": 8.0, "w": 4.0, "h": 1.0, "stand": {"x": 5.0, "y": 10.0}},
        ],
        "landmarks": [{"kind": "till", "name": {"zh": "收银台", "en": "Tills"}, "x": 20.0, "y": 29.0}],
        "walkways": {
            "nodes": [{"x": 20.0, "y": 28.0}, {"x": 20.0, "y": 10.0}, {"x": 38.0, "y": 10.0}, {"x": 2.0, "y": 10.0},
                      {"x": 20.0, "y": 2.0}, {"x": 38.0, "y": 2.0}],
            "edges": [[0, 1], [1, 2], [1, 3], [1, 4], [4, 5], [5, 2]]
        }
    })
}

fn read(plan: &Value) -> Floor {
    let (floor, notices) = Floor::read("floor.json", &plan.to_string());
    assert!(notices.is_empty(), "{notices:?}");
    floor.unwrap()
}

#[test]
fn the_shortest_way_and_its_sentence() {
    let floor = read(&plan());
    let way = floor.way_to("03r-b2 ").unwrap();
    // 18 m up, 16 m right, half a metre off the walkway.
    assert!((way.metres - 34.5).abs() < 0.01, "{}", way.metres);
    let turns: Vec<Turn> = way.legs.iter().map(|leg| leg.turn).collect();
    assert_eq!(turns, [Turn::Ahead, Turn::Right]);
    assert_eq!(
        floor.directions("03R-B2", Lang::En).unwrap(),
        "Straight on, walk about 18 m, then right about 16 m: Women, row 3, right side, shelf B2."
    );
    assert_eq!(
        floor.directions("03R-B2", Lang::Zh).unwrap(),
        "出发后直走约 18 米，右转走约 16 米，女装区第3排右侧，货架 B2。"
    );
    assert_eq!(
        floor.directions("01L-A1", Lang::En).unwrap(),
        "Straight on, walk about 18 m, then left about 15 m: shelf 01L-A1."
    );
    assert_eq!(floor.directions("99", Lang::En), None);
}

#[test]
fn the_first_turn_is_the_persons_own() {
    // The way begins upwards; which way that is depends on where one looks.
    for (facing, zh, en) in [
        ("up", "出发后直走约 18 米", "Straight on, about 18 m ahead"),
        ("left", "出发后右转，直走约 18 米", "Turn right, about 18 m ahead"),
        ("right", "出发后左转，直走约 18 米", "Turn left, about 18 m ahead"),
        ("down", "转身向后，直走约 18 米", "Turn around, about 18 m ahead"),
    ] {
        let mut plan = plan();
        plan["here"]["facing"] = json!(facing);
        plan["shelves"][0]["stand"] = json!({"x": 20.0, "y": 10.0});
        let way = read(&plan).way_to("03R-B2").unwrap();
        assert_eq!(way.words(Lang::Zh), zh);
        assert_eq!(way.words(Lang::En), en);
    }
}

type Motion = fn(f64, f64) -> (f64, f64);

/// The plan with every point, and the direction of looking, put through a motion of the plane.
fn moved(plan: &Value, motion: Motion, facing: &str) -> Value {
    fn walk(value: &mut Value, motion: Motion) {
        match value {
            Value::Object(fields) => {
                if let (Some(x), Some(y)) =
                    (fields.get("x").and_then(Value::as_f64), fields.get("y").and_then(Value::as_f64))
                {
                    let (x, y) = motion(x, y);
                    fields.insert("x".into(), json!(x));
                    fields.insert("y".into(), json!(y));
                }
                fields.values_mut().for_each(|value| walk(value, motion));
            }
            Value::Array(entries) => entries.iter_mut().for_each(|value| walk(value, motion)),
            _ => {}
        }
    }
    let mut plan = plan.clone();
    walk(&mut plan, motion);
    plan["here"]["facing"] = json!(facing);
    plan
}

#[test]
fn turning_the_plan_changes_nothing_and_a_mirror_swaps_the_sides() {
    let words = |plan: &Value| read(plan).way_to("03R-B2").unwrap().words(Lang::En);
    let upright = words(&plan());
    let turned: [(Motion, &str); 3] = [
        (|x, y| (40.0 - y, x), "right"),
        (|x, y| (40.0 - x, 40.0 - y), "down"),
        (|x, y| (y, 40.0 - x), "left"),
    ];
    for (motion, facing) in turned {
        assert_eq!(words(&moved(&plan(), motion, facing)), upright, "{facing}");
    }
    let mirrored = words(&moved(&plan(), |x, y| (40.0 - x, y), "up"));
    assert_eq!(mirrored, upright.replace("right", "left"));
}

#[test]
fn many_turns_are_not_told_one_by_one() {
    let mut plan = plan();
    plan["walkways"] = json!({
        "nodes": [{"x": 20, "y": 28}, {"x": 20, "y": 20}, {"x": 24, "y": 20}, {"x": 24, "y": 14}, {"x": 30, "y": 14}, {"x": 30, "y": 10}, {"x": 36, "y": 10}],
        "edges": [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6]]
    });
    let words = read(&plan).way_to("03R-B2").unwrap().words(Lang::En);
    assert_eq!(words, "Straight on, walk about 8 m, then follow the line on the plan, about 35 m in all");
}

#[test]
fn a_plan_with_faults_is_used_as_far_as_it_goes() {
    let mut faulty = plan();
    faulty["shelves"]
        .as_array_mut()
        .unwrap()
        .push(json!({"code": "03r-b2", "x": 0, "y": 0, "w": 1, "h": 1, "stand": {"x": 0, "y": 0}}));
    faulty["shelves"].as_array_mut().unwrap().push(json!({"code": "no place"}));
    faulty["walkways"]["edges"].as_array_mut().unwrap().push(json!([0, 99]));
    faulty["landmarks"] = json!("none");
    let (floor, notices) = Floor::read("floor.json", &faulty.to_string());
    let floor = floor.unwrap();
    assert_eq!(floor.shelves.len(), 2);
    assert!(floor.way_to("03R-B2").is_some());
    assert_eq!(notices.len(), 3, "{notices:?}");
    assert!(notices.iter().all(|notice| notice.reason == ReasonCode::PlanWrong));

    // Without walkways it still says where the shelf is.
    let mut no_ways = plan();
    no_ways["walkways"] = json!({});
    let floor = read(&no_ways);
    assert_eq!(floor.way_to("03R-B2"), None);
    assert_eq!(floor.directions("03R-B2", Lang::Zh).unwrap(), "女装区第3排右侧，货架 B2。");

    for text in ["", "[]", "{}", "not json", r#"{"width":1,"height":1}"#] {
        let (floor, notices) = Floor::read("floor.json", text);
        assert!(floor.is_none() && !notices.is_empty(), "{text}");
    }
}

#[test]
fn a_walkway_that_does_not_reach_the_shelf_is_no_way() {
    let mut plan = plan();
    plan["walkways"]["edges"] = json!([[0, 1], [5, 2]]);
    assert_eq!(read(&plan).way_to("03R-B2"), None);
}
