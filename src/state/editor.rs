//! The state of the editor page around the open document: names of sections, findings, the section and the
//! part of the editor that are shown.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::autosave::Autosave;
use super::document::{BodyState, Document, SectionState, set_if_differs};
use super::element_ids;
use super::find::Find;
use super::findings::{
    self, Aside, FindingTarget, FindingView, Noted, ReviewCache, ReviewOptions, ReviewResult,
};
use super::live_rows::LiveRows;
use super::notices::Notices;
use super::outline::{name_lists, name_sections, nest};
use super::sign::Sign;
use super::steps::{Steps, changed};
use super::templates::Templates;
use crate::platform::{Platform, dom, next_frame};
use debrief_core::draft::tab::Role;
use debrief_core::editing::missing;
use debrief_core::export::html::{self, Around};
use debrief_core::lint::Brief;
use debrief_core::model::{Body, Entry, Kind, Postmortem};
use debrief_core::text::report::Labels;
use debrief_core::typing::shortcut::Step;

/// The open editor. Clones are the same editor.
#[derive(Clone)]
pub(crate) struct Editor {
    pub(crate) document: Document,
    pub(crate) platform: Platform,
    /// Saves the document, and knows whether this tab may write it.
    pub(crate) autosave: Autosave,
    pub(crate) steps: Steps,
    pub(crate) notices: Notices,
    /// What the rules found, in the order of the document.
    pub(crate) findings: ArcRwSignal<Vec<Arc<FindingView>>>,
    /// Whether the report and the findings are left out, because the page did not survive drawing this
    /// document the last few times.
    pub(crate) plain: ArcRwSignal<bool>,
    /// Whether the document has been reviewed yet.
    pub(crate) reviewed: ArcRwSignal<bool>,
    /// The findings that the author has set aside.
    pub(crate) aside: ArcRwSignal<Vec<Aside>>,
    /// The names of the rules that are switched off.
    pub(crate) off: ArcRwSignal<Vec<String>>,
    /// A short form of every other draft that has been read so far, for noticing a cause that comes back.
    pub(crate) others: ArcRwSignal<Vec<Brief>>,
    /// Whether nothing is written in any section.
    pub(crate) blank: ArcRwSignal<bool>,
    /// The statements of the document that its times confirm, such as a duration.
    pub(crate) facts: ArcRwSignal<Vec<Noted>>,
    /// What rendering a section needs from the rest of the document: link definitions, and the language of
    /// labels.
    pub(crate) around: ArcRwSignal<Around>,
    /// The entries of all timelines: a cause that mentions a time links to the entry of that time.
    pub(crate) entries: ArcRwSignal<Vec<Entry>>,
    /// Pictures of the timelines, by the keys of their sections.
    pub(crate) pictures: ArcRwSignal<HashMap<u32, String>>,
    /// The durations between the marks of a timeline, as HTML for the head of the report.
    pub(crate) figures: ArcRwSignal<String>,
    /// Whether the dialog that shows the comment at the end of the file is open.
    pub(crate) commenting: ArcRwSignal<bool>,
    /// Whether the dialog that switches the template is open.
    pub(crate) switching: ArcRwSignal<bool>,
    /// The templates that the team has made.
    pub(crate) templates: Templates,
    /// The search box.
    pub(crate) find: Find,
    /// Which rows of long lists are drawn with their fields.
    pub(crate) near: LiveRows,
    /// How many sections of the form may be drawn by now; `usize::MAX` once all of them may.
    pub(crate) drawn: ArcRwSignal<usize>,
    /// The section that has the focus, or had it last.
    pub(crate) current: ArcRwSignal<Option<u32>>,
    /// The section whose heading is being written.
    pub(crate) renamed: ArcRwSignal<Option<u32>>,
    /// The part of the editor that a narrow screen shows.
    pub(crate) view: ArcRwSignal<View>,
    /// The accessible names of lists, by the keys of their sections.
    pub(crate) list_names: ArcMemo<HashMap<u32, String>>,
    names: ArcMemo<HashMap<u32, String>>,
    depths: ArcMemo<HashMap<u32, u8>>,
    kept: StoredValue<ReviewCache>,
    /// The time zone of the browser, once a review has asked for it: the browser takes tens of milliseconds
    /// for its first answer.
    zone: Arc<OnceLock<Option<String>>>,
}

/// A part of the editor. A wide screen shows several at once, a narrow one only one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The list of sections.
    Outline,
    /// The form.
    Write,
    /// The findings.
    Health,
    /// The preview of the report.
    Report,
}

