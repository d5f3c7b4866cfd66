//! Properties:
//! 1. What five shoppers wanted is offered to the sixth, in both languages, as a question and while typing; what four
//!    wanted is not; one shopper counts once however often they ask.
//! 2. A need nothing fits any more is not offered.
//! 3. Nothing is counted where nobody asked for it (a command line).

use guide::contract::{Boot, Commands, Complete, CompletionKind, Lang, commands::Nothing};

use crate::shop::{Shopper, counting, feed, open};

const WANTED: &str = "红色连衣裙，¥300以内";

fn boot(shopper: &Shopper) -> Boot {
    shopper.guide.boot(Nothing {}).unwrap()
}

fn offers(shopper: &Shopper) -> bool {
    boot(shopper).ask.iter().any(|ask| ask.zh == WANTED)
}

fn session(shopper: &mut Shopper) {
    for _ in 0..3 {
        shopper.say("三百以内的红色连衣裙");
    }
    shopper.reset();
}

#[test]
fn what_five_wanted_is_offered() {
    let mut shopper = counting(Lang::Zh);
    for n in 0..5 {
        assert!(!offers(&shopper), "after {n}");
        session(&mut shopper);
    }
    let ask = boot(&shopper).ask;
    let offered = ask.iter().find(|ask| ask.zh == WANTED).unwrap_or_else(|| panic!("{ask:?}"));
    assert_eq!(offered.en, "red dress, up to ¥300");
    assert!(ask[0].zh.contains("我想买"), "the shop's own questions come first: {ask:?}");
    for (lang, typed) in [(Lang::Zh, "红色连"), (Lang::En, "red dr")] {
        let found = shopper.guide.complete(Complete { lang, text: typed.to_owned() }).unwrap().items;
        let need = found.iter().find(|one| one.kind == CompletionKind::Need && one.label.zh == WANTED);
        let said = need.unwrap_or_else(|| panic!("{typed}: {found:?}")).text.clone();
        let mut ids: Vec<String> = shopper.say(&said).ids().into_iter().map(str::to_owned).collect();
        ids.sort_unstable();
        assert_eq!(ids, ["D2", "D3"], "{said} finds what was wanted");
    }
}

#[test]
fn what_nothing_fits_is_not_offered() {
    let mut shopper = counting(Lang::Zh);
    for _ in 0..5 {
        session(&mut shopper);
    }
    assert!(offers(&shopper));
    let left: Vec<&str> =
        feed().lines().filter(|line| !line.contains("\"D2\"") && !line.contains("\"D3\"")).collect();
    shopper.import(&left.join("\n"));
    shopper.until_taken_in();
    assert!(!offers(&shopper), "{:?}", boot(&shopper).ask);
}

#[test]
fn a_command_line_counts_nobody() {
    let mut shopper = open(Lang::Zh);
    for _ in 0..6 {
        session(&mut shopper);
    }
    assert!(!offers(&shopper));
    assert!(!shopper.shop_file("needs.db").exists());
}
