//! The database: a record is stored together with its row, nothing is written without leave, and the page is
//! told when the browser refuses something or takes the database away.

use std::sync::mpsc::{Receiver, channel};

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script, until};
use crate::platform::Trouble;
use crate::platform::disk::{Disk, IndexedDb, Put, Record};

const NAME: &str = "debrief:/tests/";

/// Starts an operation and waits for its result.
async fn of<T: Send + 'static>(
    ask: impl FnOnce(Box<dyn FnOnce(Result<T, Trouble>) + Send>),
) -> Result<T, Trouble> {
    let (tell, told) = channel();
    ask(Box::new(move |done| tell.send(done).unwrap()));
    answer(&told).await
}

async fn answer<T>(told: &Receiver<T>) -> T {
    let mut came = None;
    until("an answer of the database", || {
        came = came.take().or_else(|| told.try_recv().ok());
        came.is_some()
    })
    .await;
    came.unwrap()
}

/// Opens an empty database. The channel that is returned receives a message when the database is taken away.
async fn opened() -> Receiver<()> {
    // A corner sets up what tasks run on.
    let _corner = Corner::with("");
    let (tell, lost) = channel();
    let lost_now = move || tell.send(()).unwrap();
    of(|done| IndexedDb.open(NAME, Box::new(lost_now), done))
        .await
        .unwrap();
    of(|done| IndexedDb.remove(None, done)).await.unwrap();
    lost
}

fn record(id: &str, text: &str, row: &str) -> Record {
    Record {
        id: id.into(),
        text: text.into(),
        row: row.into(),
    }
}

async fn put(record: Record) -> Result<Put, Trouble> {
    of(|done| IndexedDb.put(record, Box::new(|_| true), done)).await
}

#[wasm_bindgen_test]
async fn what_is_put_is_listed_read_and_removed() {
    let _lost = opened().await;
    let text = "Größe – 大 🚒\n";
    assert_eq!(
        put(record("a", text, "first")).await,
        Ok(Put::Written {
            has_replaced: false
        })
    );
    assert_eq!(
        put(record("b", "b", "row b")).await,
        Ok(Put::Written {
            has_replaced: false
        })
    );
    assert_eq!(
        put(record("a", text, "row a")).await,
        Ok(Put::Written { has_replaced: true })
    );
    let rows = of(|done| IndexedDb.rows(None, done)).await.unwrap();
    let row = |id: &str| (id.to_owned(), Some(format!("row {id}")));
    assert_eq!(rows, [row("a"), row("b")]);
    let one = of(|done| IndexedDb.rows(Some("b"), done)).await.unwrap();
    assert_eq!(one, [row("b")]);
    let ids = ["b", "none", "a"].map(str::to_owned).to_vec();
    let texts = of(|done| IndexedDb.read(ids, done)).await.unwrap();
    assert_eq!(texts, [Some("b".to_owned()), None, Some(text.to_owned())]);
    of(|done| IndexedDb.remove(Some("a"), done)).await.unwrap();
    let rows = of(|done| IndexedDb.rows(None, done)).await.unwrap();
    assert_eq!(rows, [row("b")]);
}

#[wasm_bindgen_test]
async fn what_may_not_be_written_leaves_what_stands_there() {
    let _lost = opened().await;
    put(record("a", "old", "old row")).await.unwrap();
    let may = |row: Option<&str>| row != Some("old row");
    let outcome = of(|done| IndexedDb.put(record("a", "new", "new row"), Box::new(may), done));
    assert_eq!(outcome.await, Ok(Put::Kept));
    let texts = of(|done| IndexedDb.read(vec!["a".into()], done))
        .await
        .unwrap();
    assert_eq!(texts, [Some("old".to_owned())]);
}

#[wasm_bindgen_test]
async fn a_full_disk_and_other_refusals_are_told_and_end() {
    let _lost = opened().await;
    for (thrown, trouble) in [
        (
            "new DOMException('no', 'QuotaExceededError')",
            Trouble::Full,
        ),
        ("new DOMException('no', 'UnknownError')", Trouble::Refused),
        ("'a string'", Trouble::Refused),
    ] {
        script(&format!(
            "window.thePut = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => {{ throw {thrown} }}"
        ));
        let refused = put(record("a", "x", "row")).await;
        script("IDBObjectStore.prototype.put = window.thePut");
        assert_eq!(refused, Err(trouble), "{thrown}");
    }
    assert_eq!(
        put(record("a", "x", "row")).await,
        Ok(Put::Written {
            has_replaced: false
        })
    );
}

#[wasm_bindgen_test]
async fn a_newer_build_that_needs_the_database_gets_it_and_that_is_told() {
    // Opened twice, as after the database did not answer: the first connection must not keep the newer build
    // waiting.
    let _before = opened().await;
    let lost = opened().await;
    script(&format!(
        "window.newer = indexedDB.deleteDatabase('{NAME}')"
    ));
    answer(&lost).await;
    until("the newer build to have the database", || {
        holds("window.newer.readyState === 'done'")
    })
    .await;
    assert_eq!(put(record("a", "x", "row")).await, Err(Trouble::Refused));
}
