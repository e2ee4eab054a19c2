//! Lists of timeline rows that are not plain lists: rows in quotes, definitions, and items whose text is an item
//! below them. Each is read, written back unchanged, and written in its own form where it is edited or added.

use debrief_core::export::{as_imported, markdown};
use debrief_core::import;
use debrief_core::model::{Body, Entry, Kind, Postmortem};
use debrief_core::template;

fn read(document: &str) -> Postmortem {
    crate::import_laws::check(document);
    import::text(document, "x").postmortem
}

fn entries(read: &mut Postmortem) -> &mut Vec<Entry> {
    let section = read
        .sections
        .iter_mut()
        .find(|section| section.kind == Kind::Timeline);
    match section.map(|section| &mut section.body) {
        Some(Body::Timeline { entries, .. }) => entries,
        _ => panic!("no timeline"),
    }
}

/// The entries of a timeline, each as `time | text`, with `/` for a line break.
fn rows(rows: &str) -> Vec<String> {
    let mut read = read(&under_heading(rows));
    let entries = entries(&mut read).iter();
    let rows = entries.map(|entry| format!("{} | {}", entry.time, entry.text.replace('\n', "/")));
    rows.collect()
}

fn under_heading(rows: &str) -> String {
    format!("# Outage\n\n## Timeline\n\n{rows}\n\n## Lessons\n\nText\n")
}

/// The rows after an edit, of which each must be read again as it was edited.
fn edited(rows: &str, edit: impl FnOnce(&mut Vec<Entry>)) -> String {
    let mut read = read(&under_heading(rows));
    edit(entries(&mut read));
    let written = as_imported(&read);
    let told = |entries: &[Entry]| {
        let told = entries
            .iter()
            .map(|entry| (entry.time.clone(), entry.text.clone()));
        told.collect::<Vec<_>>()
    };
    let wanted = told(entries(&mut read));
    let mut again = self::read(&written);
    assert_eq!(told(entries(&mut again)), wanted, "{written}");
    let (_, rows) = written.split_once("## Timeline\n\n").expect("a timeline");
    let (rows, _) = rows.split_once("\n\n## Lessons").expect("lessons");
    rows.to_owned()
}

fn added(time: &str, text: &str) -> Entry {
    Entry {
        id: "added".into(),
        time: time.into(),
        text: text.into(),
        ..Entry::default()
    }
}

const PARAGRAPHS: &str = "> **14:02** - Alarm pages\n>\n> **14:05** - Deploy stops\n> and waits\n>\n> **14:10** - Rolled back";
const ITEMS: &str =
    "> - 14:02: Alarm pages\n> - 14:05: Deploy stops\n>   and waits\n> - 14:10: Rolled back";
const DEFINITIONS: &str =
    "14:02\n: Alarm pages\n\n14:05\n: Deploy stops\n  and waits\n\n14:10\n: Rolled back";
const SUB_ITEMS: &str = "- 14:02\n  - Alarm pages\n- **14:05**:\n  - Deploy stops\n    and waits\n- 14:10\n  - Rolled back";

#[test]
fn each_is_read() {
    let wanted = [
        "14:02 | Alarm pages",
        "14:05 | Deploy stops/and waits",
        "14:10 | Rolled back",
    ];
    for list in [PARAGRAPHS, ITEMS, SUB_ITEMS] {
        assert_eq!(rows(list), wanted, "{list}");
        assert_eq!(rows(&list.replace('\n', "\r\n")).len(), 3, "{list}");
    }
    assert_eq!(rows(DEFINITIONS)[0], wanted[0]);
    assert_eq!(rows(DEFINITIONS)[2], wanted[2]);
    assert_eq!(rows(DEFINITIONS)[1], "14:05 | Deploy stops/and waits");
}

#[test]
fn an_edit_changes_its_own_row() {
    for list in [PARAGRAPHS, ITEMS, DEFINITIONS, SUB_ITEMS] {
        let change = |entries: &mut Vec<Entry>| {
            entries[2].time = "14:12".into();
            entries[2].text = "Rolled forward".into();
        };
        let wanted = list
            .replace("14:10", "14:12")
            .replace("Rolled back", "Rolled forward");
        assert_eq!(edited(list, change), wanted);
    }
}

