//! Weekdays written beside dates, and dates in digits that can be read as month first or day first.

use std::ops::Range;

use super::language::index::Hit;
use super::language::{ALL, every};
use super::words;
use crate::timeline::{Date, date};

/// A date as written, with what can be checked about it.
#[derive(Clone, Debug)]
pub(super) struct Day {
    /// Where it is, including the weekday before it.
    pub(super) place: Range<usize>,
    pub(super) words: String,
    /// The weekday that the date really fell on, 0 for Monday, if a different one is written.
    pub(super) wrong: Option<usize>,
    /// The two readings of a date such as `01/08`, as month and day: month first, then day first.
    pub(super) readings: Option<((u8, u8), (u8, u8))>,
    /// The one reading that the written weekday fits.
    pub(super) fits: Option<(u8, u8)>,
    /// Whether it is in digits that have only one reading: it then settles how the other dates are meant.
    pub(super) settles: bool,
}

/// A word that can begin a date: a weekday, or the first digits of the date.
#[derive(Debug)]
pub(super) struct Near {
    word: Range<usize>,
    weekday: Option<usize>,
}

/// The words of a text that can begin a date. `hits` are the phrases of the word lists found in it.
pub(super) fn near(text: &str, all: &[Range<usize>], hits: &[Hit]) -> Vec<Near> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let named = |hit: &Hit| {
        let lexicon = ALL.iter().find(|lexicon| hit.is_of(lexicon.weekdays))?;
        let index = all.partition_point(|word| word.start < hit.range.start);
        let same = |name: &&str| words::phrase(text, all, index, name).is_some();
        Some((
            hit.range.clone(),
            lexicon.weekdays.iter().position(same)? % 7,
        ))
    };
    let mut named = hits.iter().filter_map(named).peekable();
    let mut found = Vec::new();
    for word in all {
        while named
            .peek()
            .is_some_and(|(range, _)| range.start < word.start)
        {
            named.next();
        }
        if let Some((word, weekday)) = named.next_if(|(range, _)| range.start == word.start) {
            found.push(Near {
                word,
                weekday: Some(weekday),
            });
        } else if begins_with_digits(text, word) {
            found.push(Near {
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
        && digits(rest).is_some()
}

/// The dates at these words. In a field that holds a date, digits without a year are a date; in prose, `1/2`
/// is a half.
pub(super) fn find(text: &str, near: &[Near], year: Option<u16>, field: bool) -> Vec<Day> {
    let mut found: Vec<Day> = Vec::new();
    for Near { word, weekday } in near {
        if let Some(weekday) = weekday {
            found.extend(after(text, word, *weekday, year));
            continue;
        }
        let Some(digits) = digits(text.get(word.start..).unwrap_or("")) else {
            continue;
        };
        let told = found.last().is_some_and(|day| day.place.end > word.start);
        if !told && (field || digits.year.is_some()) {
            let place = word.start..word.start + digits.length;
            found.push(of_digits(text, place, &digits, None, year));
        }
    }
    found
}

/// The date that follows directly after a weekday.
fn after(text: &str, word: &Range<usize>, weekday: usize, year: Option<u16>) -> Option<Day> {
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
    if let Some(digits) = digits(rest) {
        let place = word.start..start + digits.length;
        return Some(of_digits(text, place, &digits, Some(weekday), year));
    }
    let near = rest.get(..rest.char_indices().nth(40).map_or(rest.len(), |(at, _)| at))?;
    let full = date::find(near).filter(|(place, _)| place.start == 0);
    let (length, known) = match full {
        Some((place, date)) => (place.end, Some(date)),
        None => {
            let (length, (month, day)) = date::leading_day(near)?;
            let year = u32::from(year?);
            (
                length,
                Date::new(year, Some(month.into()), Some(day.into())),
            )
        }
    };
    let known = known.and_then(|date| date.weekday())?;
    let place = word.start..start + length;
    Some(Day {
        words: text.get(place.clone())?.trim_end().to_owned(),
        place,
        wrong: Some(known).filter(|known| *known != weekday),
        readings: None,
        fits: None,
        settles: false,
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
fn digits(text: &str) -> Option<Digits> {
    let number = |at: usize, most: usize| {
        let rest = text.get(at..)?;
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value = rest
            .get(..length)
            .filter(|_| (1..=most).contains(&length))?
            .parse::<u16>()
            .ok()?;
        Some((value, at + length))
    };
    let (first, at) = number(0, 2)?;
    let sign = text
        .get(at..)?
        .chars()
        .next()
        .filter(|c| matches!(c, '/' | '-'))?;
    let (second, mut end) = number(at + 1, 2)?;
    let mut year = None;
    if text.get(end..)?.starts_with(sign) {
        let (value, after) = number(end + 1, 4)?;
        year = match value {
            0..=99 if after - end == 3 => Some(2000 + value),
            1990..=2100 => Some(value),
            _ => return None,
        };
        end = after;
    }
    if text
        .get(end..)?
        .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '%' | ':'))
        || (sign != '/' && year.is_none())
    {
        return None;
    }
    let (first, second) = (u8::try_from(first).ok()?, u8::try_from(second).ok()?);
    let fits = |month: u8, day: u8| (1..=12).contains(&month) && (1..=31).contains(&day);
    (fits(first, second) || fits(second, first)).then_some(Digits {
        first,
        second,
        year,
        length: end,
    })
}

fn of_digits(
    text: &str,
    place: Range<usize>,
    digits: &Digits,
    weekday: Option<usize>,
    year: Option<u16>,
) -> Day {
    let Digits { first, second, .. } = *digits;
    let year = digits.year.or(year);
    let on = |month: u8, day: u8| {
        let date = Date::new(u32::from(year?), Some(month.into()), Some(day.into()))?;
        date.weekday()
    };
    let both = first <= 12 && second <= 12;
    let (by_month, by_day) = ((first, second), (second, first));
    let fits = |(month, day): (u8, u8)| weekday.is_some() && on(month, day) == weekday;
    let one = match (fits(by_month), fits(by_day)) {
        (true, false) => Some(by_month),
        (false, true) => Some(by_day),
        _ => None,
    };
    let only = if first > 12 { by_day } else { by_month };
    let is = on(only.0, only.1).filter(|_| !both || first == second);
    Day {
        words: text.get(place.clone()).unwrap_or("").to_owned(),
        place,
        wrong: is.filter(|is| weekday.is_some_and(|said| said != *is)),
        readings: (both && first != second).then_some((by_month, by_day)),
        fits: one,
        settles: !both,
    }
}
