//! The state of one workshop: a table of records, their texts, and what was already done.
//!
//! It changes in one way only, by [`State::apply`] of an event of the log.

use std::collections::{HashMap, HashSet, VecDeque};

use samenkaart_protocol::{
    Action, Agenda, AgendaItem, Ask, Card, Clash, Consent, Course, Declined, Deed, Flag, Id, Invitation,
    Link, Partner, Person, Recognition, Record, Release, Round, Theme, Whisper, Workshop, limits,
};
use serde::{Deserialize, Serialize};

use super::{
    activity::Activity,
    event::{Change, Event},
    text::{Splice, Text},
};

/// Everything that is known of one workshop.
#[derive(Default)]
pub struct State {
    seq: u64,
    records: HashMap<Id, Record>,
    texts: HashMap<Id, Text>,
    aliases: HashMap<Id, Id>,
    activity: Activity,
    done: Done,
}

/// The log says something that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("event {seq}: {why}")]
pub struct Corrupt {
    /// Which event.
    pub seq: u64,
    /// What is wrong with it.
    pub why: String,
}

/// What an event touched.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Records that came, changed or went.
    pub records: Vec<Id>,
    /// Edits of texts, in their order, with their updates.
    pub edits: Vec<(Id, Splice, String)>,
}

/// The state as it is kept beside the log, so that loading need not replay it all.
#[derive(Serialize, Deserialize)]
pub struct Snapshot {
    seq: u64,
    records: Vec<Record>,
    texts: Vec<(Id, String)>,
    aliases: Vec<(Id, Id)>,
    #[serde(default)]
    activity: Activity,
    done: Vec<(Id, u64)>,
}

/// The commands that were done, so that one sent again is known. The oldest are forgotten.
#[derive(Default)]
struct Done {
    seqs: HashMap<Id, u64>,
    order: VecDeque<Id>,
}

impl Done {
    fn remember(&mut self, command: Id, seq: u64) {
        if self.seqs.insert(command.clone(), seq).is_none() {
            self.order.push_back(command);
        }
        while self.order.len() > limits::REMEMBERED {
            if let Some(oldest) = self.order.pop_front() {
                self.seqs.remove(&oldest);
            }
        }
    }
}

macro_rules! accessors {
    ($($one:ident, $all:ident: $kind:ident;)+) => {$(
        #[doc = concat!("The ", stringify!($one), " of that id.")]
        pub fn $one(&self, id: &Id) -> Option<&$kind> {
            match self.records.get(id) {
                Some(Record::$kind(record)) => Some(record),
                _ => None,
            }
        }

        #[doc = concat!("All ", stringify!($all), ", in no order.")]
        pub fn $all(&self) -> impl Iterator<Item = &$kind> {
            self.records.values().filter_map(|record| match record {
                Record::$kind(record) => Some(record),
                _ => None,
            })
        }
    )+};
}

impl State {
    accessors! {
        partner, partners: Partner;
        person, people: Person;
        invitation, invitations: Invitation;
        card, cards: Card;
        flag, flags: Flag;
        release, releases: Release;
        theme, themes: Theme;
        recognition, recognitions: Recognition;
        clash, clashes: Clash;
        link, links: Link;
        declined, all_declined: Declined;
        consent, consents: Consent;
        action, actions: Action;
        ask, asks: Ask;
        whisper, whispers: Whisper;
        deed, deeds: Deed;
        round, rounds: Round;
    }

    /// The number of the last event.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The workshop's own record; none before the first event.
    pub fn workshop(&self) -> Option<&Workshop> {
        match self.records.get("workshop") {
            Some(Record::Workshop(workshop)) => Some(workshop),
            _ => None,
        }
    }

    /// The agenda.
    pub fn agenda(&self) -> Option<&Agenda> {
        match self.records.get("agenda") {
            Some(Record::Agenda(agenda)) => Some(agenda),
            _ => None,
        }
    }

    /// How far the agenda is; none before it begins.
    pub fn course(&self) -> Option<&Course> {
        match self.records.get("course") {
            Some(Record::Course(course)) => Some(course),
            _ => None,
        }
    }

    /// How lively the rooms were.
    pub fn activity(&self) -> &Activity {
        &self.activity
    }

    /// Any record.
    pub fn record(&self, id: &Id) -> Option<&Record> {
        self.records.get(id)
    }

    /// All records, in no order.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// The text of a card or theme.
    pub fn text(&self, id: &Id) -> Option<&Text> {
        self.texts.get(id)
    }

    /// The words of a card or theme; empty when there are none.
    pub fn words(&self, id: &Id) -> &str {
        self.texts.get(id).map_or("", Text::words)
    }

    /// How a person's consents are called.
    pub fn alias(&self, person: &Id) -> Option<&Id> {
        self.aliases.get(person)
    }

