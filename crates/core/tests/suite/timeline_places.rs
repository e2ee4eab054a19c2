//! Where in a row its time may stand, and what may stand before it: what is read, that the text is written back
//! unchanged, and what an edit changes.

use debrief_core::export::{in_template, markdown, round_trip};
use debrief_core::model::{Body, Entry, Kind, Postmortem};
use debrief_core::{import, template};

fn entries(document: &mut Postmortem) -> &mut Vec<Entry> {
    let of_kind = |section: &&mut debrief_core::model::Section| section.kind == Kind::Timeline;
    let section = document.sections.iter_mut().find(of_kind);
    match &mut section.expect("a timeline").body {
        Body::Timeline { entries, .. } => entries,
        _ => panic!("prose"),
    }
}

fn document(rows: &str) -> String {
    format!("# T\n\n## Timeline\n\n{rows}\n\n## Lessons\n\nText\n")
}

/// Reads rows and checks them, each as `time | text`, with `/` for a line break.
fn check(rows: &str, wanted: &[&str]) -> Postmortem {
    let document = document(rows);
    crate::import_laws::check(&document);
    let mut read = import::text(&document, "x").postmortem;
    let read_rows: Vec<String> = entries(&mut read)
        .iter()
        .map(|entry| format!("{} | {}", entry.time, entry.text.replace('\n', "/")))
        .collect();
    assert_eq!(read_rows, wanted, "{document}");
    read
}

/// Edits the first row of a document, and compares the rows with what is wanted.
fn edited(mut read: Postmortem, time: &str, text: &str, wanted: &str) {
    let first = &mut entries(&mut read)[0];
    (first.time, first.text) = (time.to_owned(), text.to_owned());
    let written = markdown(&read);
    assert_eq!(written, document(wanted));
    let mut again = import::text(&written, "x").postmortem;
    let first = &entries(&mut again)[0];
    assert_eq!((&*first.time, &*first.text), (time, text));
}

#[test]
fn a_time_in_brackets_behind_a_title() {
    let rows = "- **The alarm fires** (14:02) - Nobody could pay.\n- ⏰ **Restart** [14:10 UTC]: All is well";
    let read = check(
        rows,
        &[
            "14:02 | **The alarm fires** - Nobody could pay.",
            "14:10 UTC | ⏰ **Restart**: All is well",
        ],
    );
    edited(
        read.clone(),
        "14:03",
        "**An alarm** - Some could pay.",
        "- **An alarm** (14:03) - Some could pay.\n- ⏰ **Restart** [14:10 UTC]: All is well",
    );
    edited(
        read,
        "14:03",
        "An alarm\nSome could pay.",
        "- An alarm (14:03)\n  Some could pay.\n- ⏰ **Restart** [14:10 UTC]: All is well",
    );
    check(
        "**The alarm fires** ([14:02](https://chat.example.com/1))\nNobody could pay.\n\n**Restart** ([14:10](https://chat.example.com/2))\nAll is well.",
        &[
            "14:02 | **The alarm fires**/Nobody could pay.",
            "14:10 | **Restart**/All is well.",
        ],
    );
}

#[test]
fn a_state_a_step_or_a_label_before_the_time() {
    let rows = "- [INVESTIGATING] 14:02 - Nobody can pay\n- [RESOLVED] **14:40** - All is well";
    let read = check(
        rows,
        &[
            "14:02 | [INVESTIGATING] Nobody can pay",
            "14:40 | [RESOLVED] All is well",
        ],
    );
    edited(
        read.clone(),
        "14:03",
        "[IDENTIFIED] It is the queue",
        "- [IDENTIFIED] 14:03 - It is the queue\n- [RESOLVED] **14:40** - All is well",
    );
    edited(
        read,
        "14:03",
        "It is the queue",
        "- 14:03 - It is the queue\n- [RESOLVED] **14:40** - All is well",
    );
    check(
        "1. Step 1: 14:02 The alarm fires\n2. **Step 2:** (14:10) Restart\n3. Detected: 14:40 - By Ana",
        &[
            "14:02 | Step 1: The alarm fires",
            "14:10 | **Step 2:** Restart",
            "14:40 | Detected: By Ana",
        ],
    );
    check(
        "手順1： 14:02 - 検知\n手順2： 14:10 - 復旧",
        &["14:02 | 手順1： 検知", "14:10 | 手順2： 復旧"],
    );
    // A label for nothing but the time is no part of the text.
    check(
        "- Tidspunkt: 14:02 - Nede\n- **時刻:** 14:10 - 復旧",
        &["14:02 | Nede", "14:10 | 復旧"],
    );
}

