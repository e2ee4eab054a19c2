//! Words about one cause alone.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "Root causes has one short statement, and there are neither contributing factors, nor whys, nor what went wrong.",
    reason: "Where one cause is found the search stops, and the conditions that made it possible stay.",
    source: "Richard Cook, How Complex Systems Fail; PagerDuty's postmortem guide, which asks for contributing factors.",
    fires: "## Root cause\n\nThe certificate had expired.",
    silent: "## Root causes\n\n- The certificate had expired\n- The alert reads the stored copy and not the one that is served",
};

/// A finding in words.
pub(super) fn explain(_: Args<'_>) -> Explanation {
    say(
        &["One cause stands alone."],
        &["The conditions that made it possible stay as they are."],
        &["Add what else had to be so: what allowed it, what hid it, what made it last."],
    )
}
