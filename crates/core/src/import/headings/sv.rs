//! Swedish names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "sv",
    kinds: &[
        (Kind::Summary, names![
            "sammanfattning", "vad hände", "beskrivning", "översikt", "vad som hände",
        ]),
        (Kind::Impact, names!["påverkan", "konsekvenser", "omfattning", "konsekvens"]),
        (Kind::Background, names!["bakgrund", "sammanhang", "inledning"]),
        (Kind::RootCauses, names![
            "grundorsak", "rotorsak", "orsak", "orsaker", "grundorsaker", "orsaksanalys",
        ]),
        (Kind::ContributingFactors, names!["bidragande faktorer", "bidragande orsaker"]),
        (Kind::Trigger, names!["utlösande händelse", "utlösare"]),
        (Kind::Detection, names!["upptäckt", "detektering"]),
        (Kind::Response, names!["respons", "hantering", "omedelbara åtgärder", "vidtagna åtgärder"]),
        (Kind::Resolution, names!["lösning", "åtgärdande", "vad gjordes"]),
        (Kind::Recovery, names!["återställning", "återhämtning"]),
        (Kind::Lessons, names!["lärdomar", "vad vi lärde oss", "slutsatser", "lärande", "insikter"]),
        (Kind::WentWell, names!["vad gick bra", "vad fungerade"]),
        (Kind::WentWrong, names![
            "vad gick fel", "vad gick dåligt", "förbättringsområden", "vad kan förbättras",
        ]),
        (Kind::Lucky, names!["var vi hade tur", "tur"]),
        (Kind::ActionItems, names![
            "åtgärder", "nästa steg", "åtgärdslista", "åtgärdsplan", "uppföljning",
            "rekommendationer", "uppgifter", "att göra", "handlingsplan",
        ]),
        (Kind::Timeline, names!["tidslinje", "händelseförlopp", "tidsförlopp", "förlopp"]),
        (Kind::Supporting, names!["bilagor", "bilaga", "länkar", "referenser", "källor"]),
        (Kind::Glossary, names!["ordlista"]),
        (Kind::People, names!["deltagare", "inblandade", "roller"]),
        (Kind::Communication, names!["kommunikation"]),
        (Kind::Questions, names!["frågor", "öppna frågor"]),
    ],
    fields: &[
        (Field::Date, names!["datum", "datum för händelsen", "händelsedatum"]),
        (Field::Authors, names!["författare", "skriven av", "skrivet av"]),
        (Field::Owner, names!["ansvarig", "ägare"]),
        (Field::Status, names!["status", "tillstånd"]),
        (Field::Severity, names!["allvarlighetsgrad", "allvarlighet", "prioritet", "nivå"]),
        (Field::Incident, names!["incident", "incidentnummer", "ärendenummer"]),
        (Field::Services, names!["tjänster", "tjänst", "berörda tjänster", "påverkade tjänster"]),
        (Field::Tags, names!["etiketter", "taggar"]),
        (Field::Published, names!["publicerad", "publiceringsdatum"]),
        (Field::Audience, names!["målgrupp"]),
        (Field::Timezone, names!["tidszon"]),
        (Field::Title, names!["titel"]),
    ],
    rules: &[
        (Kind::Summary, names!["-sammanfattning", "vad hände|skedde|hänt"]),
        (Kind::Impact, names![
            "konsekvens-|påverkan", "vem|vilka drabbad-|påverkad-|drabbades|påverkades|berördes",
            "vem|vilka märkte",
        ]),
        (Kind::RootCauses, names!["-orsak|-orsaker|-orsaken", "varför hände|gick|fel", "varför"]),
        (Kind::ContributingFactors, names![
            "bidragande|försvårande faktor-|orsak-", "vad värre|förvärrade",
        ]),
        (Kind::Trigger, names!["utlösande händelse|orsak|faktor", "utlösare"]),
        (Kind::Detection, names!["upptäckt|detektering", "hur upptäck-|märkte"]),
        (Kind::Response, names![
            "hantering|respons", "åtgärd-|steg vidtagna|genomförda|utförda|omedelbara",
        ]),
        (Kind::Resolution, names![
            "lösning|felavhjälpning|avhjälpning",
            "vad|hur löst-|löste|fixade|åtgärdade-|gjorde|gjordes|gjorts",
        ]),
        (Kind::Lessons, names!["lärdom-|lärande|slutsats-|insikt-|erfarenhet-", "vad lärde|lärt"]),
        (Kind::WentWell, names![
            "vad bra|fungerade|funkade", "vad gick|fungerade|funkade|gjorde bra",
        ]),
        (Kind::WentWrong, names![
            "vad fel|dåligt|snett|bättre|inte", "vad gick|fungerade fel|dåligt|snett|inte",
            "vad gick|fungerade inte bra", "vad kan|kunde förbättra-|bättre",
            "vad kunde gått|varit|gjorts bättre", "förbättringsområde-|förbättringspunkt-",
        ]),
        (Kind::Lucky, names!["var|tur tur", "tur"]),
        (Kind::ActionItems, names![
            "åtgärd-|uppgift-|uppföljning-|rekommendation-|förbättring-|åtgärdspunkt-",
            "nästa steg", "steg framåt", "vad gör|göra|händer nu|vidare|framöver|ska",
            "åtgärdsplan|handlingsplan|förebyggande", "hur undvik-|förhindra-", "vad nu",
            "vägen framåt",
        ]),
        (Kind::Timeline, names![
            "tidslinje|tidslinjen|-förlopp|kronologi", "vad hände när", "när hände vad",
            "minut minut",
        ]),
        (Kind::Supporting, names!["bilag-|länk-|referens-"]),
    ],
    silent: "en ett den det de av i på om för till från med och vi oss som är var blev har hade ha \
        denna detta incidenten händelsen felet driftstörningen kort lång sikt kortsiktiga \
        långsiktiga nästa vidare planerade föreslagna korrigerande förebyggande öppna viktigaste \
        egentliga tekniska underliggande detaljerad händelser kunder kunderna användare \
        bakomliggande här nu",
};
