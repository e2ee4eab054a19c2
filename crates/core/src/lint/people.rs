//! The people that a document names: in its metadata, as owners of action items, and by handle.

use std::ops::Range;

use super::language::every;
use super::{Context, Piece, words};
use crate::model::ActionItem;

/// The full names of people in the metadata and action items of a document: authors, the owner, owners of
/// items.
pub(super) struct Names {
    /// Names of two to four words, each name as a list of its words.
    full: Vec<Vec<String>>,
}

impl Names {
    pub(super) fn new(context: &Context<'_>) -> Self {
        let postmortem = context.postmortem;
        let mut full = Vec::new();
        let mut add = |name: &str| {
            let words: Vec<String> = name
                .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']'))
                .filter(|word| word.starts_with(char::is_uppercase))
                .map(str::to_owned)
                .collect();
            // A word in capitals is a team or a product, not a name.
            let name = |word: &String| word.chars().skip(1).any(char::is_lowercase);
            if (2..5).contains(&words.len()) && words.iter().all(name) && !full.contains(&words) {
                full.push(words);
            }
        };
        postmortem.authors.iter().for_each(|name| add(name));
        postmortem.owner.iter().for_each(|name| add(name));
        for (_, items) in context.actions() {
            for owner in items
                .iter()
                .filter_map(|item: &ActionItem| item.owner.as_deref())
            {
                add(owner);
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
            let bare = word.split(['\'', '’']).next().unwrap_or(word);
            let known = self
                .full
                .iter()
                .find(|name| name.first().is_some_and(|first| first == bare));
            let Some(name) = known else { continue };
            let next = words
                .get(index + 1)
                .and_then(|next| piece.text.get(next.clone()));
            let whole = name
                .get(1)
                .is_some_and(|last| next.is_some_and(|next| next.starts_with(last.as_str())));
            let end = words
                .get(index + usize::from(whole))
                .map_or(range.end, |word| word.end);
            // A first name of three letters or fewer is too often an ordinary word.
            if whole || bare.chars().count() > 3 {
                found.push(range.start..end);
            }
        }
        words::order(&mut found, |range| range.start);
        found.dedup_by(|next, last| next.start < last.end);
        found
    }
}

/// The handles in a text, such as `@noor`; not e-mail addresses, packages, groups or decorators.
pub(super) fn handles(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let text = piece.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let free =
            before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | ',' | '*' | ':'));
        let rest = text.get(at + 1..).unwrap_or("");
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.')))
            .unwrap_or(rest.len());
        let name = rest.get(..end).unwrap_or("").trim_end_matches('.');
        let after = rest.get(end..).unwrap_or("");
        let group = ["here", "channel", "everyone", "all", "oncall"].contains(&name)
            || every(|words| words.group_handles).any(|part| name.contains(part));
        if free
            && name.len() > 1
            && name.starts_with(char::is_alphabetic)
            && !after.starts_with('/')
            && !group
            && !piece.is_quiet(at)
        {
            found.push(at..at + 1 + name.len());
        }
    }
    found
}

/// Whether an owner is a group, or more than one person.
pub(super) fn is_group(owner: &str) -> bool {
    let owner = owner.split('(').next().unwrap_or("").trim();
    let all = words::split(owner, &[]);
    let word = |index: usize| words::at(owner, &all, index);
    let listed = |word: &str, list| every(list).any(|other| words::same(word, other));
    let group = |index: usize| listed(word(index), |words| words.group_nouns);
    let whole = listed(owner, |words| words.groups);
    let and = (1..all.len().saturating_sub(1)).any(|index| {
        let small = word(index).chars().all(char::is_lowercase);
        small && listed(word(index), |words| words.and)
    });
    let parts = owner
        .split([',', '/', '&', '+', ';'])
        .filter(|part| part.chars().any(char::is_alphabetic));
    let several = parts.count() > 1 && !owner.contains("://");
    whole || and || several || (0..all.len()).any(group)
}
