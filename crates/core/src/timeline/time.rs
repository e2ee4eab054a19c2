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
    is_unambiguous: bool,
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
    let hedge_length = text.len() - text.trim_start_matches(['~', '≈', '±']).len();
    let mut found = time_at(text, skip_blanks(text, hedge_length))?;
    if let Some(range_end) = range_end(text, found.end) {
        found.end = range_end.end;
        found.clock.zone = found.clock.zone.or(range_end.clock.zone);
        if range_end.clock.had_meridiem && !found.clock.had_meridiem {
            adopt_meridiem(&mut found.clock, range_end.clock.minutes);
        }
    }
    Some((found.end, found.clock))
}

/// Every time in prose, in order, each with the place of everything that belongs to it. The two ends of a
/// range are two times. A time must have a colon, AM or PM: in prose, `1h30` is a duration.
#[must_use]
pub fn find_all(text: &str) -> Vec<(Range<usize>, Clock)> {
    times_with_start(text)
        .map(|(start, found)| (start..found.end, found.clock))
        .collect()
}

/// Every time in prose, with the place of its zone.
pub(super) fn scan(text: &str) -> impl Iterator<Item = Found> {
    times_with_start(text).map(|(_, found)| found)
}

fn times_with_start(text: &str) -> impl Iterator<Item = (usize, Found)> {
    let mut position = 0;
    std::iter::from_fn(move || {
        while let Some(character) = after(text, position) {
            let start = position;
            position += character.len_utf8();
            if character.is_ascii_alphabetic() {
                // No time begins inside a word.
                let rest = text.as_bytes().get(position..).unwrap_or(&[]);
                let letter_count = rest
                    .iter()
                    .take_while(|byte| byte.is_ascii_alphabetic())
                    .count();
                position += letter_count;
                // The name of a month is followed by a number, or by `of` or `de`.
                let mut after_word = rest.iter().skip(letter_count);
                let after_word =
                    after_word.find(|byte| !matches!(byte, b' ' | b'.' | b',' | b'\t'));
                let may_follow_month = |byte: &u8| {
                    !byte.is_ascii() || matches!(byte, b'0'..=b'9' | b'd' | b'D' | b'o' | b'O')
                };
                if !after_word.is_some_and(may_follow_month) {
                    continue;
                }
            }
            if !character.is_alphanumeric() || belongs_to_something_else(text, start) {
                continue;
            }
            if let Some(found) = time_at(text, start).filter(|found| found.is_unambiguous) {
                position = found.end;
                return Some((start, found));
            }
        }
        None
    })
}

/// Whether the character before a number makes it part of an address, an offset or a longer number.
fn belongs_to_something_else(text: &str, start: usize) -> bool {
    let Some(previous) = before(text, start) else {
        return false;
    };
    let before_previous = || before(text, start - previous.len_utf8());
    match previous {
        '.' | ':' | '/' => before_previous().is_some_and(char::is_alphanumeric),
        '+' => true,
        '-' | '\u{2212}' => before_previous().is_some_and(char::is_alphabetic),
        _ => continues_word(previous),
    }
}

/// The time that begins at a position, with a date before it.
fn time_at(text: &str, start: usize) -> Option<Found> {
    let Some((date_end, date)) = date::date_at(text, start) else {
        return clock_at(text, start, false);
    };
    let is_iso = matches!(after(text, date_end), Some('T' | 't'));
    let mut found = clock_at(text, time_start(text, date_end)?, is_iso)?;
    found.clock.date = Some(date);
    Some(found)
}

/// Where the time after a date begins: after a blank, a comma, `T`, `/`, or a word such as `at`.
fn time_start(text: &str, date_end: usize) -> Option<usize> {
    let next = after(text, date_end)?;
    if matches!(next, 'T' | 't' | '/') {
        return Some(date_end + 1);
    }
    let comma = skip_prefix(text, date_end, ",").unwrap_or(date_end);
    let position = skip_blanks(text, comma);
    if position == date_end {
        return None;
    }
    let connectives = ["at ", "a las ", "@ ", "@", "~"];
    let connective_end = connectives
        .iter()
        .find_map(|word| skip_prefix(text, position, word));
    Some(connective_end.unwrap_or(position))
}

/// A clock time that begins at a position, without a date, with its AM or PM and its zone.
fn clock_at(text: &str, start: usize, is_iso: bool) -> Option<Found> {
    let (hour, mut end) = number(text, start, 1, 2)?;
    let (mut minute, mut seconds, mut is_unambiguous) = (0, 0, true);
    let mut has_minutes = false;
    let separator = after(text, end).filter(|c| matches!(c, ':' | 'h' | 'H' | '：'));
    if let Some(separator) = separator {
        (minute, end) = number(text, end + separator.len_utf8(), 2, 2)?;
        has_minutes = true;
        is_unambiguous = !separator.eq_ignore_ascii_case(&'h');
        if is_unambiguous
            && let Some((value, position)) =
                skip_prefix(text, end, ":").and_then(|position| number(text, position, 2, 2))
        {
            (seconds, end) = (value, position);
            end = fraction_end(text, end);
        }
    }
    let meridiem = meridiem_at(text, end);
    if let Some((_, position)) = meridiem {
        end = position;
    }
    let is_time = has_minutes || (meridiem.is_some() && (1..=12).contains(&hour));
    if !is_time || hour > 24 || minute > 59 || seconds > 59 || (hour == 24 && minute + seconds > 0)
    {
        return None;
    }
    let hour = match meridiem {
        Some((true, _)) if hour < 12 => hour + 12,
        Some((false, _)) if hour == 12 => 0,
        _ => hour % 24,
    };
    let zone = zone_after(text, end, is_iso);
    if zone.is_none() && !can_end(text, end) {
        return None;
    }
    end = match &zone {
        Some(zone) => end_after_bracket(text, zone),
        None => end,
    };
    Some(Found {
        end,
        clock: Clock {
            minutes: hour * 60 + minute,
            seconds,
            had_meridiem: meridiem.is_some(),
            date: None,
            zone: zone.clone().and_then(|zone| text.get(zone)).map(Into::into),
        },
        zone,
        is_unambiguous,
    })
}

