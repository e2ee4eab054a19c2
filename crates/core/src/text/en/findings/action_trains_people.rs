//! Words about action items that change people.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An open action item trains, reminds or warns people. Machines that warn are none, nor are rehearsals.",
    reason: "Whoever comes next has not been reminded, and at three in the morning nobody remembers.",
    source: "Site Reliability Engineering, chapter 15, and The Site Reliability Workbook, chapter 10: mend systems, since people are harder to change.",
    fires: "## Action items\n\n- Remind the team to look at the list of pools",
    silent: "## Action items\n\n- Refuse a deploy while a pool is missing from the list",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "item"), "” changes people, not the system."],
        &["Whoever comes next has not been reminded."],
        &["Change the tool, the default or the check so that nobody has to remember."],
    )
}
