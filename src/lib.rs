//! Debrief: writing the postmortem of an incident, in a page that sends nothing anywhere.
//!
//! The core is pure: text in, text out, no clock, no randomness, no browser. `app` is the page.
//! Who may use whom:
//! `app -> {draft, export, lint, import} -> {timeline, template, frame} -> model`, and `text` is
//! used by whoever speaks and uses nothing.

pub mod draft;
pub mod export;
pub mod frame;
pub mod import;
pub mod lint;
pub mod model;
pub mod template;
pub mod text;
pub mod timeline;
pub mod typing;

#[cfg(feature = "app")]
pub mod app;
