//! Reading the files that somebody picked.

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::{Event, Trouble};

/// A picked file and its bytes, or why they could not be read.
pub(crate) struct PickedFile {
    /// The name of the file, without folders.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Result<Vec<u8>, Trouble>,
}

/// Reads all files of the input that the event came from, in their order, and passes them on. The
/// input is emptied, so that the same file can be picked again.
pub(crate) fn picked_files(
    event: &Event,
    pass_on: impl FnOnce(Vec<PickedFile>) + 'static,
) -> Result<(), Trouble> {
    let input: web_sys::HtmlInputElement = event
        .target()
        .and_then(|target| target.dyn_into().ok())
        .ok_or(Trouble::Refused)?;
    let list = input.files().ok_or(Trouble::Refused)?;
    let files: Vec<web_sys::File> = (0..list.length()).filter_map(|at| list.get(at)).collect();
    spawn_local(async move {
        let mut picked = Vec::with_capacity(files.len());
        for file in files {
            let bytes = JsFuture::from(file.array_buffer())
                .await
                .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec())
                .map_err(|_| Trouble::Refused);
            picked.push(PickedFile {
                name: file.name(),
                bytes,
            });
        }
        input.set_value("");
        pass_on(picked);
    });
    Ok(())
}
