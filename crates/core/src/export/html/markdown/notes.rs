//! Footnotes: a number in the text that leads to the note, and the note that leads back.
//!
//! Like on GitHub, the notes of a document stand at its end. A definition that cannot be there, because it is
//! the second of its name or within a quotation, is shown at the end of the text that it is in, so that no
//! word of it is lost.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::super::gfm::{Definitions, Source};
use super::super::Around;
use super::super::push_all;
use super::Renderer;

/// Renders the notes at the end of a document.
pub(in super::super) fn at_end(around: &Around) -> String {
    let mut out = String::new();
    let mut next = 0;
    for (at, note) in around.shared.notes().iter().enumerate() {
        let (number, Some(written)) = (at + 1, note.source()) else {
            continue;
        };
        if number != next {
            out.push_str(if next > 0 { "</ol>\n" } else { "" });
            open_list(&mut out, number, around);
        }
        next = number + 1;
        let source = Source::new(written, &around.shared);
        let mut renderer = Renderer::new(around);
        for (event, _) in source.events() {
            let edge = matches!(
                event,
                Event::Start(Tag::FootnoteDefinition(_)) | Event::End(TagEnd::FootnoteDefinition)
            );
            if !edge && !renderer.is_too_much(written) {
                renderer.event(event);
            }
        }
        renderer.close();
        let back = note.is_used.then_some(number);
        push_note(&mut out, Some(number), renderer.stack.out, back, around);
    }
    out.push_str(if next > 0 { "</ol>\n" } else { "" });
    out
}

impl Renderer<'_> {
    /// Writes the number of a footnote, as a link to it.
    pub(super) fn reference(&mut self, label: &str) {
        let number = self.numbers.of(label).to_string();
        self.stack.begin_inline(false);
        let out = &mut self.stack.out;
        if self.links > 0 {
            push_all(out, &["<sup>", &number, "</sup>"]);
            return;
        }
        let parts = [
            "<sup class=\"ref\" data-anchor=\"fnref-",
            &number,
            "\"><a href=\"#fn-",
            &number,
            "\">",
            &number,
            "</a></sup>",
        ];
        push_all(out, &parts);
    }

    /// Writes the notes that are shown where the text ends.
    pub(super) fn definitions(&mut self, definitions: Definitions<'_>) {
        let referred = self.numbers.clone();
        for (number, events) in definitions.numbered(&mut self.numbers) {
            let mut inner = Renderer::new(self.around);
            inner.numbers.clone_from(&self.numbers);
            for event in events {
                inner.event(event);
                if inner.stack.depth() > super::DEPTH {
                    break;
                }
            }
            inner.close();
            let note = self.around.shared.notes().get(number - 1);
            let (anchor, is_used) = match note {
                Some(note) => (note.source().is_none(), note.is_used),
                None => (true, referred.knows(number)),
            };
            let back = (anchor && is_used).then_some(number);
            let out = &mut self.stack.out;
            open_list(out, number, self.around);
            push_note(
                out,
                anchor.then_some(number),
                inner.stack.out,
                back,
                self.around,
            );
            out.push_str("</ol>\n");
        }
    }
}

fn open_list(out: &mut String, first: usize, around: &Around) {
    let name = around.words().footnotes;
    push_all(out, &["<ol class=\"notes\" aria-label=\"", name, "\""]);
    if first > 1 {
        push_all(out, &[" start=\"", &first.to_string(), "\""]);
    }
    out.push_str(">\n");
}

/// Appends a note, with a link to where the text refers to it at its very end.
fn push_note(
    out: &mut String,
    anchor: Option<usize>,
    html: String,
    back: Option<usize>,
    around: &Around,
) {
    match anchor {
        Some(number) => push_all(out, &["<li data-anchor=\"fn-", &number.to_string(), "\">"]),
        None => out.push_str("<li>"),
    }
    let end = "</p>\n";
    let (inside, end) = match html.strip_suffix(end) {
        Some(inside) => (inside, end),
        None => (html.as_str(), ""),
    };
    out.push_str(inside);
    if let Some(number) = back {
        let parts = [
            " <a class=\"back\" href=\"#fnref-",
            &number.to_string(),
            "\" aria-label=\"",
            around.words().back,
            "\">↩</a>",
        ];
        push_all(out, &parts);
    }
    push_all(out, &[end, "</li>\n"]);
}
