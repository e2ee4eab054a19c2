//! The forms that timelines have in real documents, each in a small document of our own: what the entries
//! are, and that the text is written back unchanged.

use debrief_core::import;
use debrief_core::model::{Body, Kind};

/// Checks the entries of the timeline in a document, each as `time | text`, with `/` for a line break.
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
        &["10:00 | One", "10:05 | Two | three"],
    );
    check(
        "## タイムライン（JST）\n\n| 時刻 | 内容 |\n| --- | --- |\n| 10:00 | 検知 |\n| 10:05 | 復旧 |\n",
        &["10:00 | 検知", "10:05 | 復旧"],
    );
}

#[test]
fn times_that_are_partial_broken_or_spoken() {
    check(
        "## Ablauf\n\n- Um 14.02 Uhr: Alarm\n- gegen 14.30 Uhr – Neustart\n- 2X:XX (nicht sicher) Anruf\n- **5. März, 15:00** Ende\n",
        &[
            "14.02 Uhr | Alarm",
            "gegen 14.30 Uhr | Neustart",
            "2X:XX | (nicht sicher) Anruf",
            "5. März, 15:00 | Ende",
        ],
    );
    check(
        "## 时间线\n\n- 下午2点10分：告警\n- 下午2点40分：恢复\n",
        &["下午2点10分 | 告警", "下午2点40分 | 恢复"],
    );
    check(
        "## Timeline\n\n| Time | Event |\n| --- | --- |\n| 20202-01-16 12:00 | Mistyped |\n| 2020-01-17 --:-- | Unknown |\n",
        &["20202-01-16 12:00 | Mistyped", "2020-01-17 --:-- | Unknown"],
    );
}

#[test]
fn times_behind_the_text_and_dates_behind_the_time() {
    check(
        "## Response timeline\n\n1. **Report** (13 August, ~15:00 UTC)\n2. **Fix** (14 August ~20:30-21:30 UTC)\n",
        &[
            "13 August, ~15:00 UTC | **Report**",
            "14 August ~20:30-21:30 UTC | **Fix**",
        ],
    );
    check(
        "## Timeline\n\n12:45 PM PST Saturday Oct 30th: First wave\n\n13:55 PM PST Saturday Oct 30th : Second\n",
        &[
            "12:45 PM PST Saturday Oct 30th | First wave",
            "13:55 PM PST Saturday Oct 30th | Second",
        ],
    );
}

#[test]
fn days_alone_and_tables_without_outer_bars() {
    check(
        "## Cronología\n\n- **2024-05-02**: Versión\n- **2024-05-09**: Arreglo\n",
        &["2024-05-02 | Versión", "2024-05-09 | Arreglo"],
    );
    check(
        "## Timeline\n\n**Time (ET)**|**Event**\n:-----:|:-----:\n03-29-2023|Written\n04-23-2023|Found\n",
        &["03-29-2023 | Written", "04-23-2023 | Found"],
    );
}

#[test]
fn emphasis_that_goes_on_in_the_text() {
    check(
        "## Timeline\n\n**10:00 UTC - Failover**\nThe standby took over.\n\n**10:20 UTC - All clear** for everybody\n",
        &[
            "10:00 UTC | **Failover**/The standby took over.",
            "10:20 UTC | **All clear** for everybody",
        ],
    );
}

#[test]
fn days_group_the_rows_below_them() {
    let document = "## Timeline\n\n**Monday, May 6**\n\n- 10:00 One\n- 11:00 Two\n\n**Tuesday, May 7**\n\n- 09:00 Three\n";
    check(document, &["10:00 | One", "11:00 | Two", "09:00 | Three"]);
    let mut read = import::text(document, "x").postmortem;
    let Body::Timeline { entries, .. } = &mut read.sections[0].body else {
        panic!("prose")
    };
    assert_eq!(entries[2].group.as_deref(), Some("Tuesday, May 7"));
    entries.remove(1);
    let written = debrief_core::export::markdown(&read);
    assert!(written.contains("**Tuesday, May 7**"), "{written}");
}

#[test]
fn updates_that_nobody_called_a_timeline() {
    check(
        "---\ntitle: 服务中断\n---\n\n**2024-06-05 10:27 Update 2**\n\n已经恢复。\n\n- 主页\n\n**2024-06-04 22:45 Update 1**\n\n正在排查。\n\n---\n\n今天早些时候中断。\n\n2024-06-04 22:00\n",
        &[
            "2024-06-05 10:27 Update 2 | 已经恢复。//- 主页",
            "2024-06-04 22:45 Update 1 | 正在排查。",
        ],
    );
}

