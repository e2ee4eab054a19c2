//! Taking files in: one that is clear becomes a draft at once; several, and one about which there is
//! a question, come on the desk, read one after the other so that the page stays alive.

use std::vec::IntoIter;

use leptos::prelude::*;

use crate::app::later::Done;
use crate::app::pages::Shell;
use crate::app::platform::{PickedFile, Trouble, after, set_hash};
use crate::app::state::desk::Progress;
use crate::app::state::intake::{self, Item};
use crate::app::state::route::Route;
use crate::text::en::interface::import as words;

/// Reads files and calls when that is done.
pub(in crate::app) fn bring_in(
    shell: &Shell,
    files: Vec<PickedFile>,
    looks_over: bool,
    done: Done,
) {
    shell.desk.clear_settled();
    if looks_over || files.len() > 1 {
        let of = files.len();
        review();
        next(shell.clone(), files.into_iter(), (1, of), done);
        return;
    }
    for file in files {
        one(shell, &file);
    }
    done();
}

/// Opens the page of the review.
fn review() {
    let _ = set_hash(&Route::Import.href());
}

fn one(shell: &Shell, file: &PickedFile) {
    let bytes = match bytes(file) {
        Ok(bytes) => bytes,
        Err(why) => return shell.notices.failed(why),
    };
    let told = intake::bring_in(&shell.drafts, &shell.desk, &file.name, bytes);
    if told.asks {
        return review();
    }
    if let Some(text) = told.done {
        let links = told.draft.map(|id| {
            let open = (words::OPEN, Route::Editor(id).href());
            vec![open, (words::REVIEW, Route::Import.href())]
        });
        shell.notices.done_with(text, links.unwrap_or_default());
    }
    if let Some(why) = told.failed {
        shell.notices.failed(why);
    }
}

/// Reads the next file once the page has had time to show that it does.
fn next(shell: Shell, mut files: IntoIter<PickedFile>, (at, of): (usize, usize), done: Done) {
    let Some(file) = files.next() else {
        shell.desk.progress.set(None);
        return done();
    };
    shell.desk.progress.set(Some(Progress {
        at,
        of,
        name: file.name.clone(),
    }));
    let _ = after(0, move || {
        let item = match bytes(&file) {
            Ok(bytes) => intake::examine(&shell.drafts, &file.name, bytes),
            Err(why) => Item::Refused(why),
        };
        shell.desk.put(&file.name, item);
        next(shell, files, (at + 1, of), done);
    });
}

fn bytes(file: &PickedFile) -> Result<&[u8], String> {
    match &file.bytes {
        Ok(bytes) => Ok(bytes),
        Err(Trouble::Full) => Err(words::far_too_large(&file.name)),
        Err(_) => Err(words::unreadable(&file.name)),
    }
}
