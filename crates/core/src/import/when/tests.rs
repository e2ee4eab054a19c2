//! Tests: times at the beginning and the end of timeline rows.

use super::*;

fn lead(text: &str) -> Option<&str> {
    leading(text).map(|(length, _)| &text[..length])
}

#[test]
fn what_begins_a_row() {
    for (text, time) in [
        ("10:00 - text", "10:00"),
        ("2024-05-02 10:00 text", "2024-05-02 10:00"),
        ("Apr 9, 16:20", "Apr 9, 16:20"),
        ("6 June, ~11:15 UTC: text", "6 June, ~11:15 UTC"),
        (
            "October 3, 2025 - 08:45 AM UTC",
            "October 3, 2025 - 08:45 AM UTC",
        ),
        (
            "11:05 PM PST Sunday Nov 8th: text",
            "11:05 PM PST Sunday Nov 8th",
        ),
        ("Sun, Nov 8 11:05 text", "Sun, Nov 8 11:05"),
        ("Monday 09:15 text", "Monday 09:15"),
        ("2X:XX text", "2X:XX"),
        ("2025-07-14 --:-- text", "2025-07-14 --:--"),
        ("20255-02-11 18:40", "20255-02-11 18:40"),
        ("03-29-2023 text", "03-29-2023"),
        ("May 17 text", "May 17"),
        ("14.02 Uhr: Alarm", "14.02 Uhr"),
        ("14 Uhr Alarm", "14 Uhr"),
        ("10:15 Uhr Alarm", "10:15 Uhr"),
        ("0640 UTC latency", "0640 UTC"),
        ("14時02分 検知", "14時02分"),
        ("下午3点半 恢复", "下午3点半"),
        ("오후 2시 30분 복구", "오후 2시 30분"),
        ("5月2日 14:02 検知", "5月2日 14:02"),
        ("2024年5月2日14:02", "2024年5月2日14:02"),
        ("2024-05-02（木） 14:02 検知", "2024-05-02（木） 14:02"),
        ("~14:00 text", "~14:00"),
        ("around 14:00 text", "around 14:00"),
        ("Gegen 14:00 Uhr fiel", "Gegen 14:00 Uhr"),
        ("T+5m text", "T+5m"),
        ("T0: text", "T0"),
        ("+15 min: text", "+15 min"),
        ("07:35 (perhaps before?) text", "07:35 (perhaps before?)"),
        ("10:00 (Ana) reboots", "10:00"),
        ("5 de mayo 10:00 texto", "5 de mayo 10:00"),
    ] {
        assert_eq!(lead(text), Some(time), "{text}");
    }
    for text in [
        "2 servers",
        "text 10:00",
        "3시간 동안",
        "Monday was calm",
        "May the",
        "a:bc",
        "",
        "-",
        "v1.2",
        "T+ shirts",
        "10 hours later",
    ] {
        assert_eq!(lead(text), None, "{text}");
    }
}

#[test]
fn what_ends_a_row() {
    for (text, time) in [
        ("**Report** (6 June, ~11:15 UTC)", "6 June, ~11:15 UTC"),
        (
            "**Assessed** (6 June ~17:10-18:25 UTC)",
            "6 June ~17:10-18:25 UTC",
        ),
        (
            "**Detection Time:** October 3, 2025 - 08:45 AM UTC",
            "October 3, 2025 - 08:45 AM UTC",
        ),
        ("Rolled back - 14:02", "14:02"),
        ("Zurückgerollt (14.02 Uhr)", "14.02 Uhr"),
        ("復旧（14:02 JST）", "14:02 JST"),
        ("Deployed, 2024-05-02 10:00.", "2024-05-02 10:00"),
    ] {
        assert_eq!(
            closing(text).map(|found| &text[found.time]),
            Some(time),
            "{text}"
        );
    }
    for text in ["no time", "(see May 17)", "10:00", "ratio 3:1", ""] {
        assert_eq!(closing(text), None, "{text}");
    }
}

#[test]
fn lines_that_name_a_day() {
    for text in [
        "2025-03-19",
        "Monday, May 17:",
        "Tuesday 23/09/2025",
        "5 de mayo",
        "2024-05-02 (Thu)",
        "Friday",
    ] {
        assert!(only_day(text), "{text}");
    }
    for text in ["2025-03-19 it broke", "Mondays", "Later", "", "May"] {
        assert!(!only_day(text), "{text}");
    }
}

#[test]
fn remarks_that_close_a_line() {
    assert_eq!(remark(" (not sure)"), Some(11));
    assert_eq!(remark(" Update 4"), Some(9));
    assert_eq!(remark(" UPDATE3"), Some(8));
    assert_eq!(remark(" All clear"), None);
    assert_eq!(remark(""), None);
}

