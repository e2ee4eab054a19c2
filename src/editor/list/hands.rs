//! How a list handles events from any of its fields and buttons.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::untrack;

use super::row::write;
use crate::platform::{after_paint, dom, is_letter, next_frame};
use crate::state::document::RowsEdit;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::widgets::typing::type_markdown;
use debrief_core::editing::{Cell, Direction};

/// The event handlers of a list.
#[derive(Clone)]
pub(super) struct ListEvents {
    pub(super) rows: Arc<dyn RowsEdit>,
    pub(super) editor: Editor,
    pub(super) cells: &'static [Cell],
    pub(super) section: u32,
}

impl ListEvents {
    /// Puts the new text of a field into the document, after the keystroke has been painted.
    pub(super) fn input(&self, event: &ev::Event) {
        let _ = dom::grow(event);
        let (typed, rows) = (event.clone(), self.rows.clone());
        after_paint(event, move || {
            if let (Some((key, cell)), Ok(text)) = (
                Cell::of_element(&dom::target_id(&typed)),
                dom::value(&typed),
            ) {
                rows.set(key, cell, &text);
                if cell == Cell::Mark {
                    write(cell, &cell.element(key), &text);
                }
            }
        });
    }

    /// Handles a key that was pressed in a field.
    pub(super) fn key(&self, event: &ev::KeyboardEvent) {
        if is_letter(event) {
            return;
        }
        let id = dom::target_id(event);
        let Some((key, cell)) = Cell::of_element(&id) else {
            return;
        };
        if event.is_composing() || untrack(|| self.editor.is_locked()) {
            return;
        }
        if matches!(cell, Cell::What | Cell::Action) && type_markdown(event, false) {
            return;
        }
        match event.key().as_str() {
            "Enter" if !event.shift_key() && self.ends_row(cell) => {
                event.prevent_default();
                add_after(&self.rows, &self.editor, self.cells, Some(key));
            }
            "ArrowUp" if event.alt_key() => self.shift(event, &id, key, Direction::Up),
            "ArrowDown" if event.alt_key() => self.shift(event, &id, key, Direction::Down),
            _ => {}
        }
    }

    /// Whether Enter in this cell adds a row: it does in the main text of a row, and in its last one-line
    /// input.
    fn ends_row(&self, cell: Cell) -> bool {
        let is_one_line =
            |cell: &&Cell| !matches!(cell, Cell::Mark | Cell::Done | Cell::What | Cell::Action);
        let last_one_line = self.cells.iter().rev().find(is_one_line).copied();
        match cell {
            Cell::What | Cell::Action => true,
            Cell::Time => false,
            _ => last_one_line == Some(cell),
        }
    }

    fn shift(&self, event: &ev::KeyboardEvent, id: &str, key: u32, direction: Direction) {
        event.prevent_default();
        let caret = dom::caret(id);
        if self.editor.steps.step(|| self.rows.shift(key, direction)) {
            // Moving a row in the page takes the focus away from it.
            let id = id.to_owned();
            let _ = next_frame(move || {
                let _ = dom::focus(&id);
                if let Ok(caret) = caret {
                    let _ = dom::set_caret(&id, caret);
                }
            });
        }
    }

    /// Handles a click on the button that removes a row.
    pub(super) fn click(&self, event: &ev::MouseEvent) {
        let Some(key) = element_ids::row_of_remove_button(&dom::closest_id(event, "button")) else {
            return;
        };
        let first_field = first_text_cell(self.cells);
        let next_row = self.editor.steps.step(|| self.rows.remove(key));
        if let Some(next_row) = next_row {
            self.editor.live_rows.set(next_row, true);
        }
        let add_button = element_ids::add_button(self.section);
        let _ = next_frame(move || {
            let _ = match (next_row, first_field) {
                (Some(next_row), Some(first_field)) => dom::focus(&first_field.element(next_row)),
                _ => dom::focus(&add_button),
            };
        });
    }
}

/// The first cell of a row to type in.
fn first_text_cell(cells: &[Cell]) -> Option<Cell> {
    cells.iter().copied().find(|cell| *cell != Cell::Done)
}

/// Adds a row after another, or at the end, and moves the focus into it.
pub(super) fn add_after(
    rows: &Arc<dyn RowsEdit>,
    editor: &Editor,
    cells: &'static [Cell],
    after: Option<u32>,
) {
    let key = editor
        .steps
        .step(|| rows.add(after, editor.platform.ids.fresh()));
    if let Some(first_field) = first_text_cell(cells) {
        let element = first_field.element(key);
        let _ = next_frame(move || {
            let _ = dom::focus(&element);
        });
    }
}
