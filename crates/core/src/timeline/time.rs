//! Reads times as people write them: `12:40`, `07:31 PM`, `14 h 02`, `2019-12-03 14:02 CET`, `14:02–14:10`. A
//! time of day is read by `clock`, what stands before it by `lead`.

use std::ops::Range;

use super::clock::{self, Before};
use super::date::{self, Date};
use super::day::Day;
use super::scan::{after, before, continues_word, is_dash, skip_blanks};
use super::time_words::{AND, BETWEEN, TO, UP_TO};
use super::{fold, lead, zone};

/// A time of day, with the date and the zone that were written beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Whole minutes since midnight, 0 to 1439. `24:00` is read as 0.
    pub minutes: u32,
    /// Seconds after the full minute, 0 to 59; 0 if none were written.
    pub seconds: u32,
    /// Whether AM or PM or another half of the day was written.
    pub had_meridiem: bool,
    /// The date that was written before the time.
    pub date: Option<Date>,
    /// The day that was written before the time, if it is not a date by itself: `25/12`, `Oct 31`, `Day 1`.
    pub day: Option<Day>,
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
    is_unambiguous: bool,
    can_be_length: bool,
}

/// Reads a field that contains only a time, with or without date and zone; of a range, the start. Marks and
/// words of approximation are skipped: `~14:00`.
#[must_use]
pub fn parse(text: &str) -> Option<Clock> {
    let text = text.trim();
    let (end, clock) = leading(text)?;
    (end == text.len()).then_some(clock)
}

/// The time at the start of a text, and the length in bytes of everything that belongs to it: a mark of
/// approximation and a day before it, AM or PM, a unit, a zone, the other end of a range.
#[must_use]
pub fn leading(text: &str) -> Option<(usize, Clock)> {
    if let Some(folded) = fold::folded(text) {
        let (end, clock) = leading(&folded)?;
        return Some((fold::unfolded(text, end), clock));
    }
    if let Some((inner, end)) = lead::braces(text) {
        let (length, clock) = leading(text.get(inner.clone())?)?;
        return (length == inner.len()).then_some((end, clock));
    }
    let start = lead::about(text, 0);
    let mut found = first_at(text, start)?;
    if let Some(range_end) = range_end(text, &found) {
        found.end = range_end.end;
        adopt(&mut found.clock, range_end.clock);
    }
    let end = in_another_zone(text, found.end).unwrap_or(found.end);
    Some((end, found.clock))
}

