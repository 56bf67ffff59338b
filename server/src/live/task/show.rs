//! What was committed leaves: one patch per audience.

use samenkaart_protocol::{Id, ServerFrame};

use super::{
    super::{frame::Frame, lens::encode, outbox::Outgoing},
    Task,
};
use crate::workshop::{Audience, depends_on, text::Splice};

impl Task {
    /// One patch per audience, encoded once.
    pub(super) fn show(&mut self, touched: &[Id], edits: &[(Id, Splice, String)]) {
        let mut all: Vec<Id> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for id in touched {
            let dependent = depends_on(&self.state, id);
            all.extend([id.clone()].into_iter().chain(dependent).filter(|id| seen.insert(id.clone())));
        }
        let with_workshop = seen.contains("workshop");
        let with_keys = touched.iter().any(|id| id.as_str().starts_with("invite-"));
        let mut frames: Vec<(&Audience, Frame)> = Vec::new();
        for (audience, lens) in &mut self.lenses {
            if let Some(patch) = lens.change(&self.state, &all, edits) {
                frames.push((audience, encode(&ServerFrame::Patch(patch))));
            }
        }
        for connection in self.connections.values() {
            // A handful of audiences: looking through them is quicker than a table.
            if let Some((_, frame)) = frames.iter().find(|(audience, _)| **audience == connection.audience) {
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
