//! The part of the tour in the editor, with everything that opens in it.

use thirtyfour::Key;

use super::{FIXTURE, Tour};
use crate::Problem;

impl Tour<'_> {
    pub(super) async fn editor(&mut self) -> Result<(), Problem> {
        self.page.click("link", FIXTURE).await?;
        self.page.find("textbox", "Title").await?;
        self.page.find("group", "Impact").await?;
        self.axe.check("the editor of a long document").await?;
        self.check_tabs("a long document").await?;
        self.table_is_shown().await?;
        self.page.click("button", "Download").await?;
        self.page.find("menuitem", "Markdown").await?;
        self.axe.check("the menu of downloads").await?;
        self.keys.press(Key::Escape).await?;
        self.page.click("button", "Copy").await?;
        self.page.find("menuitem", "Formatted text").await?;
        self.axe.check("the menu of what can be copied").await?;
        self.keys.press(Key::Escape).await?;
        self.page.click("button", "Find in this postmortem").await?;
        self.keys
            .expect_focus_on("searchbox", "Find in this postmortem")
            .await?;
        self.keys.write("shard").await?;
        self.page.find("button", "Next place").await?;
        self.axe.check("the search in a document").await?;
        self.page.click("button", "Close the search").await?;
        self.page
            .click("button", "Section “Summary”: actions")
            .await?;
        self.page.find("menuitem", "Delete").await?;
        self.axe.check("the menu of a section").await?;
        self.page.click("menuitem", "Rename or change kind").await?;
        self.page.find("combobox", "Kind of section").await?;
        self.axe.check("the form of a heading").await?;
        self.keys.press(Key::Escape).await?;
        self.page
            .click("button", "Section “Summary”: actions")
            .await?;
        self.page.click("menuitem", "Delete").await?;
        self.axe.check("a section that is gone").await?;

        self.page
            .run("window.put = IDBObjectStore.prototype.put; \
                IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }")
            .await?;
        self.page.click("textbox", "Owner").await?;
        self.keys.write("Ida").await?;
        self.page.alert("Your changes are not saved").await?;
        self.axe.check("changes that cannot be saved").await?;
        self.page
            .run("IDBObjectStore.prototype.put = window.put")
            .await?;
        self.keys.write(" B").await?;
        self.page.wait_until_saved().await
    }

    pub(super) async fn empty_editor(&mut self) -> Result<(), Problem> {
        for (template, state) in [
            ("Start empty", "the editor with nothing"),
            ("SRE book", "the editor of a form that is empty"),
        ] {
            self.go_to("/new", "New postmortem").await?;
            self.page.click("button", template).await?;
            self.page.find("textbox", "Title").await?;
            self.axe.check(state).await?;
            self.check_tabs(state).await?;
        }
        self.page
            .click("button", "Template SRE book Switch…")
            .await?;
        self.page.find("dialog", "Switch the template").await?;
        self.page.choose("New template", "Michael Kehoe").await?;
        self.page.reads("Incident Timing").await?;
        self.axe.check("the switch of the template").await?;
        self.page.click("button", "Cancel").await
    }

    /// Checks that a narrow screen shows the contents of a table in the report too.
    async fn table_is_shown(&mut self) -> Result<(), Problem> {
        self.axe.make_narrow().await?;
        self.page.click_tab("Report").await?;
        let shown = self.page.shows("region", "Report preview", "1200000").await;
        self.page.click_tab("Write").await?;
        self.axe.make_wide().await?;
        shown
    }

    /// Checks the tabs of the editor, which a narrow screen shows one at a time.
    pub(super) async fn check_tabs(&mut self, state: &str) -> Result<(), Problem> {
        self.axe.make_narrow().await?;
        for tab in ["Outline", "Health", "Report"] {
            self.page.click_tab(tab).await?;
            self.axe.check_narrow(&format!("{state}, {tab}")).await?;
        }
        self.page.click_tab("Write").await?;
        self.axe.make_wide().await
    }
}
