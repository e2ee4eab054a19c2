//! Typing is never disturbed: every field of the page keeps the focus and every character, whatever the page
//! redraws because of what is typed.

use serde_json::{Value, json};

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::keyboard::Keyboard;
use crate::page::{Page, TIMEOUT, until};

/// Questions that go on after their question mark, and texts that only look like questions. Each of them
/// made, or could make, the panel of questions change while it was being typed.
const SENTENCES: [&str; 10] = [
    "Why was the flag at 100? Nobody checked it, and I keep typing here",
    "Why? Why? Why did nobody see it?",
    "The disk was full. Why was that? The logs grew",
    "Why did a?b fail? c",
    "- Why is there a list in a question? 1. See",
    "How? `a ? b` was evaluated? Yes",
    "https://x.example/?q=1 was slow? From 14:02 on",
    "Who asked? (Ida?) **Why?** So",
    "# What? > quoted? [ ] or done?",
    "Why was it full",
];

/// A document with every kind of field.
const FILE: &str = "# Mail was late\n\nDate: 2024-11-30\n\n## Summary\n\nMail was late.\n\n## Root causes\n\n\
    - Why was mail late? The queue was full.\n\n## Timeline\n\nAll times in UTC.\n\n- 18:02 Queue full\n- 18:40 Queue empty\n\n\
    ## Action items\n\n- [ ] Alert on the queue (owner: Ida)\n";

/// A document with a section that is not recognised, so that the review asks about it.
const UNKNOWN: &str =
    "# Search was slow\n\n## The evening\n\n- 18:02 Queue full\n- 18:40 Queue empty\n";

/// What is typed into every field: words that can be read as a question, a time, a heading or a list.
const FIRST: &str = "Why? 9:05";
const SECOND: &str = " a: #b";

/// Types each of the sentences as the first question of a section about causes; the draft is restored after
/// each.
pub(crate) async fn questions(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let files = Folder::new("typed-on")?;
    let file = files.path().join("mail.md");
    std::fs::write(&file, "# Mail was late\n\n## Root causes\n\nA limit.\n")?;
    page.open(&test_page.server.url()).await?;
    page.choose_file("Import files", &file).await?;
    page.click("link", "Mail was late").await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    for sentence in SENTENCES {
        page.click("button", "Ask why it happened").await?;
        keys.expect_focus_on("textbox", "Question").await?;
        keys.write_at_human_pace(sentence).await?;
        keys.expect_focus_on("textbox", "Question").await?;
        // While the person types, the field shows exactly what was typed; in the text, a question without a
        // question mark gets one.
        wait_for_text(&page, "Question", &[sentence]).await?;
        let item = ["A limit.\n\n- ", sentence].concat();
        let with_question_mark = [&item, "?"].concat();
        wait_for_text(&page, "Root causes", &[&item, &with_question_mark]).await?;
        keys.press(thirtyfour::Key::Tab).await?;
        // Once the person has moved on, the fields show what the text says: its question, then its answer.
        let script = "return [...document.querySelectorAll('.why textarea')].map((field) => field.value).join(' ').trim()";
        until("the words in the fields", TIMEOUT, async || {
            let shown = page.run(script).await?;
            let shown = shown.as_str().unwrap_or_default();
            if shown == sentence || shown.strip_suffix('?') == Some(sentence) {
                return Ok(Some(()));
            }
            Err(format!("“{sentence}” is shown as “{shown}”").into())
        })
        .await?;
        page.click("button", "Undo").await?;
        until("the draft without the question", TIMEOUT, async || {
            let text = page.text("textbox", "Root causes").await?;
            if text.trim_end() == "A limit." {
                return Ok(Some(()));
            }
            page.click("button", "Undo").await?;
            Err(format!("it holds “{text}”").into())
        })
        .await?;
    }
    page.expect_no_alert().await
}

