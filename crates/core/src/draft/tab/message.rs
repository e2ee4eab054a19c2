//! The messages that tabs send to each other, as one line of text each.

/// A message to all other tabs of the page. Every tab has an id that no other tab has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A tab wants to write a draft: the tab that writes it should save it and step back.
    Ask {
        /// The tab that asks.
        tab: String,
        /// The id of the draft.
        id: String,
    },
    /// The writer has saved and stepped back.
    Yours {
        /// The tab that has asked.
        tab: String,
        /// The id of the draft.
        id: String,
    },
    /// The writer has edits that it cannot save, and remains the writer.
    Unsaved {
        /// The tab that has asked.
        tab: String,
        /// The id of the draft.
        id: String,
    },
    /// The record under this key was written or removed.
    Wrote {
        /// The key in storage.
        key: String,
    },
}

impl Message {
    /// The message as text: `ask <tab> <id>`.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Ask { tab, id } => ["ask", tab, id].join(" "),
            Self::Yours { tab, id } => ["yours", tab, id].join(" "),
            Self::Unsaved { tab, id } => ["unsaved", tab, id].join(" "),
            Self::Wrote { key } => ["wrote", key].join(" "),
        }
    }

    /// Reads a message; `None` if the text is not one that this build knows. A newer build may have sent it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(' ')?;
        if kind == "wrote" {
            return Some(Self::Wrote { key: rest.into() });
        }
        let (tab, id) = rest.split_once(' ')?;
        let (tab, id) = (tab.to_owned(), id.to_owned());
        match kind {
            "ask" => Some(Self::Ask { tab, id }),
            "yours" => Some(Self::Yours { tab, id }),
            "unsaved" => Some(Self::Unsaved { tab, id }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Message;

    #[test]
    fn messages_read_back_and_other_texts_are_none() {
        let (tab, id) = ("t1".to_owned(), "a draft: 1".to_owned());
        for message in [
            Message::Ask {
                tab: tab.clone(),
                id: id.clone(),
            },
            Message::Yours {
                tab: tab.clone(),
                id: id.clone(),
            },
            Message::Unsaved {
                tab,
                id: id.clone(),
            },
            Message::Wrote { key: id },
        ] {
            assert_eq!(Message::read(&message.write()), Some(message));
        }
        for text in ["", "ask", "ask t1", "later t1 a", "{}"] {
            assert_eq!(Message::read(text), None, "{text}");
        }
    }
}
