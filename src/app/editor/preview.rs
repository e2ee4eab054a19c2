//! The report as it will be, section by section: only the section that was edited is rendered again.

use leptos::prelude::*;

use crate::app::platform::dom;
use crate::app::state::document::SectionState;
use crate::app::state::editor::Editor;
use crate::app::state::places;
use crate::export::html;
use crate::text::en::interface::editor as words;

const PAPER: &str = "paper";

/// Draws the preview.
pub(crate) fn preview(editor: &Editor) -> AnyView {
    let document = editor.document.clone();
    // Everything before the sections: the title, the facts, what stands between them.
    let front = Memo::new(move |_| {
        document.track_front();
        html::report(&document.front())
    });
    let list = editor.document.sections().clone();
    let editor = editor.clone();
    let follow = |event: leptos::ev::MouseEvent| {
        if let Some(anchor) = dom::inner_link(&event) {
            event.prevent_default();
            let _ = dom::focus_anchor(PAPER, &anchor);
        }
    };
    view! {
        <section id="panel-report" class="side" aria-label=words::PREVIEW tabindex="0" on:click=follow>
            <article id=PAPER class="paper">
                <div class="front" inner_html=move || front.get()></div>
                <For
                    each=move || list.get()
                    key=|section| section.key
                    children=move |section| part(&editor, &section)
                />
            </article>
        </section>
    }
    .into_any()
}

fn part(editor: &Editor, section: &SectionState) -> AnyView {
    let id = places::preview(section.key);
    let editor = editor.clone();
    let section = section.clone();
    let html = Memo::new(move |_| {
        section.track();
        let mut shown = section.snapshot();
        // The title is the only heading above; no level between may be missing.
        shown.level = editor.depth_of(section.key).saturating_add(2);
        editor
            .references
            .with(|references| html::section(&shown, references))
    });
    view! { <div class="part" id=id inner_html=move || html.get()></div> }.into_any()
}
