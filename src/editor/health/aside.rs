//! What can be done about a finding: fix it with one click, read about its rule, set it aside with a reason,
//! bring it back.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use crate::state::editor::Editor;
use crate::state::findings::{FindingView, SetAsideFinding};
use debrief_core::lint::Finding;
use debrief_core::lint::fixes::Fix;
use debrief_core::route::Route;
use debrief_core::text::interface::health;

/// Draws the buttons that fix a finding. Their names say what will be written.
pub(super) fn fix_buttons(editor: &Editor, finding: &FindingView) -> Vec<AnyView> {
    let fixes = finding.fixes.iter();
    fixes.map(|fix| fix_button(editor, finding, fix)).collect()
}

fn fix_button(editor: &Editor, finding: &FindingView, fix: &Fix) -> AnyView {
    let label = match fix {
        Fix::Sort(_) => health::sort().to_owned(),
        Fix::Zone(zone) => health::set_zone(zone),
        Fix::TakeRows(_) => health::take_rows().to_owned(),
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
    let (editor, for_lock) = (editor.clone(), editor.clone());
    let (finding, fix) = (finding.clone(), fix.clone());
    view! {
        <button
            class="line small-button"
            type="button"
            data-fix=""
            disabled=move || for_lock.is_locked()
            on:click=move |_| editor.fix(&finding, &fix)
        >
            {label}
        </button>
    }
    .into_any()
}

/// Draws the link to the guide of a rule. It opens in another tab, and the editor stays as it is.
pub(super) fn guide_link(rule: &'static str) -> AnyView {
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
pub(super) fn ignore_button(editor: &Editor, finding: &FindingView) -> AnyView {
    let is_open = RwSignal::new(false);
    let (editor, for_lock) = (editor.clone(), editor.clone());
    let field_id = reason_field_id(finding);
    let (finding, name) = (finding.finding.clone(), health::ignore_what(&finding.what));
    let id_to_focus = field_id.clone();
    let toggle = move |_| {
        is_open.update(|is_open| *is_open = !*is_open);
        if is_open.get_untracked() {
            let field_id = id_to_focus.clone();
            let _ = next_frame(move || {
                let _ = dom::focus(&field_id);
            });
        }
    };
    view! {
        <button
            class="quiet small-button"
            type="button"
            aria-label=name
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            disabled=move || for_lock.is_locked()
            on:click=toggle
        >
            {health::ignore()}
        </button>
        {move || is_open.get().then(|| reason(&editor, &finding, &field_id, is_open))}
    }
    .into_any()
}

/// The id of the field for the reason, different for each finding.
fn reason_field_id(finding: &FindingView) -> String {
    let identity = finding.identity();
    let hash = identity.bytes().fold(5381_u32, |hash, byte| {
        hash.wrapping_mul(33) ^ u32::from(byte)
    });
    ["reason-", &hash.to_string()].concat()
}

fn reason(editor: &Editor, finding: &Finding, field_id: &str, is_open: RwSignal<bool>) -> AnyView {
    let text = RwSignal::new(String::new());
    let (editor, finding) = (editor.clone(), finding.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let reason = text.get_untracked();
        if !reason.trim().is_empty() {
            is_open.set(false);
            editor.set_aside(&finding, Some(&reason));
        }
    };
    view! {
        <form class="reason" data-apart="" on:submit=submit>
            <label for=field_id.to_owned()>{health::reason()}</label>
            <input
                id=field_id.to_owned()
                type="text"
                dir="auto"
                autocomplete="off"
                required=true
                on:input=move |event| text.set(event_target_value(&event))
            />
            <button class="line small-button" type="submit">{health::set_aside()}</button>
        </form>
    }
    .into_any()
}

/// Draws the findings that the document sets aside, with their reasons.
pub(super) fn list(editor: &Editor) -> AnyView {
    let (set_aside, for_hidden) = (editor.set_aside.clone(), editor.set_aside.clone());
    let editor = editor.clone();
    let draw_ignored = move |ignored: SetAsideFinding| {
        let (editor, for_lock, finding) = (editor.clone(), editor.clone(), ignored.finding.clone());
        let rule = finding.rule.name;
        view! {
            <li data-ignored=rule>
                <span class="sign empty" aria-hidden="true"></span>
                <div>
                    <p>{ignored.what.clone()}</p>
                    <p class="why">{health::because(&ignored.reason)}</p>
                    <button
                        class="line small-button"
                        type="button"
                        aria-label=health::bring_back_what(&ignored.what)
                        disabled=move || for_lock.is_locked()
                        on:click=move |_| editor.set_aside(&finding, None)
                    >
                        {health::bring_back()}
                    </button>
                </div>
            </li>
        }
    };
    let key = |ignored: &SetAsideFinding| [ignored.what.as_str(), &ignored.reason].join("\n");
    view! {
        <div class="group" role="group" aria-labelledby="ignored-heading" hidden=move || for_hidden.with(Vec::is_empty)>
            <h3 id="ignored-heading">{health::ignored()}</h3>
            <ul role="list">
                <For each=move || set_aside.get() key=key children=draw_ignored />
            </ul>
        </div>
    }
    .into_any()
}
