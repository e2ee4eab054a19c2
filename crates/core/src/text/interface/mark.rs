//! The names of the marks of timeline entries.

use crate::model::Mark;

area! {
    Marks of mark {
        none,
        /// The name of a further mark of an entry that has several: “and detected”.
        also(name: &str),
        /// The name of a mark.
        name(mark: Mark) -> &'static str,
    }
}
