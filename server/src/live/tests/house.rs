//! A workshop over a log in memory, and browsers as its task knows them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use samenkaart_protocol::{
    Colour, Command, Create, Id, Language, Mandate, Mode, NewPartner, Patch, Pattern, Presence, RefusalCode,
    Resume, ServerFrame,
};
use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::super::{Arrival, ConnectionId, Ending, Entry, Inbox, Input, Live, Outside, outbox};
use crate::{
    log::{Grant, MemoryLog},
    workshop::Refused,
};

/// A clock that stands still, and bytes that differ.
#[derive(Default)]
pub struct Still(pub AtomicU64);

impl Outside for Still {
    fn now(&self) -> u64 {
        1_790_000_000_000
    }

    fn random(&self) -> [u8; 16] {
        let count = self.0.fetch_add(1, Ordering::Relaxed);
        std::array::from_fn(|i| count.to_be_bytes()[i % 8] ^ (i as u8).wrapping_mul(37))
    }
}

pub struct House {
    pub log: Arc<MemoryLog>,
    pub live: Live,
    pub workshop: Id,
    pub key: String,
}

/// A browser as the workshop's task knows it, and what came.
pub struct Browser {
    pub id: ConnectionId,
    pub inbox: Inbox,
    pub person: Option<Id>,
    pub epoch: Id,
    pub seq: u64,
    pub key: Option<String>,
    sent: u64,
}

impl House {
    pub async fn new() -> Self {
        let log = Arc::new(MemoryLog::default());
        let live = Live::new(log.clone(), Arc::new(Still::default()));
        let created = live.create(&create(), false).await.unwrap();
        Self { log, live, workshop: created.workshop, key: created.key }
    }

    /// Somebody who guides, in the stage of the own maps with every step open.
    pub async fn with_guide() -> (Self, Browser) {
        let house = Self::new().await;
        let mut guide = house.arrive(&house.key, "tab", None).await;
        house.does(&mut guide, json!({"type": "set_stage", "stage": "own_maps"})).await;
        house.does(&mut guide, json!({"type": "free_steps", "free": true})).await;
        (house, guide)
    }

    pub async fn arrive(&self, key: &str, tab: &str, resume: Option<Resume>) -> Browser {
        let opened = self.live.open_key(key).await.unwrap();
        let Grant::Person { person } = opened.grant else { panic!("a person's key") };
        let (outbox, inbox) = outbox(None);
        let id = self.live.connection();
        let tab = Id::new(tab).unwrap();
        let arrival = Arrival { id, person: Some(person), by: None, tab, root: opened.root, resume, outbox };
        self.live.send(&self.workshop, Input::Arrive(Box::new(arrival))).await.unwrap();
        let epoch = Id::from("none");
        Browser { id, inbox, person: None, epoch, seq: 0, key: Some(key.into()), sent: 0 }
    }

    /// Enters for a partner.
    pub async fn enter(&self, name: &str, partner: &'static str) -> Result<Browser, Refused> {
        let find = move |state: &crate::workshop::State| {
            let wanted = samenkaart_protocol::Purpose::Partner { partner: Id::from(partner) };
            state.invitations().find(|invitation| invitation.purpose == wanted).unwrap().id.clone()
        };
        let invitation = self.live.look(&self.workshop, find).await?;
        let (outbox, inbox) = outbox(None);
        let id = self.live.connection();
        let tab = Id::new(&format!("tab-{name}")).unwrap();
        let arrival = Arrival { id, person: None, by: None, tab, root: None, resume: None, outbox };
        let (reply, answer) = oneshot::channel();
        let entry = Entry { invitation, name: name.into(), partner: None, mandate: Mandate::Decides, reply };
        self.live.send(&self.workshop, Input::Enter(Box::new(arrival), entry)).await?;
        answer.await.unwrap()?;
        Ok(Browser { id, inbox, person: None, epoch: Id::from("none"), seq: 0, key: None, sent: 0 })
    }

    pub async fn ask(&self, browser: &mut Browser, said: Value) -> Id {
        browser.sent += 1;
        let id = Id::new(&format!("k{}-{}", browser.id.0, browser.sent)).unwrap();
        self.send_as(browser, &id, said).await;
        id
    }

    pub async fn send_as(&self, browser: &Browser, id: &Id, said: Value) {
        let command: Command = serde_json::from_value(said).unwrap();
        let input = Input::Command(browser.id, id.clone(), Box::new(command));
        self.live.send(&self.workshop, input).await.unwrap();
    }

