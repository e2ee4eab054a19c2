//! What the review tells of a document, and what its corrections change.

use super::*;
use crate::export::markdown;
use crate::import::text;
use crate::model::Body;
use crate::timeline::axis;
use crate::timeline::order::Calendar;

const TEXT: &str = "# Mail late\n\nDate: 5 March 2024\nStatus: done\n\n## The evening\n\n- 18:02 UTC Full\n- Later: empty\n\n## Timeline\n\n- 18:02 Full\n- 18:40 Empty\n\n## Action items\n\n- Alert (owner: Ida)\n  - Test it\n";

#[test]
fn everything_that_was_read_is_told_with_its_lines() {
    let review = review(&text(TEXT, "x").postmortem);
    let fields: Vec<_> = review
        .fields
        .iter()
        .map(|stated| (stated.field, stated.value.as_str(), stated.lines))
        .collect();
    assert_eq!(
        fields,
        [
            (Field::Date, "2024-03-05", Some((3, 3))),
            (Field::Status, "done", Some((4, 4)))
        ]
    );
    let parts: Vec<_> = review
        .parts
        .iter()
        .map(|part| (part.kind, part.lines, &part.holds))
        .collect();
    let timeline = Holds::Timeline {
        entries: 2,
        span: Some(("18:02".into(), "18:40".into())),
        untimed: 0,
        marks: Vec::new(),
        unread: Rows::default(),
        beside: Box::default(),
        untimed_lines: Vec::new(),
        columns: None,
    };
    assert_eq!(
        parts,
        [
            (Kind::Custom, (6, 9), &Holds::Text { list: true }),
            (Kind::Timeline, (11, 14), &timeline),
            (
                Kind::ActionItems,
                (16, 19),
                &Holds::Actions { items: 2, owned: 1 }
            ),
        ]
    );
    assert_eq!(cuts(&text(TEXT, "x").postmortem), [1, 3, 4, 6, 11, 16]);
}

#[test]
fn a_corrected_field_leaves_the_file_as_it_is() {
    let mut postmortem = text(TEXT, "x").postmortem;
    assert_eq!(
        set_field(&mut postmortem, Field::Date, " 2024-05-03 "),
        Ok(())
    );
    assert_eq!(set_field(&mut postmortem, Field::Timezone, "CET"), Ok(()));
    assert_eq!(postmortem.timezone_as_written.as_deref(), Some("CET"));
    assert_ne!(postmortem.date.as_deref(), Some("2024-03-05"));
    assert_eq!(markdown(&postmortem), TEXT);
    assert_eq!(set_field(&mut postmortem, Field::Date, ""), Ok(()));
    assert_eq!(postmortem.date, None);
    assert_eq!(markdown(&postmortem), TEXT);
    assert_eq!(set_field(&mut postmortem, Field::Date, "soon"), Err(NoDate));
}

#[test]
fn a_text_in_which_nothing_is_known_is_unknown() {
    for unknown in ["Buy milk and bread.\n", "- a\n- b\n\nText.\n"] {
        assert!(is_unknown(&text(unknown, "x").postmortem), "{unknown}");
    }
    for known in ["# Outage\n", "Summary\n\nText\n", "Date: 2024-01-02\n"] {
        assert!(!is_unknown(&text(known, "x").postmortem), "{known}");
    }
}

#[test]
fn rows_beside_the_entries_are_told_and_taken_in() {
    let document = "## Timeline\n\n- some day: The disk fills\n- later\n\nThen:\n\n* 18:02 Full\n* 18:40 Empty\n\n- at last it is well\n\nEnd\n";
    let mut read = text(document, "x").postmortem;
    let Holds::Timeline {
        entries,
        unread,
        beside,
        ..
    } = &review(&read).parts[0].holds
    else {
        panic!("no timeline")
    };
    let expected = Rows {
        count: 1,
        lines: vec![(11, 11)],
        can_be_taken: true,
    };
    assert_eq!((*entries, unread.count, &**beside), (2, 0, &expected));
    let id = read.sections[0].id.clone();
    assert!(take_beside(&mut read, &id));
    assert_eq!(markdown(&read), document);
    let Body::Timeline { entries, after, .. } = &read.sections[0].body else {
        panic!("no timeline")
    };
    assert_eq!((entries.len(), after.as_str()), (3, "End"));
    assert!(!take_beside(&mut read, &id));
}

