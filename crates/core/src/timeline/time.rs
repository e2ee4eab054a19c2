//! Reads clock times as people write them: `12:40`, `07:31 PM`, `10h04`, `2019-12-03 14:02 CET`.

use std::ops::Range;

use super::date::{self, Date};
use super::scan::{
    after, before, continues_word, ends_word, is_dash, number, skip_blanks, skip_prefix,
};
use super::zone;

/// A time of day, with the date and the zone that were written beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Whole minutes since midnight, 0 to 1439. `24:00` is read as 0.
    pub minutes: u32,
    /// Seconds after the full minute, 0 to 59; 0 if none were written.
    pub seconds: u32,
    /// Whether AM or PM was written.
    pub had_meridiem: bool,
    /// The date that was written before the time.
    pub date: Option<Date>,
    /// The zone as it was written after the time: `CET`, `+02:00`.
    pub zone: Option<String>,
}

impl Clock {
    /// The time of day as seconds since midnight, whatever the date and zone.
    #[must_use]
    pub fn second_of_day(&self) -> u32 {
        self.minutes * 60 + self.seconds
    }
}

/// A time that was found in a text.
pub(super) struct Found {
    end: usize,
    clock: Clock,
    /// The place of the zone in the text, in bytes.
    pub(super) zone: Option<Range<usize>>,
    /// Whether the time is written with a colon or as `3 PM`, so that in prose it can only be a time; `1h30`
    /// may be a duration.
    plain: bool,
}

/// Reads a field that contains only a time, with or without date and zone; of a range, the start. Marks of
/// approximation are skipped: `~14:00`.
#[must_use]
pub fn parse(text: &str) -> Option<Clock> {
    let text = text.trim();
    let (end, clock) = leading(text)?;
    (end == text.len()).then_some(clock)
}

/// The time at the start of a text, and the length in bytes of everything that belongs to it: a date before
/// it, AM or PM, a zone, the other end of a range.
#[must_use]
pub fn leading(text: &str) -> Option<(usize, Clock)> {
    let about = text.len() - text.trim_start_matches(['~', '≈', '±']).len();
    let mut found = at(text, skip_blanks(text, about))?;
    if let Some(other) = range_end(text, found.end) {
        found.end = other.end;
        found.clock.zone = found.clock.zone.or(other.clock.zone);
        if other.clock.had_meridiem && !found.clock.had_meridiem {
            adopt_meridiem(&mut found.clock, other.clock.minutes);
        }
    }
    Some((found.end, found.clock))
}

/// Every time in prose, in order, each with the place of everything that belongs to it. The two ends of a
/// range are two times. A time must have a colon, AM or PM: in prose, `1h30` is a duration.
#[must_use]
pub fn find_all(text: &str) -> Vec<(Range<usize>, Clock)> {
    scan_ranges(text)
        .map(|(start, found)| (start..found.end, found.clock))
        .collect()
}

/// Every time in prose, with the place of its zone.
pub(super) fn scan(text: &str) -> impl Iterator<Item = Found> {
    scan_ranges(text).map(|(_, found)| found)
}

fn scan_ranges(text: &str) -> impl Iterator<Item = (usize, Found)> {
    let mut position = 0;
    std::iter::from_fn(move || {
        while let Some(c) = after(text, position) {
            let start = position;
            position += c.len_utf8();
            if c.is_ascii_alphabetic() {
                // No time begins inside a word.
                let rest = text.as_bytes().get(position..).unwrap_or(&[]);
                let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                position += letters;
                // The name of a month is followed by a number, or by `of` or `de`.
                let mut next = rest.iter().skip(letters);
                let next = next.find(|b| !matches!(b, b' ' | b'.' | b',' | b'\t'));
                let month =
                    |b: &u8| !b.is_ascii() || matches!(b, b'0'..=b'9' | b'd' | b'D' | b'o' | b'O');
                if !next.is_some_and(month) {
                    continue;
                }
            }
            if !c.is_alphanumeric() || names_something_else(text, start) {
                continue;
            }
            if let Some(found) = at(text, start).filter(|found| found.plain) {
                position = found.end;
                return Some((start, found));
            }
        }
        None
    })
}

