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
    let (listing, matches) = (library.listing, library.found);
    let drafts_text = move || {
        let drafts = listing.with(|listing| listing.drafts.len());
        match matches.with(|matches| matches.as_ref().map(Vec::len)) {
            _ if drafts == 0 && listing.with(|listing| listing.is_reading) => {
                words::reading().to_owned()
            }
            _ if drafts == 0 => String::new(),
            Some(_) => words::found(
                listing.with(|listing| {
                    let ids = listing.drafts.iter().map(|draft| &draft.summary.id);
                    matches.with(|matches| {
                        let matches = matches.as_deref().unwrap_or_default();
                        ids.filter(|id| matches.contains(id)).count()
                    })
                }),
                drafts,
            ),
            None => words::count(drafts),
        }
    };
    let searching = library.searching;
    let searching_text = move || {
        searching
            .get()
            .then_some([" ", words::searching()].concat())
    };
    view! { <p class="muted" role="status">{drafts_text} {searching_text}</p> }.into_any()
}

/// Draws the welcome of a first visit.
pub(super) fn welcome(library: &Library, is_empty: Memo<bool>) -> AnyView {
    let shell = library.shell.clone();
    let listing = library.listing;
    let is_reading = move || listing.with(|listing| listing.is_reading);
    let add_example = move |_| {
        let shell = shell.clone();
        shell.later.then(move |functions| match functions {
            Some(functions) => {
                let id = (functions.add_example)(&shell.drafts);
                let _ = set_hash(&Route::Editor(id).href());
            }
            None => shell.notices.failed(words::example_failed().to_owned()),
        });
    };
    view! {
        <div class="empty" hidden=move || !is_empty.get() || is_reading()>
            <h2>{words::empty_heading()}</h2>
            <p>{words::empty()}</p>
            <p class="muted">{words::empty_ways()}</p>
            <button class="line" type="button" on:click=add_example>{words::example()}</button>
        </div>
    }
    .into_any()
}

pub(super) fn find_and_sort(library: &Library, is_empty: Memo<bool>) -> AnyView {
    let (for_search, for_sort) = (library.clone(), library.clone());
    let search = move |event: leptos::ev::Event| {
        if let Ok(query) = dom::value(&event) {
            for_search.query.set(query);
            for_search.search();
        }
    };
    let sort = move |event: leptos::ev::Event| {
        let order = Order::from_name(&dom::value(&event).unwrap_or_default());
        for_sort.order.set(order);
        // If the order cannot be stored, it still applies until the page is closed.
        let shell = &for_sort.shell;
        let _ = preferences::set_order(&*shell.platform.storage, shell.drafts.keys(), order);
    };
    let current_order = library.order;
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
                <option value=order.name() prop:selected=move || current_order.get() == order>{label}</option>
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
    let (matches, query) = (library.found, library.query);
    let has_matches =
        move || matches.with(|matches| matches.as_ref().is_none_or(|matches| !matches.is_empty()));
    let show_all = move |_| {
        query.set(String::new());
        matches.set(None);
        let _ = dom::set_value(SEARCH, "");
        let _ = dom::focus(SEARCH);
    };
    view! {
        <p class="none-found" hidden=has_matches>
            {words::none_found()}
            <button class="line small-button" type="button" on:click=show_all>{words::show_all()}</button>
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
