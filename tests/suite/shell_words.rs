//! The words that are seen before the program runs stand in `index.html`; where the program says the
//! same, it says it in the same words.

use debrief::text::en::interface::library;

#[test]
fn the_shell_says_what_the_empty_library_says() {
    let shell = include_str!("../../index.html");
    let intro = ["<p id=\"shell-intro\">", library::EMPTY, "</p>"].concat();
    assert!(shell.contains(&intro), "index.html lacks {intro}");
}
