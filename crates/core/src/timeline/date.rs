//! Reads dates as people write them: ISO 8601, numbers whose order is certain, and month names in the
//! languages of `names`.
//!
//! A date whose day and month could be swapped (`01/08/2021`) is not read, nor is one that does
//! not exist (`2023-02-30`).

mod month;

use std::fmt;
use std::ops::Range;

pub(crate) use self::month::months;
use self::month::{leads_to_number, month};
use super::names::MONTHS;
use super::scan::{
    after, before, continues_word, ends_word, is_dash, letters, number, skip_blanks, skip_prefix,
    starts_word,
};

/// A date of the Gregorian calendar, known to the year, the month or the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 1900 to 2199.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31; never without a month.
    pub day: Option<u8>,
}

impl Date {
    /// Makes a date; `None` if it does not exist, such as 30 February, or is not in the years that incidents
    /// happen in: 1900 to 2199.
    #[must_use]
    pub fn new(year: u32, month: Option<u32>, day: Option<u32>) -> Option<Self> {
        let last_day = match month {
            None => 0,
            Some(2)
                if year.is_multiple_of(4)
                    && (!year.is_multiple_of(100) || year.is_multiple_of(400)) =>
            {
                29
            }
            Some(2) => 28,
            Some(4 | 6 | 9 | 11) => 30,
            Some(1..=12) => 31,
            Some(_) => return None,
        };
        if !(1900..2200).contains(&year) || day.is_some_and(|day| day == 0 || day > last_day) {
            return None;
        }
        Some(Self {
            year: u16::try_from(year).ok()?,
            month: month.and_then(|month| u8::try_from(month).ok()),
            day: day.and_then(|day| u8::try_from(day).ok()),
        })
    }

    /// The number of days from 1 March of year 0 to this date, if the day is known. The difference of two
    /// such numbers is a number of days. The formula is Howard Hinnant's `days_from_civil`.
    #[must_use]
    pub fn day_number(&self) -> Option<u32> {
        let (month, day) = (u32::from(self.month?), u32::from(self.day?));
        let year = u32::from(self.year) - u32::from(month <= 2);
        let march_month = (month + 9) % 12;
        let leap_days = year / 4 - year / 100 + year / 400;
        Some(year * 365 + leap_days + (153 * march_month + 2) / 5 + day - 1)
    }

    /// The day of the week, 0 for Monday, if the day is known. 1 March of year 0 was a Wednesday.
    #[must_use]
    pub fn weekday(&self) -> Option<usize> {
        usize::try_from((self.day_number()? + 2) % 7).ok()
    }

    /// The date of a number that `day_number` gave. The formula is Howard Hinnant's `civil_from_days`.
    #[must_use]
    pub fn from_day_number(number: u32) -> Option<Self> {
        let (era, day_of_era) = (number / 146_097, number % 146_097);
        let year =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = if march_month < 10 {
            march_month + 3
        } else {
            march_month - 9
        };
        let year = era * 400 + year + u32::from(month <= 2);
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        Self::new(year, Some(month), Some(day))
    }
}

impl fmt::Display for Date {
    /// Writes `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, depending on what is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// Reads a field that contains only a date or a year alone; white space around it is ignored.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some((year, end)) = number(text, 0, 4, 4)
        && end == text.len()
    {
        return Date::new(year, None, None);
    }
    match date_at(text, 0) {
        Some((end, date)) if end == text.len() => Some(date),
        _ => None,
    }
}

/// The first date in prose, and its place in bytes. A year alone does not count as a date.
#[must_use]
pub fn find(text: &str) -> Option<(Range<usize>, Date)> {
    starts(text).find_map(|start| date_at(text, start).map(|(end, date)| (start..end, date)))
}

/// The length in bytes of the date that a text begins with.
#[must_use]
pub fn leading(text: &str) -> Option<usize> {
    date_at(text, 0).map(|(end, _)| end)
}

/// Whether a text can begin with a date that starts with the name of a month: the first word must be followed
/// by a digit, or by a word such as `of` or `de`. It is a cheap test that most text fails.
#[must_use]
pub fn may_begin(text: &str) -> bool {
    leads_to_number(text, 0)
}

/// The first day of a month in prose, with or without a year: (10, 31), month and day, for `Sunday Oct 31st`.
#[must_use]
pub fn find_day(text: &str) -> Option<(u8, u8)> {
    starts(text)
        .filter(|start| starts_word(text, *start))
        .find_map(|start| day_at(text, start))
        .map(|(_, day)| day)
}

/// The positions at which a date can begin: at letters and digits, but not inside a plain word or number.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut previous_byte = b' ';
    let bytes = text.bytes().enumerate();
    bytes.filter_map(move |(position, byte)| {
        let previous = std::mem::replace(&mut previous_byte, byte);
        let in_word =
            previous.is_ascii_alphabetic() || (previous.is_ascii_digit() && byte.is_ascii_digit());
        let can_begin = match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => !in_word,
            // Punctuation, or a later byte of a letter that takes several.
            0..=0xbf => false,
            _ => after(text, position).is_some_and(char::is_alphanumeric),
        };
        can_begin.then_some(position)
    })
}

