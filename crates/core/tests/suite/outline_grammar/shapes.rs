//! Forms that are no list under a heading of its own: items in tables, sub-headings and sentences, headings
//! that only their body explains, and titles.

use debrief_core::model::{Kind, Postmortem};

use super::reading::items;

/// A document with one form in it.
pub(crate) struct Shape {
    pub(crate) name: String,
    /// What is asked: `items`, `kind`, `title` or `date`.
    pub(crate) sort: &'static str,
    pub(crate) document: String,
    pub(crate) understood: String,
}

const IDA: &str = "Raise the limit/Ida/2024-05-01/open";
const DONE: &str = "Raise the limit/Ida/2024-05-01/done";

/// Action items: name, text, and what is understood: task, owner, date, state.
const ITEMS: [(&str, &str, &str); 16] = [
    (
        "table, task first",
        "## Action items\n\n| Task | Owner | Due |\n|---|---|---|\n| Raise the limit | Ida | 2024-05-01 |",
        IDA,
    ),
    (
        "table, owner first",
        "## Action items\n\n| Owner | Due date | Action item |\n|---|---|---|\n| Ida | 2024-05-01 | Raise the limit |",
        IDA,
    ),
    (
        "table, state open",
        "## Next steps\n\n| Status | Action | Owner | Due |\n|---|---|---|---|\n| In progress | Raise the limit | Ida | 2024-05-01 |",
        IDA,
    ),
    (
        "table, state done",
        "## Next steps\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Raise the limit | Ida | 2024-05-01 | Done |",
        DONE,
    ),
    (
        "table, sign",
        "## Next steps\n\n| Action | Owner | Due | Done |\n|---|---|---|---|\n| Raise the limit | Ida | 2024-05-01 | ✅ |",
        DONE,
    ),
    (
        "table, es",
        "## Acciones\n\n| Responsable | Tarea | Fecha límite | Estado |\n|---|---|---|---|\n| Ida | Raise the limit | 2024-05-01 | Hecho |",
        DONE,
    ),
    (
        "table, fr",
        "## Actions\n\n| Action | Porteur | Échéance | État |\n|---|---|---|---|\n| Raise the limit | Ida | 2024-05-01 | Terminé |",
        DONE,
    ),
    (
        "table, de",
        "## Maßnahmen\n\n| Maßnahme | Wer | Bis wann | Status |\n|---|---|---|---|\n| Raise the limit | Ida | 2024-05-01 | Erledigt |",
        DONE,
    ),
    (
        "table, pt",
        "## Ações\n\n| Ação | Responsável | Prazo | Status |\n|---|---|---|---|\n| Raise the limit | Ida | 2024-05-01 | Concluído |",
        DONE,
    ),
    (
        "table, ru",
        "## План действий\n\n| Задача | Ответственный | Срок | Статус |\n|---|---|---|---|\n| Raise the limit | Ida | 2024-05-01 | Готово |",
        DONE,
    ),
    (
        "table without heading",
        "## Lessons learned\n\nLimits matter.\n\n| Action | Owner | Due |\n|---|---|---|\n| Raise the limit | Ida | 2024-05-01 |",
        IDA,
    ),
    (
        "sub-heading, list of fields",
        "## Action items\n\n### Raise the limit\n\n- Owner: Ida\n- Due: 2024-05-01",
        IDA,
    ),
    (
        "sub-heading, lines",
        "## Action items\n\n### Raise the limit\n\n**Owner:** Ida\n**Due:** 2024-05-01",
        IDA,
    ),
    (
        "unknown heading, checkboxes",
        "## Homework\n\n- [ ] Raise the limit (owner: Ida, due 2024-05-01)",
        IDA,
    ),
    (
        "fields below",
        "## Action items\n\n- Raise the limit\n  - Owner: Ida\n  - Due: 2024-05-01",
        IDA,
    ),
    (
        "fields in brackets",
        "## Action items\n\n- Raise the limit (Ida, 2024-05-01)",
        IDA,
    ),
];

