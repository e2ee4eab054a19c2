//! What GitHub shows of Markdown beyond its common core, and where links may lead.

use proptest::prelude::*;

use super::super::strict::check;
use super::super::{Around, around, notes, prose, report, section};
use super::shown;
use crate::export::{formatted, html_file};
use crate::import;

#[test]
fn links_lead_only_where_they_may() {
    let out = "rel=\"noopener noreferrer\" target=\"_blank\"";
    assert_eq!(
        shown("[x](https://a.example/?q=1&r=\"2\")"),
        format!("<p><a href=\"https://a.example/?q=1&amp;r=&quot;2&quot;\" {out}>x</a></p>")
    );
    assert_eq!(
        shown("See https://a.example/b_c_d."),
        format!(
            "<p>See <a class=\"bare\" href=\"https://a.example/b_c_d\" {out}>https://a.example/b_c_d</a>.</p>"
        )
    );
    assert_eq!(
        shown("<ops@a.example>"),
        "<p><a class=\"bare\" href=\"mailto:ops@a.example\">ops@a.example</a></p>"
    );
    assert_eq!(
        shown("[up](#timeline)"),
        "<p><a href=\"#timeline\">up</a></p>"
    );
    assert_eq!(
        shown("[x](#/settings)"),
        "<p>x <span class=\"target\">(#/settings)</span></p>"
    );
    assert_eq!(
        shown("[the log](./log.md)"),
        "<p>the log <span class=\"target\">(./log.md)</span></p>"
    );
    assert_eq!(shown("[log.md](log.md)"), "<p>log.md</p>");
    assert_eq!(
        shown("[x](javascript:alert(1))"),
        "<p>x <span class=\"target\">(javascript:alert(1))</span></p>"
    );
    assert_eq!(
        shown("![graph](https://a.example/g.png)"),
        format!("<p><a href=\"https://a.example/g.png\" {out}>graph</a></p>")
    );
    assert_eq!(
        shown("[![graph](https://a.example/g.png)](https://a.example)"),
        format!("<p><a href=\"https://a.example\" {out}>graph</a></p>")
    );
    assert_eq!(
        shown("![](g.png)"),
        "<p>Image <span class=\"target\">(g.png)</span></p>"
    );
    assert_eq!(
        prose("[it][1]", &Around::with("[1]: <https://a.example>\n")),
        format!("<p><a href=\"https://a.example\" {out}>it</a></p>\n")
    );
}

#[test]
fn addresses_without_brackets_are_links() {
    let web = |target: &str, text: &str| {
        format!(
            "<a class=\"bare\" href=\"{target}\" rel=\"noopener noreferrer\" target=\"_blank\">{text}</a>"
        )
    };
    for (markdown, html) in [
        ("On www.a.example/x.", ["On ", &web("http://www.a.example/x", "www.a.example/x"), "."].concat()),
        (
            "Ask ops@a.example!",
            "Ask <a class=\"bare\" href=\"mailto:ops@a.example\">ops@a.example</a>!".into(),
        ),
        (
            "**https://a.example/b/__init__.py**",
            ["<strong>", &web("https://a.example/b/__init__.py", "https://a.example/b/__init__.py"), "</strong>"].concat(),
        ),
        (
            "_https://a.example/~x/*y_",
            ["<em>", &web("https://a.example/~x/*y", "https://a.example/~x/*y"), "</em>"].concat(),
        ),
        (
            "https://a.example/b\\_c\\_d",
            web("https://a.example/b_c_d", "https://a.example/b_c_d"),
        ),
        ("`www.a.example` `a@b.example` `https://a.example/_x_`", "<code>www.a.example</code> <code>a@b.example</code> <code>https://a.example/_x_</code>".into()),
        ("javascript://www.a.example", "javascript://www.a.example".into()),
    ] {
        assert_eq!(shown(markdown), format!("<p>{html}</p>"), "{markdown}");
    }
    let code = shown("```\nhttps://a.example/__x__ www.a.example a@b.example\n```");
    assert!(
        !code.contains("<a") && code.contains("/__x__ www"),
        "{code}"
    );
    let linked = shown("[www.a.example and a@b.example](https://a.example/_x_)");
    assert_eq!(
        linked.matches("<a").count(),
        1,
        "no link in a link: {linked}"
    );
    assert!(
        linked.contains("href=\"https://a.example/_x_\""),
        "{linked}"
    );
    assert_eq!(
        shown("[https://a.example/_x_]\n\n[https://a.example/_x_]: https://b.example/_y_")
            .matches("https://b.example/_y_\"")
            .count(),
        1,
        "a definition is left alone"
    );
}

