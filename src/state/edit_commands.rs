//! Commands of the editor that change the shape of the open document, each as a step that can be undone. They
//! also move the focus to where the person is likely to continue.

use leptos::prelude::*;

use super::editor::{Editor, View};
use super::element_ids;
use super::findings::FindingView;
use super::sign::Sign;
use crate::platform::{dom, next_frame};
use debrief_core::editing::{Direction, sections};
use debrief_core::import::review::take_rows;
use debrief_core::lint::fixes::{self, Fix};
use debrief_core::lint::{Finding, ignores};
use debrief_core::model::{Kind, Postmortem, Template};
use debrief_core::template;
use debrief_core::text::interface::{
    editor as words, health, section as section_words, switch as switch_words,
};
use debrief_core::typing::shortcut::Step;

impl Editor {
    /// Adds an empty section after the one with this key, or at the end, and opens its heading.
    pub(crate) fn add_section(&self, after: Option<u32>) {
        let after = after.and_then(|key| self.index_of(key));
        let id = self.platform.ids.fresh();
        let index = self.change_shape(|postmortem| sections::insert(postmortem, after, &id));
        if let Some(key) = self.key_at(index) {
            self.open_heading(key);
        }
    }

    /// Opens the heading of a section for writing.
    pub(crate) fn open_heading(&self, key: u32) {
        if untrack(|| self.is_locked()) {
            return;
        }
        self.open_heading.set(Some(key));
        let field = element_ids::heading_field(key);
        let _ = next_frame(move || {
            let _ = dom::focus(&field);
            let _ = dom::select_all(&field);
        });
    }

    pub(crate) fn set_heading(&self, key: u32, heading: &str, kind: Kind) {
        self.open_heading.set(None);
        let Some(index) = self.index_of(key) else {
            return;
        };
        self.change_shape(|postmortem| sections::rename(postmortem, index, heading, kind));
        // A section whose body changes its kind gets another key.
        self.focus_heading(self.key_at(index).unwrap_or(key));
    }

    /// Closes the heading of a section without a change. A new section that is empty and has no heading yet
    /// is removed.
    pub(crate) fn close_heading(&self, key: u32) {
        if untrack(|| self.is_locked()) {
            return;
        }
        self.open_heading.set(None);
        let Some(index) = self.index_of(key) else {
            return;
        };
        let sections = self.document.sections().get_untracked();
        let has_no_heading = sections[index]
            .head
            .with_untracked(|head| head.heading.as_deref() == Some(""));
        if has_no_heading && sections[index].is_empty() {
            self.change_shape(|postmortem| sections::remove(postmortem, index));
            match self.key_at(index.saturating_sub(1)) {
                Some(previous) => self.focus_heading(previous),
                None => self.focus_heading(key),
            }
        } else {
            self.focus_heading(key);
        }
    }

    /// Whether the section with this key can move. Subscribes to nothing.
    pub(crate) fn can_move(&self, key: u32, direction: Direction) -> bool {
        let sections = self.document.sections().get_untracked();
        let levels: Vec<u8> = sections
            .iter()
            .map(|section| section.head.with_untracked(|head| head.level))
            .collect();
        self.index_of(key)
            .is_some_and(|index| sections::can_shift(&levels, index, direction))
    }

    /// Moves a section, with those nested in it, past its neighbour; the focus stays in it.
    pub(crate) fn move_section(&self, key: u32, direction: Direction) {
        let Some(index) = self.index_of(key) else {
            return;
        };
        if !self.can_move(key, direction) || untrack(|| self.is_locked()) {
            return;
        }
        let focused = dom::focused_id();
        self.change_shape(|postmortem| sections::shift(postmortem, index, direction));
        let _ = next_frame(move || {
            let _ = dom::scroll_near(&element_ids::section(key));
            let _ = dom::focus(&focused);
        });
    }

    /// Removes a section and those nested in it, and offers to bring them back.
    pub(crate) fn remove_section(&self, key: u32) {
        let Some(index) = self.index_of(key) else {
            return;
        };
        let name = self.name_of(key).get_untracked();
        let removed = self.change_shape(|postmortem| sections::remove(postmortem, index));
        let (editor, count) = (self.clone(), removed.len());
        self.notices.offer(
            section_words::gone(&name, count),
            words::undo(),
            move || {
                editor.change_shape(|postmortem| sections::restore(postmortem, index, &removed));
                if let Some(key) = editor.key_at(index) {
                    editor.show_heading(key);
                }
            },
        );
        let sections = self.document.sections().get_untracked();
        let next = sections.get(index).or_else(|| sections.last());
        match next {
            Some(next) => self.focus_heading(next.key),
            None => self.focus_element(element_ids::ADD_SECTION.to_owned()),
        }
    }

