//! Everything around the list: the welcome, the search, the order, the backup.

use leptos::prelude::*;

use super::Library;
use crate::platform::{dom, set_hash};
use crate::state::preferences;
use debrief_core::draft::order::Order;
use debrief_core::route::Route;
use debrief_core::text::interface::library as words;

/// The id of the search field.
const SEARCH: &str = "search";

/// The id of the choice of an order. Its label does not enclose it, because `WebKit` would read out the
/// chosen option as part of the label.
const ORDER: &str = "order";

/// Draws how many drafts there are, or how many were found.
pub(super) fn count(library: &Library) -> AnyView {
    let (listing, found) = (library.listing, library.found);
    let text = move || {
        let drafts = listing.with(|listing| listing.drafts.len());
        match found.with(|found| found.as_ref().map(Vec::len)) {
            _ if drafts == 0 && listing.with(|listing| listing.reading) => {
                words::reading().to_owned()
            }
            _ if drafts == 0 => String::new(),
            Some(_) => words::found(
                listing.with(|listing| {
                    let ids = listing.drafts.iter().map(|draft| &draft.summary.id);
                    found.with(|found| {
                        let found = found.as_deref().unwrap_or_default();
                        ids.filter(|id| found.contains(id)).count()
                    })
                }),
                drafts,
            ),
            None => words::count(drafts),
        }
    };
    let searching = library.searching;
    let more = move || {
        searching
            .get()
            .then_some([" ", words::searching()].concat())
    };
    view! { <p class="muted" role="status">{text} {more}</p> }.into_any()
}

/// Draws the welcome of a first visit.
pub(super) fn welcome(library: &Library, is_empty: Memo<bool>) -> AnyView {
    let shell = library.shell.clone();
    let listing = library.listing;
    let reading = move || listing.with(|listing| listing.reading);
    let example = move |_| {
        let shell = shell.clone();
        shell.later.then(move |functions| match functions {
            Some(functions) => {
                let id = (functions.example)(&shell.drafts);
                let _ = set_hash(&Route::Editor(id).href());
            }
            None => shell.notices.failed(words::example_failed().to_owned()),
        });
    };
    view! {
        <div class="empty" hidden=move || !is_empty.get() || reading()>
            <h2>{words::empty_heading()}</h2>
            <p>{words::empty()}</p>
            <p class="muted">{words::empty_ways()}</p>
            <button class="line" type="button" on:click=example>{words::example()}</button>
        </div>
    }
    .into_any()
}

pub(super) fn find_and_sort(library: &Library, is_empty: Memo<bool>) -> AnyView {
    let (searched, sorted) = (library.clone(), library.clone());
    let search = move |event: leptos::ev::Event| {
        if let Ok(query) = dom::value(&event) {
            searched.query.set(query);
            searched.search();
        }
    };
    let sort = move |event: leptos::ev::Event| {
        let order = Order::from_name(&dom::value(&event).unwrap_or_default());
        sorted.order.set(order);
        // If the order cannot be stored, it still holds for now.
        let shell = &sorted.shell;
        let _ = preferences::keep_order(&*shell.platform.storage, shell.drafts.keys(), order);
    };
    let chosen = library.order;
    let options: Vec<AnyView> = Order::ALL
        .into_iter()
        .map(|order| {
            let label = match order {
                Order::Changed => words::by_change(),
                Order::Title => words::by_title(),
                Order::Date => words::by_date(),
                Order::Severity => words::by_severity(),
            };
            view! {
                <option value=order.name() prop:selected=move || chosen.get() == order>{label}</option>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="find" hidden=move || is_empty.get()>
            <input
                id=SEARCH
                type="search"
                aria-label=words::search()
                placeholder=words::search_hint()
                autocomplete="off"
                on:input=search
            />
            <span class="order">
                <label class="muted small" for=ORDER>{words::sort()}</label>
                <select id=ORDER on:change=sort>{options}</select>
            </span>
        </div>
    }
    .into_any()
}

/// Draws the message that nothing was found.
pub(super) fn none_found(library: &Library) -> AnyView {
    let (found, query) = (library.found, library.query);
    let some = move || found.with(|found| found.as_ref().is_none_or(|found| !found.is_empty()));
    let all = move |_| {
        query.set(String::new());
        found.set(None);
        let _ = dom::set_value(SEARCH, "");
        let _ = dom::focus(SEARCH);
    };
    view! {
        <p class="none-found" hidden=some>
            {words::none_found()}
            <button class="line small-button" type="button" on:click=all>{words::show_all()}</button>
        </p>
    }
    .into_any()
}

/// Draws the hint, the backup button and the link to the bin.
pub(super) fn foot(library: &Library, is_empty: Memo<bool>) -> AnyView {
    let listing = library.listing;
    let binned = move || listing.with(|listing| listing.binned);
    let library = library.clone();
    let back_up = move |_| {
        let shell = library.shell.clone();
        shell.later.then(move |functions| match functions {
            Some(functions) => (functions.back_up)(&shell, Box::new(|| ())),
            None => shell.notices.failed(words::back_up_failed().to_owned()),
        });
    };
    view! {
        <div class="library-foot">
            <span class="muted small grow" hidden=move || is_empty.get()>{words::drop_hint()}</span>
            <a href=Route::Bin.href() hidden=move || binned() == 0>{move || words::bin(binned())}</a>
            <button class="line" type="button" hidden=move || is_empty.get() on:click=back_up>
                {words::back_up()}
            </button>
        </div>
    }
    .into_any()
}
