//! The messages about what has just happened. Both lists are always in the page, so that assistive technology
//! reads what is added to them.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::state::notices::{Notice, Notices, Tone};
use debrief_core::text::interface::shell;

/// Draws the messages, failures in a list that is read at once (`role="alert"`).
pub(crate) fn notices(notices: &Notices) -> AnyView {
    view! {
        <div class="notices" data-free="">
            <div role="alert">{list(notices, Tone::Failed)}</div>
            <div aria-live="polite">{list(notices, Tone::Done)}</div>
        </div>
    }
    .into_any()
}

fn list(notices: &Notices, tone: Tone) -> AnyView {
    let for_list = notices.clone();
    let for_dismiss = notices.clone();
    let draw_notice = move |notice: Notice| {
        let for_dismiss = for_dismiss.clone();
        let links: Vec<AnyView> = notice
            .links
            .into_iter()
            .map(|(label, href)| view! { " " <a href=href>{label}</a> }.into_any())
            .collect();
        let (for_offer, key) = (for_dismiss.clone(), notice.key);
        let offer = notice.offer.map(|offer| {
            let run = move |_| {
                for_offer.dismiss(key);
                (offer.run)();
            };
            view! {
                <button class="line small-button" type="button" on:click=run>
                    {offer.label}
                </button>
            }
        });
        let class = match tone {
            Tone::Done => "notice done",
            Tone::Failed => "notice failed",
        };
        view! {
            <p class=class>
                <span>{notice.text} {links}</span>
                {offer}
                <button
                    class="quiet small-button"
                    type="button"
                    aria-label=shell::dismiss()
                    on:click=move |_| for_dismiss.dismiss(notice.key)
                >
                    {icon(Icon::Cross)}
                </button>
            </p>
        }
    };
    view! { <For each=move || for_list.with_tone(tone) key=|notice| notice.key children=draw_notice /> }
        .into_any()
}
