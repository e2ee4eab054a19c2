//! The rows of a list as the editor handles them: cells with text, and rows nested below.

use crate::frame::lines::{for_field, merge_edit};
use crate::model::{ActionItem, Entry, Mark};
use crate::text::interface::cell as words;

/// One cell of a timeline entry or an action item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// When the event happened.
    Time,
    /// What happened at that time.
    What,
    /// The marks of the entry, such as `detected`.
    Mark,
    /// What is to be done.
    Action,
    /// The type of the action item, such as prevention.
    Type,
    /// The person or team who does it.
    Owner,
    /// The date it is due.
    Due,
    /// The priority of the action item.
    Priority,
    /// The ticket in which the work is tracked.
    Ticket,
    /// Whether it is done: the text is `true` or `false`.
    Done,
}

impl Cell {
    pub(super) const ALL: &'static [Self] = &[
        Self::Time,
        Self::What,
        Self::Mark,
        Self::Action,
        Self::Type,
        Self::Owner,
        Self::Due,
        Self::Priority,
        Self::Ticket,
        Self::Done,
    ];

    /// The name of the cell on the screen, in the language of the interface.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Time => words::time(),
            Self::What => words::what(),
            Self::Mark => words::mark(),
            Self::Action => words::action(),
            Self::Type => words::kind(),
            Self::Owner => words::owner(),
            Self::Due => words::due(),
            Self::Priority => words::priority(),
            Self::Ticket => words::ticket(),
            Self::Done => words::done(),
        }
    }

    /// Whether the cell is in a column with a heading. Action items have no columns: they take two lines
    /// each.
    #[must_use]
    pub fn is_headed(self) -> bool {
        matches!(self, Self::Time | Self::What | Self::Mark)
    }

    /// The name of the cell in the ids of elements: `what` in `row-7-what`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::What => "what",
            Self::Mark => "mark",
            Self::Action => "action",
            Self::Type => "type",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Priority => "priority",
            Self::Ticket => "ticket",
            Self::Done => "done",
        }
    }

    /// The id of the element of this cell in the row with this key: `row-7-what`.
    #[must_use]
    pub fn element(self, key: u32) -> String {
        let mut id = String::from("row-");
        id.push_str(&key.to_string());
        id.push('-');
        id.push_str(self.name());
        id
    }

    /// The row and the cell whose element has this id; `None` for other elements.
    #[must_use]
    pub fn of_element(id: &str) -> Option<(u32, Self)> {
        let (key, name) = id.strip_prefix("row-")?.split_once('-')?;
        let cell = Self::ALL.iter().copied().find(|cell| cell.name() == name)?;
        Some((key.parse().ok()?, cell))
    }
}

/// A row that the editor shows in a list: a timeline entry or an action item.
pub trait RowModel: Clone + Default + PartialEq + Send + Sync + 'static {
    /// The cells of such a row, in the order in which the page shows them.
    const CELLS: &'static [Cell];
    /// The row's id in the document.
    fn id(&self) -> &str;
    /// Sets the id of the row in the document.
    fn set_id(&mut self, id: String);
    /// The text of a cell, with plain line feeds between lines; empty for cells that such a row does not
    /// have.
    fn get(&self, cell: Cell) -> String;
    /// Writes a cell. Lines that do not change keep their line endings.
    fn set(&mut self, cell: Cell, text: &str);
    /// Puts a new row beside another one: an entry belongs to the same day or group.
    fn join(&mut self, _neighbour: &Self) {}
    /// Removes the rows nested below this one and returns them; entries have none.
    fn take_children(&mut self) -> Vec<Self> {
        Vec::new()
    }
    /// Appends a row below this one; does nothing for entries.
    fn add_child(&mut self, _child: Self) {}
}

impl RowModel for Entry {
    const CELLS: &'static [Cell] = &[Cell::Time, Cell::What, Cell::Mark];

    fn id(&self) -> &str {
        &self.id
    }

    fn set_id(&mut self, id: String) {
        self.id = id;
    }

    fn get(&self, cell: Cell) -> String {
        match cell {
            Cell::Time => self.time.clone(),
            Cell::What => for_field(&self.text),
            Cell::Mark => marks_name(&self.marks),
            _ => String::new(),
        }
    }

    fn set(&mut self, cell: Cell, text: &str) {
        match cell {
            Cell::Time if self.time != text => {
                text.clone_into(&mut self.time);
                // The instant belongs to the old time.
                self.at = None;
            }
            Cell::What => self.text = merge_edit(&self.text, text),
            Cell::Mark => self.marks = text.split(' ').filter_map(Mark::from_name).collect(),
            _ => {}
        }
    }

    fn join(&mut self, neighbour: &Self) {
        self.group.clone_from(&neighbour.group);
    }
}

impl RowModel for ActionItem {
    const CELLS: &'static [Cell] = &[
        Cell::Done,
        Cell::Action,
        Cell::Owner,
        Cell::Due,
        Cell::Type,
        Cell::Priority,
        Cell::Ticket,
    ];

    fn id(&self) -> &str {
        &self.id
    }

    fn set_id(&mut self, id: String) {
        self.id = id;
    }

    fn get(&self, cell: Cell) -> String {
        let text_or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
        match cell {
            Cell::Action => for_field(&self.text),
            Cell::Type => text_or_empty(&self.type_),
            Cell::Owner => text_or_empty(&self.owner),
            Cell::Due => text_or_empty(&self.due),
            Cell::Priority => text_or_empty(&self.priority),
            Cell::Ticket => text_or_empty(&self.ticket),
            Cell::Done => if self.done { "true" } else { "false" }.to_owned(),
            _ => String::new(),
        }
    }

    fn set(&mut self, cell: Cell, text: &str) {
        if self.get(cell) == text {
            return;
        }
        let value = (!text.trim().is_empty()).then(|| text.to_owned());
        match cell {
            Cell::Action => self.text = merge_edit(&self.text, text),
            Cell::Type => self.type_ = value,
            Cell::Owner => self.owner = value,
            Cell::Due => self.due = value,
            Cell::Priority => self.priority = value,
            Cell::Ticket => self.ticket = value,
            Cell::Done => self.done = text == "true",
            _ => {}
        }
    }

    fn take_children(&mut self) -> Vec<Self> {
        std::mem::take(&mut self.children)
    }

    fn add_child(&mut self, child: Self) {
        self.children.push(child);
    }
}

/// The names of the marks of an entry with spaces between them: `detected declared`.
#[must_use]
pub fn marks_name(marks: &[Mark]) -> String {
    let names: Vec<&str> = marks.iter().map(|mark| mark.as_str()).collect();
    names.join(" ")
}
