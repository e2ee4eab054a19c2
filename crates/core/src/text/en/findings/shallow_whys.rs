//! Words about whys that stop early.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The five whys have fewer than three steps, or the last one names a person or a lapse.",
    reason: "A chain that ends at somebody has ended where the question of the system begins.",
    source: "John Allspaw, The Infinite Hows; Taiichi Ohno, Toyota Production System, on asking why five times.",
    fires: "## Five whys\n\n1. Why did it fail? The disk was full.\n2. Why? The logs grew.",
    silent: "## Five whys\n\n1. Why did it fail? The disk was full.\n2. Why? The logs grew.\n3. Why? Rotation is off by default.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    match arg(args, "state") {
        "person" => say(
            &["The last why ends at “", arg(args, "words"), "”."],
            &["A chain that ends at a person has ended where the question of the system begins."],
            &["Ask once more: what made that likely, and what did not stop it?"],
        ),
        _ => say(
            &["The whys have ", arg(args, "count"), " steps."],
            &["They stop at the symptom."],
            &["Go on asking until the answer is something that can be changed."],
        ),
    }
}
