//! Who is here, and where. Never logged; sent at most ten times a second, merged.

use std::{
    collections::{BTreeMap, HashSet},
    time::Duration,
};

use samenkaart_protocol::{Id, Presence, ServerFrame};

use crate::workshop::{Audience, State, is_anonymous, sees_people_of};

/// How long moves are collected before they are sent.
pub const TICK: Duration = Duration::from_millis(100);

/// The people who are here.
#[derive(Default)]
pub struct Here {
    people: BTreeMap<Id, Presence>,
    /// Who moved since it was last told, and how it was then; none: not here.
    moved: BTreeMap<Id, Option<Presence>>,
    ids: HashSet<Id>,
}

impl Here {
    /// Somebody is here, or moved.
    pub fn put(&mut self, presence: Presence) {
        let id = presence.person.clone();
        if self.people.get(&id) != Some(&presence) {
            self.ids.insert(id.clone());
            let before = self.people.insert(id.clone(), presence);
            self.moved.entry(id).or_insert(before);
        }
    }

    /// Somebody left.
    pub fn remove(&mut self, person: &Id) {
        if let Some(before) = self.people.remove(person) {
            self.ids.remove(person);
            self.moved.entry(person.clone()).or_insert(Some(before));
        }
    }

    /// Everybody who is here.
    pub fn ids(&self) -> &HashSet<Id> {
        &self.ids
    }

    /// Whether somebody is.
    pub fn contains(&self, person: &Id) -> bool {
        self.people.contains_key(person)
    }

    /// Whether there is something to tell.
    pub fn is_dirty(&self) -> bool {
        !self.moved.is_empty()
    }

    /// What an audience hears of the latest moves; none when it hears nothing. A move of which it sees
    /// nothing sends no frame either: the moment alone would tell who is typing.
    pub fn news(&self, state: &State, to: &Audience) -> Option<ServerFrame> {
        let (mut here, mut gone) = (Vec::new(), Vec::new());
        for (id, before) in &self.moved {
            match self.people.get(id) {
                Some(presence) => {
                    let now = seen(state, presence, to);
                    if now != before.as_ref().and_then(|before| seen(state, before, to)) {
                        here.extend(now);
                    }
                }
                None => {
                    let partner = state.person(id).and_then(|person| person.partner.as_ref());
                    if sees_people_of(state, partner, to) {
                        gone.push(id.clone());
                    }
                }
            }
        }
        let something = !here.is_empty() || !gone.is_empty();
        something.then_some(ServerFrame::Presence { all: false, here, gone })
    }

    /// Everybody an audience sees.
    pub fn everybody(&self, state: &State, to: &Audience) -> ServerFrame {
        let here = self.people.values().filter_map(|presence| seen(state, presence, to)).collect();
        ServerFrame::Presence { all: true, here, gone: Vec::new() }
    }

    /// The moves were told.
    pub fn told(&mut self) {
        self.moved.clear();
    }
}

/// What is done in a room is for that room and the facilitators. Of an anonymous room's people nobody
/// hears more than where they are: who types in a card has written it.
fn seen(state: &State, presence: &Presence, to: &Audience) -> Option<Presence> {
    if !sees_people_of(state, presence.partner.as_ref(), to) {
        return None;
    }
    let elsewhere = match (&presence.room, to) {
        (Some(room), Audience::Partner(own)) => room != own,
        _ => false,
    };
    let mut presence = presence.clone();
    let anonymous = presence.partner.as_ref().is_some_and(|partner| is_anonymous(state, partner));
    if elsewhere || anonymous {
        (presence.column, presence.text, presence.typing) = (None, None, false);
    }
    Some(presence)
}
