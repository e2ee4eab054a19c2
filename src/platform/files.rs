//! Reading the files that a person picked, dropped or pasted.

use js_sys::Promise;
use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::clipboard::has_image;
use super::handles::{file_handle, promised};
use super::picked::{PickedFile, read_one};
use super::{Event, Trouble, dom};

/// Reads all files of the input that the event came from, in their order, and passes them on. The input is
/// emptied, so that the same file can be picked again.
pub(crate) fn picked_files(
    event: &Event,
    on_files: impl FnOnce(Vec<PickedFile>) + 'static,
) -> Result<(), Trouble> {
    let input: web_sys::HtmlInputElement = event
        .target()
        .and_then(|target| target.dyn_into().ok())
        .ok_or(Trouble::Refused)?;
    let files = file_vec(input.files());
    read(files, Vec::new(), move |picked| {
        input.set_value("");
        on_files(picked);
    });
    Ok(())
}

/// Takes files that are dropped anywhere on the page, until the current reactive owner is disposed of.
/// `on_hover` is called with true when files hover over the page, and with false when they leave it.
pub(crate) fn on_drop(
    on_hover: impl Fn(bool) + Clone + 'static,
    on_dropped: impl Fn(Vec<PickedFile>) + Clone + 'static,
) {
    let (for_dragover, for_dragleave) = (on_hover.clone(), on_hover.clone());
    let dragover_listener = window_event_listener(ev::dragover, move |event| {
        if has_files(event.data_transfer().as_ref()) {
            event.prevent_default();
            for_dragover(true);
        }
    });
    let dragleave_listener = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            for_dragleave(false);
        }
    });
    let drop_listener = window_event_listener(ev::drop, move |event| {
        on_hover(false);
        let Some(data) = event.data_transfer() else {
            return;
        };
        if has_files(Some(&data)) {
            event.prevent_default();
            read(file_vec(data.files()), promised(&data), on_dropped.clone());
        }
    });
    on_cleanup(move || {
        dragover_listener.remove();
        dragleave_listener.remove();
        drop_listener.remove();
    });
}

/// Keeps files that are dropped anywhere on the page from opening in its place, until the current reactive
/// owner is disposed of: `on_dropped` gets the event, and whether an image is among the files.
pub(crate) fn on_drop_unread(on_dropped: impl Fn(&Event, bool) + 'static) {
    let dragover_listener = window_event_listener(ev::dragover, |event| {
        if has_files(event.data_transfer().as_ref()) {
            event.prevent_default();
        }
    });
    let drop_listener = window_event_listener(ev::drop, move |event| {
        let data = event.data_transfer().filter(|data| has_files(Some(data)));
        if let Some(data) = data {
            event.prevent_default();
            on_dropped(&event, has_image(&data));
        }
    });
    on_cleanup(move || {
        dragover_listener.remove();
        drop_listener.remove();
    });
}

/// Takes files and text that are pasted anywhere but into a field, until the current reactive owner is
/// disposed of. Text arrives as a file with the name `file_name`.
pub(crate) fn on_paste(
    file_name: &'static str,
    on_pasted: impl Fn(Vec<PickedFile>) + Clone + 'static,
) {
    let listener = window_event_listener(ev::paste, move |event| {
        let (Some(data), false) = (event.clipboard_data(), is_typing(&event)) else {
            return;
        };
        let files = file_vec(data.files());
        let text = data.get_data("text/plain").unwrap_or_default();
        if !files.is_empty() {
            event.prevent_default();
            read(files, Vec::new(), on_pasted.clone());
        } else if !text.trim().is_empty() {
            event.prevent_default();
            on_pasted(vec![PickedFile {
                name: file_name.to_owned(),
                bytes: Ok(text.into_bytes()),
                handle: None,
            }]);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether an event came from a field in which one can type or choose.
pub(crate) fn is_typing(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| dom::is_editable(&element))
}

fn has_files(data: Option<&web_sys::DataTransfer>) -> bool {
    data.is_some_and(|data| {
        let types = data.types();
        (0..types.length()).any(|index| types.get(index).as_string().as_deref() == Some("Files"))
    })
}

fn file_vec(files: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|index| files.get(index))
        .collect()
}

/// Reads files together with the handles that were promised for them. If the numbers of files and handles
/// differ, no file gets a handle.
fn read(
    files: Vec<web_sys::File>,
    handles: Vec<Option<Promise>>,
    on_files: impl FnOnce(Vec<PickedFile>) + 'static,
) {
    let handles = if handles.len() == files.len() {
        handles
    } else {
        vec![None; files.len()]
    };
    spawn_local(async move {
        let mut picked = Vec::with_capacity(files.len());
        for (file, handle) in files.into_iter().zip(handles) {
            let handle = file_handle(handle).await;
            picked.push(read_one(&file, handle).await);
        }
        on_files(picked);
    });
}
