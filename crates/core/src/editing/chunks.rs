//! The rows of a list in chunks, so that the browser can skip whole chunks that are far out of view: marking
//! each of thousands of rows for that costs milliseconds at each keystroke. This module must not know what a
//! row looks like.

/// A row of the page: its key and how deep it is nested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shown {
    /// Identifies the row among all others on the page.
    pub key: u32,
    /// 0 for a row of the list itself, 1 or more for the parts of an item.
    pub depth: u8,
}

/// How many rows make a chunk, roughly.
pub const ROWS: u32 = 16;

/// How many chunks make a group. Checking whether each of a hundred chunks can be skipped costs the browser
/// something at each keystroke, too; within a group that it skips, it checks none.
const STRETCH: u32 = 8;

/// Neighbouring rows of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// The key of the first row, which names the chunk.
    pub head: u32,
    /// The rows, at least one.
    pub rows: Vec<Shown>,
}

impl Chunk {
    /// Whether the chunk has at least as many rows as the chunks of an untouched list.
    pub fn is_full(&self) -> bool {
        self.rows.len() >= ROWS as usize
    }
}

/// Neighbouring chunks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChunkGroup {
    /// The key of the first row, which names the group; `None` for the first group of a list, so that it
    /// stays the same whichever row becomes the first.
    pub head: Option<u32>,
    /// The chunks, at least one.
    pub chunks: Vec<Chunk>,
}

impl ChunkGroup {
    /// Whether the group has as many chunks as in an untouched list, all of them full.
    pub fn is_full(&self) -> bool {
        self.chunks.len() >= STRETCH as usize && self.chunks.iter().all(Chunk::is_full)
    }
}

/// Groups the chunks of a list. Whether a chunk begins a group depends only on that chunk.
#[must_use]
pub fn chunk_groups(chunks: &[Chunk]) -> Vec<ChunkGroup> {
    chunks
        .chunk_by(|_, next| !next.head.is_multiple_of(ROWS * STRETCH))
        .enumerate()
        .map(|(at, chunks)| ChunkGroup {
            head: chunks.first().map(|chunk| chunk.head).filter(|_| at > 0),
            chunks: chunks.to_vec(),
        })
        .collect()
}

/// Cuts a list into chunks. Whether a row begins a chunk depends only on that row, so that adding or removing
/// a row leaves the chunks before and after it as they are.
#[must_use]
pub fn chunks(rows: &[Shown]) -> Vec<Chunk> {
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
    fn every_chunk_is_in_one_stretch_and_only_whole_ones_are_full() {
        let all = chunks(&rows(5..400));
        let cut = chunk_groups(&all);
        let back: Vec<Chunk> = cut.iter().flat_map(|cut| cut.chunks.clone()).collect();
        assert_eq!(back, all);
        let full: Vec<_> = cut.iter().map(|cut| (cut.head, cut.is_full())).collect();
        let wanted = [
            (None, false),
            (Some(128), true),
            (Some(256), true),
            (Some(384), false),
        ];
        assert_eq!(full, wanted);
        let first_gone = chunk_groups(&chunks(&rows(6..400)));
        assert_eq!(first_gone[0].head, None);
        assert_eq!(first_gone[1..], cut[1..]);
        let without = chunk_groups(&chunks(&rows((5..200).chain(201..400))));
        assert!(!without[1].is_full() && without[2].is_full());
        assert!(chunk_groups(&[]).is_empty());
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
