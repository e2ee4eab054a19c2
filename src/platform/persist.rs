//! Whether the browser keeps the site's data when it runs out of space (the Storage standard,
//! <https://storage.spec.whatwg.org/#persistence>). The presence of everything is checked before it is used:
//! pages that are not served over https do not have it.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// `StorageManager`.
    type Manager;

    #[wasm_bindgen(method, catch)]
    fn persist(this: &Manager) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn persisted(this: &Manager) -> Result<Promise, JsValue>;
}

/// Whether this browser asks the person before it promises to keep anything. Firefox does; the others decide
/// by themselves.
pub(crate) fn asks_the_person() -> bool {
    // A property that only Firefox's engine has.
    let window = web_sys::window();
    window.is_some_and(|window| Reflect::has(&window, &"mozInnerScreenX".into()).unwrap_or(false))
}

/// Whether the browser has promised to keep the data; `None` if it cannot say.
pub(crate) async fn is_promised() -> Option<bool> {
    bool_of(manager()?.persisted().ok()?).await
}

/// Asks the browser to keep the data; `None` if it cannot be asked.
pub(crate) async fn ask() -> Option<bool> {
    bool_of(manager()?.persist().ok()?).await
}

fn manager() -> Option<Manager> {
    let navigator = Reflect::get(&web_sys::window()?.into(), &"navigator".into()).ok()?;
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    let is_supported =
        manager.is_object() && Reflect::has(&manager, &"persist".into()).unwrap_or(false);
    is_supported.then(|| manager.unchecked_into())
}

async fn bool_of(promise: Promise) -> Option<bool> {
    JsFuture::from(promise).await.ok()?.as_bool()
}
