//! Rows of a list in chunks, so that the browser can leave out whole chunks that are far from what can
//! be seen: a sign at every row of thousands costs milliseconds at each key. This module must not
//! know what a row looks like.

use super::document::Shown;

/// About how many rows make a chunk.
pub(crate) const ROWS: u32 = 16;

/// Rows that stand one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// The key of the first row, which names the chunk.
    pub(crate) head: u32,
    /// The rows, at least one.
    pub(crate) rows: Vec<Shown>,
}

impl Chunk {
    /// Whether the chunk has as many rows as those of an untouched list, or more.
    pub(crate) fn is_full(&self) -> bool {
        self.rows.len() >= ROWS as usize
    }
}

/// Cuts a list into chunks. Where one begins depends on nothing but the row that it begins with, so that
/// a row that comes or goes leaves the chunks before and after it as they are.
#[must_use]
pub(crate) fn chunks(rows: &[Shown]) -> Vec<Chunk> {
    rows.chunk_by(|_, next| !next.key.is_multiple_of(ROWS))
        .filter_map(|rows| {
            Some(Chunk {
                head: rows.first()?.key,
                rows: rows.to_vec(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(keys: impl IntoIterator<Item = u32>) -> Vec<Shown> {
        let row = |key| Shown { key, depth: 0 };
        keys.into_iter().map(row).collect()
    }

    #[test]
    fn every_row_is_in_one_chunk_and_the_order_stays() {
        let list = rows((5..120).chain([900, 7_000, 7_001]));
        let all = chunks(&list);
        let back: Vec<Shown> = all.iter().flat_map(|chunk| chunk.rows.clone()).collect();
        assert_eq!(back, list);
        assert_eq!(all[0].head, 5);
        assert!(!all[0].is_full() && all[1].is_full());
        assert!(chunks(&[]).is_empty());
    }

    #[test]
    fn a_row_that_comes_or_goes_changes_no_other_chunk() {
        let before = chunks(&rows(0..100));
        let with = chunks(&rows((0..40).chain([1_001]).chain(40..100)));
        let without = chunks(&rows((0..40).chain(41..100)));
        for (at, old) in before.iter().enumerate() {
            assert_eq!(*old == with[at], at != 2);
            assert_eq!(*old == without[at], at != 2);
        }
        assert_eq!(before.len(), with.len());
    }
}
