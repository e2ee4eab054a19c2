//! The findings: all of them in the health panel, by section and with the facts; and those about a section
//! below that section.

mod aside;

use std::sync::Arc;

use leptos::prelude::*;

use super::outline::sign_class;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::state::findings::{FindingView, Noted, groups};
use crate::state::sign::Sign;
use debrief_core::text::interface::{editor as words, health};

/// Draws the health panel.
pub(crate) fn panel(editor: &Editor) -> AnyView {
    let only = RwSignal::new(None);
    let tally: Vec<AnyView> = [
        (Sign::Error, health::errors()),
        (Sign::Warning, health::warnings()),
        (Sign::Hint, health::hints()),
    ]
    .into_iter()
    .map(|(sign, label)| count(editor, only, sign, label))
    .collect();
    let findings = editor.findings.clone();
    let shown = Memo::new(move |_| {
        let only = only.get();
        findings.with(|findings| {
            let wanted = findings
                .iter()
                .filter(|found| only.is_none_or(|only| found.sign == only));
            wanted.cloned().collect::<Vec<Arc<FindingView>>>()
        })
    });
    let groups = Memo::new(move |_| shown.with(|shown| groups(shown)));
    let (reviewed, blank) = (editor.reviewed.clone(), editor.blank.clone());
    let plain = editor.plain.clone();
    let grouped = editor.clone();
    view! {
        <section id="panel-health" class="health" aria-labelledby=element_ids::HEALTH>
            <h2 id=element_ids::HEALTH tabindex="-1">{words::health()}</h2>
            <div class="tally" role="group" aria-label=health::only()>{tally}</div>
            <p class="fine" aria-live="polite">
                {move || shown.with(Vec::is_empty).then(|| match only.get() {
                    None if plain.get() => health::not_checked(),
                    None if !reviewed.get() => health::checking(),
                    None if blank.get() => health::nothing_yet(),
                    None => health::fine(),
                    Some(_) => health::none_of_these(),
                })}
            </p>
            <For
                each=move || groups.get()
                key=|group| *group
                children=move |group| about(&grouped, shown, group)
            />
            {aside::list(editor)}
            {facts(editor)}
        </section>
    }
    .into_any()
}

fn count(
    editor: &Editor,
    only: RwSignal<Option<Sign>>,
    sign: Sign,
    label: &'static str,
) -> AnyView {
    let findings = editor.findings.clone();
    let count = move || {
        findings.with(|findings| findings.iter().filter(|found| found.sign == sign).count())
    };
    let pressed = move || only.get() == Some(sign);
    view! {
        <button
            type="button"
            aria-pressed=move || if pressed() { "true" } else { "false" }
            on:click=move |_| only.update(|only| *only = (*only != Some(sign)).then_some(sign))
        >
            <span class=sign_class(sign) aria-hidden="true"></span>
            <span>{label}</span>
            " "
            <span class="mono">{count}</span>
        </button>
    }
    .into_any()
}

/// Draws the findings about one section, or about the whole document if `section` is none.
fn about(editor: &Editor, shown: Memo<Vec<Arc<FindingView>>>, section: Option<u32>) -> AnyView {
    let name = match section {
        Some(key) => editor.name_of(key),
        None => Signal::stored(health::whole().to_owned()),
    };
    let here = move || {
        shown.with(|shown| {
            let here = shown.iter().filter(|found| found.spot.section == section);
            here.cloned().collect::<Vec<Arc<FindingView>>>()
        })
    };
    let editor = editor.clone();
    view! {
        // A section that was deleted has no name until the next review.
        <div class="group" role="group" aria-label=move || name.get() hidden=move || name.with(String::is_empty)>
            <h3>{move || name.get()}</h3>
            <ul role="list">
                <For each=here key=|found| found.identity() children=move |found| line(&editor, found) />
            </ul>
        </div>
    }
    .into_any()
}

/// Draws a finding: what was found and the ways to fix it; the rest is shown on request.
fn line(editor: &Editor, found: Arc<FindingView>) -> AnyView {
    let go = way(editor, &found);
    let fixes = aside::fix_buttons(editor, &found);
    let ignore = aside::ignore(editor, &found);
    let open = RwSignal::new(false);
    let name = health::more_about(&found.what);
    let FindingView {
        rule,
        sign,
        what,
        why,
        advice,
        ..
    } = Arc::unwrap_or_clone(found);
    view! {
        <li class=finding_class(sign) data-rule=rule data-about=rule>
            <span class=sign_class(sign) aria-hidden="true"></span>
            <div>
                <p><span class="severity">{severity(sign)}</span> " " <b>{what}</b></p>
                <div class="ways">
                    {go} {fixes}
                    <button
                        class="quiet small-button"
                        type="button"
                        aria-label=name
                        aria-expanded=move || if open.get() { "true" } else { "false" }
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {health::more()}
                    </button>
                </div>
                <div class="more" hidden=move || !open.get()>
                    <p class="why">{why} " " {advice}</p>
                    <div class="ways">{ignore} {aside::about(rule)}</div>
                </div>
            </div>
        </li>
    }
    .into_any()
}

