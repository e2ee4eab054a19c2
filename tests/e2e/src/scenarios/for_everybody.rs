//! Checks every page, dialog, menu and message with axe, in both colour schemes and both widths.

mod editor;

use serde_json::json;
use thirtyfour::Key;
use xtask::places;

use crate::Problem;
use crate::axe::Axe;
use crate::browser_pool::{BrowserPool, PREFIX, TestPage};
use crate::keyboard::Keyboard;
use crate::page::Page;
use crate::scenarios::saved_back::open_file;

/// The title of a document with every block of Markdown and very long words.
const FIXTURE: &str = "Reindexing-the-Landkreisverwaltungsgerichtsbarkeitsverzeichnis-took-the-search-down-for-two-hours";

/// The page, its keyboard and axe, as every stop of the tour needs them.
struct Tour<'a> {
    test_page: &'a TestPage<'a>,
    page: Page<'a>,
    keys: Keyboard<'a>,
    axe: Axe<'a>,
}

/// Visits every page, with its menus, dialogs and messages.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.only_in_chromium(
        "colours and widths are set through a protocol that Chromium alone speaks",
    )?;
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    let mut tour = Tour {
        test_page: &test_page,
        page,
        keys: Keyboard::new(&test_page.browser).await?,
        axe: Axe::new(&test_page.browser).await?,
    };
    tour.empty_pages().await?;
    tour.example().await?;
    tour.library().await?;
    tour.review().await?;
    tour.editor().await?;
    tour.empty_editor().await?;
    tour.saving().await?;
    tour.report().await?;
    tour.bin().await?;
    tour.missing_parts().await?;
    tour.axe.verdict().await
}

