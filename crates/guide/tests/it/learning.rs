//! A guide that stands in a shop learns by itself.
//!
//! 1. It begins while nobody is there. Closed in the middle, the next one goes on; what was learned serves without a restart.
//! 2. What is forgotten no longer serves.
//! 3. Two do not learn at once, and none while somebody may be there.

use std::path::Path;
use std::time::{Duration, Instant};

use guide::learning::{Trained, forget, learn};
use guide::models::protocol::OffReason;
use guide::models::supervisor::Supervisor;
use guide::recommend::Blend;
use guide::recommend::training::TrainingSettings;
use guide::{Guide, OpenOptions};

/// More than any step takes on a slow machine.
const PATIENCE: Duration = Duration::from_secs(240);

fn open(shop: &Path, learns_after: Option<Duration>) -> Guide {
    let options = OpenOptions {
        shop: shop.to_owned(),
        demo: guide::demo_folder(),
        embedder: None,
        embeds_aside: false,
        learns_after,
        pace: Duration::ZERO,
        lang: catalog::product::Lang::En,
        idle_seconds: None,
        countdown_seconds: None,
    };
    Guide::open(options, Supervisor::off(OffReason::NoModel)).unwrap()
}

fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let until = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < until, "{what} did not come about");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn blend(guide: &Guide) -> Blend {
    guide.catalogue().stock().unwrap().blend().clone()
}

#[test]
fn it_learns_while_nobody_is_there_and_forgets_what_it_is_told_to() {
    let dir = tempfile::tempdir().unwrap();
    let shop = dir.path().join("shop");
    let (state, learned) = (shop.join("recommender/training.bin"), shop.join("recommender/learned.bin"));
    let guide = open(&shop, Some(Duration::ZERO));
    assert_eq!(blend(&guide), Blend::default());
    wait_for("a beginning", || shop.join("recommender/lock").exists());
    let elsewhere = learn(&guide.catalogue(), &TrainingSettings::default(), &mut |_| false).unwrap();
    drop(guide);
    if !learned.exists() {
        assert!(matches!(elsewhere, Trained::Elsewhere), "{elsewhere:?}");
        wait_for("a state to go on from", || state.exists() || learned.exists());
    }

    let guide = open(&shop, Some(Duration::ZERO));
    wait_for("an end", || learned.exists() && !state.exists());
    wait_for("what was learned", || blend(&guide) != Blend::default());

    forget(&shop).unwrap();
    wait_for("what was there before", || blend(&guide) == Blend::default());
}

#[test]
fn it_does_not_learn_while_somebody_may_be_there() {
    let dir = tempfile::tempdir().unwrap();
    let guide = open(&dir.path().join("shop"), Some(Duration::from_secs(3600)));
    std::thread::sleep(Duration::from_secs(3));
    assert!(!dir.path().join("shop/recommender").exists());
    drop(guide);
}
