//! The page's entry point.
fn main() {
    debrief::app::run();
}
