//! Reads a document and compares what was read with what was expected.

use debrief_core::export::as_imported;
use debrief_core::import;
use debrief_core::model::{Body, Entry};

use super::alternatives::Combination;
use super::rows::Expected;
use super::writing::document;

/// A combination that was read wrongly.
pub(crate) struct Fault {
    /// The kind, by which faults are grouped.
    pub(crate) kind: &'static str,
    pub(crate) what: String,
    /// The document as it was written.
    pub(crate) document: String,
}

/// Imports the document of a combination.
///
/// # Errors
/// It is not read as expected.
pub(crate) fn read(it: Combination) -> Result<(), Box<Fault>> {
    let document = document(it);
    let wrong = |kind, what| {
        let document = document.text.clone();
        Err(Box::new(Fault {
            kind,
            what,
            document,
        }))
    };
    let read = import::text(&document.text, "x").postmortem;
    assert_eq!(as_imported(&read), document.text, "not exported as it was");
    let mut entries: Vec<&Entry> = Vec::new();
    for section in &read.sections {
        if let Body::Timeline { entries: some, .. } = &section.body {
            entries.extend(some);
        }
    }
    if entries.is_empty() {
        return wrong("no row is read", String::new());
    }
    let rows = || {
        let rows = entries.iter().map(|row| (&row.time, &row.text));
        format!("{:?}", rows.collect::<Vec<_>>())
    };
    if entries.len() != document.rows.len() {
        let kind = match entries.len() < document.rows.len() {
            true => "rows are missing",
            false => "there are rows too many",
        };
        return wrong(kind, rows());
    }
    for (entry, expected) in entries.iter().zip(&document.rows) {
        let time = without_link(&entry.time);
        if !expected.times.iter().any(|one| one == time) {
            return wrong("another time", rows());
        }
        if !begins_as(&visible(&entry.text), expected) {
            return wrong("another text", rows());
        }
    }
    let words = it.language.words();
    for (heading, text) in [words.summary, words.lessons] {
        let is_it = |body: &Body| matches!(body, Body::Prose(prose) if prose == text);
        let found = read
            .sections
            .iter()
            .any(|section| section.heading.as_deref() == Some(heading) && is_it(&section.body));
        if !found {
            return wrong(
                "a section beside it is changed",
                format!("{heading}: {}", rows()),
            );
        }
    }
    Ok(())
}

fn begins_as(text: &str, expected: &Expected) -> bool {
    let mut rest = text;
    let leads = expected.leads.each_ref().map(|lead| visible(lead));
    for lead in leads {
        if rest.starts_with(&expected.text) {
            break;
        }
        rest = rest.strip_prefix(&lead).unwrap_or(rest).trim_start();
    }
    rest.starts_with(&expected.text)
}

/// The time without the link that it may be in.
fn without_link(time: &str) -> &str {
    match (time.strip_prefix('['), time.rfind("](")) {
        (Some(label), Some(end)) if time.ends_with(')') => &label[..end - 1],
        _ => time,
    }
}

/// The text without marks, links, tags and escapes, and with single blanks, as far as rows have them.
fn visible(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let tag = matches!(after.chars().next(), Some('/' | 'a'..='z'));
        rest = match c {
            ']' if after.starts_with('(') => after.split_once(')').map_or("", |(_, rest)| rest),
            '<' if tag => after.split_once('>').map_or("", |(_, rest)| rest),
            '*' | '_' | '`' | '~' | '\\' => after,
            '[' if after
                .split_once(']')
                .is_some_and(|(_, rest)| rest.starts_with('(')) =>
            {
                after
            }
            _ => {
                out.push(c);
                after
            }
        };
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
