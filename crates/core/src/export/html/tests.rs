//! What the renderer shows, and what no input can make it write.

mod github;
mod vectors;

use proptest::prelude::*;

use super::strict::check;
use super::{Around, around, inline, phrase, prose, report, section};
use crate::model::{ActionItem, Body, Entry, FrontPiece, Kind, Mark, Postmortem, Section};
use vectors::{POSITIONS, VECTORS};

fn shown(markdown: &str) -> String {
    let html = prose(markdown, &Around::default());
    check(&html);
    html.trim_end().to_owned()
}

#[test]
fn markdown_that_postmortems_use() {
    for (markdown, html) in [
        (
            "One *two* **three** ~~four~~ `<b>`",
            "<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>&lt;b&gt;</code></p>",
        ),
        ("a\nb  \nc", "<p>a\nb<br>\nc</p>"),
        ("# Title\n\n### Part", "<h2>Title</h2>\n<h3>Part</h3>"),
        (
            "3. x\n4. y",
            "<ol start=\"3\">\n<li>x</li>\n<li>y</li>\n</ol>",
        ),
        (
            "```sh\nrm <x>\n```",
            "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>rm &lt;x&gt;\n</code></pre>",
        ),
        ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>"),
        ("---", "<hr>"),
        (
            "| a | b |\n|---|--:|\n| 1 | 2 |",
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr></thead>\n<tbody>\n<tr><td>1</td><td class=\"right\">2</td></tr>\n</tbody></table></div>",
        ),
        (
            "- [x] done\n- [ ] open",
            "<ul>\n<li><span class=\"check\" role=\"img\" aria-label=\"Done\">☑</span> done</li>\n<li><span class=\"check\" role=\"img\" aria-label=\"Open\">☐</span> open</li>\n</ul>",
        ),
        (
            "&lt;script&gt; &amp; \"q\"",
            "<p>&lt;script&gt; &amp; &quot;q&quot;</p>",
        ),
        ("a <!-- hidden --> b", "<p>a  b</p>"),
    ] {
        assert_eq!(shown(markdown), html, "{markdown}");
    }
}

#[test]
fn bare_tags_become_ours_and_stay_balanced() {
    for (markdown, html) in [
        ("a<br>b<BR/>c", "<p>a<br>b<br>c</p>"),
        (
            "Press <kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup>",
            "<p>Press <kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup></p>",
        ),
        (
            "<details>\n<summary>Log</summary>\n\n- a\n\n</details>\n\nEnd",
            "<details><summary>Log</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>End</p>",
        ),
        (
            "<details><summary>Log</summary>words\n</details>",
            "<details><summary>Log</summary>\n<p>words\n</p>\n</details>",
        ),
        (
            "<details>\n\nnever closed",
            "<details><p>never closed</p>\n</details>",
        ),
        (
            "before <details>inside</details> after",
            "<p>before </p>\n<details><p>inside</p>\n</details>\n<p> after</p>",
        ),
        (
            "a</details>b</kbd>",
            "<p>a&lt;/details&gt;b&lt;/kbd&gt;</p>",
        ),
        (
            "*a <kbd>b* c</kbd>",
            "<p><em>a <kbd>b</kbd></em> c&lt;/kbd&gt;</p>",
        ),
        (
            "- <details>\n  x\n\nafter",
            "<ul>\n<li><details><p>\nx\n</p>\n</details>\n</li>\n</ul>\n<p>after</p>",
        ),
        (
            "<details open>x</details>",
            "<p>&lt;details open&gt;x&lt;/details&gt;</p>",
        ),
        (
            "<div align=\"center\">x</div>",
            "<p>&lt;div align=&quot;center&quot;&gt;x&lt;/div&gt;</p>",
        ),
        ("<!-- one\n\ntwo -->\n\nseen", "<p>seen</p>"),
    ] {
        assert_eq!(shown(markdown), html, "{markdown}");
    }
}

