//! Proposals of the program: what people refused is remembered. Accepting one is putting its cards together, which
//! people do as they do it without a proposal.

use samenkaart_protocol::{Declined, Id, ProposalKind, Record, limits};

use super::{super::Change, Decision, Desk, check, themes::shared};

pub fn decline(desk: &Desk<'_>, id: &Id, proposal: ProposalKind, cards: &[Id]) -> Decision {
    desk.joint_session()?;
    let cards = check::each_once(cards);
    check::number(cards.len(), "cards", 2..=limits::CARDS)?;
    for card in &cards {
        shared(desk.seen_card(card)?)?;
    }
    desk.new_other(id)?;
    let declined = Declined { id: id.clone(), proposal, cards, apart_from: Vec::new() };
    Ok(vec![Record::Declined(declined).into()])
}

pub fn allow(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    Ok(desk.state.declined(id).map(|_| Change::Drop { id: id.clone() }).into_iter().collect())
}
