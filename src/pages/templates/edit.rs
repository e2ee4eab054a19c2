//! The form in which a template is edited.

use leptos::prelude::*;

use super::Page;
use crate::platform::{dom, next_frame};
use debrief_core::model::{Kind, Template, TemplateSection};
use debrief_core::text::findings;
use debrief_core::text::interface::templates as words;

pub(super) const NAME: &str = "template-name";

/// A section that is being edited.
#[derive(Clone)]
struct Row {
    key: u32,
    section: RwSignal<TemplateSection>,
}

pub(super) fn form(page: &Page, template: &Template) -> AnyView {
    let name = StoredValue::new(template.name.clone());
    let next_key = StoredValue::new(0_u32);
    let new_row = move |section: TemplateSection| {
        let key = next_key.get_value();
        next_key.set_value(key + 1);
        Row {
            key,
            section: RwSignal::new(section),
        }
    };
    let rows = RwSignal::new(
        template
            .sections
            .iter()
            .cloned()
            .map(new_row)
            .collect::<Vec<Row>>(),
    );
    let write = move |event: leptos::ev::Event| {
        if let Ok(text) = dom::value(&event) {
            name.set_value(text);
        }
    };
    let add = move |_| {
        let level = rows.with_untracked(|rows| {
            rows.last()
                .map_or(2, |row| row.section.with_untracked(|section| section.level))
        });
        let row = new_row(TemplateSection {
            level,
            ..TemplateSection::default()
        });
        let field_id = field_id("heading", row.key);
        rows.update(|rows| rows.push(row));
        focus_later(field_id);
    };
    let (for_submit, for_cancel, template, initial_name) = (
        page.clone(),
        page.clone(),
        template.clone(),
        template.name.clone(),
    );
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let sections = rows.with_untracked(|rows| {
            let sections = rows.iter().map(|row| row.section.get_untracked());
            sections.filter(is_not_blank).collect()
        });
        save(&for_submit, &template, &name.get_value(), sections);
    };
    view! {
        <form class="template-form" on:submit=submit>
            <h2>{words::edit_heading()}</h2>
            <p class="muted">{words::kept_form()}</p>
            {text_field(NAME.to_owned(), words::name(), initial_name, write)}
            <h3>{words::sections()}</h3>
            <ol class="parts" role="list">
                <For each=move || rows.get() key=|row| row.key children=move |row| section(rows, &row) />
            </ol>
            <button class="line" type="button" on:click=add>{words::add()}</button>
            <div class="buttons">
                <button class="line" type="button" on:click=move |_| for_cancel.edit(None)>{words::cancel()}</button>
                <button class="primary" type="submit">{words::save()}</button>
            </div>
        </form>
    }
    .into_any()
}

/// Whether a section has a heading, or is the text before all headings.
fn is_not_blank(section: &TemplateSection) -> bool {
    section.level == 0 || !section.heading.trim().is_empty()
}

fn save(page: &Page, template: &Template, name: &str, sections: Vec<TemplateSection>) {
    let notices = &page.shell.notices;
    notices.clear();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        notices.failed(words::no_name().to_owned());
        return focus_later(NAME.to_owned());
    }
    if sections.iter().all(|section| section.level == 0) {
        return notices.failed(words::no_section().to_owned());
    }
    let template = Template {
        name,
        sections,
        ..template.clone()
    };
    match page.templates.save(&template) {
        Ok(()) => {
            notices.done(words::saved(&template.name), None);
            page.refresh();
            page.edit(None);
        }
        Err(_) => notices.failed(words::not_kept().to_owned()),
    }
}

