//! The report as it will look, section by section: only the section that was edited is rendered again.

use leptos::prelude::*;

use super::portions::in_portions;
use crate::platform::{dom, when_drawn};
use crate::state::changes::on_change;
use crate::state::document::{BodyState, Rows, SectionState};
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::widgets::written::written;
use debrief_core::export::html;
use debrief_core::model::Entry;
use debrief_core::text::interface::editor as words;

const PAPER: &str = "paper";

/// Draws the preview, unless earlier attempts to draw this draft did not end.
pub(crate) fn preview(editor: &Editor) -> AnyView {
    let (plain, editor) = (editor.plain.clone(), editor.clone());
    let report = move || (!plain.get()).then(|| untrack(|| report(&editor)));
    let follow = |event: leptos::ev::MouseEvent| {
        if let Some(anchor) = dom::inner_link(&event) {
            event.prevent_default();
            let _ = dom::focus_anchor(PAPER, &anchor);
        }
    };
    view! {
        <section id="panel-report" class="side" aria-label=words::preview() tabindex="0" on:click=follow>
            {report}
        </section>
    }
    .into_any()
}

fn report(editor: &Editor) -> AnyView {
    let (document, around) = (editor.document.clone(), editor.around.clone());
    // Everything before the sections: the title, the facts, and any text between them.
    let front = Memo::new(move |_| {
        document.track_front();
        around.with(|around| html::front(&document.front(), around))
    });
    // None at first, because the form is drawn first.
    let list = in_portions(editor.document.sections().clone(), 0, |_| ());
    let figures = editor.figures.clone();
    let editor = editor.clone();
    view! {
        <article id=PAPER class="paper">
            {written(Some("front"), front)}
            {written(None, figures)}
            <For
                each=list
                key=|section| section.key
                children=move |section| part(&editor, &section)
            />
        </article>
    }
    .into_any()
}

fn part(editor: &Editor, section: &SectionState) -> AnyView {
    let id = element_ids::preview(section.key);
    let body = match &section.body {
        BodyState::Timeline(before, rows, after) => timeline(editor, section, before, rows, after),
        BodyState::Prose(_) | BodyState::Actions(..) => {
            let (editor, section) = (editor.clone(), section.clone());
            let (around, entries) = (editor.around.clone(), editor.entries.clone());
            let edited = section.clone();
            let settled = settled(move || edited.track());
            let html = Memo::new(move |_| {
                settled.track();
                let mut shown = section.snapshot();
                shown.level = level(&editor, &section);
                let shown = entries.with(|entries| html::with_links(&shown, entries).into_owned());
                around.with(|around| html::section(&shown, None, around))
            });
            written(None, html)
        }
    };
    view! { <div class="part" id=id>{body}</div> }.into_any()
}

/// A timeline in parts, so that a change to one entry renders only its neighbours again.
fn timeline(
    editor: &Editor,
    section: &SectionState,
    before: &ArcRwSignal<String>,
    rows: &Rows<Entry>,
    after: &ArcRwSignal<String>,
) -> AnyView {
    const ROWS: usize = 40;
    let around = &editor.around;
    let head = {
        let (editor, section) = (editor.clone(), section.clone());
        let around = around.clone();
        Memo::new(move |_| {
            section.head.track();
            let (level, shown) = (level(&editor, &section), section.titled());
            around.with(|around| html::heading(&shown, level, around))
        })
    };
    let prose = |text: &ArcRwSignal<String>| {
        let (text, around) = (text.clone(), around.clone());
        let html =
            Memo::new(move |_| text.with(|text| around.with(|around| html::prose(text, around))));
        written(None, html)
    };
    let parts = {
        let rows = rows.clone();
        Memo::new(move |_| rows.parts(ROWS, |entry| entry.group.clone()))
    };
    let (rows, shared) = (rows.clone(), around.clone());
    let some = move |part: (usize, usize)| {
        let (rows, around) = (rows.clone(), shared.clone());
        let edited = rows.clone();
        let settled = settled(move || {
            let _ = edited.part(part);
        });
        let html = Memo::new(move |_| {
            settled.track();
            let entries = untrack(|| rows.part(part));
            around.with(|around| html::entries(&entries, around))
        });
        written(Some("entries"), html)
    };
    view! {
        {written(None, head)}
        {prose(before)}
        {picture(editor, section.key)}
        <For each=move || parts.get() key=|part| *part children=some />
        {prose(after)}
    }
    .into_any()
}

/// A trigger for whatever `track` subscribes to, which fires only after the browser has drawn the next frame:
/// a keystroke appears in its field first, and in the report right after.
fn settled(track: impl Fn() + 'static) -> ArcTrigger {
    let settled = ArcTrigger::new();
    let told = settled.clone();
    let waiting = StoredValue::new(false);
    on_change(track, move || {
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        let now = told.clone();
        when_drawn(move || {
            // `None` means that the value was set, so the page still exists.
            if waiting.try_set_value(false).is_none() {
                now.notify();
            }
        });
    });
    settled
}

/// Draws the picture of a timeline, as of the last review.
pub(crate) fn picture(editor: &Editor, section: u32) -> AnyView {
    let pictures = editor.pictures.clone();
    let html =
        Memo::new(move |_| pictures.with(|all| all.get(&section).cloned().unwrap_or_default()));
    written(Some("drawn"), html)
}

/// The level of a section's heading in the report. Only the title is above the sections, and no level may be
/// skipped.
fn level(editor: &Editor, section: &SectionState) -> u8 {
    editor.depth_of(section.key).saturating_add(2)
}
