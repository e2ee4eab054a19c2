//! Native tests of the core, one binary.
mod model_json;
