//! The line that says who wrote a document and when: `By Ana Gil, 11 May 2024`.

use super::prose;
use crate::frame::{front, lists_in_a_line};
use crate::model::{Field, Postmortem};
use crate::timeline::words::Words;
use crate::timeline::{Date, date};

/// Words before the names of authors, in lower case; a longer one comes before one that it begins with.
#[rustfmt::skip]
const BY: &Words = &Words::new(&[
    "written by ", "posted by ", "prepared by ", "by ", "escrito por ", "redactado por ", "por ", "écrit par ",
    "rédigé par ", "par ", "verfasst von ", "geschrieben von ", "von ", "scritto da ", "di ", "geschreven door ",
    "door ", "skrevet av ", "skrevet af ", "skriven av ", "av ", "af ", "autor: ", "автор ",
]);

/// Words and signs between the names and the date, in lower case.
const ON: &[&str] = &[" on", " el", " em", " le", " am", " op", " den", " il", ","];

/// Who wrote a document, and on which day.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) authors: Vec<String>,
    pub(super) published: Option<Date>,
}

/// The byline above the first section, if there is one.
#[must_use]
pub(super) fn find(postmortem: &Postmortem) -> Option<Byline> {
    let opening = postmortem.sections.first();
    let opening = opening.filter(|section| section.heading.is_none());
    front::texts(postmortem)
        .chain(opening.and_then(prose))
        .find_map(|text| read(first_line(text)?))
}

/// A text without the byline that it begins with.
#[must_use]
pub(super) fn behind(text: &str) -> &str {
    match first_line(text).filter(|line| read(line).is_some()) {
        Some(line) => text[line.len()..].trim_start(),
        None => text,
    }
}

/// The first line, if it is a paragraph of its own.
fn first_line(text: &str) -> Option<&str> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let is_alone = rest.trim_start_matches([' ', '\r']).starts_with('\n') || rest.is_empty();
    is_alone.then_some(line)
}

fn read(line: &str) -> Option<Byline> {
    let line = line.trim().trim_matches(['*', '_']);
    // Without such a word, `Payment Outage, 11 May 2024` would be written by somebody of that name.
    let word = BY.that_begin(line).next()?;
    let rest = &line[word.len()..];
    let found = date::find(rest);
    let (names, published) = match &found {
        Some((range, date)) if rest[range.end..].trim_matches([' ', '.', ')']).is_empty() => {
            (&rest[..range.start], Some(*date))
        }
        None => (rest, None),
        _ => return None,
    };
    let names = without_end(names);
    let parts = lists_in_a_line::split(Field::Authors, names);
    let authors: Vec<String> = parts
        .into_iter()
        .map(|part| names[part].trim().to_owned())
        .collect();
    let are_names = !authors.is_empty() && authors.iter().all(|name| is_name(name));
    are_names.then_some(Byline { authors, published })
}

/// The names without the words and signs before the date.
fn without_end(names: &str) -> &str {
    let mut names = names.trim_end_matches([' ', ',', '(', '–', '—', '-', '·', '|']);
    for word in ON {
        names = names.strip_suffix(word).unwrap_or(names).trim_end();
    }
    names
}

/// Whether a text can be the name of a person: two to four words that begin with capitals, or an account.
fn is_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let count = words.clone().count();
    let begins = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c == '@');
    let plain = |word: &str| {
        word.chars()
            .all(|c| c.is_alphabetic() || "'’.-@".contains(c))
    };
    let is_account = count == 1 && text.starts_with('@');
    let particle = |word: &str| matches!(word, "de" | "da" | "van" | "von" | "der" | "del" | "la");
    (is_account || (2..=4).contains(&count))
        && words.all(|word| plain(word) && (begins(word) || particle(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_it_and_when() {
        for (line, authors, published) in [
            ("By Ana Gil", &["Ana Gil"][..], None),
            (
                "*By Ana Gil, 11 May 2024*",
                &["Ana Gil"],
                Some("2024-05-11"),
            ),
            (
                "Escrito por Ana Gil y Bo de la Cruz el 24 de septiembre de 2024",
                &["Ana Gil", "Bo de la Cruz"],
                Some("2024-09-24"),
            ),
            (
                "Verfasst von Eva Klein am 2. Juli 2024.",
                &["Eva Klein"],
                Some("2024-07-02"),
            ),
        ] {
            let read = read(line).unwrap_or_default();
            assert_eq!(read.authors, authors, "{line}");
            let date = read.published.map(|date| date.to_string());
            assert_eq!(date.as_deref(), published, "{line}");
        }
    }

    #[test]
    fn what_is_no_byline() {
        for line in [
            "By noon all was well",
            "On 11 May 2024 the queue was stuck",
            "By 11 May 2024",
            "Checkout Outage, 11 May 2024",
            "Von allen Kunden",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn only_a_paragraph_of_its_own() {
        assert_eq!(behind("By Ana Gil\n\nIt was dark."), "It was dark.");
        assert_eq!(
            behind("By Ana Gil\nit was dark."),
            "By Ana Gil\nit was dark."
        );
    }
}
