//! Moments as tills write them. Without an offset they are the shop's local time.

use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::Serialize;

/// What comes first in a date that ends with its year, as `01/12/2010` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

/// What a text says about the order of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// Nothing: its dates do not end with their year.
    Nothing,
    /// It can be read both ways.
    Either,
    /// It is a day of the calendar in this order alone.
    Only(DateOrder),
}

/// No purchase is of a later moment: 2100-01-01 in UTC.
const LATEST: i64 = 4_102_444_800;

/// Days are counted from here where a spreadsheet wrote a number.
const SERIAL_ZERO: Date = jiff::civil::date(1899, 12, 30);

/// How one file's moments are read.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    zone: TimeZone,
    pub(super) order: DateOrder,
}

impl Clock {
    /// That of the shop.
    pub(super) fn new(order: DateOrder) -> Clock {
        Clock { zone: TimeZone::system(), order }
    }

    /// Seconds since 1970 of a text; `None` if it is no moment, or not one of 1970 to 2099.
    pub(super) fn read(&self, text: &str) -> Option<i64> {
        let text = plain(text);
        let read = if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && !dotted(&text) {
            self.number(&text)
        } else {
            let (day, clock) = halves(&text);
            match (date(day, self.order), time(clock)) {
                (Some(day), Some(clock)) => self.stamp(day.to_datetime(clock)),
                _ => self.iso(&text),
            }
        };
        read.filter(|at| (1..LATEST).contains(at))
    }

    /// The same of a day and an hour that stand in cells of their own.
    pub(super) fn read_both(&self, day: &str, hour: &str) -> Option<i64> {
        let hour = plain(hour);
        // A spreadsheet's hour is one of its day zero.
        let of_day_zero = hour.starts_with("1899-") || hour.starts_with("1900-");
        if !of_day_zero && let Some(moment) = self.read(&hour) {
            return Some(moment);
        }
        let clock = if of_day_zero { halves(&hour).1 } else { &hour };
        if clock.is_empty() {
            return self.read(day);
        }
        let day = plain(day);
        self.read(&format!("{} {clock}", halves(&day).0))
    }

    /// The first moment of the day of a moment, where the shop is.
    pub(super) fn day_of(&self, at: i64) -> i64 {
        let moment = Timestamp::from_second(at).unwrap_or(Timestamp::UNIX_EPOCH);
        let day = moment.to_zoned_datetime(self.zone.clone()).date();
        self.stamp(day.to_datetime(Time::midnight())).unwrap_or(at)
    }

    fn stamp(&self, moment: DateTime) -> Option<i64> {
        self.zone.to_timestamp(moment).ok().map(Timestamp::as_second)
    }

    fn iso(&self, text: &str) -> Option<i64> {
        let pieces = Pieces::parse(text).ok()?;
        let moment = pieces.date().to_datetime(pieces.time().unwrap_or(Time::midnight()));
        match pieces.to_numeric_offset() {
            Some(offset) => offset.to_timestamp(moment).ok().map(Timestamp::as_second),
            None => self.stamp(moment),
        }
    }

    /// `20101201`, `20101201082600`, seconds or milliseconds since 1970, a spreadsheet's days since 1900.
    fn number(&self, text: &str) -> Option<i64> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let piece = |from: usize, to: usize| whole.get(from..to).and_then(|digits| digits.parse().ok());
        match whole.len() {
            5 => {
                let day = SERIAL_ZERO.checked_add(Span::new().days(whole.parse::<i64>().ok()?)).ok()?;
                let share: f64 = format!("0.{part}").parse().unwrap_or(0.0);
                let seconds = (share * 86_400.0).round() as i64;
                let moment = day.to_datetime(Time::midnight()).checked_add(Span::new().seconds(seconds));
                moment.ok().and_then(|moment| self.stamp(moment))
            }
            8 | 12 | 14 => {
                let year: i16 = whole[..4].parse().ok()?;
                let day = Date::new(year, piece(4, 6)?, piece(6, 8)?).ok()?;
                let part = |from: usize| if whole.len() > from { piece(from, from + 2) } else { Some(0) };
                let clock = Time::new(part(8)?, part(10)?, part(12)?, 0).ok()?;
                self.stamp(day.to_datetime(clock))
            }
            9 | 10 => whole.parse().ok(),
            13 => whole.parse::<i64>().ok().map(|milliseconds| milliseconds / 1_000),
            _ => None,
        }
    }
}

