//! The editor around its sections, in English.

use crate::text::interface::editor::Editor;

pub const WORDS: Editor = Editor {
    outline: "Outline",
    health: "Health",
    preview: "Report preview",
    download: "Download",
    markdown: "Markdown",
    copy: "Copy",
    formatted: "Formatted text",
    copied: "Copied.",
    copy_failed: "The browser refused to copy. Download the file instead, or copy from the report.",
    report: "Report",
    download_failed: "The browser refused the download. Check that downloads are allowed for this site and \
    try again.",
    saved: "Saved",
    less_safely: "less safely",
    saving: "Saving…",
    not_saved: "Not saved since",
    second: "Another tab has changed this draft in the meantime. Both are kept: what you write here goes on \
    as a second draft of the same title.",
    following: "This draft is being edited in another tab. Here you can read along; what is saved there appears \
    here by itself.",
    edit_here: "Edit here instead",
    stale: "Another tab has changed this draft while this page was away. You see its newest version.",
    restored: "This draft was gone from the browser's storage, so Debrief has stored it again as you see it. If \
    the data of this site was cleared, other drafts may be gone: download what matters.",
    binned: "Another tab has moved this draft to the bin. Go on writing here and it is brought back.",
    brought_back: "Another tab had moved this draft to the bin. It is back in the list, with what you wrote.",
    other_unsaved: "The other tab has changes that it cannot save, so it goes on with this draft. Go there and \
    download them, or make room for them; then try again.",
    on_device: "on this device",
    blocked: "Your changes are not saved: this browser does not let Debrief store anything. Allow storage \
    for this site and saving goes on by itself; until then, download your work before you close the page.",
    full: "Your changes are not saved: the browser's storage for this site is full. Delete drafts that you \
    no longer need and empty the bin, or download this one before you close the page; saving goes on by itself.",
    refused: "Your changes are not saved: the browser refused to store them. Debrief keeps trying; download \
    your work before you close the page.",
    silent: "Your changes are not saved yet: the browser does not answer. Debrief keeps trying; download \
    your work before you close the page.",
    plain: "Debrief did not get through drawing this draft two times in a row, so it is open as plain text: \
    without the report and the findings. You can write in it, save it and download it.",
    draw_again: "Draw the report again",
    less_safe: "This draft is kept less safely than usual: the browser does not let Debrief use its \
    database. If the browser or the machine stops without warning, the last minute may be lost. Download a copy when \
    it matters.",
    download_now: "Download now",
    steps: "Undo and redo",
    undo: "Undo",
    redo: "Redo",
    tab_outline: "Outline",
    tab_write: "Write",
    tab_health: "Health",
    tab_report: "Report",
    tabs: "Parts of the editor",
    metadata: "About the incident",
    at,
};

fn at(state: &str, time: &str) -> String {
    [state, time].join(" ")
}
