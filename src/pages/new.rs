//! The choice of a template for a new postmortem.

use leptos::prelude::*;

use super::{HEADING, Shell, kept_where};
use crate::platform::{dom, set_hash};
use crate::state::templates::Templates;
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::notices::notices;
use debrief_core::model::{AS_IMPORTED, Postmortem, Template};
use debrief_core::route::Route;
use debrief_core::template::{self, About, Group};
use debrief_core::text::interface::{new as words, shell};

pub(crate) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    let (own, _) = Templates::beside(&shell.drafts, &shell.platform).list();
    let own = (!own.is_empty()).then(|| {
        let cards = own.iter().map(|template| card(shell, template)).collect();
        group(words::own(), cards)
    });
    let shipped: Vec<AnyView> = Group::ALL
        .into_iter()
        .map(|each| {
            let templates = template::shipped().iter();
            let templates = templates.filter(|template| About::of(template).group == Some(each));
            let cards = templates.map(|template| card(shell, template)).collect();
            group(words::group(each), cards)
        })
        .collect();
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
            <p class="lead">{words::lead()}</p>
            {notices(&shell.notices)}
            {own}
            {shipped}
            {group(words::other(), vec![empty(shell)])}
            {kept_where::details()}
            <p class="way-back"><a href=Route::Templates.href()>{words::manage()}</a></p>
        </main>
    }
    .into_any()
}

fn group(heading: &'static str, cards: Vec<AnyView>) -> AnyView {
    view! {
        <section aria-label=heading>
            <h2>{heading}</h2>
            <ul class="templates" role="list">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(shell: &Shell, template: &Template) -> AnyView {
    let said = About::of(template);
    let whom = match said.whom {
        "" => words::own_whom(),
        whom => whom,
    };
    let about = Card {
        name: &template.name,
        whom,
        origin: said.origin,
    };
    let begun = template.clone();
    choice(shell, &about, outline(template), move |id| {
        template::begin(&begun, id)
    })
}

/// Draws the card for a postmortem without a template.
fn empty(shell: &Shell) -> AnyView {
    let about = Card {
        name: words::empty(),
        whom: words::empty_whom(),
        origin: words::empty_origin(),
    };
    let make = |id: &str| Postmortem::new(id, AS_IMPORTED);
    choice(shell, &about, ().into_any(), make)
}

/// Draws a small picture of the headings: a line for each of the highest level, with those below it.
pub(super) fn outline(template: &Template) -> AnyView {
    let mut tops: Vec<(String, Vec<String>)> = Vec::new();
    let headed = || template.sections.iter().filter(|section| section.level > 0);
    let mut above = u8::MAX;
    for section in headed() {
        let heading = section.heading.clone();
        match tops.last_mut().filter(|_| section.level > above) {
            Some((_, below)) => below.push(heading),
            None => {
                above = section.level;
                tops.push((heading, Vec::new()));
            }
        }
    }
    let lines: Vec<AnyView> = tops
        .into_iter()
        .map(|(heading, below)| {
            let below =
                (!below.is_empty()).then(|| view! { <span class="sub">{below.join(" · ")}</span> });
            view! { <li>{heading} {below}</li> }.into_any()
        })
        .collect();
    view! { <ul class="headings" role="list">{lines}</ul> }.into_any()
}

/// The texts of a card.
struct Card<'a> {
    name: &'a str,
    whom: &'a str,
    origin: &'a str,
}

fn choice(
    shell: &Shell,
    card: &Card<'_>,
    outline: AnyView,
    make: impl Fn(&str) -> Postmortem + 'static,
) -> AnyView {
    let shell = shell.clone();
    let choose = move |_| {
        let postmortem = make(&shell.platform.ids.fresh());
        let place = Route::Editor(postmortem.id.clone());
        // A draft that cannot be stored is held in memory, and the editor says so for as long as it is.
        let _ = shell.drafts.begin(postmortem);
        let _ = set_hash(&place.href());
    };
    view! {
        <li class="template">
            <button class="line" type="button" on:click=choose>{card.name.to_owned()}</button>
            <p>{card.whom.to_owned()}</p>
            <p class="small muted">{card.origin.to_owned()}</p>
            {outline}
        </li>
    }
    .into_any()
}
