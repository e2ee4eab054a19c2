//! The words of the interface: labels, buttons, states, dialogs. Each area is a module here. It has a struct
//! with a field for every text, and for every text a function that returns it in the language of the
//! interface: `library::heading()`, `library::found(2, 7)`.
//!
//! For a second language, add it to [`Language`](super::Language), copy `text/en/interface` to a folder of
//! its own and translate the values there. The compiler then asks for an arm in `interface/area.rs` and names
//! every text that is missing.
#![allow(missing_docs, reason = "each text says for itself what it says")]

#[macro_use]
mod area;

pub mod bin;
pub mod cell;
pub mod comment;
pub mod editor;
pub mod exports;
pub mod field;
pub mod find;
pub mod health;
pub mod help;
pub mod import;
pub mod kept;
pub mod library;
pub mod mark;
pub mod new;
pub mod nowhere;
pub mod paste;
pub mod report;
pub mod review;
pub mod save_back;
pub mod section;
pub mod settings;
pub mod shell;
pub mod switch;
pub mod templates;
pub mod waiting;
pub mod whys;

#[cfg(test)]
mod samples;

/// The name of the product. It is the same in every language and is not translated.
pub const PRODUCT: &str = "Debrief";
