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
    let (team_templates, _) = Templates::for_drafts_on(&shell.drafts, &shell.platform).list();
    let team_templates = (!team_templates.is_empty()).then(|| {
        let cards = team_templates
            .iter()
            .map(|template| card(shell, template))
            .collect();
        group(words::own(), cards)
    });
    let shipped: Vec<AnyView> = Group::ALL
        .into_iter()
        .map(|template_group| {
            let templates = template::shipped().iter();
            let templates =
                templates.filter(|template| About::of(template).group == Some(template_group));
            let cards = templates.map(|template| card(shell, template)).collect();
            group(words::group(template_group), cards)
        })
        .collect();
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
            <p class="lead">{words::lead()}</p>
            {notices(&shell.notices)}
            {team_templates}
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
    let about_template = About::of(template);
    let audience = match about_template.whom {
        "" => words::own_whom(),
        audience => audience,
    };
    let card_texts = Card {
        name: &template.name,
        audience,
        origin: about_template.origin,
    };
    let for_creation = template.clone();
    choice(shell, &card_texts, outline(template), move |id| {
        template::begin(&for_creation, id)
    })
}

/// Draws the card for a postmortem without a template.
fn empty(shell: &Shell) -> AnyView {
    let card_texts = Card {
        name: words::empty(),
        audience: words::empty_whom(),
        origin: words::empty_origin(),
    };
    let create = |id: &str| Postmortem::new(id, AS_IMPORTED);
    choice(shell, &card_texts, ().into_any(), create)
}

/// Draws a small picture of the headings: a line for each of the highest level, with those below it.
pub(super) fn outline(template: &Template) -> AnyView {
    let mut headings: Vec<(String, Vec<String>)> = Vec::new();
    let sections_with_heading = || template.sections.iter().filter(|section| section.level > 0);
    let mut highest_level = u8::MAX;
    for section in sections_with_heading() {
        let heading = section.heading.clone();
        match headings
            .last_mut()
            .filter(|_| section.level > highest_level)
        {
            Some((_, subheadings)) => subheadings.push(heading),
            None => {
                highest_level = section.level;
                headings.push((heading, Vec::new()));
            }
        }
    }
    let lines: Vec<AnyView> = headings
        .into_iter()
        .map(|(heading, subheadings)| {
            let subheadings = (!subheadings.is_empty())
                .then(|| view! { <span class="sub">{subheadings.join(" · ")}</span> });
            view! { <li>{heading} {subheadings}</li> }.into_any()
        })
        .collect();
    view! { <ul class="headings" role="list">{lines}</ul> }.into_any()
}

/// The texts of a card.
struct Card<'a> {
    name: &'a str,
    audience: &'a str,
    origin: &'a str,
}

fn choice(
    shell: &Shell,
    card: &Card<'_>,
    outline: AnyView,
    create: impl Fn(&str) -> Postmortem + 'static,
) -> AnyView {
    let shell = shell.clone();
    let choose = move |_| {
        let postmortem = create(&shell.platform.ids.fresh());
        let route = Route::Editor(postmortem.id.clone());
        // A draft that cannot be stored is held in memory, and the editor says so for as long as it is.
        let _ = shell.drafts.create(postmortem);
        let _ = set_hash(&route.href());
    };
    view! {
        <li class="template">
            <button class="line" type="button" on:click=choose>{card.name.to_owned()}</button>
            <p>{card.audience.to_owned()}</p>
            <p class="small muted">{card.origin.to_owned()}</p>
            {outline}
        </li>
    }
    .into_any()
}
