//! Puts text on the clipboard, and reads what is pasted or dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::Trouble;

/// Puts a text on the clipboard: as plain text and, if there is any, as HTML too.
///
/// This handles the browser's own `copy` event, which exists in every engine and at every address and does
/// not ask the person for permission. Nothing else that `navigator.clipboard` offers is needed.
///
/// # Errors
/// The browser refused, as it does if no key or button was pressed.
pub(crate) fn copy(plain: &str, html: Option<&str>) -> Result<(), Trouble> {
    let document: web_sys::HtmlDocument = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.dyn_into().ok())
        .ok_or(Trouble::Refused)?;
    let data_by_type = [("text/plain", Some(plain)), ("text/html", html)]
        .map(|(media_type, text)| (media_type, text.map(str::to_owned)));
    let on_copy =
        Closure::<dyn Fn(web_sys::ClipboardEvent)>::new(move |event: web_sys::ClipboardEvent| {
            let Some(data) = event.clipboard_data() else {
                return;
            };
            event.prevent_default();
            // Fields on the page also listen for this event, and must not add anything to it.
            event.stop_immediate_propagation();
            for (media_type, text) in &data_by_type {
                if let Some(text) = text {
                    let _ = data.set_data(media_type, text);
                }
            }
        });
    let listener = on_copy.as_ref().unchecked_ref();
    let listen = document.add_event_listener_with_callback_and_bool("copy", listener, true);
    let copied = listen.and_then(|()| document.exec_command("copy"));
    let _ = document.remove_event_listener_with_callback_and_bool("copy", listener, true);
    match copied {
        Ok(true) => Ok(()),
        _ => Err(Trouble::Refused),
    }
}

/// The content of a paste or a drop, as far as it can become text.
pub(crate) struct PastedContent {
    /// The text as HTML; empty if there is none.
    pub(crate) html: String,
    /// The plain text; empty if there is none.
    pub(crate) plain: String,
    /// Whether a file with an image is among the content.
    pub(crate) image: bool,
}

/// Reads the content of a paste event.
///
/// # Errors
/// The browser does not give access to the content.
pub(crate) fn pasted_content(event: &web_sys::ClipboardEvent) -> Result<PastedContent, Trouble> {
    let data = event.clipboard_data().ok_or(Trouble::Refused)?;
    let text = |kind| data.get_data(kind).unwrap_or_default();
    Ok(PastedContent {
        html: text("text/html"),
        plain: text("text/plain"),
        image: has_image(&data),
    })
}

/// Whether a file with an image is among the content of a paste or a drop.
pub(super) fn has_image(data: &web_sys::DataTransfer) -> bool {
    let Some(files) = data.files() else {
        return false;
    };
    let mut files = (0..files.length()).filter_map(|index| files.get(index));
    files.any(|file| file.type_().starts_with("image/"))
}
