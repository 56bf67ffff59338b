//! People come, look around and go.

use std::collections::HashMap;

use samenkaart_protocol::{Id, Patch, Presence, RefusalCode, ServerFrame, Standing, TextPatch};

use super::{
    super::{
        connection::{Arrival, Connection, ConnectionId, Spot},
        keys::Secret,
        lens::encode,
        outbox::{Ending, Outgoing},
    },
    Task,
};
use crate::workshop::{Audience, Refused, sees_text};

/// Browsers and tabs of one person at once; the oldest one makes room.
const LINES: usize = 8;

impl Task {
    pub(super) fn arrive(&mut self, arrival: Arrival, return_key: Option<Secret>) {
        let Some(mut connection) = Connection::new(&self.state, &arrival, &self.measures) else {
            let known = arrival.person.as_ref().is_some_and(|person| self.state.person(person).is_some());
            arrival.outbox.end(if known { Ending::TakenOut } else { Ending::WrongKey });
            return;
        };
        self.replace(&connection);
        if self.is_crowded() && !connection.guides() {
            connection.outbox.send(Outgoing::Refused(None, RefusalCode::Crowded.into()));
            connection.outbox.end(Ending::Crowded);
            return;
        }
        self.show_all(&mut connection, arrival.resume.as_ref(), return_key);
        if self.stuck.is_some() {
            connection.outbox.send(Outgoing::Frame(encode(&ServerFrame::Storage { ok: false })));
        }
        self.is_here(&connection);
        self.connections.insert(arrival.id, connection);
    }

    /// Somebody is in the joint session until their browser says otherwise. Who waits is nowhere yet.
    pub(super) fn is_here(&mut self, connection: &Connection) {
        let Some(person) = connection.person.clone().filter(|_| connection.audience != Audience::Waiting)
        else {
            return;
        };
        if !self.here.contains(&person) {
            let partner = self.state.person(&person).and_then(|person| person.partner.clone());
            self.here.put(Presence { partner, person, room: None, column: None, text: None, typing: false });
        }
    }

    /// Whether as many are connected as may be. Facilitators always find a place.
    pub(super) fn is_crowded(&self) -> bool {
        self.connections.len() >= self.at_once
    }

    /// Ends the older line of the same tab, and the oldest one of somebody who has too many.
    fn replace(&mut self, newcomer: &Connection) {
        let mut lines: Vec<(ConnectionId, bool)> = Vec::new();
        for (id, old) in &self.connections {
            if old.person == newcomer.person {
                lines.push((*id, old.tab == newcomer.tab));
            }
        }
        lines.sort_unstable();
        let others = lines.iter().filter(|(_, same)| !same).count();
        // Screens are nobody's, and so are not counted.
        let mut too_many = if newcomer.person.is_some() { (others + 1).saturating_sub(LINES) } else { 0 };
        for (id, same) in lines {
            if !same && too_many == 0 {
                continue;
            }
            too_many -= usize::from(!same);
            if let Some(old) = self.connections.remove(&id) {
                old.outbox.end(Ending::Replaced);
            }
        }
    }

    pub(super) fn leave(&mut self, from: ConnectionId) {
        let Some(connection) = self.connections.remove(&from) else { return };
        let Some(person) = connection.person else { return };
        if !self.connections.values().any(|other| other.person.as_ref() == Some(&person)) {
            self.here.remove(&person);
        }
    }

    pub(super) fn move_to(&mut self, from: ConnectionId, spot: &Spot) {
        let Some(person) = self.connections.get(&from).and_then(|connection| connection.person.clone())
        else {
            return;
        };
        let Some(known) = self.state.person(&person).filter(|known| known.standing == Standing::Inside)
        else {
            return;
        };
        // A participant is in its own room or in the joint session, whatever its browser says.
        let room = match &known.partner {
            Some(own) => spot.room.clone().filter(|room| room == own),
            None => {
                let guides = |room: &Id| Audience::of(known).is_some_and(|all| all.guides_room(room));
                spot.room.clone().filter(|room| self.state.partner(room).is_some() && guides(room))
            }
        };
        self.here.put(Presence {
            partner: known.partner.clone(),
            person,
            room,
            column: spot.column.clone(),
            text: spot.text.clone(),
            typing: spot.typing,
        });
    }

    pub(super) fn tell_presence(&mut self) {
        let mut frames = HashMap::new();
        for connection in self.connections.values() {
            let audience = &connection.audience;
            let frame = frames
                .entry(audience)
                .or_insert_with(|| self.here.news(&self.state, audience).map(|frame| encode(&frame)));
            if let Some(frame) = frame {
                connection.outbox.send(Outgoing::Frame(frame.clone()));
            }
        }
        self.here.told();
    }

    pub(super) fn open_text(&self, from: ConnectionId, id: &Id) {
        let Some(connection) = self.connections.get(&from) else { return };
        let readable = [Some(&connection.audience), connection.own.as_ref()]
            .into_iter()
            .flatten()
            .any(|audience| sees_text(&self.state, id, audience));
        match self.state.text(id).filter(|_| readable) {
            Some(text) => {
                // With the words first, so that the splices that follow fit what the browser shows.
                let whole = TextPatch::Whole { id: id.clone(), whole: text.words().to_owned() };
                let patch = Patch { seq: self.state.seq(), text: vec![whole], ..Patch::default() };
                connection.outbox.send(Outgoing::Frame(encode(&ServerFrame::Patch(patch))));
                let state = ServerFrame::TextState { text: id.clone(), update: text.state() };
                connection.outbox.send(Outgoing::Frame(encode(&state)));
            }
            None => connection.refuse(None, Refused::about(RefusalCode::NotFound, "text")),
        }
    }
}
