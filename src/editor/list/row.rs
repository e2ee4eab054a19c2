//! A row of a list: its fields, or the same as text while it is far from what can be seen.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::dom;
use crate::state::document::RowsEdit;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::state::live_rows::InitialRows;
use crate::widgets::icon::{Icon, icon};
use debrief_core::editing::Cell;
use debrief_core::editing::chunks::Shown;
use debrief_core::editing::marks;
use debrief_core::text::interface::section as words;

/// Draws a row.
pub(super) fn row(
    editor: &Editor,
    rows: &Arc<dyn RowsEdit>,
    cells: &'static [Cell],
    (shown, arrivals): (Shown, &InitialRows),
) -> AnyView {
    let key = shown.key;
    let deep = (shown.depth > 0).then(|| (shown.depth + 1).to_string());
    let class = match shown.depth {
        0 => "row",
        1 => "row deep deep-1",
        2 => "row deep deep-2",
        _ => "row deep deep-3",
    };
    let near = editor.near.row(key, arrivals);
    let (rows, document) = (rows.clone(), editor.document.clone());
    let content = move || {
        let values = rows.values(key);
        if near.get() {
            fields(cells, key, values)
        } else {
            document.track_replaced();
            still(cells, values)
        }
    };
    view! { <div class=class role="listitem" id=element_ids::row(key) attr:aria-level=deep>{content}</div> }.into_any()
}

/// Writes a field with this value; the choices of marks go with what is chosen.
pub(super) fn write(cell: Cell, id: &str, value: &str) {
    let _ = match cell {
        Cell::Mark => dom::set_options(id, &marks::choices(value), value),
        _ => dom::set_value(id, value),
    };
}

fn fields(cells: &'static [Cell], key: u32, values: Vec<String>) -> AnyView {
    let remove = view! {
        <button
            class="quiet small-button remove"
            type="button"
            id=element_ids::remove(key)
            aria-label=words::remove("")
            title=words::remove("")
        >
            {icon(Icon::Cross)}
        </button>
    };
    let mut written = cells.iter().copied().zip(values);
    let mut before = Vec::new();
    let mut text = None;
    for (cell, value) in written.by_ref() {
        let drawn = field(cell, cell.element(key), value);
        if matches!(cell, Cell::What | Cell::Action) {
            text = Some(drawn);
            break;
        }
        before.push(drawn);
    }
    let after: Vec<AnyView> = written
        .map(|(cell, value)| field(cell, cell.element(key), value))
        .collect();
    // The text area has a form of its own, as in `widgets::text_area`; so what stands beside it is in others.
    let before = (!before.is_empty()).then(|| view! { <form class="alone">{before}</form> });
    view! {
        {before}
        {text}
        <form class="alone">{after} {remove}</form>
    }
    .into_any()
}

/// What the fields say, as text at the same places.
fn still(cells: &'static [Cell], values: Vec<String>) -> AnyView {
    let texts: Vec<AnyView> = cells
        .iter()
        .zip(values)
        .filter(|(cell, value)| !value.is_empty() && !matches!(cell, Cell::Done))
        .map(|(cell, value)| {
            let text = match cell {
                Cell::Mark => marks::label(&value),
                _ => value,
            };
            view! { <span class=cell.name() dir="auto">{text}</span> }.into_any()
        })
        .collect();
    texts.into_any()
}

fn field(cell: Cell, id: String, value: String) -> AnyView {
    let label = cell.label();
    // Fields that stand under no head say themselves what they are for.
    let hint = (!cell.is_headed()).then_some(label);
    match cell {
        Cell::What | Cell::Action => view! {
            <div class=cell.name()>
                // What is held may not be in the grid itself.
                <form class="pinnable">
                    <textarea id=id rows="1" dir="auto" aria-label=label placeholder=hint prop:value=value></textarea>
                </form>
            </div>
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
