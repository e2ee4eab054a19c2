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
use crate::widgets::marks::Line;
use crate::widgets::pasting::Pasting;
use crate::widgets::text_area::{TextArea, text_area};
use debrief_core::template;
use debrief_core::text::interface::section as words;

pub(crate) fn sections(editor: &Editor) -> AnyView {
    let drawn = editor.drawn.clone();
    let all = editor.document.sections().clone();
    let first = all.with_untracked(|sections| screenful(sections));
    let list = in_portions(all, first, move |count| drawn.set(count));
    let (editor, end) = (editor.clone(), editor.clone());
    view! {
        <For
            each=list
            key=|section| section.key
            children=move |section| one(&editor, &section)
        />
        <div class="add-section">
            <button class="line" type="button" id=element_ids::ADD_SECTION on:click=move |_| end.add_section(None)>
                {icon(Icon::Plus)}
                {words::add_section()}
            </button>
        </div>
    }
    .into_any()
}

/// How many of the first sections can be visible at once.
fn screenful(sections: &[SectionState]) -> usize {
    // No section is lower than a quarter of a screen, and no screen shows more characters than this.
    const MOST: usize = 4;
    const CHARACTERS: usize = 3_000;
    let mut above = 0;
    let seen = sections.iter().take(MOST).take_while(|section| {
        let is_seen = above < CHARACTERS;
        above += section.length();
        is_seen
    });
    seen.count()
}

fn one(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let current = editor.current.clone();
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
            {prose(editor, section, text, Part::Whole)}
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
            around(editor, section, before, after, list, Arc::new(rows.clone()))
        }
        BodyState::Actions(before, rows, after) => {
            let list = List {
                section: section.key,
                class: "rows items",
                add: words::add_item(),
                empty: words::no_items(),
                name: list_name(editor, section, words::action_items()),
            };
            around(editor, section, before, after, list, Arc::new(rows.clone()))
        }
    }
}

fn around(
    editor: &Editor,
    section: &SectionState,
    before: &ArcRwSignal<String>,
    after: &ArcRwSignal<String>,
    parts: List,
    rows: Arc<dyn RowsEdit>,
) -> AnyView {
    view! {
        {prose(editor, section, before, Part::Before)}
        {picture(editor, section.key)}
        {list(editor, parts, rows)}
        {prose(editor, section, after, Part::After)}
    }
    .into_any()
}

/// Which of the texts of a section a text area is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Before,
    After,
}

fn prose(
    editor: &Editor,
    section: &SectionState,
    text: &ArcRwSignal<String>,
    part: Part,
) -> AnyView {
    let key = section.key;
    let name = editor.name_of(key);
    let id = match part {
        Part::Whole => element_ids::prose(key),
        Part::Before => element_ids::before(key),
        Part::After => element_ids::after(key),
    };
    let (findings, field) = (editor.findings.clone(), id.clone());
    let find = editor.find.clone();
    // During a search, only the words that were found are marked in their field.
    let marks = Memo::new(move |_| match find.words_in(&field) {
        Some((start, end)) => vec![(start, end, Line::Found)],
        None => findings.with(|findings| {
            let spans = spans(findings, &field).into_iter();
            spans
                .map(|(start, end, sign)| (start, end, Line::Of(sign)))
                .collect()
        }),
    });
    let area = TextArea {
        id,
        name: Signal::derive(move || {
            let name = name.get();
            match part {
                Part::Whole => name,
                Part::Before => words::before(&name),
                Part::After => words::after(&name),
            }
        }),
        class: if part == Part::Whole {
            "ink"
        } else {
            "ink aside"
        },
        hint: match part {
            Part::Whole => "",
            Part::Before => words::before_hint(),
            Part::After => words::after_hint(),
        },
        described_by: Some(element_ids::findings(key)),
        value: text.clone(),
        marks: Some(marks.into()),
        one_line: false,
        pasting: Some(Pasting::new(editor.steps.clone(), editor.notices.clone())),
    };
    let (section, text) = (section.clone(), text.clone());
    text_area(area, move |written| section.set_prose(&text, &written))
}

/// The accessible name of a list. The first list of its kind is named after the kind; others are named after
/// their sections, to distinguish them.
fn list_name(editor: &Editor, section: &SectionState, sort: &'static str) -> Signal<String> {
    let name = editor.list_names.clone();
    let key = section.key;
    Signal::derive(move || {
        name.with(|names| names.get(&key).cloned())
            .unwrap_or_else(|| sort.to_owned())
    })
}
