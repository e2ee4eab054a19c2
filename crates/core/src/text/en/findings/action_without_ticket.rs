//! Words about action items in no tracker.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An open action item has no ticket: no number, no link. Where none has one, that is one finding. Public copies are passed over.",
    reason: "What stands only in the document is forgotten with it.",
    source: "The Site Reliability Workbook, chapter 10: items that nobody tracks are often forgotten; Site Reliability Engineering, appendix D, has a column for the bug.",
    fires: "## Action items\n\n- Alert before a certificate expires",
    silent: "## Action items\n\n- Alert before a certificate expires (PAY-873)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "" => &["“", arg(args, "item"), "” has no ticket."],
        "1" => &["The action item has no ticket."],
        count => &[count, " action items have no ticket."],
    };
    say(
        what,
        &["What stands only in the document is forgotten with it."],
        &["File it where the team plans its work, and link it."],
    )
}
