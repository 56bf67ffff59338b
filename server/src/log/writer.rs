//! The one thread that writes. It commits whatever has queued in one transaction (group commit), so
//! that many workshops share the price of one write to disk.

use std::{
    fs::File,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Instant,
};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use samenkaart_protocol::Id;
use tokio::sync::{mpsc, oneshot};

use super::{KeyChange, LogError, Measures, mark};
use crate::workshop::Event;

/// Orders that may wait; whoever has more waits for a place, which slows the workshops and loses
/// nothing.
const QUEUE: usize = 1_024;
/// Orders in one commit.
const BATCH: usize = 256;

/// Something to be written.
pub enum Order {
    Append { workshop: Id, expected: u64, events: Vec<Event>, keys: Vec<KeyChange> },
    Snapshot { workshop: Id, seq: u64, state: String },
    Delete { workshop: Id },
}

impl Order {
    fn events(&self) -> usize {
        match self {
            Self::Append { events, .. } => events.len(),
            _ => 0,
        }
    }

    /// Which workshop's last event it writes.
    fn last(&self) -> Option<(&Id, u64)> {
        match self {
            Self::Append { workshop, expected, events, .. } => {
                Some((workshop, expected + events.len() as u64))
            }
            _ => None,
        }
    }
}

type Reply = oneshot::Sender<Result<(), LogError>>;

/// Hands orders to the thread.
pub struct Writer {
    orders: mpsc::Sender<(Order, Reply)>,
    /// How many transactions were committed.
    pub commits: Arc<AtomicU64>,
}

impl Writer {
    /// Starts the thread; it ends when the writer is dropped.
    /// What was written last is noted in `note`.
    pub fn start(connection: Connection, note: File, measures: Measures) -> Self {
        let (orders, queue) = mpsc::channel(QUEUE);
        let commits = Arc::new(AtomicU64::new(0));
        let counter = commits.clone();
        thread::Builder::new()
            .name("log-writer".into())
            .spawn(move || run(connection, queue, &note, &counter, &measures))
            .expect("a thread can be started");
        Self { orders, commits }
    }

    /// Hands over an order and waits until it is on disk.
    pub async fn write(&self, order: Order) -> Result<(), LogError> {
        let (reply, done) = oneshot::channel();
        self.orders.send((order, reply)).await.map_err(|_| LogError::Closed)?;
        done.await.map_err(|_| LogError::Closed)?
    }
}

fn run(
    mut connection: Connection,
    mut queue: mpsc::Receiver<(Order, Reply)>,
    note: &File,
    commits: &AtomicU64,
    measures: &Measures,
) {
    while let Some(first) = queue.blocking_recv() {
        let mut batch = vec![first];
        while batch.len() < BATCH {
            let Ok(next) = queue.try_recv() else { break };
            batch.push(next);
        }
        let (orders, replies): (Vec<_>, Vec<_>) = batch.into_iter().unzip();
        let deletes = orders.iter().any(|order| matches!(order, Order::Delete { .. }));
        let (count, events) = (orders.len(), orders.iter().map(Order::events).sum());
        let last = orders.iter().rposition(|order| order.last().is_some());
        let last = last.and_then(|at| orders[at].last().map(|(id, seq)| (at, id.clone(), seq)));
        let begin = Instant::now();
        let answers = commit(&mut connection, orders);
        if answers.iter().all(|answer| matches!(answer, Err(LogError::Storage(_)))) {
            measures.failed();
        } else {
            measures.committed(count, events, begin.elapsed());
        }
        match &last {
            _ if deletes => mark::note(note, None),
            Some((at, id, seq)) if answers[*at].is_ok() => mark::note(note, Some((id, *seq))),
            _ => {}
        }
        if deletes {
            // What was deleted still stands in the file of the latest changes, until that begins anew.
            let emptied =
                connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i32>(0));
            if !matches!(emptied, Ok(0)) {
                tracing::warn!("the file beside the data still holds what was deleted, until it begins anew");
            }
        }
        commits.fetch_add(1, Ordering::Relaxed);
        for (reply, answer) in replies.into_iter().zip(answers) {
            let _ = reply.send(answer);
        }
    }
}

