//! The rows of a list in chunks, so that the browser need not lay out chunks that are far out of view. If
//! every single row could be skipped, checking thousands of them would cost milliseconds at each keystroke.
//! This module must not know what a row looks like.

/// A row of the page: its key and how deep it is nested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShownRow {
    /// Identifies the row among all others on the page.
    pub key: u32,
    /// 0 for a row of the list itself, 1 or more for the rows nested below an item.
    pub depth: u8,
}

/// How many rows a chunk has in an untouched list.
pub const ROWS_PER_CHUNK: u32 = 16;

/// How many chunks a group has in an untouched list. Checking whether each of a hundred chunks can be skipped
/// costs the browser time at each keystroke, too; within a group that it skips, it checks none.
const CHUNKS_PER_GROUP: u32 = 8;

/// Neighbouring rows of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// The key of the first row, which names the chunk.
    pub head: u32,
    /// The rows, at least one.
    pub rows: Vec<ShownRow>,
}

impl Chunk {
    /// Whether the chunk has at least as many rows as the chunks of an untouched list.
    pub fn is_full(&self) -> bool {
        self.rows.len() >= ROWS_PER_CHUNK as usize
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
        self.chunks.len() >= CHUNKS_PER_GROUP as usize && self.chunks.iter().all(Chunk::is_full)
    }
}

/// Groups the chunks of a list. Whether a chunk begins a group depends only on that chunk.
#[must_use]
pub fn chunk_groups(chunks: &[Chunk]) -> Vec<ChunkGroup> {
    chunks
        .chunk_by(|_, next| !next.head.is_multiple_of(ROWS_PER_CHUNK * CHUNKS_PER_GROUP))
        .enumerate()
        .map(|(index, chunks)| ChunkGroup {
            head: chunks.first().map(|chunk| chunk.head).filter(|_| index > 0),
            chunks: chunks.to_vec(),
        })
        .collect()
}

/// Cuts a list into chunks. Whether a row begins a chunk depends only on that row, so that adding or removing
/// a row leaves the chunks before and after it as they are.
#[must_use]
pub fn chunks(rows: &[ShownRow]) -> Vec<Chunk> {
    rows.chunk_by(|_, next| !next.key.is_multiple_of(ROWS_PER_CHUNK))
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

    fn rows(keys: impl IntoIterator<Item = u32>) -> Vec<ShownRow> {
        let row = |key| ShownRow { key, depth: 0 };
        keys.into_iter().map(row).collect()
    }

    #[test]
    fn every_row_is_in_one_chunk_in_the_order_of_the_list() {
        let list = rows((5..120).chain([900, 7_000, 7_001]));
        let chunks_of_list = chunks(&list);
        let all_rows: Vec<ShownRow> = chunks_of_list
            .iter()
            .flat_map(|chunk| chunk.rows.clone())
            .collect();
        assert_eq!(all_rows, list);
        assert_eq!(chunks_of_list[0].head, 5);
        assert!(!chunks_of_list[0].is_full() && chunks_of_list[1].is_full());
        assert!(chunks(&[]).is_empty());
    }

    #[test]
    fn every_chunk_is_in_one_group_and_only_complete_groups_are_full() {
        let list_chunks = chunks(&rows(5..400));
        let groups = chunk_groups(&list_chunks);
        let all_chunks: Vec<Chunk> = groups
            .iter()
            .flat_map(|group| group.chunks.clone())
            .collect();
        assert_eq!(all_chunks, list_chunks);
        let full: Vec<_> = groups
            .iter()
            .map(|group| (group.head, group.is_full()))
            .collect();
        let expected = [
            (None, false),
            (Some(128), true),
            (Some(256), true),
            (Some(384), false),
        ];
        assert_eq!(full, expected);
        let without_first = chunk_groups(&chunks(&rows(6..400)));
        assert_eq!(without_first[0].head, None);
        assert_eq!(without_first[1..], groups[1..]);
        let with_a_gap = chunk_groups(&chunks(&rows((5..200).chain(201..400))));
        assert!(!with_a_gap[1].is_full() && with_a_gap[2].is_full());
        assert!(chunk_groups(&[]).is_empty());
    }

    #[test]
    fn adding_or_removing_a_row_changes_no_other_chunk() {
        let before = chunks(&rows(0..100));
        let with_new_row = chunks(&rows((0..40).chain([1_001]).chain(40..100)));
        let without_row = chunks(&rows((0..40).chain(41..100)));
        for (index, old) in before.iter().enumerate() {
            assert_eq!(*old == with_new_row[index], index != 2);
            assert_eq!(*old == without_row[index], index != 2);
        }
        assert_eq!(before.len(), with_new_row.len());
    }
}
