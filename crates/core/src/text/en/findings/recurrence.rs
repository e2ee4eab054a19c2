//! Words about incidents that come back.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "Another postmortem has a label of this one, or at least half of the long words of the causes. On the command line the others are the files given beside it.",
    reason: "An incident that comes back says that the action items of the last one were not done, or were not enough.",
    source: "The Site Reliability Workbook, chapter 10, on repeating incidents.",
    fires: "## Root causes\n\nThe renewal of the certificate reloaded gateway pools from a stored registry.",
    silent: "## Root causes\n\nThe rebuild of the search index filled the disks of three nodes.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "tag") {
        "" => &["“", arg(args, "words"), "” has much the same causes."],
        tag => &["“", arg(args, "words"), "” has the label “", tag, "” too."],
    };
    say(
        what,
        &["Something that comes back was not mended the last time."],
        &["Say what became of its action items, and what is different now."],
    )
}
