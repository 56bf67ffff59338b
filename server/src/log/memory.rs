//! An engine in memory, for tests: it forgets everything at its end, and can be told to fail.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use samenkaart_protocol::Id;

use super::{Answer, EventLog, Hash, Kept, KeyChange, KeyRow, LogError};
use crate::workshop::Event;

/// Workshops in memory.
#[derive(Default)]
pub struct MemoryLog {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    events: HashMap<Id, Vec<Event>>,
    snapshots: HashMap<Id, (u64, String)>,
    keys: HashMap<Hash, (Id, KeyRow)>,
    full: bool,
}

impl MemoryLog {
    /// As a full disk: refuses to write, until told otherwise.
    pub fn set_full(&self, full: bool) {
        self.inner().full = full;
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn append(
        &mut self,
        id: &Id,
        expected: u64,
        new: Vec<Event>,
        keys: Vec<KeyChange>,
    ) -> Result<(), LogError> {
        self.room()?;
        let last = self.events.get(id).map_or(0, |events| events.len() as u64);
        if last != expected || new.iter().enumerate().any(|(i, event)| event.seq != last + 1 + i as u64) {
            return Err(LogError::Conflict { last });
        }
        self.events.entry(id.clone()).or_default().extend(new);
        for change in keys {
            match change {
                KeyChange::Add(row) => drop(self.keys.insert(row.hash, (id.clone(), row))),
                KeyChange::End(grant) => self.keys.retain(|_, (of, row)| of != id || row.grant != grant),
            }
        }
        Ok(())
    }

    fn room(&self) -> Result<(), LogError> {
        if self.full { Err(LogError::Storage("full, as told".into())) } else { Ok(()) }
    }
}

impl EventLog for MemoryLog {
    fn append(
        &self,
        workshop: &Id,
        expected: u64,
        events: Vec<Event>,
        keys: Vec<KeyChange>,
    ) -> Answer<'_, ()> {
        let done = self.inner().append(workshop, expected, events, keys);
        Box::pin(async { done })
    }

    fn load(&self, workshop: &Id) -> Answer<'_, Option<Kept>> {
        let inner = self.inner();
        let snapshot = inner.snapshots.get(workshop).cloned();
        let from = snapshot.as_ref().map_or(0, |(seq, _)| *seq as usize);
        let kept =
            inner.events.get(workshop).map(|events| Kept { snapshot, events: events[from..].to_vec() });
        Box::pin(async { Ok(kept) })
    }

    fn put_snapshot(&self, workshop: &Id, seq: u64, snapshot: String) -> Answer<'_, ()> {
        let mut inner = self.inner();
        let done = inner.room().map(|()| drop(inner.snapshots.insert(workshop.clone(), (seq, snapshot))));
        Box::pin(async { done })
    }

    fn key(&self, hash: Hash) -> Answer<'_, Option<(Id, KeyRow)>> {
        let found = self.inner().keys.get(&hash).cloned();
        Box::pin(async { Ok(found) })
    }

    fn workshops(&self) -> Answer<'_, Vec<Id>> {
        let all = self.inner().events.keys().cloned().collect();
        Box::pin(async { Ok(all) })
    }

    fn delete(&self, workshop: &Id) -> Answer<'_, ()> {
        let mut inner = self.inner();
        inner.events.remove(workshop);
        inner.snapshots.remove(workshop);
        inner.keys.retain(|_, (of, _)| of != workshop);
        Box::pin(async { Ok(()) })
    }

    fn probe(&self) -> Answer<'_, ()> {
        let room = self.inner().room();
        Box::pin(async { room })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::contract, *};

    #[tokio::test]
    async fn keeps_the_contract() {
        contract::all(&MemoryLog::default()).await;
    }

    #[tokio::test]
    async fn a_full_disk_refuses_and_takes_again() {
        let log = MemoryLog::default();
        log.set_full(true);
        let refused = log.append(&Id::from("w"), 0, contract::events(1..=1), Vec::new()).await;
        assert!(matches!(refused, Err(LogError::Storage(_))));
        assert!(matches!(log.probe().await, Err(LogError::Storage(_))));
        log.set_full(false);
        log.append(&Id::from("w"), 0, contract::events(1..=1), Vec::new()).await.unwrap();
    }
}