    /// Sends a command that has to be done, and takes in everything up to its answer.
    pub async fn does(&self, browser: &mut Browser, said: Value) -> u64 {
        let id = self.ask(browser, said.clone()).await;
        browser.answer(&id).await.unwrap_or_else(|code| panic!("{said} was refused: {code:?}"))
    }

    /// Everything that was sent so far has been dealt with.
    pub async fn settled(&self) -> u64 {
        self.live.look(&self.workshop, |state| state.seq()).await.unwrap()
    }
}

impl Browser {
    /// The next frame; a refusal as its code.
    pub async fn next(&mut self) -> Result<ServerFrame, (Option<Id>, RefusalCode)> {
        let next = tokio::time::timeout(Duration::from_secs(5), self.inbox.next()).await;
        self.take(next.expect("something comes"))
    }

    fn take(
        &mut self,
        outgoing: Result<String, (Option<Id>, Refused)>,
    ) -> Result<ServerFrame, (Option<Id>, RefusalCode)> {
        match outgoing {
            Err((id, refused)) => Err((id, refused.code)),
            Ok(text) => {
                let frame: ServerFrame = serde_json::from_str(&text).unwrap();
                match &frame {
                    ServerFrame::Welcome { epoch, person, return_key, .. } => {
                        self.epoch = epoch.clone();
                        self.person = person.clone();
                        self.key = return_key.clone().or(self.key.take());
                    }
                    ServerFrame::Patch(patch) => {
                        assert!(patch.seq >= self.seq || patch.reset, "o1: in ascending order");
                        self.seq = patch.seq;
                    }
                    _ => {}
                }
                Ok(frame)
            }
        }
    }

    pub async fn answer(&mut self, command: &Id) -> Result<u64, RefusalCode> {
        loop {
            match self.next().await {
                Ok(ServerFrame::Done { id, seq }) if id == *command => return Ok(seq),
                Err((Some(id), code)) if id == *command => return Err(code),
                _ => {}
            }
        }
    }

    pub async fn until(&mut self, wanted: impl Fn(&ServerFrame) -> bool) {
        while !self.next().await.is_ok_and(|frame| wanted(&frame)) {}
    }

    pub async fn patch(&mut self) -> Patch {
        loop {
            if let Ok(ServerFrame::Patch(patch)) = self.next().await {
                return patch;
            }
        }
    }

    pub async fn presence(&mut self) -> (bool, Vec<Presence>, Vec<Id>) {
        loop {
            if let Ok(ServerFrame::Presence { all, here, gone }) = self.next().await {
                return (all, here, gone);
            }
        }
    }

    /// Takes in all that waits, as frames and refusals.
    pub fn drain(&mut self) -> Vec<Result<ServerFrame, (Option<Id>, RefusalCode)>> {
        std::iter::from_fn(|| self.inbox.try_next())
            .collect::<Vec<_>>()
            .into_iter()
            .map(|o| self.take(o))
            .collect()
    }

    pub fn resume(&self) -> Option<Resume> {
        Some(Resume { epoch: self.epoch.clone(), seq: self.seq })
    }

    pub fn ending(&self) -> Option<Ending> {
        self.inbox.ending()
    }
}

pub fn card(name: &str, words: &str) -> Value {
    json!({"type": "add_card", "card": name, "column": "values", "field": "success", "text": words})
}

pub fn ids(patch: &Patch) -> Vec<String> {
    let mut ids: Vec<_> = patch.put.iter().map(|record| record.id().to_string()).collect();
    ids.sort();
    ids
}

pub fn create() -> Create {
    let partner = |name: &'static str, anonymous| NewPartner {
        id: Id::from(name),
        name: name.into(),
        colour: Colour::Blue,
        pattern: Pattern::Dots,
        anonymous,
    };
    let template = json!({"name": "Map", "columns": [{"id": "values", "name": "Values", "question": "", "chapter": "purpose",
        "fields": [{"id": "success", "name": "Success", "hint": ""}]}]});
    Create {
        title: "Together".into(),
        occasion: String::new(),
        language: Language::En,
        mode: Mode::OwnMaps,
        partners: vec![partner("p1", false), partner("p2", false), partner("p3", true)],
        template: serde_json::from_value(template).unwrap(),
        agenda: Vec::new(),
        retention: "2027-05-01".into(),
        facilitator: "Facilitator 1".into(),
        create_key: None,
    }
}
