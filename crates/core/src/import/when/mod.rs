//! What counts as the time of a timeline row: everything that `timeline::time` reads, and the partial,
//! approximate and incomplete forms that people write when they do not know more.
//!
//! Times are kept as they are written; whether such a time is a known instant is not decided here.

mod clock;
mod words;

use std::ops::Range;

use crate::frame::lines;
use crate::timeline::scan::{ends_word, skip_blanks};
use crate::timeline::{date, fold, lead, time, zone};
use clock::unknown;
use words::{ANNOUNCE, AT_END, BEFORE_DATE, BEHIND, DOUBTS, UPDATES};

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
    if may_not_begin(line) {
        return None;
    }
    if let Some(folded) = fold::folded(line) {
        let (end, says) = leading_in(&folded)?;
        return Some((fold::unfolded(line, end), says));
    }
    leading_in(line)
}

fn leading_in(line: &str) -> Option<(usize, Says)> {
    if let Some((inner, end)) = lead::braces(line) {
        let (length, says) = leading_in(&line[inner.clone()])?;
        return (length == inner.len()).then_some((end, says));
    }
    let (end, says) = timed(line)?;
    Some((belongs(line, end, says), says))
}

/// Whether a line certainly does not begin with a time. Most lines are rejected here, before all forms are
/// tried. Of ASCII letters, only those can begin a time that begin a word about times, the name of a day or a
/// month, or the `T` and `X` of relative and incomplete times.
fn may_not_begin(line: &str) -> bool {
    let mut bytes = line.bytes();
    let (first, second) = (bytes.next(), bytes.next().unwrap_or(b' '));
    first.is_none_or(|first| {
        let is_step = match first {
            b'T' | b't' => second.is_ascii_digit() || matches!(second, b'+' | b'-' | b' ' | 0xE2),
            b'X' | b'x' => matches!(second, b'X' | b'x' | b':' | b'?' | b'0'..=b'9'),
            _ => false,
        };
        first.is_ascii_alphabetic()
            && !is_step
            && !date::may_begin(line)
            && !time::may_be_between(line)
            && lead::weekday(line, 0).is_none()
            && lead::about(line, 0) == 0
            && date::months(line, 0).is_none()
    })
}

/// Where the words that announce a time (`At `, `Um `) at the start of a text end; 0 if there are none.
#[must_use]
pub(super) fn announced(text: &str) -> usize {
    ANNOUNCE.skip(first_line(text), 0).unwrap_or(0)
}

/// A time at the end of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AtEnd {
    /// Where the text before it ends, without the sign or the word between the two.
    pub(super) text: usize,
    pub(super) time: Range<usize>,
    /// Whether it is in brackets.
    pub(super) in_brackets: bool,
}

/// The time at the end of a line: in brackets, behind a sign, or behind a word such as `at`.
#[must_use]
pub(super) fn closing(line: &str) -> Option<AtEnd> {
    let whole = line.trim_end();
    let marks = ['.', ')', ']', '）', '】', '*', '_', '`', '!'];
    let bare = whole.trim_end_matches(marks);
    let from = bare.len() - first_of_end(bare);
    // Every time has a digit, if only a full-width one, or a colon.
    let may_be_in = |byte: u8| byte.is_ascii_digit() || matches!(byte, b':' | 0xEF);
    if !bare[from..].bytes().any(may_be_in) {
        return None;
    }
    // The longest one: of `13 August, ~15:00`, the date and the time.
    let mut places = bare[from..].char_indices().map(|(at, c)| (from + at, c));
    places.find_map(|(at, c)| {
        let (text, start) = parted(bare, at, c).or_else(|| dated(bare, at, c))?;
        let start = start + leading_marks(&bare[start..]);
        // Of `at 14:02`, only what is behind the word is the time, but `kl. 14.02` is one as a whole.
        let starts = [start + announced(&bare[start..]), start];
        starts.into_iter().find_map(|start| {
            let (length, says) = leading(&whole[start..])?;
            let end = start + length;
            // The brackets of `14:02 (CEST)` and the stop of `3 p.m.` belong to the time.
            let is_last = end >= bare.len() && whole[end..].trim_end_matches(marks).is_empty();
            (is_last && says > Says::Day && start > 0).then_some(AtEnd {
                text,
                time: start..end,
                in_brackets: OPENING.contains(&c),
            })
        })
    })
}

