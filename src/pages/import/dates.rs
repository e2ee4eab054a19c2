//! Whether the day or the month comes first in the dates of a document, if the document does not tell.

use leptos::prelude::*;

use super::document::{correct, memo_of, undo_button};
use crate::state::import_outcome::reading::Corrected;
use crate::state::import_queue::QueuedFile;
use debrief_core::import::review::{OpenDate, open_date};
use debrief_core::text::interface::review as words;

/// Draws the question, and what was decided once it is answered.
pub(super) fn question(queued_file: &QueuedFile) -> AnyView {
    let asked = memo_of(queued_file, |reading| open_date(&reading.corrected));
    let decided = memo_of(queued_file, |reading| {
        reading.corrected.source.as_ref()?.day_first
    });
    let is_last = memo_of(queued_file, |reading| {
        reading.last_corrected() == Some(Corrected::Dates)
    });
    let queued_file = queued_file.clone();
    let note = move || {
        let (text, buttons) = match (asked.get(), decided.get()) {
            (Some(open_date), _) => (
                words::open_date(&open_date.written),
                answers(&queued_file, &open_date),
            ),
            (None, Some(day_first)) => {
                let text = if day_first {
                    words::is_day_first()
                } else {
                    words::is_month_first()
                };
                let next = answer_id(&queued_file);
                let undo = is_last.get().then(|| undo_button(&queued_file, text, next));
                (text.to_owned(), undo.into_iter().collect())
            }
            (None, None) => return None,
        };
        Some(view! {
            <div class="note moves">
                <p>{text}</p>
                {buttons}
            </div>
        })
    };
    note.into_any()
}

/// Draws a button for each reading of the date.
fn answers(queued_file: &QueuedFile, open_date: &OpenDate) -> Vec<AnyView> {
    let numbers = open_date.numbers;
    let button = |label: String, day_first: bool| {
        let name = words::of_file(&label, &queued_file.name);
        let id = day_first.then(|| answer_id(queued_file));
        let queued_file = queued_file.clone();
        let answer = move |_| correct(&queued_file, |reading| reading.set_day_first(day_first));
        view! {
            <button id=id class="line small-button" type="button" aria-label=name on:click=answer>
                {label}
            </button>
        }
        .into_any()
    };
    vec![
        button(words::day_first(numbers), true),
        button(words::month_first(numbers), false),
    ]
}

fn answer_id(queued_file: &QueuedFile) -> String {
    format!("day-first-{}", queued_file.key)
}
