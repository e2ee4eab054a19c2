//! Saves the draft to the file that it was opened from: shows the changes first, asks for permission, and
//! reports the result.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::handles::{FileTrouble, open_files, permit, read, write};
use crate::platform::{PickedFile, dom, next_frame};
use crate::state::editor::Editor;
use crate::state::open_files::{Offer, OpenFile, OpenFiles};
use crate::state::origin::Origin;
use crate::widgets::diff::diff;
use crate::widgets::downloads;
use crate::widgets::icon::{Icon, icon};
use debrief_core::text::interface::{save_back as words, shell};

const DIALOG: &str = "save-back";
const QUIET: &str = "save-back-quiet";

/// Saves a draft back to its file. Clones share their state.
#[derive(Clone)]
pub(crate) struct SaveBack {
    editor: Editor,
    files: OpenFiles,
    /// The changes that the dialog shows.
    offer: ArcRwSignal<Option<Offer>>,
    /// The error message that the dialog shows; empty if there is none.
    trouble: ArcRwSignal<String>,
    /// Whether the person chose not to see the dialog again for this file.
    quiet: ArcRwSignal<bool>,
    busy: ArcRwSignal<bool>,
}

impl SaveBack {
    /// Creates the state for the draft of this editor, which may or may not have a file.
    pub(crate) fn new(editor: &Editor, files: &OpenFiles) -> Self {
        Self {
            editor: editor.clone(),
            files: files.clone(),
            offer: ArcRwSignal::new(None),
            trouble: ArcRwSignal::new(String::new()),
            quiet: ArcRwSignal::new(false),
            busy: ArcRwSignal::new(false),
        }
    }

    /// Begins to save. Returns whether the draft has a file.
    pub(crate) fn begin(&self) -> bool {
        let Some(file) = untrack(|| self.file()) else {
            return false;
        };
        if untrack(|| self.editor.is_locked()) || self.busy.get_untracked() {
            return true;
        }
        self.editor.notices.clear();
        let this = self.clone();
        self.work(async move {
            // Access to a file from an earlier session must be requested now, while the browser still counts
            // the key or the click as an action of the person.
            let permitted = match file.from_before {
                true => permit(file.handle).await,
                false => Ok(()),
            };
            let on_disk = match permitted {
                Ok(()) => read(file.handle).await,
                Err(trouble) => Err(trouble),
            };
            match on_disk {
                Ok(on_disk) => {
                    this.files.permitted(&this.editor.autosave.id());
                    this.compare(&file, on_disk).await;
                }
                Err(trouble) if file.from_before => this.offer_again(trouble, &file.name),
                Err(trouble) => this.fail(unread(trouble, &file.name)),
            }
        });
        true
    }

    fn file(&self) -> Option<OpenFile> {
        self.files.of(&self.editor.autosave.id())
    }

    /// Shows what a save would change, or saves at once if that need not be shown.
    async fn compare(&self, file: &OpenFile, on_disk: Vec<u8>) {
        let Some(offer) = file.offer(&self.editor.document.snapshot(), on_disk) else {
            return self.editor.notices.done(words::same(&file.name), None);
        };
        if offer.is_clear(file) {
            return match put(file, &offer).await {
                Ok(()) => self.saved(file, &offer),
                Err(trouble) => self.fail(unwritten(trouble, &file.name)),
            };
        }
        self.trouble.set(String::new());
        self.quiet.set(file.quiet);
        self.offer.set(Some(offer));
        let _ = next_frame(|| {
            let _ = dom::open_dialog(DIALOG);
        });
    }

    /// Writes what the dialog shows, unless the file has changed since it was compared.
    fn confirm(&self) {
        let (Some(offer), Some(file)) = (self.offer.get_untracked(), untrack(|| self.file()))
        else {
            return;
        };
        if self.busy.get_untracked() {
            return;
        }
        self.trouble.set(String::new());
        let this = self.clone();
        self.work(async move {
            match put(&file, &offer).await {
                Ok(()) => {
                    let id = this.editor.autosave.id();
                    this.files.set_quiet(&id, this.quiet.get_untracked());
                    this.saved(&file, &offer);
                    close();
                }
                Err(NotPut::Changed(on_disk)) => {
                    this.trouble.set(words::look_again().to_owned());
                    let snapshot = this.editor.document.snapshot();
                    match file.offer(&snapshot, on_disk) {
                        Some(offer) => this.offer.set(Some(offer)),
                        None => {
                            this.editor.notices.done(words::same(&file.name), None);
                            close();
                        }
                    }
                }
                Err(trouble) => this.trouble.set(unwritten(trouble, &file.name)),
            }
        });
    }

    /// Reports that the file cannot be saved any more, and offers to open it again.
    fn offer_again(&self, trouble: FileTrouble, file: &str) {
        let text = match trouble {
            FileTrouble::Denied => words::not_allowed_again(file),
            other => unread(other, file),
        };
        let this = self.clone();
        let again = move || this.open_again();
        let notices = &self.editor.notices;
        notices.failed_with(text, words::open_again(), again);
    }

    /// Lets the person choose the file again, and continues with the chosen one.
    fn open_again(&self) {
        let this = self.clone();
        let opened = move |picked: Vec<PickedFile>| {
            let Some(file) = picked.into_iter().next() else {
                return;
            };
            if let (Some(handle), Ok(bytes)) = (file.handle, file.bytes) {
                let id = this.editor.autosave.id();
                let bytes = Arc::new(bytes);
                this.files.tie(&id, &file.name, &Origin { handle, bytes });
                this.files.remember(&id);
                this.begin();
            }
        };
        if open_files(words::kinds(), opened).is_err() {
            self.fail(words::open_failed().to_owned());
        }
    }

