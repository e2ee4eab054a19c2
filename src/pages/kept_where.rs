//! Where drafts are kept and what could delete them, for a person who is about to write one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::persist;
use debrief_core::text::interface::kept as words;

/// Whether the browser has promised to keep the drafts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Promise {
    /// The browser has not been asked, or cannot tell.
    Unknown,
    Given,
    /// The browser would ask the person, and has not done so yet.
    Open,
    Refused,
}

/// Draws the explanation, folded.
pub(super) fn details() -> AnyView {
    let promise = RwSignal::new(Promise::Unknown);
    spawn_local(async move {
        let state = match persist::is_promised().await {
            Some(true) => Promise::Given,
            Some(false) if persist::asks_the_person() => Promise::Open,
            _ => Promise::Unknown,
        };
        promise.try_set(state);
    });
    let ask = move |_| {
        spawn_local(async move {
            let state = match persist::ask().await {
                Some(true) => Promise::Given,
                _ => Promise::Refused,
            };
            promise.try_set(state);
        });
    };
    let button = move || {
        (promise.get() == Promise::Open).then(|| {
            view! {
                <p>
                    {words::ask_lead()}
                    " "
                    <button class="line small-button" type="button" on:click=ask>{words::ask()}</button>
                </p>
            }
        })
    };
    let answer = move || match promise.get() {
        Promise::Given => Some(words::promised()),
        Promise::Refused => Some(words::refused()),
        Promise::Unknown | Promise::Open => None,
    };
    view! {
        <details class="kept-where">
            <summary>{words::summary()}</summary>
            <p>{words::lead()}</p>
            <ul>
                <li>{words::private()}</li>
                <li>{words::on_closing()}</li>
                <li>{words::safari()}</li>
                <li>{words::cleared()}</li>
            </ul>
            <p>{words::what_to_do()}</p>
            {button}
            <p role="status">{answer}</p>
        </details>
    }
    .into_any()
}
