//! Words about an action item without an owner.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An open action item has no owner. Where none has one, that is one finding.",
    reason: "What belongs to everybody is done by nobody.",
    source: "The Site Reliability Workbook, chapter 10: the items of its good example all have owners, those of its bad one hardly any.",
    fires: "## Action items\n\n- Alert before a certificate expires",
    silent: "## Action items\n\n- Alert before a certificate expires (owner: Ines)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "" => &["“", arg(args, "item"), "” has no owner."],
        "1" => &["The action item has no owner."],
        count => &[count, " action items have no owner."],
    };
    say(
        what,
        &["What belongs to everybody is done by nobody."],
        &["Name one person for each, who need not do it all but answers for it."],
    )
}
