//! Somebody who writes on whatever happens: keeps what was not acknowledged, and sends it again.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use futures_util::{SinkExt, StreamExt};
use samenkaart_protocol::{
    ClientFrame, Command, Id, Key, Language, Record, RefusalCode, Resume, ServerFrame, VERSION,
};
use samenkaart_tests::{Notes, Table, chance::Chance};
use tokio::{net::TcpStream, sync::watch, time::timeout};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use crate::pages::{END, Pages};

/// A connection.
struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    notes: Option<Notes>,
}

/// A text gets a successor before it is too long.
const LONG: usize = 1_400;
/// Commands that wait for an answer before the writer pauses: well below what the server takes at once (rule L1).
const AHEAD: usize = 30;

/// The connection ended.
struct Gone;

/// What a writer has at the end.
pub struct Written {
    /// To come back with.
    pub key: Key,
    /// Commands and their events.
    pub acknowledged: BTreeMap<Id, u64>,
    /// Cards that were added, with their first words.
    pub cards: Vec<(Id, String)>,
    /// Tokens that were put into texts.
    pub tokens: Vec<(Id, String)>,
    /// What it saw.
    pub table: Table,
    /// How often it came back.
    pub connections: u32,
    /// Commands that it sent more than once.
    pub again: u32,
}

/// Somebody who writes.
pub struct Writer {
    number: usize,
    chance: Chance,
    ports: watch::Receiver<u16>,
    enough: Arc<AtomicBool>,
    epoch: Option<Id>,
    partner: Option<Id>,
    outbox: VecDeque<(Id, Command)>,
    pages: Pages,
    made: u64,
    written: Written,
}

impl Writer {
    /// Comes back with that key.
    pub fn new(
        number: usize,
        key: Key,
        chance: Chance,
        ports: watch::Receiver<u16>,
        enough: Arc<AtomicBool>,
    ) -> Self {
        let written = Written {
            key,
            acknowledged: BTreeMap::new(),
            cards: Vec::new(),
            tokens: Vec::new(),
            table: Table::default(),
            connections: 0,
            again: 0,
        };
        Self {
            number,
            chance,
            ports,
            enough,
            epoch: None,
            partner: None,
            outbox: VecDeque::new(),
            pages: Pages::default(),
            made: 0,
            written,
        }
    }

    /// Writes until it is enough and everything is acknowledged.
    pub async fn run(mut self) -> Written {
        loop {
            let port = *self.ports.borrow();
            if let Ok((stream, _)) = connect_async(format!("ws://127.0.0.1:{port}/ws")).await {
                self.written.connections += 1;
                let mut socket = Socket { stream, notes: Notes::begin() };
                if self.talk(&mut socket).await.is_ok() {
                    return self.written;
                }
            }
            // While away one writes on; not more than may be sent at once when the server is long in coming.
            for _ in 0..self.chance.between(0, 4) {
                if self.outbox.len() < AHEAD {
                    self.act();
                }
            }
            tokio::time::sleep(Duration::from_millis(self.chance.between(10, 80))).await;
        }
    }

    async fn talk(&mut self, socket: &mut Socket) -> Result<(), Gone> {
        let resume = self.epoch.clone().map(|epoch| Resume { epoch, seq: self.written.table.seq });
        let hello = ClientFrame::Hello {
            protocol: VERSION,
            key: Some(self.written.key.clone()),
            code: None,
            tab: Id::new(&format!("tab-{}", self.number)).expect("a tab"),
            language: Language::En,
            resume,
        };
        send(socket, &hello).await?;
        loop {
            if matches!(self.next(socket).await?, ServerFrame::Presence { .. }) {
                break;
            }
        }
        self.written.again += self.outbox.len() as u32;
        for (id, command) in &self.outbox {
            send(socket, &ClientFrame::Command { id: id.clone(), command: command.clone() }).await?;
        }
        for text in self.pages.ids() {
            send(socket, &ClientFrame::OpenText { text }).await?;
        }
        loop {
            let pause = Duration::from_millis(self.chance.between(15, 60));
            if let Ok(frame) = timeout(pause, self.next(socket)).await {
                frame?;
                continue;
            }
            if self.enough.load(Ordering::Relaxed) {
                if !self.outbox.is_empty() {
                    continue;
                }
                // What others wrote last comes as well.
                tokio::time::sleep(Duration::from_secs(2)).await;
                send(socket, &ClientFrame::Ping {}).await?;
                while !matches!(self.next(socket).await?, ServerFrame::Pong {}) {}
                return Ok(());
            }
            if self.outbox.len() < AHEAD {
                let before = self.outbox.len();
                let opening = self.act();
                if let Some(text) = opening {
                    send(socket, &ClientFrame::OpenText { text }).await?;
                }
                for (id, command) in self.outbox.iter().skip(before) {
                    send(socket, &ClientFrame::Command { id: id.clone(), command: command.clone() }).await?;
                }
            }
        }
    }

