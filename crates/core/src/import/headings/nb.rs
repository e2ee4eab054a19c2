//! Norwegian names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "nb",
    kinds: &[
        (Kind::Summary, names![
            "sammendrag", "oppsummering", "hva skjedde", "beskrivelse", "oversikt",
        ]),
        (Kind::Impact, names!["konsekvenser", "påvirkning", "konsekvens", "omfang", "innvirkning"]),
        (Kind::Background, names!["bakgrunn", "kontekst", "innledning"]),
        (Kind::RootCauses, names!["rotårsak", "årsak", "årsaker", "rotårsaker", "årsaksanalyse"]),
        (Kind::ContributingFactors, names!["medvirkende faktorer", "medvirkende årsaker"]),
        (Kind::Trigger, names!["utløsende hendelse", "utløser"]),
        (Kind::Detection, names!["oppdagelse", "deteksjon"]),
        (Kind::Response, names!["respons", "håndtering", "strakstiltak", "umiddelbare tiltak"]),
        (Kind::Resolution, names!["løsning", "retting", "utbedring", "hva ble gjort"]),
        (Kind::Recovery, names!["gjenoppretting"]),
        (Kind::Lessons, names![
            "lærdommer", "læring", "hva vi lærte", "læringspunkter", "konklusjon",
        ]),
        (Kind::WentWell, names!["hva gikk bra", "hva fungerte"]),
        (Kind::WentWrong, names![
            "hva gikk galt", "hva gikk dårlig", "forbedringspunkter", "hva kan forbedres",
        ]),
        (Kind::Lucky, names!["hvor vi hadde flaks", "flaks"]),
        (Kind::ActionItems, names![
            "tiltak", "neste steg", "aksjonspunkter", "oppfølging", "oppfølgingspunkter",
            "anbefalinger", "oppgaver", "videre arbeid",
        ]),
        (Kind::Timeline, names!["tidslinje", "hendelsesforløp", "tidsforløp", "forløp"]),
        (Kind::Supporting, names!["vedlegg", "lenker", "referanser", "kilder"]),
        (Kind::Glossary, names!["ordliste"]),
        (Kind::People, names!["deltakere", "involverte", "roller"]),
        (Kind::Communication, names!["kommunikasjon"]),
        (Kind::Questions, names!["spørsmål", "åpne spørsmål"]),
    ],
    fields: &[
        (Field::Date, names!["dato", "dato for hendelsen", "hendelsesdato"]),
        (Field::Authors, names!["forfattere", "forfatter", "skrevet av", "utarbeidet av"]),
        (Field::Owner, names!["ansvarlig", "eier"]),
        (Field::Status, names!["status", "tilstand"]),
        (Field::Severity, names!["alvorlighetsgrad", "alvorlighet", "prioritet", "nivå"]),
        (Field::Incident, names!["hendelse", "hendelsesnummer", "saksnummer"]),
        (Field::Services, names!["tjenester", "tjeneste", "berørte tjenester"]),
        (Field::Tags, names!["etiketter", "emneord"]),
        (Field::Published, names!["publisert", "publiseringsdato"]),
        (Field::Audience, names!["målgruppe"]),
        (Field::Timezone, names!["tidssone"]),
        (Field::Title, names!["tittel"]),
    ],
    rules: &[
        (Kind::Summary, names!["-sammendrag|oppsummering", "hva skjedde|skjer|hendte"]),
        (Kind::Impact, names![
            "konsekvens-|påvirkning-|innvirkning-", "hvem berørt|rammet|påvirket|berørte",
            "hvem merket|merka", "hva kundene|brukerne merket|så",
        ]),
        (Kind::RootCauses, names![
            "-årsak|-årsaker|-årsaken", "-årsak|-årsaken hendelsen", "hvorfor skjedde|gikk|galt",
            "hvorfor",
        ]),
        (Kind::ContributingFactors, names![
            "medvirk-|bidrag- faktor-|årsak-", "hva verre|forverret",
        ]),
        (Kind::Trigger, names!["utløs- hendelse|årsak", "utløser"]),
        (Kind::Detection, names!["oppdagelse|deteksjon|varsling", "hvordan oppdag-|oppdaget|fant"]),
        (Kind::Response, names![
            "håndtering|respons", "tiltak|steg iverksatt-|gjennomført-|utført-|umiddelbar-|straks-",
        ]),
        (Kind::Resolution, names![
            "løsning|retting|utbedring|feilretting", "hva|hvordan løst-|rettet|fikset|gjorde|gjort",
        ]),
        (Kind::Lessons, names![
            "lærdom-|læring-|læringspunkt-|konklusjon-|erfaring-", "hva lærte|lært|lærdommer",
        ]),
        (Kind::WentWell, names![
            "hva bra|fungerte", "hva gikk|fungerte|gjorde bra|godt", "positivt",
        ]),
        (Kind::WentWrong, names![
            "hva galt|dårlig|bedre|ikke", "hva gikk|fungerte|gjorde galt|dårlig|feil|ikke",
            "hva gikk|fungerte ikke bra|godt", "hva kan|kunne forbedre-|bedre",
            "hva kunne gått|vært bedre", "forbedrings-",
        ]),
        (Kind::Lucky, names!["hvor|flaks flaks", "flaks"]),
        (Kind::ActionItems, names![
            "tiltak|tiltakene|tiltaksliste|oppgave-|aksjon-|aksjonspunkt-|oppfølging-|anbefaling-|forbedring-",
            "neste steg|skritt", "steg videre",
            "hva gjør|gjøre|skjer nå|videre|framover|fremover|skal",
            "handlingsplan|tiltaksplan|forebygging", "hvordan unngå|hindre-", "hva nå",
            "veien videre", "-tiltak",
        ]),
        (Kind::Timeline, names![
            "tidslinje|tidslinjen|-forløp|kronologi", "hva skjedde når", "når skjedde hva",
            "minutt minutt",
        ]),
        (Kind::Supporting, names!["vedlegg|lenke-|referanse-"]),
    ],
    silent: "en et ei den det de av i på om for til fra med og vi oss som er var ble har hadde ha \
        denne dette hendelsen feilen kort lang sikt neste videre planlagte foreslåtte \
        korrigerende forebyggende åpne viktigste egentlige tekniske underliggende detaljert \
        hendelser kunder kundene brukere skje bakenforliggende her nå",
};
