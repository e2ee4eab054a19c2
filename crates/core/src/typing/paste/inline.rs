//! Runs of formatted text and links, written as inline Markdown.

use std::rc::Rc;

use super::escape::{code, escape};
use super::style::Look;

/// A stretch of text with the same look and link throughout.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// The text; a line feed is a line break.
    pub(super) text: String,
    pub(super) look: Look,
    /// The address that it links to.
    pub(super) link: Option<Rc<str>>,
    /// Whether the text is Markdown already, so that it must not be escaped.
    pub(super) raw: bool,
}

/// A mark that has been opened and not closed yet.
#[derive(Clone, Debug, PartialEq)]
enum Mark {
    Link(Rc<str>),
    Bold,
    Italic(&'static str),
    Strike,
}

/// Writes runs as Markdown. The result neither begins nor ends with white space; line feeds are line breaks.
pub(super) fn write(runs: &[Run]) -> String {
    let runs = merged(runs);
    let tight = tight_ends(&runs);
    let mut out = String::new();
    let mut open: Vec<Mark> = Vec::new();
    let mut space = String::new();
    for (at, run) in runs.iter().enumerate() {
        let core = run.text.trim();
        if core.is_empty() {
            space.push_str(&run.text);
            continue;
        }
        let wanted = |mark: &Mark| match mark {
            Mark::Link(to) => run.link.as_ref() == Some(to),
            Mark::Bold => run.look.bold,
            Mark::Italic(_) => run.look.italic,
            Mark::Strike => run.look.strike,
        };
        let keep = open.iter().take_while(|mark| wanted(mark)).count();
        close(&mut out, &mut open, keep);
        let lead = run.text.len() - run.text.trim_start().len();
        space.push_str(&run.text[..lead]);
        if !out.is_empty() {
            out.push_str(&space);
        }
        space.clear();
        if let Some(to) = &run.link
            && core == to.as_ref()
            && !open.iter().any(|mark| matches!(mark, Mark::Link(_)))
        {
            out.extend(["<", core, ">"]);
        } else {
            begin(&mut out, &mut open, run, tight.get(at) == Some(&true));
            let text = if run.raw {
                core.to_owned()
            } else if run.look.code {
                code(core)
            } else {
                escape(core, out.is_empty() || out.ends_with('\n'))
            };
            out.push_str(&text);
        }
        space.push_str(&run.text[lead + core.len()..]);
    }
    close(&mut out, &mut open, 0);
    out
}

/// Opens the marks of a run that are not open yet, the widest first.
fn begin(out: &mut String, open: &mut Vec<Mark>, run: &Run, tight: bool) {
    if let Some(to) = &run.link
        && !open.iter().any(|mark| matches!(mark, Mark::Link(_)))
    {
        out.push('[');
        open.push(Mark::Link(to.clone()));
    }
    if run.look.bold && !open.contains(&Mark::Bold) {
        out.push_str("**");
        open.push(Mark::Bold);
    }
    if run.look.italic && !open.iter().any(|mark| matches!(mark, Mark::Italic(_))) {
        // Inside a word, only stars are read as emphasis.
        let inside = tight || out.ends_with(char::is_alphanumeric);
        let mark = if inside { "*" } else { "_" };
        out.push_str(mark);
        open.push(Mark::Italic(mark));
    }
    if run.look.strike && !open.contains(&Mark::Strike) {
        out.push_str("~~");
        open.push(Mark::Strike);
    }
}

fn close(out: &mut String, open: &mut Vec<Mark>, keep: usize) {
    for mark in open.drain(keep..).rev() {
        match mark {
            Mark::Link(to) => out.extend(["](", &to, ")"]),
            Mark::Bold => out.push_str("**"),
            Mark::Italic(mark) => out.push_str(mark),
            Mark::Strike => out.push_str("~~"),
        }
    }
}

/// Merges neighbours that look the same.
fn merged(runs: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match out.last_mut() {
            Some(last)
                if last.look == run.look && last.link == run.link && !last.raw && !run.raw =>
            {
                last.text.push_str(&run.text);
            }
            _ => out.push(run.clone()),
        }
    }
    out
}

/// For every run, whether the italics that it is part of end directly before a letter.
fn tight_ends(runs: &[Run]) -> Vec<bool> {
    let mut tight = vec![false; runs.len()];
    let mut next: Option<(bool, bool, bool)> = None;
    for (at, run) in runs.iter().enumerate().rev() {
        let ends_tight = !run.text.ends_with(char::is_whitespace);
        let is_tight = match next {
            Some((true, tight, _)) => tight,
            Some((false, _, letter)) => ends_tight && letter,
            None => false,
        };
        if let Some(place) = tight.get_mut(at) {
            *place = run.look.italic && is_tight;
        }
        let letter = run.text.starts_with(char::is_alphanumeric);
        next = Some((run.look.italic, is_tight, letter));
    }
    tight
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes runs, each given as its look and its text. The look is letters: `b` bold, `i` italic, `s`
    /// struck through, `c` code, `l` a link.
    fn written(runs: &[(&str, &str)]) -> String {
        let runs: Vec<Run> = runs
            .iter()
            .map(|(look, text)| Run {
                text: (*text).to_owned(),
                look: Look {
                    bold: look.contains('b'),
                    italic: look.contains('i'),
                    strike: look.contains('s'),
                    code: look.contains('c'),
                },
                link: look.contains('l').then(|| Rc::from("https://x.example/")),
                raw: false,
            })
            .collect();
        write(&runs)
    }

    #[test]
    fn marks_stand_at_the_words_and_nest() {
        assert_eq!(
            written(&[("b", "a "), ("bi", "b"), ("", " c")]),
            "**a _b_** c"
        );
        assert_eq!(written(&[("", "a"), ("b", " b "), ("", "c")]), "a **b** c");
        assert_eq!(written(&[("i", "re"), ("", "do")]), "*re*do");
        assert_eq!(
            written(&[("s", "a"), ("", "."), ("c", "x`y")]),
            "~~a~~.``x`y``"
        );
    }

    #[test]
    fn links_go_around_looks() {
        assert_eq!(
            written(&[("l", "the "), ("lb", "log"), ("", " of")]),
            "[the **log**](https://x.example/) of"
        );
        assert_eq!(
            written(&[("l", "https://x.example/")]),
            "<https://x.example/>"
        );
    }
}
