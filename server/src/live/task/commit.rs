//! What was decided goes to disk, and only then to people.

use samenkaart_protocol::{Id, RefusalCode};
use tokio::sync::oneshot;
use tracing::warn;

use super::{
    super::{
        connection::{Arrival, ConnectionId},
        keys::Secret,
    },
    Task,
};
use crate::{
    log::{KeyChange, LogError},
    workshop::{Event, Refused, text::Splice},
};

/// What was decided and applied, and waits for the commit.
#[derive(Default)]
pub struct Pending {
    pub events: Vec<Event>,
    pub keys: Vec<KeyChange>,
    pub touched: Vec<Id>,
    pub edits: Vec<(Id, Splice, String)>,
    /// Who waits for an answer to which command, and its event.
    pub waiting: Vec<(ConnectionId, Id, u64)>,
    pub entering: Vec<Entering>,
}

impl Pending {
    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.waiting.is_empty() && self.entering.is_empty()
    }
}

/// Somebody who enters, the key that they get, and where to say that it is done.
type Entering = (Box<Arrival>, Secret, oneshot::Sender<Result<(), Refused>>);

impl Task {
    /// Puts what is pending on disk, and only then tells it.
    pub(super) async fn commit(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if !pending.events.is_empty() {
            let events = pending.events.len();
            let expected = self.state.seq() - events as u64;
            let appended = if self.dirty {
                Err(LogError::Corrupt("a decision before it could not be applied".into()))
            } else {
                self.log.append(&self.id, expected, pending.events, pending.keys).await
            };
            if let Err(error) = appended {
                warn!(workshop = %self.id, %error, "could not be written down");
                self.dirty = true;
                if matches!(error, LogError::Storage(_)) {
                    self.is_stuck();
                }
                for (from, id, seq) in pending.waiting {
                    let Some(connection) = self.connections.get(&from) else { continue };
                    if seq > expected {
                        connection.refuse(Some(id), RefusalCode::Storage.into());
                    } else {
                        connection.done(id, seq);
                    }
                }
                for (_, _, reply) in pending.entering {
                    let _ = reply.send(Err(RefusalCode::Storage.into()));
                }
                self.reload().await;
                return;
            }
            self.pace.committed(events);
            self.show(&pending.touched, &pending.edits);
        }
        for (from, id, seq) in pending.waiting {
            if let Some(connection) = self.connections.get(&from) {
                connection.done(id, seq);
            }
        }
        for (arrival, secret, reply) in pending.entering {
            let _ = reply.send(Ok(()));
            self.arrive(*arrival, Some(secret));
        }
    }
}
