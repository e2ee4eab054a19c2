//! Rows of a list in chunks, so that the browser can leave out whole chunks that are far from what can
//! be seen: a sign at every row of thousands costs milliseconds at each key. This module must not
//! know what a row looks like.

/// Where a row stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shown {
    /// Tells the row apart from all others on the page.
    pub key: u32,
    /// 0, or 1 and more for the parts of an item.
    pub depth: u8,
}

/// About how many rows make a chunk.
pub const ROWS: u32 = 16;

/// How many chunks make a stretch. Asking of a hundred chunks whether they can be left out costs the
/// browser something at each key, too; of those in a stretch that it leaves out it asks nothing.
const STRETCH: u32 = 8;

/// Rows that stand one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// The key of the first row, which names the chunk.
    pub head: u32,
    /// The rows, at least one.
    pub rows: Vec<Shown>,
}

impl Chunk {
    /// Whether the chunk has as many rows as those of an untouched list, or more.
    pub fn is_full(&self) -> bool {
        self.rows.len() >= ROWS as usize
    }
}

/// Chunks that stand one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChunkGroup {
    /// The key of the first row, which names the stretch; nothing for the first of a list, which stays
    /// the same whichever row comes to begin it.
    pub head: Option<u32>,
    /// The chunks, at least one.
    pub chunks: Vec<Chunk>,
}

impl ChunkGroup {
    /// Whether all the chunks that an untouched list has here are there and full.
    pub fn is_full(&self) -> bool {
        self.chunks.len() >= STRETCH as usize && self.chunks.iter().all(Chunk::is_full)
    }
}

/// Cuts the chunks of a list into chunk_groups. Where one begins depends on nothing but the chunk that it
/// begins with.
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

/// Cuts a list into chunks. Where one begins depends on nothing but the row that it begins with, so that
/// a row that comes or goes leaves the chunks before and after it as they are.
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