    /// Switches the document to another template, or to none, and offers to undo that.
    pub(crate) fn switch_template(&self, template: Option<&Template>) {
        if untrack(|| self.is_locked()) {
            return;
        }
        let ids = self.platform.ids.clone();
        self.change_shape(|postmortem| {
            (*postmortem, _) = template::switch(postmortem, template, || ids.fresh());
        });
        let name = template.map_or(switch_words::no_form(), |template| &template.name);
        let editor = self.clone();
        self.notices.clear();
        self.notices.offer(
            switch_words::switched(name),
            switch_words::undo(),
            move || {
                editor.take_step(Step::Undo);
            },
        );
    }

    /// Sets whether Markdown files of this draft end with the closing comment.
    pub(crate) fn set_comment(&self, is_written: bool) {
        if !untrack(|| self.is_locked()) {
            self.change_shape(|postmortem| postmortem.no_comment = !is_written);
        }
    }

    /// Applies a fix for a finding, as one step, and shows the changed place.
    pub(crate) fn fix(&self, finding: &FindingView, fix: &Fix) {
        if untrack(|| self.is_locked()) {
            return;
        }
        let is_fixed = self.change_shape(|postmortem| {
            if let Fix::TakeRows(section) = fix {
                return take_rows(postmortem, section);
            }
            fixes::apply(postmortem, fix);
            true
        });
        if !is_fixed {
            self.notices.failed(health::rows_stay().to_owned());
        }
        self.review();
        self.go_to(finding.target.shown.clone(), finding.target.focused.clone());
    }

    /// Sets a finding aside for a reason; without one, brings it back. The focus goes to the panel.
    pub(crate) fn set_aside(&self, finding: &Finding, reason: Option<&str>) {
        if untrack(|| self.is_locked()) {
            return;
        }
        self.change_shape(|postmortem| ignores::set(postmortem, finding, reason));
        self.review();
        self.focus_element(element_ids::HEALTH.to_owned());
    }

    /// Call this when the document has just been exported. Shows a notice if it has open errors, once for
    /// each draft while the page is open, with a button that leads to them. It prevents nothing.
    pub(crate) fn report_open_errors(&self) {
        // What was typed a moment ago has not been reviewed yet.
        self.review();
        let count = self.findings.with_untracked(|found| {
            let errors = found.iter().filter(|found| found.sign == Sign::Error);
            errors.count()
        });
        let notice_name = ["open-errors-", &self.autosave.id()].concat();
        if count == 0 || !self.notices.is_first_time(&notice_name) {
            return;
        }
        let editor = self.clone();
        self.notices.offer(
            health::open_errors(count),
            health::show_errors(),
            move || {
                editor.view.set(View::Health);
                editor.focus_element(element_ids::HEALTH.to_owned());
            },
        );
    }

    /// Changes the shape of the document as one step.
    fn change_shape<R>(&self, change: impl FnOnce(&mut Postmortem) -> R) -> R {
        let result = self.steps.step(|| {
            let mut postmortem = self.document.snapshot();
            let result = change(&mut postmortem);
            self.document.apply(&postmortem);
            result
        });
        self.autosave.edited();
        result
    }

    fn show_heading(&self, key: u32) {
        self.go_to(element_ids::section(key), element_ids::heading(key));
    }

    fn focus_heading(&self, key: u32) {
        self.focus_element(element_ids::heading(key));
    }

    fn focus_element(&self, id: String) {
        let _ = next_frame(move || {
            let _ = dom::focus(&id);
        });
    }

    fn index_of(&self, key: u32) -> Option<usize> {
        let sections = self.document.sections().get_untracked();
        sections.iter().position(|section| section.key == key)
    }

    fn key_at(&self, index: usize) -> Option<u32> {
        let sections = self.document.sections().get_untracked();
        sections.get(index).map(|section| section.key)
    }
}
