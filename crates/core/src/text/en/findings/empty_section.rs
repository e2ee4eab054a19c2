//! Words about a heading with nothing under it.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A section that nobody requires has a heading and nothing under it, not even in a section below it.",
    reason: "An empty heading tells a reader that somebody forgot; leaving it out, or saying why there is nothing, does not.",
    source: "Site Reliability Engineering, chapter 15: a draft is reviewed for completeness; The Site Reliability Workbook, chapter 10, names the blank sections of its bad example.",
    fires: "## Supporting information",
    silent: "## Lessons learned\n\n### What went well\n\nThe alert fired in time.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "heading"), "” has nothing under it."],
        &["An empty heading looks forgotten."],
        &["Write a sentence, say why there is nothing to say, or delete the section."],
    )
}
