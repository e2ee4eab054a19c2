//! Everything that can be decided without a browser. It is pure: text in, text out; time, randomness and
//! zones come in as arguments.
//!
//! Who may use whom: `{draft, export, lint, import, typing, editing} -> {timeline, template, frame} ->
//! model`; `text` is used by whoever speaks, and `export` reads a text again through `import`.
//! `xtask/tests/claims` has every arrow.

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
