//! French names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    kinds: &[
        (Kind::Communication, &["communication", "communications", "communication client"]),
        (Kind::Summary, &[
            "résumé", "résumé de l'incident", "synthèse", "description de l'incident",
            "ce qui s'est passé", "que s'est il passé", "sommaire", "aperçu", "vue d'ensemble",
            "description", "description du problème", "en bref", "résumé exécutif",
            "présentation de l'incident", "que s'est t il passé", "nature de l'incident",
            "les faits",
        ]),
        (Kind::Impact, &[
            "impact client", "impact sur les clients", "utilisateurs touchés", "conséquences",
            "impact", "impacts", "portée", "périmètre", "impact utilisateur",
            "impact utilisateurs", "services affectés", "services impactés", "étendue",
            "impact métier", "dégâts",
        ]),
        (Kind::Background, &[
            "contexte", "introduction", "situation initiale", "contexte technique",
            "rappel du contexte",
        ]),
        (Kind::RootCauses, &[
            "cause racine", "causes racines", "cause profonde", "causes profondes",
            "analyse des causes", "cause première", "cause", "causes", "origine",
            "cause principale", "causes principales", "analyse", "analyse de la cause racine",
            "analyse des causes racines", "cause probable", "origine du problème",
            "origine de l'incident",
        ]),
        (Kind::ContributingFactors, &[
            "facteurs contributifs", "facteurs contributeurs", "facteurs aggravants", "facteurs",
            "causes secondaires", "constats", "facteurs ayant contribué",
        ]),
        (Kind::FiveWhys, &[
            "cinq pourquoi", "les cinq pourquoi", "les 5 pourquoi", "méthode des cinq pourquoi",
        ]),
        (Kind::Trigger, &["déclencheur", "élément déclencheur"]),
        (Kind::Detection, &[
            "détection", "découverte", "alerte", "alertes", "comment l'incident a été détecté",
        ]),
        (Kind::Response, &[
            "réponse", "réaction", "actions menées", "actions réalisées", "gestion de l'incident",
            "intervention", "actions immédiates", "investigation et réponse", "confinement",
        ]),
        (Kind::Resolution, &[
            "résolution", "correction", "correctif", "solution", "atténuation",
            "solution apportée", "correction apportée", "mesures prises", "contournement",
            "remédiation", "résolution de l'incident", "résolution et rétablissement",
            "correctifs",
        ]),
        (Kind::Recovery, &[
            "rétablissement", "reprise", "restauration", "retour à la normale",
            "remise en service", "restauration du service",
        ]),
        (Kind::Lessons, &[
            "leçons", "leçons apprises", "leçons tirées", "enseignements", "retour d'expérience",
            "bilan", "conclusions", "ce que nous avons appris", "leçons retenues",
            "enseignements tirés", "retex", "rex",
        ]),
        (Kind::WentWell, &[
            "ce qui a bien fonctionné", "ce qui s'est bien passé", "ce qui a fonctionné",
            "ce qui a bien marché", "points positifs", "points forts",
        ]),
        (Kind::WentWrong, &[
            "ce qui a mal fonctionné", "ce qui s'est mal passé", "ce qui n'a pas fonctionné",
            "ce qui n'a pas marché", "points négatifs", "points à améliorer",
            "axes d'amélioration", "points faibles", "ce qui peut être amélioré",
        ]),
        (Kind::Lucky, &["où nous avons eu de la chance", "chance", "coup de chance"]),
        (Kind::ActionItems, &[
            "plan d'action", "plan d'actions", "actions correctives", "mesures correctives",
            "mesures préventives", "actions à mener", "prochaines étapes", "prévention", "actions",
            "actions de suivi", "suivi", "suites", "suites à donner", "tâches", "améliorations",
            "recommandations", "mesures", "actions préventives",
            "actions correctives et préventives", "mesures correctives et préventives",
            "actions futures", "prévention des récidives", "actions d'amélioration",
            "éléments d'action", "à faire", "actions prévues",
        ]),
        (Kind::Timeline, &[
            "chronologie", "déroulement", "frise chronologique", "chronologie de l'incident",
            "chronologie des événements", "chronologie des évènements", "fil des événements",
            "déroulé", "déroulé de l'incident", "historique", "ligne de temps",
        ]),
        (Kind::Supporting, &[
            "annexe", "annexes", "références", "liens", "détails techniques", "documents",
            "documentation", "ressources", "pièces jointes", "captures d'écran", "métriques",
            "graphiques", "informations complémentaires", "preuves", "compléments",
        ]),
        (Kind::Glossary, &["glossaire"]),
        (Kind::People, &[
            "personnes impliquées", "participants", "intervenants", "équipe", "remerciements",
            "acteurs",
        ]),
        (Kind::Questions, &["questions ouvertes", "questions", "questions en suspens"]),
    ],
    fields: &[
        (Field::Incident, &["incident", "numéro d'incident"]),
        (Field::Date, &["date de l'incident", "date", "date et heure", "date de la panne"]),
        (Field::Authors, &[
            "auteurs", "auteur", "autrice", "rédigé par", "auteurs et autrices", "auteur e s",
            "écrit par",
        ]),
        (Field::Owner, &["pilote", "responsable"]),
        (Field::Status, &["statut", "état", "status"]),
        (Field::Severity, &["gravité", "sévérité", "criticité", "priorité", "niveau"]),
        (Field::Services, &["services touchés", "services", "service"]),
        (Field::Timezone, &["fuseau horaire"]),
    ],
};
