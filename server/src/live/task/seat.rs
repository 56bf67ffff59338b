//! Where somebody looks from: what they are shown when they sit down there, and that they move when their person does.

use samenkaart_protocol::{Id, Patch, Purpose, Resume, ServerFrame};

use super::{
    super::{
        connection::{Connection, ConnectionId},
        keys::Secret,
        lens::{Lens, encode, together},
        outbox::{Ending, Outgoing},
    },
    Task,
};
use crate::workshop::Audience;

impl Task {
    /// Says welcome, and shows what there is to see from there, or what came since.
    pub(super) fn show_all(
        &mut self,
        connection: &mut Connection,
        resume: Option<&Resume>,
        return_key: Option<Secret>,
    ) {
        let epoch = self.epoch_of(connection);
        connection.welcome(&self.state, &self.id, &epoch, self.outside.now(), return_key);
        connection.send_keys(&self.state);
        let since = resume.filter(|resume| resume.epoch == epoch).map(|resume| resume.seq);
        let missed = since.and_then(|since| self.missed(connection, since)).or_else(|| {
            let (whole, newer) = self.lens(&connection.audience.clone()).everything();
            connection.outbox.send(Outgoing::Whole(whole));
            let own = connection.own.clone().map(|own| self.lens(&own).all());
            let own = own.filter(|own| !own.put.is_empty());
            together(newer, own)
        });
        if let Some(patch) = missed {
            connection.outbox.send(Outgoing::Whole(encode(&ServerFrame::Patch(patch))));
        }
        let everybody = self.here.everybody(&self.state, &connection.audience);
        connection.outbox.send(Outgoing::Frame(encode(&everybody)));
        self.send_proposals(connection);
        self.send_activity(connection);
    }

    fn missed(&mut self, connection: &Connection, since: u64) -> Option<Patch> {
        let all = self.lens(&connection.audience).missed(since)?;
        match &connection.own {
            Some(own) => {
                let own = self.lens(own).missed(since)?;
                together(Some(all), Some(own))
            }
            None => Some(all),
        }
    }

    fn lens(&mut self, audience: &Audience) -> Looking<'_> {
        let (state, encoded) = (&self.state, &self.measures.wholes);
        let lens = self
            .lenses
            .entry(audience.clone())
            .or_insert_with(|| Lens::new(state, audience.clone(), encoded.clone()));
        Looking { lens, state }
    }

    /// Who resumes somewhere else than where they were begins anew: what they have is not what is seen from there.
    fn epoch_of(&self, connection: &Connection) -> Id {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (&self.epoch, &connection.audience, &connection.own).hash(&mut hasher);
        Id::new(&format!("{}-{:016x}", self.epoch, hasher.finish())).expect("digits and a hyphen are an id")
    }

    /// Lines whose key has ended: screens by an invitation that is gone, and people for whom a new way back was made.
    pub(super) fn end_lines(&mut self, touched: &[Id]) {
        for id in touched.iter().filter(|id| id.as_str().starts_with("invite-")) {
            let comes_back = match self.state.invitation(id).map(|invitation| &invitation.purpose) {
                Some(Purpose::Return { person }) => Some(person.clone()),
                Some(_) => continue,
                None => None,
            };
            let ended = |connection: &Connection| match &comes_back {
                Some(person) => connection.person.as_ref() == Some(person),
                None => connection.by.as_ref() == Some(id),
            };
            let lines: Vec<ConnectionId> =
                self.connections.iter().filter(|(_, one)| ended(one)).map(|(line, _)| *line).collect();
            for line in lines {
                if let Some(connection) = self.connections.get(&line) {
                    connection.outbox.end(Ending::WrongKey);
                }
                self.leave(line);
            }
        }
    }

    /// People about whom something changed look from where they are now; who was taken out is told so and goes.
    pub(super) fn move_people(&mut self, touched: &[Id]) {
        let moved = |connection: &Connection| {
            let person = connection.person.as_ref().filter(|person| touched.contains(person))?;
            Some((person.clone(), connection.outbox.clone()))
        };
        let lines: Vec<(ConnectionId, Id)> = self
            .connections
            .iter()
            .filter_map(|(line, connection)| moved(connection).map(|(person, _)| (*line, person)))
            .collect();
        for (line, person) in lines {
            let Some(mut connection) = self.connections.remove(&line) else { continue };
            match connection.sit_down(&self.state) {
                None => {
                    connection.outbox.end(Ending::TakenOut);
                    self.here.remove(&person);
                    continue;
                }
                Some(true) => {
                    self.here.remove(&person);
                    self.show_all(&mut connection, None, None);
                    self.is_here(&connection);
                }
                Some(false) => {}
            }
            self.connections.insert(line, connection);
        }
    }
}

/// A lens and what it is held over.
struct Looking<'a> {
    lens: &'a mut Lens,
    state: &'a crate::workshop::State,
}

impl Looking<'_> {
    fn everything(&mut self) -> (super::super::frame::Frame, Option<Patch>) {
        self.lens.everything(self.state)
    }

    fn all(&self) -> Patch {
        self.lens.all(self.state)
    }

    fn missed(&self, since: u64) -> Option<Patch> {
        self.lens.missed(self.state, since)
    }
}
