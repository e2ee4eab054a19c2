//! What an entry of a timeline marks.

use crate::model::Mark;

area! {
    Marks of mark {
        none,
        /// One more mark beside those that an entry has.
        also(name: &str),
        /// The name of a mark.
        name(mark: Mark) -> &'static str,
    }
}
