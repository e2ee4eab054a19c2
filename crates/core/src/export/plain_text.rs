//! Exports the report as plain text, for mail, chat and whatever else takes no markup: headings are
//! underlined, lists and tables are lines, and links are followed by their addresses.

mod prose;
mod tags;

use super::Export;
use super::html::{self, Around, facts};
use crate::frame::front::texts;
use crate::frame::marks;
use crate::model::{ActionItem, Body, Entry, Postmortem, Section};

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
    let around = &html::around(postmortem);
    let mut out = String::new();
    let title = postmortem
        .title
        .as_deref()
        .map(str::trim)
        .unwrap_or_default();
    let title = if title.is_empty() {
        around.words().untitled
    } else {
        title
    };
    headline(&mut out, &prose::inline(title, around), '=');
    for (name, value) in facts(postmortem, around.labels()) {
        let (name, value) = (prose::inline(&name, around), prose::inline(&value, around));
        push(&mut out, &[&name, ": ", &value, "\n"]);
    }
    for text in texts(postmortem) {
        block(&mut out, &prose::text(text, around));
    }
    for section in &postmortem.sections {
        self::section(&mut out, section, around);
    }
    let notes = prose::notes(around);
    if !notes.is_empty() {
        out.push('\n');
        headline(&mut out, around.words().footnotes, '-');
        notes.iter().for_each(|note| block(&mut out, note));
    }
    out
}

fn section(out: &mut String, section: &Section, around: &Around) {
    if let Some(heading) = &section.heading {
        out.push('\n');
        headline(
            out,
            &prose::inline(heading, around),
            if section.level > 2 { '.' } else { '-' },
        );
    }
    match &section.body {
        Body::Prose(markdown) => block(out, &prose::text(markdown, around)),
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => {
            block(out, &prose::text(before, around));
            grouped(
                out,
                entries,
                |entry| &entry.group,
                around,
                |lines, one| {
                    lines.push_str(&entry(one, around));
                },
            );
            block(out, &prose::text(after, around));
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            block(out, &prose::text(before, around));
            grouped(
                out,
                items,
                |item| &item.group,
                around,
                |lines, one| {
                    item(lines, one, around, 0);
                },
            );
            block(out, &prose::text(after, around));
        }
    }
}

/// Appends rows as blocks: a new one wherever the group changes, after the name of its group.
fn grouped<T>(
    out: &mut String,
    rows: &[T],
    group: fn(&T) -> &Option<String>,
    around: &Around,
    mut row: impl FnMut(&mut String, &T),
) {
    for part in rows.chunk_by(|a, b| group(a) == group(b)) {
        if let Some(name) = part.first().and_then(|first| group(first).as_deref()) {
            block(out, &prose::inline(name.trim_start_matches('#'), around));
        }
        let mut lines = String::new();
        part.iter().for_each(|one| row(&mut lines, one));
        block(out, &lines);
    }
}

/// The columns of a table that have no field, where they have a text.
fn cells(cells: &[String], around: &Around) -> String {
    let cells = cells.iter().map(|cell| prose::inline(cell, around));
    let said = cells.filter(|cell| !cell.is_empty());
    said.map(|cell| [" | ", &cell].concat()).collect()
}

fn entry(entry: &Entry, around: &Around) -> String {
    let words = around.words();
    let mut line = String::new();
    if !entry.time.trim().is_empty() {
        push(&mut line, &[&prose::inline(&entry.time, around), "  "]);
    }
    for mark in marks::beside(entry) {
        push(&mut line, &["[", (words.mark)(mark), "] "]);
    }
    line.push_str(&indented(&prose::row(&entry.text, around), 2));
    line.push_str(&cells(&entry.cells, around));
    if let Some(evidence) = &entry.evidence {
        push(
            &mut line,
            &[
                " (",
                words.evidence,
                ": ",
                &prose::inline(evidence, around),
                ")",
            ],
        );
    }
    if let Some(known) = &entry.known_then {
        let known = prose::inline(known, around);
        push(&mut line, &[" (", words.known_then, " ", &known, ")"]);
    }
    line.push('\n');
    line
}

