//! What placeholders look like, as data, and the two that need a look at the signs around them.

use std::ops::Range;

/// Words that are placeholders in capitals.
pub(super) const EXACT: &[&str] = &["TODO", "TBD", "TBC", "FIXME", "EXAMPLE", "EJEMPLO"];

/// Phrases that no finished text has.
pub(super) static GUIDANCE: &[&str] = &[
    "lorem ipsum",
    "to be determined",
    "to be completed",
    "to be filled in",
    "delete this section",
    "delete this line",
    "remove this section",
    "remove this line",
    "replace this text",
    "your text here",
    "text goes here",
    "only sample subheadings",
    "only sample headings",
    "should be filled out",
    "por determinar",
    "por completar",
    "pendiente de completar",
    "borrar esta sección",
    "eliminar esta sección",
    "reemplazar este texto",
    "sustituir este texto",
    "texto de ejemplo",
    "escribe aquí",
    "completar aquí",
];

/// How a sentence of guidance begins; it counts only at the beginning of a line.
pub(super) static OPENERS: &[&str] = &[
    "list anything",
    "list any",
    "list of things",
    "list the things",
    "briefly describe",
    "describe what",
    "describe how",
    "describe the",
    "summarize the",
    "summarise the",
    "explain what",
    "explain how",
    "provide a brief",
    "provide a summary",
    "describe brevemente",
    "describa brevemente",
    "describe qué",
    "describa qué",
    "explica qué",
    "explique qué",
    "indica qué",
    "indique qué",
    "enumera",
    "enumere",
];

/// How the words in brackets begin that ask the writer for something.
const ASKS: &[&str] = &[
    "insert ",
    "your ",
    "describe ",
    "enter ",
    "fill ",
    "name of ",
    "number of ",
    "date of ",
    "time of ",
    "add ",
    "list ",
    "inserte ",
    "insertar ",
    "escriba ",
    "escribe ",
    "nombre de",
    "número de",
    "fecha de",
    "hora de",
    "describa ",
    "rellenar ",
    "completar ",
    "tu ",
    "su ",
];

/// Whole contents of brackets that do.
const HOLES: &[&str] = &[
    "name",
    "date",
    "title",
    "time",
    "owner",
    "todo",
    "tbd",
    "nombre",
    "fecha",
    "título",
    "hora",
    "responsable",
    "incident title",
    "incident date",
    "author",
    "authors",
    "autor",
    "autores",
];

/// Three question marks and more that stand alone.
pub(super) fn question_marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text
        .get(at..)
        .and_then(|rest| rest.find("???"))
        .map(|next| at + next)
    {
        let rest = text.get(start..).unwrap_or("");
        let end = start + rest.len() - rest.trim_start_matches('?').len();
        let before = text.get(..start).unwrap_or("");
        let free = before.is_empty() || before.ends_with([' ', '\n', '|', '(', '*', ':', '\t']);
        let after = text.get(end..).unwrap_or("");
        if free && !after.starts_with(char::is_alphanumeric) {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// `{owner}`, `[insert date]` and `<name of the service>`; not a path's `/users/{id}`, a template's
/// `{{ x }}`, a box to tick or the text of a link.
pub(super) fn holes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text
        .get(at..)
        .and_then(|rest| rest.find(['{', '[', '<']))
        .map(|next| at + next)
    {
        at = start + 1;
        if let Some(end) = hole(text, start) {
            found.push(start..end);
            at = end;
        }
    }
    found
}

fn hole(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let close = match rest.chars().next()? {
        '{' => '}',
        '[' => ']',
        _ => '>',
    };
    let inside = rest.get(1..)?;
    let end = inside
        .char_indices()
        .take(80)
        .find(|(_, c)| *c == close || *c == '\n')?;
    let inside = inside.get(..end.0).filter(|_| end.1 == close)?;
    let end = start + 1 + end.0 + 1;
    let after = text.get(end..)?;
    if close == '}' {
        let free = |c: Option<char>| {
            c.is_none_or(|c| {
                c.is_whitespace()
                    || matches!(c, '*' | '_' | '(' | ')' | '|' | ',' | '.' | ':' | ';')
            })
        };
        let around = free(text.get(..start)?.chars().next_back()) && free(after.chars().next());
        let name = inside.starts_with(char::is_alphabetic)
            && inside
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-'));
        return (around && name).then_some(end);
    }
    if after.starts_with(['(', '[', ':']) {
        return None;
    }
    let lower = inside.trim().to_lowercase();
    let asks = HOLES.contains(&lower.as_str()) || ASKS.iter().any(|ask| lower.starts_with(ask));
    asks.then_some(end)
}
