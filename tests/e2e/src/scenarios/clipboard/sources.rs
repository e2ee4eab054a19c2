//! HTML as other editors put it on the clipboard, in the shapes that they are known to write, and the
//! Markdown that the page makes of it.

/// The name of the editor, its HTML, and the Markdown that is expected.
pub(super) const SOURCES: &[(&str, &str, &str)] = &[
    (
        "Google Docs",
        r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7"><h3 dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Cause</span></h3><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">The disk was </span><span style="font-weight:700;white-space:pre-wrap;">full</span><span style="white-space:pre-wrap;">, see </span><a href="https://x.example/d"><span style="color:#1155cc;text-decoration:underline;">the graph</span></a></p><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>one</span></p></li><ul><li aria-level="2"><p>two</p></li></ul></ul><div align="left"><table><tbody><tr><td><p>Time</p></td><td><p>Who</p></td></tr><tr><td><p>14:02</p></td><td><p>Ada</p></td></tr></tbody></table></div></b>"#,
        "### Cause\n\nThe disk was **full**, see [the graph](https://x.example/d)\n\n- one\n  - two\n\n| Time | Who |\n| --- | --- |\n| 14:02 | Ada |",
    ),
    (
        "Confluence",
        r#"<meta charset='utf-8'><h3 id="x-Impact">Impact</h3><div data-panel-type="info" class="ak-editor-panel"><div data-panel-content="true"><p>Mail was <strong>lost</strong>.</p></div></div><ul class="inline-task-list"><li class="checked" data-inline-task-id="1">Done</li><li data-inline-task-id="2">Open</li></ul><div class="table-wrap"><table class="confluenceTable"><tbody><tr><th class="confluenceTh">A</th><th class="confluenceTh">B</th></tr><tr><td class="confluenceTd">1</td><td class="confluenceTd"><code>df -h</code></td></tr></tbody></table></div>"#,
        "### Impact\n\n> Mail was **lost**.\n\n- [x] Done\n- [ ] Open\n\n| A | B |\n| --- | --- |\n| 1 | `df -h` |",
    ),
    (
        "Word",
        r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US><!--StartFragment--><h2>Review<o:p></o:p></h2><p class=MsoNormal>We lost <b style='mso-bidi-font-weight:normal'>two hours</b> of <a href="https://x.example/m">mail</a>.<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Count</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>On</p><!--EndFragment--></body></html>"#,
        "## Review\n\nWe lost **two hours** of [mail](https://x.example/m).\n\n1. Count\n2. On",
    ),
];

/// HTML that would run scripts, load something or lead a reader astray.
pub(super) const HOSTILE: &str = "<p><b>safe</b></p><script>window.ran = 1</script><img src='https://elsewhere.invalid/a.png' onerror='window.ran = 2' width=1>\
    <svg onload='window.ran = 3'><script>window.ran = 4</script></svg><a href='javascript:window.ran = 5'>words</a>\
    <iframe srcdoc='<script>parent.ran = 6</script>'></iframe><math><mi xlink:href='data:x,<script>window.ran = 7</script>'></mi></math>\
    <img src='data:image/svg+xml,<svg onload=alert(1)>'>";
