//! The people of a demo together: the rooms are set up, everybody comes, and in the end all leave.

use std::{
    collections::{HashMap, HashSet},
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use samenkaart_protocol::{ClientFrame, Command, Id, Key, ServerFrame, Stage};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;
use tracing::debug;

use super::{
    ALONE, STAY,
    actor::{self, Part},
    line::{Line, Lost},
    story::Story,
    view::View,
};

/// How often it is looked whether anybody real is there.
const LOOK: Duration = Duration::from_secs(10);

/// Who is simulated, and when somebody else was last seen.
pub struct Company {
    people: Mutex<HashSet<Id>>,
    seen: Mutex<Instant>,
}

impl Company {
    fn new() -> Self {
        Self { people: Mutex::default(), seen: Mutex::new(Instant::now()) }
    }

    /// One more of us.
    pub fn join(&self, person: Id) {
        self.people.lock().unwrap_or_else(PoisonError::into_inner).insert(person);
    }

    /// One of us sees these people.
    pub fn sees(&self, here: &HashSet<Id>) {
        if !here.is_subset(&self.people.lock().unwrap_or_else(PoisonError::into_inner)) {
            *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        }
    }

    fn is_alone(&self) -> bool {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).elapsed() > ALONE
    }
}

/// Opens all steps and begins with the own maps, as the facilitator; the keys of the partners'
/// invitations.
pub async fn set_up(server: SocketAddr, key: &Key, story: &Story) -> Result<HashMap<Id, Key>, Lost> {
    let mut line = Line::open(server, key, Id::from("set-up"), story.language).await?;
    let mut view = View::default();
    let mut keys = HashMap::new();
    while view.workshop().is_none() {
        match line.next().await? {
            ServerFrame::Keys { keys: all } => keys.extend(all),
            frame => view.take(frame),
        }
    }
    let columns = view.workshop().into_iter().flat_map(|workshop| &workshop.template.columns);
    let columns = columns.map(|column| column.id.clone()).collect();
    let commands = [
        ("open", Command::OpenSteps { partner: None, columns }),
        ("begin", Command::SetStage { stage: Stage::OwnMaps, from: None }),
    ];
    for (name, command) in commands {
        let asked = Id::from(name);
        line.send(&ClientFrame::Command { id: asked.clone(), command }).await?;
        loop {
            match line.next().await? {
                ServerFrame::Done { id, .. } if id == asked => break,
                ServerFrame::Refused { .. } => return Err(Lost),
                _ => {}
            }
        }
    }
    line.close().await;
    let invited = story.partners.iter().map(|party| {
        let invitation = view.invitation(&party.partner.id).ok_or(Lost)?;
        Ok((party.partner.id.clone(), keys.get(invitation).ok_or(Lost)?.clone()))
    });
    invited.collect()
}

/// Lets everybody come, until all have left.
pub async fn play(
    server: SocketAddr,
    story: &'static Story,
    keys: HashMap<Id, Key>,
    seed: u64,
    stop: CancellationToken,
) {
    let company = Arc::new(Company::new());
    let mut people = JoinSet::new();
    for party in &story.partners {
        let Some(key) = keys.get(&party.partner.id) else { continue };
        for (person, somebody) in party.people.iter().enumerate() {
            let part = Part { story, party, somebody, person, number: people.len(), seed };
            people.spawn(actor::play(server, key.clone(), part, company.clone(), stop.clone()));
        }
    }
    tokio::select! {
        () = stop.cancelled() => {}
        () = sleep(STAY) => {}
        () = async { while !company.is_alone() { sleep(LOOK).await } } => {}
        () = async { while people.join_next().await.is_some() {} } => {}
    }
    stop.cancel();
    // Goodbyes; whoever takes longer is dropped with the set.
    let _ = timeout(Duration::from_secs(2), async { while people.join_next().await.is_some() {} }).await;
    debug!("a demo is over");
}
