//! The findings: all of them in the health panel, and those about a section below it.

use leptos::prelude::*;

use super::outline::sign_class;
use crate::app::state::editor::{Editor, Sign};
use crate::app::state::findings::Found;
use crate::app::state::places;
use crate::text::en::interface::{editor as words, health};

/// Draws the health panel.
pub(crate) fn panel(editor: &Editor) -> AnyView {
    let tally: Vec<AnyView> = [
        (Sign::Error, health::ERRORS),
        (Sign::Warning, health::WARNINGS),
        (Sign::Hint, health::HINTS),
    ]
    .into_iter()
    .map(|(sign, label)| {
        let findings = editor.findings.clone();
        let count = move || {
            findings.with(|findings| findings.iter().filter(|found| found.sign == sign).count())
        };
        view! {
            <span>
                <span class=sign_class(sign) aria-hidden="true"></span>
                {label}
                " "
                <span class="mono">{count}</span>
            </span>
        }
        .into_any()
    })
    .collect();
    let findings = editor.findings.clone();
    let fine = findings.clone();
    let editor = editor.clone();
    view! {
        <section id="panel-health" class="health" aria-labelledby="health-heading">
            <h2 id="health-heading">{words::HEALTH}</h2>
            <p class="tally" aria-live="polite">{tally}</p>
            <p class="fine" hidden=move || fine.with(|findings| !findings.is_empty())>{health::FINE}</p>
            <ul role="list">
                <For each=move || findings.get() key=Found::identity children=move |found| line(&editor, found) />
            </ul>
        </section>
    }
    .into_any()
}

fn line(editor: &Editor, found: Found) -> AnyView {
    let editor = editor.clone();
    let Found {
        rule,
        sign,
        what,
        why,
        fix,
        place,
        missing,
        shown,
        focused,
        ..
    } = found;
    let (label, go): (String, Box<dyn Fn()>) = match missing {
        Some((kind, heading)) => {
            let label = health::add(&heading);
            (label, Box::new(move || editor.add_missing(kind, &heading)))
        }
        None => {
            let label = health::go_to(&place);
            (
                label,
                Box::new(move || editor.go_to(shown.clone(), focused.clone())),
            )
        }
    };
    view! {
        <li class=finding_class(sign) data-rule=rule>
            <span class=sign_class(sign) aria-hidden="true"></span>
            <div>
                <p><span class="severity">{severity(sign)}</span> " " <b>{what}</b></p>
                <p class="why">{why} " " {fix}</p>
                <button class="line small-button" type="button" on:click=move |_| go()>
                    {label}
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// Draws the findings about one section, below its fields.
pub(crate) fn inline_findings(editor: &Editor, key: u32) -> AnyView {
    let findings = editor.findings.clone();
    let here = Memo::new(move |_| {
        findings.with(|findings| {
            // That a section is empty can be seen; why it should not be stands in the panel.
            let here = findings
                .iter()
                .filter(|found| found.section == Some(key) && found.rule != "missing-section");
            here.cloned().collect::<Vec<Found>>()
        })
    });
    let one = |found: Found| {
        view! {
            <p class=finding_class(found.sign)>
                <span class="severity">{severity(found.sign)}</span>
                <span><b>{found.what}</b> " " {found.why} " " {found.fix}</span>
            </p>
        }
    };
    view! {
        <div class="findings" id=places::findings(key)>
            <For each=move || here.get() key=Found::identity children=one />
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
        Sign::Error => health::ERROR,
        Sign::Warning => health::WARNING,
        Sign::Empty | Sign::Fine | Sign::Hint => health::HINT,
    }
}
