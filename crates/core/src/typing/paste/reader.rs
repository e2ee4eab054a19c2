//! Reads tags and text one after the other and tracks what is open: lists, quotes, tables, formatting.

mod line;
mod place;
mod tags;
mod word;

use std::rc::Rc;

use super::ImagePlaceholder;
use super::blocks::{Block, Body, MAX_DEPTH};
use super::entities::decode;
use super::inline::Run;
use super::link;
use super::style::{Look, keeps_lines, look_of};
use super::table::Table;
use super::tokens::{Tag, Token};
use tags::{effect, implied_ends, language_of};
use word::Word;

/// Elements nested deeper than this are ignored, but not their text.
const MAX_OPEN: usize = 200;

pub(super) struct Content {
    pub(super) blocks: Vec<Block>,
    /// Whether any text within a line is formatted, or is a link whose text is not its own address.
    pub(super) has_formatting: bool,
    pub(super) images: usize,
}

/// Reads the tokens of HTML into blocks.
pub(super) struct Reader {
    placeholder: ImagePlaceholder,
    open: Vec<Element>,
    /// How many of the open elements were ignored for being too deep.
    ignored: usize,
    look: Look,
    link: Option<Rc<str>>,
    keeps_line_breaks: bool,
    hidden_depth: usize,
    runs: Vec<Run>,
    blocks: Vec<Block>,
    heading: Option<usize>,
    quotes: usize,
    lists: Vec<List>,
    word: Word,
    code: Option<(String, String)>,
    tables: Vec<(Table, OuterState)>,
    has_formatting: bool,
    images: usize,
}

/// An open element, with the state to return to when it ends.
struct Element {
    name: String,
    effect: Effect,
    look: Look,
    link: Option<Rc<str>>,
    keeps_line_breaks: bool,
}

/// What an element does, and therefore what ends with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
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
    next_number: Option<usize>,
    /// Whether an item was begun that has no text yet.
    awaits_text: bool,
    depth: usize,
}

/// The state outside of a table, to return to after it.
struct OuterState {
    quotes: usize,
    lists: Vec<List>,
    word: Word,
}

impl Reader {
    pub(super) fn new(placeholder: ImagePlaceholder) -> Self {
        Self {
            placeholder,
            open: Vec::new(),
            ignored: 0,
            look: Look::default(),
            link: None,
            keeps_line_breaks: false,
            hidden_depth: 0,
            runs: Vec::new(),
            blocks: Vec::new(),
            heading: None,
            quotes: 0,
            lists: Vec::new(),
            word: Word::default(),
            code: None,
            tables: Vec::new(),
            has_formatting: false,
            images: 0,
        }
    }

    pub(super) fn read_token(&mut self, token: Token) {
        match token {
            Token::Open(tag) => self.open_tag(&tag),
            Token::Close(name) => self.close_element(&name),
            Token::Text(text) => self.push_text(&decode(text)),
            Token::Literal(text) => self.push_text(text),
        }
    }

    /// Ends the reading and returns all that was read.
    pub(super) fn finish(mut self) -> Content {
        self.close_to(0);
        self.flush();
        Content {
            blocks: self.blocks,
            has_formatting: self.has_formatting,
            images: self.images,
        }
    }

