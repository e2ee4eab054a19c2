//! The other tabs of this page: locks that one tab at a time can hold (Web Locks), and messages between tabs
//! (`BroadcastChannel`). Their presence is checked before they are used: on plain http and in older browsers
//! one or both are missing.
//!
//! The locks are bound by hand, because the existing bindings are marked as unstable.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::on_cleanup;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{LockEvent, OnLockEvent, Tabs, Trouble, serving_path};

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`, as in the Web Locks API of the W3C.
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &JsValue,
        granted: &JsValue,
    ) -> Result<Promise, JsValue>;
}

/// A request for a lock.
enum Request {
    Waiting,
    /// The lock is held until this is called.
    Held(Function),
}

/// Called with every text that another tab sends.
type Listener = Rc<dyn Fn(&str)>;

thread_local! {
    static REQUESTS: RefCell<BTreeMap<u32, Request>> = const { RefCell::new(BTreeMap::new()) };
    static NEXT_NUMBER: Cell<u32> = const { Cell::new(0) };
    static LISTENERS: RefCell<BTreeMap<u32, Listener>> = const { RefCell::new(BTreeMap::new()) };
    static CHANNEL: RefCell<Option<web_sys::BroadcastChannel>> = const { RefCell::new(None) };
}

pub(super) struct BrowserTabs;

impl Tabs for BrowserTabs {
    fn has_locks(&self) -> bool {
        locks().is_some()
    }

    fn lock(&self, name: &str, steal: bool, on_event: OnLockEvent) -> Result<u32, Trouble> {
        let locks = locks().ok_or(Trouble::Refused)?;
        let ticket = next_number();
        let on_event: Rc<dyn Fn(LockEvent) + Send + Sync> = Rc::from(on_event);
        let for_grant = on_event.clone();
        let granted = Closure::once_into_js(move |_: JsValue| -> JsValue {
            // A request that was given up in the meantime releases the lock at once.
            if !REQUESTS.with_borrow(|requests| requests.contains_key(&ticket)) {
                return JsValue::UNDEFINED;
            }
            let until_released = Promise::new(&mut |release, _| {
                REQUESTS
                    .with_borrow_mut(|requests| requests.insert(ticket, Request::Held(release)));
            });
            for_grant(LockEvent::Granted);
            until_released.into()
        });
        let options = Object::new();
        Reflect::set(&options, &"steal".into(), &steal.into()).map_err(|_| Trouble::Refused)?;
        REQUESTS.with_borrow_mut(|requests| requests.insert(ticket, Request::Waiting));
        let Ok(request_result) = locks.request(name, &options, &granted) else {
            REQUESTS.with_borrow_mut(|requests| requests.remove(&ticket));
            return Err(Trouble::Refused);
        };
        spawn_local(async move {
            if JsFuture::from(request_result).await.is_ok() {
                return;
            }
            match REQUESTS.with_borrow_mut(|requests| requests.remove(&ticket)) {
                Some(Request::Held(_)) => on_event(LockEvent::Lost),
                Some(Request::Waiting) => on_event(LockEvent::Refused),
                None => {}
            }
        });
        Ok(ticket)
    }

    fn unlock(&self, ticket: u32) {
        let request = REQUESTS.with_borrow_mut(|requests| requests.remove(&ticket));
        if let Some(Request::Held(release)) = request {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }

    fn say(&self, text: &str) -> Result<(), Trouble> {
        let channel = channel().ok_or(Trouble::Refused)?;
        channel
            .post_message(&text.into())
            .map_err(|_| Trouble::Refused)
    }

    fn listen(&self, listens: bool) {
        if listens {
            channel();
        } else if let Some(channel) = CHANNEL.take() {
            channel.close();
        }
    }
}

/// Calls back with every text that another tab sends, until the current reactive owner is disposed of.
pub(crate) fn on_message(call: impl Fn(&str) + 'static) {
    if channel().is_none() {
        return;
    }
    let number = next_number();
    LISTENERS.with_borrow_mut(|listeners| listeners.insert(number, Rc::new(call)));
    on_cleanup(move || {
        LISTENERS.with_borrow_mut(|listeners| listeners.remove(&number));
    });
}

fn next_number() -> u32 {
    let number = NEXT_NUMBER.get();
    NEXT_NUMBER.set(number + 1);
    number
}

fn locks() -> Option<Locks> {
    let navigator = Reflect::get(&web_sys::window()?.into(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

/// The channel of the page: a single object for all messages, because a channel does not receive its own.
fn channel() -> Option<web_sys::BroadcastChannel> {
    CHANNEL.with_borrow_mut(|channel| {
        if channel.is_none() {
            *channel = open();
        }
        channel.clone()
    })
}

fn open() -> Option<web_sys::BroadcastChannel> {
    let window = web_sys::window()?;
    if !Reflect::has(&window, &"BroadcastChannel".into()).unwrap_or(false) {
        return None;
    }
    let name = ["debrief:", &serving_path().ok()?].concat();
    let channel = web_sys::BroadcastChannel::new(&name).ok()?;
    let on_message_event =
        Closure::<dyn Fn(web_sys::MessageEvent)>::new(|event: web_sys::MessageEvent| {
            let Some(text) = event.data().as_string() else {
                return;
            };
            // Listeners may come or go while they are called.
            let listeners: Vec<_> =
                LISTENERS.with_borrow(|listeners| listeners.values().cloned().collect());
            for listener in listeners {
                listener(&text);
            }
        });
    channel.set_onmessage(Some(on_message_event.into_js_value().unchecked_ref()));
    Some(channel)
}
