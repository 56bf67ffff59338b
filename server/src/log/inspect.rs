//! Looks at a data file without changing it, also while a server works on it: for `verify` and `list`.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension};
use samenkaart_protocol::Id;

use super::{Grant, LogError, mark, schema, writer::storage};
use crate::workshop::Event;

/// A data file that is only read.
pub struct Inspector(Connection, PathBuf);

/// A workshop as the file has it.
pub struct Row {
    /// Which one.
    pub id: Id,
    /// The number that its last event should have.
    pub seq: u64,
    /// How many events there are.
    pub events: u64,
    /// When the first and the last happened, in milliseconds since 1970.
    pub first: u64,
    /// See `first`.
    pub last: u64,
    /// Bytes of its events and its snapshot.
    pub bytes: u64,
}

impl Inspector {
    /// Opens it.
    ///
    /// # Errors
    /// When it is not there, or no data of this program.
    pub fn open(path: &Path) -> Result<Self, LogError> {
        if !path.exists() {
            return Err(LogError::Storage(format!("{} is not there", path.display())));
        }
        let connection = schema::open_reader(path)?;
        schema::is_ours(&connection, path)?;
        Ok(Self(connection, path.to_owned()))
    }

    /// Why the data end before what was written down last; none when they do not.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn missing(&self) -> Result<Option<String>, LogError> {
        mark::missing_in(&self.1, &self.0)
    }

    /// What SQLite itself finds wrong with the file; empty when nothing.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn faults(&self) -> Result<Vec<String>, LogError> {
        let mut found = Vec::new();
        for check in ["PRAGMA integrity_check", "PRAGMA foreign_key_check"] {
            let mut statement = self.0.prepare(check).map_err(|e| storage(&e))?;
            let rows =
                statement.query_map([], |row| row.get::<_, Option<String>>(0)).map_err(|e| storage(&e))?;
            for row in rows {
                found.extend(row.map_err(|e| storage(&e))?.filter(|said| said != "ok"));
            }
        }
        Ok(found)
    }

    /// Every workshop, the oldest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn workshops(&self) -> Result<Vec<Row>, LogError> {
        let sql = "SELECT w.id, w.seq, count(e.seq), coalesce(min(e.at), 0), coalesce(max(e.at), 0),
                          coalesce(sum(length(CAST(e.event AS BLOB))), 0)
                            + coalesce((SELECT length(CAST(s.state AS BLOB)) FROM snapshots s WHERE s.workshop = w.id), 0)
                   FROM workshops w LEFT JOIN events e ON e.workshop = w.id GROUP BY w.id ORDER BY 4, 1";
        let mut statement = self.0.prepare(sql).map_err(|e| storage(&e))?;
        let rows = statement
            .query_map([], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    row.get(5)?,
                ))
            })
            .map_err(|e| storage(&e))?;
        rows.map(|row| {
            let (id, seq, events, first, last, bytes) = row.map_err(|e| storage(&e))?;
            let id = Id::new(&id).map_err(|e| LogError::Corrupt(format!("workshop {id}: {e}")))?;
            Ok(Row { id, seq, events, first, last, bytes })
        })
        .collect()
    }

    /// Hands over every event of a workshop in its order.
    ///
    /// # Errors
    /// When one cannot be read, or `each` says what is wrong.
    pub fn replay(&self, id: &Id, mut each: impl FnMut(Event) -> Result<(), String>) -> Result<(), LogError> {
        let corrupt = |seq: u64, why: String| LogError::Corrupt(format!("event {seq}: {why}"));
        let sql = "SELECT seq, event FROM events WHERE workshop = ?1 ORDER BY seq";
        let mut statement = self.0.prepare(sql).map_err(|e| storage(&e))?;
        let rows = statement
            .query_map([id.as_str()], |row| Ok((row.get::<_, u64>(0)?, row.get::<_, String>(1)?)))
            .map_err(|e| storage(&e))?;
        for row in rows {
            let (seq, json) = row.map_err(|e| storage(&e))?;
            let event: Event = serde_json::from_str(&json).map_err(|e| corrupt(seq, e.to_string()))?;
            if event.seq != seq {
                return Err(corrupt(seq, format!("it says that it is {}", event.seq)));
            }
            each(event).map_err(|why| corrupt(seq, why))?;
        }
        Ok(())
    }

    /// The newest snapshot.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn snapshot(&self, id: &Id) -> Result<Option<(u64, String)>, LogError> {
        self.0
            .query_row("SELECT seq, state FROM snapshots WHERE workshop = ?1", [id.as_str()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()
            .map_err(|e| storage(&e))
    }

    /// What the keys of a workshop give.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn grants(&self, id: &Id) -> Result<Vec<Grant>, LogError> {
        let sql = "SELECT grant_to FROM keys WHERE workshop = ?1";
        let mut statement = self.0.prepare(sql).map_err(|e| storage(&e))?;
        let rows =
            statement.query_map([id.as_str()], |row| row.get::<_, String>(0)).map_err(|e| storage(&e))?;
        rows.map(|row| {
            let json = row.map_err(|e| storage(&e))?;
            serde_json::from_str(&json).map_err(|e| LogError::Corrupt(format!("a key: {e}")))
        })
        .collect()
    }
}
