//! The document of a combination, and how it is to be read.

use super::alternatives::Combination;
use super::layout::laid_out;
use super::rows::{Expected, Row};

/// A document of rows that are all of one combination, with the sections around them.
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) rows: Vec<Expected>,
}

/// Writes the document of a combination.
pub(crate) fn document(it: Combination) -> Document {
    let words = it.language.words();
    let count = if it.list.has_days() {
        4
    } else {
        3 + (it.form as usize + it.marks as usize) % 2
    };
    let rows: Vec<Row> = (0..count).map(|row| Row::new(it, row, words)).collect();
    let text = format!(
        "# {}\n\n## {}\n\n{}\n\n## {}\n\n{}\n\n## {}\n\n{}\n",
        words.title,
        words.summary.0,
        words.summary.1,
        words.timeline,
        laid_out(it, &rows, words),
        words.lessons.0,
        words.lessons.1
    );
    Document {
        text,
        rows: rows.into_iter().map(|row| row.expected).collect(),
    }
}
