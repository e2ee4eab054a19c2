//! How a section is doing, which the page shows by an icon or a colour.

/// How a section or a finding is doing, from best to worst: the greatest is the one to show.
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
