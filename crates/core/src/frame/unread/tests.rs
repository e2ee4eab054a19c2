//! Which rows of a timeline are not read, and what only looks like one.

use super::*;
use crate::import::text;

/// The rows of a timeline that are not read, as written, with a star before those that may be something else.
fn found(body: &str) -> Vec<String> {
    let read = text(&["## Timeline\n\n", body].concat(), "x").postmortem;
    let section = &read.sections[0];
    let Body::Timeline {
        before,
        entries,
        after,
        ..
    } = &section.body
    else {
        panic!("no timeline")
    };
    let lists = unread(section, "\n").into_iter();
    let rows = lists.flat_map(|list| {
        let source = match list.beside {
            Beside::Before => before.clone(),
            Beside::After => after.clone(),
            Beside::Inside(index) => rows::one_entry(&section.layout, &entries[index], "\n"),
        };
        let star = if list.is_certain { "" } else { "*" };
        let rows = list.rows.into_iter();
        rows.map(|row| [star, &source[row]].concat())
            .collect::<Vec<_>>()
    });
    rows.collect()
}

#[test]
fn rows_of_the_list_of_the_entries_are_rows() {
    for (body, rows) in [
        (
            "- some day: Full\n- 18:02 Queue\n- 18:40 Empty",
            &["- some day: Full"][..],
        ),
        (
            "- 18:02 Queue\n- later: Ana looks\n- 18:40 Empty",
            &["- later: Ana looks"],
        ),
        (
            "- 18:02 Queue\n\n- later: Ana looks\n  for long\n\n- soon after\n\n- 18:40 Empty",
            &["- later: Ana looks\n  for long", "- soon after"],
        ),
        (
            "- 18:02 Queue\n- 18:40 Empty\n- at last well",
            &["- at last well"],
        ),
        (
            "1. 18:02 Queue\n2. 18:40 Empty\n3. at last well",
            &["3. at last well"],
        ),
    ] {
        assert_eq!(found(body), rows, "{body}");
    }
}

#[test]
fn another_list_may_be_rows_if_it_begins_with_numbers() {
    for (body, rows) in [
        (
            "* 18:02 Queue\n* 18:40 Empty\n\n- at last well",
            &["*- at last well"][..],
        ),
        (
            "* 18:02 Queue\n* 18:40 Empty\n\n- 2514: well\n- 2533: done",
            &["- 2514: well", "- 2533: done"],
        ),
        (
            "- 18:02 Queue\n  - one pool\n  - two pools\n- 18:40 Empty",
            &[],
        ),
        (
            "- 18:02 Queue\n- 18:40 Empty\n\nGraphs:\n\n- one\n- two",
            &[],
        ),
        ("- 18:02 Queue\n- 18:40 Empty\n\n```\n- one\n```", &[]),
    ] {
        assert_eq!(found(body), rows, "{body}");
    }
}

#[test]
fn without_any_entry_a_list_or_table_that_is_most_of_the_text_is_the_timeline() {
    for (body, rows) in [
        (
            "It began so:\n\n- first: Full\n- later: Ana looks\n",
            &["- first: Full", "- later: Ana looks"][..],
        ),
        (
            "| When | What |\n|---|---|\n| early | Full |\n| late | Empty |",
            &["| early | Full |", "| late | Empty |"],
        ),
        (
            "All of it went on for two days, in which nobody knew what it was. Two things:\n\n- disks\n- queues",
            &["*- disks", "*- queues"],
        ),
        ("It began at some time and ended at another.", &[]),
        ("* * *\n\nIt began.", &[]),
    ] {
        assert_eq!(found(body), rows, "{body}");
    }
}