    /// Does something; a text that has to be opened first.
    fn act(&mut self) -> Option<Id> {
        match self.chance.between(0, 10) {
            0..=1 => self.add_card(),
            2 => self.move_card(),
            3 => {
                let up = self.chance.between(0, 2) == 0;
                self.put(Command::RaiseHand { up });
            }
            _ => return self.write(),
        }
        None
    }

    fn add_card(&mut self) {
        self.made += 1;
        let name = format!("w{}-c{}", self.number, self.made);
        let (card, words) = (Id::new(&name).expect("an id"), format!("‹{name}{END}"));
        self.put(Command::AddCard {
            card: card.clone(),
            partner: None,
            column: Id::from("values"),
            field: Id::from("success"),
            after: None,
            text: words.clone(),
            on_behalf_of: None,
            stays: false,
            joint: false,
        });
        self.written.cards.push((card, words));
    }

    fn move_card(&mut self) {
        let known: Vec<Id> = self.room().map(|card| card.id.clone()).collect();
        if let Some(card) = self.chance.pick(&known).cloned() {
            let field = Id::from(if self.chance.between(0, 2) == 0 { "success" } else { "shared" });
            self.put(Command::MoveCard { card, column: Id::from("values"), field, after: None });
        }
    }

    /// Writes into the newest text of the room that is not yet long: the same one in which the other writes.
    fn write(&mut self) -> Option<Id> {
        let length = |id: &Id| self.written.table.words.get(id).map_or(0, String::len);
        let mut short: Vec<Id> =
            self.room().map(|card| card.id.clone()).filter(|id| length(id) < LONG).collect();
        short.sort_by_key(|id| std::cmp::Reverse(self.written.table.words.get(id).map_or(0, String::len)));
        let text = short.first()?.clone();
        self.made += 1;
        let token = format!("‹w{}.{}{END}", self.number, self.made);
        let place = self.chance.between(0, 1_000);
        match self.pages.insert(&text, &token, place) {
            Some(update) => {
                self.put(Command::EditText { text: text.clone(), update });
                self.written.tokens.push((text, token));
                None
            }
            None => Some(text),
        }
    }

    fn room(&self) -> impl Iterator<Item = &samenkaart_protocol::Card> {
        self.written.table.records.values().filter_map(|record| match record {
            Record::Card(card) if Some(&card.partner) == self.partner.as_ref() => Some(card),
            _ => None,
        })
    }

    fn put(&mut self, command: Command) {
        self.made += 1;
        let id = Id::new(&format!("w{}-k{}", self.number, self.made)).expect("an id");
        self.outbox.push_back((id, command));
    }

    async fn next(&mut self, socket: &mut Socket) -> Result<ServerFrame, Gone> {
        loop {
            let text = match socket.stream.next().await {
                Some(Ok(Message::Text(text))) => text,
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => continue,
                _ => return Err(Gone),
            };
            if let Some(notes) = &mut socket.notes {
                notes.heard(&text);
            }
            let frame: ServerFrame = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
            self.take(&frame);
            return Ok(frame);
        }
    }

    fn take(&mut self, frame: &ServerFrame) {
        match frame {
            ServerFrame::Welcome { epoch, partner, .. } => {
                self.epoch = Some(epoch.clone());
                self.partner = partner.clone();
            }
            ServerFrame::Patch(patch) => {
                self.written.table.take(patch);
                self.pages.follow(patch);
            }
            ServerFrame::TextState { text, update } => self.pages.merge(text, update),
            ServerFrame::Done { id, seq } => {
                self.outbox.retain(|(waiting, _)| waiting != id);
                if let Some(before) = self.written.acknowledged.insert(id.clone(), *seq) {
                    assert_eq!(before, *seq, "r3: {id} is acknowledged again with another number");
                }
            }
            ServerFrame::Refused { id: Some(id), refusal } => {
                let wait = [RefusalCode::TooFast, RefusalCode::Storage].contains(&refusal.code);
                assert!(wait, "{id}: {refusal:?}");
                panic!("{id}: writers are slower than that: {refusal:?}");
            }
            _ => {}
        }
    }
}

async fn send(socket: &mut Socket, frame: &ClientFrame) -> Result<(), Gone> {
    let json = serde_json::to_string(frame).expect("a frame can be written");
    if let Some(notes) = &mut socket.notes {
        notes.said(&json);
    }
    socket.stream.send(Message::text(json)).await.map_err(|_| Gone)
}
