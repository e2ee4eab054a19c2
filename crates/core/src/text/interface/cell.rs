//! The names of the cells in timelines and action items.

area! {
    Cell of cell {
        time,
        what,
        mark,
        action,
        kind,
        owner,
        due,
        priority,
        ticket,
        done,
    }
}
