//! Words about public copies that leave questions open.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A copy for the public has no apology, does not say how things stand now, or not what will be done.",
    reason: "Those who were affected want to know that you are sorry, whether it is over, and what will change.",
    source: "PagerDuty's template for the external message has an apology and what is being done; that readers want to know whether it is over is our own reasoning.",
    fires: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nCheckout failed for 34 minutes because a certificate had expired.",
    silent: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nCheckout failed for 34 minutes because a certificate had expired. We apologize. It was restored at 09:57, and we will alert before the next one expires.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let parts: Vec<&str> = arg(args, "missing").split(' ').map(part).collect();
    let missing = parts.join(" and ");
    say(
        &["The copy for the public lacks ", &missing, "."],
        &["Those who were affected will look for it."],
        &["Add it in a sentence, near the top."],
    )
}

fn part(name: &str) -> &'static str {
    match name {
        "apology" => "an apology",
        "state" => "how things stand now",
        _ => "what will be done",
    }
}
