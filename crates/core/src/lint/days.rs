//! Weekdays written beside dates, and dates in digits that can be read as month first or day first.

use std::ops::Range;

use super::language::index::Hit;
use super::language::{ALL, every};
use super::words;
use crate::timeline::{Date, date};

/// A date as written, with what can be checked about it.
#[derive(Clone, Debug)]
pub(super) struct WrittenDate {
    /// Where it is, including the weekday before it.
    pub(super) place: Range<usize>,
    pub(super) words: String,
    /// The weekday that the date really fell on, 0 for Monday, if a different one is written.
    pub(super) actual_weekday: Option<usize>,
    /// The two readings of a date such as `01/08`, as month and day: month first, then day first.
    pub(super) readings: Option<((u8, u8), (u8, u8))>,
    /// The only reading that fits the written weekday.
    pub(super) reading_by_weekday: Option<(u8, u8)>,
    /// Whether it is in digits that have only one reading, which shows how the other dates are meant.
    pub(super) has_one_reading: bool,
}

/// A word that can begin a date: a weekday, or the first digits of the date.
#[derive(Debug)]
pub(super) struct DateStart {
    word: Range<usize>,
    weekday: Option<usize>,
}

/// The words of a text that can begin a date. `hits` are the phrases of the word lists found in it.
pub(super) fn date_starts(text: &str, words: &[Range<usize>], hits: &[Hit]) -> Vec<DateStart> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let named_weekdays = |hit: &Hit| {
        let lexicon = ALL.iter().find(|lexicon| hit.is_of(lexicon.weekdays))?;
        let index = words.partition_point(|word| word.start < hit.range.start);
        let is_name = |name: &&str| words::phrase_length(text, words, index, name).is_some();
        Some((
            hit.range.clone(),
            lexicon.weekdays.iter().position(is_name)? % 7,
        ))
    };
    let mut named_weekdays = hits.iter().filter_map(named_weekdays).peekable();
    let mut found = Vec::new();
    for word in words {
        while named_weekdays
            .peek()
            .is_some_and(|(range, _)| range.start < word.start)
        {
            named_weekdays.next();
        }
        if let Some((word, weekday)) =
            named_weekdays.next_if(|(range, _)| range.start == word.start)
        {
            found.push(DateStart {
                word,
                weekday: Some(weekday),
            });
        } else if begins_with_digits(text, word) {
            found.push(DateStart {
                word: word.clone(),
                weekday: None,
            });
        }
    }
    found
}

fn begins_with_digits(text: &str, word: &Range<usize>) -> bool {
    let rest = text.get(word.start..).unwrap_or("");
    let before = || text.get(..word.start).unwrap_or("");
    word.len() <= 2
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && !before().ends_with(['/', '-', '.', ':'])
        && leading_digits(rest).is_some()
}

/// The dates at these words. In a field that holds a date, digits without a year are a date; in prose, `1/2`
/// is a half.
pub(super) fn find(
    text: &str,
    date_starts: &[DateStart],
    year: Option<u16>,
    is_date_field: bool,
) -> Vec<WrittenDate> {
    let mut found: Vec<WrittenDate> = Vec::new();
    for DateStart { word, weekday } in date_starts {
        if let Some(weekday) = weekday {
            found.extend(date_after_weekday(text, word, *weekday, year));
            continue;
        }
        let Some(digits) = leading_digits(text.get(word.start..).unwrap_or("")) else {
            continue;
        };
        let is_covered = found.last().is_some_and(|day| day.place.end > word.start);
        if !is_covered && (is_date_field || digits.year.is_some()) {
            let place = word.start..word.start + digits.length;
            found.push(written_date(text, place, &digits, None, year));
        }
    }
    found
}

