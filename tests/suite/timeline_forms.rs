//! The forms that timelines have in the wild, each in a small document of our own: what the entries
//! are, and that the text comes back.

use debrief::import;
use debrief::model::{Body, Kind};

/// Checks the entries of the timeline in a document, as `time | text` with line ends as `/`.
fn check(document: &str, wanted: &[&str]) {
    crate::import_laws::check(document);
    let read = import::text(document, "x").postmortem;
    let timeline = read.section(Kind::Timeline).expect("a timeline");
    let Body::Timeline { entries, .. } = &timeline.body else {
        panic!("prose")
    };
    let rows: Vec<String> = entries
        .iter()
        .map(|entry| format!("{} | {}", entry.time, entry.text.replace('\n', "/")))
        .collect();
    assert_eq!(rows, wanted, "{document}");
}

#[test]
fn bullets_with_any_separator_and_mark() {
    check(
        "## Timeline\n- 10:00 - One\n- **10:05**: Two\n- `10:10` Three\n- [10:15] Four\n- *10:20 Five*\n",
        &[
            "10:00 | One",
            "10:05 | Two",
            "10:10 | Three",
            "10:15 | Four",
            "10:20 | Five",
        ],
    );
    check(
        "## Cronología\n1. 10:00 – Uno\n2. 10:05 – Dos\n   y más\n",
        &["10:00 | Uno", "10:05 | Dos/y más"],
    );
}

#[test]
fn a_heading_for_each_entry_even_a_level_too_high() {
    check(
        "# T\n\n## Timeline\n\nAll times in CET\n\n### 2024-02-01 14:17\n\nA deploy.\n\nIt fails.\n\n### 14:55\n\nRolled back, as at 13:00.\n\n## 15:10 All clear\n\n## Lessons\n\nText\n",
        &[
            "2024-02-01 14:17 | A deploy.//It fails.",
            "14:55 | Rolled back, as at 13:00.",
            "15:10 | All clear",
        ],
    );
    let read = import::text(
        "## Ablauf\n\n### 14:02\n\nEin Test\n\n### Danach\n\nText\n",
        "x",
    )
    .postmortem;
    assert_eq!(
        read.sections.len(),
        2,
        "a heading without a time is a section"
    );
}

#[test]
fn lines_that_their_author_broke() {
    check(
        "## Timeline\n\n*06:00*: Down<br />\n\\\\\\\\\n*06:46*: Called<br />\n*07:03*: Up\n",
        &["06:00 | Down", "06:46 | Called", "07:03 | Up"],
    );
    check(
        "## Хронология\n\n10:00 - Раз\n10:05 - Два\n",
        &["10:00 | Раз", "10:05 | Два"],
    );
    check(
        "## Timeline\n\n10:00 - A line that its editor wrapped before\n10:05 sharp, and so goes on\n",
        &[
            "10:00 | A line that its editor wrapped before",
            "10:05 | sharp, and so goes on",
        ],
    );
    check(
        "## Timeline\n\n10:00 - A line that goes on\nover a second one\n10:05 with a time in it\n",
        &["10:00 | A line that goes on/over a second one/10:05 with a time in it"],
    );
}

#[test]
fn a_table_by_the_names_of_its_columns_or_by_what_they_hold() {
    check(
        "## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 10:00 | One |\n| 10:05 | Two \\| three |\n",
        &["10:00 | One", "10:05 | Two \\| three"],
    );
    check(
        "## タイムライン（JST）\n\n| 時刻 | 内容 |\n| --- | --- |\n| 10:00 | 検知 |\n| 10:05 | 復旧 |\n",
        &["10:00 | 検知", "10:05 | 復旧"],
    );
}

#[test]
fn what_is_no_timeline_stays_prose() {
    for document in [
        "## Timeline\n\n```\n10:00 log line\n10:01 log line\n```\n",
        "## Timeline\n\n| Item | Cost |\n|---|---|\n| a | 3 |\n",
    ] {
        check(document, &[]);
    }
}
