//! The choice of a template for a new postmortem.

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::app::platform::{dom, set_hash};
use crate::app::state::route::Route;
use crate::app::widgets::bar::{MAIN, bar, links};
use crate::app::widgets::notices::notices;
use crate::model::{AS_IMPORTED, Postmortem};
use crate::template::{self, Template};
use crate::text::en::interface::{new as words, shell};

/// Draws the page.
pub(in crate::app) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::HEADING));
    let templates: Vec<AnyView> = template::ALL
        .iter()
        .map(|template| card(shell, template))
        .collect();
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::HEADING}</h1>
            <p class="lead">{words::LEAD}</p>
            {notices(&shell.notices)}
            <ul class="templates" role="list">{templates} {empty(shell)}</ul>
        </main>
    }
    .into_any()
}

fn card(shell: &Shell, template: &'static Template) -> AnyView {
    let headings: Vec<AnyView> = template
        .sections
        .iter()
        .map(|section| view! { <li class=level(section.level)>{section.heading}</li> }.into_any())
        .collect();
    let outline = view! { <ul class="headings" role="list">{headings}</ul> }.into_any();
    let make = |id: &str| template::begin(template, id);
    choice(shell, template.name, template.origin, outline, make)
}

/// The card that begins without any form.
fn empty(shell: &Shell) -> AnyView {
    let nothing = ().into_any();
    let make = |id: &str| Postmortem::new(id, AS_IMPORTED);
    choice(shell, words::EMPTY, words::EMPTY_ORIGIN, nothing, make)
}

fn choice(
    shell: &Shell,
    name: &'static str,
    origin: &'static str,
    outline: AnyView,
    make: impl Fn(&str) -> Postmortem + 'static,
) -> AnyView {
    let shell = shell.clone();
    let choose = move |_| {
        let postmortem = make(&shell.platform.ids.fresh());
        let place = Route::Editor(postmortem.id.clone());
        // What cannot be stored is held in memory, and the editor says so as long as that lasts.
        let _ = shell.drafts.begin(postmortem);
        let _ = set_hash(&place.href());
    };
    view! {
        <li class="template">
            <button class="line" type="button" on:click=choose>{name}</button>
            <p class="small muted">{origin}</p>
            {outline}
        </li>
    }
    .into_any()
}

fn level(level: u8) -> &'static str {
    if level > 2 { "sub" } else { "" }
}
