//! Metadata around the title, in the ways in which people write it: whatever is added or changed is read
//! back, and nothing else is touched.

use std::fmt::Write as _;

use debrief_core::export::markdown;
use debrief_core::frame::escapes;
use debrief_core::frame::front::{Own, own, set_own};
use debrief_core::import;
use debrief_core::model::{Field, Postmortem};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use pulldown_cmark::{Event, Parser};

/// Values that are easily taken for something else.
const EVIL: &[&str] = &[
    "Ana",
    "x, y",
    "x; y",
    "a: b",
    "|",
    "a | b",
    "x | y: z",
    "x · y: z",
    "*x",
    "**x",
    "x**",
    "_x",
    "* x",
    "[x]",
    "[x]: y",
    "#",
    "# x",
    "## x ##",
    "\\",
    "a\\",
    "\\#",
    "\\\\",
    "a\\|b",
    "\"quoted\"",
    "'quoted'",
    "it's \"so\"",
    "🚒",
    "🚒 fire: yes",
    "- x",
    "-",
    "1. x",
    "1.",
    "> x",
    "<b>",
    "---",
    "===",
    "`c",
    "https://example.org/a|b?c=d",
    "~x",
    "=",
    "x #",
    "x  y",
    "{x}",
    "*",
    "**",
    "\"",
    "+",
];

/// The labels of a language: date, status, severity, incident, then one of the document's own, and a heading.
const LANGUAGES: &[[&str; 6]] = &[
    [
        "Date",
        "Status",
        "Severity",
        "Incident ID",
        "Detected by",
        "Summary",
    ],
    [
        "Fecha",
        "Estado",
        "Gravedad",
        "Incidente",
        "Patrón asociado",
        "Resumen",
    ],
    [
        "Datum",
        "Status",
        "Schweregrad",
        "Störungsnummer",
        "Entdeckt durch",
        "Zusammenfassung",
    ],
    [
        "Date",
        "Statut",
        "Gravité",
        "Incident",
        "Détecté par",
        "Résumé",
    ],
    ["日付", "状態", "重大度", "障害番号", "顧客ランク", "概要"],
];

const VALUES: [&str; 5] = ["2026-03-12", "closed", "SEV-2", "INC-7", "alerts"];

const FIELDS: [Field; 4] = [Field::Date, Field::Status, Field::Severity, Field::Incident];

/// How metadata is written: what is before, between and behind each pair, and around all of them.
#[derive(Clone, Copy, Debug)]
struct Style {
    before: &'static str,
    colon: &'static str,
    behind: &'static str,
    between: &'static str,
    head: &'static str,
}

const fn style(
    before: &'static str,
    colon: &'static str,
    behind: &'static str,
    between: &'static str,
    head: &'static str,
) -> Style {
    Style {
        before,
        colon,
        behind,
        between,
        head,
    }
}

const STYLES: &[Style] = &[
    style("", ": ", "", "\n", ""),
    style("", ": ", "", "\n\n", ""),
    style("**", ":** ", "", "  \n", ""),
    style("**", ":** ", "  ", "\n", ""),
    style("**", "**: ", "\\", "\n", ""),
    style("**", "**: ", "", "\\\n", ""),
    style("*", ":* ", "<br>", "\n", ""),
    style("**", ":** ", "", "\n\n", ""),
    style("**", ": ", "**", "\n\n", ""),
    style("- **", ":** ", "", "\n", ""),
    style("* ", ": ", "", "\n", ""),
    style("- ", " : ", "", "\n\n", ""),
    style("+ __", "__: ", "", "\n", ""),
    style("> **", ":** ", "  ", "\n", ""),
    style("> ", ": ", "", "\n>\n", ""),
    style("> **", ":** ", "", "\n\n", ""),
    style("| ", " | ", " |", "\n", "| Field | Value |\n|---|---|\n"),
    style("|", "|", "|", "\n", "| | |\n|-|-|\n"),
    style(
        "| **",
        "** | ",
        "    |",
        "\n",
        "| Item | What is known |\n| :--- | ---: |\n",
    ),
    style("### ", "\n\n", "", "\n\n", ""),
    style("### ", "\n", "", "\n\n", ""),
    style("## ", " ##\n\n", "", "\n\n", ""),
    style("### ", "\n\n- ", "", "\n\n", ""),
    style("## ", ": ", "", "\n\n", ""),
    style("**", ":** ", "", " | ", ""),
    style("", ": ", "", " · ", ""),
    style("", "：", "", "\n", ""),
    style("📅 **", ":** ", "", "\n\n", ""),
];

#[derive(Clone, Debug)]
struct Case {
    text: String,
    style: Style,
    fields: Vec<usize>,
}