#[test]
fn a_timeline_of_which_no_time_is_understood_is_taken_in_at_once() {
    let document =
        "## Timeline\n\nIt began so:\n\n- some day: The disk fills\n- later: Ana looks\n\nEnd\n";
    let mut read = text(document, "x").postmortem;
    let id = read.sections[0].id.clone();
    assert!(take_rows(&mut read, &id));
    assert_eq!(markdown(&read), document);
    let Body::Timeline {
        before,
        entries,
        after,
        ..
    } = &read.sections[0].body
    else {
        panic!("no timeline")
    };
    assert_eq!((before.as_str(), after.as_str()), ("It began so:", "End"));
    assert_eq!(entries[1].text, "later: Ana looks");
}

#[test]
fn another_column_says_what_happened() {
    let document = "## Timeline\n\n| Time | Event | Who |\n|---|---|---|\n| 18:02 | Full | Ana |\n| 18:40 | Empty | Ida |\n";
    let mut read = text(document, "x").postmortem;
    let id = read.sections[0].id.clone();
    let Holds::Timeline { columns, .. } = &review(&read).parts[0].holds else {
        panic!("no timeline")
    };
    let column = |index, name: &str, first_cell: &str| Column {
        index,
        name: Some(name.to_owned()),
        first_cell: first_cell.to_owned(),
    };
    let names = vec![column(1, "Event", "Full"), column(2, "Who", "Ana")];
    assert_eq!(columns, &Some((names, 1)));
    assert!(set_told(&mut read, &id, 2));
    assert_eq!(markdown(&read), document);
    let Body::Timeline { entries, .. } = &read.sections[0].body else {
        panic!("no timeline")
    };
    assert_eq!(
        (entries[0].text.as_str(), &entries[0].cells[0]),
        ("Ana", &"Full".to_owned())
    );
}

/// The entries of the first timeline: their times and texts.
fn entries(read: &Postmortem) -> Vec<(&str, &str)> {
    let Body::Timeline { entries, .. } = &read.sections[0].body else {
        panic!("no timeline")
    };
    let entries = entries.iter();
    entries
        .map(|entry| (entry.time.as_str(), entry.text.as_str()))
        .collect()
}

#[test]
fn rows_inside_of_others_are_told_and_taken_in() {
    let document = "## Timeline\n\n- some day: The disk fills\n- 18:02 Full\n- later: Ana looks\n  for long\n- 18:40 Empty\n- at last it is well\n";
    let mut read = text(document, "x").postmortem;
    let Holds::Timeline { unread, .. } = &review(&read).parts[0].holds else {
        panic!("no timeline")
    };
    let expected = Rows {
        count: 3,
        lines: vec![(3, 3), (5, 6), (8, 8)],
        can_be_taken: true,
    };
    assert_eq!(unread, &expected);
    let id = read.sections[0].id.clone();
    assert!(take_rows(&mut read, &id));
    assert_eq!(markdown(&read), document);
    let taken = [
        ("", "some day: The disk fills"),
        ("18:02", "Full"),
        ("", "later: Ana looks\nfor long"),
        ("18:40", "Empty"),
        ("", "at last it is well"),
    ];
    assert_eq!(entries(&read), taken);
    let Holds::Timeline {
        unread,
        untimed,
        untimed_lines,
        ..
    } = &review(&read).parts[0].holds
    else {
        panic!("no timeline")
    };
    assert_eq!((unread.count, *untimed), (0, 3));
    assert_eq!(untimed_lines, &[(3, 3), (5, 6), (8, 8)]);
}

