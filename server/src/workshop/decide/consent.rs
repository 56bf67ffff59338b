//! Consent: a statement stands when no partner has an overriding objection.

use samenkaart_protocol::{Answer, Consent, Id, Record, RefusalCode, Stage, limits};

use super::{
    super::{Change, Refused, State},
    Decision, Desk, check,
};

pub fn give(desk: &Desk<'_>, theme: &Id, answer: Answer, reason: &str) -> Decision {
    let partner = desk.own_partner()?;
    desk.from(Stage::Agreement)?;
    desk.theme(theme)?;
    let reason = check::optional(reason, "reason", limits::SHORT)?;
    if answer != Answer::Agree && reason.is_empty() {
        return Err(Refused::about(RefusalCode::ReasonNeeded, "reason"));
    }
    let consent = Consent {
        id: id_of(desk, theme)?,
        theme: theme.clone(),
        partner: partner.id.clone(),
        person: Some(desk.me.id.clone()),
        answer,
        reason,
        outdated: false,
    };
    Ok(vec![Record::Consent(consent).into()])
}

pub fn withdraw(desk: &Desk<'_>, theme: &Id) -> Decision {
    desk.own_partner()?;
    let id = id_of(desk, theme)?;
    Ok(desk.state.record(&id).map(|_| Change::Drop { id }).into_iter().collect())
}

/// The joint statement changes: answers to the old words no longer count.
pub fn outdate(state: &State, theme: &Id) -> Vec<Change> {
    let current = state.consents().filter(|consent| consent.theme == *theme && !consent.outdated);
    current.map(|consent| Record::Consent(Consent { outdated: true, ..consent.clone() }).into()).collect()
}

fn id_of(desk: &Desk<'_>, theme: &Id) -> Result<Id, Refused> {
    let alias = desk.state.alias(&desk.me.id).ok_or(RefusalCode::NotEntered)?;
    Id::pair(theme, alias).map_err(|_| Refused::about(RefusalCode::BadValue, "theme"))
}
