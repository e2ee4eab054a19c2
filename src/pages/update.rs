//! The bar that offers a newer version of the page. The page is reloaded only on request, and only once
//! everything that is open is saved.

use leptos::prelude::*;

use super::Shell;
use crate::platform::{on_update, take_update};
use debrief_core::text::interface::shell as words;

/// Draws the bar, which is empty until there is a newer version.
pub(super) fn bar(shell: &Shell) -> AnyView {
    let is_ready = RwSignal::new(false);
    on_update(move || {
        is_ready.try_set(true);
    });
    let shell = shell.clone();
    let content = move || {
        let shell = shell.clone();
        let reload = move |_| {
            let keeper = shell.keeper.get_value();
            let is_saved = keeper.is_none_or(|keep| keep()) && !shell.drafts.has_unstored();
            if !is_saved || take_update().is_err() {
                shell.notices.failed(words::update_unsaved().to_owned());
            }
        };
        is_ready.get().then(|| {
            view! {
                <div class="update">
                    <span>{words::update()}</span>
                    <button class="primary" type="button" on:click=reload>{words::update_now()}</button>
                    <button class="quiet small-button" type="button" on:click=move |_| is_ready.set(false)>
                        {words::update_later()}
                    </button>
                </div>
            }
        })
    };
    view! { <div role="status">{content}</div> }.into_any()
}
