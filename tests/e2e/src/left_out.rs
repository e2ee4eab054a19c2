//! The error of a scenario that an engine cannot be driven through: it does not count as a failure, but it is
//! always reported.

use std::fmt;

/// Why a scenario was left out, as the end of a sentence.
#[derive(Debug)]
pub(crate) struct LeftOut(pub(crate) &'static str);

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for LeftOut {}
