//! Reads tags and text one after the other and tracks what is open: lists, quotes, tables, formatting.

mod line;
mod place;
mod tags;
mod word;

use std::rc::Rc;

use super::Stand;
use super::blocks::{Block, Body, DEEPEST};
use super::entities::decode;
use super::inline::Run;
use super::link;
use super::style::{Look, keeps_lines, look};
use super::table::Table;
use super::tokens::{Tag, Token};
use tags::{does, ends, language_of};
use word::Word;

/// Elements nested deeper than this are ignored, but not their text.
const DEPTH: usize = 200;

pub(super) struct Read {
    pub(super) blocks: Vec<Block>,
    /// Whether any text within a line is formatted, or is a link whose text is not its own address.
    pub(super) looks: bool,
    pub(super) images: usize,
}

/// Reads the tokens of HTML into blocks.
pub(super) struct Reader {
    stand: Stand,
    open: Vec<Element>,
    /// How many of the open elements were ignored for being too deep.
    deeper: usize,
    look: Look,
    link: Option<Rc<str>>,
    lines: bool,
    hidden: usize,
    runs: Vec<Run>,
    blocks: Vec<Block>,
    heading: Option<usize>,
    quotes: usize,
    lists: Vec<List>,
    word: Word,
    code: Option<(String, String)>,
    tables: Vec<(Table, Around)>,
    looks: bool,
    images: usize,
}

/// An open element, with the state to return to when it ends.
struct Element {
    name: String,
    does: Does,
    look: Look,
    link: Option<Rc<str>>,
    lines: bool,
}

/// What an element does, and therefore what ends with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Does {
    Inline,
    Block,
    Heading,
    List,
    Quote,
    Code,
    Hidden,
    Marker,
    Table,
    Row,
    Cell,
}

#[derive(Clone, Copy)]
struct List {
    next: Option<usize>,
    /// Whether an item was begun that has no text yet.
    begun: bool,
    depth: usize,
}

/// The state outside of a table, to return to after it.
struct Around {
    quotes: usize,
    lists: Vec<List>,
    word: Word,
}

impl Reader {
    pub(super) fn new(stand: Stand) -> Self {
        Self {
            stand,
            open: Vec::new(),
            deeper: 0,
            look: Look::default(),
            link: None,
            lines: false,
            hidden: 0,
            runs: Vec::new(),
            blocks: Vec::new(),
            heading: None,
            quotes: 0,
            lists: Vec::new(),
            word: Word::default(),
            code: None,
            tables: Vec::new(),
            looks: false,
            images: 0,
        }
    }

    pub(super) fn read(&mut self, token: Token) {
        match token {
            Token::Open(tag) => self.begin(&tag),
            Token::Close(name) => self.close(&name),
            Token::Text(text) => self.text(&decode(text)),
            Token::Literal(text) => self.text(text),
        }
    }

    /// Ends the reading and returns all that was read.
    pub(super) fn end(mut self) -> Read {
        self.close_to(0);
        self.flush();
        Read {
            blocks: self.blocks,
            looks: self.looks,
            images: self.images,
        }
    }

    fn begin(&mut self, tag: &Tag) {
        let style = tag.get("style").unwrap_or_default();
        match tag.name.as_str() {
            "br" => return self.line_break(),
            "hr" => {
                self.flush();
                return self.put(Body::Rule);
            }
            "img" => return self.image(tag),
            "input" => {
                return self.tick(
                    tag.get("type").as_deref() == Some("checkbox"),
                    tag.get("checked").is_some(),
                );
            }
            "meta" | "link" | "col" | "wbr" | "area" | "base" | "embed" | "source" | "track"
            | "param" => return,
            name if name.contains(':') && tag.is_closed() => return,
            _ => {}
        }
        self.end_implied(&tag.name);
        if self.open.len() >= DEPTH {
            self.deeper += 1;
            return;
        }
        let does = does(tag, &style, self.tables.len(), self.code.is_some());
        let element = Element {
            name: tag.name.clone(),
            does,
            look: self.look,
            link: self.link.clone(),
            lines: self.lines,
        };
        self.open.push(element);
        self.look = look(tag, &style, self.look);
        self.lines = keeps_lines(&style).unwrap_or(self.lines);
        if tag.name == "a" {
            let to = tag.get("href").and_then(|href| link::target(&href));
            self.link = to.map(Rc::from);
        }
        self.start(does, tag, &style);
    }

