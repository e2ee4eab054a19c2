//! The first phase: reads a Markdown text as a sequence of blocks that cover it.
//!
//! Where blocks begin and end follows CommonMark, as pulldown-cmark reads it. Whatever it does not report,
//! such as reference definitions, becomes a block of its own, so that there is nothing but white space
//! between two blocks. Nothing here knows about postmortems.

mod items;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::frame::front;
use crate::frame::lines::is_one;
use crate::model::{HeadingStyle, Kind};
use items::items;

/// A block at the top level of a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    pub(super) kind: BlockKind,
    /// Its bytes in the text: from the start of its first line, without white space at the end.
    pub(super) range: Range<usize>,
}

/// The kinds of block that the importer distinguishes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum BlockKind {
    Heading(Head),
    Paragraph,
    List(Vec<Item>),
    Table,
    /// A thematic break: `---`.
    Rule,
    Quote,
    /// Anything else: code, HTML, footnotes, definitions.
    Other,
}

/// A heading as a block.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Head {
    /// The level, from 1 to 6.
    pub(super) level: u8,
    pub(super) style: HeadingStyle,
    /// Where its words are in the text.
    pub(super) name: Range<usize>,
    /// The kind of section that it names. `heads` fills it in; until then it is empty.
    pub(super) kind: Option<Kind>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    /// Its bytes with everything in it, from the start of its first line.
    pub(super) range: Range<usize>,
    /// The items of the list that the item ends with, if that list begins on a line of its own and is the
    /// only one directly in the item.
    pub(super) children: Vec<Item>,
    /// The headings in it after its first line, each from the start of its line.
    pub(super) heads: Vec<Range<usize>>,
}

/// How many levels of lists are read; anything deeper stays text of its item.
const DEPTH: usize = 6;

/// What pulldown-cmark reports, reduced to what is used here.
struct Node {
    kind: NodeKind,
    range: Range<usize>,
    depth: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum NodeKind {
    Heading(u8),
    Paragraph,
    List,
    Item,
    Table,
    Rule,
    Quote,
    Other,
}

/// The blocks within a range of a text that begins and ends at a line; they are read as if that range were a
/// text of its own.
#[must_use]
pub(super) fn inside(text: &str, range: &Range<usize>) -> Vec<Block> {
    let mut found = blocks(&text[range.clone()]);
    for block in &mut found {
        block.shift(range.start);
    }
    found
}

/// The blocks of a text, in order, with nothing but white space before, between and after them.
#[must_use]
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let nodes = nodes(text);
    let mut found: Vec<Block> = Vec::new();
    let mut end = 0;
    let mut index = 0;
    while let Some(node) = nodes.get(index) {
        let first = index;
        index += 1;
        while nodes.get(index).is_some_and(|inner| inner.depth > 0) {
            index += 1;
        }
        let start = line_start(text, node.range.start).max(end);
        let range = trim_end(text, start..node.range.end.max(start));
        if range.is_empty() {
            continue;
        }
        push_hole(text, end..range.start, &mut found);
        let kind = match node.kind {
            NodeKind::Heading(level) => {
                end = range.end;
                push_heading(text, level, range, &mut found);
                continue;
            }
            NodeKind::Paragraph => BlockKind::Paragraph,
            NodeKind::List => BlockKind::List(items(text, &nodes[first + 1..index], 1, &range)),
            NodeKind::Table => BlockKind::Table,
            NodeKind::Rule => BlockKind::Rule,
            NodeKind::Quote => BlockKind::Quote,
            NodeKind::Item | NodeKind::Other => BlockKind::Other,
        };
        end = range.end;
        found.push(Block { kind, range });
    }
    push_hole(text, end..text.len(), &mut found);
    found
}

/// A range without the ASCII white space at its end.
#[must_use]
pub(super) fn trim_end(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range.clone()].trim_ascii_end().len()
}

/// A range without the blank lines at its start; the indentation of the first line stays.
#[must_use]
pub(super) fn skip_blank_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let first = range.end - text[range.clone()].trim_ascii_start().len();
    let blank = &text.as_bytes()[range.start..first];
    let start = blank.iter().rposition(|byte| matches!(byte, b'\n' | b'\r'));
    let start = start.map_or(range.start, |at| range.start + at + 1);
    start..range.end
}

fn nodes(text: &str) -> Vec<Node> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut nodes = Vec::new();
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if let Some(kind) = node_kind(&tag)
                    && depth <= 2 * DEPTH
                {
                    nodes.push(Node { kind, range, depth });
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Rule if depth == 0 => nodes.push(Node {
                kind: NodeKind::Rule,
                range,
                depth,
            }),
            _ => {}
        }
    }
    nodes
}

fn node_kind(tag: &Tag<'_>) -> Option<NodeKind> {
    Some(match tag {
        Tag::Heading { level, .. } => NodeKind::Heading(*level as u8),
        Tag::Paragraph => NodeKind::Paragraph,
        Tag::List(_) => NodeKind::List,
        Tag::Item => NodeKind::Item,
        Tag::Table(_) => NodeKind::Table,
        Tag::BlockQuote(_) => NodeKind::Quote,
        Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::FootnoteDefinition(_) => NodeKind::Other,
        _ => return None,
    })
}

/// Whether a line begins at this byte.
fn begins_line(text: &str, at: usize) -> bool {
    at == 0 || matches!(text.as_bytes()[at - 1], b'\n' | b'\r')
}

