//! Maps keys of front matter to the fields of a document, and chooses the key of a field that is added.

use super::headings::{self, LANGUAGES};
use crate::frame::front::{language, write};
use crate::frame::front_matter::{
    Block, Invalid, Language, check, inner, locate, names, read, tidy, with_inner,
};
use crate::model::{Field, FrontPiece, Postmortem};

/// A block at the beginning of a text, with the fields that its keys name. If several keys name a
/// field, only the first is used.
pub(super) struct Matter {
    pub(super) block: Block,
    keys: Vec<(Field, String)>,
}

/// The front matter of a text, if it begins with any.
#[must_use]
pub(super) fn find(text: &str) -> Option<Matter> {
    let block = locate(text)?;
    let keys = keys(block.language, text.get(block.range.clone())?);
    Some(Matter { block, keys })
}

/// The fields that a block gives, each with its key.
fn keys(language: Language, block: &str) -> Vec<(Field, String)> {
    let mut keys: Vec<(Field, String)> = Vec::new();
    for name in names(language, block) {
        let Some(field) = field(&name) else {
            continue;
        };
        let is_readable = read(language, block, &name, field).is_some();
        if is_readable && !keys.iter().any(|(known, _)| *known == field) {
            keys.push((field, name));
        }
    }
    keys
}

impl Matter {
    /// Whether the block gives the title.
    pub(super) fn has_title(&self) -> bool {
        self.keys.iter().any(|(field, _)| *field == Field::Title)
    }

    /// The front piece of the block. Also sets its values in the document, except for the title if a heading
    /// gives one, because readers see the heading.
    pub(super) fn piece(
        &self,
        text: &str,
        postmortem: &mut Postmortem,
        heading_gives_title: bool,
    ) -> FrontPiece {
        let source = &text[self.block.range.clone()];
        let mut piece = FrontPiece {
            style: self.block.language.as_str().into(),
            markdown: source.into(),
            ..FrontPiece::default()
        };
        for (field, name) in &self.keys {
            if !(heading_gives_title && *field == Field::Title) {
                let values = read(self.block.language, source, name, *field);
                postmortem.set_values(*field, values.unwrap_or_default());
            }
            piece.keys.insert(field.as_str().into(), name.clone());
        }
        piece
    }

    /// Removes the keys whose values differ from those of the document, as when a heading gives another
    /// title. Otherwise the next export would overwrite them.
    pub(super) fn drop_conflicting_keys(&self, text: &str, postmortem: &mut Postmortem) {
        let source = &text[self.block.range.clone()];
        let agrees = |(field, name): &&(Field, String)| {
            read(self.block.language, source, name, *field) == Some(postmortem.values(*field))
        };
        let agreed: Vec<&'static str> = self
            .keys
            .iter()
            .filter(agrees)
            .map(|(field, _)| field.as_str())
            .collect();
        if let Some(piece) = postmortem.front.first_mut() {
            piece
                .keys
                .retain(|field, _| agreed.contains(&field.as_str()));
        }
    }
}

/// The text with its front matter blanked out, so that no Markdown is found in it. Every byte except line
/// feeds becomes a space, so that all positions stay the same.
#[must_use]
pub(super) fn masked(text: &str, matter: Option<&Matter>) -> String {
    let end = matter.map_or(0, |matter| matter.block.range.end);
    let mut out = String::with_capacity(text.len());
    out.extend(
        text[..end]
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
    );
    out.push_str(&text[end..]);
    out
}

/// Adds a key for a field to the front matter of a document. Its name is in the language and the letter case
/// of the other keys. Returns false, and adds none, if there is no front matter, if it gives no field, if no
/// name is free, or if the block cannot hold the values.
pub(crate) fn add_key(postmortem: &mut Postmortem, field: Field) -> bool {
    let Some(piece) = postmortem.front.first_mut() else {
        return false;
    };
    let Some(language) = language(piece) else {
        return false;
    };
    let known: Vec<&String> = piece.keys.values().collect();
    let Some(example) = known.last() else {
        return false;
    };
    let taken = names(language, &piece.markdown);
    let free = |name: &String| !taken.contains(name) && self::field(name) == Some(field);
    let Some(name) = names_for(field, &known)
        .into_iter()
        .map(|name| with_letter_case_of(example, &name))
        .find(free)
    else {
        return false;
    };
    piece.keys.insert(field.as_str().into(), name);
    // If the block cannot hold the values, the key goes again, and the field is written elsewhere.
    let values = postmortem.values(field);
    let Some(piece) = postmortem.front.first() else {
        return false;
    };
    let name = piece.keys.get(field.as_str()).cloned().unwrap_or_default();
    let written = write(piece, postmortem, "\n");
    let is_accepted = read(language, &written, &name, field) == Some(tidy(&values));
    if !is_accepted && let Some(piece) = postmortem.front.first_mut() {
        piece.keys.remove(field.as_str());
    }
    is_accepted
}

