//! What a person understands who reads a document, as its TOML file says.

use toml::{Table, Value};

/// The texts that are right in one place; none if the document does not say it.
pub(crate) type Right = Vec<String>;

/// What one document says.
pub(crate) struct Reading {
    pub(crate) table: Table,
    /// Each heading with the kinds that are right for it, in the order of the document.
    pub(crate) sections: Vec<(String, Vec<String>)>,
    pub(crate) rows: Vec<Row>,
    pub(crate) items: Vec<Table>,
    pub(crate) entries: usize,
}

/// A row of the timeline.
pub(crate) struct Row {
    /// `first`, `last`, or anything else for a row between them.
    pub(crate) place: String,
    pub(crate) time: String,
    /// The words at the beginning of what happened.
    pub(crate) words: String,
}

impl Reading {
    pub(crate) fn from_toml(name: &str, text: &str) -> Self {
        let table: Table = text
            .parse()
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let lists = |key: &str| -> Vec<Vec<String>> {
            let lists = table.get(key).and_then(Value::as_array);
            lists.into_iter().flatten().map(texts).collect()
        };
        let sections = lists("sections")
            .into_iter()
            .map(|mut names| (names.remove(0), names))
            .collect();
        let rows = lists("rows")
            .into_iter()
            .map(|row| {
                let [place, time, words] = row.try_into().expect("place, time and words");
                Row { place, time, words }
            })
            .collect();
        let items = table["items"].as_array().expect("a list");
        let items = items
            .iter()
            .map(|item| item.as_table().expect("an item").clone())
            .collect();
        let entries = table["entries"].as_integer().expect("a number");
        Self {
            sections,
            rows,
            items,
            entries: usize::try_from(entries).expect("a count"),
            table,
        }
    }

    /// The texts under a key, none if the reading does not have it.
    pub(crate) fn texts(&self, key: &str) -> Right {
        right(&self.table, key)
    }
}

/// The texts under a key of a table, none if it does not have it.
pub(crate) fn right(table: &Table, key: &str) -> Right {
    table.get(key).map(texts).unwrap_or_default()
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::String(text) => vec![text.clone()],
        other => panic!("{other:?} is no text"),
    }
}
