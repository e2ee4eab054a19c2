//! The forms that action items have in real documents, each in a small document of our own.

use debrief_core::export::markdown;
use debrief_core::import;
use debrief_core::model::{ActionItem, Body};

pub(crate) fn items(document: &str) -> Vec<ActionItem> {
    crate::import_laws::check(document);
    let read = import::text(document, "x").postmortem;
    let mut found = Vec::new();
    for section in read.sections {
        if let Body::Actions { items, .. } = section.body {
            found.extend(items);
        }
    }
    found
}

/// Checks items as `text | owner | due | done`.
pub(crate) fn check(document: &str, wanted: &[&str]) {
    let rows: Vec<String> = items(document)
        .into_iter()
        .map(|item| {
            let field = |value: Option<String>| value.unwrap_or_default();
            let done = if item.done { "done" } else { "" };
            format!(
                "{} | {} | {} | {done}",
                item.text.replace('\n', "/"),
                field(item.owner),
                field(item.due)
            )
        })
        .collect();
    assert_eq!(rows, wanted, "{document}");
}

#[test]
fn tables_by_the_names_of_their_columns() {
    check(
        "## 再発防止\n\n| 内容 | 担当 | 期限 | 状態 |\n|---|---|---|---|\n| 監視を追加 | 佐藤 | 2024-06-01 | 完了 |\n| 手順を書く | 未定 | — | 対応中 |\n",
        &[
            "監視を追加 | 佐藤 | 2024-06-01 | done",
            "手順を書く |  |  | ",
        ],
    );
    check(
        "## Action items\n\n| Action | Owner | Bug |\n|---|---|---|\n| Add a test | ana | n/a **DONE** |\n| Write it down | TBD | X-2 **TODO** |\n",
        &["Add a test | ana |  | done", "Write it down |  |  | "],
    );
}

#[test]
fn a_bracket_with_a_backslash_is_text() {
    check(
        "## Action items\n\n| Action | Owner |\n|---|---|\n| Add a test (ticket: 7\\) x) | Ana \\(x |\n",
        &["Add a test | Ana \\(x |  | "],
    );
    check(
        "## Action items\n\n- Add a test (owner: \\(x)\n- Write \\(done)\n",
        &["Add a test | (x |  | ", "Write \\(done) |  |  | "],
    );
    check(
        "## Action items\n\n- Add a test - (owner: Bo; due: 2026-04-01) [log](https://example.com)\n",
        &["Add a test - (owner: Bo; due: 2026-04-01) [log](https://example.com) |  |  | "],
    );
}

#[test]
fn an_item_that_ends_with_code_has_its_fields_in_its_first_line() {
    let document = "## Action items\n\n- Add a test\n  ```\n  cargo test\n  ```\n  - Part\n";
    let mut read = import::text(document, "x").postmortem;
    let Some(Body::Actions { items, .. }) = read
        .sections
        .iter_mut()
        .map(|section| &mut section.body)
        .find(|body| matches!(body, Body::Actions { .. }))
    else {
        panic!("no items")
    };
    items[0].owner = Some("Ana".to_owned());
    items[0].done = true;
    let text = markdown(&read);
    let wanted = document.replace("a test", "a test (owner: Ana) (done)");
    assert_eq!(text, wanted);
    assert_eq!(markdown(&import::text(&text, "x").postmortem), text);
}

#[test]
fn a_cell_that_said_nothing_takes_an_owner() {
    let document = "## Action items\n\n| Action | Owner |\n|---|---|\n| Add a test | TBD |\n";
    let mut read = import::text(document, "x").postmortem;
    if let Body::Actions { items, .. } = &mut read.sections[0].body {
        items[0].owner = Some("Ana".into());
    }
    assert_eq!(
        debrief_core::export::markdown(&read),
        document.replace("TBD", "Ana")
    );
}

#[test]
fn groups_below_bold_lines() {
    check(
        "## Maßnahmen\n\n**Kurzfristig**\n\n- [x] Alarm\n- [ ] Handbuch (Verantwortlich: Bo, Frist: 20.03.2024)\n\n**Langfristig**\n\n1. Teilen\n2. Messen\n",
        &[
            "Alarm |  |  | done",
            "Handbuch | Bo | 20.03.2024 | ",
            "Teilen |  |  | ",
            "Messen |  |  | ",
        ],
    );
}

#[test]
fn groups_below_plain_lines() {
    check(
        "## Next steps\n\nShort term:\n\n- One\n- Two\n\nLong term:\n\n- Three\n",
        &["One |  |  | ", "Two |  |  | ", "Three |  |  | "],
    );
    check(
        "## Next steps\n\nThese are the steps:\n\n- One\n- Two\n",
        &["One |  |  | ", "Two |  |  | "],
    );
    let read = import::text("## Next steps\n\nThese are the steps:\n\n- One\n", "x").postmortem;
    assert_eq!(
        read.sections.len(),
        1,
        "a line above one list introduces it"
    );
}

#[test]
fn paragraphs_that_are_numbered_or_begin_with_a_state() {
    check(
        "## Action items\n\n**1. Review the relays:**\n\n- All of them\n\n**2. Test at night**\n\n- Twice\n\nThank you.\n",
        &[
            "**Review the relays:**//- All of them |  |  | ",
            "**Test at night**//- Twice |  |  | ",
        ],
    );
    check(
        "# T\n\n## Lessons learned\n\nLook at the graph.\n\n**DONE**: add the graph\n\n**TODO** alert on it\n\n**DOING** write it down\n",
        &[
            "add the graph |  |  | done",
            "alert on it |  |  | ",
            "write it down |  |  | ",
        ],
    );
}

