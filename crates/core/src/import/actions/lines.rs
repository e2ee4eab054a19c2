//! Action items that are not a list: paragraphs that are numbered or begin with a state, and lines that are
//! each an instruction.

use std::ops::Range;

use super::super::blocks::{Block, BlockKind, Item};
use super::super::ids::Ids;
use super::super::rows::{Cut, counting, dedent, item_mark, share, without_definitions};
use super::behind::closing;
use super::below;
use super::item::{item, state};
use super::table::hidden_table;
use super::words::{is_order, is_promise};
use crate::frame::{rows, slots};
use crate::model::{ActionItem, RowLayout, SectionLayout};

/// The items of paragraphs that are numbered in bold (`**1. Review**`) or begin with a state (`**TODO**`), if
/// there are at least two of the same sort.
#[must_use]
pub(super) fn from_paragraphs(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<ActionItem>> {
    let starts = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let paragraph = |at: &usize| blocks[*at].kind == BlockKind::Paragraph;
        let begins = |at: &usize| fits(&text[blocks[*at].range.clone()]);
        (0..blocks.len()).filter(paragraph).filter(begins).collect()
    };
    let states = starts(&|source| state(source).is_some());
    if states.len() > 1 {
        return Some(cut(text, blocks, &states, eol, ids));
    }
    let numbered = starts(&|source| bold_number(source).is_some());
    let numbers = numbered.iter().map(|at| {
        let source = &text[blocks[*at].range.clone()];
        source.trim_start_matches(['*', '_'])
    });
    (numbered.len() > 1 && counting(numbers).is_some())
        .then(|| cut(text, blocks, &numbered, eol, ids))
}