#[test]
fn a_line_that_is_added_belongs_to_its_row() {
    for (list, wanted) in [
        (
            PARAGRAPHS,
            "> **14:02** - Alarm pages\n> twice\n>\n> and once more\n>\n",
        ),
        (
            ITEMS,
            "> - 14:02: Alarm pages\n>   twice\n>\n>   and once more\n> - ",
        ),
        (
            DEFINITIONS,
            "14:02\n: Alarm pages\n  twice\n\n  and once more\n\n14:05",
        ),
        (
            SUB_ITEMS,
            "- 14:02\n  - Alarm pages\n    twice\n\n    and once more\n- ",
        ),
    ] {
        let written = edited(list, |entries| {
            entries[0].text = "Alarm pages\ntwice\n\nand once more".into();
        });
        assert!(written.starts_with(wanted), "{written}");
    }
}

#[test]
fn a_row_that_is_added_is_one_of_the_list() {
    for (list, wanted, end) in [
        (
            PARAGRAPHS,
            ">\n> **14:07** - Ana looks\n> again\n>\n> **14:10**",
            "\n>\n> **14:20** - All clear",
        ),
        (
            ITEMS,
            "\n> - 14:07: Ana looks\n>   again\n> - 14:10",
            "\n> - 14:20: All clear",
        ),
        (
            DEFINITIONS,
            "\n\n14:07\n: Ana looks\n  again\n\n14:10",
            "\n\n14:20\n: All clear",
        ),
        (
            SUB_ITEMS,
            "\n- 14:07\n  - Ana looks\n    again\n- 14:10",
            "\n- 14:20\n  - All clear",
        ),
    ] {
        let written = edited(list, |entries| {
            entries.insert(2, added("14:07", "Ana looks\nagain"));
        });
        assert!(written.contains(wanted), "{written}");
        let last = edited(list, |entries| entries.push(added("14:20", "All clear")));
        assert_eq!(last, [list, end].concat());
        let first = edited(list, |entries| entries.insert(0, added("14:00", "Quiet")));
        assert!(first.ends_with(list), "{first}");
    }
    let numbered = "> 1. 14:02 - Alarm\n> 2. 14:05 - Rolled back";
    let written = edited(numbered, |entries| {
        entries.insert(0, added("14:00", "Deploy"))
    });
    assert_eq!(
        written,
        "> 1. 14:00 - Deploy\n> 2. 14:02 - Alarm\n> 3. 14:05 - Rolled back"
    );
}

#[test]
fn a_row_that_loses_its_time_stays_in_the_quote() {
    let mut read = read(&under_heading(ITEMS));
    entries(&mut read)[1].time.clear();
    let written = as_imported(&read);
    assert!(
        written.contains("\n> - Deploy stops\n>   and waits\n"),
        "{written}"
    );
}

#[test]
fn a_template_gets_every_word() {
    for list in [PARAGRAPHS, ITEMS, DEFINITIONS, SUB_ITEMS] {
        for template in ["google-sre", "as-imported", "atlassian"] {
            let mut read = read(&under_heading(list));
            read.template = template.into();
            let written = markdown(&read);
            for words in [
                "14:02",
                "Alarm pages",
                "Deploy stops",
                "and waits",
                "Rolled back",
            ] {
                assert!(written.contains(words), "{template}: {written}");
            }
        }
    }
}

#[test]
fn a_template_made_from_a_quote_writes_quotes() {
    let template = template::from_draft(&read(&under_heading(PARAGRAPHS)), "own", "Own");
    assert_eq!(template.timeline.row, "> **{time}** - {text}");
    assert_eq!(template.timeline.gap, "\n>\n");
    let mut other = read(&under_heading("- 10:00 One\n\n  more\n- 10:05 Two"));
    other.template.clone_from(&template.id);
    other.own_template = Some(template);
    let written = markdown(&other);
    assert!(
        written.contains("> - **10:00** - One\n>\n>   more\n> - **10:05** - Two\n"),
        "{written}"
    );
}

#[test]
fn quotes_with_more_than_rows() {
    let list =
        "> 14:02 - Alarm\n>\n> It paged Ana.\n>\n> 14:05 - Rolled back\n> \n> ```\n> $ undo\n> ```";
    assert_eq!(
        rows(list),
        [
            "14:02 | Alarm//It paged Ana.",
            "14:05 | Rolled back/ /```/$ undo/```"
        ]
    );
    assert_eq!(
        rows("All times are UTC.\n\n> 14:02 - Alarm\n\n> 14:05 - Rolled back\n\nThat was all."),
        ["14:02 | Alarm", "14:05 | Rolled back"]
    );
    assert_eq!(
        rows(">14:02 Alarm\n>14:05 Rolled back"),
        ["14:02 | Alarm", "14:05 | Rolled back"]
    );
    assert_eq!(
        rows("> - 14:02\n>   - Alarm\n> - 14:05\n>   - Rolled back"),
        ["14:02 | Alarm", "14:05 | Rolled back"]
    );
    assert_eq!(
        rows("> 14:02 - Detected: alarm\n> 14:05 - Mitigated: rolled back"),
        ["14:02 | Detected: alarm", "14:05 | Mitigated: rolled back"]
    );
}

