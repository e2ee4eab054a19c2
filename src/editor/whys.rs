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
    /// The step that was edited last, for as long as the focus stays in the panel.
    writing: StoredValue<Option<Writing>>,
    /// Whether the focus is still in the field that was edited. While it is, the fields of that step do not
    /// follow the text.
    is_typing: StoredValue<bool>,
    left: ArcTrigger,
    said: RwSignal<String>,
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
    let drawn = move || {
        let is_causes = matches!(kind.get(), Kind::RootCauses | Kind::ContributingFactors);
        let wanted = is_causes || kind.get() == Kind::FiveWhys;
        wanted.then(|| {
            let panel = Panel {
                editor: editor.clone(),
                section: section.clone(),
                text: text.clone(),
                kind,
                fields: StoredValue::new(Vec::new()),
                writing: StoredValue::new(None),
                is_typing: StoredValue::new(false),
                left: ArcTrigger::new(),
                said: RwSignal::new(String::new()),
            };
            let links = is_causes.then(|| factors::links(&editor, &section, &text));
            view! { {whys(&panel)} {links} }
        })
    };
    drawn.into_any()
}

impl Panel {
    fn read<T>(&self, look: impl FnOnce(&Whys<'_>) -> T) -> T {
        let text = self.text.with_untracked(|text| for_field(text));
        let kind = self.kind.get_untracked();
        self.writing
            .with_value(|writing| look(&Whys::read_while(&text, kind, writing.as_ref())))
    }

    /// Updates the fields from the text, except for those of the step that is being edited.
    fn follow(&self) {
        let text = self.text.with_untracked(|text| for_field(text));
        let typed_in = self.writing.with_value(|writing| {
            let current = writing.as_ref()?;
            let stays = self.is_typing.get_value() && current.is_current(&text);
            stays.then(|| current.index())
        });
        let said = self.read(|whys| {
            let each = 0..whys.steps().len();
            each.map(|at| {
                [
                    whys.question(at).unwrap_or_default().to_owned(),
                    whys.answer(at),
                ]
            })
            .collect::<Vec<_>>()
        });
        for (at, texts) in said.into_iter().enumerate() {
            if typed_in == Some(at) {
                continue;
            }
            for (field, text) in self.fields(at).iter().zip(texts) {
                if field.with_untracked(|field| *field != text) {
                    field.set(text);
                }
            }
        }
    }

    /// The focus has left a field: the fields of its step follow the text again.
    fn end_field(&self) {
        if self.is_typing.get_value() {
            self.is_typing.set_value(false);
            self.follow();
        }
    }

    /// The focus has left the panel: a step that no longer asks anything is no longer drawn.
    fn end(&self) {
        self.end_field();
        if self.writing.with_value(Option::is_some) {
            self.writing.set_value(None);
            self.left.notify();
        }
    }

    fn fields(&self, at: usize) -> [ArcRwSignal<String>; 2] {
        let mut found = None;
        self.fields.update_value(|fields| {
            while fields.len() <= at {
                fields.push(std::array::from_fn(|_| ArcRwSignal::new(String::new())));
            }
            found = fields.get(at).cloned();
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
    fn grow(&self, part: Part, edit: impl FnOnce(&Whys<'_>) -> Option<Edit>) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let Some(edit) = self.read(edit) else { return };
        self.editor.steps.step(|| self.change(&edit));
        let place = edit.select.start;
        let (at, question) = self.read(|whys| {
            let mut steps = whys.steps().iter();
            let at = steps
                .rposition(|step| step.question.start <= place)
                .unwrap_or(0);
            (at, question(whys, at))
        });
        self.said.set(words::asked(&question));
        let id = self.id(at, part);
        let _ = next_frame(move || {
            let _ = dom::focus(&id);
            if matches!(part, Part::Question) {
                let _ = dom::select_all(&id);
            }
        });
    }

    fn ask(&self, at: usize) {
        self.grow(Part::Answer, |whys| whys.ask(at, words::why()));
    }

    fn remove(&self, at: usize) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let found = self.read(|whys| Some((whys.remove(at)?, whys.count_below(at))));
        let Some((edit, below)) = found else { return };
        self.editor.steps.step(|| self.change(&edit));
        self.said.set(words::removed(below));
        let next = match at.checked_sub(1) {
            Some(before) => self.id(before, Part::Answer),
            None => self.begin_id(),
        };
        let _ = next_frame(move || {
            let _ = dom::focus(&next);
        });
    }

    /// Takes the new text of a field into the text of the section.
    fn write(&self, at: usize, part: Part, words: &str) {
        self.fields(at)[index(part)].set(words.to_owned());
        let text = self.text.with_untracked(|text| for_field(text));
        let begun = self.writing.with_value(Clone::clone);
        let begun = begun.filter(|writing| writing.index() == at && writing.is_current(&text));
        let Some(mut writing) = begun.or_else(|| self.read(|whys| Writing::begin(whys, at))) else {
            return;
        };
        let text = writing.write(part, words).to_owned();
        // This must be set before the text: `follow` then knows that the change came from here.
        self.writing.set_value(Some(writing));
        self.is_typing.set_value(true);
        self.section.set_prose(&self.text, &text);
    }

    fn id(&self, at: usize, part: Part) -> String {
        let part = match part {
            Part::Question => "question",
            Part::Answer => "answer",
        };
        format!("why-{}-{at}-{part}", self.section.key)
    }

    fn begin_id(&self) -> String {
        format!("why-{}", self.section.key)
    }
}

/// The index of the field of a part among the fields of its step.
fn index(part: Part) -> usize {
    match part {
        Part::Question => 0,
        Part::Answer => 1,
    }
}

/// The question of a step, worded so that it can be understood on its own.
fn question(whys: &Whys<'_>, at: usize) -> String {
    let own = whys.question(at).unwrap_or_default();
    let above = whys.steps().get(at).and_then(|step| step.parent);
    match above {
        Some(above) if own.split_whitespace().count() < 3 => words::why_of(&whys.answer(above)),
        _ => own.to_owned(),
    }
}

fn whys(panel: &Panel) -> AnyView {
    // The depth of each step.
    let depths = {
        let panel = panel.clone();
        Memo::new(move |_| {
            panel.text.track();
            panel.kind.track();
            panel.left.track();
            panel.read(|whys| {
                let steps = whys.steps().iter();
                steps.map(|step| step.depth).collect::<Vec<usize>>()
            })
        })
    };
    let [followed, drawn, begun, blurred] = std::array::from_fn(|_| panel.clone());
    followed.follow();
    Effect::new(move || {
        followed.text.track();
        followed.kind.track();
        followed.follow();
    });
    let is_empty = Memo::new(move |_| depths.with(Vec::is_empty));
    let name = panel.editor.name_of(panel.section.key);
    let locked = panel.editor.clone();
    let begin = move |_| begun.grow(Part::Question, |whys| Some(whys.begin(words::first())));
    let said = panel.said;
    view! {
        <div
            class="whys"
            role="group"
            aria-label=move || words::panel(&name.get())
            on:focusout=move |event| {
                if dom::stays_within(&event) {
                    blurred.end_field();
                } else {
                    blurred.end();
                }
            }
        >
            <ol role="list" hidden=move || is_empty.get()>
                // The key is the index: a step that is moved deeper stays the same element, so it is not
                // drawn again under the caret.
                <For
                    each=move || 0..depths.with(Vec::len)
                    key=|at| *at
                    children=move |at| step(&drawn, at, depths)
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
            <p class="hidden" aria-live="polite">{move || said.get()}</p>
        </div>
    }
    .into_any()
}

/// Draws one step: its question, its answer, and the buttons for what can follow.
fn step(panel: &Panel, at: usize, depths: Memo<Vec<usize>>) -> AnyView {
    let depth =
        Memo::new(move |_| depths.with(|depths| depths.get(at).copied().unwrap_or_default()));
    let asks = {
        let panel = panel.clone();
        Memo::new(move |_| {
            panel.text.track();
            panel.read(|whys| question(whys, at))
        })
    };
    let answer = panel.fields(at)[index(Part::Answer)].clone();
    let about = move |deed: &'static str| {
        let answer = answer.clone();
        move || words::about(deed, &answer.get())
    };
    let key = {
        let panel = panel.clone();
        move |event: leptos::ev::KeyboardEvent| {
            let plain = !event.shift_key() && !event.ctrl_key() && !event.is_composing();
            if event.key() == "Enter"
                && plain
                && dom::target_id(&event) == panel.id(at, Part::Answer)
            {
                event.prevent_default();
                panel.ask(at);
            }
        }
    };
    let [asked, branched, removed] = std::array::from_fn(|_| panel.clone());
    let branch = move |_| branched.grow(Part::Answer, |whys| whys.branch(at, words::why()));
    let locked = panel.editor.clone();
    let is_first = Memo::new(move |_| depth.get() == 0);
    let first = panel.clone();
    let asking = move || {
        if is_first.get() {
            let name = Signal::stored(words::question().to_owned());
            field(&first, at, Part::Question, name)
        } else {
            view! { <p class="asks">{move || asks.get()}</p> }.into_any()
        }
    };
    let name = Signal::derive(move || words::answer(&asks.get()));
    view! {
        <li class="why" style:--depth=move || depth.get().min(6).to_string() attr:aria-level=move || (depth.get() + 1).to_string() on:keydown=key>
            {asking}
            {field(panel, at, Part::Answer, name)}
            <div class="ways">
                <button class="line small-button" type="button" aria-label=about(words::ask()) disabled={
                    let locked = locked.clone();
                    move || locked.is_locked()
                } on:click=move |_| asked.ask(at)>{words::ask()}</button>
                <button class="quiet small-button" type="button" aria-label=about(words::branch()) disabled={
                    let locked = locked.clone();
                    move || locked.is_locked()
                } on:click=branch>{words::branch()}</button>
                <button class="quiet small-button" type="button" aria-label=about(words::remove()) disabled={
                    move || locked.is_locked()
                } on:click=move |_| removed.remove(at)>{words::remove()}</button>
            </div>
        </li>
    }
    .into_any()
}

fn field(panel: &Panel, at: usize, part: Part, name: Signal<String>) -> AnyView {
    let area = TextArea {
        id: panel.id(at, part),
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
        value: panel.fields(at)[index(part)].clone(),
        marks: None,
        one_line: true,
        pasting: None,
    };
    let panel = panel.clone();
    text_area(area, move |text| panel.write(at, part, &text))
}
