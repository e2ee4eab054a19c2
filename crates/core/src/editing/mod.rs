//! What the form of a postmortem has to decide: what its fields are called, which cells a row has, where
//! a section may go, what can be chosen. Nothing here knows signals, elements or how anything looks.

pub mod cells;
pub mod chunks;
pub mod marks;
pub mod missing;
pub mod names;
pub mod nesting;
pub mod sections;

pub use cells::Cell;

/// Which way to move a row or a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}
