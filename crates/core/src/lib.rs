//! Everything that can be decided without a browser. It is pure: text in, text out. The time, random numbers
//! and time zones are passed in as arguments.
//!
//! In outline, modules use each other in this direction:
//! `{draft, export, lint, import, typing, editing} -> {timeline, template, frame} -> model`; whoever recognises
//! something in Markdown reads `words`. Modules that produce sentences use `text`, and `export` reads its output
//! again through `import`.
//! `xtask/tests/claims/layers.rs` lists every permitted use.

pub mod draft;
pub mod editing;
pub mod export;
pub mod files;
pub mod frame;
pub mod import;
pub mod lint;
pub mod model;
pub mod route;
pub mod template;
pub mod text;
pub mod timeline;
pub mod typing;
mod words;
