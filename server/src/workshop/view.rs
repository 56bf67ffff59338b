//! Who may see what. Every byte about a workshop that leaves the server went through [`view`] or
//! [`sees_text`]; there is no other place where that is decided.

use samenkaart_protocol::{
    Card, Id, Message, MessageKind, Mode, Person, Purpose, Record, Spot, Stage, Standing,
};

use super::state::State;

/// People who see the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Those who guide the whole workshop.
    Facilitators,
    /// Those who guide certain rooms, by their ids in order.
    Helpers(Vec<Id>),
    /// One partner's people.
    Partner(Id),
    /// One person: only what they alone see, beside what their partner sees.
    Person(Id),
    /// Those who wait to be let in.
    Waiting,
    /// Projectors.
    Screens,
}

impl Audience {
    /// Every audience that the workshop has now.
    pub fn all(state: &State) -> Vec<Self> {
        let people = state.people().flat_map(|person| {
            [Self::of(person), (person.partner.is_some()).then(|| Self::Person(person.id.clone()))]
        });
        let partners = state.partners().map(|partner| Self::Partner(partner.id.clone()));
        let mut all: Vec<Self> =
            [Self::Facilitators, Self::Screens].into_iter().chain(partners).chain(people.flatten()).collect();
        all.sort();
        all.dedup();
        all
    }

    /// What somebody is part of; none for who was taken out.
    pub fn of(person: &Person) -> Option<Self> {
        match person.standing {
            Standing::Out => None,
            Standing::Waiting => Some(Self::Waiting),
            Standing::Inside => Some(match &person.partner {
                Some(partner) => Self::Partner(partner.clone()),
                None if person.rooms.is_empty() => Self::Facilitators,
                None => {
                    let mut rooms = person.rooms.clone();
                    rooms.sort();
                    Self::Helpers(rooms)
                }
            }),
        }
    }

    /// Whether they guide, the whole workshop or a part.
    pub fn guides(&self) -> bool {
        matches!(self, Self::Facilitators | Self::Helpers(_))
    }

    /// Whether they guide that room.
    pub fn guides_room(&self, partner: &Id) -> bool {
        match self {
            Self::Facilitators => true,
            Self::Helpers(rooms) => rooms.contains(partner),
            _ => false,
        }
    }

    /// Whether what happens in that room is theirs to see.
    fn is_in(&self, partner: &Id) -> bool {
        self.guides_room(partner) || matches!(self, Self::Partner(own) if own == partner)
    }

    /// Whether they are in the joint session.
    fn is_inside(&self) -> bool {
        !matches!(self, Self::Person(_) | Self::Waiting)
    }
}

/// What an audience sees of a record; none: nothing at all, not even that it exists.
pub fn view(state: &State, record: &Record, to: &Audience) -> Option<Record> {
    if !sees(state, record, to) {
        return None;
    }
    let mut seen = record.clone();
    match &mut seen {
        Record::Agenda(agenda) if !to.guides() => {
            agenda.items.iter_mut().for_each(|item| item.say.clear());
        }
        Record::Round(round) if is_anonymous(state, &round.partner) => match to {
            // Of oneself one may know it.
            Audience::Person(own) => round.done.retain(|person| person == own),
            _ => round.done.clear(),
        },
        Record::Card(card) if is_anonymous(state, &card.partner) => {
            card.author = None;
            card.on_behalf_of = None;
        }
        Record::Flag(flag) if flag.partner.as_ref().is_some_and(|partner| is_anonymous(state, partner)) => {
            flag.by = None;
        }
        Record::Release(release) if is_anonymous(state, &release.partner) => release.by = None,
        Record::Recognition(recognition)
            if *to == Audience::Screens || is_anonymous(state, &recognition.partner) =>
        {
            recognition.person = None;
        }
        Record::Message(message) if message.what == MessageKind::Why => {
            let card = message.card.as_ref().and_then(|card| state.card(card));
            if to.guides() && card.is_some_and(|card| is_anonymous(state, &card.partner)) {
                message.person = None;
            }
        }
        Record::Whisper(whisper) if !whisper.named && to.guides() => whisper.person = None,
        Record::Consent(consent) if is_anonymous(state, &consent.partner) => consent.person = None,
        _ => {}
    }
    Some(seen)
}

