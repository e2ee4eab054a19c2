//! Rows as a list, a table, or whatever they are to be.

use super::alternatives::{Combination, List, Place};
use super::rows::Row;
use super::times::day;
use super::words::Words;

/// The rows as a list, a table, or whatever they are to be.
pub(crate) fn laid_out(it: Combination, rows: &[Row], words: &Words) -> String {
    let each = |write: &dyn Fn(usize, &Row) -> String, between: &str| {
        let written: Vec<String> = rows
            .iter()
            .enumerate()
            .map(|(number, row)| write(number, row))
            .collect();
        written.join(between)
    };
    // An item whose further lines are indented so that they belong to it.
    let item = |bullet: &str, row: &Row| {
        let margin = format!("\n{}", " ".repeat(bullet.len()));
        format!("{bullet}{}", row.line.replace('\n', &margin))
    };
    let [time, event, result] = words.columns;
    match it.list {
        List::Hyphens => each(&|_, row| item("- ", row), "\n"),
        List::Pluses => each(&|_, row| item("+ ", row), "\n"),
        List::Loose => each(&|_, row| item("- ", row), "\n\n"),
        List::SubItems => each(&|_, row| format!("- {}\n  - {}", row.time, row.text), "\n"),
        List::NumbersBracket => each(&|number, row| item(&format!("{}) ", number + 1), row), "\n"),
        List::DayHeading => each(
            &|number, row| {
                let row = item("- ", row);
                match number {
                    0 => format!("### {}\n\n{row}", day(0)),
                    2 => format!("\n### {}\n\n{row}", day(2)),
                    _ => row,
                }
            },
            "\n",
        ),
        List::Stars => each(&|_, row| item("* ", row), "\n"),
        List::Numbers => each(&|number, row| item(&format!("{}. ", number + 1), row), "\n"),
        List::Nested => each(
            &|number, row| {
                let row = item("  - ", row);
                match number {
                    0 | 2 => format!("- {}\n{row}", day(number)),
                    _ => row,
                }
            },
            "\n",
        ),
        List::DayAbove => each(
            &|number, row| {
                let row = item("- ", row);
                match number {
                    0 => format!("**{}**\n\n{row}", words.days[0]),
                    2 => format!("\n**{}**\n\n{row}", words.days[1]),
                    _ => row,
                }
            },
            "\n",
        ),
        List::Paragraphs => each(&|_, row| row.line.clone(), "\n\n"),
        List::Lines => each(&|_, row| row.line.clone(), "  \n"),
        List::Titles => each(
            &|_, row| format!("{}\n\n{}", row.line, words.summary.1),
            "\n\n",
        ),
        List::BackslashLines => each(&|_, row| row.line.clone(), "\\\n"),
        List::BrLines => each(&|_, row| row.line.clone(), "<br>\n"),
        List::BareLines => each(&|_, row| row.line.clone(), "\n"),
        List::TableFirst => {
            let rows = each(&|_, row| format!("| {} | {} |", row.time, row.text), "\n");
            format!("| {time} | {event} |\n| --- | --- |\n{rows}")
        }
        List::TableBare => {
            let rows = each(&|_, row| format!("{} | {}", row.time, row.text), "\n");
            format!("{time} | {event}\n--- | ---\n{rows}")
        }
        List::TableDate => {
            let write = |number: usize, row: &Row| {
                format!("| {} | {} | {} |", day(number), row.time, row.text)
            };
            let rows = each(&write, "\n");
            format!(
                "| {} | {time} | {event} |\n| --- | --- | --- |\n{rows}",
                words.date
            )
        }
        List::TableSecond => {
            let write = |number: usize, row: &Row| {
                format!("| {} | {} | {} |", number + 1, row.time, row.text)
            };
            let rows = each(&write, "\n");
            format!("| # | {time} | {event} |\n|---|---|---|\n{rows}")
        }
        List::TableBehind => {
            let rows = each(&|_, row| format!("| {} | {} |", row.text, row.time), "\n");
            format!("| {event} | {time} |\n| :--- | ---: |\n{rows}")
        }
        List::TableResult => {
            let write = |_, row: &Row| format!("| {} | {} | OK |", row.time, row.text);
            let rows = each(&write, "\n");
            format!("| {time} | {event} | {result} |\n| --- | --- | --- |\n{rows}")
        }
        List::Definitions => each(&|_, row| format!("{}\n: {}", row.time, row.text), "\n\n"),
        List::Headings | List::SmallHeadings => each(
            &|_, row| {
                let below = match it.place {
                    Place::Heading => &row.text,
                    _ => words.summary.1,
                };
                let level = match it.list {
                    List::SmallHeadings => "####",
                    _ => "###",
                };
                format!("{level} {}\n\n{below}", row.line)
            },
            "\n\n",
        ),
        List::Quote => each(&|_, row| item("> ", row).replace("\n  ", "\n> "), "\n>\n"),
        List::QuotedItems => each(
            &|_, row| format!("> {}", item("- ", row).replace('\n', "\n> ")),
            "\n",
        ),
    }
}
