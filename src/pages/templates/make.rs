//! Where a new template can come from: a draft, another template, a file.

use leptos::prelude::*;

use super::Page;
use crate::platform::{PickedFile, dom, picked_files};
use debrief_core::template;
use debrief_core::text::interface::{library, templates as words};

/// The id of the choice of a source.
const SOURCE: &str = "make-from";

/// Draws the controls that make a new template.
pub(super) fn make(page: &Page) -> AnyView {
    let (drafts, version) = (page.shell.drafts.clone(), page.shell.drafts.version());
    let drafts_in_list = Memo::new(move |_| {
        version.track();
        let drafts = drafts.list().drafts.into_iter();
        let ids_and_titles = drafts.map(|draft| (draft.summary.id, draft.summary.title));
        ids_and_titles.collect::<Vec<_>>()
    });
    let shipped: Vec<AnyView> = template::shipped()
        .iter()
        .map(|shipped_template| {
            view! { <option value=["t:", &shipped_template.id].concat()>{shipped_template.name.clone()}</option> }
                .into_any()
        })
        .collect();
    let preselected =
        drafts_in_list.with_untracked(|drafts_in_list| match drafts_in_list.first() {
            Some((id, _)) => ["d:", id].concat(),
            None => [
                "t:",
                template::shipped()
                    .first()
                    .map_or("", |preselected| &preselected.id),
            ]
            .concat(),
        });
    let chosen = StoredValue::new(preselected);
    let choose = move |event: leptos::ev::Event| {
        if let Ok(value) = dom::value(&event) {
            chosen.set_value(value);
        }
    };
    let for_making = page.clone();
    let make_template = move |_| {
        for_making.shell.notices.clear();
        edit_copy_of(&for_making, &chosen.get_value());
    };
    let for_files = page.clone();
    let pick = move |event: leptos::ev::Event| {
        let page = for_files.clone();
        let _ = picked_files(&event, move |picked| import_files(&page, picked));
    };
    let option = |(id, title): (String, Option<String>)| {
        let title = title.unwrap_or_else(|| library::untitled().to_owned());
        view! { <option value=["d:", &id].concat()>{title}</option> }.into_any()
    };
    let drafts = move || {
        let options: Vec<AnyView> = drafts_in_list.get().into_iter().map(option).collect();
        (!options.is_empty())
            .then(|| view! { <optgroup label=words::drafts()>{options}</optgroup> })
    };
    view! {
        <section class="make">
            <h2>{words::make_heading()}</h2>
            <div class="make-ways">
                <div class="field">
                    <label for=SOURCE>{words::make_from()}</label>
                    <select id=SOURCE on:change=choose>
                        {drafts}
                        <optgroup label=words::shipped()>{shipped}</optgroup>
                    </select>
                </div>
                <button class="primary" type="button" on:click=make_template>{words::make()}</button>
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
fn edit_copy_of(page: &Page, chosen: &str) {
    let Some((source_kind, id)) = chosen.split_once(':') else {
        return;
    };
    if source_kind == "t" {
        let copy = |known| page.templates.copy_of(known, &words::after(&known.name));
        return page.edit(template::by_id(id).map(copy));
    }
    let (for_making, draft_id) = (page.clone(), id.to_owned());
    page.shell.drafts.load(id, move || {
        let draft = for_making.shell.drafts.find(&draft_id).ok();
        for_making.edit(draft.map(|(draft, _)| {
            let title = draft.doc.title.as_deref().unwrap_or(words::new_name());
            for_making
                .templates
                .make_from(&draft.doc, &words::after(title))
        }));
    });
}

fn import_files(page: &Page, for_files: Vec<PickedFile>) {
    let notices = &page.shell.notices;
    notices.clear();
    for file in for_files {
        let text = file
            .bytes
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let Some(text) = text else {
            notices.failed([file.name.as_str(), ": ", words::unreadable()].concat());
            continue;
        };
        match page.templates.import(&text) {
            Ok(Ok(template)) => notices.done(words::imported(&template.name, &file.name), None),
            Ok(Err(_)) => notices.failed(words::not_kept().to_owned()),
            Err(error) => notices.failed(words::refused(&file.name, &error)),
        }
    }
    page.refresh();
}
