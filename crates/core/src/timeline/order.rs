//! Whether a document writes the day or the month first, decided once for all its dates.
//!
//! A date with one reading, such as `25/12`, decides. Without one, an open date decides that is also written
//! in a certain form nearby, such as `2024-05-03` beside `3/5`; then dates with full stops, where the day
//! always comes first; then the language. What contradicts itself stays open.

use std::ops::Range;

use super::date::{self, Date};
use super::day::{self, Day, Order};
use super::scan::after;
use crate::model::{Entry, Field, Postmortem};

/// What the times of a document are read with: its day, and the order of day and month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The date of the document, if it is known to the day.
    pub day: Option<Date>,
    /// The order in which it writes dates in digits, if its dates tell.
    pub order: Option<Order>,
}

impl Calendar {
    /// Reads the calendar of a document.
    #[must_use]
    pub fn of(postmortem: &Postmortem) -> Self {
        let order = chosen(postmortem).or_else(|| told(postmortem));
        let date = postmortem.date.as_deref();
        let day = date.and_then(|text| date::parse(text).or_else(|| Some(find(text, order)?.1)));
        Self {
            day: day.filter(|day| day.day.is_some()),
            order,
        }
    }
}

impl From<Option<Date>> for Calendar {
    fn from(day: Option<Date>) -> Self {
        Self { day, order: None }
    }
}

/// The order that a person has said.
#[must_use]
pub fn chosen(postmortem: &Postmortem) -> Option<Order> {
    let day_first = postmortem.source.as_ref()?.day_first?;
    Some(if day_first {
        Order::DayFirst
    } else {
        Order::MonthFirst
    })
}

/// The order that the dates of a document tell.
fn told(postmortem: &Postmortem) -> Option<Order> {
    decide(|| texts(postmortem), postmortem.language.as_deref())
}

/// The first date of a document that has two readings, with its two numbers, unless it is known which of them
/// is meant.
#[must_use]
pub fn open_date(postmortem: &Postmortem) -> Option<(&str, (u8, u8))> {
    if chosen(postmortem).is_some() || told(postmortem).is_some() {
        return None;
    }
    let is_open = |(_, written): &(usize, day::Written)| matches!(written.day(), Day::Either(first, second, _) if first != second);
    let times = postmortem
        .entries()
        .flat_map(|entry| [Some(&entry.time), entry.group.as_ref()]);
    fields(postmortem)
        .chain(times.flatten().map(String::as_str))
        .find_map(|text| {
            let (start, written) = in_digits(text).find(is_open)?;
            let Day::Either(first, second, _) = written.day() else {
                return None;
            };
            Some((&text[start..written.end], (first, second)))
        })
}

/// The texts that tell in which order a document writes day and month: its dates, its headings, and the times,
/// days and columns of its timelines.
pub fn texts(postmortem: &Postmortem) -> impl Iterator<Item = &str> {
    let sections = postmortem.sections.iter();
    let headings = sections.filter_map(|section| section.heading.as_deref());
    fields(postmortem)
        .chain(headings)
        .chain(postmortem.entries().flat_map(days_of))
}

/// The title and the dates of a document, and the pieces of its front that give dates.
fn fields(postmortem: &Postmortem) -> impl Iterator<Item = &str> {
    let fields = [&postmortem.title, &postmortem.date, &postmortem.published];
    let pieces = postmortem.front.iter().filter(|piece| {
        let is_date = piece.gives(Field::Date) || piece.gives(Field::Published);
        is_date && piece.keys.is_empty()
    });
    let fields = fields.into_iter().filter_map(Option::as_deref);
    fields.chain(pieces.map(|piece| piece.markdown.as_str()))
}

/// The texts of an entry that can name its day, but for the first words of its text.
pub(super) fn days_of(entry: &Entry) -> impl Iterator<Item = &str> {
    let cells = entry.cells.iter().map(String::as_str);
    cells.chain([entry.time.as_str(), entry.group.as_deref().unwrap_or("")])
}

