//! The guide's desk: empty while the shop opens behind the window, then the guide for as long as the kiosk runs.

use std::sync::Arc;
use std::time::Duration;

use guide::contract::commands::Nothing;
use guide::contract::{Commands, Lang};
use guide::guide::from_wire;
use guide::{Guide, GuideError, OpenOptions};
use models::Embedder;
use tokio::sync::watch;

use crate::flags::Flags;
use crate::model;

/// A shop that cannot be opened now may be later: an import ends, a disk is mounted.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// Between the pieces of a sentence: about as fast as one reads.
const PACE: Duration = Duration::from_millis(45);

/// Nobody has touched the screen for so long: nobody is there.
const LEARNS_AFTER: Duration = Duration::from_secs(120);

/// Where the guide is found.
#[derive(Clone)]
pub(crate) struct Desk {
    guide: watch::Receiver<Option<Arc<Guide>>>,
}

impl Desk {
    /// Begins to open the shop. Must be called inside a tokio runtime.
    pub(crate) fn open(flags: Flags) -> Self {
        let (arrived, guide) = watch::channel(None);
        tokio::spawn(async move {
            let supervisor = model::start(&flags.model, &flags.shop);
            let embedder = model::embedder(&flags.model, &flags.shop);
            let mut said = String::new();
            loop {
                let (options, supervisor) = (options(&flags, embedder.clone()), supervisor.clone());
                let opening = tokio::task::spawn_blocking(move || {
                    Guide::open(options, supervisor).map(Guide::counting_needs)
                });
                match opening.await {
                    Ok(Ok(guide)) => {
                        let guide = Arc::new(guide);
                        let (model, shop) = (&flags.model, &flags.shop);
                        let follow = model::follow(model, shop, Arc::downgrade(&guide));
                        let embedder = model::follow_embedder(model, shop, Arc::downgrade(&guide));
                        arrived.send_replace(Some(guide));
                        let follow = async { tokio::join!(follow, embedder) };
                        tokio::select! {
                            // They follow no longer: the models stay as they are.
                            _ = follow => arrived.closed().await,
                            // Nobody is left who could hear of another guide.
                            () = arrived.closed() => {}
                        }
                        return;
                    }
                    Ok(Err(error)) => tell(&flags, &error, &mut said),
                    // It panicked; the hook has said where. The next try may meet another state of the disk.
                    Err(_) => {}
                }
                tokio::time::sleep(TRY_AGAIN).await;
            }
        });
        Self { guide }
    }

    /// The guide, if it is there.
    pub(crate) fn guide(&self) -> Option<Arc<Guide>> {
        self.guide.borrow().clone()
    }

    /// The guide, waiting for it at most that long.
    pub(crate) async fn guide_within(&self, patience: Duration) -> Option<Arc<Guide>> {
        let mut guide = self.guide.clone();
        let there = tokio::time::timeout(patience, guide.wait_for(Option::is_some)).await;
        there.ok()?.ok()?.clone()
    }

    /// Waits until it is there, however long that takes.
    pub(crate) async fn opened(&self) {
        // An error means that the kiosk is closing.
        let _ = self.guide.clone().wait_for(Option::is_some).await;
    }

    /// Forgets the shopper, for when the screen had to start anew.
    pub(crate) fn forget(&self) {
        if let Some(guide) = self.guide() {
            // Its only failure is a catalogue that cannot be read, and nothing of the shopper's is in that.
            let _ = guide.reset(Nothing {});
        }
    }
}

fn options(flags: &Flags, embedder: Option<Arc<Embedder>>) -> OpenOptions {
    OpenOptions {
        shop: flags.shop.clone(),
        demo: guide::demo_folder(),
        embedder,
        embeds_aside: true,
        learns_after: Some(LEARNS_AFTER),
        pace: PACE,
        // A shop floor where both are spoken; the screen opens in both, and a touch on either chooses.
        lang: from_wire(flags.lang.unwrap_or(Lang::Zh)),
        idle_seconds: flags.idle_seconds,
        countdown_seconds: flags.countdown_seconds,
    }
}

/// Once, until something else is wrong.
fn tell(flags: &Flags, error: &GuideError, said: &mut String) {
    let sentence = whole(error);
    if sentence != *said {
        let shop = flags.shop.display();
        eprintln!("aisle-kiosk: 店铺 {shop} 无法打开，稍后重试：{sentence}");
        eprintln!("aisle-kiosk: the shop {shop} cannot be opened, trying again: {sentence}");
        *said = sentence;
    }
}

/// An error with what is behind it.
fn whole(error: &dyn std::error::Error) -> String {
    let mut sentence = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_said = cause.to_string();
        // Some causes say their own cause already.
        if !sentence.contains(&cause_said) {
            sentence.push_str(": ");
            sentence.push_str(&cause_said);
        }
        next = cause.source();
    }
    sentence
}
