//! An instant on the wall clock of the person at the page, and how it is written.

/// An instant on a wall clock, to the minute, without a zone.
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

/// Writes hours and minutes, such as `14:02`.
#[must_use]
pub fn hours(time: LocalTime) -> String {
    let mut text = String::with_capacity(5);
    push_two(&mut text, time.hour);
    text.push(':');
    push_two(&mut text, time.minute);
    text
}

/// Writes the day as `YYYY-MM-DD`.
#[must_use]
pub fn day(time: LocalTime) -> String {
    let mut text = time.year.to_string();
    text.push('-');
    push_two(&mut text, time.month);
    text.push('-');
    push_two(&mut text, time.day);
    text
}

impl LocalTime {
    /// Whether two instants are on the same day of the calendar.
    #[must_use]
    pub fn is_same_day(self, other: Self) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
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
    use super::{LocalTime, day, hours};

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
}
