//! The engine on SQLite: one file, one writer, readers beside it.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, atomic::Ordering},
};

use rusqlite::{Connection, OptionalExtension};
use samenkaart_protocol::Id;
use tokio::task::spawn_blocking;

use super::{
    Answer, EventLog, Hash, Kept, KeyChange, KeyRow, LogError, Measures, mark, schema,
    writer::{Order, Writer, storage},
};
use crate::workshop::Event;

/// Bytes that have to fit for the storage to count as writable again: a lively second of a hall.
const PROBE: usize = 256 * 1024;

/// Workshops in one file.
pub struct SqliteLog {
    writer: Writer,
    reader: Arc<Mutex<Connection>>,
    path: PathBuf,
    measures: Measures,
    _lock: File,
}

impl SqliteLog {
    /// Opens the file, or makes it.
    ///
    /// # Errors
    /// When the file is damaged, foreign, newer than this program, in use or not ours to write. The
    /// error says which, and what to do.
    pub fn open(path: &Path) -> Result<Self, LogError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        folder.map_or(Ok(()), std::fs::create_dir_all).map_err(|e| {
            LogError::Storage(format!("the folder of {} cannot be made: {e}", path.display()))
        })?;
        let lock = schema::lock(path)?;
        let writer = schema::open_writer(path)?;
        let reader = schema::open_reader(path)?;
        if let Some(missing) = mark::missing(&lock, &reader)? {
            tracing::error!("{missing}");
        }
        // A way of its own: the writer's last work must not hold the data once this is dropped.
        let note = File::options().write(true).open(schema::lock_name(path));
        let note = note.map_err(|e| LogError::Storage(format!("{}: {e}", path.display())))?;
        let measures = Measures::default();
        Ok(Self {
            writer: Writer::start(writer, note, measures.clone()),
            reader: Arc::new(Mutex::new(reader)),
            path: path.to_owned(),
            measures,
            _lock: lock,
        })
    }

    /// How many transactions were committed since the start.
    pub fn commits(&self) -> u64 {
        self.writer.commits.load(Ordering::Relaxed)
    }

    /// What it counts about itself.
    pub fn measures(&self) -> &Measures {
        &self.measures
    }

    fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> Result<T, LogError> + Send + 'static,
    ) -> Answer<'_, T> {
        let reader = self.reader.clone();
        Box::pin(async move {
            let work = move || {
                let connection = reader.lock().map_err(|_| LogError::Closed)?;
                query(&connection)
            };
            spawn_blocking(work).await.map_err(|_| LogError::Closed)?
        })
    }
}

impl EventLog for SqliteLog {
    fn append(
        &self,
        workshop: &Id,
        expected: u64,
        events: Vec<Event>,
        keys: Vec<KeyChange>,
    ) -> Answer<'_, ()> {
        let order = Order::Append { workshop: workshop.clone(), expected, events, keys };
        Box::pin(self.writer.write(order))
    }

    fn load(&self, workshop: &Id) -> Answer<'_, Option<Kept>> {
        let id = workshop.clone();
        self.read(move |connection| {
            // One transaction, so that a snapshot and the events after it belong together.
            let transaction = connection.unchecked_transaction().map_err(|e| storage(&e))?;
            let kept = load(&transaction, &id)?;
            drop(transaction);
            Ok(kept)
        })
    }

    fn put_snapshot(&self, workshop: &Id, seq: u64, snapshot: String) -> Answer<'_, ()> {
        let order = Order::Snapshot { workshop: workshop.clone(), seq, state: snapshot };
        Box::pin(self.writer.write(order))
    }

    fn key(&self, hash: Hash) -> Answer<'_, Option<(Id, KeyRow)>> {
        self.read(move |connection| key(connection, hash))
    }

    fn workshops(&self) -> Answer<'_, Vec<Id>> {
        self.read(|connection| {
            let mut all = connection.prepare("SELECT id FROM workshops").map_err(|e| storage(&e))?;
            let ids = all.query_map([], |row| row.get::<_, String>(0)).map_err(|e| storage(&e))?;
            ids.map(|id| Id::new(&id.map_err(|e| storage(&e))?).map_err(|e| LogError::Corrupt(e.to_string())))
                .collect()
        })
    }

    fn delete(&self, workshop: &Id) -> Answer<'_, ()> {
        Box::pin(self.writer.write(Order::Delete { workshop: workshop.clone() }))
    }

    fn probe(&self) -> Answer<'_, ()> {
        let beside = self.path.with_extension("probe");
        Box::pin(async move {
            let tried = spawn_blocking(move || probe(&beside)).await.map_err(|_| LogError::Closed)?;
            tried.map_err(|error| LogError::Storage(error.to_string()))
        })
    }
}