    fn start(&mut self, does: Does, tag: &Tag, style: &str) {
        if matches!(does, Does::Hidden) {
            self.hidden += 1;
        }
        if let Some((language, code)) = &mut self.code {
            if language.is_empty() {
                *language = language_of(tag);
            }
            let own_line = matches!(tag.name.as_str(), "div" | "p" | "li" | "tr");
            if own_line && !code.is_empty() && !code.ends_with('\n') {
                code.push('\n');
            }
            return;
        }
        if !matches!(does, Does::Inline | Does::Hidden | Does::Marker) {
            self.flush();
        }
        match does {
            Does::Heading => {
                let level = tag
                    .name
                    .strip_prefix('h')
                    .and_then(|level| level.parse().ok());
                self.heading = Some(level.unwrap_or(1));
            }
            Does::List => {
                let start = || {
                    tag.get("start")
                        .and_then(|start| start.parse().ok())
                        .unwrap_or(1)
                };
                let next = (tag.name == "ol").then(start);
                let depth = self.lists.last().map_or(0, |list| list.depth + 1);
                self.lists.push(List {
                    next,
                    begun: false,
                    depth,
                });
            }
            Does::Quote => self.quotes += 1,
            Does::Code => self.code = Some((language_of(tag), String::new())),
            Does::Table => {
                let around = Around {
                    quotes: std::mem::take(&mut self.quotes),
                    lists: std::mem::take(&mut self.lists),
                    word: std::mem::take(&mut self.word),
                };
                self.tables.push((Table::default(), around));
            }
            Does::Row => self.table(Table::row),
            Does::Cell => {
                let span = |name| {
                    tag.get(name)
                        .and_then(|span| span.parse().ok())
                        .unwrap_or(1)
                };
                let (columns, rows) = (span("colspan"), span("rowspan"));
                self.table(|table| table.cell(columns, rows));
            }
            _ if tag.name == "li" => self.begin_item(tag),
            _ => {}
        }
        if !matches!(does, Does::Inline | Does::Hidden | Does::Marker) && self.code.is_none() {
            self.word.begin(style);
        }
    }

    fn table(&mut self, change: impl FnOnce(&mut Table)) {
        if let Some((table, _)) = self.tables.last_mut() {
            change(table);
        }
    }

    /// Closes the elements that the start of this one closes implicitly: a `<li>` ends the item before it.
    fn end_implied(&mut self, name: &str) {
        if matches!(
            name,
            "p" | "div" | "h1" | "h2" | "h3" | "ul" | "ol" | "table" | "pre"
        ) {
            if self.open.last().is_some_and(|last| last.name == "p") {
                self.close("p");
            }
            return;
        }
        let Some((ended, within)) = ends(name) else {
            return;
        };
        if self.deeper > 0 {
            return;
        }
        let mut found = None;
        for (at, element) in self.open.iter().enumerate().rev() {
            if within.contains(&element.name.as_str()) {
                break;
            }
            if ended.contains(&element.name.as_str()) {
                found = Some(at);
            }
        }
        if let Some(at) = found {
            self.close_to(at);
        }
    }

    fn close(&mut self, name: &str) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        if name == "br" {
            return self.line_break();
        }
        let of_table = matches!(
            name,
            "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
        );
        for at in (0..self.open.len()).rev() {
            let Some(element) = self.open.get(at) else {
                return;
            };
            if element.name == name {
                return self.close_to(at);
            }
            if element.does == Does::Cell && !of_table {
                return;
            }
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(element) = self.open.pop() else {
                return;
            };
            self.finish(element.does);
            self.look = element.look;
            self.link = element.link;
            self.lines = element.lines;
        }
    }

    fn finish(&mut self, does: Does) {
        match does {
            Does::Inline | Does::Marker => return,
            Does::Hidden => {
                self.hidden = self.hidden.saturating_sub(1);
                return;
            }
            Does::Code => {
                if let Some((language, code)) = self.code.take() {
                    let code = code.strip_prefix('\n').unwrap_or(&code).trim_end();
                    if !code.trim().is_empty() {
                        self.put(Body::Code(language, code.to_owned()));
                    }
                }
                return;
            }
            _ => self.flush(),
        }
        self.word.level = None;
        match does {
            Does::Heading => self.heading = None,
            Does::List => {
                self.lists.pop();
            }
            Does::Quote => self.quotes = self.quotes.saturating_sub(1),
            Does::Cell | Does::Row => self.table(Table::end_cell),
            Does::Table => self.end_table(),
            _ => {}
        }
    }

    fn end_table(&mut self) {
        let Some((table, around)) = self.tables.pop() else {
            return;
        };
        self.quotes = around.quotes;
        self.lists = around.lists;
        self.word = around.word;
        let mut blocks = table.blocks();
        for block in &mut blocks {
            block.quotes = (block.quotes + self.quotes).min(DEEPEST);
            if block.item.is_none() {
                block.item = self.item();
            }
        }
        self.place(blocks);
    }
}
