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
    pub(super) is_markdown: bool,
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
    let ends_before_letter = italics_ending_before_letter(&runs);
    let mut markdown = String::new();
    let mut open: Vec<Mark> = Vec::new();
    let mut pending_space = String::new();
    for (index, run) in runs.iter().enumerate() {
        let words = run.text.trim();
        if words.is_empty() {
            pending_space.push_str(&run.text);
            continue;
        }
        let is_wanted = |mark: &Mark| match mark {
            Mark::Link(address) => run.link.as_ref() == Some(address),
            Mark::Bold => run.look.bold,
            Mark::Italic(_) => run.look.italic,
            Mark::Strike => run.look.strike,
        };
        let kept = open.iter().take_while(|mark| is_wanted(mark)).count();
        close_marks(&mut markdown, &mut open, kept);
        let leading_blanks = run.text.len() - run.text.trim_start().len();
        pending_space.push_str(&run.text[..leading_blanks]);
        if !markdown.is_empty() {
            markdown.push_str(&pending_space);
        }
        pending_space.clear();
        if let Some(address) = &run.link
            && words == address.as_ref()
            && !open.iter().any(|mark| matches!(mark, Mark::Link(_)))
        {
            markdown.extend(["<", words, ">"]);
        } else {
            open_marks(
                &mut markdown,
                &mut open,
                run,
                ends_before_letter.get(index) == Some(&true),
            );
            let text = if run.is_markdown {
                words.to_owned()
            } else if run.look.code {
                code(words)
            } else {
                escape(words, markdown.is_empty() || markdown.ends_with('\n'))
            };
            markdown.push_str(&text);
        }
        pending_space.push_str(&run.text[leading_blanks + words.len()..]);
    }
    close_marks(&mut markdown, &mut open, 0);
    markdown
}

/// Opens the marks of a run that are not open yet, the widest first.
fn open_marks(markdown: &mut String, open: &mut Vec<Mark>, run: &Run, ends_before_letter: bool) {
    if let Some(address) = &run.link
        && !open.iter().any(|mark| matches!(mark, Mark::Link(_)))
    {
        markdown.push('[');
        open.push(Mark::Link(address.clone()));
    }
    if run.look.bold && !open.contains(&Mark::Bold) {
        markdown.push_str("**");
        open.push(Mark::Bold);
    }
    if run.look.italic && !open.iter().any(|mark| matches!(mark, Mark::Italic(_))) {
        // Inside a word, only stars are read as emphasis.
        let in_word = ends_before_letter || markdown.ends_with(char::is_alphanumeric);
        let mark = if in_word { "*" } else { "_" };
        markdown.push_str(mark);
        open.push(Mark::Italic(mark));
    }
    if run.look.strike && !open.contains(&Mark::Strike) {
        markdown.push_str("~~");
        open.push(Mark::Strike);
    }
}

fn close_marks(markdown: &mut String, open: &mut Vec<Mark>, kept: usize) {
    for mark in open.drain(kept..).rev() {
        match mark {
            Mark::Link(address) => markdown.extend(["](", &address, ")"]),
            Mark::Bold => markdown.push_str("**"),
            Mark::Italic(mark) => markdown.push_str(mark),
            Mark::Strike => markdown.push_str("~~"),
        }
    }
}

/// Merges neighbours that look the same.
fn merged(runs: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match out.last_mut() {
            Some(previous)
                if previous.look == run.look
                    && previous.link == run.link
                    && !previous.is_markdown
                    && !run.is_markdown =>
            {
                previous.text.push_str(&run.text);
            }
            _ => out.push(run.clone()),
        }
    }
    out
}

/// For every run, whether the italics that it is part of end directly before a letter.
fn italics_ending_before_letter(runs: &[Run]) -> Vec<bool> {
    let mut tight = vec![false; runs.len()];
    let mut next: Option<(bool, bool, bool)> = None;
    for (index, run) in runs.iter().enumerate().rev() {
        let ends_tight = !run.text.ends_with(char::is_whitespace);
        let is_tight = match next {
            Some((true, tight, _)) => tight,
            Some((false, _, letter)) => ends_tight && letter,
            None => false,
        };
        if let Some(flag) = tight.get_mut(index) {
            *flag = run.look.italic && is_tight;
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
    fn markdown_of(runs: &[(&str, &str)]) -> String {
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
                is_markdown: false,
            })
            .collect();
        write(&runs)
    }

    #[test]
    fn marks_touch_the_words_and_nest() {
        assert_eq!(
            markdown_of(&[("b", "a "), ("bi", "b"), ("", " c")]),
            "**a _b_** c"
        );
        assert_eq!(
            markdown_of(&[("", "a"), ("b", " b "), ("", "c")]),
            "a **b** c"
        );
        assert_eq!(markdown_of(&[("i", "re"), ("", "do")]), "*re*do");
        assert_eq!(
            markdown_of(&[("s", "a"), ("", "."), ("c", "x`y")]),
            "~~a~~.``x`y``"
        );
    }

    #[test]
    fn links_enclose_formatting() {
        assert_eq!(
            markdown_of(&[("l", "the "), ("lb", "log"), ("", " of")]),
            "[the **log**](https://x.example/) of"
        );
        assert_eq!(
            markdown_of(&[("l", "https://x.example/")]),
            "<https://x.example/>"
        );
    }
}
