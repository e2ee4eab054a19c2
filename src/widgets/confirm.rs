//! A dialog that asks before an action that cannot be undone.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use debrief_core::text::interface::shell;

/// A question that the dialog asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question<T> {
    /// The question itself, as the heading of the dialog.
    pub(crate) heading: &'static str,
    /// What happens if the answer is yes.
    pub(crate) text: String,
    /// The label of the button that agrees.
    pub(crate) yes: &'static str,
    /// What the question is about, such as the drafts to delete. It is passed on if the answer is yes.
    pub(crate) about: T,
}

const DIALOG: &str = "confirm";

/// Sets the question and opens the dialog.
pub(crate) fn ask<T: Send + Sync + 'static>(
    question: RwSignal<Option<Question<T>>>,
    what: Question<T>,
) {
    question.set(Some(what));
    let _ = next_frame(|| {
        let _ = dom::open_dialog(DIALOG);
    });
}

/// Draws the dialog. If the answer is yes, `agreed` gets what the question was about.
pub(crate) fn confirm<T: Clone + Send + Sync + 'static>(
    question: RwSignal<Option<Question<T>>>,
    agreed: impl Fn(T) + Send + Sync + 'static,
) -> AnyView {
    let close = || {
        let _ = dom::close_dialog(DIALOG);
    };
    let part = move |part: fn(&Question<T>) -> String| {
        move || question.with(|question| question.as_ref().map(part).unwrap_or_default())
    };
    let yes = move |_| {
        close();
        if let Some(question) = question.get_untracked() {
            agreed(question.about);
        }
    };
    view! {
        <dialog id=DIALOG aria-labelledby="confirm-heading" aria-describedby="confirm-text">
            <h2 id="confirm-heading">{part(|question| question.heading.to_owned())}</h2>
            <p id="confirm-text">{part(|question| question.text.clone())}</p>
            <div class="buttons">
                <button class="line" type="button" on:click=move |_| close()>{shell::cancel()}</button>
                <button class="danger" type="button" on:click=yes>{part(|question| question.yes.to_owned())}</button>
            </div>
        </dialog>
    }
    .into_any()
}
