//! Which keys do what in the editor. Most of them are pressed together with Control, or Command on a Mac.

use std::ops::Range;

use super::{self as typing, Edit};

/// A key press, with the modifier keys that were held.
#[derive(Clone, Debug, Default)]
pub struct Keystroke {
    /// The key, as the browser names it.
    pub key: String,
    /// Whether Control or Command was held.
    pub command: bool,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

/// Undo or redo, as a keystroke asks for it, for the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
}

impl Step {
    /// The step that a stroke asks for.
    #[must_use]
    pub fn of(stroke: &Keystroke) -> Option<Self> {
        if !stroke.command || stroke.alt {
            return None;
        }
        match (stroke.key.as_str(), stroke.shift) {
            ("z" | "Z", false) => Some(Self::Undo),
            ("z" | "Z", true) | ("y" | "Y", false) => Some(Self::Redo),
            _ => None,
        }
    }
}

/// The direction in which to go through the matches of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindDirection {
    /// The match after the current one; after the last match, the first.
    Next,
    /// The match before the current one; before the first match, the last.
    Previous,
}

/// What a keystroke asks of the search box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindCommand {
    /// Open the box, or move the focus to it.
    Open,
    /// Go to the next or the previous match.
    FindDirection(FindDirection),
}

impl FindCommand {
    /// What a stroke asks for.
    #[must_use]
    pub fn of(stroke: &Keystroke) -> Option<Self> {
        let direction = if stroke.shift {
            FindDirection::Previous
        } else {
            FindDirection::Next
        };
        match (stroke.key.as_str(), stroke.command, stroke.alt) {
            ("f" | "F", true, false) if !stroke.shift => Some(Self::Open),
            ("g" | "G", true, false) | ("F3", false, false) => Some(Self::FindDirection(direction)),
            _ => None,
        }
    }
}

/// Whether a stroke asks to save.
#[must_use]
pub fn asks_to_save(stroke: &Keystroke) -> bool {
    stroke.command && !stroke.shift && !stroke.alt && matches!(stroke.key.as_str(), "s" | "S")
}

/// Computes an edit of the text of a field with this selection, in bytes; `None` if there is nothing to
/// change.
pub type Change = fn(&str, Range<usize>) -> Option<Edit>;

/// The edit that a keystroke makes in Markdown. `continues_lists` is whether Enter continues a list.
#[must_use]
pub fn markdown(stroke: &Keystroke, continues_lists: bool) -> Option<Change> {
    if stroke.shift || stroke.alt {
        return None;
    }
    match (stroke.key.as_str(), stroke.command) {
        ("b" | "B", true) => Some(typing::bold),
        ("i" | "I", true) => Some(typing::italic),
        ("k" | "K", true) => Some(typing::link),
        ("Enter", false) if continues_lists => Some(typing::enter),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{FindCommand, FindDirection, Keystroke, Step, markdown};

    #[test]
    fn searching_uses_the_keys_of_a_browser() {
        let command_of = |key: &str, with_command, shift| {
            FindCommand::of(&Keystroke {
                key: key.to_owned(),
                command: with_command,
                shift,
                alt: false,
            })
        };
        assert_eq!(command_of("f", true, false), Some(FindCommand::Open));
        assert_eq!(command_of("f", false, false), None);
        assert_eq!(
            command_of("F3", false, true),
            Some(FindCommand::FindDirection(FindDirection::Previous))
        );
        assert_eq!(
            command_of("g", true, false),
            Some(FindCommand::FindDirection(FindDirection::Next))
        );
        assert_eq!(command_of("g", false, false), None);
    }

    #[test]
    fn undo_and_redo_use_the_keys_of_every_system() {
        let step_of = |key: &str, shift, alt, command| {
            let key = key.to_owned();
            Step::of(&Keystroke {
                key,
                command,
                shift,
                alt,
            })
        };
        assert_eq!(step_of("z", false, false, true), Some(Step::Undo));
        assert_eq!(step_of("Z", true, false, true), Some(Step::Redo));
        assert_eq!(step_of("y", false, false, true), Some(Step::Redo));
        assert_eq!(step_of("a", false, false, true), None);
        assert_eq!(step_of("z", false, false, false), None);
        assert_eq!(step_of("z", false, true, true), None);
    }

    #[test]
    fn keys_make_words_bold_and_continue_lists() {
        let typed = |key: &str, command, lists, text: &str| {
            let stroke = Keystroke {
                key: key.to_owned(),
                command,
                ..Keystroke::default()
            };
            let edit = markdown(&stroke, lists)?(text, 0..text.len())?;
            Some(edit.apply(text))
        };
        assert_eq!(typed("b", true, true, "word").as_deref(), Some("**word**"));
        assert_eq!(typed("i", true, true, "word").as_deref(), Some("_word_"));
        assert_eq!(typed("k", true, true, "word").as_deref(), Some("[word]()"));
        assert_eq!(typed("b", false, true, "word"), None);
        let on_enter = |lists| {
            let key = "Enter".to_owned();
            let stroke = Keystroke {
                key,
                ..Keystroke::default()
            };
            markdown(&stroke, lists).and_then(|change| change("- a", 3..3))
        };
        let continued = on_enter(true).expect("a list");
        assert_eq!(continued.apply("- a"), "- a\n- ");
        assert_eq!(on_enter(false), None);
    }
}
