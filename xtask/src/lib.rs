//! The commands of this repository, and the static server that the browser tests share.
//!
//! There is one file per command in `commands`; whatever two of them need is in a module next to it. Nothing
//! here is part of the page.

pub mod arguments;
pub mod browser;
pub mod commands;
pub mod page;
pub mod places;
pub mod release;
pub mod server;
pub mod step;
pub mod tools;

pub use debrief_cli::failure;
