//! Text in, postmortem out: understands what it can and keeps the rest, byte for byte.
//!
//! The phases, each in its own file: `blocks` cuts the text by what Markdown says, `heads` finds the headings
//! that Markdown does not know, `outline` makes title, metadata and sections of them, `timeline` and
//! `actions` find the rows in these, `facts` reads date, zone and more out of the text where no field states
//! them, `closing` reads the comment that Debrief may have written at the end. Every phase leaves a frame
//! behind (`crate::frame`), so that the document can be put together again; the last phase does so and
//! compares. Nothing here fails on any text, reads a clock or knows the page.

mod actions;
mod blocks;
pub mod bytes;
pub mod closing;
mod facts;
mod front_matter;
pub(crate) mod headings;
mod heads;
mod ids;
mod metadata;
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

/// What an import understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The document.
    pub postmortem: Postmortem,
    /// Whether the text could not be taken apart without changing it, so that all of it stands in
    /// one section as it is. No text is known for which this happens.
    pub kept_whole: bool,
}

/// In how many languages the headings of a postmortem are known.
pub const LANGUAGES: usize = headings::LANGUAGES.len();

/// Reads Markdown or plain text. Never fails and loses nothing: `frame::assemble` gives the input
/// back. `id` becomes the document's id.
#[must_use]
pub fn text(input: &str, id: &str) -> Imported {
    text_knowing(input, id, &[])
}

/// Reads Markdown or plain text as `text` does, and also recognises templates of the team's own. A
/// document in one of these carries it along.
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

/// Where the lines of a text end, behind their endings.
fn line_ends(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter_map(|at| match bytes[at] {
        b'\n' => Some(at + 1),
        b'\r' if bytes.get(at + 1) != Some(&b'\n') => Some(at + 1),
        _ => None,
    })
}

/// The whole text as one section without a heading.
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
