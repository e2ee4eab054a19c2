//! Whether the day or the month comes first, where a document does not tell, and what follows once a person has
//! said so.

use super::super::facts;
use super::set_field;
use crate::model::{Field, Postmortem};
use crate::timeline::day::Order;
use crate::timeline::order;

/// A date with two readings, of which no other date of its document tells which is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDate {
    /// The date as it is written.
    pub written: String,
    /// Its two numbers, in the order in which they are written.
    pub numbers: (u8, u8),
}

/// The first date of an imported document that has two readings, if nothing tells whether the day or the month
/// comes first in it.
#[must_use]
pub fn open_date(postmortem: &Postmortem) -> Option<OpenDate> {
    postmortem.source.as_ref()?;
    let (written, numbers) = order::open_date(postmortem)?;
    Some(OpenDate {
        written: written.to_owned(),
        numbers,
    })
}

/// Decides for all dates of an imported document whether the day or the month comes first. Returns `false` and
/// changes nothing in one that was begun here, in which dates are not read.
pub fn set_day_first(postmortem: &mut Postmortem, day_first: bool) -> bool {
    let Some(source) = &mut postmortem.source else {
        return false;
    };
    source.day_first = Some(day_first);
    let chosen = Some(if day_first {
        Order::DayFirst
    } else {
        Order::MonthFirst
    });
    if postmortem.date.is_some() {
        return true;
    }
    let pieces = postmortem.front.iter();
    let mut stated = pieces.filter(|piece| piece.gives(Field::Date));
    let date = stated.find_map(|piece| order::find(&piece.markdown, chosen));
    match date {
        // The field has a date whatever order its text is read in later; the text stays as it is.
        Some((_, date)) => set_field(postmortem, Field::Date, &date.to_string()).is_ok(),
        None => {
            facts::fill_date(postmortem);
            true
        }
    }
}
