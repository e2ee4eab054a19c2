//! What can be done about a finding where it is shown: fix it with one click, set it aside with a
//! reason, bring it back.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use crate::state::editor::Editor;
use crate::state::findings::{Aside, FindingView};
use debrief_core::lint::Finding;
use debrief_core::lint::fixes::Fix;
use debrief_core::route::Route;
use debrief_core::text::interface::health;

/// Draws the buttons that fix a finding. Their names say what will be written.
pub(super) fn fix_buttons(editor: &Editor, found: &FindingView) -> Vec<AnyView> {
    let fixes = found.fixes.iter();
    fixes.map(|fix| mend_by(editor, found, fix)).collect()
}

fn mend_by(editor: &Editor, found: &FindingView, fix: &Fix) -> AnyView {
    let label = match fix {
        Fix::Sort(_) => health::sort().to_owned(),
        Fix::Zone(zone) => health::set_zone(zone),
        Fix::Replace { old, new, .. } if new.is_empty() => {
            // An invisible character would be quoted as nothing.
            if old.chars().any(char::is_alphanumeric) {
                health::replace(old, new)
            } else {
                health::remove().to_owned()
            }
        }
        Fix::Replace { old, new, .. } if old.is_empty() => health::write(new.trim()),
        Fix::Replace { old, new, .. } => health::replace(old, new),
    };
    let (editor, locked) = (editor.clone(), editor.clone());
    let (found, fix) = (found.clone(), fix.clone());
    view! {
        <button
            class="line small-button"
            type="button"
            data-fix=""
            disabled=move || locked.is_locked()
            on:click=move |_| editor.fix(&found, &fix)
        >
            {label}
        </button>
    }
    .into_any()
}

/// Draws the link to the guide of a rule. It opens in another tab, and the editor stays as it is.
pub(super) fn about(rule: &'static str) -> AnyView {
    let address = Route::Rules(rule.to_owned()).href();
    view! {
        <a
            class="button quiet small-button"
            href=address
            target="_blank"
            rel="noopener"
            aria-label=health::about_rule(rule)
        >
            {health::about()}
        </a>
    }
    .into_any()
}

/// Draws the button that sets a finding aside, and the field for the reason once it is pressed.
pub(super) fn ignore(editor: &Editor, found: &FindingView) -> AnyView {
    let open = RwSignal::new(false);
    let (editor, locked) = (editor.clone(), editor.clone());
    let (finding, name) = (found.finding.clone(), health::ignore_what(&found.what));
    let field = field_of(found);
    let focused = field.clone();
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            let field = focused.clone();
            let _ = next_frame(move || {
                let _ = dom::focus(&field);
            });
        }
    };
    view! {
        <button
            class="quiet small-button"
            type="button"
            aria-label=name
            aria-expanded=move || if open.get() { "true" } else { "false" }
            disabled=move || locked.is_locked()
            on:click=toggle
        >
            {health::ignore()}
        </button>
        {move || open.get().then(|| reason(&editor, &finding, &field, open))}
    }
    .into_any()
}

/// The id of the field for the reason, different for each finding.
fn field_of(found: &FindingView) -> String {
    let place = found.identity();
    let sum = place
        .bytes()
        .fold(5381_u32, |sum, byte| sum.wrapping_mul(33) ^ u32::from(byte));
    ["reason-", &sum.to_string()].concat()
}

fn reason(editor: &Editor, finding: &Finding, field: &str, open: RwSignal<bool>) -> AnyView {
    let said = RwSignal::new(String::new());
    let (editor, finding) = (editor.clone(), finding.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let reason = said.get_untracked();
        if !reason.trim().is_empty() {
            open.set(false);
            editor.set_aside(&finding, Some(&reason));
        }
    };
    view! {
        <form class="reason" data-apart="" on:submit=submit>
            <label for=field.to_owned()>{health::reason()}</label>
            <input
                id=field.to_owned()
                type="text"
                dir="auto"
                autocomplete="off"
                required=true
                on:input=move |event| said.set(event_target_value(&event))
            />
            <button class="line small-button" type="submit">{health::set_aside()}</button>
        </form>
    }
    .into_any()
}

/// Draws the findings that the document sets aside, with their reasons.
pub(super) fn list(editor: &Editor) -> AnyView {
    let (aside, any) = (editor.aside.clone(), editor.aside.clone());
    let editor = editor.clone();
    let one = move |one: Aside| {
        let (editor, locked, finding) = (editor.clone(), editor.clone(), one.finding.clone());
        let rule = finding.rule.name;
        view! {
            <li data-ignored=rule>
                <span class="sign empty" aria-hidden="true"></span>
                <div>
                    <p>{one.what.clone()}</p>
                    <p class="why">{health::because(&one.reason)}</p>
                    <button
                        class="line small-button"
                        type="button"
                        aria-label=health::bring_back_what(&one.what)
                        disabled=move || locked.is_locked()
                        on:click=move |_| editor.set_aside(&finding, None)
                    >
                        {health::bring_back()}
                    </button>
                </div>
            </li>
        }
    };
    let key = |one: &Aside| [one.what.as_str(), &one.reason].join("\n");
    view! {
        <div class="group" role="group" aria-labelledby="ignored-heading" hidden=move || any.with(Vec::is_empty)>
            <h3 id="ignored-heading">{health::ignored()}</h3>
            <ul role="list">
                <For each=move || aside.get() key=key children=one />
            </ul>
        </div>
    }
    .into_any()
}
