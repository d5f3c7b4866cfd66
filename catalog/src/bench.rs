//! Yardsticks: what our own search and import are measured against. Nothing here answers a shopper.

mod bare;
mod plain;
mod writing;

pub use self::bare::BareSearch;
pub use self::plain::PlainRanking;
pub use self::writing::{Written, write_bare};
