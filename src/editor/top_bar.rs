//! The bar of the editor: the title, the state of saving, undo and redo, and the downloads.

use leptos::prelude::*;

use super::comment;
use super::save_back::{self, SaveBack};
use crate::platform::set_hash;
use crate::state::autosave::{self, SaveState};
use crate::state::drafts::Safety;
use crate::state::editor::Editor;
use crate::widgets::bar::bar;
use crate::widgets::downloads::{self, Wanted};
use crate::widgets::icon::{Icon, icon};
use debrief_core::export::{self, Export};
use debrief_core::model::Field;
use debrief_core::route::Route;
use debrief_core::text::interface::{editor as words, library};
use debrief_core::timeline::local;
use debrief_core::typing::shortcut::Step;

pub(crate) fn top_bar(editor: &Editor, saving: &SaveBack) -> AnyView {
    let title = editor.document.field(Field::Title).clone();
    let crumb = move || {
        let title = title.get();
        if title.trim().is_empty() {
            library::untitled().to_owned()
        } else {
            title
        }
    };
    bar(view! {
        <span class="crumb" aria-hidden="true"><span>{crumb}</span></span>
        <span class="grow"></span>
        {saved(editor)}
        {steps(editor)}
        {save_back::button(saving)}
        {report(editor)}
        {copies(editor)}
        {downloads(editor)}
    }
    .into_any())
}

fn saved(editor: &Editor) -> AnyView {
    let state = editor.autosave.state();
    let (shown, safety) = (state.clone(), editor.autosave.safety());
    let safe = safety.clone();
    let clock = editor.platform.clock.clone();
    let time = move |at| local::hours(clock.local(at));
    let text = move || match state.get() {
        SaveState::Saved(at) if is_less_safe(safety.get()) => {
            let saved = words::at(words::saved(), &time(at));
            [&saved, ", ", words::less_safely()].concat()
        }
        SaveState::Saved(at) => words::at(words::saved(), &time(at)),
        SaveState::Saving => words::saving().to_owned(),
        SaveState::NotSaved(at, _) => words::at(words::not_saved(), &time(at)),
    };
    let class = move || match shown.get() {
        SaveState::Saved(_) if is_less_safe(safe.get()) => "sign warn",
        SaveState::Saved(_) => "sign ok",
        SaveState::Saving => "sign",
        SaveState::NotSaved(..) => "sign error",
    };
    view! {
        <p class="saved">
            <span class=class aria-hidden="true"></span>
            <span role="status">{text}</span>
        </p>
    }
    .into_any()
}

fn is_less_safe(safety: Safety) -> bool {
    matches!(safety, Safety::Quick(_))
}

/// Draws the warning that drafts are kept, but only in a place that the browser may lose.
pub(crate) fn less_safe(editor: &Editor) -> AnyView {
    let (safety, state) = (editor.autosave.safety(), editor.autosave.state());
    let shown = Memo::new(move |_| {
        // If nothing is saved at all, that is reported instead.
        let is_saved = !matches!(state.get(), SaveState::NotSaved(..));
        is_saved && is_less_safe(safety.get())
    });
    let bar = move || {
        let text = view! { <p class="notice banner" data-free="">{words::less_safe()}</p> };
        shown.get().then_some(text)
    };
    view! { <div role="status">{bar}</div> }.into_any()
}

/// Draws the button that opens the finished report. The address is read when it is pressed, because the id of
/// a draft can change.
fn report(editor: &Editor) -> AnyView {
    let autosave = editor.autosave.clone();
    let go = move |_| {
        let _ = set_hash(&Route::Report(autosave.id()).href());
    };
    view! { <button class="line" type="button" on:click=go>{words::report()}</button> }.into_any()
}

fn steps(editor: &Editor) -> AnyView {
    let button = |id, step, drawing, label, can: ArcRwSignal<bool>| {
        let (editor, locked) = (editor.clone(), editor.clone());
        view! {
            <button
                id=id
                class="quiet step"
                type="button"
                aria-label=label
                title=label
                disabled=move || !can.get() || locked.is_locked()
                on:click=move |_| editor.take_step(step)
            >
                {icon(drawing)}
            </button>
        }
        .into_any()
    };
    let (undo, redo) = (editor.steps.can_undo(), editor.steps.can_redo());
    view! {
        <div class="steps" role="group" aria-label=words::steps()>
            {button("undo", Step::Undo, Icon::Undo, words::undo(), undo)}
            {button("redo", Step::Redo, Icon::Redo, words::redo(), redo)}
        </div>
    }
    .into_any()
}

fn copies(editor: &Editor) -> AnyView {
    let (document, copied) = (editor.document.clone(), editor.clone());
    let done = move || copied.tell_of_errors();
    downloads::copy_menu(&editor.notices, move || document.snapshot(), done)
}

fn downloads(editor: &Editor) -> AnyView {
    let document = editor.document.clone();
    // The menu follows the template of the document; the contents of the sections are only read when it
    // opens.
    let snapshot = move || {
        document.rest().track();
        document.snapshot()
    };
    let editor = editor.clone();
    downloads::menu_with_comment(snapshot, move |wanted| match wanted {
        Wanted::Form(form) => hand_out(&editor, form),
        Wanted::Comment => comment::open(&editor),
    })
}

fn hand_out(editor: &Editor, form: &Export) {
    let today = editor.platform.today();
    let document = editor.document.snapshot();
    if downloads::hand_out(&editor.notices, &document, form, &today) {
        editor.tell_of_errors();
    }
}

/// Draws the warning that is shown for as long as the document cannot be saved.
pub(crate) fn unsaved(editor: &Editor) -> AnyView {
    let state = editor.autosave.state();
    let why = Memo::new(move |_| match state.get() {
        SaveState::NotSaved(_, why) => Some(why),
        _ => None,
    });
    let editor = editor.clone();
    let banner = move || {
        let why = why.get()?;
        let editor = editor.clone();
        Some(view! {
            <p class="notice failed banner" data-free="">
                <span>{autosave::words(why)}</span>
                <button class="line" type="button" on:click=move |_| hand_out(&editor, export::JSON)>
                    {words::download_now()}
                </button>
            </p>
        })
    };
    view! { <div role="alert">{banner}</div> }.into_any()
}
