//! Components that several pages use. They reach the browser only through `platform` and know nothing of how
//! drafts are kept.

pub(crate) mod bar;
pub(crate) mod confirm;
pub(crate) mod diff;
pub(crate) mod downloads;
pub(crate) mod icon;
pub(crate) mod marks;
pub(crate) mod menu;
pub(crate) mod notices;
pub(crate) mod pasting;
pub(crate) mod text_area;
pub(crate) mod typing;
pub(crate) mod written;
