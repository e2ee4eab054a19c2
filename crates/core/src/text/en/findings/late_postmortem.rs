//! Words about a postmortem that came late.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "More than 7 days lie between the end of the incident and the publication; more than 30 are an error. Documents that do not say when they were published are passed over.",
    reason: "Details are soon forgotten, and until the document is out the same thing can happen again.",
    source: "The Site Reliability Workbook, chapter 10, on delayed publication: four months in its bad example, less than a week in its good one.",
    fires: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2026-04-02\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2026-03-17\n\n## Summary\n\nCheckout failed.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "It was published ",
            arg(args, "days"),
            " days after the incident.",
        ],
        &[
            "Memories fade within days, and until the document is out the same thing can happen again.",
        ],
        &[
            "Say in the document why it took so long, and share the next one as a draft within a week.",
        ],
    )
}
