//! The focus, and what is in view.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, Node};

use super::successor::Place;
use super::{Event, Trouble, by_id, focus_element_without_scrolling};
use crate::platform::next_frame;

/// Moves the focus to the element with this id and brings it into view.
pub(crate) fn focus(id: &str) -> Result<(), Trouble> {
    let element: HtmlElement = by_id(id)?.dyn_into().map_err(|_| Trouble::Refused)?;
    element.focus().map_err(|_| Trouble::Refused)
}

/// Scrolls the element with this id to the top of its scrolling container.
pub(crate) fn scroll_to(id: &str) -> Result<(), Trouble> {
    by_id(id)?.scroll_into_view();
    Ok(())
}

/// Brings the element with this id into view, scrolling as little as possible.
pub(crate) fn scroll_near(id: &str) -> Result<(), Trouble> {
    into_view(&by_id(id)?);
    Ok(())
}

/// Whether the focus moves from one element to another, both within the element that listens.
pub(crate) fn stays_within(event: &FocusEvent) -> bool {
    let container = event
        .current_target()
        .and_then(|container| container.dyn_into::<Node>().ok());
    let new_focus = event
        .related_target()
        .and_then(|new_focus| new_focus.dyn_into::<Node>().ok());
    container.is_some_and(|container| container.contains(new_focus.as_ref()))
}

/// Runs an action that may move or redraw parts of the page. The element that has the focus stays in view if
/// it was in view before; if it is a control of a finding that is redrawn, the new control gets the focus.
pub(crate) fn keep_focus_in_view(action: impl FnOnce()) {
    let Some(element) = active() else {
        return action();
    };
    let (was_seen, place) = (is_seen(&element), Place::of(&element));
    action();
    // The page is updated before the next frame.
    let _ = next_frame(move || match place {
        Some(place) if focus_is_lost() => place.focus(),
        _ if was_seen => scroll_into_view_if_hidden(&element),
        _ => {}
    });
}

/// Brings the element that has just received the focus into view, and keeps it there for some frames: parts
/// of a long form get their real size only when they come near, and may push it out of view after the browser
/// has scrolled to it.
pub(crate) fn follow_focus() {
    if let Some(element) = active() {
        follow(element, FRAMES);
    }
}

/// After this many frames, parts that were far away have their real size.
const FRAMES: u32 = 5;

fn follow(element: Element, frames: u32) {
    let _ = next_frame(move || {
        if active().as_ref() == Some(&element) {
            scroll_into_view_if_hidden(&element);
            if frames > 1 {
                follow(element, frames - 1);
            }
        }
    });
}

/// Brings an element into view if no part of it is visible.
fn scroll_into_view_if_hidden(element: &Element) {
    if element.is_connected() && !is_seen(element) {
        into_view(element);
    }
}

fn into_view(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The element that has the focus; the body, or none, if nothing has it.
fn active() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

/// Whether a part of an element is inside the window and not covered by something else.
fn is_seen(element: &Element) -> bool {
    let Some(window) = web_sys::window() else {
        return true;
    };
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let (Some(document), Some(height)) = (window.document(), height) else {
        return true;
    };
    let place = element.get_bounding_client_rect();
    let (top, bottom) = (place.top().max(0.0), place.bottom().min(height));
    let middle = f64::midpoint(place.left(), place.right());
    let is_hit = |y: f64| {
        let hit = document.element_from_point(middle as f32, y as f32);
        hit.is_some_and(|hit| element.contains(Some(&hit)) || hit.contains(Some(element)))
    };
    bottom > top
        && [top + 1.0, f64::midpoint(top, bottom), bottom - 1.0]
            .into_iter()
            .any(is_hit)
}

/// Scrolls the element `outer` so that the element `inner` is in its upper part; nothing else moves. `outer`
/// must be the offset parent of `inner`.
pub(crate) fn scroll_within(outer: &str, inner: &str) -> Result<(), Trouble> {
    let outer = by_id(outer)?;
    let inner: HtmlElement = by_id(inner)?.dyn_into().map_err(|_| Trouble::Refused)?;
    outer.set_scroll_top(inner.offset_top() - outer.client_height() / 6);
    Ok(())
}

/// The id of the element that has the focus, empty if it has none.
pub(crate) fn focused_id() -> String {
    active().map(|element| element.id()).unwrap_or_default()
}

/// Whether nothing on the page has the focus, for example because the element that had it is gone.
pub(crate) fn focus_is_lost() -> bool {
    active().is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether the focus is in a field in which one can type or choose, so that moving it away would lose a
/// keystroke.
pub(crate) fn field_has_focus() -> bool {
    active().is_some_and(|element| is_editable(&element))
}

/// Whether an element is a field in which one can type or choose, or is inside one.
pub(in crate::platform) fn is_editable(element: &Element) -> bool {
    let editable =
        "input:not([type=checkbox],[type=radio],[type=file]), textarea, select, [contenteditable]";
    matches!(element.closest(editable), Ok(Some(_)))
}

/// Moves the focus to the element with this id without scrolling anything.
pub(crate) fn focus_without_scrolling(id: &str) -> Result<(), Trouble> {
    focus_element_without_scrolling(by_id(id)?)
}

/// The target of a click on a link within a report: the part of its address after `#`, if the address
/// consists only of that and is not a route.
pub(crate) fn inner_link(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href^='#']").ok()??;
    let hash = link.get_attribute("href")?;
    let name = hash.strip_prefix('#')?;
    (!name.starts_with('/')).then(|| name.to_owned())
}

/// Moves the focus to the heading with this anchor inside the element with this id.
pub(crate) fn focus_anchor(container: &str, anchor: &str) -> Result<(), Trouble> {
    let headings = by_id(container)?
        .query_selector_all("[data-anchor]")
        .map_err(|_| Trouble::Refused)?;
    for index in 0..headings.length() {
        let Some(heading) = headings
            .item(index)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok())
        else {
            continue;
        };
        if heading.get_attribute("data-anchor").as_deref() == Some(anchor) {
            heading.set_tab_index(-1);
            return heading.focus().map_err(|_| Trouble::Refused);
        }
    }
    Err(Trouble::Refused)
}

pub(crate) fn scroll_to_top() -> Result<(), Trouble> {
    web_sys::window()
        .ok_or(Trouble::Refused)?
        .scroll_to_with_x_and_y(0.0, 0.0);
    Ok(())
}