impl Tour<'_> {
    async fn empty_pages(&mut self) -> Result<(), Problem> {
        self.page
            .find("button", "Open the finished example")
            .await?;
        self.axe.check("the empty library").await?;
        self.keys.write("?").await?;
        self.page.find("dialog", "Keyboard shortcuts").await?;
        self.axe.check("the shortcuts").await?;
        self.keys.press(Key::Escape).await?;
        for (hash, heading) in [
            ("/new", "New postmortem"),
            ("/help", "Help"),
            ("/settings", "Settings"),
            ("/bin", "Bin"),
            ("/templates", "Your templates"),
            ("/import", "Review the import"),
            ("/nowhere", "There is nothing here"),
            ("/d/none", "There is nothing here"),
        ] {
            self.go_to(hash, heading).await?;
            self.axe.check(&format!("#{hash}")).await?;
        }
        self.go_to("/templates", "Your templates").await?;
        self.page.click("button", "Make a template").await?;
        self.page.find("textbox", "Name").await?;
        self.axe.check("a template that is edited").await?;
        self.page.click("button", "Save the template").await?;
        self.page.find("list", "Your templates").await?;
        self.axe.check("a template of one's own").await?;
        self.page.click("button", "Delete").await?;
        self.page.click("button", "Delete the template").await?;
        self.page.wait_until_gone("list", "Your templates").await?;
        self.go_to("/settings", "Settings").await?;
        self.page.click("button", "Delete everything…").await?;
        self.page.find("dialog", "Delete everything?").await?;
        self.axe
            .check("the question before everything is deleted")
            .await?;
        self.page.click("button", "Cancel").await?;
        self.go_to("/", "Postmortems").await
    }

    async fn library(&mut self) -> Result<(), Problem> {
        self.go_to("/", "Postmortems").await?;
        let fixtures = places::root().join("tests/fixtures");
        for file in ["every-block.md", "incident-report.md", "sre-book.md"] {
            self.page
                .choose_file("Import files", &fixtures.join(file))
                .await?;
        }
        self.page.find("link", "Search API outage").await?;
        self.page.find("link", FIXTURE).await?;
        let broken = self.test_page.downloads.path().join("broken.json");
        std::fs::write(&broken, "{ \"format\": \"debrief\",\n  oops }")?;
        self.page.choose_file("Import files", &broken).await?;
        self.page.alert("is not valid JSON").await?;
        std::fs::remove_file(&broken)?;
        self.page
            .run("localStorage.setItem(Object.keys(localStorage).find((key) => key.includes(':draft:')).replace(/[^:]*$/, 'torn'), '{')")
            .await?;
        self.axe
            .check("the library with a message of failure")
            .await?;
        self.page.reload().await?;
        self.page.find("heading", "Set aside").await?;
        self.axe
            .check("the library with drafts and a damaged record")
            .await?;
        self.page.click("searchbox", "Search drafts").await?;
        self.keys.write("zzz").await?;
        self.page.find("button", "Show all drafts").await?;
        self.axe.check("a search that finds nothing").await?;
        self.page.click("button", "Show all drafts").await?;
        self.page
            .run("const data = new DataTransfer(); data.items.add(new File(['x'], 'x.md')); \
                dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }))")
            .await?;
        self.axe.check("a file over the library").await?;
        self.page
            .run("dispatchEvent(new DragEvent('dragleave', { bubbles: true }))")
            .await?;
        Ok(())
    }

    /// Checks the review of imports with a file of every kind: one to import, one in an old encoding, and one
    /// that cannot be read.
    async fn review(&mut self) -> Result<(), Problem> {
        let fixture = places::root().join("tests/fixtures/every-block.md");
        let folder = self.test_page.downloads.path();
        let (latin, word) = (folder.join("old.md"), folder.join("report.docx"));
        std::fs::write(&latin, b"# Ca\xedda\n\n## La tarde\n\n- 18:02 Cola llena\n")?;
        std::fs::write(&word, b"PK\x03\x04 word/document.xml")?;
        self.page
            .choose_files("Import files", &[&fixture, &latin, &word])
            .await?;
        self.page
            .reads("report.docx is a document of a word processor.")
            .await?;
        self.axe.check("the review of several files").await?;
        self.page.click("button", "What was read: old.md").await?;
        self.page
            .click("button", "This list is the timeline: “La tarde”")
            .await?;
        self.page.click("textbox", "Date: old.md").await?;
        self.keys.write("soon").await?;
        self.keys.press(Key::Tab).await?;
        self.page.reads("No date can be read here.").await?;
        self.axe.check("the review of a file").await?;
        self.page.click("button", "Import: old.md").await?;
        self.page.find("link", "Open the draft: old.md").await?;
        self.axe.check("the review with a draft").await?;
        for name in [
            "Leave out: every-block.md",
            "Close: report.docx",
            "Close: old.md",
        ] {
            self.page.click("button", name).await?;
        }
        std::fs::remove_file(&latin)?;
        std::fs::remove_file(&word)?;
        self.go_to("/", "Postmortems").await
    }

    /// Checks the dialog that saves back to a file which somebody else has changed and which the page may not
    /// write.
    async fn saving(&mut self) -> Result<(), Problem> {
        open_file(&self.page).await?;
        self.page.retype("Summary", "full", "blocked").await?;
        self.page
            .run("allow('denied'); return fill('# Mail was late\\n')")
            .await?;
        self.page.click("button", "Save to file mail.md").await?;
        self.page.find("dialog", "Save to the file").await?;
        self.page.click("button", "Replace it").await?;
        self.page.alert("the permission was refused").await?;
        self.axe.check("a save that is refused").await?;
        self.page.run("mend()").await?;
        self.page.click("button", "Cancel").await?;
        self.page
            .wait_until_gone("dialog", "Save to the file")
            .await
    }

    async fn report(&mut self) -> Result<(), Problem> {
        self.go_to("/", "Postmortems").await?;
        self.page.click("link", FIXTURE).await?;
        self.page.click("button", "Report").await?;
        self.page.find("button", "Print").await?;
        self.axe.check("the report").await?;
        self.page.click("button", "Download").await?;
        self.page.find("menuitem", "HTML").await?;
        self.axe.check("the menu of the report").await?;
        self.keys.press(Key::Escape).await
    }

    async fn bin(&mut self) -> Result<(), Problem> {
        self.go_to("/", "Postmortems").await?;
        let place = self.page.hash_of_link("link", "Search API outage").await?;
        self.page
            .click("button", "Delete “Search API outage”")
            .await?;
        self.page.find("button", "Undo").await?;
        self.axe
            .check("the library after a draft was deleted")
            .await?;
        self.go_to(&place, "There is nothing here").await?;
        self.axe.check("a draft that is in the bin").await?;
        self.go_to("/bin", "Bin").await?;
        self.page
            .find("button", "Restore “Search API outage”")
            .await?;
        self.axe.check("the bin with a draft").await?;
        self.page
            .click("button", "Delete for good: “Search API outage”")
            .await?;
        self.page
            .find("dialog", "Delete this draft for good?")
            .await?;
        self.axe
            .check("the question before a draft is deleted")
            .await?;
        self.page.click("button", "Cancel").await
    }

    /// Checks a page whose second file does not arrive and which cannot store anything; then one whose
    /// program does not arrive at all; then one that has failed to start twice and does not try a third time.
    async fn missing_parts(&mut self) -> Result<(), Problem> {
        let cdp = self.test_page.browser.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        cdp.send_raw("Network.setBypassServiceWorker", json!({ "bypass": true }))
            .await?;
        cdp.send_raw("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await?;
        cdp.send_raw("Network.setBlockedURLs", json!({ "urls": ["*later*"] }))
            .await?;
        let script = "for (const name of ['localStorage', 'indexedDB']) \
            Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } })";
        let script = cdp
            .send_raw(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": script }),
            )
            .await?;
        self.page.open(&self.test_page.server.url()).await?;
        self.page
            .alert("does not let Debrief store anything")
            .await?;
        self.axe
            .check("the library where nothing can be stored")
            .await?;
        self.go_to("/new", "The editor could not be loaded").await?;
        self.axe.check("a part that did not arrive").await?;
        cdp.send_raw("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] }))
            .await?;
        self.test_page
            .browser
            .goto(self.test_page.server.url())
            .await?;
        self.page.alert("Debrief could not be loaded").await?;
        self.axe.check("a program that did not arrive").await?;
        cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", script)
            .await?;
        self.test_page
            .browser
            .goto(self.test_page.server.url())
            .await?;
        self.page.alert("Debrief could not be loaded").await?;
        let starts = format!("'debrief:{PREFIX}:starts'");
        self.page
            .run(&format!("localStorage.setItem({starts}, 2)"))
            .await?;
        self.test_page
            .browser
            .goto(self.test_page.server.url())
            .await?;
        self.page.alert("did not start properly").await?;
        self.axe.check("a third start that is not made").await?;
        self.page
            .run(&format!("localStorage.removeItem({starts})"))
            .await?;
        cdp.send_raw("Network.setBlockedURLs", json!({ "urls": [] }))
            .await?;
        cdp.send_raw(
            "Network.setCacheDisabled",
            json!({ "cacheDisabled": false }),
        )
        .await?;
        cdp.send_raw("Network.setBypassServiceWorker", json!({ "bypass": false }))
            .await?;
        Ok(())
    }

    /// Checks the finished example, which has everything that a report can have, including the drawing of its
    /// timeline.
    async fn example(&mut self) -> Result<(), Problem> {
        self.page
            .click("button", "Open the finished example")
            .await?;
        self.page
            .shows("region", "Report preview", "to detect")
            .await?;
        self.axe.check("the example").await?;
        self.page.click("button", "Ask why it happened").await?;
        self.keys.expect_focus_on("textbox", "Question").await?;
        self.page.click("button", "Link to the timeline").await?;
        self.page.find("button", "Add the link").await?;
        self.axe.check("questions about causes").await?;
        self.page.click("button", "Remove").await?;
        self.check_tabs("the example").await?;
        self.page.click("button", "Report").await?;
        self.page.find("button", "Print").await?;
        self.axe.check("the report of the example").await
    }

    /// Goes to an address within the page and waits for its heading.
    async fn go_to(&self, hash: &str, heading: &str) -> Result<(), Problem> {
        self.page.run(&format!("location.hash = '#{hash}'")).await?;
        self.page.find("heading", heading).await?;
        Ok(())
    }
}
