//! Action items as people write them: what names owner, date, priority, ticket and state, and where they stand.

use super::super::chance::Chance;
use super::report::Labels;

/// Name, and the pattern; `{t}` is the task, `{o}` the owner.
const OWNERS: [(&str, &str); 12] = [
    ("none", "{t}"),
    ("[owner]", "{t} [{o}]"),
    ("(owner)", "{t} ({o})"),
    ("@owner", "{t} @{o}"),
    ("@owner first", "@{o} {t}"),
    ("dash", "{t} — {o}"),
    ("label", "{t}. {Owner}: {o}"),
    ("bracket label", "{t} ({Owner}: {o})"),
    ("bold first", "**{o}**: {t}"),
    ("name first", "{o}: {t}"),
    ("bracket first", "[{o}] {t}"),
    ("line below", "{t}\n  - {Owner}: {o}"),
];

const DUES: [(&str, &str); 5] = [
    ("none", ""),
    ("(due)", " ({due} 2024-05-01)"),
    ("label", " {Due}: 2024-05-01"),
    ("by", " — {by} 2024-05-01"),
    ("below", "\n  - {Due}: 2024-05-01"),
];

/// Name, what stands before the item, what stands behind it.
const PRIORITIES: [(&str, &str, &str); 6] = [
    ("none", "", ""),
    ("[P1]", "[P1] ", ""),
    ("P1:", "P1: ", ""),
    ("(P1)", "", " (P1)"),
    ("bold", "**P1** ", ""),
    ("label", "", " ({Priority}: P1)"),
];

const TICKETS: [(&str, &str, &str); 5] = [
    ("none", "", ""),
    ("first", "OPS-123: ", ""),
    ("(ticket)", "", " (OPS-123)"),
    (
        "link",
        "",
        " [OPS-123](https://jira.example.com/browse/OPS-123)",
    ),
    ("[ticket]", "[OPS-123] ", ""),
];

/// Name, what stands before and behind, and whether it is done.
const STATES: [(&str, &str, &str, bool); 10] = [
    ("none", "", "", false),
    ("[ ]", "[ ] ", "", false),
    ("[x]", "[x] ", "", true),
    ("TODO", "TODO: ", "", false),
    ("DONE", "DONE: ", "", true),
    ("✅", "✅ ", "", true),
    ("✅ behind", "", " ✅", true),
    ("(done)", "", " ({done})", true),
    ("struck", "~~", "~~", true),
    ("⏳", "⏳ ", "", false),
];

const LISTS: [(&str, &str); 4] = [("-", "- "), ("*", "* "), ("1.", "1. "), ("•", "• ")];