/// Writes a little beside the data, to disk, and takes it away again.
fn probe(path: &Path) -> std::io::Result<()> {
    let written = File::create(path).and_then(|mut file| {
        file.write_all(&[0x5a; PROBE])?;
        file.sync_all()
    });
    let gone = std::fs::remove_file(path);
    written.and(gone)
}

fn load(connection: &Connection, workshop: &Id) -> Result<Option<Kept>, LogError> {
    let id = workshop.as_str();
    let last = connection
        .query_row("SELECT seq FROM workshops WHERE id = ?1", [id], |row| row.get::<_, u64>(0))
        .optional()
        .map_err(|e| storage(&e))?;
    let Some(last) = last else { return Ok(None) };
    let snapshot = connection
        .query_row("SELECT seq, state FROM snapshots WHERE workshop = ?1", [id], |row| {
            Ok((row.get::<_, u64>(0)?, row.get::<_, String>(1)?))
        })
        .optional()
        .map_err(|e| storage(&e))?;
    let from = snapshot.as_ref().map_or(0, |(seq, _)| *seq);
    let mut statement = connection
        .prepare_cached("SELECT seq, event FROM events WHERE workshop = ?1 AND seq > ?2 ORDER BY seq")
        .map_err(|e| storage(&e))?;
    let rows = statement
        .query_map(rusqlite::params![id, from], |row| Ok((row.get::<_, u64>(0)?, row.get::<_, String>(1)?)))
        .map_err(|e| storage(&e))?;
    let mut events: Vec<Event> = Vec::new();
    for row in rows {
        let (seq, json) = row.map_err(|e| storage(&e))?;
        let corrupt = |why: String| LogError::Corrupt(format!("workshop {id}, event {seq}: {why}"));
        let event: Event = serde_json::from_str(&json).map_err(|e| corrupt(e.to_string()))?;
        if event.seq != seq || seq != from + 1 + events.len() as u64 {
            return Err(corrupt("an event is missing before it".into()));
        }
        events.push(event);
    }
    if from + events.len() as u64 != last {
        let why =
            format!("workshop {id}: its last event should be {last}, and is {}", from + events.len() as u64);
        return Err(LogError::Corrupt(why));
    }
    Ok(Some(Kept { snapshot, events }))
}