/// Draws the button that goes to the place of a finding, or adds the section that is missing.
fn way(editor: &Editor, found: &FindingView) -> AnyView {
    let (editor, locked) = (editor.clone(), editor.clone());
    let (label, name, go): (String, String, Box<dyn Fn()>) = match found.missing.clone() {
        Some((kind, heading)) => {
            let label = health::add(&heading);
            (
                label.clone(),
                label,
                Box::new(move || editor.add_missing(kind, &heading)),
            )
        }
        None => {
            let spot = found.spot.clone();
            let name = health::go_to(&spot.name, &found.what);
            (
                health::go().to_owned(),
                name,
                Box::new(move || editor.go_to_spot(&spot)),
            )
        }
    };
    let adds = found.missing.is_some();
    view! {
        <button
            class="line small-button"
            type="button"
            aria-label=name
            disabled=move || adds && locked.is_locked()
            on:click=move |_| go()
        >
            {label}
        </button>
    }
    .into_any()
}

fn facts(editor: &Editor) -> AnyView {
    let (facts, any) = (editor.facts.clone(), editor.facts.clone());
    let editor = editor.clone();
    let one = move |fact: Noted| {
        let (editor, spot) = (editor.clone(), fact.spot.clone());
        view! {
            <li>
                <span class="sign ok" aria-hidden="true"></span>
                <div>
                    <p>{fact.text.clone()}</p>
                    <button
                        class="line small-button"
                        type="button"
                        aria-label=health::go_to(&fact.spot.name, &fact.text)
                        on:click=move |_| editor.go_to_spot(&spot)
                    >
                        {health::go()}
                    </button>
                </div>
            </li>
        }
    };
    view! {
        <div class="group" role="group" aria-labelledby="facts-heading" hidden=move || any.with(Vec::is_empty)>
            <h3 id="facts-heading">{health::facts()}</h3>
            <ul role="list">
                <For each=move || facts.get() key=Noted::identity children=one />
            </ul>
        </div>
    }
    .into_any()
}

/// Draws the findings about one section, below its fields.
pub(crate) fn inline_findings(editor: &Editor, key: u32) -> AnyView {
    let findings = editor.findings.clone();
    let here = Memo::new(move |_| {
        findings.with(|findings| {
            // An empty section is visibly empty; why it should not be is explained in the panel.
            let here = findings
                .iter()
                .filter(|found| found.spot.section == Some(key) && !found.shows_itself());
            here.cloned().collect::<Vec<Arc<FindingView>>>()
        })
    });
    let editor = editor.clone();
    let one = move |found: Arc<FindingView>| {
        let (editor, spot) = (editor.clone(), found.spot.clone());
        let name = health::show_what(&found.what);
        let found = Arc::unwrap_or_clone(found);
        let show = spot.leads_further().then(|| {
            view! {
                <button
                    class="line small-button"
                    type="button"
                    aria-label=name
                    on:click=move |_| editor.go_to_spot(&spot)
                >
                    {health::show()}
                </button>
            }
        });
        view! {
            <div class=finding_class(found.sign) data-about=found.rule>
                <span class="severity">{severity(found.sign)}</span>
                <span><b>{found.what}</b> " " {found.why} " " {found.advice}</span>
                {show}
            </div>
        }
    };
    view! {
        <div class="findings" id=element_ids::findings(key) data-free="">
            <For each=move || here.get() key=|found| found.identity() children=one />
        </div>
    }
    .into_any()
}

fn finding_class(sign: Sign) -> &'static str {
    match sign {
        Sign::Error => "finding error",
        Sign::Warning => "finding warn",
        Sign::Empty | Sign::Fine | Sign::Hint => "finding hint",
    }
}

fn severity(sign: Sign) -> &'static str {
    match sign {
        Sign::Error => health::error(),
        Sign::Warning => health::warning(),
        Sign::Empty | Sign::Fine | Sign::Hint => health::hint(),
    }
}
