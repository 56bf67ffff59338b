//! What an operator does with a data file beside serving it: back it up, put it back, look whether it is whole,
//! list and delete workshops.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use samenkaart_protocol::Id;
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::{
    log::{EventLog, Grant, Inspector, Row, SqliteLog, copy, put_back},
    workshop::{Snapshot, State},
};

/// `samenkaart backup FILE`
///
/// # Errors
/// A sentence for the operator.
pub fn backup(data: &Path, to: &Path) -> Result<String> {
    copy(data, to)?;
    let (whole, report) = check(to)?;
    if !whole {
        bail!("the copy {} is not whole:\n{report}", to.display());
    }
    Ok(format!("{} is a copy of {}, and whole.\n", to.display(), data.display()))
}

/// `samenkaart restore FILE`
///
/// # Errors
/// A sentence for the operator; the data is as it was then.
pub fn restore(data: &Path, from: &Path) -> Result<String> {
    let (whole, report) = check(from)?;
    if !whole {
        bail!("{} is not whole, and was not put back:\n{report}", from.display());
    }
    let stamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let before = put_back(from, data, stamp)?;
    let kept =
        before.map_or_else(String::new, |path| format!("What was there is kept in {}.\n", path.display()));
    Ok(format!("{} is as it was in {}.\n{kept}", data.display(), from.display()))
}

/// `samenkaart verify`: whether every log is whole and agrees with its snapshot, and a line about each.
///
/// # Errors
/// When the file cannot be read at all.
pub fn check(data: &Path) -> Result<(bool, String)> {
    let file = Inspector::open(data)?;
    let mut faults: Vec<String> = file.missing()?.into_iter().collect();
    faults.extend(file.faults()?);
    let mut report = String::new();
    let rows = file.workshops()?;
    for row in &rows {
        let found = examine(&file, row);
        let words = found.as_ref().map_or_else(|why| format!("NOT WHOLE: {why}"), |()| "whole".to_owned());
        report += &format!("{}  {:>7} events  {:>10} bytes  {words}\n", row.id, row.events, row.bytes);
        faults.extend(found.err().map(|why| format!("{}: {why}", row.id)));
    }
    report += &match faults.len() {
        0 => format!("{} workshops, all whole.\n", rows.len()),
        count => format!("{} workshops, {count} faults:\n{}\n", rows.len(), faults.join("\n")),
    };
    Ok((faults.is_empty(), report))
}

fn examine(file: &Inspector, row: &Row) -> Result<(), String> {
    let snapshot = file.snapshot(&row.id).map_err(|error| error.to_string())?;
    let mut state = State::default();
    let mut at_snapshot = None;
    let replayed = file.replay(&row.id, |event| {
        state.apply(&event).map_err(|corrupt| corrupt.to_string())?;
        if snapshot.as_ref().is_some_and(|(seq, _)| *seq == state.seq()) {
            at_snapshot = Some(canonical(&state));
        }
        Ok(())
    });
    replayed.map_err(|error| error.to_string())?;
    if state.seq() != row.seq {
        return Err(format!("its last event should be {}, and is {}", row.seq, state.seq()));
    }
    if let Some((seq, json)) = snapshot {
        let kept: Snapshot = serde_json::from_str(&json).map_err(|e| format!("the snapshot: {e}"))?;
        let kept = State::restore(kept).map_err(|e| format!("the snapshot: {e}"))?;
        if at_snapshot.is_none_or(|replayed| replayed != canonical(&kept)) {
            return Err(format!("the snapshot of event {seq} is not what the events lead to"));
        }
    }
    for grant in file.grants(&row.id).map_err(|error| error.to_string())? {
        let (there, what) = match &grant {
            Grant::Person { person } => (state.person(person).is_some(), person),
            Grant::Invitation { invitation } => (state.invitation(invitation).is_some(), invitation),
        };
        if !there {
            return Err(format!("a key opens {what}, which is not there"));
        }
    }
    Ok(())
}

/// A state in an order of its own, to be compared.
fn canonical(state: &State) -> Value {
    let mut records: Vec<Value> =
        state.records().map(|record| json!([record, state.words(record.id())])).collect();
    records.sort_by_key(Value::to_string);
    json!([state.seq(), records])
}

/// `samenkaart list`: titles and numbers, and nobody's name.
///
/// # Errors
/// When the file cannot be read at all.
pub fn list(data: &Path, as_json: bool) -> Result<String> {
    let file = Inspector::open(data)?;
    let mut all = Vec::new();
    for row in file.workshops()? {
        let mut state = State::default();
        let whole = file.replay(&row.id, |event| state.apply(&event).map(drop).map_err(|e| e.to_string()));
        let about = state.workshop();
        all.push(json!({
            "id": row.id,
            "title": about.map_or("", |workshop| workshop.title.as_str()),
            "language": about.map(|workshop| workshop.language),
            "until": about.map_or("", |workshop| workshop.retention.as_str()),
            "created": moment(row.first),
            "last": moment(row.last),
            "people": state.people().count(),
            "cards": state.cards().count(),
            "events": row.events,
            "bytes": row.bytes,
            "whole": whole.is_ok(),
        }));
    }
    if as_json {
        return Ok(format!("{}\n", serde_json::to_string_pretty(&all)?));
    }
    let mut table = String::new();
    for one in &all {
        let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
        table += &format!(
            "{}  kept until {}  last event {}  {:>4} people  {:>5} cards  {:>9} bytes  {}{}\n",
            text("id"),
            text("until"),
            text("last"),
            one["people"],
            one["cards"],
            one["bytes"],
            text("title"),
            if one["whole"] == true { "" } else { "  (NOT WHOLE: see verify)" },
        );
    }
    table += &format!("{} workshops in {}\n", all.len(), data.display());
    Ok(table)
}

/// `samenkaart delete ID…`, with no server on the data.
///
/// # Errors
/// When a server works on the data, or one of them is not there; nothing is deleted then.
pub async fn delete(data: &Path, ids: &[String], sure: bool) -> Result<String> {
    let known: Vec<Id> = Inspector::open(data)?.workshops()?.into_iter().map(|row| row.id).collect();
    let mut wanted = Vec::new();
    for id in ids {
        let found = known.iter().find(|known| known.as_str() == id);
        wanted.push(found.with_context(|| format!("there is no workshop {id} in {}", data.display()))?);
    }
    if !sure {
        bail!("this cannot be undone: add --yes when you are sure about {}", ids.join(", "));
    }
    let log = SqliteLog::open(data)
        .context("nothing was deleted; while the server runs, the facilitator deletes")?;
    for id in &wanted {
        log.delete(id).await?;
    }
    Ok(format!("{} workshops are gone, with everything about them.\n", wanted.len()))
}

fn moment(milliseconds: u64) -> String {
    let seconds = i64::try_from(milliseconds / 1_000).unwrap_or_default();
    let moment = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    format!("{} {:02}:{:02}", moment.date(), moment.hour(), moment.minute())
}
