//! Headings in lists: `- ## Impact`, and lists whose items all begin with labels that name kinds of section.

use std::ops::Range;

use super::super::blocks::{self, Block, BlockKind, Head, Item};
use super::super::headings;
use super::label::{Label, label};
use crate::frame::{front, goes_on, lines, rows};
use crate::model::{HeadingStyle, Kind};

/// The blocks that a list with headings is split into, or `None` if it has no headings.
#[must_use]
pub(super) fn split(
    text: &str,
    list: &Block,
    items: &[Item],
    current: Option<Kind>,
    level: u8,
) -> Option<Vec<Block>> {
    let rows = matches!(current, Some(Kind::Timeline | Kind::ActionItems));
    let marked: Vec<Vec<(Head, Range<usize>)>> = items
        .iter()
        .map(|item| {
            let first = heading(text, item);
            let inner = item.heads.iter().filter_map(|range| inner(text, range));
            // In a section of rows, a heading within an item belongs to that item, unless its level is the
            // same as that of the section's heading or higher.
            let inner = inner.filter(|(head, _)| {
                let name = || headings::kind(&text[head.name.clone()]).is_some();
                head.level <= level || (!rows && (first.is_some() || name()))
            });
            first.clone().into_iter().chain(inner).collect()
        })
        .collect();
    if marked.iter().any(|heads| !heads.is_empty()) {
        return Some(at_headings(text, list, items, marked));
    }
    if rows || items.len() < 2 {
        return None;
    }
    let labels: Vec<Option<Labelled>> = items.iter().map(|item| labelled(text, item)).collect();
    let first = if current.is_none() {
        first_of_sections(&labels)
    } else {
        None
    };
    let first = first.or_else(|| all_differ(&labels).then_some(0))?;
    let level = (level + 1).min(6);
    let mut found = Vec::new();
    push_list(items[..first].to_vec(), &mut found);
    for (item, labelled) in items.iter().zip(&labels).skip(first) {
        if let Some(labelled) = labelled {
            at_label(text, item, &labelled.label, level, &mut found);
        }
    }
    Some(found)
}

/// Whether every label names a kind of section, each another one: such a list says what its items are even in
/// the middle of a document.
fn all_differ(labels: &[Option<Labelled>]) -> bool {
    let mut kinds: Vec<Kind> = Vec::new();
    labels.iter().all(|labelled| {
        let kind = labelled.as_ref().and_then(|labelled| labelled.kind);
        let is_new = kind.is_some_and(|kind| !kinds.contains(&kind));
        kinds.extend(kind);
        is_new
    })
}

/// Where the sections begin in a list that is a document: all its items have labels in bold or italics, at
/// least two of which name kinds of section and no fewer than those that name nothing. What is before the
/// first section are fields. A later label that names no kind, such as `Time to repair`, is a section of the
/// document's own.
fn first_of_sections(labels: &[Option<Labelled>]) -> Option<usize> {
    let labels: Vec<&Labelled> = labels
        .iter()
        .map(Option::as_ref)
        .collect::<Option<Vec<_>>>()?;
    let first = labels.iter().position(|labelled| labelled.kind.is_some())?;
    let sections = &labels[first..];
    let named = sections
        .iter()
        .filter(|labelled| labelled.kind.is_some())
        .count();
    let emphasised = labels
        .iter()
        .all(|labelled| !labelled.label.mark.is_empty());
    let only_fields = labels[..first].iter().all(|labelled| labelled.is_field);
    (emphasised && only_fields && named >= 2 && 2 * named >= sections.len()).then_some(first)
}

/// The heading that an item begins with, and its bytes including the list marker.
fn heading(text: &str, item: &Item) -> Option<(Head, Range<usize>)> {
    let source = &text[item.range.clone()];
    let line = &source[..lines::first_end(source)];
    let marker = rows::list_marker(line).len();
    let rest = &line[marker..];
    let marks = rest.bytes().take_while(|byte| *byte == b'#').count();
    if !(1..=6).contains(&marks) || marker == 0 || !rest[marks..].starts_with([' ', '\t']) {
        return None;
    }
    let name = front::heading_text(rest);
    if name.is_empty() {
        return None;
    }
    let from = item.range.start + marker;
    let name = from + name.start..from + name.end;
    let head = Head::new(u8::try_from(marks).ok()?, HeadingStyle::Atx, name);
    let end = item.range.start + line.trim_ascii_end().len();
    Some((head, item.range.start..end))
}

