//! The whole report: title, a line of facts, every section.

use super::section::{filled, push_all};
use super::{phrase, prose, references, section};
use crate::model::Postmortem;
use crate::text::en::report::WORDS;

/// Renders the content of the report's article.
#[must_use]
pub fn report(postmortem: &Postmortem) -> String {
    let references = references(postmortem);
    let mut out = String::new();
    let title = filled(postmortem.title.as_deref()).unwrap_or(WORDS.untitled);
    push_all(&mut out, &["<h1>", &phrase(title, &references), "</h1>\n"]);
    facts(&mut out, postmortem, &references);
    for piece in &postmortem.front {
        // Front matter is for machines; what it says stands among the facts.
        let for_machines = ["---", "+++"]
            .iter()
            .any(|sign| piece.markdown.starts_with(sign));
        if piece.field.is_none() && !for_machines {
            out.push_str(&prose(&piece.markdown, &references));
        }
    }
    for part in &postmortem.sections {
        out.push_str(&section(part, &references));
    }
    out
}

fn facts(out: &mut String, postmortem: &Postmortem, references: &str) {
    let authors = postmortem.authors.join(", ");
    let services = postmortem.services.join(", ");
    let zone = postmortem.timezone_as_written.as_deref();
    let facts = [
        (WORDS.date, postmortem.date.as_deref()),
        (WORDS.severity, postmortem.severity.as_deref()),
        (WORDS.status, postmortem.status.as_deref()),
        (WORDS.owner, postmortem.owner.as_deref()),
        (WORDS.authors, Some(authors.as_str())),
        (WORDS.incident, postmortem.incident.as_deref()),
        (WORDS.services, Some(services.as_str())),
        (WORDS.timezone, zone.or(postmortem.timezone.as_deref())),
        (WORDS.published, postmortem.published.as_deref()),
    ];
    let start = out.len();
    for (name, value) in facts {
        if let Some(value) = filled(value) {
            if out.len() == start {
                out.push_str("<dl class=\"facts\">\n");
            }
            let value = phrase(value, references);
            push_all(
                out,
                &["<div><dt>", name, "</dt><dd>", &value, "</dd></div>\n"],
            );
        }
    }
    if out.len() > start {
        out.push_str("</dl>\n");
    }
}
