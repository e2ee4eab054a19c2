//! Files that can be written back: handles of the File System Access API
//! (<https://wicg.github.io/file-system-access/>, writing: <https://fs.spec.whatwg.org/>; Chromium).
//!
//! Handles are kept here, under numbers, as long as the page is open. The database keeps those of drafts for
//! the next visit, when the browser asks for permission again. Everything is bound by hand, because the
//! existing bindings are marked as unstable, and its presence is checked before it is used.

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Trouble;
use super::disk::database::{keep_beside, kept_beside};
use super::picked::{Handle, PickedFile, read_one};
use super::storage::trouble;

#[wasm_bindgen]
extern "C" {
    /// A window that can ask for files.
    type Picker;

    #[wasm_bindgen(method, catch, js_name = showOpenFilePicker)]
    fn show_open_file_picker(this: &Picker, options: &JsValue) -> Result<Promise, JsValue>;

    /// `FileSystemFileHandle`.
    #[derive(Clone)]
    type FileHandle;

    #[wasm_bindgen(method, getter)]
    fn kind(this: &FileHandle) -> Option<String>;
    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &FileHandle) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    fn request_permission(this: &FileHandle, options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &FileHandle) -> Result<Promise, JsValue>;

    /// `FileSystemWritableFileStream`.
    type Writable;

    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, bytes: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn abort(this: &Writable) -> Result<Promise, JsValue>;

    /// `DataTransferItem`, in browsers where it may have a handle.
    type Dropped;

    #[wasm_bindgen(method, getter)]
    fn kind(this: &Dropped) -> Option<String>;
    #[wasm_bindgen(method, catch, js_name = getAsFileSystemHandle)]
    fn get_as_file_system_handle(this: &Dropped) -> Result<Promise, JsValue>;
}

thread_local! {
    static HANDLES: RefCell<Vec<FileHandle>> = const { RefCell::new(Vec::new()) };
}

/// Why a file was not read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileTrouble {
    /// The person, or the browser on their behalf, does not allow it.
    Denied,
    /// The file is no longer where it was.
    Gone,
    /// Another program or tab has it locked.
    Busy,
    /// There is no room left on the device.
    Full,
    /// The browser gave no reason that we know.
    Refused,
}

/// Whether the browser can open files in such a way that they can be written back.
pub(crate) fn can_open() -> bool {
    picker().is_some()
}

/// Asks for one or more files and passes on those that are chosen; `on_files` is not called if none are.
/// `description` names the kinds of files in the browser's dialog.
///
/// # Errors
/// The browser cannot do this.
pub(crate) fn open_files(
    description: &str,
    on_files: impl FnOnce(Vec<PickedFile>) + 'static,
) -> Result<(), Trouble> {
    let picker = picker().ok_or(Trouble::Refused)?;
    let options = options(description).map_err(|_| Trouble::Refused)?;
    let chosen = picker
        .show_open_file_picker(&options)
        .map_err(|_| Trouble::Refused)?;
    spawn_local(async move {
        // The promise fails if the person closes the dialog: then no file is wanted.
        let handles = JsFuture::from(chosen).await.unwrap_or_default();
        let picked = with_handles(&handles).await;
        if !picked.is_empty() {
            on_files(picked);
        }
    });
    Ok(())
}

/// Reads a file as it is on the device now.
pub(crate) async fn read(handle: Handle) -> Result<Vec<u8>, FileTrouble> {
    let file = file(&handle_of(handle)?)
        .await
        .map_err(|error| error_kind(&error))?;
    read_one(&file, None)
        .await
        .bytes
        .map_err(|_| FileTrouble::Refused)
}

/// Keeps a handle, with a note about its file, for the next time that the page is opened. It is removed
/// together with the draft of this id.
///
/// # Errors
/// The browser keeps no handles.
pub(crate) async fn keep_for(id: &str, handle: Handle, note: &str) -> Result<(), Trouble> {
    let handle = handle_of(handle).map_err(|_| Trouble::Refused)?;
    let stored = Object::new();
    let set = |name: &str, value: &JsValue| Reflect::set(&stored, &name.into(), value);
    set("handle", &handle)
        .and_then(|_| set("note", &note.into()))
        .map_err(|_| Trouble::Refused)?;
    let done = keep_beside(id, &stored).await;
    done.map_err(|error| trouble(&error))
}

/// The handle that was kept for a draft, and the note about its file.
pub(crate) async fn kept_for(id: &str) -> Option<(Handle, String)> {
    let stored = kept_beside(id).await.ok().filter(JsValue::is_object)?;
    let get = |name: &str| Reflect::get(&stored, &name.into()).ok();
    let note = get("note")?.as_string()?;
    let handle = get("handle").filter(JsValue::is_object)?;
    Some((remember_handle(handle.unchecked_into()), note))
}

/// Asks for permission to write a file. If the browser has no answer yet, it asks the person, which it does
/// only soon after a keystroke or a click.
pub(crate) async fn permit(handle: Handle) -> Result<(), FileTrouble> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"mode".into(), &"readwrite".into());
    let Ok(request) = handle_of(handle)?.request_permission(&options) else {
        // In browsers without this function, writing itself asks, or fails.
        return Ok(());
    };
    let answer = JsFuture::from(request)
        .await
        .map_err(|error| error_kind(&error))?;
    match answer.as_string().as_deref() {
        Some("granted") => Ok(()),
        _ => Err(FileTrouble::Denied),
    }
}

