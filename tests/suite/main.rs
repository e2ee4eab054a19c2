//! Native tests of the core, one binary.

mod corpus;
mod fixtures;
mod import_laws;
mod lint_words;
mod model_json;
