//! The laws of import, for any text: it never fails, it drops nothing, and a document that was not edited is
//! written back as the file it came from.

use debrief_core::export::markdown;
use debrief_core::frame::{assemble, lines};
use debrief_core::import;
use debrief_core::model::{Body, from_json, to_json};
use proptest::prelude::*;

/// A text under test: printed if its test fails, with the file that holds the seeds. A run with
/// `DEBRIEF_CASES` also writes each text to a file before it is tried, so that a text that ends the process
/// is known.
struct Tried<'a>(&'a str);

impl<'a> Tried<'a> {
    fn begin(text: &'a str) -> Self {
        if std::env::var_os("DEBRIEF_CASES").is_some() {
            let thread = std::thread::current();
            let name = thread.name().unwrap_or("law").replace("::", "-");
            let file = format!("{}/{name}.txt", env!("CARGO_TARGET_TMPDIR"));
            // A full disk must not hide the result of the law.
            let _ = std::fs::write(file, text);
        }
        Self(text)
    }
}

impl Drop for Tried<'_> {
    #[allow(clippy::print_stderr)] // What a failed test needs to say.
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!(
                "the text was {:?}; its seed is in crates/core/tests/proptest-regressions",
                self.0
            );
        }
    }
}

/// Checks the laws for one text.
pub(crate) fn check(text: &str) {
    let _tried = Tried::begin(text);
    let imported = import::text(text, "x");
    assert!(!imported.kept_whole, "could not be taken apart: {text:?}");
    assert_eq!(assemble(&imported.postmortem), text);
    assert_eq!(markdown(&imported.postmortem), text);
    let json = to_json(&imported.postmortem);
    assert_eq!(from_json(&json).expect("our own JSON"), imported.postmortem);
}

/// Text made from the pieces of postmortems and Markdown, in any order.
pub(crate) fn documents() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[#]{1,7}[ ]{0,2}(Summary|Timeline|Action Items|Impact|Date|Authors|Status|Fecha|Root cause|x)?[ #:]{0,3}",
        "[-*+]{0,1}[ ]{0,3}[0-9]{1,2}:[0-9]{2}( PM| UTC)?( -> | - |: | )?[a-z*|{} ]{0,8}",
        "[ ]{0,5}([-*+]|[0-9]{1,2}[.)])[ ]{0,4}(\\[[ xX]\\] )?[a-z ]{0,6}(\\(done\\)|\\(owner: a; due: b\\))?",
        "\\|[a-z0-9:| \\\\-]{0,12}\\|?",
        "\\|( Time \\| What | Action \\| Owner | Item )\\|",
        "\\|?[-:]{1,3}\\|[-:]{0,3}\\|?",
        "\\*\\*(Date|Status|Owner)(:\\*\\*|\\*\\*:) [a-z0-9-]{0,10}",
        "(>|```|~~~|<!--|-->|<details>|---|===|    )[ a-z]{0,4}",
        "\\[[a-z]\\]: [a-z:/]{0,6}",
        "(---|\\+\\+\\+)",
        "<!-- debrief:1 \\{(\"sections\":\\[\\{\"heading\":\"Summary\",\"was\":\"x\"\\}\\])?\\} -->",
        "(title|date|status|authors|x)( = \"[a-z]{0,3}\"|: [a-z\"\\[\\], ]{0,8}|:)",
        "[ ]{0,2}- [a-z]{0,3}",
        "\\PC{0,12}",
    ];
    let end = prop_oneof![
        Just("\n"),
        Just("\n"),
        Just("\n\n"),
        Just("\r\n"),
        Just("\r"),
        Just(" \n"),
        Just("\n \n"),
        Just(""),
        Just("\t"),
        Just("\u{a0}\n")
    ];
    proptest::collection::vec((piece, end), 0..14)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, end)| piece + end).collect())
}

