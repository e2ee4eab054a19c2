//! Draws a hidden editor and discards it. Browsers compile a function of the program when it is first called,
//! and drawing the editor is most of what the first imported file would wait for.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::parts;
use crate::editor::save_back::SaveBack;
use crate::platform::disk::NoDisk;
use crate::platform::{Platform, dom};
use crate::state::autosave::Autosave;
use crate::state::document::{Document, field_element};
use crate::state::drafts::Drafts;
use crate::state::editor::Editor;
use crate::state::import_outcome::read_example;
use crate::state::notices::Notices;
use crate::state::open_files::OpenFiles;
use crate::state::templates::Templates;
use debrief_core::draft::Envelope;
use debrief_core::model::{AS_IMPORTED, Field, Postmortem};

/// The id of the draft, which is never stored.
const ID: &str = "rehearsal";

/// Draws an empty draft, which has everything except sections.
pub(crate) fn prewarm_empty() {
    draw_and_discard(Postmortem::new(ID, AS_IMPORTED));
}

/// Draws the example.
pub(crate) fn prewarm_example() {
    draw_and_discard(read_example(ID));
}

fn draw_and_discard(postmortem: Postmortem) {
    // Two editors on one page would write into each other's fields.
    let Ok(hidden_parent) = dom::hidden_element(&field_element(Field::Title)) else {
        return;
    };
    let mounted = mount_to(hidden_parent.clone(), || {
        let platform = Platform::null();
        let envelope = Envelope::new(ID, 1, 0, postmortem);
        let document = Document::open(&envelope.doc);
        let drafts = Drafts::new(platform.clone(), "");
        drafts.start(Arc::new(NoDisk));
        let templates = Templates::for_drafts_on(&drafts, &platform);
        let notices = Notices::new();
        let autosave = Autosave::new(platform.clone(), drafts, document.clone(), &envelope, false);
        let editor = Editor::new(document, platform, autosave, notices, templates);
        editor.read_references(&envelope.doc);
        let saving = SaveBack::new(&editor, &OpenFiles::new());
        parts(&editor, &saving, Memo::new(|_| String::new()), ())
    });
    // The effects of the parts run before the next tick.
    spawn_local(async move {
        tick().await;
        dom::lay_out(&hidden_parent);
        drop(mounted);
        hidden_parent.remove();
    });
}
