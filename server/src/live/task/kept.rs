//! The workshop as it is on disk: loaded anew, deleted, kept as a snapshot.

use samenkaart_protocol::RefusalCode;
use tracing::{error, warn};

use super::{
    super::{loading, outbox::Ending},
    Task,
};
use crate::{heavy::heavy, log::LogError};

impl Task {
    /// The state as it is on disk, after something failed.
    pub(super) async fn reload(&mut self) {
        let before = self.state.seq();
        match loading::load(&*self.log, &self.id).await {
            Ok(Some(state)) => {
                self.dirty = false;
                // Somebody else may have written: then nothing that was shown can be relied upon.
                let foreign = state.seq() > before;
                self.state = state;
                self.proposals.changed();
                if foreign {
                    self.lenses.clear();
                    for connection in self.connections.values() {
                        connection.outbox.end(Ending::Stopping);
                    }
                }
            }
            Ok(None) => {
                for connection in self.connections.values() {
                    connection.outbox.end(Ending::Gone);
                }
            }
            Err(error) => warn!(workshop = %self.id, %error, "could not be loaded anew"),
        }
    }

    pub(super) async fn delete(&self) -> Result<(), RefusalCode> {
        self.log.delete(&self.id).await.map_err(|error| {
            warn!(workshop = %self.id, %error, "could not be deleted");
            RefusalCode::Storage
        })
    }

    pub(super) async fn keep_snapshot(&mut self) {
        if self.gone || self.dirty || self.state.seq() == self.kept_at {
            return;
        }
        let seq = self.state.seq();
        match heavy(|| serde_json::to_string(&self.state.snapshot())) {
            Ok(snapshot) => match self.log.put_snapshot(&self.id, seq, snapshot).await {
                Ok(()) => self.kept_at = seq,
                Err(error @ LogError::Storage(_)) => {
                    warn!(workshop = %self.id, %error, "no snapshot was kept")
                }
                Err(error) => error!(workshop = %self.id, %error, "no snapshot was kept"),
            },
            Err(error) => error!(workshop = %self.id, %error, "a snapshot cannot be written"),
        }
    }
}
