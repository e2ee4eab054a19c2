//! English, in which Debrief is written first. Another language translates these texts.

pub mod findings;
pub mod interface;
pub mod markdown;
pub mod report;

/// The finished example that the page offers: Markdown in the form of the SRE book's template.
pub const EXAMPLE: &str = include_str!("en/example.md");