    /// With which number a command was logged, if it was done.
    pub fn done(&self, command: &Id) -> Option<u64> {
        self.done.seqs.get(command).copied()
    }

    /// The partners by their rank.
    pub fn partners_in_order(&self) -> Vec<&Partner> {
        let mut partners: Vec<_> = self.partners().collect();
        partners.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
        partners
    }

    /// The theme in which a card lies.
    pub fn theme_of(&self, card: &Id) -> Option<&Theme> {
        self.themes().find(|theme| !theme.removed && theme.cards.contains(card))
    }

    /// Takes the next event of the log.
    ///
    /// # Errors
    /// When the event is not the next one, or says something that cannot be. The state may then be
    /// half changed: throw it away and load it anew.
    pub fn apply(&mut self, event: &Event) -> Result<Applied, Corrupt> {
        let corrupt = |why: &str| Corrupt { seq: event.seq, why: why.to_owned() };
        if event.seq != self.seq + 1 {
            return Err(corrupt(&format!("the event before it was {}", self.seq)));
        }
        let mut applied = Applied::default();
        let mut seen = HashSet::new();
        for change in &event.changes {
            let touched = match change {
                Change::Put { record } => {
                    let mut new = record.clone();
                    if let Record::Agenda(agenda) = &mut new {
                        name_items(&mut agenda.items);
                    }
                    let before = self.records.insert(record.id().clone(), new);
                    // To have looked up is not to have been silent.
                    if let (Some(Record::Partner(before)), Record::Partner(now)) = (before, record)
                        && before.paused
                        && !now.paused
                    {
                        self.activity.note(&now.id, event.at);
                    }
                    record.id()
                }
                Change::Drop { id } => {
                    self.records.remove(id);
                    self.texts.remove(id);
                    id
                }
                Change::NewText { id, words } => {
                    self.texts.insert(id.clone(), Text::new(id, words));
                    id
                }
                Change::EditText { id, update } => {
                    let text = self.texts.get_mut(id).ok_or_else(|| corrupt("an edit of no text"))?;
                    let splice = text.edit(update).map_err(|_| corrupt("an edit that does not fit"))?;
                    applied.edits.push((id.clone(), splice, update.clone()));
                    continue;
                }
                Change::Alias { person, alias } => {
                    self.aliases.insert(person.clone(), alias.clone());
                    continue;
                }
            };
            if seen.insert(touched.clone()) {
                applied.records.push(touched.clone());
            }
        }
        if let Some(command) = &event.command {
            self.done.remember(command.clone(), event.seq);
        }
        let by = event.by.as_ref().and_then(|by| self.person(by)).and_then(|person| person.partner.clone());
        if let Some(partner) = by {
            self.activity.note(&partner, event.at);
        }
        self.seq = event.seq;
        Ok(applied)
    }

    /// The state, to be kept.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            seq: self.seq,
            records: self.records.values().cloned().collect(),
            texts: self.texts.iter().map(|(id, text)| (id.clone(), text.state())).collect(),
            aliases: self.aliases.iter().map(|(a, b)| (a.clone(), b.clone())).collect(),
            activity: self.activity.clone(),
            done: self.done.order.iter().map(|id| (id.clone(), self.done.seqs[id])).collect(),
        }
    }

    /// The state that was kept.
    ///
    /// # Errors
    /// When a text in it cannot be read.
    pub fn restore(snapshot: Snapshot) -> Result<Self, Corrupt> {
        let mut state = Self { seq: snapshot.seq, ..Self::default() };
        state.records = snapshot.records.into_iter().map(|record| (record.id().clone(), record)).collect();
        state.aliases = snapshot.aliases.into_iter().collect();
        state.activity = snapshot.activity;
        if let Some(Record::Agenda(agenda)) = state.records.get_mut("agenda") {
            name_items(&mut agenda.items);
        }
        for (id, kept) in snapshot.texts {
            let why = format!("the text {id} in the snapshot cannot be read");
            let text = Text::from_state(&kept).map_err(|_| Corrupt { seq: snapshot.seq, why })?;
            state.texts.insert(id, text);
        }
        for (id, seq) in snapshot.done {
            state.done.remember(id, seq);
        }
        Ok(state)
    }
}

/// Items without an id of their own, as they were kept once, get one: the same on every load.
pub fn name_items(items: &mut [AgendaItem]) {
    let mut taken: HashSet<Id> = HashSet::new();
    let mut next = 1;
    for item in items {
        while item.id.as_ref().is_none_or(|id| !id.is_plain() || taken.contains(id)) {
            item.id = Id::new(&format!("item-{next}")).ok();
            next += 1;
        }
        taken.extend(item.id.clone());
    }
}
