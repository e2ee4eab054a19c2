//! The menus "Download" and "Copy", with every form in which a postmortem can be downloaded or copied.

use leptos::prelude::*;

use super::icon::Icon;
use super::menu::{self, Choice, Look};
use crate::platform::{composed, copy, download};
use crate::state::notices::Notices;
use debrief_core::export::{Export, may_have_closing};
use debrief_core::files::{self, Copied, copied, outgoing};
use debrief_core::model::Postmortem;
use debrief_core::text::interface::{comment, editor as words, exports};

/// Draws the button "Download" and its menu. `choose` gets the form that was chosen.
pub(crate) fn menu(
    forms: impl Fn() -> Vec<&'static Export> + Clone + Send + Sync + 'static,
    choose: impl Fn(&'static Export) + Clone + Send + Sync + 'static,
) -> AnyView {
    let choices = move || forms().into_iter().map(choice).collect();
    menu::menu("download", words::download(), choices, choose)
}

/// A choice in the editor's Download menu.
#[derive(Clone, Copy)]
pub(crate) enum DownloadChoice {
    /// Download a file in this form.
    Form(&'static Export),
    /// Show the closing comment that is added to Markdown files.
    Comment,
}

/// Draws the button "Download" and its menu for the editor. The menu also offers to show the closing comment,
/// if a Markdown file of this document can end with one.
pub(crate) fn menu_with_comment(
    document: impl Fn() -> Postmortem + Clone + Send + Sync + 'static,
    choose: impl Fn(DownloadChoice) + Clone + Send + Sync + 'static,
) -> AnyView {
    let choices = move || {
        let document = document();
        let forms = files::forms(&document).into_iter().map(choice);
        let mut choices: Vec<Choice<DownloadChoice>> = forms
            .map(|form| Choice {
                label: form.label,
                value: DownloadChoice::Form(form.value),
            })
            .collect();
        if may_have_closing(&document) {
            choices.push(Choice {
                label: comment::choice(),
                value: DownloadChoice::Comment,
            });
        }
        choices
    };
    menu::menu("download", words::download(), choices, choose)
}

/// Draws the button "Copy" and its menu. `document` is called when something is chosen, `done` after it was
/// copied.
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

/// Downloads a postmortem in the given form. `today` is `YYYY-MM-DD`. Returns whether the browser accepted
/// the download; if it did not, a message says so.
pub(crate) fn hand_out(
    notices: &Notices,
    postmortem: &Postmortem,
    form: &Export,
    today: &str,
) -> bool {
    let file = outgoing(postmortem, form, today, composed);
    let is_accepted = download(&file.name, file.media_type, &file.text).is_ok();
    if !is_accepted {
        notices.failed(words::download_failed().to_owned());
    }
    is_accepted
}

fn choice(form: &'static Export) -> Choice<&'static Export> {
    Choice {
        label: exports::name(form.id),
        value: form,
    }
}
