//! What the sections of a document share: its link definitions, and its footnotes with their numbers.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Source, is_data};
use crate::model::{ActionItem, Body, Entry, Postmortem};

/// How much of a `data:` target is kept. It is never followed, and may be a picture of megabytes.
const DATA: usize = 40;

/// What a piece of a document needs of the other pieces. The default is for a piece on its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Shared {
    /// Link definitions as Markdown; empty if there are none.
    links: String,
    /// The footnotes in the order of their numbers.
    notes: Vec<Note>,
}

/// A footnote of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Note {
    /// The name in its brackets, as written at its definition.
    label: String,
    /// The definition as written, if it is one that is shown with the other notes at the end of the document:
    /// the first of its name, and not within a quotation or a list.
    source: Option<String>,
    /// Whether there are several definitions of this name.
    several: bool,
    /// Whether anything refers to it.
    pub(in super::super) is_used: bool,
}

impl Note {
    /// The definition as written, if it is shown at the end of the document.
    pub(in super::super) fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }
}

impl Shared {
    /// Collects what the pieces of a document share.
    pub(in super::super) fn of(postmortem: &Postmortem) -> Self {
        let mut shared = Self {
            links: links(postmortem),
            notes: Vec::new(),
        };
        let texts = texts(postmortem);
        let texts: Vec<&str> = texts
            .into_iter()
            .filter(|text| text.contains("[^"))
            .collect();
        for text in texts.iter().filter(|text| text.contains("]:")) {
            shared.define(text);
        }
        if !shared.notes.is_empty() {
            shared.number(&texts);
        }
        shared
    }

    /// The number of a footnote, if there is one of this name.
    pub(in super::super) fn number_of(&self, label: &str) -> Option<usize> {
        let wanted = key(label);
        let mut notes = self.notes.iter();
        let at = notes.position(|note| key(&note.label) == wanted);
        at.map(|at| at + 1)
    }

    /// The footnotes in the order of their numbers, which begin with 1.
    pub(in super::super) fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// How long the definitions are that a piece may refer to.
    pub(in super::super) fn len(&self) -> usize {
        self.links.len()
    }

    /// Whether this definition of a footnote is shown with the others at the end of the document, and not
    /// where it stands. Of one that is being typed, the end of the document may have an older text.
    pub(in super::super) fn is_shown_at_end(&self, label: &str, written: &str) -> bool {
        let number = self.number_of(label);
        let note = number.and_then(|number| self.notes.get(number - 1));
        note.is_some_and(|note| {
            let same = note.source.as_deref() == Some(written.trim_end());
            note.source.is_some() && (same || !note.several)
        })
    }

    /// Appends the definitions that a piece may refer to.
    pub(super) fn push_definitions(&self, markdown: &str, out: &mut String) {
        if markdown.contains("[^") {
            for note in &self.notes {
                for part in ["[^", &note.label, "]: .\n\n"] {
                    out.push_str(part);
                }
            }
        }
        if markdown.contains(']') {
            out.push_str(&self.links);
        }
    }

    /// Adds the footnotes that are defined in a piece.
    fn define(&mut self, text: &str) {
        let source = Source::new(text, &Self::default());
        let mut depth = 0_usize;
        for (event, place) in source.events() {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    if let Some(number) = self.number_of(&label) {
                        if let Some(note) = self.notes.get_mut(number - 1) {
                            note.several = true;
                        }
                    } else {
                        let written = source.written(&place).trim_end().to_owned();
                        self.notes.push(Note {
                            label: label.into_string(),
                            source: Some(written).filter(|_| depth == 0),
                            several: false,
                            is_used: false,
                        });
                    }
                    depth += 1;
                }
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }

    /// Puts the footnotes into the order in which the document first refers to them, those in other footnotes
    /// last; a footnote that nothing refers to comes behind them.
    fn number(&mut self, texts: &[&str]) {
        let (mut order, mut inside) = (Vec::new(), Vec::new());
        for text in texts {
            let source = Source::new(text, self);
            let mut definitions = 0_usize;
            for (event, _) in source.events() {
                match event {
                    Event::Start(Tag::FootnoteDefinition(_)) => definitions += 1,
                    Event::End(TagEnd::FootnoteDefinition) => definitions -= 1,
                    Event::FootnoteReference(label) if definitions == 0 => order.push(key(&label)),
                    Event::FootnoteReference(label) => inside.push(key(&label)),
                    _ => {}
                }
            }
        }
        order.append(&mut inside);
        for note in &mut self.notes {
            note.is_used = order.contains(&key(&note.label));
        }
        self.notes.sort_by_key(|note| {
            let first = order.iter().position(|label| *label == key(&note.label));
            first.unwrap_or(order.len())
        });
    }

