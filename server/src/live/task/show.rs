//! What was committed leaves: one patch per audience.

use std::collections::HashMap;

use samenkaart_protocol::{Id, Patch, ServerFrame};

use super::{
    super::{
        frame::Frame,
        lens::{Touched, encode, together},
        outbox::Outgoing,
    },
    Task,
};
use crate::workshop::{Audience, State, depends_on, text::Splice};

impl Task {
    /// One patch per audience, encoded once.
    pub(super) fn show(&mut self, touched: &[Id], edits: &[(Id, Splice, String)]) {
        let all = with_dependent(&self.state, touched);
        let with_workshop = touched.iter().any(|id| id.as_str() == "workshop");
        let with_keys = touched.iter().any(|id| id.as_str().starts_with("invite-"));
        let unseated = self.unseated(touched);
        let mut shared: Vec<(&Audience, Shared)> = Vec::new();
        let mut own: HashMap<&Audience, Patch> = HashMap::new();
        for (audience, lens) in &mut self.lenses {
            let Some(patch) = lens.change(&self.state, &all, edits) else { continue };
            if matches!(audience, Audience::Person(_)) {
                own.insert(audience, patch);
            } else {
                shared.push((audience, Shared { frame: None, patch }));
            }
        }
        for (line, connection) in &self.connections {
            if unseated.iter().any(|(moved, _)| moved == line) {
                continue;
            }
            // A handful of audiences: looking through them is quicker than a table.
            let all = shared.iter_mut().find(|(audience, _)| **audience == connection.audience);
            let all = all.map(|(_, shared)| shared);
            match (all, connection.own.as_ref().and_then(|audience| own.get(audience))) {
                (Some(shared), None) => connection.outbox.send(Outgoing::Frame(shared.frame())),
                (shared, Some(own)) => {
                    let patch = together(shared.map(|shared| shared.patch.clone()), Some(own.clone()));
                    connection
                        .outbox
                        .send(Outgoing::Frame(encode(&ServerFrame::Patch(patch.unwrap_or_default()))));
                }
                (None, None) => {}
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
        self.seat_anew(unseated);
    }
}

/// What was touched, and what depends on it, each once.
fn with_dependent(state: &State, touched: &[Id]) -> Vec<Touched> {
    let mut all: Vec<Touched> = Vec::new();
    let mut at: HashMap<Id, usize> = HashMap::new();
    let mut add = |id: &Id, differs: bool| match at.get(id) {
        Some(&at) => all[at].differs |= differs,
        None => {
            at.insert(id.clone(), all.len());
            all.push(Touched { id: id.clone(), differs });
        }
    };
    for changed in touched {
        add(changed, true);
        let dependent = depends_on(state, changed);
        dependent.ids.iter().for_each(|id| add(id, dependent.differ));
    }
    all
}

/// What an audience is sent, encoded once for all who are sent nothing else.
struct Shared {
    patch: Patch,
    frame: Option<Frame>,
}

impl Shared {
    fn frame(&mut self) -> Frame {
        let encoded = || encode(&ServerFrame::Patch(self.patch.clone()));
        self.frame.get_or_insert_with(encoded).clone()
    }
}
