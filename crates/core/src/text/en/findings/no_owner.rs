//! Words about a postmortem without one owner.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "No single person owns the postmortem: none is named, or a team, or there are several authors and no owner. A single author counts as the owner; a public copy needs none.",
    reason: "What several people own waits for each of the others: the review, the publication, the last open action item.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for having four owners; PagerDuty's postmortem guide asks for a single one.",
    fires: "# Checkout down\n\n**Authors**: Noor Haddad, Mateo Ruiz\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Owner**: Noor Haddad\n\n## Summary\n\nCheckout failed.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    match arg(args, "state") {
        "group" => say(
            &[
                "“",
                arg(args, "owner"),
                "” owns the postmortem, which is not one person.",
            ],
            &["What several people own waits for each of the others."],
            &["Name the one person who answers for it until the last action item is done."],
        ),
        "authors" => say(
            &["There are ", arg(args, "count"), " authors and no owner."],
            &["What several people own waits for each of the others."],
            &["Name the one who answers for it until the last action item is done."],
        ),
        _ => say(
            &["Nobody owns the postmortem."],
            &["Without an owner nobody answers questions about it or follows its action items."],
            &["Name one person in the field Owner."],
        ),
    }
}
