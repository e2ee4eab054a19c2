//! Words about a summary that leaves something out.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The summary does not tell how long it lasted, what users noticed, or why it happened; or it has more than five sentences and more than 150 words.",
    reason: "Many people read nothing but the summary, so it has to stand alone.",
    source: "Atlassian's incident management handbook asks for the cause and for how long it lasted, PagerDuty's template for the causes and the impact, in a sentence or two.",
    fires: "## Summary\n\nCheckout returned errors to users.",
    silent: "## Summary\n\nFor 34 minutes a third of checkouts failed, because one gateway served an expired certificate.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    if arg(args, "state") == "long" {
        return say(
            &["The summary has ", arg(args, "sentences"), " sentences."],
            &["Many people read nothing else, and they stop after a paragraph."],
            &["Keep what, for whom, how long and why; move the story to the other sections."],
        );
    }
    let parts: Vec<&str> = arg(args, "missing").split(' ').map(part).collect();
    let missing = parts.join(" or ");
    say(
        &["The summary does not say ", &missing, "."],
        &["Many people read nothing else, so it has to stand alone."],
        &["Add it in a few words, even as an estimate."],
    )
}

fn part(name: &str) -> &'static str {
    match name {
        "duration" => "how long it lasted",
        "impact" => "what users noticed",
        _ => "why it happened",
    }
}
