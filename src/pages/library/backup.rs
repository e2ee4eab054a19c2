//! One file with all drafts, and the reminder to make it.

use leptos::prelude::*;

use super::Library;
use crate::platform::download;
use crate::state::preferences;
use debrief_core::draft::backup::is_due;
use debrief_core::text::en::interface::{editor, library as words};

/// Hands out a backup.
pub(super) fn back_up(library: &Library) {
    let library = library.clone();
    let later = library.shell.later;
    later.then(move |functions| {
        let notices = library.shell.notices.clone();
        let Some(functions) = functions else {
            return notices.failed(words::BACK_UP_FAILED.to_owned());
        };
        let drafts = library.shell.drafts.clone();
        drafts.collect(move |mut drafts| {
            drafts.retain(|draft| draft.deleted_at.is_none());
            let platform = &library.shell.platform;
            let now = platform.clock.now();
            let file = (functions.backup)(&drafts, now, &platform.today());
            match download(&file.name, file.media_type, &file.text) {
                Ok(()) => {
                    notices.done(words::backed_up(&file.name, drafts.len()), None);
                    let keys = library.shell.drafts.keys();
                    let _ = preferences::note_backup(&*platform.storage, keys, now);
                    library.asks.try_set(false);
                }
                Err(_) => notices.failed(editor::DOWNLOAD_FAILED.to_owned()),
            }
        });
    });
}

/// Finds out whether it is time to ask for a backup.
pub(super) fn look(library: &Library) {
    let platform = &library.shell.platform;
    let keys = library.shell.drafts.keys();
    let (backed_up, put_off) = preferences::backed_up(&*platform.storage, keys);
    let saved = library.listing.try_with_untracked(|listing| {
        let drafts = listing.drafts.iter();
        drafts
            .map(|draft| draft.summary.saved_at)
            .collect::<Vec<_>>()
    });
    let now = platform.clock.now();
    let due = is_due(&saved.unwrap_or_default(), backed_up, put_off, now);
    library.asks.try_set(due);
}

/// Draws the reminder, as long as it is time.
pub(super) fn reminder(library: &Library) -> AnyView {
    let (asks, library) = (library.asks, library.clone());
    let text = move || {
        let (wants, not_now) = (library.clone(), library.clone());
        let put_off = move |_| {
            let platform = &not_now.shell.platform;
            let (keys, now) = (not_now.shell.drafts.keys(), platform.clock.now());
            let _ = preferences::put_backup_off(&*platform.storage, keys, now);
            asks.set(false);
        };
        asks.get().then(|| {
            view! {
                <p class="notice">
                    <span>{words::REMINDER}</span>
                    <button class="line small-button" type="button" on:click=move |_| back_up(&wants)>
                        {words::BACK_UP_NOW}
                    </button>
                    <button class="quiet small-button" type="button" on:click=put_off>{words::NOT_NOW}</button>
                </p>
            }
        })
    };
    view! { <div role="status">{text}</div> }.into_any()
}