#[test]
fn remarks_stay_where_only_rows_are_taken_in() {
    let document = "## Timeline\n\n- 18:02 Full\n- later: Ana looks\n- 18:40 Empty\n\n* [Graphs](https://x.example)\n";
    let mut read = text(document, "x").postmortem;
    let id = read.sections[0].id.clone();
    assert!(take_rows(&mut read, &id));
    let taken = [
        ("18:02", "Full"),
        ("", "later: Ana looks"),
        ("18:40", "Empty"),
    ];
    assert_eq!(entries(&read), taken);
    assert_eq!(markdown(&read), document);
    assert!(!take_rows(&mut read, &id));
}

#[test]
fn a_table_of_which_no_time_is_understood_is_taken_in_at_once() {
    let document = "## Timeline\n\nIt began so:\n\n| What | When | |\n|---|---|---|\n| Full | early | Ana |\n| Empty | late | Ida |\n\nEnd\n";
    let mut read = text(document, "x").postmortem;
    let id = read.sections[0].id.clone();
    assert!(take_rows(&mut read, &id));
    assert_eq!(markdown(&read), document);
    assert_eq!(entries(&read), [("early", "Full"), ("late", "Empty")]);
    assert!(set_told(&mut read, &id, 2));
    assert_eq!(entries(&read), [("early", "Ana"), ("late", "Ida")]);
    assert_eq!(markdown(&read), document);
    let Holds::Timeline { columns, .. } = &review(&read).parts[0].holds else {
        panic!("no timeline")
    };
    let unnamed = Column {
        index: 2,
        name: None,
        first_cell: "Ana".to_owned(),
    };
    assert_eq!(
        columns.as_ref().map(|(columns, told)| (&columns[1], *told)),
        Some((&unnamed, 2))
    );
}

#[test]
fn a_person_says_whether_the_day_comes_first() {
    let document = "# Mail late\n\nDate: 03/05/2024\n\n## Timeline\n\n- 03/05/2024 18:02 Full\n- 04/05/2024 18:40 Empty\n";
    let read = text(document, "x").postmortem;
    let asked = open_date(&read).expect("an open date");
    assert_eq!(
        (asked.written.as_str(), asked.numbers),
        ("03/05/2024", (3, 5))
    );
    for (day_first, date) in [(true, "2024-05-03"), (false, "2024-03-05")] {
        let mut read = read.clone();
        assert!(set_day_first(&mut read, day_first));
        assert_eq!(open_date(&read), None);
        assert_eq!(read.date.as_deref(), Some(date));
        assert_eq!(markdown(&read), document);
        let Body::Timeline { entries, .. } = &read.sections[0].body else {
            panic!("no timeline")
        };
        let axis = axis::of(entries, Calendar::of(&read));
        let days = if day_first { 1 } else { 31 };
        assert_eq!(axis.seconds(0, 1), Some(days * 86_400 + 38 * 60));
    }
}

#[test]
fn nobody_is_asked_about_dates_that_tell() {
    for document in [
        "# Mail late\n\n## Timeline\n\n- 03/05/2024 18:02 Full\n- 14/05/2024 18:40 Empty\n",
        "# Mail late\n\nDate: 25/12/2024\n\n## Timeline\n\n- 03/12/2024 18:02 Full\n",
        "# Mail late\n\n## Timeline\n\n| Time | Event | Pools |\n|---|---|---|\n| 18:02 | Full | 1/2 |\n",
        "# Mail late\n\n## Timeline\n\n- 05/05/2024 18:02 Full\n",
    ] {
        let read = text(document, "x").postmortem;
        assert_eq!(open_date(&read), None, "{document}");
    }
    let mut spanish = text("# Correo\n\nFecha: 03/05/2024\n", "x").postmortem;
    spanish.language = Some("es".to_owned());
    assert_eq!(open_date(&spanish), None);
}
