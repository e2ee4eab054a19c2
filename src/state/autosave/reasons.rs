//! Translates why something was not stored from the browser's `Trouble` to the core's `Reason`: the core does
//! not know the browser.

use crate::platform::Trouble;
use debrief_core::draft::Reason;

pub(super) fn reason(trouble: Trouble) -> Reason {
    match trouble {
        Trouble::Blocked => Reason::Blocked,
        Trouble::Full => Reason::Full,
        Trouble::Refused => Reason::Other,
        Trouble::Silent => Reason::Silent,
    }
}

pub(super) fn trouble(reason: &Reason) -> Trouble {
    match reason {
        Reason::Blocked => Trouble::Blocked,
        Reason::Full => Trouble::Full,
        Reason::Silent => Trouble::Silent,
        Reason::Other => Trouble::Refused,
    }
}
