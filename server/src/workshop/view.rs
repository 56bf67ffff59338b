//! Who may see what. Every byte about a workshop that leaves the server went through [`view`] or
//! [`sees_text`]; there is no other place where that is decided.

use samenkaart_protocol::{Id, Mode, Purpose, Record, Stage};

use super::state::State;

/// People who see the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Those who guide the workshop.
    Facilitators,
    /// One partner's people.
    Partner(Id),
    /// Projectors.
    Screens,
}

impl Audience {
    /// Every audience that the workshop has now.
    pub fn all(state: &State) -> Vec<Self> {
        let partners = state.partners().map(|partner| Self::Partner(partner.id.clone()));
        [Self::Facilitators, Self::Screens].into_iter().chain(partners).collect()
    }

    fn is(&self, partner: &Id) -> bool {
        matches!(self, Self::Partner(own) if own == partner)
    }

    fn guides(&self) -> bool {
        *self == Self::Facilitators
    }
}

/// What an audience sees of a record; none: nothing at all, not even that it exists.
pub fn view(state: &State, record: &Record, to: &Audience) -> Option<Record> {
    let own = |partner: &Id| to.guides() || to.is(partner);
    let mut seen = record.clone();
    let visible = match &mut seen {
        Record::Workshop(_) | Record::Timer(_) | Record::Partner(_) | Record::Theme(_) => true,
        Record::Action(_) | Record::Ask(_) | Record::Clause(_) => true,
        Record::Agenda(_) => *to != Audience::Screens,
        Record::Screen(_) => !matches!(to, Audience::Partner(_)),
        Record::Person(person) => sees_person(state, person.partner.as_ref(), to),
        Record::Invitation(invitation) => {
            to.guides() || (*to == Audience::Screens && invitation.purpose == Purpose::Anyone {})
        }
        Record::Card(card) => {
            if is_anonymous(state, &card.partner) {
                card.author = None;
                card.on_behalf_of = None;
            }
            sees_card(state, &card.id, to)
        }
        Record::Flag(flag) => {
            if flag.partner.as_ref().is_some_and(|partner| is_anonymous(state, partner)) {
                flag.by = None;
            }
            sees_card(state, &flag.card, to)
        }
        Record::Release(release) => {
            if is_anonymous(state, &release.partner) {
                release.by = None;
            }
            own(&release.partner)
        }
        Record::Clash(_) | Record::Link(_) => true,
        Record::Declined(_) => *to != Audience::Screens,
        Record::Recognition(recognition) => {
            if *to == Audience::Screens || is_anonymous(state, &recognition.partner) {
                recognition.person = None;
            }
            true
        }
        Record::Consent(consent) => {
            if is_anonymous(state, &consent.partner) {
                consent.person = None;
            }
            *to != Audience::Screens
        }
        Record::Message(message) => match &message.partner {
            Some(partner) => own(partner),
            None => true,
        },
        Record::Hand(hand) => {
            let partner = state.person(&hand.person).and_then(|person| person.partner.as_ref());
            sees_person(state, partner, to)
        }
    };
    visible.then_some(seen)
}

/// Whether an audience may read a text.
pub fn sees_text(state: &State, id: &Id, to: &Audience) -> bool {
    match state.record(id) {
        Some(Record::Card(card)) => sees_card(state, &card.id, to),
        Some(Record::Theme(_)) => true,
        _ => false,
    }
}

/// Records whose view may change with that one, beside itself.
pub fn depends_on(state: &State, changed: &Id) -> Vec<Id> {
    let about: fn(&Record, &Id) -> bool = match state.record(changed) {
        Some(Record::Workshop(_)) => |record, _| matches!(record, Record::Person(_) | Record::Hand(_)),
        Some(Record::Partner(_)) => |record, partner| match record {
            Record::Card(card) => card.partner == *partner,
            Record::Flag(flag) => flag.partner.as_ref() == Some(partner),
            Record::Release(release) => release.partner == *partner,
            Record::Consent(consent) => consent.partner == *partner,
            Record::Recognition(recognition) => recognition.partner == *partner,
            _ => false,
        },
        Some(Record::Card(_)) => |record, card| matches!(record, Record::Flag(flag) if flag.card == *card),
        Some(Record::Person(_)) => |record, person| matches!(record, Record::Hand(h) if h.person == *person),
        _ => return Vec::new(),
    };
    state.records().filter(|record| about(record, changed)).map(|record| record.id().clone()).collect()
}

/// Whether the partners already see each other's people: from the comparison on, and always in a
/// mixed group.
pub fn is_together(state: &State) -> bool {
    state.workshop().is_some_and(|w| w.mode == Mode::Mixed || w.stage >= Stage::Compare)
}

/// Whether an audience may see somebody of that partner; none: a facilitator.
pub fn sees_person(state: &State, partner: Option<&Id>, to: &Audience) -> bool {
    match (to, partner) {
        (Audience::Facilitators, _) => true,
        (Audience::Screens, _) => false,
        (Audience::Partner(_), None) => true,
        (Audience::Partner(own), Some(partner)) => own == partner || is_together(state),
    }
}

fn sees_card(state: &State, card: &Id, to: &Audience) -> bool {
    let Some(card) = state.card(card) else { return false };
    let shared = (card.joint || card.released) && !card.removed;
    shared || to.guides() || to.is(&card.partner)
}

/// Whether nobody may learn who of that partner wrote what.
pub fn is_anonymous(state: &State, partner: &Id) -> bool {
    state.partner(partner).is_some_and(|partner| partner.anonymous)
}
