//! Saves the draft to the file that it was opened from: shows the changes first, asks for permission, and
//! reports the result.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::handles::{FileTrouble, open_files, permit, read, write};
use crate::platform::{PickedFile, dom, next_frame};
use crate::state::editor::Editor;
use crate::state::open_files::{OpenFile, OpenFiles, SavePlan};
use crate::state::origin::Origin;
use crate::widgets::diff::diff;
use crate::widgets::downloads;
use crate::widgets::icon::{Icon, icon};
use debrief_core::text::interface::{save_back as words, shell};

const DIALOG: &str = "save-back";
const SKIP_REVIEW: &str = "save-back-quiet";

/// Saves a draft back to its file. Clones share their state.
#[derive(Clone)]
pub(crate) struct SaveBack {
    editor: Editor,
    files: OpenFiles,
    /// The changes that the dialog shows.
    plan: ArcRwSignal<Option<SavePlan>>,
    /// The error message that the dialog shows; empty if there is none.
    error: ArcRwSignal<String>,
    /// Whether the person chose not to see the dialog again for this file.
    skip_review: ArcRwSignal<bool>,
    is_busy: ArcRwSignal<bool>,
}

impl SaveBack {
    /// Creates the state for the draft of this editor, which may or may not have a file.
    pub(crate) fn new(editor: &Editor, files: &OpenFiles) -> Self {
        Self {
            editor: editor.clone(),
            files: files.clone(),
            plan: ArcRwSignal::new(None),
            error: ArcRwSignal::new(String::new()),
            skip_review: ArcRwSignal::new(false),
            is_busy: ArcRwSignal::new(false),
        }
    }

    /// Starts to save. Returns whether the draft has a file.
    pub(crate) fn begin(&self) -> bool {
        let Some(file) = untrack(|| self.file()) else {
            return false;
        };
        if untrack(|| self.editor.is_locked()) || self.is_busy.get_untracked() {
            return true;
        }
        self.editor.notices.clear();
        let this = self.clone();
        self.run(async move {
            // Access to a file from an earlier session must be requested now, while the browser still counts
            // the key or the click as an action of the person.
            let permission = match file.from_earlier_visit {
                true => permit(file.handle).await,
                false => Ok(()),
            };
            let on_disk = match permission {
                Ok(()) => read(file.handle).await,
                Err(error) => Err(error),
            };
            match on_disk {
                Ok(on_disk) => {
                    this.files.permission_granted(&this.editor.autosave.id());
                    this.compare(&file, on_disk).await;
                }
                Err(error) if file.from_earlier_visit => this.offer_reopening(error, &file.name),
                Err(error) => this.show_error(read_error_text(error, &file.name)),
            }
        });
        true
    }

    fn file(&self) -> Option<OpenFile> {
        self.files.file_of(&self.editor.autosave.id())
    }

    /// Shows what a save would change, or saves at once if that need not be shown.
    async fn compare(&self, file: &OpenFile, on_disk: Vec<u8>) {
        let Some(plan) = file.plan_save(&self.editor.document.snapshot(), on_disk) else {
            return self.editor.notices.done(words::same(&file.name), None);
        };
        if plan.needs_no_review(file) {
            return match write_if_unchanged(file, &plan).await {
                Ok(()) => self.saved(file, &plan),
                Err(error) => self.show_error(write_error_text(error, &file.name)),
            };
        }
        self.error.set(String::new());
        self.skip_review.set(file.skip_review);
        self.plan.set(Some(plan));
        let _ = next_frame(|| {
            let _ = dom::open_dialog(DIALOG);
        });
    }

