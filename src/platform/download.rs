//! Downloads, and printing.

use wasm_bindgen::{JsCast, JsValue};

use super::{Trouble, after};

/// How long the object URL of a download stays valid: the browser needs it until it has begun to read.
const URL_LIFETIME_MS: u64 = 10_000;

/// Saves a text as a download with this name and media type.
pub(crate) fn download(name: &str, media_type: &str, text: &str) -> Result<(), Trouble> {
    save(name, media_type, text).map_err(|_| Trouble::Refused)
}

/// Opens the browser's dialog for printing the page.
pub(crate) fn print() -> Result<(), Trouble> {
    web_sys::window()
        .ok_or(Trouble::Refused)?
        .print()
        .map_err(|_| Trouble::Refused)
}

fn save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let _ = after(URL_LIFETIME_MS, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Ok(())
}

/// A text in Unicode normalisation form C, as `String.prototype.normalize` gives it.
pub(crate) fn composed(text: &str) -> String {
    String::from(js_sys::JsString::from(text).normalize("NFC"))
}
