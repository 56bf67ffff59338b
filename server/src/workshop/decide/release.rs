//! A room releases its own map: by the people in it, or by a facilitator when nobody is there.

use samenkaart_protocol::{Card, Id, Mode, Partner, Record, RefusalCode, Release, Stage, limits};

use super::{
    super::{Change, Refused, State},
    Decision, Desk, check,
};

pub fn set_ready(desk: &Desk<'_>, partner: Option<&Id>, ready: bool) -> Decision {
    let partner = desk.speaks_for(partner)?;
    desk.from(Stage::OwnMaps)?;
    not_locked(desk, partner)?;
    Ok(vec![Record::Partner(Partner { ready, ..partner.clone() }).into()])
}

pub fn propose(desk: &Desk<'_>, cards: &[Id]) -> Decision {
    let partner = desk.own_partner()?;
    has_rooms(desk)?;
    if find(desk, &partner.id).is_ok() {
        return Err(Refused::about(RefusalCode::Exists, "release"));
    }
    not_locked(desk, partner)?;
    not_silent(partner)?;
    check::number(cards.len(), "cards", 1..=limits::CARDS)?;
    for id in cards {
        let card = desk.unlocked_card(id)?;
        if card.stays {
            return Err(Refused::about(RefusalCode::Stays, "card"));
        }
        if card.removed {
            return Err(Refused::about(RefusalCode::Removed, "card"));
        }
        if card.released || card.joint {
            return Err(Refused::about(RefusalCode::Released, "card"));
        }
    }
    settle(
        desk,
        partner,
        Release {
            id: id_of(&partner.id)?,
            partner: partner.id.clone(),
            by: Some(desk.me.id.clone()),
            cards: check::each_once(cards),
            agreed: vec![desk.me.id.clone()],
            against: Vec::new(),
            changed: false,
        },
    )
}

pub fn answer(desk: &Desk<'_>, agree: bool) -> Decision {
    let partner = desk.own_partner()?;
    let mut release = find(desk, &partner.id)?.clone();
    if agree {
        not_locked(desk, partner)?;
        not_silent(partner)?;
        // What was locked meanwhile stands still until it is opened, or the proposal made without it.
        release.cards.iter().filter(|id| desk.state.card(id).is_some()).try_for_each(|id| {
            match desk.unlocked_card(id) {
                Err(refused) if refused.code == RefusalCode::Locked => Err(refused),
                _ => Ok(()),
            }
        })?;
    }
    let me = &desk.me.id;
    release.agreed.retain(|person| person != me);
    release.against.retain(|person| person != me);
    if agree { &mut release.agreed } else { &mut release.against }.push(me.clone());
    settle(desk, partner, release)
}

pub fn withdraw(desk: &Desk<'_>, partner: &Id) -> Decision {
    let release = find(desk, partner)?;
    let allowed = desk.guides(partner) || release.by.as_ref() == Some(&desk.me.id);
    if !allowed {
        return Err(Refused::about(RefusalCode::NotYours, "release"));
    }
    Ok(vec![Change::Drop { id: release.id.clone() }])
}

pub fn by_facilitator(desk: &Desk<'_>, partner: &Id) -> Decision {
    desk.guide(Some(partner))?;
    has_rooms(desk)?;
    let partner = desk.partner(partner)?;
    if present(desk, partner).next().is_some() {
        return Err(RefusalCode::SomebodyPresent.into());
    }
    let all: Vec<Id> = desk.state.cards().map(|card| card.id.clone()).collect();
    let mut changes = release_cards(desk, partner, &all);
    changes.extend(find(desk, &partner.id).ok().map(|release| Change::Drop { id: release.id.clone() }));
    Ok(changes)
}

/// A card changes that may be in a proposal: those who agreed agreed to something else, and are asked
/// again. A card that no longer goes leaves the proposal.
pub fn changes(state: &State, card: &Card, still_goes: bool) -> Option<Change> {
    let release = state.release(&id_of(&card.partner).ok()?)?;
    if !release.cards.contains(&card.id) || (still_goes && release.changed && release.agreed.is_empty()) {
        return None;
    }
    let mut release = Release { agreed: Vec::new(), changed: true, ..release.clone() };
    if !still_goes {
        release.cards.retain(|id| *id != card.id);
    }
    Some(if release.cards.is_empty() {
        Change::Drop { id: release.id }
    } else {
        Record::Release(release).into()
    })
}

/// Releases when more than half agree of the members who are present or would rather wait; else keeps
/// the proposal. It is looked at when somebody answers, never when somebody's connection drops.
fn settle(desk: &Desk<'_>, partner: &Partner, release: Release) -> Decision {
    let here: Vec<&Id> = present(desk, partner).collect();
    let away = release.against.iter().filter(|person| !here.contains(person)).count();
    let members = here.len() + away;
    let agreeing = here.iter().filter(|person| release.agreed.contains(person)).count();
    if agreeing * 2 <= members {
        return Ok(vec![Record::Release(release).into()]);
    }
    let mut changes = release_cards(desk, partner, &release.cards);
    if find(desk, &partner.id).is_ok() {
        changes.push(Change::Drop { id: release.id });
    }
    Ok(changes)
}

/// Of these cards, those of the partner that may go: some may have been marked or removed since.
fn release_cards(desk: &Desk<'_>, partner: &Partner, ids: &[Id]) -> Vec<Change> {
    let cards = ids.iter().filter_map(|id| desk.state.card(id));
    let may_go = |card: &&Card| {
        card.partner == partner.id
            && !(card.stays || card.removed || card.hidden || card.released || card.joint)
    };
    let gone = cards.filter(may_go).map(|card| Record::Card(Card { released: true, ..card.clone() }).into());
    let mut changes: Vec<Change> = gone.collect();
    let released_at = Some(desk.context.now);
    changes.push(Record::Partner(Partner { released_at, ready: true, ..partner.clone() }).into());
    changes
}

/// A locked room stands still as a whole.
fn not_locked(desk: &Desk<'_>, partner: &Partner) -> Result<(), Refused> {
    let locked = partner.locked && !desk.me.facilitator;
    if locked { Err(RefusalCode::Locked.into()) } else { Ok(()) }
}

/// What nobody sees nobody decides about.
fn not_silent(partner: &Partner) -> Result<(), Refused> {
    if partner.silent { Err(RefusalCode::Silent.into()) } else { Ok(()) }
}

fn present<'a>(desk: &Desk<'a>, partner: &'a Partner) -> impl Iterator<Item = &'a Id> {
    let of_partner =
        |id: &&Id| desk.state.person(id).is_some_and(|person| person.partner.as_ref() == Some(&partner.id));
    desk.context.present.iter().filter(of_partner)
}

fn has_rooms(desk: &Desk<'_>) -> Result<(), Refused> {
    if desk.workshop.mode == Mode::Mixed {
        return Err(RefusalCode::WrongStage.into());
    }
    desk.from(Stage::OwnMaps)
}

fn find<'a>(desk: &Desk<'a>, partner: &Id) -> Result<&'a Release, Refused> {
    let not_found = Refused::about(RefusalCode::NotFound, "release");
    let id = id_of(partner)?;
    let release = desk.state.release(&id).ok_or(not_found)?;
    if desk.is_in(partner) { Ok(release) } else { Err(not_found) }
}

fn id_of(partner: &Id) -> Result<Id, Refused> {
    Id::pair(&Id::from("release"), partner).map_err(|_| Refused::about(RefusalCode::BadValue, "partner"))
}
