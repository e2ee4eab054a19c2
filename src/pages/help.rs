//! Help: the shortcuts, what the program promises, and where it comes from.

use leptos::prelude::*;

use super::{HEADING, SHORTCUTS, Shell};
use crate::platform::dom;
use crate::widgets::bar::{MAIN, bar, links};
use debrief_core::route::Route;
use debrief_core::text::interface::{help as words, nowhere, shell};

pub(crate) fn page(_: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="narrow page" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
            <section>
                <h2>{words::shortcuts()}</h2>
                {keys()}
            </section>
            <section>
                <h2>{words::rules()}</h2>
                <p><a href=Route::Rules(String::new()).href()>{words::rules_link()}</a></p>
            </section>
            <section>
                <h2>{words::privacy()}</h2>
                <p>{words::privacy_drafts()}</p>
                <p>{words::privacy_requests()}</p>
                <p>{words::privacy_offline()}</p>
            </section>
            <section>
                <h2>{words::about()}</h2>
                <p>{words::version(env!("CARGO_PKG_VERSION"), option_env!("DEBRIEF_COMMIT"))}</p>
                <p>{words::licence()}</p>
            </section>
            <p><a href=Route::Library.href()>{nowhere::home()}</a></p>
        </main>
    }
    .into_any()
}

/// Draws the contents of the dialog of shortcuts.
pub(crate) fn shortcuts() -> AnyView {
    let close = |_| {
        let _ = dom::close_dialog(SHORTCUTS);
    };
    view! {
        <h2 id="shortcuts-heading">{words::shortcuts()}</h2>
        {keys()}
        <div class="buttons">
            <button class="line" type="button" on:click=close>{words::close()}</button>
        </div>
    }
    .into_any()
}

/// The shortcuts in groups, each below its heading.
fn keys() -> AnyView {
    let groups: Vec<AnyView> = words::keys()
        .into_iter()
        .map(|(heading, keys)| {
            let keys: Vec<AnyView> = keys
                .into_iter()
                .map(|(key, description)| {
                    view! { <div><dt><kbd>{key}</kbd></dt><dd>{description}</dd></div> }.into_any()
                })
                .collect();
            view! { <h3>{heading}</h3> <dl class="keys">{keys}</dl> }.into_any()
        })
        .collect();
    view! { <div class="shortcuts">{groups}</div> }.into_any()
}
