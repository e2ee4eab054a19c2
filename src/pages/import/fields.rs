//! The fields that were read from a document: the title, the template and most others as they are, date and
//! time zone to be corrected.

use leptos::prelude::*;

use super::document::{HighlightedLines, change, memo_of};
use crate::platform::dom;
use crate::state::import_queue::QueuedFile;
use debrief_core::import::review::{Stated, review};
use debrief_core::model::Field;
use debrief_core::template;
use debrief_core::text::interface::{field as labels, review as words};

pub(super) fn fields(queued_file: &QueuedFile, highlighted: HighlightedLines) -> AnyView {
    let stated = memo_of(queued_file, |reading| review(&reading.corrected).fields);
    let title = memo_of(queued_file, |reading| reading.corrected.title.clone());
    let template_name = memo_of(queued_file, |reading| {
        template::of(&reading.corrected).map(|template| template.name.clone())
    });
    let other_fields = Memo::new(move |_| {
        let mut other_fields = stated.get();
        other_fields
            .retain(|stated_field| !matches!(stated_field.field, Field::Date | Field::Timezone));
        other_fields
    });
    let other_fields = move || {
        let fields = other_fields.get().into_iter();
        fields
            .map(|stated_field| fixed_field(&stated_field, highlighted))
            .collect::<Vec<_>>()
    };
    view! {
        <h3>{words::fields()}</h3>
        <ul class="stated" role="list">
            <li>
                <span class="name">{words::title()}</span>
                <span>{move || title.get().unwrap_or_else(|| words::no_title().to_owned())}</span>
            </li>
            <li>
                <span class="name">{words::template()}</span>
                <span>{move || template_name.get().unwrap_or_else(|| words::no_template().to_owned())}</span>
            </li>
            {correctable_field(queued_file, Field::Date, stated, highlighted)}
            {correctable_field(queued_file, Field::Timezone, stated, highlighted)}
            {other_fields}
        </ul>
    }
    .into_any()
}

/// Draws a field that can be corrected.
fn correctable_field(
    queued_file: &QueuedFile,
    field: Field,
    stated: Memo<Vec<Stated>>,
    highlighted: HighlightedLines,
) -> AnyView {
    let own_field = Memo::new(move |_| {
        let stated = stated.get();
        stated
            .into_iter()
            .find(|stated_field| stated_field.field == field)
    });
    let value = move || {
        own_field
            .get()
            .map(|stated_field| stated_field.value)
            .unwrap_or_default()
    };
    let lines = Memo::new(move |_| own_field.get().and_then(|stated_field| stated_field.lines));
    let is_wrong = RwSignal::new(false);
    let file_key = queued_file.key;
    let name = words::of_file(label(field), &queued_file.name);
    let queued_file = queued_file.clone();
    let write = move |event: leptos::ev::Event| {
        let Ok(text) = dom::value(&event) else {
            return;
        };
        change(&queued_file, |reading| {
            is_wrong.set(reading.set_field(field, &text).is_err());
        });
    };
    let hint = match field {
        Field::Date => labels::date_hint(),
        _ => labels::time_zone_hint(),
    };
    let (id, error) = (
        format!("field-{file_key}-{}", field.as_str()),
        format!("wrong-{file_key}-{}", field.as_str()),
    );
    let highlight = move || {
        if lines.get_untracked().is_some() {
            highlighted.set(lines.get_untracked());
        }
    };
    view! {
        <li on:focusin=move |_| highlight()>
            <label class="name" for=id.clone()>{label(field)}</label>
            <span>
                <input
                    id=id
                    type="text"
                    aria-label=name
                    autocomplete="off"
                    placeholder=hint
                    aria-invalid=move || is_wrong.get().then_some("true")
                    aria-describedby=error.clone()
                    prop:value=value
                    on:change=write
                />
                <span id=error class="wrong small" role="status">
                    {move || is_wrong.get().then_some(words::no_date())}
                </span>
            </span>
            {move || lines.get().map(|lines| show(label(field), lines, highlighted))}
        </li>
    }
    .into_any()
}

fn fixed_field(stated: &Stated, highlighted: HighlightedLines) -> AnyView {
    let label = label(stated.field);
    let show = stated.lines.map(|lines| show(label, lines, highlighted));
    view! {
        <li>
            <span class="name">{label}</span>
            <span dir="auto">{stated.value.clone()}</span>
            {show}
        </li>
    }
    .into_any()
}

/// Draws the button that shows in the source where something was read.
pub(super) fn show(label: &str, lines: (usize, usize), highlighted: HighlightedLines) -> AnyView {
    let name = words::show_lines(label, lines);
    view! {
        <button
            class="quiet small-button"
            type="button"
            aria-label=name
            on:click=move |_| highlighted.set(Some(lines))
        >
            {words::lines(lines)}
        </button>
    }
    .into_any()
}

fn label(field: Field) -> &'static str {
    match field {
        Field::Title => labels::title(),
        Field::Date => labels::date(),
        Field::Authors => labels::authors(),
        Field::Owner => labels::owner(),
        Field::Status => labels::status(),
        Field::Severity => labels::severity(),
        Field::Incident => labels::incident(),
        Field::Services => labels::services(),
        Field::Tags => labels::tags(),
        Field::Published => labels::published(),
        Field::Audience => labels::audience(),
        Field::Timezone => labels::time_zone(),
    }
}
