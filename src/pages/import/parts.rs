//! The sections that were read from a document, with the kind of each, which can be corrected.

use leptos::prelude::*;

use super::document::{HighlightedLines, change, correct, memo_of, undo_button};
use super::fields::show;
use crate::platform::dom;
use crate::state::import_outcome::reading::{Corrected, Reading};
use crate::state::import_queue::QueuedFile;
use debrief_core::import::review::{Column, Holds, Part, review};
use debrief_core::model::Kind;
use debrief_core::text::findings;
use debrief_core::text::interface::{review as words, section};

pub(super) fn parts(queued_file: &QueuedFile, highlighted: HighlightedLines) -> AnyView {
    let parts = memo_of(queued_file, |reading| review(&reading.corrected).parts);
    let queued_file = queued_file.clone();
    let ids = move || {
        let parts = parts.get().into_iter();
        parts.map(|part| part.id).collect::<Vec<_>>()
    };
    let row = move |id: String| {
        let part_id = id.clone();
        let part = Memo::new(move |_| {
            parts.with(|parts| parts.iter().find(|part| part.id == part_id).cloned())
        });
        section_row(&queued_file, id, part, highlighted)
    };
    view! {
        <h3>{words::parts()}</h3>
        <p class="muted" hidden=move || parts.with(|parts| !parts.is_empty())>
            {words::no_sections()}
        </p>
        <ol class="parts" role="list">
            <For each=ids key=Clone::clone children=row />
        </ol>
    }
    .into_any()
}

fn section_row(
    queued_file: &QueuedFile,
    id: String,
    part: Memo<Option<Part>>,
    highlighted: HighlightedLines,
) -> AnyView {
    let name = Memo::new(move |_| {
        let heading = part.get().and_then(|part| part.heading);
        heading.unwrap_or_else(|| section::opening().to_owned())
    });
    let lines = Memo::new(move |_| part.get().map(|part| part.lines));
    let is_known = Memo::new(move |_| part.get().is_some_and(|part| part.kind != Kind::Custom));
    let level = Memo::new(move |_| part.get().map_or(0, |part| part.level));
    let class = move || match (level.get() > 2, is_known.get()) {
        (false, true) => "part",
        (true, true) => "part sub",
        (false, false) => "part unknown",
        (true, false) => "part sub unknown",
    };
    let contents_text = move || {
        part.get()
            .map(|part| contents_text(&part.holds))
            .unwrap_or_default()
    };
    let show_button = move || {
        lines
            .get()
            .map(|lines| show(&name.get(), lines, highlighted))
    };
    view! {
        <li class=class on:focusin=move |_| highlighted.set(lines.get_untracked())>
            <div class="what">
                <strong dir="auto">{move || name.get()}</strong>
                {show_button}
                <p class="small muted">{contents_text}</p>
                {unread_note(part)}
            </div>
            {kind_select(queued_file, &id, part, name)}
            {conversion_buttons(queued_file, id, part, name)}
        </li>
    }
    .into_any()
}

/// What the content was read as, in words; empty for plain text.
fn contents_text(holds: &Holds) -> String {
    match holds {
        Holds::Text { .. } => String::new(),
        Holds::Timeline {
            entries,
            span,
            untimed,
            marks,
            untimed_lines,
            ..
        } => {
            let span = span.as_ref().map(|(a, b)| (a.as_str(), b.as_str()));
            words::timeline(*entries, span, (*untimed, untimed_lines), marks)
        }
        Holds::Actions { items, owned } => words::actions(*items, *owned),
    }
}

/// Draws how many rows of a timeline were not read, and in which lines they are.
fn unread_note(part: Memo<Option<Part>>) -> AnyView {
    let text = Memo::new(move |_| {
        part.with(|part| match &part.as_ref()?.holds {
            Holds::Timeline { unread, .. } if unread.count > 0 => {
                Some(words::unread(unread.count, &unread.lines))
            }
            _ => None,
        })
    });
    let note = move || {
        text.get()
            .map(|text| view! { <p class="small note">{text}</p> })
    };
    note.into_any()
}