/// The day of a month at the start of a text: its length in bytes, then month and day. It reads `Oct 31st`,
/// `13 August`, `3 de mayo`, `10月31日`.
#[must_use]
pub fn leading_day(text: &str) -> Option<(usize, (u8, u8))> {
    day_at(text, 0)
}

pub(super) fn day_at(text: &str, start: usize) -> Option<(usize, (u8, u8))> {
    let named_month = leads_to_number(text, start).then(|| month(text, start));
    let (month, (day, end)) = match named_month.flatten() {
        Some((month, position)) => (month, day(text, skip_blanks(text, position))?),
        None => match day_with_unit(text, start) {
            Some(found) => found,
            None => {
                let (day_number, position) = day(text, start)?;
                let position =
                    skip_blanks(text, skip_connective(text, skip_blanks(text, position)));
                let (month, position) = month::month(text, position)?;
                (month, (day_number, position))
            }
        },
    };
    // The `10` of `March 10:30` is an hour.
    let is_free = ends_word(text, end) && after(text, end) != Some(':')
        || after(text, end) == Some(':') && number(text, end + 1, 1, 9).is_none();
    // 2000 was a leap year, so every day that a year can have exists in it.
    let date = Date::new(2000, Some(month), Some(day)).filter(|_| is_free)?;
    Some((end, (date.month?, date.day?)))
}

/// Reads `10月31日` or `10월 31일`: the month, the day, and where the day ends.
fn day_with_unit(text: &str, start: usize) -> Option<(u32, (u32, usize))> {
    let (month, position) = number(text, start, 1, 2)?;
    let unit = after(text, position).filter(|c| matches!(c, '月' | '월'))?;
    let (day, position) = number(text, skip_blanks(text, position + unit.len_utf8()), 1, 2)?;
    let unit = after(text, position).filter(|c| matches!(c, '日' | '号' | '일'))?;
    Some((month, (day, position + unit.len_utf8())))
}

/// The end of the date that begins at a position, and the date.
pub(super) fn date_at(text: &str, start: usize) -> Option<(usize, Date)> {
    let first = after(text, start)?;
    let before_start = before(text, start);
    if first.is_ascii_digit() {
        if before_start.is_some_and(continues_word) {
            return None;
        }
        return iso(text, start)
            .or_else(|| numbers_with_units(text, start))
            .or_else(|| numeric(text, start))
            .or_else(|| day_first(text, start));
    }
    if before_start.is_some_and(|previous| continues_word(previous) && !previous.is_ascii_digit()) {
        return None;
    }
    month_first(text, start)
}

/// Reads `2022-01-07`, `2022/01/07` or `2022-01`.
fn iso(text: &str, start: usize) -> Option<(usize, Date)> {
    // `CVE-2022-01` and `v1.2022-01-07` are names, not dates.
    if let Some(previous) = before(text, start)
        && matches!(previous, '-' | '/' | '.')
        && before(text, start - 1).is_some_and(char::is_alphanumeric)
    {
        return None;
    }
    let (year, position) = number(text, start, 4, 4)?;
    let separator = after(text, position).filter(|c| matches!(c, '-' | '/'))?;
    let (month, after_month) = number(text, position + 1, 1, 2)?;
    if after(text, after_month) == Some(separator)
        && let Some((day, end)) = number(text, after_month + 1, 1, 2)
    {
        return (can_end(text, end)).then_some((end, Date::new(year, Some(month), Some(day))?));
    }
    let is_month_only =
        separator == '-' && after_month - position == 3 && can_end(text, after_month);
    is_month_only.then_some((after_month, Date::new(year, Some(month), None)?))
}

/// Whether a date in digits can end here: before a blank or punctuation, or before the `T` or `/` of a time.
fn can_end(text: &str, end: usize) -> bool {
    let digit_follows = after(text, end + 1).is_some_and(|next| next.is_ascii_digit());
    match after(text, end) {
        Some('T' | 't') => digit_follows,
        Some('/') => {
            !digit_follows
                || number(text, end + 1, 1, 2)
                    .is_some_and(|(_, position)| after(text, position) == Some(':'))
        }
        Some('-' | '.') => !digit_follows,
        Some(next) => !continues_word(next),
        None => true,
    }
}

