//! Times, dates and zones as people write them.
//!
//! Everything here reads text and computes. Nothing depends on Markdown, on sections or on the present
//! moment, and only `axis`, `phases`, `picture` and `references` use the entries of the model. Whatever
//! cannot be read with certainty is not guessed: `01/08/2021` is not read as a date.

pub mod axis;
pub mod date;
mod duration_words;
pub mod local;
mod names;
pub mod phases;
pub mod picture;
pub mod ranges;
pub mod references;
mod scan;
pub mod stated;
#[cfg(test)]
pub(crate) mod testing;
pub mod time;
pub mod zone;

pub use date::Date;
pub use stated::Stated;
pub use time::Clock;
