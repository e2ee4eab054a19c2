//! A public copy names machines that can be reached only from inside.
//!
//! Private addresses and internal hosts tell outsiders how the network is built, and tell readers nothing
//! (RFC 1918 for the addresses; `.internal` is reserved for private use by ICANN, `.local` by RFC 6762). The
//! rule runs only if the document says that its audience is public.

use std::ops::Range;

use crate::lint::args::WORDS;
use crate::lint::personal::{addresses, is_private};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Read, Rule, Severity, words};
use crate::model::Audience;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "internal-address",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// How the names of internal hosts end.
const ENDINGS: &[&str] = &[
    ".internal",
    ".local",
    ".corp",
    ".lan",
    ".intranet",
    ".intra",
    ".svc",
    ".localdomain",
    ".home.arpa",
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience != Some(Audience::Public) {
        return;
    }
    for piece in context.pieces() {
        let private = addresses(piece.text)
            .into_iter()
            .filter(|(_, ip)| is_private(*ip));
        let mut found: Vec<Range<usize>> = private.map(|(range, _)| range).collect();
        found.extend(internal_hosts(piece.text));
        words::sort_by_number(&mut found, |range| range.start);
        let found = found.into_iter().map(|range| piece.finding(&RULE, range));
        findings.extend(found);
    }
}

fn internal_hosts(text: &str) -> Vec<Range<usize>> {
    let is_host_char = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let mut found = Vec::new();
    let mut position = 0;
    for part in text.split_inclusive(|c: char| !is_host_char(c)) {
        let word = part
            .trim_end_matches(|c: char| !is_host_char(c))
            .trim_end_matches('.');
        let lower_case = word.to_ascii_lowercase();
        let host = lower_case.split(".svc.").next().unwrap_or(&lower_case);
        let has_internal_ending = ENDINGS.iter().any(|ending| {
            host.strip_suffix(ending)
                .is_some_and(|name| name.len() > 1 && !name.starts_with('.'))
        });
        let has_internal_start =
            lower_case.starts_with("intranet.") || lower_case.contains(".svc.");
        // `/etc/settings.local` is a file, not a host: there is a single slash before it.
        let is_file = text
            .get(..position)
            .is_some_and(|head| head.ends_with('/') && !head.ends_with("//"));
        if (has_internal_ending || has_internal_start) && !is_file {
            found.push(position..position + word.len());
        }
        position += part.len();
    }
    found
}

static ENGLISH: Wording = Wording {
    finds: "A copy for the public names a private IPv4 address or a host of the inside (.internal, .local, .corp, .svc).",
    reason: "It tells outsiders how the network is built and tells readers nothing.",
    source: "RFC 1918 for private addresses; RFC 6762 and ICANN's decision on .internal for the names.",
    fires: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nThe host db-7.prod.internal was full.",
    silent: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nOne database host was full.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” is an address of the inside."],
        &["It tells outsiders how the network is built and tells readers nothing."],
        &["Say what the machine is for instead."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn internal_machines_are_reported() {
        check(
            &RULE,
            "audience: public\n== summary | Summary\nThe host db-7.prod.internal (10.2.0.7) was full.",
            &[
                "internal-address Summary:markdown words=db-7.prod.internal",
                "internal-address Summary:markdown words=10.2.0.7",
            ],
        );
        check(
            &RULE,
            "audience: public\n== summary | Resumen\nFalló `pagos.svc.cluster.local`.",
            &["internal-address Resumen:markdown words=pagos.svc.cluster.local"],
        );
    }

    #[test]
    fn public_machines_and_internal_copies_are_not_reported() {
        check(
            &RULE,
            "audience: public\n== summary | S\nThe internal network; local time; api.shop.test and 8.8.8.8.",
            &[],
        );
        check(
            &RULE,
            "== summary | S\nThe host db-7.prod.internal (10.2.0.7) was full.",
            &[],
        );
        check(
            &RULE,
            "audience: public\n== summary | R\nUna red local de uso interno.",
            &[],
        );
    }
}
