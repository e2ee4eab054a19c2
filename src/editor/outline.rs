//! The outline: every section with a sign of its state and a link to it.

use leptos::prelude::*;

use super::find;
use crate::state::document::SectionState;
use crate::state::editor::Editor;
use crate::state::sign::Sign;
use debrief_core::text::interface::{editor as words, health, section};

pub(crate) fn outline(editor: &Editor) -> AnyView {
    let list = editor.document.sections().clone();
    let opener = find::opener(editor);
    let editor = editor.clone();
    view! {
        <nav id="panel-outline" class="outline" aria-labelledby="outline-heading">
            <div class="rail-head">
                <h2 id="outline-heading">{words::outline()}</h2>
                {opener}
            </div>
            <ul role="list">
                <For each=move || list.get() key=|section| section.key children=move |section| draw_line(&editor, &section) />
            </ul>
        </nav>
    }
    .into_any()
}

fn draw_line(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let head = section.head.clone();
    let for_depth = editor.clone();
    let is_nested = move || for_depth.depth_of(key) > 0;
    let heading = move || {
        head.with(|head| head.heading.clone())
            .unwrap_or_else(|| section::opening().to_owned())
    };
    let current = editor.current_section.clone();
    let sign = editor.sign_of(section);
    let for_class = sign.clone();
    let for_click = editor.clone();
    view! {
        <li class:sub=is_nested>
            <button
                type="button"
                aria-current=move || (current.get() == Some(key)).then_some("true")
                on:click=move |_| for_click.go_to_section(key)
            >
                <span>{heading}</span>
                <span class=move || sign_class(for_class.get()) role="img" aria-label=move || sign_name(sign.get())></span>
            </button>
        </li>
    }
    .into_any()
}

/// The classes that give a sign its colour and shape.
pub(crate) fn sign_class(sign: Sign) -> &'static str {
    match sign {
        Sign::Empty => "sign",
        Sign::Fine => "sign ok",
        Sign::Hint => "sign hint",
        Sign::Warning => "sign warn",
        Sign::Error => "sign error",
    }
}

fn sign_name(sign: Sign) -> &'static str {
    match sign {
        Sign::Empty => health::sign_empty(),
        Sign::Fine => health::sign_ok(),
        Sign::Hint => health::sign_hint(),
        Sign::Warning => health::sign_warning(),
        Sign::Error => health::sign_error(),
    }
}
