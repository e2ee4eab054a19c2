//! Every word that Debrief shows. The modules here declare which texts there are; the folder of a language
//! has the texts themselves: `en`, and `es` for reports.
//!
//! A rule of `lint` or a state of `draft` says *what* is the case; the words are added here, at the edge. A
//! sentence mentions names and numbers of `model`, and a few types of `import`, `template` and `timeline`;
//! nothing here reads, checks or changes a document. The texts about findings, those in reports and those of
//! each area of the interface are a struct each, with fields for texts and functions, and with one value for
//! each language.

pub mod en;
pub mod es;
pub mod findings;
pub mod interface;
mod language;
mod pseudo;
pub mod report;

pub use language::{Language, Localised, language, set_language};
