//! What stands behind the numbers of a time of day: a unit, a half of the day, a zone.

use std::ops::Range;

use super::{Before, Digits, Form};
use crate::timeline::scan::{after, before, ends_word, number, skip_blanks, skip_prefix};
use crate::timeline::time_words::{BEHIND, HALF_LETTERS, HALVES_BEHIND, Half};
use crate::timeline::words::begins;
use crate::timeline::zone;

/// Where the unit behind a time ends that has its minutes: `14:02 Uhr`, `14.02h`, `1402 hrs`.
pub(super) fn unit_behind(text: &str, digits: Digits) -> Option<usize> {
    if !matches!(digits.form, Form::Colon | Form::Dotted | Form::Joined) {
        return None;
    }
    let position = skip_blanks(text, digits.end);
    BEHIND
        .that_begin(text.get(position..)?)
        .map(|unit| position + unit.len())
        .find(|end| ends_word(text, *end))
}

/// A half of the day that was found behind a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct HalfBehind {
    pub(super) half: Half,
    pub(super) end: usize,
    /// Whether it is written as AM or PM.
    pub(super) in_letters: bool,
}

/// The half of the day behind a time: `p.m.`, `de la tarde`, or only the `p` of `12:29p`.
pub(super) fn half_behind(text: &str, end: usize, form: Form) -> Option<HalfBehind> {
    let position = skip_blanks(text, end);
    let found = |half, end, in_letters| {
        ends_word(text, end).then_some(HalfBehind {
            half,
            end,
            in_letters,
        })
    };
    let letters = HALF_LETTERS
        .iter()
        .find_map(|(letters, half)| found(*half, skip_prefix(text, position, letters)?, true));
    if let Some(letters) = letters {
        let is_preposition = form == Form::Bare && position > end && is_german_am(text, position);
        return (!is_preposition).then_some(letters);
    }
    if position == end && form == Form::Colon {
        let half = match after(text, end)? {
            'a' | 'A' => Half::Morning,
            'p' | 'P' => Half::Evening,
            _ => return None,
        };
        return found(half, end + 1, false);
    }
    let rest = text.get(position..).filter(|_| position > end)?;
    HALVES_BEHIND
        .iter()
        .filter(|(words, _)| begins(rest, words))
        .find_map(|(words, half)| found(*half, position + words.len(), false))
}

/// Whether the `am` at a position is the preposition of `10 am Rhein`, before a noun and not before a zone.
fn is_german_am(text: &str, start: usize) -> bool {
    let Some(rest) = text.get(start..).and_then(|rest| rest.strip_prefix("am ")) else {
        return false;
    };
    let next = skip_blanks(text, text.len() - rest.len());
    after(text, next).is_some_and(char::is_uppercase) && zone::zone_at(text, next).is_none()
}

/// The place of the zone of a time: directly after it, after a blank, in parentheses without anything else,
/// or after a comma at the end of the text or of parentheses.
pub(super) fn zone_after(text: &str, end: usize, lead: Before) -> Option<Range<usize>> {
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
    let bracket = after(text, after_blanks).filter(|c| matches!(c, '(' | '（' | '['));
    let start = after_blanks + bracket.map_or(0, char::len_utf8);
    let sign = after(text, start).filter(|c| matches!(c, '+' | '-' | '\u{2212}'));
    // Without a date, `12:40-13:00` is a range, and the `-3` of `12:40 -3` is text.
    if lead != Before::Iso && sign.is_some_and(|sign| sign != '+') {
        let offset = number(text, start + 1, 4, 4).filter(|_| lead == Before::Date);
        return offset.and_then(|_| Some(start..zone::zone_at(text, start)?));
    }
    // `14:02 +UTC`: the sign says nothing.
    let is_signed = ["+UTC", "+GMT"]
        .iter()
        .any(|name| skip_prefix(text, start, name).is_some());
    let start = start + usize::from(is_signed);
    let zone_end = zone::zone_at(text, start)
        .or_else(|| zone::offset_at(text, start).filter(|_| lead == Before::Iso && start == end))
        .or_else(|| zone::in_lower_case(text, start));
    let zone = start..zone_end?;
    let is_closed = bracket.is_none_or(|open| after(text, zone.end) == Some(closing(open)));
    is_closed.then_some(zone)
}

fn closing(open: char) -> char {
    match open {
        '[' => ']',
        '（' => '）',
        _ => ')',
    }
}

pub(super) fn end_after_bracket(text: &str, zone: &Range<usize>) -> usize {
    let bracket = before(text, zone.start).filter(|c| matches!(c, '(' | '（' | '['));
    zone.end + bracket.map_or(0, |open| closing(open).len_utf8())
}
