//! The words of the interface: labels, buttons, states, dialogs.
#![allow(missing_docs, reason = "each text says for itself what it says")]

/// The name of the product.
pub const PRODUCT: &str = "Debrief";

/// Words that every page uses.
pub mod shell {
    pub const SKIP: &str = "Skip to the content";
    pub const TAGLINE: &str = "Works offline. Nothing leaves this device.";
    pub const DISMISS: &str = "Dismiss";
    pub const MESSAGES: &str = "Messages";
    pub const CANCEL: &str = "Cancel";

    /// The title of the page in the browser's tab.
    #[must_use]
    pub fn page_title(page: &str) -> String {
        [page, super::PRODUCT].join(" · ")
    }
}

/// The list of drafts.
pub mod library {
    pub const HEADING: &str = "Postmortems";
    pub const LIST: &str = "Drafts";
    pub const NEW: &str = "New postmortem";
    pub const IMPORT: &str = "Import files";
    pub const IMPORT_BUTTON: &str = "Import files…";
    pub const EMPTY_HEADING: &str = "Nothing here yet";
    pub const EMPTY: &str = "Debrief helps you write the postmortem of an incident: it checks what you write as you \
        type, shows the finished report beside it, and keeps everything in this browser. Begin a new postmortem, or \
        import one that you already have as Markdown, text or JSON.";
    pub const UNTITLED: &str = "Untitled";
    pub const NO_DATE: &str = "no date";
    pub const NOT_STORED: &str = "not stored yet";
    pub const JUST_BEGUN: &str = "just begun";
    pub const READY: &str = "no problems";
    pub const ERROR: &str = "error";
    pub const ERRORS: &str = "errors";
    pub const WARNING: &str = "warning";
    pub const WARNINGS: &str = "warnings";
    pub const HINT: &str = "hint";
    pub const HINTS: &str = "hints";
    pub const DELETE: &str = "Delete";
    pub const DELETE_HEADING: &str = "Delete this draft?";
    pub const SET_ASIDE_HEADING: &str = "Set aside";
    pub const SET_ASIDE: &str = "These records in this browser's storage cannot be read as drafts, so they are left as \
        they are. Download them to keep them or to look inside.";
    pub const NEWER: &str = "written by a newer Debrief; reload the page to get it";
    pub const DAMAGED: &str = "damaged";
    pub const DOWNLOAD_RECORD: &str = "Download the record";
    pub const TODAY: &str = "today";
    pub const YESTERDAY: &str = "yesterday";
    pub const BLOCKED: &str = "This browser does not let Debrief store anything, so drafts cannot be listed and will be \
        lost when the page is closed. Allow storage for this site, or download what you write.";
    pub const UNREADABLE: &str = "The browser refused to list its storage. Reload the page to try again; nothing has been \
        changed.";

    /// How many drafts there are.
    #[must_use]
    pub fn count(drafts: usize) -> String {
        if drafts == 1 {
            "1 draft".to_owned()
        } else {
            [drafts.to_string().as_str(), "drafts"].join(" ")
        }
    }

    /// How many problems of the worst severity a draft has.
    #[must_use]
    pub fn problems(count: usize, one: &str, many: &str) -> String {
        [
            count.to_string().as_str(),
            if count == 1 { one } else { many },
        ]
        .join(" ")
    }

    /// When a draft was last changed.
    #[must_use]
    pub fn changed(when: &str) -> String {
        ["changed", when].join(" ")
    }

    /// The name of the button that deletes a draft.
    #[must_use]
    pub fn delete(title: &str) -> String {
        ["Delete “", title, "”"].concat()
    }

    /// What deleting a draft means.
    #[must_use]
    pub fn delete_what(title: &str) -> String {
        [
            "“",
            title,
            "” is removed from this browser and cannot be brought back.",
        ]
        .concat()
    }

    /// The name of the button that downloads a record that was set aside.
    #[must_use]
    pub fn download_record(key: &str) -> String {
        ["Download the record ", key].concat()
    }

    /// A draft has been deleted.
    #[must_use]
    pub fn deleted(title: &str) -> String {
        ["“", title, "” is deleted."].concat()
    }

    /// A draft could not be deleted.
    #[must_use]
    pub fn not_deleted(title: &str) -> String {
        [
            "“",
            title,
            "” could not be deleted: the browser refused. It is still in the list; try again.",
        ]
        .concat()
    }
}

/// What became of a file that was picked for import.
pub mod import {
    pub const OPEN: &str = "Open it";

    /// The file is now a draft.
    #[must_use]
    pub fn done(file: &str, title: &str) -> String {
        ["Imported ", file, " as “", title, "”."].concat()
    }

    /// The file is now a second draft, because its id was taken.
    #[must_use]
    pub fn second(file: &str, title: &str) -> String {
        [
            "Imported ",
            file,
            " as a second draft, “",
            title,
            "”, because a draft with its id is already here. Both are kept.",
        ]
        .concat()
    }