/// A heading after the first line of an item: `- text`, and `  ## Impact` below it.
fn inner(text: &str, range: &Range<usize>) -> Option<(Head, Range<usize>)> {
    let line = &text[range.clone()];
    let bare = line.trim_start_matches([' ', '\t']);
    let marks = bare.bytes().take_while(|byte| *byte == b'#').count();
    let from = range.end - bare.len();
    let name = front::heading_text(bare);
    let name = from + name.start..from + name.end;
    let head = Head::new(u8::try_from(marks).ok()?, HeadingStyle::Atx, name);
    (!head.name.is_empty()).then(|| (head, range.clone()))
}

fn at_headings(
    text: &str,
    list: &Block,
    items: &[Item],
    marked: Vec<Vec<(Head, Range<usize>)>>,
) -> Vec<Block> {
    let mut found = Vec::new();
    let mut plain: Vec<Item> = Vec::new();
    for (item, heads) in items.iter().zip(marked) {
        let Some((_, first)) = heads.first() else {
            plain.push(item.clone());
            continue;
        };
        let before = blocks::trim_end(text, item.range.start..first.start);
        if !before.is_empty() {
            // The text of the item before its heading stays an item.
            plain.push(Item {
                range: before,
                children: Vec::new(),
                heads: Vec::new(),
            });
        }
        push_list(std::mem::take(&mut plain), &mut found);
        let ends = heads.iter().skip(1).map(|(_, next)| next.start);
        let ends: Vec<usize> = ends.chain([item.range.end]).collect();
        for ((head, range), end) in heads.into_iter().zip(ends) {
            let rest = range.end..end;
            found.push(Block {
                kind: BlockKind::Heading(head),
                range,
            });
            push_inside(text, rest, &mut found);
        }
    }
    push_list(plain, &mut found);
    debug_assert!(found.iter().all(|block| block.range.end <= list.range.end));
    found
}

fn push_list(items: Vec<Item>, found: &mut Vec<Block>) {
    if let (Some(first), Some(last)) = (items.first(), items.last()) {
        let range = first.range.start..last.range.end;
        found.push(Block {
            kind: BlockKind::List(items),
            range,
        });
    }
}

/// Reads the text after a heading in an item as blocks of its own; headings among them are not headings of
/// sections.
fn push_inside(text: &str, rest: Range<usize>, found: &mut Vec<Block>) {
    let rest = blocks::trim_end(text, blocks::skip_blank_lines(text, rest));
    if !rest.is_empty() {
        let inside = blocks::inside(text, &rest);
        found.extend(inside.into_iter().map(Block::without_heading));
    }
}

/// The label that an item begins with.
struct Labelled {
    label: Label,
    /// The kind of section that it names.
    kind: Option<Kind>,
    /// Whether it names a field of metadata instead.
    is_field: bool,
}

/// The label of an item, if the item goes on behind it or has it on a line of its own.
fn labelled(text: &str, item: &Item) -> Option<Labelled> {
    let source = &text[item.range.clone()];
    let marker = rows::list_marker(source).len();
    let line = &source[marker..];
    let line = &line[..lines::first_end(line)];
    let mut label = label(line)?;
    let name = &line[label.name.clone()];
    let value = line[label.end.min(line.len())..].trim_start_matches([' ', '\t']);
    let has_more = line.len() + marker < source.trim_ascii_end().len();
    let is_closed = label.closed || (value.is_empty() && has_more);
    if !is_closed || !(value.is_empty() || goes_on(value)) {
        return None;
    }
    if label.mark.is_empty() && name.starts_with(char::is_lowercase) {
        // `- cause: a full disk` says something about what is told above it, and heads nothing.
        return None;
    }
    let is_field = headings::field(name).is_some();
    let kind = headings::kind(name).filter(|_| !is_field);
    let from = item.range.start + marker;
    label.name = from + label.name.start..from + label.name.end;
    label.end += from;
    Some(Labelled {
        label,
        kind,
        is_field,
    })
}

fn at_label(text: &str, item: &Item, label: &Label, level: u8, found: &mut Vec<Block>) {
    let behind = &text[label.end..item.range.end];
    let blank = behind.len() - behind.trim_start_matches([' ', '\t']).len();
    let own_line = behind[blank..].is_empty() || behind[blank..].starts_with(['\n', '\r']);
    let style = if own_line {
        HeadingStyle::Line
    } else {
        HeadingStyle::Label
    };
    found.push(Block {
        kind: BlockKind::Heading(Head::new(level, style, label.name.clone())),
        range: item.range.start..label.end,
    });
    if own_line {
        push_inside(text, label.end..item.range.end, found);
    } else {
        found.push(Block {
            kind: BlockKind::Paragraph,
            range: label.end + blank..item.range.end,
        });
    }
}
