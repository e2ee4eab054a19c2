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
enum SectionAction {
    Rename,
    Up,
    Down,
    Add,
    Remove,
}

/// Draws the head of a section: its heading, or the form while it is being renamed.
pub(super) fn head(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let open_heading = editor.open_heading.clone();
    let is_open = Memo::new(move |_| open_heading.get() == Some(key));
    let (for_content, section) = (editor.clone(), section.clone());
    let content = move || {
        if is_open.get() {
            form(&for_content, &section)
        } else {
            heading(&for_content, &section)
        }
    };
    let for_keys = editor.clone();
    let press = move |event: leptos::ev::KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => Direction::Up,
            "ArrowDown" if event.alt_key() => Direction::Down,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        for_keys.move_section(key, direction);
    };
    view! { <header on:keydown=press>{content}</header> }.into_any()
}

fn heading(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let for_dblclick = editor.clone();
    view! {
        <div class="heading" on:dblclick=move |_| for_dblclick.open_heading(key)>
            {title(editor, section)}
        </div>
        {section_menu(editor, section)}
    }
    .into_any()
}

fn title(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let (head, for_level) = (section.head.clone(), editor.clone());
    let heading = move || {
        let text = head.with(|head| head.heading.clone());
        let text = text.unwrap_or_else(|| words::opening().to_owned());
        let id = element_ids::heading(key);
        if for_level.depth_of(key) > 0 {
            view! { <h3 id=id tabindex="-1">{text}</h3> }.into_any()
        } else {
            view! { <h2 id=id tabindex="-1">{text}</h2> }.into_any()
        }
    };
    heading.into_any()
}

fn section_menu(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let name = editor.name_of(key);
    let look = Look {
        id: element_ids::section_menu(key),
        name: Signal::derive(move || words::menu_of(&name.get())),
        label: None,
        icon: Icon::More,
        short: None,
        class: "quiet more",
    };
    let (for_choices, head) = (editor.clone(), section.head.clone());
    let choices = move || {
        let has_heading = head.with_untracked(|head| head.heading.is_some());
        let choice =
            |value, label, is_possible: bool| is_possible.then_some(Choice { label, value });
        let up = for_choices.can_move(key, Direction::Up);
        let down = for_choices.can_move(key, Direction::Down);
        [
            choice(SectionAction::Rename, words::rename(), has_heading),
            choice(SectionAction::Up, words::up(), up),
            choice(SectionAction::Down, words::down(), down),
            choice(SectionAction::Add, words::add_below(), true),
            choice(SectionAction::Remove, words::delete(), true),
        ]
        .into_iter()
        .flatten()
        .collect()
    };
    let editor = editor.clone();
    menu_of(look, choices, move |action| match action {
        SectionAction::Rename => editor.open_heading(key),
        SectionAction::Up => editor.move_section(key, Direction::Up),
        SectionAction::Down => editor.move_section(key, Direction::Down),
        SectionAction::Add => editor.add_section(Some(key)),
        SectionAction::Remove => editor.remove_section(key),
    })
}

fn form(editor: &Editor, section: &SectionState) -> AnyView {
    let key = section.key;
    let (heading, old_kind) = section
        .head
        .with_untracked(|head| (head.heading.clone().unwrap_or_default(), head.kind));
    let text = StoredValue::new(heading.clone());
    let kind = RwSignal::new(old_kind);
    // The heading determines the kind of the section until a person chooses one.
    let is_kind_chosen = StoredValue::new(false);
    let write = move |event: leptos::ev::Event| {
        if let Ok(text_in_field) = dom::value(&event) {
            if !is_kind_chosen.get_value() {
                kind.set(sections::kind_of(&text_in_field, old_kind));
            }
            text.set_value(text_in_field);
        }
    };
    let choose = move |event: leptos::ev::Event| {
        let chosen_kind = dom::value(&event).ok();
        if let Some(chosen_kind) = chosen_kind.as_deref().and_then(Kind::from_name) {
            is_kind_chosen.set_value(true);
            kind.set(chosen_kind);
        }
    };
    let options: Vec<AnyView> = Kind::ALL
        .iter()
        .map(|kind_option| {
            let selected = move || kind.get() == *kind_option;
            view! { <option value=kind_option.as_str() prop:selected=selected>{findings::kind(*kind_option)}</option> }
                .into_any()
        })
        .collect();
    let (for_submit, for_cancel, for_escape) = (editor.clone(), editor.clone(), editor.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        for_submit.set_heading(key, &text.get_value(), kind.get_untracked());
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            for_escape.close_heading(key);
        }
    };
    let (field, kind_select) = (
        element_ids::heading_field(key),
        element_ids::kind_field(key),
    );
    let hidden_title = title(editor, section);
    view! {
        // A hidden copy keeps the headings of the page complete while the heading is being edited.
        <div class="hidden">{hidden_title}</div>
        <form class="head-form" data-apart="" on:submit=submit on:keydown=press>
            <div class="field">
                <label for=field.clone()>{words::heading()}</label>
                <input id=field type="text" dir="auto" autocomplete="off" prop:value=heading on:input=write />
            </div>
            <div class="field">
                <label for=kind_select.clone()>{words::kind()}</label>
                <select id=kind_select on:change=choose>{options}</select>
            </div>
            <div class="buttons">
                <button class="primary" type="submit">{words::done()}</button>
                <button class="line" type="button" on:click=move |_| for_cancel.close_heading(key)>{words::cancel()}</button>
            </div>
        </form>
    }
    .into_any()
}
