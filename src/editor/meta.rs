//! The title and the short fields below it.

use leptos::prelude::*;

use super::switch;
use crate::platform::dom;
use crate::state::document::{Document, FIELDS, OwnField, field_element, field_label};
use crate::state::editor::Editor;
use crate::widgets::text_area::{TextArea, text_area};
use debrief_core::model::Field;
use debrief_core::text::interface::{editor as words, field as hints};

pub(crate) fn title(editor: &Editor) -> AnyView {
    let document = editor.document.clone();
    let area = TextArea {
        id: field_element(Field::Title),
        name: Signal::stored(field_label(Field::Title).to_owned()),
        class: "title",
        hint: hints::title_hint(),
        described_by: None,
        value: document.field(Field::Title).clone(),
        marks: None,
        one_line: true,
        pasting: None,
    };
    text_area(area, move |text| document.set_field(Field::Title, text))
}

pub(crate) fn fields(editor: &Editor) -> AnyView {
    let fields: Vec<AnyView> = FIELDS
        .iter()
        .filter(|field| **field != Field::Title)
        .map(|field| short_field(editor, *field))
        .collect();
    // A separate form, for the reason given in `widgets::text_area`.
    view! {
        <form>
            <div class="meta" role="group" aria-label=words::metadata()>
                {fields}
                {own_fields(editor)}
                {switch::field(editor)}
            </div>
        </form>
    }
    .into_any()
}

/// Draws the fields that only this document has, after those that every document has.
fn own_fields(editor: &Editor) -> AnyView {
    let document = editor.document.clone();
    let draw = move || {
        let fields = document.own_fields().get();
        let fields = fields.into_iter();
        fields
            .map(|field| own_field(document.clone(), field))
            .collect::<Vec<AnyView>>()
    };
    draw.into_any()
}

fn own_field(document: Document, field: OwnField) -> AnyView {
    let shown = Input {
        id: field.element(),
        label: field.name.clone(),
        value: field.value.clone(),
        class: "field",
        hint: "",
    };
    input(shown, move |text| document.set_own_field(&field, text))
}

fn short_field(editor: &Editor, field: Field) -> AnyView {
    let document = editor.document.clone();
    let class = match field {
        Field::Timezone | Field::Authors => "field two",
        _ => "field",
    };
    let shown = Input {
        id: field_element(field),
        label: field_label(field).to_owned(),
        value: document.field(field).clone(),
        class,
        hint: hint(field),
    };
    input(shown, move |text| document.set_field(field, text))
}

/// What a field of one line shows.
struct Input {
    id: String,
    label: String,
    value: ArcRwSignal<String>,
    class: &'static str,
    hint: &'static str,
}

fn input(shown: Input, write: impl Fn(String) + 'static) -> AnyView {
    let Input {
        id,
        label,
        value,
        class,
        hint,
    } = shown;
    let input = move |event: leptos::ev::Event| {
        if let Ok(text) = dom::value(&event) {
            write(text);
        }
    };
    view! {
        <div class=class>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                dir="auto"
                autocomplete="off"
                placeholder=hint
                prop:value=move || value.get()
                on:input=input
            />
        </div>
    }
    .into_any()
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::Date => hints::date_hint(),
        Field::Authors => hints::authors_hint(),
        Field::Owner => hints::owner_hint(),
        Field::Status => hints::status_hint(),
        Field::Severity => hints::severity_hint(),
        Field::Timezone => hints::time_zone_hint(),
        _ => "",
    }
}
