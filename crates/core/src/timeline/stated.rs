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
    /// Whether the text says that it is approximate: `almost two hours`, `10-15 minutes`.
    pub is_approximate: bool,
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
        let tolerance = if self.is_approximate {
            (self.seconds / 5).max(300)
        } else {
            0
        };
        self.seconds.abs_diff(seconds) <= rounding.max(tolerance)
    }
}

/// Every duration in prose, in order, with its place in bytes.
#[must_use]
pub fn find_all(text: &str) -> Vec<(Range<usize>, Stated)> {
    let mut found = Vec::new();
    let mut position = 0;
    let mut in_word = false;
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(position) {
        let start = position;
        let can_begin = !in_word;
        if byte.is_ascii() {
            position += 1;
            in_word = byte.is_ascii_alphanumeric() || *byte == b'_';
        } else {
            let Some(character) = after(text, position) else {
                break;
            };
            position += character.len_utf8();
            in_word = continues_word(character);
        }
        // A number begins with an ASCII digit or, as a word, with an ASCII letter.
        if !can_begin || !byte.is_ascii_alphanumeric() || !may_begin(bytes, start) {
            continue;
        }
        if let Some((end, stated)) = duration_at(text, start) {
            found.push((start..end, stated));
            position = end;
            in_word = false;
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
    let is_followed_by_gap = word
        .get(letters)
        .is_some_and(|byte| matches!(byte, b' ' | b'-' | 0xC2 | 0xE2));
    let unit_letter = word.get(letters + 1).map(u8::to_ascii_lowercase);
    is_followed_by_gap
        && letters < 12
        && matches!(unit_letter, Some(b'h' | b'm' | b'd' | b's' | b'a' | 0x80..))
}

/// The duration that begins at a position.
fn duration_at(text: &str, start: usize) -> Option<(usize, Stated)> {
    if matches!(before(text, start), Some('.' | ':' | '/' | ',')) && !follows_space(text, start) {
        return None;
    }
    let first_component = component(text, start)?;
    let (mut end, mut unit) = (first_component.end, first_component.unit);
    let mut seconds = first_component.seconds;
    if let Some(half_end) = phrase_end(text, skip_blanks(text, end), HALF_MORE) {
        (seconds, end) = (seconds + unit / 2, half_end);
    } else {
        while let Some(component) = next_component(text, end, unit) {
            seconds += component.seconds;
            (end, unit) = (component.end, component.unit);
        }
    }
    let next_word = letters(text, skip_blanks(text, end)).to_lowercase();
    if !ends_word(text, end) || NO_DURATION.contains(&next_word.as_str()) {
        return None;
    }
    let is_approximate = first_component.is_approximate || is_hedged(text, start);
    Some((
        end,
        Stated {
            seconds,
            is_approximate,
            unit,
        },
    ))
}

/// A number with its unit, as one part of a duration.
struct Component {
    seconds: u32,
    unit: u32,
    end: usize,
    /// Whether the number is only approximate: `10+`, or the end of `10-15`.
    is_approximate: bool,
}

fn component(text: &str, start: usize) -> Option<Component> {
    let (hundredths, number_end) = amount(text, start)?;
    let plus_end = skip_prefix(text, number_end, "+");
    let number_end = plus_end.unwrap_or(number_end);
    let hyphen =
        after(text, number_end).filter(|dash| matches!(dash, '-' | '\u{2010}' | '\u{2011}'));
    let unit_start = hyphen.map_or_else(
        || skip_blanks(text, number_end),
        |dash| number_end + dash.len_utf8(),
    );
    let (unit, end) = unit(text, unit_start)?;
    // `a las 19 h` is a time of day.
    let word = letters(text, unit_start);
    if word.len() == 1 && phrase_before(text, start, &["las", "at"]) {
        return None;
    }
    let ends_range = before(text, start).is_some_and(|c| matches!(c, '-' | '\u{2013}'))
        && text
            .get(..start)?
            .trim_end_matches(['-', '\u{2013}'])
            .ends_with(|c: char| c.is_ascii_digit());
    Some(Component {
        seconds: hundredths.checked_mul(unit)? / 100,
        unit,
        end,
        is_approximate: plus_end.is_some() || ends_range,
    })
}

/// The next part of a duration, with a smaller unit: the `50 minutes` of `1 hour and 50 minutes`. After
/// hours, `1h50` and `1h50m` are read too.
fn next_component(text: &str, end: usize, unit: u32) -> Option<Component> {
    let position = skip_blanks(text, end);
    let position =
        skip_prefix(text, position, ",").map_or(position, |position| skip_blanks(text, position));
    let position =
        phrase_end(text, position, AND).map_or(position, |position| skip_blanks(text, position));
    if let Some(component) = component(text, position).filter(|component| component.unit < unit) {
        return Some(component);
    }
    let (minutes, minutes_end) = number(text, position, 1, 2)?;
    let minutes_end = skip_prefix(text, minutes_end, "m").unwrap_or(minutes_end);
    let is_attached = position == end
        || minutes_end > position + 2
        || skip_prefix(text, minutes_end - 1, "m").is_some();
    (unit == 3600 && minutes < 60 && is_attached && ends_word(text, minutes_end)).then_some(
        Component {
            seconds: minutes * 60,
            unit: 60,
            end: minutes_end,
            is_approximate: false,
        },
    )
}

/// A number in hundredths, in digits or as a word.
fn amount(text: &str, start: usize) -> Option<(u32, usize)> {
    if let Some((whole, end)) = number(text, start, 1, 5) {
        let separator = after(text, end).filter(|c| matches!(c, '.' | ','));
        if let Some((fraction, fraction_end)) = separator.and_then(|_| number(text, end + 1, 1, 2))
        {
            let scale = if fraction_end - end == 2 { 10 } else { 1 };
            return Some((whole * 100 + fraction * scale, fraction_end));
        }
        return Some((whole * 100, end));
    }
    let word = letters(text, start);
    let is_word = |(name, _): &&(&str, u32)| name.eq_ignore_ascii_case(word);
    let (_, hundredths) = NUMBERS.iter().find(is_word)?;
    let end = start + word.len();
    // `half an hour`
    let article =
        phrase_end(text, skip_blanks(text, end), &["an", "a"]).filter(|_| *hundredths == 50);
    Some((*hundredths, article.unwrap_or(end)))
}

fn unit(text: &str, start: usize) -> Option<(u32, usize)> {
    let word = letters(text, start);
    // In `1h50`, digits follow the unit directly.
    let end = start + word.len();
    let lower_case = word.to_lowercase();
    let (name, seconds) = UNITS.iter().find(|(name, _)| *name == lower_case)?;
    let is_complete = ends_word(text, end) || (*name == "h" && number(text, end, 1, 2).is_some());
    is_complete.then_some((*seconds, end))
}

/// Whether the words before a place say that the number there is not exact: `about`, `casi`, `~`.
#[must_use]
pub fn is_hedged(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or("");
    let ending = before
        .char_indices()
        .rev()
        .nth(23)
        .map_or(0, |(index, _)| index);
    let ending = before.get(ending..).unwrap_or("").to_lowercase();
    let ending = ending.trim_end();
    ending.ends_with(['~', '≈', '±', '<', '>'])
        || HEDGES.iter().any(|hedge| {
            ending
                .strip_suffix(hedge)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
}

/// Whether there is white space before a position.
fn follows_space(text: &str, position: usize) -> bool {
    before(text, position).is_some_and(char::is_whitespace)
}

/// The end of the first of these words or phrases that is at a position.
fn phrase_end(text: &str, start: usize, words: &[&str]) -> Option<usize> {
    words.iter().find_map(|word| {
        let end = skip_prefix(text, start, word)?;
        ends_word(text, end).then_some(end)
    })
}

fn phrase_before(text: &str, start: usize, words: &[&str]) -> bool {
    let before = text.get(..start).unwrap_or("").trim_end();
    words.iter().any(|word| {
        before
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
    fn hedged_durations_are_approximate() {
        let is_approximate = |text: &str| find_all(text)[0].1.is_approximate;
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
            assert!(is_approximate(text), "{text}");
        }
        assert!(!is_approximate("for 50 minutes"));
        assert!(!is_approximate("whereabout 50 minutes"));
    }

    #[test]
    fn rounded_durations_agree() {
        let agrees = |text: &str, minutes: u32| find_all(text)[0].1.agrees(minutes * 60);
        assert!(agrees("50 minutes", 51) && !agrees("50 minutes", 53));
        assert!(agrees("2 hours", 110) && !agrees("2 hours", 90));
        assert!(agrees("about 50 minutes", 58) && !agrees("about 50 minutes", 70));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "(\\PC|[0-9hm.,-]| |hour|min|and |una hora|half an ){0,40}") {
            for (range, _) in find_all(&text) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
