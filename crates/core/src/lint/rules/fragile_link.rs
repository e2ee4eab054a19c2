//! A link will break, or reveals who reads the document.
//!
//! A relative link breaks as soon as the text is copied or mailed; a tracking redirect such as google.com/url
//! tells a third party who reads the document, and can stop working at any time; a page over `http:` can be
//! changed on the way (RFC 9110, section 4.2.2, on why https is wanted); an image on another site disappears
//! with that site. Evidence must still be there in a year.

use percent_encoding::percent_decode_str;

use crate::lint::args::{COUNT, TARGET};
use crate::lint::fixes::{Fix, FixRequest};
use crate::lint::links::{self, Flaw, flaw};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Body;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "fragile-link",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

/// If a section has more links with the same flaw than this, they are one finding.
const MAX_SEPARATE: usize = 3;

/// One link: its flaw, its place and its address.
type FragileLink = (Flaw, Place, String);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut links: Vec<FragileLink> = Vec::new();
    for piece in context.pieces() {
        for link in piece.links() {
            if let Some(flaw) = link.flaw {
                let target = piece.text.get(link.target.clone()).unwrap_or("");
                links.push((flaw, piece.place(link.target.clone()), target.into()));
            }
        }
    }
    for (section, entries) in context.timelines() {
        let evidence = entries
            .iter()
            .filter_map(|entry| Some((entry, entry.evidence.as_deref()?)));
        for (entry, target) in evidence {
            check_field(
                target,
                Place::row(&section.id, &entry.id, "evidence"),
                &mut links,
            );
        }
    }
    for section in &context.postmortem.sections {
        let Body::Actions { items, .. } = &section.body else {
            continue;
        };
        let tickets = items
            .iter()
            .filter_map(|item| Some((item, item.ticket.as_deref()?)));
        for (item, target) in tickets {
            check_field(
                target,
                Place::row(&section.id, &item.id, "ticket"),
                &mut links,
            );
        }
    }
    report(&links, findings);
}

/// Checks a field that holds nothing but an address. The number of a ticket is not taken for a relative link.
fn check_field(target: &str, place: Place, links: &mut Vec<FragileLink>) {
    let is_address = target.starts_with("http") && !target.contains(char::is_whitespace);
    if let Some(flaw) = flaw(target, false).filter(|_| is_address) {
        links.push((flaw, place, target.into()));
    }
}

fn report(links: &[FragileLink], findings: &mut Vec<Finding>) {
    let is_same_group = |a: &FragileLink, b: &FragileLink| a.0 == b.0 && a.1.section == b.1.section;
    let mut counts: Vec<(&FragileLink, usize)> = Vec::new();
    for link in links {
        match counts
            .iter_mut()
            .find(|(first, _)| is_same_group(first, link))
        {
            Some((_, count)) => *count += 1,
            None => counts.push((link, 1)),
        }
    }
    for link in links {
        let group = counts.iter().find(|(first, _)| is_same_group(first, link));
        let count = group.map_or(1, |(_, count)| *count);
        let is_first = group.is_some_and(|(first, _)| std::ptr::eq(*first, link));
        if count > MAX_SEPARATE && !is_first {
            continue;
        }
        let (flaw, place, target) = link;
        let mut finding = Finding::new(&RULE, place.clone())
            .with_case(*flaw)
            .with(TARGET, links::shortened(target));
        if count > MAX_SEPARATE {
            finding = finding.with(COUNT, count.to_string());
        }
        findings.push(finding);
    }
}

/// Replaces a redirect that records its readers with the address that it leads to.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let is_redirect = request.finding.case() == Some(Flaw::Tracking);
    let new = target(request.words().filter(|_| is_redirect)?)?;
    Some(vec![request.replace(request.span()?, new)?])
}

/// The address that a redirect leads to, if the query of the redirect has it.
fn target(address: &str) -> Option<String> {
    let query = address.split_once('?')?.1;
    let query = query.split('#').next()?;
    let values = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut values =
        values.filter(|(name, _)| matches!(*name, "url" | "q" | "u" | "target" | "to"));
    let found = values.find_map(|(_, value)| {
        let decoded = percent_decode_str(value).decode_utf8().ok()?;
        decoded.starts_with("http").then(|| decoded.into_owned())
    })?;
    (!found.contains(char::is_whitespace)).then_some(found)
}