/// What a text shows about the order of dates in its file.
pub(super) fn shows(text: &str) -> Shows {
    let text = plain(text);
    let day = halves(&text).0;
    let ends_with_year = day.contains(['/', '-'])
        && day.split(['/', '-']).all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        && day.split(['/', '-']).next().is_some_and(|first| first.len() <= 2);
    if !ends_with_year {
        return Shows::Nothing;
    }
    match (date(day, DateOrder::DayFirst), date(day, DateOrder::MonthFirst)) {
        (Some(_), Some(_)) => Shows::Either,
        (Some(_), None) => Shows::Only(DateOrder::DayFirst),
        (None, Some(_)) => Shows::Only(DateOrder::MonthFirst),
        (None, None) => Shows::Nothing,
    }
}

/// Chinese units as the marks that other dates have: `2011年9月1日 8时26分`.
fn plain(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '年' | '月' | '／' | '－' => out.push('-'),
            '日' | '号' | '\u{3000}' | '\u{a0}' => out.push(' '),
            '时' | '時' | '点' | '分' | '：' => out.push(':'),
            '秒' => {}
            other => out.push(other),
        }
    }
    out.trim().trim_end_matches(':').to_owned()
}

/// `01.12.2010`, as against a number with a fraction.
fn dotted(text: &str) -> bool {
    text.bytes().filter(|&byte| byte == b'.').count() == 2
}

/// Day and hour; the latter may be empty.
fn halves(text: &str) -> (&str, &str) {
    match text.split_once([' ', 'T']) {
        Some((day, clock)) => (day, clock.trim()),
        None => (text, ""),
    }
}

