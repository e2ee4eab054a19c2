//! Timelines that are tables, each in a small document of our own: which column says what happened, which rows
//! are days, and that the text is written back unchanged.

use debrief_core::export;
use debrief_core::import;
use debrief_core::model::{Body, Entry, Kind, Postmortem};

fn read(document: &str) -> (Postmortem, Vec<Entry>) {
    crate::import_laws::check(document);
    let read = import::text(document, "x").postmortem;
    let timeline = read.section(Kind::Timeline).expect("a timeline");
    let Body::Timeline { entries, .. } = &timeline.body else {
        panic!("prose")
    };
    let entries = entries.clone();
    (read, entries)
}

fn check(document: &str, wanted: &[&str]) {
    let rows: Vec<String> = read(document)
        .1
        .iter()
        .map(|entry| format!("{} | {}", entry.time, entry.text))
        .collect();
    assert_eq!(rows, wanted, "{document}");
}

#[test]
fn what_was_done_is_told_from_what_came_of_it() {
    check(
        "## Ablauf\n\n| Uhrzeit | Maßnahme | Verantwortlich | Ergebnis |\n|---|---|---|---|\n| 10:00 | Neustart | Ida | Der Dienst antwortet wieder allen |\n| 10:05 | Umleitung | Ana | |\n",
        &["10:00 | Neustart", "10:05 | Umleitung"],
    );
    check(
        "## Cronología\n\n| Resultado | Hora | Acción |\n|---|---|---|\n| Sigue caído | 10:00 | Reinicio |\n| Responde | 10:05 | Vuelta atrás |\n",
        &["10:00 | Reinicio", "10:05 | Vuelta atrás"],
    );
    check(
        "## 타임라인\n\n| 시각 | 조치 | 결과 |\n|---|---|---|\n| 10:00 | 재시작 | 응답 |\n| 10:05 | 롤백 | 정상 |\n",
        &["10:00 | 재시작", "10:05 | 롤백"],
    );
}

#[test]
fn names_that_say_nothing_leave_it_to_the_cells() {
    check(
        "## Timeline\n\n| | | |\n|---|---|---|\n| db | 10:00 | Errors rise everywhere |\n| web | 10:05 | The alert pages Ana |\n",
        &[
            "10:00 | Errors rise everywhere",
            "10:05 | The alert pages Ana",
        ],
    );
    check(
        "## Timeline\n\n| 10:00 | Errors rise |\n|---|---|\n| 10:05 | The alert pages |\n| 10:10 | Ana looks |\n",
        &[
            "10:00 | Errors rise",
            "10:05 | The alert pages",
            "10:10 | Ana looks",
        ],
    );
}

#[test]
fn a_table_without_a_head_stays_a_table_when_its_first_row_goes() {
    let document = "## Timeline\n\n| 10:00 | Errors rise |\n|---|---|\n| 10:05 | The alert pages |\n| 10:10 | Ana looks |\n";
    let (mut read, _) = read(document);
    for section in &mut read.sections {
        if let Body::Timeline { entries, .. } = &mut section.body {
            entries.remove(0);
        }
    }
    assert_eq!(
        export::markdown(&read),
        "## Timeline\n\n| 10:05 | The alert pages |\n|---|---|\n| 10:10 | Ana looks |\n"
    );
}

#[test]
fn a_row_with_only_a_date_is_the_day_of_the_rows_below() {
    let document = "## Timeline\n\n| Date / Time | Event |\n|---|---|\n| 2024-03-03 | |\n| 23:36:09 | The alert pages |\n| **2024-03-04** | |\n| 00:12:10 | It is over |\n";
    check(
        document,
        &["23:36:09 | The alert pages", "00:12:10 | It is over"],
    );
    let groups: Vec<_> = read(document)
        .1
        .into_iter()
        .map(|entry| entry.group)
        .collect();
    assert_eq!(
        groups,
        [Some("2024-03-03".to_owned()), Some("2024-03-04".to_owned())]
    );
    check(
        "## Timeline\n\n| Date | Event |\n|---|---|\n| 2024-03-03 | Released |\n| 2024-03-04 | |\n| 2024-03-05 | Withdrawn |\n",
        &[
            "2024-03-03 | Released",
            "2024-03-04 | ",
            "2024-03-05 | Withdrawn",
        ],
    );
}

#[test]
fn a_cell_of_a_time_with_signs_brackets_and_marks_around_it() {
    for (cell, edited) in [
        ("🔴 14:02", "🔴 14:05"),
        ("**(14:02)**", "**(14:05)**"),
        ("<time>14:02</time>", "<time>14:05</time>"),
        ("✅ ~~14:02~~", "✅ ~~14:05~~"),
    ] {
        let document =
            format!("## Timeline\n\n| # | When | What |\n|---|---|---|\n| 1 | {cell} | Down |\n");
        check(&document, &["14:02 | Down"]);
        let (mut postmortem, _) = read(&document);
        let Body::Timeline { entries, .. } = &mut postmortem.sections[0].body else {
            panic!("prose")
        };
        entries[0].time = "14:05".into();
        assert_eq!(
            export::markdown(&postmortem),
            document.replace(cell, edited)
        );
    }
    let document = "## Timeline\n\n| When | What |\n|---|---|\n| **[14:02](https://chat.example/1)** | Down |\n";
    check(document, &["14:02 | Down"]);
    let evidence = read(document).1[0].evidence.clone();
    assert_eq!(evidence.as_deref(), Some("https://chat.example/1"));
}
