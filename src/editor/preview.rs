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
use debrief_core::timeline::order::Calendar;

const PAPER: &str = "paper";

/// Draws the preview, unless the last attempts to draw this draft did not finish.
pub(crate) fn preview(editor: &Editor) -> AnyView {
    let (is_plain_text, editor) = (editor.is_plain_text.clone(), editor.clone());
    let report = move || (!is_plain_text.get()).then(|| untrack(|| report(&editor)));
    let follow_link = |event: leptos::ev::MouseEvent| {
        if let Some(anchor) = dom::inner_link(&event) {
            event.prevent_default();
            let _ = dom::focus_anchor(PAPER, &anchor);
        }
    };
    view! {
        <section id="panel-report" class="side" aria-label=words::preview() tabindex="0" on:click=follow_link>
            {report}
        </section>
    }
    .into_any()
}

fn report(editor: &Editor) -> AnyView {
    let (document, context) = (editor.document.clone(), editor.render_context.clone());
    // Everything before the sections: the title, the facts, and any text between them.
    let front = Memo::new(move |_| {
        document.track_front();
        context.with(|context| html::front(&document.front(), context))
    });
    // None at first, because the form is drawn first.
    let list = in_portions(editor.document.sections().clone(), 0, |_| ());
    let durations = editor.durations_html.clone();
    let context = editor.render_context.clone();
    let notes = Memo::new(move |_| context.with(html::notes));
    let editor = editor.clone();
    view! {
        <article id=PAPER class="paper">
            {written(Some("front"), front)}
            {written(None, durations)}
            <For
                each=list
                key=|section| section.key
                children=move |section| section_preview(&editor, &section)
            />
            {written(None, notes)}
        </article>
    }
    .into_any()
}

fn section_preview(editor: &Editor, section: &SectionState) -> AnyView {
    let id = element_ids::preview(section.key);
    let body = match &section.body {
        BodyState::Timeline(before, rows, after) => timeline(editor, section, before, rows, after),
        BodyState::Prose(_) | BodyState::Actions(..) => {
            let (editor, section) = (editor.clone(), section.clone());
            let (context, entries) = (editor.render_context.clone(), editor.entries.clone());
            let for_tracking = section.clone();
            let after_frame = after_frame(move || for_tracking.track());
            let html = Memo::new(move |_| {
                after_frame.track();
                let mut section_copy = section.snapshot();
                section_copy.level = level(&editor, &section);
                let section_copy =
                    entries.with(|entries| html::with_links(&section_copy, entries).into_owned());
                context.with(|context| html::section(&section_copy, Calendar::default(), context))
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
    let context = &editor.render_context;
    let head = {
        let (editor, section) = (editor.clone(), section.clone());
        let context = context.clone();
        Memo::new(move |_| {
            section.head.track();
            let (level, section_copy) = (level(&editor, &section), section.without_body());
            context.with(|context| html::heading(&section_copy, level, context))
        })
    };
    let prose = |text: &ArcRwSignal<String>| {
        let (text, context) = (text.clone(), context.clone());
        let html = Memo::new(move |_| {
            text.with(|text| context.with(|context| html::prose(text, context)))
        });
        written(None, html)
    };
    let ranges = {
        let rows = rows.clone();
        Memo::new(move |_| rows.ranges(ROWS, |entry| entry.group.clone()))
    };
    let (rows, shared_context) = (rows.clone(), context.clone());
    let draw_range = move |range: (usize, usize)| {
        let (rows, context) = (rows.clone(), shared_context.clone());
        let for_tracking = rows.clone();
        let after_frame = after_frame(move || {
            let _ = for_tracking.rows_in(range);
        });
        let html = Memo::new(move |_| {
            after_frame.track();
            let entries = untrack(|| rows.rows_in(range));
            context.with(|context| html::entries(&entries, context))
        });
        written(Some("entries"), html)
    };
    view! {
        {written(None, head)}
        {prose(before)}
        {picture(editor, section.key)}
        <For each=move || ranges.get() key=|range| *range children=draw_range />
        {prose(after)}
    }
    .into_any()
}

/// A trigger for whatever `track` subscribes to, which fires only after the browser has drawn the next frame:
/// a keystroke appears in its field first, and in the report right after.
fn after_frame(track: impl Fn() + 'static) -> ArcTrigger {
    let after_frame = ArcTrigger::new();
    let for_callback = after_frame.clone();
    let is_scheduled = StoredValue::new(false);
    on_change(track, move || {
        if is_scheduled.get_value() {
            return;
        }
        is_scheduled.set_value(true);
        let for_frame = for_callback.clone();
        when_drawn(move || {
            // `None` means that the value was set, so the page still exists.
            if is_scheduled.try_set_value(false).is_none() {
                for_frame.notify();
            }
        });
    });
    after_frame
}

/// Draws the picture of a timeline, as of the last review.
pub(crate) fn picture(editor: &Editor, section: u32) -> AnyView {
    let pictures = editor.pictures.clone();
    let html = Memo::new(move |_| {
        pictures.with(|pictures_by_section| {
            pictures_by_section
                .get(&section)
                .cloned()
                .unwrap_or_default()
        })
    });
    written(Some("drawn"), html)
}

/// The level of a section's heading in the report. Only the title is above the sections, and no level may be
/// skipped.
fn level(editor: &Editor, section: &SectionState) -> u8 {
    editor.depth_of(section.key).saturating_add(2)
}