/// The order that the dates in some texts show, in a document of a language.
#[must_use]
pub fn decide<'a, Texts: Iterator<Item = &'a str>>(
    texts: impl Fn() -> Texts,
    language: Option<&str>,
) -> Option<Order> {
    let mut open = Vec::new();
    let (mut day_first, mut month_first, mut has_stops) = (false, false, false);
    for text in texts() {
        for written in in_digits(text).map(|(_, written)| written) {
            match (written.day(), written.shows) {
                (Day::Either(first, second, _), _) if first != second => {
                    open.push((first, second));
                }
                (_, Some(_)) if written.has_stops => has_stops = true,
                (_, Some(Order::DayFirst)) => day_first = true,
                (_, Some(Order::MonthFirst)) => month_first = true,
                _ => {}
            }
        }
    }
    match (day_first, month_first) {
        (true, true) => return None,
        (true, false) => return Some(Order::DayFirst),
        (false, true) => return Some(Order::MonthFirst),
        // Without an open date there is nothing to decide.
        (false, false) if open.is_empty() => return None,
        (false, false) => {}
    }
    for (_, date) in texts().filter_map(date::find) {
        let known = date.month.zip(date.day);
        for (first, second) in &open {
            if known == Some((*first, *second)) {
                month_first = true;
            } else if known == Some((*second, *first)) {
                day_first = true;
            }
        }
    }
    match (day_first, month_first) {
        (true, true) => None,
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        (false, false) if has_stops => Some(Order::DayFirst),
        (false, false) => of_language(language?),
    }
}

/// The first date in a text, with those that only the order of the document makes certain.
#[must_use]
pub fn find(text: &str, order: Option<Order>) -> Option<(Range<usize>, Date)> {
    let certain = date::find(text);
    let open = || {
        in_digits(text).find_map(|(start, written)| {
            let (month, day, year) = written.day().read(order)?;
            let date = Date::new(u32::from(year?), Some(month.into()), Some(day.into()))?;
            Some((start..written.end, date))
        })
    };
    certain.or_else(open)
}

/// The days in digits in a text, with the place where each begins.
fn in_digits(text: &str) -> impl Iterator<Item = (usize, day::Written)> {
    let mut position = 0;
    let bytes = text.as_bytes();
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(position) {
            let start = position;
            position += 1;
            if !byte.is_ascii_digit() {
                continue;
            }
            let written = day::in_digits(text, start);
            position = written.map_or(position, |written| written.end);
            while written.is_none() && after(text, position).is_some_and(|c| c.is_ascii_digit()) {
                position += 1;
            }
            if let Some(written) = written {
                return Some((start, written));
            }
        }
        None
    })
}

/// The order that everybody uses who writes a language; none for English, which is written with both.
fn of_language(language: &str) -> Option<Order> {
    match language.get(..2)? {
        "es" | "fr" | "de" | "pt" | "it" | "ru" => Some(Order::DayFirst),
        "zh" | "ja" | "ko" => Some(Order::MonthFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(texts: &[&str], language: Option<&str>) -> Option<Order> {
        decide(|| texts.iter().copied(), language)
    }

    #[test]
    fn a_date_with_one_reading_decides_for_all() {
        for (texts, expected) in [
            (&["3/5 14:02", "25/12 10:00"][..], Some(Order::DayFirst)),
            (&["3/5 14:02", "12/25 10:00"], Some(Order::MonthFirst)),
            (&["25/12/2024", "12/25/2024"], None),
            (&["3/5 14:02", "2024-05-03"], Some(Order::DayFirst)),
            (&["3/5 14:02", "March 5, 2024"], Some(Order::MonthFirst)),
            (&["7/5 14:02", "05.03.2024"], Some(Order::DayFirst)),
            (&["3/5 14:02", "2024-07-09"], None),
            (&["3/5 14:02"], None),
            (&["14:02", "2024-05-03", "10.0.0.25/12"], None),
        ] {
            assert_eq!(order(texts, None), expected, "{texts:?}");
        }
        assert_eq!(order(&["3/5 14:02"], Some("es")), Some(Order::DayFirst));
        assert_eq!(order(&["3/5 14:02"], Some("en")), None);
    }

    #[test]
    fn an_open_date_is_read_in_the_order_of_its_document() {
        let date = |order| find("on 03/05/2024, at noon", order).map(|(_, date)| date.to_string());
        assert_eq!(date(Some(Order::DayFirst)).as_deref(), Some("2024-05-03"));
        assert_eq!(date(Some(Order::MonthFirst)).as_deref(), Some("2024-03-05"));
        assert_eq!(date(None), None);
    }
}
