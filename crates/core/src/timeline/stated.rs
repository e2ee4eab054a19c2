//! Reads durations as people state them in prose: `50 minutes`, `1 h 50 min`, `110-minute`, `1h50m`, and also
//! `una hora y media`. The words of each language are data in `duration_words`.

use std::ops::Range;

use super::duration_words::{AND, HALF_MORE, HEDGES, NO_DURATION, NUMBERS, UNITS};
use super::scan::{
    after, before, continues_word, ends_word, letters, number, skip_blanks, skip_prefix,
};

/// A duration that a text states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The length that is stated, in seconds.
    pub seconds: u32,
    /// Whether it is said to be only approximate: `almost two hours`, `10-15 minutes`.
    pub about: bool,
    /// The smallest unit that was written, in seconds.
    pub unit: u32,
}

impl Stated {
    /// Whether the statement is right for a length in seconds, given how people round. It may be off by a
    /// minute if minutes or seconds are written, by a third of an hour if hours are, and by half a day if
    /// days are. An approximate one may also be off by a fifth, or by five minutes if that is more.
    #[must_use]
    pub fn agrees(&self, seconds: u32) -> bool {
        let rounding = match self.unit {
            ..=60 => 60,
            3600 => 1200,
            _ => self.unit / 2,
        };
        let loose = if self.about {
            (self.seconds / 5).max(300)
        } else {
            0
        };
        self.seconds.abs_diff(seconds) <= rounding.max(loose)
    }
}

/// Every duration in prose, in order, with its place in bytes.
#[must_use]
pub fn find_all(text: &str) -> Vec<(Range<usize>, Stated)> {
    let mut found = Vec::new();
    let mut position = 0;
    let mut inside = false;
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(position) {
        let start = position;
        let starts = !inside;
        if byte.is_ascii() {
            position += 1;
            inside = byte.is_ascii_alphanumeric() || *byte == b'_';
        } else {
            let Some(c) = after(text, position) else {
                break;
            };
            position += c.len_utf8();
            inside = continues_word(c);
        }
        // A number begins with an ASCII digit or, as a word, with an ASCII letter.
        if !starts || !byte.is_ascii_alphanumeric() || !may_begin(bytes, start) {
            continue;
        }
        if let Some((end, stated)) = at(text, start) {
            found.push((start..end, stated));
            position = end;
            inside = false;
        }
    }
    found
}

/// Whether a word at a position can be a number: it consists of digits, or of at most eleven letters and is
/// followed by the first letter of a unit, or by that of the article in `half an hour`. This is a cheap test.
fn may_begin(bytes: &[u8], start: usize) -> bool {
    let word = bytes.get(start..).unwrap_or(&[]);
    if word.first().is_some_and(u8::is_ascii_digit) {
        return true;
    }
    let letters = word
        .iter()
        .take(12)
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let next = word
        .get(letters)
        .is_some_and(|byte| matches!(byte, b' ' | b'-' | 0xC2 | 0xE2));
    let unit = word.get(letters + 1).map(u8::to_ascii_lowercase);
    next && letters < 12 && matches!(unit, Some(b'h' | b'm' | b'd' | b's' | b'a' | 0x80..))
}

/// The duration that begins at a position.
fn at(text: &str, start: usize) -> Option<(usize, Stated)> {
    if matches!(before(text, start), Some('.' | ':' | '/' | ',')) && !spaced(text, start) {
        return None;
    }
    let first = part(text, start)?;
    let (mut end, mut unit) = (first.end, first.unit);
    let mut seconds = first.seconds;
    if let Some(half) = phrase(text, skip_blanks(text, end), HALF_MORE) {
        (seconds, end) = (seconds + unit / 2, half);
    } else {
        while let Some(more) = more(text, end, unit) {
            seconds += more.seconds;
            (end, unit) = (more.end, more.unit);
        }
    }
    let next = letters(text, skip_blanks(text, end)).to_lowercase();
    if !ends_word(text, end) || NO_DURATION.contains(&next.as_str()) {
        return None;
    }
    let about = first.open || hedged(text, start);
    Some((
        end,
        Stated {
            seconds,
            about,
            unit,
        },
    ))
}

