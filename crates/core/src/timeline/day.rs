//! Days that are written without a year, or in digits whose order is open: `25/12`, `3/5`, `05.03.`, `Day 1`.
//!
//! Which of two numbers is the month is not decided here; see `order`.

use super::date::{self, Date};
use super::scan::{after, before, continues_word, number};
use super::time_words::{DAY_NUMBERED, NUMBERED_DAY};

/// The order in which a document writes day and month in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// `25/12` is Christmas.
    DayFirst,
    /// `12/25` is Christmas.
    MonthFirst,
}

/// A day that is not a date by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// A month and a day, both from 1, without a year: `Oct 31`, `25/12`.
    OfYear(u8, u8),
    /// Two numbers, each of which may be the month, and the year if it is written: `3/5`, `03/05/2024`.
    Either(u8, u8, Option<u16>),
    /// The days of the incident counted from 1: `Day 2`.
    Numbered(u32),
}

impl Day {
    /// The month, the day and the year if it is written, when the order is known or does not matter.
    #[must_use]
    pub fn read(self, order: Option<Order>) -> Option<(u8, u8, Option<u16>)> {
        match (self, order) {
            (Self::OfYear(month, day), _) => Some((month, day, None)),
            (Self::Either(first, second, year), _) if first == second => {
                Some((first, second, year))
            }
            (Self::Either(first, second, year), Some(Order::MonthFirst)) => {
                Some((first, second, year))
            }
            (Self::Either(first, second, year), Some(Order::DayFirst)) => {
                Some((second, first, year))
            }
            (Self::Either(..), None) | (Self::Numbered(_), _) => None,
        }
    }
}

/// A day in digits at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Where it ends, in bytes.
    pub(super) end: usize,
    /// The order that its own numbers show, such as those of `25/12`.
    pub(super) shows: Option<Order>,
    first: u8,
    second: u8,
    /// The year if it is written.
    year: Option<u16>,
    /// Whether full stops are between the numbers.
    pub(super) has_stops: bool,
    /// Whether both numbers have two digits, with a full stop behind each if there is one: `24/7`, `3/5` and
    /// `10.12` are days only with a time behind them.
    pub(super) is_plain: bool,
}

impl Written {
    /// The date, if the numbers have one reading and the year is written.
    pub(super) fn date(&self) -> Option<Date> {
        let (month, day) = self.certain()?;
        Date::new(u32::from(self.year?), Some(month.into()), Some(day.into()))
    }

    /// The day, which may be open.
    pub(super) fn day(&self) -> Day {
        match self.certain() {
            Some((month, day)) => Day::OfYear(month, day),
            None => Day::Either(self.first, self.second, self.year),
        }
    }

    fn certain(&self) -> Option<(u8, u8)> {
        match self.shows? {
            Order::DayFirst => Some((self.second, self.first)),
            Order::MonthFirst => Some((self.first, self.second)),
        }
    }
}

/// The day in digits that begins at a position: `25/12`, `3/5/2024`, `05.03.`, `05.03.24`. With full stops the
/// day comes first; with hyphens there must be a year.
pub(super) fn in_digits(text: &str, start: usize) -> Option<Written> {
    if before(text, start).is_some_and(|c| continues_word(c) || matches!(c, '/' | '.' | '-' | ':'))
    {
        return None;
    }
    let (first, position) = number(text, start, 1, 2)?;
    let separator = after(text, position).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let (second, mut end) = number(text, position + 1, 1, 2)?;
    let two_digits = end - start == 5;
    let day_end = end;
    let mut year = None;
    if after(text, end) == Some(separator) {
        match number(text, end + 1, 2, 4) {
            Some((value, year_end)) if year_end - end == 3 => {
                (year, end) = (Some(2000 + value), year_end);
            }
            Some((value, year_end)) if year_end - end == 5 && (1900..2200).contains(&value) => {
                (year, end) = (Some(value), year_end);
            }
            Some(_) => return None,
            None if separator == '.' => end += 1,
            None => return None,
        }
    }
    let goes_on = after(text, end).is_some_and(|c| match c {
        '.' | ':' | '-' => number(text, end + 1, 1, 9).is_some(),
        '/' | '%' | '°' => true,
        _ => continues_word(c),
    });
    if goes_on || (separator == '-' && year.is_none()) {
        return None;
    }
    let (first, second) = (u8::try_from(first).ok()?, u8::try_from(second).ok()?);
    // 2000 was a leap year, so every day that a year can have exists in it.
    let in_year = year.unwrap_or(2000);
    let exists = |month: u8, day: u8| Date::new(in_year, Some(month.into()), Some(day.into()));
    let day_first = exists(second, first).is_some();
    let month_first = exists(first, second).is_some() && separator != '.';
    let shows = match (day_first, month_first) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        (true, true) => None,
        (false, false) => return None,
    };
    Some(Written {
        end,
        shows,
        first,
        second,
        year: year.and_then(|year| u16::try_from(year).ok()),
        has_stops: separator == '.',
        is_plain: two_digits && (separator != '.' || end > day_end),
    })
}

/// The number of a day of the incident that begins at a position, and where it ends: `Day 1`, `Tag 2`, `第1天`.
pub(super) fn numbered(text: &str, start: usize) -> Option<(u32, usize)> {
    let word_end = NUMBERED_DAY.skip(text, start);
    let (count, end) = number(text, word_end.unwrap_or(start), 1, 3)?;
    let behind = DAY_NUMBERED.that_begin(text.get(end..)?).next();
    if word_end.is_none() && behind.is_none() {
        return None;
    }
    let end = end + behind.map_or(0, str::len);
    let is_free = after(text, end).is_none_or(|c| !continues_word(c) && c != '.');
    (count > 0 && is_free).then_some((count, end))
}

/// The first day that a field names which is not a date by itself: a day in digits, a numbered one or a day of
/// a month. Of digits, the whole field must be the day.
pub(super) fn of_field(text: &str) -> Option<Day> {
    let text = text.trim();
    let whole = |end: usize| end == text.len();
    if let Some(written) = in_digits(text, 0).filter(|written| whole(written.end)) {
        return Some(written.day());
    }
    if let Some((count, _)) = numbered(text, 0) {
        return Some(Day::Numbered(count));
    }
    date::find_day(text).map(|(month, day)| Day::OfYear(month, day))
}

/// The date in eight digits that begins at a position, as in `20240305T140200Z`, and where it ends. Only with a
/// time behind it is such a number a date.
pub(super) fn basic(text: &str, start: usize) -> Option<(Date, usize)> {
    let (value, end) = number(text, start, 8, 8)?;
    let date = Date::new(value / 10_000, Some(value / 100 % 100), Some(value % 100))?;
    Some((date, end))
}

/// The day in digits with two readings that a text begins with, whatever is behind it.
pub(super) fn open(text: &str) -> Option<Day> {
    let day = in_digits(text, 0)?.day();
    matches!(day, Day::Either(first, second, _) if first != second).then_some(day)
}
