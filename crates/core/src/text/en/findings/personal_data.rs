//! Words about personal data in the text.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An address of mail, a telephone number with its country, a public IPv4 address or a card number whose check digit is right. Addresses of functions, of examples and of private networks are none.",
    reason: "It is not needed to learn from an incident, and in many places it may not be passed on.",
    source: "The General Data Protection Regulation, article 5 (data minimisation); Site Reliability Engineering, chapter 15, on what identifies users; ISO/IEC 7812 for cards.",
    fires: "## Impact\n\nThe order of jane.roe@mail.test was lost, one of 12.",
    silent: "## Impact\n\nThe order of one customer was lost, one of 12.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let kind = match arg(args, "kind") {
        "mail" => "an address of mail",
        "phone" => "a telephone number",
        "card" => "a card number",
        _ => "a public IP address, which can be that of a person",
    };
    let more = match arg(args, "count") {
        "" => String::new(),
        count => [", one of ", count, " in the text"].concat(),
    };
    say(
        &["“", arg(args, "words"), "” is ", kind, &more, "."],
        &["Nobody needs it to learn from the incident, and it may not be yours to pass on."],
        &["Leave it out, or write who it was in general: “one customer”, “the attacker's host”."],
    )
}
