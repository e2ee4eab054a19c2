//! Times that no clock can be set to: broken ones, and those relative to the start of the incident.

use super::words::LENGTHS;
use crate::timeline::scan::{ends_word, number, skip_blanks};
use crate::timeline::time;

/// Where such a time ends, if one begins at this position.
pub(super) fn unknown(line: &str, start: usize) -> Option<usize> {
    broken(line, start).or_else(|| relative(line, start))
}

/// Something that was meant as a time: `2X:XX`, `--:--`, `??:??`, `25:70`.
fn broken(line: &str, start: usize) -> Option<usize> {
    let place =
        |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'X' | b'x' | b'?' | b'-' | b'_');
    let places = |at: usize| line[at..].bytes().take(2).take_while(place).count();
    let at = start + places(start);
    if !(1..=2).contains(&(at - start)) || !line[at..].starts_with(':') {
        return None;
    }
    let end = at + 1 + places(at + 1);
    let goes_on = line[end..]
        .strip_prefix(':')
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(' '));
    (end == at + 3 && ends_word(line, end) && !goes_on).then_some(end)
}

/// A time relative to the start of the incident: `T+5m`, `T-00:10`, `T+1h 30m`, `+15 min`, or only a step of
/// it: `T0`, `T2`.
fn relative(line: &str, start: usize) -> Option<usize> {
    let rest = &line[start..];
    let named = rest.strip_prefix(['T', 't']);
    let signed = named.unwrap_or(rest).trim_start_matches(' ');
    let Some(rest) = signed.strip_prefix(['+', '-', '−']) else {
        let (step, end) = number(line, line.len() - named?.len(), 1, 2)?;
        // `T0` is the start itself; of `T2 lines went down`, nothing is a time.
        let is_step = step == 0 || super::closed(&line[end..]);
        return (ends_word(line, end) && is_step).then_some(end);
    };
    let at = skip_blanks(line, line.len() - rest.len());
    if let Some((length, _)) = time::leading(&line[at..]) {
        return Some(at + length);
    }
    let mut end = length(line, at);
    while let Some(more) = end.and_then(|end| length(line, skip_blanks(line, end))) {
        end = Some(more);
    }
    let bare =
        || number(line, at, 1, 4).filter(|(_, end)| named.is_some() && ends_word(line, *end));
    end.or_else(|| bare().map(|(_, end)| end))
}

/// Where the length of time at a position ends: a number and its unit.
fn length(line: &str, at: usize) -> Option<usize> {
    let (_, end) = number(line, at, 1, 4)?;
    let next = skip_blanks(line, end);
    LENGTHS
        .that_begin(&line[next..])
        .map(|unit| next + unit.len())
        .find(|end| !line[*end..].starts_with(char::is_alphabetic))
}
