//! Finds two times in prose that are the ends of one range: `from 7:31 PM to 9:21 PM`, `de 19:33 a 20:20`,
//! `between 9:00 and 11:00`, `09:04–09:38`.

use std::ops::Range;

use super::Clock;
use super::duration_words::{BETWEEN, FROM, TO, TO_AFTER_BETWEEN, TO_AFTER_FROM};
use super::scan::is_dash;
use super::time::adopt_meridiem;

/// A range of times in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its place in the text in bytes, from the first time to the end of the second.
    pub place: Range<usize>,
    /// Its length in seconds.
    pub seconds: u32,
    /// The index of the first time among the times of the text; the second time is the next one.
    pub first: usize,
}

/// The ranges among the times of a text, as `time::find_all` gives them. A range is left out if its ends are
/// in different zones, or if only its first end has AM or PM and the second could be either.
#[must_use]
pub fn find(text: &str, times: &[(Range<usize>, Clock)]) -> Vec<Span> {
    let pairs = times.windows(2).enumerate();
    pairs
        .filter_map(|(first, pair)| {
            let [(first_place, start), (second_place, end)] = pair else {
                return None;
            };
            let before = text.get(..first_place.start)?;
            if !make_a_range(before, text.get(first_place.end..second_place.start)?) {
                return None;
            }
            Some(Span {
                place: first_place.start..second_place.end,
                seconds: seconds_between(start.clone(), end)?,
                first,
            })
        })
        .collect()
}

/// Whether the words before and between two times make them a range.
fn make_a_range(before: &str, between: &str) -> bool {
    let between = between.trim_matches([' ', '\u{a0}', '\n', '*', ',', '`', '(']);
    let mut characters = between.chars();
    if characters.next().is_some_and(is_dash) && characters.next().is_none() {
        return true;
    }
    let is_one_of = |words: &[&str]| words.iter().any(|word| between.eq_ignore_ascii_case(word));
    let follows_one_of = |words: &[&str]| {
        let before = before.trim_end_matches([' ', '\u{a0}', '\n', '*', '`', '~']);
        words.iter().any(|word| {
            let start = before.len().checked_sub(word.len());
            let tail = start.and_then(|start| Some((before.get(..start)?, before.get(start..)?)));
            tail.is_some_and(|(head, tail)| {
                tail.eq_ignore_ascii_case(word) && !head.ends_with(char::is_alphanumeric)
            })
        })
    };
    is_one_of(TO)
        || (is_one_of(TO_AFTER_FROM) && follows_one_of(FROM))
        || (is_one_of(TO_AFTER_BETWEEN) && follows_one_of(BETWEEN))
}

/// The seconds from one time to the other. Without dates, a second end that is earlier is on the next day.
fn seconds_between(mut start: Clock, end: &Clock) -> Option<u32> {
    if start.zone.is_some() && end.zone.is_some() && start.zone != end.zone {
        return None;
    }
    if end.had_meridiem && !start.had_meridiem {
        adopt_meridiem(&mut start, end.minutes);
    } else if start.had_meridiem && !end.had_meridiem && end.minutes < 13 * 60 {
        return None;
    }
    let (start_second, end_second) = (start.second_of_day(), end.second_of_day());
    let day_of = |clock: &Clock| clock.date.map(|date| date.day_number());
    let days = match (day_of(&start), day_of(end)) {
        (Some(start), Some(end)) => end?.checked_sub(start?)?,
        (None, Some(_)) => return None,
        _ => u32::from(end_second < start_second),
    };
    (days * 86_400 + end_second).checked_sub(start_second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::time;

    fn minutes(text: &str) -> Vec<u32> {
        let times = time::find_all(text);
        let found = find(text, &times);
        found.iter().map(|span| span.seconds / 60).collect()
    }

    #[test]
    fn ranges_in_english_and_spanish() {
        for (text, expected) in [
            ("from 7:31 PM to 9:21 PM PT", 110),
            ("de 19:33 a 20:20", 47),
            ("desde las 19:33 hasta las 20:20", 47),
            ("entre las 19:33 y las 20:20", 47),
            ("between 9:00 and 11:00", 120),
            ("(9:00 AM - 11:00 AM, UTC)", 120),
            ("09:04–09:38 UTC", 34),
            ("from 7:31 to 9:21 PM", 110),
            ("from 23:50 until 00:20", 30),
            ("from 2022-01-07 23:00 to 2022-01-09 01:00", 26 * 60),
            ("**10:04** to **10:57**", 53),
        ] {
            assert_eq!(minutes(text), [expected], "{text}");
        }
    }

    #[test]
    fn two_times_that_do_not_make_a_range() {
        for text in [
            "at 9:00 and 11:00",
            "la caída de 10:00, 11:00",
            "at 9:00 we told A; 11:00",
            "9:00 UTC to 11:00 PST",
            "from 7:31 PM to 9:21",
            "a las 9:00 y a las 10:00",
        ] {
            assert_eq!(minutes(text), [] as [u32; 0], "{text}");
        }
    }
}
