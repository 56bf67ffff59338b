//! One browser's socket: reads frames, keeps the limits, writes what waits with one flush.

use std::{net::IpAddr, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use samenkaart_protocol::{
    ClientFrame, DoorPartner, Id, Language, Purpose, RefusalCode, Resume, Role, ServerFrame, VERSION, limits,
};
use tokio::{
    net::TcpStream,
    sync::oneshot,
    time::{Instant, interval, timeout},
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Error, Message, Utf8Bytes,
        error::{CapacityError, ProtocolError},
        protocol::{self, CloseFrame, WebSocketConfig, frame::coding::CloseCode},
    },
};

use super::{
    Site,
    limit::Bucket,
    wire::{Out, Wire},
};
use crate::{
    live::{
        Arrival, ConnectionId, Ending, Entry, Frame, Inbox, Input, Opened, Outbox, Outgoing, Poured, Spot,
        encode, outbox,
    },
    log::Grant,
    workshop::Refused,
};

type Stream = WebSocketStream<Wire>;

/// How often the server asks whether the browser is still there.
const PING: Duration = Duration::from_secs(20);
/// How long a browser may say nothing, or take to read what was flushed.
const SILENCE: Duration = Duration::from_secs(40);
/// How long somebody may stand at the door without saying hello.
const HELLO: Duration = Duration::from_secs(10);
/// Bytes that are read at once: commands are small.
const READ_BUFFER: usize = 4 * 1024;
/// How long the last words may take when a connection ends.
const GRACE: Duration = Duration::from_secs(2);

/// How far somebody got.
enum Place {
    /// Nothing was said yet.
    Outside,
    /// The invitation is good.
    Door { opened: Opened, invitation: Id, tab: Id },
    /// In a workshop.
    Inside { workshop: Id },
}

/// The reader's side of a socket.
struct Reader {
    site: Arc<Site>,
    from: IpAddr,
    id: ConnectionId,
    place: Place,
    language: Language,
    bucket: Bucket,
    outbox: Outbox,
}

