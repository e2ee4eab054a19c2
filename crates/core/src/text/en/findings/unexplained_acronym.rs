//! Words about abbreviations that nobody explains.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "Three to five capitals are used twice and more, never with their meaning beside them and not in the glossary. What everybody in the trade knows is passed over.",
    reason: "A postmortem is read far outside the team that wrote it, and years later.",
    source: "PagerDuty's postmortem guide asks for acronyms to be explained; The Site Reliability Workbook, chapter 10, has a glossary for readers outside the team.",
    fires: "## Summary\n\nThe GPX was slow for 20 minutes. We restarted the GPX, because it had run out of memory.",
    silent: "## Summary\n\nThe gateway proxy (GPX) was slow for 20 minutes. We restarted the GPX, because it had run out of memory.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "1" => &["“", arg(args, "words"), "” is never explained."],
        _ => &["These are never explained: ", arg(args, "words"), "."],
    };
    say(
        what,
        &["A postmortem is read far outside the team that wrote it, and years later."],
        &["Write it out where it stands first, or add a glossary."],
    )
}
