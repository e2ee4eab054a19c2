//! A button that opens a menu, as the ARIA practices describe it: arrows move the focus, Home and End jump to
//! the first and the last entry, Escape and Tab close the menu and return the focus to the button.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::platform::{dom, next_frame};

/// An entry of a menu.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Choice<T> {
    pub(crate) label: &'static str,
    /// Passed to `choose` when the entry is chosen.
    pub(crate) value: T,
}

/// The appearance of the button of a menu.
pub(crate) struct Look {
    /// The start of the ids of all elements of the menu.
    pub(crate) id: String,
    /// The accessible name of the button and the menu.
    pub(crate) name: Signal<String>,
    /// The words on the button, unless it shows only an icon.
    pub(crate) label: Option<&'static str>,
    /// The icon of the button, after its words if it has any.
    pub(crate) icon: Icon,
    /// The icon that replaces the words where there is no room for them.
    pub(crate) short: Option<Icon>,
    /// The CSS class of the button.
    pub(crate) class: &'static str,
}

/// Draws the main button of a page and its menu. The ids of all elements in it start with `id`.
pub(crate) fn menu<T: Copy + Send + Sync + 'static>(
    id: &'static str,
    label: &'static str,
    choices: impl Fn() -> Vec<Choice<T>> + Clone + Send + Sync + 'static,
    choose: impl Fn(T) + Clone + Send + Sync + 'static,
) -> AnyView {
    let look = Look {
        id: id.to_owned(),
        name: Signal::stored(label.to_owned()),
        label: Some(label),
        icon: Icon::Down,
        short: Some(Icon::Import),
        class: "primary",
    };
    menu_of(look, choices, choose)
}

/// Draws a button and its menu. The entries are in the page only while the menu is open.
pub(crate) fn menu_of<T: Copy + Send + Sync + 'static>(
    look: Look,
    choices: impl Fn() -> Vec<Choice<T>> + Clone + Send + Sync + 'static,
    choose: impl Fn(T) + Clone + Send + Sync + 'static,
) -> AnyView {
    let open = RwSignal::new(false);
    let Look {
        id,
        name,
        label,
        icon: shape,
        short,
        class,
    } = look;
    let id = StoredValue::new(id);
    let item_id = move |index: usize| id.with_value(|id| [id, "-", &index.to_string()].concat());
    let button_id = move || id.with_value(|id| [id, "-button"].concat());
    let count = {
        let choices = choices.clone();
        move || untrack(|| choices().len())
    };
    let close = move || {
        open.set(false);
        let _ = dom::focus(&button_id());
    };
    let open_at = move |index: usize| {
        open.set(true);
        let _ = next_frame(move || {
            let _ = dom::focus(&item_id(index));
        });
    };
    let button_key = {
        let count = count.clone();
        move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
            // With Alt, the arrows move the section or row that the menu belongs to.
            "ArrowDown" | "ArrowUp" if event.alt_key() => {}
            "ArrowDown" => {
                event.prevent_default();
                open_at(0);
            }
            "ArrowUp" => {
                event.prevent_default();
                open_at(count().saturating_sub(1));
            }
            _ => {}
        }
    };
    let menu_key = move |event: leptos::ev::KeyboardEvent| {
        let count = count().max(1);
        let focused = dom::focused_id();
        let index = (0..count)
            .find(|index| item_id(*index) == focused)
            .unwrap_or(0);
        let next = match event.key().as_str() {
            "ArrowDown" => (index + 1) % count,
            "ArrowUp" => (index + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            "Escape" => {
                event.prevent_default();
                return close();
            }
            "Tab" => return close(),
            _ => return,
        };
        event.prevent_default();
        let _ = dom::focus(&item_id(next));
    };
    let items = move || {
        if !open.get() {
            return Vec::new();
        }
        let choose = choose.clone();
        choices()
            .into_iter()
            .enumerate()
            .map(|(index, choice)| {
                let choose = choose.clone();
                let on_pick = move |_| {
                    close();
                    choose(choice.value);
                };
                view! {
                    <button id=item_id(index) role="menuitem" tabindex="-1" type="button" on:click=on_pick>
                        {choice.label}
                    </button>
                }
                .into_any()
            })
            .collect::<Vec<AnyView>>()
    };
    view! {
        <div class="menu">
            <button
                id=button_id()
                class=class
                aria-label=move || label.is_none().then(|| name.get())
                title=move || label.is_none().then(|| name.get())
                type="button"
                aria-haspopup="menu"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| if open.get_untracked() { close() } else { open_at(0) }
                on:keydown=button_key
            >
                {short.map(|short| view! { <span class="short">{icon(short)}</span> })}
                {label.map(|label| view! { <span class="label">{label}</span> })}
                {icon(shape)}
            </button>
            <div class="menu-ground" hidden=move || !open.get() on:click=move |_| close()></div>
            <div class="menu-items" role="menu" aria-label=move || name.get() hidden=move || !open.get() on:keydown=menu_key>
                {items}
            </div>
        </div>
    }
    .into_any()
}
