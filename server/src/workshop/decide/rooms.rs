//! How a room works: looking up, writing first and seeing later, equal turns; and asking everybody to one place.

use samenkaart_protocol::{Gather, Id, Partner, Record, RefusalCode, Round, Spot};

use super::{
    super::{Change, Refused},
    Decision, Desk,
};

/// What is to change; none stays as it is.
#[derive(Clone, Copy)]
pub struct RoomChange {
    pub paused: Option<bool>,
    pub silent: Option<bool>,
    pub turns: Option<bool>,
}

pub fn set(desk: &Desk<'_>, partner: Option<&Id>, change: RoomChange) -> Decision {
    desk.guide(partner)?;
    let rooms = match partner {
        Some(partner) => vec![desk.partner(partner)?],
        None => desk.state.partners_in_order(),
    };
    let mut changes = Vec::new();
    for room in rooms {
        let paused = change.paused.unwrap_or(room.paused);
        let silent = change.silent.unwrap_or(room.silent);
        if (paused, silent) != (room.paused, room.silent) {
            changes.push(Record::Partner(Partner { paused, silent, ..room.clone() }).into());
        }
        let id = id_of(&room.id)?;
        match (change.turns, desk.state.round(&id).is_some()) {
            (Some(true), false) => changes.push(Record::Round(begin(id, room, 1)).into()),
            (Some(false), true) => changes.push(Change::Drop { id }),
            _ => {}
        }
    }
    Ok(changes)
}

pub fn next_round(desk: &Desk<'_>, partner: &Id, from: Option<u32>) -> Decision {
    desk.guide(Some(partner))?;
    let room = desk.partner(partner)?;
    let round = desk.state.round(&id_of(partner)?);
    let round = round.ok_or(Refused::about(RefusalCode::NotFound, "round"))?;
    if from.is_some_and(|from| from != round.number) {
        return Ok(Vec::new());
    }
    Ok(vec![Record::Round(begin(round.id.clone(), room, round.number + 1)).into()])
}

/// Somebody adds a card to a room: refused where it is not their turn, and counted where there are turns.
pub fn takes_turn(desk: &Desk<'_>, room: &Partner, joint: bool) -> Result<Vec<Change>, Refused> {
    let own = id_of(&room.id)?;
    if desk.me.facilitator || desk.state.round(&own).is_none() {
        return Ok(Vec::new());
    }
    // Before everybody all take their turns together, whoever's partner they are.
    let rounds = desk.state.rounds().filter(|round| round.id == own || joint);
    let mut rounds: Vec<Round> = rounds.cloned().collect();
    let before = rounds.clone();
    // Whoever left does not hold the others up.
    if everybody_has(desk, &rounds) {
        begin_next(&mut rounds);
    }
    let mine = rounds.iter_mut().find(|round| round.id == own);
    let mine = mine.ok_or(Refused::about(RefusalCode::NotFound, "round"))?;
    if mine.done.contains(&desk.me.id) {
        return Err(RefusalCode::NotYourTurn.into());
    }
    mine.done.push(desk.me.id.clone());
    mine.count = mine.done.len() as u32;
    if everybody_has(desk, &rounds) {
        begin_next(&mut rounds);
    }
    rounds.retain(|round| !before.contains(round));
    Ok(rounds.into_iter().map(|round| Record::Round(round).into()).collect())
}

fn begin(id: Id, room: &Partner, number: u32) -> Round {
    Round { id, partner: room.id.clone(), number, count: 0, done: Vec::new() }
}

/// Those who took their turns together begin the next round together.
fn begin_next(rounds: &mut [Round]) {
    let number = rounds.iter().map(|round| round.number).max().unwrap_or(0) + 1;
    for round in rounds {
        *round = Round { number, count: 0, done: Vec::new(), ..round.clone() };
    }
}

/// Everybody of those rooms who is here, and who asks is.
fn everybody_has(desk: &Desk<'_>, rounds: &[Round]) -> bool {
    let me = [&desk.me.id];
    desk.context.present.iter().chain(me).all(|id| {
        let partner = desk.state.person(id).and_then(|person| person.partner.as_ref());
        let round = rounds.iter().find(|round| Some(&round.partner) == partner);
        round.is_none_or(|round| round.done.contains(id))
    })
}

fn id_of(partner: &Id) -> Result<Id, Refused> {
    Id::pair(&Id::from("round"), partner).map_err(|_| Refused::about(RefusalCode::BadValue, "partner"))
}

pub fn gather(desk: &Desk<'_>, to: &Spot) -> Decision {
    desk.facilitator()?;
    match to {
        Spot::Step { column } => desk.column(column)?,
        Spot::Card { card } => drop(desk.seen_card(card)?),
        Spot::Theme { theme } => drop(desk.theme(theme)?),
    }
    let (by, at) = (desk.me.id.clone(), desk.context.now);
    Ok(vec![Record::Gather(Gather { id: Id::from("gather"), to: to.clone(), by, at }).into()])
}

pub fn let_go(desk: &Desk<'_>) -> Decision {
    desk.facilitator()?;
    let id = Id::from("gather");
    Ok(desk.state.record(&id).map(|_| Change::Drop { id }).into_iter().collect())
}
