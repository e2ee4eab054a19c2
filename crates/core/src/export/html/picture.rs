//! Draws a timeline, and gives the durations between its marks.
//!
//! The drawing stretches with its column while its words keep their size: positions are percentages, and a
//! narrow column leaves words out (`report.css`). The name of the drawing says in words what it shows. It
//! contains nothing that a user wrote, except times that were parsed and are written again by us.

use super::escape;
use super::push_all;
use crate::model::{Body, Entry, Postmortem};
use crate::text::report::{Labels, Report};
use crate::timeline::axis;
use crate::timeline::order::Calendar;
use crate::timeline::phases::{Phase, measure};
use crate::timeline::picture::{self, Band, Picture, Stage, WIDTH, is_edge};

/// The phases that a report shows at the top.
const HEADLINES: &[Phase] = &[Phase::Detect, Phase::Mitigate, Phase::Resolve];

/// The width of one character of the words above a band, in hundredths of a percent of a medium column.
const LETTER: usize = 130;

/// Draws a timeline as SVG. Empty if fewer than two different times can be read.
#[must_use]
pub fn picture(entries: &[Entry], calendar: Calendar, labels: Labels) -> String {
    let picture = picture::of(entries, calendar);
    picture.map_or_else(String::new, |picture| draw(&picture, labels.words()))
}

/// How long it took to detect, mitigate and resolve, as HTML, from the first timeline whose marks tell. Empty
/// if there is none.
#[must_use]
pub fn figures(postmortem: &Postmortem, labels: Labels) -> String {
    let words = labels.words();
    let calendar = Calendar::of(postmortem);
    let timelines = postmortem
        .sections
        .iter()
        .filter_map(|section| match &section.body {
            Body::Timeline { entries, .. } => Some(entries),
            _ => None,
        });
    let mut found = timelines.map(|entries| measure(entries, &axis::of(entries, calendar)));
    let Some(intervals) = found.find(|intervals| !intervals.is_empty()) else {
        return String::new();
    };
    let mut out = String::new();
    for interval in intervals
        .iter()
        .filter(|one| HEADLINES.contains(&one.phase))
    {
        let Some(seconds) = interval.seconds else {
            continue;
        };
        if out.is_empty() {
            out.push_str("<dl class=\"figures\">\n");
        }
        let (name, length) = ((words.phase)(interval.phase), (words.length)(seconds));
        push_all(
            &mut out,
            &["<div><dt>", name, "</dt><dd>", &length, "</dd></div>\n"],
        );
    }
    if !out.is_empty() {
        out.push_str("</dl>\n");
    }
    out
}

/// The vertical positions of the parts of a drawing, in pixels from the top.
struct Rows {
    band: u32,
    axis: u32,
    times: u32,
    days: u32,
    whole: u32,
}

impl Rows {
    fn of(picture: &Picture) -> Self {
        let axis = if picture.bands.is_empty() { 8 } else { 46 };
        let days = axis + 35;
        Self {
            band: 18,
            axis,
            times: axis + 20,
            days,
            whole: if picture.midnights.is_empty() {
                days - 9
            } else {
                days + 5
            },
        }
    }
}

fn draw(picture: &Picture, said: &Report) -> String {
    let rows = Rows::of(picture);
    let mut out = String::new();
    push_all(
        &mut out,
        &[
            "<svg class=\"picture\" role=\"img\" width=\"100%\" height=\"",
            &rows.whole.to_string(),
            "\" aria-label=\"",
        ],
    );
    escape::push(&mut out, &in_words(picture, said));
    out.push_str("\">\n");
    bands(&mut out, picture, &rows, said);
    let axis = rows.axis.to_string();
    push_all(
        &mut out,
        &[
            "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"",
            &axis,
            "\" y2=\"",
            &axis,
            "\"></line>\n",
        ],
    );
    ticks(&mut out, &picture.ticks, rows.axis - 4);
    for label in &picture.labels {
        words(
            &mut out,
            label.narrow,
            label.at,
            rows.times,
            &label.text,
            is_edge(label.at),
        );
    }
    for midnight in &picture.midnights {
        let text = match midnight.day {
            Ok(date) => date.to_string(),
            Err(days) => (said.days_later)(days),
        };
        upright(&mut out, "midnight", midnight.at, 0, rows.days - 10);
        // Words to the right of their midnight show that the day begins there.
        let edge = midnight.at > WIDTH - 1_200;
        words(
            &mut out,
            midnight.narrow,
            midnight.at,
            rows.days,
            &text,
            edge,
        );
    }
    out.push_str("</svg>\n");
    out
}