    /// Writes what the dialog shows, unless the file has changed since it was compared.
    fn confirm(&self) {
        let (Some(plan), Some(file)) = (self.plan.get_untracked(), untrack(|| self.file())) else {
            return;
        };
        if self.is_busy.get_untracked() {
            return;
        }
        self.error.set(String::new());
        let this = self.clone();
        self.run(async move {
            match write_if_unchanged(&file, &plan).await {
                Ok(()) => {
                    let id = this.editor.autosave.id();
                    this.files
                        .set_skip_review(&id, this.skip_review.get_untracked());
                    this.saved(&file, &plan);
                    close();
                }
                Err(WriteError::Changed(on_disk)) => {
                    this.error.set(words::look_again().to_owned());
                    let snapshot = this.editor.document.snapshot();
                    match file.plan_save(&snapshot, on_disk) {
                        Some(plan) => this.plan.set(Some(plan)),
                        None => {
                            this.editor.notices.done(words::same(&file.name), None);
                            close();
                        }
                    }
                }
                Err(error) => this.error.set(write_error_text(error, &file.name)),
            }
        });
    }

    /// Reports that the file cannot be saved any more, and offers to open it again.
    fn offer_reopening(&self, error: FileTrouble, file: &str) {
        let text = match error {
            FileTrouble::Denied => words::not_allowed_again(file),
            other => read_error_text(other, file),
        };
        let this = self.clone();
        let reopen = move || this.reopen();
        let notices = &self.editor.notices;
        notices.failed_with(text, words::open_again(), reopen);
    }

    /// Lets the person choose the file again, and continues with the chosen one.
    fn reopen(&self) {
        let this = self.clone();
        let on_opened = move |picked: Vec<PickedFile>| {
            let Some(file) = picked.into_iter().next() else {
                return;
            };
            if let (Some(handle), Ok(bytes)) = (file.handle, file.bytes) {
                let id = this.editor.autosave.id();
                let bytes = Arc::new(bytes);
                this.files.link(&id, &file.name, &Origin { handle, bytes });
                this.files.store_handle(&id);
                this.begin();
            }
        };
        if open_files(words::kinds(), on_opened).is_err() {
            self.show_error(words::open_failed().to_owned());
        }
    }

    fn saved(&self, file: &OpenFile, plan: &SavePlan) {
        let id = self.editor.autosave.id();
        self.files.content_seen(&id, plan.text.as_bytes());
        self.files.store_handle(&id);
        let (changed, added, removed) = counts(plan);
        let text = words::saved(&file.name, changed, added, removed);
        self.editor.notices.done(text, None);
    }

    fn show_error(&self, text: String) {
        self.editor.notices.failed(text);
    }

    fn run(&self, task: impl Future<Output = ()> + 'static) {
        let is_busy = self.is_busy.clone();
        is_busy.set(true);
        spawn_local(async move {
            task.await;
            is_busy.set(false);
        });
    }
}

enum WriteError {
    /// The file has changed since it was compared; this is its content now.
    Changed(Vec<u8>),
    /// The browser or the system refused.
    Trouble(FileTrouble),
}

/// Writes the offered text, but only if the file still has the content that it was compared with.
async fn write_if_unchanged(file: &OpenFile, plan: &SavePlan) -> Result<(), WriteError> {
    permit(file.handle).await.map_err(WriteError::Trouble)?;
    let current = read(file.handle).await.map_err(WriteError::Trouble)?;
    if current != *plan.on_disk {
        return Err(WriteError::Changed(current));
    }
    let written = write(file.handle, &plan.text).await;
    written.map_err(WriteError::Trouble)
}

fn write_error_text(error: WriteError, file: &str) -> String {
    match error {
        WriteError::Changed(_) => words::look_again().to_owned(),
        WriteError::Trouble(FileTrouble::Denied) => words::denied(file),
        WriteError::Trouble(FileTrouble::Gone) => words::gone(file),
        WriteError::Trouble(FileTrouble::Busy) => words::busy(file),
        WriteError::Trouble(FileTrouble::Full) => words::full(file),
        WriteError::Trouble(FileTrouble::Refused) => words::refused(file),
    }
}

fn read_error_text(error: FileTrouble, file: &str) -> String {
    match error {
        FileTrouble::Gone => words::gone(file),
        FileTrouble::Denied => words::denied(file),
        FileTrouble::Busy | FileTrouble::Full | FileTrouble::Refused => words::unread(file),
    }
}

fn counts(plan: &SavePlan) -> (usize, usize, usize) {
    (plan.diff.changed, plan.diff.added, plan.diff.removed)
}

