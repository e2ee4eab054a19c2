//! An instant on the wall clock of the person at the page, and how it is told.

use crate::text::en::interface::library as words;

/// An instant on a wall clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalTime {
    /// The year, such as 2026.
    pub year: u32,
    /// The month, from 1.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute, 0 to 59.
    pub minute: u32,
}

/// Hours and minutes, such as `14:02`.
#[must_use]
pub fn hours(time: LocalTime) -> String {
    let mut text = String::with_capacity(5);
    push_two(&mut text, time.hour);
    text.push(':');
    push_two(&mut text, time.minute);
    text
}

/// The day as `YYYY-MM-DD`.
#[must_use]
pub fn day(time: LocalTime) -> String {
    let mut text = time.year.to_string();
    text.push('-');
    push_two(&mut text, time.month);
    text.push('-');
    push_two(&mut text, time.day);
    text
}

/// How long ago, as briefly as it can be said: the time today and yesterday, else the day.
/// `day_before` is the wall clock 24 hours before `now`.
#[must_use]
pub fn ago(then: LocalTime, now: LocalTime, day_before: LocalTime) -> String {
    let same_day = |other: LocalTime| {
        (then.year, then.month, then.day) == (other.year, other.month, other.day)
    };
    if same_day(now) {
        [words::TODAY, " ", &hours(then)].concat()
    } else if same_day(day_before) {
        [words::YESTERDAY, " ", &hours(then)].concat()
    } else {
        day(then)
    }
}

fn push_two(text: &mut String, number: u32) {
    if number < 10 {
        text.push('0');
    }
    text.push_str(&number.to_string());
}

#[cfg(test)]
mod tests {
    use super::{LocalTime, ago, day, hours};

    fn time(month: u32, day: u32, hour: u32, minute: u32) -> LocalTime {
        LocalTime {
            year: 2026,
            month,
            day,
            hour,
            minute,
        }
    }

    #[test]
    fn times_and_days_have_two_digits() {
        assert_eq!(hours(time(2, 3, 4, 5)), "04:05");
        assert_eq!(day(time(2, 3, 4, 5)), "2026-02-03");
    }

    #[test]
    fn what_is_near_has_its_time_and_what_is_far_its_day() {
        let (now, day_before) = (time(3, 1, 9, 0), time(2, 28, 9, 0));
        assert_eq!(ago(time(3, 1, 8, 30), now, day_before), "today 08:30");
        assert_eq!(ago(time(2, 28, 23, 59), now, day_before), "yesterday 23:59");
        assert_eq!(ago(time(2, 27, 23, 59), now, day_before), "2026-02-27");
    }
}
