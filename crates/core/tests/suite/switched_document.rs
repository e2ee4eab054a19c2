//! Generates documents as people write them in Markdown, for the law that switching templates loses nothing:
//! labels, timelines and action items in many notations and languages, duplicate headings, nested sections.
//! Documents that begin with YAML or TOML are not among them.

use proptest::prelude::*;
use proptest::sample::select;

/// Names of metadata that an import knows, with a value.
const KNOWN: &[(&str, &str)] = &[
    ("Date", "2026-07-01"),
    ("Data do incidente", "2026-07-02"),
    ("Fecha", "3 de julio de 2026"),
    ("Datum", "2026-07-04 (Samstag)"),
    ("日付", "2026-07-05"),
    ("Status", "Resolved (`ec6034f`)"),
    ("Estado", "Cerrado"),
    ("Severity", "SEV-2 (half of the shops)"),
    ("Authors", "Ana Gil, Bo Lind"),
    ("Owner", "Cleo"),
    ("Verantwortlich", "Dana"),
];

/// Labels that are no field, some of which are like the name of a section.
const UNKNOWN: &[(&str, &str)] = &[
    ("Duração do impacto", "até 30–60 min"),
    ("Customer impact", "120 shops"),
    ("Reviewers", "Eli and Fay"),
    ("Shared with", "everybody"),
    ("Region", "eu-west"),
    ("Version", "2.3.1"),
    ("Ursache", "ein voller Datenträger"),
    ("参加者", "甲と乙"),
];

const HEADINGS: &[&str] = &[
    "Summary",
    "Resumo (TL;DR)",
    "Impact",
    "Impacto no cliente",
    "Root cause",
    "Causa raiz",
    "Ursache",
    "Trigger",
    "Detection",
    "Resolution",
    "Lessons learned",
    "Lições aprendidas",
    "What went well",
    "Was gut lief",
    "影響",
    "Background",
    "Weather",
    "Material for the press",
    "Fator contribuinte",
    "Appendix",
];

const TIMELINES: &[&str] = &["Timeline", "Linha do tempo", "Chronologie", "タイムライン"];

const ACTIONS: &[&str] = &[
    "Action items",
    "Ações corretivas",
    "Maßnahmen",
    "Follow-ups",
];

const PROSE: &[&str] = &[
    "The queue `q7` filled up – nobody saw it.",
    "Ein Knoten fiel aus.\nDanach auch der zweite.",
    "- API down (5xx)\n- Portal slow",
    "1. First the cache\n2. then the disk",
    "**Título sugerido:** um disco cheio",
    "**Root cause:** the disk of node three.",
    "**Impact:** about half.",
    "> quoted by support",
    "```\nerror at 14:02\n# not a heading\n```",
    "| Tier | p95 |\n| --- | --- |\n| warm | 53 ms |\n| cold | 40 s |",
    "See [the graph](https://example.com/g).",
    "障害の範囲は小さい。",
];

const TEXTS: &[&str] = &[
    "The pager rang",
    "Push of `69ad532` to production",
    "Fix `ec6034f`: migration rewritten",
    "Rollback started (second try)",
    "Anruf beim Anbieter",
    "Latency back to 50 ms",
    "データベースを再起動",
    "Cause found, see ticket 7",
];

/// Notations of times, each with several in order.
const TIMES: &[&[&str]] = &[
    &["10:00", "10:05", "10:31", "11:02"],
    &["10:00 UTC", "10:05 UTC", "10:31 UTC", "11:02 UTC"],
    &[
        "2026-07-01 10:00",
        "2026-07-01 10:05",
        "2026-07-02 09:00",
        "2026-07-02 09:30",
    ],
    &["T+0", "T+5", "T+31", "T+62"],
    &["T+0m", "T+5m", "T+31m", "T+62m"],
    &["10:00 CEST", "10:05 CEST", "~10:31 CEST", "11:02 CEST"],
    &["9:00 am", "9:05 am", "9:30 am", "1:00 pm"],
    &["1 July", "2 July", "3 July", "9 July"],
    &["01/07 ~19:17", "01/07 ~19:21", "01/07", "02/07"],
    &["Day 1", "Day 2", "Day 3", "Day 9"],
    &["T1", "T2", "T3", "T4"],
    &["Jun 2026", "Jun–Jul 2026", "Jul 2026", "01/07"],
    &["14 Uhr", "14.05 Uhr", "15 Uhr", "16 Uhr"],
];

/// The notations that an import reads as times wherever they stand; the others are times in a table only.
const PLAIN: usize = 8;

fn label() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop_oneof![3 => select(KNOWN), 2 => select(UNKNOWN)]
}

fn front() -> impl Strategy<Value = String> {
    let lines = proptest::collection::vec(label(), 0..6);
    (lines, 0..6_u8, select(KNOWN)).prop_map(|(lines, form, one)| {
        let rows: Vec<String> = lines
            .iter()
            .map(|(label, value)| match form {
                0 | 5 => format!("**{label}:** {value}"),
                1 => format!("{label}: {value}"),
                2 => format!("- **{label}**: {value}"),
                3 => format!("| {label} | {value} |"),
                _ => format!("### {label}\n\n{value}"),
            })
            .collect();
        match form {
            0 => rows.join("  \n"),
            // A second block of metadata, which may repeat a field of the first.
            5 => format!("{}\n\n**{}**: {}", rows.join("  \n"), one.0, one.1),
            3 if !rows.is_empty() => {
                format!("| Field | Value |\n| --- | --- |\n{}", rows.join("\n"))
            }
            4 => {
                let known = lines
                    .iter()
                    .zip(&rows)
                    .filter(|(line, _)| KNOWN.contains(line));
                known
                    .map(|(_, row)| row.as_str())
                    .collect::<Vec<_>>()
                    .join("\n\n")
            }
            _ => rows.join("\n"),
        }
    })
}

