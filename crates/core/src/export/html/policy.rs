//! The Trusted Types policy of the page, for tests: what `public/boot.js` lets become HTML. It is read from
//! that file, so that what is written and what is allowed cannot diverge.

use std::sync::LazyLock;

const BOOT: &str = include_str!("../../../../../public/boot.js");

/// The alternatives for elements and for attributes in the regular expression for a tag.
static LISTS: LazyLock<[Vec<&str>; 2]> = LazyLock::new(|| {
    let from = BOOT
        .split_once("/^<\\/?(?:")
        .expect("the expression for a tag")
        .1;
    let (elements, rest) = from.split_once(")(?: (?:(?:").expect("its attributes");
    let (attributes, _) = rest.split_once(")(?:=\"").expect("what attributes may be");
    [elements, attributes].map(|list| list.split('|').collect())
});

/// Panics unless the policy allows this element.
pub(super) fn allows_element(name: &str) {
    let [elements, _] = &*LISTS;
    assert!(
        elements.iter().any(|pattern| fits(pattern, name)),
        "public/boot.js refuses <{name}>"
    );
}

/// Panics unless the policy allows this attribute.
pub(super) fn allows_attribute(name: &str) {
    let [_, attributes] = &*LISTS;
    assert!(
        name == "href" || attributes.iter().any(|pattern| fits(pattern, name)),
        "public/boot.js refuses the attribute {name}"
    );
}

/// Whether a name matches one of the few kinds of pattern that the lists contain.
fn fits(pattern: &str, name: &str) -> bool {
    let after = |start: &str| name.strip_prefix(start);
    match pattern {
        "h[1-6]" => after("h").is_some_and(|level| ["1", "2", "3", "4", "5", "6"].contains(&level)),
        "c[xy]" => ["cx", "cy"].contains(&name),
        "[xy][12]?" => ["x", "y", "x1", "x2", "y1", "y2"].contains(&name),
        "stroke(?:-[a-z]+)?" => name == "stroke" || after("stroke-").is_some(),
        "aria-[a-z]+" => after("aria-").is_some(),
        "data-[a-z]+" => after("data-").is_some(),
        plain => {
            assert!(
                !plain.contains(['[', '(']),
                "a pattern to be told of here: {plain}"
            );
            plain == name
        }
    }
}

#[test]
fn the_policy_is_read() {
    allows_element("h3");
    allows_attribute("preserveAspectRatio");
    let refused = |check: fn(&str), name: &'static str| {
        assert!(std::panic::catch_unwind(|| check(name)).is_err(), "{name}");
    };
    for name in ["script", "iframe", "img", "h7"] {
        refused(allows_element, name);
    }
    for name in ["onclick", "style", "src", "srcdoc"] {
        refused(allows_attribute, name);
    }
}
