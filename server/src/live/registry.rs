//! The workshops that are in memory, and how one gets there.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use dashmap::DashMap;
use samenkaart_protocol::{Create, Created, Id, Purpose, Record, RefusalCode};
use tokio::sync::{Mutex, oneshot};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::error;

use super::{
    connection::ConnectionId,
    keys::{Root, Secret, code_hash},
    loading,
    means::Means,
    measures::Measures,
    outside::Outside,
    task::{Desk, Input, Task, invitation_keys},
};
use crate::{
    compare::Lexicons,
    log::{EventLog, Grant, KeyChange, KeyRow, LogError},
    workshop::{Change, Context, Event, Founder, Refused, State, found, normal_code},
};

/// Connections to one workshop at once, where the operator does not say otherwise.
const AT_ONCE: usize = 2_000;

/// All workshops.
pub struct Live {
    means: Means,
    running: Arc<DashMap<Id, Running>>,
    /// One at a time opens a workshop, so that none is opened twice.
    opening: Mutex<()>,
    connections: AtomicU64,
    tasks: TaskTracker,
    stop: CancellationToken,
}

/// A workshop's task.
struct Running {
    desk: Desk,
    /// Cancelled when the task has ended and all it did is on disk.
    ended: CancellationToken,
}

/// What a key or code opened.
pub struct Opened {
    /// Which workshop.
    pub workshop: Id,
    /// What it gives.
    pub grant: Grant,
    /// The workshop's root, for facilitators.
    pub root: Option<Root>,
}

impl Live {
    /// No workshop is in memory yet.
    pub fn new(log: Arc<dyn EventLog>, outside: Arc<dyn Outside>) -> Self {
        let measures = Arc::default();
        Self {
            means: Means { log, outside, lexicons: Arc::default(), measures, at_once: AT_ONCE },
            running: Arc::default(),
            opening: Mutex::new(()),
            connections: AtomicU64::new(0),
            tasks: TaskTracker::new(),
            stop: CancellationToken::new(),
        }
    }

    /// With so many connections to one workshop at once.
    pub fn at_once(mut self, connections: usize) -> Self {
        self.means.at_once = connections;
        self
    }

    /// With these words to compare cards with.
    pub fn lexicons(mut self, lexicons: Lexicons) -> Self {
        self.means.lexicons = Arc::new(lexicons);
        self
    }

    /// What the workshops count about themselves.
    pub fn measures(&self) -> &Measures {
        self.means.measures.workshops.set(i64::try_from(self.running.len()).unwrap_or(i64::MAX));
        &self.means.measures
    }

