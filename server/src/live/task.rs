//! The task of one workshop: the one place where its commands get their order.
//!
//! It decides, applies and then commits whatever has queued; patches and acknowledgements leave
//! after the commit. Nobody but the task sees the state in between. When the commit fails, the state
//! is loaded anew and everything in the batch is refused: as if it had never been asked.

use std::{collections::HashMap, sync::Arc};

use samenkaart_protocol::{Command, Id, Patch, Presence, Purpose, RefusalCode, ServerFrame, TextPatch};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, sleep_until},
};
use tokio_util::sync::CancellationToken;
use tracing::{error, warn};

use super::{
    connection::{Arrival, Connection, ConnectionId, Spot},
    keys::{Root, Secret, code_hash},
    lens::{Lens, encode},
    loading,
    outbox::{Ending, Outgoing},
    outside::Outside,
    presence::{Here, TICK},
};
use crate::{
    log::{EventLog, Grant, KeyChange, KeyRow, LogError},
    workshop::{
        Audience, Change, Context, Entrance, Event, Refused, State, decide, depends_on, enter, sees_text,
        text::Splice,
    },
};

/// Inputs that may wait for a workshop. Whoever has more waits for a place.
const QUEUE: usize = 256;
/// Inputs in one commit.
const BATCH: usize = 128;
/// Events after which a snapshot is kept.
const SNAPSHOT_EVERY: u64 = 500;
/// How long a workshop without anybody stays in memory.
const LINGER: std::time::Duration = std::time::Duration::from_secs(120);

/// Something for a workshop's task.
pub enum Input {
    /// Somebody connects who was here before, or a screen.
    Arrive(Box<Arrival>),
    /// Somebody enters by an invitation.
    Enter(Box<Arrival>, Entry),
    /// A command.
    Command(ConnectionId, Id, Box<Command>),
    /// Asks for the document of a text.
    OpenText(ConnectionId, Id),
    /// Is somewhere.
    Here(ConnectionId, Spot),
    /// The connection ended.
    Leave(ConnectionId),
    /// Deletes the workshop with everything about it.
    Delete(oneshot::Sender<Result<(), Refused>>),
    /// Looks at the state, as it is on disk.
    Look(Box<dyn FnOnce(&State) + Send>),
}

/// What somebody says at the door.
pub struct Entry {
    /// By which invitation.
    pub invitation: Id,
    /// Name or nickname.
    pub name: String,
    /// Where the invitation leaves it open.
    pub partner: Option<Id>,
    /// What the person may decide.
    pub mandate: samenkaart_protocol::Mandate,
    /// Whether the arrival was let in.
    pub reply: oneshot::Sender<Result<(), Refused>>,
}

/// Where a workshop's inputs go.
pub type Desk = mpsc::Sender<Input>;

/// What was decided and applied, and waits for the commit.
#[derive(Default)]
struct Pending {
    events: Vec<Event>,
    keys: Vec<KeyChange>,
    touched: Vec<Id>,
    edits: Vec<(Id, Splice, String)>,
    /// Who waits for an answer to which command, and its event.
    waiting: Vec<(ConnectionId, Id, u64)>,
    entering: Vec<Entering>,
}

/// Somebody who enters, the key that they get, and where to say that it is done.
type Entering = (Box<Arrival>, Secret, oneshot::Sender<Result<(), Refused>>);

/// One workshop in memory.
pub struct Task {
    id: Id,
    epoch: Id,
    state: State,
    log: Arc<dyn EventLog>,
    outside: Arc<dyn Outside>,
    lenses: HashMap<Audience, Lens>,
    connections: HashMap<ConnectionId, Connection>,
    here: Here,
    pending: Pending,
    kept_at: u64,
    /// The state holds what is not on disk; it must be loaded before anything else.
    dirty: bool,
    /// The workshop was deleted: nothing of it may be written again.
    gone: bool,
}

impl Task {
    /// A workshop that was loaded, and where its inputs go.
    pub fn new(
        id: Id,
        state: State,
        log: Arc<dyn EventLog>,
        outside: Arc<dyn Outside>,
    ) -> (Self, Desk, mpsc::Receiver<Input>) {
        let (desk, inputs) = mpsc::channel(QUEUE);
        let epoch = Secret::new(outside.random()).key();
        let kept_at = state.seq();
        let task = Self {
            epoch: Id::new(&epoch).expect("hexadecimal digits are an id"),
            id,
            state,
            log,
            outside,
            lenses: HashMap::new(),
            connections: HashMap::new(),
            here: Here::default(),
            pending: Pending::default(),
            kept_at,
            dirty: false,
            gone: false,
        };
        (task, desk, inputs)
    }

