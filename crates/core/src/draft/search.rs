//! Finds drafts by any words in them, and the places of a phrase in a text. Neither depends on letter case or
//! accents.

use std::ops::Range;

use crate::model::{ActionItem, Body, Field, Postmortem};

/// All text of a document in the form that `finds` searches. Making it takes a pass over the document: make
/// it once, search it often.
#[must_use]
pub fn text_of(doc: &Postmortem) -> String {
    let mut text = String::new();
    let mut append = |part: &str| {
        fold_into(part, &mut text);
        text.push('\n');
    };
    for field in Field::ALL {
        doc.values(*field).iter().for_each(|value| append(value));
    }
    for piece in doc.front.iter().filter(|piece| piece.field.is_none()) {
        append(&piece.markdown);
    }
    for section in &doc.sections {
        section.heading.iter().for_each(|heading| append(heading));
        match &section.body {
            Body::Prose(markdown) => append(markdown),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => {
                append(before);
                for entry in entries {
                    append(&entry.time);
                    append(&entry.text);
                    entry.cells.iter().for_each(|cell| append(cell));
                }
                append(after);
            }
            Body::Actions {
                before,
                items,
                after,
                ..
            } => {
                append(before);
                items.iter().for_each(|item| append_item(item, &mut append));
                append(after);
            }
        }
    }
    text
}

/// Whether every word of a query occurs in a text that `text_of` made, anywhere and in any order. Letter case
/// and accents do not matter. An empty query finds everything.
#[must_use]
pub fn finds(query: &str, text: &str) -> bool {
    let mut folded = String::with_capacity(query.len());
    fold_into(query, &mut folded);
    folded.split_whitespace().all(|word| text.contains(word))
}

/// Where a phrase occurs in a text, in bytes, in order and without overlaps. White space around the phrase
/// does not count; an empty phrase occurs nowhere.
#[must_use]
pub fn occurrences(phrase: &str, text: &str) -> Vec<Range<usize>> {
    let mut phrase_letters = Vec::new();
    fold_with_offsets(phrase.trim(), &mut phrase_letters);
    let mut text_letters = Vec::with_capacity(text.len());
    fold_with_offsets(text, &mut text_letters);
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(window) = text_letters
        .get(index..index + phrase_letters.len())
        .filter(|window| !window.is_empty())
    {
        if window
            .iter()
            .map(|letter| letter.0)
            .eq(phrase_letters.iter().map(|letter| letter.0))
        {
            let next_letter = text_letters.get(index + phrase_letters.len());
            let end = next_letter.map_or(text.len(), |(_, start)| *start);
            found.push(window[0].1..end);
            index += phrase_letters.len();
        } else {
            index += 1;
        }
    }
    found
}

/// Appends the characters of a text as they are compared, each with the byte at which it begins in the text.
fn fold_with_offsets(text: &str, out: &mut Vec<(char, usize)>) {
    let mut folded = String::new();
    for (offset, character) in text.char_indices() {
        folded.clear();
        fold_into(character.encode_utf8(&mut [0; 4]), &mut folded);
        out.extend(folded.chars().map(|letter| (letter, offset)));
    }
}

fn append_item(item: &ActionItem, append: &mut impl FnMut(&str)) {
    append(&item.text);
    for value in [
        &item.type_,
        &item.owner,
        &item.priority,
        &item.due,
        &item.ticket,
    ]
    .into_iter()
    .flatten()
    {
        append(value);
    }
    item.cells.iter().for_each(|cell| append(cell));
    item.children
        .iter()
        .for_each(|child| append_item(child, append));
}

/// Appends a text in lower case, and with Latin letters without their accents.
fn fold_into(text: &str, out: &mut String) {
    for letter in text.chars().flat_map(char::to_lowercase) {
        let folded = match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
            'ì'..='ï' | 'ī' => 'i',
            'ñ' | 'ń' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
            'ý' | 'ÿ' => 'y',
            'ś' | 'š' => 's',
            'ź' | 'ž' | 'ż' => 'z',
            // Combining marks, in texts that keep them as characters of their own.
            '\u{300}'..='\u{36f}' => continue,
            unchanged => unchanged,
        };
        out.push(folded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_wherever_it_occurs() {
        let found = |phrase, text: &'static str| -> Vec<&str> {
            let places = occurrences(phrase, text);
            places.into_iter().map(|place| &text[place]).collect()
        };
        assert_eq!(
            found(" caida ", "Caída, la CAÍDA y cai\u{301}da."),
            ["Caída", "CAÍDA", "cai\u{301}da"]
        );
        assert_eq!(found("a a", "a a a a"), ["a a", "a a"]);
        assert_eq!(found("end", "the end"), ["end"]);
        assert_eq!(found("longer than it", "short"), [] as [&str; 0]);
        assert_eq!(found("  ", "blank"), [] as [&str; 0]);
    }

    #[test]
    fn every_word_of_a_query_must_occur() {
        let doc = crate::import::text(
            "# Caída del API\n\nOwner: Ada\n\n## Timeline\n\n- 10:00 -> Página caída\n\n## Action items\n\n- Arreglar (ticket: OPS-7)\n",
            "x",
        );
        let text = text_of(&doc.postmortem);
        for query in [
            "",
            "caida",
            "CAÍDA api",
            "ops-7 ada",
            "10:00",
            "arreglar",
            "cai\u{301}da",
        ] {
            assert!(finds(query, &text), "{query}");
        }
        for query in ["caida madrid", "ops-8"] {
            assert!(!finds(query, &text), "{query}");
        }
    }
}
