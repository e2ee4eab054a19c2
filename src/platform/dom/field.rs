//! Reading and changing fields: their values, carets and heights, and which field an event came from.

use std::cell::OnceCell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{Event, Trouble, by_id};

/// The value of the field that an event came from: its text, or `true` or `false` for a check box.
pub(crate) fn value(event: &Event) -> Result<String, Trouble> {
    let target = event.target().ok_or(Trouble::Refused)?;
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Ok(area.value());
    }
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return Ok(select.value());
    }
    let input: &HtmlInputElement = target.dyn_ref().ok_or(Trouble::Refused)?;
    if input.type_() == "checkbox" {
        return Ok(if input.checked() { "true" } else { "false" }.to_owned());
    }
    Ok(input.value())
}

/// Sets the value of the field with this id, unless it has that value already. The focus stays, and so does
/// the caret as far as the new text reaches.
pub(crate) fn set_value(id: &str, value: &str) -> Result<(), Trouble> {
    let element = by_id(id)?;
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        if area.value() != value {
            let caret = (area.selection_start(), area.selection_end());
            area.set_value(value);
            if let (Ok(start), Ok(end)) = caret {
                let _ = area.set_selection_start(start);
                let _ = area.set_selection_end(end);
            }
        }
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    } else if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" {
            input.set_checked(value == "true");
        } else if input.value() != value {
            input.set_value(value);
        }
    }
    Ok(())
}

/// Replaces the options of the select element with this id, each a value and its label, and chooses one.
pub(crate) fn set_options(
    id: &str,
    options: &[(String, String)],
    chosen: &str,
) -> Result<(), Trouble> {
    let select: HtmlSelectElement = by_id(id)?.dyn_into().map_err(|_| Trouble::Refused)?;
    let document = select.owner_document().ok_or(Trouble::Refused)?;
    select.set_length(0);
    for (value, label) in options {
        let option = document
            .create_element("option")
            .map_err(|_| Trouble::Refused)?;
        option
            .set_attribute("value", value)
            .map_err(|_| Trouble::Refused)?;
        option.set_text_content(Some(label));
        select.append_child(&option).map_err(|_| Trouble::Refused)?;
    }
    select.set_value(chosen);
    Ok(())
}

/// Gives the element with this id a `data-` attribute, or removes it.
pub(crate) fn set_data(id: &str, name: &str, value: Option<&str>) -> Result<(), Trouble> {
    let element = by_id(id)?;
    let name = ["data-", name].concat();
    match value {
        Some(value) => element.set_attribute(&name, value),
        None => element.remove_attribute(&name),
    }
    .map_err(|_| Trouble::Refused)
}

/// The id of the element that an event came from, empty if it has none.
pub(crate) fn target_id(event: &Event) -> String {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .map(|element| element.id())
        .unwrap_or_default()
}

/// Where the caret is in the field with this id: the start and the end of the selection, in UTF-16 units.
/// Fields without a caret are refused.
pub(crate) fn caret(id: &str) -> Result<(u32, u32), Trouble> {
    let element = by_id(id)?;
    let selection = if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        (area.selection_start(), area.selection_end())
    } else {
        let input: &HtmlInputElement = element.dyn_ref().ok_or(Trouble::Refused)?;
        (input.selection_start(), input.selection_end())
    };
    match selection {
        (Ok(Some(start)), Ok(Some(end))) => Ok((start, end)),
        _ => Err(Trouble::Refused),
    }
}

/// Restores the selection that `caret` returned.
pub(crate) fn set_caret(id: &str, (start, end): (u32, u32)) -> Result<(), Trouble> {
    let element = by_id(id)?;
    let result = if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.set_selection_range(start, end)
    } else {
        let input: &HtmlInputElement = element.dyn_ref().ok_or(Trouble::Refused)?;
        input.set_selection_range(start, end)
    };
    result.map_err(|_| Trouble::Refused)
}