    #[cfg(test)]
    pub(in super::super) fn with_links(links: &str) -> Self {
        Self {
            links: links.to_owned(),
            ..Self::default()
        }
    }
}

/// Names of footnotes are the same in upper and lower case.
fn key(label: &str) -> String {
    label.to_lowercase()
}

/// The link definitions (`[name]: target`) of the front and of all sections; of several with the same name,
/// the first.
fn links(postmortem: &Postmortem) -> String {
    let mut found = BTreeMap::new();
    for text in prose(postmortem) {
        if text.contains("]:") {
            collect(text, &mut found);
        }
    }
    let mut text = String::new();
    for (label, target) in found {
        for part in ["[", &label, "]: <", &target, ">\n"] {
            text.push_str(part);
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn collect(markdown: &str, found: &mut BTreeMap<String, String>) {
    for (label, definition) in Parser::new(markdown).reference_definitions().iter() {
        let target = definition.dest.as_ref();
        if label.starts_with('^') || target.contains(['\n', '\r']) {
            continue;
        }
        let most = if is_data(target) { DATA } else { usize::MAX };
        found.entry(label.to_owned()).or_insert_with(|| {
            let mut safe = String::with_capacity(target.len().min(most));
            for c in target.chars().take(most) {
                if matches!(c, '<' | '>' | '\\' | '&') {
                    safe.push('\\');
                }
                safe.push(c);
            }
            safe
        });
    }
}

/// The prose of a document, in the order in which it is shown.
fn prose(postmortem: &Postmortem) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(front(postmortem));
    for section in &postmortem.sections {
        match &section.body {
            Body::Prose(markdown) => texts.push(markdown),
            Body::Timeline { before, after, .. } | Body::Actions { before, after, .. } => {
                texts.extend([before.as_str(), after]);
            }
        }
    }
    texts
}

/// Every text of a document that is shown as Markdown, in the order in which it is shown.
fn texts(postmortem: &Postmortem) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(postmortem.title.as_deref());
    texts.extend(front(postmortem));
    for section in &postmortem.sections {
        texts.extend(section.heading.as_deref());
        match &section.body {
            Body::Prose(markdown) => texts.push(markdown),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => {
                texts.push(before);
                entries.iter().for_each(|entry| of_entry(entry, &mut texts));
                texts.push(after);
            }
            Body::Actions {
                before,
                items,
                after,
                ..
            } => {
                texts.push(before);
                items.iter().for_each(|item| of_item(item, &mut texts));
                texts.push(after);
            }
        }
    }
    texts
}

fn of_entry<'a>(entry: &'a Entry, texts: &mut Vec<&'a str>) {
    texts.extend(entry.group.as_deref());
    texts.push(&entry.text);
    texts.extend(entry.cells.iter().map(String::as_str));
    texts.extend(entry.evidence.as_deref());
    texts.extend(entry.known_then.as_deref());
}

fn of_item<'a>(item: &'a ActionItem, texts: &mut Vec<&'a str>) {
    texts.extend(item.group.as_deref());
    texts.push(&item.text);
    texts.extend(item.cells.iter().map(String::as_str));
    let fields = [
        &item.owner,
        &item.due,
        &item.priority,
        &item.type_,
        &item.ticket,
    ];
    texts.extend(fields.into_iter().filter_map(|field| field.as_deref()));
    item.children.iter().for_each(|child| of_item(child, texts));
}

/// The text before the sections, without front matter, in which nothing is Markdown.
fn front(postmortem: &Postmortem) -> impl Iterator<Item = &str> {
    let visible = postmortem
        .front
        .iter()
        .filter(|piece| !piece.is_front_matter());
    visible.map(|piece| piece.markdown.as_str())
}
