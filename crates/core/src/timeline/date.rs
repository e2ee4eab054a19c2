//! Reads dates as people write them: ISO 8601, numbers whose order is certain, and month names in the
//! languages of `names`.
//!
//! A date whose day and month could be swapped (`01/08/2021`) is not read, nor is one that does
//! not exist (`2023-02-30`).

mod month;

use std::fmt;
use std::ops::Range;

use self::month::month;
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
        let longest = match month {
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
        if !(1900..2200).contains(&year) || day.is_some_and(|day| day == 0 || day > longest) {
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
        let shifted = (month + 9) % 12;
        Some(year * 365 + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1)
    }

    /// The day of the week, 0 for Monday, if the day is known. 1 March of year 0 was a Wednesday.
    #[must_use]
    pub fn weekday(&self) -> Option<usize> {
        usize::try_from((self.day_number()? + 2) % 7).ok()
    }

    /// The date of a number that `day_number` gave. The formula is Howard Hinnant's `civil_from_days`.
    #[must_use]
    pub fn from_day_number(number: u32) -> Option<Self> {
        let (era, of_era) = (number / 146_097, number % 146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = era * 400 + year + u32::from(month <= 2);
        let day = of_year - (153 * shifted + 2) / 5 + 1;
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

/// Reads a field that contains only a date or a bare year; white space around it is ignored.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some((year, end)) = number(text, 0, 4, 4)
        && end == text.len()
    {
        return Date::new(year, None, None);
    }
    match at(text, 0) {
        Some((end, date)) if end == text.len() => Some(date),
        _ => None,
    }
}

/// The first date in prose, and its place in bytes. A bare year is not taken for a date.
#[must_use]
pub fn find(text: &str) -> Option<(Range<usize>, Date)> {
    beginnings(text).find_map(|start| at(text, start).map(|(end, date)| (start..end, date)))
}

/// The length in bytes of the date that a text begins with.
#[must_use]
pub fn leading(text: &str) -> Option<usize> {
    at(text, 0).map(|(end, _)| end)
}

/// Whether a text can begin with a date that starts with the name of a month: the first word must be followed
/// by a digit, or by a word such as `of` or `de`. It is a cheap test that most text fails.
#[must_use]
pub fn may_begin(text: &str) -> bool {
    leads_to_a_number(text, 0)
}

/// The first day of a month in prose, with or without a year: (10, 31), month and day, for `Sunday Oct 31st`.
#[must_use]
pub fn find_day(text: &str) -> Option<(u8, u8)> {
    beginnings(text)
        .filter(|start| starts_word(text, *start))
        .find_map(|start| day_at(text, start))
        .map(|(_, day)| day)
}

/// The positions at which a date can begin: at letters and digits, but not inside a plain word or number.
fn beginnings(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut last = b' ';
    let bytes = text.bytes().enumerate();
    bytes.filter_map(move |(at, byte)| {
        let before = std::mem::replace(&mut last, byte);
        let inside =
            before.is_ascii_alphabetic() || (before.is_ascii_digit() && byte.is_ascii_digit());
        let begins = match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => !inside,
            // Punctuation, or a later byte of a letter that takes several.
            0..=0xbf => false,
            _ => after(text, at).is_some_and(char::is_alphanumeric),
        };
        begins.then_some(at)
    })
}

/// The day of a month at the start of a text: its length in bytes, then month and day. It reads `Oct 31st`,
/// `13 August`, `3 de mayo`, `10月31日`.
#[must_use]
pub fn leading_day(text: &str) -> Option<(usize, (u8, u8))> {
    day_at(text, 0)
}

fn day_at(text: &str, start: usize) -> Option<(usize, (u8, u8))> {
    let named = leads_to_a_number(text, start).then(|| month(text, start));
    let (month, (day, end)) = match named.flatten() {
        Some((month, at)) => (month, day(text, skip_blanks(text, at))?),
        None => match counted_day(text, start) {
            Some(found) => found,
            None => {
                let (number, at) = day(text, start)?;
                let at = skip_blanks(text, skip_of(text, skip_blanks(text, at)));
                let (month, at) = month::month(text, at)?;
                (month, (number, at))
            }
        },
    };
    // The `10` of `March 10:30` is an hour.
    let free = ends_word(text, end) && after(text, end) != Some(':')
        || after(text, end) == Some(':') && number(text, end + 1, 1, 9).is_none();
    // 2000 was a leap year, so every day that a year can have exists in it.
    let date = Date::new(2000, Some(month), Some(day)).filter(|_| free)?;
    Some((end, (date.month?, date.day?)))
}

/// Reads `10月31日` or `10월 31일`: the month, the day, and where the day ends.
fn counted_day(text: &str, start: usize) -> Option<(u32, (u32, usize))> {
    let (month, at) = number(text, start, 1, 2)?;
    let unit = after(text, at).filter(|c| matches!(c, '月' | '월'))?;
    let (day, at) = number(text, skip_blanks(text, at + unit.len_utf8()), 1, 2)?;
    let unit = after(text, at).filter(|c| matches!(c, '日' | '号' | '일'))?;
    Some((month, (day, at + unit.len_utf8())))
}

/// The end of the date that begins at a position, and the date.
pub(super) fn at(text: &str, start: usize) -> Option<(usize, Date)> {
    let first = after(text, start)?;
    let before_start = before(text, start);
    if first.is_ascii_digit() {
        if before_start.is_some_and(continues_word) {
            return None;
        }
        return iso(text, start)
            .or_else(|| counted(text, start))
            .or_else(|| numeric(text, start))
            .or_else(|| day_first(text, start));
    }
    if before_start.is_some_and(|c| continues_word(c) && !c.is_ascii_digit()) {
        return None;
    }
    month_first(text, start)
}

/// Reads `2022-01-07`, `2022/01/07` or `2022-01`.
fn iso(text: &str, start: usize) -> Option<(usize, Date)> {
    // `CVE-2022-01` and `v1.2022-01-07` are names, not dates.
    if let Some(c) = before(text, start)
        && matches!(c, '-' | '/' | '.')
        && before(text, start - 1).is_some_and(char::is_alphanumeric)
    {
        return None;
    }
    let (year, at) = number(text, start, 4, 4)?;
    let separator = after(text, at).filter(|c| matches!(c, '-' | '/'))?;
    let (month, after_month) = number(text, at + 1, 1, 2)?;
    if after(text, after_month) == Some(separator)
        && let Some((day, end)) = number(text, after_month + 1, 1, 2)
    {
        return (closes(text, end)).then_some((end, Date::new(year, Some(month), Some(day))?));
    }
    let whole = separator == '-' && after_month - at == 3 && closes(text, after_month);
    whole.then_some((after_month, Date::new(year, Some(month), None)?))
}

/// Whether a date in digits can end here: before a blank or punctuation, or before the `T` or `/` of a time.
fn closes(text: &str, end: usize) -> bool {
    let digit = after(text, end + 1).is_some_and(|c| c.is_ascii_digit());
    match after(text, end) {
        Some('T' | 't') => digit,
        Some('/') => {
            !digit
                || number(text, end + 1, 1, 2).is_some_and(|(_, at)| after(text, at) == Some(':'))
        }
        Some('-' | '.') => !digit,
        Some(c) => !continues_word(c),
        None => true,
    }
}

/// Reads `2021年1月23日` or `2021년 1월 23일`: each number is followed by its unit.
fn counted(text: &str, start: usize) -> Option<(usize, Date)> {
    let unit = |at: usize, units: [char; 2]| {
        let c = after(text, at).filter(|c| units.contains(c))?;
        Some(at + c.len_utf8())
    };
    let (year, at) = number(text, start, 4, 4)?;
    let at = skip_blanks(text, unit(at, ['年', '년'])?);
    let (month, at) = number(text, at, 1, 2)?;
    let month_end = unit(at, ['月', '월'])?;
    if let Some((day, at)) = number(text, skip_blanks(text, month_end), 1, 2)
        && let Some(end) = unit(at, ['日', '일'])
    {
        return Some((end, Date::new(year, Some(month), Some(day))?));
    }
    Some((month_end, Date::new(year, Some(month), None)?))
}

/// Reads `02.05.2024`, and `03-29-2023` or `29/03/2023` if one of the two numbers cannot be a month.
fn numeric(text: &str, start: usize) -> Option<(usize, Date)> {
    if let Some(c) = before(text, start)
        && matches!(c, '-' | '/' | '.')
    {
        return None;
    }
    let (first, at) = number(text, start, 1, 2)?;
    let sign = after(text, at).filter(|c| matches!(c, '.' | '-' | '/'))?;
    let (second, end_of_second) = number(text, at + 1, 1, 2)?;
    if after(text, end_of_second) != Some(sign) {
        return None;
    }
    let (year, end) = number(text, end_of_second + 1, 4, 4)?;
    if !closes(text, end) {
        return None;
    }
    let (month, day) = match (sign, first, second) {
        // With full stops, the day comes first. Both numbers must have two digits, since `1.8.2021` may be a
        // version.
        ('.', ..) if at - start == 2 && end_of_second - at == 3 => (second, first),
        ('-' | '/', 13.., 1..=12) => (second, first),
        ('-' | '/', 1..=12, 13..) => (first, second),
        _ => return None,
    };
    Some((end, Date::new(year, Some(month), Some(day))?))
}

/// Reads `23 January 2021`, `23rd of January, 2021` or `23 de enero de 2021`; of `23-25 January 2021` it
/// takes the first day.
fn day_first(text: &str, start: usize) -> Option<(usize, Date)> {
    let (day, at) = day(text, start)?;
    let at = skip_blanks(text, skip_of(text, skip_blanks(text, at)));
    let (month, at) = month(text, at)?;
    let (year, end) = year(text, at)?;
    Some((end, Date::new(year, Some(month), Some(day))?))
}

/// Reads `January 23, 2021`, `January23, 2021`, `Jan. 23rd 2021`, `October 30-31, 2021` or `January 2021`.
fn month_first(text: &str, start: usize) -> Option<(usize, Date)> {
    if !leads_to_a_number(text, start) {
        return None;
    }
    let (month, at) = month(text, start)?;
    if let Some((day, at)) = day(text, skip_blanks(text, at))
        && let Some((year, end)) = year(text, at)
    {
        return Some((end, Date::new(year, Some(month), Some(day))?));
    }
    // `31 April 2021` does not exist, so the `April 2021` in it is not read as a date either.
    let earlier = text.get(..start)?.trim_end();
    if earlier.len() < start && earlier.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (year, end) = year(text, at)?;
    Some((end, Date::new(year, Some(month), None)?))
}

/// Whether a word is followed by a digit, or by a word that begins with `d` or `o`, such as `de` or `of`.
/// Most words of prose are not, and need not be looked up among the months.
fn leads_to_a_number(text: &str, start: usize) -> bool {
    let word = letters(text, start);
    let end = start + word.len();
    let next = skip_blanks(text, skip_prefix(text, end, ".").unwrap_or(end));
    let next = after(
        text,
        skip_prefix(text, next, ",").map_or(next, |at| skip_blanks(text, at)),
    );
    !word.is_empty()
        && next.is_some_and(|c| c.is_ascii_digit() || matches!(c, 'd' | 'D' | 'o' | 'O'))
}

/// A day of the month and where it ends, with its ordinal ending and, for a range of days, the second day.
fn day(text: &str, at: usize) -> Option<(u32, usize)> {
    let (day, mut end) = ordinal(text, at)?;
    if let Some(dash) = after(text, end).filter(|c| is_dash(*c))
        && let Some((_, range_end)) = ordinal(text, end + dash.len_utf8())
    {
        end = range_end;
    }
    Some((day, end))
}

fn ordinal(text: &str, at: usize) -> Option<(u32, usize)> {
    let (day, at) = number(text, at, 1, 2)?;
    let ending = ["st", "nd", "rd", "th", "er", ".", "º"];
    let end = ending
        .iter()
        .find_map(|ending| skip_prefix(text, at, ending));
    Some((day, end.unwrap_or(at)))
}

/// The year after a month or day and where it ends. A comma or a word such as `of` may be in between.
fn year(text: &str, at: usize) -> Option<(u32, usize)> {
    let comma = skip_blanks(text, skip_prefix(text, at, ",").unwrap_or(at));
    let start = skip_blanks(text, skip_of(text, comma));
    if start == at {
        return None;
    }
    let (year, end) = number(text, start, 4, 4)?;
    // `March 2021:` is a date; the `1400` of `March 1400:30` is not a year.
    (ends_word(text, end) && starts_word(text, start)).then_some((year, end))
}

/// The end of a word such as `of` or `de` at this position; the position itself if there is none.
fn skip_of(text: &str, at: usize) -> usize {
    let word = letters(text, at);
    let known = MONTHS.iter().flat_map(|language| language.of);
    let found = known.into_iter().any(|of| of.eq_ignore_ascii_case(word));
    if found { at + word.len() } else { at }
}

#[cfg(test)]
mod tests;
