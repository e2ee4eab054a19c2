//! The date of the incident, if no field gives it.

use super::{byline, is_told, prose, timelines, title};
use crate::model::{Body, Kind, Postmortem, Section};
use crate::timeline::day::Order;
use crate::timeline::{Date, date, order, time};

/// Words in a sentence that apply it to all entries, in lower case.
const ALL: &[&str] = &[
    "all ",
    "every ",
    "todos ",
    "todas ",
    "toutes ",
    "tous ",
    "alle ",
    "tutti ",
    "tutte ",
    "все ",
    "すべて",
    "全て",
    "所有",
    "모든",
];

/// Parts of labels that say when an incident happened, in lower case.
#[rustfmt::skip]
const BEGINS: &[&str] = &[
    "start", "begin", "began", "date", "when", "occurred", "detected", "happened", "inicio", "fecha", "début", "beginn",
    "datum", "início", "inizio", "начало", "дата", "発生", "开始", "发生", "발생", "시작", "日時", "일시",
];

/// Looks for a date in the title; in the heading of a timeline; in a sentence about all entries; with the time of an entry; in the first
/// row and the columns of the timeline; in the opening text or the summary; after a label before the
/// timeline. The first one found counts.
#[must_use]
pub(super) fn find(postmortem: &Postmortem) -> Option<String> {
    let order = decided(postmortem);
    let title = || postmortem.title.as_deref().and_then(title::date);
    let told = || {
        let texts = postmortem
            .sections
            .iter()
            .filter(|section| is_told(section));
        texts
            .filter_map(prose)
            .find_map(|text| in_account(byline::behind(text), order))
    };
    title()
        .or_else(|| of_heading(postmortem, order))
        .or_else(|| of_all(postmortem, order))
        .or_else(|| of_entries(postmortem, order))
        .or_else(|| of_columns(postmortem))
        .or_else(told)
        .or_else(|| labelled(postmortem, order))
        .map(|date| date.to_string())
}

/// The date in an account of the incident: in its first sentence, where a later one begins, or behind a word
/// that says when the incident was. Any other date may be that of something else, such as the next review.
fn in_account(text: &str, order: Option<Order>) -> Option<Date> {
    let (range, date) = order::find(text, order)?;
    let before = text.get(..range.start)?;
    let ends = [". ", "! ", "? ", "。", "\n"];
    let last_end = |end: &&str| Some(before.rfind(*end)? + end.len());
    let Some(start) = ends.iter().filter_map(last_end).max() else {
        return Some(date);
    };
    let sentence = before.get(start..)?.to_lowercase();
    let is_told = sentence.split_whitespace().nth(3).is_none()
        || BEGINS.iter().any(|word| sentence.contains(word));
    is_told.then_some(date)
}

fn first(text: &str, order: Option<Order>) -> Option<Date> {
    order::find(text, order).map(|(_, date)| date)
}

/// The order of day and month that a person has said, or that all dates of the document show, those in prose
/// too.
fn decided(postmortem: &Postmortem) -> Option<Order> {
    let texts = || {
        let prose = postmortem.sections.iter().filter_map(prose);
        order::texts(postmortem).chain(prose)
    };
    let shown = || order::decide(texts, postmortem.language.as_deref());
    order::chosen(postmortem).or_else(shown)
}

/// The date in the heading of a timeline: `Timeline (2024-05-02, CEST)`.
fn of_heading(postmortem: &Postmortem, order: Option<Order>) -> Option<Date> {
    timelines(postmortem).find_map(|section| first(section.heading.as_deref()?, order))
}

/// The date in a sentence about all entries: `Unless otherwise noted all events happened on 2024-05-02.`
fn of_all(postmortem: &Postmortem, order: Option<Order>) -> Option<Date> {
    timelines(postmortem).find_map(|section| {
        let Body::Timeline { before, .. } = &section.body else {
            return None;
        };
        let lower = before.to_lowercase();
        ALL.iter()
            .any(|word| lower.contains(word))
            .then(|| first(before, order))?
    })
}

/// The date that is written with the time of an entry. A date without a time says when something was done
/// about the incident, which may have been long after it.
fn of_entries(postmortem: &Postmortem, order: Option<Order>) -> Option<Date> {
    postmortem.entries().find_map(|entry| {
        let (range, date) = order::find(&entry.time, order)?;
        let rest = &entry.time[range.end..];
        let clock = !time::find_all(rest).is_empty() || rest.contains([':', '時', '点', '시', 'h']);
        clock.then_some(date)
    })
}

/// A day in the first row, with its year in the name of a column: `Date (2024)`, `Oct 31`.
fn of_columns(postmortem: &Postmortem) -> Option<Date> {
    timelines(postmortem).find_map(|section| {
        let Body::Timeline {
            columns, entries, ..
        } = &section.body
        else {
            return None;
        };
        let year = columns.iter().find_map(|column| year(column))?;
        let entry = entries.first()?;
        let mut places = entry
            .cells
            .iter()
            .map(String::as_str)
            .chain([entry.time.as_str()]);
        let (month, day) = places.find_map(date::find_day)?;
        Date::new(year, Some(u32::from(month)), Some(u32::from(day)))
    })
}

fn year(text: &str) -> Option<u32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .find(|year| (1990..2100).contains(year))
}

/// A date after a label in the sections before the timeline: `Start time: 2024-05-02 20:23 UTC`.
fn labelled(postmortem: &Postmortem, order: Option<Order>) -> Option<Date> {
    let before = |section: &&Section| {
        !matches!(
            section.kind,
            Kind::Timeline | Kind::ActionItems | Kind::Supporting | Kind::Lessons
        )
    };
    let texts = postmortem.sections.iter().take_while(before).take(6);
    texts.filter_map(prose).find_map(|text| {
        text.lines().find_map(|line| {
            let (label, value) = line.split_once([':', '：'])?;
            let value = value.trim_start_matches(['*', '_', '`', ' ']);
            let plain = label.to_lowercase();
            let short = label.split_whitespace().count() <= 5
                && BEGINS.iter().any(|word| plain.contains(word));
            let (range, date) = order::find(value.get(..value.len().min(40)).unwrap_or(""), order)?;
            (short && range.start <= 12).then_some(date)
        })
    })
}