fn close() {
    let _ = dom::close_dialog(DIALOG);
}

/// Draws the button if the draft has a file.
pub(crate) fn button(saving: &SaveBack) -> AnyView {
    let saving = saving.clone();
    let for_name = saving.clone();
    let name = Memo::new(move |_| for_name.file().map(|file| file.name));
    let button = move || {
        let (saving, locked) = (saving.clone(), saving.clone());
        name.get().map(|name| {
            view! {
                <button
                    class="line save-back"
                    type="button"
                    title=words::save_to(&name)
                    aria-label=words::save_to(&name)
                    disabled=move || locked.editor.is_locked()
                    on:click=move |_| {
                        saving.begin();
                    }
                >
                    <span class="short">{icon(Icon::Save)}</span>
                    <span class="label">{words::save()}</span>
                </button>
            }
        })
    };
    button.into_any()
}

/// Draws the dialog. It is outside the form, because nothing in it is part of the document.
pub(crate) fn dialog(saving: &SaveBack) -> AnyView {
    let (for_close, for_content) = (saving.plan.clone(), saving.clone());
    let content = move || {
        for_content
            .plan
            .get()
            .map(|plan| content(&for_content, &plan))
    };
    view! {
        <dialog id=DIALOG class="wide" aria-labelledby="save-back-heading" on:close=move |_| for_close.set(None)>
            {content}
        </dialog>
    }
    .into_any()
}

fn content(saving: &SaveBack, plan: &SavePlan) -> AnyView {
    let file = untrack(|| saving.file());
    let name = file
        .as_ref()
        .map(|file| file.name.clone())
        .unwrap_or_default();
    let (changed, added, removed) = counts(plan);
    let changed_notice = plan.changed_elsewhere.then(|| {
        view! { <p class="notice failed"><span>{words::changed_elsewhere(&name)}</span></p> }
    });
    let converted_notice = plan.converted.map(|encoding| {
        view! { <p class="notice"><span>{words::converted(&name, encoding)}</span></p> }
    });
    let confirm_label = if plan.changed_elsewhere {
        words::replace()
    } else {
        words::confirm()
    };
    let class = if plan.changed_elsewhere {
        "danger"
    } else {
        "primary"
    };
    let (confirm, is_busy) = (saving.clone(), saving.is_busy.clone());
    let (skip_review, set_skip_review) = (saving.skip_review.clone(), saving.skip_review.clone());
    view! {
        <h2 id="save-back-heading">{words::heading()}</h2>
        <p>{words::count(&name, changed, added, removed)}</p>
        {changed_notice}
        {converted_notice}
        {diff(&plan.diff)}
        <label class="choice">
            <input
                id=SKIP_REVIEW
                type="checkbox"
                prop:checked=move || skip_review.get()
                on:change=move |_| set_skip_review.update(|skip_review| *skip_review = !*skip_review)
            />
            <span>{words::quiet()}</span>
        </label>
        <div role="alert">{error_notice(saving, file)}</div>
        <div class="buttons">
            <button class="line" type="button" on:click=move |_| close()>{shell::cancel()}</button>
            <button
                class=class
                type="button"
                aria-disabled=move || is_busy.get().to_string()
                on:click=move |_| confirm.confirm()
            >
                {confirm_label}
            </button>
        </div>
    }
    .into_any()
}

/// Draws the error message, with a button that downloads the document instead.
fn error_notice(saving: &SaveBack, file: Option<OpenFile>) -> AnyView {
    let (error_text, editor) = (saving.error.clone(), saving.editor.clone());
    let for_content = move || {
        let text = error_text.get();
        let (editor, form) = (editor.clone(), file.as_ref()?.export_form());
        let download = move |_| {
            let today = editor.platform.today();
            let snapshot = editor.document.snapshot();
            downloads::hand_out(&editor.notices, &snapshot, form, &today);
        };
        (!text.is_empty()).then(|| {
            view! {
                <p class="notice failed">
                    <span>{text}</span>
                    <button class="line small-button" type="button" on:click=download>
                        {words::download()}
                    </button>
                </p>
            }
        })
    };
    for_content.into_any()
}
