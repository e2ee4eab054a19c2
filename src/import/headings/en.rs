//! English names of sections and fields, as published templates and reports head them.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (Kind::Summary, &[
            "summary", "issue summary", "incident summary", "executive summary", "overview", "incident overview",
            "what happened", "summary of impact", "description", "tl dr", "tldr", "abstract",
        ]),
        (Kind::Impact, &[
            "impact", "customer impact", "user impact", "business impact", "affected users", "potential impact",
            "what was the impact", "who was affected",
        ]),
        (Kind::Background, &["background", "context", "outage description", "problem summary"]),
        (Kind::Leadup, &["leadup", "lead up", "lead up to the incident"]),
        (Kind::RootCauses, &[
            "root cause", "root causes", "root cause s", "cause", "causes", "root cause analysis", "fault",
            "root causes and trigger", "root cause and trigger", "root cause and resolution", "root cause and mitigation",
            "root cause of the outage", "what were the root causes", "what caused the incident", "why it happened",
            "what went wrong and why",
        ]),
        (Kind::ContributingFactors, &["contributing factors", "contributing causes", "contributing conditions analysis", "contributing conditions"]),
        (Kind::FiveWhys, &["five whys", "5 whys", "whys", "five whys root cause identification"]),
        (Kind::Trigger, &["trigger", "triggers", "trigger s"]),
        (Kind::Detection, &["detection", "alert", "alerts", "how was it detected", "how we found out"]),
        (Kind::Response, &["response", "incident response", "incident response analysis", "diagnosis"]),
        (Kind::Resolution, &[
            "resolution", "resolution and recovery", "mitigation", "mitigation and resolution", "mitigation resolution",
            "fix", "fix implemented", "what was done", "how it was stabilised", "how it was stabilized",
        ]),
        (Kind::Recovery, &["recovery", "restoration", "recovery efforts"]),
        (Kind::Lessons, &[
            "lessons", "lessons learned", "lessons learnt", "learnings", "what did we learn", "what we learned",
            "how'd we do", "how did we do", "retrospective",
        ]),
        (Kind::WentWell, &["what went well", "went well", "things that went well", "what worked", "the good"]),
        (Kind::WentWrong, &[
            "what went wrong", "what went badly", "what went poorly", "things that went poorly", "things that went wrong",
            "what didn't go well", "what didn't go so well", "what could have gone better", "what could be improved", "the bad",
        ]),
        (Kind::Lucky, &["where we got lucky", "where did we get lucky", "what was lucky", "where we were lucky"]),
        (Kind::Surprises, &["surprises", "what surprised us"]),
        (Kind::ActionItems, &[
            "action items", "action item", "actions", "corrective and preventative measures",
            "corrective and preventive measures", "corrective preventative measures", "corrective preventive measures",
            "corrective and preventative measure", "corrective and preventive measure", "corrective actions", "corrective measures",
            "preventative measures", "preventive measures", "corrective and preventative actions", "corrective and preventive actions",
            "follow up", "follow ups", "followup", "followups", "follow up actions", "next steps", "remediation", "remediation items",
            "prevention", "recommendations", "action items and followups", "action items followups", "to do", "todo", "todos",
        ]),
        (Kind::Timeline, &["timeline", "timeline of events", "incident timeline", "event timeline", "chronology", "chain of events", "timeline recovery efforts", "events"]),
        (Kind::Supporting, &[
            "supporting information", "supporting data", "supporting documents", "appendix", "appendices", "references",
            "links", "additional resources", "resources", "related", "further reading",
        ]),
        (Kind::Glossary, &["glossary", "terms", "definitions"]),
        (Kind::People, &["people", "attendees", "responders", "participants", "postmortem attendees", "names of people involved", "people involved", "who was involved"]),
        (Kind::Communication, &["communication", "communications", "messaging", "external message", "internal email", "provide feedback"]),
        (Kind::Recurrence, &["recurrence", "related items", "related incidents", "post incident analysis"]),
        (Kind::Questions, &["questions", "open questions", "backlog check", "faq", "q a"]),
    ],
    fields: &[
        (Field::Date, &["date", "incident date", "date of incident", "date of the incident", "start date time", "start date"]),
        (Field::Authors, &["authors", "author", "author s", "written by", "created by", "names", "name s", "by"]),
        (Field::Owner, &["owner", "postmortem owner", "incident owner", "document owner"]),
        (Field::Status, &["status", "report status", "postmortem status"]),
        (Field::Severity, &["severity", "incident severity", "level", "sev"]),
        (Field::Incident, &["incident", "incident id", "incident number", "incident no", "postmortem id"]),
        (Field::Services, &["services", "service", "affected services", "services affected", "product s affected", "products affected", "affected service"]),
        (Field::Tags, &["tags", "labels", "keywords"]),
        (Field::Published, &["published", "date published", "publication date", "published on"]),
        (Field::Audience, &["audience"]),
        (Field::Timezone, &["time zone", "timezone"]),
    ],
};
