//! Any pasted HTML is read to its end, once, and becomes Markdown that shows the same words.

use std::fmt::Write as _;

use debrief_core::export::html::{Around, prose};
use debrief_core::typing::paste::{ImagePlaceholder, insert, markdown};
use proptest::prelude::*;
use proptest::sample::select;

const PLACEHOLDER: ImagePlaceholder = ImagePlaceholder {
    description: "what it shows",
    link: "link to the image",
};

/// Pieces of HTML, most of them out of place.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<ul>",
    "</ul>",
    "<ol start=7>",
    "</ol>",
    "<li>",
    "</li>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "<td colspan=99999999999 rowspan=9>",
    "<th rowspan=3>",
    "</td>",
    "<pre>",
    "</pre>",
    "<blockquote>",
    "</blockquote>",
    "<h2>",
    "</h2>",
    "<a href='https://x.example/'>",
    "<a href=javascript:x>",
    "</a>",
    "<br>",
    "<hr>",
    "<img>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<![if x]>",
    "<",
    ">",
    "&",
    "&amp;",
    "&#0;",
    "`",
    "*",
    "_",
    "[",
    "](",
    "|",
    "\\",
    "#",
    "\n",
    " ",
    "word",
    "ñ🚒",
    "1. ",
    "<p style='mso-list:l0 level99'>",
    "<span style='mso-list:Ignore'>",
    "</span>",
    "<s>",
    "<code>",
    "</code>",
    "<div class=panel>",
    "</div>",
    "<b style='font-weight:normal'>",
    "<input type=checkbox checked>",
    "<p hidden>",
    "<![CDATA[",
];

proptest! {
    #![proptest_config(super::cases(2_000))]

    #[test]
    fn any_html_is_read(pieces in proptest::collection::vec(select(PIECES), 0..40), noise in "\\PC{0,20}") {
        let html = [pieces.concat(), noise].concat();
        if let Some(pasted) = markdown(&html, "", PLACEHOLDER) {
            prop_assert!(!pasted.markdown.to_ascii_lowercase().contains("](javascript:") || html.contains("]("));
            let edit = insert("before", 6..6, &pasted.markdown);
            prop_assert!(edit.is_some_and(|edit| edit.replacement.contains(&pasted.markdown)));
        }
    }
}

/// A text in which every format is next to every other looks the same when it is read back.
#[test]
fn what_is_pasted_is_shown_as_it_was() {
    let html = "<p>a<b>b<i>c</i></b><i>d</i> e <s>f</s>g <code>`h`</code> 2*3 [x](y) &lt;b&gt;</p>\
        <ul><li>one<ol><li>two</li></ol></li></ul>";
    let pasted = markdown(html, "", PLACEHOLDER).unwrap();
    let shown: String = prose(&pasted.markdown, &Around::default())
        .lines()
        .collect();
    assert_eq!(
        shown,
        "<p>a<strong>b<em>c</em></strong><em>d</em> e <del>f</del>g <code>`h`</code> 2*3 [x](y) &lt;b&gt;</p>\
         <ul><li>one<ol><li>two</li></ol></li></ul>"
    );
}

/// Ten times the nesting, or the number of unclosed marks, takes about ten times as long; it would take a
/// hundred times as long if anything were read again and again.
#[test]
#[ignore = "limits in time are measured by `cargo xtask bench native`, alone on a machine"]
#[allow(clippy::disallowed_methods)] // A stopwatch.
fn nesting_costs_no_more_than_length() {
    for unit in [
        "<div><b>",
        "<ul><li>x",
        "<table><tr><td>x",
        "<blockquote>x",
        "<b><i></b>x</i>",
        "</b></i><p>x",
        "<p>[x](*_`<",
        "<!--",
        "<a href='",
        "&&&&",
        "<script>",
        "<b>x</b> <i>y</i>",
        "<td>x",
        "<li>",
        "<pre><div>x",
        "x<br>",
        "<![CDATA[",
        "<h1>x",
        "<p style='mso-list:l0 level3'>x",
    ] {
        let time = |bytes: usize| {
            let html = unit.repeat(bytes / unit.len());
            let best = (0..2).map(|_| {
                let start = std::time::Instant::now();
                let pasted = markdown(&html, "", PLACEHOLDER);
                let took = start.elapsed();
                std::hint::black_box(pasted);
                took
            });
            best.min().unwrap_or_default()
        };
        let (tenth, whole) = (time(10_000), time(100_000));
        let mut said = String::new();
        let _ = write!(said, "{unit}: {tenth:?} for 10 KB, {whole:?} for 100 KB");
        assert!(
            whole < tenth * 40 + std::time::Duration::from_millis(100),
            "{said}"
        );
    }
}

/// A million bytes of nested elements need no more of the stack than one element.
#[test]
fn nesting_has_no_depth_that_is_too_much() {
    for unit in ["<div><b>x", "<blockquote><ul><li>x"] {
        let html = unit.repeat(1_000_000 / unit.len());
        let pasted = markdown(&html, "", PLACEHOLDER).unwrap();
        let words = pasted.markdown.matches('x').count();
        assert_eq!(words, 1_000_000 / unit.len(), "{unit}");
    }
}
