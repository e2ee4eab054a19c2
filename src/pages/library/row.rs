//! One draft in the list.

use leptos::prelude::*;

use super::{HEADING, Library};
use crate::platform::{dom, next_frame};
use crate::state::drafts::Listed;
use crate::widgets::icon::{Icon, icon};
use debrief_core::route::Route;
use debrief_core::text::interface::library as words;

/// The key of a row: another draft has another one, and so does the same draft after a change.
pub(super) fn identity(draft: &Listed) -> (String, u64, bool) {
    (
        draft.summary.id.clone(),
        draft.summary.saved_at,
        draft.only_in_memory,
    )
}

pub(super) fn row(library: &Library, draft: Listed) -> AnyView {
    let counted = {
        let (library, draft) = (library.clone(), draft.clone());
        let just_begun = draft.summary.sections == 0;
        move || health(library.problems(&draft), just_begun)
    };
    let Listed {
        summary,
        only_in_memory,
    } = draft;
    let is_titled = summary.title.is_some();
    let title = summary
        .title
        .unwrap_or_else(|| words::untitled().to_owned());
    let facts: Vec<String> = [
        Some(summary.date.unwrap_or_else(|| words::no_date().to_owned())),
        summary.severity,
        summary.status,
    ]
    .into_iter()
    .flatten()
    .collect();
    let when = if only_in_memory {
        words::not_stored().to_owned()
    } else {
        words::changed(&when(library, summary.saved_at))
    };
    let about = (summary.id.clone(), title.clone());
    let duplicate = {
        let (library, (id, title)) = (library.clone(), about.clone());
        let named = is_titled;
        move |_| duplicate(&library, &id, &title, named)
    };
    let delete = {
        let (library, (id, title)) = (library.clone(), about);
        // The second click of a double click would hit the row that moves up.
        move |event: leptos::ev::MouseEvent| {
            if event.detail() < 2 {
                delete(&library, &id, &title);
            }
        }
    };
    view! {
        <li>
            <div>
                <a class="name" href=Route::Editor(summary.id).href()>{title.clone()}</a>
                <p class="facts">{facts.join(" · ")}</p>
            </div>
            {counted}
            <span class="when">{when}</span>
            <span class="acts">
                <button
                    class="quiet"
                    type="button"
                    aria-label=words::duplicate_titled(&title)
                    title=words::duplicate()
                    on:click=duplicate
                >
                    {icon(Icon::Copy)}
                </button>
                <button
                    class="quiet"
                    type="button"
                    aria-label=words::delete_titled(&title)
                    title=words::delete()
                    on:click=delete
                >
                    {icon(Icon::Bin)}
                </button>
            </span>
        </li>
    }
    .into_any()
}

fn duplicate(library: &Library, id: &str, title: &str, is_titled: bool) {
    let (after, title) = (library.clone(), title.to_owned());
    let copy = is_titled.then(|| words::copy_of(&title));
    let drafts = &library.shell.drafts;
    drafts.duplicate(id, copy, move |copied| {
        let notices = &after.shell.notices;
        match copied {
            Ok(()) => notices.done(words::duplicated(&title), None),
            Err(_) => notices.failed(words::not_duplicated(&title)),
        }
        after.refresh();
    });
}

/// Moves a draft to the bin and offers to undo that.
fn delete(library: &Library, id: &str, title: &str) {
    let (after, own, title) = (library.clone(), id.to_owned(), title.to_owned());
    library.shell.drafts.bin(id, move |deleted| {
        let notices = &after.shell.notices;
        match deleted {
            Ok(()) => {
                let back = after.clone();
                let undo = move || undo_delete(&back, &own);
                notices.offer(words::deleted(&title), words::undo(), undo);
            }
            Err(_) => notices.failed(words::not_deleted(&title)),
        }
        after.refresh();
        to_heading();
    });
}

fn undo_delete(library: &Library, id: &str) {
    let after = library.clone();
    library.shell.drafts.unbin(id, move |restored| {
        if restored.is_err() {
            let notices = &after.shell.notices;
            notices.failed(words::undo_failed().to_owned());
        }
        after.refresh();
        to_heading();
    });
}

/// Moves the focus to the heading, because the button that had it is gone.
fn to_heading() {
    let _ = next_frame(|| {
        let _ = dom::focus(HEADING);
    });
}

fn when(library: &Library, at: u64) -> String {
    const DAY_MS: u64 = 86_400_000;
    let clock = &library.shell.platform.clock;
    let now = clock.now();
    words::ago(
        clock.local(at),
        clock.local(now),
        clock.local(now.saturating_sub(DAY_MS)),
    )
}

/// Draws the worst kind of finding and how many there are.
fn health(problems: Option<[usize; 3]>, just_begun: bool) -> AnyView {
    let Some([errors, warnings, hints]) = problems else {
        return view! { <span class="problems"></span> }.into_any();
    };
    let (class, sign, text) = if just_begun {
        ("problems", "sign", words::just_begun().to_owned())
    } else if errors > 0 {
        (
            "problems error",
            "sign error",
            words::problems(errors, words::error(), words::errors()),
        )
    } else if warnings > 0 {
        (
            "problems warn",
            "sign warn",
            words::problems(warnings, words::warning(), words::warnings()),
        )
    } else if hints > 0 {
        (
            "problems hint",
            "sign hint",
            words::problems(hints, words::hint(), words::hints()),
        )
    } else {
        ("problems ok", "sign ok", words::ready().to_owned())
    };
    view! { <span class=class><span class=sign aria-hidden="true"></span>{text}</span> }.into_any()
}
