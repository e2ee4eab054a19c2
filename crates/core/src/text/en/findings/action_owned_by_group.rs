//! Words about action items of a group.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The owner of an open action item is a team, or several people. Where all of them are, that is one finding.",
    reason: "A team has a queue and no memory, and of two people each waits for the other.",
    source: "The Site Reliability Workbook, chapter 10, whose good example names one owner for each item; that a team is not enough is our own reasoning.",
    fires: "## Action items\n\n- Alert before a certificate expires (owner: SRE)",
    silent: "## Action items\n\n- Alert before a certificate expires (owner: Ines Okafor)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "" => &[
            "“",
            arg(args, "owner"),
            "” owns “",
            arg(args, "item"),
            "”, which is not one person.",
        ],
        count => &[
            count,
            " action items belong to groups, such as “",
            arg(args, "owner"),
            "”.",
        ],
    };
    say(
        what,
        &["A team has a queue and no memory, and of two people each waits for the other."],
        &["Name the one person who answers for it, whoever does the work."],
    )
}
