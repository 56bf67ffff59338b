//! What was committed leaves: one patch per audience.

use std::collections::HashMap;

use samenkaart_protocol::{Id, ServerFrame};

use super::{
    super::{lens::encode, outbox::Outgoing},
    Task,
};
use crate::workshop::{Audience, depends_on, text::Splice};

impl Task {
    /// Tells what was committed: patches first, then the answers to those who asked.
    pub(super) fn tell(&mut self) {
        // A state that could not be loaded anew may hold what is not on disk.
        if self.dirty || !self.untold.is_some() {
            return;
        }
        let told = self.untold.leave();
        if !told.touched.is_empty() || !told.edits.is_empty() {
            self.show(&told.touched, &told.edits);
        }
        for (from, id, seq) in told.waiting {
            if let Some(connection) = self.connections.get(&from) {
                connection.done(id, seq);
            }
        }
    }

    /// One patch per audience, encoded once.
    fn show(&mut self, touched: &[Id], edits: &[(Id, Splice, String)]) {
        let mut all: Vec<Id> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for id in touched {
            let dependent = depends_on(&self.state, id);
            all.extend([id.clone()].into_iter().chain(dependent).filter(|id| seen.insert(id.clone())));
        }
        let with_workshop = seen.contains("workshop");
        let with_keys = touched.iter().any(|id| id.as_str().starts_with("invite-"));
        let mut frames: HashMap<&Audience, Option<_>> = HashMap::new();
        for (audience, lens) in &mut self.lenses {
            let patch = lens.change(&self.state, &all, edits).map(|patch| encode(&ServerFrame::Patch(patch)));
            frames.insert(audience, patch);
        }
        for connection in self.connections.values() {
            if let Some(Some(frame)) = frames.get(&connection.audience) {
                connection.outbox.send(Outgoing::Frame(frame.clone()));
            }
            if with_keys {
                connection.send_keys(&self.state);
            }
            if with_workshop {
                // Who sees whom may have changed with the stage.
                let everybody = self.here.everybody(&self.state, &connection.audience);
                connection.outbox.send(Outgoing::Frame(encode(&everybody)));
            }
        }
    }
}
