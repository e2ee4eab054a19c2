//! What the files of templates are written with, and the shape that a template has as data.

use super::{MetaField, Rows, Template, TemplateSection};
use crate::model::{Field, Fill, Kind, Shape, ShapeColumn, ShapeField, ShapeRows, ShapeSection};

/// A section that need not be there.
pub(super) const fn section(
    kind: Kind,
    level: u8,
    heading: &'static str,
    guidance: &'static str,
) -> TemplateSection {
    TemplateSection {
        kind,
        heading,
        level,
        required: false,
        guidance,
        fill: Fill::Nothing,
    }
}

impl TemplateSection {
    /// The same section, asked for by the linter.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same section, which says something while it is empty.
    pub(super) const fn filled(mut self, fill: Fill) -> Self {
        self.fill = fill;
        self
    }
}

/// A field under the label that the template's authors use.
pub(super) const fn field(field: Field, label: &'static str) -> MetaField {
    MetaField {
        field: Some(field),
        label,
        required: false,
    }
}

/// A label that the model has no field for.
pub(super) const fn label(label: &'static str) -> MetaField {
    MetaField {
        field: None,
        label,
        required: false,
    }
}

impl MetaField {
    /// The same field, asked for by the linter.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

/// Rows that are lines, one below the other.
pub(super) const fn lines(row: &'static str) -> Rows {
    Rows {
        columns: &[],
        row,
        gap: "\n",
    }
}

/// Rows that are paragraphs.
pub(super) const fn paragraphs(row: &'static str) -> Rows {
    Rows {
        columns: &[],
        row,
        gap: "\n\n",
    }
}

/// Rows of a table with these heads and their slots.
pub(super) const fn table(columns: &'static [(&'static str, &'static str)]) -> Rows {
    Rows {
        columns,
        row: "",
        gap: "\n",
    }
}

impl Rows {
    fn shape(&self) -> ShapeRows {
        let column = |(head, slot): &(&str, &str)| ShapeColumn {
            head: (*head).into(),
            slot: (*slot).into(),
        };
        ShapeRows {
            columns: self.columns.iter().map(column).collect(),
            row: self.row.into(),
            gap: self.gap.into(),
        }
    }
}

impl Template {
    /// The template as data.
    #[must_use]
    pub fn shape(&self) -> Shape {
        let meta = self.meta.iter().map(|meta| ShapeField {
            field: meta.field.map(|field| field.as_str().into()),
            label: meta.label.into(),
            required: meta.required,
        });
        let sections = self.sections.iter().map(|section| ShapeSection {
            kind: section.kind,
            heading: section.heading.into(),
            level: section.level,
            required: section.required,
            guidance: section.guidance.into(),
            fill: section.fill,
        });
        Shape {
            id: self.id.into(),
            name: self.name.into(),
            meta_form: self.meta_form,
            meta: meta.collect(),
            sections: sections.collect(),
            timeline: self.timeline.shape(),
            actions: self.actions.shape(),
            ..Shape::default()
        }
    }
}
