//! The menu of everything that a postmortem can be downloaded as.

use leptos::prelude::*;

use super::menu::{self, Choice};
use crate::app::platform::download;
use crate::app::state::files::{Form, outgoing};
use crate::app::state::notices::Notices;
use crate::model::Postmortem;
use crate::text::en::interface::editor as words;

/// Draws the button "Download" and its menu; `choose` gets the form that was chosen.
pub(crate) fn menu(
    forms: impl Fn() -> &'static [Form] + Clone + Send + Sync + 'static,
    choose: impl Fn(Form) + Clone + Send + Sync + 'static,
) -> AnyView {
    let choices = move || forms().iter().map(choice).collect();
    menu::menu("download", words::DOWNLOAD, choices, choose)
}

/// Hands out a postmortem in a form; `today` is `YYYY-MM-DD`.
pub(crate) fn hand_out(notices: &Notices, postmortem: &Postmortem, form: Form, today: &str) {
    let file = outgoing(postmortem, form, today);
    if download(&file.name, file.media_type, &file.text).is_err() {
        notices.failed(words::DOWNLOAD_FAILED.to_owned());
    }
}

fn choice(form: &Form) -> Choice<Form> {
    let label = match form {
        Form::Markdown => words::MARKDOWN,
        Form::InTemplate => words::IN_TEMPLATE,
        Form::Json => words::JSON,
        Form::Html => words::HTML,
    };
    Choice {
        label,
        value: *form,
    }
}
