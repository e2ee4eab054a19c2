//! The page: components on top of state on top of the browser. Everything that can be decided without a
//! browser is in `debrief-core`.
//!
//! `pages -> editor, widgets -> state -> platform`, and nothing uses a layer above it except `later`, the
//! border of the second file of the program, which uses the pages and is used by them. Components contain
//! layout and wiring; `state` holds what they show; only `platform` talks to the browser.

mod editor;
mod later;
mod pages;
mod platform;
mod state;
mod widgets;

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
#[path = "../tests/web/mod.rs"]
mod web;

use leptos::mount::{mount_to, mount_to_body};

/// Mounts the page into the element with the id `app`, or into the body if there is none.
pub fn run() {
    platform::keep_panic_message();
    let page = || {
        platform::Platform::browser().provide();
        pages::pages()
    };
    match platform::dom::mount_point() {
        Ok(element) => mount_to(element, page).forget(),
        Err(_) => mount_to_body(page),
    }
}