/// Whether a time can end here: in `12:40-foo` it can; in `12:40:5`, `12:40.5` and `12:40th` it cannot.
fn can_end(text: &str, end: usize) -> bool {
    let digit_follows = after(text, end + 1).is_some_and(|c| c.is_ascii_digit());
    ends_word(text, end) && !(digit_follows && matches!(after(text, end), Some(':' | '.' | ',')))
}

/// The end of the fraction of a second; the position itself if there is none.
fn fraction_end(text: &str, end: usize) -> usize {
    let separator = after(text, end).filter(|c| matches!(c, '.' | ','));
    match separator.and_then(|_| number(text, end + 1, 1, 9)) {
        Some((_, fraction_end)) => fraction_end,
        None => end,
    }
}

/// AM (false) or PM (true) after a time, and where that ends.
fn meridiem_at(text: &str, end: usize) -> Option<(bool, usize)> {
    let start = skip_blanks(text, end);
    let forms = [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)];
    forms.iter().find_map(|(form, is_pm)| {
        let end = skip_prefix(text, start, form)?;
        ends_word(text, end).then_some((*is_pm, end))
    })
}

/// The place of the first zone that directly follows a clock time: `PT` in `from 7:31 PM to 9:21 PM PT`.
#[must_use]
pub fn zone_after_time(text: &str) -> Option<Range<usize>> {
    if !zone::may_occur(text) {
        return None;
    }
    scan(text).find_map(|found| found.zone)
}

/// The place of the zone of a time: directly after it, after a blank, in parentheses without anything else,
/// or after a comma at the end of the text or of parentheses.
fn zone_after(text: &str, end: usize, is_iso: bool) -> Option<Range<usize>> {
    let after_blanks = skip_blanks(text, end);
    if let Some(zulu_end) =
        skip_prefix(text, end, "Z").filter(|zulu_end| ends_word(text, *zulu_end))
    {
        return Some(end..zulu_end);
    }
    if let Some(start) = skip_prefix(text, end, ",").map(|start| skip_blanks(text, start)) {
        let zone = start..zone::zone_at(text, start)?;
        let is_last = matches!(after(text, zone.end), None | Some(')'));
        return is_last.then_some(zone);
    }
    let start = skip_prefix(text, after_blanks, "(").unwrap_or(after_blanks);
    // Without a date, `12:40-13:00` is a range, and the `-3` of `12:40 -3` is text.
    if !is_iso && matches!(after(text, start), Some('-' | '\u{2212}')) {
        return None;
    }
    let zone = start..zone::zone_at(text, start)?;
    (start == after_blanks || after(text, zone.end) == Some(')')).then_some(zone)
}

fn end_after_bracket(text: &str, zone: &Range<usize>) -> usize {
    let is_bracketed = before(text, zone.start) == Some('(');
    zone.end + usize::from(is_bracketed)
}

/// The other end of a range whose first end is the time before this position.
fn range_end(text: &str, end: usize) -> Option<Found> {
    let dash_start = skip_blanks(text, end);
    let dash = after(text, dash_start).filter(|c| is_dash(*c))?;
    let start = skip_blanks(text, dash_start + dash.len_utf8());
    // `12:40 - 3 PM backup ran` is an entry whose text itself begins with a time.
    let has_no_blanks = start == end + dash.len_utf8();
    self::time_at(text, start)
        .filter(|found| found.is_unambiguous && (has_no_blanks || is_whole_time(text, found.end)))
}

/// Whether a range with blanks around its dash is the whole time of an entry: nothing follows it, or the text
/// after it begins with a separator such as `:` or a dash.
fn is_whole_time(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or("").trim_start();
    rest.is_empty() || rest.starts_with([':', '-', '|', '\u{2013}', '\u{2014}', ']', ')', '`', '*'])
}

/// Gives the start of a range the AM or PM that only its end has: in `7:31 - 9:21 PM` both times are PM, in
/// `11:30 - 1:15 PM` the first is in the morning.
pub(super) fn adopt_meridiem(start: &mut Clock, end: u32) {
    if start.minutes >= 13 * 60 {
        return;
    }
    let before_noon = start.minutes % 720;
    start.minutes = if before_noon + 720 <= end || end < 720 && before_noon > end {
        (before_noon + 720) % 1440
    } else {
        before_noon
    };
    start.had_meridiem = true;
}

#[cfg(test)]
mod tests;
