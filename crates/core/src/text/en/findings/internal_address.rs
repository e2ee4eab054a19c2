//! Words about internal addresses in public copies.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A copy for the public names a private IPv4 address or a host of the inside (.internal, .local, .corp, .svc).",
    reason: "It tells outsiders how the network is built and tells readers nothing.",
    source: "RFC 1918 for private addresses; RFC 6762 and ICANN's decision on .internal for the names.",
    fires: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nThe host db-7.prod.internal was full.",
    silent: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nOne database host was full.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” is an address of the inside."],
        &["It tells outsiders how the network is built and tells readers nothing."],
        &["Say what the machine is for instead."],
    )
}
