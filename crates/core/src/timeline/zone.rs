//! Time zones as people write them: abbreviations, offsets, names of the IANA database.
//!
//! This finds a zone in a text and says where it is. It does not say what the zone means: `IST` is three
//! different zones. Abbreviations match in capitals only and as whole words.

use std::ops::Range;

use super::names::{AREAS, CLOCK_WORDS, FILLERS, ZONES};
use super::scan::{after, before, ends_word, number, skip_prefix, starts_word};

/// Whether a text is exactly one zone: `UTC`, `CET/CEST`, `GMT-03:00`, `+02:00`, `Europe/Madrid`.
#[must_use]
pub fn is_zone(word: &str) -> bool {
    word == "Z" || (!word.is_empty() && zone_at(word, 0) == Some(word.len()))
}

/// The zone that a sentence, a heading or the name of a column gives for the times that follow it, as in `All
/// times in UTC.`, `Timeline (all times PT)`, `Time (ET)` or `タイムライン（JST）`.
#[must_use]
pub fn stated(text: &str) -> Option<Range<usize>> {
    if !may_occur(text) {
        return None;
    }
    let mut start = 0;
    let mut is_announced = false;
    let mut words = 0;
    let mut preceding_zone: Option<Range<usize>> = None;
    while let Some(character) = after(text, start) {
        // `tz=UTC` is part of an address.
        let zone = zone_at(text, start).filter(|_| before(text, start) != Some('='));
        let end = match zone {
            Some(end) => {
                let is_long = end - start > 2;
                let is_whole_text = text.trim().len() == end - start;
                if is_announced
                    || is_whole_text
                    || (is_long && words <= 3 && is_bracketed(text, start, end))
                {
                    return Some(start..end);
                }
                preceding_zone = is_long.then_some(start..end);
                words += 1;
                end
            }
            None if character.is_alphanumeric() => {
                let end = word_end(text, start);
                let word = text.get(start..end).unwrap_or("").to_lowercase();
                words += usize::from(word.contains(char::is_alphabetic));
                if is_clock_word(&word) {
                    if let Some(zone) = preceding_zone {
                        return Some(zone);
                    }
                    is_announced = true;
                } else {
                    let is_filler = FILLERS.contains(&word.as_str()) || word.starts_with("24");
                    is_announced = is_announced && is_filler;
                }
                preceding_zone = None;
                end
            }
            None => {
                // An announcement ends with its sentence: it does not reach a zone in the next one.
                let next = start + character.len_utf8();
                let ends_sentence = matches!(character, '.' | '!' | '?' | '。' | ';')
                    && after(text, next).is_none_or(char::is_whitespace);
                if ends_sentence
                    || character == '\n'
                        && after(text, next).is_some_and(|character| character == '\n')
                {
                    (is_announced, preceding_zone, words) = (false, None, words + 9);
                }
                next
            }
        };
        start = end;
    }
    None
}

/// Whether anything in a text could be a zone. Most prose has none and need not be read more closely.
pub(super) fn may_occur(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(start, byte)| {
        let previous = start.checked_sub(1).and_then(|index| bytes.get(index));
        match byte {
            b'Z' if previous.is_some_and(u8::is_ascii_digit) => true,
            b'A'..=b'Z' | b'+' | b'-' | 0xE2 => {
                let in_word =
                    byte.is_ascii_alphabetic() && previous.is_some_and(u8::is_ascii_alphanumeric);
                !in_word && zone_at(text, start).is_some()
            }
            // The first letter of `МСК`.
            0xD0 => bytes.get(start + 1) == Some(&0x9C) && zone_at(text, start).is_some(),
            _ => false,
        }
    })
}

/// Where the zone that begins at a position ends. A bare `Z` is not a zone here: it counts only after a time.
pub(super) fn zone_at(text: &str, start: usize) -> Option<usize> {
    let end = single_zone_at(text, start)?;
    // `CET/CEST` is one zone with its summer name, `GMT+1/+2` one zone with its summer offset.
    let slash = skip_prefix(text, end, "/");
    if let Some(combined_end) = slash.and_then(|second_start| {
        single_zone_at(text, second_start).or_else(|| offset_at(text, second_start))
    }) {
        return Some(combined_end);
    }
    // `PT-BR` is a language, `PT/x` a path.
    let is_part_of_name = after(text, end).is_some_and(|c| matches!(c, '-' | '/'))
        && after(text, end + 1).is_some_and(char::is_alphabetic);
    (!is_part_of_name).then_some(end)
}

