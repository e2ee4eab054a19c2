//! Words about a required section that is absent or empty.

use super::{Guide, kind, say};
use crate::model::Kind;
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A section that the template requires is absent, or has a heading and nothing under it. A document in a form of its own needs a summary, the impact, causes or contributing factors, a timeline and action items.",
    reason: "A reader who meets an empty section cannot tell what is missing: the heading came with the template and nobody came back to it.",
    source: "Site Reliability Engineering, appendix D, for the sections; The Site Reliability Workbook, chapter 10, faults its bad example for an empty recovery; for a template, what its authors ask for.",
    fires: "# Checkout down\n\n## Summary\n\nCheckout failed.\n\n## Impact\n\n12 users.\n\n## Root causes\n\n## Timeline\n\n- 09:04 UTC -> It fails\n\n## Action items\n\n- Fix it",
    silent: "# Checkout down\n\n## Summary\n\nCheckout failed.\n\n## Impact\n\n12 users.\n\n## Contributing factors\n\nAn old certificate.\n\n## Timeline\n\n- 09:04 UTC -> It fails\n\n## Action items\n\n- Fix it",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let wanted = Kind::from_name(arg(args, "kind")).unwrap_or_default();
    let heading = arg(args, "heading");
    let name = if heading.is_empty() {
        kind(wanted)
    } else {
        heading
    };
    let why = match wanted {
        Kind::Summary => "Many people read nothing else.",
        Kind::Impact => "Without its size nobody can tell how much the incident matters.",
        Kind::RootCauses | Kind::ContributingFactors => {
            "Without causes, the next incident of this kind cannot be prevented."
        }
        Kind::Timeline => "Without it nobody can see how long each step took, or learn from it.",
        Kind::ActionItems => "Without them nothing changes, and the incident can come back.",
        Kind::Detection => "How it was noticed tells whether the next one will be noticed sooner.",
        Kind::Resolution | Kind::Recovery | Kind::Response => {
            "How it ended is what the next responder looks for."
        }
        Kind::Lessons => "What was learned is what the postmortem is for.",
        _ => "The template asks for it because readers look for it.",
    };
    if arg(args, "state") == "empty" {
        let todo = ["Fill it in, even with one sentence, or say there what is not known yet."];
        return say(&["“", name, "” is empty."], &[why], &todo);
    }
    if arg(args, "state") == "none" {
        return say(
            &[
                "None of the usual sections is there: summary, impact, causes, timeline, action items.",
            ],
            &["Readers look for these five, and so do the other rules."],
            &["Add them, or tell each section what it is by giving it its kind."],
        );
    }
    let todo = match wanted {
        Kind::RootCauses if heading.is_empty() => {
            "Add a section on the root causes or on the contributing factors."
        }
        _ => "Add the section, or give the one that holds this text its usual heading.",
    };
    say(&["There is no section “", name, "”."], &[why], &[todo])
}