/// A day by its three parts.
fn date(text: &str, order: DateOrder) -> Option<Date> {
    let mark = text.bytes().find(|byte| matches!(byte, b'-' | b'/' | b'.'))?;
    let mut parts = text.split(['-', '/', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    if first.len() == 4 {
        return Date::new(first.parse().ok()?, month(second)?, third.parse().ok()?).ok();
    }
    // Without its century a year is told from a day by the slash alone.
    let year = match third.len() {
        4 => third.parse().ok()?,
        2 if mark == b'/' => 2000 + third.parse::<i16>().ok()?,
        _ => return None,
    };
    let day_first = order == DateOrder::DayFirst || mark == b'.' || second.parse::<i8>().is_err();
    let (day, of_month) = if day_first { (first, second) } else { (second, first) };
    Date::new(year, month(of_month)?, day.parse().ok()?).ok()
}

fn month(text: &str) -> Option<i8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    text.parse().ok().or_else(|| {
        let beginning = text.get(..3)?.to_ascii_lowercase();
        let at = MONTHS.iter().position(|month| *month == beginning)?;
        i8::try_from(at + 1).ok()
    })
}

/// `8:26`, `08:26:00`, `8:26 PM`, `下午3:26`; nothing is midnight.
fn time(text: &str) -> Option<Time> {
    let lower = text.trim().to_ascii_lowercase();
    let later = lower.contains("pm") || lower.contains("下午") || lower.contains("晚上");
    let earlier = lower.contains("am") || lower.contains("上午") || lower.contains("早上");
    let digits = lower.trim_matches(|letter: char| !letter.is_ascii_digit());
    if digits.is_empty() {
        return lower.is_empty().then(Time::midnight);
    }
    let mut parts = digits.split(':');
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = parts.next()?.parse().ok()?;
    // A fraction of a second is nobody's business.
    let second = match parts.next() {
        Some(part) => part.split('.').next()?.parse().ok()?,
        None => 0,
    };
    let hour = match (hour, later, earlier) {
        (12, false, true) => 0,
        (1..=11, true, _) => hour + 12,
        _ => hour,
    };
    match parts.next() {
        Some(_) => None,
        None => Time::new(hour, minute, second, 0).ok(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    fn clock(order: DateOrder) -> Clock {
        Clock { zone: TimeZone::UTC, order }
    }

    /// 2010-12-01 08:26 in UTC.
    const THEN: i64 = 1_291_191_960;
    const DAY: i64 = THEN - 8 * 3_600 - 26 * 60;

    #[test]
    fn moments_as_tills_write_them() {
        for (text, expect) in [
            ("2010-12-01 08:26:00", Some(THEN)),
            ("2010-12-01T08:26:00", Some(THEN)),
            ("2010-12-01T08:26:00Z", Some(THEN)),
            ("2010-12-01T16:26:00+08:00", Some(THEN)),
            ("2010-12-01 08:26:00.531", Some(THEN)),
            ("2010/12/1 8:26", Some(THEN)),
            ("2010.12.01 8:26", Some(THEN)),
            ("01/12/2010 08:26", Some(THEN)),
            ("1/12/10 8:26 AM", Some(THEN)),
            ("01.12.2010 08:26", Some(THEN)),
            ("01-Dec-2010 08:26", Some(THEN)),
            ("2010年12月1日 8时26分", Some(THEN)),
            ("2010年12月1日8点26分00秒", Some(THEN)),
            ("2010年12月1日 上午8:26", Some(THEN)),
            ("2010年12月1日", Some(DAY)),
            ("20101201", Some(DAY)),
            ("20101201082600", Some(THEN)),
            ("201012010826", Some(THEN)),
            ("1291191960", Some(THEN)),
            ("1291191960.0", Some(THEN)),
            ("1291191960000", Some(THEN)),
            ("40513", Some(DAY)),
            ("40513.351388888892", Some(THEN)),
            ("2010-12-01", Some(DAY)),
            ("2010-12-01 20:26", Some(THEN + 12 * 3_600)),
            ("2010-12-01 8:26 PM", Some(THEN + 12 * 3_600)),
            ("2010-02-30", None),
            ("31/31/2010", None),
            ("yesterday", None),
            ("8:26", None),
            ("7", None),
            ("1066-10-14", None),
            ("2310-12-01", None),
            ("", None),
        ] {
            assert_eq!(clock(DateOrder::DayFirst).read(text), expect, "{text}");
        }
        assert_eq!(clock(DateOrder::MonthFirst).read("12/1/2010 8:26"), Some(THEN));
    }

    #[test]
    fn day_and_hour_in_cells_of_their_own() {
        for (day, hour, expect) in [
            ("2010-12-01", "8:26", THEN),
            ("2010-12-01 00:00:00", "1899-12-31 08:26:00", THEN),
            ("20101201", "", DAY),
            ("2010/12/1", "2010-12-01 08:26", THEN),
        ] {
            assert_eq!(clock(DateOrder::DayFirst).read_both(day, hour), Some(expect), "{day} {hour}");
        }
    }

    #[test]
    fn the_order_shows_where_only_one_is_possible() {
        for (text, expect) in [
            ("01/12/2010 08:26", Shows::Either),
            ("13/12/2010", Shows::Only(DateOrder::DayFirst)),
            ("12/13/2010", Shows::Only(DateOrder::MonthFirst)),
            ("2010/12/13", Shows::Nothing),
            ("20101213", Shows::Nothing),
            ("", Shows::Nothing),
        ] {
            assert_eq!(shows(text), expect, "{text}");
        }
    }

    #[test]
    fn a_day_begins_at_midnight() {
        assert_eq!(clock(DateOrder::DayFirst).day_of(THEN), DAY);
    }
}
