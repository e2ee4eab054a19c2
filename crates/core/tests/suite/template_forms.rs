//! Markdown in the form of each template: golden files of one rich postmortem, with its authors' headings in
//! their order, and the same text again after importing it.
//!
//! `DEBRIEF_BLESS=1 cargo test -p debrief-core --test suite template_forms` writes the golden files again.
//! Read the changes before you commit them.

use debrief_core::export::in_template;
use debrief_core::model::{Body, Field, Kind, Postmortem, Template};
use debrief_core::template;
use debrief_core::{import, lint};

const RICH: &str = include_str!("../../../../tests/fixtures/rich.md");

/// The rich postmortem in a template.
fn rich(template: &Template) -> Postmortem {
    let mut postmortem = import::text(RICH, "rich").postmortem;
    for section in &mut postmortem.sections {
        if let Body::Timeline { entries, .. } = &mut section.body {
            entries[4].known_then = Some("Forgery was thought likelier than a fault.".into());
        }
    }
    let mut count = 0;
    let (switched, _) = template::switch(&postmortem, Some(template), || {
        count += 1;
        format!("new{count}")
    });
    switched
}

#[test]
fn the_rich_postmortem_is_understood() {
    let postmortem = import::text(RICH, "rich").postmortem;
    for field in Field::ALL.iter().filter(|field| **field != Field::Audience) {
        assert!(!postmortem.values(*field).is_empty(), "{field:?}");
    }
    let kinds: Vec<&str> = postmortem
        .sections
        .iter()
        .map(|s| s.kind.as_str())
        .collect();
    for kind in debrief_core::model::Kind::ALL {
        assert!(kinds.contains(&kind.as_str()), "{}", kind.as_str());
    }
}

