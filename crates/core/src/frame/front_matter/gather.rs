//! Front matter as earlier builds kept it: a piece for each line. Drafts and JSON files of theirs are brought
//! into the form of today when they are read.

use std::collections::BTreeMap;

use super::{Language, read};
use crate::model::{Field, FrontPiece, Postmortem};

/// Joins the lines of front matter into one piece, with the keys of the fields that they gave. A document
/// that has none, or has it in one piece already, stays as it is.
pub fn gather(postmortem: &mut Postmortem) {
    let fence = postmortem
        .front
        .first()
        .map(|piece| piece.markdown.as_str());
    let language = match fence {
        Some("---") => Language::Yaml,
        Some("+++") => Language::Toml,
        _ => return,
    };
    let fence = fence.unwrap_or_default();
    let closes = |piece: &FrontPiece| piece.markdown == fence || piece.markdown == "...";
    let Some(end) = postmortem.front.iter().skip(1).position(closes) else {
        return;
    };
    let end = end + 1;
    let eol = postmortem
        .source
        .as_ref()
        .map_or("\n", |source| source.eol.as_str());
    let blank = [eol, eol].concat();
    let mut block = String::new();
    for (index, piece) in postmortem.front.iter().take(end + 1).enumerate() {
        block.push_str(&piece.markdown);
        if index < end {
            block.push_str(piece.gap.as_deref().unwrap_or(&blank));
        }
    }
    let keys: BTreeMap<String, String> = postmortem.front[..end]
        .iter()
        .filter_map(|piece| {
            let field = piece.field.as_deref()?;
            let (name, _) = piece.markdown.split_once([':', '='])?;
            let name = name.trim();
            read(language, &block, name, Field::from_name(field)?)?;
            Some((field.to_owned(), name.to_owned()))
        })
        .collect();
    let whole = FrontPiece {
        style: language.as_str().into(),
        markdown: block,
        keys,
        gap: postmortem.front[end].gap.clone(),
        ..FrontPiece::default()
    };
    postmortem.front.splice(..=end, [whole]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::assemble;

    #[test]
    fn lines_of_earlier_builds_become_one_block() {
        let piece =
            |field: Option<&str>, style: &str, markdown: &str, gap: Option<&str>| FrontPiece {
                field: field.map(str::to_owned),
                style: style.into(),
                markdown: markdown.into(),
                gap: gap.map(str::to_owned),
                ..FrontPiece::default()
            };
        let mut postmortem = Postmortem::new("a", "as-imported");
        postmortem.title = Some("Down: again".into());
        postmortem.authors = vec!["Ana".into(), "Bo".into()];
        postmortem.front = vec![
            piece(None, "text", "---", Some("\n")),
            piece(Some("title"), "line", "title: Down", Some("\n")),
            piece(None, "text", "# nobody's business", Some("\n")),
            piece(Some("authors"), "heading", "authors:\n  - Ana", Some("\n")),
            piece(None, "text", "---", None),
            piece(None, "text", "Text.", None),
        ];
        gather(&mut postmortem);
        assert_eq!(postmortem.front.len(), 2);
        assert_eq!(
            assemble(&postmortem),
            "---\ntitle: \"Down: again\"\n# nobody's business\nauthors:\n  - Ana\n  - Bo\n---\n\nText.\n\n"
        );
        let once = postmortem.clone();
        gather(&mut postmortem);
        assert_eq!(postmortem, once);
    }
}
