//! The page of the finished report.

area! {
    Report of report {
        edit,
        print,
        print_failed,
    }
}