#[test]
fn states_and_steps_outlive_a_switch() {
    let rows =
        "- **Step 1: 14:02 - Down** for all\n- Step 2: 14:10 - Restart\n- [RESOLVED] 14:40 - Well";
    let read = check(
        rows,
        &[
            "14:02 | **Step 1: Down** for all",
            "14:10 | Step 2: Restart",
            "14:40 | [RESOLVED] Well",
        ],
    );
    for template in template::shipped() {
        let told = round_trip::differences(&read, template);
        assert!(told.is_empty(), "{}: {told:#?}", template.id);
    }
}

#[test]
fn a_time_at_the_end_of_headings_and_paragraphs() {
    let rows = "### The alarm fires - 14:02\n\nNobody could pay.\n\n### **Restart (14:10)**\n\nAll is well.";
    let read = check(
        rows,
        &[
            "14:02 | The alarm fires//Nobody could pay.",
            "14:10 | Restart//All is well.",
        ],
    );
    edited(
        read,
        "14:03",
        "An alarm\n\nSome could pay.",
        &rows
            .replace("The alarm fires - 14:02", "An alarm - 14:03")
            .replace("Nobody", "Some"),
    );
    let rows =
        "The alarm fires (14:02)\n\nRestart at *14:10*\n\nAll is well → 14:40 UTC (15:40 CET)";
    let read = check(
        rows,
        &[
            "14:02 | The alarm fires",
            "14:10 | Restart",
            "14:40 UTC (15:40 CET) | All is well",
        ],
    );
    edited(
        read,
        "14:03",
        "Alarm",
        &rows.replace("The alarm fires (14:02)", "Alarm (14:03)"),
    );
    check(
        "The alarm fires - 14:02\\\nRestart - 14:10\\\nAll is well - 14:40",
        &[
            "14:02 | The alarm fires",
            "14:10 | Restart",
            "14:40 | All is well",
        ],
    );
    check(
        "- 2024-03-05\n  - The alarm fires (14:02)\n  - Restart (14:10)",
        &["14:02 | The alarm fires", "14:10 | Restart"],
    );
}

#[test]
fn headings_that_label_their_times() {
    check(
        "### Time: 14:02\n\nNobody could pay.\n\n### Time: 14:10\n\nAll is well.\n\n### [RESOLVED] 14:40\n\nBye.",
        &[
            "14:02 | Nobody could pay.",
            "14:10 | All is well.",
            "14:40 | [RESOLVED] Bye.",
        ],
    );
}

#[test]
fn what_is_no_row() {
    for rows in [
        // Prose, wrapped or not, whose sentences end with a time.
        "Nobody noticed anything. The alarm fired at 14:02.\n\nThe on-call engineer slept. She woke up at 14:10.",
        "We saw the first errors of the new release at 14:02\nand rolled it back\n\nIt was down until\n14:40",
        "The alarm fired (14:02) and nobody heard it\n\nIt was quiet (14:10) and then it was not",
        // Facts, not rows.
        "- Start: 14:02 by Ana\n- End: 14:40, after all",
        "- Duration: 14:02 to 14:40, 38 minutes",
        // A single heading or paragraph.
        "### The alarm fires - 14:02\n\nNobody could pay.",
        "Restart at 14:10",
    ] {
        let document = document(rows);
        crate::import_laws::check(&document);
        let read = import::text(&document, "x").postmortem;
        let found = read.sections.iter().any(|section| {
            matches!(&section.body, Body::Timeline { entries, .. } if !entries.is_empty())
        });
        assert!(!found, "{document}");
    }
}

