//! Access to the elements of the page: the focus, the contents of fields, dialogs, the title of the page.
//! Elements are named by their ids.

mod early;
mod field;
mod focus;
mod patch;
mod pin;
mod successor;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::{Event, Trouble};

pub(crate) use early::{early_is_composing, take_early};
pub(crate) use field::{
    caret, closest_id, grow, grow_all, is_field_matching, rewrite, select_all, set_caret, set_data,
    set_options, set_read_only, set_value, target_id, value,
};
pub(in crate::platform) use focus::is_editable;
pub(crate) use focus::{
    field_has_focus, focus, focus_anchor, focus_is_lost, focus_without_scrolling, focused_id,
    follow_focus, inner_link, keep_focus_in_view, scroll_near, scroll_to, scroll_to_top,
    scroll_within, stays_within,
};
pub(crate) use patch::patch;
pub(crate) use pin::{pin_height, unpin_height};

/// Moves the focus to an element without scrolling anything.
fn focus_element_without_scrolling(element: Element) -> Result<(), Trouble> {
    let element: HtmlElement = element.dyn_into().map_err(|_| Trouble::Refused)?;
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element
        .focus_with_options(&options)
        .map_err(|_| Trouble::Refused)
}

pub(super) fn by_id(id: &str) -> Result<Element, Trouble> {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id))
        .ok_or(Trouble::Refused)
}

/// Sets the title of the page, which the browser shows in its tab and history.
pub(crate) fn set_title(title: &str) -> Result<(), Trouble> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(Trouble::Refused)?;
    document.set_title(title);
    Ok(())
}

/// The tag of the language of the browser's interface.
pub(crate) fn browser_language() -> Option<String> {
    web_sys::window()?.navigator().language()
}

/// Sets the language of the page, by its tag.
pub(crate) fn set_language(tag: &str) -> Result<(), Trouble> {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element())
        .ok_or(Trouble::Refused)?
        .set_attribute("lang", tag)
        .map_err(|_| Trouble::Refused)
}

/// Sets the colour theme for the style sheets, or leaves the choice to the system.
pub(crate) fn set_theme(theme: Option<&str>) -> Result<(), Trouble> {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element())
        .ok_or(Trouble::Refused)?;
    match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    }
    .map_err(|_| Trouble::Refused)
}

/// Opens the dialog with this id; the browser keeps the focus inside it until it is closed.
pub(crate) fn open_dialog(id: &str) -> Result<(), Trouble> {
    let dialog: HtmlDialogElement = by_id(id)?.dyn_into().map_err(|_| Trouble::Refused)?;
    dialog.show_modal().map_err(|_| Trouble::Refused)
}

pub(crate) fn is_dialog_open() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let open = document.and_then(|document| document.query_selector("dialog[open]").ok().flatten());
    open.is_some()
}

pub(crate) fn close_dialog(id: &str) -> Result<(), Trouble> {
    let dialog: HtmlDialogElement = by_id(id)?.dyn_into().map_err(|_| Trouble::Refused)?;
    dialog.close();
    Ok(())
}

/// Adds an element at the end of the page that has a size but is neither visible nor read out. Refused while
/// there is an element with the id `forbidden_id` on the page.
pub(crate) fn hidden_element(forbidden_id: &str) -> Result<HtmlElement, Trouble> {
    if by_id(forbidden_id).is_ok() {
        return Err(Trouble::Refused);
    }
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(Trouble::Refused)?;
    let created = document
        .create_element("div")
        .map_err(|_| Trouble::Refused)?;
    let element: HtmlElement = created.dyn_into().map_err(|_| Trouble::Refused)?;
    element.set_class_name("stage");
    element.set_inert(true);
    let body = document.body().ok_or(Trouble::Refused)?;
    body.append_child(&element).map_err(|_| Trouble::Refused)?;
    Ok(element)
}

/// Makes the browser lay out an element now, by asking for its height.
pub(crate) fn lay_out(element: &HtmlElement) {
    let _ = element.offset_height();
}

/// The element that the page is mounted into, emptied of its former content.
pub(crate) fn mount_point() -> Result<HtmlElement, Trouble> {
    let element: HtmlElement = by_id("app")?.dyn_into().map_err(|_| Trouble::Refused)?;
    element.set_text_content(None);
    Ok(element)
}
