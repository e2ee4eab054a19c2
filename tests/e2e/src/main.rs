//! The built page, driven in a real browser.
fn main() {}
