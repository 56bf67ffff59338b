//! Preparing: what the workshop is about, its template, agenda, partners and invitations.

use samenkaart_protocol::{
    Colour, Column, Did, Id, Language, Mode, NewPartner, Pattern, Purpose, Record, RefusalCode, ScreenTarget,
    Template, limits,
};

use super::{
    super::{Change, Refused, rank},
    Decision, Desk, check,
    dice::Dice,
    found, guide, logbook,
};

/// What is to change; none stays as it is.
pub struct WorkshopChange<'a> {
    pub title: Option<&'a str>,
    pub occasion: Option<&'a str>,
    pub language: Option<Language>,
    pub mode: Option<Mode>,
    pub retention: Option<&'a str>,
    pub joining: Option<bool>,
    pub waiting_room: Option<bool>,
    pub proposals: Option<bool>,
}

pub fn set_workshop(desk: &Desk<'_>, change: &WorkshopChange<'_>) -> Decision {
    desk.facilitator()?;
    let mut workshop = desk.workshop.clone();
    if let Some(title) = change.title {
        workshop.title = check::needed(title, "title", limits::LINE)?;
    }
    if let Some(occasion) = change.occasion {
        workshop.occasion = check::optional(occasion, "occasion", limits::SHORT)?;
    }
    if let Some(retention) = change.retention {
        workshop.retention = check::retention(retention, desk.context.now)?;
    }
    if let Some(mode) = change.mode.filter(|mode| *mode != workshop.mode) {
        if desk.state.cards().next().is_some() {
            return Err(Refused::about(RefusalCode::InUse, "mode"));
        }
        workshop.mode = mode;
        workshop.stage = samenkaart_protocol::Stage::Prepare;
    }
    workshop.language = change.language.unwrap_or(workshop.language);
    workshop.joining = change.joining.unwrap_or(workshop.joining);
    workshop.waiting_room = change.waiting_room.unwrap_or(workshop.waiting_room);
    workshop.proposals = change.proposals.unwrap_or(workshop.proposals);
    Ok(vec![Record::Workshop(workshop).into()])
}

pub fn set_template(desk: &Desk<'_>, template: &Template) -> Decision {
    desk.facilitator()?;
    let template = check::template(template)?;
    let homeless = desk.state.cards().any(|card| !template.has_field(&card.column, &card.field));
    let unfounded = desk.state.themes().any(|theme| template.column(&theme.column).is_none());
    if homeless || unfounded {
        return Err(Refused::about(RefusalCode::InUse, "template"));
    }
    let known = |ids: &[Id]| -> Vec<Id> {
        let kept: Vec<Id> = ids.iter().filter(|id| template.column(id).is_some()).cloned().collect();
        // A room in which no step is left open starts again at the first.
        if kept.is_empty() && !ids.is_empty() { vec![template.columns[0].id.clone()] } else { kept }
    };
    let mut changes = Vec::new();
    for partner in desk.state.partners_in_order() {
        let open_columns = known(&partner.open_columns);
        if open_columns != partner.open_columns {
            changes.push(
                Record::Partner(samenkaart_protocol::Partner { open_columns, ..partner.clone() }).into(),
            );
        }
    }
    let gone = desk.workshop.template.columns.iter().filter(|column| template.column(&column.id).is_none());
    let shown =
        |column: &Column| guide::is_on_screen(desk.state, &ScreenTarget::Step { column: column.id.clone() });
    if gone.into_iter().any(shown) {
        changes.push(guide::screen(ScreenTarget::Join {}));
    }
    let open_columns = known(&desk.workshop.open_columns);
    let workshop = samenkaart_protocol::Workshop { open_columns, template, ..desk.workshop.clone() };
    changes.push(Record::Workshop(workshop).into());
    Ok(changes)
}

pub fn add_partner(desk: &Desk<'_>, new: &NewPartner) -> Decision {
    desk.facilitator()?;
    desk.new_id(&new.id)?;
    check::number(desk.state.partners().count() + 1, "partners", limits::PARTNERS)?;
    let rank = rank::last(desk.state.partners().map(|partner| partner.rank));
    own_name(desk, &new.id, &new.name)?;
    let partner = found::partner(new, rank, desk.workshop.open_columns.clone())?;
    let purpose = Purpose::Partner { partner: new.id.clone() };
    let invitation = found::invitation(purpose, &mut Dice::new(desk.context.random));
    Ok(vec![Record::Partner(partner).into(), Record::Invitation(invitation).into()])
}

