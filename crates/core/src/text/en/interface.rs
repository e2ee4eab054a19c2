//! The words of the interface in English: a value for each area of `text::interface`.
#![allow(missing_docs, reason = "each text says for itself what it says")]

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
