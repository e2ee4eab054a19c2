//! Exports the postmortem as formatted text for the clipboard, in the few elements that other editors keep:
//! headings, paragraphs, lists, tables and links. The drawing of the timeline is left out; marks become bold
//! words.

use super::html::{self, Around, around, facts, heading, labels, phrase, plain, prose};
use crate::frame::front::texts;
use crate::frame::marks;
use crate::model::{ActionItem, Body, Entry, Postmortem};

/// The postmortem as HTML for the clipboard, ready to paste into a document or a mail.
#[must_use]
pub fn formatted(postmortem: &Postmortem) -> String {
    let around = around(postmortem);
    let words = around.words();
    let title = postmortem.title.as_deref().unwrap_or(words.untitled);
    let mut out = [
        "<meta charset=\"utf-8\"><h1>",
        &phrase(title, &around),
        "</h1>\n",
    ]
    .concat();
    out.push_str(&line_of_facts(postmortem));
    for text in texts(postmortem) {
        out.push_str(&prose(text, &around));
    }
    for section in &postmortem.sections {
        out.push_str(&heading(section, section.level, &around));
        match &section.body {
            Body::Prose(markdown) => out.push_str(&prose(markdown, &around)),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => {
                out.push_str(&prose(before, &around));
                timeline(&mut out, entries, &around);
                out.push_str(&prose(after, &around));
            }
            Body::Actions {
                before,
                items,
                after,
                ..
            } => {
                out.push_str(&prose(before, &around));
                actions(&mut out, items, &around);
                out.push_str(&prose(after, &around));
            }
        }
    }
    out.push_str(&html::notes(&around));
    // In the report, whatever scrolls must be reachable by keyboard; elsewhere that would only be a useless
    // tab stop.
    for name in [words.table, words.code] {
        out = out.replace(&html::scrolls(name), "");
    }
    out.replace(" data-anchor=\"", " id=\"")
}

/// The metadata in one line: `Date: 2026-03-12 · Status: Final`.
fn line_of_facts(postmortem: &Postmortem) -> String {
    let facts = facts(postmortem, labels(postmortem)).into_iter();
    let said = facts.map(|(name, value)| ["<b>", &plain(&name), ":</b> ", &plain(&value)].concat());
    let line = said.collect::<Vec<_>>().join(" · ");
    if line.is_empty() {
        line
    } else {
        ["<p>", &line, "</p>\n"].concat()
    }
}

fn timeline(out: &mut String, entries: &[Entry], around: &Around) {
    let rows = entries.iter().map(|entry| {
        let marks = marks::beside(entry).into_iter().map(around.words().mark);
        let marks = marks.map(|word| ["<b>", word, ".</b> "].concat());
        let text = [marks.collect(), html::inline(&entry.text, around)].concat();
        vec![phrase(entry.time.trim(), around), text]
    });
    table(
        out,
        &[around.words().time, around.words().what],
        rows.collect(),
    );
}

fn actions(out: &mut String, items: &[ActionItem], around: &Around) {
    let mut all = Vec::new();
    items.iter().for_each(|item| gather(item, 0, &mut all));
    let heads = [
        around.words().action,
        around.words().owner,
        around.words().due,
        around.words().priority,
        around.words().kind,
        around.words().ticket,
        around.words().state,
    ];
    let states = all.iter().any(|(item, _)| item.done);
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|(item, depth)| {
            let cell =
                |value: &Option<String>| phrase(value.as_deref().unwrap_or("").trim(), around);
            let state = match (states, item.done) {
                (false, _) => "",
                (true, true) => around.words().done,
                (true, false) => around.words().open,
            };
            // A nested item is marked by one dash for each level.
            let text = ["– ".repeat(*depth), html::inline(&item.text, around)].concat();
            vec![
                text,
                cell(&item.owner),
                cell(&item.due),
                cell(&item.priority),
                cell(&item.type_),
                cell(&item.ticket),
                state.to_owned(),
            ]
        })
        .collect();
    // A column without any content is left out, except the first.
    let is_used = |at: usize| at == 0 || rows.iter().any(|row| !row[at].is_empty());
    let used: Vec<usize> = (0..heads.len()).filter(|at| is_used(*at)).collect();
    let pick = |row: Vec<String>| -> Vec<String> {
        let cells = row.into_iter().enumerate();
        cells
            .filter(|(at, _)| used.contains(at))
            .map(|(_, cell)| cell)
            .collect()
    };
    let heads: Vec<&str> = used.iter().map(|at| heads[*at]).collect();
    table(out, &heads, rows.into_iter().map(pick).collect());
}

fn gather<'a>(item: &'a ActionItem, depth: usize, out: &mut Vec<(&'a ActionItem, usize)>) {
    out.push((item, depth));
    item.children
        .iter()
        .for_each(|child| gather(child, depth + 1, out));
}

fn table(out: &mut String, heads: &[&str], rows: Vec<Vec<String>>) {
    if rows.is_empty() {
        return;
    }
    out.push_str("<table><thead><tr>");
    for head in heads {
        for part in ["<th>", head, "</th>"] {
            out.push_str(part);
        }
    }
    out.push_str("</tr></thead><tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            for part in ["<td>", &cell, "</td>"] {
                out.push_str(part);
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_tables_and_links_are_plain_elements() {
        let text = "# Outage\n\nDate: 2026-03-12\n\n## Summary\n\n```\nls\n```\n\n## Timeline\n\n- 10:00 -> down ([log](https://example.com/a))\n\n\
            ## Action items\n\n| Action | Owner |\n|---|---|\n| Mend it | Ana |\n";
        let html = formatted(&crate::import::text(text, "x").postmortem);
        for part in [
            "<h1>Outage</h1>",
            "<p><b>Date:</b> 2026-03-12</p>",
            "<h2 id=\"timeline\">Timeline</h2>",
            "<tr><td>10:00</td><td>down (<a href=\"https://example.com/a\"",
            "<th>Action</th><th>Owner</th></tr>",
            "<pre><code>ls\n</code></pre>",
            "<tr><td>Mend it</td><td>Ana</td></tr>",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(
            !html.contains("<svg") && !html.contains("class=\"timeline"),
            "{html}"
        );
    }

    #[test]
    fn what_a_user_wrote_stays_text() {
        let text = "# <script>x</script>\n\nOwner: <img src=x onerror=y>\n\n## Timeline\n\n- <b onclick=z>10:00 -> q\n";
        let html = formatted(&crate::import::text(text, "x").postmortem);
        assert!(
            !html.contains("<script") && !html.contains("<img") && !html.contains("<b o"),
            "{html}"
        );
    }
}
