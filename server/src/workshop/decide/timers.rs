//! Timers: the one that everybody sees, and rooms' own.

use samenkaart_protocol::{Id, Record, RefusalCode, Timer, limits};

use super::{
    super::{Change, Refused},
    Decision, Desk, check,
};

pub fn start(desk: &Desk<'_>, partner: Option<&Id>, seconds: i64, label: &str) -> Decision {
    desk.guide(partner)?;
    let id = id_of(desk, partner)?;
    let label = check::optional(label, "label", limits::NAME)?;
    let wrong = Refused::limit(RefusalCode::BadValue, "minutes", limits::MINUTES as usize);
    let seconds = u32::try_from(seconds).map_err(|_| wrong)?;
    if !(5..=limits::MINUTES * 60).contains(&seconds) {
        return Err(wrong);
    }
    let total = u64::from(seconds) * 1000;
    let ends_at = Some(desk.context.now + total);
    let partner = partner.cloned();
    Ok(vec![Record::Timer(Timer { id, partner, label, ends_at, left: None, total }).into()])
}

pub fn pause(desk: &Desk<'_>, partner: Option<&Id>, paused: bool) -> Decision {
    desk.guide(partner)?;
    let Some(Record::Timer(timer)) = desk.state.record(&id_of(desk, partner)?) else {
        return Err(Refused::about(RefusalCode::NotFound, "timer"));
    };
    let now = desk.context.now;
    let (ends_at, left) = match (timer.ends_at, timer.left, paused) {
        (Some(ends_at), _, true) => (None, Some(ends_at.saturating_sub(now))),
        (None, Some(left), false) => (Some(now + left), None),
        _ => return Ok(Vec::new()),
    };
    Ok(vec![Record::Timer(Timer { ends_at, left, ..timer.clone() }).into()])
}

pub fn stop(desk: &Desk<'_>, partner: Option<&Id>) -> Decision {
    desk.guide(partner)?;
    let id = id_of(desk, partner)?;
    Ok(desk.state.record(&id).map(|_| Change::Drop { id }).into_iter().collect())
}

fn id_of(desk: &Desk<'_>, partner: Option<&Id>) -> Result<Id, Refused> {
    let timer = Id::from("timer");
    let Some(partner) = partner else { return Ok(timer) };
    desk.partner(partner)?;
    Id::pair(&timer, partner).map_err(|_| Refused::about(RefusalCode::BadValue, "partner"))
}
