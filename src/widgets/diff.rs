//! Draws the differences between two texts. Lines that are removed or added are marked with words for screen
//! readers and with signs, not only with colours.

use leptos::prelude::*;

use debrief_core::draft::diff::{Diff, Ending, Hunk, Line, Presence};
use debrief_core::text::interface::save_back as words;

/// How many lines are drawn at most.
const MAX_LINES: usize = 400;

/// Draws a comparison in a box that can be scrolled with the keyboard.
pub(crate) fn diff(diff: &Diff) -> AnyView {
    let mut remaining = MAX_LINES;
    let hunks: Vec<AnyView> = diff
        .hunks
        .iter()
        .map_while(|hunk| {
            let lines = hunk.lines.len().min(remaining);
            remaining -= lines;
            (lines > 0).then(|| draw_hunk(hunk, lines))
        })
        .collect();
    let total: usize = diff.hunks.iter().map(|hunk| hunk.lines.len()).sum();
    let more_notice = (total > MAX_LINES)
        .then(|| view! { <p class="muted small">{words::more(total - MAX_LINES)}</p> });
    view! {
        <div class="diff" role="region" aria-label=words::changes() tabindex="0">{hunks} {more_notice}</div>
    }
    .into_any()
}

/// Draws a hunk: lines that follow each other. At most `lines` of them are drawn.
fn draw_hunk(hunk: &Hunk, lines: usize) -> AnyView {
    let lines: Vec<AnyView> = hunk.lines.iter().take(lines).map(line).collect();
    view! {
        <p class="muted small">{words::place(hunk.new)}</p>
        <div class="hunk">{lines}</div>
    }
    .into_any()
}

fn line(line: &Line) -> AnyView {
    let (before, rest) = line
        .text
        .split_at_checked(line.highlight.start)
        .unwrap_or_default();
    let (changed, after) = rest
        .split_at_checked(line.highlight.len())
        .unwrap_or((rest, ""));
    let (before, changed, after) = (before.to_owned(), changed.to_owned(), after.to_owned());
    let changed = if changed.is_empty() {
        None
    } else {
        Some(view! { <mark>{changed}</mark> })
    };
    let ending = line.ending.map(|ending| {
        let text = match ending {
            Ending::Lf => words::lf(),
            Ending::CrLf => words::crlf(),
            Ending::Missing => words::missing(),
        };
        view! { " " <span class="ending">{text}</span> }
    });
    let content = view! { {before} {changed} {after} {ending} "\n" };
    match line.presence {
        Presence::Both => view! { <div class="line-stays">{content}</div> }.into_any(),
        Presence::OldOnly => view! {
            <del><span class="hidden">{words::removed()}</span> {content}</del>
        }
        .into_any(),
        Presence::NewOnly => view! {
            <ins><span class="hidden">{words::added()}</span> {content}</ins>
        }
        .into_any(),
    }
}
