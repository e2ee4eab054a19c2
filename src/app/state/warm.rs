//! Reading, reviewing and drawing, tried out on the finished example while nobody waits.
//!
//! Browsers compile a function of the program when it is called for the first time, which is half of what a
//! first short file takes. Nothing is kept of what is done here, and nothing shown.

use super::intake::read_example;
use crate::draft::{Envelope, envelope};
use crate::export::html;
use crate::lint::{self, Settings};
use crate::model::Postmortem;
use crate::timeline::Date;

/// What is tried out, one after another; each takes a moment in which the page does not answer.
pub(crate) const STEPS: &[fn()] = &[read, review, draw];

fn example() -> Postmortem {
    read_example("warm")
}

/// Reads it from Markdown, and from the record of a draft.
fn read() {
    let record = Envelope::new("warm", 1, 0, example()).write();
    let _ = envelope::read(&record);
}

/// Reviews it, as on some day.
fn review() {
    let settings = Settings {
        today: Date::new(2025, Some(1), Some(1)),
        ..Settings::default()
    };
    let _ = lint::review(&example(), &settings);
}

/// Writes what the report shows.
fn draw() {
    let _ = html::report(&example());
}

#[cfg(test)]
mod tests {
    use super::{STEPS, example};

    #[test]
    fn the_example_has_what_takes_time_to_read() {
        let example = example();
        assert!(example.sections.len() > 8, "{example:?}");
        for step in STEPS {
            step();
        }
    }
}
