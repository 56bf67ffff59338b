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
    if let Some(person) = new.person {
        if !new.rooms.is_empty() {
            return Err(Refused::about(RefusalCode::BadValue, "message"));
        }
        let person = desk.state.person(person).ok_or(Refused::about(RefusalCode::NotFound, "person"))?;
        desk.guide(person.partner.as_ref())?;
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
        what: if new.nudge { MessageKind::Nudge } else { MessageKind::Words },
        card: None,
        by: desk.me.id.clone(),
        text,
        at: desk.context.now,
    };
    Ok(vec![Record::Message(message).into()])
}

pub fn remove(desk: &Desk<'_>, id: &Id) -> Decision {
    if !desk.me.facilitator {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    let Some(Record::Message(message)) = desk.state.record(id) else {
        return Err(Refused::about(RefusalCode::NotFound, "message"));
    };
    let mine = message.by == desk.me.id;
    if !mine {
        desk.facilitator()?;
    }
    let mut changes = vec![Change::Drop { id: id.clone() }];
    changes.extend(logbook::entry(desk, Did::RemoveMessage { text: message.text.clone() }));
    Ok(changes)
}
