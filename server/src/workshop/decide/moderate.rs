//! Cards, steps and rooms under the facilitators' care: taken away from everybody's eyes, or locked.

use samenkaart_protocol::{
    Card, Did, Id, Message, MessageKind, Partner, Record, RefusalCode, Workshop, limits,
};

use super::{super::Refused, Decision, Desk, check, dice::Dice, logbook, release};

pub fn hide_card(desk: &Desk<'_>, id: &Id, hidden: bool, why: Option<&str>) -> Decision {
    let card = guided_card(desk, id)?;
    let why = why.map(|why| check::optional(why, "reason", limits::SHORT)).transpose()?.unwrap_or_default();
    if card.hidden == hidden {
        return Ok(Vec::new());
    }
    let mut changes = vec![Record::Card(Card { hidden, ..card.clone() }).into()];
    if hidden {
        changes.extend(release::changes(desk.state, card, false));
        desk.room_for_others(2)?;
        let mut dice = Dice::new(desk.context.random);
        let mut say = |message: Message| {
            let id = Id::new(&format!("said.{}", dice.id())).expect("digits make an id");
            changes.push(Record::Message(Message { id, ..message }).into());
        };
        let shared = card.joint || card.released;
        let message = Message {
            id: card.id.clone(),
            rooms: if shared { Vec::new() } else { vec![card.partner.clone()] },
            person: None,
            of: None,
            what: MessageKind::CardAside,
            card: Some(card.id.clone()),
            by: desk.me.id.clone(),
            text: String::new(),
            at: desk.context.now,
            removed: false,
        };
        say(message.clone());
        let author = card.author.clone().filter(|author| *author != desk.me.id);
        if let Some(author) = author.filter(|_| !why.is_empty()) {
            let what = MessageKind::Why;
            let (rooms, of) = (Vec::new(), Some(card.partner.clone()));
            say(Message { rooms, person: Some(author), of, what, text: why, ..message });
        }
    }
    changes.extend(logbook::entry(desk, Did::HideCard { card: id.clone(), hidden }));
    Ok(changes)
}

pub fn lock_card(desk: &Desk<'_>, id: &Id, locked: bool) -> Decision {
    let card = guided_card(desk, id)?;
    if card.locked == locked {
        return Ok(Vec::new());
    }
    let mut changes = vec![Record::Card(Card { locked, ..card.clone() }).into()];
    changes.extend(logbook::entry(desk, Did::LockCard { card: id.clone(), locked }));
    Ok(changes)
}

pub fn lock_room(desk: &Desk<'_>, id: &Id, locked: bool) -> Decision {
    desk.guide(Some(id))?;
    let partner = desk.partner(id)?;
    if partner.locked == locked {
        return Ok(Vec::new());
    }
    let mut changes = vec![Record::Partner(Partner { locked, ..partner.clone() }).into()];
    changes.extend(logbook::entry(desk, Did::LockRoom { partner: id.clone(), locked }));
    Ok(changes)
}

pub fn lock_steps(desk: &Desk<'_>, partner: Option<&Id>, columns: &[Id]) -> Decision {
    desk.guide(partner)?;
    columns.iter().try_for_each(|column| desk.column(column))?;
    let all = desk.workshop.template.columns.iter().map(|column| &column.id);
    let after: Vec<Id> = all.filter(|id| columns.contains(id)).cloned().collect();
    let (before, change) = match partner {
        Some(partner) => {
            let partner = desk.partner(partner)?;
            let locked_columns = after.clone();
            let change = Record::Partner(Partner { locked_columns, ..partner.clone() });
            (partner.locked_columns.clone(), change)
        }
        None => {
            let change =
                Record::Workshop(Workshop { locked_columns: after.clone(), ..desk.workshop.clone() });
            (desk.workshop.locked_columns.clone(), change)
        }
    };
    if before == after {
        return Ok(Vec::new());
    }
    let mut changes = vec![change.into()];
    changes.extend(logbook::entry(desk, Did::LockSteps { partner: partner.cloned(), before, after }));
    Ok(changes)
}

/// A card in a room that the one who asks guides.
fn guided_card<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a Card, Refused> {
    if !desk.me.facilitator {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    let card = desk.seen_card(id)?;
    desk.guide(Some(&card.partner))?;
    Ok(card)
}

/// Whether a participant may not touch a card now.
pub fn is_locked(desk: &Desk<'_>, card: &Card) -> bool {
    let room = (!card.joint && !card.released).then(|| desk.state.partner(&card.partner)).flatten();
    card.locked || desk.step_unlocked(&card.column, room).is_err()
}
