//! Fields of the document's own: lines, rows and headings of the front with a label that is the name of no
//! field, such as `**Detected by:** alerts`. They are kept in no field of the model: the piece says both
//! label and value.

use super::{HEADING, LINE, ROW, label, ranges, read_as, with_values};
use crate::frame::lines;
use crate::model::FrontPiece;

/// A label that is the name of no field, and what the document says under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The label, without the marks around it: `Detected by`.
    pub label: String,
    /// The value; empty if there is only the label.
    pub value: String,
}

/// The field that a piece is although it names none of the model. `None` for pieces of known fields and for
/// text.
#[must_use]
pub fn own(piece: &FrontPiece) -> Option<Own> {
    let style = piece.style.as_str();
    let one_line = match style {
        LINE | ROW => lines::is_one(&piece.markdown),
        HEADING => is_short(piece),
        _ => false,
    };
    if piece.field.is_some() || !one_line {
        return None;
    }
    Some(Own {
        label: label(piece)?,
        value: read_as(piece, None).concat(),
    })
}

/// Writes another value under the label of a piece that `own` reads. Nothing else in the piece changes, and
/// nothing at all if it has that value already.
pub fn set_own(piece: &mut FrontPiece, value: &str, eol: &str) {
    let value = value.split(['\n', '\r']).collect::<Vec<_>>().join(" ");
    if own(piece).is_some_and(|own| own.value != value) {
        let wanted: Vec<String> = Some(value)
            .filter(|value| !value.is_empty())
            .into_iter()
            .collect();
        piece.markdown = with_values(piece, None, &wanted, ", ", eol);
    }
}

/// Whether there is at most one line below the heading of a piece.
fn is_short(piece: &FrontPiece) -> bool {
    let below = super::below_heading(&piece.markdown);
    let body = piece.markdown.get(below..).unwrap_or_default();
    lines::is_one(body.trim()) && (body.trim().is_empty() || !ranges(None, piece).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(style: &str, markdown: &str) -> FrontPiece {
        FrontPiece {
            style: style.into(),
            markdown: markdown.into(),
            ..FrontPiece::default()
        }
    }

    #[test]
    fn a_value_changes_where_it_stands() {
        for (style, before, label, value, after) in [
            (
                LINE,
                "- **Detected by:** alerts",
                "Detected by",
                "alerts",
                "- **Detected by:** a person",
            ),
            (
                LINE,
                "> 📅 **Customer tier**: gold<br>",
                "Customer tier",
                "gold",
                "> 📅 **Customer tier**: a person<br>",
            ),
            (LINE, "影響：大", "影響", "大", "影響：a person"),
            (
                LINE,
                "**Tier: gold**\\",
                "Tier",
                "gold",
                "**Tier: a person**\\",
            ),
            (LINE, "Tier:", "Tier", "", "Tier: a person"),
            (
                ROW,
                "| **Tier** | gold |",
                "Tier",
                "gold",
                "| **Tier** | a person |",
            ),
            (ROW, "|Tier||", "Tier", "", "|Tier| a person |"),
            (
                HEADING,
                "### Tier\n\n- gold",
                "Tier",
                "gold",
                "### Tier\n\n- a person",
            ),
            (
                HEADING,
                "Tier\n----\n\ngold",
                "Tier",
                "gold",
                "Tier\n----\n\na person",
            ),
            (
                LINE,
                "## Tier: gold ##",
                "Tier",
                "gold",
                "## Tier: a person ##",
            ),
        ] {
            let mut piece = piece(style, before);
            let read = own(&piece).unwrap_or_else(|| panic!("{before}"));
            assert_eq!(
                (read.label.as_str(), read.value.as_str()),
                (label, value),
                "{before}"
            );
            set_own(&mut piece, value, "\n");
            assert_eq!(piece.markdown, before);
            set_own(&mut piece, "a person", "\n");
            assert_eq!(piece.markdown, after);
        }
    }

    #[test]
    fn text_and_known_fields_are_no_fields_of_their_own() {
        assert_eq!(own(&piece(super::super::TEXT, "Tier: gold")), None);
        assert_eq!(own(&piece(HEADING, "### Tier\n\ngold\nand more")), None);
        let mut known = piece(LINE, "Owner: Ana");
        known.field = Some("owner".into());
        assert_eq!(own(&known), None);
    }
}
