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
    let references = editor.references.clone();
    let list = editor.document.sections().clone();
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
                    children=move |section| part(&section, references.clone())
                />
            </article>
        </section>
    }
    .into_any()
}

fn part(section: &SectionState, references: ArcRwSignal<String>) -> AnyView {
    let id = places::preview(section.key);
    let section = section.clone();
    let html = Memo::new(move |_| {
        section.track();
        references.with(|references| html::section(&section.snapshot(), references))
    });
    view! { <div class="part" id=id inner_html=move || html.get()></div> }.into_any()
}
