//! Adds metadata to a text that does not give it yet: a line, row or heading in the look of its neighbours,
//! labelled in their language.
//!
//! Every way to write it is read again before it is taken: the new value has to come back, and nothing else
//! may be read differently.

use crate::frame::front::{self, Break, HEADING, LINE, Like, ROW, TEXT};
use crate::frame::{assemble, rows};
use crate::import::{self, headings};
use crate::model::{Field, FrontPiece, Postmortem};
use crate::template;
use crate::text::en::markdown as words;

/// The document with a piece for each of these fields, and what its text is read as then. `read` is what its
/// text is read as without them.
#[must_use]
pub(super) fn with_fields(
    postmortem: &Postmortem,
    fields: &[Field],
    read: Postmortem,
) -> (Postmortem, Postmortem) {
    if fields.is_empty() {
        return (postmortem.clone(), read);
    }
    let add = |with: Postmortem, field: &Field| {
        let label = label(&with, *field);
        beside(&with, *field, &label, true).unwrap_or_else(|| plain(&with, *field, &label))
    };
    let all = fields.iter().fold(postmortem.clone(), add);
    let again = import::text(&assemble(&all), "").postmortem;
    if are_read(&again, &all, fields, &read) {
        return (all, again);
    }
    let (mut with, mut known) = (postmortem.clone(), read);
    for field in fields {
        (with, known) = with_field(&with, *field, &known);
    }
    (with, known)
}

/// The document with a piece for a field, in the first of several ways that is read back, and what its text
/// is read as then.
fn with_field(
    postmortem: &Postmortem,
    field: Field,
    read: &Postmortem,
) -> (Postmortem, Postmortem) {
    let label = label(postmortem, field);
    let plain = || Some(plain(postmortem, field, &label));
    let beside = |shared: bool| beside(postmortem, field, &label, shared);
    let ways: [&dyn Fn() -> Option<Postmortem>; 3] = [&|| beside(true), &|| beside(false), &plain];
    let mut first = None;
    for with in ways.iter().filter_map(|way| way()) {
        let again = import::text(&assemble(&with), "").postmortem;
        if are_read(&again, &with, &[field], read) {
            return (with, again);
        }
        first.get_or_insert((with, again));
    }
    first.unwrap_or_else(|| (postmortem.clone(), read.clone()))
}

/// Whether a text gives the fields, and everything else as before.
fn are_read(read: &Postmortem, with: &Postmortem, fields: &[Field], before: &Postmortem) -> bool {
    let own = |postmortem: &Postmortem| -> Vec<front::Own> {
        postmortem.front.iter().filter_map(front::own).collect()
    };
    let same = |field: &Field| {
        if fields.contains(field) {
            !is_told(with, *field) || read.values(*field) == with.values(*field)
        } else {
            read.values(*field) == before.values(*field)
        }
    };
    Field::ALL.iter().all(same) && own(read) == own(before) && read.sections == before.sections
}

/// Whether the piece of the field, read alone, says what the field holds. A date in words does not, whatever
/// stands around it.
fn is_told(with: &Postmortem, field: Field) -> bool {
    let name = Some(field.as_str());
    let mut pieces = with.front.iter();
    let piece = pieces.find(|piece| piece.field.as_deref() == name);
    piece.is_some_and(|piece| front::read(piece) == with.values(field))
}