/// Reads `2021年1月23日` or `2021년 1월 23일`: each number is followed by its unit.
fn numbers_with_units(text: &str, start: usize) -> Option<(usize, Date)> {
    let unit = |position: usize, units: [char; 2]| {
        let unit = after(text, position).filter(|unit| units.contains(unit))?;
        Some(position + unit.len_utf8())
    };
    let (year, position) = number(text, start, 4, 4)?;
    let position = skip_blanks(text, unit(position, ['年', '년'])?);
    let (month, position) = number(text, position, 1, 2)?;
    let month_end = unit(position, ['月', '월'])?;
    if let Some((day, position)) = number(text, skip_blanks(text, month_end), 1, 2)
        && let Some(end) = unit(position, ['日', '일'])
    {
        return Some((end, Date::new(year, Some(month), Some(day))?));
    }
    Some((month_end, Date::new(year, Some(month), None)?))
}

/// Reads `02.05.2024`, and `03-29-2023` or `29/03/2023` if one of the two numbers cannot be a month.
fn numeric(text: &str, start: usize) -> Option<(usize, Date)> {
    if let Some(previous) = before(text, start)
        && matches!(previous, '-' | '/' | '.')
    {
        return None;
    }
    let (first, position) = number(text, start, 1, 2)?;
    let separator = after(text, position).filter(|c| matches!(c, '.' | '-' | '/'))?;
    let (second, end_of_second) = number(text, position + 1, 1, 2)?;
    if after(text, end_of_second) != Some(separator) {
        return None;
    }
    let (year, end) = number(text, end_of_second + 1, 4, 4)?;
    if !can_end(text, end) {
        return None;
    }
    let (month, day) = match (separator, first, second) {
        // With full stops, the day comes first. Both numbers must have two digits, since `1.8.2021` may be a
        // version.
        ('.', ..) if position - start == 2 && end_of_second - position == 3 => (second, first),
        ('-' | '/', 13.., 1..=12) => (second, first),
        ('-' | '/', 1..=12, 13..) => (first, second),
        _ => return None,
    };
    Some((end, Date::new(year, Some(month), Some(day))?))
}

/// Reads `23 January 2021`, `23rd of January, 2021` or `23 de enero de 2021`; of `23-25 January 2021` it
/// takes the first day.
fn day_first(text: &str, start: usize) -> Option<(usize, Date)> {
    let (day, position) = day(text, start)?;
    let position = skip_blanks(text, skip_connective(text, skip_blanks(text, position)));
    let (month, position) = month(text, position)?;
    let (year, end) = year(text, position)?;
    Some((end, Date::new(year, Some(month), Some(day))?))
}

/// Reads `January 23, 2021`, `January23, 2021`, `Jan. 23rd 2021`, `October 30-31, 2021` or `January 2021`.
fn month_first(text: &str, start: usize) -> Option<(usize, Date)> {
    if !leads_to_number(text, start) {
        return None;
    }
    let (month, position) = month(text, start)?;
    if let Some((day, position)) = day(text, skip_blanks(text, position))
        && let Some((year, end)) = year(text, position)
    {
        return Some((end, Date::new(year, Some(month), Some(day))?));
    }
    // `31 April 2021` does not exist, so the `April 2021` in it is not read as a date either.
    let before_month = text.get(..start)?.trim_end();
    if before_month.len() < start && before_month.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (year, end) = year(text, position)?;
    Some((end, Date::new(year, Some(month), None)?))
}

/// A day of the month and where it ends, with its ordinal ending and, for a range of days, the second day.
fn day(text: &str, position: usize) -> Option<(u32, usize)> {
    let (day, mut end) = ordinal(text, position)?;
    if let Some(dash) = after(text, end).filter(|c| is_dash(*c))
        && let Some((_, range_end)) = ordinal(text, end + dash.len_utf8())
    {
        end = range_end;
    }
    Some((day, end))
}

fn ordinal(text: &str, position: usize) -> Option<(u32, usize)> {
    let (day, position) = number(text, position, 1, 2)?;
    let ending = ["st", "nd", "rd", "th", "er", ".", "º"];
    let end = ending
        .iter()
        .find_map(|ending| skip_prefix(text, position, ending));
    Some((day, end.unwrap_or(position)))
}

/// The year after a month or day and where it ends. A comma or a word such as `of` may be in between.
fn year(text: &str, position: usize) -> Option<(u32, usize)> {
    let comma = skip_blanks(text, skip_prefix(text, position, ",").unwrap_or(position));
    let start = skip_blanks(text, skip_connective(text, comma));
    if start == position {
        return None;
    }
    let (year, end) = number(text, start, 4, 4)?;
    // `March 2021:` is a date; the `1400` of `March 1400:30` is not a year.
    (ends_word(text, end) && starts_word(text, start)).then_some((year, end))
}

/// The end of the word such as `of` or `de` at this position; the position itself if there is none.
fn skip_connective(text: &str, position: usize) -> usize {
    let word = letters(text, position);
    let connectives = MONTHS.iter().flat_map(|language| language.connectives);
    let is_connective = connectives
        .into_iter()
        .any(|connective| connective.eq_ignore_ascii_case(word));
    if is_connective {
        position + word.len()
    } else {
        position
    }
}

#[cfg(test)]
mod tests;
