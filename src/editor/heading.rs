//! The head of a section: its heading, the menu of the section, and the form in which its heading and kind
//! are edited.

use leptos::prelude::*;

use crate::platform::dom;
use crate::state::document::SectionState;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::widgets::icon::Icon;
use crate::widgets::menu::{Choice, Look, menu_of};
use debrief_core::editing::Direction;
use debrief_core::editing::sections;
use debrief_core::model::Kind;
use debrief_core::text::findings;
use debrief_core::text::interface::section as words;

/// The choices in the menu of a section.
#[derive(Clone, Copy)]
enum Deed {
    Rename,
    Up,
    Down,
    Add,
    Remove,
}

/// Draws the head of a section: its heading, or the form while it is being renamed.
pub(super) fn head(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let renamed = editor.renamed.clone();
    let open = Memo::new(move |_| renamed.get() == Some(key));
    let (shown, section) = (editor.clone(), section.clone());
    let content = move || {
        if open.get() {
            form(&shown, &section)
        } else {
            heading(&shown, &section)
        }
    };
    let moved = editor.clone();
    let press = move |event: leptos::ev::KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => Direction::Up,
            "ArrowDown" if event.alt_key() => Direction::Down,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        moved.move_section(key, direction);
    };
    view! { <header on:keydown=press>{content}</header> }.into_any()
}

fn heading(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let by_hand = editor.clone();
    view! {
        <div class="heading" on:dblclick=move |_| by_hand.rename(key)>
            {title(editor, section)}
        </div>
        {deeds(editor, section)}
    }
    .into_any()
}

fn title(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let (head, levels) = (section.head.clone(), editor.clone());
    let heading = move || {
        let text = head.with(|head| head.heading.clone());
        let text = text.unwrap_or_else(|| words::opening().to_owned());
        let id = element_ids::heading(key);
        if levels.depth_of(key) > 0 {
            view! { <h3 id=id tabindex="-1">{text}</h3> }.into_any()
        } else {
            view! { <h2 id=id tabindex="-1">{text}</h2> }.into_any()
        }
    };
    heading.into_any()
}

fn deeds(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let name = editor.name_of(key);
    let look = Look {
        id: element_ids::deeds(key),
        name: Signal::derive(move || words::menu_of(&name.get())),
        label: None,
        icon: Icon::More,
        short: None,
        class: "quiet more",
    };
    let (possible, head) = (editor.clone(), section.head.clone());
    let choices = move || {
        let headed = head.with_untracked(|head| head.heading.is_some());
        let choice = |value, label, there: bool| there.then_some(Choice { label, value });
        let up = possible.can_move(key, Direction::Up);
        let down = possible.can_move(key, Direction::Down);
        [
            choice(Deed::Rename, words::rename(), headed),
            choice(Deed::Up, words::up(), up),
            choice(Deed::Down, words::down(), down),
            choice(Deed::Add, words::add_below(), true),
            choice(Deed::Remove, words::delete(), true),
        ]
        .into_iter()
        .flatten()
        .collect()
    };
    let editor = editor.clone();
    menu_of(look, choices, move |deed| match deed {
        Deed::Rename => editor.rename(key),
        Deed::Up => editor.move_section(key, Direction::Up),
        Deed::Down => editor.move_section(key, Direction::Down),
        Deed::Add => editor.add_section(Some(key)),
        Deed::Remove => editor.remove_section(key),
    })
}

fn form(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let (heading, before) = section
        .head
        .with_untracked(|head| (head.heading.clone().unwrap_or_default(), head.kind));
    let text = StoredValue::new(heading.clone());
    let kind = RwSignal::new(before);
    // The heading determines the kind of the section until a person chooses one.
    let chosen = StoredValue::new(false);
    let write = move |event: leptos::ev::Event| {
        if let Ok(written) = dom::value(&event) {
            if !chosen.get_value() {
                kind.set(sections::kind_of(&written, before));
            }
            text.set_value(written);
        }
    };
    let choose = move |event: leptos::ev::Event| {
        let named = dom::value(&event).ok();
        if let Some(named) = named.as_deref().and_then(Kind::from_name) {
            chosen.set_value(true);
            kind.set(named);
        }
    };
    let options: Vec<AnyView> = Kind::ALL
        .iter()
        .map(|each| {
            let selected = move || kind.get() == *each;
            view! { <option value=each.as_str() prop:selected=selected>{findings::kind(*each)}</option> }
                .into_any()
        })
        .collect();
    let (done, kept, escaped) = (editor.clone(), editor.clone(), editor.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        done.set_heading(key, &text.get_value(), kind.get_untracked());
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            escaped.keep_heading(key);
        }
    };
    let (field, select) = (
        element_ids::heading_field(key),
        element_ids::kind_field(key),
    );
    let shown = title(editor, section);
    view! {
        // A hidden copy keeps the headings of the page complete while the heading is being edited.
        <div class="hidden">{shown}</div>
        <form class="head-form" data-apart="" on:submit=submit on:keydown=press>
            <div class="field">
                <label for=field.clone()>{words::heading()}</label>
                <input id=field type="text" dir="auto" autocomplete="off" prop:value=heading on:input=write />
            </div>
            <div class="field">
                <label for=select.clone()>{words::kind()}</label>
                <select id=select on:change=choose>{options}</select>
            </div>
            <div class="buttons">
                <button class="primary" type="submit">{words::done()}</button>
                <button class="line" type="button" on:click=move |_| kept.keep_heading(key)>{words::cancel()}</button>
            </div>
        </form>
    }
    .into_any()
}
