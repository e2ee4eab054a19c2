//! The grammar of a time of day: a half of the day, numbers with a separator or a unit, a unit behind them, a
//! half behind that, and a zone. What stands behind the numbers is in `behind`.
//!
//! Each part may be there or not. What makes numbers a time is decided once, in `Digits::is_time`, from the
//! parts that were found: `14:02` is a time by its colon, `14.02 Uhr` and `1402 hrs` by their unit, `3 p.m.`
//! by its half of the day.

mod behind;

use std::ops::Range;

use self::behind::{end_after_bracket, half_behind, unit_behind, zone_after};
use super::scan::{after, ends_word, number, skip_blanks, skip_prefix};
use super::time_words::{CLOCK, HALVES_BEFORE, HOURS, Half, MINUTES};

/// A time of day that was found in a text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) end: usize,
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
    pub(super) has_half: bool,
    /// The place of the zone in the text, in bytes.
    pub(super) zone: Option<Range<usize>>,
    /// Whether the time is written with a colon or as `3 PM`, so that in prose it can only be a time; `1h30`
    /// may be a duration.
    pub(super) is_unambiguous: bool,
    /// Whether the same words can say a length of time: `1h30`, `2 h`.
    pub(super) can_be_length: bool,
}

/// What stands directly before a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that belongs to it.
    Nothing,
    /// A date and blanks.
    Date,
    /// A date and a `T`.
    Iso,
}

/// How the numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `14:02`, `14:02:33`.
    Colon,
    /// `14.02`.
    Dotted,
    /// `1402`, and `140233` behind a `T`.
    Joined,
    /// `14h02`, `14 Uhr 02`.
    Units,
    /// `14時02分`, `9点半`, `14 Uhr`: with units that only times have.
    Hour,
    /// `14h`, `14 h`: an hour, or a length of time.
    Short,
    /// `14`.
    Bare,
}

/// The numbers of a time, with their separators and units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    form: Form,
    hour: u32,
    minute: u32,
    second: u32,
    pub(super) end: usize,
}

/// The time of day that begins at a position.
pub(super) fn at(text: &str, start: usize, lead: Before) -> Option<Found> {
    let first = after(text, start)?;
    let word = if first.is_ascii_digit() {
        None
    } else {
        CLOCK.skip(text, start)
    };
    let start = word.unwrap_or(start);
    let (half_before, start) = if first.is_ascii() {
        (None, start)
    } else {
        half_before(text, start)?
    };
    let digits = digits(text, start, lead)?;
    let unit = unit_behind(text, digits);
    let end = unit.unwrap_or(digits.end);
    let half = half_behind(text, end, digits.form);
    let has_letters = half.is_some_and(|half| half.in_letters);
    let end = half.map_or(end, |half| half.end);
    let zone = zone_after(text, end, lead);
    if zone.is_none() && !can_end(text, end) {
        return None;
    }
    let is_behind = half.is_some();
    let half = half_before.or(half.map(|half| half.half));
    let parts = Parts {
        is_announced: word.is_some() || lead == Before::Iso,
        has_unit: unit.is_some(),
        // `下午3` may be a number of anything.
        has_half: is_behind || (half.is_some() && digits.form != Form::Bare),
        zone: zone.clone(),
        end,
    };
    if !digits.is_time(text, &parts) {
        return None;
    }
    let end = zone
        .as_ref()
        .map_or(end, |zone| end_after_bracket(text, zone));
    Some(Found {
        end,
        hour: hour_of_day(digits.hour, half),
        minute: digits.minute,
        second: digits.second,
        has_half: half.is_some(),
        zone,
        is_unambiguous: digits.form == Form::Colon || (digits.form == Form::Bare && has_letters),
        can_be_length: matches!(digits.form, Form::Units | Form::Short),
    })
}

