//! How comparisons look to a person, and that they are correct for any two texts.

use super::{Diff, Ending, Presence};
use proptest::prelude::*;

/// The comparison in the notation of other diff tools.
fn rendered(old: &str, new: &str) -> String {
    let mut text = String::new();
    for hunk in &Diff::between(old, new).hunks {
        text.push_str(&format!("@{},{}\n", hunk.old, hunk.new));
        for line in &hunk.lines {
            let marker = match line.presence {
                Presence::Both => ' ',
                Presence::OldOnly => '-',
                Presence::NewOnly => '+',
            };
            text.push_str(&format!("{marker}{}\n", line.text));
        }
    }
    text
}

fn numbered_lines(count: usize) -> String {
    (1..=count).map(|at| format!("line {at}\n")).collect()
}

#[test]
fn one_word_is_one_line_with_its_neighbours() {
    let old = numbered_lines(12);
    let new = old.replace("line 7\n", "line seven\n");
    assert_eq!(
        rendered(&old, &new),
        "@4,4\n line 4\n line 5\n line 6\n-line 7\n+line seven\n line 8\n line 9\n line 10\n"
    );
    let diff = Diff::between(&old, &new);
    assert_eq!((diff.changed, diff.added, diff.removed), (1, 0, 0));
}

#[test]
fn changes_far_apart_get_hunks_of_their_own_and_near_ones_share_one() {
    let old = numbered_lines(40);
    let far = old.replace("line 5\n", "five\n").replace("line 30\n", "");
    let diff = Diff::between(&old, &far);
    assert_eq!(
        diff.hunks.iter().map(|hunk| hunk.old).collect::<Vec<_>>(),
        [2, 27]
    );
    assert_eq!((diff.changed, diff.removed), (1, 1));
    let near = old
        .replace("line 5\n", "five\n")
        .replace("line 11\n", "eleven\n");
    assert_eq!(Diff::between(&old, &near).hunks.len(), 1);
    let near = old
        .replace("line 5\n", "five\n")
        .replace("line 13\n", "thirteen\n");
    assert_eq!(Diff::between(&old, &near).hunks.len(), 2);
}

#[test]
fn the_same_text_shows_nothing() {
    assert!(Diff::between("a\nb", "a\nb").is_empty());
    assert!(Diff::between("", "").is_empty());
}

#[test]
fn a_line_that_is_moved_does_not_move_the_others() {
    let old = "a\nb\nc\nd\ne\n";
    assert_eq!(
        rendered(old, "b\nc\nd\na\ne\n"),
        "@1,1\n-a\n b\n c\n d\n+a\n e\n"
    );
}

#[test]
fn lines_that_repeat_are_compared_too() {
    assert_eq!(
        rendered("x\nx\ny\nx\n", "x\ny\nx\nx\n"),
        "@1,1\n x\n-x\n y\n+x\n x\n"
    );
}

#[test]
fn only_the_words_that_differ_are_highlighted() {
    let highlighted = |old: &str, new: &str| {
        let diff = Diff::between(old, new);
        let mut lines = diff.hunks[0].lines.iter();
        let mut text_in = |presence| {
            let line = lines
                .find(|line| line.presence == presence)
                .expect("a line");
            line.text[line.highlight.clone()].to_owned()
        };
        (text_in(Presence::OldOnly), text_in(Presence::NewOnly))
    };
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(
        highlighted("The disk was full at noon.", "The disk was fuller at noon."),
        pair("full", "fuller")
    );
    assert_eq!(
        highlighted("El caché caducó hoy", "El caché venció hoy"),
        pair("caducó", "venció")
    );
    assert_eq!(highlighted("one", "two"), pair("", ""));
    assert_eq!(highlighted("a b", "a b c"), pair("b", "b c"));
}

#[test]
fn line_endings_that_differ_are_named() {
    let diff = Diff::between("a\r\nb\n", "a\nb");
    let line_endings: Vec<_> = diff.hunks[0]
        .lines
        .iter()
        .map(|line| (line.text.as_str(), line.ending))
        .collect();
    assert_eq!(
        line_endings,
        [
            ("a", Some(Ending::CrLf)),
            ("b", Some(Ending::Lf)),
            ("a", Some(Ending::Lf)),
            ("b", Some(Ending::Missing)),
        ]
    );
    let diff = Diff::between("a\r\n", "b\r\n");
    assert_eq!(diff.hunks[0].lines[0].ending, None);
}

/// No two texts of the size of the largest postmortems take long. The limit is on lines that differ: where
/// there are more, they all count as replaced.
#[test]
fn large_texts_are_compared_completely() {
    let lines = |word: &str| -> String {
        (0..30_000)
            .map(|at| format!("{word} {}\n", at % 7))
            .collect()
    };
    let diff = Diff::between(&lines("old"), &lines("new"));
    assert_eq!((diff.changed, diff.added, diff.removed), (30_000, 0, 0));
    let old = lines("the same line of a log, again and again, with a number");
    let new = old.replacen("again, with a number 3", "once", 1);
    assert_eq!(Diff::between(&old, &new).changed, 1);
}

proptest! {
    /// The lines that stay or go make up the old text, those that stay or come the new one.
    #[test]
    fn a_comparison_shows_both_texts_completely(old in "([abc]{0,1}(\r?\n)?){0,24}", new in "([abc]{0,1}(\r?\n)?){0,24}") {
        let diff = Diff::between(&old, &new);
        prop_assert_eq!(diff.is_empty(), old == new);
        let (old_lines, new_lines): (Vec<&str>, Vec<&str>) =
            (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
        let text = |line: &str| line.trim_end_matches('\n').trim_end_matches('\r').to_owned();
        let (mut shown_old, mut shown_new) = (Vec::new(), Vec::new());
        let (mut old_index, mut new_index) = (0, 0);
        for hunk in &diff.hunks {
            prop_assert_eq!(&old_lines[old_index..hunk.old - 1], &new_lines[new_index..hunk.new - 1]);
            shown_old.extend(old_lines[old_index..hunk.old - 1].iter().map(|line| text(line)));
            shown_new.extend(new_lines[new_index..hunk.new - 1].iter().map(|line| text(line)));
            (old_index, new_index) = (hunk.old - 1, hunk.new - 1);
            for line in &hunk.lines {
                if line.presence != Presence::NewOnly { shown_old.push(line.text.clone()); old_index += 1; }
                if line.presence != Presence::OldOnly { shown_new.push(line.text.clone()); new_index += 1; }
            }
        }
        prop_assert_eq!(&old_lines[old_index..], &new_lines[new_index..]);
        shown_old.extend(old_lines[old_index..].iter().map(|line| text(line)));
        shown_new.extend(new_lines[new_index..].iter().map(|line| text(line)));
        prop_assert_eq!(shown_old, old_lines.iter().map(|line| text(line)).collect::<Vec<_>>());
        prop_assert_eq!(shown_new, new_lines.iter().map(|line| text(line)).collect::<Vec<_>>());
        prop_assert_eq!(diff.added + old_lines.len(), diff.removed + new_lines.len());
    }
}
