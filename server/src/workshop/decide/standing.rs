//! Who is inside: taking out, letting in, moving, renaming, whom a facilitator guides, and everybody's own key.

use samenkaart_protocol::{Did, Id, Invitation, Person, Purpose, Record, RefusalCode, Standing, limits};

use super::{
    super::{Change, Refused},
    Decision, Desk, check,
    dice::Dice,
    found, logbook, people,
};

pub fn take_out(desk: &Desk<'_>, id: &Id, may_return: bool) -> Decision {
    let person = guided(desk, id)?;
    let standing = if may_return { Standing::Waiting } else { Standing::Out };
    if person.standing == standing {
        return Ok(Vec::new());
    }
    if person.id == desk.me.id {
        return Err(Refused::about(RefusalCode::BadValue, "person"));
    }
    if guides_all(person) {
        another_guides(desk, person)?;
    }
    let mut changes = stands(desk, person, standing);
    if !may_return {
        changes.extend(renewed(desk, person));
    }
    changes.extend(logbook::entry(desk, Did::TakeOut { person: id.clone(), may_return }));
    Ok(changes)
}

/// Letting somebody in is taken back: they wait again, or are out.
pub fn take_out_silently(desk: &Desk<'_>, person: &Person, may_return: bool) -> Decision {
    if guides_all(person) {
        another_guides(desk, person)?;
    }
    Ok(stands(desk, person, if may_return { Standing::Waiting } else { Standing::Out }))
}

pub fn let_in(desk: &Desk<'_>, id: &Id) -> Decision {
    let person = guided(desk, id)?;
    if person.standing == Standing::Inside {
        return Ok(Vec::new());
    }
    let mut changes = stands(desk, person, Standing::Inside);
    changes.extend(logbook::entry(desk, Did::LetIn { person: id.clone() }));
    Ok(changes)
}

pub fn shift(desk: &Desk<'_>, id: &Id, to: &Id) -> Decision {
    let person = guided(desk, id)?;
    let before = person.partner.clone().ok_or(RefusalCode::ParticipantsOnly)?;
    desk.guide(Some(to))?;
    desk.partner(to)?;
    if before == *to {
        return Ok(Vec::new());
    }
    let mut changes = moved(desk, person, to)?;
    changes.extend(logbook::entry(desk, Did::MovePerson { person: id.clone(), before, after: to.clone() }));
    Ok(changes)
}

/// Somebody belongs to another partner from now on.
pub fn moved(desk: &Desk<'_>, person: &Person, to: &Id) -> Decision {
    let name = people::told_apart(desk.state, Some(to), Some(&person.id), &person.name);
    Ok(vec![Record::Person(Person { partner: Some(to.clone()), name, ..person.clone() }).into()])
}

pub fn rename(desk: &Desk<'_>, id: &Id, name: &str) -> Decision {
    let person = guided(desk, id)?;
    let name = check::needed(name, "name", limits::NAME)?;
    if name == person.name {
        return Ok(Vec::new());
    }
    let did = Did::RenamePerson { person: id.clone(), before: person.name.clone(), after: name.clone() };
    let mut changes = vec![Record::Person(Person { name, name_given: true, ..person.clone() }).into()];
    changes.extend(logbook::entry(desk, did));
    Ok(changes)
}

pub fn set_rooms(desk: &Desk<'_>, id: &Id, rooms: &[Id]) -> Decision {
    desk.facilitator()?;
    let person = known(desk, id)?;
    if !person.facilitator {
        return Err(Refused::about(RefusalCode::BadValue, "person"));
    }
    rooms.iter().try_for_each(|room| desk.partner(room).map(drop))?;
    let rooms = check::each_once(rooms);
    if rooms == person.rooms {
        return Ok(Vec::new());
    }
    someone_left(desk, person, &rooms)?;
    let did = Did::SetRooms { person: id.clone(), before: person.rooms.clone(), after: rooms.clone() };
    let mut changes = vec![Record::Person(Person { rooms: rooms.clone(), ..person.clone() }).into()];
    // Else who guides less from now on would come in again by an old link to guide more.
    let more = |one: &&Invitation| match &one.purpose {
        Purpose::Facilitator { rooms: of } if !rooms.is_empty() => {
            of.is_empty() || of.iter().any(|room| !rooms.contains(room))
        }
        _ => false,
    };
    changes.extend(anew(desk, more));
    changes.extend(logbook::entry(desk, did));
    Ok(changes)
}

