//! Where a reader puts what it has read: the item, cell or heading that it belongs to.

use super::super::blocks::{Block, Body, Item, MAX_DEPTH};
use super::super::inline;
use super::super::style::Look;
use super::{Reader, Run};

impl Reader {
    /// Turns the text read so far into blocks.
    pub(super) fn flush(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        let has_words = |run: &&Run| !run.text.trim().is_empty();
        for run in runs.iter().filter(has_words) {
            let is_address = run.link.as_deref() == Some(run.text.trim());
            self.has_formatting |= run.is_markdown
                || run.look != Look::default()
                || (run.link.is_some() && !is_address);
        }
        for text in inline::write(&runs).split("\n\n") {
            let text = text.trim_matches(['\n', ' ']);
            if text.is_empty() {
                continue;
            }
            let body = match self.heading {
                Some(level) => Body::Heading(level, text.to_owned()),
                None => Body::Text(text.to_owned()),
            };
            self.push_body(body);
        }
    }

    /// Adds a block at the current position: in the open quotes and the open item.
    pub(super) fn push_body(&mut self, body: Body) {
        let item = self.next_item();
        let block = Block {
            quotes: self.quotes.min(MAX_DEPTH),
            item,
            body,
        };
        self.push_blocks(vec![block]);
    }

    /// Adds blocks to the open cell, or to the text if no table is open.
    pub(super) fn push_blocks(&mut self, mut blocks: Vec<Block>) {
        match self
            .tables
            .last_mut()
            .and_then(|(table, _)| table.open_cell())
        {
            Some(cell) if cell.is_empty() => *cell = blocks,
            Some(cell) => cell.append(&mut blocks),
            None if self.blocks.is_empty() => self.blocks = blocks,
            None => self.blocks.append(&mut blocks),
        }
    }

    /// The item that the next block belongs to. The first block of an item gets its marker.
    pub(super) fn next_item(&mut self) -> Option<Item> {
        if let Some(level) = self.word.level {
            return Some(self.word.item(level));
        }
        self.word.next_numbers.clear();
        let list = self.lists.last_mut()?;
        let is_first = std::mem::take(&mut list.awaits_text);
        let depth = list.depth.min(MAX_DEPTH - 1);
        let number = list.next_number.filter(|_| is_first);
        if let Some(next) = list.next_number.as_mut().filter(|_| is_first) {
            *next += 1;
        }
        Some(Item {
            depth,
            is_first,
            number,
        })
    }
}
