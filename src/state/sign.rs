//! The state of a section or a finding, which the page shows by an icon or a colour.

/// The state of a section or a finding. Of several, the greatest is shown.
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
