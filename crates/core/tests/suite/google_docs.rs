//! Markdown as Google Docs downloads it: bold headings with names for links, backslashes before every sign,
//! pictures in the text itself.
use debrief_core::export::{html, markdown, plain_text, without_closing};
use debrief_core::frame::{assemble, escapes::unescaped};
use debrief_core::import;
use debrief_core::model::{Body, Kind, Postmortem};
use proptest::prelude::*;

const TEXT: &str = "# **Checkout outage \\- March 12, eu\\_west** {#checkout-outage---march-12,-eu_west}\n\n\
    **Date:** 2026\\-03\\-12  \n**Authors:** Ana\\_B, Bo  \n**Status:** Draft \\- in review\n\n\
    ## **Summary** {#summary}\n\nDown for 20 min\\. See ![][image1].\n\n\
    ## Root cause \\- a full disk {#root-cause---a-full-disk}\n\nNobody saw db\\_full\\.\n\n\
    ## __Timeline__ {#timeline}\n\n| **Time** | **Event** |\n| :---- | :---- |\n| 10:05 | **Detected.** db\\_full fires |\n\n\
    ## **Action items** {#action-items}\n\n| **Action** | **Owner** | **Due** |\n| :---- | :---- | :---- |\n\
    | Add an alert for db\\_full | Ana\\_B | 2026\\-04\\-01 |\n| Mend it | **Bo** | TBD |\n\n\
    ### **Lessons {learned}** {#lessons}\n\nMany\\!\n\n[image1]: <data:image/png;base64,AAAA>\n";

fn read() -> Postmortem {
    import::text(TEXT, "x").postmortem
}

#[test]
fn fields_are_read_without_the_marks_and_kept_with_them() {
    let doc = read();
    assert_eq!(
        doc.title.as_deref(),
        Some("Checkout outage - March 12, eu_west")
    );
    assert_eq!(doc.date.as_deref(), Some("2026-03-12"));
    assert_eq!(doc.authors, ["Ana_B", "Bo"]);
    assert_eq!(doc.status.as_deref(), Some("Draft - in review"));
    let headings: Vec<_> = doc
        .sections
        .iter()
        .filter_map(|section| section.heading.as_deref())
        .collect();
    assert_eq!(
        headings,
        [
            "Summary",
            "Root cause - a full disk",
            "Timeline",
            "Action items",
            "Lessons {learned}"
        ]
    );
    let Some(Body::Actions { items, .. }) = doc.section(Kind::ActionItems).map(|part| &part.body)
    else {
        panic!("no action items")
    };
    let told: Vec<_> = items
        .iter()
        .map(|item| (item.owner.as_deref(), item.due.as_deref()))
        .collect();
    assert_eq!(
        told,
        [(Some("Ana_B"), Some("2026-04-01")), (Some("Bo"), None)]
    );
    assert_eq!(assemble(&doc), TEXT, "and the file is the same");
    for shown in [html::report(&doc), plain_text(&doc)] {
        for sign in ["\\", "{#", "**", "__", "data:"] {
            assert!(!shown.contains(sign), "{sign} in {shown}");
        }
    }
}

#[test]
fn what_is_edited_keeps_the_marks_around_it() {
    let mut doc = read();
    doc.title = Some("Checkout down".into());
    doc.date = Some("2026-03-13".into());
    doc.sections[0].heading = Some("Overview".into());
    doc.sections[1].heading = Some("Cause".into());
    let Body::Actions { items, .. } = &mut doc.sections[3].body else {
        panic!("no action items")
    };
    items[0].owner = None;
    items[0].due = Some("2026-05-01".into());
    items[1].owner = Some("Cy".into());
    let wanted = TEXT
        .replace(
            "Checkout outage \\- March 12, eu\\_west**",
            "Checkout down**",
        )
        .replace("2026\\-03\\-12", "2026-03-13")
        .replace("**Summary**", "**Overview**")
        .replace("Root cause \\- a full disk", "Cause")
        .replace("| Ana\\_B | 2026\\-04\\-01 |", "|  | 2026-05-01 |")
        .replace("**Bo**", "**Cy**");
    assert_eq!(without_closing(&markdown(&doc)), wanted);
    let again = import::text(&wanted, "x").postmortem;
    assert_eq!(again.sections[1].heading.as_deref(), Some("Cause"));
}

proptest! {
    /// A backslash that is left out has changed nothing in what is shown.
    #[test]
    fn a_text_without_needless_backslashes_shows_the_same(text in "([a-vñ0-9 *_\\[\\]()>!#.-]|\\\\[-.#+=>!_*\\[(\\\\`~]){0,16}") {
        let around = html::Around::default();
        let shown = |text: &str| html::phrase(text, &around);
        prop_assert_eq!(shown(&text), shown(&unescaped(&text)), "{} as {}", text, unescaped(&text));
    }

    /// Whatever marks are around a heading, the file stays as it is.
    #[test]
    fn any_heading_is_kept(words in "[A-Za-z{}*_#\\\\. -]{1,12}", name in "[a-z{}#-]{0,4}", mark in "(\\*\\*|__|)") {
        let text = format!("# T\n\n## {mark}{words}{mark} {{#{name}}}\n\nx\n");
        let imported = import::text(&text, "x");
        prop_assert!(!imported.kept_whole, "{}", text);
        prop_assert_eq!(assemble(&imported.postmortem), text);
    }
}
