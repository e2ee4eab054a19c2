//! Native tests of the core, in one binary.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // A test fails by panicking.

mod action_fields;
mod action_forms;
mod any_postmortem;
mod chance;
mod closing_forms;
mod corpus;
mod export_forms;
mod fixtures;
mod floors;
mod front_matter_blocks;
mod front_matter_laws;
mod google_docs;
mod heading_forms;
mod import_laws;
mod import_speed;
mod lint_again;
mod lint_calibration;
mod lint_speed;
mod metadata_added;
mod metadata_forms;
mod metadata_laws;
mod model_json;
mod one_change;
mod one_change_files;
mod one_change_read;
mod one_heading;
mod outline_grammar;
mod paste_forms;
mod read_documents;
mod reread;
mod row_grammar;
mod seed_forms;
mod shell_words;
mod switch_laws;
mod switched_document;
mod template_forms;
mod template_laws;
mod timeline_forms;
mod timeline_lists;
mod timeline_places;
mod timeline_tables;
mod written_postmortem;

/// How many cases a property test tries: `DEBRIEF_CASES`, or else a number small enough for every run.
fn cases(usual: u32) -> proptest::test_runner::Config {
    let asked = std::env::var("DEBRIEF_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    proptest::test_runner::Config::with_cases(asked.unwrap_or(usual))
}
