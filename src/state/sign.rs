//! The signs that say how a part of the document is doing.

/// How a section is doing, worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    /// Nothing is written yet.
    Empty,
    /// Nothing was found.
    Fine,
    /// There is something to consider.
    Hint,
    /// There is something to improve.
    Warning,
    /// There is something wrong.
    Error,
}
