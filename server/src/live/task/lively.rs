//! How lively the rooms are, for those who guide them.

use std::time::Duration;

use samenkaart_protocol::{Activity, Id, ServerFrame};
use tokio::time::Instant;

use super::{
    super::{connection::Connection, lens::encode, outbox::Outgoing},
    Task,
};

/// Not told more often than this.
const SOON: Duration = Duration::from_secs(1);
/// Minutes pass also where nothing happens.
const LATER: Duration = Duration::from_secs(30);

impl Task {
    /// Something was done: those who guide hear of it soon.
    pub(super) fn is_lively(&mut self) {
        let soon = Instant::now() + SOON;
        self.lively = Some(self.lively.map_or(soon, |due| due.min(soon)));
    }

    /// Tells everybody who guides how lively their rooms are.
    pub(super) fn tell_activity(&mut self) {
        let guides = self.connections.values().filter(|connection| connection.guides());
        for connection in guides {
            self.send_activity(connection);
        }
        let silent =
            self.state.partners().all(|partner| self.line(&partner.id).iter().all(|count| *count == 0));
        self.lively = (!silent).then(|| Instant::now() + LATER);
    }

    pub(super) fn send_activity(&self, to: &Connection) {
        if !to.guides() {
            return;
        }
        let partners = self.state.partners_in_order().into_iter().map(|partner| &partner.id);
        let rooms = partners
            .filter(|partner| to.audience.guides_room(partner))
            .map(|partner| Activity { partner: partner.clone(), minutes: self.line(partner) })
            .collect();
        to.outbox.send(Outgoing::Frame(encode(&ServerFrame::Activity { rooms })));
    }

    fn line(&self, partner: &Id) -> Vec<u32> {
        self.state.activity().line(partner, self.outside.now())
    }
}
