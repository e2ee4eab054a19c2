//! English, the language that Debrief is written in first.

pub mod findings;
pub mod interface;
pub mod markdown;
pub mod report;

/// The finished example that the page offers, in the Markdown of the SRE book's form.
pub const EXAMPLE: &str = include_str!("en/example.md");