fn prose() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(PROSE), 0..3).prop_map(|pieces| pieces.join("\n\n"))
}

fn texts() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::collection::vec(select(TEXTS), 1..5)
}

fn timeline() -> impl Strategy<Value = String> {
    let around = (
        proptest::option::weighted(0.2, Just("All of it in one night.")),
        proptest::option::weighted(0.2, Just("It was quiet after that.")),
    );
    (0..TIMES.len(), texts(), 0..7_u8, around).prop_map(|(times, texts, form, (before, after))| {
        let form = if times >= PLAIN { 6 } else { form };
        let two = texts.len() > 2 && form < 2 && times < 2;
        let mut rows = Vec::new();
        for (at, (time, text)) in TIMES[times].iter().zip(texts).enumerate() {
            if two && (at == 0 || at == 2) {
                rows.push(format!("\n**{} July**\n", at + 1));
            }
            rows.push(match form {
                0 => format!("- {time} - {text}"),
                1 => format!("- **{time}** – {text}"),
                2 => format!("- **{time}**: {text}\n\n  More of it: {text}."),
                3 => format!("{time} - {text}\n"),
                4 => format!("#### {time}\n\n{text}\n"),
                5 => format!("| {time} | Gil | {text} |"),
                _ => format!("| {time} | {text} |"),
            });
        }
        let head = match form {
            5 => "| Zeit | Wer | Ereignis |\n| --- | --- | --- |\n",
            6 => "| Horário | Evento |\n|---------|--------|\n",
            _ => "",
        };
        let list = [head, &rows.join("\n")].concat();
        let parts = [
            before,
            Some(list.as_str()),
            after.filter(|_| form != 4 && form != 3),
        ];
        let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).collect();
        parts.join("\n\n")
    })
}

fn actions() -> impl Strategy<Value = String> {
    let row = (
        select(TEXTS),
        proptest::option::of(select(&["Ana", "Bo Lind", "Team Zahlung"][..])),
        proptest::option::of(select(&["2026-08-01", "next week"][..])),
        any::<bool>(),
    );
    (proptest::collection::vec(row, 1..5), 0..6_u8).prop_map(|(rows, form)| {
        let last = rows.len() - 1;
        let lines = rows
            .iter()
            .enumerate()
            .map(|(at, (text, owner, due, done))| {
                let mut said = Vec::new();
                said.extend(owner.map(|owner| format!("owner: {owner}")));
                said.extend(due.map(|due| format!("due: {due}")));
                let said = match said.is_empty() {
                    true => String::new(),
                    false => format!(" ({})", said.join("; ")),
                };
                let state = if *done { "Done" } else { "In progress" };
                let (owner, due) = (owner.unwrap_or("TBD"), due.unwrap_or_default());
                let cross = if *done { "x" } else { " " };
                match form {
                    0 => format!("- [{cross}] {text}{said}"),
                    1 => format!("{}. {text}{said}", at + 1),
                    2 => format!("| {text} | {owner} | {due} | {state} |"),
                    3 => format!("| {at} | {text} | {owner} | high |"),
                    4 if at == last => format!("- {text}{said}\n  - and check it"),
                    4 => format!("- {text}{said}"),
                    _ => format!("### {}. {text}\n\nOwner: {owner}\n", at + 1),
                }
            });
        let lines: Vec<String> = lines.collect();
        let head = match form {
            2 => "| Acción | Responsable | Fecha límite | Estado |\n|---|---|---|---|\n",
            3 => "| # | Action | Owner | Effort |\n|---|---|---|---|\n",
            _ => "",
        };
        [head, lines.join("\n").trim_end()].concat()
    })
}

/// A section as Markdown, one level below the title or deeper.
fn section() -> impl Strategy<Value = (String, usize)> {
    let body = prop_oneof![
        6 => (select(HEADINGS), prose()).prop_map(|(heading, body)| (heading, body)),
        2 => (select(TIMELINES), timeline()).prop_map(|(heading, body)| (heading, body)),
        2 => (select(ACTIONS), actions()).prop_map(|(heading, body)| (heading, body)),
    ];
    (body, select(&[2_usize, 2, 2, 3, 3, 4][..])).prop_map(|((heading, body), level)| {
        let rows = TIMELINES.contains(&heading) || ACTIONS.contains(&heading);
        let level = if rows { 2 } else { level };
        (format!("{heading}\n\n{body}"), level)
    })
}

/// A document as it may be in a file.
pub(crate) fn document() -> impl Strategy<Value = String> {
    let opening = proptest::option::weighted(0.3, Just("Written on the morning after."));
    let sections = proptest::collection::vec(section(), 1..8);
    (front(), opening, sections).prop_map(|(front, opening, sections)| {
        let mut parts = vec!["# Postmortem: the queue filled up".to_owned(), front];
        parts.extend(opening.map(str::to_owned));
        let mut above = 1;
        for (text, level) in sections {
            above = level.min(above + 1);
            parts.push(format!("{} {text}", "#".repeat(above)));
            if text.contains("\n### 1. ") {
                // Below items that are headings, every other heading decides what those are.
                above = 1;
            }
        }
        parts.retain(|part| !part.trim().is_empty());
        parts.join("\n\n") + "\n"
    })
}