/// Whether an audience sees something of a record.
pub fn sees(state: &State, record: &Record, to: &Audience) -> bool {
    let inside = to.is_inside();
    match record {
        // Who waits learns where, and no more.
        Record::Workshop(_) => inside || *to == Audience::Waiting,
        Record::Timer(timer) => inside && timer.partner.as_ref().is_none_or(|partner| to.is_in(partner)),
        Record::Partner(_) | Record::Theme(_) | Record::Course(_) => inside,
        Record::Round(round) => match to {
            Audience::Person(own) => is_inside(state, own, &round.partner),
            // Before everybody all take their turns together.
            Audience::Partner(_) | Audience::Helpers(_) if is_together(state) => true,
            _ => to.is_in(&round.partner),
        },
        Record::Gather(gather) => {
            let card = match &gather.to {
                Spot::Card { card } => state.card(card),
                Spot::Step { .. } => return inside,
                Spot::Theme { theme } => return inside && is_there(state, theme),
            };
            inside && card.is_some_and(|card| sees_card(state, card, to))
        }
        Record::Action(_) | Record::Ask(_) | Record::Clause(_) => inside,
        Record::Clash(_) | Record::Link(_) | Record::Recognition(_) => inside,
        Record::Agenda(_) => inside,
        Record::Declined(_) | Record::Consent(_) => inside && *to != Audience::Screens,
        Record::Screen(_) => to.guides() || *to == Audience::Screens,
        Record::Person(person) => sees_person(state, person, to),
        Record::Invitation(invitation) => match to {
            Audience::Facilitators => invitation.purpose != Purpose::Recovery {},
            Audience::Screens => invitation.purpose == Purpose::Anyone {},
            _ => false,
        },
        Record::Card(card) => sees_card(state, card, to),
        Record::Flag(flag) => state.card(&flag.card).is_some_and(|card| sees_card(state, card, to)),
        Record::Release(release) => to.is_in(&release.partner),
        Record::Message(message) if message.removed => false,
        Record::Message(message) => match &message.person {
            Some(person) => sees_between(message, person, to),
            None if message.rooms.is_empty() => inside,
            None => message.rooms.iter().any(|room| to.is_in(room)),
        },
        Record::Whisper(whisper) => match to {
            Audience::Person(own) => whisper.person.as_ref() == Some(own),
            _ => to.guides_room(&whisper.partner),
        },
        Record::Deed(_) => *to == Audience::Facilitators,
        Record::Hand(hand) => state.person(&hand.person).is_some_and(|person| sees_person(state, person, to)),
    }
}

/// Whether an audience may read a text.
pub fn sees_text(state: &State, id: &Id, to: &Audience) -> bool {
    match state.record(id) {
        Some(Record::Card(card)) => sees_card(state, card, to),
        Some(Record::Theme(_)) => to.is_inside(),
        _ => false,
    }
}

/// Records whose view may change with another one.
#[derive(Debug, Default)]
pub struct Dependent {
    /// Their ids.
    pub ids: Vec<Id>,
    /// Whether what is seen of them may differ as well. Otherwise they only come in sight or go out of it, and are sent to
    /// nobody who has them: with the name of its writer a card would say in a nameless room whose it is.
    pub differ: bool,
}

/// What depends on a record, beside itself.
pub fn depends_on(state: &State, changed: &Id) -> Dependent {
    let mut differ = false;
    let about: fn(&State, &Record, &Id) -> bool = match state.record(changed) {
        // The stage shows people to each other, and how far all are in their turns.
        Some(Record::Workshop(_)) => {
            |_, record, _| matches!(record, Record::Person(_) | Record::Hand(_) | Record::Round(_))
        }
        Some(Record::Partner(_)) => {
            differ = true; // with names, or without
            of_partner
        }
        Some(Record::Card(_)) => |_, record, card| match record {
            Record::Flag(flag) => flag.card == *card,
            Record::Gather(gather) => gather.to == Spot::Card { card: card.clone() },
            _ => false,
        },
        // Also one that is there no more.
        Some(Record::Theme(_)) | None => {
            |_, record, theme| matches!(record, Record::Gather(gather) if gather.to == Spot::Theme { theme: theme.clone() })
        }
        Some(Record::Person(_)) => |state, record, person| {
            let theirs =
                |card: &Id| state.card(card).is_some_and(|card| card.author.as_ref() == Some(person));
            match record {
                Record::Hand(hand) => hand.person == *person,
                Record::Card(card) => theirs(&card.id),
                Record::Flag(flag) => theirs(&flag.card),
                Record::Round(_) | Record::Gather(_) => true,
                _ => false,
            }
        },
        _ => return Dependent::default(),
    };
    let ids =
        state.records().filter(|record| about(state, record, changed)).map(|record| record.id().clone());
    Dependent { ids: ids.collect(), differ }
}

