//! Words about a final document that is not.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The status says final, complete or closed, and a required section is missing or empty, or an action item of P0 or P1 is open. A status that says what is open is fine.",
    reason: "Readers take it for finished, and nobody comes back.",
    source: "Site Reliability Engineering, chapter 15: a draft is reviewed for completeness; the status in its appendix D says what is still in progress.",
    fires: "# Checkout down\n\n**Status**: Final\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Status**: Draft\n\n## Summary\n\nCheckout failed.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let holes = match arg(args, "holes") {
        "0" => "",
        "1" => "a required section is missing or empty",
        _ => "required sections are missing or empty",
    };
    let urgent = match arg(args, "urgent") {
        "0" => "",
        "1" => "an urgent action item is open",
        _ => "urgent action items are open",
    };
    let and = if holes.is_empty() || urgent.is_empty() {
        ""
    } else {
        " and "
    };
    say(
        &[
            "The status is “",
            arg(args, "status"),
            "”, but ",
            holes,
            and,
            urgent,
            ".",
        ],
        &["Readers take it for finished, and nobody comes back."],
        &["Finish it, or say in the status what is open."],
    )
}
