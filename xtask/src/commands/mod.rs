//! The commands of `cargo xtask`, one file for each.

pub mod bench;
pub mod dist;
pub mod docs;
pub mod faults;
pub mod laws;
pub mod new_rule;
pub mod preview;
pub mod schema;
pub mod screenshots;
pub mod serve;
pub mod test;
