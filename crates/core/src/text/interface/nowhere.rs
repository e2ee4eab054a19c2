//! The words of the page for an address that names no place, or a draft that cannot be opened.

area! {
    Nowhere of nowhere {
        heading,
        address,
        draft,
        binned,
        bin,
        damaged,
        newer,
        blocked,
        home,
    }
}
