//! The editor around its sections.

pub const OUTLINE: &str = "Outline";
pub const HEALTH: &str = "Health";
pub const PREVIEW: &str = "Report preview";
pub const DOWNLOAD: &str = "Download";
pub const MARKDOWN: &str = "Markdown";
pub const COPY: &str = "Copy";
pub const FORMATTED: &str = "Formatted text";
pub const COPIED: &str = "Copied.";
pub const COPY_FAILED: &str =
    "The browser refused to copy. Download the file instead, or copy from the report.";
pub const REPORT: &str = "Report";
pub const DOWNLOAD_FAILED: &str = "The browser refused the download. Check that downloads are allowed for this site and \
    try again.";
pub const SAVED: &str = "Saved";
pub const LESS_SAFELY: &str = "less safely";
pub const SAVING: &str = "Saving…";
pub const NOT_SAVED: &str = "Not saved since";
pub const SECOND: &str = "Another tab has changed this draft in the meantime. Both are kept: what you write here goes on \
    as a second draft of the same title.";
pub const FOLLOWING: &str = "This draft is being edited in another tab. Here you can read along; what is saved there appears \
    here by itself.";
pub const EDIT_HERE: &str = "Edit here instead";
pub const STALE: &str =
    "Another tab has changed this draft while this page was away. You see its newest version.";
pub const RESTORED: &str = "This draft was gone from the browser's storage, so Debrief has stored it again as you see it. If \
    the data of this site was cleared, other drafts may be gone: download what matters.";
pub const BINNED: &str =
    "Another tab has moved this draft to the bin. Go on writing here and it is brought back.";
pub const BROUGHT_BACK: &str =
    "Another tab had moved this draft to the bin. It is back in the list, with what you wrote.";
pub const OTHER_UNSAVED: &str = "The other tab has changes that it cannot save, so it goes on with this draft. Go there and \
    download them, or make room for them; then try again.";
pub const ON_DEVICE: &str = "on this device";
pub const BLOCKED: &str = "Your changes are not saved: this browser does not let Debrief store anything. Allow storage \
    for this site and saving goes on by itself; until then, download your work before you close the page.";
pub const FULL: &str = "Your changes are not saved: the browser's storage for this site is full. Delete drafts that you \
    no longer need and empty the bin, or download this one before you close the page; saving goes on by itself.";
pub const REFUSED: &str = "Your changes are not saved: the browser refused to store them. Debrief keeps trying; download \
    your work before you close the page.";
pub const SILENT: &str = "Your changes are not saved yet: the browser does not answer. Debrief keeps trying; download \
    your work before you close the page.";
pub const PLAIN: &str = "Debrief did not get through drawing this draft two times in a row, so it is open as plain text: \
    without the report and the findings. You can write in it, save it and download it.";
pub const DRAW_AGAIN: &str = "Draw the report again";
pub const LESS_SAFE: &str = "This draft is kept less safely than usual: the browser does not let Debrief use its \
    database. If the browser or the machine stops without warning, the last minute may be lost. Download a copy when \
    it matters.";
pub const DOWNLOAD_NOW: &str = "Download now";
pub const STEPS: &str = "Undo and redo";
pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";
pub const TAB_OUTLINE: &str = "Outline";
pub const TAB_WRITE: &str = "Write";
pub const TAB_HEALTH: &str = "Health";
pub const TAB_REPORT: &str = "Report";
pub const TABS: &str = "Parts of the editor";
pub const METADATA: &str = "About the incident";

/// The saved state with its time, such as "Saved 14:02".
#[must_use]
pub fn at(state: &str, time: &str) -> String {
    [state, time].join(" ")
}
