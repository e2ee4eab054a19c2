//! A part of the page that is HTML from `export::html`, and is updated when that HTML changes.

use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::dom;

/// Draws HTML that `export::html` made. When it changes, elements that are the same stay in the page.
pub(crate) fn written(class: Option<&'static str>, html: impl Into<Signal<String>>) -> AnyView {
    follow(class, html.into())
}

fn follow(class: Option<&'static str>, html: Signal<String>) -> AnyView {
    let place = NodeRef::<Div>::new();
    let first = html.get_untracked();
    let mut drawn = Some(first.clone());
    Effect::new(move || {
        html.with(|html| {
            // The first time this runs, usually nothing has changed since the HTML was drawn.
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
