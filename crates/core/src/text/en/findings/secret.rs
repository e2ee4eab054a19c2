//! Words about secrets in the text.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A key or token with the prefix that its maker publishes, a private key, a web token, a password in an address or after password=. Code and quotations are searched too; examples and placeholders are none.",
    reason: "A postmortem is shared widely, and whoever finds the secret can use it.",
    source: "RFC 7468 for private keys, RFC 7519 for web tokens; the makers' documentation for prefixes.",
    fires: "## Summary\n\nThe job ran with password=Tr0ub4dor&3 in its settings.",
    silent: "## Summary\n\nThe job ran with password=$DB_PASSWORD in its settings.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "“",
            arg(args, "words"),
            "” looks like ",
            secret_kind(arg(args, "kind")),
            ".",
        ],
        &["Everybody who reads the postmortem can use it, and files are copied."],
        &["Revoke it first, since it has been written down; then remove it here."],
    )
}

fn secret_kind(kind: &str) -> &'static str {
    match kind {
        "aws" => "an access key of AWS",
        "github" => "a token of GitHub",
        "gitlab" => "a token of GitLab",
        "slack" => "a token of Slack",
        "stripe" => "a key of Stripe",
        "google" => "a key of Google",
        "npm" => "a token of npm",
        "jwt" => "a web token",
        "private-key" => "a private key",
        "password" => "a password",
        _ => "a key",
    }
}
