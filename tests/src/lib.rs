//! The real window, as a test sees it: a virtual display with a window manager, a driver, the kiosk opened on a shop of
//! its own, and hands that tap and type in it. Linux only, as the driver is.
//!
//! Reading goes through one script that looks at `data-testid`s; tapping and typing go through the driver, as a finger
//! and a keyboard would. What a screen ought to show is said in `tests/`, not here.

mod conversation;
mod display;
mod driver;
mod error;
mod kiosk;
mod places;
mod processes;
mod shop;
mod window;

pub use conversation::{CHINESE, ENGLISH, Turn, hold};
pub use display::Display;
pub use driver::Driver;
pub use error::{Error, Result};
pub use kiosk::Kiosk;
pub use places::{picture_path, program, root};
pub use processes::{Process, descendants, kill};
pub use shop::shop_copy;
pub use window::{Answer, Card, Orientation, Window};
