//! The closing comment of a file that Debrief wrote: `<!-- debrief:1 {…} -->` on its last line.
//!
//! It keeps what cannot be seen in any export form: headings, labels and names of columns that a template has
//! replaced, and findings that were set aside. It is not part of the text: nothing in the report shows it,
//! and where it disagrees with the text, the text wins. A last line that is not written exactly like this is
//! ordinary text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{ActionItem, Body, Ignored, Postmortem, Section};

/// The content of a closing comment; `comment` writes it and `split` reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The headings and columns that a template has replaced, by the section that they were in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Replaced>,
    /// The labels of metadata as their author wrote them, by the name of their field.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
    /// The findings that the author has set aside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<Aside>,
}

/// How a closing comment refers to a section: by its heading, and by its position among the sections with
/// that heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The heading; none for the text before the first heading.
    #[serde(default)]
    pub heading: Option<String>,
    /// How many sections before it have the same heading; 0 for the first one.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub after: usize,
}

/// The wording of a section that a template has replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// The section whose wording was replaced.
    #[serde(flatten)]
    pub section: Named,
    /// The heading as its author wrote it, if it was replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// The names of the columns of its table as their author wrote them; empty if they were not replaced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}

/// A finding that the author has set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// The name of the rule, such as `vague-quantity`.
    pub rule: String,
    /// The section that the finding is about, if it is about a single one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Named>,
    /// The entry or item that it is about, counted from 0 in the order of the text; children of items are
    /// counted too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The words of the document that the finding quotes.
    #[serde(default)]
    pub words: String,
    /// The reason that the author gave for setting it aside.
    pub reason: String,
}

pub(crate) use crate::template::switch::REPLACED as HEADING;

/// The field of a section's JSON that keeps the names of columns that a template has replaced.
pub(crate) const COLUMNS: &str = "columns_as_written";
/// The field of a document's JSON that keeps the labels of metadata that a template has replaced.
pub(crate) const LABELS: &str = "labels_as_written";

const OPEN: &str = "<!-- debrief:1 ";
const CLOSE: &str = " -->";

impl Kept {
    /// Whether there is nothing to keep, so that no comment need be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The comment, on one line and without a line ending. No value can end the comment early: in the JSON,
    /// `<`, `>` and the second of two hyphens are written as escapes (`\u003c`).
    #[must_use]
    pub fn comment(&self) -> String {
        // This is plain data: serialising it cannot fail.
        let json = serde_json::to_string(self).unwrap_or_default();
        let json = json.replace('<', "\\u003c").replace('>', "\\u003e");
        let json = json.replace("--", "-\\u002d").replace("--", "-\\u002d");
        [OPEN, &json, CLOSE].concat()
    }
}

/// Splits a text into the text without its closing comment, the comment with the line ending after it, and
/// what the comment keeps. Returns `None` if the text does not end with a closing comment.
#[must_use]
pub fn split(text: &str) -> Option<(&str, &str, Kept)> {
    let end = text.trim_end_matches(['\n', '\r', ' ', '\t']).len();
    let start = text.get(..end)?.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let json = text.get(start..end)?.strip_prefix(OPEN)?;
    let json = json.strip_suffix(CLOSE)?;
    if json.contains("--") || json.contains(['<', '>']) {
        return None;
    }
    let kept = serde_json::from_str(json).ok()?;
    Some((text.get(..start)?, text.get(start..)?, kept))
}

/// Puts what a comment keeps into the document that its text was read as. Anything that refers to a section
/// or row that the text does not have is ignored.
pub fn restore(postmortem: &mut Postmortem, kept: &Kept) {
    for one in &kept.sections {
        let Some(section) = find(postmortem, &one.section) else {
            continue;
        };
        if let Some(was) = one
            .was
            .as_ref()
            .filter(|was| section.heading.as_ref() != Some(was))
        {
            section.extra.insert(HEADING.into(), was.as_str().into());
        }
        if !one.columns.is_empty() {
            section
                .extra
                .insert(COLUMNS.into(), one.columns.clone().into());
        }
    }
    if !kept.labels.is_empty() {
        let labels = kept.labels.iter();
        let labels = labels.map(|(field, label)| (field.clone(), Value::from(label.as_str())));
        let labels = Value::Object(labels.collect());
        postmortem.extra.insert(LABELS.into(), labels);
    }
    for one in &kept.ignored {
        let place = match &one.section {
            None => Some((None, None)),
            Some(named) => find(postmortem, named).and_then(|section| {
                let row = match one.row {
                    None => None,
                    Some(row) => Some(rows(section).get(row)?.to_string()),
                };
                Some((Some(section.id.clone()), row))
            }),
        };
        let Some((section, row)) = place else {
            continue;
        };
        postmortem.ignored.push(Ignored {
            rule: one.rule.clone(),
            section,
            row,
            words: one.words.clone(),
            reason: one.reason.clone(),
            ..Ignored::default()
        });
    }
}

