//! While the second part of the program is on its way.

area! {
    Waiting of waiting {
        loading,
        failed_heading,
        failed,
        rescue,
        again,
    }
}
