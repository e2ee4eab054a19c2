//! The words of the page with the finished report.

area! {
    Report of report {
        edit,
        print,
        print_failed,
    }
}
