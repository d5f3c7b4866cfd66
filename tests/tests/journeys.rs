//! Journeys over the whole guide, without a window: the demo shop, the real index, and a worker process beside it.
//!
//! Properties:
//! 1. The first conversation works in Chinese and English, with no model, with the fake worker and with the real one.
//! 2. A model's words reach the shopper only when the checker lets them; what they state are slots filled from rows.
//! 3. A worker that crashes, hangs or babbles in the middle costs the shopper nothing: the template answers.
//! 4. A limit is kept whatever is said; words and cards are the same products.
//! 5. The shopper's words are nowhere on disk after the session.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up its shop has failed")]

mod guide_and_shop;
mod models_speak;
mod the_conversation;
