//! Frames: how a document's fields are written in its file, and how the file is put together again.
//!
//! A frame is the text of a row or heading with slots for its fields: `- {time} -> {text}`. The
//! importer makes frames from what it reads, and `assemble` fills them. A document that was not
//! edited comes out byte for byte as it went in; an edited field changes its own line only; a new
//! row takes the frame of its neighbours.
//!
//! This module knows the model, and only as much Markdown as it takes to write rows, headings and metadata:
//! list markers, `#`, emphasis, the pipes of tables. It decides nothing about meaning.

pub(crate) mod before_time;
mod begins;
pub mod cells;
mod document;
pub mod escapes;
pub mod fields;
pub mod front;
pub mod front_matter;
pub mod guard;
mod hand;
pub mod lines;
pub(crate) mod lists_in_a_line;
mod markers;
pub mod marks;
mod row_frames;
pub mod rows;
pub mod slots;
pub mod unread;

pub use begins::goes_on;
pub use document::{Places, SectionPlace, assemble, assemble_with_places, heading_in};
