//! Words about people among the causes.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A name that the document knows, a handle, or somebody who is new or junior stands among the causes, in what went wrong or in the lessons. Thanks and credit are none.",
    reason: "A name in this place is read as blame, whatever was meant, and next time people say less.",
    source: "Site Reliability Engineering, chapter 15; The Site Reliability Workbook, chapter 10, on finger pointing.",
    fires: "## Root causes\n\n@mateo deleted the wrong table.",
    silent: "## Root causes\n\nThe names of the test table and of the real one differ in one letter.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” stands among the causes."],
        &["A name here is read as blame, and next time people say less."],
        &["Name the role, and say what made the action reasonable and what let it through."],
    )
}