/// Refuses when nobody would be left who guides the whole workshop.
pub fn someone_left(desk: &Desk<'_>, person: &Person, rooms: &[Id]) -> Result<(), Refused> {
    if rooms.is_empty() || !guides_all(person) { Ok(()) } else { another_guides(desk, person) }
}

pub fn end_key(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.facilitator()?;
    let person = known(desk, id)?;
    if person.id == desk.me.id {
        return Err(Refused::about(RefusalCode::BadValue, "person"));
    }
    let mut changes: Vec<Change> = returns(desk, id).map(|id| Change::Drop { id: id.clone() }).collect();
    let purpose = Purpose::Return { person: id.clone() };
    changes.push(Record::Invitation(fresh(desk, purpose)).into());
    changes.extend(logbook::entry(desk, Did::EndKey { person: id.clone() }));
    Ok(changes)
}

/// Invitations to come back as that person.
fn returns<'a>(desk: &'a Desk<'_>, person: &'a Id) -> impl Iterator<Item = &'a Id> {
    let of = move |one: &&Invitation| matches!(&one.purpose, Purpose::Return { person: of } if of == person);
    desk.state.invitations().filter(of).map(|one| &one.id)
}

/// Somebody stands so from now on. Who is not inside holds up no hand.
fn stands(desk: &Desk<'_>, person: &Person, standing: Standing) -> Vec<Change> {
    let mut changes = vec![Record::Person(Person { standing, ..person.clone() }).into()];
    if standing != Standing::Inside
        && let Ok(hand) = people::hand_of(&person.id)
        && desk.state.record(&hand).is_some()
    {
        changes.push(Change::Drop { id: hand });
    }
    changes
}

/// The invitations by which somebody could come in again under another name, made anew.
fn renewed(desk: &Desk<'_>, person: &Person) -> Vec<Change> {
    anew(desk, |one| opens_for(one, person))
}

/// Whether somebody could come in by that invitation, also under another name.
pub fn opens_for(invitation: &Invitation, person: &Person) -> bool {
    match &invitation.purpose {
        Purpose::Anyone {} => !person.facilitator,
        Purpose::Partner { partner } => person.partner.as_ref() == Some(partner),
        Purpose::Facilitator { .. } => person.facilitator,
        Purpose::Return { person: of } => *of == person.id,
        Purpose::Screen {} | Purpose::Recovery {} => false,
    }
}

/// Those invitations end; all but the ones to come back are made anew.
fn anew(desk: &Desk<'_>, which: impl Fn(&&Invitation) -> bool) -> Vec<Change> {
    let mut dice = Dice::new(desk.context.random);
    let mut old: Vec<&Invitation> = desk.state.invitations().filter(which).collect();
    old.sort_by(|a, b| a.id.cmp(&b.id));
    let anew = |one: &Invitation| {
        let again = !matches!(one.purpose, Purpose::Return { .. });
        let new = again.then(|| Record::Invitation(found::invitation(one.purpose.clone(), &mut dice)).into());
        [Change::Drop { id: one.id.clone() }].into_iter().chain(new).collect::<Vec<Change>>()
    };
    old.into_iter().flat_map(anew).collect()
}

fn fresh(desk: &Desk<'_>, purpose: Purpose) -> Invitation {
    found::invitation(purpose, &mut Dice::new(desk.context.random))
}

fn guides_all(person: &Person) -> bool {
    person.facilitator && person.rooms.is_empty() && person.standing == Standing::Inside
}

fn another_guides(desk: &Desk<'_>, person: &Person) -> Result<(), Refused> {
    let another = desk.state.people().any(|other| other.id != person.id && guides_all(other));
    if another { Ok(()) } else { Err(RefusalCode::LastFacilitator.into()) }
}

/// Somebody whom the one who asks guides. Facilitators are guided by those who guide the whole workshop.
fn guided<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a Person, Refused> {
    if !desk.me.facilitator {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    let person = known(desk, id)?;
    desk.guide(person.partner.as_ref())?;
    Ok(person)
}

fn known<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a Person, Refused> {
    desk.state.person(id).ok_or(Refused::about(RefusalCode::NotFound, "person"))
}
