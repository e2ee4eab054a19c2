//! The front matter of a file as text: keys that are no fields, and comments, can be seen and edited here.

use leptos::prelude::*;

use crate::state::document::Document;
use crate::state::editor::Editor;
use crate::widgets::text_area::{TextArea, text_area};
use debrief_core::frame::front_matter::Invalid;
use debrief_core::import::front_matter;
use debrief_core::text::interface::field as words;

const AREA: &str = "front-matter";
const NOTE: &str = "front-matter-note";

/// Draws the text of the front matter, closed until somebody asks for it; nothing if the document has none.
pub(crate) fn front_matter(editor: &Editor) -> AnyView {
    let document = editor.document.clone();
    let rest = document.rest().clone();
    let has_any = Memo::new(move |_| rest.with(|rest| front_matter::text(rest).is_some()));
    (move || has_any.get().then(|| area(&document))).into_any()
}

fn area(document: &Document) -> AnyView {
    let now = |document: &Document| front_matter::text(&document.front()).unwrap_or_default();
    let value = ArcRwSignal::new(now(document));
    let problem = RwSignal::new(None::<Invalid>);
    {
        let (document, value) = (document.clone(), value.clone());
        Effect::new(move || {
            document.track_front();
            document.track_replaced();
            let text = now(&document);
            // The last line break is not worth moving the caret of whoever types it.
            if value.with_untracked(|shown| shown.trim_end() != text.trim_end()) {
                value.set(text);
            }
        });
    }
    let area = TextArea {
        id: AREA.into(),
        name: Signal::stored(words::front_matter().to_owned()),
        class: "source",
        hint: "",
        described_by: Some(NOTE.into()),
        value: value.clone(),
        marks: None,
        one_line: false,
        pasting: None,
    };
    let document = document.clone();
    let field = text_area(area, move |text| {
        value.set(text.clone());
        problem.set(document.set_front_matter(&text).err());
    });
    let said = move || {
        problem.with(|problem| {
            problem
                .as_ref()
                // The text begins after the line with the fence.
                .map(|invalid| {
                    words::front_matter_invalid(invalid.line.saturating_sub(1), &invalid.reason)
                })
        })
    };
    view! {
        <details class="front-matter">
            <summary>{words::front_matter()}</summary>
            <p id=NOTE class="about">{words::front_matter_note()}</p>
            {field}
            <p class="error" role="status">{said}</p>
        </details>
    }
    .into_any()
}
