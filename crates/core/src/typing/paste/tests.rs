//! HTML as editors put it on the clipboard, in the forms that they publish, and HTML that none should.

use super::{ImagePlaceholder, Pasted, markdown};

const PLACEHOLDER: ImagePlaceholder = ImagePlaceholder {
    description: "what",
    link: "where",
};

fn read(html: &str) -> String {
    markdown(html, "", PLACEHOLDER).map_or_else(|| "plain".to_owned(), |pasted| pasted.markdown)
}

#[test]
fn google_docs() {
    let html = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:700;white-space:pre-wrap;">What happened</span></h2>
<p dir="ltr"><span style="font-weight:400;font-style:normal;text-decoration:none;white-space:pre-wrap;">The disk was </span><span style="font-weight:700;white-space:pre-wrap;">full</span><span style="font-weight:400;white-space:pre-wrap;">, see </span><a href="https://x.example/d" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;white-space:pre-wrap;">the graph</span></a><span style="font-family:'Courier New',monospace;white-space:pre-wrap;"> df -h</span></p><br />
<ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:400">one</span></p></li><ul><li aria-level="2"><p><span style="text-decoration:line-through">two</span></p></li></ul><li aria-level="1"><p>three</p></li></ul>
<ol><li><p>first</p></li><li><p>second</p></li></ol>
<div align="left"><table><colgroup><col width="1" /></colgroup><tbody><tr><td><p><span style="font-weight:700">Time</span></p></td><td><p>Who</p></td></tr><tr><td><p>14:02</p></td><td><p>Ada</p><p>Grace</p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">"#;
    assert_eq!(
        read(html),
        "## What happened\n\nThe disk was **full**, see [the graph](https://x.example/d) `df -h`\n\n\
         - one\n  - ~~two~~\n- three\n\n1. first\n2. second\n\n\
         | **Time** | Who |\n| --- | --- |\n| 14:02 | Ada<br>Grace |"
    );
}

#[test]
fn google_docs_without_formats_is_plain() {
    let html = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-2"><p dir="ltr"><span style="font-weight:400;">## Not *mine*</span></p></b>"#;
    assert_eq!(markdown(html, "## Not *mine*", PLACEHOLDER), None);
}

#[test]
fn word() {
    let html = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US><!--StartFragment-->
<h1>Review<o:p></o:p></h1>
<p class=MsoNormal>We lost <b style='mso-bidi-font-weight:normal'>two
hours</b>&nbsp;of mail.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Bullet</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Deeper</p>
<p class=MsoNormal>Then:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Count</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>On</p>
<!--EndFragment--></body></html>"#;
    assert_eq!(
        read(html),
        "# Review\n\nWe lost **two hours** of mail.\n\n- Bullet\n  - Deeper\n\nThen:\n\n1. Count\n2. On"
    );
}

#[test]
fn confluence() {
    let html = r#"<meta charset='utf-8'><h3 id="x-Impact">Impact</h3>
<div class="confluence-information-macro confluence-information-macro-warning"><span class="aui-icon"></span><div class="confluence-information-macro-body"><p>Data was lost.</p><p>All of it.</p></div></div>
<div class="code panel pdl" style="border-width: 1px;"><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: bash; gutter: false; theme: Confluence" data-theme="Confluence">df -h
rm *.log</pre></div></div>
<div data-panel-type="info" class="ak-editor-panel"><div data-panel-content="true"><p>Beware</p></div></div>
<ul class="inline-task-list"><li class="checked" data-inline-task-id="1">Done</li><li data-inline-task-id="2">Open</li></ul>
<div class="table-wrap"><table class="confluenceTable"><tbody><tr><th class="confluenceTh">A|B</th><th>C</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table></div>
<p>Ok <img class="emoticon emoticon-tick" alt="(tick)" src="/images/tick.png"/></p>"#;
    assert_eq!(
        read(html),
        "### Impact\n\n> Data was lost.\n>\n> All of it.\n\n```bash\ndf -h\nrm *.log\n```\n\n> Beware\n\n\
         - [x] Done\n- [ ] Open\n\n| A\\|B | C |\n| --- | --- |\n| 1 | 2 |\n| | 3 |\n\nOk (tick)"
    );
}

#[test]
fn notion() {
    let html = r#"<meta charset='utf-8'><h1>Notes</h1>
<ul>
<li>
<p>parent</p>
<ol start="3">
<li>child</li>
</ol>
</li>
<li>next</li>
</ul>
<blockquote>
<p>said <em>softly</em></p>
</blockquote>
<pre><code class="language-js">if (a &lt; b) {
  x()
}
</code></pre>
<hr>
<p><s>old</s> <code>a_b</code><!-- notionvc: 1 --></p>"#;
    assert_eq!(
        read(html),
        "# Notes\n\n- parent\n\n  3. child\n- next\n\n> said _softly_\n\n```js\nif (a < b) {\n  x()\n}\n```\n\n---\n\n~~old~~ `a_b`"
    );
}

#[test]
fn mail_that_is_laid_out_in_tables() {
    let html = "<table><tr><td><table><tr><td><p>Hi <strong>all</strong>,<br>the mail is back.</p></td></tr><tr><td><p>Ada</p></td></tr></table></td></tr></table><img src='https://x.example/p.gif' width=1 height=1>";
    assert_eq!(read(html), "Hi **all**,\\\nthe mail is back.\n\nAda");
}

#[test]
fn text_that_is_markdown_is_pasted_as_it_is() {
    let list = "- a\n- b";
    for html in [
        "<span>- a<br>- b</span>",
        "<pre>- a\n- b</pre>",
        "<div style=\"font-family: Menlo, Monaco, 'Courier New', monospace;font-weight: normal;white-space: pre;\"><div><span style=\"font-weight: bold;\">- a</span></div></div>",
        "<p>- <b>a</b><br>- b</p>",
        "<a href='https://x.example/'>https://x.example/</a>",
        "",
    ] {
        assert_eq!(markdown(html, list, PLACEHOLDER), None, "{html}");
    }
}

#[test]
fn images_leave_a_placeholder() {
    let html = "<p>See <img src='data:image/png;base64,AAAA'> and <img alt='a [graph]' src='https://x.example/g.png'></p>";
    let pasted = Pasted {
        markdown: "See ![what](where) and ![a graph](https://x.example/g.png)".into(),
        images: 1,
    };
    assert_eq!(markdown(html, "", PLACEHOLDER), Some(pasted));
}

#[test]
fn hostile_html_becomes_plain_words() {
    let html = "<b>a</b><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><p>x</p></svg>\
        <a href='javascript:alert(1)' onclick=x>go</a> <a href='jav&#x09;ascript:x'>on</a><style>p{}</style><iframe srcdoc='<p>x'></iframe>\
        <p hidden>secret</p><p>&lt;script&gt;x&lt;/script&gt; <b>![x](javascript:y)</b>";
    assert_eq!(
        read(html),
        "**a**![what](where)go on\n\n\\<script>x\\</script> **!\\[x](javascript:y)**"
    );
}

#[test]
fn elements_without_an_end_or_a_start_are_read() {
    assert_eq!(
        read("</p></div><b>a<p>b<li>c<td>d"),
        "**a**\n\n**b**\n\n- **cd**"
    );
    assert_eq!(
        read("<ul><li>a<li>b<ul><li>c</ul><li>d"),
        "- a\n- b\n  - c\n- d"
    );
    assert_eq!(
        read("<table><tr><td>a<td>b<tr><td>c<td>d</table>e"),
        "| a | b |\n| --- | --- |\n| c | d |\n\ne"
    );
}
