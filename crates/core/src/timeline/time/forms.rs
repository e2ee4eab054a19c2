//! Every form of a time with every day, zone, doubt and text around it: what is read is what was meant.

use super::leading;
use crate::timeline::day::Day;

/// Hours and minutes that are written.
const CLOCKS: &[(u32, u32)] = &[(0, 30), (9, 5), (12, 29), (14, 2), (23, 59)];

/// Forms of the 24-hour clock. `H` and `M` have two digits, `h` and `m` as few as possible.
const FORMS: &[&str] = &[
    "H:M",
    "h:M",
    "H:M:59",
    "HhM",
    "H h M",
    "Hh M",
    "H:Mh",
    "H:M h",
    "H:M hs",
    "H:M hrs",
    "H:M Uhr",
    "H.M Uhr",
    "H.Mh",
    "H Uhr M",
    "kl. H.M",
    "kl H.M",
    "kl. H:M",
    "HM hrs",
    "HM Uhr",
    "h時m分",
    "h点m分",
    "h시 m분",
    "H：M",
    "HhMmin",
];

/// Forms of the 12-hour clock, with `A` for the half of the day.
const HALF_FORMS: &[&str] = &["h:M A", "h:MA", "H:M A", "h.M A"];

/// Names of the halves of the day: those that can follow without a blank, and those that cannot.
const HALVES: &[(&str, &str)] = &[
    ("am", "pm"),
    ("AM", "PM"),
    ("a.m.", "p.m."),
    ("a. m.", "p. m."),
    ("de la mañana", "de la tarde"),
    ("du matin", "du soir"),
    ("in the morning", "in the evening"),
];

const DAYS: &[(&str, Option<Day>)] = &[
    ("", None),
    ("2024-03-05 ", None),
    ("2024-03-05, ", None),
    ("2024-03-05 at ", None),
    ("5 March 2024 - ", None),
    ("29/03/2024 ", None),
    ("03/05/2024 ", Some(Day::Either(3, 5, Some(2024)))),
    ("25/12 ", Some(Day::OfYear(12, 25))),
    ("3/5 ", Some(Day::Either(3, 5, None))),
    ("05.03. ", Some(Day::OfYear(3, 5))),
    ("Oct 31, ", Some(Day::OfYear(10, 31))),
    ("5 de mayo, ", Some(Day::OfYear(5, 5))),
    ("Day 1 ", Some(Day::Numbered(1))),
    ("Día 2, ", Some(Day::Numbered(2))),
    ("Tag 3: ", Some(Day::Numbered(3))),
    ("Jour 4 ", Some(Day::Numbered(4))),
    ("Giorno 5 - ", Some(Day::Numbered(5))),
    ("Monday ", None),
    ("lunes, ", None),
];

const DOUBTS: &[&str] = &["", "~", "~ ", "≈", "around ", "gegen ", "ca. "];

const ZONES: &[&str] = &[
    "",
    " UTC",
    " (CEST)",
    " UTC+2",
    " (UTC-03:00)",
    " Europe/Madrid",
    " utc",
];

const BEHIND: &[&str] = &["", ": The text", " - The text", " | 3 nodes", " → text"];

fn written(form: &str, (hour, minute): (u32, u32), half: &str) -> String {
    let mut text = String::new();
    for letter in form.chars() {
        match letter {
            'H' => text += &format!("{hour:02}"),
            'M' => text += &format!("{minute:02}"),
            'A' => text += half,
            // The unit of `HhM` is no number.
            'h' if text.is_empty() => text += &hour.to_string(),
            'm' if !text.ends_with(|c: char| c.is_ascii_digit()) && form.ends_with('分') => {
                text += &minute.to_string();
            }
            'm' if form.ends_with('분') => text += &minute.to_string(),
            other => text.push(other),
        }
    }
    text
}

fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(wide).collect()
}

/// Every way to write each clock, with the minute that is meant.
fn clocks() -> Vec<(String, u32)> {
    let mut clocks = Vec::new();
    for (hour, minute) in CLOCKS {
        let meant = hour * 60 + minute;
        for form in FORMS {
            clocks.push((written(form, (*hour, *minute), ""), meant));
        }
        clocks.push((full_width(&written("H:M", (*hour, *minute), "")), meant));
        let of_half = (if hour % 12 == 0 { 12 } else { hour % 12 }, *minute);
        for (morning, evening) in HALVES {
            let half = if *hour < 12 { morning } else { evening };
            for form in HALF_FORMS {
                let attached = form.ends_with("MA") && half.contains(' ');
                if !attached || half.len() == 5 {
                    clocks.push((written(form, of_half, half), meant));
                }
            }
        }
        let letter = if *hour < 12 { "a" } else { "p" };
        clocks.push((written("h:MA", of_half, letter), meant));
        if *minute == 2 {
            clocks.push(("3 p.m.".into(), 15 * 60));
            clocks.push(("下午3点半".into(), 15 * 60 + 30));
            clocks.push(("오후 2시 30분".into(), 14 * 60 + 30));
            clocks.push(("3 de la tarde".into(), 15 * 60));
            clocks.push(("8 Uhr abends".into(), 20 * 60));
        }
    }
    clocks
}

/// One of so many combinations is tried; a prime number, so that every part meets every other.
const STEP: usize = 23;