/// The text between the fences of a document's front matter, without the line ending before the second, and
/// with the values that its fields have now. None if the document has no front matter.
#[must_use]
pub fn text(postmortem: &Postmortem) -> Option<String> {
    let piece = as_in_file(postmortem)?;
    let block = write(&piece, postmortem, "\n");
    let text = inner(&block).1;
    let text = text.strip_suffix('\n').unwrap_or(text);
    Some(text.strip_suffix('\r').unwrap_or(text).to_owned())
}

/// The front matter with the keys that it will have in the file: a field that nothing else gives is added to
/// it.
fn as_in_file(postmortem: &Postmortem) -> Option<FrontPiece> {
    language(postmortem.front.first()?)?;
    let told = postmortem.source.as_ref().map(|source| &source.told);
    let is_missing = |field: &&Field| {
        !postmortem.values(**field).is_empty()
            && !postmortem.front.iter().any(|piece| piece.gives(**field))
            && told.is_none_or(|told| !told.contains_key(field.as_str()))
    };
    let mut without_sections = Postmortem {
        sections: Vec::new(),
        ..postmortem.clone()
    };
    for field in Field::ALL.iter().filter(is_missing) {
        add_key(&mut without_sections, *field);
    }
    without_sections.front.into_iter().next()
}

/// Replaces the text between the fences, which a person has edited. Each field that a key names gets the
/// value of the key, as after an import. A field whose key was removed is cleared, unless another part of the
/// document gives it. A text that is not valid is kept as well, but gives no field.
///
/// # Errors
/// If the text is not valid, returns the reason and the line; line 1 is the first fence.
pub fn edit(postmortem: &mut Postmortem, text: &str) -> Result<(), Invalid> {
    let Some(shown) = as_in_file(postmortem) else {
        return Ok(());
    };
    let Some(language) = language(&shown) else {
        return Ok(());
    };
    let block = with_inner(&shown.markdown, text);
    let valid = check(language, &block);
    let keys = if valid.is_ok() {
        keys(language, &block)
    } else {
        Vec::new()
    };
    for (field, name) in &keys {
        let values = read(language, &block, name, *field);
        postmortem.set_values(*field, values.unwrap_or_default());
    }
    let is_removed = |field: &&Field| {
        valid.is_ok()
            && shown.gives(**field)
            && !keys.iter().any(|(known, _)| known == *field)
            && !postmortem
                .front
                .iter()
                .skip(1)
                .any(|piece| piece.gives(**field))
    };
    let removed: Vec<Field> = Field::ALL.iter().filter(is_removed).copied().collect();
    for field in removed {
        postmortem.set_values(field, Vec::new());
    }
    if let Some(piece) = postmortem.front.first_mut() {
        piece.markdown = block;
        piece.keys = keys
            .into_iter()
            .map(|(field, name)| (field.as_str().to_owned(), name))
            .collect();
    }
    valid
}

/// The names that a key for a field can have, in the language of the known keys; the usual one first.
fn names_for(field: Field, known: &[&String]) -> Vec<String> {
    let count = |names: &&&headings::Names| {
        let all: Vec<&str> = names
            .fields
            .iter()
            .flat_map(|(_, names)| names.lines())
            .collect();
        let has = |key: &&&String| all.contains(&headings::normalise(key).as_str());
        known.iter().filter(has).count()
    };
    // On a tie, `max_by_key` returns the last. The list is reversed so that English, the first, wins.
    let language = LANGUAGES.iter().rev().max_by_key(count);
    let english = field.as_str().to_owned();
    let Some(language) = language.filter(|language| language.tag != "en") else {
        return vec![english];
    };
    let names = language.fields.iter().filter(|(named, _)| *named == field);
    let names = names.flat_map(|(_, names)| names.lines());
    names
        .map(|name| name.replace(' ', "_"))
        .chain([english])
        .collect()
}

fn with_letter_case_of(example: &str, name: &str) -> String {
    let mut letters = example.chars().filter(|c| c.is_alphabetic());
    if letters.clone().count() > 1 && letters.clone().all(char::is_uppercase) {
        return name.to_uppercase();
    }
    if !letters.next().is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    let mut rest = name.chars();
    let first = rest.next().map(|c| c.to_uppercase().to_string());
    [first.unwrap_or_default(), rest.collect()].concat()
}

