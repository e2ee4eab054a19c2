//! A part of the page that the renderer writes, and that follows what it is written from.

use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::dom;

/// Draws HTML of `export::html`; when it changes, what stayed the same stays in the page.
pub(crate) fn written(class: Option<&'static str>, html: impl Into<Signal<String>>) -> AnyView {
    follow(class, html.into())
}

fn follow(class: Option<&'static str>, html: Signal<String>) -> AnyView {
    let place = NodeRef::<Div>::new();
    let first = html.get_untracked();
    let mut drawn = Some(first.clone());
    Effect::new(move || {
        html.with(|html| {
            // Nothing has changed before the first time this runs, as a rule.
            if drawn.take().is_some_and(|drawn| drawn == *html) {
                return;
            }
            if let Some(place) = place.get_untracked() {
                let _ = dom::patch(&place, html);
            }
        });
    });
    view! { <div class=class inner_html=first node_ref=place></div> }.into_any()
}