#[test]
fn each_form_with_each_day_doubt_zone_and_text() {
    let (mut count, mut wrong) = (0, Vec::new());
    let clocks = clocks();
    let sizes = [
        clocks.len(),
        DAYS.len(),
        DOUBTS.len(),
        ZONES.len(),
        BEHIND.len(),
    ];
    for number in (0..sizes.iter().product()).step_by(STEP) {
        let mut rest = number;
        let [clock, day, doubt, zone, behind] = sizes.map(|size| {
            let index = rest % size;
            rest /= size;
            index
        });
        let ((clock, meant), (day, stated)) = (&clocks[clock], DAYS[day]);
        let time = [day, DOUBTS[doubt], clock, ZONES[zone]].concat();
        let text = [&time, BEHIND[behind]].concat();
        let read = leading(&text).map(|(end, clock)| (end, clock.minutes, clock.day));
        count += 1;
        if read != Some((time.len(), *meant, stated)) {
            wrong.push(format!("{text}: {read:?}"));
        }
    }
    assert!(count > 20_000, "{count}");
    assert!(
        wrong.is_empty(),
        "{} of {count} are wrong, the first {:?}",
        wrong.len(),
        wrong.iter().take(20).collect::<Vec<_>>()
    );
}

#[test]
fn a_range_is_one_time_and_begins_with_its_first_end() {
    let joins = [
        "–",
        "-",
        "—",
        "〜",
        " – ",
        " - ",
        " to ",
        " until ",
        " a ",
        " a las ",
        " hasta las ",
        " à ",
        " bis ",
        " bis um ",
        " até ",
        " alle ",
        " до ",
        "から",
        " 到 ",
        " 부터 ",
        " and ",
        " y ",
        " und ",
    ];
    let ends = [
        ("14:02", "14:10"),
        ("14h02", "14h10"),
        ("2:02 pm", "2:10 pm"),
        ("2:02", "2:10 p.m."),
        ("14.02", "14.10 Uhr"),
        ("14:02 UTC", "14:10 UTC"),
        ("14時02分", "14時10分"),
        ("2024-03-05 14:02", "2024-03-06 01:10"),
    ];
    for join in joins {
        for (first, second) in ends {
            // `UTC-14` is an offset, and `02-2024-03` no date.
            if first.len() > 8 && join == "-" {
                continue;
            }
            for behind in ["", ": text", " - text"] {
                let time = format!("{first}{join}{second}");
                let text = format!("{time}{behind}");
                let read = leading(&text).map(|(end, clock)| (&text[..end], clock.minutes));
                assert_eq!(read, Some((time.as_str(), 14 * 60 + 2)), "{text}");
            }
        }
    }
}

#[test]
fn times_in_other_clothes() {
    for (text, time, minute) in [
        ("20240305T140200Z text", "20240305T140200Z", 14 * 60 + 2),
        ("20240305T1402Z", "20240305T1402Z", 14 * 60 + 2),
        ("20240305 14:02 text", "20240305 14:02", 14 * 60 + 2),
        (
            "2024-03-05T14:02+02 text",
            "2024-03-05T14:02+02",
            14 * 60 + 2,
        ),
        (
            "2024-03-05 14:02:10 -0300 text",
            "2024-03-05 14:02:10 -0300",
            14 * 60 + 2,
        ),
        ("{{ 14:02 }} text", "{{ 14:02 }}", 14 * 60 + 2),
        ("2–3 pm: text", "2–3 pm", 14 * 60),
        ("14–15 Uhr text", "14–15 Uhr", 14 * 60),
        ("9 to 5 pm", "9 to 5 pm", 9 * 60),
        ("1915 UTC latency", "1915 UTC", 19 * 60 + 15),
        ("14h: text", "14h", 14 * 60),
        ("14 h – texte", "14 h", 14 * 60),
        (
            "午前10時から午後2時まで",
            "午前10時から午後2時まで",
            10 * 60,
        ),
        ("11 de la noche: texto", "11 de la noche", 23 * 60),
        ("2 de la noche: texto", "2 de la noche", 2 * 60),
        (
            "Between 2:00 and 2.30 PM it was down",
            "Between 2:00 and 2.30 PM",
            14 * 60,
        ),
        (
            "5 March 2024 entre las 14:02 y las 14:10: texto",
            "5 March 2024 entre las 14:02 y las 14:10",
            14 * 60 + 2,
        ),
        (
            "zwischen 14:02 und ca. 14:10 Text",
            "zwischen 14:02 und ca. 14:10",
            14 * 60 + 2,
        ),
    ] {
        let read = leading(text).map(|(end, clock)| (&text[..end], clock.minutes));
        assert_eq!(read, Some((time, minute)), "{text}");
    }
}

#[test]
fn what_only_begins_like_a_time() {
    for text in [
        "2h of silence",
        "2 h of silence",
        "2 h 30 of silence",
        "10h30m outage",
        "12 nodes",
        "1.10 released",
        "14.02 released",
        "3/5 nodes",
        "25/12 nodes",
        "14:1 ratio",
        "3:1",
        "$14.02 each",
        "14.02 € each",
        "v14.02",
        "14.02.1",
        "1.10.2",
        "10.0.0.1:22",
        "10.0.0.1",
        "14:02:33:44",
        "443/tcp",
        "10 am Rhein",
        "2024 was",
        "2024 hosts",
        "20240305 rows",
        "3 - 5 nodes",
        "3 to 5 nodes",
        "3 a 5 nodos",
        "1402 requests",
        "3時間 down",
        "Day 1 operations",
        "{{ name }}",
        "5p",
        "14 Uhren",
        "between 3 and 5 nodes",
        "between jobs",
    ] {
        assert_eq!(leading(text).map(|(end, _)| &text[..end]), None, "{text}");
    }
}
