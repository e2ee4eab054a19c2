//! IndexedDB (<https://www.w3.org/TR/IndexedDB/>), bound by hand because the existing bindings do not know
//! about durability: `docs/decisions/0026-two-copies.md` says why no crate does this.
//!
//! Transactions are `strict`: one is complete only when the browser has had it written to the disk.

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::super::storage::trouble;
use super::{Disk, Done, MayReplace, OnLost, Put, Record, Rows};

#[wasm_bindgen]
extern "C" {
    type Factory;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Factory, name: &str, version: u32) -> Result<Request, JsValue>;

    /// `IDBRequest` and `IDBOpenDBRequest`.
    type Request;
    #[wasm_bindgen(method, catch, getter)]
    fn result(this: &Request) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    fn error(this: &Request) -> Result<JsValue, JsValue>;

    #[derive(Clone)]
    type Database;
    #[wasm_bindgen(method, catch, js_name = createObjectStore)]
    fn create_object_store(this: &Database, name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Database,
        stores: &JsValue,
        mode: &str,
        options: &JsValue,
    ) -> Result<Transaction, JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &Database);

    type Transaction;
    #[wasm_bindgen(method, catch, js_name = objectStore)]
    fn object_store(this: &Transaction, name: &str) -> Result<Store, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn error(this: &Transaction) -> JsValue;
    #[wasm_bindgen(method, catch)]
    fn commit(this: &Transaction) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn abort(this: &Transaction) -> Result<(), JsValue>;

    type Store;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Store, key: &JsValue) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getAll)]
    fn get_all(this: &Store, key: &JsValue) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getAllKeys)]
    fn get_all_keys(this: &Store, key: &JsValue) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn put(this: &Store, value: &JsValue, key: &JsValue) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn delete(this: &Store, key: &JsValue) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn clear(this: &Store) -> Result<Request, JsValue>;
}

/// The version of the database. Changing it requires a migration in `create_stores`, and a decision.
const VERSION: u32 = 1;

const TEXTS: &str = "drafts";

/// The store of the rows, under the same names as the texts.
const ROWS: &str = "summaries";

/// The store of file handles, under the names of the texts that came from those files.
const HANDLES: &str = "handles";

thread_local! {
    static OPEN: RefCell<Option<Database>> = const { RefCell::new(None) };
}

pub(crate) struct IndexedDb;

impl Disk for IndexedDb {
    fn open(&self, name: &str, on_lost: OnLost, done: Done<()>) {
        let name = name.to_owned();
        run_and_report(done, async move {
            let database = open_database(&name).await?;
            let on_close = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
                let Some(database) = event.target().map(JsCast::unchecked_into::<Database>) else {
                    return;
                };
                // A connection that stays open would keep a newer build waiting forever.
                database.close();
                let is_current = |open: &mut Database| Object::is(open, &database);
                if OPEN
                    .with_borrow_mut(|open| open.take_if(is_current))
                    .is_some()
                {
                    on_lost();
                }
            })
            .into_js_value();
            for event in ["onclose", "onversionchange"] {
                Reflect::set(&database, &event.into(), &on_close)?;
            }
            if let Some(previous) = OPEN.replace(Some(database)) {
                previous.close();
            }
            Ok(())
        });
    }

    fn rows(&self, id: Option<&str>, done: Done<Rows>) {
        // Without a name there is no key to look for, and every entry is read.
        let key_or_all = id.map_or(JsValue::UNDEFINED, JsValue::from);
        run_and_report(done, async move {
            let transaction = begin(&[TEXTS, ROWS], "readonly")?;
            let texts = transaction.object_store(TEXTS)?;
            let store = transaction.object_store(ROWS)?;
            let names = texts.get_all_keys(&key_or_all)?;
            let (row_names, rows) = (
                store.get_all_keys(&key_or_all)?,
                store.get_all(&key_or_all)?,
            );
            let names = strings(result_of(&names).await?);
            let row_names = strings(result_of(&row_names).await?);
            let rows = strings(result_of(&rows).await?);
            let mut rows_by_name: std::collections::BTreeMap<_, _> =
                row_names.into_iter().zip(rows).collect();
            let rows_of_names = names.into_iter().flatten().map(|name| {
                let row = rows_by_name.remove(&Some(name.clone())).flatten();
                (name, row)
            });
            Ok(rows_of_names.collect())
        });
    }

    fn read(&self, ids: Vec<String>, done: Done<Vec<Option<String>>>) {
        run_and_report(done, async move {
            let store = begin(&[TEXTS], "readonly")?.object_store(TEXTS)?;
            let requests: Result<Vec<_>, _> = ids
                .iter()
                .map(|id| store.get(&id.as_str().into()))
                .collect();
            let mut texts = Vec::with_capacity(ids.len());
            for request in requests? {
                texts.push(result_of(&request).await?.as_string());
            }
            Ok(texts)
        });
    }

    fn put(&self, record: Record, may_replace: MayReplace, done: Done<Put>) {
        run_and_report(done, async move {
            let id = JsValue::from(record.id);
            let transaction = begin(&[TEXTS, ROWS], "readwrite")?;
            let completion = when_over(&transaction);
            let (texts, rows) = (
                transaction.object_store(TEXTS)?,
                transaction.object_store(ROWS)?,
            );
            let row = result_of(&rows.get(&id)?).await?.as_string();
            if !may_replace(row.as_deref()) {
                let _ = transaction.abort();
                return Ok(Put::Kept);
            }
            texts.put(&record.text.into(), &id)?;
            rows.put(&record.row.into(), &id)?;
            commit(&transaction, completion).await?;
            Ok(Put::Written {
                has_replaced: row.is_some(),
            })
        });
    }

    fn remove(&self, id: Option<&str>, done: Done<()>) {
        let id = id.map(JsValue::from);
        run_and_report(done, async move {
            let all = [TEXTS, ROWS, HANDLES];
            let transaction = begin(&all, "readwrite")?;
            let completion = when_over(&transaction);
            for store in all {
                let store = transaction.object_store(store)?;
                match &id {
                    Some(id) => store.delete(id)?,
                    None => store.clear()?,
                };
            }
            commit(&transaction, completion).await
        });
    }
}

