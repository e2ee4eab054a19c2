//! English, the language that Debrief is written in first.

pub mod findings;
pub mod interface;
pub mod markdown;
pub mod report;
pub mod templates;
