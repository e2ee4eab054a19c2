//! A link will break or give its reader away.
//!
//! A relative link breaks as soon as the text is copied or mailed; a tracking redirect such as
//! google.com/url tells a third party who reads and stops working when it likes; `http:` can be
//! changed on the way (RFC 9110, section 4.2.2, on why https is wanted); an image that is linked from
//! somebody else's site disappears with it. Evidence has to be there in a year.

use crate::lint::links::{self, Flaw, flaw};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Body;

pub(super) static RULE: Rule = Rule {
    name: "fragile-link",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
};

/// More links of one flaw in a section than this are one finding.
const MANY: usize = 3;

/// One link: its flaw, where it is, and its address.
type Found = (Flaw, Place, String);

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut found: Vec<Found> = Vec::new();
    for piece in context.pieces() {
        for link in piece.links() {
            if let Some(flaw) = link.flaw {
                let target = piece.text.get(link.target.clone()).unwrap_or("");
                found.push((flaw, piece.place(link.target.clone()), target.into()));
            }
        }
    }
    for (section, entries) in context.timelines() {
        let evidence = entries
            .iter()
            .filter_map(|entry| Some((entry, entry.evidence.as_deref()?)));
        for (entry, target) in evidence {
            field(
                target,
                Place::row(&section.id, &entry.id, "evidence"),
                &mut found,
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
            field(
                target,
                Place::row(&section.id, &item.id, "ticket"),
                &mut found,
            );
        }
    }
    report(&found, findings);
}

/// A field that holds an address and nothing else; a ticket's number is no relative link.
fn field(target: &str, place: Place, found: &mut Vec<Found>) {
    let whole = target.starts_with("http") && !target.contains(char::is_whitespace);
    if let Some(flaw) = flaw(target, false).filter(|_| whole) {
        found.push((flaw, place, target.into()));
    }
}

fn report(found: &[Found], findings: &mut Vec<Finding>) {
    let same = |a: &Found, b: &Found| a.0 == b.0 && a.1.section == b.1.section;
    let mut counts: Vec<(&Found, usize)> = Vec::new();
    for one in found {
        match counts.iter_mut().find(|(first, _)| same(first, one)) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    for one in found {
        let group = counts.iter().find(|(first, _)| same(first, one));
        let count = group.map_or(1, |(_, count)| *count);
        let first = group.is_some_and(|(first, _)| std::ptr::eq(*first, one));
        if count > MANY && !first {
            continue;
        }
        let (flaw, place, target) = one;
        let mut finding = Finding::new(&RULE, place.clone())
            .with("flaw", flaw.as_str())
            .with("target", links::shortened(target));
        if count > MANY {
            finding = finding.with("count", count.to_string());
        }
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    fn said(text: &str, expected: &[&str]) {
        let text = ["== supporting | Links\n", text].concat();
        let lines: Vec<_> = expected
            .iter()
            .map(|rest| ["fragile-link Links:markdown ", rest].concat())
            .collect();
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        check(&RULE, &text, &lines);
    }

    #[test]
    fn links_that_break() {
        said(
            "[graph](../img/graph.png)",
            &["flaw=relative target=../img/graph.png"],
        );
        said(
            "see http://status.example.com/1 now",
            &["flaw=http target=http://status.example.com/1"],
        );
        said(
            "![](https://www.google.com/url?sa=i&url=https%3A%2F%2Fa.example)",
            &["flaw=tracking target=https://www.google.com/url?sa=i&url=https%3A%…"],
        );
        said(
            "![gráfico](https://a.example/b.png)",
            &["flaw=image target=https://a.example/b.png"],
        );
        said(
            "[a]: http://b.example/c",
            &["flaw=http target=http://b.example/c"],
        );
    }

    #[test]
    fn links_that_hold() {
        for text in [
            "[graph](https://graphs.example.com/1) and [below](#timeline)",
            "mail <mailto:a@b.example> or [us](mailto:a@b.example)",
            "`curl http://a.example/b` on http://localhost:8080 and http://10.0.0.1/x",
            "[ ] a box, a [word] in brackets",
            "```\nhttp://a.example\n```",
        ] {
            said(text, &[]);
        }
    }

    #[test]
    fn many_of_one_kind_are_one_finding() {
        said(
            "[a](a.md) [b](b.md) [c](c.md) [d](d.md)",
            &["flaw=relative target=a.md count=4"],
        );
    }
}