#[test]
fn a_line_is_a_line() {
    assert_eq!(
        inline("12 *of* 13", &Around::default()),
        "12 <em>of</em> 13"
    );
    assert_eq!(inline("# of users", &Around::default()), "# of users");
    assert_eq!(inline("> 500 ms", &Around::default()), "&gt; 500 ms");
    assert_eq!(inline("1. restart", &Around::default()), "1. restart");
    assert_eq!(inline("- x", &Around::default()), "- x");
    assert_eq!(
        inline("**bold** x", &Around::default()),
        "<strong>bold</strong> x"
    );
    assert_eq!(inline("[#12]: text", &Around::default()), "[#12]: text");
    assert_eq!(
        inline("a\n\n- b", &Around::default()),
        "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"
    );
    assert_eq!(phrase("a\n- b", &Around::default()), "a - b");
    assert_eq!(phrase("```x", &Around::default()), "```x");
    assert_eq!(phrase("***", &Around::default()), "***");
}

#[test]
fn no_vector_gets_out_in_any_position() {
    for vector in VECTORS {
        for (before, after) in POSITIONS {
            let markdown = [before, *vector, after].concat();
            check(&prose(&markdown, &Around::default()));
            check(&inline(&markdown, &Around::default()));
            check(&phrase(&markdown, &Around::default()));
            check(&prose("[x] [y]", &Around::with(&markdown)));
            check(&report(&everywhere(&markdown)));
        }
    }
}

/// A document with the same text in every field.
fn everywhere(text: &str) -> Postmortem {
    let some = || Some(text.to_owned());
    let item = ActionItem {
        text: text.into(),
        type_: some(),
        owner: some(),
        priority: some(),
        due: some(),
        ticket: some(),
        group: some(),
        cells: vec![text.into()],
        ..ActionItem::default()
    };
    let mut parent = item.clone();
    parent.children = vec![item];
    let mut sections = vec![Section::new(text, Kind::Summary, text, 2)];
    for body in [
        Body::Prose(text.into()),
        Body::Timeline {
            before: text.into(),
            columns: vec![text.into()],
            entries: vec![Entry {
                time: text.into(),
                text: text.into(),
                marks: Mark::ALL.to_vec(),
                evidence: some(),
                known_then: some(),
                group: some(),
                cells: vec![text.into()],
                ..Entry::default()
            }],
            after: text.into(),
        },
        Body::Actions {
            before: text.into(),
            columns: vec![text.into()],
            items: vec![parent],
            after: text.into(),
        },
    ] {
        sections.push(Section {
            body,
            ..Section::new("s", Kind::Custom, text, 3)
        });
    }
    Postmortem {
        title: some(),
        date: some(),
        authors: vec![text.into()],
        owner: some(),
        status: some(),
        severity: some(),
        incident: some(),
        services: vec![text.into()],
        timezone_as_written: some(),
        published: some(),
        front: vec![FrontPiece {
            markdown: text.into(),
            ..FrontPiece::default()
        }],
        sections,
        ..Postmortem::new(text, text)
    }
}