    /// Works until nobody needs the workshop any more, or the program stops.
    pub async fn run(mut self, mut inputs: mpsc::Receiver<Input>, stop: CancellationToken) {
        let mut tick = Instant::now();
        let mut idle_since = Instant::now();
        loop {
            let news = self.here.is_dirty();
            let idle = self.connections.is_empty();
            tokio::select! {
                biased;
                () = stop.cancelled() => break,
                () = sleep_until(tick + TICK), if news => {
                    self.tell_presence();
                    tick = Instant::now();
                }
                input = inputs.recv() => {
                    let Some(first) = input else { break };
                    self.batch(first, &mut inputs).await;
                    if self.gone {
                        break;
                    }
                    idle_since = Instant::now();
                }
                () = sleep_until(idle_since + LINGER), if idle => break,
            }
        }
        // Whoever still sends finds the desk closed and opens the workshop anew, after this.
        inputs.close();
        while let Some(input) = inputs.recv().await {
            self.input(input).await;
        }
        self.commit().await;
        let why = if self.gone { Ending::Gone } else { Ending::Stopping };
        for connection in self.connections.values() {
            connection.outbox.end(why);
        }
        self.keep_snapshot().await;
    }

    async fn batch(&mut self, first: Input, inputs: &mut mpsc::Receiver<Input>) {
        self.input(first).await;
        for _ in 1..BATCH {
            let Ok(next) = inputs.try_recv() else { break };
            self.input(next).await;
        }
        self.commit().await;
        if self.state.seq() >= self.kept_at + SNAPSHOT_EVERY {
            self.keep_snapshot().await;
        }
    }

    async fn input(&mut self, input: Input) {
        if self.gone {
            if let Input::Arrive(arrival) | Input::Enter(arrival, _) = input {
                arrival.outbox.end(Ending::Gone);
            }
            return;
        }
        if self.dirty {
            self.reload().await;
        }
        match input {
            Input::Command(from, id, command) => self.command(from, id, &command),
            Input::Enter(arrival, entry) => self.enter(arrival, entry),
            // What follows looks at the state, and so waits for what was decided before it.
            Input::Arrive(arrival) => {
                self.commit().await;
                if self.dirty {
                    arrival.outbox.end(Ending::Stopping); // the browser tries again
                } else {
                    self.arrive(*arrival, None);
                }
            }
            Input::OpenText(from, text) => {
                self.commit().await;
                if !self.dirty {
                    self.open_text(from, &text);
                }
            }
            Input::Here(from, spot) => self.move_to(from, &spot),
            Input::Leave(from) => {
                self.commit().await;
                self.leave(from);
            }
            Input::Delete(reply) => {
                self.commit().await;
                let deleted = if self.dirty { Err(RefusalCode::Storage) } else { self.delete().await };
                self.gone = deleted.is_ok();
                let _ = reply.send(deleted.map_err(Refused::from));
            }
            Input::Look(look) => {
                self.commit().await;
                if !self.dirty {
                    look(&self.state);
                }
            }
        }
    }