fn bands(out: &mut String, picture: &Picture, rows: &Rows, said: &Report) {
    let longest = picture.bands.iter().map(|band| band.seconds).max();
    let mut free = 0;
    for band in &picture.bands {
        let (x, width) = (percent(band.from), percent(band.to - band.from));
        push_all(
            out,
            &[
                "<rect class=\"",
                class(band.stage),
                "\" x=\"",
                &x,
                "\" y=\"",
                &rows.band.to_string(),
                "\" width=\"",
                &width,
                "\" height=\"16\"></rect>\n",
            ],
        );
        let text = named(band, said);
        let length = u32::try_from(text.chars().count() * LETTER).unwrap_or(WIDTH);
        // Words begin where their band does, unless the words before them reach into it; near the right edge
        // they move to the left.
        let at = band.from.max(free).min(WIDTH.saturating_sub(length));
        if at >= free && at <= band.to {
            let is_longest = Some(band.seconds) == longest;
            words(out, is_longest, at, 12, &text, false);
            free = at + length;
        }
    }
}

/// Writes all ticks as one path: hundreds of lines in each of two drawings were half of the elements that the
/// browser visits to paint a keystroke. A path cannot use percentages, so it is in a drawing of its own,
/// stretched to the full width.
fn ticks(out: &mut String, ticks: &[u32], top: u32) {
    push_all(
        out,
        &[
            "<svg class=\"ticks\" y=\"",
            &top.to_string(),
            "\" width=\"100%\" height=\"8\" viewBox=\"0 0 ",
            &WIDTH.to_string(),
            " 8\" preserveAspectRatio=\"none\"><path class=\"axis\" d=\"",
        ],
    );
    for at in ticks {
        push_all(out, &["M", &at.to_string(), " 0v8"]);
    }
    out.push_str("\"></path></svg>\n");
}

/// Writes words into the drawing: centred on their position or beginning there; at the edges, aligned
/// inwards.
fn words(out: &mut String, narrow: bool, at: u32, y: u32, text: &str, edge: bool) {
    let side = match (edge, at < WIDTH / 2) {
        (true, false) => " end",
        (true, true) => " start",
        (false, _) if y > 12 => "",
        (false, _) => " start",
    };
    let class = if narrow { "word" } else { "word more" };
    push_all(
        out,
        &[
            "<text class=\"",
            class,
            side,
            "\" x=\"",
            &percent(at),
            "\" y=\"",
            &y.to_string(),
            "\">",
        ],
    );
    escape::push(out, text);
    out.push_str("</text>\n");
}

fn upright(out: &mut String, class: &str, at: u32, from: u32, to: u32) {
    let x = percent(at);
    push_all(
        out,
        &[
            "<line class=\"",
            class,
            "\" x1=\"",
            &x,
            "\" x2=\"",
            &x,
            "\" y1=\"",
            &from.to_string(),
            "\" y2=\"",
            &to.to_string(),
            "\"></line>\n",
        ],
    );
}

/// Describes the drawing in words, for people who do not see it.
fn in_words(picture: &Picture, words: &Report) -> String {
    let mut labels = picture.labels.iter().map(|label| label.text.as_str());
    let from = labels.next().unwrap_or("");
    let to = labels.next_back().unwrap_or(from);
    let mut said = (words.picture)(from, to);
    let bands: Vec<String> = picture
        .bands
        .iter()
        .map(|band| named(band, words))
        .collect();
    if !bands.is_empty() {
        push_all(&mut said, &[" ", &bands.join(", "), "."]);
    }
    said
}

fn named(band: &Band, words: &Report) -> String {
    [
        (words.stage)(band.stage),
        " ",
        &(words.length)(band.seconds),
    ]
    .concat()
}

fn class(stage: Stage) -> &'static str {
    match stage {
        Stage::Undetected => "undetected",
        Stage::Responding => "responding",
        Stage::Recovering => "recovering",
    }
}

/// Hundredths of a percent as a length of SVG: `12.5%`.
fn percent(hundredths: u32) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let zero = if part < 10 { ".0" } else { "." };
    [&whole.to_string(), zero, &part.to_string(), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::super::strict::check;
    use super::*;
    use crate::import;

    fn example() -> Postmortem {
        import::text(crate::text::en::EXAMPLE, "x").postmortem
    }

    #[test]
    fn the_example_is_drawn_and_measured() {
        let report = super::super::report(&example());
        for part in [
            "<svg class=\"picture\" role=\"img\"",
            "undetected 7 min",
            "<dl class=\"figures\">\n<div><dt>to detect</dt><dd>7 min</dd></div>",
        ] {
            assert!(report.contains(part), "{part} in {report}");
        }
        check(&report);
    }

    #[test]
    fn a_timeline_without_marks_has_ticks_only() {
        let text = "# T\n\n## Timeline\n\n- 10:00 one\n- 10:30 two\n- 11:00 three\n";
        let report = super::super::report(&import::text(text, "x").postmortem);
        assert!(
            report.contains("aria-label=\"Timeline from 10:00 to 11:00.\""),
            "{report}"
        );
        assert!(!report.contains("<rect") && !report.contains("figures"));
        // A tick for each entry: at both ends, and in the middle.
        assert!(
            report.contains("d=\"M150 0v8M5000 0v8M9850 0v8\""),
            "{report}"
        );
        check(&report);
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!(percent(150), "1.50%");
        assert_eq!(percent(9_805), "98.05%");
        assert_eq!(percent(10_000), "100.00%");
    }
}
