//! Puts text on the clipboard, and reads what is pasted or dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::Trouble;

/// Puts a text on the clipboard: as plain text and, if there is any, as HTML too.
///
/// This answers the browser's own `copy` event, which exists in every engine and at every address and does
/// not ask the person for permission; nothing more that `navigator.clipboard` can do is needed.
///
/// # Errors
/// The browser refused, as it does if no key or button was pressed.
pub(crate) fn copy(plain: &str, html: Option<&str>) -> Result<(), Trouble> {
    let document: web_sys::HtmlDocument = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.dyn_into().ok())
        .ok_or(Trouble::Refused)?;
    let parts = [("text/plain", Some(plain)), ("text/html", html)]
        .map(|(kind, text)| (kind, text.map(str::to_owned)));
    let answer =
        Closure::<dyn Fn(web_sys::ClipboardEvent)>::new(move |event: web_sys::ClipboardEvent| {
            let Some(data) = event.clipboard_data() else {
                return;
            };
            event.prevent_default();
            // Fields on the page also listen for this event, and must not add anything to it.
            event.stop_immediate_propagation();
            for (kind, text) in &parts {
                if let Some(text) = text {
                    let _ = data.set_data(kind, text);
                }
            }
        });
    let listener = answer.as_ref().unchecked_ref();
    let listen = document.add_event_listener_with_callback_and_bool("copy", listener, true);
    let copied = listen.and_then(|()| document.exec_command("copy"));
    let _ = document.remove_event_listener_with_callback_and_bool("copy", listener, true);
    match copied {
        Ok(true) => Ok(()),
        _ => Err(Trouble::Refused),
    }
}

/// The content of a paste or a drop, as far as it can become text.
pub(crate) struct Brought {
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
pub(crate) fn brought(event: &web_sys::ClipboardEvent) -> Result<Brought, Trouble> {
    let data = event.clipboard_data().ok_or(Trouble::Refused)?;
    let text = |kind| data.get_data(kind).unwrap_or_default();
    Ok(Brought {
        html: text("text/html"),
        plain: text("text/plain"),
        image: brings_image(&data),
    })
}

/// Whether a file with an image is among the content of a paste or a drop.
pub(super) fn brings_image(data: &web_sys::DataTransfer) -> bool {
    let Some(files) = data.files() else {
        return false;
    };
    let mut files = (0..files.length()).filter_map(|at| files.get(at));
    files.any(|file| file.type_().starts_with("image/"))
}
