//! The words that are shown before the program runs are in `index.html`; where the program shows the same
//! sentence, it must use the same words.

use debrief_core::text::interface::{field, library};

#[test]
fn the_shell_says_what_the_empty_library_says() {
    let shell = include_str!("../../../../index.html");
    let intro = ["<p id=\"shell-intro\">", library::empty(), "</p>"].concat();
    assert!(shell.contains(&intro), "index.html lacks {intro}");
}

#[test]
fn the_title_has_the_words_of_the_editor_before_the_program_is_there() {
    let shell = include_str!("../../../../index.html");
    let words = [
        "aria-label=\"",
        field::title(),
        "\" placeholder=\"",
        field::title_hint(),
        "\"",
    ]
    .concat();
    assert!(shell.contains(&words), "index.html lacks {words}");
}
