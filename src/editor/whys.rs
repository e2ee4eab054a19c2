//! The five whys of a section, as a branching list in which each answer leads to the next question. It is a
//! view of the text of the section, which remains the only source (`typing::whys`).

use leptos::prelude::*;

use super::factors;
use crate::platform::{dom, next_frame};
use crate::state::document::SectionState;
use crate::state::editor::Editor;
use crate::widgets::icon::{Icon, icon};
use crate::widgets::text_area::{TextArea, text_area};
use debrief_core::frame::lines::for_field;
use debrief_core::model::Kind;
use debrief_core::text::interface::whys as words;
use debrief_core::typing::Edit;
use debrief_core::typing::whys::{Part, Whys, Writing};

/// The panel of one section. Clones share their state.
#[derive(Clone)]
struct Panel {
    editor: Editor,
    section: SectionState,
    text: ArcRwSignal<String>,
    kind: Memo<Kind>,
    /// The contents of the fields of the steps: question and answer.
    fields: StoredValue<Vec<[ArcRwSignal<String>; 2]>>,
    /// The step that was edited last, as long as the focus stays in the panel.
    edit_in_progress: StoredValue<Option<Writing>>,
    /// Whether the focus is still in the field that was edited. While it is, the fields of that step do not
    /// follow the text.
    is_typing: StoredValue<bool>,
    panel_left: ArcTrigger,
    announcement: RwSignal<String>,
}

/// Draws the tools for finding causes, below the text of a section that is about causes.
pub(super) fn causes(
    editor: &Editor,
    section: &SectionState,
    text: &ArcRwSignal<String>,
) -> AnyView {
    let head = section.head.clone();
    let kind = Memo::new(move |_| head.with(|head| head.kind));
    let (editor, section, text) = (editor.clone(), section.clone(), text.clone());
    let for_steps = move || {
        let is_causes = matches!(kind.get(), Kind::RootCauses | Kind::ContributingFactors);
        let is_shown = is_causes || kind.get() == Kind::FiveWhys;
        is_shown.then(|| {
            let panel = Panel {
                editor: editor.clone(),
                section: section.clone(),
                text: text.clone(),
                kind,
                fields: StoredValue::new(Vec::new()),
                edit_in_progress: StoredValue::new(None),
                is_typing: StoredValue::new(false),
                panel_left: ArcTrigger::new(),
                announcement: RwSignal::new(String::new()),
            };
            let links = is_causes.then(|| factors::links(&editor, &section, &text));
            view! { {whys(&panel)} {links} }
        })
    };
    for_steps.into_any()
}

