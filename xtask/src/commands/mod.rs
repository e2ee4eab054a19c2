//! One file per command of `cargo xtask`.

pub mod dist;
pub mod export;
pub mod import;
pub mod lint;
pub mod post_build;
pub mod preview;
pub mod schema;
pub mod serve;
pub mod test;