/// Rewrites the text area that an event came from: `change` receives its text and selection, in UTF-16 units,
/// and returns the new ones. The page receives an `input` event, as if a person had typed.
pub(crate) fn rewrite(
    event: &Event,
    change: impl FnOnce(&str, (u32, u32)) -> Option<(String, (u32, u32))>,
) -> Result<(), Trouble> {
    let target = event.target().ok_or(Trouble::Refused)?;
    let area: &HtmlTextAreaElement = target.dyn_ref().ok_or(Trouble::Refused)?;
    let (Ok(Some(start)), Ok(Some(end))) = (area.selection_start(), area.selection_end()) else {
        return Err(Trouble::Refused);
    };
    if area.read_only() {
        return Err(Trouble::Refused);
    }
    let (text, (start, end)) = change(&area.value(), (start, end)).ok_or(Trouble::Refused)?;
    area.set_value(&text);
    let _ = area.set_selection_range(start, end);
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    web_sys::Event::new_with_event_init_dict("input", &init)
        .and_then(|input| area.dispatch_event(&input))
        .map(|_| ())
        .map_err(|_| Trouble::Refused)
}

/// Locks the fields of the document inside the element with this id, or unlocks them: locked texts can still
/// be read, selected and copied. Anything that carries `data-free`, or is inside something that does, stays
/// as it is.
pub(crate) fn set_read_only(container_id: &str, locked: bool) -> Result<(), Trouble> {
    let fields = by_id(container_id)?
        .query_selector_all(":is(input, textarea, select, button):not([data-free], [data-free] *)")
        .map_err(|_| Trouble::Refused)?;
    for index in 0..fields.length() {
        let Some(field) = fields.item(index) else {
            continue;
        };
        let is_text = field
            .dyn_ref::<HtmlInputElement>()
            .map_or(field.is_instance_of::<HtmlTextAreaElement>(), |input| {
                input.type_() == "text"
            });
        let name = if is_text { "readOnly" } else { "disabled" };
        let _ = js_sys::Reflect::set(&field, &name.into(), &locked.into());
    }
    Ok(())
}

/// Selects the whole text of the field with this id.
pub(crate) fn select_all(id: &str) -> Result<(), Trouble> {
    let element = by_id(id)?;
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    } else {
        let input: &HtmlInputElement = element.dyn_ref().ok_or(Trouble::Refused)?;
        input.select();
    }
    Ok(())
}

/// Whether the browser sizes text areas by their contents itself (CSS `field-sizing`).
pub(super) fn grows_by_itself() -> bool {
    // This is needed at every keystroke, and the answer never changes.
    thread_local! {
        static GROWS: OnceCell<bool> = const { OnceCell::new() };
    }
    let is_supported = || {
        let root = web_sys::window()?.document()?.document_element()?;
        let style = root.dyn_ref::<HtmlElement>()?.style();
        js_sys::Reflect::has(&style, &JsValue::from_str("fieldSizing")).ok()
    };
    GROWS.with(|grows| *grows.get_or_init(|| is_supported().unwrap_or(false)))
}

/// Makes the text area that an event came from as high as its text, unless the browser does so itself.
pub(crate) fn grow(event: &Event) -> Result<(), Trouble> {
    if grows_by_itself() {
        return Ok(());
    }
    match event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    {
        Some(element) if element.tag_name() == "TEXTAREA" => grow_element(&element),
        _ => Ok(()),
    }
}

/// Makes every text area on the page as high as its text, unless the browser does so itself.
pub(crate) fn grow_all() -> Result<(), Trouble> {
    if grows_by_itself() {
        return Ok(());
    }
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(Trouble::Refused)?;
    let areas = document.get_elements_by_tag_name("textarea");
    for index in 0..areas.length() {
        let Some(area) = areas
            .item(index)
            .and_then(|area| area.dyn_into::<HtmlElement>().ok())
        else {
            continue;
        };
        grow_element(&area)?;
    }
    Ok(())
}

fn grow_element(element: &HtmlElement) -> Result<(), Trouble> {
    let style = element.style();
    let set = |height: &str| {
        style
            .set_property("height", height)
            .map_err(|_| Trouble::Refused)
    };
    set("auto")?;
    let border = element.offset_height() - element.client_height();
    let mut height = (element.scroll_height() + border).to_string();
    height.push_str("px");
    set(&height)
}

/// Whether an event came from a field that matches the selector.
pub(crate) fn is_field_matching(event: &Event, selector: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            && element.matches(selector).unwrap_or(false)
    })
}

/// The id of the closest element around the target of an event that matches the selector; empty if there is
/// none.
pub(crate) fn closest_id(event: &Event, selector: &str) -> String {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest(selector).ok().flatten())
        .map(|element| element.id())
        .unwrap_or_default()
}
