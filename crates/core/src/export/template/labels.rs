//! Keeps labels in prose from becoming headings. Whether an import takes `**Root cause:** A full disk.` for
//! the heading of a section depends on the section that it is in; in the template that may be another one
//! than in the file, and the text would move away with it. Such a label is written `**Root cause**\: A full
//! disk.`, which looks the same.

use crate::frame::assemble;
use crate::import;
use crate::model::{AS_IMPORTED, Body, HeadingStyle, Postmortem, Section};
use crate::template::arrange;

/// The emphasis that can be around a label; a longer one comes before one that it begins with.
const MARKS: [&str; 5] = ["***", "**", "__", "*", "_"];

/// Rewrites all labels in prose that would be read as headings.
pub(super) fn keep(sections: &mut [Section]) {
    let parents = arrange::parents(sections);
    for at in 0..sections.len() {
        let has_labels = match &sections[at].body {
            Body::Prose(prose) => has_marks(prose),
            Body::Timeline { before, after, .. } | Body::Actions { before, after, .. } => {
                has_marks(before) || has_marks(after)
            }
        };
        if !has_labels {
            continue;
        }
        let mut path = vec![at];
        while let Some(parent) = path.last().and_then(|at| parents[*at]) {
            path.push(parent);
        }
        let mut document = Postmortem::new("", AS_IMPORTED);
        document.title = Some("x".into());
        document.sections = path.iter().rev().map(|at| headed(&sections[*at])).collect();
        let texts = match &mut sections[at].body {
            Body::Prose(prose) => vec![prose],
            Body::Timeline { before, after, .. } | Body::Actions { before, after, .. } => {
                vec![before, after]
            }
        };
        for text in texts {
            while let Some(next) = without_first_heading(&mut document, text) {
                *text = next;
            }
        }
    }
}

/// Rewrites the labels in the text below the title, which stands in no section.
pub(super) fn keep_in_opening(opening: &mut [String]) {
    for text in opening.iter_mut().filter(|text| has_marks(text)) {
        let mut document = Postmortem::new("", AS_IMPORTED);
        document.title = Some("x".into());
        document.sections = vec![Section::default()];
        while let Some(next) = without_first_heading(&mut document, text) {
            *text = next;
        }
    }
}

/// Whether a line of a text begins with emphasis, as a label does.
fn has_marks(text: &str) -> bool {
    let begins = |line: &str| line.trim_start().starts_with(['*', '_']);
    text.lines().any(begins)
}

/// The heading of a section, without its text.
fn headed(section: &Section) -> Section {
    let heading = section.heading.as_deref().unwrap_or_default();
    let mut bare = Section::new("", section.kind, heading, section.level);
    bare.body = Body::default();
    bare
}

/// The text with the first of its labels rewritten that is read as a heading; `None` if there is none. The
/// last section of the document is where the text stands.
fn without_first_heading(document: &mut Postmortem, text: &str) -> Option<String> {
    document.sections.last_mut()?.body = Body::Prose(text.to_owned());
    let read = import::text(&assemble(document), "").postmortem;
    let label = read
        .sections
        .iter()
        .find(|section| section.style == HeadingStyle::Label)?;
    let name = label.heading.as_deref()?;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if let Some(rewritten) = rewritten(&line[indent..], name) {
            let (before, behind) = (&text[..at + indent], &text[at + line.len()..]);
            return Some([before, &rewritten, behind].concat());
        }
        at += line.len();
    }
    None
}

/// A line that begins with this label, with the sign after the label escaped.
fn rewritten(line: &str, name: &str) -> Option<String> {
    MARKS.iter().find_map(|mark| {
        let inner = line.strip_prefix(mark)?.strip_prefix(name)?;
        let within = inner.trim_start_matches([':', '：', ' ']);
        let behind = within.strip_prefix(mark)?;
        let rest = behind.trim_start_matches(' ');
        let outside = rest.strip_prefix([':', '：']);
        let dash = rest.strip_prefix(['-', '–', '—']);
        let (sign, rest) = match (within.len() < inner.len(), outside, dash) {
            (true, ..) => ("\\:", behind),
            (_, Some(rest), _) => ("\\:", rest),
            (.., Some(rest)) => (" \\-", rest),
            _ => return None,
        };
        Some([mark, name, mark, sign, rest].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    fn kept(kind: Kind, heading: &str, prose: &str) -> String {
        let mut section = Section::new("s", kind, heading, 2);
        section.body = Body::Prose(prose.to_owned());
        let mut sections = [section];
        keep(&mut sections);
        match &sections[0].body {
            Body::Prose(prose) => prose.clone(),
            body => panic!("{body:?}"),
        }
    }

    #[test]
    fn a_label_that_would_be_a_heading_looks_the_same_and_is_none() {
        let kind = Kind::ContributingFactors;
        for (written, wanted) in [
            (
                "First.\n\n**Root cause:** A disk.",
                "First.\n\n**Root cause**\\: A disk.",
            ),
            ("**Root cause**: A disk.", "**Root cause**\\: A disk."),
            ("__Root cause__ - A disk.", "__Root cause__ \\- A disk."),
            ("**Ana:** A disk.", "**Ana:** A disk."),
        ] {
            assert_eq!(kept(kind, "Contributing factors", written), wanted);
            assert_eq!(kept(kind, "Contributing factors", wanted), wanted);
        }
        let own = "**Root cause:** A disk.";
        assert_eq!(kept(Kind::RootCauses, "Root cause", own), own);
    }
}
