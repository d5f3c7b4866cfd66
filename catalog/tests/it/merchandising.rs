//! 1. Values are named in either language; a rule for one reaches products filed so, and whatever narrows it.
//! 2. `when` holds for what the shopper asked, in whichever language and whether by word or by chip, and for narrower asks;
//!    not for wider ones, not for other ones. Days are inclusive.
//! 3. A bad rule is listed with its line in both languages and left out whole; its neighbours stand. A file that is no TOML
//!    gives no rules.
//!    Any text is read without a panic.
//! 4. What is hidden is not pinned; factors keep to their range however many meet.

use std::sync::LazyLock;

use catalog::analysis::terms;
use catalog::entities::{Entity, link};
use catalog::lexicon::filing::file;
use catalog::lexicon::{Lexicon, ShopWords};
use catalog::merchandising::{Placement, PlacementContext, Rules};
use catalog::notice::ReasonCode;
use catalog::product::{Lang, Product};
use catalog::search::{Filter, Search};
use serde_json::json;

use crate::shop_dir::{Place, rows};

fn products() -> Vec<Product> {
    let dress = json!([{"zh": "服装", "en": "Clothing"}, {"zh": "女装", "en": "Women"}, {"zh": "连衣裙", "en": "Dresses"}]);
    let kids = json!([{"zh": "服装", "en": "Clothing"}, {"zh": "童装", "en": "Kids"}, {"zh": "连衣裙", "en": "Dresses"}]);
    let audio = json!([{"zh": "数码", "en": "Electronics"}, {"zh": "耳机", "en": "Headphones"}]);
    [
        json!({"id": "d1", "category": dress, "brand": {"zh": "晨溪", "en": "Dawnbrook"}, "colors": [{"zh": "酒红色", "en": "Burgundy"}]}),
        json!({"id": "d2", "category": dress, "brand": {"zh": "晨溪", "en": "Dawnbrook"}, "colors": [{"zh": "大红", "en": "Red"}]}),
        json!({"id": "d3", "category": kids, "brand": {"zh": "小禾", "en": "Little Grain"}, "colors": [{"zh": "蓝色", "en": "Blue"}]}),
        json!({"id": "h1", "category": audio, "brand": {"en": "Hushline"}, "colors": [{"zh": "黑色", "en": "Black"}]}),
    ]
    .into_iter()
    .map(|mut row| {
        row["name"] = json!({"en": "N"});
        serde_json::from_value(row).unwrap()
    })
    .collect()
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(make_lexicon);
    &LEXICON
}

fn make_lexicon() -> Lexicon {
    let mut words = ShopWords::default();
    for product in products() {
        words.add(&product);
    }
    words.finish();
    Lexicon::new(words)
}

fn rules(text: &str) -> Rules {
    let (rules, notices) = Rules::read("rules.toml", text, lexicon());
    assert_eq!(notices, [], "{text}");
    rules
}

/// What a shopper's words ask for.
fn asked(words: &str) -> Search {
    let mut search = Search::default();
    for link in link(words, lexicon(), &[]).links {
        match link.entity {
            Entity::Value { field, keys } => search.filters.push(Filter::Value { field, keys }),
            Entity::Price { min, max } => search.filters.push(Filter::Price { min, max }),
            Entity::Text { any } => search.words.push(any),
            Entity::Hint { any } => search.hints.push(any),
            // As a need does: its words rank, each a way of saying it.
            Entity::Occasion { .. } => {
                let terms = |text: &str| terms(text).into_iter().map(|term| term.text).collect();
                search.prefer.push(link.label.each().map(terms).collect());
            }
        }
    }
    search
}

fn on(rules: &Rules, words: &str, day: &str) -> Placement {
    rules.placement(&PlacementContext::of(&asked(words), day))
}

const DAY: &str = "2026-11-27";

#[test]
fn what_a_rule_reaches() {
    for (selection, expect) in [
        ("category = '女装'", "d1 d2"),
        ("category = 'women'", "d1 d2"),
        ("category = ['Kids', '耳机']", "d3 h1"),
        ("category = '连衣裙'", "d1 d2 d3"),
        ("category = '童装 > 连衣裙'", "d3"),
        ("category = 'Clothing > Kids > Dresses'", "d3"),
        ("kind = 'dress'", "d1 d2 d3"),
        ("kind = '耳机'", "h1"),
        ("brand = '晨溪'", "d1 d2"),
        ("brand = 'DAWNBROOK'", "d1 d2"),
        ("color = '红色'", "d1 d2"),
        ("colour = 'burgundy'", "d1"),
        ("color = ['burgundy', 'blue']", "d1 d3"),
        ("brand = 'dawnbrook'\ncolor = ['酒红', '蓝色']", "d1"),
        ("ids = ['h1', 'gone']", "h1"),
        ("ids = 'h1'\nbrand = '小禾'", "d3 h1"),
        ("brand = 'dawnbrook'\nkind = 'headphones'", ""),
    ] {
        let placement = on(&rules(&format!("[[hide]]\n{selection}")), "", DAY);
        let hidden: Vec<String> = products()
            .into_iter()
            .filter(|product| placement.hides(product, &file(product)))
            .map(|product| product.id)
            .collect();
        assert_eq!(hidden.join(" "), expect, "{selection}");
    }
}

