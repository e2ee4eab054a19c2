//! An address that leads nowhere.

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
