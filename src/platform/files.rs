//! Reading the files that somebody picked, dropped or pasted.

use js_sys::Promise;
use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::clipboard::brings_image;
use super::handles::{kept, promised};
use super::picked::{PickedFile, read_one};
use super::{Event, Trouble, dom};

/// Reads all files of the input that the event came from, in their order, and passes them on. The input is
/// emptied, so that the same file can be picked again.
pub(crate) fn picked_files(
    event: &Event,
    pass_on: impl FnOnce(Vec<PickedFile>) + 'static,
) -> Result<(), Trouble> {
    let input: web_sys::HtmlInputElement = event
        .target()
        .and_then(|target| target.dyn_into().ok())
        .ok_or(Trouble::Refused)?;
    let files = list(input.files());
    read(files, Vec::new(), move |picked| {
        input.set_value("");
        pass_on(picked);
    });
    Ok(())
}

/// Takes files that are dropped anywhere on the page, until the current owner goes. `over` is called with
/// true when files hover over the page, and with false when they leave it.
pub(crate) fn on_drop(
    over: impl Fn(bool) + Clone + 'static,
    dropped: impl Fn(Vec<PickedFile>) + Clone + 'static,
) {
    let (hover, leave) = (over.clone(), over.clone());
    let dragged = window_event_listener(ev::dragover, move |event| {
        if brings_files(event.data_transfer().as_ref()) {
            event.prevent_default();
            hover(true);
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            leave(false);
        }
    });
    let put_down = window_event_listener(ev::drop, move |event| {
        over(false);
        let Some(data) = event.data_transfer() else {
            return;
        };
        if brings_files(Some(&data)) {
            event.prevent_default();
            read(list(data.files()), promised(&data), dropped.clone());
        }
    });
    on_cleanup(move || {
        dragged.remove();
        left.remove();
        put_down.remove();
    });
}

/// Keeps files that are dropped anywhere on the page from opening in its place, until the current owner goes:
/// `dropped` gets the event, and whether an image is among the files.
pub(crate) fn on_drop_unread(dropped: impl Fn(&Event, bool) + 'static) {
    let dragged = window_event_listener(ev::dragover, |event| {
        if brings_files(event.data_transfer().as_ref()) {
            event.prevent_default();
        }
    });
    let put_down = window_event_listener(ev::drop, move |event| {
        let data = event
            .data_transfer()
            .filter(|data| brings_files(Some(data)));
        if let Some(data) = data {
            event.prevent_default();
            dropped(&event, brings_image(&data));
        }
    });
    on_cleanup(move || {
        dragged.remove();
        put_down.remove();
    });
}

/// Takes files and text that are pasted anywhere but into a field, until the current owner goes. Text arrives
/// as a file with the name `named`.
pub(crate) fn on_paste(named: &'static str, pasted: impl Fn(Vec<PickedFile>) + Clone + 'static) {
    let listener = window_event_listener(ev::paste, move |event| {
        let (Some(data), false) = (event.clipboard_data(), is_typing(&event)) else {
            return;
        };
        let files = list(data.files());
        let text = data.get_data("text/plain").unwrap_or_default();
        if !files.is_empty() {
            event.prevent_default();
            read(files, Vec::new(), pasted.clone());
        } else if !text.trim().is_empty() {
            event.prevent_default();
            pasted(vec![PickedFile {
                name: named.to_owned(),
                bytes: Ok(text.into_bytes()),
                handle: None,
            }]);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether an event came from a field that somebody can write or choose in.
pub(crate) fn is_typing(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| dom::is_written_in(&element))
}

fn brings_files(data: Option<&web_sys::DataTransfer>) -> bool {
    data.is_some_and(|data| {
        let types = data.types();
        (0..types.length()).any(|at| types.get(at).as_string().as_deref() == Some("Files"))
    })
}

fn list(files: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// Reads files together with the handles that were promised for them. If the numbers of files and handles
/// differ, no file gets a handle.
fn read(
    files: Vec<web_sys::File>,
    handles: Vec<Option<Promise>>,
    pass_on: impl FnOnce(Vec<PickedFile>) + 'static,
) {
    let handles = if handles.len() == files.len() {
        handles
    } else {
        vec![None; files.len()]
    };
    spawn_local(async move {
        let mut picked = Vec::with_capacity(files.len());
        for (file, handle) in files.into_iter().zip(handles) {
            let handle = kept(handle).await;
            picked.push(read_one(&file, handle).await);
        }
        pass_on(picked);
    });
}