#[test]
fn each_template_reads_as_if_a_person_had_filled_it_in() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/templates");
    let bless = std::env::var_os("DEBRIEF_BLESS").is_some();
    let mut differ = Vec::new();
    for template in template::shipped() {
        let file = folder.join(&template.id).with_extension("md");
        let text = in_template(&rich(template));
        if bless {
            std::fs::write(&file, &text).expect("the golden file is written");
        }
        let golden = std::fs::read_to_string(&file).unwrap_or_default();
        if golden != text {
            let line = golden.lines().zip(text.lines()).position(|(a, b)| a != b);
            differ.push(format!(
                "{} from line {:?}:\n{text}",
                template.id,
                line.map(|at| at + 1)
            ));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn headings_are_those_of_the_authors_in_their_order() {
    for template in template::shipped() {
        let text = in_template(&rich(template));
        let headings: Vec<String> = template
            .sections
            .iter()
            .filter(|section| section.level > 0)
            .map(|section| {
                format!(
                    "{} {}",
                    "#".repeat(usize::from(section.level)),
                    section.heading
                )
            })
            .collect();
        let mut wanted = headings.iter().peekable();
        for line in text.lines() {
            wanted.next_if(|heading| *heading == line);
        }
        let required = template.sections.iter().filter(|section| section.required);
        for section in required.filter(|section| section.level > 0) {
            let heading = format!(
                "{} {}",
                "#".repeat(usize::from(section.level)),
                section.heading
            );
            assert!(
                text.lines().any(|line| line == heading),
                "{}: {heading}",
                template.id
            );
        }
        let found: Vec<&str> = text
            .lines()
            .filter(|line| headings.iter().any(|heading| heading == line))
            .collect();
        let in_order: Vec<&String> = headings
            .iter()
            .filter(|heading| found.contains(&heading.as_str()))
            .collect();
        assert_eq!(found, in_order, "{}", template.id);
    }
}

#[test]
fn importing_it_again_gives_the_same_template_and_text() {
    for template in template::shipped() {
        let text = in_template(&rich(template));
        let again = import::text(&text, "again").postmortem;
        assert_eq!(again.template, template.id, "{text}");
        assert_eq!(in_template(&again), text, "{}", template.id);
        assert_eq!(
            debrief_core::export::markdown(&again),
            text,
            "{}",
            template.id
        );
    }
}

#[test]
fn entries_items_and_metadata_come_back() {
    for template in template::shipped() {
        let before = rich(template);
        let again = import::text(&in_template(&before), "again").postmortem;
        let entries = |postmortem: &Postmortem| -> Vec<(String, usize)> {
            let bodies = postmortem.sections.iter().map(|section| &section.body);
            let entries = bodies.flat_map(|body| match body {
                Body::Timeline { entries, .. } => entries.as_slice(),
                _ => &[],
            });
            entries
                .map(|entry| (entry.time.clone(), entry.marks.len()))
                .collect()
        };
        assert_eq!(entries(&again), entries(&before), "{}", template.id);
        let items = |postmortem: &Postmortem| -> Vec<[Option<String>; 5]> {
            let bodies = postmortem.sections.iter().map(|section| &section.body);
            let items = bodies.flat_map(|body| match body {
                Body::Actions { items, .. } => items.as_slice(),
                _ => &[],
            });
            items
                .cloned()
                .map(|item| [item.owner, item.due, item.ticket, item.type_, item.priority])
                .collect()
        };
        assert_eq!(items(&again), items(&before), "{}", template.id);
        for field in Field::ALL.iter().filter(|field| **field != Field::Title) {
            assert_eq!(
                again.values(*field),
                before.values(*field),
                "{}: {field:?}",
                template.id
            );
        }
    }
}

#[test]
fn a_blank_document_is_the_blank_form() {
    for template in template::shipped() {
        let mut blank = template::begin(template, "x");
        let text = in_template(&blank);
        for section in template.sections.iter().filter(|section| section.level > 0) {
            assert!(
                text.contains(&section.heading),
                "{}: {}",
                template.id,
                section.heading
            );
        }
        blank.title = Some("Something broke".into());
        assert_eq!(
            import::text(&in_template(&blank), "x").postmortem.template,
            template.id
        );
    }
}

#[test]
fn a_document_that_fills_a_template_lacks_none_of_its_sections() {
    let settings = lint::Settings::default();
    for template in template::shipped() {
        let again = import::text(&in_template(&rich(template)), "again").postmortem;
        let missing: Vec<String> = lint::check(&again, &settings)
            .into_iter()
            .filter(|finding| finding.rule.name == "missing-section")
            .map(|finding| format!("{:?}", finding.args))
            .collect();
        assert!(missing.len() <= 2, "{}: {missing:?}", template.id);
    }
}

#[test]
fn what_looks_like_structure_stays_in_its_place() {
    let hostile = [
        "- a\n- b\n\n1. c\n\n| a | b |\n|---|---|\n| c | d |\n\n> quote\n\n---\n\n**Owner:** nobody\n\n```sh\nls",
        "Date: 2020-01-01\n\n[ref]: http://example.com\n\nSetext\n---\n\n<!-- to be said",
    ];
    for template in template::shipped() {
        for text in hostile {
            let mut postmortem = rich(template);
            let place = postmortem
                .sections
                .iter_mut()
                .find(|section| section.kind == debrief_core::model::Kind::Impact)
                .expect("every template has an impact or takes it along");
            place.body = Body::Prose(text.to_owned());
            let written = in_template(&postmortem);
            for line in text
                .lines()
                .filter(|line| line.contains(char::is_alphanumeric))
            {
                assert!(written.contains(line), "{}: {line}: {written}", template.id);
            }
            let again = import::text(&written, "x").postmortem;
            assert_eq!(again.template, template.id, "{text}: {written}");
            assert_eq!(in_template(&again), written, "{}: {text}", template.id);
        }
    }
}

#[test]
fn a_template_of_the_teams_own_is_recognised_and_carried_along() {
    let text = "# Relay down\n\n## In short\n\nDown.\n\n## How we found out\n\nA call.\n\n## Who does what\n\n- Add a relay\n";
    let mut draft = import::text(text, "x").postmortem;
    draft.sections[0].kind = Kind::Summary;
    draft.sections[1].kind = Kind::Detection;
    draft.sections[2].kind = Kind::ActionItems;
    let ours = template::from_draft(&draft, "own-1", "Ours");
    let later = "# Mail late\n\n## In short\n\nLate.\n\n## How we found out\n\nBy mail.\n\n## Who does what\n\n- Add a queue\n";
    let own = [ours];
    let read = import::text_knowing(later, "y", &own).postmortem;
    assert_eq!(read.template, "own-1");
    assert_eq!(read.own_template.as_ref(), own.first());
    let kinds: Vec<Kind> = read.sections.iter().map(|section| section.kind).collect();
    assert_eq!(kinds, [Kind::Summary, Kind::Detection, Kind::ActionItems]);
    assert_eq!(debrief_core::export::markdown(&read), later);
    let Body::Actions { items, .. } = &read.sections[2].body else {
        panic!("the list under the team's own heading is action items")
    };
    assert_eq!(items.len(), 1);
    let other = import::text_knowing("# T\n\n## Summary\n\nA\n", "z", &own).postmortem;
    assert_eq!(
        (other.template.as_str(), other.own_template),
        ("as-imported", None)
    );
}