    /// The file could not be read from the disk.
    #[must_use]
    pub fn unreadable(file: &str) -> String {
        [
            file,
            " could not be read. It may have been moved or be open elsewhere; pick it again.",
        ]
        .concat()
    }

    /// The file is not text.
    #[must_use]
    pub fn not_text(file: &str, byte: usize) -> String {
        [
            file,
            " is not UTF-8 text: the first byte that does not fit is number ",
            &byte.to_string(),
            ". Save it as UTF-8 in your editor and import it again.",
        ]
        .concat()
    }

    /// The JSON has a mistake.
    #[must_use]
    pub fn malformed(file: &str, line: usize, column: usize, message: &str) -> String {
        [
            file,
            " is not valid JSON of a postmortem. Line ",
            &line.to_string(),
            ", column ",
            &column.to_string(),
            ": ",
            message,
            ". Correct it there and import it again; nothing was imported from it.",
        ]
        .concat()
    }

    /// The JSON is something else.
    #[must_use]
    pub fn not_a_postmortem(file: &str) -> String {
        [
            file,
            " is JSON, but not a postmortem of Debrief: its field “format” is not “debrief”. Nothing was imported from it.",
        ]
        .concat()
    }

    /// The JSON comes from a newer build.
    #[must_use]
    pub fn newer(file: &str, version: u32) -> String {
        [
            file,
            " was written by a newer Debrief (version ",
            &version.to_string(),
            " of the format). Reload this page to get it, then import the file again.",
        ]
        .concat()
    }

    /// The draft is in memory alone.
    #[must_use]
    pub fn not_stored(file: &str) -> String {
        [
            file,
            " is imported, but only in memory so far: the browser refuses to store it. Open it and download it before you \
             close the page.",
        ]
        .concat()
    }
}

/// The choice of a template.
pub mod new {
    pub const HEADING: &str = "New postmortem";
    pub const LEAD: &str = "Choose the form that your team knows. You can change every word of it.";
}

/// An address that leads nowhere.
pub mod nowhere {
    pub const HEADING: &str = "There is nothing here";
    pub const ADDRESS: &str =
        "This address leads to no page of Debrief. It may have been mistyped or cut short.";
    pub const DRAFT: &str = "There is no draft with this address in this browser. It may have been deleted, or written in \
        another browser or on another device: drafts stay where they were written.";
    pub const DAMAGED: &str = "The draft at this address cannot be read. It is left as it is; the list of postmortems offers \
        its record for download.";
    pub const BLOCKED: &str = "This browser does not let Debrief read what it has stored. Allow storage for this site and \
        load the page again; what is stored stays as it is.";
    pub const HOME: &str = "Go to the list of postmortems";
}

/// The names of the short fields.
pub mod field {
    pub const TITLE: &str = "Title";
    pub const DATE: &str = "Date";
    pub const AUTHORS: &str = "Authors";
    pub const OWNER: &str = "Owner";
    pub const STATUS: &str = "Status";
    pub const SEVERITY: &str = "Severity";
    pub const TIME_ZONE: &str = "Time zone";
    pub const AUDIENCE: &str = "Audience";
    pub const INCIDENT: &str = "Incident";
    pub const SERVICES: &str = "Services";
    pub const TAGS: &str = "Tags";
    pub const PUBLISHED: &str = "Published";

    /// All of them.
    pub const ALL: &[&str] = &[
        TITLE, DATE, AUTHORS, OWNER, STATUS, SEVERITY, TIME_ZONE, AUDIENCE, INCIDENT, SERVICES,
        TAGS, PUBLISHED,
    ];

    pub const TITLE_HINT: &str = "What broke, for whom";
    pub const DATE_HINT: &str = "YYYY-MM-DD";
    pub const AUTHORS_HINT: &str = "Names, with commas";
    pub const OWNER_HINT: &str = "One person";
    pub const STATUS_HINT: &str = "Draft";
    pub const SEVERITY_HINT: &str = "SEV-2";
    pub const TIME_ZONE_HINT: &str = "Europe/Madrid";
}

/// The names of the cells in timelines and action items.
pub mod cell {
    pub const TIME: &str = "Time";
    pub const WHAT: &str = "What happened";
    pub const MARK: &str = "Mark";
    pub const ACTION: &str = "Action";
    pub const TYPE: &str = "Type";
    pub const OWNER: &str = "Owner";
    pub const DUE: &str = "Due";
    pub const PRIORITY: &str = "Priority";
    pub const TICKET: &str = "Ticket";
    pub const DONE: &str = "Done";

    /// All of them, in the order of the cells.
    pub const ALL: &[&str] = &[
        TIME, WHAT, MARK, ACTION, TYPE, OWNER, DUE, PRIORITY, TICKET, DONE,
    ];
}