/// Whether the character before a number makes it part of an address, an offset or a longer number.
fn names_something_else(text: &str, start: usize) -> bool {
    let Some(c) = before(text, start) else {
        return false;
    };
    let earlier = || before(text, start - c.len_utf8());
    match c {
        '.' | ':' | '/' => earlier().is_some_and(char::is_alphanumeric),
        '+' => true,
        '-' | '\u{2212}' => earlier().is_some_and(char::is_alphabetic),
        _ => continues_word(c),
    }
}

/// The time that begins at a position, with a date before it.
fn at(text: &str, start: usize) -> Option<Found> {
    let Some((date_end, date)) = date::at(text, start) else {
        return clock(text, start, false);
    };
    let iso = matches!(after(text, date_end), Some('T' | 't'));
    let mut found = clock(text, between(text, date_end)?, iso)?;
    found.clock.date = Some(date);
    Some(found)
}

/// Where the time after a date begins: after a blank, a comma, `T`, `/`, or a word such as `at`.
fn between(text: &str, date_end: usize) -> Option<usize> {
    let next = after(text, date_end)?;
    if matches!(next, 'T' | 't' | '/') {
        return Some(date_end + 1);
    }
    let comma = skip_prefix(text, date_end, ",").unwrap_or(date_end);
    let at = skip_blanks(text, comma);
    if at == date_end {
        return None;
    }
    let word = ["at ", "a las ", "@ ", "@", "~"];
    let past = word.iter().find_map(|word| skip_prefix(text, at, word));
    Some(past.unwrap_or(at))
}

/// A clock time that begins at a position, without a date, with its AM or PM and its zone.
fn clock(text: &str, start: usize, iso: bool) -> Option<Found> {
    let (hour, mut end) = number(text, start, 1, 2)?;
    let (mut minute, mut seconds, mut plain) = (0, 0, true);
    let mut written = false;
    let separator = after(text, end).filter(|c| matches!(c, ':' | 'h' | 'H' | '：'));
    if let Some(separator) = separator {
        (minute, end) = number(text, end + separator.len_utf8(), 2, 2)?;
        written = true;
        plain = !separator.eq_ignore_ascii_case(&'h');
        if plain
            && let Some((value, at)) =
                skip_prefix(text, end, ":").and_then(|at| number(text, at, 2, 2))
        {
            (seconds, end) = (value, at);
            end = fraction(text, end);
        }
    }
    let half = meridiem(text, end);
    if let Some((_, at)) = half {
        end = at;
    }
    let bare = written || (half.is_some() && (1..=12).contains(&hour));
    if !bare || hour > 24 || minute > 59 || seconds > 59 || (hour == 24 && minute + seconds > 0) {
        return None;
    }
    let hour = match half {
        Some((true, _)) if hour < 12 => hour + 12,
        Some((false, _)) if hour == 12 => 0,
        _ => hour % 24,
    };
    let zone = zone_after(text, end, iso);
    if zone.is_none() && !closes(text, end) {
        return None;
    }
    end = match &zone {
        Some(zone) => past_bracket(text, zone),
        None => end,
    };
    Some(Found {
        end,
        clock: Clock {
            minutes: hour * 60 + minute,
            seconds,
            had_meridiem: half.is_some(),
            date: None,
            zone: zone.clone().and_then(|zone| text.get(zone)).map(Into::into),
        },
        zone,
        plain,
    })
}

/// Whether a time can end here: in `12:40-foo` it can; in `12:40:5`, `12:40.5` and `12:40th` it cannot.
fn closes(text: &str, end: usize) -> bool {
    let digit = after(text, end + 1).is_some_and(|c| c.is_ascii_digit());
    ends_word(text, end) && !(digit && matches!(after(text, end), Some(':' | '.' | ',')))
}

