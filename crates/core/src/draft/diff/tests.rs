//! How comparisons look to a person, and that they are correct for any two texts.

use super::{Diff, Ending, Presence};
use proptest::prelude::*;

/// The comparison in the notation of other diff tools.
fn shown(old: &str, new: &str) -> String {
    let mut text = String::new();
    for hunk in &Diff::between(old, new).hunks {
        text.push_str(&format!("@{},{}\n", hunk.old, hunk.new));
        for line in &hunk.lines {
            let sign = match line.sign {
                Presence::Both => ' ',
                Presence::OldOnly => '-',
                Presence::NewOnly => '+',
            };
            text.push_str(&format!("{sign}{}\n", line.text));
        }
    }
    text
}

fn numbered(count: usize) -> String {
    (1..=count).map(|at| format!("line {at}\n")).collect()
}

#[test]
fn one_word_is_one_line_with_its_neighbours() {
    let old = numbered(12);
    let new = old.replace("line 7\n", "line seven\n");
    assert_eq!(
        shown(&old, &new),
        "@4,4\n line 4\n line 5\n line 6\n-line 7\n+line seven\n line 8\n line 9\n line 10\n"
    );
    let diff = Diff::between(&old, &new);
    assert_eq!((diff.changed, diff.added, diff.removed), (1, 0, 0));
}

#[test]
fn places_far_apart_are_shown_apart_and_near_ones_together() {
    let old = numbered(40);
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
        shown(old, "b\nc\nd\na\ne\n"),
        "@1,1\n-a\n b\n c\n d\n+a\n e\n"
    );
}

#[test]
fn lines_that_repeat_are_compared_too() {
    assert_eq!(
        shown("x\nx\ny\nx\n", "x\ny\nx\nx\n"),
        "@1,1\n x\n-x\n y\n+x\n x\n"
    );
}

#[test]
fn only_the_words_that_differ_are_lit() {
    let lit = |old: &str, new: &str| {
        let diff = Diff::between(old, new);
        let mut lines = diff.hunks[0].lines.iter();
        let mut part = |sign| {
            let line = lines.find(|line| line.sign == sign).expect("a line");
            line.text[line.lit.clone()].to_owned()
        };
        (part(Presence::OldOnly), part(Presence::NewOnly))
    };
    let both = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(
        lit("The disk was full at noon.", "The disk was fuller at noon."),
        both("full", "fuller")
    );
    assert_eq!(
        lit("El caché caducó hoy", "El caché venció hoy"),
        both("caducó", "venció")
    );
    assert_eq!(lit("one", "two"), both("", ""));
    assert_eq!(lit("a b", "a b c"), both("b", "b c"));
}

#[test]
fn endings_that_differ_are_told() {
    let diff = Diff::between("a\r\nb\n", "a\nb");
    let told: Vec<_> = diff.hunks[0]
        .lines
        .iter()
        .map(|line| (line.text.as_str(), line.ending))
        .collect();
    assert_eq!(
        told,
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

/// No two texts of the size of the largest postmortems take long. The limit is on steps: comparing texts that
/// have nothing in common ends with all lines replaced.
#[test]
fn large_texts_are_compared_whole() {
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
    fn a_comparison_is_true(old in "([abc]{0,1}(\r?\n)?){0,24}", new in "([abc]{0,1}(\r?\n)?){0,24}") {
        let diff = Diff::between(&old, &new);
        prop_assert_eq!(diff.is_empty(), old == new);
        let (olds, news): (Vec<&str>, Vec<&str>) =
            (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
        let text = |line: &str| line.trim_end_matches('\n').trim_end_matches('\r').to_owned();
        let (mut left, mut right) = (Vec::new(), Vec::new());
        let (mut at_old, mut at_new) = (0, 0);
        for hunk in &diff.hunks {
            prop_assert_eq!(&olds[at_old..hunk.old - 1], &news[at_new..hunk.new - 1]);
            left.extend(olds[at_old..hunk.old - 1].iter().map(|line| text(line)));
            right.extend(news[at_new..hunk.new - 1].iter().map(|line| text(line)));
            (at_old, at_new) = (hunk.old - 1, hunk.new - 1);
            for line in &hunk.lines {
                if line.sign != Presence::NewOnly { left.push(line.text.clone()); at_old += 1; }
                if line.sign != Presence::OldOnly { right.push(line.text.clone()); at_new += 1; }
            }
        }
        prop_assert_eq!(&olds[at_old..], &news[at_new..]);
        left.extend(olds[at_old..].iter().map(|line| text(line)));
        right.extend(news[at_new..].iter().map(|line| text(line)));
        prop_assert_eq!(left, olds.iter().map(|line| text(line)).collect::<Vec<_>>());
        prop_assert_eq!(right, news.iter().map(|line| text(line)).collect::<Vec<_>>());
        prop_assert_eq!(diff.added + olds.len(), diff.removed + news.len());
    }
}
