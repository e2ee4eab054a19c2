//! Where a new template can come from: a draft, another template, a file.

use leptos::prelude::*;

use super::Page;
use crate::platform::{PickedFile, dom, picked_files};
use debrief_core::template;
use debrief_core::text::interface::{library, templates as words};

/// The id of the choice of a source.
const FROM: &str = "make-from";

/// Draws the controls that make a new template.
pub(super) fn make(page: &Page) -> AnyView {
    let (drafts, version) = (page.shell.drafts.clone(), page.shell.drafts.version());
    let listed = Memo::new(move |_| {
        version.track();
        let drafts = drafts.list().drafts.into_iter();
        let named = drafts.map(|draft| (draft.summary.id, draft.summary.title));
        named.collect::<Vec<_>>()
    });
    let shipped: Vec<AnyView> = template::shipped()
        .iter()
        .map(|each| {
            view! { <option value=["t:", &each.id].concat()>{each.name.clone()}</option> }
                .into_any()
        })
        .collect();
    let first = listed.with_untracked(|listed| match listed.first() {
        Some((id, _)) => ["d:", id].concat(),
        None => [
            "t:",
            template::shipped().first().map_or("", |first| &first.id),
        ]
        .concat(),
    });
    let chosen = StoredValue::new(first);
    let choose = move |event: leptos::ev::Event| {
        if let Ok(value) = dom::value(&event) {
            chosen.set_value(value);
        }
    };
    let made = page.clone();
    let go = move |_| {
        made.shell.notices.clear();
        from(&made, &chosen.get_value());
    };
    let files = page.clone();
    let pick = move |event: leptos::ev::Event| {
        let page = files.clone();
        let _ = picked_files(&event, move |picked| bring_in(&page, picked));
    };
    let option = |(id, title): (String, Option<String>)| {
        let title = title.unwrap_or_else(|| library::untitled().to_owned());
        view! { <option value=["d:", &id].concat()>{title}</option> }.into_any()
    };
    let drafts = move || {
        let options: Vec<AnyView> = listed.get().into_iter().map(option).collect();
        (!options.is_empty())
            .then(|| view! { <optgroup label=words::drafts()>{options}</optgroup> })
    };
    view! {
        <section class="make">
            <h2>{words::make_heading()}</h2>
            <div class="make-ways">
                <div class="field">
                    <label for=FROM>{words::make_from()}</label>
                    <select id=FROM on:change=choose>
                        {drafts}
                        <optgroup label=words::shipped()>{shipped}</optgroup>
                    </select>
                </div>
                <button class="primary" type="button" on:click=go>{words::make()}</button>
                <label class="button line">
                    {words::import_button()}
                    <input
                        class="hidden"
                        type="file"
                        accept=".json,application/json"
                        multiple
                        aria-label=words::import()
                        on:change=pick
                    />
                </label>
            </div>
        </section>
    }
    .into_any()
}

/// Opens a template made from the chosen source for editing; it is not stored yet.
fn from(page: &Page, chosen: &str) {
    let Some((sort, id)) = chosen.split_once(':') else {
        return;
    };
    if sort == "t" {
        let copy = |known| page.templates.copy_of(known, &words::after(&known.name));
        return page.edit(template::by_id(id).map(copy));
    }
    let (made, own) = (page.clone(), id.to_owned());
    page.shell.drafts.load(id, move || {
        let draft = made.shell.drafts.find(&own).ok();
        made.edit(draft.map(|(draft, _)| {
            let title = draft.doc.title.as_deref().unwrap_or(words::new_name());
            made.templates.made_from(&draft.doc, &words::after(title))
        }));
    });
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
            notices.failed([file.name.as_str(), ": ", words::unreadable()].concat());
            continue;
        };
        match page.templates.bring_in(&text) {
            Ok(Ok(template)) => notices.done(words::imported(&template.name, &file.name), None),
            Ok(Err(_)) => notices.failed(words::not_kept().to_owned()),
            Err(why) => notices.failed(words::refused(&file.name, &why)),
        }
    }
    page.refresh();
}
