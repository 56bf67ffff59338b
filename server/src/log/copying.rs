//! A data file is copied whole, also while a server works on it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, backup::Backup};

use super::{LogError, mark, schema, writer::storage};

/// Pages that are copied at once; a server that writes meanwhile waits no longer than for those.
const PAGES: i32 = 256;

/// Copies the data of `from` into a new file.
///
/// # Errors
/// When `to` is there already, or one of them cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<(), LogError> {
    if to.exists() {
        return Err(LogError::Storage(format!("{} is there already: give another name", to.display())));
    }
    let source = schema::open_reader(from)?;
    schema::is_ours(&source, from)?;
    let half = to.with_added_extension("part");
    let _ = fs::remove_file(&half);
    let done = fill(&source, &half).and_then(|()| {
        fs::rename(&half, to).map_err(|error| LogError::Storage(format!("{}: {error}", to.display())))
    });
    if done.is_err() {
        let _ = fs::remove_file(&half);
    }
    done
}

fn fill(source: &Connection, half: &Path) -> Result<(), LogError> {
    let mut target = Connection::open(half).map_err(|e| storage(&e))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(half, fs::Permissions::from_mode(0o600));
    }
    let mut copy = || -> Result<(), rusqlite::Error> {
        Backup::new(source, &mut target)?.run_to_completion(PAGES, Duration::from_millis(5), None)?;
        // One file, without another one beside it.
        target.pragma_update(None, "journal_mode", "DELETE")
    };
    copy().map_err(|e| storage(&e))?;
    target.close().map_err(|(_, e)| storage(&e))
}

/// Puts the data of `from` in the place of `data`, of which no server may hold the lock. What was there is
/// kept beside it under the name that is returned.
///
/// # Errors
/// When a server works on `data`, or something cannot be read or written; `data` is as it was then.
pub fn put_back(from: &Path, data: &Path, stamp: u64) -> Result<Option<PathBuf>, LogError> {
    let lock = schema::lock(data)?;
    let fresh = data.with_added_extension("restored");
    let _ = fs::remove_file(&fresh);
    copy(from, &fresh)?;
    let failed = |error: std::io::Error| LogError::Storage(format!("{}: {error}", data.display()));
    let before = data.exists().then(|| data.with_added_extension(format!("before-{stamp}")));
    if let Some(before) = &before {
        // The copy takes in what stands in the file beside it (-wal) as well.
        copy(data, before)?;
        for beside in ["-wal", "-shm"] {
            let mut name = data.as_os_str().to_owned();
            name.push(beside);
            let _ = fs::remove_file(name);
        }
    }
    fs::rename(&fresh, data).map_err(failed)?;
    // What was noted was said of the data before.
    mark::note(&lock, None);
    Ok(before)
}
