//! French names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (
            Kind::Summary,
            &[
                "résumé",
                "résumé de l'incident",
                "synthèse",
                "description de l'incident",
                "ce qui s'est passé",
                "que s'est il passé",
            ],
        ),
        (
            Kind::Impact,
            &[
                "impact client",
                "impact sur les clients",
                "utilisateurs touchés",
                "conséquences",
            ],
        ),
        (Kind::Background, &["contexte"]),
        (
            Kind::RootCauses,
            &[
                "cause racine",
                "causes racines",
                "cause profonde",
                "causes profondes",
                "analyse des causes",
                "cause première",
            ],
        ),
        (
            Kind::ContributingFactors,
            &[
                "facteurs contributifs",
                "facteurs contributeurs",
                "facteurs aggravants",
            ],
        ),
        (Kind::FiveWhys, &["cinq pourquoi", "les cinq pourquoi"]),
        (Kind::Trigger, &["déclencheur", "élément déclencheur"]),
        (Kind::Detection, &["détection"]),
        (Kind::Response, &["réponse", "réaction"]),
        (
            Kind::Resolution,
            &[
                "résolution",
                "correction",
                "correctif",
                "solution",
                "atténuation",
            ],
        ),
        (
            Kind::Recovery,
            &["rétablissement", "reprise", "restauration"],
        ),
        (
            Kind::Lessons,
            &[
                "leçons",
                "leçons apprises",
                "leçons tirées",
                "enseignements",
                "retour d'expérience",
            ],
        ),
        (
            Kind::WentWell,
            &["ce qui a bien fonctionné", "ce qui s'est bien passé"],
        ),
        (
            Kind::WentWrong,
            &["ce qui a mal fonctionné", "ce qui s'est mal passé"],
        ),
        (Kind::Lucky, &["où nous avons eu de la chance"]),
        (
            Kind::ActionItems,
            &[
                "plan d'action",
                "plan d'actions",
                "actions correctives",
                "mesures correctives",
                "mesures préventives",
                "actions à mener",
                "prochaines étapes",
                "prévention",
            ],
        ),
        (
            Kind::Timeline,
            &["chronologie", "déroulement", "frise chronologique"],
        ),
        (
            Kind::Supporting,
            &[
                "annexe",
                "annexes",
                "références",
                "liens",
                "détails techniques",
            ],
        ),
        (Kind::Glossary, &["glossaire"]),
        (Kind::People, &["personnes impliquées"]),
        (Kind::Questions, &["questions ouvertes"]),
    ],
    fields: &[
        (Field::Date, &["date de l'incident"]),
        (
            Field::Authors,
            &["auteurs", "auteur", "autrice", "rédigé par"],
        ),
        (Field::Owner, &["pilote"]),
        (Field::Status, &["statut", "état"]),
        (Field::Severity, &["gravité", "sévérité"]),
        (Field::Services, &["services touchés"]),
        (Field::Timezone, &["fuseau horaire"]),
    ],
};
