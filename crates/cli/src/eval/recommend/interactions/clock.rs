//! Times as tables write them: seconds or milliseconds since 1970, ISO 8601, or a day with slashes, taken as UTC.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// Numbers above this are milliseconds: in seconds it is the year 5138.
const MILLISECONDS: f64 = 1e11;

/// A time read from one cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::eval::recommend) enum Reading {
    /// Seconds since 1970.
    At(i64),
    /// `first/second/year` and a time of the day: the whole column tells which of the two is the month.
    Slashed { first: i8, second: i8, year: i16, time: Time },
}

impl Reading {
    /// Seconds since 1970; `None` if there is no such day.
    pub(in crate::eval::recommend) fn seconds(self, day_first: bool) -> Option<i64> {
        match self {
            Self::At(seconds) => Some(seconds),
            Self::Slashed { first, second, year, time } => {
                let (month, day) = if day_first { (second, first) } else { (first, second) };
                at(Date::new(year, month, day).ok()?, time)
            }
        }
    }
}

/// Whether the days of a column with slashes come before the months: some day is past the twelfth.
pub(super) fn day_first<'a>(mut readings: impl Iterator<Item = &'a Reading>) -> bool {
    readings.any(|reading| matches!(reading, Reading::Slashed { first: 13.., .. }))
}

/// What a cell says; `None` if it is no time.
pub(in crate::eval::recommend) fn read(cell: &str) -> Option<Reading> {
    if let Ok(number) = cell.parse::<f64>() {
        let seconds = if number.abs() > MILLISECONDS { number / 1_000.0 } else { number };
        return (seconds.abs() < MILLISECONDS).then_some(Reading::At(seconds.floor() as i64));
    }
    if let Ok(timestamp) = cell.parse::<jiff::Timestamp>() {
        return Some(Reading::At(timestamp.as_second()));
    }
    let (day, time) = cell.split_once([' ', 'T']).unwrap_or((cell, "0:00"));
    let time = clock_time(time)?;
    if day.contains('/') {
        let mut parts = day.split('/');
        let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        if one.len() == 4 {
            let date = Date::new(one.parse().ok()?, two.parse().ok()?, three.parse().ok()?).ok()?;
            return at(date, time).map(Reading::At);
        }
        let year: i16 = three.parse().ok()?;
        let year = if three.len() == 2 { 2_000 + year } else { year };
        return Some(Reading::Slashed { first: one.parse().ok()?, second: two.parse().ok()?, year, time });
    }
    at(day.parse().ok()?, time).map(Reading::At)
}

fn at(date: Date, time: Time) -> Option<i64> {
    Some(TimeZone::UTC.to_timestamp(date.to_datetime(time)).ok()?.as_second())
}

/// `8:26`, `08:26:00` or `08:26:00.5`.
fn clock_time(text: &str) -> Option<Time> {
    let mut parts = text.trim().split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next().unwrap_or("0"));
    let second = second.split('.').next().unwrap_or("0");
    Time::new(hour.parse().ok()?, minute.parse().ok()?, second.parse().ok()?, 0).ok()
}

#[cfg(test)]
mod tests {
    //! 1. one moment in every spelling
    //! 2. a column with slashes is read one way as a whole
    //! 3. what is no time is none

    use super::*;

    #[test]
    fn one_moment_in_every_spelling() {
        for cell in [
            "1291191960",
            "1291191960.0",
            "1291191960000",
            "2010-12-01 08:26:00",
            "2010-12-01T08:26",
            "2010-12-01T08:26:00Z",
            "2010-12-01T16:26:00+08:00",
            "2010/12/01 8:26",
            "12/1/2010 8:26",
            "12/1/10 08:26:00",
        ] {
            assert_eq!(read(cell).and_then(|reading| reading.seconds(false)), Some(1_291_191_960), "{cell}");
        }
        assert_eq!(read("2011-09-01"), Some(Reading::At(1_314_835_200)));
    }

    #[test]
    fn a_column_is_read_one_way() {
        let column = ["1/12/2010 8:26", "13/12/2010 8:26"].map(|cell| read(cell).unwrap());
        assert!(day_first(column.iter()));
        assert_eq!(column[0].seconds(true), Some(1_291_191_960));
        assert!(!day_first(column[..1].iter()));
        assert_eq!(column[1].seconds(false), None);
    }

    #[test]
    fn what_is_no_time_is_none() {
        for cell in ["", "NaN", "inf", "soon", "2010-13-01", "1/2", "1/2/3/4", "2010-12-01 25:00", "12:00"] {
            assert_eq!(read(cell), None, "{cell}");
        }
    }
}
