//! Words about links that will break.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A link has no host, leads through a redirect that records its readers, is not encrypted, or shows an image from another site.",
    reason: "Evidence has to be there in a year, for every reader of every copy of the document.",
    source: "RFC 9110, section 4.2.2, on what https protects; the rest is our own reasoning.",
    fires: "## Supporting information\n\n[The graph](../graphs/checkout.png)",
    silent: "## Supporting information\n\n[The graph](https://graphs.example.com/checkout)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let target = arg(args, "target");
    let count = arg(args, "count");
    let (flaw, why, todo) = match arg(args, "flaw") {
        "tracking" => (
            "leads through a redirect",
            "The redirect records who follows it, and stops working when its owner likes.",
            "Follow it once and put in the address that it ends at.",
        ),
        "image" => (
            "is an image on another site",
            "It can change or disappear, and everybody who opens the document asks that site for it.",
            "Keep a copy with the postmortem, or link to it instead of showing it.",
        ),
        "http" => (
            "is not encrypted",
            "What it shows can be read and changed on the way, and browsers warn of it.",
            "Write https, if the site has it.",
        ),
        _ => (
            "has no host",
            "It breaks as soon as the text is copied, mailed or moved.",
            "Write the whole address, beginning with https.",
        ),
    };
    if count.is_empty() {
        return say(&["“", target, "” ", flaw, "."], &[why], &[todo]);
    }
    say(
        &[
            "“",
            target,
            "” ",
            flaw,
            ", and so it is with ",
            count,
            " links here.",
        ],
        &[why],
        &[todo],
    )
}