fn key(connection: &Connection, hash: Hash) -> Result<Option<(Id, KeyRow)>, LogError> {
    let row = connection
        .prepare_cached("SELECT workshop, grant_to, wrapped FROM keys WHERE hash = ?1")
        .and_then(|mut statement| {
            statement
                .query_row([hash.as_slice()], |row| {
                    Ok((
                        row.get::<_, String>(0)?,
                        row.get::<_, String>(1)?,
                        row.get::<_, Option<Vec<u8>>>(2)?,
                    ))
                })
                .optional()
        })
        .map_err(|e| storage(&e))?;
    let Some((workshop, grant, wrapped)) = row else { return Ok(None) };
    let corrupt = |why: String| LogError::Corrupt(format!("a key of workshop {workshop}: {why}"));
    let id = Id::new(&workshop).map_err(|e| corrupt(e.to_string()))?;
    let grant = serde_json::from_str(&grant).map_err(|e| corrupt(e.to_string()))?;
    let wrapped = wrapped.map(|bytes| <[u8; 16]>::try_from(bytes.as_slice()));
    let wrapped = wrapped.transpose().map_err(|e| corrupt(e.to_string()))?;
    Ok(Some((id, KeyRow { hash, grant, wrapped })))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{super::contract, *};

    fn file(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("samenkaart-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        folder.join("test.sqlite")
    }

    #[tokio::test]
    async fn who_writes_waits_while_another_has_the_right_to_write() {
        let path = file("busy");
        let log = SqliteLog::open(&path).unwrap();
        let other = Connection::open(&path).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let waits = std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(300));
            other.execute_batch("ROLLBACK").unwrap();
        });
        log.append(&Id::from("w"), 0, contract::events(1..=1), Vec::new()).await.unwrap();
        waits.join().unwrap();
    }

    #[tokio::test]
    async fn keeps_the_contract() {
        contract::all(&SqliteLog::open(&file("contract")).unwrap()).await;
    }

    #[tokio::test]
    async fn what_was_appended_is_there_after_opening_again() {
        let path = file("again");
        let log = SqliteLog::open(&path).unwrap();
        let (workshop, events) = (Id::from("w"), contract::events(1..=3));
        log.append(&workshop, 0, events.clone(), Vec::new()).await.unwrap();
        drop(log);
        let log = SqliteLog::open(&path).unwrap();
        assert_eq!(log.load(&workshop).await.unwrap().unwrap().events, events);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn many_workshops_share_a_commit() {
        let log = Arc::new(SqliteLog::open(&file("group")).unwrap());
        let tasks = (0..200).map(|i| {
            let log = log.clone();
            let id = Id::new(&format!("w{i}")).unwrap();
            tokio::spawn(async move { log.append(&id, 0, contract::events(1..=1), Vec::new()).await })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.unwrap().unwrap();
        }
        assert!(log.commits() < 200, "{} commits for 200 appends", log.commits());
    }

    #[test]
    fn a_file_that_is_not_ours_is_left_alone_with_a_clear_word() {
        let path = file("foreign");
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, "no database at all, but a letter of some length, so that it is looked at")
            .unwrap();
        let before = std::fs::read(&path).unwrap();
        let Err(LogError::Corrupt(why)) = SqliteLog::open(&path) else { panic!("it was opened") };
        assert!(why.contains("test.sqlite") && why.contains("--data"), "{why}");
        assert_eq!(std::fs::read(&path).unwrap(), before);

        std::fs::remove_file(&path).unwrap();
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE other (a);").unwrap();
        assert!(matches!(SqliteLog::open(&path), Err(LogError::Corrupt(_))));
    }

    #[test]
    fn a_newer_file_is_left_alone() {
        let path = file("newer");
        drop(SqliteLog::open(&path).unwrap());
        Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        let Err(LogError::Corrupt(why)) = SqliteLog::open(&path) else { panic!("it was opened") };
        assert!(why.contains("newer"), "{why}");
    }

    #[test]
    fn a_second_server_on_the_same_file_is_told() {
        let path = file("second");
        let _first = SqliteLog::open(&path).unwrap();
        let Err(LogError::Storage(why)) = SqliteLog::open(&path) else { panic!("it was opened") };
        assert!(why.contains("in use"), "{why}");
    }

    #[tokio::test]
    async fn a_gap_in_the_events_is_told_and_never_skipped() {
        let path = file("gap");
        let log = SqliteLog::open(&path).unwrap();
        log.append(&Id::from("w"), 0, contract::events(1..=3), Vec::new()).await.unwrap();
        Connection::open(&path).unwrap().execute("DELETE FROM events WHERE seq = 2", []).unwrap();
        assert!(matches!(log.load(&Id::from("w")).await, Err(LogError::Corrupt(_))));
        Connection::open(&path).unwrap().execute("DELETE FROM events WHERE seq = 3", []).unwrap();
        assert!(matches!(log.load(&Id::from("w")).await, Err(LogError::Corrupt(_))));
    }
}