/// Where the same time in another zone ends that is written behind a time: `14:02 UTC (15:02 CET)`, `14:02 UTC /
/// 15:02 CET`.
fn in_another_zone(text: &str, end: usize) -> Option<usize> {
    let position = skip_blanks(text, end);
    let rest = text.get(position..)?;
    let close = match rest.chars().next()? {
        '(' => Some(')'),
        '（' => Some('）'),
        '[' => Some(']'),
        '/' => None,
        _ => return None,
    };
    let sign = rest.chars().next().map_or(0, char::len_utf8);
    let start = skip_blanks(text, position + sign);
    let other = first_at(text, start)?;
    other.zone.as_ref()?;
    match close {
        Some(close) => {
            let behind = text.get(other.end..)?.strip_prefix(close)?;
            Some(text.len() - behind.len())
        }
        None => Some(other.end),
    }
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

/// The time in prose that begins at a position, with a date before it.
fn time_at(text: &str, start: usize) -> Option<Found> {
    let Some((date_end, date)) = date::date_at(text, start) else {
        return Some(found(text, clock::at(text, start, Before::Nothing)?));
    };
    let is_iso = matches!(after(text, date_end), Some('T' | 't'));
    let start = lead::gap(text, date_end)?;
    let mut found = found(text, clock::at(text, start, before_clock(is_iso))?);
    found.clock.date = Some(date);
    Some(found)
}

/// The time that a field begins with, or the range of which only the whole is a time.
fn first_at(text: &str, start: usize) -> Option<Found> {
    let open = |position| open_range(text, position);
    let clock = |position, before| Some(found(text, clock::at(text, position, before)?));
    let bytes = text.as_bytes().get(start..)?;
    let digits = bytes
        .iter()
        .take(3)
        .take_while(|byte| byte.is_ascii_digit());
    match bytes.get(digits.count()) {
        // Most times are written so, and no day is.
        Some(b':') => clock(start, Before::Nothing),
        // The first end of `14.02–14.10 Uhr` looks like a day.
        Some(b'.') => open(start).or_else(|| field_at(text, start)),
        _ => with_day(text, start, |position, before| {
            let range = || open(position).or_else(|| between(text, position));
            clock(position, before).or_else(range)
        }),
    }
}

/// The time in a field that begins at a position, with whatever day is before it.
fn field_at(text: &str, start: usize) -> Option<Found> {
    with_day(text, start, |position, before| {
        Some(found(text, clock::at(text, position, before)?))
    })
}

/// The time that `read` finds behind a day, or without one.
fn with_day(
    text: &str,
    start: usize,
    read: impl Fn(usize, Before) -> Option<Found>,
) -> Option<Found> {
    if let Some(day) = lead::at(text, start)
        && let Some(position) = day.clock
        && let Some(mut found) = read(position, before_clock(day.is_iso))
    {
        (found.clock.date, found.clock.day) = (day.date, day.day);
        return Some(found);
    }
    let position = lead::behind_weekday(text, start).unwrap_or(start);
    read(position, Before::Nothing)
}

fn before_clock(is_iso: bool) -> Before {
    if is_iso { Before::Iso } else { Before::Date }
}

fn found(text: &str, found: clock::Found) -> Found {
    Found {
        end: found.end,
        clock: Clock {
            minutes: found.hour * 60 + found.minute,
            seconds: found.second,
            had_meridiem: found.has_half,
            date: None,
            day: None,
            zone: found
                .zone
                .clone()
                .and_then(|zone| text.get(zone))
                .map(Into::into),
        },
        zone: found.zone,
        is_unambiguous: found.is_unambiguous,
        can_be_length: found.can_be_length,
    }
}

/// The place of the first zone that directly follows a clock time: `PT` in `from 7:31 PM to 9:21 PM PT`.
#[must_use]
pub fn zone_after_time(text: &str) -> Option<Range<usize>> {
    if !zone::may_occur(text) {
        return None;
    }
    scan(text).find_map(|found| found.zone)
}

/// The other end of a range whose first end is a time.
fn range_end(text: &str, first: &Found) -> Option<Found> {
    let join = join(text, first.end)?;
    let mut second = field_at(text, join.end)?;
    // `12:40 - 3 PM backup ran` is an entry whose text itself begins with a time, and in `12:40 - 2 h: quiet`
    // it begins with a length of time.
    let is_whole = is_whole_time(text, second.end)
        || (is_capital(text, second.end) && second.clock.minutes > first.clock.minutes);
    let is_range = is_whole && second.can_be_length <= first.can_be_length;
    if !(join.is_certain || is_range) {
        return None;
    }
    let rest = text.get(second.end..).unwrap_or("");
    second.end += UP_TO.that_begin(rest).next().map_or(0, str::len);
    Some(second)
}

/// A range whose first end is a time only by its second: `2–3 pm`, `14.02–14.10 Uhr`.
fn open_range(text: &str, start: usize) -> Option<Found> {
    let mut first = found(text, clock::open_end(text, start)?);
    let second = range_end(text, &first)?;
    // `1-12:40` and `1-2 h` are not ranges of times.
    let is_time = second.clock.had_meridiem || !second.is_unambiguous;
    let is_dated = second.clock.date.is_some() || second.clock.day.is_some();
    if !is_time || is_dated || second.can_be_length {
        return None;
    }
    first.end = second.end;
    adopt(&mut first.clock, second.clock);
    Some(first)
}

/// A range that begins with a word for it: `between 14:02 and 14:10`. Without that word, `and` may only join two
/// times.
fn between(text: &str, start: usize) -> Option<Found> {
    let mut first = field_at(text, lead::about(text, BETWEEN.skip(text, start)?))?;
    let and = AND.skip(text, skip_blanks(text, first.end))?;
    let second = field_at(text, lead::about(text, and))?;
    first.end = second.end;
    adopt(&mut first.clock, second.clock);
    Some(first)
}

/// Whether a text can begin with a range as `between` reads it.
pub(crate) fn may_be_between(text: &str) -> bool {
    BETWEEN.that_begin(text).next().is_some()
}

/// What joins the ends of a range.
struct Join {
    /// Where the second end begins.
    end: usize,
    /// Whether nothing else is written so; a dash between blanks can also begin the text of an entry.
    is_certain: bool,
}

fn join(text: &str, end: usize) -> Option<Join> {
    let position = skip_blanks(text, end);
    if let Some(dash) = after(text, position).filter(|c| is_dash(*c)) {
        let dash_end = position + dash.len_utf8();
        let start = skip_blanks(text, dash_end);
        return Some(Join {
            end: start,
            is_certain: start == end + dash.len_utf8(),
        });
    }
    let to = TO.skip(text, position);
    let start = to.or_else(|| AND.skip(text, position))?;
    Some(Join {
        end: lead::about(text, start),
        is_certain: to.is_some(),
    })
}

/// Gives the start of a range what only its end has: a zone, a half of the day.
fn adopt(start: &mut Clock, end: Clock) {
    if end.had_meridiem && !start.had_meridiem {
        adopt_meridiem(start, end.minutes);
    }
    start.zone = start.zone.take().or(end.zone);
}

/// Whether a range with blanks around its dash is the whole time of an entry: nothing follows it, or the text
/// after it begins with a separator such as `:` or a dash.
fn is_whole_time(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or("");
    let is_apart =
        rest.starts_with(['\t', '\n']) || rest.starts_with("  ") || rest.starts_with(". ");
    let rest = rest.trim_start();
    // A heading may be closed: `### 14:02 - 14:10 ###`.
    let line = rest.lines().next().unwrap_or_default();
    is_apart
        || line.trim_end().bytes().all(|byte| byte == b'#')
        || rest.starts_with([
            ':', '：', '-', '|', '–', '—', ']', ')', '`', '*', ',', ';', '·', '→', '»', '=',
        ])
}

/// Whether a blank and a word with a capital, a quotation or code follow: `14:02 - 14:10 The queue is stuck`.
fn is_capital(text: &str, end: usize) -> bool {
    let rest = text.get(end..).and_then(|rest| rest.strip_prefix(' '));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '`' | '@'))
    })
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
mod forms;
#[cfg(test)]
mod tests;