impl Panel {
    fn read_whys<T>(&self, action: impl FnOnce(&Whys<'_>) -> T) -> T {
        let text = self.text.with_untracked(|text| for_field(text));
        let kind = self.kind.get_untracked();
        self.edit_in_progress
            .with_value(|writing| action(&Whys::read_while(&text, kind, writing.as_ref())))
    }

    /// Updates the fields from the text, except for those of the step that is being edited.
    fn update_fields(&self) {
        let text = self.text.with_untracked(|text| for_field(text));
        let step_being_typed = self.edit_in_progress.with_value(|writing| {
            let writing = writing.as_ref()?;
            let is_still_typed = self.is_typing.get_value() && writing.is_current(&text);
            is_still_typed.then(|| writing.index())
        });
        let texts_of_steps = self.read_whys(|whys| {
            let indices = 0..whys.steps().len();
            indices
                .map(|index| {
                    [
                        whys.question(index).unwrap_or_default().to_owned(),
                        whys.answer(index),
                    ]
                })
                .collect::<Vec<_>>()
        });
        for (index, texts) in texts_of_steps.into_iter().enumerate() {
            if step_being_typed == Some(index) {
                continue;
            }
            for (field, text) in self.fields(index).iter().zip(texts) {
                if field.with_untracked(|field| *field != text) {
                    field.set(text);
                }
            }
        }
    }

    /// Called when the focus has left a field: the fields of its step show the text again.
    fn leave_field(&self) {
        if self.is_typing.get_value() {
            self.is_typing.set_value(false);
            self.update_fields();
        }
    }

    /// Called when the focus has left the panel: an empty step, which was drawn only while it was edited, is
    /// removed.
    fn leave_panel(&self) {
        self.leave_field();
        if self.edit_in_progress.with_value(Option::is_some) {
            self.edit_in_progress.set_value(None);
            self.panel_left.notify();
        }
    }

    fn fields(&self, index: usize) -> [ArcRwSignal<String>; 2] {
        let mut found = None;
        self.fields.update_value(|fields| {
            while fields.len() <= index {
                fields.push(std::array::from_fn(|_| ArcRwSignal::new(String::new())));
            }
            found = fields.get(index).cloned();
        });
        found.unwrap_or_else(|| std::array::from_fn(|_| ArcRwSignal::new(String::new())))
    }

    /// Applies an edit to the text of the section.
    fn change(&self, edit: &Edit) {
        let text = self
            .text
            .with_untracked(|text| edit.apply(&for_field(text)));
        self.section.set_prose(&self.text, &text);
    }

    /// Applies an edit as a separate step of the history, and moves the focus to the step of the tree that it
    /// made.
    fn add_step(&self, part: Part, edit: impl FnOnce(&Whys<'_>) -> Option<Edit>) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let Some(edit) = self.read_whys(edit) else {
            return;
        };
        self.editor.steps.step(|| self.change(&edit));
        let place = edit.select.start;
        let (index, question) = self.read_whys(|whys| {
            let mut steps = whys.steps().iter();
            let index = steps
                .rposition(|step| step.question.start <= place)
                .unwrap_or(0);
            (index, question(whys, index))
        });
        self.announcement.set(words::asked(&question));
        let id = self.id(index, part);
        let _ = next_frame(move || {
            let _ = dom::focus(&id);
            if matches!(part, Part::Question) {
                let _ = dom::select_all(&id);
            }
        });
    }

    fn ask(&self, index: usize) {
        self.add_step(Part::Answer, |whys| whys.ask(index, words::why()));
    }

    fn remove(&self, index: usize) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let result = self.read_whys(|whys| Some((whys.remove(index)?, whys.count_below(index))));
        let Some((edit, below)) = result else { return };
        self.editor.steps.step(|| self.change(&edit));
        self.announcement.set(words::removed(below));
        let next = match index.checked_sub(1) {
            Some(before) => self.id(before, Part::Answer),
            None => self.begin_id(),
        };
        let _ = next_frame(move || {
            let _ = dom::focus(&next);
        });
    }

    /// Puts the new text of a field into the text of the section.
    fn set_field(&self, index: usize, part: Part, words: &str) {
        self.fields(index)[part_index(part)].set(words.to_owned());
        let text = self.text.with_untracked(|text| for_field(text));
        let current_edit = self.edit_in_progress.with_value(Clone::clone);
        let current_edit =
            current_edit.filter(|writing| writing.index() == index && writing.is_current(&text));
        let Some(mut writing) =
            current_edit.or_else(|| self.read_whys(|whys| Writing::begin(whys, index)))
        else {
            return;
        };
        let text = writing.write(part, words).to_owned();
        // This must be set before the text: `update_fields` then knows that the change came from here.
        self.edit_in_progress.set_value(Some(writing));
        self.is_typing.set_value(true);
        self.section.set_prose(&self.text, &text);
    }

    fn id(&self, index: usize, part: Part) -> String {
        let part = match part {
            Part::Question => "question",
            Part::Answer => "answer",
        };
        format!("why-{}-{index}-{part}", self.section.key)
    }

    fn begin_id(&self) -> String {
        format!("why-{}", self.section.key)
    }
}

/// The index of the field of a part among the fields of its step.
fn part_index(part: Part) -> usize {
    match part {
        Part::Question => 0,
        Part::Answer => 1,
    }
}

/// The question of a step, worded so that it can be understood on its own.
fn question(whys: &Whys<'_>, index: usize) -> String {
    let question_text = whys.question(index).unwrap_or_default();
    let parent = whys.steps().get(index).and_then(|step| step.parent);
    match parent {
        Some(parent) if question_text.split_whitespace().count() < 3 => {
            words::why_of(&whys.answer(parent))
        }
        _ => question_text.to_owned(),
    }
}

