//! Times as they appear in real timelines, and texts that only look like a time.

use super::*;
use proptest::prelude::*;

/// A clock in one line: minutes as HH:MM, seconds if any, meridiem, date and zone.
fn described(clock: &Clock) -> String {
    let mut line = format!("{:02}:{:02}", clock.minutes / 60, clock.minutes % 60);
    if clock.seconds > 0 {
        line += &format!(":{:02}", clock.seconds);
    }
    if clock.had_meridiem {
        line += " m";
    }
    if let Some(date) = clock.date {
        line += &format!(" {date}");
    }
    if let Some(zone) = &clock.zone {
        line += &format!(" {zone}");
    }
    line
}

#[test]
fn fields_with_only_a_time() {
    for (text, clock) in [
        ("12:40", "12:40"),
        ("07:31 PM", "19:31 m"),
        ("7:31pm", "19:31 m"),
        ("7:31 p.m.", "19:31 m"),
        ("12:05 AM", "00:05 m"),
        ("12:05 PM", "12:05 m"),
        ("13:55 PM", "13:55 m"),
        ("23:00 AM MST", "23:00 m MST"),
        ("7pm", "19:00 m"),
        ("12:40:05", "12:40:05"),
        ("12:40:05.123Z", "12:40:05 Z"),
        ("10h04", "10:04"),
        ("24:00", "00:00"),
        ("2019-12-03 14:02", "14:02 2019-12-03"),
        ("2019-12-03T14:02:09-03:00", "14:02:09 2019-12-03 -03:00"),
        ("2023-01-04/11:34", "11:34 2023-01-04"),
        ("Apr 15 2022 13:19", "13:19 2022-04-15"),
        ("23 de enero de 2021, 13:19", "13:19 2021-01-23"),
        ("04:49 PM UTC", "16:49 m UTC"),
        ("14:00Z", "14:00 Z"),
        ("14:00 CET", "14:00 CET"),
        ("14:00 (CET)", "14:00 CET"),
        ("14:00 UTC+2", "14:00 UTC+2"),
        ("14:00+02:00", "14:00 +02:00"),
        ("~14:00", "14:00"),
        ("14:00-15:00", "14:00"),
        ("14:00 – 15:00 UTC", "14:00 UTC"),
        ("7:31 - 9:21 PM", "19:31 m"),
        ("11:30 - 1:15 PM", "11:30 m"),
        ("11:30-1:15 AM", "23:30 m"),
        (" 12:40\u{202f}PM ", "12:40 m"),
    ] {
        assert_eq!(
            parse(text).map(|clock| described(&clock)).as_deref(),
            Some(clock),
            "{text}"
        );
    }
    for text in [
        "",
        "3 servers",
        "10 minutes",
        "1.5",
        "2019",
        "2022-01-07",
        "25:00",
        "12:60",
        "24:01",
        "12:40 or so",
        "1:1",
        "12:4",
        "12:400",
        "13pm",
        "0am",
        "10.0.0.1:22",
        "2X:XX",
        "2019-12-03 --:--",
        "am",
        "12:34:56:78",
        "12:40.5",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
}

#[test]
fn times_that_begin_a_line() {
    let split = |text: &'static str| {
        leading(text).map(|(end, clock)| (&text[..end], &text[end..], described(&clock)))
    };
    let check = |text, time, rest, clock: &str| {
        assert_eq!(split(text), Some((time, rest, clock.to_owned())), "{text}");
    };
    check("12:40 -> Recibimos", "12:40", " -> Recibimos", "12:40");
    check(
        "07:31 PM - Outage begins.",
        "07:31 PM",
        " - Outage begins.",
        "19:31 m",
    );
    check(
        "16:02 PM PST Saturday Oct 30th: x",
        "16:02 PM PST",
        " Saturday Oct 30th: x",
        "16:02 m PST",
    );
    check("20:23 UTC:", "20:23 UTC", ":", "20:23 UTC");
    check(
        "12:40 - 3 servers down",
        "12:40",
        " - 3 servers down",
        "12:40",
    );
    check(
        "12:40 - 13:00 backup ran",
        "12:40",
        " - 13:00 backup ran",
        "12:40",
    );
    check("17:00-18:00: quiet", "17:00-18:00", ": quiet", "17:00");
    check("12:40 et al.", "12:40", " et al.", "12:40");
    check(
        "2022-04-15 13:19",
        "2022-04-15 13:19",
        "",
        "13:19 2022-04-15",
    );
    check("12:40 amber alert", "12:40", " amber alert", "12:40");
    check("14:25에 확인", "14:25", "에 확인", "14:25");
    check("12:40-foo", "12:40", "-foo", "12:40");
    for text in [
        "3 servers",
        "10 minutes later",
        "1.5 GB",
        "2019 was",
        "2022-01-07: x",
        "- 12:40",
        "x 12:40",
    ] {
        assert_eq!(split(text), None, "{text}");
    }
}

#[test]
fn times_in_prose() {
    let text = "From 10:04 to 10:57 (UTC), db01:22 and 10.0.0.1:22 were out; 9 pm CET, 1h30, \
                UTC+02:00, 2022-01-07 11:00, 3:1, 10:30-10:45.";
    let found = find_all(text);
    let texts: Vec<_> = found
        .iter()
        .map(|(range, _)| &text[range.clone()])
        .collect();
    assert_eq!(
        texts,
        [
            "10:04",
            "10:57 (UTC)",
            "9 pm CET",
            "2022-01-07 11:00",
            "10:30",
            "10:45"
        ]
    );
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "(\\PC|[0-9:/ -]|12:40|PM|UTC|[+]02:00|年|T|Z|~){0,40}") {
        for (range, clock) in find_all(&text) {
            prop_assert!(text.get(range).is_some());
            prop_assert!(clock.minutes < 1440 && clock.seconds < 60);
        }
        if let Some((end, _)) = leading(&text) {
            prop_assert!(text.get(end..).is_some());
        }
        let _ = (zone::stated(&text), zone_after_time(&text), zone::is_zone(&text));
    }
}
