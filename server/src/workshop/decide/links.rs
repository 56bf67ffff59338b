//! Links across the steps: what serves what.

use samenkaart_protocol::{Id, Link, Record, RefusalCode};

use super::{
    super::{Change, Refused},
    Decision, Desk,
    themes::shared,
};

pub fn add(desk: &Desk<'_>, id: &Id, from: &Id, to: &Id) -> Decision {
    desk.joint_session()?;
    if column(desk, from)? == column(desk, to)? {
        return Err(Refused::about(RefusalCode::SameColumn, "link"));
    }
    if desk.state.links().any(|link| link.from == *from && link.to == *to) {
        return Ok(Vec::new());
    }
    desk.new_other(id)?;
    Ok(vec![Record::Link(Link { id: id.clone(), from: from.clone(), to: to.clone() }).into()])
}

pub fn remove(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    Ok(desk.state.link(id).map(|_| Change::Drop { id: id.clone() }).into_iter().collect())
}

/// In which step a theme or a card lies that everybody sees.
fn column<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a Id, Refused> {
    if desk.state.theme(id).is_some() {
        return desk.theme(id).map(|theme| &theme.column);
    }
    let card = desk.seen_card(id)?;
    shared(card)?;
    Ok(&card.column)
}