fn whys(panel: &Panel) -> AnyView {
    // The depth of each step.
    let depths = {
        let panel = panel.clone();
        Memo::new(move |_| {
            panel.text.track();
            panel.kind.track();
            panel.panel_left.track();
            panel.read_whys(|whys| {
                let steps = whys.steps().iter();
                steps.map(|step| step.depth).collect::<Vec<usize>>()
            })
        })
    };
    let [for_fields, for_steps, for_begin, for_focusout] = std::array::from_fn(|_| panel.clone());
    for_fields.update_fields();
    Effect::new(move || {
        for_fields.text.track();
        for_fields.kind.track();
        for_fields.update_fields();
    });
    let is_empty = Memo::new(move |_| depths.with(Vec::is_empty));
    let name = panel.editor.name_of(panel.section.key);
    let locked = panel.editor.clone();
    let begin =
        move |_| for_begin.add_step(Part::Question, |whys| Some(whys.begin(words::first())));
    let announcement = panel.announcement;
    view! {
        <div
            class="whys"
            role="group"
            aria-label=move || words::panel(&name.get())
            on:focusout=move |event| {
                if dom::stays_within(&event) {
                    for_focusout.leave_field();
                } else {
                    for_focusout.leave_panel();
                }
            }
        >
            <ol role="list" hidden=move || is_empty.get()>
                // The key is the index: a step that is moved deeper stays the same element, so it is not
                // drawn again under the caret.
                <For
                    each=move || 0..depths.with(Vec::len)
                    key=|index| *index
                    children=move |index| step(&for_steps, index, depths)
                />
            </ol>
            <p class="muted small" hidden=move || is_empty.get()>{words::hint()}</p>
            <button
                id=panel.begin_id()
                class="line small-button"
                type="button"
                disabled=move || locked.is_locked()
                on:click=begin
            >
                {icon(Icon::Plus)}
                {words::ask_first()}
            </button>
            <p class="hidden" aria-live="polite">{move || announcement.get()}</p>
        </div>
    }
    .into_any()
}

/// Draws one step: its question, its answer, and the buttons for what can follow.
fn step(panel: &Panel, index: usize, depths: Memo<Vec<usize>>) -> AnyView {
    let depth =
        Memo::new(move |_| depths.with(|depths| depths.get(index).copied().unwrap_or_default()));
    let shown_question = {
        let panel = panel.clone();
        Memo::new(move |_| {
            panel.text.track();
            panel.read_whys(|whys| question(whys, index))
        })
    };
    let answer = panel.fields(index)[part_index(Part::Answer)].clone();
    let button_name = move |action: &'static str| {
        let answer = answer.clone();
        move || words::about(action, &answer.get())
    };
    let on_key = {
        let panel = panel.clone();
        move |event: leptos::ev::KeyboardEvent| {
            let is_plain_key = !event.shift_key() && !event.ctrl_key() && !event.is_composing();
            if event.key() == "Enter"
                && is_plain_key
                && dom::target_id(&event) == panel.id(index, Part::Answer)
            {
                event.prevent_default();
                panel.ask(index);
            }
        }
    };
    let [for_ask, for_branch, for_remove] = std::array::from_fn(|_| panel.clone());
    let branch =
        move |_| for_branch.add_step(Part::Answer, |whys| whys.branch(index, words::why()));
    let locked = panel.editor.clone();
    let is_first = Memo::new(move |_| depth.get() == 0);
    let for_question = panel.clone();
    let question_view = move || {
        if is_first.get() {
            let name = Signal::stored(words::question().to_owned());
            field(&for_question, index, Part::Question, name)
        } else {
            view! { <p class="asks">{move || shown_question.get()}</p> }.into_any()
        }
    };
    let name = Signal::derive(move || words::answer(&shown_question.get()));
    view! {
        <li class="why" style:--depth=move || depth.get().min(6).to_string() attr:aria-level=move || (depth.get() + 1).to_string() on:keydown=on_key>
            {question_view}
            {field(panel, index, Part::Answer, name)}
            <div class="ways">
                <button class="line small-button" type="button" aria-label=button_name(words::ask()) disabled={
                    let locked = locked.clone();
                    move || locked.is_locked()
                } on:click=move |_| for_ask.ask(index)>{words::ask()}</button>
                <button class="quiet small-button" type="button" aria-label=button_name(words::branch()) disabled={
                    let locked = locked.clone();
                    move || locked.is_locked()
                } on:click=branch>{words::branch()}</button>
                <button class="quiet small-button" type="button" aria-label=button_name(words::remove()) disabled={
                    move || locked.is_locked()
                } on:click=move |_| for_remove.remove(index)>{words::remove()}</button>
            </div>
        </li>
    }
    .into_any()
}

fn field(panel: &Panel, index: usize, part: Part, name: Signal<String>) -> AnyView {
    let area = TextArea {
        id: panel.id(index, part),
        name,
        class: match part {
            Part::Question => "asks",
            Part::Answer => "answers",
        },
        hint: match part {
            Part::Question => words::first(),
            Part::Answer => words::answer_hint(),
        },
        described_by: None,
        value: panel.fields(index)[part_index(part)].clone(),
        marks: None,
        one_line: true,
        pasting: None,
    };
    let panel = panel.clone();
    text_area(area, move |text| panel.set_field(index, part, &text))
}
