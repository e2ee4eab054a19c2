//! The closing comment of a Markdown file: what it contains, when it is written, and that it is read back.

use debrief_core::export::{closing, in_template_with_closing, markdown, markdown_with_closing};
use debrief_core::import;
use debrief_core::lint::{self, Settings};
use debrief_core::model::Postmortem;
use debrief_core::template;

const FILE: &str = "# Sync broke\n\n**Wer:** Ana\n\n**Verantwortlich:** Bo\n\n## TL;DR\n\nIt broke -- twice.\n\n\
    ## Zeitleiste\n\n| Uhrzeit | Was |\n|---|---|\n| 10:00 | Down |\n\n## Maßnahmen\n\n- Mend it\n- Sleep\n";

fn file() -> Postmortem {
    import::text(FILE, "x").postmortem
}

fn switched(postmortem: &Postmortem) -> Postmortem {
    let template = template::by_id("sre-workbook").expect("shipped");
    template::switch(postmortem, Some(template), || "new".into()).0
}

/// A document in which a finding about a row has been set aside.
fn set_aside() -> Postmortem {
    let text = FILE
        .replace("Zeitleiste", "Timeline")
        .replace("Maßnahmen", "Follow-ups");
    let mut postmortem = import::text(&text, "x").postmortem;
    let found = lint::check(&postmortem, &Settings::default());
    let about = |one: &&lint::Finding| one.place.row.is_some();
    let finding = found.iter().rfind(about).expect("a finding about a row");
    lint::ignores::set(&mut postmortem, finding, Some("All of us --> really."));
    postmortem
}

#[test]
fn a_file_that_is_not_switched_has_none() {
    assert_eq!(closing(&file()), None);
    assert_eq!(markdown_with_closing(&file()), FILE);
    let own = Postmortem::new("x", "google-sre");
    assert_eq!(markdown_with_closing(&own), markdown(&own));
}

#[test]
fn what_a_template_replaces_comes_back() {
    let before = switched(&file());
    let text = markdown_with_closing(&before);
    for word in ["TL;DR", "Zeitleiste", "Uhrzeit", "Maßnahmen"] {
        let (body, comment) = text.split_once("<!-- debrief:1 ").expect("a comment");
        assert!(
            comment.contains(word) && !body.contains(word),
            "{word}: {text}"
        );
    }
    let read = import::text(&text, "y").postmortem;
    let summary = read
        .sections
        .iter()
        .find(|one| one.extra.contains_key("heading_as_written"));
    assert!(summary.is_some());
    assert_eq!(markdown(&read), text, "as it came");
    assert_eq!(markdown_with_closing(&read), text, "as it came");
    let again = in_template_with_closing(&switched(&read));
    assert_eq!(again, text, "in the template again");
    let mut chosen = file();
    chosen.template = "sre-workbook".into();
    assert_eq!(in_template_with_closing(&chosen), text, "without a switch");
}

#[test]
fn findings_that_are_set_aside_travel_with_the_file() {
    let postmortem = set_aside();
    for before in [postmortem.clone(), switched(&postmortem)] {
        let text = markdown_with_closing(&before);
        assert!(!text.contains("--> really"));
        let read = import::text(&text, "y").postmortem;
        assert_eq!(read.ignored.len(), 1);
        assert_eq!(read.ignored[0].reason, "All of us --> really.");
        let aside = lint::review(&read, &Settings::default()).ignored;
        assert_eq!(aside.len(), 1, "{text}");
        assert_eq!(markdown_with_closing(&read), text);
    }
    // One line more at the end, and every other byte unchanged.
    let text = markdown_with_closing(&postmortem);
    let before = markdown(&postmortem);
    let comment = text.strip_prefix(&before).expect("the file as it was");
    assert_eq!(comment.trim().lines().count(), 1, "{comment}");
}

#[test]
fn the_text_wins_over_the_comment() {
    let text = markdown_with_closing(&set_aside());
    assert_eq!(import::text(&text, "y").postmortem.ignored.len(), 1);
    for (old, new) in [
        ("- Mend it\n- Sleep\n", ""),
        ("## Follow-ups\n", "## Action items\n"),
    ] {
        let edited = text.replace(old, new);
        assert_ne!(edited, text);
        let read = import::text(&edited, "y").postmortem;
        assert!(read.ignored.is_empty(), "{edited}");
    }
}

#[test]
fn a_document_may_do_without() {
    let mut before = switched(&set_aside());
    let with = markdown_with_closing(&before);
    before.no_comment = true;
    let without = markdown_with_closing(&before);
    assert!(!without.contains("<!--") && with.starts_with(&without));
    let mut read = import::text(&with, "y").postmortem;
    read.no_comment = true;
    assert_eq!(
        markdown_with_closing(&read),
        without,
        "also where the file had one"
    );
}