/// Where the `utc` or `gmt` at a position ends. Names of zones in lower case are words everywhere but behind a
/// time.
pub(super) fn in_lower_case(text: &str, start: usize) -> Option<usize> {
    let end = ["utc", "gmt"]
        .iter()
        .find_map(|name| skip_prefix(text, start, name))?;
    Some(offset_at(text, end).unwrap_or(end)).filter(|end| ends_word(text, *end))
}

fn single_zone_at(text: &str, start: usize) -> Option<usize> {
    let first = after(text, start)?;
    if matches!(first, '+' | '-' | '\u{2212}') {
        // An offset without `UTC` or `GMT` must have minutes: `+02:00`, `-0300`.
        return offset_at(text, start).filter(|end| end - start > 4);
    }
    // One abbreviation is not in Latin letters: `МСК`.
    if !(first.is_ascii_uppercase() || first == 'М') || !starts_word(text, start) {
        return None;
    }
    if let Some(end) = iana_name_at(text, start) {
        return Some(end);
    }
    let rest = text.get(start..)?;
    let is_here = |zone: &&&str| rest.starts_with(**zone) && ends_word(text, start + zone.len());
    let end = start + ZONES.iter().filter(is_here).map(|zone| zone.len()).max()?;
    if matches!(text.get(start..end), Some("UTC" | "GMT")) {
        return Some(offset_at(text, end).unwrap_or(end));
    }
    Some(end)
}

/// `+2`, `+02`, `-03:00`, `+0530`.
pub(super) fn offset_at(text: &str, start: usize) -> Option<usize> {
    let sign = after(text, start).filter(|c| matches!(c, '+' | '-' | '\u{2212}'))?;
    let start = start + sign.len_utf8();
    if let Some((value, end)) = number(text, start, 4, 4) {
        return (value / 100 <= 14 && value % 100 < 60 && ends_word(text, end)).then_some(end);
    }
    let (_, mut end) = number(text, start, 1, 2).filter(|(hours, _)| *hours <= 14)?;
    let minutes =
        skip_prefix(text, end, ":").and_then(|minutes_start| number(text, minutes_start, 2, 2));
    if let Some((_, minutes_end)) = minutes.filter(|(minutes, _)| *minutes < 60) {
        end = minutes_end;
    }
    ends_word(text, end).then_some(end)
}

/// `Europe/Madrid`, `America/Argentina/Buenos_Aires`, `Etc/GMT+3`.
fn iana_name_at(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let area = AREAS.iter().find(|area| {
        rest.strip_prefix(**area)
            .is_some_and(|rest| rest.starts_with('/'))
    })?;
    let mut end = start + area.len();
    for _ in 0..2 {
        let Some(name_start) = skip_prefix(text, end, "/") else {
            break;
        };
        let part = text.get(name_start..)?;
        let length = part
            .find(|character: char| {
                !(character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '+'))
            })
            .unwrap_or(part.len());
        let part = part.get(..length)?.trim_end_matches(['-', '+', '_']);
        if !part.starts_with(|character: char| character.is_ascii_uppercase()) {
            break;
        }
        end = name_start + part.len();
    }
    (end > start + area.len() && ends_word(text, end)).then_some(end)
}

/// Whether a zone is the only thing between brackets.
fn is_bracketed(text: &str, start: usize, end: usize) -> bool {
    let left = text.get(..start).unwrap_or("").trim_end();
    let right = text.get(end..).unwrap_or("").trim_start();
    let opens = ['(', '[', '（', '【'];
    // In `(2026-10-07, CEST)` the day of the times stands before their zone.
    let dated = || {
        let (name, day) = left.strip_suffix([',', '，'])?.rsplit_once(opens)?;
        super::date::parse(day).map(|_| name.trim_end())
    };
    let name = left.strip_suffix(opens).map(str::trim_end).or_else(dated);
    // `11:00 (UTC)` is a time with its zone, and says nothing about other times.
    name.is_some_and(|name| !name.ends_with(|c: char| c.is_numeric()))
        && right.starts_with([')', ']', '）', '】'])
}

fn is_clock_word(word: &str) -> bool {
    CLOCK_WORDS.contains(&word)
}

