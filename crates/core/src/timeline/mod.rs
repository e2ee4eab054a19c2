//! Times, dates and zones as people write them.
//!
//! Everything here reads text and computes. Nothing depends on Markdown, on sections or on the present
//! moment, and only `axis`, `order`, `phases`, `picture` and `references` use the model. Whatever cannot be
//! read with certainty is not guessed: `01/08/2021` is a date only in a document whose other dates show the
//! order of day and month.

pub mod axis;
mod clock;
pub mod date;
pub mod day;
mod duration_words;
pub(crate) mod fold;
pub(crate) mod lead;
pub mod local;
mod names;
pub mod order;
pub mod phases;
pub mod picture;
pub mod ranges;
pub mod references;
pub(crate) mod scan;
pub mod stated;
#[cfg(test)]
pub(crate) mod testing;
pub mod time;
mod time_words;
pub(crate) mod words;
pub mod zone;

pub use date::Date;
pub use stated::Stated;
pub use time::Clock;
