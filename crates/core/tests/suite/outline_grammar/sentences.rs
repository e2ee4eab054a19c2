//! What is no heading and no action item, though it has the words of one.

/// Sentences that begin with the name of a section and a colon.
const SENTENCES: [(&str, &str); 6] = [
    (
        "en",
        "The root cause: we do not know yet, see the impact below.",
    ),
    (
        "es",
        "La causa raíz: todavía no la conocemos, véase el impacto más abajo.",
    ),
    (
        "fr",
        "La cause racine : nous ne la connaissons pas encore, voir l'impact plus bas.",
    ),
    (
        "de",
        "Die Ursache: wir kennen sie noch nicht, siehe die Auswirkungen unten.",
    ),
    (
        "pt",
        "A causa raiz: ainda não sabemos, veja o impacto abaixo.",
    ),
    (
        "it",
        "La causa radice: non la conosciamo ancora, si veda l'impatto sotto.",
    ),
];

/// What stands under a heading that is no list of action items.
const NO_ITEMS: [(&str, &str); 4] = [
    (
        "advice",
        "## Advice to readers\n\n- Rotate your tokens\n- Update your client\n",
    ),
    (
        "repair",
        "## How we fixed it\n\n- We restarted the pool\n- We raised the limit\n",
    ),
    (
        "form",
        "## Checklist for the author\n\n- [ ] Title filled in\n- [ ] Review scheduled\n",
    ),
    (
        "advice in words",
        "## What you should do\n\nPlease rotate your tokens and update the client.\n",
    ),
];

/// Documents with one section of this name and text, which has to stay one.
pub(crate) fn sentences() -> Vec<(&'static str, String)> {
    let document = |text| format!("# Checkout outage\n\n## Summary\n\nOrders failed.\n\n{text}\n");
    SENTENCES
        .iter()
        .map(|(name, text)| (*name, document(text)))
        .collect()
}

/// Documents without any action item.
pub(crate) fn without_items() -> Vec<(&'static str, String)> {
    let document = |text| format!("# Checkout outage\n\n## Summary\n\nOrders failed.\n\n{text}");
    NO_ITEMS
        .iter()
        .map(|(name, text)| (*name, document(text)))
        .collect()
}
