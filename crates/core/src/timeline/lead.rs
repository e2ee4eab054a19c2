//! What stands before a time of day: a mark of approximation, a day of the week, a date, words such as `at`.

use super::date::{self, Date};
use super::day::{self, Day};
use super::scan::{after, ends_word, skip_blanks, skip_prefix};
use super::time_words::{ABOUT, AT, WEEKDAYS};

/// A day before a time of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lead {
    /// Where the day ends, in bytes.
    pub(crate) end: usize,
    /// Where the time of day begins if there is one.
    pub(crate) clock: Option<usize>,
    pub(super) date: Option<Date>,
    pub(super) day: Option<Day>,
    /// Whether a `T` joins date and time, so that an offset without minutes can follow.
    pub(super) is_iso: bool,
    /// Whether the day counts only if a time follows it: `3/5`, a name of a day of the week.
    pub(crate) needs_clock: bool,
    /// Whether the name of a month is in it.
    has_name: bool,
}

impl Lead {
    /// Whether the day has its year.
    pub(crate) const fn is_date(&self) -> bool {
        self.date.is_some() || matches!(self.day, Some(Day::Either(.., Some(_))))
    }

    /// Whether the month is named, or the year is there, so that nothing but a day is written so.
    pub(crate) const fn is_certain(&self) -> bool {
        self.is_date() || self.has_name
    }
}

/// The day at a position: a date, a day without its year, a numbered one, or only a day of the week.
#[must_use]
pub(crate) fn at(text: &str, start: usize) -> Option<Lead> {
    let named = weekday(text, start);
    let day_start = named.unwrap_or(start);
    let Some(mut lead) = written(text, day_start) else {
        return Some(Lead {
            end: named?,
            clock: behind_weekday(text, start),
            needs_clock: true,
            ..Lead::default()
        });
    };
    lead.is_iso = matches!(after(text, lead.end), Some('T' | 't'));
    lead.clock = gap(text, lead.end);
    Some(lead)
}

fn written(text: &str, start: usize) -> Option<Lead> {
    let lead = |end, date, day, needs_clock| Lead {
        end,
        date,
        day,
        needs_clock,
        ..Lead::default()
    };
    if let Some((end, date)) = date::date_at(text, start) {
        return Some(lead(end, Some(date), None, false));
    }
    let first = after(text, start)?;
    if first.is_ascii_digit() {
        if let Some((date, end)) = day::basic(text, start) {
            return Some(lead(end, Some(date), None, true));
        }
        if let Some(written) = day::in_digits(text, start) {
            return Some(match written.date() {
                Some(date) => lead(written.end, Some(date), None, false),
                None => lead(written.end, None, Some(written.day()), !written.is_plain),
            });
        }
    }
    if let Some((end, (month, day))) = date::day_at(text, start) {
        return Some(Lead {
            has_name: true,
            ..lead(end, None, Some(Day::OfYear(month, day)), false)
        });
    }
    let (count, end) = day::numbered(text, start)?;
    Some(lead(end, None, Some(Day::Numbered(count)), false))
}

/// Where a time of day begins behind a day, after whatever may be between the two: `T`, a comma, a dash, a day
/// of the week, a word such as `at`, a mark of approximation.
#[must_use]
pub(crate) fn gap(text: &str, day_end: usize) -> Option<usize> {
    let rest = text.get(day_end..)?;
    if rest.starts_with(['T', 't', '/', '_']) {
        return Some(day_end + 1);
    }
    let mut position = skip_blanks(text, day_end);
    let day_ends_itself = || text[..day_end].ends_with(['日', '号', '일', '月', '월', '目', '天']);
    if position == day_end
        && !rest.starts_with([',', ';', '年', '日', '일', '号', ':', '：'])
        && !day_ends_itself()
        && bracketed_weekday(text, day_end).is_none()
    {
        return None;
    }
    let sign = [",", ";", "·", ": ", "：", "- ", "– ", "— ", "| "]
        .iter()
        .find_map(|sign| skip_prefix(text, position, sign));
    position = sign.map_or(position, |position| skip_blanks(text, position));
    if let Some(named) = weekday(text, position).or_else(|| bracketed_weekday(text, position)) {
        position = skip_blanks(text, named);
        position = skip_prefix(text, position, ",")
            .map_or(position, |position| skip_blanks(text, position));
    }
    position = AT.skip(text, position).unwrap_or(position);
    Some(about(text, position))
}

/// Where marks and words of approximation at a position end.
#[must_use]
pub(crate) fn about(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    let signs = rest.len() - rest.trim_start_matches(['~', '≈', '±']).len();
    let position = if signs > 0 {
        skip_blanks(text, start + signs)
    } else {
        start
    };
    ABOUT.skip(text, position).unwrap_or(position)
}

/// Where a time of day begins behind only a day of the week: `Monday 09.15 Uhr`.
#[must_use]
pub(crate) fn behind_weekday(text: &str, start: usize) -> Option<usize> {
    let named = weekday(text, start)?;
    Some(about(text, AT.skip(text, named).unwrap_or(named)))
}

/// Skips the name of a day of the week and the comma or blanks after it.
#[must_use]
pub(crate) fn weekday(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let name = WEEKDAYS
        .that_begin(rest)
        .find(|name| ends_word(text, start + name.len()) || !name.is_ascii())?;
    let end = start + name.len();
    let sign = rest[name.len()..].starts_with([',', '.']);
    Some(skip_blanks(text, end + usize::from(sign)))
}

/// Skips a day of the week in brackets: `(Thu)`, `（木）`.
#[must_use]
pub(crate) fn bracketed_weekday(text: &str, start: usize) -> Option<usize> {
    let inner = text.get(start..)?.strip_prefix(['(', '（'])?;
    let end = inner.find([')', '）'])?;
    let close = inner[end..].chars().next().map_or(0, char::len_utf8);
    let one = inner[..end].chars().count() == 1 || weekday(&inner[..end], 0) == Some(end);
    one.then(|| text.len() - inner.len() + end + close)
}

/// The inside of the braces that a text begins with, in bytes, and where they end: `{{ 14:02 }}`.
#[must_use]
pub(crate) fn braces(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let inner = text.strip_prefix("{{")?;
    let close = inner.find("}}").filter(|close| *close <= 80)?;
    let start = skip_blanks(text, 2);
    let end = 2 + inner[..close].trim_end().len();
    (start < end).then_some((start..end, 2 + close + 2))
}
