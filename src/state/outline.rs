//! The names of sections and lists on the page, and how sections are nested.

use std::collections::HashMap;

use leptos::prelude::*;

use super::document::{BodyState, SectionState};
use debrief_core::editing::names;
use debrief_core::editing::nesting::depths;
use debrief_core::text::interface::section as words;

/// The accessible names of the fields of all sections, by their keys.
pub(super) fn name_sections(sections: &[SectionState]) -> HashMap<u32, String> {
    let headings: Vec<Option<String>> = sections
        .iter()
        .map(|section| section.head.with(|head| head.heading.clone()))
        .collect();
    let names = names::of_sections(headings.iter().map(Option::as_deref));
    sections
        .iter()
        .map(|section| section.key)
        .zip(names)
        .collect()
}

/// How deep each section is nested, by its key; 0 is not nested.
pub(super) fn nest(sections: &[SectionState]) -> HashMap<u32, u8> {
    let levels = sections
        .iter()
        .map(|section| section.head.with(|head| head.level));
    let keys = sections.iter().map(|section| section.key);
    keys.zip(depths(levels)).collect()
}

/// The accessible names of lists, by the keys of their sections. The first list of a kind is named after the
/// kind, later ones are numbered: `Timeline (2)`.
pub(super) fn name_lists(sections: &[SectionState]) -> HashMap<u32, String> {
    let (mut timelines, mut actions) = (0, 0);
    let mut names = HashMap::new();
    for section in sections {
        let (count, sort) = match section.body {
            BodyState::Prose(_) => continue,
            BodyState::Timeline(..) => (&mut timelines, words::timeline()),
            BodyState::Actions(..) => (&mut actions, words::action_items()),
        };
        *count += 1;
        let name = if *count == 1 {
            sort.to_owned()
        } else {
            words::repeated(sort, *count)
        };
        names.insert(section.key, name);
    }
    names
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{name_lists, nest};
    use crate::state::document::Document;
    use debrief_core::import;

    #[test]
    fn levels_that_a_document_leaves_out_do_not_count() {
        let text = "# T\n\n### A\n\na\n\n## B\n\nb\n\n#### C\n\nc\n\n### D\n\nd\n\n## E\n\ne\n";
        let document = Document::open(&import::text(text, "x").postmortem);
        let sections = document.sections().get_untracked();
        let depths = nest(&sections);
        let of: Vec<u8> = sections
            .iter()
            .map(|section| depths[&section.key])
            .collect();
        assert_eq!(of, [0, 0, 1, 1, 0]);
    }

    #[test]
    fn a_second_list_of_a_sort_is_numbered() {
        let text = "# T\n\n## Timeline\n\n- 10:00 -> a\n\n## Timeline\n\n- 11:00 -> b\n";
        let document = Document::open(&import::text(text, "x").postmortem);
        let sections = document.sections().get_untracked();
        let names = name_lists(&sections);
        let of: Vec<&str> = sections
            .iter()
            .map(|section| names[&section.key].as_str())
            .collect();
        assert_eq!(of, ["Timeline", "Timeline (2)"]);
    }
}
