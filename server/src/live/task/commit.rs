//! What was decided goes to disk, and only then to people.

use samenkaart_protocol::{Id, RefusalCode};
use tokio::{sync::oneshot, time::Instant};
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
    pub waiting: Vec<Waiting>,
    pub entering: Vec<Entering>,
    /// Since when something waits.
    pub since: Option<Instant>,
}

/// Somebody who waits for the answer to a command.
pub struct Waiting {
    pub from: ConnectionId,
    pub id: Id,
    /// The event that it became, or came to nothing after.
    pub seq: u64,
    pub kind: &'static str,
    pub since: Instant,
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
                for waiting in pending.waiting {
                    if waiting.seq > expected {
                        self.refuse(waiting.from, waiting.id, waiting.kind, RefusalCode::Storage.into());
                    } else {
                        self.done(waiting);
                    }
                }
                for (_, _, reply) in pending.entering {
                    let _ = reply.send(Err(RefusalCode::Storage.into()));
                }
                self.reload().await;
                return;
            }
            self.pace.committed(events);
            let begin = Instant::now();
            self.show(&pending.touched, &pending.edits);
            self.proposals_may_change(&pending.touched, &pending.edits);
            self.is_lively();
            self.measures.told(begin.elapsed());
        }
        for waiting in pending.waiting {
            self.done(waiting);
        }
        for (arrival, secret, reply) in pending.entering {
            let _ = reply.send(Ok(()));
            self.arrive(*arrival, Some(secret));
        }
    }

    fn done(&self, waiting: Waiting) {
        self.measures.done(waiting.kind, waiting.since.elapsed());
        if let Some(connection) = self.connections.get(&waiting.from) {
            connection.done(waiting.id, waiting.seq);
        }
    }

    /// Answers a command with a refusal.
    pub(super) fn refuse(&self, from: ConnectionId, id: Id, kind: &'static str, refused: Refused) {
        self.measures.refused(kind, refused.code);
        if let Some(connection) = self.connections.get(&from) {
            connection.refuse(Some(id), refused);
        }
    }
}
