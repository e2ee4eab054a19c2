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
    part: RwSignal<TemplateSection>,
}

pub(super) fn form(page: &Page, template: &Template) -> AnyView {
    let name = StoredValue::new(template.name.clone());
    let next = StoredValue::new(0_u32);
    let fresh = move |part: TemplateSection| {
        let key = next.get_value();
        next.set_value(key + 1);
        Row {
            key,
            part: RwSignal::new(part),
        }
    };
    let rows = RwSignal::new(
        template
            .sections
            .iter()
            .cloned()
            .map(fresh)
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
                .map_or(2, |row| row.part.with_untracked(|part| part.level))
        });
        let row = fresh(TemplateSection {
            level,
            ..TemplateSection::default()
        });
        let field = field("heading", row.key);
        rows.update(|rows| rows.push(row));
        focus(field);
    };
    let (saved, left, template, first) = (
        page.clone(),
        page.clone(),
        template.clone(),
        template.name.clone(),
    );
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let parts = rows.with_untracked(|rows| {
            let parts = rows.iter().map(|row| row.part.get_untracked());
            parts.filter(says_anything).collect()
        });
        save(&saved, &template, &name.get_value(), parts);
    };
    view! {
        <form class="template-form" on:submit=submit>
            <h2>{words::edit_heading()}</h2>
            <p class="muted">{words::kept_form()}</p>
            {line(NAME.to_owned(), words::name(), first, write)}
            <h3>{words::sections()}</h3>
            <ol class="parts" role="list">
                <For each=move || rows.get() key=|row| row.key children=move |row| part(rows, &row) />
            </ol>
            <button class="line" type="button" on:click=add>{words::add()}</button>
            <div class="buttons">
                <button class="line" type="button" on:click=move |_| left.edit(None)>{words::cancel()}</button>
                <button class="primary" type="submit">{words::save()}</button>
            </div>
        </form>
    }
    .into_any()
}

/// Whether a section has a heading, or is the text before all headings.
fn says_anything(part: &TemplateSection) -> bool {
    part.level == 0 || !part.heading.trim().is_empty()
}

fn save(page: &Page, template: &Template, name: &str, sections: Vec<TemplateSection>) {
    let notices = &page.shell.notices;
    notices.clear();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        notices.failed(words::no_name().to_owned());
        return focus(NAME.to_owned());
    }
    if sections.iter().all(|part| part.level == 0) {
        return notices.failed(words::no_section().to_owned());
    }
    let template = Template {
        name,
        sections,
        ..template.clone()
    };
    match page.templates.keep(&template) {
        Ok(()) => {
            notices.done(words::saved(&template.name), None);
            page.refresh();
            page.edit(None);
        }
        Err(_) => notices.failed(words::not_kept().to_owned()),
    }
}

fn part(rows: RwSignal<Vec<Row>>, row: &Row) -> AnyView {
    let (key, part) = (row.key, row.part);
    let now = part.get_untracked();
    let set = move |change: fn(&mut TemplateSection, String)| {
        move |event: leptos::ev::Event| {
            if let Ok(text) = dom::value(&event) {
                part.update_untracked(|part| change(part, text));
            }
        }
    };
    let kinds: Vec<AnyView> = Kind::ALL
        .iter()
        .map(|kind| option(kind.as_str(), findings::kind(*kind), now.kind == *kind))
        .collect();
    let levels: Vec<AnyView> = (1..=6_u8)
        .map(|level| {
            let name = level.to_string();
            option(&name, &name, now.level == level)
        })
        .collect();
    let [heading, kind, level, required, guidance] =
        ["heading", "kind", "level", "required", "guidance"].map(|name| field(name, key));
    let shift = move |down: bool| {
        move |_| {
            rows.update(|rows| {
                let at = rows.iter().position(|row| row.key == key);
                let other = at.and_then(|at| {
                    if down {
                        Some(at + 1)
                    } else {
                        at.checked_sub(1)
                    }
                });
                if let (Some(at), Some(other)) = (at, other.filter(|other| *other < rows.len())) {
                    rows.swap(at, other);
                }
            });
            focus(field(if down { "down" } else { "up" }, key));
        }
    };
    let remove = move |_| {
        rows.update(|rows| rows.retain(|row| row.key != key));
        focus(NAME.to_owned());
    };
    let place = move || rows.with(|rows| rows.iter().position(|row| row.key == key));
    let name = move || {
        let number = place().map_or(0, |at| at + 1);
        [words::section_heading(), " ", &number.to_string()].concat()
    };
    let first = move || place() == Some(0);
    let last = move || rows.with(|rows| rows.last().is_some_and(|row| row.key == key));
    view! {
        <li aria-label=name>
            {line(heading, words::section_heading(), now.heading, set(|part, text| part.heading = text))}
            <div class="field">
                <label for=kind.clone()>{words::kind()}</label>
                <select id=kind on:change=set(|part, text| {
                    part.kind = Kind::from_name(&text).unwrap_or(part.kind);
                })>{kinds}</select>
            </div>
            <div class="field">
                <label for=level.clone()>{words::level()}</label>
                <select id=level on:change=set(|part, text| {
                    part.level = text.parse().unwrap_or(part.level);
                })>{levels}</select>
            </div>
            <label class="choice">
                <input
                    id=required
                    type="checkbox"
                    prop:checked=now.required
                    on:change=set(|part, text| part.required = text == "true")
                />
                {words::required()}
            </label>
            {line(guidance, words::guidance(), now.guidance, set(|part, text| part.guidance = text))}
            <div class="buttons">
                <button id=field("up", key) class="line small-button" type="button" disabled=first on:click=shift(false)>
                    {words::up()}
                </button>
                <button id=field("down", key) class="line small-button" type="button" disabled=last on:click=shift(true)>
                    {words::down()}
                </button>
                <button class="line small-button" type="button" on:click=remove>{words::remove()}</button>
            </div>
        </li>
    }
    .into_any()
}

/// Draws a labelled one-line field.
fn line(
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

fn field(name: &str, key: u32) -> String {
    ["part-", name, "-", &key.to_string()].concat()
}

fn focus(id: String) {
    let _ = next_frame(move || {
        let _ = dom::focus(&id);
    });
}
