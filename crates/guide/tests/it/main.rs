//! The conversation over a shop of fourteen products, without a window and without a model.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up its shop has failed")]

mod arranged;
mod conversation;
mod learning;
mod near;
mod picking_up;
mod popular;
mod rejections;
mod renewed;
mod sentences;
mod shop;
mod status;
mod taken_at_their_word;
mod typing;