#[test]
fn zones_as_they_are_written() {
    for (document, zone) in [
        (
            "## Timeline\n\nAll times in CET (GMT+1)\n\n- 10:00 a\n",
            "CET (GMT+1)",
        ),
        (
            "## Timeline\n\n| Date and Time in CET | Event |\n|---|---|\n| 10:00 | a |\n",
            "CET",
        ),
        ("## 타임라인 (KST)\n\n- 10:00 가\n", "KST"),
        (
            "## Summary (9:00 AM - 11:00 AM, UTC)\n\nA\n\n## Timeline\n\n- 9:00 AM: a\n",
            "UTC",
        ),
        ("## Timeline\n\n- Report (13 August, ~15:00 UTC)\n", "UTC"),
    ] {
        let read = import::text(document, "x").postmortem;
        assert_eq!(
            read.timezone_as_written.as_deref(),
            Some(zone),
            "{document}"
        );
    }
}

#[test]
fn what_is_no_timeline_stays_prose() {
    for document in [
        "## Timeline\n\n```\n10:00 log line\n10:01 log line\n```\n",
        "## Timeline\n\n| Item | Cost |\n|---|---|\n| a | 3 |\n",
        "## Timeline\n\n> 10:00 Ana: is it down?\n> 10:01 Bo: yes\n",
    ] {
        check(document, &[]);
    }
}

#[test]
fn notices_with_their_time_below() {
    check(
        "# Outage\n\n## Timeline\n\n**Resolved** - It works again.\nJun 12, 11:30 UTC\n\n**Monitoring** - A fix is in place.\nJun 12, 11:00 UTC\n\n**Investigating** - We look.\n*Posted Jun 12, 2024 - 10:30 UTC*\n",
        &[
            "Jun 12, 11:30 UTC | **Resolved** - It works again.",
            "Jun 12, 11:00 UTC | **Monitoring** - A fix is in place.",
            "Jun 12, 2024 - 10:30 UTC | **Investigating** - We look.",
        ],
    );
    check(
        "# Panne\n\n## Chronologie\n\n**Résolu** - Tout marche.\nPublié le 13 août 2024 11:30\n\n**Identifié** - Un disque.\nPublié le 13 août 2024 10:00\n",
        &[
            "13 août 2024 11:30 | **Résolu** - Tout marche.",
            "13 août 2024 10:00 | **Identifié** - Un disque.",
        ],
    );
}

#[test]
fn bullets_that_markdown_does_not_know() {
    check(
        "## Timeline\n\n• 10:00 Alarm\n• 10:05 Restart\n  and more\n• 10:30 End\n",
        &["10:00 | Alarm", "10:05 | Restart/  and more", "10:30 | End"],
    );
    check(
        "## Zeitleiste\n\n– 10:00 Uhr: Alarm\n– 10:30 Uhr: Ende\n",
        &["10:00 Uhr | Alarm", "10:30 Uhr | Ende"],
    );
    check(
        "## タイムライン\n\n・10:00 検知\n・10:30 復旧\n",
        &["10:00 | 検知", "10:30 | 復旧"],
    );
}

#[test]
fn an_hour_alone_before_a_sign() {
    check(
        "## Chronologie\n\n- 9h15 : alerte\n- Vers 11h : retour à la normale\n",
        &["9h15 | alerte", "Vers 11h | retour à la normale"],
    );
}

#[test]
fn a_parent_of_dots_names_no_group_and_stays_in_its_place() {
    for parent in ["- ...", "-", "- ***"] {
        let document = format!(
            "## Timeline\n\n- Night shift\n  - 10:00 One\n{parent}\n  - 11:00 Two\n  - 11:05 Three\n"
        );
        check(&document, &["10:00 | One", "11:00 | Two", "11:05 | Three"]);
        let mut read = import::text(&document, "x").postmortem;
        let Body::Timeline { entries, .. } = &mut read.sections[0].body else {
            panic!("prose")
        };
        assert_eq!(entries[2].group.as_deref(), Some("Night shift"));
        entries[2].time = "11:06".into();
        let written = debrief_core::export::markdown(&read);
        assert_eq!(written, document.replace("11:05", "11:06"));
    }
}

