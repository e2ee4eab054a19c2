//! What counts as the time of a timeline row: everything that `timeline::time` reads, and the partial,
//! approximate and incomplete forms that people write when they do not know more.
//!
//! Times are kept as they are written; whether such a time is a known instant is not decided here.

mod clock;
mod step;
mod words;

use std::ops::Range;

use crate::frame::lines;
use crate::timeline::{date, zone};
use clock::clock;
pub(super) use step::one_of;
use step::{blanks, ends, past_word};
use words::{ABOUT, ANNOUNCE, BEFORE_DATE, BEHIND, BETWEEN, UPDATES, WEEKDAYS};

/// The longest time together with everything that belongs to it, in bytes.
const LONGEST: usize = 120;

/// How precise a time is; the order is from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Says {
    /// A day and month without a year.
    Day,
    /// A date.
    Date,
    /// A time of day, even an incomplete one.
    Clock,
}

/// The time at the very start of a text: its length in bytes, and how precise it is.
#[must_use]
pub(super) fn leading(text: &str) -> Option<(usize, Says)> {
    let line = first_line(text);
    let start = about(line, 0);
    let (end, says) = timed(line, start)?;
    Some((belongs(line, end, says), says))
}

/// Where the words that announce a time (`At `, `Um `) at the start of a text end; 0 if there are none.
#[must_use]
pub(super) fn announced(text: &str) -> usize {
    past_word(first_line(text), 0, ANNOUNCE).unwrap_or(0)
}

/// The time at the end of a line: in brackets, or after `@`, a colon, a dash or a comma.
#[must_use]
pub(super) fn closing(line: &str) -> Option<Range<usize>> {
    let whole = line.trim_end();
    let bare = whole.trim_end_matches(['.', ')', ']', '）', '】', '*', '_', '`']);
    let from = bare.len() - first_of_end(bare);
    let mut starts: Vec<usize> = Vec::new();
    for (at, c) in bare[from..].char_indices() {
        let next = from + at + c.len_utf8();
        let after = &bare[next..];
        let opens = matches!(c, '(' | '（' | '[' | '【' | '@' | '：');
        let parts = matches!(c, ':' | '-' | '–' | '—' | ',')
            && after.trim_start_matches(['*', '_']).starts_with(' ');
        if opens || parts {
            starts.push(next);
        }
    }
    // The longest one: of `13 August, ~15:00`, the date and the time.
    starts.into_iter().find_map(|start| {
        let start = start + leading_marks(&bare[start..]);
        let start = start + announced(&bare[start..]);
        let (length, says) = leading(&bare[start..])?;
        (start + length == bare.len() && says > Says::Day && start > 0)
            .then_some(start..start + length)
    })
}

/// The length of what follows a time and completes its line, including the blanks before it: a remark in
/// brackets, or the number of an update. `None` if the rest of the line is anything else.
#[must_use]
pub(super) fn remark(rest: &str) -> Option<usize> {
    let line = rest.trim_end();
    let inner = line.trim_start();
    let bracketed = inner.starts_with(['(', '（'])
        && inner.ends_with([')', '）'])
        && inner.matches(['(', '（']).count() == 1;
    let lower = inner
        .get(..inner.len().min(40))
        .unwrap_or("")
        .to_lowercase();
    let numbered = UPDATES.iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|number| {
            let number = number.trim_start_matches([' ', '#', '№']);
            number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    });
    ((bracketed && inner.len() <= 60) || numbered).then_some(line.len())
}

/// Whether a line consists only of a day, like the lines that group the rows of a day.
#[must_use]
pub(super) fn only_day(line: &str) -> bool {
    let line = line.trim().trim_end_matches([':', '：']).trim_end();
    let at = weekday(line, 0).unwrap_or(0);
    if at > 0 && at == line.len() {
        return true;
    }
    match day(line, at) {
        Some((end, _)) => {
            let rest = line[end..].trim_start_matches([' ', ',', '(']);
            let rest = rest.trim_end_matches(')');
            rest.is_empty() || weekday(rest, 0) == Some(rest.len()) || zone::is_zone(rest)
        }
        None => false,
    }
}

/// The end of a time or day, including a date or a day of the week before it, and how precise it is.
fn timed(line: &str, start: usize) -> Option<(usize, Says)> {
    let named = weekday(line, start);
    // Most words are rejected here, before all forms are tried. Of ASCII letters, only those that begin the
    // name of a day or month, and the `T` and `X` of relative and incomplete times, can begin a time.
    let first = line[start..].bytes().next()?;
    if first.is_ascii_alphabetic()
        && !matches!(first, b'T' | b't' | b'X' | b'x')
        && named.is_none()
        && !date::may_begin(&line[start..])
    {
        return None;
    }
    if let Some(end) = clock(line, start) {
        return Some((end, Says::Clock));
    }
    if let Some(named) = named
        && let Some(end) = clock(line, about(line, named))
    {
        return Some((end, Says::Clock));
    }
    let (end, says) = day(line, named.unwrap_or(start))?;
    match clock_behind(line, end) {
        Some(end) => Some((end, Says::Clock)),
        None => Some((end, says)),
    }
}

/// The end of a time of day after a date, with whatever may be between the two.
fn clock_behind(line: &str, end: usize) -> Option<usize> {
    let rest = &line[end..];
    let mut at = end;
    if rest.starts_with(['T', 't', '/', '_']) {
        at += 1;
    } else {
        at = blanks(line, at);
        if at == end
            && !rest.starts_with([',', '年', '日', '일', '号', ';'])
            && !ends_unspaced(line, end)
            && bracketed_weekday(line, end).is_none()
        {
            return None;
        }
        if line[at..].starts_with([',', ';', '·']) {
            at = blanks(
                line,
                at + line[at..].chars().next().map_or(0, char::len_utf8),
            );
        } else if let Some(dash) = ["- ", "– ", "— ", "| "]
            .iter()
            .find(|dash| line[at..].starts_with(**dash))
        {
            at = blanks(line, at + dash.len());
        }
        if let Some(named) = weekday(line, at).or_else(|| bracketed_weekday(line, at)) {
            at = blanks(line, named);
        }
    }
    at = past_word(line, at, BETWEEN).unwrap_or(at);
    clock(line, about(line, at))
}