/// What an entry of a timeline marks.
pub mod mark {
    use crate::model::Mark;

    pub const NONE: &str = "none";

    /// The name of a mark.
    #[must_use]
    pub fn name(mark: Mark) -> &'static str {
        match mark {
            Mark::ImpactStarted => "impact started",
            Mark::Detected => "detected",
            Mark::Acknowledged => "acknowledged",
            Mark::Declared => "declared",
            Mark::Mitigated => "mitigated",
            Mark::Resolved => "resolved",
            Mark::Closed => "closed",
        }
    }
}

/// The sections in the editor.
pub mod section {
    pub const OPENING: &str = "Opening text";
    pub const TIMELINE: &str = "Timeline";
    pub const ACTION_ITEMS: &str = "Action items";
    pub const ADD_ENTRY: &str = "Add entry";
    pub const ADD_ITEM: &str = "Add action item";
    pub const BEFORE_HINT: &str = "Text before the list";
    pub const AFTER_HINT: &str = "Text after the list";
    pub const KEYS: &str = "Enter adds a row, Shift+Enter a line; Alt+↑ and Alt+↓ move a row.";
    pub const ROW: &str = "Row";
    pub const NO_ENTRIES: &str = "No entries yet.";
    pub const NO_ITEMS: &str = "No action items yet.";

    /// The name of a section whose heading stands in the document more than once.
    #[must_use]
    pub fn repeated(name: &str, count: usize) -> String {
        [name, " (", &count.to_string(), ")"].concat()
    }

    /// The name of a section whose heading is also the name of a field.
    #[must_use]
    pub fn same_as_field(heading: &str) -> String {
        [heading, " (section)"].concat()
    }

    /// The name of the prose before a list.
    #[must_use]
    pub fn before(name: &str) -> String {
        [name, ", before"].concat()
    }

    /// The name of the prose after a list.
    #[must_use]
    pub fn after(name: &str) -> String {
        [name, ", after"].concat()
    }

    /// The name of the button that takes a row away, with the beginning of its text.
    #[must_use]
    pub fn remove(start: &str) -> String {
        if start.is_empty() {
            "Remove this row".to_owned()
        } else {
            ["Remove “", start, "”"].concat()
        }
    }
}

/// The editor around its sections.
pub mod editor {
    pub const OUTLINE: &str = "Outline";
    pub const HEALTH: &str = "Health";
    pub const PREVIEW: &str = "Report preview";
    pub const DOWNLOAD: &str = "Download";
    pub const MARKDOWN: &str = "Markdown";
    pub const IN_TEMPLATE: &str = "Markdown in the template";
    pub const JSON: &str = "JSON";
    pub const DOWNLOAD_FAILED: &str = "The browser refused the download. Check that downloads are allowed for this site and \
        try again.";
    pub const SAVED: &str = "Saved";
    pub const SAVING: &str = "Saving…";
    pub const NOT_SAVED: &str = "Not saved since";
    pub const SECOND: &str = "Another tab has changed this draft in the meantime. Both are kept: what you write here goes on \
        as a second draft of the same title.";
    pub const ON_DEVICE: &str = "on this device";
    pub const BLOCKED: &str = "Your changes are not saved: this browser does not let Debrief store anything. Allow storage \
        for this site and saving goes on by itself; until then, download your work before you close the page.";
    pub const FULL: &str = "Your changes are not saved: the browser's storage for this site is full. Delete drafts that you \
        no longer need, or download this one before you close the page; saving goes on by itself.";
    pub const REFUSED: &str = "Your changes are not saved: the browser refused to store them. Debrief keeps trying; download \
        your work before you close the page.";
    pub const DOWNLOAD_NOW: &str = "Download now";
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
}

/// The health of a document.
pub mod health {
    pub const ERROR: &str = "Error";
    pub const WARNING: &str = "Warning";
    pub const HINT: &str = "Hint";
    pub const ERRORS: &str = "Errors";
    pub const WARNINGS: &str = "Warnings";
    pub const HINTS: &str = "Hints";
    pub const DOCUMENT: &str = "the document";
    pub const FINE: &str = "No problems found.";
    pub const SIGN_OK: &str = "no problems";
    pub const SIGN_EMPTY: &str = "empty";
    pub const SIGN_HINT: &str = "has a hint";
    pub const SIGN_WARNING: &str = "has a warning";
    pub const SIGN_ERROR: &str = "has an error";

    /// The button that adds the section that is missing.
    #[must_use]
    pub fn add(heading: &str) -> String {
        ["Add “", heading, "”"].concat()
    }

    /// The button that leads to the place of a finding.
    #[must_use]
    pub fn go_to(place: &str) -> String {
        ["Go to ", place].concat()
    }
}
