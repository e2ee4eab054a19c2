//! The fields of an action item in every place in which people write them, what is none, and what a change of
//! one of them changes.

use debrief_core::export::markdown;
use debrief_core::import;
use debrief_core::model::{ActionItem, Body};

use crate::action_forms::{check, items};

/// Checks items as `text | owner | due | priority | ticket | done`.
fn check_all(document: &str, wanted: &[&str]) {
    let rows: Vec<String> = items(document)
        .into_iter()
        .map(|item| {
            let fields = [item.owner, item.due, item.priority, item.ticket];
            let fields = fields.map(Option::unwrap_or_default).join(" | ");
            let done = if item.done { "done" } else { "" };
            format!("{} | {fields} | {done}", item.text)
        })
        .collect();
    assert_eq!(rows, wanted, "{document}");
}

#[test]
fn fields_without_labels() {
    check_all(
        "## Action items\n\n- Add a limit (Dana, due 10 January)\n- Add an alert — Carmen — by 2024-05-01 (P1)\n- **P2** OPS-7: Test it [Tom]\n- Ida: write it down, OPS-8\n- Tom to ask the provider\n- Drill – [OPS-9](https://example.com/browse/OPS-9) – @ida\n",
        &[
            "Add a limit | Dana | 10 January |  |  | ",
            "Add an alert | Carmen | 2024-05-01 | P1 |  | ",
            "Test it | Tom |  | P2 | OPS-7 | ",
            "write it down | Ida |  |  | OPS-8 | ",
            "ask the provider | Tom |  |  |  | ",
            "Drill | @ida |  |  | [OPS-9](https://example.com/browse/OPS-9) | ",
        ],
    );
    check_all(
        "## Acciones\n\n- Subir el límite. Responsable: Ana. Fecha límite: 15 de abril. OPS-3.\n- Añadir una alerta (Fermín, 15 de abril)\n",
        &[
            "Subir el límite. | Ana | 15 de abril |  | OPS-3 | ",
            "Añadir una alerta | Fermín | 15 de abril |  |  | ",
        ],
    );
}

#[test]
fn what_is_only_mentioned_is_no_field() {
    for text in [
        "Redis: raise the limit",
        "Add retries (Kafka)",
        "[api] Add a limit",
        "Remove what is dead since 2024-05-01",
        "Fix it as in OPS-12",
        "Notify Tom, Ida",
        "Handle HTTP-500: retry",
        "Fix the issue: pods restart",
        "Document P1 incidents",
        "Improved alerting",
    ] {
        let row = format!("{text} |  |  |  |  | ");
        check_all(&format!("## Action items\n\n- {text}\n"), &[&row]);
    }
}

#[test]
fn fields_on_lines_below_belong_to_their_item() {
    let document = "## Action items\n\n- Add a limit\n  - Owner: Ida\n  - Due: 2024-05-01\n- Test it\n  - Owner: TBD\n  - In the small region\n";
    let found = items(document);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].owner.as_deref(), Some("Ida"));
    assert_eq!(found[0].due.as_deref(), Some("2024-05-01"));
    assert!(found[0].children.is_empty() && found[1].owner.is_none());
    assert_eq!(found[1].children.len(), 1);
    check_all(
        "## Action items\n\n### Add a limit\n\n- Owner: Ida\n- Due: 2024-05-01\n",
        &["Add a limit | Ida | 2024-05-01 |  |  | "],
    );
}

#[test]
fn items_that_say_by_their_words_that_they_are_done() {
    let done = "## Action items\n\n- We rotated the keys\n- A limit has been added\n- ~~Ask the bank~~ Done May 4\n- Add an alert\n";
    check(
        done,
        &[
            "We rotated the keys |  |  | done",
            "A limit has been added |  |  | done",
            "Ask the bank |  |  | done",
            "Add an alert |  |  | ",
        ],
    );
    check(
        "## Action items (completed)\n\n- Add a limit\n- [ ] Test it\n",
        &["Add a limit |  |  | done", "Test it |  |  | "],
    );
}

#[test]
fn a_changed_field_stays_in_its_place() {
    type Change = fn(&mut ActionItem);
    let changes: [(&str, Change, &str); 7] = [
        (
            "- Test it (Tom, May 3)",
            |item| item.owner = Some("Ida".into()),
            "- Test it (Ida, May 3)",
        ),
        (
            "- Test it (Tom, May 3)",
            |item| item.due = None,
            "- Test it (Tom)",
        ),
        ("- **Tom**: Test it", |item| item.owner = None, "- Test it"),
        (
            "- Test it\n  - Owner: Tom",
            |item| item.owner = Some("Ida".into()),
            "- Test it\n  - Owner: Ida",
        ),
        (
            "- We rotated the keys",
            |item| item.done = false,
            "- [ ] We rotated the keys",
        ),
        (
            "- Test it – by May 3",
            |item| item.due = Some("soon".into()),
            "- Test it (due: soon)",
        ),
        (
            "• Test it (Tom, May 3)\n• Drill",
            |item| item.owner = Some("whoever is there".into()),
            "• Test it (owner: whoever is there; due: May 3)\n• Drill",
        ),
    ];
    for (row, change, wanted) in changes {
        let document = format!("## Action items\n\n{row}\n");
        let mut read = import::text(&document, "x").postmortem;
        if let Body::Actions { items, .. } = &mut read.sections[0].body {
            change(&mut items[0]);
        }
        assert_eq!(markdown(&read), document.replace(row, wanted), "{row}");
    }
}
