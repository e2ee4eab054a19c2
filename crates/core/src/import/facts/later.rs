//! Metadata after the start of the first section: headings that name a field, labelled lines, and tables that
//! have a field in each row.

use super::super::{headings, metadata};
use super::prose;
use crate::frame::front;
use crate::model::{Field, FrontPiece, Kind, Postmortem, Section};

/// The fields that are looked for here, if the front gives them no value.
pub(super) const FIELDS: &[Field] = &[
    Field::Authors,
    Field::Status,
    Field::Severity,
    Field::Owner,
    Field::Date,
    Field::Incident,
    Field::Published,
];

/// Fields whose names are also common words at the start of a line: they are only read from tables.
const FROM_TABLES: &[Field] = &[Field::Incident, Field::Published];

/// How long the text of a section can be and still be the value of a field, in bytes.
const LONGEST: usize = 300;

/// How many rows of a table are read as metadata; the rows after these are ignored.
const ROWS: usize = 40;

/// Labels of a name under a heading that says whose name it is, in the form that `normalise` returns.
const NAMES: &[&str] = &[
    "name",
    "names",
    "nombre",
    "nome",
    "nom",
    "имя",
    "名前",
    "氏名",
    "姓名",
    "이름",
    "vorname",
    "full name",
];

/// A section that may contain metadata: its index, and the field that its heading names.
pub(super) type Place = (usize, Option<Field>);

/// The sections that may contain metadata: those whose heading names a field, or whose text contains a colon
/// or a bar. A label below a heading of the document's own says something about that section: the priority of a
/// proposal is no severity.
#[must_use]
pub(super) fn places(postmortem: &Postmortem) -> Vec<Place> {
    // The levels of the headings above, and whether each is one of the document's own.
    let mut above: Vec<(u8, bool)> = Vec::new();
    let mut found = Vec::new();
    for (at, section) in postmortem.sections.iter().enumerate() {
        above.retain(|(level, _)| *level < section.level);
        let is_nested = above.iter().any(|(level, is_own)| *is_own && *level > 1);
        if section.heading.is_some() {
            above.push((section.level, section.kind == Kind::Custom));
        }
        let Some(text) = prose(section).filter(|text| !text.is_empty()) else {
            continue;
        };
        let field = section.heading.as_deref().and_then(headings::field);
        let is_labelled = !is_nested && text.contains([':', '：']);
        if field.is_some() || is_labelled || text.contains('|') {
            found.push((at, field));
        }
    }
    found
}

/// The values of a field, from the first section that gives it any.
#[must_use]
pub(super) fn values(postmortem: &Postmortem, places: &[Place], field: Field) -> Vec<String> {
    let mut found = places.iter().filter_map(|(at, named)| {
        let section = postmortem.sections.get(*at)?;
        let text = prose(section)?;
        let lines = || {
            let headed = (*named == Some(field)).then(|| headed(text, field));
            let headed = headed.flatten();
            headed.or_else(|| labelled(section, text, field))
        };
        let lines = (!FROM_TABLES.contains(&field)).then(lines).flatten();
        lines
            .or_else(|| tabled(section, text, field))
            .filter(|values| !values.is_empty())
    });
    found.next().unwrap_or_default()
}

/// The values of a section whose heading names the field: its text is the value, or its line with the label
/// of a name.
fn headed(text: &str, field: Field) -> Option<Vec<String>> {
    if text.len() > LONGEST || text.contains(['|', '`', '#']) {
        return None;
    }
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let labels = lines().filter(|line| label(line).is_some()).count();
    if labels == 0 {
        return Some(read(field, front::HEADING, &format!("# x\n\n{text}")));
    }
    let name = lines().find(|line| {
        label(line).is_some_and(|label| NAMES.contains(&headings::normalise(label).as_str()))
    })?;
    Some(read(field, front::LINE, name))
}

/// Whether a section may contain metadata: the opening text, the summary, the people, or a section of no
/// known kind.
fn is_about(section: &Section) -> bool {
    section.heading.is_none() || matches!(section.kind, Kind::Custom | Kind::Summary | Kind::People)
}

/// The values in a row of the table that a section begins with. The table counts as metadata only if at least
/// two of its rows name fields.
fn tabled(section: &Section, text: &str, field: Field) -> Option<Vec<String>> {
    let mut rows = text
        .lines()
        .take_while(|line| line.trim_start().starts_with('|'))
        .take(ROWS);
    let named = |line: &&str| row(line).is_some();
    if !is_about(section) || rows.clone().filter(named).count() < 2 {
        return None;
    }
    let found = rows.find(|line| row(line) == Some(field))?;
    Some(read(field, front::ROW, found))
}

/// The field that a row with two cells names in its first one.
fn row(line: &str) -> Option<Field> {
    let mut cells = line.trim().strip_prefix('|')?.strip_suffix('|')?.split('|');
    let (label, _value) = (cells.next()?, cells.next()?);
    let label = label.trim_matches(['*', '_', '`', ' ']);
    headings::field(label).filter(|_| cells.next().is_none())
}

/// The values of a labelled line in a section that may contain metadata. The line must be a list item, a
/// quote or emphasised.
fn labelled(section: &Section, text: &str, field: Field) -> Option<Vec<String>> {
    if !is_about(section) {
        return None;
    }
    let mut lines = text.lines().filter(|line| {
        let set_off = line.trim_start().starts_with(['*', '-', '+', '_', '>']);
        set_off && label(line).and_then(headings::field) == Some(field)
    });
    lines.next().map(|line| read(field, front::LINE, line))
}

fn label(line: &str) -> Option<&str> {
    let line = line.trim_start_matches([' ', '\t', '-', '*', '+', '_', '>']);
    let (label, _) = line.split_once([':', '：'])?;
    let label = label.trim_matches(['*', '_', ' ']);
    (label.split_whitespace().count() <= 5 && !label.is_empty()).then_some(label)
}

fn read(field: Field, style: &str, markdown: &str) -> Vec<String> {
    let explained = metadata::explained(field, style, markdown);
    let markdown = explained.map_or(markdown, |(end, _)| &markdown[..end]);
    front::read(&FrontPiece {
        field: Some(field.as_str().into()),
        style: style.into(),
        markdown: markdown.into(),
        ..FrontPiece::default()
    })
}
