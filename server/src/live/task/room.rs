//! The disk is full, or gone: the workshop can be read and not written until there is room again.

use std::time::Duration;

use samenkaart_protocol::ServerFrame;
use tokio::time::Instant;
use tracing::info;

use super::{
    super::{lens::encode, outbox::Outgoing},
    Task,
};

/// How often it looks whether there is room.
const AGAIN: Duration = Duration::from_secs(1);

impl Task {
    /// Nothing can be written down: everybody is told, and refusals come at once.
    pub(super) fn is_stuck(&mut self) {
        if self.stuck.replace(Instant::now() + AGAIN).is_none() {
            self.tell_storage(false);
        }
    }

    /// Tries whether there is room again.
    pub(super) async fn look_for_room(&mut self) {
        if self.log.probe().await.is_err() {
            self.stuck = Some(Instant::now() + AGAIN);
            return;
        }
        info!(workshop = %self.id, "can be written down again");
        self.stuck = None;
        self.tell_storage(true);
    }

    fn tell_storage(&self, ok: bool) {
        let frame = encode(&ServerFrame::Storage { ok });
        for connection in self.connections.values() {
            connection.outbox.send(Outgoing::Frame(frame.clone()));
        }
    }
}