/// Whether how a record is seen depends on that partner.
fn of_partner(state: &State, record: &Record, partner: &Id) -> bool {
    let of_card = |card: &Id| state.card(card).is_some_and(|card| card.partner == *partner);
    match record {
        Record::Card(card) => card.partner == *partner,
        Record::Flag(flag) => flag.partner.as_ref() == Some(partner) || of_card(&flag.card),
        Record::Release(release) => release.partner == *partner,
        Record::Round(round) => round.partner == *partner,
        Record::Gather(gather) => matches!(&gather.to, Spot::Card { .. }),
        Record::Consent(consent) => consent.partner == *partner,
        Record::Recognition(recognition) => recognition.partner == *partner,
        Record::Message(message) => message.card.as_ref().is_some_and(of_card),
        _ => false,
    }
}

/// Whether the partners already see each other's people: from the comparison on, and always in a
/// mixed group.
pub fn is_together(state: &State) -> bool {
    is_mixed(state) || state.workshop().is_some_and(|w| w.stage >= Stage::Compare)
}

/// Whether an audience may see somebody. Who is not inside is seen by those who let people in, and by themselves.
pub fn sees_person(state: &State, person: &Person, to: &Audience) -> bool {
    match to {
        Audience::Person(own) => *own == person.id && person.standing != Standing::Inside,
        Audience::Facilitators => true,
        Audience::Helpers(_) => sees_people_of(state, person.partner.as_ref(), to),
        _ => person.standing == Standing::Inside && sees_people_of(state, person.partner.as_ref(), to),
    }
}

/// Whether an audience sees what facilitators said to one person: who guides the room in which that person was then does,
/// and nobody of a room to which they moved.
fn sees_between(message: &Message, person: &Id, to: &Audience) -> bool {
    match to {
        Audience::Person(own) => own == person,
        Audience::Facilitators => true,
        Audience::Helpers(_) => message.of.as_ref().is_some_and(|partner| to.guides_room(partner)),
        _ => false,
    }
}

/// Whether a theme is there, and not in the bin.
fn is_there(state: &State, theme: &Id) -> bool {
    state.theme(theme).is_some_and(|theme| !theme.removed)
}

/// Whether an audience may know who belongs to that partner; none: who guides.
pub fn sees_people_of(state: &State, partner: Option<&Id>, to: &Audience) -> bool {
    match (to, partner) {
        (Audience::Facilitators, _) => true,
        (Audience::Screens | Audience::Waiting | Audience::Person(_), _) => false,
        (Audience::Partner(_) | Audience::Helpers(_), None) => true,
        (Audience::Partner(_) | Audience::Helpers(_), Some(partner)) => {
            to.is_in(partner) || is_together(state)
        }
    }
}

/// Whether somebody sees a card.
pub fn sees_card_as(state: &State, person: &Person, card: &Card) -> bool {
    let own = Audience::Person(person.id.clone());
    Audience::of(person).is_some_and(|all| sees_card(state, card, &all)) || sees_card(state, card, &own)
}

fn sees_card(state: &State, card: &Card, to: &Audience) -> bool {
    if card.hidden {
        return to.guides_room(&card.partner);
    }
    let silent = is_silent(state, card);
    if card.is_shared() && !silent && to.is_inside() {
        return true;
    }
    match to {
        Audience::Partner(_) if silent => false,
        Audience::Person(own) => {
            silent && card.author.as_ref() == Some(own) && is_inside(state, own, &card.partner)
        }
        _ => to.is_in(&card.partner),
    }
}

/// Writing first, seeing later: whether a card is kept for its writer while the minutes of its partner are silent. What the
/// room has shared was said; what is written before everybody in that time is kept like what lies in the room.
pub fn is_silent(state: &State, card: &Card) -> bool {
    !card.released && state.partner(&card.partner).is_some_and(|partner| partner.silent)
}

/// Whether all work in one group from the start.
fn is_mixed(state: &State) -> bool {
    state.workshop().is_some_and(|workshop| workshop.mode == Mode::Mixed)
}

/// Whether somebody of that partner takes part, and neither waits nor was taken out.
fn is_inside(state: &State, person: &Id, partner: &Id) -> bool {
    let inside = |person: &Person| person.standing == Standing::Inside;
    state.person(person).is_some_and(|person| person.partner.as_ref() == Some(partner) && inside(person))
}

/// Whether nobody may learn who of that partner wrote what.
pub fn is_anonymous(state: &State, partner: &Id) -> bool {
    state.partner(partner).is_some_and(|partner| partner.anonymous)
}
