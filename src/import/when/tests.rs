//! Times as they begin and end the rows of timelines.

use super::*;

fn lead(text: &str) -> Option<&str> {
    leading(text).map(|(length, _)| &text[..length])
}

#[test]
fn what_begins_a_row() {
    for (text, time) in [
        ("10:00 - text", "10:00"),
        ("2024-05-02 10:00 text", "2024-05-02 10:00"),
        ("Feb 21, 13:00", "Feb 21, 13:00"),
        ("13 August, ~15:00 UTC: text", "13 August, ~15:00 UTC"),
        (
            "January 25, 2024 - 10:30 AM UTC",
            "January 25, 2024 - 10:30 AM UTC",
        ),
        (
            "12:45 PM PST Saturday Oct 30th: text",
            "12:45 PM PST Saturday Oct 30th",
        ),
        ("Sat, Oct 30 12:45 text", "Sat, Oct 30 12:45"),
        ("Monday 09:15 text", "Monday 09:15"),
        ("2X:XX text", "2X:XX"),
        ("2019-12-03 --:-- text", "2019-12-03 --:--"),
        ("20202-01-16 12:00", "20202-01-16 12:00"),
        ("03-29-2023 text", "03-29-2023"),
        ("May 31 text", "May 31"),
        ("14.02 Uhr: Alarm", "14.02 Uhr"),
        ("14 Uhr Alarm", "14 Uhr"),
        ("10:15 Uhr Alarm", "10:15 Uhr"),
        ("1915 UTC throughput", "1915 UTC"),
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
        ("22:52 (maybe earlier?) text", "22:52 (maybe earlier?)"),
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
        (
            "**Report** (13 August, ~15:00 UTC)",
            "13 August, ~15:00 UTC",
        ),
        (
            "**Assessed** (13 August ~20:30-21:30 UTC)",
            "13 August ~20:30-21:30 UTC",
        ),
        (
            "**Detection Time:** January 25, 2024 - 10:30 AM UTC",
            "January 25, 2024 - 10:30 AM UTC",
        ),
        ("Rolled back - 14:02", "14:02"),
        ("Zurückgerollt (14.02 Uhr)", "14.02 Uhr"),
        ("復旧（14:02 JST）", "14:02 JST"),
        ("Deployed, 2024-05-02 10:00.", "2024-05-02 10:00"),
    ] {
        assert_eq!(
            closing(text).map(|range| &text[range]),
            Some(time),
            "{text}"
        );
    }
    for text in ["no time", "(see May 31)", "10:00", "ratio 3:1", ""] {
        assert_eq!(closing(text), None, "{text}");
    }
}

#[test]
fn lines_that_name_a_day() {
    for text in [
        "2019-01-22",
        "Monday, May 31:",
        "Saturday 14/10/2023",
        "5 de mayo",
        "2024-05-02 (Thu)",
        "Friday",
    ] {
        assert!(only_day(text), "{text}");
    }
    for text in ["2019-01-22 it broke", "Mondays", "Later", "", "May"] {
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
