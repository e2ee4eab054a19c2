//! Words about characters that nobody sees.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "Marks that turn the direction of writing, zero-width blanks, a byte-order mark inside the text. Joiners in emoji and in scripts that need them are none.",
    reason: "The text is not what it looks like, which in commands is dangerous, and searches miss it.",
    source: "Boucher and Anderson, Trojan Source (CVE-2021-42574); Unicode Standard Annex 9.",
    fires: "## Summary\n\nThe clu\u{200b}ster was full.",
    silent: "## Summary\n\nThe cluster was full.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let effect = match arg(args, "kind") {
        "direction" => "which turns the direction of writing",
        _ => "which has no width",
    };
    say(
        &[
            "Beside “",
            arg(args, "words"),
            "” stands ",
            arg(args, "code"),
            ", ",
            effect,
            ".",
        ],
        &["The text is not what it looks like, and searches miss it."],
        &["Delete it; writing the words again is the surest way."],
    )
}
