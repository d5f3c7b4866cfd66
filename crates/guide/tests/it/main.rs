//! The conversation over a shop of thirteen products, without a window and without a model.

mod conversation;
mod shop;