/// Whatever marks are around a time, and whatever signs stand before it, it is the time of its entry.
#[test]
fn a_time_under_any_marks_and_behind_any_sign() {
    let times = [
        "10:00",
        "_10:00_",
        "*10:00*",
        "**10:00**",
        "__10:00__",
        "`10:00`",
        "~~10:00~~",
        "**_10:00_**",
        "<b>10:00</b>",
        "[10:00](https://a.example/1)",
        "[10:00][1]",
        "[10:00]",
        "(10:00)",
        "**[10:00]**",
    ];
    let leads = [
        "", "⏰ ", "✅", ":fire: ", "[ ] ", "[x] ", "Time: ", "At ", "“",
    ];
    let signs = [" - ", ": ", " \\- ", " → ", " "];
    for time in times {
        for lead in leads {
            for sign in signs {
                let row = |words: &str| {
                    let close = if lead == "“" { "”" } else { "" };
                    format!("- {lead}{time}{sign}{words}{close}\n")
                };
                let document = ["## Timeline\n\n", &row("One"), &row("Two")].concat();
                let read = import::text(&document, "x").postmortem;
                let timeline = read.section(Kind::Timeline).expect("a timeline");
                let Body::Timeline { entries, .. } = &timeline.body else {
                    panic!("{document}")
                };
                let times: Vec<&str> = entries.iter().map(|entry| entry.time.as_str()).collect();
                assert_eq!(times, ["10:00", "10:00"], "{document}");
                assert!(
                    entries[1].text.starts_with("Two"),
                    "{document}{:?}",
                    entries[1]
                );
                crate::import_laws::check(&document);
            }
        }
    }
}

/// Marks around more than the time stay with the text that they are around.
#[test]
fn marks_around_time_and_text_are_closed_in_the_text() {
    check(
        "## Timeline\n\n- **10:00:** One\n- **10:05 - Two** and more\n- **_10:10_ Three**\n- _10:15 **Four**_\n",
        &[
            "10:00 | One",
            "10:05 | **Two** and more",
            "10:10 | Three",
            "10:15 | **Four**",
        ],
    );
    check(
        "## Timeline\n\n- **10:00**\\\n  One\n- 10:05<br>Two\n- *One more (10:10)*\n",
        &["10:00 | One", "10:05 | Two", "10:10 | One more"],
    );
}

/// The address of a time that is a link is the evidence of its entry.
#[test]
fn the_link_of_a_time_is_evidence() {
    let text = "## Timeline\n\n- [10:00](https://a.example/1) - One\n- [10:05](https://a.example/2) - Two\n";
    check(text, &["10:00 | One", "10:05 | Two"]);
    let mut read = import::text(text, "x").postmortem;
    let section = read
        .sections
        .iter_mut()
        .find(|one| one.kind == Kind::Timeline);
    let Some(Body::Timeline { entries, .. }) = section.map(|section| &mut section.body) else {
        panic!("no timeline")
    };
    let evidence = |at: usize| entries[at].evidence.as_deref();
    assert_eq!(evidence(1), Some("https://a.example/2"));
    entries[1].evidence = Some("https://b.example".into());
    let written = debrief_core::export::as_imported(&read);
    assert_eq!(
        written,
        text.replace("https://a.example/2", "https://b.example")
    );
}

/// What a reader does not see belongs to the text of an entry, so that it goes along into a template.
#[test]
fn comments_and_pictures_beside_a_time_stay_in_the_text() {
    for unseen in [
        "<!-- hidden -->",
        "![graph](g.png)",
        "<img src=g.png>",
        "[![g](g.png)](https://a.example)",
    ] {
        let text = format!(
            "## Timeline\n\n- 10:00 - {unseen} One\n- 10:05 {unseen} - Two\n- 10:10 - Three {unseen}\n- Four {unseen} (10:15)\n"
        );
        crate::import_laws::check(&text);
        let read = import::text(&text, "x").postmortem;
        let timeline = read.section(Kind::Timeline).expect("a timeline");
        let Body::Timeline { entries, .. } = &timeline.body else {
            panic!("{text}")
        };
        let times: Vec<&str> = entries.iter().map(|entry| entry.time.as_str()).collect();
        assert_eq!(times, ["10:00", "10:05", "10:10", "10:15"], "{text}");
        for entry in entries {
            assert!(entry.text.contains(unseen), "{:?}", entry.text);
        }
    }
}
