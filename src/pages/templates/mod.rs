//! The templates of a team: they are made, edited, shared and deleted here.

mod edit;
mod make;

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::platform::{dom, download, next_frame, set_hash};
use crate::state::other_tabs::on_change;
use crate::state::templates::Templates;
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::confirm::{Question, ask, confirm};
use crate::widgets::notices::notices;
use debrief_core::export;
use debrief_core::files::JSON;
use debrief_core::model::Template;
use debrief_core::route::Route;
use debrief_core::template;
use debrief_core::text::interface::{editor, nowhere, shell, templates as words};

/// The state that the parts of the page share.
#[derive(Clone)]
struct Page {
    shell: Shell,
    templates: Templates,
    list: RwSignal<Vec<Template>>,
    unreadable: RwSignal<bool>,
    edited: RwSignal<Option<Template>>,
    /// The open question, if any: whether to delete the template with this id and name.
    question: RwSignal<Option<Question<(String, String)>>>,
}

impl Page {
    fn refresh(&self) {
        let (list, unreadable) = self.templates.list();
        self.list.try_set(list);
        self.unreadable.try_set(unreadable);
    }

    /// Opens a template for editing, or closes the form if `template` is `None`. The focus moves to the top
    /// of the page.
    fn edit(&self, template: Option<Template>) {
        let id_to_focus = if template.is_some() {
            edit::NAME
        } else {
            HEADING
        };
        self.edited.set(template);
        let _ = next_frame(move || {
            let _ = dom::focus(id_to_focus);
            let _ = dom::scroll_to_top();
        });
    }
}

pub(crate) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    let page = Page {
        shell: shell.clone(),
        templates: Templates::for_drafts_on(&shell.drafts, &shell.platform),
        list: RwSignal::new(Vec::new()),
        unreadable: RwSignal::new(false),
        edited: RwSignal::new(None),
        question: RwSignal::new(None),
    };
    page.refresh();
    let for_changes = page.clone();
    on_change(&shell.drafts, move || for_changes.refresh());
    let (for_content, on_yes) = (page.clone(), page.clone());
    let content = move || match for_content.edited.get() {
        Some(template) => edit::form(&for_content, &template),
        None => overview(&for_content),
    };
    let delete = move |(id, name): (String, String)| {
        let notices = &on_yes.shell.notices;
        notices.clear();
        match on_yes.templates.remove(&id) {
            Ok(()) => notices.done(words::deleted(&name), None),
            Err(_) => notices.failed(words::not_deleted().to_owned()),
        }
        on_yes.refresh();
        let _ = dom::focus(HEADING);
    };
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
            <p class="lead">{words::lead()}</p>
            {notices(&shell.notices)}
            {content}
        </main>
        {confirm(page.question, delete)}
    }
    .into_any()
}

fn overview(page: &Page) -> AnyView {
    let (list, unreadable) = (page.list, page.unreadable);
    let is_empty = move || list.with(Vec::is_empty);
    let for_rows = page.clone();
    view! {
        <p class="empty" hidden=move || !is_empty()>{words::none()}</p>
        <p class="notice" hidden=move || !unreadable.get()>{words::unreadable_kept()}</p>
        <ul class="drafts own-templates" role="list" aria-label=words::list() hidden=is_empty>
            <For
                each=move || list.get()
                key=|template| (template.id.clone(), template.name.clone(), template.sections.len())
                children=move |template| row(&for_rows, &template)
            />
        </ul>
        {make::make(page)}
        <p class="way-back"><a href=Route::Library.href()>{nowhere::home()}</a></p>
    }
    .into_any()
}

fn row(page: &Page, template: &Template) -> AnyView {
    let name_id = ["template-", &template.id].concat();
    let [for_begin, for_edit, for_download, for_delete] =
        std::array::from_fn(|_| (page.clone(), template.clone()));
    let begin = move |_| {
        let (page, template) = &for_begin;
        let postmortem = template::begin(template, &page.shell.platform.ids.fresh());
        let id_to_focus = Route::Editor(postmortem.id.clone());
        // A draft that cannot be stored is held in memory, and the editor says so for as long as it is.
        let _ = page.shell.drafts.create(postmortem);
        let _ = set_hash(&id_to_focus.href());
    };
    let edit = move |_| for_edit.0.edit(Some(for_edit.1.clone()));
    let hand_out = move |_| {
        let (page, template) = &for_download;
        let today = page.shell.platform.today();
        let name = export::file_name(Some(&template.name), None, &today, "template.json");
        if download(&name, JSON, &template::write(template)).is_err() {
            page.shell
                .notices
                .failed(editor::download_failed().to_owned());
        }
    };
    let delete = move |_| {
        let (page, template) = &for_delete;
        let new_question = Question {
            heading: words::delete_heading(),
            text: words::delete_what(&template.name),
            yes: words::yes(),
            about: (template.id.clone(), template.name.clone()),
        };
        ask(page.question, new_question);
    };
    let button = |label: &'static str, on_click: Box<dyn FnMut(leptos::ev::MouseEvent)>| {
        let described = name_id.clone();
        view! {
            <button class="line small-button" type="button" aria-describedby=described on:click=on_click>
                {label}
            </button>
        }
        .into_any()
    };
    let buttons = [
        button(words::begin(), Box::new(begin)),
        button(words::edit(), Box::new(edit)),
        button(words::download(), Box::new(hand_out)),
        button(words::delete(), Box::new(delete)),
    ];
    view! {
        <li>
            <div>
                <strong id=name_id.clone()>{template.name.clone()}</strong>
                <p class="facts">{words::count(template.sections.len())}</p>
            </div>
            <div class="acts">{buttons.into_iter().collect::<Vec<_>>()}</div>
        </li>
    }
    .into_any()
}
