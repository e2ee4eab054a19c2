//! One text area.

use leptos::prelude::*;

fn main() {
    let text = RwSignal::new(String::new());
    leptos::mount::mount_to_body(move || {
        view! { <textarea on:input=move |event| text.set(event_target_value(&event))></textarea> }
    });
}
