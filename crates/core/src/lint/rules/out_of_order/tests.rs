use super::RULE;
use crate::lint::testing;

fn check_times(times: &[&str], expected: &[&str]) {
    let rows: Vec<_> = times.iter().map(|time| format!("{time} | x")).collect();
    let text = ["== timeline | Timeline\n", &rows.join("\n")].concat();
    let prefixed: Vec<_> = expected
        .iter()
        .map(|rest| format!("out-of-order Timeline:{rest}"))
        .collect();
    let expected: Vec<_> = prefixed.iter().map(String::as_str).collect();
    testing::check(&RULE, &text, &expected);
}

#[test]
fn the_misplaced_entry_is_reported() {
    check_times(
        &["10:00", "10:36", "10:29", "10:49"],
        &["2:time time=10:36 other=10:29 side=before order=oldest-first"],
    );
    check_times(
        &["10:00", "10:04", "10:57", "10:11", "10:29"],
        &["3:time time=10:57 other=10:11 side=before order=oldest-first"],
    );
    check_times(
        &["10:00", "10:30", "10:40", "10:05"],
        &["4:time time=10:05 other=10:40 side=after order=oldest-first"],
    );
    check_times(
        &["07:31 PM", "08:10 PM", "08:02 PM"],
        &["2:time time=08:10 PM other=08:02 PM side=before order=oldest-first"],
    );
}

#[test]
fn dates_decide_before_times() {
    check_times(&["2022-01-07 23:00", "2022-01-08 01:00", "02:00"], &[]);
    check_times(
        &["2022-01-07 09:00", "2022-01-08 08:00", "2022-01-09 07:00"],
        &[],
    );
    check_times(
        &[
            "2022-01-07 09:00",
            "2022-01-09 08:00",
            "2022-01-08 09:00",
            "2022-01-10 01:00",
        ],
        &["2:time time=2022-01-09 08:00 other=2022-01-08 09:00 side=before order=oldest-first"],
    );
    check_times(
        &["2021-02-01", "2021-03-01", "2021-02-05"],
        &["2:time time=2021-03-01 other=2021-02-05 side=before order=oldest-first"],
    );
}

#[test]
fn days_are_read_where_people_write_them() {
    let findings_in =
        |rows: &str| testing::run(&RULE, &["== timeline | Timeline\n", rows].concat());
    let none: &[&str] = &[];
    assert_eq!(
        findings_in(
            "16:05 | Sunday Oct 31st: a\n02:54 | Monday Nov 1st: b\n10:00 | Monday Nov 1st: c"
        ),
        none
    );
    assert_eq!(
        findings_in("21:30 | Dec 31: a\n17:00 | Jan 1: b\n18:00 | Jan 1: c"),
        none
    );
    assert_eq!(
        findings_in("16:05 | Nov 1: a\n17:54 | Oct 31: b\n18:00 | Nov 1: c").len(),
        1
    );
}

#[test]
fn one_run_past_midnight() {
    check_times(&["22:00", "23:50", "00:10", "03:00"], &[]);
    check_times(&["17:30", "20:00", "09:30", "11:00"], &[]);
    check_times(&["2022-01-07 23:50", "00:10", "00:30"], &[]);
    check_times(
        &["23:50", "00:10", "00:40", "00:30"],
        &["3:time time=00:40 other=00:30 side=before order=oldest-first"],
    );
}

#[test]
fn newest_first_is_in_order() {
    check_times(&["10:40", "10:30", "10:20", "10:00"], &[]);
    check_times(
        &["2020-06-05 10:27", "2020-05-31 22:45", "2020-05-31 14:09"],
        &[],
    );
    check_times(&["00:30", "00:10", "23:50", "22:00"], &[]);
    check_times(
        &[
            "10:50", "10:40", "10:05", "10:30", "10:20", "10:10", "10:00",
        ],
        &["3:time time=10:05 other=10:30 side=before order=newest-first"],
    );
}

#[test]
fn times_that_cannot_be_compared_are_not_reported() {
    check_times(&["10:00", "soon", "2X:XX", "", "10:05"], &[]);
    check_times(&["10:00 UTC", "02:10 PST", "10:20 UTC"], &[]);
    check_times(&["10:00", "10:00", "10:00"], &[]);
    check_times(&["12:00-13:00", "12:30"], &[]);
    check_times(&["10:40", "2022-01-07", "10:50"], &[]);
    check_times(&["10:00"], &[]);
    check_times(&[], &[]);
}

#[test]
fn a_list_in_no_order_is_one_finding() {
    let rows = (0..24).map(|number| format!("10:{:02} | x\n", number * 35 % 60));
    let text = "== timeline | Timeline\n".to_owned() + &rows.collect::<String>();
    let found = testing::run(&RULE, &text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("out-of-order Timeline count="),
        "{found:?}"
    );
}

#[test]
fn the_fix_sorts_the_entries() {
    testing::fixes_are(
        &RULE,
        "== timeline | T\n10:00 | a\n10:40 | b\nsoon | c\n10:20 | d",
        &["sorted"],
    );
}

#[test]
fn the_sentence_names_both_times() {
    testing::explains(
        &RULE,
        "== timeline | T\n10:36 | a\n10:29 | b",
        &["“10:36” stands before “10:29”."],
    );
}
