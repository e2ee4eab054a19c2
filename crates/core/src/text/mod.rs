//! Every word that Debrief says. What there is to say is here, and how a language says it in a folder: `en`,
//! and `es` for reports.
//!
//! A rule of `lint` or a state of `draft` says *what* is the case; the words are put in here, at the edge. A
//! sentence takes names and numbers of `model`, and a few types of `import`, `template` and `timeline`: it
//! uses them and does nothing. What is said about findings, in reports and in the interface is a struct of
//! texts and functions each, with one value for each language.

pub mod en;
pub mod es;
pub mod findings;
pub mod interface;
mod language;
mod pseudo;
pub mod report;

pub use language::{Language, Said, language, set_language};
