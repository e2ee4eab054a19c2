//! The list of drafts, and the import of files.

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::app::platform::{dom, picked_files, set_hash, PickedFile};
use crate::app::state::route::Route;
use crate::app::state::{autosave, drafts, intake};
use crate::app::widgets::bar::{MAIN, bar};
use crate::app::widgets::icon::{Icon, icon};
use crate::app::widgets::notices::notices;
use crate::text::en::interface::{import, library as words, shell};

/// Draws the page.
pub(super) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::HEADING));
    let platform = shell.platform.clone();
    let list = RwSignal::new(drafts::list(&platform).unwrap_or_default());
    let row = |draft: drafts::Listed| {
        let title = draft.doc.title.clone().unwrap_or_else(|| words::UNTITLED.to_owned());
        view! { <li><a href=Route::Editor(draft.id).href()>{title}</a></li> }
    };
    let this = shell.clone();
    let import = move |event: leptos::ev::Event| {
        let this = this.clone();
        let _ = picked_files(&event, move |files| {
            for file in files { take(&this, file); }
            list.set(drafts::list(&this.platform).unwrap_or_default());
        });
    };
    view! {
        {bar(view!{ <span class="grow"></span> <span class="muted small wide">{shell::TAGLINE}</span> }.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <div class="library-head">
            <h1 id=HEADING tabindex="-1">{words::HEADING}</h1>
            <label class="button line">{icon(Icon::Import)} {words::IMPORT_BUTTON}
            <input class="hidden" type="file" multiple=true accept=".md,.markdown,.txt,.json" aria-label=words::IMPORT on:change=import /></label>
            <button class="primary" type="button" on:click=|_| { let _ = set_hash(&Route::New.href()); }>{words::NEW}</button>
            </div>
            {notices(&shell.notices)}
            <ul class="drafts" aria-label=words::LIST role="list">
              <For each=move || list.get() key=|draft| draft.id.clone() children=row />
            </ul>
        </main>
    }
    .into_any()
}

fn take(shell: &Shell, file: PickedFile) {
    let platform = &shell.platform;
    let Ok(bytes) = file.bytes else { return shell.notices.failed(import::unreadable(&file.name)) };
    let is_taken = |id: &str| drafts::read(platform, id).ok().flatten().is_some();
    match intake::take(&file.name, &bytes, is_taken, || platform.ids.fresh()) {
        Err(why) => shell.notices.failed(why),
        Ok(taken) => {
            let title = taken.postmortem.title.clone().unwrap_or_else(|| words::UNTITLED.to_owned());
            match drafts::write(platform, &taken.postmortem) {
                Err(trouble) => shell.notices.failed(import::not_stored(&file.name, autosave::words(trouble))),
                Ok(_) => {
                    let text = if taken.second { import::second(&file.name, &title) } else { import::done(&file.name, &title) };
                    shell.notices.done(text, Some((import::OPEN, Route::Editor(taken.postmortem.id).href())));
                }
            }
        }
    }
}
