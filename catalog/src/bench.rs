//! Yardsticks: what our own search and import are measured against. Nothing here answers a shopper.

mod plain;

pub use self::plain::PlainRanking;
