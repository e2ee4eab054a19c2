//! The whole report: title, a line of facts, every section.

use super::section::{filled, push_all};
use super::{body, day, figures, heading, phrase, prose, references};
use crate::model::{Postmortem, Section};
use crate::text::en::report::WORDS;

/// Renders the content of the report's article.
#[must_use]
pub fn report(postmortem: &Postmortem) -> String {
    let references = references(postmortem);
    let mut out = String::new();
    let title = filled(postmortem.title.as_deref()).unwrap_or(WORDS.untitled);
    push_all(&mut out, &["<h1>", &phrase(title, &references), "</h1>\n"]);
    facts(&mut out, postmortem, &references);
    out.push_str(&figures(postmortem));
    for piece in &postmortem.front {
        // Front matter is for machines; what it says stands among the facts.
        let for_machines = ["---", "+++"]
            .iter()
            .any(|sign| piece.markdown.starts_with(sign));
        if piece.field.is_none() && !for_machines {
            out.push_str(&prose(&piece.markdown, &references));
        }
    }
    let day = day(postmortem);
    for (part, level) in postmortem.sections.iter().zip(levels(&postmortem.sections)) {
        out.push_str(&heading(part, level, &references));
        out.push_str(&body(&part.body, day, &references));
    }
    out
}

/// The level of each section's heading below the title. Levels that the document leaves out do not
/// count, so that no heading of the report skips one.
fn levels(sections: &[Section]) -> Vec<u8> {
    let mut open: Vec<u8> = Vec::new();
    let mut levels = Vec::with_capacity(sections.len());
    for section in sections {
        while open.last().is_some_and(|above| *above >= section.level) {
            open.pop();
        }
        levels.push(u8::try_from(open.len() + 2).unwrap_or(u8::MAX));
        if section.level > 0 {
            open.push(section.level);
        }
    }
    levels
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn no_heading_skips_a_level() {
        let mut doc = Postmortem::new("x", "google-sre");
        for (heading, level) in [("A", 3), ("B", 4), ("C", 2), ("D", 6)] {
            doc.sections
                .push(Section::new(heading, Kind::Custom, heading, level));
        }
        let html = report(&doc);
        let begins: Vec<&str> = html
            .match_indices("<h")
            .map(|(at, _)| &html[at..at + 3])
            .collect();
        assert_eq!(begins, ["<h1", "<h2", "<h3", "<h2", "<h3"]);
    }
}