#[test]
fn a_marked_quotation_is_a_note_with_a_title() {
    for (mark, class, english, spanish) in [
        ("NOTE", "note", "Note", "Nota"),
        ("tip", "tip", "Tip", "Consejo"),
        ("Important", "important", "Important", "Importante"),
        ("WARNING", "warning", "Warning", "Advertencia"),
        ("CAUTION", "caution", "Caution", "Precaución"),
    ] {
        let text = format!("# T\n\n## Summary\n\n> [!{mark}]\n> It *broke*.\n");
        let mut doc = import::text(&text, "x").postmortem;
        for (language, title) in [("en", english), ("es", spanish)] {
            doc.language = Some(language.into());
            let wanted = format!(
                "<blockquote class=\"alert {class}\">\n<p><strong>{title}</strong></p>\n<p>It <em>broke</em>.</p>\n</blockquote>"
            );
            for html in [report(&doc), formatted(&doc), html_file(&doc)] {
                assert!(html.contains(&wanted), "{wanted} in {html}");
            }
        }
    }
    assert_eq!(
        shown("> [!BUG]\n> x"),
        "<blockquote>\n<p>[!BUG]\nx</p>\n</blockquote>"
    );
}

const NOTED: &str = "# T\n\n## Summary\n\nIt broke[^late] twice[^1].\n\n[^1]: Once in *May*,\n    once [in June][r].\n\n\
    ## Timeline\n\n- 10:00 Down[^1]\n\n## Impact\n\nAll[^late].\n\n[^late]: We noticed [^1] late.\n\n[r]: https://a.example/r\n\n[^unused]: Kept.\n";

#[test]
fn footnotes_lead_to_the_end_of_the_document_and_back() {
    let doc = import::text(NOTED, "x").postmortem;
    let html = report(&doc);
    check(&html);
    let mark = |number| {
        format!(
            "<sup class=\"ref\" data-anchor=\"fnref-{number}\"><a href=\"#fn-{number}\">{number}</a></sup>"
        )
    };
    for (before, number, after) in [
        ("broke", 1, " twice"),
        ("twice", 2, ".</p>"),
        ("Down", 2, "</div>"),
        ("All", 1, ".</p>"),
    ] {
        let wanted = [before, &mark(number), after].concat();
        assert!(html.contains(&wanted), "{wanted} in {html}");
    }
    let (_, end) = html.split_once("<ol class=\"notes\"").expect("notes");
    let back = |number| {
        format!(
            " <a class=\"back\" href=\"#fnref-{number}\" aria-label=\"Back to the text\">↩</a></p>\n</li>\n"
        )
    };
    let wanted = [
        " aria-label=\"Footnotes\">\n<li data-anchor=\"fn-1\"><p>We noticed ",
        &mark(2),
        " late.",
        &back(1),
        "<li data-anchor=\"fn-2\"><p>Once in <em>May</em>,\nonce <a href=\"https://a.example/r\" rel=\"noopener noreferrer\" target=\"_blank\">in June</a>.",
        &back(2),
        "<li data-anchor=\"fn-3\"><p>Kept.</p>\n</li>\n</ol>\n",
    ];
    assert_eq!(end, wanted.concat());
    // A section that is drawn alone has the same numbers, and its notes are drawn at the end as well.
    let around = around(&doc);
    for part in &doc.sections[..1] {
        assert!(
            html.contains(&section(
                part,
                crate::timeline::order::Calendar::default(),
                &around
            )),
            "{html}"
        );
    }
    assert!(html.ends_with(&notes(&around)));
    let file = html_file(&doc);
    for id in [
        "id=\"fn-1\"",
        "id=\"fnref-1\"",
        "href=\"#fn-1\"",
        "href=\"#fnref-1\"",
    ] {
        assert!(file.contains(id), "{id} in {file}");
    }
}

