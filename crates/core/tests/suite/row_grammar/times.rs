//! The time of a row in each of its forms, and what its reader may say that it is.

use super::alternatives::Form;
use super::words::Words;

/// Hour and minute of each row. The rows of one document are at increasing times of one day, or of two days
/// where days are written.
const CLOCKS: [(u32, u32); 4] = [(14, 2), (14, 10), (14, 25), (15, 40)];

/// A time as it stands in a row.
pub(crate) struct Time {
    pub(crate) written: String,
    /// What may be read instead of exactly that.
    pub(crate) or: Option<String>,
}

/// The time of one row.
pub(crate) fn time(form: Form, row: usize, words: &Words) -> Time {
    let (hour, minute) = CLOCKS[row];
    let (late_hour, late_minute) = (hour, minute + 8);
    let later = row / 2;
    let clock = format!("{hour}:{minute:02}");
    let dotted = format!("{hour}.{minute:02}");
    let end = format!("{late_hour}:{late_minute:02}");
    let day = 5 + later;
    let twelve = hour - 12;
    let written = match form {
        Form::Clock => clock.clone(),
        Form::Seconds => format!("{clock}:33"),
        Form::Milliseconds => format!("{clock}:33.120"),
        Form::Lower12 => format!("{twelve}:{minute:02} pm"),
        Form::Upper12 => format!("{twelve}:{minute:02}PM"),
        Form::HourAlone => format!("{} p.m.", row + 3),
        Form::HourTight => format!("{}pm", row + 3),
        Form::Short12 => ["12:29p", "12:41p", "1:05p", "2:30p"][row].to_owned(),
        Form::H => format!("{hour}h{minute:02}"),
        Form::SpacedH => format!("{hour} h {minute:02}"),
        Form::ClockH => format!("{clock}h"),
        Form::DotUhr => format!("{dotted} Uhr"),
        Form::ClockUhr => format!("{clock} Uhr"),
        Form::HourUhr => format!("{} Uhr", 14 + row),
        Form::Kl => format!("kl. {dotted}"),
        Form::FullWidth => full_width(&clock),
        Form::Kanji => format!("{hour}時{minute:02}分"),
        Form::Iso => format!("2024-03-0{day} {clock}"),
        Form::IsoUtc => format!("2024-03-0{day} {clock} UTC"),
        Form::IsoLog => format!("2024-03-0{day} {clock}:33,120"),
        Form::IsoOffset => format!("2024-03-0{day}T{clock}:00+01:00"),
        Form::IsoDay => format!("2024-03-0{}", 5 + row),
        Form::IsoInstant => format!("2024-03-0{day}T{clock}:00Z"),
        Form::Compact => format!("2024030{day}T{hour}{minute:02}00Z"),
        Form::Slashed => format!("2024/03/0{day} {clock}"),
        Form::DayDots => format!("0{day}.03. {clock}"),
        Form::DayFirst => format!("{}/12 {clock}", 25 + later),
        Form::DayFirstYear => format!("{}/12/2024 {clock}", 25 + later),
        Form::MonthFirstYear => format!("03/0{day}/2024 {twelve}:{minute:02} PM"),
        Form::MonthFirst => format!("3/{day} {clock}"),
        Form::MonthInWords => format!("{}{}{clock}", words.days[later], words.after_day),
        Form::MonthAndYear => {
            let day = words.with_year.replace("{}", words.days[later]);
            format!("{day}{}{clock}", words.after_day)
        }
        Form::MonthShort => format!("Mar {day} {clock}"),
        Form::DayBehind => format!("{clock}, {}", words.days[later]),
        Form::Weekday => format!("{} {clock}", words.weekday),
        Form::DayNumber => format!("{}{} {clock}", words.day, later + 1),
        Form::Tilde => format!("~{clock}"),
        Form::About => format!("{}{clock}", words.about),
        Form::Utc => format!("{clock} UTC"),
        Form::Letters => format!("{clock} CET"),
        Form::Numeric => format!("{clock} +0200"),
        Form::TwoZones => format!("{clock} UTC ({}:{minute:02} CET)", hour + 1),
        Form::Zulu => format!("{clock}Z"),
        Form::Offset => format!("{clock} (UTC+2)"),
        Form::Range => format!("{clock}–{end}"),
        Form::SpacedRange => format!("{clock} - {end}"),
        Form::WordRange => format!("{clock}{}{end}", words.to),
        Form::Since => format!("T+{}m", [5, 13, 28, 103][row]),
        Form::SinceClock => format!("T+{}", ["00:05", "00:13", "00:28", "01:43"][row]),
        Form::Military => format!("{hour}{minute:02} UTC"),
        Form::NoMinutes => format!("{}:xx", 14 + row),
        Form::Braces => format!("{{{{ {clock} }}}}"),
    };
    let or = match form {
        Form::Kl => Some(dotted),
        Form::FullWidth | Form::Braces => Some(clock),
        _ => None,
    };
    Time { written, or }
}

fn full_width(clock: &str) -> String {
    clock
        .chars()
        .map(|c| char::from_u32(u32::from(c) - u32::from('0') + u32::from('０')).unwrap())
        .collect()
}

/// The day of a row in a list of two days.
pub(crate) fn day(row: usize) -> &'static str {
    ["2024-03-05", "2024-03-06"][row / 2]
}
