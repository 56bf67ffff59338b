//! The task of one workshop: the one place where its commands get their order.
//!
//! It decides, applies and then commits whatever has queued; patches and acknowledgements leave
//! after the commit. Nobody but the task sees the state in between. When the commit fails, the state
//! is loaded anew and everything in the batch is refused: as if it had never been asked.

mod commit;
mod deeds;
mod invitations;
mod kept;
mod lively;
mod pace;
mod people;
mod proposals;
mod room;
mod seat;
mod show;

use std::{collections::HashMap, sync::Arc};

use samenkaart_protocol::{Command, Id, RefusalCode};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, sleep_until},
};
use tokio_util::sync::CancellationToken;

use super::{
    connection::{Arrival, Connection, ConnectionId, Spot},
    keys::Secret,
    lens::Lens,
    means::Means,
    measures::Measures,
    outbox::Ending,
    outside::Outside,
    presence::{Here, TICK},
};
use crate::{
    log::EventLog,
    workshop::{Audience, Refused, State},
};

use commit::Pending;
pub use invitations::invitation_keys;
use pace::Pace;
use proposals::Proposals;

/// Inputs that may wait for a workshop. Whoever has more waits for a place.
const QUEUE: usize = 256;
/// Inputs in one commit.
const BATCH: usize = 128;
/// Events after which a snapshot of a small workshop is kept.
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

/// One workshop in memory.
pub struct Task {
    id: Id,
    epoch: Id,
    state: State,
    log: Arc<dyn EventLog>,
    outside: Arc<dyn Outside>,
    measures: Arc<Measures>,
    at_once: usize,
    lenses: HashMap<Audience, Lens>,
    connections: HashMap<ConnectionId, Connection>,
    here: Here,
    pending: Pending,
    pace: Pace,
    proposals: Proposals,
    /// When those who guide are told how lively the rooms are; none: nothing has happened for long.
    lively: Option<Instant>,
    kept_at: u64,
    /// The state holds what is not on disk; it must be loaded before anything else.
    dirty: bool,
    /// The workshop was deleted: nothing of it may be written again.
    gone: bool,
    /// Since when nothing can be written down, and when it is tried again; none: it can.
    stuck: Option<Instant>,
}

impl Task {
    /// A workshop that was loaded, and where its inputs go.
    pub fn new(id: Id, state: State, means: Means) -> (Self, Desk, mpsc::Receiver<Input>) {
        let (desk, inputs) = mpsc::channel(QUEUE);
        let Means { log, outside, lexicons, measures, at_once } = means;
        let epoch = Secret::new(outside.random()).key();
        let kept_at = state.seq();
        let task = Self {
            epoch: Id::new(&epoch).expect("hexadecimal digits are an id"),
            id,
            state,
            log,
            outside,
            measures,
            at_once,
            lenses: HashMap::new(),
            connections: HashMap::new(),
            here: Here::default(),
            pending: Pending::default(),
            pace: Pace::new(),
            proposals: Proposals::new(lexicons),
            lively: None,
            kept_at,
            dirty: false,
            gone: false,
            stuck: None,
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
            let waits = self.due();
            let looks = self.proposals.due();
            let looking = self.proposals.is_looking();
            tokio::select! {
                biased;
                () = stop.cancelled() => break,
                // What is applied and not on disk yet must not show in who sees whom.
                () = sleep_until(tick + TICK), if news && waits.is_none() => {
                    self.tell_presence();
                    tick = Instant::now();
                }
                () = sleep_until(waits.unwrap_or(tick)), if waits.is_some() => self.commit().await,
                input = inputs.recv() => {
                    let Some(first) = input else { break };
                    self.batch(first, &mut inputs).await;
                    if self.gone {
                        break;
                    }
                    idle_since = Instant::now();
                }
                found = self.proposals.found(), if looking => self.take_proposals(found),
                () = sleep_until(looks.unwrap_or(tick)), if looks.is_some() => self.look_for_proposals(),
                () = sleep_until(self.lively.unwrap_or(tick)), if self.lively.is_some() => self.tell_activity(),
                () = sleep_until(self.stuck.unwrap_or(tick)), if self.stuck.is_some() => self.look_for_room().await,
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

    /// When what is pending is committed; none: nothing is.
    fn due(&self) -> Option<Instant> {
        self.pending.since.map(|since| self.pace.due(since, self.connections.len()))
    }

    async fn batch(&mut self, first: Input, inputs: &mut mpsc::Receiver<Input>) {
        self.input(first).await;
        for _ in 1..BATCH {
            let Ok(next) = inputs.try_recv() else { break };
            self.input(next).await;
        }
        if !self.pending.is_empty() {
            self.pending.since.get_or_insert_with(Instant::now);
        }
        if self.due().is_some_and(|due| due <= Instant::now()) {
            self.commit().await;
        }
        // The larger the workshop, the longer it takes to keep it, and the fewer times it is worth it.
        let enough = SNAPSHOT_EVERY + self.state.records().count() as u64;
        if self.pending.is_empty() && self.state.seq() >= self.kept_at + enough {
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
}
