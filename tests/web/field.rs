//! Fields: their values, the caret, and what is preserved when the page writes into them.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script, send, words};
use crate::platform::{Trouble, dom};

const FIELDS: &str = "<form id='form'><textarea id='area'>one\ntwo</textarea><input id='line' value='short'>\
    <input id='box' type='checkbox' checked><select id='choice'><option value='a'>A<option value='b'>B</select></form>";

#[wasm_bindgen_test]
fn an_event_tells_the_value_of_its_field() {
    let _corner = Corner::with(FIELDS);
    let value = |id: &str| dom::value(&send(id, "input"));
    assert_eq!(value("area").as_deref(), Ok("one\ntwo"));
    assert_eq!(value("line").as_deref(), Ok("short"));
    assert_eq!(value("box").as_deref(), Ok("true"));
    script("document.getElementById('box').checked = false");
    assert_eq!(value("box").as_deref(), Ok("false"));
    assert_eq!(value("choice").as_deref(), Ok("a"));
    assert_eq!(value("form"), Err(Trouble::Refused));
    assert_eq!(dom::target_id(&send("line", "input")), "line");
}

#[wasm_bindgen_test]
fn a_field_that_is_written_keeps_its_focus_and_its_caret() {
    let _corner = Corner::with(FIELDS);
    dom::focus("area").unwrap();
    dom::set_caret("area", (2, 5)).unwrap();
    dom::set_value("area", "one\ntwo\nthree").unwrap();
    assert_eq!(dom::caret("area"), Ok((2, 5)));
    assert_eq!(dom::focused_id(), "area");
    // If the new text ends before the caret, the caret moves to its end.
    dom::set_value("area", "on").unwrap();
    assert_eq!(dom::caret("area"), Ok((2, 2)));
    assert_eq!(words("document.getElementById('area').value"), "on");
}

#[wasm_bindgen_test]
fn a_field_that_has_the_value_already_is_not_touched() {
    let _corner = Corner::with(FIELDS);
    // Writing to the field, even the same text, would end the composition of an input method.
    script(
        "window.written = 0; { const area = document.getElementById('area'); \
        const real = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value'); \
        Object.defineProperty(area, 'value', { get: () => real.get.call(area), set: (text) => { written += 1; real.set.call(area, text) } }) }",
    );
    dom::set_value("area", "one\ntwo").unwrap();
    assert!(holds("written === 0"));
    dom::set_value("area", "other").unwrap();
    assert!(holds("written === 1"));
}

#[wasm_bindgen_test]
fn boxes_and_choices_are_written_too() {
    let _corner = Corner::with(FIELDS);
    dom::set_value("box", "false").unwrap();
    assert!(holds("!document.getElementById('box').checked"));
    dom::set_value("choice", "b").unwrap();
    assert_eq!(words("document.getElementById('choice').value"), "b");
    let options =
        [("x", "<X>"), ("y", "Y")].map(|(value, label)| (value.to_owned(), label.to_owned()));
    dom::set_options("choice", &options, "y").unwrap();
    assert_eq!(
        words(
            "[...document.getElementById('choice').options].map((option) => `${option.value}=${option.label}`).join()"
        ),
        "x=<X>,y=Y"
    );
    assert_eq!(words("document.getElementById('choice').value"), "y");
    assert_eq!(dom::set_value("absent", "x"), Err(Trouble::Refused));
}

#[wasm_bindgen_test]
fn the_caret_counts_utf_16_units_and_only_where_there_is_one() {
    let _corner = Corner::with(FIELDS);
    dom::set_value("area", "🚒x").unwrap();
    dom::set_caret("area", (2, 3)).unwrap();
    assert_eq!(dom::caret("area"), Ok((2, 3)));
    dom::set_caret("line", (1, 4)).unwrap();
    assert_eq!(dom::caret("line"), Ok((1, 4)));
    dom::select_all("line").unwrap();
    assert_eq!(dom::caret("line"), Ok((0, 5)));
    assert_eq!(dom::caret("box"), Err(Trouble::Refused));
    assert_eq!(dom::caret("choice"), Err(Trouble::Refused));
}

#[wasm_bindgen_test]
fn a_rewritten_area_tells_the_page_and_selects_what_it_should() {
    let _corner = Corner::with(FIELDS);
    script(
        "window.heard = []; document.getElementById('form').addEventListener('input', (event) => heard.push(event.target.value))",
    );
    dom::set_caret("area", (0, 3)).unwrap();
    let event = send("area", "keydown");
    dom::rewrite(&event, |text, selection| {
        assert_eq!((text, selection), ("one\ntwo", (0, 3)));
        Some(("**one**\ntwo".to_owned(), (2, 5)))
    })
    .unwrap();
    assert_eq!(dom::caret("area"), Ok((2, 5)));
    assert_eq!(words("heard.join('|')"), "**one**\ntwo");
    assert_eq!(dom::rewrite(&event, |_, _| None), Err(Trouble::Refused));
    assert!(
        holds("heard.length === 1"),
        "nothing was changed, but the page was told"
    );
}