/// Items that are done by section, tense or sign, without owner and date.
const FINISHED: [(&str, &str, &str); 6] = [
    (
        "tasks performed",
        "## Tasks performed\n\n- We have raised the limit",
        "We have raised the limit///done",
    ),
    (
        "already done",
        "## Action items\n\n### Already done\n\n- Raised the limit",
        "Raised the limit///done",
    ),
    (
        "completed",
        "## Action items (completed)\n\n- Raise the limit",
        "Raise the limit///done",
    ),
    (
        "past tense",
        "## Action items\n\n- We rotated the keys",
        "We rotated the keys///done",
    ),
    (
        "passive",
        "## Action items\n\n- A limit has been added",
        "A limit has been added///done",
    ),
    (
        "prose of the future",
        "## Action items\n\n- We will raise the limit",
        "We will raise the limit///open",
    ),
];

/// Headings whose body tells what they are: name, text, kind.
const BODIES: [(&str, &str, &str); 4] = [
    (
        "times",
        "## Tuesday\n\n- 14:02 Alert fires\n- 14:10 Rollback\n- 14:20 All is well",
        "timeline",
    ),
    (
        "times in a table",
        "## Tuesday\n\n| Time | Event |\n|---|---|\n| 14:02 | Alert fires |\n| 14:10 | Rollback |",
        "timeline",
    ),
    (
        "owners",
        "## Homework\n\n- [ ] Raise the limit (@ida)\n- [ ] Add an alert (@tom)",
        "action_items",
    ),
    ("plain words", "## The queue\n\nIt holds orders.", "custom"),
];

/// Titles, each with what it is and the number of the incident.
const TITLES: [(&str, &str); 6] = [
    ("# Postmortem: Checkout outage", "Checkout outage/"),
    ("# INC-123 – Checkout outage", "Checkout outage/INC-123"),
    ("# INC-123: Checkout outage", "Checkout outage/INC-123"),
    ("# Incident report: Checkout outage", "Checkout outage/"),
    ("# [INC-123] Checkout outage", "Checkout outage/INC-123"),
    ("# Checkout outage (INC-123)", "Checkout outage/INC-123"),
];

/// The document's date is in the timeline's heading, or nowhere.
const DATES: [(&str, &str, &str); 4] = [
    (
        "heading, brackets",
        "## Timeline (2024-03-12, UTC)\n\n- 14:02 Alert fires\n- 14:10 Rollback",
        "2024-03-12",
    ),
    (
        "heading, dash",
        "## Timeline – 2024-03-12\n\n- 14:02 Alert fires\n- 14:10 Rollback",
        "2024-03-12",
    ),
    (
        "review later",
        "## Summary\n\nOrders failed. The review is on 2024-06-20.",
        "",
    ),
    (
        "item due",
        "## Action items\n\n- Raise the limit (due 2024-06-20)",
        "",
    ),
];

/// Every form.
pub(crate) fn shapes() -> Vec<Shape> {
    let shape = |sort, name: &str, document, understood: &str| Shape {
        name: format!("{sort} {name}"),
        sort,
        document,
        understood: understood.to_owned(),
    };
    let below = |text: &str| format!("# Checkout outage\n\n{text}\n");
    let items = ITEMS.iter().chain(&FINISHED);
    let items = items.map(|(name, text, is)| shape("items", name, below(text), is));
    let bodies = BODIES
        .iter()
        .map(|(name, text, is)| shape("kind", name, below(text), is));
    let dates = DATES
        .iter()
        .map(|(name, text, is)| shape("date", name, below(text), is));
    let titles = TITLES.iter().map(|(title, is)| {
        let document = format!("{title}\n\n## Summary\n\nOrders failed.\n");
        shape("title", title, document, is)
    });
    items.chain(bodies).chain(dates).chain(titles).collect()
}

/// What was read of a document in the words of the tables above.
pub(crate) fn understood(read: &Postmortem, sort: &str) -> String {
    let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
    match sort {
        "kind" => {
            let kind = read.sections.last().map_or(Kind::Custom, |one| one.kind);
            kind.as_str().to_owned()
        }
        "date" => or_empty(&read.date),
        "title" => format!("{}/{}", or_empty(&read.title), or_empty(&read.incident)),
        _ => {
            let each = items(read).into_iter().map(|item| {
                let state = if item.done { "done" } else { "open" };
                let owner = or_empty(&item.owner);
                format!("{}/{owner}/{}/{state}", item.text, or_empty(&item.due))
            });
            each.collect::<Vec<_>>().join("; ")
        }
    }
}