/// Documents with at least this many known fields, and perhaps or surely one of their own.
fn cases(least: usize, with_own: bool) -> impl Strategy<Value = Case> {
    (
        select(STYLES),
        select(LANGUAGES),
        subsequence(vec![0, 1, 2, 3], least..=4),
        any::<bool>().prop_map(move |own| own || with_own),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(style, words, fields, has_own, titled, crlf)| {
            // Without a field beside it, a label of the document's own may be a word like any other.
            let has_own = has_own && fields.len() > 1;
            // Without a title, a first heading such as `Status: closed` is the title.
            let titled = titled || style.before.starts_with('#');
            let mut pairs: Vec<usize> = fields.clone();
            if has_own {
                pairs.insert(1, 4);
            }
            let mut text = if titled { "# The queue stuck\n\n" } else { "" }.to_owned();
            if !pairs.is_empty() {
                text.push_str(style.head);
            }
            for (at, pair) in pairs.iter().enumerate() {
                let Style {
                    before,
                    colon,
                    behind,
                    ..
                } = style;
                let between = if at + 1 < pairs.len() {
                    style.between
                } else {
                    "\n\n"
                };
                let (label, value) = (words[*pair], VALUES[*pair]);
                write!(text, "{before}{label}{colon}{value}{behind}{between}").expect("text");
            }
            write!(text, "## {}\n\nIt stuck.\n", words[5]).expect("text");
            if crlf {
                text = text.replace('\n', "\r\n");
            }
            Case {
                text,
                style,
                fields,
            }
        })
}

fn own_of(postmortem: &Postmortem) -> Vec<Own> {
    postmortem.front.iter().filter_map(own).collect()
}

/// What a document says beside one field.
fn besides(postmortem: &Postmortem, field: Option<Field>) -> Vec<Vec<String>> {
    let others = Field::ALL.iter().filter(|other| Some(**other) != field);
    others.map(|other| postmortem.values(*other)).collect()
}

/// A line without what forces a line break at its end.
fn unbroken(line: &str) -> &str {
    let line = line.trim_end();
    let line = line.strip_suffix("<br>").unwrap_or(line);
    line.trim_end_matches('\\').trim_end()
}

fn soft_breaks(text: &str) -> usize {
    Parser::new(text)
        .filter(|event| *event == Event::SoftBreak)
        .count()
}

fn check_read(
    before: &Postmortem,
    wanted: &Postmortem,
    field: Option<Field>,
) -> Result<String, TestCaseError> {
    let out = markdown(wanted);
    let read = import::text(&out, "x").postmortem;
    if let Some(field) = field {
        prop_assert_eq!(read.values(field), wanted.values(field), "{}", &out);
    }
    prop_assert_eq!(besides(&read, field), besides(before, field), "{}", &out);
    prop_assert_eq!(own_of(&read), own_of(wanted), "{}", &out);
    prop_assert_eq!(&read.sections, &before.sections, "{}", &out);
    prop_assert_eq!(markdown(&read), out.as_str());
    Ok(out)
}

/// A value without the backslashes that change nothing for a reader: with and without them it is the same.
fn meant(value: &str) -> String {
    escapes::unescaped(value).into_owned()
}

proptest! {
    #![proptest_config(crate::cases(300))]

    #[test]
    fn an_added_field_is_read_back_and_nothing_else_changes(
        case in cases(0, false),
        field in select(&[Field::Owner, Field::Authors, Field::Services, Field::Status, Field::Incident][..]),
        value in select(EVIL),
    ) {
        let before = import::text(&case.text, "x").postmortem;
        // An owner is one person: several names are read as those of the authors.
        let several = field == Field::Owner && value.contains([',', ';']);
        if several || !before.values(field).is_empty() {
            return Ok(());
        }
        let value = meant(value);
        let mut with = before.clone();
        with.set_values(field, vec![value]);
        let out = check_read(&before, &with, Some(field))?;
        let shared = matches!(case.style.between, " | " | " · ");
        let lines: Vec<&str> = out.lines().map(unbroken).collect();
        let old = case.text.lines().map(unbroken);
        let gone: Vec<&str> = old.filter(|line| !lines.contains(line)).collect();
        prop_assert!(gone.len() <= usize::from(shared && !case.fields.is_empty()), "{:?} in {}", gone, &out);
        if soft_breaks(&case.text) == 0 {
            prop_assert_eq!(soft_breaks(&out), 0, "{}", &out);
        }
    }

    #[test]
    fn a_changed_field_is_read_back_and_changes_its_line_only(case in cases(1, false), value in select(EVIL), which in 0..4_usize) {
        let before = import::text(&case.text, "x").postmortem;
        let field = FIELDS[case.fields[which % case.fields.len()]];
        // A date is written in its own way, whatever is typed.
        let value = if field == Field::Date { "2026-03-13" } else { value };
        let mut with = before.clone();
        with.set_values(field, vec![meant(value)]);
        let out = check_read(&before, &with, Some(field))?;
        let differ = out.lines().zip(case.text.lines()).filter(|(new, old)| new != old);
        prop_assert_eq!(differ.count(), 1, "{}", &out);
        prop_assert_eq!(out.lines().count(), case.text.lines().count());
    }

    #[test]
    fn a_field_of_the_documents_own_is_shown_and_changes_its_line_only(case in cases(2, true), value in select(EVIL)) {
        let before = import::text(&case.text, "x").postmortem;
        prop_assert_eq!(own_of(&before).len(), 1, "{}", &case.text);
        let own_value = |postmortem: &Postmortem| own_of(postmortem)[0].value.clone();
        prop_assert_eq!(own_value(&before), "alerts");
        let mut with = before.clone();
        let eol = if case.text.contains('\r') { "\r\n" } else { "\n" };
        let piece = with.front.iter_mut().find(|piece| own(piece).is_some()).expect("one");
        let value = meant(value);
        set_own(piece, &value, eol);
        prop_assert_eq!(own_value(&with), value);
        let out = check_read(&before, &with, None)?;
        let differ = out.lines().zip(case.text.lines()).filter(|(new, old)| new != old);
        prop_assert_eq!(differ.count(), 1, "{}", &out);
    }
}