/// The start of the line, if there is only white space before the position; otherwise the position itself.
fn line_start(text: &str, at: usize) -> usize {
    let before = &text[..at];
    let indent = before.len() - before.trim_end_matches([' ', '\t']).len();
    let start = at - indent;
    if begins_line(text, start) { start } else { at }
}

impl Head {
    /// A heading of which the kind of section is not known yet.
    pub(super) fn new(level: u8, style: HeadingStyle, name: Range<usize>) -> Self {
        Self {
            level,
            style,
            name,
            kind: None,
        }
    }
}

impl Block {
    /// The block as plain text if it is a heading: within something else it does not begin a section.
    pub(super) fn without_heading(mut self) -> Self {
        if matches!(self.kind, BlockKind::Heading(_)) {
            self.kind = BlockKind::Other;
        }
        self
    }

    fn shift(&mut self, by: usize) {
        let shift = |range: &mut Range<usize>| *range = range.start + by..range.end + by;
        shift(&mut self.range);
        match &mut self.kind {
            BlockKind::Heading(head) => shift(&mut head.name),
            BlockKind::List(items) => items.iter_mut().for_each(|item| item.shift(by)),
            _ => {}
        }
    }
}

impl Item {
    fn shift(&mut self, by: usize) {
        let shift = |range: &mut Range<usize>| *range = range.start + by..range.end + by;
        shift(&mut self.range);
        self.heads.iter_mut().for_each(shift);
        self.children.iter_mut().for_each(|item| item.shift(by));
    }
}

/// Adds the blocks for what Markdown calls a heading: a heading, or a paragraph and a rule, if the author
/// probably meant the line below the paragraph as a rule.
fn push_heading(text: &str, level: u8, range: Range<usize>, found: &mut Vec<Block>) {
    let source = &text[range.clone()];
    if is_atx(source) {
        let name = front::heading_text(source);
        let name = range.start + name.start..range.start + name.end;
        let style = HeadingStyle::Atx;
        let kind = BlockKind::Heading(Head::new(level, style, name));
        return found.push(Block { kind, range });
    }
    let below = source.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let above = trim_end(text, range.start..range.start + below);
    let line = &text[above.clone()];
    let underlined = source[below..].trim_start().starts_with('=');
    let sentence = line.ends_with(['.', ',', ';', '!', '。', '、']);
    let labelled = line.contains([':', '：']) && !line.ends_with([':', '：']);
    let named = underlined || !(sentence || labelled || line.chars().count() > 80);
    if named && is_one(line) && below > 0 {
        let indent = line.len() - line.trim_start().len();
        let name = above.start + indent..above.end;
        let style = HeadingStyle::Setext;
        let kind = BlockKind::Heading(Head::new(level, style, name));
        return found.push(Block { kind, range });
    }
    if above.is_empty() {
        let kind = BlockKind::Other;
        return found.push(Block { kind, range });
    }
    found.push(Block {
        kind: BlockKind::Paragraph,
        range: above,
    });
    found.push(Block {
        kind: BlockKind::Rule,
        range: range.start + below..range.end,
    });
}

/// Whether a heading is an ATX heading, such as `## Impact`.
fn is_atx(block: &str) -> bool {
    let rest = block.trim_start_matches(' ');
    let marks = rest.bytes().take_while(|byte| *byte == b'#').count();
    (1..=6).contains(&marks)
        && rest[marks..]
            .chars()
            .next()
            .is_none_or(|c| c == ' ' || c == '\t')
        && is_one(rest)
}

fn push_hole(text: &str, hole: Range<usize>, found: &mut Vec<Block>) {
    let range = trim_end(text, hole.clone());
    if !range.is_empty() {
        let range = skip_blank_lines(text, range);
        found.push(Block {
            kind: BlockKind::Other,
            range,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(text: &str) -> Vec<String> {
        blocks(text)
            .iter()
            .map(|block| format!("{:?}", &text[block.range.clone()]))
            .collect()
    }

    #[test]
    fn blocks_cover_everything_but_white_space() {
        let text = "  \n# A \n\nText\nmore\n\n[ref]: http://x\n\n- one\n- two\n   - three\n\n```\ncode\n```\n";
        assert_eq!(
            sketch(text),
            [
                "\"# A\"",
                "\"Text\\nmore\"",
                "\"[ref]: http://x\"",
                "\"- one\\n- two\\n   - three\"",
                "\"```\\ncode\\n```\""
            ]
        );
    }

    #[test]
    fn items_have_children_where_a_list_ends_them() {
        let text = "- one\n  - a\n  - b\n- two\n\n  para\n";
        let BlockKind::List(items) = &blocks(text)[0].kind else {
            panic!("no list")
        };
        assert_eq!(items.len(), 2);
        assert_eq!(items[0].children.len(), 2);
        assert_eq!(&text[items[0].children[1].range.clone()], "  - b");
        assert_eq!(&text[items[1].range.clone()], "- two\n\n  para");
    }

    #[test]
    fn headings_are_marked_or_underlined() {
        let name = |text: &str| match &blocks(text)[0].kind {
            BlockKind::Heading(head) => Some((head.level, text[head.name.clone()].to_owned())),
            _ => None,
        };
        assert_eq!(name("# tag #\n"), Some((1, "tag".into())));
        assert_eq!(name("Ablauf\n======\n"), Some((1, "Ablauf".into())));
        assert_eq!(name("Ablauf:\n---\n"), Some((2, "Ablauf:".into())));
        for text in ["It broke.\n---\n", "one\ntwo\n---\n", "Status: done\n---\n"] {
            let kinds: Vec<_> = blocks(text).into_iter().map(|block| block.kind).collect();
            assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Rule], "{text}");
        }
    }
}