/// The date that follows directly after a weekday.
fn date_after_weekday(
    text: &str,
    word: &Range<usize>,
    weekday: usize,
    year: Option<u16>,
) -> Option<WrittenDate> {
    let rest = text.get(word.end..)?;
    let mut start = word.end + rest.len() - rest.trim_start_matches([' ', ',', '.', '(']).len();
    if start > word.end + 3 {
        return None;
    }
    for filler in every(|words| words.before_day) {
        let rest = text.get(start..)?.strip_prefix(filler);
        if rest.is_some_and(|rest| rest.starts_with(' ')) {
            start += filler.len() + 1;
        }
    }
    let rest = text.get(start..)?;
    if let Some(digits) = leading_digits(rest) {
        let place = word.start..start + digits.length;
        return Some(written_date(text, place, &digits, Some(weekday), year));
    }
    let beginning = rest.get(
        ..rest
            .char_indices()
            .nth(40)
            .map_or(rest.len(), |(index, _)| index),
    )?;
    let full_date = date::find(beginning).filter(|(place, _)| place.start == 0);
    let (length, actual_weekday) = match full_date {
        Some((place, date)) => (place.end, Some(date)),
        None => {
            let (length, (month, day)) = date::leading_day(beginning)?;
            let year = u32::from(year?);
            (
                length,
                Date::new(year, Some(month.into()), Some(day.into())),
            )
        }
    };
    let actual_weekday = actual_weekday.and_then(|date| date.weekday())?;
    let place = word.start..start + length;
    Some(WrittenDate {
        words: text.get(place.clone())?.trim_end().to_owned(),
        place,
        actual_weekday: Some(actual_weekday).filter(|actual_weekday| *actual_weekday != weekday),
        readings: None,
        reading_by_weekday: None,
        has_one_reading: false,
    })
}

struct Digits {
    first: u8,
    second: u8,
    year: Option<u16>,
    length: usize,
}

/// `01/08` or `3/4/2021` at the very start of a text; with hyphens, the year is required. Full stops are not
/// read here: wherever they are used, the day comes first.
fn leading_digits(text: &str) -> Option<Digits> {
    let number = |position: usize, max_length: usize| {
        let rest = text.get(position..)?;
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value = rest
            .get(..length)
            .filter(|_| (1..=max_length).contains(&length))?
            .parse::<u16>()
            .ok()?;
        Some((value, position + length))
    };
    let (first, position) = number(0, 2)?;
    let separator = text
        .get(position..)?
        .chars()
        .next()
        .filter(|c| matches!(c, '/' | '-'))?;
    let (second, mut end) = number(position + 1, 2)?;
    let mut year = None;
    if text.get(end..)?.starts_with(separator) {
        let (value, year_end) = number(end + 1, 4)?;
        year = match value {
            0..=99 if year_end - end == 3 => Some(2000 + value),
            1990..=2100 => Some(value),
            _ => return None,
        };
        end = year_end;
    }
    if text
        .get(end..)?
        .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '%' | ':'))
        || (separator != '/' && year.is_none())
    {
        return None;
    }
    let (first, second) = (u8::try_from(first).ok()?, u8::try_from(second).ok()?);
    let is_date = |month: u8, day: u8| (1..=12).contains(&month) && (1..=31).contains(&day);
    (is_date(first, second) || is_date(second, first)).then_some(Digits {
        first,
        second,
        year,
        length: end,
    })
}

fn written_date(
    text: &str,
    place: Range<usize>,
    digits: &Digits,
    weekday: Option<usize>,
    year: Option<u16>,
) -> WrittenDate {
    let Digits { first, second, .. } = *digits;
    let year = digits.year.or(year);
    let weekday_of = |month: u8, day: u8| {
        let date = Date::new(u32::from(year?), Some(month.into()), Some(day.into()))?;
        date.weekday()
    };
    let is_ambiguous = first <= 12 && second <= 12;
    let (month_first, day_first) = ((first, second), (second, first));
    let fits_weekday =
        |(month, day): (u8, u8)| weekday.is_some() && weekday_of(month, day) == weekday;
    let reading_by_weekday = match (fits_weekday(month_first), fits_weekday(day_first)) {
        (true, false) => Some(month_first),
        (false, true) => Some(day_first),
        _ => None,
    };
    let only_reading = if first > 12 { day_first } else { month_first };
    let actual_weekday =
        weekday_of(only_reading.0, only_reading.1).filter(|_| !is_ambiguous || first == second);
    WrittenDate {
        words: text.get(place.clone()).unwrap_or("").to_owned(),
        place,
        actual_weekday: actual_weekday
            .filter(|actual_weekday| weekday.is_some_and(|written| written != *actual_weekday)),
        readings: (is_ambiguous && first != second).then_some((month_first, day_first)),
        reading_by_weekday,
        has_one_reading: !is_ambiguous,
    }
}
