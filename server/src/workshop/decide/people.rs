//! People: entering, one's own name and mandate, one's hand.

use samenkaart_protocol::{Hand, Id, Mandate, Person, Purpose, Record, RefusalCode, Standing, limits};

use super::{
    super::{Change, Refused, State, text::length},
    Context, Decision, Desk, check, standing,
};

/// Somebody at the door.
#[derive(Debug, Clone)]
pub struct Entrance<'a> {
    /// The person's new id.
    pub person: Id,
    /// How the person's consents will be called.
    pub alias: Id,
    /// With which invitation.
    pub invitation: &'a Id,
    /// Name or nickname.
    pub name: &'a str,
    /// Where the invitation leaves it open.
    pub partner: Option<&'a Id>,
    /// What the person may decide.
    pub mandate: Mandate,
}

/// Lets somebody in.
///
/// # Errors
/// When the door is closed or the workshop full, and for a name or partner that is missing.
pub fn enter(state: &State, _context: &Context<'_>, entrance: &Entrance<'_>) -> Decision {
    let workshop = state.workshop().ok_or(RefusalCode::Gone)?;
    let invitation = state.invitation(entrance.invitation).ok_or(RefusalCode::WrongKey)?;
    let (facilitator, partner) = match &invitation.purpose {
        Purpose::Facilitator { .. } | Purpose::Recovery {} => (true, None),
        Purpose::Partner { partner } => (false, Some(partner)),
        Purpose::Anyone {} => {
            let chosen = entrance.partner.ok_or(Refused::about(RefusalCode::Empty, "partner"))?;
            (false, Some(chosen))
        }
        Purpose::Return { person } => return come_back(state, entrance.invitation, person),
        Purpose::Screen {} => return Err(RefusalCode::WrongKey.into()),
    };
    if !facilitator && !workshop.joining {
        return Err(RefusalCode::DoorClosed.into());
    }
    if partner.is_some_and(|partner| state.partner(partner).is_none()) {
        return Err(Refused::about(RefusalCode::NotFound, "partner"));
    }
    if state.people().count() >= limits::PEOPLE {
        return Err(Refused::limit(RefusalCode::Full, "people", limits::PEOPLE));
    }
    // Nobody who was put into the waiting room comes in past it, by the same link under another name.
    let put_out = |one: &Person| one.standing == Standing::Waiting && standing::opens_for(invitation, one);
    let waits = (workshop.waiting_room && !facilitator) || state.people().any(put_out);
    let person = Person {
        id: entrance.person.clone(),
        name: told_apart(state, partner, None, &check::needed(entrance.name, "name", limits::NAME)?),
        partner: partner.cloned(),
        facilitator,
        mandate: entrance.mandate,
        rooms: match &invitation.purpose {
            Purpose::Facilitator { rooms } => rooms.clone(),
            _ => Vec::new(),
        },
        standing: if waits { Standing::Waiting } else { Standing::Inside },
        name_given: false,
    };
    let alias = Change::Alias { person: person.id.clone(), alias: entrance.alias.clone() };
    Ok(vec![Record::Person(person).into(), alias])
}

/// By an invitation to come back, which is used up.
fn come_back(state: &State, invitation: &Id, person: &Id) -> Decision {
    let person = state.person(person).ok_or(RefusalCode::WrongKey)?;
    if person.standing == Standing::Out {
        return Err(RefusalCode::TakenOut.into());
    }
    Ok(vec![Change::Drop { id: invitation.clone() }])
}

/// Two people of one name in one room are told apart by a number. `bearer`: who is to have the name, and may have it already.
pub fn told_apart(state: &State, partner: Option<&Id>, bearer: Option<&Id>, name: &str) -> String {
    let namesake = |name: &str| {
        let of_room = |person: &&Person| person.partner.as_ref() == partner && Some(&person.id) != bearer;
        state.people().filter(of_room).any(|person| check::same_name(&person.name, name))
    };
    if !namesake(name) {
        return name.to_owned();
    }
    let numbered = (2..=limits::PEOPLE).map(|number| format!("{name} ({number})"));
    numbered
        .into_iter()
        .find(|numbered| !namesake(numbered) && length(numbered) <= limits::NAME)
        .unwrap_or_else(|| name.to_owned())
}

pub fn set_me(desk: &Desk<'_>, name: Option<&str>, mandate: Option<Mandate>) -> Decision {
    let mut me = desk.me.clone();
    if let Some(name) = name {
        let name = check::needed(name, "name", limits::NAME)?;
        if name != me.name {
            if me.name_given {
                return Err(Refused::about(RefusalCode::NotYours, "name"));
            }
            me.name = told_apart(desk.state, me.partner.as_ref(), Some(&me.id), &name);
        }
    }
    me.mandate = mandate.unwrap_or(me.mandate);
    Ok(vec![Record::Person(me).into()])
}

pub fn raise_hand(desk: &Desk<'_>, up: bool) -> Decision {
    desk.own_partner()?;
    let id = hand_of(&desk.me.id)?;
    let is_up = desk.state.record(&id).is_some();
    Ok(match (is_up, up) {
        (false, true) => {
            vec![Record::Hand(Hand { id, person: desk.me.id.clone(), at: desk.context.now }).into()]
        }
        (true, false) => vec![Change::Drop { id }],
        _ => Vec::new(),
    })
}

/// The id of a person's hand.
pub fn hand_of(person: &Id) -> Result<Id, Refused> {
    Id::pair(&Id::from("hand"), person).map_err(|_| Refused::about(RefusalCode::BadValue, "person"))
}
