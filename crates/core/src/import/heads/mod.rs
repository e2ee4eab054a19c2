//! Headings that Markdown does not recognise: lines in bold or italics, labels before a text, headings inside
//! list items, and `###Heading` without its space.
//!
//! Markdown's own headings come in as blocks; this module adds the others and splits the blocks around them.
//! A line is a heading if it names a kind of section, or if headings next to it look the same. In a timeline
//! or a list of action items, such lines group rows and are left alone.

mod candidate;
mod label;
mod lists;
mod siblings;

use std::ops::Range;

use super::blocks::{self, Block, BlockKind, Head};
use super::{headings, timeline};
use crate::frame::lines::is_one;
use crate::model::{HeadingStyle, Kind};
use candidate::{Candidate, Form};
use siblings::{Siblings, all_labels, siblings};

/// The blocks of a text, with all headings as blocks of their own.
#[must_use]
pub(super) fn promote(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let marked = blocks
        .iter()
        .any(|block| matches!(block.kind, BlockKind::Heading(_)));
    let lines: Vec<Vec<Candidate>> = blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Paragraph => candidate::lines(text, &block.range),
            _ => Vec::new(),
        })
        .collect();
    let look = if marked {
        Look::default()
    } else {
        look(&lines)
    };
    let mut out = Out {
        text,
        marked,
        look,
        level: 1,
        above: Vec::new(),
        found: Vec::with_capacity(blocks.len()),
    };
    let mut index = out.plain_title(&blocks);
    while index < blocks.len() {
        // The blocks from one heading to the next are judged together.
        let end = (index + 1..blocks.len())
            .find(|at| matches!(blocks[*at].kind, BlockKind::Heading(_)))
            .unwrap_or(blocks.len());
        let below = blocks.get(end);
        out.stretch(&blocks[index..end], &lines[index..end], below, index == 0);
        index = end;
    }
    out.found
}

/// What headings look like in a document that has no Markdown headings.
#[derive(Clone, Debug, Default)]
struct Look {
    /// The emphasis of lines that name kinds, in the order in which it first occurs: the first is that of the
    /// highest level.
    marks: Vec<&'static str>,
}

/// Collects the emphasis of all lines that name a kind of section.
fn look(lines: &[Vec<Candidate>]) -> Look {
    let mut look = Look::default();
    // The first block is skipped, because it may be the title.
    for candidate in lines.iter().skip(1).flatten() {
        if let (Form::Line(mark), Some(_)) = (candidate.form, candidate.kind)
            && !look.marks.contains(&mark)
        {
            look.marks.push(mark);
        }
    }
    look
}

struct Out<'a> {
    text: &'a str,
    /// Whether the document has Markdown headings.
    marked: bool,
    look: Look,
    level: u8,
    /// The headings that the current block is under.
    above: Vec<Above>,
    found: Vec<Block>,
}

/// A heading that the current block is under.
struct Above {
    level: u8,
    kind: Option<Kind>,
    /// How it is written, unless Markdown marks it as a heading.
    form: Option<Form>,
}

