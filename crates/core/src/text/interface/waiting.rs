//! The words shown while the second file of the program is loading, and if it cannot be loaded.

area! {
    Waiting of waiting {
        loading,
        failed_heading,
        failed,
        rescue,
        again,
    }
}
