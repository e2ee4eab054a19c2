//! Every finding can be said in words.
use debrief::lint::{self, Settings};
use debrief::model::{Body, Entry, Kind, Postmortem, Section};
use debrief::text::en::findings::WORDS;

#[test]
fn every_rule_has_words_of_three_parts() {
    let mut timeline = Section::new("t", Kind::Timeline, "Timeline", 2);
    let entry = |id: &str, time: &str| Entry {
        id: id.into(),
        time: time.into(),
        ..Entry::default()
    };
    timeline.body = Body::Timeline {
        before: String::new(),
        columns: vec![],
        entries: vec![entry("1", "10:36"), entry("2", "10:29")],
        after: String::new(),
    };
    let mut postmortem = Postmortem::new("x", "as-imported");
    postmortem.sections = vec![timeline];
    let findings = lint::check(&postmortem, &Settings::default());
    for rule in lint::ALL {
        let finding = findings
            .iter()
            .find(|finding| finding.rule == rule.name)
            .unwrap_or_else(|| panic!("the document shows no {}: extend it", rule.name));
        let said = (WORDS.explain)(finding.rule, &finding.args);
        for part in [&said.what, &said.why, &said.todo] {
            assert!(
                part.ends_with('.') || part.ends_with(".”"),
                "{}: {part:?}",
                rule.name
            );
            assert!(
                !part.contains("“”") && part.len() > 12,
                "{}: {part:?}",
                rule.name
            );
        }
    }
}