/// One transaction. An order that fails takes back its own work only; a commit that fails fails all.
fn commit(connection: &mut Connection, orders: Vec<Order>) -> Vec<Result<(), LogError>> {
    let count = orders.len();
    let alone = count == 1;
    let mut whole = || -> Result<Vec<Result<(), LogError>>, rusqlite::Error> {
        // The right to write comes first: whoever gets it after reading is refused, and not made to wait, when
        // somebody else has it for a moment, as a reader may who finds the file half changed.
        let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut answers = Vec::with_capacity(count);
        for order in &orders {
            if alone {
                // It fails with the whole, and so needs no way back of its own.
                if let Err(error) = write(&transaction, order) {
                    return Ok(vec![Err(error)]);
                }
                answers.push(Ok(()));
                continue;
            }
            let point = transaction.savepoint()?;
            let answer = write(&point, order);
            match answer {
                Ok(()) => point.commit()?,
                Err(_) => drop(point), // takes it back
            }
            answers.push(answer);
        }
        transaction.commit()?;
        Ok(answers)
    };
    whole().unwrap_or_else(|error| vec![Err(storage(&error)); count])
}

fn write(connection: &Connection, order: &Order) -> Result<(), LogError> {
    match order {
        Order::Append { workshop, expected, events, keys } => {
            append(connection, workshop, *expected, events)?;
            keys.iter().try_for_each(|change| change_key(connection, workshop, change))
        }
        Order::Snapshot { workshop, seq, state } => connection
            .prepare_cached("INSERT OR REPLACE INTO snapshots (workshop, seq, state) VALUES (?1, ?2, ?3)")
            .and_then(|mut statement| statement.execute(params![workshop.as_str(), seq, state]))
            .map(drop)
            .map_err(|e| storage(&e)),
        Order::Delete { workshop } => connection
            .execute("DELETE FROM workshops WHERE id = ?1", [workshop.as_str()])
            .map(drop)
            .map_err(|e| storage(&e)),
    }
}

fn append(connection: &Connection, workshop: &Id, expected: u64, events: &[Event]) -> Result<(), LogError> {
    let id = workshop.as_str();
    let last = connection
        .prepare_cached("SELECT seq FROM workshops WHERE id = ?1")
        .and_then(|mut statement| statement.query_row([id], |row| row.get::<_, u64>(0)).optional())
        .map_err(|e| storage(&e))?;
    let known = last.unwrap_or(0);
    if known != expected || events.iter().enumerate().any(|(i, event)| event.seq != expected + 1 + i as u64) {
        return Err(LogError::Conflict { last: known });
    }
    let next = expected + events.len() as u64;
    let sql =
        "INSERT INTO workshops (id, seq) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq";
    connection
        .prepare_cached(sql)
        .and_then(|mut statement| statement.execute(params![id, next]))
        .map_err(|e| storage(&e))?;
    let mut insert = connection
        .prepare_cached("INSERT INTO events (workshop, seq, at, actor, event) VALUES (?1, ?2, ?3, ?4, ?5)")
        .map_err(|e| storage(&e))?;
    for event in events {
        let json = serde_json::to_string(event).map_err(|e| LogError::Corrupt(e.to_string()))?;
        let actor = event.by.as_ref().map(Id::as_str);
        insert.execute(params![id, event.seq, event.at, actor, json]).map_err(|e| storage(&e))?;
    }
    Ok(())
}

fn change_key(connection: &Connection, workshop: &Id, change: &KeyChange) -> Result<(), LogError> {
    let json = |grant| serde_json::to_string(grant).map_err(|e| LogError::Corrupt(e.to_string()));
    let done = match change {
        KeyChange::Add(row) => {
            let wrapped = row.wrapped.as_ref().map(<[u8; 16]>::as_slice);
            let sql = "INSERT INTO keys (hash, workshop, grant_to, wrapped) VALUES (?1, ?2, ?3, ?4)";
            connection
                .execute(sql, params![row.hash.as_slice(), workshop.as_str(), json(&row.grant)?, wrapped])
        }
        KeyChange::End(grant) => {
            let sql = "DELETE FROM keys WHERE workshop = ?1 AND grant_to = ?2";
            connection.execute(sql, params![workshop.as_str(), json(grant)?])
        }
    };
    done.map(drop).map_err(|e| storage(&e))
}

pub fn storage(error: &rusqlite::Error) -> LogError {
    LogError::Storage(error.to_string())
}