/// Replaces the whole contents of a file with a text. The file changes only when everything is written;
/// otherwise it stays as it is.
pub(crate) async fn write(handle: Handle, text: &str) -> Result<(), FileTrouble> {
    let error_kind = |error: JsValue| error_kind(&error);
    let stream_promise = handle_of(handle)?.create_writable().map_err(error_kind)?;
    let stream: Writable = JsFuture::from(stream_promise)
        .await
        .map_err(error_kind)?
        .unchecked_into();
    let bytes = js_sys::Uint8Array::from(text.as_bytes());
    let result = match stream.write(&bytes) {
        Ok(result) => JsFuture::from(result).await,
        Err(error) => Err(error),
    };
    if let Err(error) = result {
        if let Ok(abort_promise) = stream.abort() {
            let _ = JsFuture::from(abort_promise).await;
        }
        return Err(error_kind(error));
    }
    let close_promise = stream.close().map_err(error_kind)?;
    JsFuture::from(close_promise)
        .await
        .map_err(error_kind)
        .map(drop)
}

/// Reads the files of these handles, which are an array or another iterable.
pub(super) async fn with_handles(handles: &JsValue) -> Vec<PickedFile> {
    let iterator = js_sys::try_iter(handles).ok().flatten();
    let mut picked = Vec::new();
    for handle in iterator.into_iter().flatten().flatten() {
        let handle: FileHandle = handle.unchecked_into();
        if let Ok(file) = file(&handle).await {
            picked.push(read_one(&file, Some(remember_handle(handle))).await);
        }
    }
    picked
}

/// The promised handles of the files that are dropped, in the order of the files. They must be requested
/// before the event is over.
pub(super) fn promised(data: &web_sys::DataTransfer) -> Vec<Option<Promise>> {
    let items = Reflect::get(data, &"items".into()).unwrap_or_default();
    if !items.is_object() {
        return Vec::new();
    }
    let items = js_sys::try_iter(&items).ok().flatten();
    let items = items.into_iter().flatten().flatten();
    let files = items
        .map(JsCast::unchecked_into)
        .filter(|item: &Dropped| item.kind().as_deref() == Some("file"));
    files
        .map(|item| item.get_as_file_system_handle().ok())
        .collect()
}

/// The promised handle, if it is the handle of a file and not of a folder.
pub(super) async fn file_handle(promise: Option<Promise>) -> Option<Handle> {
    let handle = JsFuture::from(promise?).await.ok()?;
    let handle: FileHandle = handle.is_object().then(|| handle.unchecked_into())?;
    (handle.kind().as_deref() == Some("file")).then(|| remember_handle(handle))
}

fn remember_handle(handle: FileHandle) -> Handle {
    HANDLES.with_borrow_mut(|handles| {
        handles.push(handle);
        Handle(handles.len() - 1)
    })
}

fn handle_of(handle: Handle) -> Result<FileHandle, FileTrouble> {
    HANDLES.with_borrow(|handles| handles.get(handle.0).cloned().ok_or(FileTrouble::Gone))
}

async fn file(handle: &FileHandle) -> Result<web_sys::File, JsValue> {
    JsFuture::from(handle.get_file()?).await?.dyn_into()
}

fn picker() -> Option<Picker> {
    let window = web_sys::window()?;
    let is_supported = Reflect::has(&window, &"showOpenFilePicker".into()).unwrap_or(false);
    is_supported.then(|| JsValue::from(window).unchecked_into())
}

/// The options of the dialog: several files, of the kinds that the importer reads.
fn options(description: &str) -> Result<JsValue, JsValue> {
    let kinds = Object::new();
    for (kind, endings) in [
        ("text/markdown", &[".md", ".markdown"][..]),
        ("text/plain", &[".txt"]),
        ("application/json", &[".json"]),
    ] {
        let endings: Array = endings
            .iter()
            .map(|ending| JsValue::from(*ending))
            .collect();
        Reflect::set(&kinds, &kind.into(), &endings)?;
    }
    let kind = Object::new();
    Reflect::set(&kind, &"description".into(), &description.into())?;
    Reflect::set(&kind, &"accept".into(), &kinds)?;
    let options = Object::new();
    Reflect::set(&options, &"multiple".into(), &true.into())?;
    Reflect::set(&options, &"types".into(), &Array::of1(&kind))?;
    Ok(options.into())
}

/// Translates the name of an error (<https://webidl.spec.whatwg.org/#idl-DOMException-error-names>).
fn error_kind(error: &JsValue) -> FileTrouble {
    let name = Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("NotAllowedError" | "SecurityError") => FileTrouble::Denied,
        Some("NotFoundError") => FileTrouble::Gone,
        Some("NoModificationAllowedError" | "InvalidStateError") => FileTrouble::Busy,
        Some("QuotaExceededError") => FileTrouble::Full,
        _ => FileTrouble::Refused,
    }
}
