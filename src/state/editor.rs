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
    self, FactView, FindingTarget, FindingView, ReviewCache, ReviewOptions, ReviewResult,
    SetAsideFinding,
};
use super::live_rows::LiveRows;
use super::notices::Notices;
use super::outline::{name_lists, name_sections, nesting_depths};
use super::sign::Sign;
use super::steps::{Steps, first_changed_section};
use super::templates::Templates;
use crate::platform::{Platform, dom, next_frame};
use debrief_core::draft::tab::Role;
use debrief_core::editing::missing;
use debrief_core::export::html::{self, Around};
use debrief_core::lint::Brief;
use debrief_core::model::{Body, Entry, Kind, Postmortem};
use debrief_core::text::report::Labels;
use debrief_core::timeline::order::Calendar;
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
    /// Whether the report and the findings are left out, because the last attempts to draw this document did
    /// not finish.
    pub(crate) is_plain_text: ArcRwSignal<bool>,
    /// Whether the document has been reviewed yet.
    pub(crate) is_reviewed: ArcRwSignal<bool>,
    /// The findings that the author has set aside.
    pub(crate) set_aside: ArcRwSignal<Vec<SetAsideFinding>>,
    /// The names of the rules that are switched off.
    pub(crate) rules_off: ArcRwSignal<Vec<String>>,
    /// A short form of every other draft that has been read so far, for detecting a recurring cause.
    pub(crate) other_drafts: ArcRwSignal<Vec<Brief>>,
    /// Whether nothing is written in any section.
    pub(crate) is_blank: ArcRwSignal<bool>,
    /// The statements of the document that its times confirm, such as a duration.
    pub(crate) facts: ArcRwSignal<Vec<FactView>>,
    /// What rendering a section needs from the rest of the document: link definitions, and the language of
    /// labels.
    pub(crate) render_context: ArcRwSignal<Around>,
    /// The entries of all timelines: a cause that mentions a time links to the entry of that time.
    pub(crate) entries: ArcRwSignal<Vec<Entry>>,
    /// Pictures of the timelines, by the keys of their sections.
    pub(crate) pictures: ArcRwSignal<HashMap<u32, String>>,
    /// The durations between the marks of a timeline, as HTML for the head of the report.
    pub(crate) durations_html: ArcRwSignal<String>,
    /// Whether the dialog that shows the comment at the end of the file is open.
    pub(crate) is_comment_open: ArcRwSignal<bool>,
    /// Whether the dialog that switches the template is open.
    pub(crate) is_switch_open: ArcRwSignal<bool>,
    /// The templates that the team has made.
    pub(crate) templates: Templates,
    /// The search box.
    pub(crate) find: Find,
    /// Which rows of long lists are drawn with their fields.
    pub(crate) live_rows: LiveRows,
    /// How many sections of the form may be drawn so far; `usize::MAX` means all of them.
    pub(crate) drawn_sections: ArcRwSignal<usize>,
    /// The section that has the focus, or had it last.
    pub(crate) current_section: ArcRwSignal<Option<u32>>,
    /// The section whose heading is being written.
    pub(crate) open_heading: ArcRwSignal<Option<u32>>,
    /// The part of the editor that a narrow screen shows.
    pub(crate) view: ArcRwSignal<View>,
    /// The accessible names of lists, by the keys of their sections.
    pub(crate) list_names: ArcMemo<HashMap<u32, String>>,
    names: ArcMemo<HashMap<u32, String>>,
    depths: ArcMemo<HashMap<u32, u8>>,
    review_cache: StoredValue<ReviewCache>,
    /// The time zone of the browser, once a review has needed it. It is kept because the browser takes tens
    /// of milliseconds for its first answer.
    time_zone: Arc<OnceLock<Option<String>>>,
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
        let own = document.own_fields().clone();
        let names = ArcMemo::new(move |_| {
            let own: Vec<String> =
                own.with(|own| own.iter().map(|field| field.name.clone()).collect());
            sections.with(|sections| name_sections(sections, &own))
        });
        let sections = document.sections().clone();
        let list_names = ArcMemo::new(move |_| sections.with(|sections| name_lists(sections)));
        let sections = document.sections().clone();
        let depths = ArcMemo::new(move |_| sections.with(|sections| nesting_depths(sections)));
        let steps = Steps::new(platform.clone(), document.clone());
        Self {
            document,
            platform,
            steps,
            autosave,
            notices,
            findings: ArcRwSignal::new(Vec::new()),
            is_plain_text: ArcRwSignal::new(false),
            is_reviewed: ArcRwSignal::new(false),
            set_aside: ArcRwSignal::new(Vec::new()),
            rules_off: ArcRwSignal::new(Vec::new()),
            other_drafts: ArcRwSignal::new(Vec::new()),
            is_blank: ArcRwSignal::new(true),
            facts: ArcRwSignal::new(Vec::new()),
            render_context: ArcRwSignal::default(),
            entries: ArcRwSignal::new(Vec::new()),
            pictures: ArcRwSignal::new(HashMap::new()),
            durations_html: ArcRwSignal::new(String::new()),
            is_comment_open: ArcRwSignal::new(false),
            is_switch_open: ArcRwSignal::new(false),
            templates,
            find: Find::new(),
            live_rows: LiveRows::default(),
            drawn_sections: ArcRwSignal::new(0),
            current_section: ArcRwSignal::new(None),
            open_heading: ArcRwSignal::new(None),
            view: ArcRwSignal::new(View::Write),
            list_names,
            names,
            depths,
            review_cache: StoredValue::new(ReviewCache::default()),
            time_zone: Arc::default(),
        }
    }

    /// Reviews the whole document: its findings and facts, its link definitions and the pictures of its
    /// timelines. The time this takes grows with the document, so it is done at a pause, not at every key.
    pub(crate) fn review(&self) {
        if self.is_plain_text.get_untracked() {
            return;
        }
        let postmortem = self.document.snapshot();
        let labels = html::labels(&postmortem);
        let labels_changed = labels != self.render_context.with_untracked(Around::labels);
        self.read_references(&postmortem);
        let sections = self.document.sections().get_untracked();
        set_if_differs(&self.is_blank, findings::is_blank(&postmortem));
        let result = self.run_rules(&postmortem, &sections);
        if labels_changed || !result.timelines_unchanged {
            set_if_differs(&self.pictures, pictures(&postmortem, &sections, labels));
            set_if_differs(&self.durations_html, html::figures(&postmortem, labels));
        }
        set_if_differs(&self.facts, result.facts);
        set_if_differs(&self.set_aside, result.set_aside);
        set_if_differs(&self.findings, result.findings);
        set_if_differs(&self.is_reviewed, true);
    }

    /// Applies the rules to the document. Findings of the last review are reused where nothing that they
    /// depend on has changed.
    fn run_rules(&self, postmortem: &Postmortem, sections: &[SectionState]) -> ReviewResult {
        let others = self.other_drafts.get_untracked();
        let options = ReviewOptions {
            settings: findings::settings(&self.platform.today(), &others),
            rules_off: self.rules_off.get_untracked(),
            time_zone: self
                .time_zone
                .get_or_init(|| self.platform.clock.zone())
                .clone(),
        };
        self.platform.clock.note("review begins");
        let run = |cache: &mut ReviewCache| findings::review(cache, postmortem, sections, &options);
        let result = self.review_cache.try_update_value(run);
        self.platform.clock.note("review ends");
        result.unwrap_or_default()
    }

    /// Reads the link definitions and the entries of the document. The preview needs them from the beginning,
    /// before the first review.
    pub(crate) fn read_references(&self, postmortem: &Postmortem) {
        set_if_differs(&self.render_context, html::around(postmortem));
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
                let own_findings = findings
                    .iter()
                    .filter(|found| found.target.section == Some(section.key));
                own_findings.map(|found| found.sign).max()
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
        let is_prose = sections
            .iter()
            .any(|section| section.key == key && matches!(section.body, BodyState::Prose(_)));
        let element = if is_prose {
            element_ids::prose(key)
        } else {
            element_ids::heading(key)
        };
        self.go_to(element_ids::section(key), element);
    }

    /// Adds a section that is missing, at the place where it belongs, and goes there.
    pub(crate) fn add_missing(&self, kind: Kind, heading: &str) {
        let id = self.platform.ids.fresh();
        let (index, section) = missing::section(&self.document.snapshot(), kind, heading, &id);
        let key = self
            .steps
            .step(|| self.document.add_section(index, &section));
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
        let states = match step {
            Step::Undo => self.steps.undo(),
            Step::Redo => self.steps.redo(),
        };
        let Some((before, after)) = states else {
            return;
        };
        self.autosave.edited();
        let sections = self.document.sections().get_untracked();
        let changed_key = first_changed_section(&before, &after)
            .and_then(|id| sections.iter().find(|section| section.id() == id))
            .map(|section| section.key);
        let _ = next_frame(move || {
            if let Some(key) = changed_key {
                let _ = dom::scroll_near(&element_ids::section(key));
            }
            if dom::focus_is_lost() {
                let _ = dom::focus_without_scrolling(
                    &changed_key
                        .map_or_else(|| View::Write.panel().to_owned(), element_ids::heading),
                );
            }
        });
    }

    /// Shows the place of a finding, moves the focus there and selects the words it is about.
    pub(crate) fn go_to_target(&self, target: &FindingTarget) {
        self.go_to(target.shown.clone(), target.focused.clone());
        if let Some(span) = target.span {
            let focused = target.focused.clone();
            let _ = next_frame(move || {
                let _ = dom::set_caret(&focused, span);
                let _ = dom::scroll_near(&element_ids::underline(&focused, span.0));
            });
        }
    }

    /// Shows a place that the search has found, and leaves the focus where it is.
    pub(crate) fn show_target(&self, target: &FindingTarget) {
        self.view.set(View::Write);
        self.live_rows.give_fields(&target.focused);
        let target = target.clone();
        let _ = next_frame(move || {
            let _ = dom::scroll_to(&target.shown);
            if let Some(span) = target.span {
                let _ = dom::scroll_near(&element_ids::underline(&target.focused, span.0));
            }
        });
    }

    /// Scrolls to one element of the form and moves the focus to another, which is inside it.
    pub(crate) fn go_to(&self, shown: String, focused: String) {
        self.view.set(View::Write);
        self.live_rows.give_fields(&focused);
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
    let calendar = Calendar::of(postmortem);
    let pairs = postmortem.sections.iter().zip(sections);
    let pictures = pairs.filter_map(|(section, state)| match &section.body {
        Body::Timeline { entries, .. } => {
            Some((state.key, html::picture(entries, calendar, labels)))
        }
        _ => None,
    });
    pictures.collect()
}
