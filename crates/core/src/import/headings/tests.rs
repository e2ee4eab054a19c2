//! Tests: what each heading is understood as.

use super::*;

#[test]
fn marks_case_numbers_and_punctuation_do_not_matter() {
    for heading in [
        "Root Causes",
        "**Root cause:**",
        "3. root cause",
        "Root-Cause ",
        "Root Cause(s)",
        "Root cause (draft)",
    ] {
        assert_eq!(kind(heading), Some(Kind::RootCauses), "{heading}");
    }
    assert_eq!(kind("Timeline (all times PT )"), Some(Kind::Timeline));
    assert_eq!(
        kind("Corrective/Preventative measures"),
        Some(Kind::ActionItems)
    );
    assert_eq!(kind("How’d We Do?"), Some(Kind::Lessons));
    assert_eq!(kind("Lecciones aprendidas"), Some(Kind::Lessons));
}

#[test]
fn a_name_inside_other_words_is_no_name() {
    for heading in [
        "Impactful changes",
        "Summarising things",
        "Potential action items",
        "Data links",
        "Exploit contract",
        "Investigation",
        "Timelines elsewhere",
        "42",
        "",
    ] {
        assert_eq!(kind(heading), None, "{heading}");
    }
}

#[test]
fn names_stand_among_other_words() {
    for (heading, kind) in [
        ("Details of mitigation", Kind::Resolution),
        ("Vulnerability Details", Kind::RootCauses),
        ("Checkout Response Timeline", Kind::Timeline),
        ("Recovery and Lessons Learned", Kind::Recovery),
        ("What happened / Why", Kind::Summary),
        ("What amplified the damage", Kind::ContributingFactors),
        ("Why this happens", Kind::RootCauses),
        ("What was the impact identified?", Kind::Impact),
        ("How was it detected?", Kind::Detection),
        (
            "How do we stop this from happening again?",
            Kind::ActionItems,
        ),
        ("Impact on customers", Kind::Impact),
        ("Part 4: Recovery of the service", Kind::Recovery),
        ("Solving (Ana)", Kind::Resolution),
        ("Solutions & next steps", Kind::Resolution),
        ("Cronología del incidente de hoy", Kind::Timeline),
        ("¿Qué salió mal?", Kind::WentWrong),
        (
            "Parte 2: restaurar e observar a recuperação",
            Kind::Recovery,
        ),
        ("A Resolução (primeiros passos)", Kind::Resolution),
        ("Ce qui a amplifié les dégâts", Kind::ContributingFactors),
        ("Chronologie de la panne", Kind::Timeline),
        ("Ursachenforschung (Root Cause Analysis)", Kind::RootCauses),
        ("Was haben wir daraus gelernt?", Kind::Lessons),
        ("Cosa abbiamo imparato da questo", Kind::Lessons),
        ("Хронология событий 5 мая", Kind::Timeline),
        ("影響範囲と期間", Kind::Impact),
        ("今回の障害概要", Kind::Summary),
        ("本次故障的根本原因", Kind::RootCauses),
        ("결제 서버 타임라인", Kind::Timeline),
    ] {
        assert_eq!(super::kind(heading), Some(kind), "{heading}");
    }
}

#[test]
fn words_that_name_a_section_stand_in_any_order_and_inflection() {
    for (heading, kind) in [
        ("Causas raíz estructurales", Kind::RootCauses),
        ("Plan de acción inmediato", Kind::ActionItems),
        ("Próximo paso", Kind::ActionItems),
        ("Acciones tomadas en el incidente", Kind::Response),
        ("Acciones correctivas implementadas", Kind::ActionItems),
        ("Solución aplicada al problema", Kind::Resolution),
        ("Lo que no funcionó bien", Kind::WentWrong),
        ("Lo que funcionó bien", Kind::WentWell),
        ("¿Cuándo ocurrió cada cosa?", Kind::Timeline),
        ("Ce qu'on a appris", Kind::Lessons),
        ("Les causes profondes de l'incident", Kind::RootCauses),
        ("Correctif appliqué", Kind::Resolution),
        ("Что делаем дальше", Kind::ActionItems),
        ("Корневые причины инцидента", Kind::RootCauses),
        ("Wie geht es weiter?", Kind::ActionItems),
        ("Was nicht gut lief", Kind::WentWrong),
        ("Chi è stato colpito?", Kind::Impact),
        ("Tasks performed", Kind::Response),
        ("Short term fix", Kind::Resolution),
        ("Looking forward", Kind::ActionItems),
        ("Hva gikk bra", Kind::WentWell),
        ("Bakenforliggende årsaker", Kind::RootCauses),
        ("Vad hände när?", Kind::Timeline),
        ("Hvad gik ikke godt?", Kind::WentWrong),
        ("Waarom is het gebeurd?", Kind::RootCauses),
        ("Verbeteracties", Kind::ActionItems),
        ("Jak to naprawiliśmy?", Kind::Resolution),
        ("预防", Kind::ActionItems),
        ("発生から復旧までの経緯（JST）", Kind::Timeline),
        ("후속 조치 계획", Kind::ActionItems),
    ] {
        assert_eq!(super::kind(heading), Some(kind), "{heading}");
    }
}

#[test]
fn a_word_that_says_something_else_keeps_a_heading_from_being_a_name() {
    for heading in [
        "Acción de gracias",
        "Step 1",
        "Paso 2",
        "Schritt 3",
        "Paso de peatones cerrado",
        "Plan de Juan",
        "Good morning everyone",
        "What a night",
        "Forward proxies",
        "Fixed term contracts",
        "Oorzakelijk verband onbekend",
        "Tiltaksgruppen ble kalt inn",
        "Przyczepa",
        "Qui nous sommes",
        "Der Server",
        "預約系統",
    ] {
        assert_eq!(kind(heading), None, "{heading}");
    }
}

#[test]
fn a_rule_of_a_language_can_be_read() {
    for names in LANGUAGES {
        let rules = names.rules.iter().flat_map(|(_, rules)| rules.lines());
        let words = rules.flat_map(|rule| rule.split([' ', '|']));
        for word in words.chain(names.silent.split(' ')) {
            let bare = word.trim_matches('-');
            assert_eq!(normalise(bare), bare, "{word} in {}", names.tag);
        }
    }
}

#[test]
fn headings_without_their_accents() {
    for (heading, kind) in [
        ("Causas raiz estructurales", Kind::RootCauses),
        ("Cronologia", Kind::Timeline),
        ("Licoes aprendidas", Kind::Lessons),
        ("Que paso", Kind::Summary),
    ] {
        assert_eq!(super::kind(heading), Some(kind), "{heading}");
    }
}

#[test]
fn a_number_is_no_name() {
    assert_eq!(super::kind("Step 1: The alarm (14:02)"), None);
    assert_eq!(super::kind("Paso 2: reinicio"), None);
    assert_eq!(super::kind("Part 4: Recovery"), Some(Kind::Recovery));
}

#[test]
fn names_are_written_as_they_are_compared_and_mean_one_thing() {
    for names in LANGUAGES {
        let kinds = names.kinds.iter().flat_map(|(_, names)| names.lines());
        let fields = names.fields.iter().flat_map(|(_, names)| names.lines());
        let mut all: Vec<&str> = kinds.chain(fields).collect();
        for name in &all {
            assert_eq!(normalise(name), *name);
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a name is listed twice");
    }
}
