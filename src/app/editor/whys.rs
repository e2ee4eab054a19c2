//! The five whys of a section, as a branching list in which each answer begins the next question. It is a
//! view of the section's text, which stays the truth (`typing::whys`).

use leptos::prelude::*;

use super::factors;
use crate::app::platform::{dom, next_frame};
use crate::app::state::document::SectionState;
use crate::app::state::editor::Editor;
use crate::app::widgets::icon::{Icon, icon};
use crate::app::widgets::text_area::{TextArea, text_area};
use crate::frame::lines::for_field;
use crate::model::Kind;
use crate::text::en::interface::whys as words;
use crate::typing::Edit;
use crate::typing::whys::Whys;

/// A step as it is drawn: its number in the text, and how deep it stands.
type Place = (usize, usize);

/// The panel of one section. Clones are the same panel.
#[derive(Clone)]
struct Panel {
    editor: Editor,
    section: SectionState,
    text: ArcRwSignal<String>,
    kind: Memo<Kind>,
    /// What stands in the fields of the steps.
    fields: StoredValue<Vec<[ArcRwSignal<String>; 2]>>,
    said: RwSignal<String>,
}

/// Which field of a step.
#[derive(Clone, Copy)]
enum Part {
    Question = 0,
    Answer = 1,
}

/// Draws what helps to find causes below the text of a section that is about them.
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
        look(&Whys::read(&text, self.kind.get_untracked()))
    }

    /// Brings the fields up to what the text says; a field that says as much keeps its own words.
    fn follow(&self) {
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
            for (field, text) in self.fields(at).iter().zip(texts) {
                if field.with_untracked(|field| plain(field) != plain(&text)) {
                    field.set(text);
                }
            }
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

    /// Changes the text; where the change ends is where its author goes on.
    fn change(&self, edit: &Edit) {
        let text = self
            .text
            .with_untracked(|text| edit.apply(&for_field(text)));
        self.section.set_prose(&self.text, &text);
    }

    /// Makes a change as a step of its own, and goes on in the step that it has made.
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
        self.grow(Part::Answer, |whys| whys.ask(at, words::WHY));
    }

    fn remove(&self, at: usize) {
        if untrack(|| self.editor.is_locked()) {
            return;
        }
        let found = self.read(|whys| Some((whys.remove(at)?, whys.below(at))));
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

    /// A field was written.
    fn write(&self, at: usize, part: Part, text: &str) {
        self.fields(at)[part as usize].set(text.to_owned());
        let edit = self.read(|whys| match part {
            Part::Question => whys.set_question(at, text),
            Part::Answer => whys.set_answer(at, text),
        });
        if let Some(edit) = edit {
            self.change(&edit);
        }
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

/// The words of a field, without what the text does not keep as it was typed.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches(['?', '？']).to_owned()
}

/// What a step asks, as a question that can be understood alone.
fn question(whys: &Whys<'_>, at: usize) -> String {
    let own = whys.question(at).unwrap_or_default();
    let above = whys.steps().get(at).and_then(|step| step.parent);
    match above {
        Some(above) if own.split_whitespace().count() < 3 => words::why(&whys.answer(above)),
        _ => own.to_owned(),
    }
}

fn whys(panel: &Panel) -> AnyView {
    let places = {
        let panel = panel.clone();
        Memo::new(move |_| {
            panel.text.track();
            panel.kind.track();
            panel.read(|whys| {
                let steps = whys.steps().iter().enumerate();
                steps
                    .map(|(at, step)| (at, step.depth))
                    .collect::<Vec<Place>>()
            })
        })
    };
    let (followed, drawn, begun) = (panel.clone(), panel.clone(), panel.clone());
    followed.follow();
    Effect::new(move || {
        followed.text.track();
        followed.kind.track();
        followed.follow();
    });
    let is_empty = Memo::new(move |_| places.with(Vec::is_empty));
    let name = panel.editor.name_of(panel.section.key);
    let locked = panel.editor.clone();
    let begin = move |_| begun.grow(Part::Question, |whys| Some(whys.begin(words::FIRST)));
    let said = panel.said;
    view! {
        <div class="whys" role="group" aria-label=move || words::panel(&name.get())>
            <ol role="list" hidden=move || is_empty.get()>
                <For each=move || places.get() key=|place| *place children=move |place| step(&drawn, place) />
            </ol>
            <p class="muted small" hidden=move || is_empty.get()>{words::HINT}</p>
            <button
                id=panel.begin_id()
                class="line small-button"
                type="button"
                disabled=move || locked.is_locked()
                on:click=begin
            >
                {icon(Icon::Plus)}
                {words::ASK_FIRST}
            </button>
            <p class="hidden" aria-live="polite">{move || said.get()}</p>
        </div>
    }
    .into_any()
}

/// One step: what is asked, its answer, and where it may go from there.
fn step(panel: &Panel, (at, depth): Place) -> AnyView {
    let asks = {
        let panel = panel.clone();
        Memo::new(move |_| {
            panel.text.track();
            panel.read(|whys| question(whys, at))
        })
    };
    let answer = panel.fields(at)[Part::Answer as usize].clone();
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
    let branch = move |_| branched.grow(Part::Answer, |whys| whys.branch(at, words::WHY));
    let locked = panel.editor.clone();
    let asking = if depth == 0 {
        field(
            panel,
            at,
            Part::Question,
            Signal::stored(words::QUESTION.to_owned()),
        )
    } else {
        view! { <p class="asks">{move || asks.get()}</p> }.into_any()
    };
    let name = Signal::derive(move || words::answer(&asks.get()));
    view! {
        <li class="why" style:--depth=depth.min(6).to_string() attr:aria-level=(depth + 1).to_string() on:keydown=key>
            {asking}
            {field(panel, at, Part::Answer, name)}
            <div class="ways">
                <button class="line small-button" type="button" aria-label=about(words::ASK) disabled={
                    let locked = locked.clone();
                    move || locked.is_locked()
                } on:click=move |_| asked.ask(at)>{words::ASK}</button>
                <button class="quiet small-button" type="button" aria-label=about(words::BRANCH) disabled={
                    let locked = locked.clone();
                    move || locked.is_locked()
                } on:click=branch>{words::BRANCH}</button>
                <button class="quiet small-button" type="button" aria-label=about(words::REMOVE) disabled={
                    move || locked.is_locked()
                } on:click=move |_| removed.remove(at)>{words::REMOVE}</button>
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
            Part::Question => words::FIRST,
            Part::Answer => words::ANSWER_HINT,
        },
        described_by: None,
        value: panel.fields(at)[part as usize].clone(),
        marks: None,
        one_line: true,
        pasting: None,
    };
    let panel = panel.clone();
    text_area(area, move |text| panel.write(at, part, &text))
}
