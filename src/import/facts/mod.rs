//! What the text says outside its fields: the date of the incident and the zone of its times.
//! Nothing is invented: what the text does not state stays empty.

use crate::model::{Body, Entry, Field, Kind, Postmortem, Section};
use crate::timeline::{date, time, zone};

/// Fills date and zone where no field states them and the text does.
pub(super) fn fill(postmortem: &mut Postmortem) {
    for (field, found) in [
        (Field::Date, find_date(postmortem)),
        (Field::Timezone, find_zone(postmortem)),
    ] {
        let Some(value) = found.filter(|_| postmortem.values(field).is_empty()) else {
            continue;
        };
        postmortem.set_values(field, vec![value.clone()]);
        if let Some(source) = &mut postmortem.source {
            source.told.insert(field.as_str().into(), value);
        }
    }
}

/// A date in the title, in the opening text or the summary, or before the time of an entry.
fn find_date(postmortem: &Postmortem) -> Option<String> {
    let title = postmortem.title.as_deref().and_then(date::find);
    let prose = || {
        let told = |section: &&Section| section.heading.is_none() || section.kind == Kind::Summary;
        let texts = postmortem
            .sections
            .iter()
            .filter(told)
            .filter_map(|section| match &section.body {
                Body::Prose(markdown) => Some(markdown.as_str()),
                _ => None,
            });
        texts.filter_map(date::find).next()
    };
    let entry = || entries(postmortem).find_map(|entry| date::find(&entry.time));
    title
        .or_else(entry)
        .or_else(prose)
        .map(|(_, date)| date.to_string())
}

/// The zone as the document writes it: in the timeline's heading, columns or prose, at an entry's
/// time, in a sentence about all times anywhere, or behind a time in the summary.
fn find_zone(postmortem: &Postmortem) -> Option<String> {
    entries(postmortem).next()?;
    let stated = |text: &str| zone::stated(text).map(|range| text[range].to_owned());
    let timelines = || {
        postmortem
            .sections
            .iter()
            .filter(|section| section.kind == Kind::Timeline)
    };
    let near = timelines().find_map(|section| {
        let heading = section.heading.as_deref().and_then(stated);
        heading.or_else(|| match &section.body {
            Body::Timeline {
                before,
                columns,
                after,
                ..
            } => columns
                .iter()
                .find_map(|column| stated(column))
                .or_else(|| stated(before))
                .or_else(|| stated(after)),
            _ => None,
        })
    });
    let at_entry = || entries(postmortem).find_map(|entry| time::leading(&entry.time)?.1.zone);
    let prose = || {
        postmortem
            .sections
            .iter()
            .filter_map(|section| match &section.body {
                Body::Prose(markdown) => Some((section, markdown.as_str())),
                _ => None,
            })
    };
    let anywhere = || prose().find_map(|(_, markdown)| stated(markdown));
    let behind_time = || {
        let told = prose()
            .filter(|(section, _)| section.heading.is_none() || section.kind == Kind::Summary);
        told.filter_map(|(_, markdown)| {
            zone::after_time(markdown).map(|range| markdown[range].to_owned())
        })
        .next()
    };
    near.or_else(at_entry)
        .or_else(anywhere)
        .or_else(behind_time)
}

fn entries(postmortem: &Postmortem) -> impl Iterator<Item = &Entry> {
    postmortem
        .sections
        .iter()
        .flat_map(|section| match &section.body {
            Body::Timeline { entries, .. } => entries.as_slice(),
            _ => &[],
        })
}
