//! Timelines that are tables: which column contains the times, which rows are days, and the entries of the
//! others.

use std::ops::Range;

use super::super::blocks::Block;
use super::super::ids::Ids;
use super::super::rows::Cut;
use super::super::table::{self, Table};
use super::super::when::{self, Says};
use super::cell;
use super::columns::{self, Role};
use super::parts;
use crate::frame::{lines, marks};
use crate::model::Entry;

/// What a person has said about a table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Chosen {
    /// It is a timeline, even if no time in it is understood.
    pub(super) any_times: bool,
    /// The column that says what happened.
    pub(super) told: Option<usize>,
}

/// The entries of a table, if it has a column of times.
#[must_use]
pub(super) fn from_table(
    text: &str,
    block: &Block,
    eol: &str,
    ids: &mut Ids,
    chosen: Chosen,
) -> Option<Cut<Entry>> {
    let mut table = table::table(text, &block.range)?;
    let below = cells(text, &table);
    let timed = timed(&table.columns, &below).or_else(|| {
        chosen
            .any_times
            .then(|| columns::named_time(&table.columns))
    })?;
    let rule = take_head(text, &block.range, &mut table, &below, timed, eol);
    let cells = if rule.is_some() {
        cells(text, &table)
    } else {
        below
    };
    let (days, cells) = take_days(&mut table, cells, timed);
    let told = chosen
        .told
        .filter(|at| *at != timed && *at < table.columns.len());
    let told = told.or_else(|| columns::told(&table.columns, timed, &cells))?;
    let slots = slots(&table.columns, timed, told, &cells);
    let read = |mut frame: String, values: Vec<(String, String)>| {
        let mut entry = Entry {
            id: ids.entry(),
            ..Entry::default()
        };
        for (slot, value) in values {
            match slot.as_str() {
                "time" => {
                    let time = cell::time(&value);
                    frame = frame.replacen("{time}", &time.frame(&value), 1);
                    entry.evidence = time.evidence.map(|part| parts::address(&value[part]).0);
                    entry.time = value[time.written].to_owned();
                }
                "text" => entry.text = value,
                _ => entry.cells.push(value),
            }
        }
        (entry, frame)
    };
    let mut cut = Cut::table(text, &block.range, table, &slots, eol, read, |entry| {
        &mut entry.layout
    });
    if let Some(rule) = rule {
        let between = Some([eol, &rule].concat());
        cut.layout.row_gap = cut
            .layout
            .row_gap
            .filter(|gap| Some(gap) != between.as_ref());
        if let Some(first) = cut.rows.first_mut() {
            first.layout.gap = None;
        }
        cut.layout.list_head = Some(rule);
    }
    for (entry, day) in cut.rows.iter_mut().zip(days) {
        entry.group = day;
    }
    Some(cut)
}

/// The cells of each row.
fn cells<'a>(text: &'a str, table: &Table) -> Vec<Vec<&'a str>> {
    let row = |row: &Range<usize>| {
        let line = &text[row.clone()];
        let cells = table::cells(line).into_iter();
        cells.map(|cell| &line[cell]).collect()
    };
    table.rows.iter().map(row).collect()
}

/// The column of times: the one whose name says so, otherwise any that contains times; columns of days count
/// if no column has times of day.
fn timed(names: &[String], rows: &[Vec<&str>]) -> Option<usize> {
    // A row that only names a day says nothing about the columns.
    let rows: Vec<_> = rows.iter().filter(|row| day_of(row).is_none()).collect();
    let holds = |at: usize, wanted: &dyn Fn(&str) -> bool| {
        let held = |row: &&&Vec<&str>| row.get(at).is_some_and(|cell| wanted(cell));
        let count = rows.iter().filter(held).count();
        count > 0 && 2 * count >= rows.len()
    };
    let says = |least: Says| move |cell: &str| cell::says(cell).is_some_and(|says| says >= least);
    let numbered = |cell: &str| cell.contains(|c: char| c.is_ascii_digit()) || cell.contains(':');
    let columns = || 0..names.len();
    let named = || columns().filter(|at| columns::role(&names[*at]) == Some(Role::Time));
    let clocks = |at: &usize| holds(*at, &says(Says::Clock));
    let dates = |at: &usize| holds(*at, &says(Says::Date));
    if rows.is_empty() {
        return named().next();
    }
    named()
        .find(clocks)
        .or_else(|| columns().find(clocks))
        .or_else(|| named().find(|at| holds(*at, &numbered)))
        .or_else(|| columns().find(dates))
}

/// Makes a row of the names of the columns, if they begin with a time: the table has no head. `below` are the
/// cells of the rows. Returns the line below the names.
fn take_head(
    text: &str,
    range: &Range<usize>,
    table: &mut Table,
    below: &[Vec<&str>],
    timed: usize,
    eol: &str,
) -> Option<String> {
    let says = cell::says(table.columns.get(timed)?)?;
    let head = range.start..range.start + lines::first_end(&text[range.clone()]);
    let rule = text[head.end..table.rows_start].strip_prefix(eol)?;
    let is_row = below.first().is_some_and(|row| day_of(row).is_none());
    if says != Says::Clock || eol.is_empty() || !is_row {
        return None;
    }
    table.rows.insert(0, head);
    table.rows_start = range.start;
    table.columns.iter_mut().for_each(String::clear);
    Some(rule.to_owned())
}

/// Takes the rows out of a table that only name the day of the rows below them, and returns the day and the
/// cells of each row that is left. A day without a row with a time of day below it is an entry.
fn take_days<'a>(
    table: &mut Table,
    cells: Vec<Vec<&'a str>>,
    timed: usize,
) -> (Vec<Option<String>>, Vec<Vec<&'a str>>) {
    let is_clock = |row: &Vec<&str>| {
        row.get(timed)
            .is_some_and(|cell| cell::says(cell) == Some(Says::Clock))
    };
    let names_day: Vec<bool> = (0..cells.len())
        .map(|at| day_of(&cells[at]).is_some() && cells.get(at + 1).is_some_and(is_clock))
        .collect();
    let mut day = None;
    let (mut days, mut left, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for ((row, range), names_day) in cells.into_iter().zip(&table.rows).zip(names_day) {
        if names_day {
            day = day_of(&row).map(str::to_owned);
        } else {
            days.push(day.clone());
            left.push(row);
            rows.push(range.clone());
        }
    }
    if let Some(first) = rows.first() {
        table.rows_start = first.start;
    }
    table.rows = rows;
    (days, left)
}

/// The day of a row of which only one cell is filled, with a day.
fn day_of<'a>(row: &[&'a str]) -> Option<&'a str> {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let day = cell::bare(filled.next()?);
    (filled.next().is_none() && row.len() > 1 && when::only_day(day)).then_some(day)
}

/// The slot of each column. A column that is named as the phase of its rows and names steps gives marks.
fn slots(names: &[String], timed: usize, told: usize, rows: &[Vec<&str>]) -> Vec<String> {
    let is_phase = |at: usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(at));
        marks::is_label(&names[at]) && cells.any(|cell| marks::is_step(cell::bare(cell)))
    };
    let mut free = 0;
    let slot = |at: usize| match at {
        _ if at == timed => "time".to_owned(),
        _ if at == told => "text".to_owned(),
        _ => {
            free += 1;
            let name = if is_phase(at) { "phase" } else { "cell" };
            format!("{name}:{}", free - 1)
        }
    };
    (0..names.len()).map(slot).collect()
}
