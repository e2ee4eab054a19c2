//! The whole report: the title, the metadata, the durations, and every section.

use std::borrow::Cow;

use super::push_all;
use super::section::filled;
use super::{Around, around, body, entries_of, figures, heading, notes, phrase, prose, with_links};
use crate::frame::front::{own, texts};
use crate::model::{Field, Postmortem, Section};
use crate::text::report::Labels;
use crate::timeline::order::Calendar;

/// Renders the content of the `<article>` of the report.
#[must_use]
pub fn report(postmortem: &Postmortem) -> String {
    let around = around(postmortem);
    let mut out = front(postmortem, &around);
    let (calendar, entries) = (Calendar::of(postmortem), entries_of(postmortem));
    for (part, level) in postmortem.sections.iter().zip(levels(&postmortem.sections)) {
        out.push_str(&heading(part, level, &around));
        let part = with_links(part, &entries);
        out.push_str(&body(&part.body, calendar, &around));
    }
    out.push_str(&notes(&around));
    out
}

/// Renders everything before the sections: title, metadata, durations, opening text.
#[must_use]
pub fn front(postmortem: &Postmortem, around: &Around) -> String {
    let mut out = String::new();
    let title = filled(postmortem.title.as_deref()).unwrap_or(around.words().untitled);
    push_all(&mut out, &["<h1>", &phrase(title, around), "</h1>\n"]);
    push_facts(&mut out, postmortem, around);
    out.push_str(&figures(postmortem, around.labels));
    for text in texts(postmortem) {
        out.push_str(&prose(text, around));
    }
    out
}

/// The level of the heading of each section, below that of the title. Levels that the document skips do not
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

/// The metadata at the top of a report: the name and the value of each field that has one, also of those that
/// only this document has. The names of the latter are Markdown, as the values are.
#[must_use]
pub fn facts(postmortem: &Postmortem, labels: Labels) -> Vec<(Cow<'static, str>, String)> {
    let words = labels.words();
    let named = [
        (words.date, Field::Date),
        (words.severity, Field::Severity),
        (words.status, Field::Status),
        (words.owner, Field::Owner),
        (words.authors, Field::Authors),
        (words.incident, Field::Incident),
        (words.services, Field::Services),
        (words.timezone, Field::Timezone),
        (words.published, Field::Published),
    ];
    let value = |field: Field| match (field, &postmortem.timezone_as_written) {
        // The zone as the author writes it.
        (Field::Timezone, Some(zone)) if !zone.trim().is_empty() => zone.trim().to_owned(),
        _ => postmortem.values(field).join(", ").trim().to_owned(),
    };
    let named = named.into_iter();
    let named = named.map(|(name, field)| (Cow::Borrowed(name), value(field)));
    let own = postmortem.front.iter().filter_map(own);
    let own = own.map(|own| (Cow::Owned(own.label), own.value.trim().to_owned()));
    named
        .chain(own)
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn push_facts(out: &mut String, postmortem: &Postmortem, around: &Around) {
    let facts = facts(postmortem, around.labels);
    if facts.is_empty() {
        return;
    }
    out.push_str("<dl class=\"facts\">\n");
    for (name, value) in facts {
        let (name, value) = (phrase(&name, around), phrase(&value, around));
        push_all(
            out,
            &["<div><dt>", &name, "</dt><dd>", &value, "</dd></div>\n"],
        );
    }
    out.push_str("</dl>\n");
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