/// Where the word at a position ends. Text in a script without spaces counts as one word here.
fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let end = rest.find(|c: char| !c.is_alphanumeric());
    start + end.unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::time;

    #[test]
    fn zones_as_people_write_them() {
        for zone in [
            "UTC",
            "GMT",
            "Z",
            "CET",
            "CEST",
            "PT",
            "PST",
            "PDT",
            "ET",
            "JST",
            "KST",
            "IST",
            "BST",
            "UTC+2",
            "UTC-03:00",
            "GMT-03:00",
            "GMT+1/+2",
            "CET/CEST",
            "+02:00",
            "-0300",
            "US/Pacific",
            "Europe/Madrid",
            "America/Argentina/Buenos_Aires",
            "Etc/GMT+3",
            "Pacific Time",
            "Australia/Lord_Howe",
        ] {
            assert!(is_zone(zone), "{zone}");
        }
        for word in [
            "",
            "et",
            "Et",
            "utc",
            "It",
            "IT",
            "ETA",
            "PT-BR",
            "Europe",
            "Europe/",
            "Europe/madrid",
            "UTC+99",
            "+2",
            "servers",
            "CETs",
            "Ü",
            "ÉT",
            "UTC time",
        ] {
            assert!(!is_zone(word), "{word}");
        }
    }

    #[test]
    fn a_zone_after_a_time() {
        let zone_in = |text: &'static str| time::zone_after_time(text).map(|range| &text[range]);
        assert_eq!(zone_in("from 7:31 PM to 9:21 PM PT"), Some("PT"));
        assert_eq!(zone_in("at 14:00Z it ended"), Some("Z"));
        assert_eq!(zone_in("at 14:00 (CET)"), Some("CET"));
        assert_eq!(zone_in("at 8:55 AM +UTC"), Some("UTC"));
        assert_eq!(zone_in("в 14:00 МСК"), Some("МСК"));
        assert_eq!(zone_in("в 14:00 МСКА"), None);
        assert_eq!(zone_in("at 04:49 PM UTC."), Some("UTC"));
        assert_eq!(zone_in("two hours (9:00 AM - 11:00 AM, UTC)"), Some("UTC"));
        assert_eq!(zone_in("at 14:00, ET phoned home"), None);
        assert_eq!(zone_in("2019-12-03T14:02-03:00"), Some("-03:00"));
        assert_eq!(zone_in("from 10:04 to 10:57 et al. were out"), None);
        assert_eq!(zone_in("12:40 IT was told"), None);
        assert_eq!(zone_in("UTC is what we use, at 12:40"), None);
    }

    #[test]
    fn a_zone_stated_for_the_times_that_follow() {
        let zone_in = |text: &'static str| stated(text).map(|range| &text[range]);
        for (text, zone) in [
            ("All times in UTC.", "UTC"),
            ("Timeline (all times PT )", "PT"),
            ("*(All times US/Pacific, 24-hour clock.)*", "US/Pacific"),
            ("Date and Time in CET", "CET"),
            ("Time (ET)", "ET"),
            ("タイムライン（JST）", "JST"),
            ("시각 (KST)", "KST"),
            ("Todas las horas en CET", "CET"),
            ("All times are in CET (GMT+1)", "CET"),
            ("All times in PST, on February 5th 2019", "PST"),
            ("All times in GMT+2", "GMT+2"),
            (
                "Unless otherwise noted all events happened on 2019-10-21, and all times are in\nUTC.",
                "UTC",
            ),
            ("Time zone: Europe/Madrid", "Europe/Madrid"),
            ("Zona horaria: CET/CEST", "CET/CEST"),
            ("We had trouble.\n\nTimes are UTC+02:00.", "UTC+02:00"),
            ("Timeline (UTC)", "UTC"),
            ("What happened (JST)", "JST"),
            ("Timeline (2026-10-07, CEST)", "CEST"),
            ("UTC", "UTC"),
            ("Timestamps are given in Pacific Time", "Pacific Time"),
            ("UTC times", "UTC"),
        ] {
            assert_eq!(zone_in(text), Some(zone), "{text}");
        }
        for text in [
            "",
            "At that time the ET team was asleep",
            "All times are approximate",
            "It was the first time. UTC was the name of a host",
            "Customer Team (CT)",
            "Response time rose; PT was slow",
            "all times et cetera",
            "7:31 PM PT",
            "At 11:00 (UTC) it broke",
            "[graph](https://a.example/?tz=UTC)",
        ] {
            assert_eq!(zone_in(text), None, "{text}");
        }
    }
}
