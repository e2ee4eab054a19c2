//! Timelines that are tables: which column contains the times, and the entries of the rows.

use std::ops::Range;

use super::super::blocks::Block;
use super::super::headings::normalise;
use super::super::ids::Ids;
use super::super::rows::Cut;
use super::super::table;
use super::super::when::{self, Says};
use super::marks;
use crate::model::Entry;

/// The entries of a table, if it has a column of times.
#[must_use]
pub(super) fn from_table(
    text: &str,
    block: &Block,
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<Entry>> {
    let table = table::table(text, &block.range)?;
    let holds = |at: usize, wanted: &dyn Fn(&str) -> bool| {
        let held = |row: &&Range<usize>| {
            let line = &text[(*row).clone()];
            let cells = table::cells(line);
            cells
                .get(at)
                .is_some_and(|cell| wanted(bare(&line[cell.clone()])))
        };
        2 * table.rows.iter().filter(held).count() >= table.rows.len()
    };
    let says =
        |least: Says| move |cell: &str| when::leading(cell).is_some_and(|(_, says)| says >= least);
    let numbered = |cell: &str| cell.contains(|c: char| c.is_ascii_digit()) || cell.contains(':');
    // The column whose name says that it has times, otherwise any column that contains times; columns of days
    // count if no column has times of day.
    let columns = || 0..table.columns.len();
    let named = || columns().filter(|at| column(&table.columns[*at]) == Some("time"));
    let clocks = |at: &usize| holds(*at, &says(Says::Clock));
    let timed = if table.rows.is_empty() {
        named().next()
    } else {
        named()
            .find(clocks)
            .or_else(|| columns().find(clocks))
            .or_else(|| named().find(|at| holds(*at, &numbered)))
            .or_else(|| columns().find(|at| holds(*at, &says(Says::Date))))
    }?;
    let mut slots = table::slots_of(&table.columns, true, |head| {
        column(head).filter(|slot| *slot != "time")
    });
    let displaced = std::mem::replace(slots.get_mut(timed)?, "time".to_owned());
    if displaced == "text" {
        // The column of times was taken for the text, so the first column without a field becomes the text.
        let free = slots.iter().position(|slot| slot.starts_with("cell"))?;
        *slots.get_mut(free)? = "text".to_owned();
    }
    renumber(&mut slots);
    let read = |mut frame: String, values: Vec<(String, String)>| {
        let mut entry = Entry {
            id: ids.entry(),
            ..Entry::default()
        };
        for (slot, value) in values {
            match slot.as_str() {
                "time" => {
                    let time = bare(&value);
                    if let Some((before, behind)) =
                        value.split_once(time).filter(|_| !time.is_empty())
                    {
                        let marked = format!("{before}{{time}}{behind}");
                        frame = frame.replacen("{time}", &marked, 1);
                        entry.time = time.to_owned();
                    } else {
                        entry.time = value;
                    }
                }
                "text" => (entry.marks, entry.text) = marks(value),
                _ => entry.cells.push(value),
            }
        }
        (entry, frame)
    };
    Some(Cut::table(
        text,
        &block.range,
        table,
        &slots,
        eol,
        read,
        |entry| &mut entry.layout,
    ))
}

/// Numbers the columns without a field again, from zero.
fn renumber(slots: &mut [String]) {
    let cells = slots.iter_mut().filter(|slot| slot.starts_with("cell"));
    for (index, slot) in cells.enumerate() {
        *slot = format!("cell:{index}");
    }
}

/// A cell without the emphasis around it.
fn bare(cell: &str) -> &str {
    cell.trim_matches(['*', '_', '`', ' '])
}

/// The slot of a timeline's column, according to its name: `time` or `text`.
fn column(head: &str) -> Option<&'static str> {
    let plain = normalise(head);
    let mut words = plain.split(' ');
    let first = words.next().unwrap_or_default();
    if TIMES.contains(&first)
        || (first == "date" && plain.contains("time"))
        || CJK_TIMES.iter().any(|name| plain.starts_with(name))
    {
        return Some("time");
    }
    TEXTS.contains(&first).then_some("text")
}

/// First words in the names of columns that contain times.
const TIMES: &[&str] = &[
    "time",
    "times",
    "when",
    "timestamp",
    "clock",
    "utc",
    "hora",
    "horario",
    "horário",
    "heure",
    "horodatage",
    "uhrzeit",
    "zeit",
    "zeitpunkt",
    "zeitstempel",
    "ora",
    "orario",
    "время",
    "date",
    "datetime",
    "fecha",
    "data",
    "datum",
    "дата",
    "day",
];

/// Beginnings of the names of columns that contain times, in languages without spaces.
const CJK_TIMES: &[&str] = &[
    "時刻", "日時", "時間", "时间", "日期", "時點", "시각", "시간", "일시", "날짜",
];

/// First words in the names of columns that contain what happened.
const TEXTS: &[&str] = &[
    "event",
    "events",
    "what",
    "description",
    "details",
    "detail",
    "activity",
    "message",
    "update",
    "comment",
    "action",
    "actions",
    "note",
    "notes",
    "entry",
    "happened",
    "suceso",
    "evento",
    "eventos",
    "descripción",
    "acción",
    "acontecimiento",
    "descrição",
    "acontecimento",
    "ação",
    "événement",
    "évènement",
    "description",
    "action",
    "faits",
    "ereignis",
    "beschreibung",
    "vorfall",
    "was",
    "azione",
    "descrizione",
    "событие",
    "описание",
    "что",
    "действие",
    "内容",
    "出来事",
    "イベント",
    "事象",
    "事件",
    "描述",
    "内容说明",
    "经过",
    "이벤트",
    "내용",
    "사건",
    "설명",
];