#[test]
fn no_word_of_a_footnote_is_lost() {
    // Neither a second note of the same name, nor one within a quotation, nor one that nobody else knows of.
    let doc = import::text(
        "# T\n\n## A\n\na[^1]\n\n[^1]: first\n\n## B\n\nb[^1]\n\n[^1]: second\n\n> c[^q]\n>\n> [^q]: quoted\n> words\n",
        "x",
    );
    let html = report(&doc.postmortem);
    check(&html);
    for word in ["first", "second", "quoted\nwords"] {
        assert_eq!(html.matches(word).count(), 1, "{word} in {html}");
    }
    assert!(
        html.contains("<a href=\"#fn-2\">2</a>") && html.contains("<li data-anchor=\"fn-2\">"),
        "{html}"
    );
    assert_eq!(
        shown("x[^n]\n\n[^n]: new"),
        "<p>x<sup class=\"ref\" data-anchor=\"fnref-1\"><a href=\"#fn-1\">1</a></sup></p>\n\
        <ol class=\"notes\" aria-label=\"Footnotes\">\n<li data-anchor=\"fn-1\"><p>new \
        <a class=\"back\" href=\"#fnref-1\" aria-label=\"Back to the text\">↩</a></p>\n</li>\n</ol>"
    );
    assert_eq!(shown("x[^n]"), "<p>x[^n]</p>", "nothing to lead to");
}

#[test]
fn a_picture_in_the_text_itself_is_no_address() {
    let data = "A".repeat(100_000);
    let text = format!(
        "# T\n\n## A\n\nSee ![][image1] and ![graph][image1].\n\n## B\n\nb\n\n[image1]: <data:image/png;base64,{data}>\n"
    );
    let html = report(&import::text(&text, "x").postmortem);
    assert!(html.contains("<p>See Image and graph.</p>"), "{html}");
    assert!(!html.contains("AAAA"));
}

proptest! {
    /// However the references and notes of a document are spread over its sections: each number leads to a
    /// note that is there, each note back to a number that is there, and every note is shown once.
    #[test]
    fn every_footnote_leads_there_and_back(
        sections in proptest::collection::vec((proptest::collection::vec(0..5_usize, 0..4), proptest::collection::vec(0..5_usize, 0..2)), 1..4)
    ) {
        let labels = ["1", "a", "Näh", "x-y", "two"];
        let mut text = "# T\n".to_owned();
        let mut defined = Vec::new();
        for (at, (refs, defs)) in sections.iter().enumerate() {
            text.push_str(&format!("\n## Part {at}\n\nwords"));
            refs.iter().for_each(|label| text.push_str(&format!(" [^{}]", labels[*label])));
            text.push_str("\n\n");
            for label in defs.iter().filter(|label| !defined.contains(*label)).collect::<std::collections::BTreeSet<_>>() {
                text.push_str(&format!("[^{}]: note{label} of it\n\n", labels[*label].to_uppercase()));
                defined.push(*label);
            }
        }
        let html = report(&import::text(&text, "x").postmortem);
        check(&html);
        for label in &defined {
            prop_assert_eq!(html.matches(&format!("note{label} of it")).count(), 1, "{}", html);
        }
        for (to, at) in [("href=\"#fn-", "data-anchor=\"fn-"), ("href=\"#fnref-", "data-anchor=\"fnref-")] {
            for (_, rest) in html.match_indices(to).map(|(at, found)| html.split_at(at + found.len())) {
                let number = rest.split('"').next().unwrap_or_default();
                prop_assert!(html.contains(&format!("{at}{number}\"")), "{}{} in {}", to, number, html);
            }
        }
        let used = sections.iter().flat_map(|(refs, _)| refs).filter(|label| defined.contains(label)).count();
        prop_assert_eq!(html.matches("href=\"#fn-").count(), used, "{}", html);
    }
}