/// The field that a key names.
fn field(name: &str) -> Option<Field> {
    if name.eq_ignore_ascii_case(Field::Title.as_str()) {
        return Some(Field::Title);
    }
    headings::field(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<(Field, String)> {
        find(text).map_or_else(Vec::new, |matter| matter.keys)
    }

    #[test]
    fn only_top_level_keys_name_fields() {
        let text = "---\ntitle: A\nlayout: post\nAutores:\n  - Ana\n  - Bo\nx:\n  owner: Bo\nstatus: null\n---\n# B\n";
        let expected = [
            (Field::Title, "title"),
            (Field::Authors, "Autores"),
            (Field::Status, "status"),
        ];
        assert_eq!(
            keys(text),
            expected.map(|(field, name)| (field, name.to_owned()))
        );
        assert_eq!(keys("+++\ntitle = 'A'\n[x]\nowner = 'B'\n+++\n").len(), 1);
    }

    #[test]
    fn an_edited_block_gives_its_fields() {
        let mut postmortem =
            crate::import::text("---\nx: 1\nowner: Ana\n---\n\n# A\n\n## Summary\n", "").postmortem;
        postmortem.set_values(Field::Owner, vec!["@bo".into()]);
        assert_eq!(text(&postmortem).as_deref(), Some("x: 1\nowner: \"@bo\""));
        assert_eq!(
            edit(&mut postmortem, "x: 2\nowner: Cleo\nstatus: final"),
            Ok(())
        );
        assert_eq!(postmortem.owner.as_deref(), Some("Cleo"));
        assert_eq!(postmortem.status.as_deref(), Some("final"));
        let written = crate::frame::assemble(&postmortem);
        assert!(
            written.starts_with("---\nx: 2\nowner: Cleo\nstatus: final\n---\n\n# A\n"),
            "{written}"
        );
        postmortem.set_values(Field::Incident, vec!["INC-7".into()]);
        let shown = text(&postmortem).unwrap_or_default();
        assert_eq!(shown, "x: 2\nowner: Cleo\nstatus: final\nincident: INC-7");
        assert_eq!(edit(&mut postmortem, "x: 2\nowner: Cleo\n"), Ok(()));
        assert_eq!(
            (&postmortem.status, &postmortem.incident),
            (&None, &None),
            "taken out"
        );
        let error = edit(&mut postmortem, "x: 2\nowner: a: b\n").map_err(|error| error.line);
        assert_eq!(error, Err(3));
        assert!(
            crate::frame::assemble(&postmortem).contains("owner: a: b\n---"),
            "kept as typed"
        );
        assert_eq!(
            postmortem.owner.as_deref(),
            Some("Cleo"),
            "until the text is valid again"
        );
    }

    #[test]
    fn an_edited_block_keeps_its_line_endings() {
        let mut postmortem =
            crate::import::text("---\r\nx: 1\r\n---\r\n\r\n# A\r\n", "").postmortem;
        assert_eq!(edit(&mut postmortem, "x: 2\ny: 3\n"), Ok(()));
        let written = crate::frame::assemble(&postmortem);
        assert_eq!(written, "---\r\nx: 2\r\ny: 3\r\n---\r\n\r\n# A\r\n");
    }

    #[test]
    fn masking_keeps_byte_offsets() {
        let text = "---\ntitle: Ñ\n---\n# A\n";
        let masked = masked(text, find(text).as_ref());
        assert_eq!(masked.len(), text.len());
        assert!(masked.trim_start().starts_with("# A"));
    }

    #[test]
    fn a_new_key_is_named_like_the_others() {
        for (keys, field, expected) in [
            (&["title", "date"] as &[&str], Field::Owner, "owner"),
            (&["Title", "Date"], Field::Owner, "Owner"),
            (&["titulo", "fecha", "estado"], Field::Owner, "responsable"),
            (&["Fecha"], Field::Timezone, "Zona_horaria"),
        ] {
            let lines: String = keys
                .iter()
                .map(|key| format!("{key}: 2024-03-05\n"))
                .collect();
            let text = format!("---\n{lines}---\n");
            let mut postmortem = crate::import::text(&text, "").postmortem;
            postmortem.set_values(field, vec!["Ana".into()]);
            assert!(add_key(&mut postmortem, field), "{text}");
            let written = crate::frame::assemble(&postmortem);
            assert!(
                written.contains(&format!("\n{expected}: Ana\n")),
                "{written}"
            );
        }
    }
}