impl Out<'_> {
    /// Reads a heading and the blocks up to the next one, which is the block below them.
    fn stretch(
        &mut self,
        blocks: &[Block],
        lines: &[Vec<Candidate>],
        below: Option<&Block>,
        first: bool,
    ) {
        let mut siblings = siblings(lines);
        siblings.groups = siblings::groups(self.text, blocks, lines);
        for (index, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Heading(head) => {
                    self.level = head.level;
                    self.push(head.clone(), block.range.clone());
                }
                BlockKind::Paragraph => {
                    let opens = first && index == 0;
                    self.paragraph(
                        block,
                        &lines[index],
                        &siblings,
                        blocks.get(index + 1).or(below),
                        opens,
                    );
                }
                BlockKind::List(items) => {
                    let split = lists::split(self.text, block, items, self.current(), self.level);
                    match split {
                        Some(split) => {
                            for block in split {
                                match block.kind {
                                    BlockKind::Heading(head) => self.push(head, block.range),
                                    _ => self.found.push(block),
                                }
                            }
                        }
                        None => self.found.push(block.clone()),
                    }
                }
                _ => self.found.push(block.clone()),
            }
        }
    }

    /// Takes the first line of a document as its title, if the headings of the document are lines without
    /// emphasis. Returns the number of blocks taken: 0 or 1.
    fn plain_title(&mut self, blocks: &[Block]) -> usize {
        let Some(first) = blocks
            .first()
            .filter(|first| first.kind == BlockKind::Paragraph)
        else {
            return 0;
        };
        let line = &self.text[first.range.clone()];
        let plain = self.look.marks.contains(&"")
            && is_one(line)
            && line.chars().count() <= 100
            && line.starts_with(char::is_alphanumeric)
            && !line.ends_with(['.', ':', ',', ';', '。', '：']);
        let label = line.split([':', '：']).next().unwrap_or_default();
        let stated = headings::field(label).is_some() || headings::names_section(line, 2);
        if !plain || stated {
            return 0;
        }
        let mut head = Head::new(1, HeadingStyle::Line, first.range.clone());
        head.kind = headings::kind(line);
        self.found.push(Block {
            kind: BlockKind::Heading(head),
            range: first.range.clone(),
        });
        1
    }

    fn current(&self) -> Option<Kind> {
        self.above.iter().rev().find_map(|above| above.kind)
    }

    /// Adds a heading and looks up the kind that it names.
    fn push(&mut self, mut head: Head, range: Range<usize>) {
        head.kind = headings::kind(&self.text[head.name.clone()]);
        self.enter(head, range, None);
    }

    /// Adds a heading whose kind is already filled in.
    fn enter(&mut self, head: Head, range: Range<usize>, form: Option<Form>) {
        self.above.retain(|above| above.level < head.level);
        self.above.push(Above {
            level: head.level,
            kind: head.kind,
            form,
        });
        self.found.push(Block {
            kind: BlockKind::Heading(head),
            range,
        });
    }

    fn paragraph(
        &mut self,
        block: &Block,
        candidates: &[Candidate],
        siblings: &Siblings,
        next: Option<&Block>,
        opens: bool,
    ) {
        let end = block.range.end;
        let mut done = block.range.start;
        // Up to the last label of a field, the lines are metadata and not headings.
        let fields_end = candidates
            .iter()
            .rev()
            .find(|candidate| candidate.field)
            .map_or(0, |candidate| candidate.line.start);
        let mut rest_plain = true;
        let all_labels = all_labels(&self.text[block.range.clone()], candidates);
        let mut inside = false;
        for (at, candidate) in candidates.iter().enumerate() {
            let last = at + 1 == candidates.len();
            let rest = candidate.head.end..end;
            let followed = !self.text[rest.clone()].trim().is_empty()
                || self.has_below(candidate, opens, next);
            let rows = last.then_some(next).flatten();
            // A sentence about the impact among such lines is a section all the same, and then the labels
            // below it have nowhere else to go.
            let is_field = candidate.line.start <= fields_end
                && fields_end > 0
                && !(all_labels
                    && candidate.says_much
                    && headings::is_name(&self.text[candidate.name.clone()]));
            let begins = (inside && all_labels)
                || (!is_field && self.is_heading(candidate, siblings, rest, rows, followed, opens));
            if !begins {
                continue;
            }
            inside = true;
            self.flush(done..candidate.line.start, rest_plain);
            let level = self.level_of(candidate, opens);
            let mut head = Head::new(level, candidate.form.style(), candidate.name.clone());
            head.kind = candidate.named;
            self.enter(head, candidate.head.clone(), Some(candidate.form));
            done = candidate.head.end;
            rest_plain = matches!(candidate.form, Form::Label);
        }
        if done == block.range.start {
            self.found.push(block.clone());
        } else {
            self.flush(done..end, rest_plain);
        }
    }

    /// Adds the text between two headings of a paragraph as blocks of its own.
    fn flush(&mut self, range: Range<usize>, plain: bool) {
        let behind_label = plain && !line_start(self.text, range.start);
        let skipped = if behind_label {
            let rest = &self.text[range.clone()];
            range.end - rest.trim_start_matches([' ', '\t']).len()..range.end
        } else if plain {
            range
        } else {
            blocks::skip_blank_lines(self.text, range)
        };
        let range = blocks::trim_end(self.text, skipped);
        if range.is_empty() {
            return;
        }
        if plain {
            self.found.push(Block {
                kind: BlockKind::Paragraph,
                range,
            });
        } else {
            let inside = blocks::inside(self.text, &range);
            self.found
                .extend(inside.into_iter().map(Block::without_heading));
        }
    }

    /// Whether a line has something below it: a block, or a heading of a lower level.
    fn has_below(&self, candidate: &Candidate, opens: bool, next: Option<&Block>) -> bool {
        next.is_some_and(|next| match &next.kind {
            BlockKind::Heading(head) => self.marked && head.level > self.level_of(candidate, opens),
            _ => true,
        })
    }

    /// The heading above that is written like this line, if both name a section: then the two are siblings.
    fn like(&self, candidate: &Candidate) -> Option<&Above> {
        let known = candidate.kind.is_some() && !candidate.plain;
        let like = |above: &&Above| above.form == Some(candidate.form) && above.kind.is_some();
        self.above.iter().find(like).filter(|_| known)
    }

    fn level_of(&self, candidate: &Candidate, opens: bool) -> u8 {
        match candidate.form {
            Form::Broken(level) => level,
            _ if self.marked => self
                .like(candidate)
                .map_or((self.level + 1).min(6), |above| above.level),
            Form::Line(_) if opens && self.titles(candidate) => 1,
            Form::Line(mark) => {
                let place = self.look.marks.iter().position(|known| *known == mark);
                2 + u8::try_from(place.unwrap_or(0)).unwrap_or(0).min(3)
            }
            Form::Label => 2 + u8::from(!self.look.marks.is_empty()),
        }
    }

    /// Whether this line can be the title of the document, being its first line.
    fn titles(&self, candidate: &Candidate) -> bool {
        !headings::names_section(&self.text[candidate.name.clone()], 1)
    }

    fn is_heading(
        &self,
        candidate: &Candidate,
        siblings: &Siblings,
        rest: Range<usize>,
        next: Option<&Block>,
        followed: bool,
        opens: bool,
    ) -> bool {
        let current = self.current();
        let listed =
            next.is_some_and(|next| matches!(next.kind, BlockKind::List(_) | BlockKind::Table));
        match candidate.form {
            Form::Broken(_) => true,
            Form::Line(mark) => {
                if !candidate.like_heading || !followed {
                    return false;
                }
                let title = opens
                    && !self.marked
                    && self.titles(candidate)
                    && self.text[rest].trim().is_empty();
                match current {
                    _ if title => !mark.is_empty(),
                    // In a timeline, the name of a section may still be a stretch of it.
                    Some(Kind::ActionItems) if self.marked && self.like(candidate).is_some() => {
                        true
                    }
                    Some(Kind::Timeline) => {
                        let rows = next.is_some_and(|next| {
                            timeline::has_clock_rows(self.text, std::slice::from_ref(next))
                        });
                        candidate.kind.is_some() && !rows
                    }
                    Some(Kind::ActionItems) if candidate.kind.is_none() || self.marked => {
                        !candidate.numbered
                            && (!mark.is_empty() || siblings.groups || !self.marked)
                            && (listed || self.look.marks.contains(&mark))
                    }
                    _ if candidate.kind.is_some() => {
                        !mark.is_empty() || candidate.colon || !self.marked
                    }
                    _ => {
                        !mark.is_empty()
                            && candidate.colon
                            && (siblings.marks.contains(&mark) || self.look.marks.contains(&mark))
                    }
                }
            }
            Form::Label => {
                let once = |kind| {
                    siblings
                        .labels
                        .iter()
                        .any(|(other, count)| *other == kind && *count == 1)
                };
                let known = candidate.kind.is_some_and(once);
                let plain = candidate.plain && self.marked;
                let rows = matches!(current, Some(Kind::Timeline | Kind::ActionItems))
                    && self.marked
                    && self.like(candidate).is_none();
                known && !plain && !rows && candidate.kind != current
            }
        }
    }
}

fn line_start(text: &str, at: usize) -> bool {
    at == 0 || matches!(text.as_bytes()[at - 1], b'\n' | b'\r')
}

impl Form {
    fn style(self) -> HeadingStyle {
        match self {
            Self::Broken(_) => HeadingStyle::Atx,
            Self::Line(_) => HeadingStyle::Line,
            Self::Label => HeadingStyle::Label,
        }
    }
}
