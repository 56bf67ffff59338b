//! What somebody says to the facilitators in private.

use samenkaart_protocol::{Id, Record, RefusalCode, Whisper, limits};

use super::{
    super::{Change, Refused, text::length},
    Decision, Desk, check,
};

pub fn say(desk: &Desk<'_>, id: &Id, unwell: bool, named: bool, text: &str) -> Decision {
    let partner = desk.own_partner()?;
    desk.new_id(id)?;
    // "This is not going well for me" says enough by itself.
    let text = if unwell {
        check::optional(text, "message", limits::SHORT)?
    } else {
        check::needed(text, "message", limits::SHORT)?
    };
    // Pressed again, it is the same cry for help, perhaps with words by now.
    if let Some(same) = waiting(desk).find(|one| unwell && one.unwell && one.named == named) {
        let parts = [same.text.as_str(), &text].into_iter().filter(|part| !part.is_empty());
        let text = parts.collect::<Vec<_>>().join("\n");
        if text == same.text {
            return Ok(Vec::new());
        }
        if length(&text) <= limits::SHORT {
            return Ok(vec![Record::Whisper(Whisper { text, ..same.clone() }).into()]);
        }
    }
    if waiting(desk).count() >= limits::WHISPERS {
        return Err(Refused::limit(RefusalCode::TooMany, "message", limits::WHISPERS));
    }
    desk.room_for_others(1)?;
    let whisper = Whisper {
        id: id.clone(),
        person: Some(desk.me.id.clone()),
        partner: partner.id.clone(),
        unwell,
        named,
        text,
        at: desk.context.now,
        answer: None,
        answered_by: Vec::new(),
        settled: false,
    };
    Ok(vec![Record::Whisper(whisper).into()])
}

/// What the one who asks said, and nobody has dealt with.
fn waiting<'a>(desk: &'a Desk<'_>) -> impl Iterator<Item = &'a Whisper> {
    desk.state.whispers().filter(|one| !one.settled && one.person.as_ref() == Some(&desk.me.id))
}

pub fn answer(desk: &Desk<'_>, id: &Id, answer: &str) -> Decision {
    let whisper = guided(desk, id)?;
    let answer = check::needed(answer, "answer", limits::SHORT)?;
    let before = whisper.answer.as_deref();
    // Two facilitators may answer at the same time: both are read.
    let answer = before.map_or(answer.clone(), |before| format!("{before}\n\n{answer}"));
    if length(&answer) > limits::ANSWERS {
        return Err(Refused::limit(RefusalCode::TooLong, "answer", limits::ANSWERS));
    }
    let mut answered_by = whisper.answered_by.clone();
    answered_by.retain(|person| *person != desk.me.id);
    answered_by.push(desk.me.id.clone());
    let whisper = Whisper { answer: Some(answer), answered_by, settled: true, ..whisper.clone() };
    Ok(vec![Record::Whisper(whisper).into()])
}

pub fn settle(desk: &Desk<'_>, id: &Id, settled: bool) -> Decision {
    let whisper = guided(desk, id)?;
    Ok(vec![Record::Whisper(Whisper { settled, ..whisper.clone() }).into()])
}

pub fn take_back(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.own_partner()?;
    let whisper = desk.state.whisper(id).filter(|whisper| whisper.person.as_ref() == Some(&desk.me.id));
    whisper.ok_or(Refused::about(RefusalCode::NotFound, "message"))?;
    Ok(vec![Change::Drop { id: id.clone() }])
}

fn guided<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a Whisper, Refused> {
    if !desk.me.facilitator {
        return Err(RefusalCode::FacilitatorsOnly.into());
    }
    let whisper = desk.state.whisper(id).ok_or(Refused::about(RefusalCode::NotFound, "message"))?;
    desk.guide(Some(&whisper.partner))?;
    Ok(whisper)
}
