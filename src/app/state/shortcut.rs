//! Which keys do what in the editor. Control, or Command on a Mac, goes with every one of them.

/// A key with the keys that were held.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stroke {
    /// The key, as the browser names it.
    pub(crate) key: String,
    /// Whether Control or Command was held.
    pub(crate) command: bool,
    /// Whether Shift was held.
    pub(crate) shift: bool,
    /// Whether Alt was held.
    pub(crate) alt: bool,
}

/// What a stroke asks of the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
}

impl Step {
    /// The step that a stroke asks for.
    #[must_use]
    pub(crate) fn of(stroke: &Stroke) -> Option<Self> {
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

#[cfg(test)]
mod tests {
    use super::{Step, Stroke};

    #[test]
    fn undo_and_redo_have_the_keys_of_every_system() {
        let step = |key: &str, shift, alt, command| {
            let key = key.to_owned();
            Step::of(&Stroke {
                key,
                command,
                shift,
                alt,
            })
        };
        assert_eq!(step("z", false, false, true), Some(Step::Undo));
        assert_eq!(step("Z", true, false, true), Some(Step::Redo));
        assert_eq!(step("y", false, false, true), Some(Step::Redo));
        assert_eq!(step("a", false, false, true), None);
        assert_eq!(step("z", false, false, false), None);
        assert_eq!(step("z", false, true, true), None);
    }
}
