//! Native tests of the core, one binary.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // A test fails by panicking.

mod any_postmortem;
mod corpus;
mod export_forms;
mod fixtures;
mod import_laws;
mod lint_words;
mod model_json;
mod seed_forms;