/// A section with nested lists: times, days, empty items and dots at any depth.
fn lists() -> impl Strategy<Value = String> {
    let head = prop_oneof![
        Just("## Timeline\n\n"),
        Just("## Action items\n\n"),
        Just("## Summary\n\n"),
        Just(""),
    ];
    let said = prop_oneof![
        "(at )?1[0-9]:[0-5][0-9] (it broke)?",
        "(\\*\\*)?(Monday|2026-03-12|Night)(\\*\\*|:)?",
        "(\\.\\.\\.|\\*\\*\\*|---|…)?",
        "it broke 1[0-9]:[0-5][0-9]",
        "(\\[ \\] )?call (Ana|them) (\\(owner: Ana\\))?",
    ];
    let line = (
        0_usize..4,
        prop_oneof![Just("-"), Just("*"), Just("1.")],
        said,
    );
    let end = prop_oneof![Just("\n"), Just("\n"), Just("\n"), Just("\n\n")];
    (head, proptest::collection::vec((line, end), 1..8)).prop_map(|(head, lines)| {
        let write = |((depth, marker, said), end): ((usize, &str, String), &str)| {
            format!("{}{marker} {said}{end}", "  ".repeat(depth))
        };
        head.to_owned() + &lines.into_iter().map(write).collect::<String>()
    })
}

proptest! {
    #![proptest_config(crate::cases(2000))]

    #[test]
    fn any_list_is_given_back(text in lists()) {
        check(&text);
    }

    #[test]
    fn any_document_is_given_back(text in documents()) {
        check(&text);
    }

    #[test]
    fn any_text_is_given_back(text in "(?s).{0,80}") {
        check(&text);
    }
}

proptest! {
    #![proptest_config(crate::cases(2000))]

    /// A word typed at the end of a prose section, as the page does it, changes only that line.
    #[test]
    fn a_word_typed_in_prose_changes_one_line(text in documents(), pick in any::<usize>()) {
        let _tried = Tried::begin(&text);
        let mut postmortem = import::text(&text, "x").postmortem;
        let mut prose: Vec<&mut String> = postmortem.sections.iter_mut().filter_map(|section| match &mut section.body {
            Body::Prose(markdown) if !markdown.is_empty() => Some(markdown),
            _ => None,
        }).collect();
        if !prose.is_empty() {
            let at = pick % prose.len();
            let field = lines::for_field(prose[at]);
            let edited = lines::merge_edit(prose[at], &format!("{field} word"));
            *prose[at] = edited;
            let new = markdown(&postmortem);
            let (old_lines, new_lines): (Vec<_>, Vec<_>) = (text.split('\n').collect(), new.split('\n').collect());
            prop_assert_eq!(old_lines.len(), new_lines.len());
            let differing = old_lines.iter().zip(&new_lines).filter(|(old, new)| old != new).count();
            prop_assert_eq!(differing, 1, "{:?} became {:?}", text, new);
        }
    }
}

/// A bold label without a value gives its field no value.
#[test]
fn an_empty_label_states_no_value() {
    let text = "**Status:** \n\nText\n";
    let mut postmortem = import::text(text, "x").postmortem;
    assert_eq!(postmortem.status, None);
    postmortem.status = Some("Final".into());
    assert_eq!(markdown(&postmortem), "**Status:** Final \n\nText\n");
}

#[test]
fn the_fixtures_are_given_back() {
    check(crate::fixtures::SRE_BOOK);
    check(crate::fixtures::INCIDENT_REPORT);
    check(&crate::fixtures::SRE_BOOK.replace('\n', "\r\n"));
    check(&format!("\u{feff}{}", crate::fixtures::INCIDENT_REPORT));
}

/// Texts that were found by machines and once came back with a word missing.
#[test]
fn texts_that_machines_found() {
    for text in [
        "Timeline\n- c- 1AM\n-\n-:15 c",
        "# Timeline\nTime|.\n-|-\n0\ra",
        "*Postmortem:e*:\0",
        "**Po\nG##:*\\\n*2d Resolution:*\\\n*2##\0\0\0",
        "\n## 13:28\n\nIdmyb\n### 0:29\n## 06:29",
        "**Date:**  \n - a(owner: a; due: b)\t**Date:** \n",
    ] {
        check(text);
    }
}