    fn saved(&self, file: &OpenFile, offer: &Offer) {
        let id = self.editor.autosave.id();
        self.files.saw(&id, offer.text.as_bytes());
        self.files.remember(&id);
        let (changed, added, removed) = counts(offer);
        let text = words::saved(&file.name, changed, added, removed);
        self.editor.notices.done(text, None);
    }

    fn fail(&self, text: String) {
        self.editor.notices.failed(text);
    }

    fn work(&self, work: impl Future<Output = ()> + 'static) {
        let busy = self.busy.clone();
        busy.set(true);
        spawn_local(async move {
            work.await;
            busy.set(false);
        });
    }
}

enum NotPut {
    /// The file has changed since it was compared; this is its content now.
    Changed(Vec<u8>),
    /// The browser or the system refused.
    Trouble(FileTrouble),
}

/// Writes the offered text, but only if the file still has the content that it was compared with.
async fn put(file: &OpenFile, offer: &Offer) -> Result<(), NotPut> {
    permit(file.handle).await.map_err(NotPut::Trouble)?;
    let now = read(file.handle).await.map_err(NotPut::Trouble)?;
    if now != *offer.on_disk {
        return Err(NotPut::Changed(now));
    }
    let written = write(file.handle, &offer.text).await;
    written.map_err(NotPut::Trouble)
}

fn unwritten(why: NotPut, file: &str) -> String {
    match why {
        NotPut::Changed(_) => words::look_again().to_owned(),
        NotPut::Trouble(FileTrouble::Denied) => words::denied(file),
        NotPut::Trouble(FileTrouble::Gone) => words::gone(file),
        NotPut::Trouble(FileTrouble::Busy) => words::busy(file),
        NotPut::Trouble(FileTrouble::Full) => words::full(file),
        NotPut::Trouble(FileTrouble::Refused) => words::refused(file),
    }
}

fn unread(why: FileTrouble, file: &str) -> String {
    match why {
        FileTrouble::Gone => words::gone(file),
        FileTrouble::Denied => words::denied(file),
        FileTrouble::Busy | FileTrouble::Full | FileTrouble::Refused => words::unread(file),
    }
}

fn counts(offer: &Offer) -> (usize, usize, usize) {
    (offer.diff.changed, offer.diff.added, offer.diff.removed)
}

fn close() {
    let _ = dom::close_dialog(DIALOG);
}

/// Draws the button if the draft has a file.
pub(crate) fn button(saving: &SaveBack) -> AnyView {
    let saving = saving.clone();
    let named = saving.clone();
    let name = Memo::new(move |_| named.file().map(|file| file.name));
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
    let (closed, drawn) = (saving.offer.clone(), saving.clone());
    let content = move || drawn.offer.get().map(|offer| content(&drawn, &offer));
    view! {
        <dialog id=DIALOG class="wide" aria-labelledby="save-back-heading" on:close=move |_| closed.set(None)>
            {content}
        </dialog>
    }
    .into_any()
}

fn content(saving: &SaveBack, offer: &Offer) -> AnyView {
    let file = untrack(|| saving.file());
    let name = file
        .as_ref()
        .map(|file| file.name.clone())
        .unwrap_or_default();
    let (changed, added, removed) = counts(offer);
    let elsewhere = offer.changed_elsewhere.then(|| {
        view! { <p class="notice failed"><span>{words::changed_elsewhere(&name)}</span></p> }
    });
    let converted = offer.converted.map(|encoding| {
        view! { <p class="notice"><span>{words::converted(&name, encoding)}</span></p> }
    });
    let yes = if offer.changed_elsewhere {
        words::replace()
    } else {
        words::confirm()
    };
    let class = if offer.changed_elsewhere {
        "danger"
    } else {
        "primary"
    };
    let (confirm, busy) = (saving.clone(), saving.busy.clone());
    let (quiet, set_quiet) = (saving.quiet.clone(), saving.quiet.clone());
    view! {
        <h2 id="save-back-heading">{words::heading()}</h2>
        <p>{words::count(&name, changed, added, removed)}</p>
        {elsewhere}
        {converted}
        {diff(&offer.diff)}
        <label class="choice">
            <input
                id=QUIET
                type="checkbox"
                prop:checked=move || quiet.get()
                on:change=move |_| set_quiet.update(|quiet| *quiet = !*quiet)
            />
            <span>{words::quiet()}</span>
        </label>
        <div role="alert">{trouble(saving, file)}</div>
        <div class="buttons">
            <button class="line" type="button" on:click=move |_| close()>{shell::cancel()}</button>
            <button
                class=class
                type="button"
                aria-disabled=move || busy.get().to_string()
                on:click=move |_| confirm.confirm()
            >
                {yes}
            </button>
        </div>
    }
    .into_any()
}

/// Draws the error message, with a button for a download, which always works.
fn trouble(saving: &SaveBack, file: Option<OpenFile>) -> AnyView {
    let (said, editor) = (saving.trouble.clone(), saving.editor.clone());
    let drawn = move || {
        let text = said.get();
        let (editor, form) = (editor.clone(), file.as_ref()?.form());
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
    drawn.into_any()
}
