//! The bar of the editor: the title, the state of saving, undo and redo, and the downloads.

use leptos::prelude::*;

use super::comment;
use super::save_back::{self, SaveBack};
use crate::platform::set_hash;
use crate::state::autosave::{self, SaveState};
use crate::state::drafts::Safety;
use crate::state::editor::Editor;
use crate::widgets::bar::bar;
use crate::widgets::downloads::{self, DownloadChoice};
use crate::widgets::icon::{Icon, icon};
use debrief_core::export::{self, Export};
use debrief_core::model::Field;
use debrief_core::route::Route;
use debrief_core::text::interface::{editor as words, library};
use debrief_core::timeline::local;
use debrief_core::typing::shortcut::Step;

pub(crate) fn top_bar(editor: &Editor, saving: &SaveBack) -> AnyView {
    let title = editor.document.field(Field::Title).clone();
    let shown_title = move || {
        let title = title.get();
        if title.trim().is_empty() {
            library::untitled().to_owned()
        } else {
            title
        }
    };
    bar(view! {
        <span class="crumb" aria-hidden="true"><span>{shown_title}</span></span>
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
    let (for_class, safety) = (state.clone(), editor.autosave.safety());
    let safety_for_class = safety.clone();
    let clock = editor.platform.clock.clone();
    let time = move |time_saved| local::hours(clock.local(time_saved));
    let text = move || match state.get() {
        SaveState::Saved(time_saved) if is_less_safe(safety.get()) => {
            let saved = words::at(words::saved(), &time(time_saved));
            [&saved, ", ", words::less_safely()].concat()
        }
        SaveState::Saved(time_saved) => words::at(words::saved(), &time(time_saved)),
        SaveState::Saving => words::saving().to_owned(),
        SaveState::NotSaved(time_saved, _) => words::at(words::not_saved(), &time(time_saved)),
    };
    let class = move || match for_class.get() {
        SaveState::Saved(_) if is_less_safe(safety_for_class.get()) => "sign warn",
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

/// Draws the warning that drafts are stored only where the browser may lose them.
pub(crate) fn less_safe(editor: &Editor) -> AnyView {
    let (safety, state) = (editor.autosave.safety(), editor.autosave.state());
    let for_class = Memo::new(move |_| {
        // If nothing is saved at all, that is reported instead.
        let is_saved = !matches!(state.get(), SaveState::NotSaved(..));
        is_saved && is_less_safe(safety.get())
    });
    let bar = move || {
        let text = view! { <p class="notice banner" data-free="">{words::less_safe()}</p> };
        for_class.get().then_some(text)
    };
    view! { <div role="status">{bar}</div> }.into_any()
}

/// Draws the button that opens the finished report. The address is read when it is pressed, because the id of
/// a draft can change.
fn report(editor: &Editor) -> AnyView {
    let autosave = editor.autosave.clone();
    let open_report = move |_| {
        let _ = set_hash(&Route::Report(autosave.id()).href());
    };
    view! { <button class="line" type="button" on:click=open_report>{words::report()}</button> }
        .into_any()
}

fn steps(editor: &Editor) -> AnyView {
    let button = |id, step, shape, label, is_possible: ArcRwSignal<bool>| {
        let (editor, locked) = (editor.clone(), editor.clone());
        view! {
            <button
                id=id
                class="quiet step"
                type="button"
                aria-label=label
                title=label
                disabled=move || !is_possible.get() || locked.is_locked()
                on:click=move |_| editor.take_step(step)
            >
                {icon(shape)}
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
    let (document, for_errors) = (editor.document.clone(), editor.clone());
    let done = move || for_errors.report_open_errors();
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
    downloads::menu_with_comment(snapshot, move |choice| match choice {
        DownloadChoice::Form(form) => hand_out(&editor, form),
        DownloadChoice::Comment => comment::open(&editor),
    })
}

fn hand_out(editor: &Editor, form: &Export) {
    let today = editor.platform.today();
    let document = editor.document.snapshot();
    if downloads::hand_out(&editor.notices, &document, form, &today) {
        editor.report_open_errors();
    }
}

/// Draws the warning that is shown for as long as the document cannot be saved.
pub(crate) fn unsaved(editor: &Editor) -> AnyView {
    let state = editor.autosave.state();
    let trouble = Memo::new(move |_| match state.get() {
        SaveState::NotSaved(_, trouble) => Some(trouble),
        _ => None,
    });
    let editor = editor.clone();
    let banner = move || {
        let trouble = trouble.get()?;
        let editor = editor.clone();
        Some(view! {
            <p class="notice failed banner" data-free="">
                <span>{autosave::trouble_text(trouble)}</span>
                <button class="line" type="button" on:click=move |_| hand_out(&editor, export::JSON)>
                    {words::download_now()}
                </button>
            </p>
        })
    };
    view! { <div role="alert">{banner}</div> }.into_any()
}
