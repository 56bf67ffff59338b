//! What people do is decided, and applied ahead of the commit.

use samenkaart_protocol::{Command, Id, RefusalCode};
use tracing::error;

use super::{
    super::{
        connection::{Arrival, ConnectionId},
        keys::Secret,
    },
    Entry, Task, invitation_keys,
};
use crate::{
    log::{Grant, KeyChange, KeyRow},
    workshop::{Change, Context, Entrance, Event, decide, enter},
};

impl Task {
    fn context<'a>(&self, present: &'a std::collections::HashSet<Id>, random: [u8; 16]) -> Context<'a> {
        Context { now: self.outside.now(), present, random }
    }

    pub(super) fn command(&mut self, from: ConnectionId, id: Id, command: &Command) {
        let Some(connection) = self.connections.get(&from) else { return };
        if self.dirty {
            connection.refuse(Some(id), RefusalCode::Storage.into());
            return;
        }
        let Some(person) = connection.person.clone() else {
            connection.refuse(Some(id), RefusalCode::FacilitatorsOnly.into());
            return;
        };
        if let Some(seq) = self.state.done(&id) {
            self.pending.waiting.push((from, id, seq));
            return;
        }
        if self.stuck.is_some() {
            connection.refuse(Some(id), RefusalCode::Storage.into());
            return;
        }
        let root = connection.root;
        let context = self.context(self.here.ids(), self.outside.random());
        match decide(&self.state, &context, &person, command) {
            Ok(changes) if changes.is_empty() => self.pending.waiting.push((from, id, self.state.seq())),
            Ok(changes) => {
                let keys = root.map_or_else(Vec::new, |root| invitation_keys(&self.state, &changes, &root));
                let cause: &'static str = command.into();
                if self.apply(Some(person), cause, Some(id.clone()), changes, keys) {
                    self.pending.waiting.push((from, id, self.state.seq()));
                } else if let Some(connection) = self.connections.get(&from) {
                    connection.refuse(Some(id), RefusalCode::Storage.into());
                }
            }
            Err(refused) => connection.refuse(Some(id), refused),
        }
    }

    pub(super) fn enter(&mut self, mut arrival: Box<Arrival>, entry: Entry) {
        if self.dirty || self.stuck.is_some() {
            let _ = entry.reply.send(Err(RefusalCode::Storage.into()));
            return;
        }
        let [person, alias] = [(); 2].map(|()| Secret::new(self.outside.random()).key());
        let entrance = Entrance {
            person: Id::new(&person).expect("hexadecimal digits are an id"),
            alias: Id::new(&alias[..16]).expect("hexadecimal digits are an id"),
            invitation: &entry.invitation,
            name: &entry.name,
            partner: entry.partner.as_ref(),
            mandate: entry.mandate,
        };
        let context = self.context(self.here.ids(), self.outside.random());
        let changes = match enter(&self.state, &context, &entrance) {
            Ok(changes) => changes,
            Err(refused) => {
                let _ = entry.reply.send(Err(refused));
                return;
            }
        };
        let secret = Secret::new(self.outside.random());
        let person = entrance.person.clone();
        let wrapped = arrival.root.map(|root| root.wrap(&secret));
        let row = KeyRow { hash: secret.hash(), grant: Grant::Person { person: person.clone() }, wrapped };
        arrival.person = Some(person.clone());
        if self.apply(Some(person), "enter", None, changes, vec![KeyChange::Add(row)]) {
            self.pending.entering.push((arrival, secret, entry.reply));
        } else {
            let _ = entry.reply.send(Err(RefusalCode::Storage.into()));
        }
    }

    /// Takes changes into the state, ahead of the commit.
    fn apply(
        &mut self,
        by: Option<Id>,
        cause: &str,
        command: Option<Id>,
        changes: Vec<Change>,
        keys: Vec<KeyChange>,
    ) -> bool {
        let (seq, at) = (self.state.seq() + 1, self.outside.now());
        let event = Event { seq, at, by, cause: cause.to_owned(), command, changes };
        match self.state.apply(&event) {
            Ok(applied) => {
                self.pending.touched.extend(applied.records);
                self.pending.edits.extend(applied.edits);
                self.pending.events.push(event);
                self.pending.keys.extend(keys);
                true
            }
            Err(corrupt) => {
                error!(workshop = %self.id, %corrupt, "a decision that cannot be applied");
                self.dirty = true;
                false
            }
        }
    }
}
