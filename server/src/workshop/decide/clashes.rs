//! Clashes: two cards that contradict each other, or use the same words with another meaning; and what is behind
//! them. Nothing is decided by the mark: it opens the talk about the interests.

use samenkaart_protocol::{Clash, ClashKind, ClashOutcome, Id, Record, RefusalCode, Theme, limits};

use super::{
    super::Refused,
    Decision, Desk,
    both::both,
    check,
    leaving::{Leaving, asleep},
    recognition::ALONE,
    themes::{self, shared},
};

/// How the ids of themes begin that a mark made of two cards.
const FACING: &str = "facing.";

pub fn mark(desk: &Desk<'_>, id: &Id, cards: &[Id; 2], how: ClashKind) -> Decision {
    desk.joint_session()?;
    let [one, other] = [desk.seen_card(&cards[0])?, desk.seen_card(&cards[1])?];
    shared(one)?;
    shared(other)?;
    if one.column != other.column {
        return Err(Refused::about(RefusalCode::OtherColumn, "card"));
    }
    if one.partner == other.partner {
        return Err(Refused::about(RefusalCode::SamePartner, "card"));
    }
    // Two people may mark the same pair: the second one finds it marked.
    if let Some(marked) = desk.state.clashes().find(|clash| is_pair(clash, cards)) {
        let again = Clash { removed: false, how, ..marked.clone() };
        return Ok(if again == *marked { Vec::new() } else { vec![Record::Clash(again).into()] });
    }
    desk.new_other(id)?;
    let clash = Clash {
        id: id.clone(),
        column: one.column.clone(),
        how,
        cards: cards.clone(),
        interests: Default::default(),
        outcome: ClashOutcome::Open {},
        removed: false,
    };
    let mut changes = facing(desk, &clash)?;
    changes.push(Record::Clash(clash).into());
    Ok(changes)
}

/// Cards that contradict each other and lie loose come into one theme, so that the two sides stand beside each other.
/// Themes stay as they are, also those that were made to ask about one card: the others answer about each side by itself.
fn facing(desk: &Desk<'_>, clash: &Clash) -> Decision {
    let loose = clash.cards.iter().all(|card| desk.state.theme_of(card).is_none());
    if clash.how != ClashKind::Opposite || !loose {
        return Ok(Vec::new());
    }
    let free = |id: &Id| desk.state.record(id).is_none();
    let id = Id::new(&format!("{FACING}{}", clash.id)).ok().filter(free);
    let Some(id) = id else { return Ok(Vec::new()) };
    themes::room_for(desk, 1)?;
    themes::together(desk, &id, "", &clash.cards, &[])
}

/// A theme of two cards that the program made of them, and that people gave neither a name nor a statement. Logs of
/// before hold some that were made to ask about one of the two.
fn is_by_program(desk: &Desk<'_>, theme: &Theme) -> bool {
    let made = theme.id.as_str().starts_with(FACING) || theme.id.as_str().starts_with(ALONE);
    let named = !theme.title.is_empty() || !desk.state.words(&theme.id).trim().is_empty();
    made && !named && theme.cards.len() == 2
}

pub fn drop(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    let clash = desk.clash(id)?;
    let mut changes = vec![Record::Clash(Clash { removed: true, ..clash.clone() }).into()];
    // What only the mark brought together goes apart with it: it would look like agreement.
    let [one, other] = clash.cards.each_ref().map(|card| desk.state.theme_of(card));
    if let Some(theme) = one
        && other.is_some_and(|other| other.id == theme.id)
        && is_by_program(desk, theme)
    {
        let mut leaving = Leaving::default();
        // A theme that was made to ask about one card keeps that one.
        let own = |card: &Id| theme.id.as_str().starts_with(&format!("{ALONE}{card}"));
        let apart: Vec<Id> = clash.cards.iter().filter(|card| !own(card)).cloned().collect();
        apart.iter().for_each(|card| leaving.leave(desk.state, card));
        changes.extend(leaving.into_changes(desk.state, None));
        let awake = asleep(desk.state, &apart);
        changes.extend(awake.into_iter().map(|theme| Record::Theme(theme).into()));
    }
    Ok(changes)
}

pub fn set_interest(desk: &Desk<'_>, id: &Id, card: &Id, text: &str, was: Option<&str>) -> Decision {
    let mut clash = desk.clash(id)?.clone();
    let place = clash.cards.iter().position(|one| one == card);
    let place = place.ok_or(Refused::about(RefusalCode::NotFound, "card"))?;
    // What matters to a group is for that group to say; a facilitator may write it down for them.
    if !desk.state.card(card).is_some_and(|card| desk.is_in(&card.partner)) {
        return Err(Refused::about(RefusalCode::NotYours, "card"));
    }
    desk.joint_session()?;
    let interest = &mut clash.interests[place];
    *interest = check::optional(&both(interest, was, text), "interest", limits::SHORT)?;
    Ok(vec![Record::Clash(clash).into()])
}

pub fn settle(desk: &Desk<'_>, id: &Id, outcome: &ClashOutcome) -> Decision {
    desk.joint_session()?;
    let clash = desk.clash(id)?;
    let outcome = match outcome {
        ClashOutcome::Open {} => ClashOutcome::Open {},
        ClashOutcome::Option { theme } => ClashOutcome::Option { theme: desk.theme(theme)?.id.clone() },
        ClashOutcome::Difference { reason } => {
            ClashOutcome::Difference { reason: check::optional(reason, "reason", limits::SHORT)? }
        }
    };
    Ok(vec![Record::Clash(Clash { outcome, ..clash.clone() }).into()])
}

fn is_pair(clash: &Clash, cards: &[Id; 2]) -> bool {
    cards.iter().all(|card| clash.cards.contains(card))
}