/// The label of the field: that of the document's template where its labels are in use, else the name of the
/// field in the language of the other labels or of the document; in upper or lower case if all others are.
fn label(postmortem: &Postmortem, field: Field) -> String {
    let meta = template::of(postmortem).map_or(&[][..], |template| &template.meta);
    let own = meta
        .iter()
        .find(|meta| meta.field.as_deref() == Some(field.as_str()));
    let labels: Vec<String> = neighbours(postmortem)
        .filter_map(|at| front::label(&postmortem.front[at]))
        .collect();
    let known = |label: &String| {
        let plain = headings::normalise(label);
        meta.iter()
            .any(|meta| headings::normalise(&meta.label) == plain)
    };
    if let Some(own) = own.filter(|_| labels.is_empty() || labels.iter().any(known)) {
        return own.label.clone();
    }
    let stated = postmortem.language.as_deref();
    let sections = postmortem.sections.iter();
    let usual =
        stated.or_else(|| headings::language(sections.filter_map(|one| one.heading.as_deref())));
    let language = headings::language_of_labels(labels.iter().map(String::as_str), usual);
    let foreign = language.or(usual).filter(|tag| !tag.starts_with("en"));
    let named = foreign.and_then(|tag| headings::label_in(tag, field));
    let label = named.unwrap_or_else(|| words::label(field).to_owned());
    let lower = |label: &String| label.to_lowercase() == *label && label.to_uppercase() != *label;
    let upper = |label: &String| label.to_uppercase() == *label && label.to_lowercase() != *label;
    if !labels.is_empty() && labels.iter().all(lower) {
        label.to_lowercase()
    } else if !labels.is_empty() && labels.iter().all(upper) {
        label.to_uppercase()
    } else {
        label
    }
}

/// The indices of the pieces that have a label: fields and the document's own, but nothing of front matter.
fn neighbours(postmortem: &Postmortem) -> impl Iterator<Item = usize> {
    let from = behind_matter(&postmortem.front);
    let pieces = postmortem.front.iter().enumerate().skip(from);
    let labelled = pieces.filter(|(_, piece)| {
        matches!(piece.style.as_str(), LINE | ROW | HEADING) && front::label(piece).is_some()
    });
    labelled.map(|(at, _)| at)
}

/// The index of the first piece that is not front matter.
fn behind_matter(front: &[FrontPiece]) -> usize {
    usize::from(front.first().is_some_and(FrontPiece::is_front_matter))
}

/// The document with the field beside its neighbours. `shared` says that it may stand on a line with them.
fn beside(postmortem: &Postmortem, field: Field, label: &str, shared: bool) -> Option<Postmortem> {
    let mut with = postmortem.clone();
    let eol = eol(postmortem);
    let (mut at, mut before) = place(postmortem, field)?;
    let joint = Joint::of(&with.front, at, eol);
    if joint.in_line && before {
        // The first label of a line has the marker of the line: the new one comes after the last.
        at = neighbours(postmortem).last()?;
        before = false;
    }
    let joint = match Joint::of(&with.front, at, eol) {
        joint if joint.in_line && !shared => Joint::default(),
        joint => joint,
    };
    let separator = postmortem.front.iter().find_map(front::separator_of);
    let new = Like {
        model: postmortem.front.get(at)?,
        field,
        label,
        values: &postmortem.values(field),
        separator: separator.unwrap_or(", "),
        in_line: joint.in_line,
    };
    let mut piece = front::like(&new, eol)?;
    if before {
        joint.end_line(&mut piece);
        piece.gap = joint.gap;
        with.front.insert(at, piece);
        return Some(with);
    }
    if joint.gap.is_none() && piece.markdown.starts_with('>') {
        // A paragraph of its own, but in the same quote.
        let last = &mut with.front[at];
        let gap = last.gap.replace(eol.to_owned());
        let blank = FrontPiece {
            style: TEXT.into(),
            markdown: ">".into(),
            gap: Some(eol.to_owned()),
            ..FrontPiece::default()
        };
        piece.gap = gap;
        with.front.splice(at + 1..at + 1, [blank, piece]);
        return Some(with);
    }
    let ruled = with
        .front
        .get(at + 1)
        .is_some_and(|next| front::is_rule(&next.markdown));
    let at = at + usize::from(ruled && piece.style == ROW);
    let last = &mut with.front[at];
    let ended = front::forced_break(last);
    piece.gap = std::mem::replace(&mut last.gap, joint.gap.clone());
    if let Some(Break::Sign(sign)) = &ended {
        piece.markdown.push_str(sign);
    }
    if joint.in_line {
        last.markdown = front::without_break(last).to_owned();
    } else if ended.is_none() {
        joint.end_line(last);
    }
    with.front.insert(at + 1, piece);
    Some(with)
}

