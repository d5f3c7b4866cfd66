//! The kiosk in its real window, on a virtual display, driven as a shopper would. Properties under test:
//!
//! 1. it opens full screen on the attract screen, in both languages (`first`)
//! 2. the seven questions of the first conversation are answered in words, cards, plan, table and policy, in Chinese
//!    and in English; the words and the cards are about the same products (`talks`)
//! 3. a facet narrows what is shown, a chip widens it again; a card opens its product (`browses`)
//! 4. switching the language changes every word and no product; large type is larger and fits (`reads`)
//! 5. nobody there: a visible countdown that a touch extends, then everything of the shopper is gone (`leaves`)
//! 6. a worker killed mid-answer costs the shopper nothing; without a model the screen says so (`survives`)
//! 7. a second kiosk on the same shop says that one is running (`survives`)
//! 8. the keyboard alone reaches everything, and every control has a name (`keyboard`)
//! 9. while one types, rows come up that are tapped, or walked through with the arrow keys (`completes`)
//! 10. every screen is complete in both languages and both orientations: nothing overflows, nothing touchable is small;
//!     pictures go to `target/screens/` (`screens`)
//! 11. behind the status line stands in words why there is no model, or what it runs on; the sheet goes with the session (`tells`)

mod browses;
mod completes;
mod first;
mod keyboard;
mod leaves;
mod look;
mod reads;
mod screens;
mod survives;
mod talks;
mod tells;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Condvar, Mutex, PoisonError};

use tests::{Kiosk, Result, Window};

/// As many windows at a time: each draws in software and has idle timers that should not starve.
static FREE: (Mutex<usize>, Condvar) = (Mutex::new(2), Condvar::new());

struct Place;

impl Place {
    fn take() -> Self {
        // A test that failed while it held the lock left a number that is right all the same.
        let free = FREE.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREE.1.wait_while(free, |free| *free == 0).unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *FREE.0.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREE.1.notify_one();
    }
}

/// Opens the kiosk and does `body` in its window. A failure leaves a picture and what the kiosk said.
#[track_caller]
fn in_window(name: &str, kiosk: Kiosk, body: impl AsyncFnOnce(&Window) -> Result) {
    let _place = Place::take();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let window = match runtime.block_on(kiosk.open()) {
        Ok(window) => window,
        Err(error) => panic!("{name}: {error}"),
    };
    let ended = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body(&window))));
    if !matches!(ended, Ok(Ok(()))) {
        let picture = runtime.block_on(window.picture(&format!("failed-{name}")));
        eprintln!("── {name} failed; picture: {picture:?}; what the kiosk said:\n{}", window.log());
    }
    match ended {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{name}: {error}"),
        Err(panic) => resume_unwind(panic),
    }
}

/// The number in a price as written on screen.
fn amount(price: &str) -> f64 {
    let digits: String = price.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    digits.parse().unwrap_or_else(|_| panic!("no amount in {price:?}"))
}

fn has_chinese(text: &str) -> bool {
    text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}
