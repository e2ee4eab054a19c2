//! Times, dates and zones as people write them.
//!
//! Everything here reads text and computes; nothing knows of Markdown, of documents' structure or
//! of the present moment. What cannot be read for certain is not guessed: `01/08/2021` is no date.

pub mod date;
mod names;
mod scan;
pub mod time;
pub mod zone;

pub use date::Date;
pub use time::Clock;
