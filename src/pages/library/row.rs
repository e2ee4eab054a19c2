//! One draft in the list.

use leptos::prelude::*;

use super::{HEADING, Library};
use crate::platform::{dom, next_frame};
use crate::state::drafts::Listed;
use crate::widgets::icon::{Icon, icon};
use debrief_core::route::Route;
use debrief_core::text::interface::library as words;

/// The key of a row. It differs between drafts, and changes when its draft changes.
pub(super) fn identity(draft: &Listed) -> (String, u64, bool) {
    (
        draft.summary.id.clone(),
        draft.summary.saved_at,
        draft.only_in_memory,
    )
}

pub(super) fn row(library: &Library, draft: Listed) -> AnyView {
    let findings_view = {
        let (library, draft) = (library.clone(), draft.clone());
        let is_new = draft.summary.sections == 0;
        move || findings_summary(library.findings_of(&draft), is_new)
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
    let time_ago = if only_in_memory {
        words::not_stored().to_owned()
    } else {
        words::changed(&time_ago(library, summary.saved_at))
    };
    let id_and_title = (summary.id.clone(), title.clone());
    let duplicate = {
        let (library, (id, title)) = (library.clone(), id_and_title.clone());
        let has_title = is_titled;
        move |_| duplicate(&library, &id, &title, has_title)
    };
    let delete = {
        let (library, (id, title)) = (library.clone(), id_and_title);
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
            {findings_view}
            <span class="when">{time_ago}</span>
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
    let (for_answer, title) = (library.clone(), title.to_owned());
    let copy = is_titled.then(|| words::copy_of(&title));
    let drafts = &library.shell.drafts;
    drafts.duplicate(id, copy, move |copied| {
        let notices = &for_answer.shell.notices;
        match copied {
            Ok(()) => notices.done(words::duplicated(&title), None),
            Err(_) => notices.failed(words::not_duplicated(&title)),
        }
        for_answer.refresh();
    });
}

/// Moves a draft to the bin and offers to undo that.
fn delete(library: &Library, id: &str, title: &str) {
    let (for_answer, draft_id, title) = (library.clone(), id.to_owned(), title.to_owned());
    library.shell.drafts.bin(id, move |deleted| {
        let notices = &for_answer.shell.notices;
        match deleted {
            Ok(()) => {
                let for_undo = for_answer.clone();
                let undo = move || undo_delete(&for_undo, &draft_id);
                notices.offer(words::deleted(&title), words::undo(), undo);
            }
            Err(_) => notices.failed(words::not_deleted(&title)),
        }
        for_answer.refresh();
        focus_heading();
    });
}

fn undo_delete(library: &Library, id: &str) {
    let for_answer = library.clone();
    library.shell.drafts.unbin(id, move |restored| {
        if restored.is_err() {
            let notices = &for_answer.shell.notices;
            notices.failed(words::undo_failed().to_owned());
        }
        for_answer.refresh();
        focus_heading();
    });
}

/// Moves the focus to the heading, because the button that had it is gone.
fn focus_heading() {
    let _ = next_frame(|| {
        let _ = dom::focus(HEADING);
    });
}

fn time_ago(library: &Library, saved_at: u64) -> String {
    const DAY_MS: u64 = 86_400_000;
    let clock = &library.shell.platform.clock;
    let now = clock.now();
    words::ago(
        clock.local(saved_at),
        clock.local(now),
        clock.local(now.saturating_sub(DAY_MS)),
    )
}

/// Draws the worst kind of finding and how many there are.
fn findings_summary(findings: Option<[usize; 3]>, is_new: bool) -> AnyView {
    let Some([errors, warnings, hints]) = findings else {
        return view! { <span class="problems"></span> }.into_any();
    };
    let (class, sign, text) = if is_new {
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
