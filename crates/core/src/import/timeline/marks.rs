//! The marks of entries: those that Debrief wrote are taken out of the text, those that the author's own
//! words say are suggested and the words stay where they are.

use super::super::rows::Cut;
use crate::frame::marks;
use crate::model::{Entry, Mark};

/// Reads the marks of all entries.
pub(super) fn read(cut: &mut Cut<Entry>) {
    // The whole text of each entry from which marks are taken.
    let mut whole: Vec<Option<String>> = Vec::with_capacity(cut.rows.len());
    for entry in &mut cut.rows {
        let taken = written(&entry.text).map(|(found, rest)| (found, rest.to_owned()));
        whole.push(taken.map(|(found, rest)| {
            entry.marks = found;
            std::mem::replace(&mut entry.text, rest)
        }));
    }
    loop {
        let said = marks::said(&cut.layout, &cut.rows);
        let mut again = false;
        // If the words behind a written mark say it as well, it would not be written again, so it stays one
        // of the words.
        for ((entry, said), whole) in cut.rows.iter_mut().zip(&said).zip(&mut whole) {
            if entry.marks.iter().any(|mark| said.contains(mark))
                && let Some(whole) = whole.take()
            {
                entry.marks.clear();
                entry.text = whole;
                again = true;
            }
        }
        if !again {
            for (entry, said) in cut.rows.iter_mut().zip(said) {
                entry.marks.extend(said);
            }
            return;
        }
    }
}

/// The marks at the start of a text, if they are written exactly as `frame::marks` writes them, and the text
/// behind them.
fn written(text: &str) -> Option<(Vec<Mark>, &str)> {
    let (words, rest) = text.strip_prefix("**")?.split_once(".** ")?;
    let mut found = Vec::new();
    for (index, word) in words.split(", ").enumerate() {
        let mark = Mark::ALL.iter().copied().find(|mark| {
            let name = marks::written(*mark);
            if index == 0 {
                name == word
            } else {
                name.to_lowercase() == word
            }
        })?;
        found.push(mark);
    }
    Some((found, rest))
}

#[cfg(test)]
mod tests {
    use crate::export::markdown;
    use crate::import::text;
    use crate::model::{Body, Entry, Kind, Mark, Postmortem};

    fn read(document: &str) -> (Postmortem, Vec<Entry>) {
        let read = text(document, "x").postmortem;
        assert_eq!(markdown(&read), document);
        let Some(Body::Timeline { entries, .. }) =
            read.section(Kind::Timeline).map(|section| &section.body)
        else {
            panic!("no timeline: {document}")
        };
        let entries = entries.clone();
        (read, entries)
    }

    fn edited(mut document: Postmortem, edit: impl FnOnce(&mut Entry)) -> String {
        for section in &mut document.sections {
            if let Body::Timeline { entries, .. } = &mut section.body {
                edit(&mut entries[0]);
                break;
            }
        }
        markdown(&document)
    }

    const LIST: &str =
        "## Timeline\n\n- 10:05 **Detected:** the alert pages\n- 10:40 Traffic is moved\n";

    #[test]
    fn words_of_the_author_are_suggested_and_stay() {
        let (_, entries) = read(LIST);
        assert_eq!(entries[0].marks, [Mark::Detected]);
        assert_eq!(entries[0].text, "**Detected:** the alert pages");
        assert_eq!(entries[1].marks, []);
    }

    #[test]
    fn only_what_the_words_do_not_say_is_written() {
        let (document, _) = read(LIST);
        let more = edited(document.clone(), |entry| entry.marks.push(Mark::Declared));
        let line = "- 10:05 **Declared.** **Detected:** the alert pages\n";
        assert!(more.contains(line), "{more}");
        assert_eq!(read(&more).1[0].marks, [Mark::Declared, Mark::Detected]);
        let other = edited(document, |entry| entry.text = "The alert pages".into());
        assert!(
            other.contains("- 10:05 **Detected.** The alert pages\n"),
            "{other}"
        );
        assert_eq!(read(&other).1[0].marks, [Mark::Detected]);
    }

    #[test]
    fn a_mark_that_is_written_and_said_stays_as_it_is() {
        let (_, entries) =
            read("## Timeline\n\n- 10:05 **Detected.** **Detected:** the alert\n- 10:40 x\n");
        assert_eq!(entries[0].marks, [Mark::Detected]);
        assert_eq!(entries[0].text, "**Detected.** **Detected:** the alert");
    }

    #[test]
    fn a_column_of_phases_gives_the_marks() {
        let (document, entries) = read(
            "## Timeline\n\n| Time | Phase | Event |\n|---|---|---|\n| 10:00 | Detection | Pages |\n| 10:05 | Detection | Ana looks |\n| 10:40 | Mitigated | Traffic is moved |\n",
        );
        let marks: Vec<_> = entries.iter().map(|entry| entry.marks.clone()).collect();
        assert_eq!(marks, [vec![Mark::Detected], vec![], vec![Mark::Mitigated]]);
        assert_eq!(entries[0].cells, ["Detection"]);
        let more = edited(document, |entry| entry.marks.push(Mark::Declared));
        assert!(
            more.contains("| 10:00 | Detection | **Declared.** Pages |\n"),
            "{more}"
        );
    }
}