/// The neighbour that the field comes after, or before if that is said: in the order of the document's
/// template where both are in it, else after the last.
fn place(postmortem: &Postmortem, field: Field) -> Option<(usize, bool)> {
    let last = neighbours(postmortem).last()?;
    let meta = template::of(postmortem).map_or(&[][..], |template| &template.meta);
    let order = |name: &str| {
        meta.iter()
            .position(|meta| meta.field.as_deref() == Some(name))
    };
    let Some(own) = order(field.as_str()) else {
        return Some((last, false));
    };
    let placed = neighbours(postmortem).filter_map(|at| {
        let piece = postmortem.front.get(at)?;
        Some((order(piece.field.as_deref()?)?, at))
    });
    let placed: Vec<(usize, usize)> = placed.collect();
    let above = placed.iter().filter(|(order, _)| *order < own).max();
    let below = placed.iter().filter(|(order, _)| *order > own).min();
    let is_head = |at: usize| {
        let next = postmortem.front.get(at + 1);
        next.is_some_and(|next| front::is_rule(&next.markdown))
    };
    Some(match (above, below) {
        (Some((_, above)), _) => (*above, false),
        // Nothing can come before the first row of a table.
        (None, Some((_, below))) => (*below, !is_head(*below)),
        (None, None) => (last, false),
    })
}

/// How a piece is joined with its neighbours.
#[derive(Clone, Debug, Default)]
struct Joint {
    /// The gap between two of them; none for a blank line.
    gap: Option<String>,
    /// The sign at the end of each line that forces a line break.
    sign: Option<String>,
    /// Whether they share a line.
    in_line: bool,
}

impl Joint {
    fn of(front: &[FrontPiece], at: usize, eol: &str) -> Self {
        let Some(piece) = front.get(at) else {
            return Self::default();
        };
        let like = |other: &FrontPiece| other.style == piece.style && front::label(other).is_some();
        let before = at.checked_sub(1).and_then(|before| front.get(before));
        let before = before.filter(|before| like(before));
        let after = front.get(at + 1).filter(|after| like(after)).map(|_| piece);
        if let Some(joined) = before.or(after) {
            let gap = joined.gap.clone();
            let in_line = gap.as_deref();
            let in_line =
                in_line.is_some_and(|gap| !gap.is_empty() && !gap.ends_with(['\n', '\r']));
            let sign = match front::forced_break(joined) {
                Some(Break::Sign(sign)) if !in_line => Some(sign),
                _ => None,
            };
            return Self { gap, sign, in_line };
        }
        // The only one: two lines would run into one paragraph, but two rows or items do not.
        let text = piece.markdown.as_str();
        let rows =
            piece.style == ROW || (piece.style == LINE && !rows::list_marker(text).is_empty());
        Self {
            gap: rows.then(|| eol.to_owned()),
            ..Self::default()
        }
    }

    /// Ends the line of a piece as the lines of its neighbours end.
    fn end_line(&self, piece: &mut FrontPiece) {
        if let Some(sign) = &self.sign {
            piece.markdown.push_str(sign);
        }
    }
}

/// The document with the field in a paragraph of its own: after the neighbours or, if there are none, after
/// the title.
fn plain(postmortem: &Postmortem, field: Field, label: &str) -> Postmortem {
    let mut with = postmortem.clone();
    let front = &mut with.front;
    let title =
        |piece: &FrontPiece| matches!(piece.style.as_str(), front::TITLE | front::TITLE_LINE);
    let last = neighbours(postmortem).last();
    let at = last.or_else(|| front.iter().position(title));
    let at = at.map_or_else(|| behind_matter(front), |at| at + 1);
    if let Some(before) = at.checked_sub(1).and_then(|before| front.get_mut(before)) {
        before.gap = None;
    }
    let mut piece = FrontPiece {
        field: Some(field.as_str().to_owned()),
        style: LINE.to_owned(),
        markdown: [label, ":"].concat(),
        ..FrontPiece::default()
    };
    piece.markdown = front::write(&piece, postmortem, eol(postmortem));
    front.insert(at, piece);
    with
}

fn eol(postmortem: &Postmortem) -> &str {
    postmortem
        .source
        .as_ref()
        .map_or("\n", |source| source.eol.as_str())
}
