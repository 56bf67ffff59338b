//! What the agreement holds beside statements: actions, asks of others, and what is said of clauses.

use samenkaart_protocol::{Action, ActionStatus, Ask, Clause, ClauseKey, Id, Record, RefusalCode, limits};

use super::{
    super::{Change, Refused, rank},
    Decision, Desk,
    both::both,
    check,
};

pub fn add(
    desk: &Desk<'_>,
    id: &Id,
    what: &str,
    partners: &[Id],
    who: &str,
    by_when: &str,
    theme: Option<&Id>,
) -> Decision {
    desk.joint_session()?;
    desk.new_other(id)?;
    let action = Action {
        id: id.clone(),
        what: check::needed(what, "what", limits::SHORT)?,
        partners: known_partners(desk, partners)?,
        who: check::optional(who, "who", limits::NAME)?,
        by_when: check::date(by_when, "by_when")?,
        theme: known_theme(desk, theme)?,
        status: ActionStatus::Open,
        rank: rank::last(desk.state.actions().map(|action| action.rank)),
    };
    Ok(vec![Record::Action(action).into()])
}

/// What is to change; none stays as it is.
pub struct ActionChange<'a> {
    pub what: Option<&'a str>,
    pub partners: Option<&'a [Id]>,
    pub who: Option<&'a str>,
    pub by_when: Option<&'a str>,
    pub status: Option<ActionStatus>,
    /// The `what` that the writer began from.
    pub was: Option<&'a str>,
}

pub fn set(desk: &Desk<'_>, id: &Id, change: &ActionChange<'_>) -> Decision {
    desk.joint_session()?;
    let not_found = Refused::about(RefusalCode::NotFound, "action");
    let mut action = desk.state.action(id).ok_or(not_found)?.clone();
    if let Some(what) = change.what {
        action.what = check::needed(&both(&action.what, change.was, what), "what", limits::SHORT)?;
    }
    if let Some(partners) = change.partners {
        action.partners = known_partners(desk, partners)?;
    }
    if let Some(who) = change.who {
        action.who = check::optional(who, "who", limits::NAME)?;
    }
    if let Some(by_when) = change.by_when {
        action.by_when = check::date(by_when, "by_when")?;
    }
    action.status = change.status.unwrap_or(action.status);
    Ok(vec![Record::Action(action).into()])
}

pub fn add_ask(desk: &Desk<'_>, id: &Id, to: &str, what: &str, theme: Option<&Id>) -> Decision {
    desk.joint_session()?;
    desk.new_other(id)?;
    let ask = Ask {
        id: id.clone(),
        to: check::needed(to, "to", limits::NAME)?,
        what: check::needed(what, "what", limits::SHORT)?,
        theme: known_theme(desk, theme)?,
        rank: rank::last(desk.state.asks().map(|ask| ask.rank)),
    };
    Ok(vec![Record::Ask(ask).into()])
}

pub fn set_ask(
    desk: &Desk<'_>,
    id: &Id,
    to: Option<&str>,
    what: Option<&str>,
    was: Option<&str>,
) -> Decision {
    desk.joint_session()?;
    let mut ask = desk.state.ask(id).ok_or(Refused::about(RefusalCode::NotFound, "ask"))?.clone();
    if let Some(to) = to {
        ask.to = check::needed(to, "to", limits::NAME)?;
    }
    if let Some(what) = what {
        ask.what = check::needed(&both(&ask.what, was, what), "what", limits::SHORT)?;
    }
    Ok(vec![Record::Ask(ask).into()])
}

pub fn remove_ask(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    match desk.state.ask(id) {
        Some(_) => Ok(vec![Change::Drop { id: id.clone() }]),
        None => Err(Refused::about(RefusalCode::NotFound, "ask")),
    }
}

pub fn set_clause(desk: &Desk<'_>, clause: ClauseKey, text: &str, was: Option<&str>) -> Decision {
    desk.joint_session()?;
    let name = serde_json::to_value(clause).ok().and_then(|v| v.as_str().map(str::to_owned));
    let id = Id::new(&format!("clause.{}", name.unwrap_or_default())).map_err(|_| RefusalCode::BadValue)?;
    let now = match desk.state.record(&id) {
        Some(Record::Clause(clause)) => clause.text.as_str(),
        _ => "",
    };
    let text = check::optional(&both(now, was, text), "text", limits::SHORT)?;
    if text.is_empty() {
        return Ok(desk.state.record(&id).map(|_| Change::Drop { id }).into_iter().collect());
    }
    Ok(vec![Record::Clause(Clause { id, clause, text }).into()])
}

fn known_partners(desk: &Desk<'_>, partners: &[Id]) -> Result<Vec<Id>, Refused> {
    check::number(partners.len(), "partners", 0..=*limits::PARTNERS.end())?;
    partners.iter().try_for_each(|id| desk.partner(id).map(drop))?;
    Ok(check::each_once(partners))
}

fn known_theme(desk: &Desk<'_>, theme: Option<&Id>) -> Result<Option<Id>, Refused> {
    theme.map(|id| desk.theme(id).map(|theme| theme.id.clone())).transpose()
}