/// How a closing comment refers to the section at an index of the document.
#[must_use]
pub fn name(postmortem: &Postmortem, at: usize) -> Named {
    let heading = postmortem
        .sections
        .get(at)
        .and_then(|one| one.heading.clone());
    let before = postmortem.sections.iter().take(at);
    let after = before.filter(|one| one.heading == heading).count();
    Named { heading, after }
}

/// The ids of the rows of a section in the order of the text, including the children of items. Prose has
/// none.
#[must_use]
pub fn rows(section: &Section) -> Vec<&str> {
    fn push<'a>(items: &'a [ActionItem], found: &mut Vec<&'a str>) {
        for item in items {
            found.push(&item.id);
            push(&item.children, found);
        }
    }
    match &section.body {
        Body::Prose(_) => Vec::new(),
        Body::Timeline { entries, .. } => entries.iter().map(|one| one.id.as_str()).collect(),
        Body::Actions { items, .. } => {
            let mut found = Vec::new();
            push(items, &mut found);
            found
        }
    }
}

fn find<'a>(postmortem: &'a mut Postmortem, named: &Named) -> Option<&'a mut Section> {
    let same = |section: &&mut Section| section.heading == named.heading;
    postmortem.sections.iter_mut().filter(same).nth(named.after)
}

#[allow(clippy::trivially_copy_pass_by_ref)] // The signature that serde asks for.
fn is_zero(number: &usize) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import;

    fn kept() -> Kept {
        Kept {
            sections: vec![Replaced {
                section: Named {
                    heading: Some("Summary".into()),
                    after: 0,
                },
                was: Some("TL;DR --> -- <b>".into()),
                columns: vec!["---".into(), "a\nb".into()],
            }],
            labels: BTreeMap::from([("owner".into(), "Wer <!-- ?".into())]),
            ignored: vec![Aside {
                rule: "human-error".into(),
                section: None,
                row: None,
                words: "--->".into(),
                reason: "A quotation -".into(),
            }],
        }
    }

    #[test]
    fn no_value_ends_the_comment() {
        let comment = kept().comment();
        let inner = &comment[4..comment.len() - 3];
        assert!(
            !inner.contains("--") && !inner.contains(['<', '>', '\n']),
            "{comment}"
        );
        let text = ["# T\n\n", &comment, "\n"].concat();
        let (before, after, read) = split(&text).unwrap();
        assert_eq!((before, after), ("# T\n\n", &text[5..]));
        assert_eq!(read, kept());
    }

    #[test]
    fn a_comment_that_is_not_ours_is_text() {
        for text in [
            "a\n\n<!-- debrief:2 {} -->\n",
            "a\n\n<!-- debrief:1 {\"sections\": 3} -->\n",
            "a\n\n<!-- debrief:1 {\"labels\":{\"x\":\"--\"}} -->\n",
            "a\n\n<!-- debrief:1 no JSON -->\n",
            "a\n\n<!-- debrief:1 {} --> and more\n",
            "a\n\n> <!-- debrief:1 {} -->\n",
            "a\n\n<!-- debrief:1 {} -->\n\nb\n",
            "<!-- debrief:1 {}\n-->\n",
            "",
        ] {
            assert_eq!(split(text), None, "{text}");
            let read = import::text(text, "x");
            assert!(!read.kept_whole);
            assert_eq!(crate::frame::assemble(&read.postmortem), text);
        }
    }

    #[test]
    fn a_file_with_a_comment_is_given_back_byte_for_byte() {
        let comment = kept().comment();
        for (before, end) in [
            ("# T\n\n## Summary\n\nIt broke.\n\n", "\n"),
            ("# T\r\n\r\n## Summary\r\n\r\nIt broke.\r\n\r\n", "\r\n\r\n"),
            ("\u{feff}## Summary\nIt broke.\n", ""),
            ("", ""),
        ] {
            let text = [before, &comment, end].concat();
            let read = import::text(&text, "x");
            assert!(!read.kept_whole);
            assert_eq!(crate::export::as_imported(&read.postmortem), text);
            let shown = crate::export::html::report(&read.postmortem);
            assert!(!shown.contains("debrief:1") && !shown.contains("quotation"));
            let ignored = &read.postmortem.ignored;
            assert_eq!(ignored.len(), 1);
            assert_eq!(ignored[0].words, "--->");
            if let Some(summary) = read.postmortem.section(crate::model::Kind::Summary) {
                assert_eq!(summary.extra[HEADING], "TL;DR --> -- <b>");
            }
        }
    }
}