const OPENING: [char; 4] = ['(', '（', '[', '【'];

/// If a character can part a time from the text before it: where the text ends, and where the time begins.
fn parted(line: &str, at: usize, c: char) -> Option<(usize, usize)> {
    let next = at + c.len_utf8();
    let before = &line[..at];
    let is_apart = || line[next..].trim_start_matches(['*', '_']).starts_with(' ');
    let words = || one_of(&line[at..], AT_END).filter(|_| c == ' ');
    let text = match c {
        '@' | '\t' | '\n' | '—' => at,
        _ if OPENING.contains(&c) => at,
        // A label keeps its colon, and a sentence its stop.
        '：' => next,
        ':' | '.' if is_apart() => next,
        '-' | '–' | ',' | ';' | '·' | '|' | '→' | '»' if is_apart() => at,
        '>' if before.ends_with(['-', '=']) && is_apart() => at,
        ' ' if line[next..].starts_with(' ') => at,
        _ => return words().map(|_| (at, next)),
    };
    Some((line[..text].trim_end_matches(BETWEEN).len(), next))
}

/// Where the text ends and the time begins, if only a blank is between the text and a date with its year:
/// `First alert 2024-03-05 14:02`.
fn dated(line: &str, at: usize, c: char) -> Option<(usize, usize)> {
    let next = at + 1;
    let is_date = c == ' '
        && line[next..].starts_with(|c: char| c.is_ascii_digit())
        && day_at(line, next).is_some_and(|(_, says)| says == Says::Date);
    is_date.then_some((at, next))
}

/// Blanks and signs that can be before the time at the end of a line, beside what parts it from the text.
const BETWEEN: [char; 14] = [
    ' ', '\t', '\n', '\u{a0}', '-', '–', '—', ',', ';', '·', '|', '→', '>', '=',
];

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
    if let Some(folded) = fold::folded(line) {
        return only_day(&folded);
    }
    let at = lead::weekday(line, 0).unwrap_or(0);
    if at > 0 && at == line.len() {
        return true;
    }
    match day(line) {
        Some((end, _)) => {
            let rest = line[end..].trim_start_matches([' ', ',', '(']);
            let rest = rest.trim_end_matches(')');
            rest.is_empty() || lead::weekday(rest, 0) == Some(rest.len()) || zone::is_zone(rest)
        }
        None => false,
    }
}

/// The end of a time or day at the start of a line, and how precise it is.
fn timed(line: &str) -> Option<(usize, Says)> {
    if let Some((length, _)) = time::leading(line) {
        return Some((length, Says::Clock));
    }
    let start = lead::about(line, 0);
    if let Some(end) = unknown(line, start) {
        return Some((end, Says::Clock));
    }
    let (day_end, says) = match lead::at(line, start) {
        // A day that is only a day of the week, or two numbers, needs a time.
        Some(found) if found.needs_clock => {
            let end = unknown(line, found.clock?)?;
            return Some((end, Says::Clock));
        }
        _ => day_at(line, start)?,
    };
    let behind = lead::gap(line, day_end);
    match behind.and_then(|at| clock_or_unknown(line, at)) {
        Some(end) => Some((end, Says::Clock)),
        None => Some((day_end, says)),
    }
}

fn clock_or_unknown(line: &str, at: usize) -> Option<usize> {
    let known = || time::leading(&line[at..]).map(|(length, _)| at + length);
    unknown(line, at).or_else(known)
}

fn day(line: &str) -> Option<(usize, Says)> {
    day_at(line, lead::weekday(line, 0).unwrap_or(0))
}