static ENGLISH: Wording = Wording {
    finds: "A link has no host, leads through a redirect that records its readers, is not encrypted, or shows an image from another site.",
    reason: "Evidence has to be there in a year, for every reader of every copy of the document.",
    source: "RFC 9110, section 4.2.2, on what https protects; the rest is our own reasoning.",
    fires: "## Supporting information\n\n[The graph](../graphs/checkout.png)",
    silent: "## Supporting information\n\n[The graph](https://graphs.example.com/checkout)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let target = finding.get(TARGET);
    let count = finding.get(COUNT);
    let (flaw, why, todo) = match finding.case() {
        Some(Flaw::Tracking) => (
            "leads through a redirect",
            "The redirect records who follows it, and stops working when its owner likes.",
            "Follow it once and put in the address that it ends at.",
        ),
        Some(Flaw::Image) => (
            "is an image on another site",
            "It can change or disappear, and everybody who opens the document asks that site for it.",
            "Keep a copy with the postmortem, or link to it instead of showing it.",
        ),
        Some(Flaw::Http) => (
            "is not encrypted",
            "What it shows can be read and changed on the way, and browsers warn of it.",
            "Write https, if the site has it.",
        ),
        Some(Flaw::Relative) | None => (
            "has no host",
            "It breaks as soon as the text is copied, mailed or moved.",
            "Write the whole address, beginning with https.",
        ),
    };
    if count.is_empty() {
        return say(&["“", target, "” ", flaw, "."], &[why], &[todo]);
    }
    say(
        &[
            "“",
            target,
            "” ",
            flaw,
            ", and so it is with ",
            count,
            " links here.",
        ],
        &[why],
        &[todo],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, fixes_are};

    fn check_links(text: &str, expected: &[&str]) {
        let text = ["== supporting | Links\n", text].concat();
        let lines: Vec<_> = expected
            .iter()
            .map(|rest| ["fragile-link Links:markdown ", rest].concat())
            .collect();
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        check(&RULE, &text, &lines);
    }

    #[test]
    fn fragile_links_are_reported() {
        check_links(
            "[graph](../img/graph.png)",
            &["flaw=relative target=../img/graph.png"],
        );
        check_links(
            "see http://status.example.com/1 now",
            &["flaw=http target=http://status.example.com/1"],
        );
        check_links(
            "![](https://www.google.com/url?sa=i&url=https%3A%2F%2Fa.example)",
            &["flaw=tracking target=https://www.google.com/url?sa=i&url=https%3A%…"],
        );
        check_links(
            "![gráfico](https://a.example/b.png)",
            &["flaw=image target=https://a.example/b.png"],
        );
        check_links(
            "[a]: http://b.example/c",
            &["flaw=http target=http://b.example/c"],
        );
    }

    #[test]
    fn stable_links_are_not_reported() {
        for text in [
            "[graph](https://graphs.example.com/1) and [below](#timeline)",
            "mail <mailto:a@b.example> or [us](mailto:a@b.example)",
            "`curl http://a.example/b` on http://localhost:8080 and http://10.0.0.1/x",
            "[ ] a box, a [word] in brackets",
            "```\nhttp://a.example\n```",
        ] {
            check_links(text, &[]);
        }
    }

    #[test]
    fn many_of_one_kind_are_one_finding() {
        check_links(
            "[a](a.md) [b](b.md) [c](c.md) [d](d.md)",
            &["flaw=relative target=a.md count=4"],
        );
    }

    #[test]
    fn the_fix_replaces_a_redirect_with_its_target() {
        fixes_are(
            &RULE,
            "== supporting | Links\nSee https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fb%3Fc&usg=1 there",
            &[
                "https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fb%3Fc&usg=1 -> https://a.example/b?c",
            ],
        );
    }
}
