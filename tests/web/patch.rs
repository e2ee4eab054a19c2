//! Replacing HTML by new HTML: the page then shows what the new HTML says, and an element that has not
//! changed is still the same node.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script, words};
use crate::platform::dom;

/// Puts `old` into the page, runs the script `before`, and patches the page with `new`.
fn patched(old: &str, before: &str, new: &str) -> Corner {
    let corner = Corner::with(old);
    script(&format!(
        "window.place = document.querySelector('.corner'); {before}"
    ));
    dom::patch(&corner.element(), new).unwrap();
    corner
}

#[wasm_bindgen_test]
fn the_page_is_what_the_new_html_says() {
    let forms = [
        "",
        "words",
        "<p>one</p>",
        "<p>one</p><p>two</p>",
        "<p>two</p><p>one</p><p>three</p>",
        "<p>one <b>bold</b> and more</p>",
        "<p class=\"lead\">one</p>tail",
        "<ul><li>a</li><li>b <em>c</em></li></ul><p>one</p>",
        "<ul><li>a</li><li>new</li><li>b <em>c!</em></li></ul><p>one</p>",
        "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        "<svg viewBox=\"0 0 1 1\"><circle r=\"1\"></circle><text x=\"2\">12:40</text></svg>",
        "<svg viewBox=\"0 0 1 1\"><circle r=\"2\"></circle><text x=\"2\">12:45</text></svg>",
    ];
    for old in forms {
        for new in forms {
            let _corner = patched(old, "", new);
            assert_eq!(words("place.innerHTML"), new, "from {old}");
        }
    }
}

#[wasm_bindgen_test]
fn a_letter_changes_the_text_it_stands_in_and_nothing_else() {
    let _corner = patched(
        "<h2>Cause</h2><p>A <b>disk</b> was ful</p><p>behind</p>",
        "window.nodes = [...place.querySelectorAll('*')]",
        "<h2>Cause</h2><p>A <b>disk</b> was full</p><p>behind</p>",
    );
    assert_eq!(words("place.textContent"), "CauseA disk was fullbehind");
    assert!(holds(
        "nodes.every((node, at) => node === place.querySelectorAll('*')[at])"
    ));
}

#[wasm_bindgen_test]
fn a_paragraph_that_comes_leaves_those_around_it() {
    let _corner = patched(
        "<p>a</p><p>b</p><p>c</p>",
        "window.kept = [place.children[0], place.children[1], place.children[2]]",
        "<p>a</p><p>new</p><p>b</p><p>c</p>",
    );
    assert!(holds(
        "place.children[0] === kept[0] && place.children[2] === kept[1] && place.children[3] === kept[2]"
    ));
}