/// The numbers of the first end of a range, which are a time only together with the second: the `2` of `2–3
/// pm`, the `14.02` of `14.02–14.10 Uhr`.
pub(super) fn open_end(text: &str, start: usize) -> Option<Found> {
    let digits = digits(text, start, Before::Nothing)?;
    let is_open = matches!(digits.form, Form::Bare | Form::Dotted | Form::Joined);
    (is_open && digits.is_in_a_day()).then_some(Found {
        end: digits.end,
        hour: digits.hour % 24,
        minute: digits.minute,
        second: 0,
        has_half: false,
        zone: None,
        is_unambiguous: false,
        can_be_length: false,
    })
}

/// The parts around the numbers of a time.
struct Parts {
    /// Whether what is before them says that they are a time: `kl. 14`, `20240305T1402`.
    is_announced: bool,
    has_unit: bool,
    has_half: bool,
    zone: Option<Range<usize>>,
    /// Where the numbers and everything before the zone end.
    end: usize,
}

impl Digits {
    fn is_in_a_day(&self) -> bool {
        let rest = self.minute + self.second;
        self.hour <= 24 && self.minute < 60 && self.second < 60 && (self.hour < 24 || rest == 0)
    }

    fn is_time(&self, text: &str, parts: &Parts) -> bool {
        let zone = parts.zone.as_ref();
        let has_zone = |least: usize| zone.is_some_and(|zone| zone.len() >= least);
        let says_time = match self.form {
            Form::Colon | Form::Units | Form::Hour => true,
            Form::Dotted => parts.has_unit || parts.has_half || parts.is_announced || has_zone(3),
            Form::Joined => parts.has_unit || parts.is_announced || has_zone(1),
            Form::Short => parts.has_half || parts.is_announced || stands_alone(text, parts.end),
            Form::Bare if parts.has_half => (1..=12).contains(&self.hour),
            Form::Bare => parts.is_announced,
        };
        says_time && self.is_in_a_day()
    }
}

/// The hours since midnight of an hour in a half of the day. `13:55 PM` and `23:00 AM` are written too.
fn hour_of_day(hour: u32, half: Option<Half>) -> u32 {
    match half {
        Some(Half::Morning | Half::Night) if hour == 12 => 0,
        Some(Half::Evening) if hour < 12 => hour + 12,
        Some(Half::Night) if (6..12).contains(&hour) => hour + 12,
        _ => hour % 24,
    }
}

fn digits(text: &str, start: usize, lead: Before) -> Option<Digits> {
    let (value, end) = number(text, start, 1, 6)?;
    let found = |form, minute, end| Digits {
        form,
        hour: value,
        minute,
        second: 0,
        end,
    };
    match end - start {
        1 | 2 => {}
        4 => {
            let joined = found(Form::Joined, value % 100, end);
            return Some(Digits {
                hour: value / 100,
                ..joined
            });
        }
        6 if lead == Before::Iso => {
            let joined = found(Form::Joined, value / 100 % 100, fraction_end(text, end));
            return Some(Digits {
                hour: value / 10_000,
                second: value % 100,
                ..joined
            });
        }
        _ => return None,
    }
    match after(text, end) {
        Some(colon @ (':' | '：')) => {
            let (minute, end) = number(text, end + colon.len_utf8(), 2, 2)?;
            let seconds =
                skip_prefix(text, end, ":").and_then(|position| number(text, position, 2, 2));
            let clock = found(Form::Colon, minute, end);
            return Some(match seconds {
                Some((second, end)) => Digits {
                    second,
                    end: fraction_end(text, end),
                    ..clock
                },
                None => clock,
            });
        }
        Some('.') => {
            if let Some((minute, end)) = number(text, end + 1, 2, 2) {
                return Some(found(Form::Dotted, minute, end));
            }
        }
        _ => {}
    }
    let units = unspaced_hour(text, end).or_else(|| spaced_hour(text, start..end));
    Some(match units {
        Some((form, minute, end)) => found(form, minute, end),
        None => found(Form::Bare, 0, end),
    })
}

