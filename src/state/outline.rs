//! The names of sections and lists on the page, and how sections are nested.

use std::collections::HashMap;

use leptos::prelude::*;

use super::document::{BodyState, SectionState};
use debrief_core::editing::names;
use debrief_core::editing::nesting::depths;
use debrief_core::text::interface::section as words;

/// The accessible names of the fields of all sections, by their keys.
pub(super) fn name_sections(sections: &[SectionState], own: &[String]) -> HashMap<u32, String> {
    let headings: Vec<Option<String>> = sections
        .iter()
        .map(|section| section.head.with(|head| head.heading.clone()))
        .collect();
    let names = names::of_sections(headings.iter().map(Option::as_deref), own);
    sections
        .iter()
        .map(|section| section.key)
        .zip(names)
        .collect()
}

/// How deep each section is nested, by its key; 0 is not nested.
pub(super) fn nesting_depths(sections: &[SectionState]) -> HashMap<u32, u8> {
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
        let (count, list_kind) = match section.body {
            BodyState::Prose(_) => continue,
            BodyState::Timeline(..) => (&mut timelines, words::timeline()),
            BodyState::Actions(..) => (&mut actions, words::action_items()),
        };
        *count += 1;
        let name = if *count == 1 {
            list_kind.to_owned()
        } else {
            words::repeated(list_kind, *count)
        };
        names.insert(section.key, name);
    }
    names
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{name_lists, nesting_depths};
    use crate::state::document::Document;
    use debrief_core::import;

    #[test]
    fn skipped_heading_levels_do_not_count() {
        let text = "# T\n\n### A\n\na\n\n## B\n\nb\n\n#### C\n\nc\n\n### D\n\nd\n\n## E\n\ne\n";
        let document = Document::open(&import::text(text, "x").postmortem);
        let sections = document.sections().get_untracked();
        let depths = nesting_depths(&sections);
        let found: Vec<u8> = sections
            .iter()
            .map(|section| depths[&section.key])
            .collect();
        assert_eq!(found, [0, 0, 1, 1, 0]);
    }

    #[test]
    fn a_second_list_of_a_kind_is_numbered() {
        let text = "# T\n\n## Timeline\n\n- 10:00 -> a\n\n## Timeline\n\n- 11:00 -> b\n";
        let document = Document::open(&import::text(text, "x").postmortem);
        let sections = document.sections().get_untracked();
        let names = name_lists(&sections);
        let found: Vec<&str> = sections
            .iter()
            .map(|section| names[&section.key].as_str())
            .collect();
        assert_eq!(found, ["Timeline", "Timeline (2)"]);
    }
}
