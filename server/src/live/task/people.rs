//! People come, look around and go.

use std::collections::HashMap;

use samenkaart_protocol::{Id, Patch, Presence, RefusalCode, ServerFrame, TextPatch};

use super::{
    super::{
        connection::{Arrival, Connection, ConnectionId, Spot},
        keys::Secret,
        lens::{Lens, encode},
        outbox::{Ending, Outgoing},
    },
    Task,
};
use crate::workshop::{Refused, sees_text};

/// Browsers and tabs of one person at once; the oldest one makes room.
const LINES: usize = 8;

impl Task {
    pub(super) fn arrive(&mut self, arrival: Arrival, return_key: Option<Secret>) {
        let Some(mut connection) = Connection::new(&self.state, &arrival, &self.measures) else {
            arrival.outbox.end(Ending::WrongKey);
            return;
        };
        self.replace(&connection);
        if self.is_crowded() && !connection.guides() {
            connection.outbox.send(Outgoing::Refused(None, RefusalCode::Crowded.into()));
            connection.outbox.end(Ending::Crowded);
            return;
        }
        connection.welcome(&self.state, &self.id, &self.epoch, self.outside.now(), return_key);
        connection.send_keys(&self.state);
        let audience = connection.audience.clone();
        let lens = self
            .lenses
            .entry(audience.clone())
            .or_insert_with(|| Lens::new(&self.state, audience.clone(), self.measures.wholes.clone()));
        let resumed = arrival.resume.filter(|resume| resume.epoch == self.epoch);
        let missed = resumed.and_then(|resume| lens.missed(&self.state, resume.seq)).or_else(|| {
            let (whole, since) = lens.everything(&self.state);
            connection.outbox.send(Outgoing::Whole(whole));
            since
        });
        if let Some(patch) = missed {
            connection.outbox.send(Outgoing::Whole(encode(&ServerFrame::Patch(patch))));
        }
        connection.outbox.send(Outgoing::Frame(encode(&self.here.everybody(&self.state, &audience))));
        self.send_proposals(&connection);
        if self.stuck.is_some() {
            connection.outbox.send(Outgoing::Frame(encode(&ServerFrame::Storage { ok: false })));
        }
        if let Some(person) = connection.person.clone()
            && !self.here.contains(&person)
        {
            self.here.put(Presence {
                partner: self.state.person(&person).and_then(|p| p.partner.clone()),
                person,
                room: None,
                column: None,
                text: None,
                typing: false,
            });
        }
        self.connections.insert(arrival.id, connection);
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
        let Some(known) = self.state.person(&person) else { return };
        // A participant is in its own room or in the joint session, whatever its browser says.
        let room = match &known.partner {
            Some(own) => spot.room.clone().filter(|room| room == own),
            None => spot.room.clone().filter(|room| self.state.partner(room).is_some()),
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
        let readable = sees_text(&self.state, id, &connection.audience);
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
