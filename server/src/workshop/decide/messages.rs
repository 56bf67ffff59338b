//! Messages of facilitators: to everybody, to rooms, to one person.

use samenkaart_protocol::{Did, Id, Message, MessageKind, Record, RefusalCode, limits};

use super::{
    super::{Change, Refused},
    Decision, Desk, check, logbook,
};

/// A message to be sent.
pub struct NewMessage<'a> {
    pub id: &'a Id,
    pub rooms: &'a [Id],
    pub person: Option<&'a Id>,
    pub nudge: bool,
    pub text: &'a str,
}

pub fn send(desk: &Desk<'_>, new: &NewMessage<'_>) -> Decision {
    if !desk.me.facilitator {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    let mut of = None;
    if let Some(person) = new.person {
        if !new.rooms.is_empty() {
            return Err(Refused::about(RefusalCode::BadValue, "message"));
        }
        let person = desk.state.person(person).ok_or(Refused::about(RefusalCode::NotFound, "person"))?;
        desk.guide(person.partner.as_ref())?;
        of.clone_from(&person.partner);
    } else if new.rooms.is_empty() {
        desk.facilitator()?;
    } else {
        new.rooms.iter().try_for_each(|room| desk.guide(Some(room)))?;
        new.rooms.iter().try_for_each(|room| desk.partner(room).map(drop))?;
    }
    desk.new_other(new.id)?;
    let text = if new.nudge { check::optional } else { check::needed }(new.text, "message", limits::SHORT)?;
    let message = Message {
        id: new.id.clone(),
        rooms: check::each_once(new.rooms),
        person: new.person.cloned(),
        of,
        what: if new.nudge { MessageKind::Nudge } else { MessageKind::Words },
        card: None,
        by: desk.me.id.clone(),
        text,
        at: desk.context.now,
        removed: false,
    };
    Ok(vec![Record::Message(message).into()])
}

pub fn remove(desk: &Desk<'_>, id: &Id) -> Decision {
    if !desk.me.facilitator {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    let Some(Record::Message(message)) = desk.state.record(id).filter(|record| !is_removed(record)) else {
        return Err(Refused::about(RefusalCode::NotFound, "message"));
    };
    let mine = message.by == desk.me.id;
    if !mine {
        desk.facilitator()?;
    }
    let removed = Message { removed: true, ..message.clone() };
    let mut changes: Vec<Change> = vec![Record::Message(removed).into()];
    let what = Did::RemoveMessage { text: message.text.clone(), message: Some(id.clone()) };
    changes.extend(logbook::entry(desk, what));
    Ok(changes)
}

fn is_removed(record: &Record) -> bool {
    matches!(record, Record::Message(message) if message.removed)
}
