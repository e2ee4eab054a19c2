//! The law that switching a template loses nothing and moves nothing, on generated documents: in each of the
//! templates and back, every word is there, the rows and the metadata are the same, sections are where they
//! were, and a second export is the same text.
//!
//! 200 documents in every run, the same ones each time; `cargo xtask laws` tries more, and new ones. What a
//! switch may do nevertheless is in decision 10.

use debrief_core::export::{as_imported, in_template, round_trip};
use debrief_core::{import, template};
use proptest::prelude::*;

use crate::front_matter_blocks::front_matter;
use crate::front_matter_laws::keys;
use crate::switched_document::document;

/// Takes a document into every fourth template and back.
fn keeps_everything(text: &str, part: usize) -> Result<(), TestCaseError> {
    let postmortem = import::text(text, "x").postmortem;
    prop_assert_eq!(as_imported(&postmortem), text);
    for template in template::shipped().iter().skip(part).step_by(4) {
        let told = round_trip::differences(&postmortem, template);
        prop_assert!(told.is_empty(), "{}: {:#?}\n{}", template.id, told, text);
    }
    Ok(())
}

#[test]
fn what_a_switch_once_lost_stays() {
    for text in [
        // Times that are times in a table only.
        "# T\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 01/07 ~19:17 | Push |\n| 01/07 | Fix |\n| Day 9 | Calm |\n",
        // A label between metadata that is like the name of a section.
        "# T\n\n**Date:** 2026-07-01  \n**Customer impact:** 120 shops  \n**Status:** Open\n\n## Summary\n\nIt broke.\n",
        // A field that is given twice.
        "# T\n\n**Status:** Open\n\n**Status**: Closed\n\n## Summary\n\nIt broke.\n",
        // One place for two sections.
        "# T\n\n## Trigger\n\nA push.\n\n## Impact\n\nMany.\n\n### Trigger\n\nAnother push.\n",
        // A label in prose that is a heading elsewhere.
        "# T\n\n## Root cause\n\nA disk.\n\n**Root cause**: Disk three.\n",
        // The state of an item that is not done.
        "# T\n\n## Action items\n\n| Action | State |\n|---|---|\n| Fix it | In progress |\n| See it | Done |\n",
        // A label below the title that would be a heading if it stood there alone.
        "# T\n\n**Duração do impacto:** 30 min  \n**Ursache:** ein Datenträger  \n**Duração do impacto:** 30 min\n\n## Summary\n",
        // Two sections of which each has a place as long as the other has none.
        "# T\n\n## Root cause\n\n### Appendix\n\n**Root cause:** the disk of node three.\n\n## Summary\n",
        // A value with the sign in it that separates values.
        "---\nauthors: [\"Ana, the first\", Bo]\n---\n\n# T\n\n## Summary\n",
        // Sections in a section without text of its own.
        "# T\n\n## Lessons learned\n\n### What went well\n\nMuch.\n\n### The weather\n\nRain.\n",
    ] {
        for part in 0..4 {
            if let Err(why) = keeps_everything(text, part) {
                panic!("{why}");
            }
        }
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config {
        max_shrink_iters: 1_000,
        ..crate::cases(50)
    })]

    // Each test takes every fourth template and documents of its own, so that the four run in parallel.

    #[test]
    fn a_switch_keeps_everything(text in document()) {
        keeps_everything(&text, 0)?;
    }

    #[test]
    fn a_switch_to_the_next_template_keeps_everything(text in document()) {
        keeps_everything(&text, 1)?;
    }

    #[test]
    fn a_switch_to_the_third_template_keeps_everything(text in document()) {
        keeps_everything(&text, 2)?;
    }

    #[test]
    fn a_switch_to_the_fourth_template_keeps_everything(text in document()) {
        keeps_everything(&text, 3)?;
    }

    #[test]
    fn a_switch_keeps_front_matter_and_what_is_below_it(
        (block, fence) in front_matter(),
        document in document(),
        part in 0..4_usize,
    ) {
        let text = [&block, "\n", &document].concat();
        keeps_everything(&text, part)?;
        let Some(keys) = keys(fence, &text).filter(|keys| !keys.is_empty()) else {
            return Ok(());
        };
        let postmortem = import::text(&text, "x").postmortem;
        for template in template::shipped().iter().skip(part).step_by(4) {
            let (switched, _) = template::switch(&postmortem, Some(template), || "new".into());
            let out = in_template(&switched);
            let now = self::keys(fence, &out).unwrap_or_default();
            let gone: Vec<_> = keys.iter().filter(|key| !now.contains(key)).collect();
            prop_assert!(gone.is_empty(), "{}: {gone:?}\n{out}\n{text}", template.id);
        }
    }
}
