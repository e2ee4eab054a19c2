//! Native tests of the core, one binary.
mod lint_words;
mod model_json;
