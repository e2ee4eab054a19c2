//! The parts of the editor page. Each takes the open `Editor` and draws one part of it; the decisions are
//! made in `state`.

pub(crate) mod comment;
mod factors;
pub(crate) mod find;
pub(crate) mod front_matter;
mod heading;
pub(crate) mod health;
pub(crate) mod keep;
pub(crate) mod keys;
pub(crate) mod list;
pub(crate) mod meta;
pub(crate) mod outline;
mod portions;
pub(crate) mod preview;
pub(crate) mod save_back;
pub(crate) mod section;
pub(crate) mod switch;
pub(crate) mod tabs;
pub(crate) mod top_bar;
mod whys;
