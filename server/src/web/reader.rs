//! What one browser says, frame by frame: it knocks, comes in, asks and moves. Every answer leaves through
//! the outbox, so that it keeps its place among what the workshop says.

use std::{net::IpAddr, sync::Arc, time::Duration};

use samenkaart_protocol::{
    ClientFrame, DoorPartner, Id, Language, Purpose, RefusalCode, Resume, Role, ServerFrame, VERSION,
};
use tokio::sync::oneshot;

use super::{Site, limit::Bucket};
use crate::{
    live::{Arrival, ConnectionId, Ending, Entry, Frame, Input, Opened, Outbox, Outgoing, Spot, encode},
    log::Grant,
    workshop::Refused,
};

/// How long somebody is not read who sends without a pause.
const REST: Duration = Duration::from_millis(25);

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
pub struct Reader {
    site: Arc<Site>,
    from: IpAddr,
    id: ConnectionId,
    place: Place,
    language: Language,
    commands: Bucket,
    frames: Bucket,
    outbox: Outbox,
}

impl Reader {
    /// Nothing was said yet.
    pub fn new(site: Arc<Site>, from: IpAddr, outbox: Outbox) -> Self {
        Self {
            id: site.live.connection(),
            commands: Bucket::of_commands(site.live.now()),
            frames: Bucket::of_frames(site.live.now()),
            place: Place::Outside,
            language: Language::default(),
            site,
            from,
            outbox,
        }
    }

    /// Whether nobody knows yet who this is.
    pub fn is_outside(&self) -> bool {
        matches!(self.place, Place::Outside)
    }

    /// One more frame came: how long the next one has to wait, if it has to. Whoever sends without a pause is
    /// read more slowly, which slows nobody else and loses nothing.
    pub fn rests(&mut self) -> Option<Duration> {
        (!self.frames.take(self.site.live.now())).then_some(REST)
    }

    /// The reader's language, before it says one.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// The connection ended: the workshop is told.
    pub async fn leave(&self) {
        if let Some(workshop) = self.inside() {
            self.site.live.leave(workshop, self.id).await;
        }
    }

    /// Takes in one frame.
    pub async fn hear(&mut self, text: &str) {
        let frame: ClientFrame = match serde_json::from_str(text) {
            Ok(frame) => frame,
            Err(error) => {
                // Where it went wrong, and none of its words.
                tracing::debug!(column = error.column(), "a frame was not understood");
                self.site.live.measures().refused("unknown", RefusalCode::Malformed);
                self.refuse(command_id(text), RefusalCode::Malformed);
                return;
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
                    self.hello(key.as_deref(), code.as_deref(), tab, resume).await;
                }
            }
            ClientFrame::Enter { name, partner, mandate } => self.enter(name, partner, mandate).await,
            ClientFrame::Command { id, command } => {
                let refused = if !self.commands.take(self.site.live.now()) {
                    self.frames.empty();
                    RefusalCode::TooFast
                } else if self.inside().is_none() {
                    RefusalCode::NotEntered
                } else {
                    return self.send(Input::Command(self.id, id, Box::new(command))).await;
                };
                self.site.live.measures().refused(command.into(), refused);
                self.refuse(Some(id), refused);
            }
            ClientFrame::OpenText { text } => self.send(Input::OpenText(self.id, text)).await,
            ClientFrame::Here { room, column, text, typing } => {
                self.send(Input::Here(self.id, Spot { room, column, text, typing })).await;
            }
        }
    }

    async fn hello(&mut self, key: Option<&str>, code: Option<&str>, tab: Id, resume: Option<Resume>) {
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
                return;
            }
        };
        match opened.grant.clone() {
            Grant::Person { person } => self.arrive(&opened, Some(person), tab, resume).await,
            Grant::Invitation { invitation } => self.door(opened, invitation, tab, resume).await,
        }
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

    /// Shows the door of an invitation; a screen has none, nor has somebody who comes back.
    async fn door(&mut self, opened: Opened, invitation: Id, tab: Id, resume: Option<Resume>) {
        let (id, workshop) = (invitation.clone(), opened.workshop.clone());
        let door = self.site.live.look(&opened.workshop, move |state| {
            let purpose = &state.invitation(&id)?.purpose;
            match purpose {
                Purpose::Screen {} => return Some(Way::Screen),
                Purpose::Return { .. } => return Some(Way::Back),
                _ => {}
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
            let rooms = match purpose {
                Purpose::Facilitator { rooms } => rooms.clone(),
                _ => Vec::new(),
            };
            let guides = matches!(purpose, Purpose::Facilitator { .. } | Purpose::Recovery {});
            if !about.joining && !guides {
                return Some(Way::Closed);
            }
            Some(Way::Door(Box::new(ServerFrame::Door {
                workshop,
                title: about.title.clone(),
                occasion: about.occasion.clone(),
                language: about.language,
                fictitious: about.fictitious,
                partners: partners.collect(),
                partner,
                role: if guides { Role::Facilitator } else { Role::Participant },
                rooms,
                retention: about.retention.clone(),
            })))
        });
        match door.await {
            Ok(Some(Way::Door(door))) => {
                self.say(&door);
                self.place = Place::Door { opened, invitation, tab };
            }
            Ok(Some(Way::Closed)) => self.refuse(None, RefusalCode::DoorClosed),
            Ok(Some(Way::Screen)) => self.arrive(&opened, None, tab, resume).await,
            Ok(Some(Way::Back)) => {
                self.place = Place::Door { opened, invitation, tab };
                self.enter(String::new(), None, samenkaart_protocol::Mandate::NotSaid).await;
            }
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
            by: None,
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
        let by = match &opened.grant {
            Grant::Invitation { invitation } => Some(invitation.clone()),
            Grant::Person { .. } => None,
        };
        let arrival =
            Arrival { id: self.id, person, by, tab, root: opened.root, resume, outbox: self.outbox.clone() };
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

    /// A refusal in the reader's words.
    pub fn in_words(&self, id: Option<Id>, refused: Refused) -> Frame {
        let refusal = self.site.words.refusal(self.language, refused);
        encode(&ServerFrame::Refused { id, refusal })
    }

    /// Refuses a command, or whatever was said last.
    pub fn refuse(&self, id: Option<Id>, code: RefusalCode) {
        self.outbox.send(Outgoing::Refused(id, code.into()));
    }
}

/// What stands behind an invitation.
enum Way {
    Door(Box<ServerFrame>),
    Closed,
    Screen,
    Back,
}

/// The id of a command that was not understood, so that its sender need not wait for it for ever.
fn command_id(text: &str) -> Option<Id> {
    #[derive(serde::Deserialize)]
    struct Named {
        id: Id,
    }
    serde_json::from_str::<Named>(text).ok().map(|named| named.id)
}
