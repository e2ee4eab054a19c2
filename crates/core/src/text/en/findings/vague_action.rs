//! Words about action items without an end.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An open action item begins with a verb that has no end (improve, investigate, look into, be more careful), is short, and says nothing measurable.",
    reason: "Nobody can say when it is done, so it never is.",
    source: "The Site Reliability Workbook, chapter 10, on vague terms; PagerDuty's postmortem guide: actionable, specific, bounded.",
    fires: "## Action items\n\n- Improve the monitoring",
    silent: "## Action items\n\n- Alert when fewer than 95 % of checkouts succeed for five minutes",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "item"), "” has no end."],
        &["Nobody can say when it is done, so it never is."],
        &["Say what will be there afterwards, with a figure: what, where, how much, by when."],
    )
}
