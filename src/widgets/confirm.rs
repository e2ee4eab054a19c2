//! A dialog that asks before an action that cannot be undone.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use debrief_core::text::interface::shell;

/// A question that the dialog asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question<T> {
    /// The question itself, as the heading of the dialog.
    pub(crate) heading: &'static str,
    /// What happens if the person confirms.
    pub(crate) text: String,
    /// The label of the button that agrees.
    pub(crate) yes: &'static str,
    /// What the question is about, such as the drafts to delete.
    pub(crate) about: T,
}

const DIALOG: &str = "confirm";

/// Sets the question and opens the dialog.
pub(crate) fn ask<T: Send + Sync + 'static>(
    question: RwSignal<Option<Question<T>>>,
    new_question: Question<T>,
) {
    question.set(Some(new_question));
    let _ = next_frame(|| {
        let _ = dom::open_dialog(DIALOG);
    });
}

/// Draws the dialog. If the person confirms, `on_yes` receives what the question was about.
pub(crate) fn confirm<T: Clone + Send + Sync + 'static>(
    question: RwSignal<Option<Question<T>>>,
    on_yes: impl Fn(T) + Send + Sync + 'static,
) -> AnyView {
    let close = || {
        let _ = dom::close_dialog(DIALOG);
    };
    let text_of = move |read_part: fn(&Question<T>) -> String| {
        move || question.with(|question| question.as_ref().map(read_part).unwrap_or_default())
    };
    let confirm = move |_| {
        close();
        if let Some(question) = question.get_untracked() {
            on_yes(question.about);
        }
    };
    view! {
        <dialog id=DIALOG aria-labelledby="confirm-heading" aria-describedby="confirm-text">
            <h2 id="confirm-heading">{text_of(|question| question.heading.to_owned())}</h2>
            <p id="confirm-text">{text_of(|question| question.text.clone())}</p>
            <div class="buttons">
                <button class="line" type="button" on:click=move |_| close()>{shell::cancel()}</button>
                <button class="danger" type="button" on:click=confirm>{text_of(|question| question.yes.to_owned())}</button>
            </div>
        </dialog>
    }
    .into_any()
}
