//! A timeline or a list of action items: rows of fields. All rows share one set of event listeners, so that a
//! list of thousands of rows adds none for each.

mod hands;
mod nearby;
mod row;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use hands::{ListEvents, add_after};
use row::{row, write};

use super::outline::sign_class;
use crate::platform::dom;
use crate::state::changes::on_change;
use crate::state::document::RowsEdit;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::state::live_rows::InitialRows;
use crate::state::sign::Sign;
use crate::widgets::icon::{Icon, icon};
use crate::widgets::pasting::Pasting;
use debrief_core::editing::chunks::ShownRow;
use debrief_core::editing::chunks::{Chunk, ChunkGroup, chunk_groups, chunks};
use debrief_core::text::interface::section as words;

/// How one kind of list differs from another.
pub(crate) struct List {
    /// The key of the section that the list is in.
    pub(crate) section: u32,
    /// The class by which the list is styled.
    pub(crate) class: &'static str,
    /// The label of the button that adds a row.
    pub(crate) add: &'static str,
    /// The text to show while there are no rows.
    pub(crate) empty: &'static str,
    /// The accessible name of the list.
    pub(crate) name: Signal<String>,
}

/// Draws a list with its column heads and the button that adds a row.
pub(crate) fn list(editor: &Editor, list: List, rows: Arc<dyn RowsEdit>) -> AnyView {
    let has_no_heads = !rows.cells().iter().any(|cell| cell.is_headed());
    let List {
        section,
        class,
        add,
        empty,
        name,
    } = list;
    let cells = rows.cells();
    let heads: Vec<AnyView> = cells
        .iter()
        .filter(|cell| cell.is_headed())
        .map(|cell| view! { <span class=cell.name()>{cell.label()}</span> }.into_any())
        .collect();
    let add_row = {
        let rows = rows.clone();
        let editor = editor.clone();
        move |after: Option<u32>| add_after(&rows, &editor, cells, after)
    };
    let list_events = ListEvents {
        rows: rows.clone(),
        editor: editor.clone(),
        cells,
        section,
    };
    let (for_input, for_keys, for_clicks) = (list_events.clone(), list_events.clone(), list_events);
    rewrite_when_replaced(editor, rows.clone());
    let pasting = Pasting::new(editor.steps.clone(), editor.notices.clone());
    let initial_rows = InitialRows::for_list_of(untrack(|| rows.in_order()).len());
    nearby::follow(editor, rows.clone(), initial_rows.clone());
    sign_rows(editor, section);
    let row_view = {
        let (editor, rows) = (editor.clone(), rows.clone());
        move |shown: ShownRow| row(&editor, &rows, cells, (shown, &initial_rows))
    };
    let groups = {
        let rows = rows.clone();
        Memo::new(move |_| chunk_groups(&chunks(&rows.in_order())))
    };
    let group_heads =
        move || groups.with(|groups| groups.iter().map(|group| group.head).collect::<Vec<_>>());
    let is_empty = {
        let rows = rows.clone();
        Memo::new(move |_| rows.in_order().is_empty())
    };
    view! {
        <div class=class class:none=move || is_empty.get()>
            <div class="row heads" aria-hidden="true" hidden=has_no_heads>{heads}</div>
            <p class="none-yet" hidden=move || !is_empty.get()>{empty}</p>
                <div
                    role="list"
                    aria-label=move || name.get()
                    on:input=move |event| for_input.input(&event)
                    on:keydown=move |event| for_keys.key(&event)
                    on:paste=move |event| pasting.paste_image(&event)
                    on:click=move |event| for_clicks.click(&event)
                >
                    <For
                        each=group_heads
                        key=|head| *head
                        children=move |head| draw_group(groups, head, row_view.clone())
                    />
                </div>
            <div class="below">
                <button class="line" type="button" id=element_ids::add_button(section) on:click=move |_| add_row(None)>
                    {icon(Icon::Plus)}
                    {add}
                </button>
                <p class="keys" hidden=move || is_empty.get()>{words::keys()}</p>
            </div>
        </div>
    }
    .into_any()
}

/// Draws a group of chunks. The browser skips the whole group while it is out of view.
fn draw_group(
    groups: Memo<Vec<ChunkGroup>>,
    head: Option<u32>,
    row: impl Fn(ShownRow) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let current = Memo::new(move |_| {
        groups
            .with(|groups| {
                let current = groups.iter().find(|group| group.head == head);
                current.map(|group| (group.chunks.clone(), group.is_full()))
            })
            .unwrap_or_default()
    });
    let heads = move || {
        current.with(|current| current.0.iter().map(|chunk| chunk.head).collect::<Vec<_>>())
    };
    view! {
        <div class="stretch" class:full=move || current.with(|current| current.1)>
            <For each=heads key=|head| *head children=move |head| chunk(current, head, row.clone()) />
        </div>
    }
    .into_any()
}

/// Draws a chunk of rows. The browser skips the whole chunk while it is out of view.
fn chunk(
    groups: Memo<(Vec<Chunk>, bool)>,
    head: u32,
    row: impl Fn(ShownRow) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let current = Memo::new(move |_| {
        groups
            .with(|(groups, _)| {
                let current = groups.iter().find(|chunk| chunk.head == head);
                current.map(|chunk| (chunk.rows.clone(), chunk.is_full()))
            })
            .unwrap_or_default()
    });
    view! {
        <div class="chunk" class:full=move || current.with(|current| current.1) id=element_ids::chunk(head)>
            <For each=move || current.with(|current| current.0.clone()) key=|shown| *shown children=row />
        </div>
    }
    .into_any()
}

/// Marks each row with the sign of the worst finding in it.
fn sign_rows(editor: &Editor, section: u32) {
    let findings = editor.findings.clone();
    Effect::new(move |previous_signs: Option<HashMap<String, Sign>>| {
        let mut signs: HashMap<String, Sign> = HashMap::new();
        findings.with(|findings| {
            let own_findings = findings
                .iter()
                .filter(|found| found.target.section == Some(section));
            for found in
                own_findings.filter(|found| found.target.shown != element_ids::section(section))
            {
                let sign = signs
                    .entry(found.target.shown.clone())
                    .or_insert(found.sign);
                *sign = found.sign.max(*sign);
            }
        });
        let previous_signs = previous_signs.unwrap_or_default();
        for row in previous_signs
            .keys()
            .filter(|row| !signs.contains_key(*row))
        {
            let _ = dom::set_data(row, "sign", None);
        }
        for (row, sign) in &signs {
            // A row may be a new element with an old key, so its sign is written each time.
            let _ = dom::set_data(row, "sign", Some(sign_class(*sign)));
        }
        signs
    });
}

/// Writes every field of the list again when something other than its fields changed the document.
fn rewrite_when_replaced(editor: &Editor, rows: Arc<dyn RowsEdit>) {
    let document = editor.document.clone();
    let rewrite = move || {
        rows.for_each_cell(&mut |key, cell, value| {
            write(cell, &cell.element(key), &value);
        });
        let _ = dom::grow_all();
    };
    on_change(move || document.track_replaced(), rewrite);
}
