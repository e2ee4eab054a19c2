//! How deep the sections of a document are nested, from the levels of their headings.

/// How deep sections with these heading levels are nested. Levels that a document skips do not count, so that
/// no heading on the page skips one.
pub fn depths(levels: impl IntoIterator<Item = u8>) -> Vec<u8> {
    let mut enclosing: Vec<u8> = Vec::new();
    let mut depths = Vec::new();
    for level in levels {
        while enclosing
            .last()
            .is_some_and(|enclosing_level| *enclosing_level >= level)
        {
            enclosing.pop();
        }
        depths.push(u8::try_from(enclosing.len()).unwrap_or(u8::MAX));
        if level > 0 {
            enclosing.push(level);
        }
    }
    depths
}

#[cfg(test)]
mod tests {
    use super::depths;

    #[test]
    fn levels_that_a_document_leaves_out_do_not_count() {
        assert_eq!(depths([3, 2, 4, 3, 2]), [0, 0, 1, 1, 0]);
        assert_eq!(depths([0, 1, 2, 6, 2]), [0, 0, 1, 2, 1]);
        assert_eq!(depths([]), Vec::<u8>::new());
    }
}
