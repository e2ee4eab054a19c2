//! Reading, reviewing and drawing, tried out on the finished example while nobody waits.
//!
//! Browsers compile a function of the program when it is called for the first time, which is half of what a
//! first short file takes. Nothing is kept of what is done here, and nothing shown.

use leptos::prelude::GetUntracked as _;

use super::document::Document;
use super::findings::{self, ReviewCache, ReviewOptions};
use super::import_outcome::read_example;
use debrief_core::draft::{Envelope, envelope};
use debrief_core::export::html;
use debrief_core::model::Postmortem;

fn example() -> Postmortem {
    read_example("warm")
}

/// Reads it from Markdown, and from the record of a draft.
pub(crate) fn read() {
    let record = Envelope::new("warm", 1, 0, example()).write();
    let _ = envelope::read(&record);
}

/// Reviews it as the editor does, as on some day.
pub(crate) fn review() {
    let example = example();
    let sections = Document::open(&example).sections().get_untracked();
    let asked = ReviewOptions {
        settings: findings::settings("2025-01-01", &[]),
        off: Vec::new(),
        zone: None,
    };
    let _ = findings::review(&mut ReviewCache::default(), &example, &sections, &asked);
}

/// Writes what the report shows.
pub(crate) fn draw() {
    let _ = html::report(&example());
}

#[cfg(test)]
mod tests {
    use super::{draw, example, read, review};

    #[test]
    fn the_example_has_what_takes_time_to_read() {
        let example = example();
        assert!(example.sections.len() > 8, "{example:?}");
        for step in [read, review, draw] {
            step();
        }
    }
}