/// The items that are headings, each with the text below it.
#[must_use]
pub(super) fn from_headings(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<ActionItem>> {
    let blocks = without_definitions(text, blocks);
    let starts: Vec<usize> = (0..blocks.len())
        .filter(|at| matches!(blocks[*at].kind, BlockKind::Heading(_)))
        .collect();
    let first = blocks.get(*starts.first()?)?.range.start;
    let last = blocks.last()?.range.end;
    let mut found = Vec::with_capacity(starts.len());
    for (index, at) in starts.iter().enumerate() {
        let BlockKind::Heading(head) = &blocks[*at].kind else {
            continue;
        };
        let next = starts.get(index + 1).copied();
        let end = blocks[next.unwrap_or(blocks.len()) - 1].range.end;
        let gap = next.map_or(String::new(), |next| {
            text[end..blocks[next].range.start].to_owned()
        });
        let range = blocks[*at].range.start..end;
        found.push(headed(text, range, head.name.start, gap, eol, ids));
    }
    Some(finish(first..last, found, eol))
}

/// The item of a heading. `name` is where the words of the heading begin.
pub(super) fn headed(
    text: &str,
    range: Range<usize>,
    name: usize,
    gap: String,
    eol: &str,
    ids: &mut Ids,
) -> ActionItem {
    let number = rows::list_marker(&text[name..range.end]);
    let from = name + number.len();
    let mut action = ActionItem {
        id: ids.item(),
        marker: Some(number.trim().to_owned()).filter(|number| !number.is_empty()),
        ..ActionItem::default()
    };
    let before = slots::escape(&text[range.start..from]);
    let (words, below) = below::fields(&mut action, &before, &text[from..range.end]);
    let (words, closing) = match below.is_empty() {
        true => closing(&mut action, &before, words),
        false => (words, String::new()),
    };
    let (words, indent) = dedent(&before, "", words, eol);
    action.text = words;
    action.layout = RowLayout {
        frame: Some([&before, "{text}", &closing, &below].concat()),
        gap: Some(gap),
        indent,
    };
    action
}

/// The lines of a paragraph of more than one line, if every line is an instruction, or every line begins with
/// an item mark.
#[must_use]
pub(super) fn from_orders(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<ActionItem>> {
    let paragraph = |block: &&Block| block.kind == BlockKind::Paragraph;
    let orders = |block: &&Block| {
        let source = &text[block.range.clone()];
        let more = source.lines().nth(1).is_some();
        let marked = |line: &str| item_mark(line).is_some();
        more && (source.lines().all(is_order) || source.lines().all(marked))
    };
    let block = blocks.iter().filter(paragraph).find(orders)?;
    let mut found = Vec::new();
    let mut at = block.range.start;
    for line in text[block.range.clone()].split_inclusive('\n') {
        let bare = line.trim_ascii_end();
        let indent = bare.len() - bare.trim_ascii_start().len();
        let range = at + indent..at + bare.len();
        let gap = text[range.end..at + line.len()].to_owned();
        let source = &text[at..range.end];
        found.push(match item_mark(source) {
            Some(mark) => {
                let mut action = item(source, &source[..mark], None, eol);
                action.id = ids.item();
                action.layout.gap = Some(gap);
                action
            }
            None => row(source, indent, gap, eol, ids),
        });
        at += line.len();
    }
    Some(finish(block.range.clone(), found, eol))
}

/// The blocks with action items in a section about something else: at least two paragraphs in a row that
/// begin with a state, a list in which every item says what will be done, or a table of items with their owners.
#[must_use]
pub(super) fn hidden(text: &str, blocks: &[Block]) -> Option<Range<usize>> {
    let told = |block: &Block| {
        block.kind == BlockKind::Paragraph && state(&text[block.range.clone()]).is_some()
    };
    let first = blocks.iter().position(told);
    if let Some(first) = first {
        let count = blocks[first..]
            .iter()
            .take_while(|block| told(block))
            .count();
        if count > 1 {
            return Some(first..first + count);
        }
    }
    let promised = |block: &Block| match &block.kind {
        BlockKind::List(items) => self::promised(text, items),
        _ => false,
    };
    let found = blocks.iter().position(promised);
    let found = found.or_else(|| hidden_table(text, blocks));
    found.map(|at| at..at + 1)
}

/// Whether a list has at least two items, and each says what will be done.
pub(super) fn promised(text: &str, items: &[Item]) -> bool {
    items.len() > 1
        && items
            .iter()
            .all(|item| is_promise(&text[item.range.clone()]))
}

/// The length of `**1. ` at the start of a text, and the emphasis that it opens.
fn bold_number(source: &str) -> Option<(usize, &'static str)> {
    let mark = ["**", "__"]
        .into_iter()
        .find(|mark| source.starts_with(mark))?;
    let inner = &source[mark.len()..];
    let marker = rows::list_marker(inner);
    let numbered = marker.starts_with(|c: char| c.is_ascii_digit());
    (numbered && inner.contains(mark)).then_some((mark.len() + marker.len(), mark))
}

/// Reads rows that begin with these blocks. Each reaches to the next; the last one includes the lists that
/// follow it.
fn cut(
    text: &str,
    blocks: &[Block],
    starts: &[usize],
    eol: &str,
    ids: &mut Ids,
) -> Cut<ActionItem> {
    let mut found = Vec::with_capacity(starts.len());
    let mut last = 0;
    for (index, at) in starts.iter().enumerate() {
        let from = blocks[*at].range.start;
        let next = starts.get(index + 1).copied();
        let mut end = *at;
        let below = next.unwrap_or(blocks.len());
        while end + 1 < below
            && (next.is_some() || matches!(blocks[end + 1].kind, BlockKind::List(_)))
        {
            end += 1;
        }
        last = blocks[end].range.end;
        let source = &text[from..last];
        let gap = next.map_or(String::new(), |next| {
            text[last..blocks[next].range.start].to_owned()
        });
        found.push(row(source, 0, gap, eol, ids));
    }
    let first = starts.first().map_or(last, |at| blocks[*at].range.start);
    finish(first..last, found, eol)
}

/// Reads one row from its source, the first `indent` bytes of which are its indentation.
fn row(source: &str, indent: usize, gap: String, eol: &str, ids: &mut Ids) -> ActionItem {
    let mut action = ActionItem {
        id: ids.item(),
        ..ActionItem::default()
    };
    let mut frame = slots::escape(&source[..indent]);
    let mut rest = &source[indent..];
    let mut mark = "";
    if let Some((slots, length, done)) = state(rest) {
        action.done = done;
        frame.push_str(&slots);
        rest = &rest[length..];
        frame.push_str("{text}");
    } else if let Some((length, opened)) = bold_number(rest) {
        action.marker = Some(rest[opened.len()..length].trim().to_owned());
        frame.push_str(&slots::escape(&rest[..length]));
        frame.push_str(&format!("{{text:{opened}}}"));
        mark = opened;
        rest = &rest[length..];
    } else {
        frame.push_str("{text}");
    }
    let (text, indent) = dedent(&frame, "", rest, eol);
    action.text = [mark, &text].concat();
    action.layout = RowLayout {
        frame: Some(frame),
        gap: Some(gap),
        indent,
    };
    action
}

fn finish(range: Range<usize>, mut found: Vec<ActionItem>, eol: &str) -> Cut<ActionItem> {
    let mut layout = SectionLayout::default();
    let layouts = found.iter_mut().map(|item| &mut item.layout).collect();
    share(&mut layout, rows::ITEM, eol, layouts);
    Cut {
        range,
        columns: Vec::new(),
        rows: found,
        layout,
    }
}
