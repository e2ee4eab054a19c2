//! Underlines words of a text area. A layer in front of it contains the same text in the same font, of which
//! only the underlines are visible. Assistive technology ignores it, and so do clicks.

use leptos::prelude::*;

use crate::state::element_ids;
use crate::state::sign::Sign;
use debrief_core::frame::lines::for_field;
use debrief_core::typing::place::from_utf16;

/// Why words are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkReason {
    /// A finding is about them; its sign decides the colour.
    Of(Sign),
    /// The search has found them.
    Found,
}

/// The words to underline and why, as ranges of UTF-16 units, in order and without overlaps.
pub(crate) type Marks = Signal<Vec<(u32, u32, MarkReason)>>;

/// Draws the layer of the text area with this id. It is drawn again when the marks change, not at every key:
/// text after the last mark does not move any mark.
pub(super) fn layer(
    id: &str,
    class: &'static str,
    value: ArcRwSignal<String>,
    marks: Marks,
) -> AnyView {
    let id = id.to_owned();
    let content = move || {
        marks.with(|marks| {
            let text = value.with_untracked(|text| for_field(text));
            pieces(&text, marks)
                .into_iter()
                .map(|(piece, mark)| match mark {
                    None => piece.to_owned().into_any(),
                    Some((start, reason)) => {
                        let id = element_ids::underline(&id, start);
                        view! { <span id=id class=class_of(reason)>{piece.to_owned()}</span> }
                            .into_any()
                    }
                })
                .collect::<Vec<AnyView>>()
        })
    };
    view! { <div class=["marks ", class].concat() dir="auto" aria-hidden="true">{content}</div> }
        .into_any()
}

/// Splits the text into pieces, each with its mark if it has one. Empty if there are no marks.
fn pieces<'a>(
    text: &'a str,
    marks: &[(u32, u32, MarkReason)],
) -> Vec<(&'a str, Option<(u32, MarkReason)>)> {
    let mut pieces = Vec::new();
    let mut end_of_last = 0;
    for (start, end, reason) in marks {
        let start_byte = from_utf16(text, *start as usize);
        let end_byte = from_utf16(text, *end as usize);
        if let (Some(before), Some(marked)) = (
            text.get(end_of_last..start_byte),
            text.get(start_byte..end_byte),
        ) {
            pieces.push((before, None));
            pieces.push((marked, Some((*start, *reason))));
            end_of_last = end_byte;
        }
    }
    if end_of_last > 0 {
        pieces.push((text.get(end_of_last..).unwrap_or_default(), None));
    }
    pieces
}

fn class_of(reason: MarkReason) -> &'static str {
    match reason {
        MarkReason::Found => "mark found",
        MarkReason::Of(Sign::Error) => "mark error",
        MarkReason::Of(Sign::Warning) => "mark warn",
        MarkReason::Of(Sign::Empty | Sign::Fine | Sign::Hint) => "mark hint",
    }
}

#[cfg(test)]
mod tests {
    use super::{MarkReason, pieces};
    use crate::state::sign::Sign;

    #[test]
    fn words_are_cut_out_of_the_text() {
        let text = "🚒 for 40 minutes, TODO";
        let marks = [
            (7, 17, MarkReason::Of(Sign::Error)),
            (19, 23, MarkReason::Found),
        ];
        let pieces_with_marks: Vec<(&str, bool)> = pieces(text, &marks)
            .into_iter()
            .map(|(piece, mark)| (piece, mark.is_some()))
            .collect();
        let expected = [
            ("🚒 for ", false),
            ("40 minutes", true),
            (", ", false),
            ("TODO", true),
            ("", false),
        ];
        assert_eq!(pieces_with_marks, expected);
        assert!(pieces(text, &[]).is_empty());
    }
}