#[test]
fn states_signs_and_strokes() {
    check(
        "## Plan d'action\n\n1. ~~Purger le disque~~\n2. ✅ Alerter\n3. Documenter\n4. TODO: mesurer\n",
        &[
            "Purger le disque |  |  | done",
            "Alerter |  |  | done",
            "Documenter |  |  | ",
            "mesurer |  |  | ",
        ],
    );
}

#[test]
fn fields_at_the_end_of_a_text() {
    check(
        "## Acciones\n\n- Añadir pruebas (responsable: Ana)\n- Revisar alertas — Responsable: Bo — Fecha: 2024-04-01\n",
        &[
            "Añadir pruebas | Ana |  | ",
            "Revisar alertas | Bo | 2024-04-01 | ",
        ],
    );
    check(
        "## 対策\n\n1. 監視を追加（担当：佐藤、期限：6月1日）\n2. 増設\n",
        &["監視を追加 | 佐藤 | 6月1日 | ", "増設 |  |  | "],
    );
}

#[test]
fn people_who_are_called_by_name() {
    check(
        "## Action items\n\n- Alert on the queue @ida\n- Write a runbook (@ana.b)\n- Ask ops@example.com\n- Ask @ida and @tom\n",
        &[
            "Alert on the queue | @ida |  | ",
            "Write a runbook | @ana.b |  | ",
            "Ask ops@example.com |  |  | ",
            "Ask @ida and @tom |  |  | ",
        ],
    );
}

#[test]
fn owners_on_lines_below_headings_that_are_items() {
    check(
        "## Acciones\n\n### Alerta de la cola\n\nResponsable: Ida\n\n### Subir el límite\n\nA seis.\n\n**Responsable:** Tom\n**Fecha:** 2024-04-01\n",
        &[
            "Alerta de la cola | Ida |  | ",
            "Subir el límite//A seis. | Tom | 2024-04-01 | ",
        ],
    );
}

#[test]
fn lines_that_each_give_an_order() {
    check(
        "## Corrective measures\n\nDevelop a better check.\nHire somebody for it.\nAdd a warning to the form.\n",
        &[
            "Develop a better check. |  |  | ",
            "Hire somebody for it. |  |  | ",
            "Add a warning to the form. |  |  | ",
        ],
    );
    check(
        "## Corrective measures\n\nThe team will rebuild the site.\nMost of it is old.\n",
        &[],
    );
}

#[test]
fn headings_that_are_items_and_the_table_that_lists_them() {
    let headings = "## 재발 방지\n\n### 1. 재시도 추가\n\n- 세 번\n\n### 2. 알림 추가\n\n- 바로\n";
    assert_eq!(items(headings).len(), 2);
    let both = format!(
        "{headings}\n### 일정\n\n| 조치 항목 | 담당 |\n|---|---|\n| 재시도 | 하나 |\n| 알림 | 두리 |\n"
    );
    check(&both, &["재시도 | 하나 |  | ", "알림 | 두리 |  | "]);
}

#[test]
fn promises_in_a_section_about_something_else() {
    check(
        "# T\n\n# Recovery and lessons learned\n\nIt ended by itself.\n\n- We will add an alarm.\n- As it is rare, we will raise the limit.\n\nLastly:\n\n- It is faster.\n- It is smaller.\n- It is newer.\n",
        &[
            "We will add an alarm. |  |  | ",
            "As it is rare, we will raise the limit. |  |  | ",
        ],
    );
}

#[test]
fn numbered_items_beside_bulleted_reasons() {
    check(
        "## Prevention\n\nIt happened because:\n\n- no test\n- no alarm\n- no time\n\nSo:\n\n1. All features have a test.\n2. All alarms too.\n",
        &[
            "All features have a test. |  |  | ",
            "All alarms too. |  |  | ",
        ],
    );
}

#[test]
fn lines_with_marks_that_markdown_does_not_know() {
    check(
        "## Action items\n\n[ ] Add a limit (owner: Ida; due: 2024-07-01)\n[x] Alert earlier\n",
        &[
            "Add a limit | Ida | 2024-07-01 | ",
            "Alert earlier |  |  | done",
        ],
    );
    check(
        "## Maßnahmen\n\na) Alarm früher (Verantwortlich: Ida)\nb) Test schreiben\nc) Doku (erledigt)\n",
        &[
            "Alarm früher | Ida |  | ",
            "Test schreiben |  |  | ",
            "Doku |  |  | done",
        ],
    );
    check(
        "## 再発防止策\n\n・監視を追加\n・手順を書く\n",
        &["監視を追加 |  |  | ", "手順を書く |  |  | "],
    );
    check(
        "## Acciones\n\n• Añadir un límite - @ida\n• Probarlo – @bo\n",
        &["Añadir un límite | @ida |  | ", "Probarlo | @bo |  | "],
    );
}

#[test]
fn fields_in_wide_brackets() {
    check(
        "## 改进措施\n\n1. 增加监控（负责人：王芳，截止：2024-06-01）\n2. 编写手册\n",
        &["增加监控 | 王芳 | 2024-06-01 | ", "编写手册 |  |  | "],
    );
}

#[test]
fn a_bracket_around_fields_belongs_to_the_words() {
    check(
        "## Action items\n\n- Ask Bo (who said: (owner: Bo; due: 2026-04-01))\n- Read it (ticket: https://example.org/a_(b))\n",
        &[
            "Ask Bo (who said: (owner: Bo; due: 2026-04-01)) |  |  | ",
            "Read it |  |  | ",
        ],
    );
}
