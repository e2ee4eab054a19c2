//! The title and the short fields below it.

use leptos::prelude::*;

use super::switch;
use crate::platform::dom;
use crate::state::document::{FIELDS, field_element, field_label};
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
                {switch::field(editor)}
            </div>
        </form>
    }
    .into_any()
}

fn short_field(editor: &Editor, field: Field) -> AnyView {
    let document = editor.document.clone();
    let value = document.field(field).clone();
    let class = match field {
        Field::Timezone | Field::Authors => "field two",
        _ => "field",
    };
    let input = move |event: leptos::ev::Event| {
        if let Ok(text) = dom::value(&event) {
            document.set_field(field, text);
        }
    };
    view! {
        <div class=class>
            <label for=field_element(field)>{field_label(field)}</label>
            <input
                id=field_element(field)
                type="text"
                dir="auto"
                autocomplete="off"
                placeholder=hint(field)
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
