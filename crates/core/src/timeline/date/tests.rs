//! Dates as they are written in real documents, and texts that only look like one.

use super::*;
use proptest::prelude::*;

fn first_date(text: &str) -> Option<String> {
    find(text).map(|(_, date)| date.to_string())
}

#[test]
fn dates_as_people_write_them() {
    for (text, date) in [
        ("2022-01-07", "2022-01-07"),
        ("2022/01/07", "2022-01-07"),
        ("2022-1-7", "2022-01-07"),
        ("January 23, 2021", "2021-01-23"),
        ("January23, 2021", "2021-01-23"),
        ("23 January 2021", "2021-01-23"),
        ("23rd of January, 2021", "2021-01-23"),
        ("Jan 23rd 2021", "2021-01-23"),
        ("Jan. 23 2021", "2021-01-23"),
        ("Oct 31 2021", "2021-10-31"),
        ("SEPT 1, 2020", "2020-09-01"),
        ("23 de enero de 2021", "2021-01-23"),
        ("1 de Noviembre del 2025", "2025-11-01"),
        ("Noviembre 2025", "2025-11"),
        ("2022-01", "2022-01"),
        ("29 February 2024", "2024-02-29"),
        ("October 30-31, 2021", "2021-10-30"),
        ("30–31 October 2021", "2021-10-30"),
        ("2018年6月14日", "2018-06-14"),
        ("2025년 3월 17일", "2025-03-17"),
        ("02.05.2024", "2024-05-02"),
        ("03-29-2023", "2023-03-29"),
        ("29/03/2023", "2023-03-29"),
        ("1er mars 2024", "2024-03-01"),
        ("13 août 2024", "2024-08-13"),
        ("5. März 2024", "2024-03-05"),
        ("12 de março de 2024", "2024-03-12"),
        ("3 luglio 2023", "2023-07-03"),
        ("14 февраля 2024", "2024-02-14"),
    ] {
        assert_eq!(
            parse(text).map(|date| date.to_string()).as_deref(),
            Some(date),
            "{text}"
        );
        let prose = format!("It began ({text}), we think.");
        assert_eq!(first_date(&prose).as_deref(), Some(date), "{prose}");
    }
    assert_eq!(
        parse(" 2021 ").map(|date| date.to_string()).as_deref(),
        Some("2021")
    );
}

#[test]
fn what_is_not_a_date() {
    for text in [
        "",
        "01/08/2021",
        "1.8.2021",
        "2023-02-30",
        "2023-13-01",
        "20202-01-16",
        "2019",
        "CVE-2022-01",
        "v1.2022-01-07",
        "2022-01-07-08",
        "may 2000 users see this",
        "May the 4th",
        "3 servers",
        "12/2021",
        "13.14.2021",
        "10.20.30.2021",
        "29/30/2023",
        "2022-01x",
        "Enero",
        "31 April 2021",
        "29 February 2023",
        "abc2022-01-07",
        "2022-00-10",
        "1850-01-01",
    ] {
        assert_eq!(first_date(text), None, "{text}");
    }
    assert_eq!(parse("2022-01-07 or so"), None);
}

#[test]
fn the_first_date_and_its_place() {
    let text = "Übersicht: on 2022-01-07T10:00 and 2023-01-04/11:34";
    let (range, date) = find(text).unwrap();
    assert_eq!(
        (&text[range], date.to_string().as_str()),
        ("2022-01-07", "2022-01-07")
    );
    assert!(parse("2021-12").unwrap() < parse("2022-01-07").unwrap());
    assert!(parse("2021").unwrap() < parse("2021-01").unwrap());
}

#[test]
fn days_without_a_year() {
    for (text, day) in [
        ("Oct 31", Some((10, 31))),
        ("Saturday Oct 30th: first wave", Some((10, 30))),
        ("on 13 August, ~15:00 UTC", Some((8, 13))),
        ("el 3 de mayo", Some((5, 3))),
        ("May 31", Some((5, 31))),
        ("10月31日", Some((10, 31))),
        ("31. Oktober", Some((10, 31))),
        ("it may 3 times", None),
        ("March 10:30", None),
        ("Feb 30", None),
        ("October", None),
        ("31 servers in Oct", None),
    ] {
        assert_eq!(find_day(text), day, "{text}");
    }
}

#[test]
fn days_between_two_dates() {
    let day = |text| parse(text).and_then(|date| date.day_number()).unwrap();
    assert_eq!(day("2024-03-01") - day("2024-02-28"), 2);
    assert_eq!(day("2022-01-01") - day("2021-01-01"), 365);
    assert_eq!(day("2001-01-01") - day("1900-01-01"), 36890);
    assert_eq!(parse("2024-03").and_then(|date| date.day_number()), None);
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "(\\PC|[0-9:/ -]|January|de|年|T|Z){0,40}") {
        if let Some((range, _)) = find(&text) {
            prop_assert!(text.get(range).is_some());
        }
        let _ = parse(&text);
    }

    #[test]
    fn a_date_reads_back(year in 1900u32..2200, month in 1u32..=12, day in 1u32..=28) {
        let date = Date::new(year, Some(month), Some(day));
        prop_assert!(date.is_some());
        prop_assert_eq!(date.and_then(|date| parse(&date.to_string())), date);
    }
}

#[test]
fn a_date_is_made_from_its_day_number() {
    let first = Date::new(1900, Some(1), Some(1)).and_then(|date| date.day_number());
    let first = first.expect("a date");
    for number in first..first + 109_000 {
        let date = Date::from_day_number(number).expect("a date");
        assert_eq!(date.day_number(), Some(number), "{date}");
    }
    assert_eq!(Date::from_day_number(0), None);
}

#[test]
fn days_of_the_week() {
    let weekday =
        |year, month, day| Date::new(year, Some(month), Some(day)).and_then(|date| date.weekday());
    assert_eq!(weekday(2022, 1, 7), Some(4), "a Friday");
    assert_eq!(weekday(2022, 8, 1), Some(0), "a Monday");
    assert_eq!(weekday(2000, 2, 29), Some(1), "a Tuesday");
    assert_eq!(
        Date::new(2022, Some(8), None).and_then(|date| date.weekday()),
        None
    );
}
