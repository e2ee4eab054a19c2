//! Words about action items after their date.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An action item is open and its date has passed. More than three are one finding.",
    reason: "An open item is an incident that is allowed to come back.",
    source: "The Site Reliability Workbook, chapter 10, on monitoring that action items are closed.",
    fires: "## Action items\n\n- Alert before a certificate expires (due: 2026-03-19)",
    silent: "## Action items\n\n- [x] Alert before a certificate expires (due: 2026-03-19)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "" => &[
            "“",
            arg(args, "item"),
            "” was due on ",
            arg(args, "due"),
            " and is open.",
        ],
        count => &[
            count,
            " action items are open after their dates, the first since ",
            arg(args, "due"),
            ".",
        ],
    };
    say(
        what,
        &["An open item is an incident that is allowed to come back."],
        &["Tick it when it is done; otherwise agree on a new date, or drop it and say why."],
    )
}
