//! The facilitators' logbook: what was done to keep everybody safe, and taking it back.

use samenkaart_protocol::{
    Card, Deed, Did, Id, Message, Partner, Person, Record, RefusalCode, Standing, Workshop,
};

use super::{
    super::{Change, Refused, State},
    Decision, Desk, agenda, items, standing,
};

/// So many deeds are kept, the newest ones.
const KEPT: usize = 500;

/// What is written down beside what is done.
pub fn entry(desk: &Desk<'_>, what: Did) -> Vec<Change> {
    let id = Id::new(&format!("deed.{}", desk.state.seq() + 1)).expect("a number makes an id");
    let deed = Deed {
        id,
        by: desk.me.id.clone(),
        at: desk.context.now,
        what,
        taken_back: false,
        taken_back_by: None,
        taken_back_at: None,
    };
    let mut changes: Vec<Change> = oldest(desk.state).map(|id| Change::Drop { id }).into_iter().collect();
    changes.push(Record::Deed(deed).into());
    changes
}

fn oldest(state: &State) -> Option<Id> {
    if state.deeds().count() < KEPT {
        return None;
    }
    state.deeds().min_by_key(|deed| (deed.at, deed.id.as_str().len(), &deed.id)).map(|deed| deed.id.clone())
}

/// Which room a deed was about; none: the whole workshop.
pub fn room(state: &State, what: &Did) -> Option<Id> {
    let card = |card: &Id| state.card(card).map(|card| card.partner.clone());
    let of = |person: &Id| state.person(person).and_then(|person| person.partner.clone());
    match what {
        Did::HideCard { card: id, .. } | Did::LockCard { card: id, .. } | Did::RemoveCard { card: id } => {
            card(id)
        }
        Did::LockRoom { partner, .. } => Some(partner.clone()),
        Did::LockSteps { partner, .. } => partner.clone(),
        Did::TakeOut { person, .. } | Did::LetIn { person } | Did::EndKey { person } => of(person),
        Did::RenamePerson { person, .. } => of(person),
        Did::MovePerson { .. }
        | Did::SetRooms { .. }
        | Did::RenewInvitation { .. }
        | Did::RemoveMessage { .. }
        | Did::RemoveItems { .. }
        | Did::SetStage { .. } => None,
    }
}

