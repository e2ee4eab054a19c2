//! A row of a list: its fields, or the same content as text while it is far out of view.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::dom;
use crate::state::document::RowsEdit;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::state::live_rows::InitialRows;
use crate::widgets::icon::{Icon, icon};
use debrief_core::editing::Cell;
use debrief_core::editing::chunks::ShownRow;
use debrief_core::editing::marks;
use debrief_core::text::interface::section as words;

pub(super) fn row(
    editor: &Editor,
    rows: &Arc<dyn RowsEdit>,
    cells: &'static [Cell],
    (shown, initial_rows): (ShownRow, &InitialRows),
) -> AnyView {
    let key = shown.key;
    let aria_level = (shown.depth > 0).then(|| (shown.depth + 1).to_string());
    let class = match shown.depth {
        0 => "row",
        1 => "row deep deep-1",
        2 => "row deep deep-2",
        _ => "row deep deep-3",
    };
    let has_fields = editor.live_rows.row(key, initial_rows);
    let (rows, document) = (rows.clone(), editor.document.clone());
    let content = move || {
        let values = rows.values(key);
        if has_fields.get() {
            fields(cells, key, values)
        } else {
            document.track_replaced();
            text_cells(cells, values)
        }
    };
    view! { <div class=class role="listitem" id=element_ids::row(key) attr:aria-level=aria_level>{content}</div> }.into_any()
}

/// Writes a value into a field. The choices of the field for a mark depend on its value, so they are written
/// too.
pub(super) fn write(cell: Cell, id: &str, value: &str) {
    let _ = match cell {
        Cell::Mark => dom::set_options(id, &marks::choices(value), value),
        _ => dom::set_value(id, value),
    };
}

fn fields(cells: &'static [Cell], key: u32, values: Vec<String>) -> AnyView {
    let remove_button = view! {
        <button
            class="quiet small-button remove"
            type="button"
            id=element_ids::remove_button(key)
            aria-label=words::remove("")
            title=words::remove("")
        >
            {icon(Icon::Cross)}
        </button>
    };
    let mut cells_with_values = cells.iter().copied().zip(values);
    let mut before = Vec::new();
    let mut text = None;
    for (cell, value) in cells_with_values.by_ref() {
        let drawn_field = field(cell, cell.element(key), value);
        if matches!(cell, Cell::What | Cell::Action) {
            text = Some(drawn_field);
            break;
        }
        before.push(drawn_field);
    }
    let after: Vec<AnyView> = cells_with_values
        .map(|(cell, value)| field(cell, cell.element(key), value))
        .collect();
    // The text area has a form of its own, as in `widgets::text_area`, so the fields beside it are in other
    // forms.
    let before = (!before.is_empty()).then(|| view! { <form class="alone">{before}</form> });
    view! {
        {before}
        {text}
        <form class="alone">{after} {remove_button}</form>
    }
    .into_any()
}

/// Draws the contents of the fields as text, in the same places.
fn text_cells(cells: &'static [Cell], values: Vec<String>) -> AnyView {
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
    // A field without a column head says itself what it is for.
    let hint = (!cell.is_headed()).then_some(label);
    match cell {
        Cell::What | Cell::Action => view! {
            <div class=cell.name()>
                // An element whose height is pinned cannot be the item of the grid itself.
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

/// Draws the choices of a mark.
fn mark_options(value: &str) -> Vec<AnyView> {
    let option = |(name, label): (String, String)| {
        let selected = name == value;
        view! { <option value=name selected=selected>{label}</option> }.into_any()
    };
    marks::choices(value).into_iter().map(option).collect()
}