    fn context<'a>(&self, present: &'a std::collections::HashSet<Id>, random: [u8; 16]) -> Context<'a> {
        Context { now: self.outside.now(), present, random }
    }

    fn command(&mut self, from: ConnectionId, id: Id, command: &Command) {
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

    fn enter(&mut self, mut arrival: Box<Arrival>, entry: Entry) {
        if self.dirty {
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

    /// Puts what is pending on disk, and only then tells it.
    async fn commit(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if !pending.events.is_empty() {
            let expected = self.state.seq() - pending.events.len() as u64;
            let appended = if self.dirty {
                Err(LogError::Corrupt("a decision before it could not be applied".into()))
            } else {
                self.log.append(&self.id, expected, pending.events, pending.keys).await
            };
            if let Err(error) = appended {
                warn!(workshop = %self.id, %error, "could not be written down");
                self.dirty = true;
                for (from, id, seq) in pending.waiting {
                    let Some(connection) = self.connections.get(&from) else { continue };
                    if seq > expected {
                        connection.refuse(Some(id), RefusalCode::Storage.into());
                    } else {
                        connection.done(id, seq);
                    }
                }
                for (_, _, reply) in pending.entering {
                    let _ = reply.send(Err(RefusalCode::Storage.into()));
                }
                self.reload().await;
                return;
            }
            self.show(&pending.touched, &pending.edits);
        }
        for (from, id, seq) in pending.waiting {
            if let Some(connection) = self.connections.get(&from) {
                connection.done(id, seq);
            }
        }
        for (arrival, secret, reply) in pending.entering {
            let _ = reply.send(Ok(()));
            self.arrive(*arrival, Some(secret));
        }
    }

    /// One patch per audience, encoded once.
    fn show(&mut self, touched: &[Id], edits: &[(Id, Splice, String)]) {
        let mut all: Vec<Id> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for id in touched {
            let dependent = depends_on(&self.state, id);
            all.extend([id.clone()].into_iter().chain(dependent).filter(|id| seen.insert(id.clone())));
        }
        let with_workshop = seen.contains("workshop");
        let with_keys = touched.iter().any(|id| id.as_str().starts_with("invite-"));
        let mut frames: HashMap<&Audience, Option<_>> = HashMap::new();
        for (audience, lens) in &mut self.lenses {
            let patch = lens.change(&self.state, &all, edits).map(|patch| encode(&ServerFrame::Patch(patch)));
            frames.insert(audience, patch);
        }
        for connection in self.connections.values() {
            if let Some(Some(frame)) = frames.get(&connection.audience) {
                connection.outbox.send(Outgoing::Frame(frame.clone()));
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
    }

    fn arrive(&mut self, arrival: Arrival, return_key: Option<Secret>) {
        let Some(mut connection) = Connection::new(&self.state, &arrival) else {
            arrival.outbox.end(Ending::WrongKey);
            return;
        };
        let replaced: Vec<_> = self
            .connections
            .iter()
            .filter(|(_, old)| old.person == connection.person && old.tab == connection.tab)
            .map(|(id, _)| *id)
            .collect();
        for old in replaced {
            if let Some(old) = self.connections.remove(&old) {
                old.outbox.end(Ending::Replaced);
            }
        }
        connection.welcome(&self.state, &self.id, &self.epoch, self.outside.now(), return_key);
        connection.send_keys(&self.state);
        let audience = connection.audience.clone();
        let lens =
            self.lenses.entry(audience.clone()).or_insert_with(|| Lens::new(&self.state, audience.clone()));
        let resumed = arrival.resume.filter(|resume| resume.epoch == self.epoch);
        let frame = match resumed.and_then(|resume| lens.missed(&self.state, resume.seq)) {
            Some(patch) => encode(&ServerFrame::Patch(patch)),
            None => lens.everything(&self.state),
        };
        connection.outbox.send(Outgoing::Frame(frame));
        connection.outbox.send(Outgoing::Frame(encode(&self.here.everybody(&self.state, &audience))));
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

    fn leave(&mut self, from: ConnectionId) {
        let Some(connection) = self.connections.remove(&from) else { return };
        let Some(person) = connection.person else { return };
        if !self.connections.values().any(|other| other.person.as_ref() == Some(&person)) {
            self.here.remove(&person);
        }
    }

    fn move_to(&mut self, from: ConnectionId, spot: &Spot) {
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

    fn tell_presence(&mut self) {
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

    fn open_text(&self, from: ConnectionId, id: &Id) {
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

    /// The state as it is on disk, after something failed.
    async fn reload(&mut self) {
        let before = self.state.seq();
        match loading::load(&*self.log, &self.id).await {
            Ok(Some(state)) => {
                self.dirty = false;
                // Somebody else may have written: then nothing that was shown can be relied upon.
                let foreign = state.seq() > before;
                self.state = state;
                if foreign {
                    self.lenses.clear();
                    for connection in self.connections.values() {
                        connection.outbox.end(Ending::Stopping);
                    }
                }
            }
            Ok(None) => {
                for connection in self.connections.values() {
                    connection.outbox.end(Ending::Gone);
                }
            }
            Err(error) => warn!(workshop = %self.id, %error, "could not be loaded anew"),
        }
    }

    async fn delete(&self) -> Result<(), RefusalCode> {
        self.log.delete(&self.id).await.map_err(|error| {
            warn!(workshop = %self.id, %error, "could not be deleted");
            RefusalCode::Storage
        })
    }

    async fn keep_snapshot(&mut self) {
        if self.gone || self.dirty || self.state.seq() == self.kept_at {
            return;
        }
        let seq = self.state.seq();
        match serde_json::to_string(&self.state.snapshot()) {
            Ok(snapshot) => match self.log.put_snapshot(&self.id, seq, snapshot).await {
                Ok(()) => self.kept_at = seq,
                Err(error @ LogError::Storage(_)) => {
                    warn!(workshop = %self.id, %error, "no snapshot was kept")
                }
                Err(error) => error!(workshop = %self.id, %error, "no snapshot was kept"),
            },
            Err(error) => error!(workshop = %self.id, %error, "a snapshot cannot be written"),
        }
    }
}

/// The keys that come and go with invitations.
pub fn invitation_keys(before: &State, changes: &[Change], root: &Root) -> Vec<KeyChange> {
    let mut keys = Vec::new();
    for change in changes {
        match change {
            Change::Drop { id } if before.invitation(id).is_some() => {
                keys.push(KeyChange::End(Grant::Invitation { invitation: id.clone() }));
            }
            Change::Put { record: samenkaart_protocol::Record::Invitation(new) } => {
                let secret = root.invitation(&new.id);
                let grant = Grant::Invitation { invitation: new.id.clone() };
                let wrapped = (new.purpose == Purpose::Facilitator {}).then(|| root.wrap(&secret));
                keys.push(KeyChange::Add(KeyRow { hash: secret.hash(), grant: grant.clone(), wrapped }));
                if let Some(code) = &new.code {
                    keys.push(KeyChange::Add(KeyRow { hash: code_hash(code), grant, wrapped: None }));
                }
            }
            _ => {}
        }
    }
    keys
}
