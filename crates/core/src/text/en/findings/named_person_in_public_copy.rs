//! Words about names in public copies.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A copy for the public names somebody in its text or as the owner of an action item. Authors in the metadata are none.",
    reason: "The name can be found for years by people who know nothing else of that person.",
    source: "Site Reliability Engineering, chapter 15, on blamelessness; the General Data Protection Regulation, article 5.",
    fires: "# Checkout down\n\n**Audience**: public\n\n**Authors**: Noor Haddad\n\n## Timeline\n\n- 10:05 UTC -> Noor takes the page\n- 10:10 UTC -> Traffic is moved",
    silent: "# Checkout down\n\n**Audience**: public\n\n**Authors**: Noor Haddad\n\n## Timeline\n\n- 10:05 UTC -> The on-call takes the page\n- 10:10 UTC -> Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "“",
            arg(args, "words"),
            "” is named in a copy for the public.",
        ],
        &["The name can be found for years by people who know nothing else of that person."],
        &["Write the role instead."],
    )
}
