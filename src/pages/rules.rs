//! What the rules look for in a postmortem: every rule with its reason, its source and two examples.

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::platform::{dom, next_frame};
use crate::state::preferences;
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::notices::notices;
use debrief_core::lint::{self, Rule, Severity};
use debrief_core::route::Route;
use debrief_core::text::Localised as _;
use debrief_core::text::en::findings::WORDS;
use debrief_core::text::interface::{help as words, nowhere, settings, shell as titles};

/// Draws the page. If the address names a rule, the focus goes to that rule.
pub(crate) fn page(shell: &Shell, rule_in_address: &str) -> AnyView {
    let _ = dom::set_title(&titles::page_title(words::rules()));
    if !rule_in_address.is_empty() {
        let id = heading_id(rule_in_address);
        let _ = next_frame(move || {
            let _ = dom::scroll_to(&id);
            let _ = dom::focus_without_scrolling(&id);
        });
    }
    let rules_off = preferences::rules_off(&*shell.platform.storage, shell.drafts.keys());
    let rules: Vec<AnyView> = lint::ALL
        .iter()
        .map(|rule| {
            let is_on = !rules_off.iter().any(|name| name == rule.name);
            let switch = switch(shell, rule.name, is_on);
            rule_section(rule, switch)
        })
        .collect();
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="narrow page" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::rules()}</h1>
            {notices(&shell.notices)}
            <p>{words::rules_lead()}</p>
            {rules}
            <p><a href=Route::Library.href()>{nowhere::home()}</a></p>
        </main>
    }
    .into_any()
}

/// The id of the heading of a rule.
fn heading_id(rule: &str) -> String {
    ["rule-", rule].concat()
}

/// Draws the box that switches a rule on or off in this browser.
fn switch(shell: &Shell, rule: &'static str, is_on: bool) -> AnyView {
    let shell = shell.clone();
    let is_on = RwSignal::new(is_on);
    let choose = move |_| {
        is_on.update(|is_on| *is_on = !*is_on);
        let (storage, keys) = (&*shell.platform.storage, shell.drafts.keys());
        if preferences::set_rule_on(storage, keys, rule, is_on.get_untracked()).is_err() {
            shell.notices.failed(settings::not_kept().to_owned());
        }
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || is_on.get()
                on:change=choose
            />
            {words::look_for(rule)}
        </label>
    }
    .into_any()
}

fn rule_section(rule: &'static Rule, switch: AnyView) -> AnyView {
    let (name, guide) = (rule.name, rule.guide());
    let severity = match rule.severity {
        Severity::Error => WORDS.error.localised(),
        Severity::Warning => WORDS.warning.localised(),
        Severity::Hint => WORDS.hint.localised(),
    };
    view! {
        <section>
            <h2 id=heading_id(name) tabindex="-1" class="mono">{name}</h2>
            <p><b>{severity}</b> ": " {guide.finds.localised()}</p>
            <p>{guide.reason.localised()}</p>
            <p class="muted">{words::source()} " " {guide.source.localised()}</p>
            {switch}
            <details>
                <summary>{words::example_of(name)}</summary>
                <p>{words::fires()}</p>
                <pre class="mono">{guide.fires}</pre>
                <p>{words::silent()}</p>
                <pre class="mono">{guide.silent}</pre>
            </details>
        </section>
    }
    .into_any()
}
