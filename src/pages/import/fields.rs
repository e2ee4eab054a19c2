//! The fields that were read from a document: the title, the template and most others as they are, date and
//! time zone to be corrected.

use leptos::prelude::*;

use super::document::{Lit, change, of};
use crate::platform::dom;
use crate::state::import_queue::QueuedFile;
use debrief_core::import::review::{Stated, review};
use debrief_core::model::Field;
use debrief_core::template;
use debrief_core::text::interface::{field as labels, review as words};

pub(super) fn fields(paper: &QueuedFile, lit: Lit) -> AnyView {
    let stated = of(paper, |reading| review(&reading.now).fields);
    let title = of(paper, |reading| reading.now.title.clone());
    let form = of(paper, |reading| {
        template::of(&reading.now).map(|template| template.name.clone())
    });
    let others = Memo::new(move |_| {
        let mut others = stated.get();
        others.retain(|one| !matches!(one.field, Field::Date | Field::Timezone));
        others
    });
    let others = move || {
        let each = others.get().into_iter();
        each.map(|one| shown(&one, lit)).collect::<Vec<_>>()
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
                <span>{move || form.get().unwrap_or_else(|| words::no_template().to_owned())}</span>
            </li>
            {asked(paper, Field::Date, stated, lit)}
            {asked(paper, Field::Timezone, stated, lit)}
            {others}
        </ul>
    }
    .into_any()
}

/// Draws a field that can be corrected.
fn asked(paper: &QueuedFile, field: Field, stated: Memo<Vec<Stated>>, lit: Lit) -> AnyView {
    let here = Memo::new(move |_| {
        let stated = stated.get();
        stated.into_iter().find(|one| one.field == field)
    });
    let value = move || here.get().map(|one| one.value).unwrap_or_default();
    let lines = Memo::new(move |_| here.get().and_then(|one| one.lines));
    let wrong = RwSignal::new(false);
    let paper_key = paper.key;
    let name = words::of_file(label(field), &paper.name);
    let paper = paper.clone();
    let write = move |event: leptos::ev::Event| {
        let Ok(written) = dom::value(&event) else {
            return;
        };
        change(&paper, |reading| {
            wrong.set(reading.set_field(field, &written).is_err());
        });
    };
    let hint = match field {
        Field::Date => labels::date_hint(),
        _ => labels::time_zone_hint(),
    };
    let (id, error) = (
        format!("field-{paper_key}-{}", field.as_str()),
        format!("wrong-{paper_key}-{}", field.as_str()),
    );
    let point = move || {
        if lines.get_untracked().is_some() {
            lit.set(lines.get_untracked());
        }
    };
    view! {
        <li on:focusin=move |_| point()>
            <label class="name" for=id.clone()>{label(field)}</label>
            <span>
                <input
                    id=id
                    type="text"
                    aria-label=name
                    autocomplete="off"
                    placeholder=hint
                    aria-invalid=move || wrong.get().then_some("true")
                    aria-describedby=error.clone()
                    prop:value=value
                    on:change=write
                />
                <span id=error class="wrong small" role="status">
                    {move || wrong.get().then_some(words::no_date())}
                </span>
            </span>
            {move || lines.get().map(|lines| show(label(field), lines, lit))}
        </li>
    }
    .into_any()
}

fn shown(stated: &Stated, lit: Lit) -> AnyView {
    let label = label(stated.field);
    let show = stated.lines.map(|lines| show(label, lines, lit));
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
pub(super) fn show(what: &str, lines: (usize, usize), lit: Lit) -> AnyView {
    let name = words::show_lines(what, lines);
    view! {
        <button
            class="quiet small-button"
            type="button"
            aria-label=name
            on:click=move |_| lit.set(Some(lines))
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
