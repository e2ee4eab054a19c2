//! A timeline or a list of action items: rows of fields, all under one set of listeners, so that a
//! list of thousands costs what its fields cost and nothing more.

mod hands;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use hands::{Hands, add_after};

use super::outline::sign_class;
use crate::app::platform::dom;
use crate::app::state::document::{Cell, RowsEdit, Shown};
use crate::app::state::editor::{Editor, Sign};
use crate::app::state::{marks, places};
use crate::app::widgets::icon::{Icon, icon};
use crate::text::en::interface::section as words;

/// What tells one sort of list from another.
pub(crate) struct List {
    /// The key of the section that the list stands in.
    pub(crate) section: u32,
    /// What styles the list.
    pub(crate) class: &'static str,
    /// The label of the button that adds a row.
    pub(crate) add: &'static str,
    /// What stands in place of the rows while there is none.
    pub(crate) empty: &'static str,
    /// The accessible name of the list.
    pub(crate) name: Signal<String>,
}

/// Draws a list with its heads and its button.
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
    sign_rows(editor, section);
    let row_view = {
        let rows = rows.clone();
        move |shown: Shown| row(&*rows, cells, shown)
    };
    let is_empty = {
        let rows = rows.clone();
        Memo::new(move |_| rows.shown().is_empty())
    };
    // One form for all rows, as in `widgets::text_area`: thousands of forms cost as much as one of
    // thousands of fields saves.
    view! {
        <div class=class class:none=move || is_empty.get()>
            <div class="row heads" aria-hidden="true" hidden=headless>{heads}</div>
            <p class="none-yet" hidden=move || !is_empty.get()>{empty}</p>
            <form class="alone">
                <ol
                    role="list"
                    aria-label=move || name.get()
                    on:input=move |event| input.input(&event)
                    on:keydown=move |event| key.key(&event)
                    on:click=move |event| click.click(&event)
                >
                    <For each=move || rows.shown() key=|shown| *shown children=row_view />
                </ol>
            </form>
            <div class="below">
                <button class="line" type="button" id=places::add(section) on:click=move |_| add_row(None)>
                    {icon(Icon::Plus)}
                    {add}
                </button>
                <p class="keys" hidden=move || is_empty.get()>{words::KEYS}</p>
            </div>
        </div>
    }
    .into_any()
}

fn row(rows: &dyn RowsEdit, cells: &'static [Cell], shown: Shown) -> AnyView {
    let key = shown.key;
    let fields: Vec<AnyView> = cells
        .iter()
        .map(|cell| field(*cell, cell.element(key), rows.get(key, *cell)))
        .collect();
    let deep = (shown.depth > 0).then(|| (shown.depth + 1).to_string());
    let class = match shown.depth {
        0 => "row",
        1 => "row deep deep-1",
        2 => "row deep deep-2",
        _ => "row deep deep-3",
    };
    view! {
        <li class=class id=places::row(key) attr:aria-level=deep>
            {fields}
            <button
                class="quiet small-button remove"
                type="button"
                id=places::remove(key)
                aria-label=words::remove("")
                title=words::remove("")
            >
                {icon(Icon::Cross)}
            </button>
        </li>
    }
    .into_any()
}

fn field(cell: Cell, id: String, value: String) -> AnyView {
    let label = cell.label();
    // Fields that stand under no head say themselves what they are for.
    let hint = if cell.is_headed() { "" } else { label };
    match cell {
        Cell::What | Cell::Action => view! {
            <textarea id=id class=cell.name() rows="1" dir="auto" aria-label=label placeholder=hint prop:value=value></textarea>
        }
        .into_any(),
        Cell::Mark => {
            view! { <select id=id class=cell.name() aria-label=label>{mark_options(&value)}</select> }.into_any()
        }
        Cell::Done => view! {
            <span class=cell.name() title=label>
                <input id=id type="checkbox" aria-label=label prop:checked=value == "true" />
            </span>
        }
        .into_any(),
        _ => view! {
            <input
                id=id
                class=cell.name()
                type="text"
                dir="auto"
                autocomplete="off"
                aria-label=label
                title=hint
                placeholder=hint
                prop:value=value
            />
        }
        .into_any(),
    }
}

/// The choices of a mark.
fn mark_options(value: &str) -> Vec<AnyView> {
    let option = |(name, label): (String, String)| {
        let selected = name == value;
        view! { <option value=name selected=selected>{label}</option> }.into_any()
    };
    marks::choices(value).into_iter().map(option).collect()
}

/// Writes a field with this value; the choices of marks go with what is chosen.
fn write(cell: Cell, id: &str, value: &str) {
    let _ = match cell {
        Cell::Mark => dom::set_options(id, &marks::choices(value), value),
        _ => dom::set_value(id, value),
    };
}

/// Shows at each row the worst that was found in it.
fn sign_rows(editor: &Editor, section: u32) {
    let findings = editor.findings.clone();
    Effect::new(move |before: Option<HashMap<String, Sign>>| {
        let mut signs: HashMap<String, Sign> = HashMap::new();
        findings.with(|findings| {
            let here = findings
                .iter()
                .filter(|found| found.spot.section == Some(section));
            for found in here.filter(|found| found.spot.shown != places::section(section)) {
                let sign = signs.entry(found.spot.shown.clone()).or_insert(found.sign);
                *sign = found.sign.max(*sign);
            }
        });
        let before = before.unwrap_or_default();
        for row in before.keys().filter(|row| !signs.contains_key(*row)) {
            let _ = dom::set_data(row, "sign", None);
        }
        for (row, sign) in &signs {
            // A row may be new on the page under an old key, so it is written each time.
            let _ = dom::set_data(row, "sign", Some(sign_class(*sign)));
        }
        signs
    });
}

/// Writes every field of the list anew when the document was changed from elsewhere.
fn rewrite_when_replaced(editor: &Editor, rows: Arc<dyn RowsEdit>) {
    let document = editor.document.clone();
    Effect::new(move |again: Option<()>| {
        document.track_replaced();
        if again.is_some() {
            rows.each(&mut |key, cell, value| {
                write(cell, &cell.element(key), &value);
            });
            let _ = dom::grow_all();
        }
    });
}
