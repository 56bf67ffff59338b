//! "What do you mean?"

use samenkaart_protocol::{Flag, Id, Record, RefusalCode, limits};

use super::{
    super::{Change, Refused},
    Decision, Desk, check,
};

pub fn raise(desk: &Desk<'_>, id: &Id, card: &Id, question: &str) -> Decision {
    desk.seen_card(card)?;
    desk.new_other(id)?;
    let mine = |flag: &&Flag| flag.answer.is_none() && flag.by.as_ref() == Some(&desk.me.id);
    if !desk.me.facilitator && desk.state.flags().filter(mine).count() >= limits::FLAGS {
        return Err(Refused::limit(RefusalCode::TooMany, "flag", limits::FLAGS));
    }
    let flag = Flag {
        id: id.clone(),
        card: card.clone(),
        partner: desk.me.partner.clone(),
        by: Some(desk.me.id.clone()),
        question: check::optional(question, "question", limits::SHORT)?,
        answer: None,
        at: desk.context.now,
    };
    Ok(vec![Record::Flag(flag).into()])
}

pub fn answer(desk: &Desk<'_>, id: &Id, answer: &str) -> Decision {
    let flag = find(desk, id)?;
    desk.own_card(&flag.card)?;
    let answer = check::optional(answer, "answer", limits::SHORT)?;
    let answer = (!answer.is_empty()).then_some(answer);
    Ok(vec![Record::Flag(Flag { answer, ..flag.clone() }).into()])
}

pub fn drop(desk: &Desk<'_>, id: &Id) -> Decision {
    let flag = find(desk, id)?;
    let room = desk.state.card(&flag.card).map(|card| &card.partner);
    if !room.is_some_and(|room| desk.guides(room)) && flag.by.as_ref() != Some(&desk.me.id) {
        return Err(Refused::about(RefusalCode::NotYours, "flag"));
    }
    Ok(vec![Change::Drop { id: id.clone() }])
}

fn find<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a Flag, Refused> {
    let not_found = Refused::about(RefusalCode::NotFound, "flag");
    let flag = desk.state.flag(id).ok_or(not_found)?;
    desk.seen_card(&flag.card).map_err(|_| not_found)?;
    Ok(flag)
}
