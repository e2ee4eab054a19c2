//! Links causes to the timeline entries that show them: in the report, `(see 14:02)` after a contributing
//! factor becomes a link to that entry. Must not know how such a reference is written: that is in
//! `timeline::references`.

use std::borrow::Cow;

use crate::model::{Body, Entry, Kind, Postmortem, Section};
use crate::timeline::references::find;

/// All timeline entries of a postmortem, in the order of the text.
#[must_use]
pub fn entries_of(postmortem: &Postmortem) -> Vec<Entry> {
    let sections = postmortem.sections.iter();
    sections
        .filter_map(|section| match &section.body {
            Body::Timeline { entries, .. } => Some(entries.clone()),
            _ => None,
        })
        .flatten()
        .collect()
}

/// A section with its references to entries turned into links, if it is about causes; other sections
/// unchanged.
#[must_use]
pub fn with_links<'a>(section: &'a Section, entries: &[Entry]) -> Cow<'a, Section> {
    let is_cause = matches!(
        section.kind,
        Kind::RootCauses | Kind::ContributingFactors | Kind::FiveWhys | Kind::Trigger
    );
    match &section.body {
        Body::Prose(text) if is_cause && !entries.is_empty() => Cow::Owned(Section {
            body: Body::Prose(linked(text, entries)),
            ..section.clone()
        }),
        _ => Cow::Borrowed(section),
    }
}

/// The name by which links can refer to an entry; empty if its id is empty or has other characters than ASCII
/// letters, digits and hyphens.
#[must_use]
pub(super) fn anchor_of(entry: &Entry) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if entry.id.is_empty() || !entry.id.chars().all(plain) {
        return String::new();
    }
    ["entry-", &entry.id].concat()
}

fn linked(text: &str, entries: &[Entry]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut fenced = false;
    for line in text.split_inclusive('\n') {
        let fence = ["```", "~~~"];
        if fence.iter().any(|mark| line.trim_start().starts_with(mark)) {
            fenced = !fenced;
        } else if !fenced && line.contains('(') {
            link_line(&mut out, line, entries);
            continue;
        }
        out.push_str(line);
    }
    out
}

fn link_line(out: &mut String, line: &str, entries: &[Entry]) {
    let mut from = 0;
    for found in find(line, entries) {
        let words = &line[found.range.clone()];
        let anchor = entries.get(found.entry).map(anchor_of).unwrap_or_default();
        let in_code = line[..found.range.start].matches('`').count() % 2 == 1;
        if anchor.is_empty() || in_code || words.contains(['[', ']', '`']) {
            continue;
        }
        for part in [
            &line[from..found.range.start],
            "[",
            words,
            "](#",
            &anchor,
            ")",
        ] {
            out.push_str(part);
        }
        from = found.range.end;
    }
    out.push_str(&line[from..]);
}

#[cfg(test)]
mod tests {
    use super::{entries_of, with_links};
    use crate::export::html::report;
    use crate::import;
    use crate::model::Body;

    const TEXT: &str = "# Mail\n\n## Root causes\n\n- Small pool (see 18:02, 18:40).\n- `(see 18:02)` and (see 19:00)\n\n\
        ```\n(see 18:02)\n```\n\n## Timeline\n\n- 18:02 Full\n- 18:40 Empty\n\n## Summary\n\nIt was late (18:02).\n";

    #[test]
    fn a_cause_leads_to_the_entry_that_shows_it() {
        let postmortem = import::text(TEXT, "a").postmortem;
        let entries = entries_of(&postmortem);
        let ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        let section = with_links(&postmortem.sections[0], &entries);
        let Body::Prose(text) = &section.body else {
            panic!("prose")
        };
        let wanted = format!(
            "- Small pool (see [18:02](#entry-{}), [18:40](#entry-{})).\n- `(see 18:02)` and (see 19:00)\n\n```\n(see 18:02)\n```",
            ids[0], ids[1]
        );
        assert_eq!(text.trim(), wanted);
    }

    #[test]
    fn the_report_has_the_link_and_its_place() {
        let html = report(&import::text(TEXT, "a").postmortem);
        let place = html
            .split("data-anchor=\"entry-")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let place = place.expect("an entry that can be linked to");
        assert!(html.contains(&format!("href=\"#entry-{place}\"")), "{html}");
        assert!(
            html.contains("It was late (18:02)."),
            "only causes lead there: {html}"
        );
    }
}