pub fn take_back(desk: &Desk<'_>, id: &Id) -> Decision {
    let not_found = Refused::about(RefusalCode::NotFound, "deed");
    if !desk.me.facilitator {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    let deed = desk.state.deed(id).ok_or(not_found)?;
    desk.guide(room(desk.state, &deed.what).as_ref())?;
    if deed.taken_back {
        return Ok(Vec::new());
    }
    let later = |one: &&Deed| !one.taken_back && number(one) > number(deed) && follows(&one.what, &deed.what);
    if desk.state.deeds().any(|one| later(&one)) {
        return Err(Refused::about(RefusalCode::Moved, "deed"));
    }
    let mut changes = back(desk, deed)?;
    changes.push(
        Record::Deed(Deed {
            taken_back: true,
            taken_back_by: Some(desk.me.id.clone()),
            taken_back_at: Some(desk.context.now),
            ..deed.clone()
        })
        .into(),
    );
    Ok(changes)
}

/// Deeds in the order in which they were done; two may have been done in the same millisecond.
fn number(deed: &Deed) -> u64 {
    deed.id.as_str()["deed.".len()..].parse().unwrap_or(0)
}

/// Whether the one deed is about the same as the other, so that it holds in its place. Of locked steps all hold together.
fn follows(later: &Did, earlier: &Did) -> bool {
    let card = |what: &Did| match what {
        Did::HideCard { card, .. } => Some((0, card.clone())),
        Did::LockCard { card, .. } => Some((1, card.clone())),
        Did::LockRoom { partner, .. } => Some((2, partner.clone())),
        Did::TakeOut { person, .. } | Did::LetIn { person } => Some((3, person.clone())),
        _ => None,
    };
    card(later).is_some_and(|later| card(earlier).as_ref() == Some(&later))
}

/// What makes a deed undone. What others changed since in the same place stays: then there is nothing to take back, and
/// that is said.
fn back(desk: &Desk<'_>, deed: &Deed) -> Decision {
    let card = |id: &Id| {
        let card = desk.state.card(id).ok_or(Refused::about(RefusalCode::NotFound, "card"))?;
        Ok::<Card, Refused>(card.clone())
    };
    let person = |id: &Id| {
        let person = desk.state.person(id).ok_or(Refused::about(RefusalCode::NotFound, "person"))?;
        Ok::<Person, Refused>(person.clone())
    };
    let change = match &deed.what {
        Did::HideCard { card: id, hidden } => Record::Card(Card { hidden: !hidden, ..card(id)? }),
        Did::LockCard { card: id, locked } => Record::Card(Card { locked: !locked, ..card(id)? }),
        Did::RemoveCard { card: id } => Record::Card(Card { removed: false, ..card(id)? }),
        Did::LockRoom { partner, locked } => {
            Record::Partner(Partner { locked: !locked, ..desk.partner(partner)?.clone() })
        }
        Did::LockSteps { partner: Some(partner), before, after } => {
            let partner = desk.partner(partner)?;
            let locked_columns = swapped(&partner.locked_columns, after, before);
            Record::Partner(Partner { locked_columns, ..partner.clone() })
        }
        Did::LockSteps { partner: None, before, after } => {
            let locked_columns = swapped(&desk.workshop.locked_columns, after, before);
            Record::Workshop(Workshop { locked_columns, ..desk.workshop.clone() })
        }
        Did::TakeOut { person: id, .. } => {
            Record::Person(Person { standing: Standing::Inside, ..person(id)? })
        }
        Did::LetIn { person: id } => {
            // Where they were before: waiting, or out for good.
            let before = desk.state.deeds().filter(|one| number(one) < number(deed) && !one.taken_back);
            let before = before.filter_map(|one| match &one.what {
                Did::TakeOut { person, may_return } if person == id => Some((number(one), *may_return)),
                _ => None,
            });
            let may_return =
                before.max_by_key(|(number, _)| *number).is_none_or(|(_, may_return)| may_return);
            return standing::take_out_silently(desk, &person(id)?, may_return);
        }
        Did::MovePerson { person: id, before, after } => {
            let person = person(id)?;
            if person.partner.as_ref() != Some(after) {
                return Err(Refused::about(RefusalCode::Moved, "deed"));
            }
            desk.partner(before)?;
            return standing::moved(desk, &person, before);
        }
        Did::RenamePerson { person: id, before, after } => {
            let person = person(id)?;
            if person.name != *after {
                return Err(Refused::about(RefusalCode::Moved, "deed"));
            }
            Record::Person(Person { name: before.clone(), name_given: false, ..person })
        }
        Did::SetRooms { person: id, before, .. } => {
            let person = person(id)?;
            standing::someone_left(desk, &person, before)?;
            Record::Person(Person { rooms: before.clone(), ..person })
        }
        Did::SetStage { before, after } => {
            if desk.workshop.stage != *after {
                return Err(Refused::about(RefusalCode::Moved, "deed"));
            }
            let back = Record::Workshop(Workshop { stage: *before, ..desk.workshop.clone() });
            return agenda::follow(desk, *before, vec![back.into()]);
        }
        Did::RemoveMessage { message: Some(id), .. } => {
            let Some(Record::Message(message)) = desk.state.record(id) else {
                return Err(Refused::about(RefusalCode::NotFound, "message"));
            };
            Record::Message(Message { removed: false, ..message.clone() })
        }
        Did::RemoveItems { items: gone, order } => return items::put_back(desk, gone, order),
        // A link that has ended may be in the wrong hands.
        Did::EndKey { .. } | Did::RenewInvitation { .. } | Did::RemoveMessage { message: None, .. } => {
            return Err(Refused::about(RefusalCode::BadValue, "deed"));
        }
    };
    Ok(vec![change.into()])
}

/// What the deed added goes, what it took away comes; what others did since stays.
fn swapped(now: &[Id], added: &[Id], taken: &[Id]) -> Vec<Id> {
    let mut ids: Vec<Id> =
        now.iter().filter(|id| !added.contains(id) || taken.contains(id)).cloned().collect();
    ids.extend(taken.iter().filter(|id| !added.contains(id) && !now.contains(id)).cloned());
    ids
}