#[test]
fn rows_begin_with_a_time_in_any_form() {
    let clocks = [
        "14:02",
        "14:02h",
        "14:02 hs",
        "14 h 02",
        "14h02",
        "14.02 Uhr",
        "kl. 14.02",
        "3 p.m.",
        "3:05 p.m.",
        "3:05 p. m.",
        "12:29p",
        "10:45a",
        "１４：０２",
        "14時02分",
        "下午3点半",
        "14:02?",
        "14:02 (UTC+2)",
        "14:02 [CEST]",
        "14:02–14:10",
        "14:02 to 14:10",
        "14:02 a 14:10",
        "14:02 bis 14:10 Uhr",
        "2–3 pm",
        "2X:XX",
        "--:--",
    ];
    let days = [
        "",
        "2024-03-05 ",
        "25/12 ",
        "3/5 ",
        "05.03. ",
        "03/05/2024 ",
        "5 March, ",
        "Day 1 ",
        "Día 2, ",
        "Montag, ",
    ];
    for clock in clocks {
        for day in days {
            let broken = clock.contains(['X', '-']) && clock.len() == 5;
            for doubt in ["", "~", "around "] {
                let time = format!("{day}{doubt}{clock}");
                for behind in ["", ": text", " - text", " | text"] {
                    // A broken time needs a whole date before it.
                    if broken && !(day.is_empty() || day.starts_with("2024")) {
                        continue;
                    }
                    // `05.03. 2–3 pm` is not read: a lone number after full stops may be a year.
                    if day == "05.03. " && clock == "2–3 pm" {
                        continue;
                    }
                    let text = format!("{time}{behind}");
                    assert_eq!(leading(&text), Some((time.len(), Says::Clock)), "{text}");
                }
            }
        }
    }
}

#[test]
fn rows_begin_with_steps_days_and_months() {
    for (text, time, says) in [
        ("T1: text", "T1", Says::Clock),
        ("T+1h 30m text", "T+1h 30m", Says::Clock),
        ("+1h30 text", "+1h30", Says::Clock),
        ("Jun–Jul: text", "Jun–Jul", Says::Day),
        ("June to July 2024 - text", "June to July 2024", Says::Day),
        ("Day 2: text", "Day 2", Says::Day),
        ("25/12: text", "25/12", Says::Day),
        ("05.03.: text", "05.03.", Says::Day),
        ("03/05/2024 text", "03/05/2024", Says::Date),
        ("{{ 14:02 }} text", "{{ 14:02 }}", Says::Clock),
        ("14:02 local time: text", "14:02 local time", Says::Clock),
        (
            "8:55 AM UTC, 2024-03-02: text",
            "8:55 AM UTC, 2024-03-02",
            Says::Clock,
        ),
    ] {
        assert_eq!(leading(text), Some((time.len(), says)), "{text}");
    }
    for text in [
        "T2 lines went down",
        "t2 micro",
        "Day 2 operations",
        "24/7: on call",
        "3/5: three of five",
        "3/5 nodes",
        "10.12: released",
        "1.10: released",
        "Jun and Jul",
        "June was quiet",
        "2h of silence",
        "12 nodes",
        "14:1 ratio",
        "10 am Rhein",
        "10.0.0.1:22 refused",
        "$14.02",
        "443/tcp",
        "{{ name }}",
    ] {
        assert_eq!(lead(text), None, "{text}");
    }
}

#[test]
fn sentences_end_with_a_time() {
    for (text, time) in [
        (
            "Wallet funded at 2024-03-02 8:55 AM UTC",
            "2024-03-02 8:55 AM UTC",
        ),
        ("Deployed at 3 p.m.", "3 p.m."),
        ("Despliegue a las 14:02.", "14:02"),
        ("Neustart um 14.02 Uhr", "14.02 Uhr"),
        ("Retour à 14 h 02", "14 h 02"),
        ("Rolled back, 14:02 (CEST)", "14:02 (CEST)"),
        ("Rolled back (14:02–14:10)", "14:02–14:10"),
        ("Rolled back — 14:02 to 14:10", "14:02 to 14:10"),
    ] {
        assert_eq!(
            closing(text).map(|found| &text[found.time]),
            Some(time),
            "{text}"
        );
    }
    for text in [
        "Restart of 3 nodes at 12",
        "It was down until 14:02",
        "Moved to port 8:0",
    ] {
        assert_eq!(closing(text), None, "{text}");
    }
}
