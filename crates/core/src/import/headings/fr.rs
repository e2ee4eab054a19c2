//! French names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "fr",
    kinds: &[
        (Kind::Communication, names!["communication", "communications", "communication client"]),
        (Kind::Summary, names![
            "résumé", "résumé de l'incident", "synthèse", "description de l'incident",
            "ce qui s'est passé", "que s'est il passé", "sommaire", "aperçu", "vue d'ensemble",
            "description", "description du problème", "en bref", "résumé exécutif",
            "présentation de l'incident", "que s'est t il passé", "nature de l'incident",
            "les faits",
        ]),
        (Kind::Impact, names![
            "impact client", "impact sur les clients", "utilisateurs touchés", "conséquences",
            "impact", "impacts", "portée", "périmètre", "impact utilisateur",
            "impact utilisateurs", "services affectés", "services impactés", "étendue",
            "impact métier", "dégâts",
        ]),
        (Kind::Background, names![
            "contexte", "introduction", "situation initiale", "contexte technique",
            "rappel du contexte",
        ]),
        (Kind::RootCauses, names![
            "cause racine", "causes racines", "cause profonde", "causes profondes",
            "analyse des causes", "cause première", "cause", "causes", "origine",
            "cause principale", "causes principales", "analyse", "analyse de la cause racine",
            "analyse des causes racines", "cause probable", "origine du problème",
            "origine de l'incident",
        ]),
        (Kind::ContributingFactors, names![
            "facteurs contributifs", "facteurs contributeurs", "facteurs aggravants", "facteurs",
            "causes secondaires", "constats", "facteurs ayant contribué",
        ]),
        (Kind::FiveWhys, names![
            "cinq pourquoi", "les cinq pourquoi", "les 5 pourquoi", "méthode des cinq pourquoi",
        ]),
        (Kind::Trigger, names!["déclencheur", "élément déclencheur"]),
        (Kind::Detection, names![
            "détection", "découverte", "alerte", "alertes", "comment l'incident a été détecté",
        ]),
        (Kind::Response, names![
            "réponse", "réaction", "actions menées", "actions réalisées", "gestion de l'incident",
            "intervention", "actions immédiates", "investigation et réponse", "confinement",
        ]),
        (Kind::Resolution, names![
            "résolution", "correction", "correctif", "solution", "atténuation",
            "solution apportée", "correction apportée", "mesures prises", "contournement",
            "remédiation", "résolution de l'incident", "résolution et rétablissement",
            "correctifs",
        ]),
        (Kind::Recovery, names![
            "rétablissement", "reprise", "restauration", "retour à la normale",
            "remise en service", "restauration du service",
        ]),
        (Kind::Lessons, names![
            "leçons", "leçons apprises", "leçons tirées", "enseignements", "retour d'expérience",
            "bilan", "conclusions", "ce que nous avons appris", "leçons retenues",
            "enseignements tirés", "retex", "rex",
        ]),
        (Kind::WentWell, names![
            "ce qui a bien fonctionné", "ce qui s'est bien passé", "ce qui a fonctionné",
            "ce qui a bien marché", "points positifs", "points forts",
        ]),
        (Kind::WentWrong, names![
            "ce qui a mal fonctionné", "ce qui s'est mal passé", "ce qui n'a pas fonctionné",
            "ce qui n'a pas marché", "points négatifs", "points à améliorer",
            "axes d'amélioration", "points faibles", "ce qui peut être amélioré",
        ]),
        (Kind::Lucky, names!["où nous avons eu de la chance", "chance", "coup de chance"]),
        (Kind::ActionItems, names![
            "plan d'action", "plan d'actions", "actions correctives", "mesures correctives",
            "mesures préventives", "actions à mener", "prochaines étapes", "prévention", "actions",
            "actions de suivi", "suivi", "suites", "suites à donner", "tâches", "améliorations",
            "recommandations", "mesures", "actions préventives",
            "actions correctives et préventives", "mesures correctives et préventives",
            "actions futures", "prévention des récidives", "actions d'amélioration",
            "éléments d'action", "à faire", "actions prévues",
        ]),
        (Kind::Timeline, names![
            "chronologie", "déroulement", "frise chronologique", "chronologie de l'incident",
            "chronologie des événements", "chronologie des évènements", "fil des événements",
            "déroulé", "déroulé de l'incident", "historique", "ligne de temps",
        ]),
        (Kind::Supporting, names![
            "annexe", "annexes", "références", "liens", "détails techniques", "documents",
            "documentation", "ressources", "pièces jointes", "captures d'écran", "métriques",
            "graphiques", "informations complémentaires", "preuves", "compléments",
        ]),
        (Kind::Glossary, names!["glossaire"]),
        (Kind::People, names![
            "personnes impliquées", "participants", "intervenants", "équipe", "remerciements",
            "acteurs",
        ]),
        (Kind::Questions, names!["questions ouvertes", "questions", "questions en suspens"]),
    ],
    fields: &[
        (Field::Incident, names!["incident", "numéro d'incident"]),
        (Field::Date, names!["date", "date de l'incident", "date et heure", "date de la panne"]),
        (Field::Authors, names![
            "auteurs", "auteur", "autrice", "rédigé par", "auteurs et autrices", "auteur e s",
            "écrit par", "rédacteur", "rédactrice", "rédacteurs",
        ]),
        (Field::Owner, names!["responsable", "pilote"]),
        (Field::Status, names!["statut", "état", "status"]),
        (Field::Severity, names!["gravité", "sévérité", "criticité", "priorité", "niveau", "niveau de gravité", "niveau de criticité"]),
        (Field::Services, names!["services", "services touchés", "service"]),
        (Field::Timezone, names!["fuseau horaire"]),
        (Field::Tags, names!["étiquettes", "mots clés"]),
        (Field::Published, names!["publié le", "date de publication"]),
        (Field::Audience, names!["destinataires"]),
        (Field::Title, names!["titre"]),
    ],
    rules: &[
        (Kind::Summary, names![
            "résumé|synthèse|récapitulatif", "que|ce|qu'est s'est passé", "que|ce|qu'est arrivé",
        ]),
        (Kind::Impact, names![
            "impact-|conséquence-|portée|étendue", "qui touché-|affecté-|impacté-",
        ]),
        (Kind::RootCauses, names![
            "cause-|origine-|raison-", "analyse cause-", "pourquoi arrivé|passé|produit",
            "pourquoi",
        ]),
        (Kind::ContributingFactors, names![
            "facteur-|causes contribu-|aggravant-|déterminant-", "ce aggravé|empiré|contribué",
        ]),
        (Kind::Trigger, names![
            "élément-|événement|facteur déclencheur-|déclenchant", "déclencheur-",
        ]),
        (Kind::Detection, names![
            "détection|découverte", "comment détecté|découvert|aperçu-|remarqué|appris",
            "comment su|l'avons|savoir",
        ]),
        (Kind::Response, names![
            "réponse|réaction|confinement",
            "action-|mesure-|étape-|tâche- prise-|menée-|réalisée-|effectuée-|entreprise-",
            "actions|mesures immédiates|urgence|d'urgence|initiales",
        ]),
        (Kind::Resolution, names![
            "résolution|solution-|mitigation|réparation|remédiation",
            "correctif-|mesure-|action- appliqué-|déployé-|mis|mise-|implémenté-|apporté-",
            "correctif-", "comment résolu|corrigé|réparé", "ce fait",
        ]),
        (Kind::Recovery, names!["rétablissement|restauration|récupération|reprise"]),
        (Kind::Lessons, names![
            "leçon-|enseignement-|apprentissage-|conclusion-|retenir",
            "ce|qu'avons|qu'on|c'est qu'on|que|nous|nous|qu'il appris|retenu|retenons|retient",
            "ce appris|retenu|retient", "qu'a|qu'avons|que appris|retenu", "qu'avons appris|retenu",
        ]),
        (Kind::WentWell, names![
            "ce|qu'est bien|fonctionné|marché", "ce|qui|s'est bien fonctionné|passé|marché|déroulé",
            "ce s'est bien passé|déroulé", "point-|aspect- positif-|fort-", "réussites",
        ]),
        (Kind::WentWrong, names![
            "ce n'a|n'ont|pas pas|fonctionné|marché", "ce n'a|n'ont|pas pas|bien fonctionné|marché",
            "ce s'est mal passé|déroulé", "ce n'a pas bien fonctionné|marché",
            "ce|point-|axe-|aspect- mal|améliorer|d'amélioration|négatif-|faible-",
            "ce|qu'on|que pourrait|peut|pouvons améliorer|mieux",
        ]),
        (Kind::Lucky, names!["où|chance|eu chance", "chance", "où|là|quand chance|eu"]),
        (Kind::ActionItems, names![
            "action-|mesure-|tâche-|étape-|recommandation-|amélioration-|suite-|suivi",
            "plan- d'action-|action-|d'amélioration|travail|remédiation",
            "point-|élément-|liste d'action-|action-", "prévention", "ce allons|ferons|va|reste",
            "comment éviter|prévenir", "pour|aller suite|loin",
            "qu'est|que|qu'on fait|faisons|fera|faire maintenant|ensuite|désormais",
            "et maintenant",
            "action-|mesure- correctives|correctrices|préventives réalisée-|menée-|prise-|appliquée-|mises|effectuées",
        ]),
        (Kind::Timeline, names![
            "chronologie|chrono", "ligne temps|temporelle",
            "déroulé-|déroulement|fil événements|évènements|faits|incident|l'incident|d'événements",
            "déroulé-|déroulement|frise", "quand", "que|qu'est passé quand", "minute minute",
            "heure heure",
        ]),
        (Kind::Supporting, names!["annexe-|lien|liens|référence-|ressource-"]),
    ],
    silent: "ce le la les l'incident un une des de du d' en au aux et à pour par avec sur que qui nous on \
        a ont été avons avez eu c'est notre nos cet cette incident problème panne événement \
        évènement d'événements racine- profonde- structurelle- technique- directe- principa- \
        détaillé- général- bref brève court moyen long terme immédiat- correctif correctives \
        correctrices préventi- prochain- suivant- futur- proposé- recommandé- identifié- initia- \
        fina- tiré- appris- clé clés ensuite là ici service clients utilisateurs l'événement \
        l'impact mener venir faire fait tout l'a t maintenant allons va s'en qu'on",
};
