//! The lines between title and first section as people write them: a few fields, each with label and value.

use super::super::chance::Chance;
use super::report::Labels;

/// A field: its name in JSON, the value as written, and what a reader takes for it.
const FIELDS: [(&str, &str, &str); 9] = [
    ("date", "2024-03-12", "2024-03-12"),
    ("severity", "SEV1", "SEV1"),
    ("severity", "**SEV-2**", "SEV-2"),
    ("severity", "Critical. All regions were down", "Critical"),
    ("status", "Final", "Final"),
    ("owner", "Ida Berg", "Ida Berg"),
    (
        "owner",
        "[Ida Berg](https://people.example.com/ida)",
        "Ida Berg",
    ),
    ("incident", "INC-123", "INC-123"),
    (
        "incident",
        "[INC-123](https://i.example.com/123)",
        "INC-123",
    ),
];

/// A language and its labels for date, severity, status, owner and incident.
const LANGUAGES: [(&str, [&str; 5], &str); 8] = [
    (
        "en",
        ["Date", "Severity", "Status", "Owner", "Incident ID"],
        "Summary",
    ),
    (
        "es",
        ["Fecha", "Severidad", "Estado", "Responsable", "Incidente"],
        "Resumen",
    ),
    (
        "fr",
        ["Date", "Sévérité", "Statut", "Responsable", "Incident"],
        "Résumé",
    ),
    (
        "de",
        [
            "Datum",
            "Schweregrad",
            "Status",
            "Verantwortlich",
            "Vorfall",
        ],
        "Zusammenfassung",
    ),
    (
        "pt",
        ["Data", "Severidade", "Status", "Responsável", "Incidente"],
        "Resumo",
    ),
    (
        "it",
        ["Data", "Gravità", "Stato", "Responsabile", "Incidente"],
        "Riepilogo",
    ),
    (
        "ru",
        ["Дата", "Серьёзность", "Статус", "Ответственный", "Инцидент"],
        "Резюме",
    ),
    (
        "zh",
        ["日期", "严重程度", "状态", "负责人", "事件编号"],
        "摘要",
    ),
];

const NAMES: [&str; 5] = ["date", "severity", "status", "owner", "incident"];

/// Name, what stands before the first field, one field, and what stands between two.
const NOTATIONS: [(&str, &str, &str, &str); 11] = [
    ("bold label", "", "**{l}:** {v}", "\n\n"),
    ("colon outside", "", "**{l}**: {v}", "\n\n"),
    ("list", "", "- {l}: {v}", "\n"),
    ("bold list", "", "- **{l}:** {v}", "\n"),
    ("lines", "", "{l}: {v}", "\n"),
    ("hard breaks", "", "**{l}:** {v}", "  \n"),
    ("table", "| | |\n|---|---|\n", "| {l} | {v} |", "\n"),
    ("bars", "", "{l}: {v}", " | "),
    ("bold bars", "", "**{l}:** {v}", " | "),
    ("label above", "", "**{l}**\n{v}", "\n\n"),
    ("front matter", "---\n", "{l}: {v}", "\n"),
];

/// What a reader understands of one field; nothing where the document does not say it.
pub(crate) struct Expected {
    pub(crate) labels: Labels,
    pub(crate) field: &'static str,
    pub(crate) value: Option<&'static str>,
}

/// Documents with this many fields in all, each with what is expected of it.
pub(crate) fn documents(fields: usize, seed: u64) -> Vec<(String, Vec<Expected>)> {
    let mut chance = Chance(seed);
    (0..fields.div_ceil(NAMES.len()))
        .map(|_| document(&mut chance))
        .collect()
}

fn document(chance: &mut Chance) -> (String, Vec<Expected>) {
    let notation = NOTATIONS[chance.below(NOTATIONS.len())];
    let is_front_matter = notation.0 == "front matter";
    // Front matter has English names in it, whatever the text is in.
    let language = match is_front_matter {
        true => LANGUAGES[0],
        false => LANGUAGES[chance.below(LANGUAGES.len())],
    };
    let absent = chance.below(NAMES.len() + 1);
    let mut lines = Vec::new();
    let mut expected = Vec::new();
    for (number, name) in NAMES.iter().enumerate() {
        let values: Vec<_> = FIELDS
            .iter()
            .filter(|one| one.0 == *name && !(is_front_matter && one.1.contains(['*', '['])))
            .collect();
        let value = values[chance.below(values.len())];
        let is_absent = number == absent;
        if !is_absent {
            let label = language.1[number];
            lines.push(notation.2.replace("{l}", label).replace("{v}", value.1));
        }
        expected.push(Expected {
            labels: vec![
                ("header language", language.0.to_owned()),
                ("notation", notation.0.to_owned()),
                ("field", (*name).to_owned()),
                (
                    "value",
                    if is_absent { "absent" } else { value.1 }.to_owned(),
                ),
            ],
            field: name,
            value: (!is_absent).then_some(value.2),
        });
    }
    let lines = lines.join(notation.3);
    // Neither the later date nor the proposal's priority is the incident's.
    let rest = format!(
        "## {}\n\nCheckout failed. A review follows on 2024-06-20.\n\n- [ ] P1: add an alert\n",
        language.2
    );
    let text = match is_front_matter {
        true => format!("---\n{lines}\n---\n\n# Checkout outage\n\n{rest}"),
        false => format!("# Checkout outage\n\n{}{lines}\n\n{rest}", notation.1),
    };
    (text, expected)
}
