use super::*;
use crate::typing::Edit;

const TREE: &str = "Intro.\n\n- Why did checkout fail? No connection was free.\n  - Why? A report held one.\n    It took 40 s.\n    - Why? No index.\n  - Why? The limit was old.\n\nEnd.";

/// The steps as `depth question | answer`.
fn described(text: &str) -> Vec<String> {
    let whys = Whys::read(text, Kind::FiveWhys);
    let steps = (0..whys.steps().len()).map(|index| {
        let depth = whys.steps()[index].depth;
        let question = whys.question(index).unwrap_or("-");
        format!("{depth} {question} | {}", whys.answer(index))
    });
    steps.collect()
}

/// The text after an edit, with `|` for the caret.
fn after_edit(text: &str, edit: impl FnOnce(&Whys<'_>) -> Option<Edit>) -> String {
    let Some(edit) = edit(&Whys::read(text, Kind::FiveWhys)) else {
        return "nothing".into();
    };
    let mut edited = edit.apply(text);
    edited.insert(edit.select.start, '|');
    edited
}

#[test]
fn a_nested_list_is_a_tree() {
    assert_eq!(
        described(TREE),
        [
            "0 Why did checkout fail? | No connection was free.",
            "1 Why? | A report held one.\nIt took 40 s.",
            "2 Why? | No index.",
            "1 Why? | The limit was old.",
        ]
    );
    let whys = Whys::read(TREE, Kind::FiveWhys);
    assert_eq!(
        (
            whys.count_below(0),
            whys.count_below(1),
            whys.count_below(3)
        ),
        (3, 1, 0)
    );
}

#[test]
fn a_flat_list_is_a_chain() {
    assert_eq!(
        described("1. Why did it fail? Full disk.\n2. Why? Logs.\n\n3. **Why?** No rotation"),
        [
            "0 Why did it fail? | Full disk.",
            "1 Why? | Logs.",
            "2 **Why?** | No rotation",
        ]
    );
    assert_eq!(
        described("- The disk was full.\n- The logs grew. Why?"),
        ["0 - | The disk was full.", "1 - | The logs grew. Why?"]
    );
    assert_eq!(
        described("- Why did it fail? One.\n- Why did it fail? Two.\n- ¿Por qué? Tres."),
        [
            "0 Why did it fail? | One.",
            "0 Why did it fail? | Two.",
            "1 ¿Por qué? | Tres."
        ]
    );
}

#[test]
fn only_lists_that_ask_questions_have_steps() {
    assert_eq!(
        described("- See https://x.example/?q=1 for it\n\n```\n- Why? a\n```\nWhy? b"),
        ["0 - | See https://x.example/?q=1 for it"]
    );
    let causes = "- The disk was full.\n- Nobody looked.";
    assert_eq!(Whys::read(causes, Kind::RootCauses).steps().len(), 0);
    for question in ["- Why was the disk full? Logs.", "- It was full. Why?"] {
        assert_eq!(Whys::read(question, Kind::RootCauses).steps().len(), 1);
    }
    assert_eq!(
        described("- Why did it fail?\n  - The disk.\n  -"),
        [
            "0 Why did it fail? | ",
            "1 Why did it fail? | The disk.",
            "1 Why did it fail? | "
        ]
    );
}

#[test]
fn the_first_question_begins_a_list() {
    assert_eq!(after_edit("", |whys| Some(whys.begin("Why?"))), "- Why? |");
    assert_eq!(
        after_edit("Text.\r\nMore.\r\n", |whys| Some(
            whys.begin("Why did\nit fail?")
        )),
        "Text.\r\nMore.\r\n\r\n- Why did it fail? |"
    );
    assert_eq!(
        after_edit("- Why a? b", |whys| Some(whys.begin("Why c?"))),
        "- Why a? b\n\n* Why c? |"
    );
}

#[test]
fn the_first_question_does_not_join_the_list_before() {
    let causes = "- The disk was full.\n- Nobody looked.";
    let question = Whys::read(causes, Kind::RootCauses).begin("Why did it fail?");
    let text = question.apply(causes);
    assert_eq!(
        text,
        "- The disk was full.\n- Nobody looked.\n\n* Why did it fail? "
    );
    let whys = Whys::read(&text, Kind::RootCauses);
    assert_eq!(whys.question(0), Some("Why did it fail?"));
    assert_eq!(whys.steps().len(), 1);
}

#[test]
fn an_answer_begins_the_next_question() {
    assert_eq!(
        after_edit("- Why a? b", |whys| whys.ask(0, "Why?")),
        "- Why a? b\n  - Why? |"
    );
    assert_eq!(
        after_edit(TREE, |whys| whys.ask(2, "Why?")),
        TREE.replace("No index.", "No index.\n      - Why? |")
    );
    assert_eq!(
        after_edit(TREE, |whys| whys.ask(0, "Why?")),
        TREE.replace("old.", "old.\n  - Why? |")
    );
    assert_eq!(
        after_edit("1. Why a? b\n2. Why? c\n\nEnd", |whys| whys.ask(1, "Why?")),
        "1. Why a? b\n2. Why? c\n3. Why? |\n\nEnd"
    );
    assert_eq!(
        after_edit("8. Why a? b", |whys| whys.ask(0, "Why?")),
        "8. Why a? b\n9. Why? |"
    );
    assert_eq!(
        after_edit("- Why a? b", |whys| whys.ask(1, "Why?")),
        "nothing"
    );
}

#[test]
fn a_question_has_several_answers() {
    assert_eq!(
        after_edit(TREE, |whys| whys.branch(1, "Why?")),
        TREE.replace("No index.", "No index.\n  - Why? |")
    );
    assert_eq!(
        after_edit("- Why did a? b", |whys| whys.branch(0, "Why?")),
        "- Why did a? b\n- Why did a? |"
    );
    assert_eq!(
        after_edit("- Why? b", |whys| whys.branch(0, "Why?")),
        "- Why? b\n\n* Why? |"
    );
}

#[test]
fn a_chain_that_branches_becomes_a_tree() {
    let chain = "Intro\n\n1. Why a? b\n2. Why? c\n   more\n3. Why? d \n\nEnd";
    assert_eq!(
        after_edit(chain, |whys| whys.branch(1, "Why?")),
        "Intro\n\n- Why a? b\n  - Why? c\n    more\n    - Why? d\n  - Why? |\n\nEnd"
    );
    assert_eq!(
        after_edit(chain, |whys| whys.ask(0, "Why?")),
        "Intro\n\n- Why a? b\n  - Why? c\n    more\n    - Why? d\n  - Why? |\n\nEnd"
    );
}

#[test]
fn a_step_is_removed_with_the_steps_below_it() {
    assert_eq!(
        after_edit(TREE, |whys| whys.remove(1)),
        "Intro.\n\n- Why did checkout fail? No connection was free.\n|  - Why? The limit was old.\n\nEnd."
    );
    assert_eq!(
        after_edit("- Why a? b\n  - Why? c", |whys| whys.remove(1)),
        "- Why a? b|"
    );
    assert_eq!(after_edit("- Why a? b", |whys| whys.remove(0)), "|");
    assert_eq!(
        after_edit("a\r\n\r\n- Why? b\r\n\r\nc", |whys| whys.remove(0)),
        "a\r\n\r\n|\r\nc"
    );
}
