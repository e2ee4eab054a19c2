//! Compares what was read with what was expected.

use debrief_core::model::{ActionItem, Body, Postmortem, Section};

use super::report::Fault;
use super::{actions, header, headings};

/// Compares a heading.
///
/// # Errors
/// It is not a section of its own, has another meaning, or another text.
pub(crate) fn heading(read: &Postmortem, expected: &headings::Expected) -> Result<(), Fault> {
    let words = expected.heading.to_lowercase();
    let is_it = |section: &&Section| {
        let heading = section.heading.as_deref();
        heading.is_some_and(|heading| heading.to_lowercase().contains(&words))
    };
    let outline = || {
        let sections = read.sections.iter();
        let each = sections.map(|one| format!("{:?} is {}", one.heading, one.kind.as_str()));
        each.collect::<Vec<_>>().join(", ")
    };
    let fault = |kind: String| Fault {
        kind,
        expected: format!("{:?} is {}", expected.heading, expected.meaning),
        read: outline(),
    };
    let found: Vec<_> = read.sections.iter().filter(is_it).collect();
    if found.is_empty() {
        return Err(fault("no heading".to_owned()));
    }
    let kinds = headings::kinds(expected.meaning);
    // One wording may stand in another: "Cause" in "Root cause".
    let Some(section) = found.iter().find(|one| kinds.contains(&one.kind.as_str())) else {
        let kind = found[0].kind.as_str();
        return Err(fault(format!("{} taken for {kind}", expected.meaning)));
    };
    match &expected.text {
        Some(text) if !contents(&section.body).contains(text) => {
            Err(fault(format!("text of {} elsewhere", expected.meaning)))
        }
        _ => Ok(()),
    }
}

/// The texts of a body in one.
fn contents(body: &Body) -> String {
    match body {
        Body::Prose(prose) => prose.clone(),
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => {
            let rows = entries.iter().map(|row| row.text.as_str());
            rows.chain([before.as_str(), after])
                .collect::<Vec<_>>()
                .join("\n")
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            let rows = items.iter().map(|item| item.text.as_str());
            rows.chain([before.as_str(), after])
                .collect::<Vec<_>>()
                .join("\n")
        }
    }
}

/// All items of a document, with those below others.
pub(crate) fn items(read: &Postmortem) -> Vec<&ActionItem> {
    fn add<'a>(items: &'a [ActionItem], all: &mut Vec<&'a ActionItem>) {
        for item in items {
            all.push(item);
            add(&item.children, all);
        }
    }
    let mut all = Vec::new();
    for section in &read.sections {
        if let Body::Actions { items, .. } = &section.body {
            add(items, &mut all);
        }
    }
    all
}

/// Compares an action item: the result of each of its fields, by the dimension that the field belongs to, so
/// that an owner that is not read does not hide the date.
pub(crate) fn item(
    read: &Postmortem,
    expected: &actions::Expected,
) -> Vec<(&'static str, Result<(), Fault>)> {
    let items = items(read);
    let wanted = format!(
        "{:?}, owner {:?}, due {}, priority {}, ticket {}, done {}",
        expected.task,
        expected.owner,
        expected.due,
        expected.priority,
        expected.ticket,
        expected.done
    );
    let fault = |kind: &str, read: String| {
        Err(Fault {
            kind: kind.to_owned(),
            expected: wanted.clone(),
            read,
        })
    };
    let Some(item) = items.iter().find(|item| item.text.contains(expected.task)) else {
        let texts: Vec<_> = items.iter().map(|item| &item.text).collect();
        return vec![("list", fault("no item", format!("{texts:?}")))];
    };
    let as_read = || {
        format!(
            "{:?}, owner {:?}, due {:?}, priority {:?}, ticket {:?}, done {}",
            item.text, item.owner, item.due, item.priority, item.ticket, item.done
        )
    };
    let field = |name: &str, value: &Option<String>, word: Option<&str>| match (value, word) {
        (None, None) => Ok(()),
        (Some(value), Some(word)) if value.contains(word) => Ok(()),
        (None, Some(_)) => fault(&format!("no {name}"), as_read()),
        (Some(_), None) => fault(&format!("a {name} that is none"), as_read()),
        _ => fault(&format!("another {name}"), as_read()),
    };
    let is = |is_written: bool, word| is_written.then_some(word);
    let state = match (item.done, expected.done) {
        (true, false) => fault("done though it is open", as_read()),
        (false, true) => fault("open though it is done", as_read()),
        _ => Ok(()),
    };
    vec![
        ("list", Ok(())),
        ("owner", field("owner", &item.owner, expected.owner)),
        (
            "due",
            field("date", &item.due, is(expected.due, "2024-05-01")),
        ),
        (
            "priority",
            field("priority", &item.priority, is(expected.priority, "P1")),
        ),
        (
            "ticket",
            field("ticket", &item.ticket, is(expected.ticket, "OPS-123")),
        ),
        ("state", state),
    ]
}

/// Compares a field of the header.
///
/// # Errors
/// It is missing, has another value, or is invented.
pub(crate) fn field(read: &Postmortem, expected: &header::Expected) -> Result<(), Fault> {
    let value = match expected.field {
        "date" => &read.date,
        "severity" => &read.severity,
        "status" => &read.status,
        "owner" => &read.owner,
        _ => &read.incident,
    };
    if value.as_deref() == expected.value {
        return Ok(());
    }
    let what = match (value, expected.value) {
        (Some(_), None) => "invented",
        (None, _) => "not read",
        _ => "with another value",
    };
    Err(Fault {
        kind: format!("{} {what}", expected.field),
        expected: format!("{} {:?}", expected.field, expected.value),
        read: format!("{value:?}"),
    })
}
