//! Dutch names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "nl",
    kinds: &[
        (Kind::Summary, names![
            "samenvatting", "wat is er gebeurd", "wat er gebeurde", "beschrijving", "overzicht",
        ]),
        (Kind::Impact, names!["gevolgen", "impact", "omvang", "invloed"]),
        (Kind::Background, names!["achtergrond", "context", "inleiding", "aanleiding"]),
        (Kind::RootCauses, names![
            "hoofdoorzaak", "oorzaak", "oorzaken", "grondoorzaak", "oorzaakanalyse", "analyse",
        ]),
        (Kind::ContributingFactors, names!["bijdragende factoren", "bijkomende oorzaken"]),
        (Kind::Trigger, names!["trigger", "directe aanleiding"]),
        (Kind::Detection, names!["detectie", "ontdekking", "melding"]),
        (Kind::Response, names!["reactie", "aanpak", "genomen maatregelen", "directe maatregelen"]),
        (Kind::Resolution, names!["oplossing", "wat hebben we gedaan", "herstelmaatregel"]),
        (Kind::Recovery, names!["herstel"]),
        (Kind::Lessons, names![
            "geleerde lessen", "lessen", "wat we geleerd hebben", "conclusies", "leerpunten",
        ]),
        (Kind::WentWell, names!["wat ging goed", "wat werkte"]),
        (Kind::WentWrong, names![
            "wat ging fout", "wat kon beter", "wat ging er mis", "verbeterpunten",
        ]),
        (Kind::Lucky, names!["waar we geluk hadden", "geluk"]),
        (Kind::ActionItems, names![
            "actiepunten", "vervolgstappen", "acties", "maatregelen", "volgende stappen",
            "aanbevelingen", "vervolgacties", "actieplan", "taken",
        ]),
        (Kind::Timeline, names!["tijdlijn", "verloop", "tijdslijn", "chronologie"]),
        (Kind::Supporting, names!["bijlagen", "bijlage", "links", "verwijzingen", "bronnen"]),
        (Kind::Glossary, names!["begrippenlijst"]),
        (Kind::People, names!["deelnemers", "betrokkenen", "rollen"]),
        (Kind::Communication, names!["communicatie"]),
        (Kind::Questions, names!["vragen", "openstaande vragen"]),
    ],
    fields: &[
        (Field::Date, names!["datum", "datum van het incident", "incidentdatum"]),
        (Field::Authors, names!["auteurs", "auteur", "geschreven door", "opgesteld door"]),
        (Field::Owner, names!["eigenaar", "verantwoordelijke"]),
        (Field::Status, names!["status", "toestand"]),
        (Field::Severity, names!["ernst", "prioriteit", "niveau", "urgentie"]),
        (Field::Incident, names!["incident", "incidentnummer", "storingsnummer"]),
        (Field::Services, names!["diensten", "dienst", "getroffen diensten"]),
        (Field::Tags, names!["labels", "trefwoorden"]),
        (Field::Published, names!["gepubliceerd", "publicatiedatum"]),
        (Field::Audience, names!["doelgroep"]),
        (Field::Timezone, names!["tijdzone"]),
        (Field::Title, names!["titel"]),
    ],
    rules: &[
        (Kind::Summary, names!["-samenvatting", "wat gebeurd|gebeurde"]),
        (Kind::Impact, names![
            "gevolgen|impact|invloed", "wie|wat getroffen|geraakt", "wie merkte|merkten",
        ]),
        (Kind::RootCauses, names![
            "-oorzaak|-oorzaken", "analyse oorzaak", "waarom gebeurd|gebeurde|ging|fout|mis",
            "waarom",
        ]),
        (Kind::ContributingFactors, names![
            "bijdragende|verzwarende|bijkomende factoren|factor|oorzaken", "wat erger",
        ]),
        (Kind::Trigger, names!["trigger"]),
        (Kind::Detection, names!["detectie|ontdekking", "hoe ontdekt|gemerkt|merkten|ontdekten"]),
        (Kind::Response, names![
            "aanpak|reactie",
            "maatregel-|actie-|stappen genomen|uitgevoerde|directe|ondernomen|onmiddellijke|getroffen",
        ]),
        (Kind::Resolution, names![
            "oplossing-|herstelmaatregel-", "wat|hoe opgelost|hersteld|gedaan|verholpen|deden",
        ]),
        (Kind::Recovery, names!["herstel"]),
        (Kind::Lessons, names![
            "les|lessen|leerpunt-|conclusie-|inzicht-", "les|lessen geleerd-",
            "wat geleerd|leerden|leren",
        ]),
        (Kind::WentWell, names!["wat goed|werkte", "wat ging|gingen|werkte|deden|gegaan goed"]),
        (Kind::WentWrong, names![
            "wat fout|mis|slecht|beter|niet",
            "wat ging|gingen|werkte|gegaan fout|mis|slecht|verkeerd|niet",
            "wat ging|werkte niet goed", "wat kon|kan|kunnen|moet beter|verbeteren",
            "wat kan|kon beter|worden verbeterd", "verbeterpunt-",
        ]),
        (Kind::Lucky, names!["waar|geluk geluk", "geluk"]),
        (Kind::ActionItems, names![
            "actie-|actiepunt-|maatregel-|vervolg-|taken|aanbeveling-|verbetering-|verbetermaatregel-",
            "volgende|eerstvolgende stap|stappen", "stappen", "wat doen|gaan|nu|verder|veranderen",
            "wat gaan doen|veranderen", "hoe voorkomen", "preventie", "wat nu",
            "hoe nu|verder verder", "-acties|-actie|-maatregelen|-maatregel",
        ]),
        (Kind::Timeline, names![
            "tijdlijn|tijdslijn|verloop|chronologie|tijdsverloop", "wat gebeurd|gebeurde wanneer",
            "wanneer gebeurde", "minuut minuut",
        ]),
        (Kind::Supporting, names!["bijlage-|link|links|verwijzing-|bron|bronnen"]),
    ],
    silent: "de het een van in op aan om voor naar met bij en we wij ons onze als is zijn was werd \
        hebben heeft had er dit deze daarvan hiervan incident storing probleem korte middellange \
        lange termijn volgende verdere geplande voorgestelde corrigerende preventieve open \
        openstaande belangrijkste eigenlijke technische onderliggende structurele gedetailleerde \
        gebeurtenissen klanten gebruikers hieruit zo gemaakte nu",
};
