//! Words about action items that are topics.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An open action item begins with a noun, an adjective or a gerund: better monitoring, revisión de eventos. Where all do, that is one finding.",
    reason: "A topic is never done; what somebody does is.",
    source: "Lunney, Lueder and Beyer, Postmortem Action Items (;login:, Spring 2017), as PagerDuty's postmortem guide gives it: begin with a verb.",
    fires: "## Action items\n\n- Better monitoring of the certificates",
    silent: "## Action items\n\n- Alert 14 days before a certificate expires",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "" => &["“", arg(args, "item"), "” does not begin with a verb."],
        count => &[
            "None of the ",
            count,
            " action items begins with a verb, as “",
            arg(args, "words"),
            "” shows.",
        ],
    };
    say(
        what,
        &["A topic is never done; what somebody does is."],
        &["Begin with what will be done: add, remove, alert, limit, write."],
    )
}
