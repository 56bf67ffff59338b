//! The tables, and opening a file that has them, or gets them, or must not be touched.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags};

use super::LogError;

/// "Smkt": says that the file is ours.
const APPLICATION: i32 = 0x536d_6b74;
/// The version of the tables.
const VERSION: i32 = 1;

const TABLES: &str = "
    CREATE TABLE workshops (
        id TEXT PRIMARY KEY,
        seq INTEGER NOT NULL            -- of the last event
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE events (
        workshop TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        at INTEGER NOT NULL,            -- milliseconds since 1970
        actor TEXT,
        event TEXT NOT NULL,            -- JSON
        PRIMARY KEY (workshop, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE snapshots (
        workshop TEXT PRIMARY KEY REFERENCES workshops ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        state TEXT NOT NULL             -- JSON
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE keys (
        hash BLOB PRIMARY KEY,          -- SHA-256 of the secret
        workshop TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
        grant_to TEXT NOT NULL,         -- JSON
        wrapped BLOB
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX keys_of ON keys (workshop, grant_to);
";

/// Opens the file for the one writer; makes it when it is not there.
///
/// # Errors
/// A sentence for the operator: what is wrong with the file, and what to do.
pub fn open_writer(path: &Path) -> Result<Connection, LogError> {
    let open = || -> Result<Connection, rusqlite::Error> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(Duration::from_secs(2))?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "secure_delete", true)?;
        // Read something first: opening alone does not look at the file.
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(connection)
    };
    let connection = open().map_err(|e| explain(path, &e))?;
    prepare(&connection, path)?;
    let settle = || -> Result<(), rusqlite::Error> {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")
    };
    settle().map_err(|e| explain(path, &e))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What is written in a room is nobody else's on this machine either.
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
    }
    Ok(connection)
}

/// Holds the file for this server alone, as long as the answer lives: two servers would each believe
/// that they know the last event.
///
/// # Errors
/// When another server holds it.
pub fn lock(path: &Path) -> Result<File, LogError> {
    let name = lock_name(path);
    let open = File::options().read(true).write(true).create(true).truncate(false).open(&name);
    let held = open.map_err(|e| LogError::Storage(format!("{}: {e}", name.display())))?;
    held.try_lock().map_err(|_| {
        LogError::Storage(format!("{} is in use by another Samenkaart: stop that one first", path.display()))
    })?;
    Ok(held)
}

/// The file by which a server holds the data, and in which it notes what was written down last.
pub fn lock_name(data: &Path) -> PathBuf {
    data.with_added_extension("lock")
}

/// Opens the file for reading beside the writer.
pub fn open_reader(path: &Path) -> Result<Connection, LogError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|e| explain(path, &e))?;
    connection.busy_timeout(Duration::from_secs(2)).map_err(|e| explain(path, &e))?;
    Ok(connection)
}

/// Whether a file that is only read has our tables.
///
/// # Errors
/// A sentence for the operator when it has not.
pub fn is_ours(connection: &Connection, path: &Path) -> Result<(), LogError> {
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let found = number("application_id").and_then(|application| Ok((application, number("user_version")?)));
    match found.map_err(|e| explain(path, &e))? {
        (APPLICATION, VERSION) => Ok(()),
        (APPLICATION, other) => Err(LogError::Corrupt(format!(
            "{} has version {other} of the tables, and this Samenkaart knows {VERSION}",
            path.display()
        ))),
        _ => Err(LogError::Corrupt(format!("{} is no data of Samenkaart", path.display()))),
    }
}

fn prepare(connection: &Connection, path: &Path) -> Result<(), LogError> {
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let read = || -> Result<(i32, i32, i64), rusqlite::Error> {
        let tables = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok((number("application_id")?, number("user_version")?, tables))
    };
    let name = path.display();
    match read().map_err(|e| explain(path, &e))? {
        (APPLICATION, VERSION, _) => Ok(()),
        (APPLICATION, newer, _) => Err(LogError::Corrupt(format!(
            "{name} was written by a newer Samenkaart (version {newer} of its tables, this one knows {VERSION}): \
             start that one, or give another file with --data"
        ))),
        (0, 0, 0) => {
            let tables = format!(
                "BEGIN; {TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
            );
            connection.execute_batch(&tables).map_err(|e| explain(path, &e))
        }
        _ => Err(LogError::Corrupt(format!(
            "{name} is a database of another program: give another file with --data"
        ))),
    }
}

fn explain(path: &Path, error: &rusqlite::Error) -> LogError {
    use rusqlite::ErrorCode as E;
    let name = path.display();
    match error.sqlite_error_code() {
        Some(E::NotADatabase | E::DatabaseCorrupt) => LogError::Corrupt(format!(
            "{name} is damaged or no database ({error}): put a backup in its place, or give another file with --data"
        )),
        Some(E::DatabaseBusy | E::DatabaseLocked) => LogError::Storage(format!(
            "{name} is in use by another program, perhaps a second Samenkaart: stop that one"
        )),
        Some(E::CannotOpen | E::PermissionDenied | E::ReadOnly) => LogError::Storage(format!(
            "{name} cannot be opened for writing ({error}): look at its owner and its rights"
        )),
        _ => LogError::Storage(format!("{name}: {error}")),
    }
}
