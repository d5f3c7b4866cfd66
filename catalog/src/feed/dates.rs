//! Days and moments as feeds write them. Without an offset they are the shop's local time; a last day is over when it ends.

use jiff::civil::Time;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// Which end of a span a text names: a bare day begins with its first moment and ends after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// From this day on.
    First,
    /// Up to and with this day.
    Last,
}

/// Seconds since 1970 of `2026-11-20`, `2026/11/20`, `2026-11-20 09:00`, `2026-11-20T09:00+08:00` and the like.
/// `None` if it is no day of the calendar.
pub(super) fn moment(text: &str, end: End) -> Option<i64> {
    let text = text.trim();
    let dashed = if text.contains('/') { slashed(text)? } else { text.to_owned() };
    let pieces = Pieces::parse(&dashed).ok()?;
    let (date, time) = match (pieces.time(), end) {
        (Some(time), _) => (pieces.date(), time),
        (None, End::First) => (pieces.date(), Time::midnight()),
        (None, End::Last) => (pieces.date().checked_add(Span::new().days(1)).ok()?, Time::midnight()),
    };
    let moment = date.to_datetime(time);
    let stamp: Timestamp = match pieces.to_numeric_offset() {
        Some(offset) => offset.to_timestamp(moment).ok()?,
        None => TimeZone::system().to_timestamp(moment).ok()?,
    };
    Some(stamp.as_second())
}

/// `2026/1/5 9:00` as `2026-01-05 09:00`.
fn slashed(text: &str) -> Option<String> {
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let parts: Vec<u32> = day.split('/').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [year, month, day] = parts[..] else { return None };
    let time = match time.split_once(':') {
        Some((hour, rest)) => format!("T{hour:0>2}:{rest}"),
        None => String::new(),
    };
    Some(format!("{year:04}-{month:02}-{day:02}{time}"))
}

#[cfg(test)]
mod tests {
    use super::{End, moment};

    #[test]
    fn moments_as_feeds_write_them() {
        for (text, end, expect) in [
            ("2026-11-20T00:00:00Z", End::First, Some(1_795_132_800)),
            ("2026-11-20T08:00+0800", End::First, Some(1_795_132_800)),
            ("2026-11-20T08:00:00+08:00", End::Last, Some(1_795_132_800)),
            ("20 November", End::First, None),
            ("2026-02-30", End::First, None),
            ("99/99/9999", End::First, None),
            ("", End::First, None),
        ] {
            assert_eq!(moment(text, end), expect, "{text}");
        }
    }

    #[test]
    fn a_last_day_is_over_when_it_ends() {
        let (first, last) = (moment("2026-11-20", End::First), moment("2026/11/20", End::Last));
        // A day may have 23 or 25 hours where clocks are put forward, though not in November.
        assert_eq!(last.unwrap() - first.unwrap(), 86_400);
        assert_eq!(moment("2026/1/5 9:00", End::First), moment("2026-01-05 09:00:00", End::Last));
    }
}
