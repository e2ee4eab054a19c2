//! Links from contributing factors to the entries of the timeline that are evidence for them. The links are
//! part of the text of the section (`typing::factors`); here they are added and removed.

use leptos::prelude::*;

use crate::platform::dom;
use crate::state::document::SectionState;
use crate::state::editor::Editor;
use debrief_core::export::html::entries_of;
use debrief_core::frame::lines::for_field;
use debrief_core::model::Entry;
use debrief_core::text::en::markdown::SEE;
use debrief_core::text::interface::whys as words;
use debrief_core::typing::Edit;
use debrief_core::typing::factors::{self, Factor};

/// How many characters of a factor or an entry are shown in a choice.
const MAX_CHARACTERS: usize = 60;

#[derive(Clone)]
struct Links {
    editor: Editor,
    section: SectionState,
    text: ArcRwSignal<String>,
    factor: RwSignal<usize>,
    entry: RwSignal<usize>,
    announcement: RwSignal<String>,
}

/// Draws the links of a section, and the controls that add another.
pub(super) fn links(
    editor: &Editor,
    section: &SectionState,
    text: &ArcRwSignal<String>,
) -> AnyView {
    let links = Links {
        editor: editor.clone(),
        section: section.clone(),
        text: text.clone(),
        factor: RwSignal::new(0),
        entry: RwSignal::new(0),
        announcement: RwSignal::new(String::new()),
    };
    let open = RwSignal::new(false);
    let for_content = links.clone();
    let opened_content = move || {
        open.get().then(|| {
            view! {
                <p class="muted small">{words::link_hint()}</p>
                {content(&for_content)}
            }
        })
    };
    let announcement = links.announcement;
    view! {
        <div class="links-to">
            <button
                class="line small-button"
                type="button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {words::link()}
            </button>
            {opened_content}
            <p class="hidden" aria-live="polite">{move || announcement.get()}</p>
        </div>
    }
    .into_any()
}

impl Links {
    fn text(&self) -> String {
        self.text.with(|text| for_field(text).to_string())
    }

    fn entries(&self) -> Vec<Entry> {
        self.editor.document.track();
        entries_of(&untrack(|| self.editor.document.snapshot()))
    }

    fn change(&self, edit: &Edit, announcement: String) {
        let text = untrack(|| edit.apply(&self.text()));
        let change = || self.section.set_prose(&self.text, &text);
        self.editor.steps.step(change);
        self.announcement.set(announcement);
    }

    fn add(&self) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let (text, entries) = untrack(|| (self.text(), self.entries()));
        let (factor, entry) = (self.factor.get_untracked(), self.entry.get_untracked());
        match factors::link(&text, &entries, factor, entry, SEE) {
            Some(edit) => self.change(&edit, words::linked(&label(&entries, entry))),
            None => self.announcement.set(words::not_linked().to_owned()),
        }
    }

    fn unlink(&self, factor: usize, entry: usize) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let (text, entries) = untrack(|| (self.text(), self.entries()));
        if let Some(edit) = factors::unlink(&text, &entries, factor, entry) {
            self.change(&edit, words::unlinked(&label(&entries, entry)));
        }
        let _ = dom::focus(&self.id("add"));
    }

    fn id(&self, suffix: &str) -> String {
        format!("factors-{}-{suffix}", self.section.key)
    }
}

fn label(entries: &[Entry], index: usize) -> String {
    let entry = entries.get(index);
    entry.map_or_else(String::new, |entry| {
        shorten(&words::entry_named(&entry.time, &entry.text))
    })
}

fn shorten(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MAX_CHARACTERS) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text,
    }
}

fn content(links: &Links) -> AnyView {
    let choices = {
        let links = links.clone();
        Memo::new(move |_| {
            let (text, entries) = (links.text(), links.entries());
            let factor = |factor: Factor| (shorten(&text[factor.text]), factor.entries);
            let factors: Vec<_> = factors::factors(&text, &entries)
                .into_iter()
                .map(factor)
                .collect();
            let labels: Vec<String> = (0..entries.len())
                .map(|index| label(&entries, index))
                .collect();
            (factors, labels)
        })
    };
    let links = links.clone();
    let view = move || {
        let (factors, labels) = choices.get();
        if labels.is_empty() {
            return view! { <p>{words::no_entries()}</p> }.into_any();
        }
        if factors.is_empty() {
            return view! { <p>{words::no_factors()}</p> }.into_any();
        }
        form(&links, &factors, &labels)
    };
    view.into_any()
}

fn form(links: &Links, factors: &[(String, Vec<usize>)], labels: &[String]) -> AnyView {
    let choice =
        |id: &'static str, name: &'static str, selection: RwSignal<usize>, texts: Vec<String>| {
            let id = links.id(id);
            let last = texts.len() - 1;
            selection.update(|selection| *selection = (*selection).min(last));
            let options: Vec<AnyView> = texts
                .into_iter()
                .enumerate()
                .map(|(index, text)| {
                    let selected = selection.get_untracked() == index;
                    view! { <option value=index.to_string() selected=selected>{text}</option> }
                        .into_any()
                })
                .collect();
            let choose = move |event: leptos::ev::Event| {
                if let Some(index) = dom::value(&event).ok().and_then(|value| value.parse().ok()) {
                    selection.set(index);
                }
            };
            let label = id.clone();
            view! {
                <div class="field">
                    <label for=label>{name}</label>
                    <select id=id on:change=choose>{options}</select>
                </div>
            }
            .into_any()
        };
    let names = factors.iter().map(|(text, _)| text.clone()).collect();
    let linked: Vec<AnyView> = factors
        .iter()
        .enumerate()
        .flat_map(|(index, (text, entries))| entries.iter().map(move |entry| (index, text, *entry)))
        .map(|(index, text, entry)| {
            let shown = labels.get(entry).cloned().unwrap_or_default();
            let links = links.clone();
            let name = words::unlink(&shown, text);
            let link_text = [text, " → ", &shown].concat();
            view! {
                <li>
                    <span>{link_text}</span>
                    <button class="quiet small-button" type="button" aria-label=name on:click=move |_| links.unlink(index, entry)>
                        {words::remove()}
                    </button>
                </li>
            }
            .into_any()
        })
        .collect();
    let (add, none_linked) = (links.clone(), linked.is_empty());
    view! {
        <ul hidden=none_linked>{linked}</ul>
        {choice("factor", words::factor(), links.factor, names)}
        {choice("entry", words::entry(), links.entry, labels.to_vec())}
        <button id=links.id("add") class="line" type="button" on:click=move |_| add.add()>
            {words::add_link()}
        </button>
    }
    .into_any()
}