impl View {
    /// The name of the part in the markup and the style sheets.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Outline => "outline",
            Self::Write => "write",
            Self::Health => "health",
            Self::Report => "report",
        }
    }

    /// The id of the part's element.
    #[must_use]
    pub(crate) fn panel(self) -> &'static str {
        match self {
            Self::Outline => "panel-outline",
            Self::Write => "main",
            Self::Health => "panel-health",
            Self::Report => "panel-report",
        }
    }
}

impl Editor {
    /// Opens the editor on a document, which `autosave` saves.
    pub(crate) fn new(
        document: Document,
        platform: Platform,
        autosave: Autosave,
        notices: Notices,
        templates: Templates,
    ) -> Self {
        let sections = document.sections().clone();
        let names = ArcMemo::new(move |_| sections.with(|sections| name_sections(sections)));
        let sections = document.sections().clone();
        let list_names = ArcMemo::new(move |_| sections.with(|sections| name_lists(sections)));
        let sections = document.sections().clone();
        let depths = ArcMemo::new(move |_| sections.with(|sections| nest(sections)));
        let steps = Steps::new(platform.clone(), document.clone());
        Self {
            document,
            platform,
            steps,
            autosave,
            notices,
            findings: ArcRwSignal::new(Vec::new()),
            plain: ArcRwSignal::new(false),
            reviewed: ArcRwSignal::new(false),
            aside: ArcRwSignal::new(Vec::new()),
            off: ArcRwSignal::new(Vec::new()),
            others: ArcRwSignal::new(Vec::new()),
            blank: ArcRwSignal::new(true),
            facts: ArcRwSignal::new(Vec::new()),
            around: ArcRwSignal::default(),
            entries: ArcRwSignal::new(Vec::new()),
            pictures: ArcRwSignal::new(HashMap::new()),
            figures: ArcRwSignal::new(String::new()),
            commenting: ArcRwSignal::new(false),
            switching: ArcRwSignal::new(false),
            templates,
            find: Find::new(),
            near: LiveRows::default(),
            drawn: ArcRwSignal::new(0),
            current: ArcRwSignal::new(None),
            renamed: ArcRwSignal::new(None),
            view: ArcRwSignal::new(View::Write),
            list_names,
            names,
            depths,
            kept: StoredValue::new(ReviewCache::default()),
            zone: Arc::default(),
        }
    }

    /// Reviews the whole document: its findings and facts, its link definitions and the pictures of its
    /// timelines. The time this takes grows with the document, so it is done at a pause, not at every key.
    pub(crate) fn review(&self) {
        if self.plain.get_untracked() {
            return;
        }
        let postmortem = self.document.snapshot();
        let labels = html::labels(&postmortem);
        let relabelled = labels != self.around.with_untracked(Around::labels);
        self.read_references(&postmortem);
        let sections = self.document.sections().get_untracked();
        set_if_differs(&self.blank, findings::is_blank(&postmortem));
        let reviewed = self.look_through(&postmortem, &sections);
        if relabelled || !reviewed.timelines_unchanged {
            set_if_differs(&self.pictures, pictures(&postmortem, &sections, labels));
            set_if_differs(&self.figures, html::figures(&postmortem, labels));
        }
        set_if_differs(&self.facts, reviewed.facts);
        set_if_differs(&self.aside, reviewed.aside);
        set_if_differs(&self.findings, reviewed.found);
        set_if_differs(&self.reviewed, true);
    }

    /// Applies the rules to the document. What the last review found is used again as far as nothing that it
    /// depends on has changed.
    fn look_through(&self, postmortem: &Postmortem, sections: &[SectionState]) -> ReviewResult {
        let others = self.others.get_untracked();
        let asked = ReviewOptions {
            settings: findings::settings(&self.platform.today(), &others),
            off: self.off.get_untracked(),
            zone: self.zone.get_or_init(|| self.platform.clock.zone()).clone(),
        };
        self.platform.clock.note("review begins");
        let look = |kept: &mut ReviewCache| findings::review(kept, postmortem, sections, &asked);
        let reviewed = self.kept.try_update_value(look);
        self.platform.clock.note("review ends");
        reviewed.unwrap_or_default()
    }

    /// Reads the link definitions and the entries of the document. The preview needs them from the beginning,
    /// before the first review.
    pub(crate) fn read_references(&self, postmortem: &Postmortem) {
        set_if_differs(&self.around, html::around(postmortem));
        set_if_differs(&self.entries, html::entries_of(postmortem));
    }

    /// The accessible name of the section with this key.
    pub(crate) fn name_of(&self, key: u32) -> Signal<String> {
        let names = self.names.clone();
        Signal::derive(move || {
            names
                .with(|names| names.get(&key).cloned())
                .unwrap_or_default()
        })
    }

