//! The page.
use leptos::prelude::*;
/// Mounts the page.
pub fn run() {
    leptos::mount::mount_to_body(|| leptos::prelude::view! { <p>"Debrief"</p> });
}
