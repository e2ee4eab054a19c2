//! The notices above the list about the drafts as a whole: a warning if they are kept less safely than usual,
//! what the browser has deleted, and a reminder that a backup is due. Also the backup itself.

use leptos::prelude::*;

use super::Shell;
use crate::later::OnDone;
use crate::platform::download;
use crate::state::drafts::{Listing, Removals, Safety};
use crate::state::preferences;
use debrief_core::draft::backup::is_due;
use debrief_core::files;
use debrief_core::text::interface::{editor, library as words};

/// Draws the notices; there may be none.
pub(crate) fn notices(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    view! {
        <div role="status">{less_safe(shell, listing)} {removals(shell, listing)} {reminder(shell, listing)}</div>
    }
    .into_any()
}

fn less_safe(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    let safety = shell.drafts.safety();
    let notice = move || {
        // If nothing can be stored at all, that is reported instead.
        let is_reported = listing.with(|listing| listing.trouble.is_some());
        let is_less_safe = matches!(safety.get(), Safety::Quick(_)) && !is_reported;
        is_less_safe.then(|| view! { <p class="notice"><span>{words::less_safe()}</span></p> })
    };
    notice.into_any()
}

fn removals(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    let removals = Memo::new(move |_| listing.with(|listing| listing.removals.clone()));
    let drafts = shell.drafts.clone();
    let notice = move || {
        let notice = match removals.get() {
            Removals {
                lost_titles,
                restored,
                ..
            } if !lost_titles.is_empty() => words::gone(&lost_titles, restored),
            Removals { restored, .. } if restored > 0 => words::restored(restored),
            Removals {
                quick_copy: true, ..
            } => words::quick_gone().to_owned(),
            Removals { .. } => return None,
        };
        let drafts = drafts.clone();
        Some(view! {
            <p class="notice failed">
                <span>{notice}</span>
                <button class="line small-button" type="button" on:click=move |_| drafts.dismiss_removals()>
                    {words::understood()}
                </button>
            </p>
        })
    };
    notice.into_any()
}

fn reminder(shell: &Shell, listing: RwSignal<Listing>) -> AnyView {
    // Fires when a backup is made or the reminder is postponed.
    let changed = RwSignal::new(());
    let for_memo = shell.clone();
    let is_due = Memo::new(move |_| {
        changed.track();
        let platform = &for_memo.platform;
        let (backed_up, put_off) =
            preferences::backed_up(&*platform.storage, for_memo.drafts.keys());
        let saved: Vec<u64> = listing.with(|listing| {
            let drafts = listing.drafts.iter();
            drafts.map(|draft| draft.summary.saved_at).collect()
        });
        is_due(&saved, backed_up, put_off, platform.clock.now())
    });
    let shell = shell.clone();
    let notice = move || {
        let (for_backup, for_postponing) = (shell.clone(), shell.clone());
        let done = move || {
            changed.try_set(());
        };
        let back_up = move |_| back_up(&for_backup, Box::new(done));
        let put_off = move |_| {
            let (platform, keys) = (&for_postponing.platform, for_postponing.drafts.keys());
            let now = platform.clock.now();
            let _ = preferences::postpone_backup(&*platform.storage, keys, now);
            changed.set(());
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
    notice.into_any()
}

/// Offers one file with all drafts for download, and calls `done` if that succeeds.
pub(crate) fn back_up(shell: &Shell, done: OnDone) {
    let for_drafts = shell.clone();
    shell.drafts.collect(move |mut drafts| {
        drafts.retain(|draft| draft.deleted_at.is_none());
        let (platform, notices) = (&for_drafts.platform, &for_drafts.notices);
        let now = platform.clock.now();
        let file = files::backup(&drafts, now, &platform.today());
        match download(&file.name, file.media_type, &file.text) {
            Ok(()) => {
                notices.done(words::backed_up(&file.name, drafts.len()), None);
                let keys = for_drafts.drafts.keys();
                let _ = preferences::note_backup(&*platform.storage, keys, now);
                done();
            }
            Err(_) => notices.failed(editor::download_failed().to_owned()),
        }
    });
}
