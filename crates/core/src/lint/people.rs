//! The people that a document names: in its metadata, as owners of action items, and by handle.

use std::ops::Range;

use super::language::every;
use super::{Context, Piece, words};
use crate::model::ActionItem;

/// The full names of people in the metadata and action items of a document: authors, the owner, owners of
/// items.
pub(super) struct FullNames {
    /// Names of two to four words, each name as a list of its words.
    full: Vec<Vec<String>>,
}

impl FullNames {
    pub(super) fn new(context: &Context<'_>) -> Self {
        let postmortem = context.postmortem;
        let mut full = Vec::new();
        let mut add_name = |name: &str| {
            let words: Vec<String> = name
                .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']'))
                .filter(|word| word.starts_with(char::is_uppercase))
                .map(str::to_owned)
                .collect();
            // A word in capitals is a team or a product, not a name.
            let is_name_word = |word: &String| word.chars().skip(1).any(char::is_lowercase);
            if (2..5).contains(&words.len())
                && words.iter().all(is_name_word)
                && !full.contains(&words)
            {
                full.push(words);
            }
        };
        postmortem.authors.iter().for_each(|name| add_name(name));
        postmortem.owner.iter().for_each(|name| add_name(name));
        for (_, items) in context.actions() {
            for owner in items
                .iter()
                .filter_map(|item: &ActionItem| item.owner.as_deref())
            {
                add_name(owner);
            }
        }
        Self { full }
    }

    /// Where a piece names a person: by a full name, the first name of a person in `full`, or a handle.
    pub(super) fn find(&self, piece: &Piece<'_>) -> Vec<Range<usize>> {
        let mut found = handles(piece);
        let words = piece.words();
        for (index, range) in words.iter().enumerate() {
            let word = piece.text.get(range.clone()).unwrap_or("");
            if !word.starts_with(char::is_uppercase) {
                continue;
            }
            let without_genitive = word.split(['\'', '’']).next().unwrap_or(word);
            let full_name = self
                .full
                .iter()
                .find(|name| name.first().is_some_and(|first| first == without_genitive));
            let Some(name) = full_name else { continue };
            let next = words
                .get(index + 1)
                .and_then(|next| piece.text.get(next.clone()));
            let is_full = name
                .get(1)
                .is_some_and(|last| next.is_some_and(|next| next.starts_with(last.as_str())));
            let end = words
                .get(index + usize::from(is_full))
                .map_or(range.end, |word| word.end);
            // A first name of three letters or fewer is too often an ordinary word.
            if is_full || without_genitive.chars().count() > 3 {
                found.push(range.start..end);
            }
        }
        words::sort_by_number(&mut found, |range| range.start);
        found.dedup_by(|next, last| next.start < last.end);
        found
    }
}

/// The handles in a text, such as `@noor`; not e-mail addresses, packages, groups or decorators.
pub(super) fn handles(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let text = piece.text;
    let mut found = Vec::new();
    for (position, _) in text.match_indices('@') {
        let before = text
            .get(..position)
            .and_then(|head| head.chars().next_back());
        let stands_alone =
            before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | ',' | '*' | ':'));
        let rest = text.get(position + 1..).unwrap_or("");
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.')))
            .unwrap_or(rest.len());
        let name = rest.get(..end).unwrap_or("").trim_end_matches('.');
        let after = rest.get(end..).unwrap_or("");
        let is_group = ["here", "channel", "everyone", "all", "oncall"].contains(&name)
            || every(|words| words.group_handles).any(|group_word| name.contains(group_word));
        if stands_alone
            && name.len() > 1
            && name.starts_with(char::is_alphabetic)
            && !after.starts_with('/')
            && !is_group
            && !piece.is_skipped(position)
        {
            found.push(position..position + 1 + name.len());
        }
    }
    found
}

/// Whether an owner is a group, or more than one person.
pub(super) fn is_group(owner: &str) -> bool {
    let owner = owner.split('(').next().unwrap_or("").trim();
    let words = words::split(owner, &[]);
    let word = |index: usize| words::word_at(owner, &words, index);
    let is_listed = |word: &str, list| every(list).any(|other| words::is_same(word, other));
    let is_group_noun = |index: usize| is_listed(word(index), |words| words.group_nouns);
    let is_group_name = is_listed(owner, |words| words.groups);
    let is_joined = (1..words.len().saturating_sub(1)).any(|index| {
        let is_lower_case = word(index).chars().all(char::is_lowercase);
        is_lower_case && is_listed(word(index), |words| words.and)
    });
    let parts = owner
        .split([',', '/', '&', '+', ';'])
        .filter(|part| part.chars().any(char::is_alphabetic));
    let has_several = parts.count() > 1 && !owner.contains("://");
    is_group_name || is_joined || has_several || (0..words.len()).any(is_group_noun)
}
