//! The settings: colours, what is stored, and deleting all of it.

use leptos::prelude::*;

use super::{HEADING, Shell, kept_where, set_theme};
use crate::platform::dom;
use crate::state::drafts::Usage;
use crate::state::other_tabs::on_change;
use crate::state::preferences::{self, Theme};
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::confirm::{Question, ask, confirm};
use crate::widgets::notices::notices;
use debrief_core::route::Route;
use debrief_core::text::interface::{nowhere, settings as words, shell};

/// A tenth of what browsers call a megabyte, in UTF-16 units.
const TENTH_OF_MEGABYTE: usize = 100_000;

pub(crate) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    let question = RwSignal::new(None);
    let usage = RwSignal::new(shell.drafts.usage().ok());
    let drafts = shell.drafts.clone();
    on_change(&shell.drafts, move || {
        usage.try_set(drafts.usage().ok());
    });
    let usage_text = move || match usage.get() {
        Some(Usage { drafts, units }) => words::usage(drafts, units.div_ceil(TENTH_OF_MEGABYTE)),
        None => words::unknown().to_owned(),
    };
    let delete = move |_| {
        let drafts = usage.get_untracked().map_or(0, |usage| usage.drafts);
        let new_question = Question {
            heading: words::question(),
            text: words::delete_what(drafts),
            yes: words::yes(),
            about: (),
        };
        ask(question, new_question);
    };
    let theme = RwSignal::new(preferences::theme(
        &*shell.platform.storage,
        shell.drafts.keys(),
    ));
    let on_yes = shell.clone();
    let delete_all = move |()| {
        match on_yes.drafts.remove_everything() {
            Ok(()) => on_yes.notices.done(words::deleted().to_owned(), None),
            Err(_) => on_yes.notices.failed(words::not_deleted().to_owned()),
        }
        theme.set(Theme::System);
        set_theme(Theme::System);
        usage.set(on_yes.drafts.usage().ok());
        let _ = dom::focus(HEADING);
    };
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="narrow page" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
            {notices(&shell.notices)}
            {themes(shell, theme)}
            <section>
                <h2>{words::stored_heading()}</h2>
                <p>{usage_text}</p>
                <p class="muted">{words::stored()}</p>
                {kept_where::details()}
            </section>
            <section>
                <h2>{words::delete_heading()}</h2>
                <p class="muted">{words::delete_lead()}</p>
                <button class="line" type="button" on:click=delete>{words::delete()}</button>
            </section>
            <p><a href=Route::Library.href()>{nowhere::home()}</a></p>
        </main>
        {confirm(question, delete_all)}
    }
    .into_any()
}

fn themes(shell: &Shell, theme: RwSignal<Theme>) -> AnyView {
    let choices: Vec<AnyView> = Theme::ALL
        .into_iter()
        .map(|choice| {
            let label = match choice {
                Theme::System => words::system(),
                Theme::Light => words::light(),
                Theme::Dark => words::dark(),
            };
            let shell = shell.clone();
            let choose = move |_| {
                theme.set(choice);
                set_theme(choice);
                let (storage, keys) = (&*shell.platform.storage, shell.drafts.keys());
                if preferences::set_theme(storage, keys, choice).is_err() {
                    shell.notices.failed(words::not_kept().to_owned());
                }
            };
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="theme"
                        value=choice.name()
                        prop:checked=move || theme.get() == choice
                        on:change=choose
                    />
                    {label}
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset>
            <legend>{words::theme()}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}
