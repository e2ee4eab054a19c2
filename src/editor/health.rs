//! The findings: all of them in the health panel, by section and with the facts; and those about a section
//! below that section.

mod aside;

use std::sync::Arc;

use leptos::prelude::*;

use super::outline::sign_class;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::state::findings::{FactView, FindingView, groups};
use crate::state::sign::Sign;
use debrief_core::text::interface::{editor as words, health};

/// Draws the health panel.
pub(crate) fn panel(editor: &Editor) -> AnyView {
    let shown_sign = RwSignal::new(None);
    let counts: Vec<AnyView> = [
        (Sign::Error, health::errors()),
        (Sign::Warning, health::warnings()),
        (Sign::Hint, health::hints()),
    ]
    .into_iter()
    .map(|(sign, label)| count(editor, shown_sign, sign, label))
    .collect();
    let findings = editor.findings.clone();
    let shown = Memo::new(move |_| {
        let shown_sign = shown_sign.get();
        findings.with(|findings| {
            let matching = findings
                .iter()
                .filter(|finding| shown_sign.is_none_or(|shown_sign| finding.sign == shown_sign));
            matching.cloned().collect::<Vec<Arc<FindingView>>>()
        })
    });
    let groups = Memo::new(move |_| shown.with(|shown| groups(shown)));
    let (is_reviewed, is_blank) = (editor.is_reviewed.clone(), editor.is_blank.clone());
    let is_plain_text = editor.is_plain_text.clone();
    let for_groups = editor.clone();
    view! {
        <section id="panel-health" class="health" aria-labelledby=element_ids::HEALTH>
            <h2 id=element_ids::HEALTH tabindex="-1">{words::health()}</h2>
            <div class="tally" role="group" aria-label=health::only()>{counts}</div>
            <p class="fine" aria-live="polite">
                {move || shown.with(Vec::is_empty).then(|| match shown_sign.get() {
                    None if is_plain_text.get() => health::not_checked(),
                    None if !is_reviewed.get() => health::checking(),
                    None if is_blank.get() => health::nothing_yet(),
                    None => health::fine(),
                    Some(_) => health::none_of_these(),
                })}
            </p>
            <For
                each=move || groups.get()
                key=|group| *group
                children=move |group| section_group(&for_groups, shown, group)
            />
            {aside::list(editor)}
            {facts(editor)}
        </section>
    }
    .into_any()
}

