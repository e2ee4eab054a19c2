#[test]
fn times_at_a_clock_change_are_reported() {
    let day = "date: 2024-11-03\ntimezone: America/New_York\n== timeline | T";
    check(
        &RULE,
        &format!("{day}\n00:40 | a\n01:30 | b\n01:50 | c\n03:10 | d"),
        &["ambiguous-zone T:2:time zone=America/New_York doubt=repeated time=01:30"],
    );
    let day = "date: 2024-03-31\ntimezone: Europe/Madrid\n== timeline | T";
    check(
        &RULE,
        &format!("{day}\n01:40 | a\n02:30 | b"),
        &["ambiguous-zone T:2:time zone=Europe/Madrid doubt=skipped time=02:30"],
    );
    for text in [
        "date: 2024-11-03\ntimezone: America/New_York\n== timeline | T\n00:40 | a\n02:30 | b",
        "date: 2024-11-03\ntimezone: UTC\n== timeline | T\n01:30 | a",
        "date: 2024-11-03\ntimezone: America/New_York\n== timeline | T\n01:30 EDT | a",
        "timezone: America/New_York\n== timeline | T\n01:30 | a",
        "date: 2024-03-30\ntimezone: Europe/Madrid\n== timeline | T\n02:30 | a",
    ] {
        check(&RULE, text, &[]);
    }
}

use super::*;
use crate::lint::testing::{check, fixes_are};

#[test]
fn abbreviations_with_two_readings_are_reported() {
    check(
        &RULE,
        "zone: PT\n== summary | Summary\nFrom 7:31 PM to 9:21 PM PT.",
        &["ambiguous-zone timezone zone=PT doubt=several"],
    );
    check(
        &RULE,
        "== summary | Resumen\nDesde las 10:00 CST hasta las 11:00 CST.",
        &["ambiguous-zone Resumen:markdown zone=CST doubt=several"],
    );
    check(
        &RULE,
        "== timeline | Timeline\n2021-07-01 10:00 PST | a\n10:05 PST | b",
        &["ambiguous-zone Timeline:1:time zone=PST doubt=winter"],
    );
    check(
        &RULE,
        "date: 2021-01-20\nzone: EDT\n== timeline | Timeline\n10:00 | a",
        &["ambiguous-zone timezone zone=EDT doubt=summer"],
    );
}

#[test]
fn zones_with_one_reading_are_not_reported() {
    for text in [
        "zone: UTC\n== timeline | Timeline\n10:00 UTC | a",
        "zone: CET\n== summary | Summary\nAt 10:00 CET.",
        "date: 2019-02-05\nzone: PST\n== timeline | Timeline\n10:00 | a",
        "zone: PST\n== timeline | Timeline\n10:00 | a",
        "timezone: America/Los_Angeles\n== summary | Summary\nAt 7:31 PM PT.",
        "== custom | \nMeeting: sync @ 10:30am PT",
        "== communication | Messages\nMeet at 10:30 am PT",
        "== summary | Summary\nThe ET team was asleep at 10:00.",
    ] {
        check(&RULE, text, &[]);
    }
}

#[test]
fn the_clocks_change_on_sundays() {
    let summer = |month, day| is_summer(Date::new(2021, Some(month), Some(day)).unwrap());
    assert_eq!(summer(3, 13), Some(false));
    assert_eq!(summer(3, 14), None);
    assert_eq!(summer(3, 15), Some(true));
    assert_eq!(summer(11, 6), Some(true));
    assert_eq!(summer(11, 7), None);
    assert_eq!(summer(11, 8), Some(false));
}

#[test]
fn the_fixes_are_the_zones_that_the_abbreviation_can_mean() {
    fixes_are(
        &RULE,
        "== timeline | T\n10:00 IST | a\n10:10 | b",
        &["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
    );
}
