//! The laws of templates on generated postmortems: a text that was written in a template is the same after
//! importing and writing it again, however often, and no word of its author is lost on the way.
//!
//! 2,000 cases in every run, the same ones each time; `cargo xtask laws` tries more, and new ones. A case
//! that fails is printed, and its seed is kept in `crates/core/tests/proptest-regressions`, to be committed.
//! Decision 10 says what the laws do not cover.

use std::collections::BTreeMap;

use debrief_core::export::{as_imported, in_template, markdown_with_closing};
use debrief_core::frame::{front, rows};
use debrief_core::import;
use debrief_core::model::{ActionItem, Body, Field, Postmortem, Template};
use debrief_core::template;
use proptest::prelude::*;

use crate::written_postmortem::postmortem;

fn words(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        *found.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    found
}

/// Everything that the author wrote below the headings.
fn said(postmortem: &Postmortem) -> String {
    fn item(one: &ActionItem, out: &mut Vec<String>) {
        out.push(one.text.clone());
        let fields = [&one.owner, &one.due, &one.priority, &one.ticket, &one.type_];
        out.extend(fields.into_iter().flatten().cloned());
        one.children.iter().for_each(|child| item(child, out));
    }
    let mut out = Vec::new();
    for section in &postmortem.sections {
        match &section.body {
            Body::Prose(text) => out.push(text.clone()),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => {
                out.extend([before.clone(), after.clone()]);
                for entry in entries {
                    out.extend([entry.time.clone(), entry.text.clone()]);
                    out.extend(entry.evidence.clone());
                    out.extend(entry.known_then.clone());
                }
            }
            Body::Actions {
                before,
                items,
                after,
                ..
            } => {
                out.extend([before.clone(), after.clone()]);
                items.iter().for_each(|one| item(one, &mut out));
            }
        }
    }
    // A value that a row or the title already contains need not be written again.
    for field in Field::ALL {
        let said = out.join("\n");
        let values = postmortem.values(*field).into_iter();
        out.extend(values.filter(|value| !said.contains(value.as_str())));
    }
    out.join("\n")
}

/// Labels that the importer may recognise anywhere, and for which a template uses its own words.
const LABELS: &[&str] = &[
    "fecha", "owner", "status", "date", "impact", "summary", "ref",
];

/// What a template may replace in a document: its headings (also those within prose), its labels and the
/// names of its columns.
fn replaced(postmortem: &Postmortem) -> String {
    let text = as_imported(postmortem);
    let lines: Vec<&str> = text.lines().collect();
    let heads = lines.windows(2).filter(|two| two[1].starts_with("|-"));
    let marked = lines.iter().filter(|line| line.starts_with(['#', '*']));
    let marked = marked.copied();
    let mut out: Vec<String> = heads
        .map(|two| two[0])
        .chain(marked)
        .map(str::to_owned)
        .collect();
    let plain = import::text(&text, "x").postmortem;
    out.extend(plain.front.iter().filter_map(front::label));
    for section in &plain.sections {
        out.extend(section.heading.clone());
        if let Body::Timeline { columns, .. } | Body::Actions { columns, .. } = &section.body {
            out.extend(columns.iter().cloned());
        }
    }
    out.join("\n")
}

/// A line without its list marker and its box, and without the word in front of a time.
fn bare(line: &str) -> &str {
    let line = &line[rows::list_marker(line).len()..];
    let line = line.strip_prefix("[x] ").unwrap_or(line);
    line.strip_prefix("at ").unwrap_or(line)
}

/// Words of the author that are missing from a text although the template does not replace them.
fn gone(postmortem: &Postmortem, text: &str) -> Vec<String> {
    let have = words(text);
    let may = words(&replaced(postmortem));
    // A day that is above several runs of rows is written once.
    let mut day = false;
    let said = said(postmortem);
    let once = |line: &&str| *line != "2026-03-12" || !std::mem::replace(&mut day, true);
    let lines: Vec<&str> = said.lines().filter(once).map(bare).collect();
    let mut wanted = words(&lines.join("\n"));
    let count = |words: &BTreeMap<String, usize>, word: &String| words.get(word).copied();
    wanted.retain(|word, wanted| {
        let label = LABELS.contains(&word.as_str());
        !label && *wanted > count(&have, word).unwrap_or(0) + count(&may, word).unwrap_or(0)
    });
    wanted.into_keys().collect()
}

fn into(postmortem: &Postmortem, template: &Template) -> Postmortem {
    template::switch(postmortem, Some(template), || "new".to_owned()).0
}

fn config(usual: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config {
        max_shrink_iters: 2_000,
        ..crate::cases(usual)
    }
}

/// Checks the laws for a postmortem in a template, and describes the first one that fails.
fn broken(postmortem: &Postmortem, template: &Template) -> Result<(), TestCaseError> {
    let text = in_template(&into(postmortem, template));
    let gone = gone(postmortem, &text);
    prop_assert!(
        gone.is_empty(),
        "{}: lost {:?} in\n{}",
        template.id,
        gone,
        text
    );
    let imported = import::text(&text, "y");
    prop_assert!(!imported.kept_whole, "{}: {}", template.id, text);
    prop_assert_eq!(as_imported(&imported.postmortem), text.clone());
    let again = in_template(&into(&imported.postmortem, template));
    prop_assert_eq!(again, text, "{}", template.id);
    Ok(())
}

macro_rules! laws {
    ($($name:ident $part:literal)*) => {
        proptest! {
            #![proptest_config(config(500))]
            $(
                #[test]
                fn $name(
                    postmortem in postmortem(),
                    chosen in 0..template::shipped().len().div_ceil(4),
                ) {
                    let at = (chosen * 4 + $part) % template::shipped().len();
                    broken(&postmortem, &template::shipped()[at])?;
                }
            )*
        }
    };
}

// Each test takes every fourth template, so that the four run in parallel.
laws! {
    what_a_template_wrote_comes_back_as_it_is 0
    what_the_next_template_wrote_comes_back_as_it_is 1
    what_the_third_template_wrote_comes_back_as_it_is 2
    what_the_fourth_template_wrote_comes_back_as_it_is 3
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_closing_comment_comes_back_as_it_is(
        postmortem in postmortem(),
        chosen in 0..template::shipped().len(),
    ) {
        let text = markdown_with_closing(&into(&postmortem, &template::shipped()[chosen]));
        let imported = import::text(&text, "y");
        prop_assert!(!imported.kept_whole);
        prop_assert_eq!(as_imported(&imported.postmortem), text.clone());
        prop_assert_eq!(markdown_with_closing(&imported.postmortem), text);
    }
}
