//! The template of the open draft, and the dialog that shows what switching to another would do.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use crate::state::editor::Editor;
use crate::state::templates::Templates;
use debrief_core::model::Template;
use debrief_core::template::{self, How, Move};
use debrief_core::text::interface::{shell, switch as words};

const DIALOG: &str = "switch";
const CHOICE: &str = "switch-to";
const BUTTON: &str = "template";

/// The value of the option for no template.
const NO_TEMPLATE: &str = "";

/// Draws the field that names the template and opens the dialog.
pub(crate) fn field(editor: &Editor) -> AnyView {
    let rest = editor.document.rest().clone();
    let locked = editor.clone();
    let template_name = Memo::new(move |_| {
        rest.with(|rest| match template::of(rest) {
            Some(template) => template.name.clone(),
            None if rest.keeps_imported_form() => words::as_in_file().to_owned(),
            None => words::none().to_owned(),
        })
    });
    let is_open = editor.is_switch_open.clone();
    let open_dialog = move |_| {
        is_open.set(true);
        let _ = next_frame(|| {
            let _ = dom::open_dialog(DIALOG);
        });
    };
    view! {
        <div class="field two">
            <span class="label" aria-hidden="true">{words::template()}</span>
            <button
                id=BUTTON
                class="line as-field"
                type="button"
                aria-haspopup="dialog"
                aria-label=move || [words::template(), " ", &template_name.get(), " ", words::switch()].concat()
                disabled=move || locked.is_locked()
                on:click=open_dialog
            >
                <span>{move || template_name.get()}</span>
                " "
                <span class="muted small">{words::switch()}</span>
            </button>
        </div>
    }
    .into_any()
}

/// Draws the dialog that the field opens. It is outside the form, because nothing in it is part of the
/// document.
pub(crate) fn dialog(editor: &Editor) -> AnyView {
    let (is_open, for_close, for_content) = (
        editor.is_switch_open.clone(),
        editor.is_switch_open.clone(),
        editor.clone(),
    );
    view! {
        <dialog id=DIALOG class="wide" aria-labelledby="switch-heading" on:close=move |_| for_close.set(false)>
            {move || is_open.get().then(|| content(&for_content))}
        </dialog>
    }
    .into_any()
}

fn content(editor: &Editor) -> AnyView {
    let templates = editor.templates.clone();
    let (team_templates, _) = templates.list();
    let current_id = editor
        .document
        .rest()
        .with_untracked(|rest| rest.template.clone());
    let own_template = editor
        .document
        .rest()
        .with_untracked(|rest| rest.own_template.clone());
    let is_listed = template::by_id(&current_id).is_some()
        || team_templates
            .iter()
            .any(|template| template.id == current_id);
    let preselected = if is_listed {
        current_id.clone()
    } else {
        template::shipped()
            .first()
            .map_or(NO_TEMPLATE, |preselected| &preselected.id)
            .to_owned()
    };
    let chosen = RwSignal::new(preselected);
    let chosen_template = move |templates: &Templates| {
        let id = chosen.get();
        (id != NO_TEMPLATE)
            .then(|| templates.find(&id))
            .flatten()
            .or_else(|| own_template.clone().filter(|template| template.id == id))
    };
    let options = |templates: Vec<(String, String)>| -> Vec<AnyView> {
        let option = |(id, name): (String, String)| {
            let value = id.clone();
            let selected = move || chosen.get() == id;
            view! { <option value=value prop:selected=selected>{name}</option> }.into_any()
        };
        templates.into_iter().map(option).collect()
    };
    let shipped = template::shipped().iter();
    let shipped = options(
        shipped
            .map(|shipped_template| (shipped_template.id.clone(), shipped_template.name.clone()))
            .collect(),
    );
    let team_templates = (!team_templates.is_empty()).then(|| {
        let team_templates = options(
            team_templates
                .into_iter()
                .map(|template| (template.id, template.name))
                .collect(),
        );
        view! { <optgroup label=words::own()>{team_templates}</optgroup> }
    });
    let choose = move |event: leptos::ev::Event| {
        if let Ok(value) = dom::value(&event) {
            chosen.set(value);
        }
    };
    let (for_preview, for_apply) = (editor.clone(), editor.clone());
    let preview_template = chosen_template.clone();
    let preview = move || {
        preview(
            &for_preview,
            preview_template(&for_preview.templates).as_ref(),
            &current_id,
        )
    };
    let apply = move |_| {
        let template = untrack(|| chosen_template(&for_apply.templates));
        close();
        for_apply.switch_template(template.as_ref());
        let _ = next_frame(|| {
            let _ = dom::focus(BUTTON);
        });
    };
    view! {
        <h2 id="switch-heading">{words::heading()}</h2>
        <div class="field">
            <label for=CHOICE>{words::choose()}</label>
            <select id=CHOICE on:change=choose>
                {team_templates}
                <optgroup label=words::shipped()>{shipped}</optgroup>
                <option value=NO_TEMPLATE>{words::no_form()}</option>
            </select>
        </div>
        <div class="moves" aria-live="polite">{preview}</div>
        <p class="muted small">{words::nothing_lost()}</p>
        <div class="buttons">
            <button class="line" type="button" on:click=move |_| close()>{shell::cancel()}</button>
            <button class="primary" type="button" on:click=apply>{words::confirm()}</button>
        </div>
    }
    .into_any()
}

fn close() {
    let _ = dom::close_dialog(DIALOG);
}

/// Draws what switching would do to each section.
fn preview(editor: &Editor, template: Option<&Template>, current_id: &str) -> AnyView {
    let Some(template) = template else {
        return view! { <p>{words::no_form_said()}</p> }.into_any();
    };
    let (_, moves) = template::switch(&editor.document.snapshot(), Some(template), String::new);
    let name = |heading: &Option<String>| {
        heading
            .clone()
            .unwrap_or_else(|| words::opening().to_owned())
    };
    let list = |heading: &'static str, is_listed: &dyn Fn(&Move) -> bool, shows_both: bool| {
        let lines: Vec<AnyView> = moves
            .iter()
            .filter(|step| is_listed(step))
            .map(|step| {
                let line = match (shows_both, &step.how) {
                    (true, _) => words::becomes(&name(&step.from), &name(&step.to)),
                    (false, How::Added) => name(&step.to),
                    (false, _) => name(&step.from),
                };
                view! { <li>{line}</li> }.into_any()
            })
            .collect();
        (!lines.is_empty()).then(|| view! { <h3>{heading}</h3> <ul>{lines}</ul> })
    };
    let is_placed = |step: &Move| matches!(step.how, How::Placed);
    let same_notice = (template.id == current_id).then(|| view! { <p>{words::same()}</p> });
    view! {
        {same_notice}
        {list(words::moved(), &|step| is_placed(step) && step.from != step.to, true)}
        {list(words::at_end(), &|step| step.how == How::AtEnd, false)}
        {list(words::added(), &|step| step.how == How::Added && step.to.is_some(), false)}
        {list(words::dropped(), &|step| step.how == How::Dropped, false)}
        {list(words::stays(), &|step| {
            (is_placed(step) && step.from == step.to) || step.how == How::Below
        }, false)}
    }
    .into_any()
}
