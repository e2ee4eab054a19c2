//! Paragraphs, headings, items, tables and code, written one below the other as Markdown.

use super::escape::longest_run;

/// How deep lists and quotes may be nested; whatever is nested deeper is kept at this depth.
pub(super) const MAX_DEPTH: usize = 8;

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
    pub(super) is_first: bool,
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
    let mut markdown = String::new();
    // The lists that the block is in, outermost first.
    let mut lists: Vec<List> = Vec::new();
    let mut previous: Option<&Block> = None;
    for block in blocks {
        if let Some(previous) = previous {
            markdown.push('\n');
            if !follows_directly(previous, block, &lists) {
                let quotes = ">".repeat(previous.quotes.min(block.quotes));
                markdown.extend([quotes.as_str(), "\n"]);
            }
        }
        let quote = "> ".repeat(block.quotes);
        let (first_indent, other_indent) = indent(block.item, &mut lists);
        for (index, line) in lines(&block.body).iter().enumerate() {
            if index > 0 {
                markdown.push('\n');
            }
            let indent = if index == 0 {
                &first_indent
            } else {
                &other_indent
            };
            let start = markdown.len();
            markdown.extend([quote.as_str(), indent, line]);
            if line.is_empty() {
                markdown.truncate(start + markdown[start..].trim_end().len());
            }
        }
        previous = Some(block);
    }
    markdown
}

struct List {
    /// The width of its markers, with the space after them.
    width: usize,
    /// Whether it is numbered.
    is_numbered: bool,
}

/// Whether a block follows the previous one without an empty line between them, as items do. A list of
/// another kind, or one that does not begin with 1, needs the empty line: it would be read as part of the
/// text before.
fn follows_directly(previous: &Block, block: &Block, lists: &[List]) -> bool {
    let is_text = |block: &Block| matches!(block.body, Body::Text(_));
    let (Some(_), Some(item)) = (previous.item, block.item.filter(|item| item.is_first)) else {
        return false;
    };
    let continues_list = match lists.get(item.depth) {
        Some(list) => list.is_numbered == item.number.is_some(),
        None => item.number.is_none_or(|number| number == 1),
    };
    continues_list && is_text(previous) && is_text(block) && previous.quotes == block.quotes
}

/// The indentation or marker at the start of the first line of a block, and of its other lines.
fn indent(item: Option<Item>, lists: &mut Vec<List>) -> (String, String) {
    let Some(item) = item else {
        lists.clear();
        return (String::new(), String::new());
    };
    let depth = item.depth.min(lists.len());
    let outer_width: usize = lists.iter().take(depth).map(|list| list.width).sum();
    if !item.is_first {
        let own_width = lists.get(depth).map_or(0, |list| list.width);
        let indentation = " ".repeat(outer_width + own_width);
        return (indentation.clone(), indentation);
    }
    let marker = match item.number {
        Some(number) => [&number.to_string(), ". "].concat(),
        None => "- ".to_owned(),
    };
    let width = marker.len();
    lists.truncate(depth);
    lists.push(List {
        width,
        is_numbered: item.number.is_some(),
    });
    let rest = " ".repeat(outer_width + width);
    ([&" ".repeat(outer_width), marker.as_str()].concat(), rest)
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
            let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
            let mut lines = vec![[&fence, language.as_str()].concat()];
            lines.extend(text.split('\n').map(str::to_owned));
            lines.push(fence);
            lines
        }
        Body::Table(rows) => table_lines(rows),
        Body::Rule => vec!["---".to_owned()],
    }
}

fn table_lines(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines = Vec::with_capacity(rows.len() + 1);
    for (index, row) in rows.iter().enumerate() {
        let mut line = String::from("|");
        for column in 0..columns {
            let cell = row.get(column).map_or("", String::as_str);
            line.extend([" ", &escape_cell(cell)]);
            line.push_str(if cell.is_empty() { "|" } else { " |" });
        }
        lines.push(line);
        if index == 0 {
            lines.push(["|", &" --- |".repeat(columns)].concat());
        }
    }
    lines
}

/// Escapes a text for a table cell: a bar would end the cell, and a line break the table.
fn escape_cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', "<br>")
}

/// Writes the blocks of a cell as one text: each block begins after a line break.
pub(super) fn cell_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        if let Some(item) = block.item.filter(|item| item.is_first) {
            match item.number {
                Some(number) => text.extend([&number.to_string(), ". "]),
                None => text.push_str("• "),
            }
        }
        if let Body::Text(words) | Body::Heading(_, words) = &block.body {
            text.push_str(words);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(depth: usize, first: bool, number: Option<usize>, text: &str) -> Block {
        let item = Item {
            depth,
            is_first: first,
            number,
        };
        Block {
            quotes: 0,
            item: Some(item),
            body: Body::Text(text.into()),
        }
    }

    #[test]
    fn items_follow_directly_and_are_indented_by_the_width_of_markers() {
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
    fn the_fence_of_code_is_longer_than_any_in_it() {
        let body = Body::Code("sh".into(), "a\n\n```".into());
        let block = Block {
            quotes: 1,
            item: None,
            body,
        };
        assert_eq!(write(&[block]), "> ````sh\n> a\n>\n> ```\n> ````");
    }

    #[test]
    fn every_row_of_a_table_has_all_columns() {
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
