//! What was written down last, noted beside the data: so that a file of latest changes that was cut, or left behind
//! when the data were moved, is noticed. SQLite itself takes such a file for shorter than it was, and says nothing.
//!
//! The note is made after the commit and never waited for, so it is never ahead of the data by itself.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use rusqlite::{Connection, OptionalExtension};
use samenkaart_protocol::Id;

use super::{LogError, schema, writer::storage};

/// Bytes of the note: a workshop's id, its last event, and blanks behind them.
const LENGTH: usize = 128;

/// Notes that a workshop's last event has that number; none: nothing can be said of it any more.
pub fn note(mut file: &File, last: Option<(&Id, u64)>) {
    let words = last.map_or_else(String::new, |(workshop, seq)| format!("{workshop} {seq}"));
    let line = format!("{words:<width$}\n", width = LENGTH - 1);
    let noted = file.seek(SeekFrom::Start(0)).and_then(|_| file.write_all(line.as_bytes()));
    if let Err(error) = noted {
        tracing::debug!(%error, "what was written down last could not be noted");
    }
}

/// Why the data end too early, in words for the operator; none when they do not, or nothing was noted.
///
/// # Errors
/// When the data cannot be read.
pub fn missing(mut file: &File, connection: &Connection) -> Result<Option<String>, LogError> {
    let mut noted = String::new();
    let read =
        file.seek(SeekFrom::Start(0)).and_then(|_| file.take(LENGTH as u64).read_to_string(&mut noted));
    let Some((id, seq)) = read.ok().and_then(|_| noted.trim().split_once(' ')) else { return Ok(None) };
    let Ok(seq) = seq.parse::<u64>() else { return Ok(None) };
    let last: Option<u64> = connection
        .query_row("SELECT seq FROM workshops WHERE id = ?1", [id], |row| row.get(0))
        .optional()
        .map_err(|e| storage(&e))?;
    let there = last.unwrap_or(0);
    Ok((there < seq).then(|| {
        format!(
            "the data end before what was last written down: workshop {id} had event {seq}, and has {there}. The file \
             beside the data (-wal) was cut, or left behind when they were moved: put it back, or a backup"
        )
    }))
}

/// The same for data that are only looked at.
///
/// # Errors
/// When the data cannot be read.
pub fn missing_in(data: &Path, connection: &Connection) -> Result<Option<String>, LogError> {
    File::open(schema::lock_name(data)).map_or(Ok(None), |file| missing(&file, connection))
}
