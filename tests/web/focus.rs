//! Moving and following the focus, and where links inside a report lead.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, send, two_frames, words};
use crate::platform::{Trouble, dom};

#[wasm_bindgen_test]
fn the_focus_is_moved_and_known() {
    let corner =
        Corner::with("<button id='one'>1</button><button id='two'>2</button><p id='still'>3</p>");
    dom::focus("one").unwrap();
    assert_eq!(dom::focused_id(), "one");
    dom::focus_without_scrolling("two").unwrap();
    assert_eq!(dom::focused_id(), "two");
    assert!(!dom::focus_is_lost());
    assert_eq!(dom::focus("absent"), Err(Trouble::Refused));
    assert_eq!(dom::focused_id(), "two");
    corner.element().set_inner_html("");
    assert!(dom::focus_is_lost());
    assert_eq!(dom::focused_id(), "");
}

#[wasm_bindgen_test]
fn a_field_that_has_the_focus_is_told_from_other_things() {
    let _corner = Corner::with(
        "<input id='line'><textarea id='lines'></textarea><select id='choice'></select>\
         <h1 id='heading' tabindex='-1'>x</h1><button id='button'>y</button>",
    );
    for field in ["line", "lines", "choice"] {
        dom::focus(field).unwrap();
        assert!(dom::field_has_focus(), "{field}");
    }
    for other in ["heading", "button"] {
        dom::focus(other).unwrap();
        assert!(!dom::field_has_focus(), "{other}");
    }
}

#[wasm_bindgen_test]
async fn what_gets_the_focus_is_seen_even_if_something_above_grows_then() {
    let _corner = Corner::with(
        "<div id='above'></div><button id='low'>x</button><div style='height: 9000px'></div>",
    );
    let place = |id: &str| {
        let document = web_sys::window().unwrap().document().unwrap();
        document.get_element_by_id(id).unwrap()
    };
    dom::focus("low").unwrap();
    dom::follow_focus();
    place("above")
        .set_attribute("style", "height: 5000px")
        .unwrap();
    two_frames().await;
    let height = web_sys::window().unwrap().inner_height().unwrap();
    let seen = place("low").get_bounding_client_rect();
    assert!(seen.bottom() > 0.0 && seen.top() < height.as_f64().unwrap());
}

#[wasm_bindgen_test]
async fn a_finding_that_is_drawn_anew_has_the_focus_again() {
    const OLD: &str = "<div><p data-about='due'><button id='first'>1</button></p></div>\
        <p data-about='due'><a href='#'>2</a><button id='old'>2</button></p>";
    let _corner = Corner::with(&format!("<div id='part'>{OLD}</div><p id='other'>x</p>"));
    let part = || {
        let document = web_sys::window().unwrap().document().unwrap();
        document.get_element_by_id("part").unwrap()
    };
    dom::focus("old").unwrap();
    dom::keep_focus_in_view(|| part().set_inner_html(&OLD.replace("old", "new")));
    two_frames().await;
    assert_eq!(dom::focused_id(), "new");
    // With one finding fewer, the last of those that are left gets the focus.
    dom::keep_focus_in_view(|| {
        part().set_inner_html("<p data-about='due'><button id='left'>1</button></p>")
    });
    two_frames().await;
    assert_eq!(dom::focused_id(), "left");
    // If no finding of that rule is left, the focus is lost.
    dom::keep_focus_in_view(|| {
        part().set_inner_html("<p data-about='owner'><button id='wrong'>1</button></p>")
    });
    two_frames().await;
    assert!(dom::focus_is_lost());
}

#[wasm_bindgen_test]
fn a_link_inside_a_report_is_told_from_a_route() {
    let _corner = Corner::with(
        "<a href='#the-end'><b id='inside'>x</b></a><a id='route' href='#/settings'>y</a>\
         <a id='out' href='https://example.org/#x'>z</a>",
    );
    assert_eq!(
        dom::inner_link(&send("inside", "dblclick")).as_deref(),
        Some("the-end")
    );
    assert_eq!(dom::inner_link(&send("route", "dblclick")), None);
    assert_eq!(dom::inner_link(&send("out", "dblclick")), None);
}

#[wasm_bindgen_test]
fn a_heading_gets_the_focus_by_its_anchor_inside_its_own_report() {
    let _corner = Corner::with(
        "<div id='a'><h2 data-anchor='same'>first</h2></div>\
         <div id='b'><h2 data-anchor='same' id='second'>second</h2></div>",
    );
    dom::focus_anchor("b", "same").unwrap();
    assert_eq!(words("document.activeElement.innerText"), "second");
    assert_eq!(dom::focus_anchor("a", "other"), Err(Trouble::Refused));
    assert_eq!(dom::focused_id(), "second");
}