fn count(
    editor: &Editor,
    shown_sign: RwSignal<Option<Sign>>,
    sign: Sign,
    label: &'static str,
) -> AnyView {
    let findings = editor.findings.clone();
    let count = move || {
        findings.with(|findings| {
            findings
                .iter()
                .filter(|finding| finding.sign == sign)
                .count()
        })
    };
    let is_pressed = move || shown_sign.get() == Some(sign);
    view! {
        <button
            type="button"
            aria-pressed=move || if is_pressed() { "true" } else { "false" }
            on:click=move |_| shown_sign.update(|shown_sign| *shown_sign = (*shown_sign != Some(sign)).then_some(sign))
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
fn section_group(
    editor: &Editor,
    shown: Memo<Vec<Arc<FindingView>>>,
    section: Option<u32>,
) -> AnyView {
    let name = match section {
        Some(key) => editor.name_of(key),
        None => Signal::stored(health::whole().to_owned()),
    };
    let own_findings = move || {
        shown.with(|shown| {
            let own_findings = shown
                .iter()
                .filter(|finding| finding.target.section == section);
            own_findings.cloned().collect::<Vec<Arc<FindingView>>>()
        })
    };
    let editor = editor.clone();
    view! {
        // A section that was deleted has no name until the next review.
        <div class="group" role="group" aria-label=move || name.get() hidden=move || name.with(String::is_empty)>
            <h3>{move || name.get()}</h3>
            <ul role="list">
                <For each=own_findings key=|finding| finding.identity() children=move |finding| finding_line(&editor, finding) />
            </ul>
        </div>
    }
    .into_any()
}

/// Draws a finding: what was found and the ways to fix it; the rest is shown on request.
fn finding_line(editor: &Editor, finding: Arc<FindingView>) -> AnyView {
    let go = go_button(editor, &finding);
    let fixes = aside::fix_buttons(editor, &finding);
    let ignore_button = aside::ignore_button(editor, &finding);
    let open = RwSignal::new(false);
    let name = health::more_about(&finding.what);
    let FindingView {
        rule,
        sign,
        what,
        why,
        advice,
        ..
    } = Arc::unwrap_or_clone(finding);
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
                    <div class="ways">{ignore_button} {aside::guide_link(rule)}</div>
                </div>
            </div>
        </li>
    }
    .into_any()
}

/// Draws the button that goes to the place of a finding, or adds the section that is missing.
fn go_button(editor: &Editor, finding: &FindingView) -> AnyView {
    let (editor, for_lock) = (editor.clone(), editor.clone());
    let (label, name, on_click): (String, String, Box<dyn Fn()>) = match finding.missing.clone() {
        Some((kind, heading)) => {
            let label = health::add(&heading);
            (
                label.clone(),
                label,
                Box::new(move || editor.add_missing(kind, &heading)),
            )
        }
        None => {
            let target = finding.target.clone();
            let name = health::go_to(&target.name, &finding.what);
            (
                health::go().to_owned(),
                name,
                Box::new(move || editor.go_to_target(&target)),
            )
        }
    };
    let adds_section = finding.missing.is_some();
    view! {
        <button
            class="line small-button"
            type="button"
            aria-label=name
            disabled=move || adds_section && for_lock.is_locked()
            on:click=move |_| on_click()
        >
            {label}
        </button>
    }
    .into_any()
}

fn facts(editor: &Editor) -> AnyView {
    let (facts, for_hidden) = (editor.facts.clone(), editor.facts.clone());
    let editor = editor.clone();
    let draw_fact = move |fact: FactView| {
        let (editor, target) = (editor.clone(), fact.target.clone());
        view! {
            <li>
                <span class="sign ok" aria-hidden="true"></span>
                <div>
                    <p>{fact.text.clone()}</p>
                    <button
                        class="line small-button"
                        type="button"
                        aria-label=health::go_to(&fact.target.name, &fact.text)
                        on:click=move |_| editor.go_to_target(&target)
                    >
                        {health::go()}
                    </button>
                </div>
            </li>
        }
    };
    view! {
        <div class="group" role="group" aria-labelledby="facts-heading" hidden=move || for_hidden.with(Vec::is_empty)>
            <h3 id="facts-heading">{health::facts()}</h3>
            <ul role="list">
                <For each=move || facts.get() key=FactView::identity children=draw_fact />
            </ul>
        </div>
    }
    .into_any()
}

/// Draws the findings about one section, below its fields.
pub(crate) fn inline_findings(editor: &Editor, key: u32) -> AnyView {
    let findings = editor.findings.clone();
    let own_findings = Memo::new(move |_| {
        findings.with(|findings| {
            // That a section is empty can be seen here; the panel explains why it should not be.
            let own_findings = findings.iter().filter(|finding| {
                finding.target.section == Some(key) && !finding.is_empty_section()
            });
            own_findings.cloned().collect::<Vec<Arc<FindingView>>>()
        })
    });
    let editor = editor.clone();
    let draw_finding = move |finding: Arc<FindingView>| {
        let (editor, target) = (editor.clone(), finding.target.clone());
        let name = health::show_what(&finding.what);
        let finding = Arc::unwrap_or_clone(finding);
        let show = target.is_more_precise().then(|| {
            view! {
                <button
                    class="line small-button"
                    type="button"
                    aria-label=name
                    on:click=move |_| editor.go_to_target(&target)
                >
                    {health::show()}
                </button>
            }
        });
        view! {
            <div class=finding_class(finding.sign) data-about=finding.rule>
                <span class="severity">{severity(finding.sign)}</span>
                <span><b>{finding.what}</b> " " {finding.why} " " {finding.advice}</span>
                {show}
            </div>
        }
    };
    view! {
        <div class="findings" id=element_ids::findings(key) data-free="">
            <For each=move || own_findings.get() key=|finding| finding.identity() children=draw_finding />
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
