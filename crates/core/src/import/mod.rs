//! Reads text as a postmortem: understands what it can and keeps the rest, byte for byte.
//!
//! The phases, each in a file or folder of its own: `blocks` splits the text as Markdown does, `heads` finds
//! the headings that Markdown does not recognise, `outline` makes the title, metadata and sections from them,
//! `timeline` and `actions` find the rows in these, `facts` reads the date, the time zone and more from the
//! text if no field gives them, and `closing` reads the comment that Debrief may have written at the end.
//! Every phase records frames (`crate::frame`) so that the document can be put together again; at the end,
//! that is done and compared with the input. Nothing here fails on any text, reads a clock or knows about the
//! page.

mod actions;
mod blocks;
pub mod bytes;
pub mod closing;
mod facts;
pub mod front_matter;
pub(crate) mod headings;
mod heads;
mod ids;
mod metadata;
pub mod one_row;
mod outline;
mod recognise;
pub mod review;
mod rows;
mod table;
mod timeline;
mod when;

pub use headings::{field as heading_field, kind as heading_kind, normalise as normalise_heading};
pub use outline::reread;

use crate::frame;
use crate::model::{AS_IMPORTED, Kind, Postmortem, Section, Source, Template};
use recognise::Known;

/// The result of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The document; its `source` says how the file was written.
    pub postmortem: Postmortem,
    /// Whether splitting the text would have changed it, so that all of it was kept as it is in a single
    /// section. No text is known for which this happens.
    pub kept_whole: bool,
}

/// The number of languages whose headings are recognised. A test compares the documents with it.
pub const LANGUAGES: usize = headings::LANGUAGES.len();

/// Reads Markdown or plain text. It never fails and loses nothing: `frame::assemble` returns the input again.
/// `id` becomes the id of the document.
#[must_use]
pub fn text(input: &str, id: &str) -> Imported {
    text_knowing(input, id, &[])
}

/// Reads Markdown or plain text as `text` does, and recognises the team's own templates as well. A document
/// in one of those templates contains a copy of it.
#[must_use]
pub fn text_knowing(input: &str, id: &str, own: &[Template]) -> Imported {
    let known = Known::with(own);
    let closing = closing::split(input);
    let text = closing.as_ref().map_or(input, |(text, _, _)| *text);
    let mut postmortem = outline::outline(text, id, &known);
    facts::fill(&mut postmortem);
    recognise::name(&mut postmortem, &known);
    if let Some((_, comment, kept)) = &closing {
        closing::restore(&mut postmortem, kept);
        if let Some(source) = &mut postmortem.source {
            source.closing = Some((*comment).to_owned());
            if let Some(last) = postmortem.sections.last_mut() {
                last.layout.tail.get_or_insert_with(|| source.eol.clone());
            }
        }
    }
    if frame::assemble(&postmortem) == input {
        return Imported {
            postmortem,
            kept_whole: false,
        };
    }
    Imported {
        postmortem: whole(input, id),
        kept_whole: true,
    }
}

/// Where each line of a text ends, after its line ending.
fn line_ends(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter_map(|at| match bytes[at] {
        b'\n' => Some(at + 1),
        b'\r' if bytes.get(at + 1) != Some(&b'\n') => Some(at + 1),
        _ => None,
    })
}

/// A document with the whole text in one section without a heading.
fn whole(input: &str, id: &str) -> Postmortem {
    let mut postmortem = Postmortem::new(id, AS_IMPORTED);
    postmortem.source = Some(Source {
        template: AS_IMPORTED.into(),
        eol: "\n".into(),
        ..Source::default()
    });
    let mut section = Section {
        id: "s1".into(),
        kind: Kind::Custom,
        ..Section::default()
    };
    section.body = crate::model::Body::Prose(input.to_owned());
    section.layout.tail = Some(String::new());
    postmortem.sections.push(section);
    postmortem
}