/// Why a socket closes.
struct Close(u16, &'static str);

/// Serves a connection until its end. `read` is what came behind the request already.
pub async fn serve(site: Arc<Site>, socket: TcpStream, read: Vec<u8>, from: IpAddr) {
    let (reading, writing) = socket.into_split();
    let way = Arc::new(Out(writing));
    let (outbox, inbox) = outbox(Some(way.clone()));
    let inbox = Arc::new(inbox);
    let wire = Wire::new(reading, inbox.clone());
    // Small buffers: most connections listen. Measured in DESIGN.md, chapter 7.
    let config = WebSocketConfig::default()
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(0)
        .max_message_size(Some(limits::FRAME))
        .max_frame_size(Some(limits::FRAME));
    let mut stream =
        WebSocketStream::from_partially_read(wire, read, protocol::Role::Server, Some(config)).await;
    let stopping = site.live.stopping();
    let mut reader = Reader {
        id: site.live.connection(),
        bucket: Bucket::new(site.live.now()),
        place: Place::Outside,
        language: Language::default(),
        site,
        from,
        outbox,
    };
    let close = tokio::select! {
        close = talk(&mut stream, &way, &inbox, &mut reader) => close,
        // The workshops end first and close their people; this is for who stands at the door.
        () = async { stopping.cancelled().await; tokio::time::sleep(Duration::from_secs(1)).await } =>
            Some(Close(Ending::Stopping as u16, "the server restarts")),
    };
    if let Place::Inside { workshop } = &reader.place {
        let _ = reader.site.live.send(workshop, Input::Leave(reader.id)).await;
    }
    if let Some(Close(code, reason)) = close {
        let frame = CloseFrame { code: CloseCode::from(code), reason: Utf8Bytes::from_static(reason) };
        let _ = timeout(GRACE, async {
            let _ = stream.close(Some(frame)).await;
            last_words(&way, &inbox, &reader).await;
        })
        .await;
    }
    inbox.close();
}

/// Talks until somebody ends it; none when the browser did.
async fn talk(stream: &mut Stream, way: &Out, inbox: &Inbox, reader: &mut Reader) -> Option<Close> {
    let mut ping = interval(PING);
    let started = Instant::now();
    let mut heard = started;
    // Since when the browser takes nothing.
    let mut blocked: Option<Instant> = None;
    loop {
        tokio::select! {
            message = stream.next() => {
                heard = Instant::now();
                match message {
                    Some(Ok(Message::Text(text))) => {
                        if let Err(close) = reader.hear(&text).await {
                            return Some(close);
                        }
                    }
                    Some(Ok(Message::Binary(_))) => return Some(Close(1008, "frames are text")),
                    Some(Ok(Message::Close(_))) | None => return None,
                    Some(Ok(_)) => {}
                    Some(Err(error)) => return explain(&error),
                }
            }
            () = inbox.news() => {}
            _ = way.0.writable(), if blocked.is_some() => {}
            _ = ping.tick() => {
                if heard.elapsed() > SILENCE {
                    return None;
                }
                if matches!(reader.place, Place::Outside) && started.elapsed() > HELLO {
                    return Some(Close(1008, "say hello first"));
                }
                stream.send(Message::Ping(Default::default())).await.ok()?;
            }
        }
        match inbox.pour(|id, refused| reader.in_words(id, refused)).ok()? {
            Poured::All => blocked = None,
            Poured::Blocked => drop(blocked.get_or_insert_with(Instant::now)),
        }
        if let Some(why) = inbox.ending() {
            // What was said before the end is still written: a refusal, or a last patch.
            if why != Ending::Lagging {
                let _ = timeout(GRACE, last_words(way, inbox, reader)).await;
            }
            return Some(ended(why));
        }
        if blocked.is_some_and(|since| since.elapsed() > SILENCE) {
            return Some(ended(Ending::Lagging));
        }
    }
}

/// Writes what waits, however long the browser takes for it.
async fn last_words(way: &Out, inbox: &Inbox, reader: &Reader) {
    while let Ok(Poured::Blocked) = inbox.pour(|id, refused| reader.in_words(id, refused)) {
        let _ = way.0.writable().await;
    }
}

fn ended(why: Ending) -> Close {
    let reason = match why {
        Ending::Stopping => "the server restarts",
        Ending::Replaced => "opened again",
        Ending::WrongKey => "the key is not in force",
        Ending::Gone => "the workshop is gone",
        Ending::Lagging => "too slow",
    };
    Close(why as u16, reason)
}

/// The close code for a frame that can never be accepted.
fn explain(error: &Error) -> Option<Close> {
    match error {
        Error::Capacity(CapacityError::MessageTooLong { .. }) => Some(Close(1009, "the frame is too large")),
        Error::Utf8(_) => Some(Close(1007, "the frame is no UTF-8")),
        Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => None,
        Error::Protocol(_) => Some(Close(1002, "no WebSocket frame")),
        _ => None,
    }
}

impl Reader {
    /// Takes in one frame.
    async fn hear(&mut self, text: &str) -> Result<(), Close> {
        let frame: ClientFrame = match serde_json::from_str(text) {
            Ok(frame) => frame,
            Err(error) => {
                tracing::debug!(%error, "a frame was not understood");
                self.refuse(command_id(text), RefusalCode::Malformed);
                return Ok(());
            }
        };
        match frame {
            ClientFrame::Ping {} => self.say(&ServerFrame::Pong {}),
            ClientFrame::Speak { language } => self.language = language,
            ClientFrame::Hello { protocol, key, code, tab, language, resume } => {
                self.language = language;
                if protocol != VERSION {
                    self.refuse(None, RefusalCode::Version);
                } else if matches!(self.place, Place::Inside { .. }) {
                    self.refuse(None, RefusalCode::Malformed);
                } else {
                    self.hello(key.as_deref(), code.as_deref(), tab, resume).await?;
                }
            }
            ClientFrame::Enter { name, partner, mandate } => self.enter(name, partner, mandate).await,
            ClientFrame::Command { id, command } => {
                if !self.bucket.take(self.site.live.now()) {
                    self.refuse(Some(id), RefusalCode::TooFast);
                } else if self.inside().is_none() {
                    self.refuse(Some(id), RefusalCode::NotEntered);
                } else {
                    self.send(Input::Command(self.id, id, Box::new(command))).await;
                }
            }
            ClientFrame::OpenText { text } => self.send(Input::OpenText(self.id, text)).await,
            ClientFrame::Here { room, column, text, typing } => {
                self.send(Input::Here(self.id, Spot { room, column, text, typing })).await;
            }
        }
        Ok(())
    }

    async fn hello(
        &mut self,
        key: Option<&str>,
        code: Option<&str>,
        tab: Id,
        resume: Option<Resume>,
    ) -> Result<(), Close> {
        let opened = match (key, code) {
            (Some(key), None) => self.site.live.open_key(key).await,
            (None, Some(code)) => self.try_code(code).await,
            _ => Err(RefusalCode::Malformed.into()),
        };
        let opened = match opened {
            Ok(opened) => opened,
            Err(refused) => {
                self.outbox.send(Outgoing::Refused(None, refused));
                if refused.code == RefusalCode::WrongKey {
                    self.outbox.end(Ending::WrongKey);
                }
                return Ok(());
            }
        };
        match opened.grant.clone() {
            Grant::Person { person } => self.arrive(&opened, Some(person), tab, resume).await,
            Grant::Invitation { invitation } => self.door(opened, invitation, tab, resume).await,
        }
        Ok(())
    }

    async fn try_code(&self, code: &str) -> Result<Opened, Refused> {
        let now = self.site.live.now();
        if !self.site.tries.may(self.from, now) {
            return Err(RefusalCode::TooManyTries.into());
        }
        let opened = self.site.live.open_code(code).await;
        if opened.as_ref().is_err_and(|refused| refused.code == RefusalCode::WrongCode) {
            self.site.tries.count(self.from, now);
        }
        opened
    }

    /// Shows the door of an invitation; a screen has none.
    async fn door(&mut self, opened: Opened, invitation: Id, tab: Id, resume: Option<Resume>) {
        let (id, workshop) = (invitation.clone(), opened.workshop.clone());
        let door = self.site.live.look(&opened.workshop, move |state| {
            let purpose = &state.invitation(&id)?.purpose;
            if *purpose == (Purpose::Screen {}) {
                return Some(None);
            }
            let about = state.workshop()?;
            let partners = state.partners_in_order().into_iter().map(|partner| DoorPartner {
                id: partner.id.clone(),
                name: partner.name.clone(),
                colour: partner.colour,
                pattern: partner.pattern,
                anonymous: partner.anonymous,
            });
            let partner = match purpose {
                Purpose::Partner { partner } => Some(partner.clone()),
                _ => None,
            };
            let guides = *purpose == (Purpose::Facilitator {});
            Some(Some((
                about.joining || guides,
                ServerFrame::Door {
                    workshop,
                    title: about.title.clone(),
                    occasion: about.occasion.clone(),
                    language: about.language,
                    fictitious: about.fictitious,
                    partners: partners.collect(),
                    partner,
                    role: if guides { Role::Facilitator } else { Role::Participant },
                    retention: about.retention.clone(),
                },
            )))
        });
        match door.await {
            Ok(Some(Some((true, door)))) => {
                self.say(&door);
                self.place = Place::Door { opened, invitation, tab };
            }
            Ok(Some(Some((false, _)))) => self.refuse(None, RefusalCode::DoorClosed),
            Ok(Some(None)) => self.arrive(&opened, None, tab, resume).await,
            Ok(None) => {
                self.refuse(None, RefusalCode::WrongKey);
                self.outbox.end(Ending::WrongKey);
            }
            Err(refused) => self.outbox.send(Outgoing::Refused(None, refused)),
        }
    }

    async fn enter(&mut self, name: String, partner: Option<Id>, mandate: samenkaart_protocol::Mandate) {
        let Place::Door { opened, invitation, tab } = &self.place else {
            return self.refuse(None, RefusalCode::NotEntered);
        };
        let (reply, answer) = oneshot::channel();
        let entry = Entry { invitation: invitation.clone(), name, partner, mandate, reply };
        let arrival = Arrival {
            id: self.id,
            person: None,
            tab: tab.clone(),
            root: opened.root,
            resume: None,
            outbox: self.outbox.clone(),
        };
        let workshop = opened.workshop.clone();
        if let Err(refused) = self.site.live.send(&workshop, Input::Enter(Box::new(arrival), entry)).await {
            return self.outbox.send(Outgoing::Refused(None, refused));
        }
        match answer.await {
            Ok(Ok(())) => self.place = Place::Inside { workshop },
            Ok(Err(refused)) => self.outbox.send(Outgoing::Refused(None, refused)),
            Err(_) => self.refuse(None, RefusalCode::Storage),
        }
    }

    async fn arrive(&mut self, opened: &Opened, person: Option<Id>, tab: Id, resume: Option<Resume>) {
        let arrival =
            Arrival { id: self.id, person, tab, root: opened.root, resume, outbox: self.outbox.clone() };
        match self.site.live.send(&opened.workshop, Input::Arrive(Box::new(arrival))).await {
            Ok(()) => self.place = Place::Inside { workshop: opened.workshop.clone() },
            Err(refused) => self.outbox.send(Outgoing::Refused(None, refused)),
        }
    }

    async fn send(&self, input: Input) {
        let Some(workshop) = self.inside() else { return self.refuse(None, RefusalCode::NotEntered) };
        if let Err(refused) = self.site.live.send(workshop, input).await {
            self.outbox.send(Outgoing::Refused(None, refused));
        }
    }

    fn inside(&self) -> Option<&Id> {
        match &self.place {
            Place::Inside { workshop } => Some(workshop),
            _ => None,
        }
    }

    fn say(&self, frame: &ServerFrame) {
        self.outbox.send(Outgoing::Frame(encode(frame)));
    }

    fn in_words(&self, id: Option<Id>, refused: Refused) -> Frame {
        let refusal = self.site.words.refusal(self.language, refused);
        encode(&ServerFrame::Refused { id, refusal })
    }

    fn refuse(&self, id: Option<Id>, code: RefusalCode) {
        self.outbox.send(Outgoing::Refused(id, code.into()));
    }
}

/// The id of a command that was not understood, so that its sender need not wait for it for ever.
fn command_id(text: &str) -> Option<Id> {
    #[derive(serde::Deserialize)]
    struct Named {
        id: Id,
    }
    serde_json::from_str::<Named>(text).ok().map(|named| named.id)
}