    /// How deep the section with this key is nested in earlier sections; 0 if it is not nested.
    pub(crate) fn depth_of(&self, key: u32) -> u8 {
        self.depths
            .with(|depths| depths.get(&key).copied().unwrap_or(0))
    }

    /// The sign of a section: that of its worst finding; without findings, whether anything is written in it.
    pub(crate) fn sign_of(&self, section: &SectionState) -> ArcMemo<Sign> {
        let (findings, section) = (self.findings.clone(), section.clone());
        ArcMemo::new(move |_| {
            section.track();
            let worst = findings.with(|findings| {
                let here = findings
                    .iter()
                    .filter(|found| found.spot.section == Some(section.key));
                here.map(|found| found.sign).max()
            });
            worst.unwrap_or_else(|| {
                if section.is_empty() {
                    Sign::Empty
                } else {
                    Sign::Fine
                }
            })
        })
    }

    /// Shows a section in the form and moves the focus to its first field.
    pub(crate) fn go_to_section(&self, key: u32) {
        let sections = self.document.sections().get_untracked();
        let prose = sections
            .iter()
            .any(|section| section.key == key && matches!(section.body, BodyState::Prose(_)));
        let target = if prose {
            element_ids::prose(key)
        } else {
            element_ids::heading(key)
        };
        self.go_to(element_ids::section(key), target);
    }

    /// Adds a section that is missing, at the place where it belongs, and goes there.
    pub(crate) fn add_missing(&self, kind: Kind, heading: &str) {
        let id = self.platform.ids.fresh();
        let (at, section) = missing::section(&self.document.snapshot(), kind, heading, &id);
        let key = self.steps.step(|| self.document.add_section(at, &section));
        self.go_to_section(key);
    }

    /// Whether the document cannot be edited here at the moment, because another tab is the writer. Reactive:
    /// the caller runs again when that changes.
    pub(crate) fn is_locked(&self) -> bool {
        self.autosave.role().get() != Role::Writing
    }

    /// Undoes or redoes one step of the whole document, and scrolls to what has changed. The focus stays
    /// where it is, unless its element is gone.
    pub(crate) fn take_step(&self, step: Step) {
        if untrack(|| self.is_locked()) {
            return;
        }
        let taken = match step {
            Step::Undo => self.steps.undo(),
            Step::Redo => self.steps.redo(),
        };
        let Some((before, after)) = taken else { return };
        self.autosave.edited();
        let sections = self.document.sections().get_untracked();
        let place = changed(&before, &after)
            .and_then(|id| sections.iter().find(|section| section.head_id() == id))
            .map(|section| section.key);
        let _ = next_frame(move || {
            if let Some(key) = place {
                let _ = dom::scroll_near(&element_ids::section(key));
            }
            if dom::focus_is_lost() {
                let _ = dom::focus_without_scrolling(
                    &place.map_or_else(|| View::Write.panel().to_owned(), element_ids::heading),
                );
            }
        });
    }

    /// Shows the place of a finding, moves the focus there and selects the words it is about.
    pub(crate) fn go_to_spot(&self, spot: &FindingTarget) {
        self.go_to(spot.shown.clone(), spot.focused.clone());
        if let Some(span) = spot.span {
            let focused = spot.focused.clone();
            let _ = next_frame(move || {
                let _ = dom::set_caret(&focused, span);
                let _ = dom::scroll_near(&element_ids::marked(&focused, span.0));
            });
        }
    }

    /// Shows a place that the search has found, and leaves the focus where it is.
    pub(crate) fn show_spot(&self, spot: &FindingTarget) {
        self.view.set(View::Write);
        self.near.want(&spot.focused);
        let spot = spot.clone();
        let _ = next_frame(move || {
            let _ = dom::scroll_to(&spot.shown);
            if let Some(span) = spot.span {
                let _ = dom::scroll_near(&element_ids::marked(&spot.focused, span.0));
            }
        });
    }

    /// Scrolls to one element of the form and moves the focus to another, which is inside it.
    pub(crate) fn go_to(&self, shown: String, focused: String) {
        self.view.set(View::Write);
        self.near.want(&focused);
        let _ = next_frame(move || {
            let _ = dom::scroll_to(&shown);
            let _ = dom::focus_without_scrolling(&focused);
        });
    }
}

fn pictures(
    postmortem: &Postmortem,
    sections: &[SectionState],
    labels: Labels,
) -> HashMap<u32, String> {
    let day = html::day(postmortem);
    let pairs = postmortem.sections.iter().zip(sections);
    let drawn = pairs.filter_map(|(section, state)| match &section.body {
        Body::Timeline { entries, .. } => Some((state.key, html::picture(entries, day, labels))),
        _ => None,
    });
    drawn.collect()
}
