//! Finds drafts by any words in them, and the places of a phrase in a text. Neither depends on letter case or
//! accents.

use std::ops::Range;

use crate::model::{ActionItem, Body, Field, Postmortem};

/// All text of a document in the form that `finds` searches. Making it takes a pass over the document: make
/// it once, search it often.
#[must_use]
pub fn text_of(doc: &Postmortem) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        fold_into(text, &mut out);
        out.push('\n');
    };
    for field in Field::ALL {
        doc.values(*field).iter().for_each(|value| add(value));
    }
    for piece in doc.front.iter().filter(|piece| piece.field.is_none()) {
        add(&piece.markdown);
    }
    for section in &doc.sections {
        section.heading.iter().for_each(|heading| add(heading));
        match &section.body {
            Body::Prose(markdown) => add(markdown),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => {
                add(before);
                for entry in entries {
                    add(&entry.time);
                    add(&entry.text);
                    entry.cells.iter().for_each(|cell| add(cell));
                }
                add(after);
            }
            Body::Actions {
                before,
                items,
                after,
                ..
            } => {
                add(before);
                items.iter().for_each(|item| add_item(item, &mut add));
                add(after);
            }
        }
    }
    out
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
    let mut wanted = Vec::new();
    fold_with_places(phrase.trim(), &mut wanted);
    let mut letters = Vec::with_capacity(text.len());
    fold_with_places(text, &mut letters);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(window) = letters.get(at..at + wanted.len()).filter(|w| !w.is_empty()) {
        if window
            .iter()
            .map(|one| one.0)
            .eq(wanted.iter().map(|one| one.0))
        {
            let next = letters.get(at + wanted.len());
            let end = next.map_or(text.len(), |(_, place)| *place);
            found.push(window[0].1..end);
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    found
}

/// The characters of a text as they are compared, each with the place that it comes from.
fn fold_with_places(text: &str, out: &mut Vec<(char, usize)>) {
    let mut folded = String::new();
    for (place, c) in text.char_indices() {
        folded.clear();
        fold_into(c.encode_utf8(&mut [0; 4]), &mut folded);
        out.extend(folded.chars().map(|letter| (letter, place)));
    }
}

fn add_item(item: &ActionItem, add: &mut impl FnMut(&str)) {
    add(&item.text);
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
        add(value);
    }
    item.cells.iter().for_each(|cell| add(cell));
    item.children.iter().for_each(|child| add_item(child, add));
}

/// Appends a text in lower case, and with Latin letters without their accents.
fn fold_into(text: &str, out: &mut String) {
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain = match c {
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
            other => other,
        };
        out.push(plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_wherever_it_stands() {
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
    fn every_word_of_a_query_has_to_stand_somewhere() {
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
