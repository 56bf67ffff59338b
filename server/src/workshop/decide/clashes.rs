//! Clashes: two cards that contradict each other, or use the same words with another meaning; and what is behind
//! them. Nothing is decided by the mark: it opens the talk about the interests.

use samenkaart_protocol::{Clash, ClashKind, ClashOutcome, Id, Record, RefusalCode, limits};

use super::{super::Refused, Decision, Desk, both::both, check, themes::shared};

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
    Ok(vec![Record::Clash(clash).into()])
}

pub fn drop(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    let clash = desk.clash(id)?;
    Ok(vec![Record::Clash(Clash { removed: true, ..clash.clone() }).into()])
}

pub fn set_interest(desk: &Desk<'_>, id: &Id, card: &Id, text: &str, was: Option<&str>) -> Decision {
    desk.joint_session()?;
    let mut clash = desk.clash(id)?.clone();
    let place = clash.cards.iter().position(|one| one == card);
    let place = place.ok_or(Refused::about(RefusalCode::NotFound, "card"))?;
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