/// Draws the choice of the kind, and whether it was recognised.
fn kind_select(
    queued_file: &QueuedFile,
    id: &str,
    part: Memo<Option<Part>>,
    name: Memo<String>,
) -> AnyView {
    let select_id = kind_id(queued_file, id);
    let (queued_file, id) = (queued_file.clone(), id.to_owned());
    let kind = Memo::new(move |_| part.get().map_or(Kind::Custom, |part| part.kind));
    let choose = move |event: leptos::ev::Event| {
        let chosen_kind = dom::value(&event).ok();
        if let Some(chosen_kind) = chosen_kind.as_deref().and_then(Kind::from_name) {
            change(&queued_file, |reading| reading.set_kind(&id, chosen_kind));
        }
    };
    let options: Vec<AnyView> = Kind::ALL
        .iter()
        .map(|kind_option| {
            let selected = move || kind.get() == *kind_option;
            view! { <option value=kind_option.as_str() prop:selected=selected>{findings::kind(*kind_option)}</option> }
                .into_any()
        })
        .collect();
    let unknown_mark = move || {
        (kind.get() == Kind::Custom).then(|| {
            view! {
                <span class="small unknown-mark">
                    <span class="sign hint" aria-hidden="true"></span>
                    {words::not_recognised()}
                </span>
            }
        })
    };
    view! {
        <div class="kind">
            {unknown_mark}
            <select
                id=select_id
                aria-label=move || words::of_part(words::kind(), &name.get())
                on:change=choose
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

fn kind_id(queued_file: &QueuedFile, section: &str) -> String {
    format!("kind-{}-{section}", queued_file.key)
}

/// A correction of what was read in a section.
#[derive(Clone, PartialEq, Eq)]
enum Correction {
    /// The section is of this kind.
    Kind(Kind),
    /// The rows that were not read are entries.
    Rows,
    /// The lists beside the entries, in these lines, are entries.
    Beside(Vec<(usize, usize)>),
    /// This column is what happened.
    Told(Column),
}

impl Correction {
    fn label(&self) -> String {
        match self {
            Self::Kind(Kind::Timeline) => words::is_timeline().to_owned(),
            Self::Kind(Kind::ActionItems) => words::is_actions().to_owned(),
            Self::Kind(_) => words::is_text().to_owned(),
            Self::Rows => words::take_rows().to_owned(),
            Self::Beside(lines) => words::take_beside(lines),
            Self::Told(column) => match &column.name {
                Some(name) => words::is_told(name),
                None => words::is_told_by_number(column.index + 1, &column.first_cell),
            },
        }
    }
}

/// The corrections that a section offers.
fn corrections(holds: &Holds) -> Vec<Correction> {
    match holds {
        Holds::Text { list: false } => Vec::new(),
        Holds::Text { list: true } => vec![
            Correction::Kind(Kind::Timeline),
            Correction::Kind(Kind::ActionItems),
        ],
        Holds::Actions { .. } => vec![Correction::Kind(Kind::Custom)],
        Holds::Timeline {
            unread,
            beside,
            columns,
            ..
        } => {
            let rows = unread.can_be_taken.then_some(Correction::Rows);
            let lists = beside
                .can_be_taken
                .then(|| Correction::Beside(beside.lines.clone()));
            let columns = columns.iter().flat_map(|(columns, told)| {
                let others = columns.iter().filter(move |column| column.index != *told);
                others.map(|column| Correction::Told(column.clone()))
            });
            let text = Correction::Kind(Kind::Custom);
            let rows = rows.into_iter().chain(lists);
            rows.chain(columns).chain([text]).collect()
        }
    }
}

/// Draws the buttons that correct what was read in a section: that turn a list into rows, or rows back into
/// text, or choose what happened in a table; and the one that undoes this, if it was the last correction.
fn conversion_buttons(
    queued_file: &QueuedFile,
    id: String,
    part: Memo<Option<Part>>,
    name: Memo<String>,
) -> AnyView {
    let possible = Memo::new(move |_| {
        part.with(|part| {
            part.as_ref()
                .map(|part| corrections(&part.holds))
                .unwrap_or_default()
        })
    });
    let last = memo_of(queued_file, Reading::last_corrected);
    let queued_file = queued_file.clone();
    let buttons_view = move || {
        let button_views = possible.get().into_iter().map(|correction| {
            let label = correction.label();
            let own_label = label.clone();
            let (queued_file, id) = (queued_file.clone(), id.clone());
            let correct = move |_| {
                correct(&queued_file, |reading| match &correction {
                    Correction::Kind(kind) => reading.set_kind(&id, *kind),
                    Correction::Rows => reading.take_rows(&id),
                    Correction::Beside(_) => reading.take_beside(&id),
                    Correction::Told(column) => reading.set_told(&id, column.index),
                });
            };
            view! {
                <button
                    class="line small-button"
                    type="button"
                    aria-label=move || words::of_part(&own_label, &name.get())
                    on:click=correct
                >
                    {label}
                </button>
            }
            .into_any()
        });
        let is_last = last.get() == Some(Corrected::Section(id.clone()));
        let undo =
            is_last.then(|| undo_button(&queued_file, &name.get(), kind_id(&queued_file, &id)));
        let buttons: Vec<AnyView> = undo.into_iter().chain(button_views).collect();
        (!buttons.is_empty()).then(|| view! { <div class="moves">{buttons}</div> })
    };
    buttons_view.into_any()
}
