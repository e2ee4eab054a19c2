use super::*;

/// The visible text, and for each span its content in the source.
fn read(source: &str) -> (String, Vec<&str>) {
    let visible = Visible::of(source);
    let spans = visible.spans.iter();
    let spans = spans.map(|span| &source[span.inner.clone()]);
    (visible.text.clone(), spans.collect())
}

#[test]
fn marks_are_not_seen_and_their_content_is() {
    assert_eq!(read("14:02 - Down"), ("14:02 - Down".into(), vec![]));
    for source in [
        "_14:02_ - Down",
        "**14:02** - Down",
        "`14:02` - Down",
        "~~14:02~~ - Down",
        "[14:02](https://a.example/1) - Down",
        "<b>14:02</b> - Down",
        "[14:02][1] - Down",
        "> *14:02* - Down",
    ] {
        let (text, spans) = read(source);
        assert_eq!(text, "14:02 - Down", "{source}");
        assert_eq!(spans, ["14:02"], "{source}");
    }
    assert_eq!(read("**_14:02_**").1, ["14:02", "_14:02_"]);
}

#[test]
fn what_is_escaped_or_a_picture_is_seen_as_a_reader_sees_it() {
    assert_eq!(read("14:02 \\- a &amp; b").0, "14:02 - a & b");
    assert_eq!(read("![clock](c.png) 14:02").0, " 14:02");
    assert_eq!(read("14:02<br>Down<!-- x -->").0, "14:02\nDown");
    assert_eq!(read("14:02\\\nDown\n\nMore").0, "14:02\nDown");
    assert_eq!(read("a * b [x").0, "a * b [x");
}

#[test]
fn every_part_of_the_text_leads_back_to_its_bytes() {
    let source = "⏰ **14:02** UTC \\- [Down &amp; out](https://a.example) now";
    let visible = Visible::of(source);
    let bytes = |words: &str| {
        let at = visible.text().find(words).expect("visible");
        &source[visible.source(at..at + words.len())]
    };
    assert_eq!(bytes("14:0"), "14:0");
    assert_eq!(bytes("14:02"), "14:02");
    assert_eq!(bytes("14:02 UTC"), "**14:02** UTC");
    assert_eq!(bytes("& out"), "&amp; out");
    assert_eq!(bytes("Down & out"), "Down &amp; out");
    let link = "[Down &amp; out](https://a.example)";
    assert_eq!(bytes("Down & out now"), [link, " now"].concat());
    let rest = |words: &str| {
        let at = visible.text().find(words).expect("visible");
        &source[visible.rest(at)..]
    };
    assert_eq!(rest(" UTC"), &source["⏰ **14:02**".len()..]);
    assert!(rest("Down").starts_with("[Down"));
    let at = visible.text().find("Down").expect("visible");
    let mut around = visible.around(at..at + "Down".len());
    let target = around.next().and_then(|span| span.target.clone());
    assert_eq!(target.map(|at| &source[at]), Some("https://a.example"));
}

#[test]
fn what_is_not_seen_is_told_unless_text_is_in_it() {
    let unseen = |source: &str| {
        let visible = Visible::of(source);
        let found = visible.unseen(0..source.len());
        let found = found.map(|place| source[place.clone()].to_owned());
        found.collect::<Vec<_>>()
    };
    assert_eq!(unseen("a <!-- b --> c"), ["<!-- b -->"]);
    assert_eq!(unseen("a ![b](c.png) d"), ["![b](c.png)"]);
    assert_eq!(unseen("a <img src=x> b </b>"), ["</b>", "<img src=x>"]);
    assert_eq!(unseen("a <b></b> c"), ["<b></b>"]);
    assert_eq!(
        unseen("a [![b](c.png)](d) e").last().map(String::as_str),
        Some("[![b](c.png)](d)")
    );
    assert!(unseen("<b>a</b> *c* [d](e)").is_empty());
}
