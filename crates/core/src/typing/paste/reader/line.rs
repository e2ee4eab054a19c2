//! How a reader handles the content of a line: text, breaks, boxes, images.

use super::super::blocks::DEEPEST;
use super::super::inline::Run;
use super::super::link;
use super::super::style::Look;
use super::super::tokens::Tag;
use super::{Does, List, Reader};

impl Reader {
    /// Adds text to whatever is open: the marker of an item, code, or the line.
    pub(super) fn text(&mut self, text: &str) {
        let text = text.replace(['\u{a0}', '\r'], " ");
        if self.open.iter().any(|element| element.does == Does::Marker) {
            self.word.marker.push_str(&text);
            return;
        }
        if self.hidden > 0 {
            return;
        }
        if let Some((_, code)) = &mut self.code {
            code.push_str(&text);
        } else {
            let (look, link) = (self.look, self.link.clone());
            let text = if self.lines {
                text
            } else {
                text.replace('\n', " ")
            };
            self.push(Run {
                text,
                look,
                link,
                raw: false,
            });
        }
    }

    /// Adds text to the line, and collapses runs of white space into one space.
    fn push(&mut self, mut run: Run) {
        let seen = |c: char| {
            c == '\n' || c == '\t' || !c.is_control() && !matches!(c, '\u{feff}' | '\u{200b}')
        };
        let mut blank = self
            .runs
            .last()
            .is_none_or(|last| last.text.ends_with([' ', '\n']));
        let mut text = String::with_capacity(run.text.len());
        for c in run.text.chars().filter(|c| seen(*c)) {
            if c == '\n' {
                text.truncate(text.trim_end_matches(' ').len());
                text.push(c);
            } else if c == ' ' || c == '\t' {
                if !blank {
                    text.push(' ');
                }
            } else {
                text.push(c);
            }
            blank = text.ends_with([' ', '\n']) || (text.is_empty() && blank);
        }
        if !text.is_empty() {
            run.look.bold &= self.heading.is_none();
            run.text = text;
            self.runs.push(run);
        }
    }

    fn raw(&mut self, text: String) {
        let (look, link) = (Look::default(), self.link.clone());
        self.push(Run {
            text,
            look,
            link,
            raw: true,
        });
    }

    /// Begins an item of the innermost list, or of a new list if none is open.
    pub(super) fn begin_item(&mut self, tag: &Tag) {
        if self.lists.is_empty() {
            self.lists.push(List {
                next: None,
                begun: false,
                depth: 0,
            });
        }
        if let Some(list) = self.lists.last_mut() {
            list.begun = true;
            // Word on the web writes a separate list for each item.
            let level = tag
                .get("data-aria-level")
                .and_then(|level| level.parse::<usize>().ok());
            if let Some(level) = level {
                list.depth = level.clamp(1, DEEPEST) - 1;
            }
        }
        let is_task = tag.get("data-inline-task-id").is_some();
        let ticked = tag.get("aria-checked");
        let checked = ticked.as_deref() == Some("true") || (is_task && tag.has_class("checked"));
        self.tick(is_task || ticked.is_some(), checked);
    }

    /// Adds a tick box at the beginning of an item.
    pub(super) fn tick(&mut self, is_box: bool, checked: bool) {
        let fresh = self.runs.is_empty() && self.lists.last().is_some_and(|list| list.begun);
        if is_box && fresh && self.hidden == 0 {
            let look = Look::default();
            let text = if checked { "[x] " } else { "[ ] " };
            self.runs.push(Run {
                text: text.to_owned(),
                look,
                link: None,
                raw: true,
            });
        }
    }

    pub(super) fn line_break(&mut self) {
        if let Some((_, code)) = &mut self.code {
            code.push('\n');
        } else if self.hidden == 0 && !self.runs.is_empty() {
            let (look, link) = (self.look, self.link.clone());
            self.push(Run {
                text: "\n".to_owned(),
                look,
                link,
                raw: false,
            });
        }
    }

    /// Adds an image: with its link, or with a placeholder for the link.
    pub(super) fn image(&mut self, tag: &Tag) {
        let alt = tag.get("alt").unwrap_or_default();
        let alt = alt.replace(['[', ']'], " ");
        let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
        let source = tag.get("src").unwrap_or_default();
        let is_dot = |side| tag.get(side).is_some_and(|size| size == "1" || size == "0");
        if self.hidden > 0 || self.code.is_some() || is_dot("width") || is_dot("height") {
            return;
        }
        let is_sign = |class: String| class.contains("emoji") || class.contains("emoticon");
        if tag.get("class").is_some_and(is_sign) {
            return self.text(&alt);
        }
        let shows = if alt.is_empty() {
            self.stand.shows
        } else {
            &alt
        };
        let target = link::target(&source).filter(|to| !to.starts_with("mailto"));
        self.images += usize::from(target.is_none());
        let to = target.as_deref().unwrap_or(self.stand.link);
        let text = ["![", shows, "](", to, ")"].concat();
        self.raw(text);
    }
}
