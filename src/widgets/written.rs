//! A part of the page that is HTML from `export::html`, and is updated when that HTML changes.

use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::dom;

/// Draws HTML that `export::html` made. When it changes, elements that are the same stay in the page.
pub(crate) fn written(class: Option<&'static str>, html: impl Into<Signal<String>>) -> AnyView {
    follow(class, html.into())
}

fn follow(class: Option<&'static str>, html: Signal<String>) -> AnyView {
    let element = NodeRef::<Div>::new();
    let initial_html = html.get_untracked();
    let mut unchanged_since = Some(initial_html.clone());
    Effect::new(move || {
        html.with(|html| {
            // The first time this runs, usually nothing has changed since the HTML was drawn.
            if unchanged_since
                .take()
                .is_some_and(|unchanged_since| unchanged_since == *html)
            {
                return;
            }
            if let Some(element) = element.get_untracked() {
                let _ = dom::patch(&element, html);
            }
        });
    });
    view! { <div class=class inner_html=initial_html node_ref=element></div> }.into_any()
}
