//! German names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "de",
    kinds: &[
        (Kind::Summary, names![
            "zusammenfassung", "kurzfassung", "überblick", "problembeschreibung", "beschreibung",
            "was ist passiert", "was passiert ist", "kurzbeschreibung", "kurzzusammenfassung",
            "übersicht", "management summary", "vorfallbeschreibung", "beschreibung des vorfalls",
            "störungsbeschreibung", "was ist geschehen", "sachverhalt", "vorfall", "problem",
            "fehlerbeschreibung",
        ]),
        (Kind::Impact, names![
            "auswirkung", "auswirkungen", "auswirkung auf kunden", "betroffene nutzer", "folgen",
            "betroffene systeme", "betroffene dienste und kunden", "umfang", "schaden", "einfluss",
            "betroffenheit", "ausmaß", "auswirkungen auf kunden", "kundenauswirkung",
            "kundenauswirkungen",
        ]),
        (Kind::Background, names![
            "hintergrund", "kontext", "vorgeschichte", "einleitung", "ausgangslage",
            "ausgangssituation", "umgebung",
        ]),
        (Kind::RootCauses, names![
            "ursache", "ursachen", "grundursache", "grundursachen", "ursachenanalyse",
            "hauptursache", "wurzelursache", "fehlerursache", "ursachenforschung", "analyse",
            "fehleranalyse", "grund", "gründe", "technische ursache", "problemursache",
            "ursachen und auslöser",
        ]),
        (Kind::ContributingFactors, names![
            "beitragende faktoren", "begünstigende faktoren", "mitwirkende faktoren",
            "einflussfaktoren", "weitere faktoren", "verschärfende faktoren", "feststellungen",
        ]),
        (Kind::FiveWhys, names!["fünf warum", "die fünf warum", "why", "warum analyse"]),
        (Kind::Trigger, names!["auslöser"]),
        (Kind::Detection, names![
            "erkennung", "entdeckung", "alarmierung", "meldung", "aufdeckung", "feststellung",
            "wie wurde es entdeckt",
        ]),
        (Kind::Response, names![
            "reaktion", "sofortmaßnahmen", "sofortmaßnahme", "eingeleitete maßnahmen",
            "ergriffene maßnahmen", "durchgeführte maßnahmen", "eindämmung", "störungsbearbeitung",
            "vorgehen",
        ]),
        (Kind::Resolution, names![
            "lösung", "behebung", "korrekturmaßnahme", "störungsbehebung", "abhilfe",
            "problemlösung", "fehlerbehebung", "beseitigung", "entstörung", "workaround",
            "korrektur", "umgehungslösung", "gegenmaßnahmen", "behebung und wiederherstellung",
        ]),
        (Kind::Recovery, names![
            "wiederherstellung", "wiederanlauf", "wiederinbetriebnahme",
            "wiederherstellung des dienstes",
        ]),
        (Kind::Lessons, names![
            "lehren", "erkenntnisse", "gelernt", "was wir gelernt haben", "was haben wir gelernt",
            "gelernte lektionen", "fazit", "schlussfolgerungen", "erkenntnisse und lehren",
            "lektionen",
        ]),
        (Kind::WentWell, names![
            "was gut lief", "was lief gut", "was gut funktioniert hat", "was hat gut funktioniert",
            "positives", "stärken", "gut gelaufen",
        ]),
        (Kind::WentWrong, names![
            "was schlecht lief", "was lief schlecht", "was schief lief", "was lief schief",
            "was nicht gut lief", "negatives", "schwächen", "verbesserungspotenzial",
            "verbesserungsbedarf", "schlecht gelaufen",
        ]),
        (Kind::Lucky, names!["wo wir glück hatten", "glück", "wo hatten wir glück", "glück gehabt"]),
        (Kind::ActionItems, names![
            "maßnahmen", "vorbeugende maßnahme", "vorbeugende maßnahmen", "korrekturmaßnahmen",
            "nächste schritte", "aufgaben", "folgemaßnahmen", "maßnahmenplan",
            "präventivmaßnahmen", "präventive maßnahmen", "vorbeugung", "prävention",
            "verbesserungsmaßnahmen", "verbesserungen", "empfehlungen", "offene punkte", "todos",
            "weitere schritte", "maßnahmen zur vermeidung", "handlungsempfehlungen",
            "weiteres vorgehen", "abstellmaßnahmen", "korrektur und vorbeugemaßnahmen",
            "vorbeugemaßnahmen",
        ]),
        (Kind::Timeline, names![
            "zeitlicher ablauf", "zeitverlauf", "chronologie", "ablauf", "zeitleiste", "zeitachse",
            "zeitstrahl", "zeitablauf", "ablauf der störung", "ablauf des vorfalls",
            "chronologischer ablauf", "ereignisse", "verlauf", "störungsverlauf", "hergang",
            "historie", "zeitliche abfolge",
        ]),
        (Kind::Supporting, names![
            "anhang", "referenzen", "verweise", "anhänge", "anlagen", "quellen", "links",
            "weiterführende informationen", "dokumentation", "metriken", "belege", "unterlagen",
        ]),
        (Kind::Glossary, names!["glossar"]),
        (Kind::People, names![
            "beteiligte", "teilnehmer", "beteiligte personen", "team", "danksagung", "anwesende",
        ]),
        (Kind::Communication, names!["kommunikation"]),
        (Kind::Questions, names!["offene fragen", "fragen", "ungeklärte fragen"]),
    ],
    fields: &[
        (Field::Incident, names!["störungsnummer", "vorfall nr", "vorfallsnummer", "ticket"]),
        (Field::Status, names!["status", "stand"]),
        (Field::Date, names![
            "datum", "störungsdatum", "datum der störung", "datum des vorfalls", "vorfallsdatum",
            "datum und uhrzeit", "ereignisdatum",
        ]),
        (Field::Authors, names![
            "autoren", "autorin", "verfasser", "verfasserin", "zuständige ingenieurin",
            "zuständiger ingenieur", "autor", "erstellt von", "verfasst von", "autor in",
        ]),
        (Field::Owner, names!["verantwortlich", "verantwortliche", "verantwortlicher"]),
        (Field::Severity, names!["schweregrad", "schwere", "priorität", "kritikalität"]),
        (Field::Services, names!["dienste", "betroffene dienste", "dienst", "betroffener dienst"]),
        (Field::Timezone, names!["zeitzone"]),
        (Field::Tags, names!["schlagwörter", "stichwörter"]),
        (Field::Published, names!["veröffentlicht", "veröffentlicht am"]),
        (Field::Audience, names!["zielgruppe"]),
        (Field::Title, names!["titel"]),
    ],
    rules: &[
        (Kind::Summary, names![
            "zusammenfassung|kurzfassung|überblick|-zusammenfassung",
            "was passiert|geschehen|geschah|vorgefallen",
        ]),
        (Kind::Impact, names![
            "auswirkung-|-auswirkungen|folgen", "wer|was betroffen",
            "was|wer kunden|nutzer gemerkt|bemerkt|gespürt|gesehen",
        ]),
        (Kind::RootCauses, names![
            "-ursache|-ursachen", "analyse ursache-",
            "warum|wieso passiert|geschehen|passieren|konnte",
            "warum|wieso konnte passieren|geschehen",
        ]),
        (Kind::ContributingFactors, names![
            "-faktoren|-faktor beitrag-|begünstig-|mitwirkend-|verschärf-|verstärk-",
            "was verschlimmert|verstärkt|beigetragen|verschärft",
            "-umstände beitrag-|begünstig-|erschwerend-",
        ]),
        (Kind::Trigger, names!["-auslöser"]),
        (Kind::Detection, names![
            "erkennung|entdeckung|-erkennung", "wie bemerkt|entdeckt|erkannt|aufgefallen|erfahren",
        ]),
        (Kind::Response, names![
            "reaktion|eindämmung|sofortmaßnahme-",
            "maßnahmen|schritte|aktionen ergriffene-|durchgeführte-|eingeleitete-|umgesetzte-|getroffene-|unternommene-",
        ]),
        (Kind::Resolution, names![
            "behebung|lösung|-behebung|-lösung",
            "wie|was behoben|gelöst|repariert|getan|unternommen",
        ]),
        (Kind::Lessons, names![
            "lehre-|erkenntnis-|lektion-|lernpunkte|schlussfolgerung-",
            "was gelernt|lernen|mitgenommen|mitnehmen",
        ]),
        (Kind::WentWell, names![
            "was gut|funktionier-|positiv-", "was gut lief|gelaufen|funktioniert|ging|gegangen|war",
            "gut gelaufen|gelaufenes",
        ]),
        (Kind::WentWrong, names![
            "was schlecht|schief|schiefgelaufen|schiefging|schieflief",
            "was schlecht|schief lief|gelaufen|ging|gegangen",
            "was nicht gut|funktioniert|geklappt",
            "was nicht gut lief|gelaufen|funktioniert|ging|war",
            "was besser|verbessern laufen|machen|können|könnte|kann", "was besser|verbessern",
            "was können|könnte|kann besser|verbessern|laufen|machen",
        ]),
        (Kind::Lucky, names!["wo|glück glück|hatten|gehabt", "wo glück hatten|gehabt", "glück"]),
        (Kind::ActionItems, names![
            "maßnahme-|-maßnahmen|aufgabe-|schritt-|-aufgaben|empfehlung-|todo-|verbesserung-|folgeaktion-|aktionspunkte|handlungspunkte",
            "plan|liste maßnahmen|aktions-|handlungs-", "aktionsplan|handlungsplan|maßnahmenplan",
            "offene punkte",
            "was tun|ändern|machen|geschieht|passiert jetzt|nun|werden|künftig|weiter|als",
            "wie vermeiden|verhindern|weiter", "wie geht weiter", "wie weitergeht|weiter",
            "was jetzt|nun",
            "maßnahmen vorbeugende-|korrektive-|präventive- durchgeführte-|umgesetzte-|ergriffene-",
        ]),
        (Kind::Timeline, names![
            "-verlauf|chronologie|zeitleiste|zeitstrahl|zeitachse|hergang|chronik",
            "zeitlich- ablauf|verlauf|abfolge", "ablauf ereignis-|vorfalls", "reihe nach",
            "minute minute", "stunde stunde", "was|wann passiert|geschah wann|was",
        ]),
        (Kind::Supporting, names!["anhang|anhänge|quellen|verweise|referenzen"]),
        (Kind::Background, names!["worum geht"]),
    ],
    silent: "der die das den dem des ein eine eines unser unsere in im am an zu zum zur für von vom mit \
        und wir uns es haben hat ist sind war wurde wurden sich vorfall vorfalls störung ausfall \
        ausfalls problem- ereignis- technische- detaillierte- genaue- kurz- kurzfristig- \
        mittelfristig- langfristig- sofort- offene- geplante- nächste- weitere- künftige- konkrete- \
        vorgeschlagene- empfohlene- korrektive- präventive- vorbeugende- wichtigste- zentrale- \
        eigentliche- zugrunde liegende strukturelle- daraus dabei dafür daran kunden nutzer bis \
        überhaupt jetzt nun uhr",
};
