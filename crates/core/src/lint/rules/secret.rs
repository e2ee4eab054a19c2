//! The text contains a key, a token or a password.
//!
//! A postmortem is shared widely, so a secret in it is no longer secret. Keys are recognised by the prefixes
//! that their makers publish (AWS, GitHub, GitLab, Slack, Stripe, Google, npm), private keys by their PEM
//! heading (RFC 7468), web tokens by their form (RFC 7519). Code and quotations are searched too. The finding
//! never repeats the secret.

use std::ops::Range;

use crate::lint::args::WORDS;
use crate::lint::secrets::{Secret, find};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "secret",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for piece in context.pieces() {
        let text = piece.text;
        findings.extend(piece.secrets().iter().map(|(range, kind)| {
            let first_characters = first_characters(text, range);
            Finding::new(&RULE, piece.place(range.clone()))
                .with_case(*kind)
                .with(WORDS, first_characters)
        }));
    }
    let rows = context.timelines().flat_map(|(section, entries)| {
        entries.iter().flat_map(move |entry| {
            let cells = entry.cells.iter().map(String::as_str);
            let texts = cells
                .chain(entry.evidence.as_deref())
                .chain(entry.known_then.as_deref());
            texts.map(move |text| (Place::row(&section.id, &entry.id, "text"), text))
        })
    });
    for (place, text) in rows {
        for (range, kind) in find(text) {
            let first_characters = first_characters(text, &range);
            findings.push(
                Finding::new(&RULE, place.clone())
                    .with_case(kind)
                    .with(WORDS, first_characters),
            );
        }
    }
}

/// The first four characters of a secret: enough to find it, too few to use it.
fn first_characters(text: &str, range: &Range<usize>) -> String {
    let secret = text.get(range.clone()).unwrap_or("");
    let head = secret.char_indices().nth(4).map_or(0, |(index, _)| index);
    [secret.get(..head).unwrap_or(""), "…"].concat()
}

static ENGLISH: Wording = Wording {
    finds: "A key or token with the prefix that its maker publishes, a private key, a web token, a password in an address or after password=. Code and quotations are searched too; examples and placeholders are none.",
    reason: "A postmortem is shared widely, and whoever finds the secret can use it.",
    source: "RFC 7468 for private keys, RFC 7519 for web tokens; the makers' documentation for prefixes.",
    fires: "## Summary\n\nThe job ran with password=Tr0ub4dor&3 in its settings.",
    silent: "## Summary\n\nThe job ran with password=$DB_PASSWORD in its settings.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "“",
            finding.get(WORDS),
            "” looks like ",
            finding.case().map_or("a key", named),
            ".",
        ],
        &["Everybody who reads the postmortem can use it, and files are copied."],
        &["Revoke it first, since it has been written down; then remove it here."],
    )
}

fn named(secret: Secret) -> &'static str {
    match secret {
        Secret::Aws => "an access key of AWS",
        Secret::Github => "a token of GitHub",
        Secret::Gitlab => "a token of GitLab",
        Secret::Slack => "a token of Slack",
        Secret::Stripe => "a key of Stripe",
        Secret::Google => "a key of Google",
        Secret::Npm => "a token of npm",
        Secret::Jwt => "a web token",
        Secret::PrivateKey => "a private key",
        Secret::Password => "a password",
        Secret::Sendgrid | Secret::Openai | Secret::Anthropic => "a key",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn keys_and_passwords_are_reported() {
        let token = ["gh", "p_", &"a1B2c3".repeat(6)].concat();
        check(
            &RULE,
            &[
                "== summary | Summary\nThe key `AKI",
                "AQ3EGRWXYZ2345ABC` and ",
                &token,
                " leaked.",
            ]
            .concat(),
            &[
                "secret Summary:markdown kind=aws words=AKIA…",
                "secret Summary:markdown kind=github words=ghp_…",
            ],
        );
        check(
            &RULE,
            "== timeline | Línea\n10:00 | Se usó password=Tr0ub4dor&3 para entrar\n10:01 | -----BEGIN RSA PRIVATE KEY-----",
            &[
                "secret Línea:1:text kind=password words=Tr0u…",
                "secret Línea:2:text kind=private-key words=----…",
            ],
        );
    }

    #[test]
    fn names_of_secrets_are_not_reported() {
        for text in [
            "The variable AWS_ACCESS_KEY_ID was set to AKIAIOSFODNN7EXAMPLE.",
            "password=<your password>, token=${TOKEN} and password=****",
            "Keys begin with `ghp_` and `xoxb-`; the password: it had expired.",
            "The certificate began with -----BEGIN CERTIFICATE-----",
            "Se cambió la contraseña: nadie la conocía.",
        ] {
            check(&RULE, &["== summary | S\n", text].concat(), &[]);
        }
    }
}
