//! The notices above the list about the drafts as a whole: a warning if they are kept less safely than usual,
//! what the browser has deleted, and a reminder that a backup is due. Also the backup itself.

use leptos::prelude::*;

use super::Shell;
use crate::later::Answered;
use crate::platform::download;
use crate::state::drafts::{Listing, Missed, Safety};
use crate::state::preferences;
use debrief_core::draft::backup::is_due;
use debrief_core::files;
use debrief_core::text::interface::{editor, library as words};

/// Draws the notices; there may be none.
pub(crate) fn notices(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    view! {
        <div role="status">{less_safe(shell, listing)} {missed(shell, listing)} {reminder(shell, listing)}</div>
    }
    .into_any()
}

fn less_safe(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    let safety = shell.drafts.safety();
    let text = move || {
        // If nothing can be stored at all, that is reported instead.
        let is_told = listing.with(|listing| listing.trouble.is_some());
        let is_less = matches!(safety.get(), Safety::Quick(_)) && !is_told;
        is_less.then(|| view! { <p class="notice"><span>{words::less_safe()}</span></p> })
    };
    text.into_any()
}

fn missed(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    let missed = Memo::new(move |_| listing.with(|listing| listing.missed.clone()));
    let drafts = shell.drafts.clone();
    let text = move || {
        let text = match missed.get() {
            Missed { gone, restored, .. } if !gone.is_empty() => words::gone(&gone, restored),
            Missed { restored, .. } if restored > 0 => words::restored(restored),
            Missed { quick: true, .. } => words::quick_gone().to_owned(),
            Missed { .. } => return None,
        };
        let drafts = drafts.clone();
        Some(view! {
            <p class="notice failed">
                <span>{text}</span>
                <button class="line small-button" type="button" on:click=move |_| drafts.forget_missed()>
                    {words::understood()}
                </button>
            </p>
        })
    };
    text.into_any()
}

fn reminder(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    // Fires when a backup was made or the reminder was put off.
    let answered = RwSignal::new(());
    let looks = shell.clone();
    let is_due = Memo::new(move |_| {
        answered.track();
        let platform = &looks.platform;
        let (backed_up, put_off) = preferences::backed_up(&*platform.storage, looks.drafts.keys());
        let saved: Vec<u64> = listing.with(|listing| {
            let drafts = listing.drafts.iter();
            drafts.map(|draft| draft.summary.saved_at).collect()
        });
        is_due(&saved, backed_up, put_off, platform.clock.now())
    });
    let shell = shell.clone();
    let text = move || {
        let (wants, not_now) = (shell.clone(), shell.clone());
        let done = move || {
            answered.try_set(());
        };
        let back_up = move |_| back_up(&wants, Box::new(done));
        let put_off = move |_| {
            let (platform, keys) = (&not_now.platform, not_now.drafts.keys());
            let now = platform.clock.now();
            let _ = preferences::put_backup_off(&*platform.storage, keys, now);
            answered.set(());
        };
        is_due.get().then(|| {
            view! {
                <p class="notice">
                    <span>{words::reminder()}</span>
                    <button class="line small-button" type="button" on:click=back_up>{words::back_up_now()}</button>
                    <button class="quiet small-button" type="button" on:click=put_off>{words::not_now()}</button>
                </p>
            }
        })
    };
    text.into_any()
}

/// Hands out one file with all drafts, and calls `done` if it was handed out.
pub(crate) fn back_up(shell: &Shell, done: Answered) {
    let collected = shell.clone();
    shell.drafts.collect(move |mut drafts| {
        drafts.retain(|draft| draft.deleted_at.is_none());
        let (platform, notices) = (&collected.platform, &collected.notices);
        let now = platform.clock.now();
        let file = files::backup(&drafts, now, &platform.today());
        match download(&file.name, file.media_type, &file.text) {
            Ok(()) => {
                notices.done(words::backed_up(&file.name, drafts.len()), None);
                let keys = collected.drafts.keys();
                let _ = preferences::note_backup(&*platform.storage, keys, now);
                done();
            }
            Err(_) => notices.failed(editor::download_failed().to_owned()),
        }
    });
}
