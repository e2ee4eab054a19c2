//! The decisions that the form of a postmortem needs: the names of fields, the cells of a row, where a
//! section may move, which marks can be chosen. Nothing here knows about signals, elements or how anything
//! looks.

pub mod cells;
pub mod chunks;
pub mod marks;
pub mod missing;
pub mod names;
pub mod nesting;
pub mod sections;

pub use cells::Cell;

/// In which direction to move a row or a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}
