//! Journeys over the whole guide, without a window: the demo shop, the real index, and a worker process beside it.
//!
//! Properties:
//! 1. The first conversation works in Chinese and English, with no model, with the fake worker and with the real one.
//! 2. A model's words reach the shopper only when the checker lets them; what they state are slots filled from rows.
//! 3. A worker that crashes, hangs or babbles in the middle costs the shopper nothing: the template answers.
//! 4. A limit is kept whatever is said; words and cards are the same products.
//! 5. The shopper's words are nowhere on disk after the session.
//! 6. Sentences are understood: a present is for someone, a child is of an age, what is reduced was dearer, what is wrong
//!    brings what helps.
//! 7. A model that embeds reads the products aside and orders lists by what was meant; dead, late or absent it costs nothing,
//!    and what a shopper said is not kept by it.
//! 8. A model is listed once a throw-away worker has shown that it works; what fails leaves nothing; the shop's choice is used.
//! 9. Nothing is connected to; with a store server set, that and nothing else.
//! 10. Whatever is shown beside a product or a list has a reason, shares add up to at most 1, and what goes with what was learned over the
//!     scenes that the lexicon has.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up its shop has failed")]

mod goes_with;
mod guide_and_shop;
mod models_speak;
mod sentences;
mod shelf;
#[cfg(target_os = "linux")]
mod stays_home;
mod the_conversation;
mod vectors;
