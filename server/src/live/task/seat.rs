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

    /// Lines that no longer look from where they did: of people who moved or were taken out, and whose key has ended. They
    /// are sent nothing more from there, not even what was committed together with that.
    pub(super) fn unseated(&self, touched: &[Id]) -> Vec<(ConnectionId, Unseated)> {
        let invitations: Vec<&Id> = touched.iter().filter(|id| id.as_str().starts_with("invite-")).collect();
        let people: Vec<&Id> = touched.iter().filter(|id| self.state.person(id).is_some()).collect();
        // What people write touches neither, and there is nothing to look for.
        if invitations.is_empty() && people.is_empty() {
            return Vec::new();
        }
        let comes_back: Vec<&Id> = invitations
            .iter()
            .filter_map(|id| match &self.state.invitation(id)?.purpose {
                Purpose::Return { person } => Some(person),
                _ => None,
            })
            .collect();
        let ended = |connection: &Connection| {
            connection
                .by
                .as_ref()
                .is_some_and(|by| invitations.contains(&by) && self.state.invitation(by).is_none())
                || connection.person.as_ref().is_some_and(|person| comes_back.contains(&person))
        };
        let why = |connection: &Connection| {
            if ended(connection) {
                return Some(Unseated::Ended(Ending::WrongKey));
            }
            let person = connection.person.as_ref().filter(|person| people.contains(person))?;
            match Audience::of(self.state.person(person)?) {
                None => Some(Unseated::Ended(Ending::TakenOut)),
                Some(audience) => (audience != connection.audience).then_some(Unseated::Moved),
            }
        };
        self.connections.iter().filter_map(|(line, one)| why(one).map(|why| (*line, why))).collect()
    }

    /// Those lines end, or look from where their person is now.
    pub(super) fn seat_anew(&mut self, lines: Vec<(ConnectionId, Unseated)>) {
        for (line, why) in lines {
            match why {
                Unseated::Ended(ending) => {
                    if let Some(connection) = self.connections.get(&line) {
                        connection.outbox.end(ending);
                    }
                    self.leave(line);
                }
                Unseated::Moved => {
                    let Some(mut connection) = self.connections.remove(&line) else { continue };
                    connection.sit_down(&self.state);
                    if let Some(person) = &connection.person {
                        self.here.remove(person);
                    }
                    self.show_all(&mut connection, None, None);
                    self.is_here(&connection);
                    self.connections.insert(line, connection);
                }
            }
        }
    }
}

/// Why a line no longer looks from where it did.
#[derive(Debug, Clone, Copy)]
pub enum Unseated {
    /// Its key has ended, or its person was taken out.
    Ended(Ending),
    /// Its person is elsewhere.
    Moved,
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
