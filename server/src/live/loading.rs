//! A workshop's state out of its log: the newest snapshot and the events after it.

use samenkaart_protocol::Id;

use crate::{
    heavy::heavy,
    log::{EventLog, Kept, LogError},
    workshop::{Snapshot, State},
};

/// Loads a workshop; none when there is none.
///
/// # Errors
/// When it cannot be read.
pub async fn load(log: &dyn EventLog, id: &Id) -> Result<Option<State>, LogError> {
    let Some(kept) = log.load(id).await? else { return Ok(None) };
    heavy(|| replay(&kept, id)).map(Some)
}

fn replay(kept: &Kept, id: &Id) -> Result<State, LogError> {
    let corrupt = |why: String| LogError::Corrupt(format!("workshop {id}: {why}"));
    let mut state = match &kept.snapshot {
        None => State::default(),
        Some((seq, json)) => {
            let snapshot: Snapshot = serde_json::from_str(json).map_err(|e| corrupt(e.to_string()))?;
            let state = State::restore(snapshot).map_err(|e| corrupt(e.to_string()))?;
            if state.seq() != *seq {
                return Err(corrupt(format!("the snapshot {seq} holds the event {}", state.seq())));
            }
            state
        }
    };
    for event in &kept.events {
        state.apply(event).map_err(|e| corrupt(e.to_string()))?;
    }
    Ok(state)
}
