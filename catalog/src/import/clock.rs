//! The time of an import, and whether it can be right.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::{Error, WrongClock};
use crate::store::Meta;

/// 2020-01-01 in UTC: a clock before it was never set.
const NEVER_SET: i64 = 1_577_836_800;
const DAY: i64 = 86_400;

/// What the clock says, seconds since 1970.
#[must_use]
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(since).unwrap_or(i64::MAX)
}

/// The day of a moment where the shop is, `YYYY-MM-DD`.
pub(crate) fn day(moment: i64) -> String {
    local(moment, "%Y-%m-%d")
}

/// Today where the shop is, `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    day(now())
}

/// A moment (seconds since 1970) where the shop is, for a person: `YYYY-MM-DD HH:MM`.
#[must_use]
pub fn moment(seconds: u64) -> String {
    local(i64::try_from(seconds).unwrap_or(i64::MAX), "%Y-%m-%d %H:%M")
}

/// # Errors
/// [`Error::Clock`] if the clock was never set, or is more than a day before the last import.
pub(super) fn check(now: i64, before: &Meta) -> Result<(), Error> {
    let told = || local(now, "%Y-%m-%d %H:%M");
    if now < NEVER_SET {
        return Err(Error::Clock { now: told(), why: WrongClock::Unset });
    }
    let last = before.imported_at.and_then(|at| i64::try_from(at).ok()).unwrap_or(0);
    if now < last - DAY {
        let last = local(last, "%Y-%m-%d %H:%M");
        return Err(Error::Clock { now: told(), why: WrongClock::BeforeLastImport(last) });
    }
    Ok(())
}

fn local(moment: i64, form: &str) -> String {
    let moment = Timestamp::from_second(moment).unwrap_or(Timestamp::UNIX_EPOCH);
    moment.to_zoned_datetime(TimeZone::system()).strftime(form).to_string()
}