/// The end of the fraction of a second; the position itself if there is none.
fn fraction(text: &str, end: usize) -> usize {
    let dot = after(text, end).filter(|c| matches!(c, '.' | ','));
    match dot.and_then(|_| number(text, end + 1, 1, 9)) {
        Some((_, at)) => at,
        None => end,
    }
}

/// AM (false) or PM (true) after a time, and where that ends.
fn meridiem(text: &str, end: usize) -> Option<(bool, usize)> {
    let start = skip_blanks(text, end);
    let forms = [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)];
    forms.iter().find_map(|(form, late)| {
        let end = skip_prefix(text, start, form)?;
        ends_word(text, end).then_some((*late, end))
    })
}

/// The place of the first zone that directly follows a clock time: `PT` in `from 7:31 PM to 9:21 PM PT`.
#[must_use]
pub fn zone_after_time(text: &str) -> Option<Range<usize>> {
    if !zone::occurs(text) {
        return None;
    }
    scan(text).find_map(|found| found.zone)
}

/// The place of the zone of a time: directly after it, after a blank, in parentheses without anything else,
/// or after a comma at the end of the text or of parentheses.
fn zone_after(text: &str, end: usize, iso: bool) -> Option<Range<usize>> {
    let spaced = skip_blanks(text, end);
    if let Some(z) = skip_prefix(text, end, "Z").filter(|z| ends_word(text, *z)) {
        return Some(end..z);
    }
    if let Some(at) = skip_prefix(text, end, ",").map(|at| skip_blanks(text, at)) {
        let found = at..zone::at(text, at)?;
        let last = matches!(after(text, found.end), None | Some(')'));
        return last.then_some(found);
    }
    let start = skip_prefix(text, spaced, "(").unwrap_or(spaced);
    // Without a date, `12:40-13:00` is a range, and the `-3` of `12:40 -3` is text.
    if !iso && matches!(after(text, start), Some('-' | '\u{2212}')) {
        return None;
    }
    let found = start..zone::at(text, start)?;
    (start == spaced || after(text, found.end) == Some(')')).then_some(found)
}

fn past_bracket(text: &str, zone: &Range<usize>) -> usize {
    let open = before(text, zone.start) == Some('(');
    zone.end + usize::from(open)
}

/// The other end of a range whose first end is the time before this position.
fn range_end(text: &str, end: usize) -> Option<Found> {
    let at = skip_blanks(text, end);
    let dash = after(text, at).filter(|c| is_dash(*c))?;
    let start = skip_blanks(text, at + dash.len_utf8());
    // `12:40 - 3 PM backup ran` is an entry whose text itself begins with a time.
    let tight = start == end + dash.len_utf8();
    self::at(text, start).filter(|found| found.plain && (tight || closes_range(text, found.end)))
}

/// Whether a range with skip_blanks around its dash is all of the time of an entry: nothing follows it, or
/// the text after it begins with a separator such as `:` or a dash.
fn closes_range(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or("").trim_start();
    rest.is_empty() || rest.starts_with([':', '-', '|', '\u{2013}', '\u{2014}', ']', ')', '`', '*'])
}

/// Gives the first end of a range the AM or PM that only the second has: in `7:31 - 9:21 PM` both are PM, in
/// `11:30 - 1:15 PM` the first is in the morning.
pub(super) fn adopt_meridiem(start: &mut Clock, end: u32) {
    if start.minutes >= 13 * 60 {
        return;
    }
    let morning = start.minutes % 720;
    start.minutes = if morning + 720 <= end || end < 720 && morning > end {
        (morning + 720) % 1440
    } else {
        morning
    };
    start.had_meridiem = true;
}

#[cfg(test)]
mod tests;
