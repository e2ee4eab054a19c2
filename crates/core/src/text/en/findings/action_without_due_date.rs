//! Words about action items without a date.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An open action item has no date. Where none has one, that is one finding; where its priority is P0 or P1, it is an error. Public copies are passed over.",
    reason: "What has no date waits behind everything that has one.",
    source: "Atlassian's incident management handbook asks by when each action is taken; PagerDuty's postmortem guide gives them a time limit.",
    fires: "## Action items\n\n- Alert before a certificate expires (owner: Ines)",
    silent: "## Action items\n\n- Alert before a certificate expires (owner: Ines; due: 2026-12-19)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "" => &["“", arg(args, "item"), "” has no due date."],
        "1" => &["The action item has no due date."],
        count => &[count, " action items have no due date."],
    };
    say(
        what,
        &["What has no date waits behind everything that has one."],
        &["Agree on a date with the owner."],
    )
}