#[test]
fn when_a_rule_holds() {
    for (when, words, expect) in [
        ("words = '连衣裙'", "连衣裙", true),
        ("words = '连衣裙'", "red dresses under 300", true),
        ("words = 'dress'", "红色的连衣裙", true),
        ("words = 'dress'", "headphones", false),
        ("words = 'dress'", "", false),
        ("words = 'red dress'", "red dress", true),
        ("words = 'red dress'", "burgundy dress", true),
        ("words = 'red dress'", "dress", false),
        ("words = 'burgundy dress'", "red dress", false),
        ("words = ['picnic', '野餐']", "something for a picnic", true),
        ("words = ['picnic', '野餐']", "party", false),
        ("kind = '连衣裙'", "dress", true),
        ("kind = '衣服'", "dress", true),
        ("kind = 'dress'", "clothes", false),
        ("brand = '晨溪'", "dawnbrook dress", true),
        ("brand = '晨溪'", "hushline", false),
        ("category = 'Clothing'", "女装", true),
        ("category = '女装'", "童装", false),
        ("color = 'red'\nkind = 'dress'", "red dress", true),
        ("color = 'red'\nkind = 'dress'", "red", false),
        ("color = ['red', 'blue']", "blue dress", true),
    ] {
        let when = when.replace('\n', ", ");
        let rules = rules(&format!("[[pin]]\nids = 'd1'\nwhen = {{ {when} }}"));
        assert_eq!(!on(&rules, words, DAY).is_empty(), expect, "{when}: {words}");
    }
}

#[test]
fn days_are_inclusive() {
    for (days, day, expect) in [
        ("", DAY, true),
        ("from = '2026-11-27'", DAY, true),
        ("from = 2026-11-28", DAY, false),
        ("until = 2026-11-27", DAY, true),
        ("until = '2026-11-26'", DAY, false),
        ("from = 2026-11-01\nuntil = 2026-11-30", "2026-11-30", true),
        ("from = 2026-11-01\nuntil = 2026-11-30", "2026-12-01", false),
        ("from = 2026-11-01\nuntil = 2026-11-30", "2026-10-31", false),
    ] {
        let rules = rules(&format!("[[pin]]\nids = 'd1'\n{days}"));
        assert_eq!(!on(&rules, "", day).is_empty(), expect, "{days}: {day}");
    }
}

