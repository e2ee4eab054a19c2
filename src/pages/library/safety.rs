//! How safe the drafts are, where that is not as it should be, and what the browser has taken away.

use leptos::prelude::*;

use super::Library;
use crate::state::drafts::{Missed, Safety};
use debrief_core::text::en::interface::library as words;

/// Draws what there is to say about the copies of the drafts.
pub(super) fn notice(library: &Library) -> AnyView {
    let (safety, listing) = (library.shell.drafts.safety(), library.listing);
    let less = move || {
        // Where nothing can be stored at all, that is said instead.
        let is_told = listing.with(|listing| listing.trouble.is_some());
        let is_less = matches!(safety.get(), Safety::Quick(_)) && !is_told;
        is_less.then(|| view! { <p class="notice">{words::LESS_SAFE}</p> })
    };
    let missed = Memo::new(move |_| listing.with(|listing| listing.missed.clone()));
    let drafts = library.shell.drafts.clone();
    let gone = move || {
        let text = told(&missed.get())?;
        let drafts = drafts.clone();
        Some(view! {
            <p class="notice failed">
                <span>{text}</span>
                <button class="line small-button" type="button" on:click=move |_| drafts.forget_missed()>
                    {words::UNDERSTOOD}
                </button>
            </p>
        })
    };
    view! { <div role="status">{less} {gone}</div> }.into_any()
}

fn told(missed: &Missed) -> Option<String> {
    match missed {
        Missed { gone, restored, .. } if !gone.is_empty() => Some(words::gone(gone, *restored)),
        Missed { restored, .. } if *restored > 0 => Some(words::restored(*restored)),
        Missed { quick: true, .. } => Some(words::QUICK_GONE.to_owned()),
        Missed { .. } => None,
    }
}
