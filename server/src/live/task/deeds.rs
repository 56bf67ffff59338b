//! What people do is decided, and applied ahead of the commit.

use samenkaart_protocol::{Command, Id, Purpose, RefusalCode};
use tokio::time::Instant;
use tracing::error;

use super::{
    super::{
        connection::{Arrival, ConnectionId},
        keys::Secret,
    },
    Entry, Task,
    commit::Waiting,
    invitation_keys,
};
use crate::{
    log::{Grant, KeyChange, KeyRow},
    workshop::{Change, Context, Entrance, Event, Refused, decide, enter},
};

impl Task {
    fn context<'a>(&self, present: &'a std::collections::HashSet<Id>, random: [u8; 16]) -> Context<'a> {
        Context { now: self.outside.now(), present, random }
    }

    pub(super) fn command(&mut self, from: ConnectionId, id: Id, command: &Command) {
        let kind: &'static str = command.into();
        let since = Instant::now();
        match self.decide(from, &id, kind, command) {
            Ok(seq) => self.pending.waiting.push(Waiting { from, id, seq, kind, since }),
            Err(refused) => self.refuse(from, id, kind, refused),
        }
    }

    /// Decides and applies; the event that it became, or the newest one when it changed nothing.
    fn decide(
        &mut self,
        from: ConnectionId,
        id: &Id,
        kind: &'static str,
        command: &Command,
    ) -> Result<u64, Refused> {
        let connection = self.connections.get(&from).ok_or(RefusalCode::NotEntered)?;
        if self.dirty {
            return Err(RefusalCode::Storage.into());
        }
        let person = connection.person.clone().ok_or(RefusalCode::FacilitatorsOnly)?;
        if let Some(seq) = self.state.done(id) {
            return Ok(seq);
        }
        if self.stuck.is_some() {
            return Err(RefusalCode::Storage.into());
        }
        let root = connection.root;
        let context = self.context(self.here.ids(), self.outside.random());
        let changes = decide(&self.state, &context, &person, command)?;
        if changes.is_empty() {
            return Ok(self.state.seq());
        }
        let keys = root.map_or_else(Vec::new, |root| invitation_keys(&self.state, &changes, &root));
        if self.apply(Some(person), kind, Some(id.clone()), changes, keys) {
            Ok(self.state.seq())
        } else {
            Err(RefusalCode::Storage.into())
        }
    }

    pub(super) fn enter(&mut self, mut arrival: Box<Arrival>, entry: Entry) {
        if self.dirty || self.stuck.is_some() {
            let _ = entry.reply.send(Err(RefusalCode::Storage.into()));
            return;
        }
        if self.is_crowded() && arrival.root.is_none() {
            let _ = entry.reply.send(Err(RefusalCode::Crowded.into()));
            return;
        }
        let [person, alias] = [(); 2].map(|()| Secret::new(self.outside.random()).key());
        let invited = self.state.invitation(&entry.invitation).map(|invitation| &invitation.purpose);
        let (person, comes_back) = match invited {
            Some(Purpose::Return { person }) => (person.clone(), true),
            _ => (Id::new(&person).expect("hexadecimal digits are an id"), false),
        };
        let entrance = Entrance {
            person,
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
        let mut keys = vec![KeyChange::Add(row)];
        if comes_back {
            // A way back is used once.
            keys.push(KeyChange::End(Grant::Invitation { invitation: entry.invitation.clone() }));
        }
        if self.apply(Some(person), "enter", None, changes, keys) {
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