/// A number with its unit, as one part of a duration.
struct Part {
    seconds: u32,
    unit: u32,
    end: usize,
    /// Whether the number is only approximate: `10+`, or the end of `10-15`.
    open: bool,
}

fn part(text: &str, start: usize) -> Option<Part> {
    let (hundredths, at) = amount(text, start)?;
    let plus = skip_prefix(text, at, "+");
    let at = plus.unwrap_or(at);
    let glue = after(text, at).filter(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}'));
    let unit_at = glue.map_or_else(|| skip_blanks(text, at), |c| at + c.len_utf8());
    let (unit, end) = unit(text, unit_at)?;
    // `a las 19 h` is a time of day.
    let word = letters(text, unit_at);
    if word.len() == 1 && phrase_before(text, start, &["las", "at"]) {
        return None;
    }
    let ranged = before(text, start).is_some_and(|c| matches!(c, '-' | '\u{2013}'))
        && text
            .get(..start)?
            .trim_end_matches(['-', '\u{2013}'])
            .ends_with(|c: char| c.is_ascii_digit());
    Some(Part {
        seconds: hundredths.checked_mul(unit)? / 100,
        unit,
        end,
        open: plus.is_some() || ranged,
    })
}

/// The next part of a duration, with a smaller unit: the `50 minutes` of `1 hour and 50 minutes`. After
/// hours, `1h50` and `1h50m` are read too.
fn more(text: &str, end: usize, unit: u32) -> Option<Part> {
    let at = skip_blanks(text, end);
    let at = skip_prefix(text, at, ",").map_or(at, |at| skip_blanks(text, at));
    let at = phrase(text, at, AND).map_or(at, |at| skip_blanks(text, at));
    if let Some(part) = part(text, at).filter(|part| part.unit < unit) {
        return Some(part);
    }
    let (minutes, stop) = number(text, at, 1, 2)?;
    let stop = skip_prefix(text, stop, "m").unwrap_or(stop);
    let tight = at == end || stop > at + 2 || skip_prefix(text, stop - 1, "m").is_some();
    (unit == 3600 && minutes < 60 && tight && ends_word(text, stop)).then_some(Part {
        seconds: minutes * 60,
        unit: 60,
        end: stop,
        open: false,
    })
}

/// A number in hundredths, in digits or as a word.
fn amount(text: &str, start: usize) -> Option<(u32, usize)> {
    if let Some((whole, end)) = number(text, start, 1, 5) {
        let point = after(text, end).filter(|c| matches!(c, '.' | ','));
        if let Some((fraction, stop)) = point.and_then(|_| number(text, end + 1, 1, 2)) {
            let scale = if stop - end == 2 { 10 } else { 1 };
            return Some((whole * 100 + fraction * scale, stop));
        }
        return Some((whole * 100, end));
    }
    let word = letters(text, start);
    let known = |(name, _): &&(&str, u32)| name.eq_ignore_ascii_case(word);
    let (_, hundredths) = NUMBERS.iter().find(known)?;
    let end = start + word.len();
    // `half an hour`
    let article = phrase(text, skip_blanks(text, end), &["an", "a"]).filter(|_| *hundredths == 50);
    Some((*hundredths, article.unwrap_or(end)))
}

fn unit(text: &str, at: usize) -> Option<(u32, usize)> {
    let word = letters(text, at);
    // In `1h50`, digits follow the unit directly.
    let end = at + word.len();
    let lower = word.to_lowercase();
    let (name, seconds) = UNITS.iter().find(|(name, _)| *name == lower)?;
    let free = ends_word(text, end) || (*name == "h" && number(text, end, 1, 2).is_some());
    free.then_some((*seconds, end))
}

