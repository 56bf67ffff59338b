//! One browser, without a page.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use samenkaart_protocol::{
    ClientFrame, Command, Create, Id, Key, Language, Mandate, Presence, Record, Refusal, RefusalCode, Resume,
    Role, ServerFrame, VERSION,
};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use crate::{Notes, Server, Table};

/// Longer than anything takes here; who waits so long waits for nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// The server ended the connection, with this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed(pub u16);

/// A connection and what came over it.
pub struct Client {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// The table that the patches made.
    pub table: Table,
    /// Every text frame, as it came: for looking for words that should not be there.
    pub bytes: String,
    /// From `welcome`.
    pub epoch: Option<Id>,
    /// From `welcome`.
    pub person: Option<Id>,
    /// From `welcome`.
    pub alias: Option<Id>,
    /// From `welcome`.
    pub partner: Option<Id>,
    /// From `welcome`.
    pub role: Option<Role>,
    /// From `welcome` after `enter`, or what was given.
    pub key: Option<Key>,
    /// The invitations' keys, for facilitators.
    pub keys: Vec<(Id, Key)>,
    /// Who is here.
    pub here: Vec<Presence>,
    sent: u64,
    prefix: String,
    notes: Option<Notes>,
}

impl Client {
    /// Connects, and says nothing yet.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn connect(server: &Server, name: &str) -> Self {
        let (socket, _) = connect_async(server.socket()).await.expect("the server takes the connection");
        Self {
            socket,
            table: Table::default(),
            bytes: String::new(),
            epoch: None,
            person: None,
            alias: None,
            partner: None,
            role: None,
            key: None,
            keys: Vec::new(),
            here: Vec::new(),
            sent: 0,
            prefix: name.replace(' ', "-"),
            notes: Notes::begin(),
        }
    }

    /// Comes back, or comes as a facilitator or screen, and waits until it is inside.
    ///
    /// # Panics
    /// When it is not let in.
    pub async fn arrive(server: &Server, name: &str, key: &str, resume: Option<Resume>) -> Self {
        let mut client = Self::connect(server, name).await;
        client.hello(Some(key), None, resume).await;
        client.key = Some(key.to_owned());
        client.until("presence", |frame| matches!(frame, ServerFrame::Presence { .. })).await;
        client
    }

    /// Enters by an invitation's key, and waits until it is inside.
    ///
    /// # Panics
    /// When it is not let in.
    pub async fn enter(server: &Server, name: &str, key: &str, partner: Option<Id>) -> Self {
        let mut client = Self::connect(server, name).await;
        client.hello(Some(key), None, None).await;
        client.until("door", |frame| matches!(frame, ServerFrame::Door { .. })).await;
        client.send(&ClientFrame::Enter { name: name.to_owned(), partner, mandate: Mandate::Decides }).await;
        client.until("presence", |frame| matches!(frame, ServerFrame::Presence { .. })).await;
        client
    }

    /// Says hello.
    pub async fn hello(&mut self, key: Option<&str>, code: Option<&str>, resume: Option<Resume>) {
        let hello = ClientFrame::Hello {
            protocol: VERSION,
            key: key.map(str::to_owned),
            code: code.map(str::to_owned),
            tab: Id::new(&format!("tab-{}", self.prefix)).expect("a tab"),
            language: Language::En,
            resume,
        };
        self.send(&hello).await;
    }

    /// Sends a frame.
    ///
    /// # Panics
    /// When the connection is gone.
    pub async fn send(&mut self, frame: &ClientFrame) {
        let json = serde_json::to_string(frame).expect("a frame can be written");
        self.send_raw(&json).await;
    }

    /// Sends a text frame, whatever is in it.
    ///
    /// # Panics
    /// When the connection is gone.
    pub async fn send_raw(&mut self, text: &str) {
        if let Some(notes) = &mut self.notes {
            notes.said(text);
        }
        self.socket.send(Message::text(text.to_owned())).await.expect("the connection lives");
    }

    /// Sends any message.
    pub async fn send_message(&mut self, message: Message) {
        let _ = self.socket.send(message).await;
    }

    /// Sends a command without waiting; its id.
    pub async fn ask(&mut self, command: Command) -> Id {
        self.sent += 1;
        let id = Id::new(&format!("{}-{}", self.prefix, self.sent)).expect("an id");
        self.send(&ClientFrame::Command { id: id.clone(), command }).await;
        id
    }

    /// Sends a command and waits for its answer.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn try_to(&mut self, command: Command) -> Result<u64, Refusal> {
        let asked = self.ask(command).await;
        self.answer(&asked).await
    }

    /// Waits for the answer to a command.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn answer(&mut self, asked: &Id) -> Result<u64, Refusal> {
        loop {
            match self.next().await.expect("the connection lives") {
                ServerFrame::Done { id, seq } if id == *asked => return Ok(seq),
                ServerFrame::Refused { id: Some(id), refusal } if id == *asked => return Err(refusal),
                _ => {}
            }
        }
    }

    /// Sends a command that has to succeed.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn does(&mut self, command: Command) -> u64 {
        let said = format!("{command:?}");
        self.try_to(command).await.unwrap_or_else(|refusal| panic!("{said} was refused: {refusal:?}"))
    }

    /// Sends a command that has to be refused; why.
    ///
    /// # Panics
    /// When it is done.
    pub async fn cannot(&mut self, command: Command) -> RefusalCode {
        let said = format!("{command:?}");
        match self.try_to(command).await {
            Ok(_) => panic!("{said} was done"),
            Err(refusal) => refusal.code,
        }
    }

    /// Reads frames until the table is as wanted.
    ///
    /// # Panics
    /// When it never is.
    pub async fn see(&mut self, what: &str, wanted: impl Fn(&Table) -> bool) {
        while !wanted(&self.table) {
            assert!(self.next().await.is_ok(), "{}: closed before {what}", self.prefix);
        }
    }

    /// Reads frames up to and with that event.
    ///
    /// # Panics
    /// When it never comes.
    pub async fn up_to(&mut self, seq: u64) {
        self.see("that event", |table| table.seq >= seq).await;
    }

    /// Reads frames until one is as wanted.
    ///
    /// # Panics
    /// When none is.
    pub async fn until(&mut self, what: &str, wanted: impl Fn(&ServerFrame) -> bool) -> ServerFrame {
        loop {
            match self.next().await {
                Ok(frame) if wanted(&frame) => return frame,
                Ok(_) => {}
                Err(closed) => panic!("{}: {closed:?} before {what}; came: {}", self.prefix, self.bytes),
            }
        }
    }

    /// Everything that was sent so far has come: asks and waits for the answer.
    pub async fn settle(&mut self) {
        self.send(&ClientFrame::Ping {}).await;
        self.until("pong", |frame| matches!(frame, ServerFrame::Pong {})).await;
    }

    /// The next frame, taken into the table.
    ///
    /// # Errors
    /// When the server ended the connection.
    ///
    /// # Panics
    /// When nothing comes for long.
    pub async fn next(&mut self) -> Result<ServerFrame, Closed> {
        loop {
            let message = timeout(PATIENCE, self.socket.next()).await;
            let message = message.unwrap_or_else(|_| panic!("{}: nothing comes", self.prefix));
            match message {
                Some(Ok(Message::Text(text))) => {
                    if let Some(notes) = &mut self.notes {
                        notes.heard(&text);
                    }
                    self.bytes.push_str(&text);
                    self.bytes.push('\n');
                    let frame: ServerFrame =
                        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
                    self.take(&frame);
                    return Ok(frame);
                }
                Some(Ok(Message::Close(frame))) => return Err(Closed(frame.map_or(1005, |f| f.code.into()))),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Err(Closed(1006)),
            }
        }
    }

    fn take(&mut self, frame: &ServerFrame) {
        match frame {
            ServerFrame::Welcome { epoch, role, person, partner, alias, return_key, .. } => {
                self.epoch = Some(epoch.clone());
                self.role = Some(*role);
                self.person = person.clone();
                self.partner = partner.clone();
                self.alias = alias.clone();
                self.key = return_key.clone().or(self.key.take());
            }
            ServerFrame::Keys { keys } => self.keys = keys.clone(),
            ServerFrame::Patch(patch) => self.table.take(patch),
            ServerFrame::Presence { all, here, gone } => {
                if *all {
                    self.here.clear();
                }
                let news = |old: &Presence| {
                    gone.contains(&old.person) || here.iter().any(|n| n.person == old.person)
                };
                self.here.retain(|old| !news(old));
                self.here.extend(here.iter().cloned());
            }
            _ => {}
        }
    }

    /// It made the workshop that it is in: for whoever takes notes.
    pub fn founded(&self, create: &Create) {
        if let Some(notes) = &self.notes {
            notes.founded(create);
        }
    }

    /// For coming back with what it has.
    pub fn resume(&self) -> Option<Resume> {
        Some(Resume { epoch: self.epoch.clone()?, seq: self.table.seq })
    }

    /// A record of the table.
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.table.records.get(id)
    }

    /// The words of a card or theme, as far as they were sent.
    pub fn words(&self, id: &str) -> Option<&str> {
        self.table.words.get(id).map(String::as_str)
    }
}
