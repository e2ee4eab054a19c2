//! A timeline or a list of action items: rows of fields that share one set of listeners, so that a list of
//! thousands costs no more than its fields.

mod hands;
mod nearby;
mod row;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use hands::{Hands, add_after};
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
pub(crate) fn list(editor: &Editor, parts: List, rows: Arc<dyn RowsEdit>) -> AnyView {
    let headless = !rows.cells().iter().any(|cell| cell.is_headed());
    let List {
        section,
        class,
        add,
        empty,
        name,
    } = parts;
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
    let hands = Hands {
        rows: rows.clone(),
        editor: editor.clone(),
        cells,
        section,
    };
    let (input, key, click) = (hands.clone(), hands.clone(), hands);
    rewrite_when_replaced(editor, rows.clone());
    let pasting = Pasting::new(editor.steps.clone(), editor.notices.clone());
    let arrivals = InitialRows::to(untrack(|| rows.shown()).len());
    nearby::follow(editor, rows.clone(), arrivals.clone());
    sign_rows(editor, section);
    let row_view = {
        let (editor, rows) = (editor.clone(), rows.clone());
        move |shown: ShownRow| row(&editor, &rows, cells, (shown, &arrivals))
    };
    let all = {
        let rows = rows.clone();
        Memo::new(move |_| chunk_groups(&chunks(&rows.shown())))
    };
    let heads_of_stretches =
        move || all.with(|all| all.iter().map(|stretch| stretch.head).collect::<Vec<_>>());
    let is_empty = {
        let rows = rows.clone();
        Memo::new(move |_| rows.shown().is_empty())
    };
    view! {
        <div class=class class:none=move || is_empty.get()>
            <div class="row heads" aria-hidden="true" hidden=headless>{heads}</div>
            <p class="none-yet" hidden=move || !is_empty.get()>{empty}</p>
                <div
                    role="list"
                    aria-label=move || name.get()
                    on:input=move |event| input.input(&event)
                    on:keydown=move |event| key.key(&event)
                    on:paste=move |event| pasting.paste_image(&event)
                    on:click=move |event| click.click(&event)
                >
                    <For
                        each=heads_of_stretches
                        key=|head| *head
                        children=move |head| stretch(all, head, row_view.clone())
                    />
                </div>
            <div class="below">
                <button class="line" type="button" id=element_ids::add(section) on:click=move |_| add_row(None)>
                    {icon(Icon::Plus)}
                    {add}
                </button>
                <p class="keys" hidden=move || is_empty.get()>{words::keys()}</p>
            </div>
        </div>
    }
    .into_any()
}

/// Draws a group of chunks, which the browser can skip as a whole while it is out of view.
fn stretch(
    all: Memo<Vec<ChunkGroup>>,
    head: Option<u32>,
    row: impl Fn(ShownRow) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let this = Memo::new(move |_| {
        all.with(|all| {
            let this = all.iter().find(|stretch| stretch.head == head);
            this.map(|stretch| (stretch.chunks.clone(), stretch.is_full()))
        })
        .unwrap_or_default()
    });
    let heads = move || this.with(|this| this.0.iter().map(|chunk| chunk.head).collect::<Vec<_>>());
    view! {
        <div class="stretch" class:full=move || this.with(|this| this.1)>
            <For each=heads key=|head| *head children=move |head| chunk(this, head, row.clone()) />
        </div>
    }
    .into_any()
}

/// Draws a group of rows, which the browser can skip as a whole while it is out of view.
fn chunk(
    all: Memo<(Vec<Chunk>, bool)>,
    head: u32,
    row: impl Fn(ShownRow) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let this = Memo::new(move |_| {
        all.with(|(all, _)| {
            let this = all.iter().find(|chunk| chunk.head == head);
            this.map(|chunk| (chunk.rows.clone(), chunk.is_full()))
        })
        .unwrap_or_default()
    });
    view! {
        <div class="chunk" class:full=move || this.with(|this| this.1) id=element_ids::chunk(head)>
            <For each=move || this.with(|this| this.0.clone()) key=|shown| *shown children=row />
        </div>
    }
    .into_any()
}

/// Marks each row with the sign of the worst finding in it.
fn sign_rows(editor: &Editor, section: u32) {
    let findings = editor.findings.clone();
    Effect::new(move |before: Option<HashMap<String, Sign>>| {
        let mut signs: HashMap<String, Sign> = HashMap::new();
        findings.with(|findings| {
            let here = findings
                .iter()
                .filter(|found| found.spot.section == Some(section));
            for found in here.filter(|found| found.spot.shown != element_ids::section(section)) {
                let sign = signs.entry(found.spot.shown.clone()).or_insert(found.sign);
                *sign = found.sign.max(*sign);
            }
        });
        let before = before.unwrap_or_default();
        for row in before.keys().filter(|row| !signs.contains_key(*row)) {
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
        rows.each(&mut |key, cell, value| {
            write(cell, &cell.element(key), &value);
        });
        let _ = dom::grow_all();
    };
    on_change(move || document.track_replaced(), rewrite);
}