/// Whether the words before a place say that the number there is not exact: `about`, `casi`, `~`.
#[must_use]
pub fn hedged(text: &str, start: usize) -> bool {
    let earlier = text.get(..start).unwrap_or("");
    let tail = earlier.char_indices().rev().nth(23).map_or(0, |(at, _)| at);
    let tail = earlier.get(tail..).unwrap_or("").to_lowercase();
    let tail = tail.trim_end();
    tail.ends_with(['~', '≈', '±', '<', '>'])
        || HEDGES.iter().any(|hedge| {
            tail.strip_suffix(hedge)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
}

/// Whether there is white space before a position.
fn spaced(text: &str, at: usize) -> bool {
    before(text, at).is_some_and(char::is_whitespace)
}

/// The end of the first of these words or phrases that is at a position.
fn phrase(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    words.iter().find_map(|word| {
        let end = skip_prefix(text, at, word)?;
        ends_word(text, end).then_some(end)
    })
}

fn phrase_before(text: &str, start: usize, words: &[&str]) -> bool {
    let earlier = text.get(..start).unwrap_or("").trim_end();
    words.iter().any(|word| {
        earlier
            .strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn minutes(text: &str) -> Vec<(String, u32)> {
        find_all(text)
            .into_iter()
            .map(|(range, stated)| (text[range].to_owned(), stated.seconds / 60))
            .collect()
    }

    #[test]
    fn durations_in_english_and_spanish() {
        for (text, expected) in [
            ("down for 50 minutes", 50),
            ("1 h 50 min", 110),
            ("a 110-minute outage", 110),
            ("durante 53 minutos", 53),
            ("1h50m", 110),
            ("1h 50m", 110),
            ("about 1h50 of it", 110),
            ("1 hour and 31 minutes", 91),
            ("1 hour, 31 minutes", 91),
            ("1 hora y 50 minutos", 110),
            ("two hours", 120),
            ("dos horas", 120),
            ("half an hour", 30),
            ("media hora", 30),
            ("an hour and a half", 90),
            ("una hora y media", 90),
            ("1.5 hours", 90),
            ("1,25 horas", 75),
            ("lasted 19h.", 1140),
            ("30min outage", 30),
            ("2 days", 2880),
            ("20 mins", 20),
            ("90 seconds", 1),
            ("fifteen minutes", 15),
        ] {
            let found = minutes(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!(found[0].1, expected, "{text}");
        }
        assert_eq!(
            minutes("7min, 2 min and 3 hours")
                .iter()
                .map(|found| found.1)
                .collect::<Vec<_>>(),
            [7, 2, 180]
        );
    }

    #[test]
    fn what_only_looks_like_a_duration() {
        for text in [
            "24-hour clock",
            "a las 19 h",
            "10h04m20",
            "5 m of cable",
            "v1.2 minutes",
            "minutes",
            "10:30 min",
            "one",
            "an outage",
            "3 hosts",
        ] {
            assert_eq!(minutes(text), [], "{text}");
        }
    }

    #[test]
    fn hedges_are_heard() {
        let about = |text: &str| find_all(text)[0].1.about;
        for text in [
            "about 50 minutes",
            "~50 min",
            "almost two hours",
            "10-15 minutes",
            "10+ hours",
            "unos 50 minutos",
            "más de dos horas",
            "alrededor de 40 minutos",
        ] {
            assert!(about(text), "{text}");
        }
        assert!(!about("for 50 minutes"));
        assert!(!about("whereabout 50 minutes"));
    }

    #[test]
    fn people_round() {
        let agrees = |text: &str, minutes: u32| find_all(text)[0].1.agrees(minutes * 60);
        assert!(agrees("50 minutes", 51) && !agrees("50 minutes", 53));
        assert!(agrees("2 hours", 110) && !agrees("2 hours", 90));
        assert!(agrees("about 50 minutes", 58) && !agrees("about 50 minutes", 70));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "(\\PC|[0-9hm.,-]| |hour|min|and |una hora|half an ){0,40}") {
            for (range, _) in find_all(&text) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