/// Types into every field of every page, with a pause in which the page redraws whatever depends on what was
/// typed.
pub(crate) async fn fields(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let files = Folder::new("fields")?;
    let [mail, search] = ["mail.md", "search.md"].map(|name| files.path().join(name));
    std::fs::write(&mail, FILE)?;
    std::fs::write(&search, UNKNOWN)?;
    page.open(&test_page.server.url()).await?;
    page.choose_file("Import files", &mail).await?;
    page.find("link", "Mail was late").await?;
    let mut walk = Walk {
        page: &page,
        keys: Keyboard::new(&test_page.browser).await?,
        typed: 0,
    };
    walk.every_field("the list of drafts", 1).await?;

    page.run("location.hash = '#/templates'").await?;
    page.click("button", "Make a template").await?;
    page.find("textbox", "Name").await?;
    walk.every_field("a template", 3).await?;

    page.run("location.hash = '#/settings'").await?;
    page.find("heading", "Settings").await?;
    walk.every_field("the settings", 0).await?;

    page.run("location.hash = '#/import'").await?;
    page.find("heading", "Review the import").await?;
    page.choose_file("Import files", &search).await?;
    page.find("button", "Import: search.md").await?;
    walk.every_field("the review of an import", 1).await?;

    page.run("location.hash = '#/'").await?;
    page.click("link", "Mail was late").await?;
    page.find("textbox", "Title").await?;
    page.click("button", "Section “Summary”: actions").await?;
    page.click("menuitem", "Rename or change kind").await?;
    page.find("textbox", "Heading").await?;
    page.click("button", "Find in this postmortem").await?;
    page.find("searchbox", "Find in this postmortem").await?;
    walk.every_field("the editor", 20).await?;
    page.expect_no_alert().await
}

struct Walk<'a> {
    page: &'a Page<'a>,
    keys: Keyboard<'a>,
    typed: u32,
}

impl Walk<'_> {
    /// Types into each visible field of the page, of which there must be at least `min_count`.
    async fn every_field(&mut self, place: &str, min_count: usize) -> Result<(), Problem> {
        let count = self
            .page
            .run(&fields_then("return fields().length"))
            .await?;
        let count = usize::try_from(count.as_u64().unwrap_or_default())?;
        if count < min_count {
            return Err(
                format!("{place} has {count} fields, and {min_count} were expected").into(),
            );
        }
        for index in 0..count {
            self.field(place, index).await?;
        }
        Ok(())
    }

    async fn field(&mut self, place: &str, index: usize) -> Result<(), Problem> {
        let enter = fields_then(&format!(
            "const field = fields()[{index}]; if (!field) return null; \
             field.scrollIntoView({{ block: 'center' }}); field.focus(); window.typedInto = field; \
             return field.ariaLabel || field.labels?.[0]?.innerText || field.id"
        ));
        let name = self.page.run(&enter).await?;
        let Some(name) = name.as_str().map(str::to_owned) else {
            return Err(
                format!("{place}: field {index} went away when another was typed into").into(),
            );
        };
        // Leaving a field can change another one: the words after a question become its answer.
        self.page.wait_until_drawn().await?;
        let start = "const field = window.typedInto; window.before = field.value; \
            field.setSelectionRange(field.value.length, field.value.length)";
        self.page.run(start).await?;
        // Different words for each field, so that one field cannot just show what was typed into another.
        self.typed += 1;
        let first = format!("{FIRST}{}", self.typed);
        self.keys.write_at_human_pace(&first).await?;
        self.wait_for_words(place, &name, &first).await?;
        self.page.wait_until_settled().await?;
        self.keys.write_at_human_pace(SECOND).await?;
        self.wait_for_words(place, &name, &[&first, SECOND].concat())
            .await
    }

    /// Waits until the field has the focus and shows its old text followed by these words.
    async fn wait_for_words(&self, place: &str, name: &str, words: &str) -> Result<(), Problem> {
        let what = format!("“{words}” in “{name}” ({place})");
        until(&what, TIMEOUT, async || {
            let script = "return [window.typedInto === document.activeElement, \
                document.activeElement?.value?.startsWith(window.before) && document.activeElement.value.slice(window.before.length)]";
            let found = self.page.run(script).await?;
            if found == json!([true, words]) {
                return Ok(Some(()));
            }
            if found[0] == Value::Bool(false) {
                return Err("the focus has gone from it".into());
            }
            Err(format!("it says {}", found[1]).into())
        })
        .await
    }
}

/// A script in which `fields()` returns the visible text fields in the order of the page.
fn fields_then(script: &str) -> String {
    [
        "const fields = () => [...document.querySelectorAll('textarea, input[type=text], input[type=search], input:not([type])')]\
         .filter((field) => field.checkVisibility() && !field.disabled && !field.readOnly); ",
        script,
    ]
    .concat()
}

/// Waits until the text of a text box is one of these.
async fn wait_for_text(page: &Page<'_>, name: &str, wanted: &[&str]) -> Result<(), Problem> {
    until(
        &format!("“{wanted:?}” in “{name}”"),
        TIMEOUT,
        async || {
            let text = page.text("textbox", name).await?;
            if wanted.contains(&text.trim_end()) {
                return Ok(Some(()));
            }
            Err(format!("it holds “{text}”").into())
        },
    )
    .await
}
