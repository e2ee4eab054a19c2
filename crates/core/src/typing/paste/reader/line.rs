//! How a reader handles the content of a line: text, breaks, boxes, images.

use super::super::blocks::MAX_DEPTH;
use super::super::inline::Run;
use super::super::link;
use super::super::style::Look;
use super::super::tokens::Tag;
use super::{Effect, List, Reader};

impl Reader {
    /// Adds text to whatever is open: the marker of an item, code, or the line.
    pub(super) fn push_text(&mut self, text: &str) {
        let text = text.replace(['\u{a0}', '\r'], " ");
        if self
            .open
            .iter()
            .any(|element| element.effect == Effect::Marker)
        {
            self.word.marker.push_str(&text);
            return;
        }
        if self.hidden_depth > 0 {
            return;
        }
        if let Some((_, code)) = &mut self.code {
            code.push_str(&text);
        } else {
            let (look, link) = (self.look, self.link.clone());
            let text = if self.keeps_line_breaks {
                text
            } else {
                text.replace('\n', " ")
            };
            self.push_run(Run {
                text,
                look,
                link,
                is_markdown: false,
            });
        }
    }

    /// Adds text to the line, and collapses runs of white space into one space.
    fn push_run(&mut self, mut run: Run) {
        let is_visible = |character: char| {
            character == '\n'
                || character == '\t'
                || !character.is_control() && !matches!(character, '\u{feff}' | '\u{200b}')
        };
        let mut after_blank = self
            .runs
            .last()
            .is_none_or(|last| last.text.ends_with([' ', '\n']));
        let mut text = String::with_capacity(run.text.len());
        for character in run.text.chars().filter(|character| is_visible(*character)) {
            if character == '\n' {
                text.truncate(text.trim_end_matches(' ').len());
                text.push(character);
            } else if character == ' ' || character == '\t' {
                if !after_blank {
                    text.push(' ');
                }
            } else {
                text.push(character);
            }
            after_blank = text.ends_with([' ', '\n']) || (text.is_empty() && after_blank);
        }
        if !text.is_empty() {
            run.look.bold &= self.heading.is_none();
            run.text = text;
            self.runs.push(run);
        }
    }

    fn push_markdown(&mut self, text: String) {
        let (look, link) = (Look::default(), self.link.clone());
        self.push_run(Run {
            text,
            look,
            link,
            is_markdown: true,
        });
    }

    /// Begins an item of the innermost list, or of a new list if none is open.
    pub(super) fn begin_item(&mut self, tag: &Tag) {
        if self.lists.is_empty() {
            self.lists.push(List {
                next_number: None,
                awaits_text: false,
                depth: 0,
            });
        }
        if let Some(list) = self.lists.last_mut() {
            list.awaits_text = true;
            // Word on the web writes a separate list for each item.
            let level = tag
                .get("data-aria-level")
                .and_then(|level| level.parse::<usize>().ok());
            if let Some(level) = level {
                list.depth = level.clamp(1, MAX_DEPTH) - 1;
            }
        }
        let is_task = tag.get("data-inline-task-id").is_some();
        let aria_checked = tag.get("aria-checked");
        let checked =
            aria_checked.as_deref() == Some("true") || (is_task && tag.has_class("checked"));
        self.push_tick_box(is_task || aria_checked.is_some(), checked);
    }

    /// Adds a tick box at the beginning of an item.
    pub(super) fn push_tick_box(&mut self, is_box: bool, checked: bool) {
        let begins_item =
            self.runs.is_empty() && self.lists.last().is_some_and(|list| list.awaits_text);
        if is_box && begins_item && self.hidden_depth == 0 {
            let look = Look::default();
            let text = if checked { "[x] " } else { "[ ] " };
            self.runs.push(Run {
                text: text.to_owned(),
                look,
                link: None,
                is_markdown: true,
            });
        }
    }

    pub(super) fn line_break(&mut self) {
        if let Some((_, code)) = &mut self.code {
            code.push('\n');
        } else if self.hidden_depth == 0 && !self.runs.is_empty() {
            let (look, link) = (self.look, self.link.clone());
            self.push_run(Run {
                text: "\n".to_owned(),
                look,
                link,
                is_markdown: false,
            });
        }
    }

    /// Adds an image: with its link, or with a placeholder for the link.
    pub(super) fn push_image(&mut self, tag: &Tag) {
        let alt = tag.get("alt").unwrap_or_default();
        let alt = alt.replace(['[', ']'], " ");
        let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
        let source = tag.get("src").unwrap_or_default();
        let is_tracking_pixel = |dimension| {
            tag.get(dimension)
                .is_some_and(|size| size == "1" || size == "0")
        };
        if self.hidden_depth > 0
            || self.code.is_some()
            || is_tracking_pixel("width")
            || is_tracking_pixel("height")
        {
            return;
        }
        let is_emoji = |class: String| class.contains("emoji") || class.contains("emoticon");
        if tag.get("class").is_some_and(is_emoji) {
            return self.push_text(&alt);
        }
        let description = if alt.is_empty() {
            self.placeholder.description
        } else {
            &alt
        };
        let target = link::target(&source).filter(|address| !address.starts_with("mailto"));
        self.images += usize::from(target.is_none());
        let address = target.as_deref().unwrap_or(self.placeholder.link);
        let text = ["![", description, "](", address, ")"].concat();
        self.push_markdown(text);
    }
}