#[test]
fn bad_rules_are_listed_and_change_nothing_else() {
    use ReasonCode as R;
    let cases = [
        ("ids = 'd1'\nwhne = {}", 2, R::RuleNotUnderstood),
        ("ids = []", 1, R::RuleNotUnderstood),
        ("ids = [true]", 1, R::RuleNotUnderstood),
        ("ids = 'd1'\nwhen = {}", 2, R::RuleNotUnderstood),
        ("ids = 'd1'\nwhen = 'dress'", 2, R::RuleNotUnderstood),
        ("ids = 'd1'\nwhen = { word = 'dress' }", 2, R::RuleNotUnderstood),
        ("ids = 'd1'\nwhen = { brand = 'Nobody' }", 2, R::RuleNameUnknown),
        ("ids = 'd1'\nwhen = { words = '？' }", 2, R::RuleNameUnknown),
        ("brand = 'Nobody'", 1, R::RuleNameUnknown),
        ("category = 'Men'", 1, R::RuleNameUnknown),
        ("category = '女装 > 耳机'", 1, R::RuleNameUnknown),
        ("color = 'loud'", 1, R::RuleNameUnknown),
        ("note = 'which?'", 0, R::RuleEmpty),
        ("ids = 'd1'\nby = 2.5", 2, R::RuleNumberWrong),
        ("ids = 'd1'\nby = 1", 2, R::RuleNumberWrong),
        ("ids = 'd1'\nby = 'twice'", 2, R::RuleNumberWrong),
        ("ids = 'd1'\nfrom = '27.11.2026'", 2, R::RuleDaysWrong),
        ("ids = 'd1'\nfrom = 2026-11-27T10:00:00", 2, R::RuleDaysWrong),
        ("ids = 'd1'\nfrom = 2026-12-01\nuntil = 2026-11-30", 0, R::RuleDaysWrong),
    ];
    for (rule, line, reason) in cases {
        let text = format!("[[hide]]\nids = 'd3'\n\n[[boost]]\n{rule}\n\n[[pin]]\nids = 'd2'\n");
        let (rules, notices) = Rules::read("rules.toml", &text, lexicon());
        let told: Vec<_> = notices.iter().map(|notice| (notice.line, notice.reason)).collect();
        assert_eq!(told, [(4 + line, reason)], "{rule}: {notices:?}");
        let (zh, en) = (notices[0].sentence(Lang::Zh), notices[0].sentence(Lang::En));
        assert!(zh.contains("陈列规则") && en.contains("rule") && !en.contains("规则"), "{zh} {en}");
        let placement = on(&rules, "", DAY);
        assert_eq!(
            (placement.pins.len(), placement.hidden.len(), placement.weights.len()),
            (1, 1, 0),
            "{rule}"
        );
    }
    for (text, reason) in [
        ("[[pin]]\nbrand = '晨溪'", R::RulePinsById),
        ("[[pin]]\nids = 'd1'\nbrand = '晨溪'", R::RulePinsById),
        ("[[pin]]\nids = 'd1'\nby = 1.2", R::RuleNotUnderstood),
        ("[[bury]]\nids = 'd1'\nby = 0.2", R::RuleNumberWrong),
        ("[[bury]]\nids = 'd1'\nby = 1.0", R::RuleNumberWrong),
        ("[[pins]]\nids = 'd1'", R::RuleNotUnderstood),
        ("[pin]\nids = 'd1'", R::RuleNotUnderstood),
        ("pin = [1]", R::RuleNotUnderstood),
        ("[[pin]\nids = 'd1'", R::RuleNotUnderstood),
    ] {
        let (rules, notices) = Rules::read("rules.toml", text, lexicon());
        assert_eq!((rules.rules.len(), notices.len()), (0, 1), "{text}: {notices:?}");
        assert_eq!((notices[0].reason, notices[0].line > 0), (reason, true), "{text}");
    }
}

#[test]
fn hidden_is_not_pinned_and_factors_keep_to_their_range() {
    let rules = rules(
        "[[pin]]\nids = ['d1', 'd2']\n[[hide]]\nids = 'd2'\n[[pin]]\nids = ['d3', 'd1', 7]\n\
         [[boost]]\nkind = 'dress'\nby = 1.8\n[[boost]]\nbrand = '晨溪'\n[[bury]]\nids = 'h1'\nby = 0.4\n[[bury]]\nids = ['h1', 'd3']",
    );
    let placement = on(&rules, "", DAY);
    assert_eq!(placement.pins, ["d1", "d3", "7"], "in the file's order, once each");
    let factors: Vec<f32> =
        products().iter().map(|product| placement.factor(product, &file(product))).collect();
    for (factor, expect) in factors.iter().zip([2.0, 2.0, 1.8 * 0.6, 0.3]) {
        assert!((factor - expect).abs() < 1e-6, "{factors:?}");
    }
    assert_eq!(on(&Rules::default(), "dress", DAY), Placement::default());
}

#[test]
fn a_shops_own_file_is_read() {
    let place = Place::new();
    place.import("feed.jsonl", rows(&["a", "b"])).unwrap();
    let words = Lexicon::default();
    assert_eq!(place.open().rules(&words).unwrap(), Default::default(), "no file is no rules");
    std::fs::write(place.shop().join("rules.toml"), "[[pin]]\nids = 'b'\n[[hide]]\nbrand = 'Nobody'\n")
        .unwrap();
    let (rules, notices) = place.open().rules(&words).unwrap();
    assert_eq!((rules.rules.len(), notices.len(), notices[0].line), (1, 1, 4));
    assert_eq!(rules.placement(&PlacementContext::of(&Search::default(), DAY)).pins, ["b"]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(
        text in "(\\[\\[(pin|boost|hide|x)\\]\\]\n|ids = |by = |when = |from = |color = |'[a-z红,>]{0,4}'|\\{|\\}|[0-9.-]{1,10}|\n|words = |\\[|\\]|[ -~红]{0,3}){0,24}",
    ) {
        let (rules, notices) = Rules::read("rules.toml", &text, lexicon());
        let lines = text.lines().count() as u64 + 1;
        proptest::prop_assert!(notices.iter().all(|notice| notice.line >= 1 && notice.line <= lines));
        let _ = on(&rules, "red dress", DAY);
    }
}
