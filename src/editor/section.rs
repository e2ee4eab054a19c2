//! One section of the form: its heading, its guidance, its prose and its list.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading::head;
use super::health::inline_findings;
use super::list::{List, list};
use super::portions::in_portions;
use super::preview::picture;
use super::whys;
use crate::platform::dom;
use crate::state::document::{BodyState, RowsEdit, SectionState};
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::state::findings::spans;
use crate::widgets::icon::{Icon, icon};
use crate::widgets::marks::MarkReason;
use crate::widgets::pasting::Pasting;
use crate::widgets::text_area::{TextArea, text_area};
use debrief_core::template;
use debrief_core::text::interface::section as words;

pub(crate) fn sections(editor: &Editor) -> AnyView {
    let drawn = editor.drawn_sections.clone();
    let all = editor.document.sections().clone();
    let first = all.with_untracked(|sections| count_on_first_screen(sections));
    let list = in_portions(all, first, move |count| drawn.set(count));
    let (editor, for_adding) = (editor.clone(), editor.clone());
    view! {
        <For
            each=list
            key=|section| section.key
            children=move |section| draw_section(&editor, &section)
        />
        <div class="add-section">
            <button class="line" type="button" id=element_ids::ADD_SECTION on:click=move |_| for_adding.add_section(None)>
                {icon(Icon::Plus)}
                {words::add_section()}
            </button>
        </div>
    }
    .into_any()
}

/// How many of the first sections can be visible at once.
fn count_on_first_screen(sections: &[SectionState]) -> usize {
    // The height of a section is at least a quarter of the screen, and no screen shows more characters than
    // this.
    const MAX_SECTIONS: usize = 4;
    const MAX_CHARACTERS: usize = 3_000;
    let mut characters = 0;
    let visible = sections.iter().take(MAX_SECTIONS).take_while(|section| {
        let is_visible = characters < MAX_CHARACTERS;
        characters += section.approximate_length();
        is_visible
    });
    visible.count()
}

fn draw_section(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let current = editor.current_section.clone();
    let kind = section.head.clone();
    let guidance = {
        let document = editor.document.clone();
        move || {
            let text = document.rest().with(|rest| {
                let template = template::of(rest)?;
                let guidance = kind
                    .with(|head| template::guidance(template, head.kind, head.heading.as_deref()));
                guidance.map(str::to_owned)
            });
            text.map(|text| view! { <p class="guide">{text}</p> })
        }
    };
    let body = body(editor, section);
    view! {
        <section
            class="section"
            id=element_ids::section(key)
            on:focusin=move |_| {
                if current.get_untracked() != Some(key) {
                    current.set(Some(key));
                    let _ = dom::scroll_near(&element_ids::preview(key));
                }
            }
        >
            {head(editor, section)}
            {guidance}
            {body}
            {inline_findings(editor, key)}
        </section>
    }
    .into_any()
}

fn body(editor: &Editor, section: &SectionState) -> AnyView {
    match &section.body {
        BodyState::Prose(text) => view! {
            {prose(editor, section, text, ProsePart::Whole)}
            {whys::causes(editor, section, text)}
        }
        .into_any(),
        BodyState::Timeline(before, rows, after) => {
            let list = List {
                section: section.key,
                class: "rows entries",
                add: words::add_entry(),
                empty: words::no_entries(),
                name: list_name(editor, section, words::timeline()),
            };
            list_with_prose(editor, section, before, after, list, Arc::new(rows.clone()))
        }
        BodyState::Actions(before, rows, after) => {
            let list = List {
                section: section.key,
                class: "rows items",
                add: words::add_item(),
                empty: words::no_items(),
                name: list_name(editor, section, words::action_items()),
            };
            list_with_prose(editor, section, before, after, list, Arc::new(rows.clone()))
        }
    }
}

fn list_with_prose(
    editor: &Editor,
    section: &SectionState,
    before: &ArcRwSignal<String>,
    after: &ArcRwSignal<String>,
    parts: List,
    rows: Arc<dyn RowsEdit>,
) -> AnyView {
    view! {
        {prose(editor, section, before, ProsePart::Before)}
        {picture(editor, section.key)}
        {list(editor, parts, rows)}
        {prose(editor, section, after, ProsePart::After)}
    }
    .into_any()
}

/// Which of the texts of a section a text area is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ProsePart {
    Whole,
    Before,
    After,
}

fn prose(
    editor: &Editor,
    section: &SectionState,
    text: &ArcRwSignal<String>,
    part: ProsePart,
) -> AnyView {
    let key = section.key;
    let name = editor.name_of(key);
    let id = match part {
        ProsePart::Whole => element_ids::prose(key),
        ProsePart::Before => element_ids::prose_before(key),
        ProsePart::After => element_ids::prose_after(key),
    };
    let (findings, field) = (editor.findings.clone(), id.clone());
    let find = editor.find.clone();
    // During a search, only the words that were found are marked in their field.
    let marks = Memo::new(move |_| match find.words_in(&field) {
        Some((start, for_adding)) => vec![(start, for_adding, MarkReason::Found)],
        None => findings.with(|findings| {
            let spans = spans(findings, &field).into_iter();
            spans
                .map(|(start, for_adding, sign)| (start, for_adding, MarkReason::Of(sign)))
                .collect()
        }),
    });
    let area = TextArea {
        id,
        name: Signal::derive(move || {
            let name = name.get();
            match part {
                ProsePart::Whole => name,
                ProsePart::Before => words::before(&name),
                ProsePart::After => words::after(&name),
            }
        }),
        class: if part == ProsePart::Whole {
            "ink"
        } else {
            "ink aside"
        },
        hint: match part {
            ProsePart::Whole => "",
            ProsePart::Before => words::before_hint(),
            ProsePart::After => words::after_hint(),
        },
        described_by: Some(element_ids::findings(key)),
        value: text.clone(),
        marks: Some(marks.into()),
        one_line: false,
        pasting: Some(Pasting::new(editor.steps.clone(), editor.notices.clone())),
    };
    let (section, text) = (section.clone(), text.clone());
    text_area(area, move |new_text| section.set_prose(&text, &new_text))
}

/// The accessible name of a list. The first list of its kind is named after the kind; others are named after
/// their sections, to distinguish them.
fn list_name(
    editor: &Editor,
    section: &SectionState,
    default_name: &'static str,
) -> Signal<String> {
    let name = editor.list_names.clone();
    let key = section.key;
    Signal::derive(move || {
        name.with(|names| names.get(&key).cloned())
            .unwrap_or_else(|| default_name.to_owned())
    })
}