#[test]
fn definitions_with_blank_lines_or_without() {
    let wanted = ["14:02 | Alarm", "14:05 | Rolled back"];
    for list in [
        "14:02\n: Alarm\n14:05\n: Rolled back",
        "14:02\n\n:   Alarm\n\n14:05\n\n:   Rolled back",
        "**14:02**\n:\tAlarm\n\n**14:05**\n:\tRolled back",
    ] {
        assert_eq!(rows(list), wanted, "{list}");
    }
    assert_eq!(
        rows("2024-03-05\n: Deploy\n\n2024-03-06\n: Rolled back"),
        ["2024-03-05 | Deploy", "2024-03-06 | Rolled back"]
    );
}

#[test]
fn a_list_of_several_items_below_a_time_stays_a_list() {
    assert_eq!(
        rows("- 14:02\n  - Alarm\n  - Ana looks\n- 14:05\n  - Rolled back\n    - and forth"),
        [
            "14:02 | - Alarm/- Ana looks",
            "14:05 | Rolled back/- and forth"
        ]
    );
}

#[test]
fn what_is_quoted_or_defined_without_being_a_row() {
    for prose in [
        "> 10:00 Ana: is it down?\n>\n> 10:01 Bo: yes",
        "> **10:00** **Ana**: is it down?\n>\n> **10:01** **Bo**: yes",
        "> [10:00] <ana> is it down?\n> [10:01] <bo> yes",
        "> 10:00 @ana is it down?\n> 10:01 @bo yes",
        "> 10:00 Ana\n> is it down?\n>\n> 10:01 Bo\n> yes it is",
        "> 10:00 - we see errors",
        "> The log says:\n>\n> 10:00 - Alarm\n> 10:05 - Rolled back",
        "> ## Log\n> 10:00 - Alarm\n> 10:05 - Rolled back",
        "> [!NOTE]\n> 10:00 - Alarm\n> 10:05 - Rolled back",
        "> 10:00 - Alarm\n10:05 - Rolled back",
        "> The queue was full.",
        "Alarm\n: A page to whoever is on call\n\nRunbook\n: What to do",
    ] {
        assert_eq!(rows(prose), [""; 0], "{prose}");
    }
    let listed = "- 10:00 Ana writes:\n\n  > 10:01 Bo: yes\n\n- 10:05 Rolled back";
    assert_eq!(rows(listed).len(), 2);
}

#[test]
fn headings_that_label_their_time_are_rows_if_there_are_several() {
    assert_eq!(
        rows("### Time: 14:02 - Alarm\n\nIt paged.\n\n### Time: 14:05\n\nRolled back"),
        ["14:02 | Alarm//It paged.", "14:05 | Rolled back"]
    );
    let document =
        "# Outage\n\n## Time: 15:30 UTC\n\nText\n\n## Timeline\n\n- 15:30 Alarm\n- 15:40 End\n";
    let mut read = read(document);
    assert_eq!(entries(&mut read).len(), 2);
}

#[test]
fn what_is_below_the_last_heading_belongs_to_its_row() {
    assert_eq!(
        rows("### 14:02 Alarm\n\nIt paged.\n\n### 14:05 Rolled back\n\nIt worked.\n\n- at once"),
        [
            "14:02 | Alarm//It paged.",
            "14:05 | Rolled back//It worked.//- at once"
        ]
    );
}

#[test]
fn a_heading_may_be_emphasised_as_a_whole() {
    for mark in ["**", "__", "*", "_"] {
        let list = format!(
            "### {mark}14:02{mark}\n\nAlarm\n\n### {mark}14:05 - Rolled back{mark}\n\nIt worked."
        );
        let read = rows(&list);
        assert_eq!(read[0], "14:02 | Alarm", "{list}");
        assert!(read[1].starts_with("14:05 | "), "{list}");
        let changed = edited(&list, |entries| entries[0].time = "14:03".into());
        assert_eq!(changed, list.replace("14:02", "14:03"));
    }
}