/// The unit of an hour in a script without spaces, with minutes if there are any: `時02分`, `点半`, `시 30분`.
/// `3시간` and `3時間` are lengths of time.
fn unspaced_hour(text: &str, hour_end: usize) -> Option<(Form, u32, usize)> {
    let unit = after(text, hour_end).filter(|c| matches!(c, '時' | '时' | '点' | '點' | '시'))?;
    let end = hour_end + unit.len_utf8();
    let next = skip_blanks(text, end);
    if let Some(half @ ('半' | '반')) = after(text, next) {
        return Some((Form::Hour, 30, next + half.len_utf8()));
    }
    if let Some((minute, position)) = number(text, next, 1, 2)
        && let Some(unit @ ('分' | '분')) = after(text, position)
    {
        return Some((Form::Hour, minute, position + unit.len_utf8()));
    }
    let is_length = matches!(after(text, end), Some('間' | '间' | '간' | '钟'));
    (!is_length).then_some((Form::Hour, 0, end))
}

/// The unit of an hour in a word, with minutes if there are any: `h02`, ` h 02`, `h02min`, ` Uhr`.
fn spaced_hour(text: &str, hour: Range<usize>) -> Option<(Form, u32, usize)> {
    let position = skip_blanks(text, hour.end);
    let unit = HOURS.that_begin(text.get(position..)?).next()?;
    let end = position + unit.len();
    let next = skip_blanks(text, end);
    let is_joined = position == hour.end && next == end;
    // In `14h 02` and `14 h 02` there are minutes; `14 h02` is nothing.
    if let Some((minute, end)) = number(text, next, 2, 2).filter(|_| is_joined || next > end) {
        let unit_end = minutes_unit(text, end);
        // `2 h 30 of silence` and `10h30m outage` are lengths of time, `14h02min: text` is a time.
        let is_time = match unit_end {
            Some(unit_end) => is_joined && hour.len() == 2 && stands_alone(text, unit_end),
            None => is_joined || hour.len() == 2 || stands_alone(text, end),
        };
        return is_time.then_some((Form::Units, minute, unit_end.unwrap_or(end)));
    }
    let form = if unit == "uhr" {
        Form::Hour
    } else {
        Form::Short
    };
    let is_short = form == Form::Short && position > hour.end && hour.len() == 1;
    (!is_short && ends_word(text, end)).then_some((form, 0, end))
}

/// Where the unit of minutes at a position ends.
fn minutes_unit(text: &str, position: usize) -> Option<usize> {
    let position = skip_blanks(text, position);
    MINUTES
        .that_begin(text.get(position..)?)
        .map(|unit| position + unit.len())
        .find(|end| ends_word(text, *end))
}

/// Whether an hour such as `11h` is followed by a zone, a separator or nothing: `11h : retour` is a time, `2h of
/// silence` is not.
fn stands_alone(text: &str, end: usize) -> bool {
    zone_after(text, end, Before::Nothing).is_some()
        || after(text, skip_blanks(text, end)).is_none_or(|c| {
            matches!(
                c,
                ':' | '-' | '–' | '—' | ',' | '|' | ')' | ']' | '*' | '`' | '→'
            )
        })
}

/// The half of the day that is written before the hour, and where the hour begins. `None` if there is no digit
/// behind it.
fn half_before(text: &str, start: usize) -> Option<(Option<Half>, usize)> {
    let rest = text.get(start..)?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Some((None, start));
    }
    let (word, half) = HALVES_BEFORE
        .iter()
        .find(|(word, _)| rest.starts_with(word))?;
    Some((Some(*half), skip_blanks(text, start + word.len())))
}

/// Whether a time can end here: in `12:40-foo` it can; in `12:40:5`, `12:40.5` and `12:40th` it cannot.
fn can_end(text: &str, end: usize) -> bool {
    let digit_follows = after(text, end + 1).is_some_and(|c| c.is_ascii_digit());
    ends_word(text, end) && !(digit_follows && matches!(after(text, end), Some(':' | '.' | ',')))
}

/// The end of the fraction of a second; the position itself if there is none.
fn fraction_end(text: &str, end: usize) -> usize {
    let separator = after(text, end).filter(|c| matches!(c, '.' | ','));
    match separator.and_then(|_| number(text, end + 1, 1, 9)) {
        Some((_, fraction_end)) => fraction_end,
        None => end,
    }
}