fn section(rows: RwSignal<Vec<Row>>, row: &Row) -> AnyView {
    let (key, section) = (row.key, row.section);
    let initial = section.get_untracked();
    let setter = move |change: fn(&mut TemplateSection, String)| {
        move |event: leptos::ev::Event| {
            if let Ok(text) = dom::value(&event) {
                section.update_untracked(|section| change(section, text));
            }
        }
    };
    let kinds: Vec<AnyView> = Kind::ALL
        .iter()
        .map(|kind| option(kind.as_str(), findings::kind(*kind), initial.kind == *kind))
        .collect();
    let levels: Vec<AnyView> = (1..=6_u8)
        .map(|level| {
            let name = level.to_string();
            option(&name, &name, initial.level == level)
        })
        .collect();
    let [heading, kind, level, required, guidance] =
        ["heading", "kind", "level", "required", "guidance"].map(|name| field_id(name, key));
    let shift = move |is_down: bool| {
        move |_| {
            rows.update(|rows| {
                let index = rows.iter().position(|row| row.key == key);
                let other_index = index.and_then(|index| {
                    if is_down {
                        Some(index + 1)
                    } else {
                        index.checked_sub(1)
                    }
                });
                if let (Some(index), Some(other_index)) = (
                    index,
                    other_index.filter(|other_index| *other_index < rows.len()),
                ) {
                    rows.swap(index, other_index);
                }
            });
            focus_later(field_id(if is_down { "down" } else { "up" }, key));
        }
    };
    let remove = move |_| {
        rows.update(|rows| rows.retain(|row| row.key != key));
        focus_later(NAME.to_owned());
    };
    let position = move || rows.with(|rows| rows.iter().position(|row| row.key == key));
    let name = move || {
        let number = position().map_or(0, |index| index + 1);
        [words::section_heading(), " ", &number.to_string()].concat()
    };
    let initial_name = move || position() == Some(0);
    let is_last = move || rows.with(|rows| rows.last().is_some_and(|row| row.key == key));
    view! {
        <li aria-label=name>
            {text_field(heading, words::section_heading(), initial.heading, setter(|section, text| section.heading = text))}
            <div class="field">
                <label for=kind.clone()>{words::kind()}</label>
                <select id=kind on:change=setter(|section, text| {
                    section.kind = Kind::from_name(&text).unwrap_or(section.kind);
                })>{kinds}</select>
            </div>
            <div class="field">
                <label for=level.clone()>{words::level()}</label>
                <select id=level on:change=setter(|section, text| {
                    section.level = text.parse().unwrap_or(section.level);
                })>{levels}</select>
            </div>
            <label class="choice">
                <input
                    id=required
                    type="checkbox"
                    prop:checked=initial.required
                    on:change=setter(|section, text| section.required = text == "true")
                />
                {words::required()}
            </label>
            {text_field(guidance, words::guidance(), initial.guidance, setter(|section, text| section.guidance = text))}
            <div class="buttons">
                <button id=field_id("up", key) class="line small-button" type="button" disabled=initial_name on:click=shift(false)>
                    {words::up()}
                </button>
                <button id=field_id("down", key) class="line small-button" type="button" disabled=is_last on:click=shift(true)>
                    {words::down()}
                </button>
                <button class="line small-button" type="button" on:click=remove>{words::remove()}</button>
            </div>
        </li>
    }
    .into_any()
}

/// Draws a labelled one-line field.
fn text_field(
    id: String,
    label: &'static str,
    value: String,
    write: impl Fn(leptos::ev::Event) + 'static,
) -> AnyView {
    let labelled = id.clone();
    view! {
        <div class="field">
            <label for=labelled>{label}</label>
            <input id=id type="text" dir="auto" autocomplete="off" prop:value=value on:input=write />
        </div>
    }
    .into_any()
}

fn option(value: &str, label: &str, selected: bool) -> AnyView {
    view! { <option value=value.to_owned() prop:selected=selected>{label.to_owned()}</option> }
        .into_any()
}

fn field_id(name: &str, key: u32) -> String {
    ["part-", name, "-", &key.to_string()].concat()
}

fn focus_later(id: String) {
    let _ = next_frame(move || {
        let _ = dom::focus(&id);
    });
}
