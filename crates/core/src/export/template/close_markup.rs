//! Closes what a text leaves open: a block of code, a comment, an HTML element. As a field of the form such a
//! text is harmless; in a file it would swallow the headings after it.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// What may end an element or comment that is open.
const ENDS: &[&str] = &[
    "-->",
    "?>",
    "]]>",
    ">",
    "</pre>",
    "</script>",
    "</style>",
    "</textarea>",
];

/// Adds the end of whatever the text leaves open.
pub(super) fn close(text: &mut String) {
    let may_open = text.contains("```") || text.contains("~~~") || text.contains('<');
    if !may_open || is_closed(text) {
        return;
    }
    let fences = text.lines().filter_map(fence);
    let ends = fences.rev().chain(ENDS.iter().map(|end| (*end).to_owned()));
    for end in ends {
        let tried = [text.as_str(), "\n", &end].concat();
        if is_closed(&tried) {
            *text = tried;
            return;
        }
    }
}

/// The run of backticks or tildes with which a line opens or closes a block of code.
fn fence(line: &str) -> Option<String> {
    let bare = line.trim_start_matches([' ', '\t', '>']);
    let mark = bare.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let run: String = bare.chars().take_while(|c| *c == mark).collect();
    (run.len() > 2).then_some(run)
}

/// Whether a heading appended to the text would be parsed as one: then nothing is left open.
fn is_closed(text: &str) -> bool {
    let with = [text, "\n\n# x\n"].concat();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(&with, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) if depth == 0 && range.start >= text.len() => {
                return true;
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::close;

    #[test]
    fn what_is_open_is_ended() {
        for (text, wanted) in [
            ("a\n```sh\nls", "a\n```sh\nls\n```"),
            ("~~~~\n```\nx", "~~~~\n```\nx\n~~~~"),
            ("a <!-- b", "a <!-- b"),
            ("<!-- b", "<!-- b\n-->"),
            ("<pre>\nx", "<pre>\nx\n</pre>"),
            ("- a\n  ```\n  x", "- a\n  ```\n  x"),
            ("a < b", "a < b"),
            ("```\nx\n```", "```\nx\n```"),
        ] {
            let mut found = text.to_owned();
            close(&mut found);
            assert_eq!(found, wanted, "{text}");
        }
    }
}
