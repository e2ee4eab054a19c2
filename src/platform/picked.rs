//! A file that a person picked, dropped or pasted: its name, its bytes, and a handle to write it back.

use wasm_bindgen_futures::JsFuture;

use super::Trouble;

/// The largest file that is read at all, in bytes: more than any backup can have.
const MAX_BYTES: f64 = 64e6;

/// A picked file and its bytes, or why they could not be read: `Full` if there are far too many.
pub(crate) struct PickedFile {
    /// The name of the file, without folders.
    pub(crate) name: String,
    pub(crate) bytes: Result<Vec<u8>, Trouble>,
    /// The handle to write it back, if the browser gives one.
    pub(crate) handle: Option<Handle>,
}

/// A file that can be read again and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Handle(pub(super) usize);

#[cfg(test)]
impl Handle {
    /// A handle that belongs to no file.
    pub(crate) fn for_test() -> Self {
        Self(usize::MAX)
    }
}

pub(super) async fn read_one(file: &web_sys::File, handle: Option<Handle>) -> PickedFile {
    let bytes = if file.size() > MAX_BYTES {
        Err(Trouble::Full)
    } else {
        JsFuture::from(file.array_buffer())
            .await
            .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec())
            .map_err(|_| Trouble::Refused)
    };
    PickedFile {
        name: file.name(),
        bytes,
        handle,
    }
}