#[test]
fn a_report_has_title_facts_and_sections() {
    let mut timeline = Section::new("t", Kind::Timeline, "Timeline", 2);
    timeline.body = Body::Timeline {
        before: "All times in UTC.".into(),
        columns: vec![],
        entries: vec![Entry {
            time: "12:40".into(),
            text: "Alert [fires][1]".into(),
            marks: vec![Mark::Detected],
            ..Entry::default()
        }],
        after: String::new(),
    };
    let mut actions = Section::new("a", Kind::ActionItems, "Action items", 2);
    let item = |text: &str, done| ActionItem {
        text: text.into(),
        owner: Some("Ana".into()),
        done,
        ..ActionItem::default()
    };
    actions.body = Body::Actions {
        before: String::new(),
        columns: vec![],
        items: vec![item("Add a test", true), item("Add an alert", false)],
        after: String::new(),
    };
    let mut links = Section::new("l", Kind::Supporting, "Links", 3);
    links.body = Body::Prose("[1]: https://a.example/1".into());
    let postmortem = Postmortem {
        title: Some("Login *down*".into()),
        date: Some("2022-01-07".into()),
        sections: vec![timeline, actions, links],
        ..Postmortem::new("x", "as-imported")
    };
    let html = report(&postmortem);
    check(&html);
    let expected = "<h1>Login <em>down</em></h1>\n\
        <dl class=\"facts\">\n<div><dt>Date</dt><dd>2022-01-07</dd></div>\n</dl>\n\
        <h2 data-anchor=\"timeline\">Timeline</h2>\n<p>All times in UTC.</p>\n\
        <ol class=\"timeline\">\n<li><span class=\"time\">12:40</span> <div class=\"what\">\
        <strong class=\"mark detected\">Detected</strong> Alert <a href=\"https://a.example/1\" \
        rel=\"noopener noreferrer\" target=\"_blank\">fires</a></div></li>\n</ol>\n\
        <h2 data-anchor=\"action-items\">Action items</h2>\n<ul class=\"actions\">\n\
        <li class=\"done\"><div class=\"what\">Add a test<div class=\"facts\">\
        <span class=\"state\">Done</span> <span><b>Owner</b> Ana</span> </div></div></li>\n\
        <li><div class=\"what\">Add an alert<div class=\"facts\">\
        <span class=\"state\">Open</span> <span><b>Owner</b> Ana</span> </div></div></li>\n</ul>\n\
        <h3 data-anchor=\"links\">Links</h3>\n";
    assert_eq!(html, expected);
    let alone = section(
        &postmortem.sections[0],
        crate::timeline::order::Calendar::default(),
        &around(&postmortem),
    );
    assert!(html.contains(&alone));
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "measures how long the renderer takes"
)]
fn pathological_input_renders_or_gives_up() {
    let times = |part: &str| part.repeat(100_000 / part.len());
    let columns = [
        "a|".repeat(12_500),
        "\n".into(),
        "-|".repeat(12_500),
        "\n".into(),
    ]
    .concat();
    for text in [
        times("["),
        times("[a]("),
        times("![a]("),
        times("[a]: "),
        times("> "),
        times(">"),
        times("- "),
        times("1. "),
        times("*a **b "),
        times("_a __b "),
        times("~~a "),
        times("`a``"),
        times("<kbd>"),
        times("<details>\n\n"),
        times("<details>"),
        times("<!--"),
        times("<?"),
        times("<!A "),
        times("</kbd>"),
        times("&#"),
        times("\\"),
        times("a\n"),
        times("|a"),
        times("(https://a.example/()"),
        times("http://"),
        times("[a](<b"),
        times("[a][b]"),
        times("*"),
        times("**a *b "),
        times("- a\n  "),
        times(" "),
        times("https://a.example/))))"),
        times("_ * "),
        times("[[a]]("),
        times("```\n"),
        times("<a href=\""),
        (0..400).map(|depth| "  ".repeat(depth) + "- a\n").collect(),
        (0..300)
            .map(|depth| "> ".repeat(depth % 60) + "a\n")
            .collect(),
        columns + &"x\n".repeat(25_000),
        "[a]: https://a.example/".to_owned() + &"x".repeat(50_000) + "\n\n" + &"[a]".repeat(15_000),
        "https://a.example/".to_owned() + &")".repeat(100_000),
    ] {
        let started = std::time::Instant::now();
        let html = prose(&text, &Around::default());
        let took = started.elapsed();
        check(&html);
        // Unoptimised code on a busy machine may be slow; this test is there to catch quadratic growth.
        assert!(took.as_secs() < 10, "{took:?}: {:?}", &text[..20]);
    }
}

proptest! {
    #[test]
    fn plain_words_need_no_parser(text in "([a-zA-Zñ0-9 .,;:()'\"/%+?!#>=$@-]|www\\.|://){0,40}") {
        let text = text.trim();
        if !text.is_empty() {
            prop_assert_eq!(super::inline(text, &Around::default()), super::parsed(text, &Around::default()));
        }
    }

    #[test]
    fn any_text_gives_allow_listed_html(text in "(\\PC|[\\[\\]()<>*_`~#|!:\"'&;/@\n -]|<details>|</details>|<summary>|</summary>|<kbd>|</kbd>|<sub>|<br>|<!--|-->|https://a|www\\.a\\.b|a@b\\.c|\\[\\^a\\]|\\[\\^b\\]: |> \\[!TIP\\]\n|javascript:|\n\n|- |> |\\[x\\]: ){0,60}") {
        check(&prose(&text, &Around::default()));
        check(&inline(&text, &Around::default()));
        check(&phrase(&text, &Around::default()));
        check(&report(&everywhere(&text)));
    }
}
