//! Files that the installed page is opened with, in browsers that hand them over
//! (<https://wicg.github.io/web-app-launch/#launchqueue-interface>; Chromium).

use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::handles::with_handles;
use super::{PickedFile, Trouble};

/// Passes on the files that the page was opened with, now or later. A browser without a launch queue
/// passes on none.
pub(crate) fn on_launch(
    on_files: impl Fn(Vec<PickedFile>) + Clone + 'static,
) -> Result<(), Trouble> {
    let window = web_sys::window().ok_or(Trouble::Refused)?;
    let queue = member(&window, "launchQueue")?;
    let set_consumer: js_sys::Function = member(&queue, "setConsumer")?
        .dyn_into()
        .map_err(|_| Trouble::Refused)?;
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let on_files = on_files.clone();
        spawn_local(async move {
            let Ok(handles) = member(&launch, "files") else {
                return;
            };
            let files = with_handles(&handles).await;
            if !files.is_empty() {
                on_files(files);
            }
        });
    });
    set_consumer
        .call1(&queue, consumer.as_ref())
        .map_err(|_| Trouble::Refused)?;
    // The queue needs the closure as long as the page is open.
    consumer.forget();
    Ok(())
}

fn member(object: &JsValue, name: &str) -> Result<JsValue, Trouble> {
    let value = js_sys::Reflect::get(object, &JsValue::from_str(name));
    value
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
        .ok_or(Trouble::Refused)
}