/// The words of a language: its name, heading, owner, due label, due, by, priority, done, tasks.
type Words = [&'static str; 9];

const LANGUAGES: [(Words, [&str; 3]); 6] = [
    (
        [
            "en",
            "Action items",
            "Owner",
            "Due",
            "due",
            "by",
            "Priority",
            "done",
            "Task",
        ],
        [
            "Add an alert on queue depth",
            "Raise the pool limit",
            "Write a runbook for failover",
        ],
    ),
    (
        [
            "es",
            "Acciones",
            "Responsable",
            "Fecha límite",
            "vence",
            "antes del",
            "Prioridad",
            "hecho",
            "Acción",
        ],
        [
            "Añadir una alerta de cola",
            "Subir el límite de conexiones",
            "Escribir un procedimiento",
        ],
    ),
    (
        [
            "fr",
            "Plan d'action",
            "Responsable",
            "Échéance",
            "échéance",
            "avant le",
            "Priorité",
            "fait",
            "Action",
        ],
        [
            "Ajouter une alerte",
            "Augmenter la limite",
            "Rédiger une procédure",
        ],
    ),
    (
        [
            "de",
            "Maßnahmen",
            "Verantwortlich",
            "Frist",
            "fällig",
            "bis",
            "Priorität",
            "erledigt",
            "Maßnahme",
        ],
        [
            "Alarm für die Warteschlange einrichten",
            "Grenze erhöhen",
            "Anleitung schreiben",
        ],
    ),
    (
        [
            "pt",
            "Itens de ação",
            "Responsável",
            "Prazo",
            "prazo",
            "até",
            "Prioridade",
            "feito",
            "Ação",
        ],
        [
            "Adicionar um alerta",
            "Aumentar o limite",
            "Escrever um procedimento",
        ],
    ),
    (
        [
            "it",
            "Azioni correttive",
            "Responsabile",
            "Scadenza",
            "scadenza",
            "entro il",
            "Priorità",
            "fatto",
            "Azione",
        ],
        [
            "Aggiungere un allarme",
            "Aumentare il limite",
            "Scrivere una procedura",
        ],
    ),
];

const NAMES: [&str; 3] = ["Ida", "Tom", "Carmen"];

/// What a reader understands of one item.
pub(crate) struct Expected {
    pub(crate) labels: Labels,
    pub(crate) task: &'static str,
    pub(crate) owner: Option<&'static str>,
    pub(crate) due: bool,
    pub(crate) priority: bool,
    pub(crate) ticket: bool,
    pub(crate) done: bool,
}

/// Documents with this many items in all, each with what is expected of it.
pub(crate) fn documents(items: usize, seed: u64) -> Vec<(String, Vec<Expected>)> {
    let mut chance = Chance(seed);
    let documents = items.div_ceil(NAMES.len());
    (0..documents).map(|_| document(&mut chance)).collect()
}

/// As people do, it takes the plainest alternative more often than any other.
fn plain_or(chance: &mut Chance, limit: usize) -> usize {
    match chance.below(2) {
        0 => 0,
        _ => chance.below(limit),
    }
}

fn document(chance: &mut Chance) -> (String, Vec<Expected>) {
    let (words, tasks) = LANGUAGES[plain_or(chance, LANGUAGES.len())];
    let owner = OWNERS[chance.below(OWNERS.len())];
    let due = DUES[plain_or(chance, DUES.len())];
    let priority = PRIORITIES[plain_or(chance, PRIORITIES.len())];
    let ticket = TICKETS[plain_or(chance, TICKETS.len())];
    let is_table = chance.below(5) == 0;
    let list = LISTS[plain_or(chance, LISTS.len())];
    let mut text = format!("# Checkout outage\n\n## {}\n\n", words[1]);
    if is_table {
        let [_, _, owner, due, _, _, priority, _, task] = words;
        text.push_str(&format!(
            "| {priority} | {task} | {owner} | {due} |\n|---|---|---|---|\n"
        ));
    }
    let mut expected = Vec::new();
    for (task, name) in tasks.into_iter().zip(NAMES) {
        let state = STATES[plain_or(chance, STATES.len())];
        if is_table {
            text.push_str(&format!("| P1 | {task} | {name} | 2024-05-01 |\n"));
        } else {
            let core = owner.1.replace("{t}", task).replace("{o}", name);
            // What is on lines of its own stands below what belongs to the first line.
            let (first, below) = core.split_once('\n').unwrap_or((&core, ""));
            let (due_beside, due_below) = due.1.split_once('\n').unwrap_or((due.1, ""));
            text.push_str(&in_words(
                &format!(
                    "{}{}{}{}{first}{due_beside}{}{}{}\n",
                    list.1, state.1, priority.1, ticket.1, priority.2, ticket.2, state.2
                ),
                words,
            ));
            for line in [below, due_below] {
                if !line.is_empty() {
                    text.push_str(&in_words(&format!("{line}\n"), words).replace("  -", "   -"));
                }
            }
        }
        let named = |dimension, name: &str| {
            let name = if is_table { "table" } else { name };
            (dimension, name.to_owned())
        };
        expected.push(Expected {
            labels: vec![
                ("item language", words[0].to_owned()),
                named("owner", owner.0),
                named("due", due.0),
                named("priority", priority.0),
                named("ticket", ticket.0),
                named("state", state.0),
                named("list", list.0),
            ],
            task,
            owner: (is_table || owner.0 != "none").then_some(name),
            due: is_table || due.0 != "none",
            priority: is_table || priority.0 != "none",
            ticket: !is_table && ticket.0 != "none",
            done: !is_table && state.3,
        });
    }
    (text, expected)
}

fn in_words(text: &str, words: Words) -> String {
    let [_, _, owner, due_label, due, by, priority, done, _] = words;
    [
        ("{Owner}", owner),
        ("{Due}", due_label),
        ("{due}", due),
        ("{by}", by),
        ("{Priority}", priority),
        ("{done}", done),
    ]
    .iter()
    .fold(text.to_owned(), |text, (sign, word)| {
        text.replace(sign, word)
    })
}
