//! The menus of everything that a postmortem can be downloaded as and copied as.

use leptos::prelude::*;

use super::icon::Icon;
use super::menu::{self, Choice, Look};
use crate::platform::{composed, copy, download};
use crate::state::notices::Notices;
use debrief_core::export::{Export, may_have_closing};
use debrief_core::files::{self, Copied, copied, outgoing};
use debrief_core::model::Postmortem;
use debrief_core::text::interface::{comment, editor as words, exports};

/// Draws the button "Download" and its menu; `choose` gets the form that was chosen.
pub(crate) fn menu(
    forms: impl Fn() -> Vec<&'static Export> + Clone + Send + Sync + 'static,
    choose: impl Fn(&'static Export) + Clone + Send + Sync + 'static,
) -> AnyView {
    let choices = move || forms().into_iter().map(choice).collect();
    menu::menu("download", words::download(), choices, choose)
}

/// What somebody wants who has opened the menu of downloads in the editor.
#[derive(Clone, Copy)]
pub(crate) enum Wanted {
    /// A file in this form.
    Form(&'static Export),
    /// A look at the comment that Markdown files end with.
    Comment,
}

/// Draws the button "Download" and its menu, with the comment at the end of the file where the document may
/// have one.
pub(crate) fn menu_with_comment(
    document: impl Fn() -> Postmortem + Clone + Send + Sync + 'static,
    choose: impl Fn(Wanted) + Clone + Send + Sync + 'static,
) -> AnyView {
    let choices = move || {
        let document = document();
        let forms = files::forms(&document).into_iter().map(choice);
        let mut choices: Vec<Choice<Wanted>> = forms
            .map(|form| Choice {
                label: form.label,
                value: Wanted::Form(form.value),
            })
            .collect();
        if may_have_closing(&document) {
            choices.push(Choice {
                label: comment::choice(),
                value: Wanted::Comment,
            });
        }
        choices
    };
    menu::menu("download", words::download(), choices, choose)
}

/// Draws the button "Copy" and its menu. `document` is read when something is chosen, `done` called when it
/// was copied.
pub(crate) fn copy_menu(
    notices: &Notices,
    document: impl Fn() -> Postmortem + Clone + Send + Sync + 'static,
    done: impl Fn() + Clone + Send + Sync + 'static,
) -> AnyView {
    let notices = notices.clone();
    let choices = || {
        let choice = |label, value| Choice { label, value };
        vec![
            choice(words::markdown(), Copied::Markdown),
            choice(words::formatted(), Copied::Formatted),
        ]
    };
    let look = Look {
        id: "copy".to_owned(),
        name: Signal::stored(words::copy().to_owned()),
        label: Some(words::copy()),
        icon: Icon::Down,
        short: Some(Icon::Copy),
        class: "line",
    };
    menu::menu_of(look, choices, move |form| {
        let (plain, html) = copied(&document(), form);
        notices.clear();
        match copy(&plain, html.as_deref()) {
            Ok(()) => {
                notices.done(words::copied().to_owned(), None);
                done();
            }
            Err(_) => notices.failed(words::copy_failed().to_owned()),
        }
    })
}

/// Hands out a postmortem in a form; `today` is `YYYY-MM-DD`. Whether the browser took it.
pub(crate) fn hand_out(
    notices: &Notices,
    postmortem: &Postmortem,
    form: &Export,
    today: &str,
) -> bool {
    let file = outgoing(postmortem, form, today, composed);
    let taken = download(&file.name, file.media_type, &file.text).is_ok();
    if !taken {
        notices.failed(words::download_failed().to_owned());
    }
    taken
}

fn choice(form: &'static Export) -> Choice<&'static Export> {
    Choice {
        label: exports::name(form.id),
        value: form,
    }
}
