//! Times of day in other forms than `14:02`: with words, with units, incomplete, relative.

use super::step::{blanks, ends, number, one_of};
use super::words::HALVES;
use crate::timeline::{time, zone};

/// Where a time of day in any form ends, if one begins at this position.
pub(super) fn clock(line: &str, start: usize) -> Option<usize> {
    let rest = &line[start..];
    if let Some((length, _)) = time::leading(rest) {
        return Some(start + length);
    }
    if let Some(half) = one_of(rest, HALVES) {
        let at = blanks(line, start + half.len());
        return counted(line, at)
            .or_else(|| time::leading(&line[at..]).map(|(length, _)| at + length));
    }
    counted(line, start)
        .or_else(|| spoken(line, start))
        .or_else(|| broken(line, start))
        .or_else(|| relative(line, start))
}

/// A time with units: `14時02分`, `9点`, `2시 30분`.
fn counted(line: &str, start: usize) -> Option<usize> {
    let (hour, at) = number(line, start, 1, 2)?;
    let unit = line[at..].chars().next()?;
    if hour > 24 || !matches!(unit, '時' | '时' | '点' | '點' | '시') {
        return None;
    }
    let end = at + unit.len_utf8();
    let next = blanks(line, end);
    if line[next..].starts_with('半') {
        return Some(next + '半'.len_utf8());
    }
    if let Some((minute, at)) = number(line, next, 1, 2)
        && minute < 60
        && let Some(unit) = line[at..].chars().next()
        && matches!(unit, '分' | '분')
    {
        return Some(at + unit.len_utf8());
    }
    // `3시간` and `3時間` are durations.
    (!line[end..].starts_with(['間', '간', '间', '钟'])).then_some(end)
}

/// A number that a word turns into a time: `14 Uhr`, `14.02 Uhr`, `1915 UTC`, `9.30 PM`.
fn spoken(line: &str, start: usize) -> Option<usize> {
    let (first, mut at) = number(line, start, 1, 4)?;
    let digits = at - start;
    let mut whole = digits == 4 && first / 100 < 25 && first % 100 < 60;
    let mut dotted = false;
    if digits <= 2
        && first <= 24
        && line[at..].starts_with('.')
        && let Some((minute, end)) = number(line, at + 1, 2, 2)
        && minute < 60
    {
        (dotted, whole, at) = (true, true, end);
    }
    let next = blanks(line, at);
    let rest = &line[next..];
    let word_length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let word = &rest[..word_length];
    let end = next + word_length;
    if !ends(line, end) {
        return None;
    }
    // A lone hour must be followed by a separator or by nothing: `11h : retour` is a time, `2h of silence` is
    // not.
    let sign = line[blanks(line, end)..].chars().next();
    let alone = next == at
        && digits <= 2
        && first < 24
        && sign.is_none_or(|c| matches!(c, ':' | '-' | '–' | '—' | ',' | '|' | ')' | '*'));
    let says_hour = match word {
        "h" | "H" if alone => true,
        "Uhr" | "uhr" => digits <= 2,
        "hrs" | "hours" | "h" | "hs" => whole,
        "Z" => whole && next == at,
        "AM" | "PM" | "am" | "pm" => dotted,
        _ => false,
    };
    if says_hour {
        return Some(end);
    }
    let zone = rest
        .split([' ', ',', ':', ')', ']', '*', '`', '|'])
        .next()?;
    (whole && !dotted && next > at && zone::is_zone(zone)).then_some(next + zone.len())
}

/// Something that was meant as a time: `2X:XX`, `--:--`, `??:??`, `25:70`.
fn broken(line: &str, start: usize) -> Option<usize> {
    let place =
        |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'X' | b'x' | b'?' | b'-' | b'_');
    let hour = line[start..].bytes().take_while(|byte| place(byte)).count();
    let at = start + hour;
    if !(1..=2).contains(&hour) || !line[at..].starts_with(':') {
        return None;
    }
    let minute = line[at + 1..]
        .bytes()
        .take_while(|byte| place(byte))
        .count();
    let end = at + 1 + minute;
    (minute == 2 && ends(line, end) && !line[end..].starts_with(':')).then_some(end)
}

/// A time relative to the start of the incident: `T+5m`, `T-00:10`, `+15 min`.
fn relative(line: &str, start: usize) -> Option<usize> {
    let rest = &line[start..];
    let named = rest.strip_prefix(['T', 't']);
    let signed = named.unwrap_or(rest).trim_start_matches(' ');
    let Some(rest) = signed.strip_prefix(['+', '-', '−']) else {
        // `T0` is the start itself.
        let zero = named?.strip_prefix('0')?;
        let end = line.len() - zero.len();
        return ends(line, end).then_some(end);
    };
    let at = line.len() - rest.len();
    if let Some((length, _)) = time::leading(rest) {
        return Some(at + length);
    }
    let (_, end) = number(line, at, 1, 4)?;
    let next = blanks(line, end);
    let letters = line[next..]
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let unit = &line[next..next + letters];
    let known = [
        "m", "min", "mins", "minutes", "h", "hr", "hrs", "hours", "s", "sec", "d", "days",
    ];
    if known.contains(&unit) {
        return Some(next + letters);
    }
    (named.is_some() && ends(line, end)).then_some(end)
}
