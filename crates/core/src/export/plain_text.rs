//! Exports the report as plain text, for mail, chat and whatever else takes no markup: headings are
//! underlined, lists and tables are lines, and links are followed by their addresses.

mod prose;

use super::Export;
use super::html::{facts, labels};
use crate::frame::front::language;
use crate::model::{ActionItem, Body, Entry, Postmortem, Section};
use crate::text::report::Report;

/// Plain text, in a `.txt` file.
pub(super) static EXPORT: Export = Export {
    id: "text",
    ending: "txt",
    media_type: "text/plain;charset=utf-8",
    write: plain_text,
    is_offered: |_| true,
};

/// The report as plain text, ending in a line feed.
#[must_use]
pub fn plain_text(postmortem: &Postmortem) -> String {
    let labels = labels(postmortem);
    let words = labels.words();
    let mut out = String::new();
    let title = postmortem
        .title
        .as_deref()
        .map(str::trim)
        .unwrap_or_default();
    let title = if title.is_empty() {
        words.untitled
    } else {
        title
    };
    headline(&mut out, &prose::inline(title), '=');
    for (name, value) in facts(postmortem, labels) {
        push(&mut out, &[name, ": ", &prose::inline(&value), "\n"]);
    }
    for piece in &postmortem.front {
        if piece.field.is_none() && language(piece).is_none() {
            block(&mut out, &prose::text(&piece.markdown));
        }
    }
    for section in &postmortem.sections {
        self::section(&mut out, section, words);
    }
    out
}

fn section(out: &mut String, section: &Section, words: &Report) {
    if let Some(heading) = &section.heading {
        out.push('\n');
        headline(
            out,
            &prose::inline(heading),
            if section.level > 2 { '.' } else { '-' },
        );
    }
    match &section.body {
        Body::Prose(markdown) => block(out, &prose::text(markdown)),
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => {
            block(out, &prose::text(before));
            block(
                out,
                &entries
                    .iter()
                    .map(|one| entry(one, words))
                    .collect::<String>(),
            );
            block(out, &prose::text(after));
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            block(out, &prose::text(before));
            let mut lines = String::new();
            items.iter().for_each(|one| item(&mut lines, one, words, 0));
            block(out, &lines);
            block(out, &prose::text(after));
        }
    }
}

fn entry(entry: &Entry, words: &Report) -> String {
    let mut line = String::new();
    if !entry.time.trim().is_empty() {
        push(&mut line, &[entry.time.trim(), "  "]);
    }
    for mark in &entry.marks {
        push(&mut line, &["[", (words.mark)(*mark), "] "]);
    }
    line.push_str(&indented(&prose::text(&entry.text), 2));
    if let Some(evidence) = &entry.evidence {
        push(
            &mut line,
            &[" (", words.evidence, ": ", evidence.trim(), ")"],
        );
    }
    if let Some(known) = &entry.known_then {
        push(&mut line, &[" (", words.known_then, " ", known.trim(), ")"]);
    }
    line.push('\n');
    line
}

fn item(out: &mut String, one: &ActionItem, words: &Report, depth: usize) {
    push(
        out,
        &[
            &"  ".repeat(depth),
            "- ",
            &indented(&prose::text(&one.text), 2 * depth + 2),
        ],
    );
    let fields = [
        (words.owner, &one.owner),
        (words.due, &one.due),
        (words.priority, &one.priority),
        (words.kind, &one.type_),
        (words.ticket, &one.ticket),
    ];
    let said = fields.iter().filter_map(|(name, value)| {
        let value = value.as_deref()?.trim();
        (!value.is_empty()).then(|| [*name, ": ", &prose::inline(value)].concat())
    });
    let mut said: Vec<String> = said.collect();
    if one.done {
        said.push(words.done.to_owned());
    }
    if !said.is_empty() {
        push(out, &[" (", &said.join("; "), ")"]);
    }
    out.push('\n');
    one.children
        .iter()
        .for_each(|child| item(out, child, words, depth + 1));
}

/// A text in which all lines but the first are indented to a column.
fn indented(text: &str, column: usize) -> String {
    let between = ["\n", &" ".repeat(column)].concat();
    text.trim_end().lines().collect::<Vec<_>>().join(&between)
}

/// A line that is underlined with this character, at most 72 characters wide.
fn headline(out: &mut String, text: &str, sign: char) {
    let width = text.chars().count().clamp(3, 72);
    push(out, &[text, "\n", &sign.to_string().repeat(width), "\n\n"]);
}

/// Appends a block, with a blank line before it.
fn block(out: &mut String, text: &str) {
    let text = text.trim_end();
    if text.is_empty() {
        return;
    }
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
    push(out, &[text, "\n"]);
}

fn push(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn a_report_reads_without_markup() {
        let text = "# Sync **broke**\n\nDate: 2026-03-12\n\n## Summary\n\nIt *broke*, see [the log](https://example.com/a).\n\n\
            - one\n- two\n\n```\nls -l\n```\n\n## Timeline\n\n- 10:00 -> **Detected.** Down\n\n## Action items\n\n\
            | Action | Owner |\n|---|---|\n| Mend it | Ana |\n";
        let written = plain_text(&crate::import::text(text, "x").postmortem);
        let wanted = "Sync broke\n==========\n\nDate: 2026-03-12\n\nSummary\n-------\n\n\
            It broke, see the log (https://example.com/a).\n\n- one\n- two\n\n    ls -l\n\nTimeline\n--------\n\n\
            10:00  [Detected] Down\n\nAction items\n------------\n\n- Mend it (Owner: Ana)\n";
        assert_eq!(written, wanted);
    }
}