    fn open_tag(&mut self, tag: &Tag) {
        let style = tag.get("style").unwrap_or_default();
        match tag.name.as_str() {
            "br" => return self.line_break(),
            "hr" => {
                self.flush();
                return self.push_body(Body::Rule);
            }
            "img" => return self.push_image(tag),
            "input" => {
                return self.push_tick_box(
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
        if self.open.len() >= MAX_OPEN {
            self.ignored += 1;
            return;
        }
        let effect = effect(tag, &style, self.tables.len(), self.code.is_some());
        let element = Element {
            name: tag.name.clone(),
            effect,
            look: self.look,
            link: self.link.clone(),
            keeps_line_breaks: self.keeps_line_breaks,
        };
        self.open.push(element);
        self.look = look_of(tag, &style, self.look);
        self.keeps_line_breaks = keeps_lines(&style).unwrap_or(self.keeps_line_breaks);
        if tag.name == "a" {
            let address = tag.get("href").and_then(|href| link::target(&href));
            self.link = address.map(Rc::from);
        }
        self.apply_effect(effect, tag, &style);
    }

    fn apply_effect(&mut self, effect: Effect, tag: &Tag, style: &str) {
        if matches!(effect, Effect::Hidden) {
            self.hidden_depth += 1;
        }
        if let Some((language, code)) = &mut self.code {
            if language.is_empty() {
                *language = language_of(tag);
            }
            let starts_line = matches!(tag.name.as_str(), "div" | "p" | "li" | "tr");
            if starts_line && !code.is_empty() && !code.ends_with('\n') {
                code.push('\n');
            }
            return;
        }
        if !matches!(effect, Effect::Inline | Effect::Hidden | Effect::Marker) {
            self.flush();
        }
        match effect {
            Effect::Heading => {
                let level = tag
                    .name
                    .strip_prefix('h')
                    .and_then(|level| level.parse().ok());
                self.heading = Some(level.unwrap_or(1));
            }
            Effect::List => {
                let first_number = || {
                    tag.get("start")
                        .and_then(|first_number| first_number.parse().ok())
                        .unwrap_or(1)
                };
                let next_number = (tag.name == "ol").then(first_number);
                let depth = self.lists.last().map_or(0, |list| list.depth + 1);
                self.lists.push(List {
                    next_number,
                    awaits_text: false,
                    depth,
                });
            }
            Effect::Quote => self.quotes += 1,
            Effect::Code => self.code = Some((language_of(tag), String::new())),
            Effect::Table => {
                let outer = OuterState {
                    quotes: std::mem::take(&mut self.quotes),
                    lists: std::mem::take(&mut self.lists),
                    word: std::mem::take(&mut self.word),
                };
                self.tables.push((Table::default(), outer));
            }
            Effect::Row => self.table(Table::begin_row),
            Effect::Cell => {
                let span = |name| {
                    tag.get(name)
                        .and_then(|span| span.parse().ok())
                        .unwrap_or(1)
                };
                let (columns, rows) = (span("colspan"), span("rowspan"));
                self.table(|table| table.begin_cell(columns, rows));
            }
            _ if tag.name == "li" => self.begin_item(tag),
            _ => {}
        }
        if !matches!(effect, Effect::Inline | Effect::Hidden | Effect::Marker)
            && self.code.is_none()
        {
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
                self.close_element("p");
            }
            return;
        }
        let Some((ended_names, boundaries)) = implied_ends(name) else {
            return;
        };
        if self.ignored > 0 {
            return;
        }
        let mut first_ended = None;
        for (index, element) in self.open.iter().enumerate().rev() {
            if boundaries.contains(&element.name.as_str()) {
                break;
            }
            if ended_names.contains(&element.name.as_str()) {
                first_ended = Some(index);
            }
        }
        if let Some(index) = first_ended {
            self.close_to(index);
        }
    }

    fn close_element(&mut self, name: &str) {
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        if name == "br" {
            return self.line_break();
        }
        let is_table_part = matches!(
            name,
            "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
        );
        for index in (0..self.open.len()).rev() {
            let Some(element) = self.open.get(index) else {
                return;
            };
            if element.name == name {
                return self.close_to(index);
            }
            if element.effect == Effect::Cell && !is_table_part {
                return;
            }
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(element) = self.open.pop() else {
                return;
            };
            self.end_effect(element.effect);
            self.look = element.look;
            self.link = element.link;
            self.keeps_line_breaks = element.keeps_line_breaks;
        }
    }

    fn end_effect(&mut self, effect: Effect) {
        match effect {
            Effect::Inline | Effect::Marker => return,
            Effect::Hidden => {
                self.hidden_depth = self.hidden_depth.saturating_sub(1);
                return;
            }
            Effect::Code => {
                if let Some((language, code)) = self.code.take() {
                    let code = code.strip_prefix('\n').unwrap_or(&code).trim_end();
                    if !code.trim().is_empty() {
                        self.push_body(Body::Code(language, code.to_owned()));
                    }
                }
                return;
            }
            _ => self.flush(),
        }
        self.word.level = None;
        match effect {
            Effect::Heading => self.heading = None,
            Effect::List => {
                self.lists.pop();
            }
            Effect::Quote => self.quotes = self.quotes.saturating_sub(1),
            Effect::Cell | Effect::Row => self.table(Table::end_cell),
            Effect::Table => self.end_table(),
            _ => {}
        }
    }

    fn end_table(&mut self) {
        let Some((table, outer)) = self.tables.pop() else {
            return;
        };
        self.quotes = outer.quotes;
        self.lists = outer.lists;
        self.word = outer.word;
        let mut blocks = table.blocks();
        for block in &mut blocks {
            block.quotes = (block.quotes + self.quotes).min(MAX_DEPTH);
            if block.item.is_none() {
                block.item = self.next_item();
            }
        }
        self.push_blocks(blocks);
    }
}
