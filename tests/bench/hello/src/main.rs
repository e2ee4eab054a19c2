//! A page with a single text area and nothing else, with which the start of Debrief is compared.

use leptos::prelude::*;

fn main() {
    let text = RwSignal::new(String::new());
    leptos::mount::mount_to_body(move || {
        view! { <textarea on:input=move |event| text.set(event_target_value(&event))></textarea> }
    });
}
