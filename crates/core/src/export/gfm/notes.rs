//! The footnotes of one text: their numbers, and their definitions apart from the rest of the text.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Shared;

/// The numbers of footnotes in a text. Names that the rest of the document does not know, such as one that is
/// just being typed, are numbered behind those that it does.
#[derive(Clone)]
pub(in super::super) struct Numbers<'a> {
    shared: &'a Shared,
    strange: Vec<String>,
}

impl<'a> Numbers<'a> {
    pub(in super::super) fn new(shared: &'a Shared) -> Self {
        Self {
            shared,
            strange: Vec::new(),
        }
    }

    /// The number of the footnote with this name.
    pub(in super::super) fn of(&mut self, label: &str) -> usize {
        if let Some(number) = self.shared.number_of(label) {
            return number;
        }
        let label = label.to_lowercase();
        let at = self.strange.iter().position(|known| *known == label);
        let at = at.unwrap_or_else(|| {
            self.strange.push(label);
            self.strange.len() - 1
        });
        self.shared.notes().len() + at + 1
    }

    /// Whether a footnote with this number was asked for, or is one of the document.
    pub(in super::super) fn knows(&self, number: usize) -> bool {
        number <= self.shared.notes().len() + self.strange.len()
    }
}

/// The definitions of footnotes in a text, apart from the events around them.
#[derive(Default)]
pub(in super::super) struct Definitions<'a> {
    /// Those that are shown where the text ends: their names and contents.
    shown: Vec<(String, Vec<Event<'a>>)>,
    /// For each that is open, which of those it is; `None` if it is shown elsewhere.
    open: Vec<Option<usize>>,
}

impl<'a> Definitions<'a> {
    pub(in super::super) fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// Those that are shown where the text ends, in the order of their numbers.
    pub(in super::super) fn numbered(
        self,
        numbers: &mut Numbers<'_>,
    ) -> Vec<(usize, Vec<Event<'a>>)> {
        let shown = self.shown.into_iter();
        let mut numbered: Vec<_> = shown
            .map(|(label, events)| (numbers.of(&label), events))
            .collect();
        numbered.sort_by_key(|(number, _)| *number);
        numbered
    }

    /// Returns an event that is not within a definition. `written` is the Markdown at its place.
    pub(in super::super) fn pass(
        &mut self,
        event: Event<'a>,
        written: &str,
        shared: &Shared,
    ) -> Option<Event<'a>> {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let elsewhere = shared.is_shown_at_end(&label, written);
                self.open.push((!elsewhere).then_some(self.shown.len()));
                if !elsewhere {
                    self.shown.push((label.into_string(), Vec::new()));
                }
                None
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                self.open.pop();
                None
            }
            other => match self.open.last() {
                None => Some(other),
                Some(at) => {
                    let place = at.and_then(|at| self.shown.get_mut(at));
                    if let Some((_, events)) = place {
                        events.push(other);
                    }
                    None
                }
            },
        }
    }
}