#[test]
fn headings_that_are_closed() {
    let read = check(
        "### 14:02 ###\n\nDown.\n\n### 14:10 - 14:15 AM ###\n\nUp.",
        &["14:02 | Down.", "14:10 - 14:15 AM | Up."],
    );
    edited(
        read,
        "14:03",
        "All down.",
        "### 14:03 ###\n\nAll down.\n\n### 14:10 - 14:15 AM ###\n\nUp.",
    );
}

#[test]
fn a_zone_with_a_sign_that_says_nothing() {
    check(
        "- It fails at 2024-03-05 8:55 AM +UTC\n- It works at 2024-03-05 9:10 AM +UTC",
        &[
            "2024-03-05 8:55 AM +UTC | It fails",
            "2024-03-05 9:10 AM +UTC | It works",
        ],
    );
}

#[test]
fn only_a_blank_before_a_date_with_its_time() {
    let read = check(
        "- First alert 2024-03-05 14:02\n- Declared 2024-03-05 14:10\n- Fixed the pool 2024-03-05 15:10 UTC",
        &[
            "2024-03-05 14:02 | First alert",
            "2024-03-05 14:10 | Declared",
            "2024-03-05 15:10 UTC | Fixed the pool",
        ],
    );
    edited(
        read,
        "2024-03-05 14:03",
        "The second alert",
        "- The second alert 2024-03-05 14:03\n- Declared 2024-03-05 14:10\n- Fixed the pool 2024-03-05 15:10 UTC",
    );
}

#[test]
fn ranges_whose_ends_are_joined_by_and() {
    check(
        "- Between 14:02 and 14:10 nobody could pay.\n- Zwischen 14:10 und 14:20: Neustart\n- 2024-03-05 between 14:20 and 14:30 - all is well",
        &[
            "Between 14:02 and 14:10 | nobody could pay.",
            "Zwischen 14:10 und 14:20 | Neustart",
            "2024-03-05 between 14:20 and 14:30 | all is well",
        ],
    );
}

/// However a time is made a link, its address is the evidence of its entry, stays where it is written, and goes
/// along into a template.
#[test]
fn the_address_of_a_time_is_evidence_in_every_notation() {
    let links = [
        "[10:05](ADDRESS)",
        "[**10:05**](<ADDRESS> \"the chat\")",
        "<a href=\"ADDRESS\">10:05</a>",
        "<a class=x HREF = 'ADDRESS' >10:05</a>",
        "<a href='ADDRESS'><b>10:05</b></a>",
        "<b><a target=\"_blank\" href=\"ADDRESS\">10:05</a></b>",
    ];
    let rows = [
        "- 10:00 - One\n- TIME - Two\n",
        "- 10:00 - One\n- **Two** (TIME): more\n",
        "### 10:00\n\nOne\n\n### TIME\n\nTwo\n",
        "> 10:00 One\n>\n> TIME Two\n",
        "| When | What |\n|---|---|\n| 10:00 | One |\n| (TIME) | Two |\n",
    ];
    let addresses = [
        ("https://a.example/2", "https://a.example/2"),
        ("https://a.example/?b=1&c=2", "https://a.example/?b=1&c=2"),
        (
            "https://a.example/?b=1&amp;c=2",
            "https://a.example/?b=1&c=2",
        ),
    ];
    let rows = || links.iter().flat_map(|link| rows.map(|row| (link, row)));
    for ((link, row), (written, meant)) in
        rows().flat_map(|one| addresses.map(|address| (one, address)))
    {
        let text = document(&row.replace("TIME", &link.replace("ADDRESS", written)));
        crate::import_laws::check(&text);
        let mut read = import::text(&text, "x").postmortem;
        let sre = template::by_id("google-sre");
        let (switched, _) = template::switch(&read, sre, || "new".into());
        let out = in_template(&switched);
        let is_kept = out.contains(written) || out.contains(meant);
        assert!(is_kept, "{text}\n{out}");
        let second = entries(&mut read).get_mut(1).expect(&text);
        assert_eq!(second.time, "10:05", "{text}");
        assert_eq!(second.evidence.as_deref(), Some(meant), "{text}");
        second.evidence = Some("https://b.example/3".into());
        assert_eq!(
            markdown(&read),
            text.replace(written, "https://b.example/3")
        );
    }
}