/// A date, a day without its year, months, or a mistyped date.
fn day_at(line: &str, start: usize) -> Option<(usize, Says)> {
    if !line[start..].starts_with(char::is_alphanumeric) {
        return None;
    }
    if let Some(found) = lead::at(line, start).filter(|found| !found.needs_clock) {
        let says = if found.is_date() {
            Says::Date
        } else {
            Says::Day
        };
        // Of `Day 2 operations` and `05.03. releases`, nothing is a day.
        if found.is_certain() || closed(&line[found.end..]) {
            return Some((found.end, says));
        }
    }
    months(line, start).or_else(|| mistyped(line, start).map(|end| (end, Says::Date)))
}

/// Two months and what is between them: `Jun–Jul`.
fn months(line: &str, start: usize) -> Option<(usize, Says)> {
    let end = date::months(line, start)?;
    closed(&line[end..]).then_some((end, Says::Day))
}

/// Whether what follows a time shows that it is one: a separator, a mark or the end.
fn closed(rest: &str) -> bool {
    let is_apart = rest.starts_with('\t') || rest.starts_with("  ") || rest.starts_with(". ");
    let rest = rest.trim_start();
    is_apart
        || rest.is_empty()
        || rest.starts_with([
            ':', '：', '-', '–', '—', ')', ']', '|', '*', '_', '`', '→', ',', '·', '»', '=',
        ])
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
    ends_word(line, at).then_some(at)
}

/// Where a time ends together with what belongs to it: `ごろ`, a day of the week and a date, a doubt.
fn belongs(line: &str, end: usize, says: Says) -> usize {
    let mut end = end;
    if says == Says::Clock {
        let at = skip_blanks(line, end);
        let word = BEHIND.that_begin(&line[at..]).find(|word| {
            ends_word(line, at + word.len()) || !word.is_ascii() || word.ends_with(['.', '?'])
        });
        end = word.map_or(end, |word| at + word.len());
        end = dated_behind(line, end).unwrap_or(end);
    } else if let Some(named) = lead::bracketed_weekday(line, skip_blanks(line, end)) {
        end = named;
    }
    uncertain(line, end).unwrap_or(end)
}

/// The end of a date after the time, if a separator follows it: `12:45 PM PST Saturday Oct 30th: text`.
fn dated_behind(line: &str, end: usize) -> Option<usize> {
    let mut at = skip_blanks(line, end);
    if line[at..].starts_with(',') {
        at = skip_blanks(line, at + 1);
    }
    if at == end {
        return None;
    }
    at = BEFORE_DATE.skip(line, at).unwrap_or(at);
    let named = lead::weekday(line, at);
    let found = match day_at(line, named.unwrap_or(at)) {
        Some((end, _)) => end,
        None => line[..named?].trim_end_matches([' ', ',']).len(),
    };
    // The stop of `14:02, March 5. It is down` parts the two.
    let unstopped = line[..found].strip_suffix('.').map(str::len);
    let ends = [Some(found), unstopped];
    ends.into_iter().flatten().find(|end| closed(&line[*end..]))
}

/// The end of a doubt in brackets after a time: `22:52 (maybe earlier?)`, `10:00 (approx)`.
fn uncertain(line: &str, end: usize) -> Option<usize> {
    let at = skip_blanks(line, end);
    let inner = line[at..].strip_prefix('(')?;
    let close = inner.find(')').filter(|close| *close <= 40)?;
    let words = &inner[..close];
    let doubt = words.ends_with('?') || DOUBTS.that_begin(words).next().is_some();
    doubt.then_some(at + 1 + close + 1)
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

/// The first of several marks or words that a text begins with.
pub(super) fn one_of(text: &str, all: &[&'static str]) -> Option<&'static str> {
    let first = text.bytes().next();
    let begins = |one: &&&str| one.bytes().next() == first && text.starts_with(**one);
    all.iter().find(begins).copied()
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