/// What is to change; none stays as it is.
pub struct PartnerChange<'a> {
    pub name: Option<&'a str>,
    pub colour: Option<Colour>,
    pub pattern: Option<Pattern>,
    pub anonymous: Option<bool>,
}

pub fn set_partner(desk: &Desk<'_>, id: &Id, change: &PartnerChange<'_>) -> Decision {
    desk.facilitator()?;
    let mut partner = desk.partner(id)?.clone();
    if let Some(name) = change.name {
        partner.name = check::needed(name, "name", limits::NAME)?;
        own_name(desk, id, name)?;
    }
    // Whoever entered was promised it at the door, and relies on it with cards, flags and answers.
    let promised = has_people(desk, id) || desk.state.cards().any(|card| card.partner == *id);
    if partner.anonymous && change.anonymous == Some(false) && promised {
        return Err(RefusalCode::Promise.into());
    }
    partner.colour = change.colour.unwrap_or(partner.colour);
    partner.pattern = change.pattern.unwrap_or(partner.pattern);
    partner.anonymous = change.anonymous.unwrap_or(partner.anonymous);
    Ok(vec![Record::Partner(partner).into()])
}

pub fn remove_partner(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.facilitator()?;
    desk.partner(id)?;
    check::number(desk.state.partners().count() - 1, "partners", limits::PARTNERS)?;
    let cards = desk.state.cards().any(|card| card.partner == *id);
    let actions = desk.state.actions().any(|action| action.partners.contains(id));
    if has_people(desk, id) || cards || actions {
        return Err(Refused::about(RefusalCode::InUse, "partner"));
    }
    let invitations = desk
        .state
        .invitations()
        .filter(|invitation| matches!(&invitation.purpose, Purpose::Partner { partner } if partner == id));
    let messages = desk.state.records().filter_map(|record| match record {
        Record::Message(message) if message.rooms == [id.clone()] => Some(&message.id),
        _ => None,
    });
    let gone = invitations.map(|invitation| &invitation.id).chain(messages).chain([id]);
    let mut changes: Vec<Change> = gone.map(|id| Change::Drop { id: id.clone() }).collect();
    if guide::is_on_screen(desk.state, &ScreenTarget::Room { partner: id.clone() }) {
        changes.push(guide::screen(ScreenTarget::Join {}));
    }
    Ok(changes)
}

/// Nobody could tell two partners of one name apart.
fn own_name(desk: &Desk<'_>, partner: &Id, name: &str) -> Result<(), Refused> {
    let taken =
        desk.state.partners().any(|other| other.id != *partner && check::same_name(&other.name, name));
    if taken { Err(Refused::about(RefusalCode::SameName, "name")) } else { Ok(()) }
}

fn has_people(desk: &Desk<'_>, partner: &Id) -> bool {
    desk.state.people().any(|person| person.partner.as_ref() == Some(partner))
}

pub fn renew_invitation(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.facilitator()?;
    let old = desk.state.invitation(id).ok_or(Refused::about(RefusalCode::NotFound, "invitation"))?;
    let new = found::invitation(old.purpose.clone(), &mut Dice::new(desk.context.random));
    let mut changes = vec![Change::Drop { id: id.clone() }, Record::Invitation(new).into()];
    changes.extend(logbook::entry(desk, Did::RenewInvitation { purpose: old.purpose.clone() }));
    Ok(changes)
}

pub fn add_invitation(desk: &Desk<'_>, rooms: &[Id]) -> Decision {
    desk.facilitator()?;
    rooms.iter().try_for_each(|room| desk.partner(room).map(drop))?;
    desk.room_for_others(1)?;
    let mut rooms = check::each_once(rooms);
    rooms.sort();
    let purpose = Purpose::Facilitator { rooms };
    if desk.state.invitations().any(|other| other.purpose == purpose) {
        return Ok(Vec::new());
    }
    Ok(vec![Record::Invitation(found::invitation(purpose, &mut Dice::new(desk.context.random))).into()])
}

/// Only what was added: the others can be renewed, and are always there.
pub fn end_invitation(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.facilitator()?;
    let old = desk.state.invitation(id).ok_or(Refused::about(RefusalCode::NotFound, "invitation"))?;
    match &old.purpose {
        Purpose::Facilitator { rooms } if !rooms.is_empty() => {}
        Purpose::Return { .. } => {}
        _ => return Err(Refused::about(RefusalCode::InUse, "invitation")),
    }
    Ok(vec![Change::Drop { id: id.clone() }])
}