/// Keeps a JavaScript value, such as a file handle, beside the text of this name.
pub(in super::super) async fn keep_beside(id: &str, value: &JsValue) -> Result<(), JsValue> {
    let transaction = begin(&[HANDLES], "readwrite")?;
    let completion = when_over(&transaction);
    transaction.object_store(HANDLES)?.put(value, &id.into())?;
    commit(&transaction, completion).await
}

/// The value that `keep_beside` kept for this name; `undefined` if there is none.
pub(in super::super) async fn kept_beside(id: &str) -> Result<JsValue, JsValue> {
    let store = begin(&[HANDLES], "readonly")?.object_store(HANDLES)?;
    result_of(&store.get(&id.into())?).await
}

/// Runs a task and reports its result, with an error of the browser turned into a `Trouble`.
fn run_and_report<T: 'static>(
    done: Done<T>,
    task: impl Future<Output = Result<T, JsValue>> + 'static,
) {
    spawn_local(async move { done(task.await.map_err(|error| trouble(&error))) });
}

async fn open_database(name: &str) -> Result<Database, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // If storage is blocked, some browsers refuse even to read the property.
    let factory = Reflect::get(&window, &"indexedDB".into())?;
    if !factory.is_object() {
        return Err(JsValue::NULL);
    }
    let request = factory.unchecked_into::<Factory>().open(name, VERSION)?;
    let create_stores = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        let request = event.target().map(JsCast::unchecked_into::<Request>);
        let Some(Ok(database)) = request.map(|request| request.result()) else {
            return;
        };
        for store in [TEXTS, ROWS, HANDLES] {
            // A store that exists already is left as it is.
            let _ = database
                .unchecked_ref::<Database>()
                .create_object_store(store);
        }
    });
    Reflect::set(&request, &"onupgradeneeded".into(), create_stores.as_ref())?;
    Ok(result_of(&request).await?.unchecked_into())
}

fn begin(stores: &[&str], mode: &str) -> Result<Transaction, JsValue> {
    let database = OPEN.with_borrow(Clone::clone).ok_or(JsValue::NULL)?;
    let stores: Array = stores.iter().map(|name| JsValue::from(*name)).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    database.transaction(&stores, mode, &options)
}

/// Waits for a request and returns its result.
async fn result_of(request: &Request) -> Result<JsValue, JsValue> {
    first_event(request, &["onsuccess", "onerror"]).await?;
    match request.error()? {
        error if error.is_object() => Err(error),
        _ => request.result(),
    }
}

/// Resolves when a transaction has completed or was aborted. Call it before making any request of the
/// transaction.
fn when_over(transaction: &Transaction) -> JsFuture {
    first_event(transaction, &["oncomplete", "onabort"])
}

/// Waits until everything requested of a transaction is on the disk.
async fn commit(transaction: &Transaction, completion: JsFuture) -> Result<(), JsValue> {
    // An explicit commit saves a second round trip to this page. Older browsers do not have it.
    let _ = transaction.commit();
    let event = completion.await?;
    let aborted = Reflect::get(&event, &"type".into())?.as_string().as_deref() == Some("abort");
    if aborted {
        Err(transaction.error())
    } else {
        Ok(())
    }
}

/// Resolves with whichever of these events of an object comes first.
fn first_event(object: &JsValue, events: &[&str]) -> JsFuture {
    let promise = Promise::new(&mut |resolve, _| {
        for event in events {
            let _ = Reflect::set(object, &(*event).into(), &resolve);
        }
    });
    JsFuture::from(promise)
}

fn strings(array: JsValue) -> Vec<Option<String>> {
    let array: Array = array.dyn_into().unwrap_or_default();
    array.iter().map(|value| value.as_string()).collect()
}