fn item(out: &mut String, one: &ActionItem, around: &Around, depth: usize) {
    let words = around.words();
    push(
        out,
        &[
            &"  ".repeat(depth),
            "- ",
            &indented(&prose::row(&one.text, around), 2 * depth + 2),
            &cells(&one.cells, around),
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
        (!value.is_empty()).then(|| [*name, ": ", &prose::inline(value, around)].concat())
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
        .for_each(|child| item(out, child, around, depth + 1));
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
    use crate::model::Body;

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

    fn written(text: &str) -> String {
        plain_text(&crate::import::text(text, "x").postmortem)
    }

    #[test]
    fn no_tag_and_no_escape_is_left() {
        let text = "# Sync \\[eu\\] <kbd>broke</kbd>\n\n## Summary\n\n<details>\n<summary>The log</summary>\n\nIt<br>broke\\_down at <b class=\"x\">two</b>, see <a href=\"https://example.com\">it</a>.\n\n</details>\n\n\
            <!-- for\nlater -->\n\n<div>\n  <p>One</p>\n  <p>Two &lt;<service>&gt;</p>\n</div>\n\n## Timeline\n\n\
            | Time | What | Who |\n|---|---|---|\n| 14\\:05 | **Down**\\* in <kbd>eu\\_west</kbd> | Ana <br> Bo |\n\n## Action items\n\n- [ ] Mend\\_it (owner: Ana\\_B)\n";
        let written = written(text);
        for part in [
            "Sync [eu] broke\n",
            "The log\n\nIt\nbroke_down at two, see it (https://example.com).\n",
            "One\nTwo &lt;<service>&gt;\n",
            "14:05  Down* in eu_west | Ana Bo\n",
            "Mend_it (Owner: Ana_B)",
        ] {
            assert!(written.contains(part), "{part} in {written}");
        }
        for sign in ["\\", "<br", "<p", "</", "later", "**"] {
            assert!(!written.contains(sign), "{sign} in {written}");
        }
    }

    #[test]
    fn a_table_without_heads_leaves_no_bars() {
        let text = "# T\n\n## Summary\n\n|  |  |\n|---|---|\n| Region | eu |\n|  |  |\n| Zone |  |\n\nEnd ![][p] ![](g.png)\n\n## B\n\nb\n\n[p]: <data:image/png;base64,AAAA>\n";
        let written = written(text);
        assert!(
            written.contains("-------\n\nRegion | eu\nZone\n\nEnd Image Image (g.png)\n"),
            "{written}"
        );
    }

    #[test]
    fn notes_and_definitions_serve_the_whole_document() {
        let text = "# T\n\n## Summary\n\n> [!WARNING]\n> Hot\n\nIt broke[^n] in https://a.example/__x__, see [it][l].\n\n## Impact\n\nAll.\n\n[l]: https://a.example/l\n\n[^n]: For *long*.\n";
        let written = written(text);
        for part in [
            "> Warning: Hot\n",
            "It broke[1] in https://a.example/__x__, see it (https://a.example/l).\n",
            "\nAll.\n\nFootnotes\n---------\n\n[1] For long.\n",
        ] {
            assert!(written.contains(part), "{part} in {written}");
        }
    }

    #[test]
    fn groups_and_further_columns_are_kept() {
        let text = "# T\n\n## Timeline\n\n- 10:00 Down\n- 11:00 Up\n";
        let mut doc = crate::import::text(text, "x").postmortem;
        let Body::Timeline { entries, .. } = &mut doc.sections[0].body else {
            panic!("a timeline")
        };
        for (entry, group) in entries.iter_mut().zip(["### Day **one**", "Day two"]) {
            entry.group = Some(group.into());
        }
        entries[1].cells = vec!["Ana\\_B".into()];
        let written = plain_text(&doc);
        assert!(
            written.contains("Day one\n\n10:00  Down\n\nDay two\n\n11:00  Up | Ana_B\n"),
            "{written}"
        );
    }
}
