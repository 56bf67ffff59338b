//! One browser, as the workshop knows it.

use prometheus_client::metrics::gauge::Gauge;
use samenkaart_protocol::{Id, Key, Purpose, Resume, Role, ServerFrame};

use super::{
    keys::{Root, Secret},
    lens::encode,
    measures::Measures,
    outbox::{Outbox, Outgoing},
};
use crate::workshop::{Audience, Refused, State};

/// A number that no other connection of this run has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnectionId(pub u64);

/// Somebody who connects.
pub struct Arrival {
    /// The connection.
    pub id: ConnectionId,
    /// Who; none for a screen, and for who still stands at the door.
    pub person: Option<Id>,
    /// By which invitation a screen looks on.
    pub by: Option<Id>,
    /// Which tab of the browser.
    pub tab: Id,
    /// The workshop's root, when the key opens it.
    pub root: Option<Root>,
    /// What the browser already has.
    pub resume: Option<Resume>,
    /// Where its frames go.
    pub outbox: Outbox,
}

/// Where somebody is, in the words of their browser.
#[derive(Clone)]
pub struct Spot {
    /// In which room; none for the joint session.
    pub room: Option<Id>,
    /// At which step.
    pub column: Option<Id>,
    /// In which text or field.
    pub text: Option<Id>,
    /// Types at this moment.
    pub typing: bool,
}

/// Somebody who is connected.
pub struct Connection {
    pub audience: Audience,
    /// What they see by themselves, beside that.
    pub own: Option<Audience>,
    pub person: Option<Id>,
    /// By which invitation a screen looks on.
    pub by: Option<Id>,
    pub tab: Id,
    pub root: Option<Root>,
    pub outbox: Outbox,
    role: Role,
    partner: Option<Id>,
    _counted: Counted,
}

/// Counts somebody for as long as they are inside.
struct Counted(Gauge);

impl Counted {
    fn of(gauge: &Gauge) -> Self {
        gauge.inc();
        Self(gauge.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.dec();
    }
}

impl Connection {
    /// None when there is no such person (any more).
    pub fn new(state: &State, arrival: &Arrival, measures: &Measures) -> Option<Self> {
        let mut connection = Self {
            audience: Audience::Screens,
            own: None,
            role: Role::Screen,
            partner: None,
            person: arrival.person.clone(),
            by: arrival.by.clone(),
            tab: arrival.tab.clone(),
            root: arrival.root,
            outbox: arrival.outbox.clone(),
            _counted: Counted::of(&measures.inside),
        };
        connection.sit_down(state)?;
        Some(connection)
    }

    /// Looks from where its person is now. None when the person is gone, or was taken out.
    pub fn sit_down(&mut self, state: &State) -> Option<()> {
        let Some(id) = &self.person else {
            self.root = None;
            return Some(());
        };
        let person = state.person(id)?;
        let audience = Audience::of(person)?;
        self.role = if person.facilitator { Role::Facilitator } else { Role::Participant };
        self.partner = person.partner.clone();
        self.own = (!audience.guides()).then(|| Audience::Person(id.clone()));
        // With the root goes every link of the workshop.
        self.root = self.root.filter(|_| audience == Audience::Facilitators);
        self.audience = audience;
        Some(())
    }

    /// Whether it is a facilitator's.
    pub fn guides(&self) -> bool {
        self.role == Role::Facilitator
    }

    pub fn refuse(&self, command: Option<Id>, refused: Refused) {
        self.outbox.send(Outgoing::Refused(command, refused));
    }

    pub fn done(&self, id: Id, seq: u64) {
        self.outbox.send(Outgoing::Frame(encode(&ServerFrame::Done { id, seq })));
    }

    pub fn welcome(
        &mut self,
        state: &State,
        workshop: &Id,
        epoch: &Id,
        now: u64,
        return_key: Option<Secret>,
    ) {
        let welcome = ServerFrame::Welcome {
            workshop: workshop.clone(),
            epoch: epoch.clone(),
            role: self.role,
            person: self.person.clone(),
            partner: self.partner.clone(),
            alias: self.person.as_ref().and_then(|person| state.alias(person)).cloned(),
            return_key: return_key.map(|secret| secret.key()),
            now,
        };
        self.outbox.send(Outgoing::Frame(encode(&welcome)));
    }

    /// The keys of the invitations, for a facilitator.
    pub fn send_keys(&self, state: &State) {
        let Some(root) = self.root else { return };
        let mut keys: Vec<(Id, Key)> = state
            .invitations()
            .filter(|invitation| invitation.purpose != Purpose::Recovery {})
            .map(|invitation| (invitation.id.clone(), root.invitation(&invitation.id).key()))
            .collect();
        keys.sort();
        self.outbox.send(Outgoing::Frame(encode(&ServerFrame::Keys { keys })));
    }
}