fn bracketed_weekday(line: &str, at: usize) -> Option<usize> {
    let inner = line[at..].strip_prefix(['(', '（'])?;
    let end = inner.find([')', '）'])?;
    let close = inner[end..].chars().next().map_or(0, char::len_utf8);
    let one = inner[..end].chars().count() == 1 || weekday(&inner[..end], 0) == Some(end);
    one.then(|| line.len() - inner.len() + end + close)
}

fn ends_unspaced(line: &str, end: usize) -> bool {
    line[..end].ends_with(['日', '号', '일', '月', '월'])
}

/// A date, a day without its year, or a mistyped date.
fn day(line: &str, start: usize) -> Option<(usize, Says)> {
    let rest = &line[start..];
    if !rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    if let Some(end) = date::leading(word_window(rest)) {
        return Some((start + end, Says::Date));
    }
    if let Some((length, _)) = date::leading_day(rest) {
        return Some((start + length, Says::Day));
    }
    mistyped(line, start).map(|end| (end, Says::Date))
}

/// The start of a text, as long as the longest date.
fn word_window(text: &str) -> &str {
    let mut end = text.len().min(40);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Something that was meant as a date: `20202-01-16`, `2023-02-30`.
fn mistyped(line: &str, start: usize) -> Option<usize> {
    let mut at = start;
    for (index, (least, most)) in [(4, 5), (1, 2), (1, 2)].into_iter().enumerate() {
        if index > 0 {
            if !line[at..].starts_with(['-', '/', '.']) {
                return None;
            }
            at += 1;
        }
        let digits = line[at..].bytes().take_while(u8::is_ascii_digit).count();
        if !(least..=most).contains(&digits) {
            return None;
        }
        at += digits;
    }
    ends(line, at).then_some(at)
}

/// Where a time ends together with what belongs to it: `Uhr`, `ごろ`, a day of the week and a date.
fn belongs(line: &str, end: usize, says: Says) -> usize {
    let mut end = end;
    if says == Says::Clock {
        let at = blanks(line, end);
        if let Some(word) = one_of(&line[at..], BEHIND)
            && (ends(line, at + word.len()) || !word.is_ascii())
        {
            end = at + word.len();
        }
        end = dated_behind(line, end).unwrap_or(end);
    } else if let Some(named) = bracketed_weekday(line, blanks(line, end)) {
        end = named;
    }
    uncertain(line, end).unwrap_or(end)
}

/// The end of a date after the time, if a separator follows it: `12:45 PM PST Saturday Oct 30th: text`.
fn dated_behind(line: &str, end: usize) -> Option<usize> {
    let mut at = blanks(line, end);
    if line[at..].starts_with(',') {
        at = blanks(line, at + 1);
    }
    if at == end {
        return None;
    }
    at = past_word(line, at, BEFORE_DATE).unwrap_or(at);
    let named = weekday(line, at);
    let found = match day(line, named.unwrap_or(at)) {
        Some((end, _)) => end,
        None => line[..named?].trim_end_matches([' ', ',']).len(),
    };
    let rest = line[found..].trim_start();
    let closed = rest.is_empty()
        || rest.starts_with([':', '：', '-', '–', '—', ')', ']', '|', '*', '`', '→']);
    closed.then_some(found)
}

/// The end of a doubt in brackets after a time: `22:52 (maybe earlier?)`, `10:00 (approx)`.
fn uncertain(line: &str, end: usize) -> Option<usize> {
    let at = blanks(line, end);
    let inner = line[at..].strip_prefix('(')?;
    let close = inner.find(')')?;
    let words = inner[..close].to_lowercase();
    let doubt = words.ends_with('?')
        || [
            "approx", "about", "est", "circa", "ca.", "maybe", "not sure", "aprox", "environ",
        ]
        .iter()
        .any(|word| words.starts_with(word));
    (doubt && words.len() <= 40).then_some(at + 1 + close + 1)
}

fn about(line: &str, start: usize) -> usize {
    let signs = line[start..].len() - line[start..].trim_start_matches(['~', '≈', '±']).len();
    let at = if signs > 0 {
        blanks(line, start + signs)
    } else {
        start
    };
    past_word(line, at, ABOUT).unwrap_or(at)
}

/// Skips the name of a day of the week and the comma or blanks after it.
fn weekday(line: &str, at: usize) -> Option<usize> {
    let rest = &line[at..];
    let name = WEEKDAYS
        .that_begin(rest)
        .find(|name| ends(line, at + name.len()) || !name.is_ascii())?;
    let mut end = at + name.len();
    if rest[name.len()..].starts_with([',', '.']) {
        end += 1;
    }
    Some(blanks(line, end))
}

/// The length of blanks, emphasis and code marks at the start of a text.
fn leading_marks(text: &str) -> usize {
    text.len() - text.trim_start_matches(['*', '_', '`', ' ']).len()
}

/// How many bytes at the end of a line are searched for a time.
fn first_of_end(line: &str) -> usize {
    let mut length = line.len().min(LONGEST / 2);
    while !line.is_char_boundary(line.len() - length) {
        length -= 1;
    }
    length
}

fn first_line(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let window = &text[..end];
    &window[..lines::first_end(window)]
}

#[cfg(test)]
mod tests;
