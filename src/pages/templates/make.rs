//! Where a template comes from: a draft, another template, a file.

use leptos::prelude::*;

use super::Page;
use crate::platform::{PickedFile, dom, picked_files};
use debrief_core::model::Shape;
use debrief_core::template;
use debrief_core::text::en::interface::{library, templates as words};

/// The id of the choice of what a template is made from.
const FROM: &str = "make-from";

/// Draws the ways to a new template.
pub(super) fn make(page: &Page) -> AnyView {
    let drafts: Vec<AnyView> = page
        .shell
        .drafts
        .all()
        .into_iter()
        .filter(|draft| draft.deleted_at.is_none())
        .map(|draft| {
            let title = draft
                .doc
                .title
                .unwrap_or_else(|| library::UNTITLED.to_owned());
            view! { <option value=["d:", &draft.id].concat()>{title}</option> }.into_any()
        })
        .collect();
    let shipped: Vec<AnyView> = template::ALL
        .iter()
        .map(|each| {
            view! { <option value=["t:", each.id].concat()>{each.name}</option> }.into_any()
        })
        .collect();
    let first = page
        .shell
        .drafts
        .all()
        .into_iter()
        .find(|draft| draft.deleted_at.is_none());
    let first = first.map_or_else(
        || ["t:", template::ALL.first().map_or("", |first| first.id)].concat(),
        |draft| ["d:", &draft.id].concat(),
    );
    let chosen = StoredValue::new(first);
    let choose = move |event: leptos::ev::Event| {
        if let Ok(value) = dom::value(&event) {
            chosen.set_value(value);
        }
    };
    let made = page.clone();
    let go = move |_| {
        let shape = chosen.with_value(|chosen| from(&made, chosen));
        made.shell.notices.clear();
        made.edit(shape);
    };
    let files = page.clone();
    let pick = move |event: leptos::ev::Event| {
        let page = files.clone();
        let _ = picked_files(&event, move |picked| bring_in(&page, picked));
    };
    let has_drafts = !drafts.is_empty();
    view! {
        <section class="make">
            <h2>{words::MAKE_HEADING}</h2>
            <div class="make-ways">
                <div class="field">
                    <label for=FROM>{words::MAKE_FROM}</label>
                    <select id=FROM on:change=choose>
                        {has_drafts.then(|| view! { <optgroup label=words::DRAFTS>{drafts}</optgroup> })}
                        <optgroup label=words::SHIPPED>{shipped}</optgroup>
                    </select>
                </div>
                <button class="primary" type="button" on:click=go>{words::MAKE}</button>
                <label class="button line">
                    {words::IMPORT_BUTTON}
                    <input
                        class="hidden"
                        type="file"
                        accept=".json,application/json"
                        multiple
                        aria-label=words::IMPORT
                        on:change=pick
                    />
                </label>
            </div>
        </section>
    }
    .into_any()
}

/// The template that a choice stands for, not kept yet.
fn from(page: &Page, chosen: &str) -> Option<Shape> {
    let (sort, id) = chosen.split_once(':')?;
    if sort == "t" {
        let known = template::by_id(id)?;
        return Some(
            page.templates
                .copy_of(&known.shape(), &words::after(known.name)),
        );
    }
    let (draft, _) = page.shell.drafts.find(id).ok()?;
    let title = draft.doc.title.as_deref().unwrap_or(words::NEW_NAME);
    Some(page.templates.made_from(&draft.doc, &words::after(title)))
}

fn bring_in(page: &Page, files: Vec<PickedFile>) {
    let notices = &page.shell.notices;
    notices.clear();
    for file in files {
        let text = file
            .bytes
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let Some(text) = text else {
            notices.failed([file.name.as_str(), ": ", words::UNREADABLE].concat());
            continue;
        };
        match page.templates.bring_in(&text) {
            Ok(Ok(shape)) => notices.done(words::imported(&shape.name, &file.name), None),
            Ok(Err(_)) => notices.failed(words::NOT_KEPT.to_owned()),
            Err(why) => notices.failed(words::refused(&file.name, &why)),
        }
    }
    page.refresh();
}
