//! Reads, reviews and draws the example while the page is idle.
//!
//! Browsers compile a function of the program when it is called for the first time. That takes half of the
//! time that the first short file needs. The results are dropped; nothing of this is stored or shown.

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

/// Reads the example from Markdown, and then from the record of a draft.
pub(crate) fn read() {
    let record = Envelope::new("warm", 1, 0, example()).write();
    let _ = envelope::read(&record);
}

/// Reviews the example as the editor does. Any date will do for today.
pub(crate) fn review() {
    let example = example();
    let sections = Document::open(&example).sections().get_untracked();
    let options = ReviewOptions {
        settings: findings::settings("2025-01-01", &[]),
        rules_off: Vec::new(),
        time_zone: None,
    };
    let _ = findings::review(&mut ReviewCache::default(), &example, &sections, &options);
}

/// Renders the report of the example.
pub(crate) fn draw() {
    let _ = html::report(&example());
}

#[cfg(test)]
mod tests {
    use super::{draw, example, read, review};

    #[test]
    fn the_example_is_long_enough_to_warm_the_code_up() {
        let example = example();
        assert!(example.sections.len() > 8, "{example:?}");
        for step in [read, review, draw] {
            step();
        }
    }
}
