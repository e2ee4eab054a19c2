use super::RULE;
use crate::lint::testing::check;

const TIMELINE: &str = "\n== timeline | Timeline\n12:40 | a\n13:30 | b\n14:00 | c";

#[test]
fn times_outside_of_the_timeline_are_reported() {
    check(
        &RULE,
        &[
            "== summary | Resumen\nAproximadamente a las 12:00 AM cayó.",
            TIMELINE,
        ]
        .concat(),
        &["time-not-in-timeline Resumen:markdown time=12:00 AM first=12:40 last=14:00"],
    );
    check(
        &RULE,
        &["== summary | Summary\nDown from 12:40 to 15:10.", TIMELINE].concat(),
        &["time-not-in-timeline Summary:markdown time=15:10 first=12:40 last=14:00"],
    );
    check(
        &RULE,
        "== custom | \nOn 2022-01-06 at 10:00 it broke.\n== timeline | T\n2022-01-07 09:00 | a\n2022-01-07 11:00 | b",
        &[
            "time-not-in-timeline n0:markdown time=2022-01-06 at 10:00 first=2022-01-07 09:00 last=2022-01-07 11:00",
        ],
    );
}

#[test]
fn times_that_fit_or_cannot_be_compared_are_not_reported() {
    for summary in [
        "Down from 12:40 to 14:00.",
        "About 12:30 it began.",
        "Sobre 13:00, y casi a las 14:10, cayó.",
        "At `09:00` the log says \"10:00\".",
    ] {
        check(
            &RULE,
            &["== summary | Summary\n", summary, TIMELINE].concat(),
            &[],
        );
    }
    for text in [
        "== summary | S\nAt 7:31 it began.\n== timeline | T\n07:31 PM | a\n09:21 PM | b",
        "== summary | S\nAt 00:10 it ended.\n== timeline | T\n23:50 | a\n00:20 | b",
        "== summary | S\nAt 9:00 UTC.\n== timeline | T\n10:00 CET | a\n11:00 CET | b",
        "== summary | S\nAt 9:00.\n== timeline | T\n2022-01-07 10:00 | a\n2022-01-09 11:00 | b",
        "== summary | S\nAt 9:00.\n== timeline | T\n10:00 | a",
        "== impact | I\nAt 9:00.\n== timeline | T\n10:00 | a\n11:00 | b",
    ] {
        check(&RULE, text, &[]);
    }
}