    /// Whether what happens can be written down, and the server goes on.
    ///
    /// # Errors
    /// Why not.
    pub async fn ready(&self) -> Result<(), &'static str> {
        if self.stop.is_cancelled() {
            return Err("the server stops");
        }
        self.means.log.probe().await.map_err(|_| "nothing can be written to the disk")
    }

    /// Milliseconds since 1970.
    pub fn now(&self) -> u64 {
        self.means.outside.now()
    }

    /// A number for a new connection.
    pub fn connection(&self) -> ConnectionId {
        ConnectionId(self.connections.fetch_add(1, Ordering::Relaxed))
    }

    /// What a key opens.
    ///
    /// # Errors
    /// When it is not in force.
    pub async fn open_key(&self, key: &str) -> Result<Opened, Refused> {
        let secret = Secret::parse(key).ok_or(RefusalCode::WrongKey)?;
        let (workshop, row) = self.row(secret.hash()).await?.ok_or(RefusalCode::WrongKey)?;
        let root = row.wrapped.map(|wrapped| Root::unwrap(wrapped, &secret));
        Ok(Opened { workshop, grant: row.grant, root })
    }

    /// What a code opens.
    ///
    /// # Errors
    /// When there is no such code.
    pub async fn open_code(&self, said: &str) -> Result<Opened, Refused> {
        let code = normal_code(said).ok_or(RefusalCode::WrongCode)?;
        let (workshop, row) = self.row(code_hash(&code)).await?.ok_or(RefusalCode::WrongCode)?;
        Ok(Opened { workshop, grant: row.grant, root: None })
    }

    async fn row(&self, hash: [u8; 32]) -> Result<Option<(Id, KeyRow)>, Refused> {
        self.means.log.key(hash).await.map_err(|error| refuse(&error))
    }

    /// Hands an input to a workshop's task, which is started when it does not run.
    ///
    /// # Errors
    /// When the workshop does not exist or cannot be read.
    pub async fn send(&self, workshop: &Id, mut input: Input) -> Result<(), Refused> {
        loop {
            let desk = self.desk(workshop).await?;
            match desk.send(input).await {
                Ok(()) => return Ok(()),
                // The task went to rest in this moment: open the workshop anew.
                Err(back) => input = back.0,
            }
        }
    }

    /// Tells a workshop's task that a connection is gone. A task that does not run knows of none.
    pub async fn leave(&self, workshop: &Id, connection: ConnectionId) {
        if let Some(desk) = self.open_desk(workshop) {
            let _ = desk.send(Input::Leave(connection)).await;
        }
    }

    /// Looks at a workshop's state.
    ///
    /// # Errors
    /// When the workshop does not exist or cannot be read.
    pub async fn look<T: Send + 'static>(
        &self,
        workshop: &Id,
        look: impl FnOnce(&State) -> T + Send + 'static,
    ) -> Result<T, Refused> {
        let (reply, answer) = oneshot::channel();
        let look = move |state: &State| {
            let _ = reply.send(look(state));
        };
        self.send(workshop, Input::Look(Box::new(look))).await?;
        answer.await.map_err(|_| RefusalCode::Storage.into())
    }

    /// Makes a workshop.
    ///
    /// # Errors
    /// When something in it is missing, too long, out of range or not unique.
    pub async fn create(&self, create: &Create, fictitious: bool) -> Result<Created, Refused> {
        let fresh = || {
            Id::new(&Secret::new(self.means.outside.random()).key()).expect("hexadecimal digits are an id")
        };
        let (workshop, secret, root) =
            (fresh(), Secret::new(self.means.outside.random()), Root::new(self.means.outside.random()));
        let founder = Founder { person: fresh(), alias: fresh(), fictitious };
        let nobody = std::collections::HashSet::new();
        let context =
            Context { now: self.means.outside.now(), present: &nobody, random: self.means.outside.random() };
        let changes = found(create, &context, &founder)?;
        let mut keys = invitation_keys(&State::default(), &changes, &root);
        keys.push(KeyChange::Add(KeyRow {
            hash: secret.hash(),
            grant: Grant::Person { person: founder.person.clone() },
            wrapped: Some(root.wrap(&secret)),
        }));
        let recovery = Secret::new(self.means.outside.random());
        keys.extend(changes.iter().filter_map(|change| match change {
            Change::Put { record: Record::Invitation(invitation) }
                if invitation.purpose == Purpose::Recovery {} =>
            {
                Some(KeyChange::Add(KeyRow {
                    hash: recovery.hash(),
                    grant: Grant::Invitation { invitation: invitation.id.clone() },
                    wrapped: Some(root.wrap(&recovery)),
                }))
            }
            _ => None,
        }));
        let (by, cause) = (Some(founder.person), "create".to_owned());
        let event = Event { seq: 1, at: context.now, by, cause, command: None, changes };
        self.means.log.append(&workshop, 0, vec![event], keys).await.map_err(|error| refuse(&error))?;
        Ok(Created { workshop, key: secret.key(), recovery: recovery.key() })
    }

    /// Deletes a workshop with everything about it; whoever is in it learns that it is gone.
    ///
    /// # Errors
    /// When there is no such workshop, or the storage does not do it.
    pub async fn delete(&self, workshop: &Id) -> Result<(), Refused> {
        let (reply, answer) = oneshot::channel();
        self.send(workshop, Input::Delete(reply)).await?;
        answer.await.map_err(|_| RefusalCode::Storage)?
    }

    /// Deletes every workshop whose last day lies before `today`, `YYYY-MM-DD`; says how many.
    ///
    /// # Errors
    /// When the log cannot be read. A workshop that cannot be read is left alone.
    pub async fn sweep(&self, today: &str) -> Result<usize, Refused> {
        let mut deleted = 0;
        for id in self.means.log.workshops().await.map_err(|error| refuse(&error))? {
            let state = match loading::load(&*self.means.log, &id).await {
                Ok(state) => state,
                Err(error) => {
                    error!(workshop = %id, %error, "is not looked at for its last day");
                    continue;
                }
            };
            let over = state.as_ref().and_then(State::workshop).is_some_and(|w| w.retention.as_str() < today);
            if over && self.delete(&id).await.is_ok() {
                deleted += 1;
            }
        }
        Ok(deleted)
    }

    /// Stops every workshop, after what they were doing is on disk.
    pub async fn stop(&self) {
        self.stop.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }

    /// Ends with [`Self::stop`].
    pub fn stopping(&self) -> CancellationToken {
        self.stop.clone()
    }

    async fn desk(&self, workshop: &Id) -> Result<Desk, Refused> {
        if let Some(desk) = self.open_desk(workshop) {
            return Ok(desk);
        }
        if self.stop.is_cancelled() {
            return Err(RefusalCode::Storage.into());
        }
        let _one = self.opening.lock().await;
        if let Some(desk) = self.open_desk(workshop) {
            return Ok(desk);
        }
        // A task that goes to rest may still write: two at once would not know of each other.
        let ending = self.running.get(workshop).map(|running| running.ended.clone());
        if let Some(ended) = ending {
            ended.cancelled().await;
        }
        let state = loading::load(&*self.means.log, workshop).await.map_err(|error| refuse(&error))?;
        let state = state.ok_or(RefusalCode::Gone)?;
        let (task, desk, inputs) = Task::new(workshop.clone(), state, self.means.clone());
        let ended = CancellationToken::new();
        self.running.insert(workshop.clone(), Running { desk: desk.clone(), ended: ended.clone() });
        let (running, id, stop) = (self.running.clone(), workshop.clone(), self.stop.clone());
        self.tasks.spawn(async move {
            let guard = ended.drop_guard(); // also when the task panics
            task.run(inputs, stop).await;
            drop(guard);
            running.remove_if(&id, |_, running| running.desk.is_closed());
        });
        Ok(desk)
    }

    fn open_desk(&self, workshop: &Id) -> Option<Desk> {
        let desk = self.running.get(workshop).map(|running| running.desk.clone())?;
        (!desk.is_closed()).then_some(desk)
    }
}

fn refuse(error: &LogError) -> Refused {
    error!(%error, "the log");
    RefusalCode::Storage.into()
}
