//! Paragraphs, headings, items, tables and code, written one below the other as Markdown.

use super::escape::longest;

/// The deepest nesting of lists and quotes that is kept; anything nested deeper is put at this depth.
pub(super) const DEEPEST: usize = 8;

/// A part of a text that has lines of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    /// How many quotes it is nested in.
    pub(super) quotes: usize,
    pub(super) item: Option<Item>,
    pub(super) body: Body,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// How many other lists its list is nested in.
    pub(super) depth: usize,
    /// Whether the item begins with this block.
    pub(super) first: bool,
    /// Its number, in a numbered list.
    pub(super) number: Option<usize>,
}

/// The content of a block. Texts are inline Markdown; line feeds in them are line breaks.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Body {
    Text(String),
    /// A heading with its level, from 1.
    Heading(usize, String),
    /// The text of a block of code, verbatim, and the name of its language.
    Code(String, String),
    Table(Vec<Vec<String>>),
    /// A horizontal rule.
    Rule,
}

/// Writes blocks as Markdown, without a line break at the end.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    // The lists that the block is in, outermost first.
    let mut lists: Vec<List> = Vec::new();
    let mut last: Option<&Block> = None;
    for block in blocks {
        if let Some(last) = last {
            out.push('\n');
            if !is_tight(last, block, &lists) {
                let quotes = ">".repeat(last.quotes.min(block.quotes));
                out.extend([quotes.as_str(), "\n"]);
            }
        }
        let quote = "> ".repeat(block.quotes);
        let (first, rest) = indent(block.item, &mut lists);
        for (at, line) in lines(&block.body).iter().enumerate() {
            if at > 0 {
                out.push('\n');
            }
            let indent = if at == 0 { &first } else { &rest };
            let start = out.len();
            out.extend([quote.as_str(), indent, line]);
            if line.is_empty() {
                out.truncate(start + out[start..].trim_end().len());
            }
        }
        last = Some(block);
    }
    out
}

struct List {
    /// The width of its markers, with the space after them.
    width: usize,
    /// Whether it is numbered.
    counts: bool,
}

/// Whether there is no empty line between two blocks. Items follow each other directly; but a list of another
/// kind, or one that does not begin with 1, would be read as part of the text before it.
fn is_tight(last: &Block, block: &Block, lists: &[List]) -> bool {
    let is_text = |block: &Block| matches!(block.body, Body::Text(_));
    let (Some(_), Some(item)) = (last.item, block.item.filter(|item| item.first)) else {
        return false;
    };
    let goes_on = match lists.get(item.depth) {
        Some(list) => list.counts == item.number.is_some(),
        None => item.number.is_none_or(|number| number == 1),
    };
    goes_on && is_text(last) && is_text(block) && last.quotes == block.quotes
}

/// The indentation or marker at the start of the first line of a block, and of its other lines.
fn indent(item: Option<Item>, lists: &mut Vec<List>) -> (String, String) {
    let Some(item) = item else {
        lists.clear();
        return (String::new(), String::new());
    };
    let depth = item.depth.min(lists.len());
    let outer: usize = lists.iter().take(depth).map(|list| list.width).sum();
    if !item.first {
        let own = lists.get(depth).map_or(0, |list| list.width);
        let inner = " ".repeat(outer + own);
        return (inner.clone(), inner);
    }
    let marker = match item.number {
        Some(number) => [&number.to_string(), ". "].concat(),
        None => "- ".to_owned(),
    };
    let width = marker.len();
    lists.truncate(depth);
    lists.push(List {
        width,
        counts: item.number.is_some(),
    });
    let rest = " ".repeat(outer + width);
    ([&" ".repeat(outer), marker.as_str()].concat(), rest)
}

fn lines(body: &Body) -> Vec<String> {
    match body {
        Body::Text(text) => {
            let mut lines: Vec<String> =
                text.split('\n').map(|line| [line, "\\"].concat()).collect();
            if let Some(last) = lines.last_mut() {
                last.pop();
            }
            lines
        }
        Body::Heading(level, text) => {
            vec![
                [
                    "#".repeat((*level).clamp(1, 6)).as_str(),
                    " ",
                    &text.replace('\n', " "),
                ]
                .concat(),
            ]
        }
        Body::Code(language, text) => {
            let fence = "`".repeat(longest(text, '`').max(2) + 1);
            let mut lines = vec![[&fence, language.as_str()].concat()];
            lines.extend(text.split('\n').map(str::to_owned));
            lines.push(fence);
            lines
        }
        Body::Table(rows) => table(rows),
        Body::Rule => vec!["---".to_owned()],
    }
}

fn table(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines = Vec::with_capacity(rows.len() + 1);
    for (at, row) in rows.iter().enumerate() {
        let mut line = String::from("|");
        for column in 0..columns {
            let cell = row.get(column).map_or("", String::as_str);
            line.extend([" ", &in_cell(cell)]);
            line.push_str(if cell.is_empty() { "|" } else { " |" });
        }
        lines.push(line);
        if at == 0 {
            lines.push(["|", &" --- |".repeat(columns)].concat());
        }
    }
    lines
}

/// Escapes a text for a table cell: a bar would end the cell, and a line break the table.
fn in_cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', "<br>")
}

/// Writes the blocks of a cell as one text: each block begins after a line break.
pub(super) fn as_cell(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        if let Some(item) = block.item.filter(|item| item.first) {
            match item.number {
                Some(number) => out.extend([&number.to_string(), ". "]),
                None => out.push_str("• "),
            }
        }
        if let Body::Text(text) | Body::Heading(_, text) = &block.body {
            out.push_str(text);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(depth: usize, first: bool, number: Option<usize>, text: &str) -> Block {
        let item = Item {
            depth,
            first,
            number,
        };
        Block {
            quotes: 0,
            item: Some(item),
            body: Body::Text(text.into()),
        }
    }

    #[test]
    fn lists_are_tight_and_nested_by_the_width_of_their_markers() {
        let blocks = [
            item(0, true, Some(9), "nine"),
            item(1, true, None, "in\ntwo lines"),
            item(0, true, Some(10), "ten"),
            item(0, false, None, "more"),
            item(1, true, None, "deep"),
        ];
        assert_eq!(
            write(&blocks),
            "9. nine\n   - in\\\n     two lines\n10. ten\n\n    more\n    - deep"
        );
    }

    #[test]
    fn code_has_a_fence_that_it_does_not_contain() {
        let body = Body::Code("sh".into(), "a\n\n```".into());
        let block = Block {
            quotes: 1,
            item: None,
            body,
        };
        assert_eq!(write(&[block]), "> ````sh\n> a\n>\n> ```\n> ````");
    }

    #[test]
    fn tables_are_whole() {
        let rows = vec![vec!["a|b".into(), "c".into()], vec!["d\ne".into()]];
        let block = Block {
            quotes: 0,
            item: None,
            body: Body::Table(rows),
        };
        assert_eq!(
            write(&[block]),
            "| a\\|b | c |\n| --- | --- |\n| d<br>e | |"
        );
    }
}
