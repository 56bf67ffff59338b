//! The agenda drives the workshop: items one after the other, their stage and steps, and what to do when it gets late.

use samenkaart_protocol::{Agenda, AgendaItem, Course, Id, Mode, Record, RefusalCode, Stage, limits};

use super::{
    super::{Change, Refused},
    Decision, Desk, guide,
};

const MINUTE: u64 = 60_000;

pub fn step(desk: &Desk<'_>, from: Option<&Id>, to: Option<&Id>) -> Decision {
    desk.facilitator()?;
    let now = desk.context.now;
    let course = desk.state.course();
    let current = course.and_then(|course| course.item.as_ref());
    if current == to && (to.is_some() || course.is_some()) {
        return Ok(Vec::new()); // somebody else pressed at the same moment
    }
    if current != from {
        return Err(Refused::about(RefusalCode::Moved, "agenda"));
    }
    let next = to.map(|to| item(desk, to)).transpose()?;
    let ahead = |item: &AgendaItem| u64::from(item.minutes) * MINUTE;
    let all: u64 = desk.items().iter().filter(|item| !item.skipped).map(ahead).sum();
    let course = match course {
        Some(course) => Course { item: to.cloned(), began_at: now, ..course.clone() },
        None => Course {
            id: Id::from("course"),
            item: to.cloned(),
            began_at: now,
            started_at: now,
            planned_end: now + all,
        },
    };
    let mut changes = vec![Record::Course(course).into()];
    if let Some(next) = next {
        changes.extend(opens(desk, next)?);
    }
    Ok(changes)
}

/// The stage is moved by hand: the agenda goes along with it.
pub fn set_stage(desk: &Desk<'_>, stage: Stage, from: Option<Stage>) -> Decision {
    let now = desk.workshop.stage;
    if now != stage && from.is_some_and(|from| from != now) {
        desk.facilitator()?;
        return Err(Refused::about(RefusalCode::Moved, "stage"));
    }
    let mut changes = guide::set_stage(desk, stage)?;
    if !changes.is_empty() {
        changes.extend(along(desk, stage));
    }
    Ok(changes)
}

/// The item with which a stage begins, or, where it goes back, the last one of that stage before. None where the agenda
/// has no such item, does not run, or is in that stage already: then its time goes on as it was.
pub fn along(desk: &Desk<'_>, stage: Stage) -> Option<Change> {
    let course = desk.state.course()?;
    let items = desk.items();
    let at = items.iter().position(|item| item.id.is_some() && item.id == course.item)?;
    // An item that names no stage is in that of the one before.
    let stages: Vec<Option<Stage>> = items
        .iter()
        .scan(None, |last, item| {
            *last = item.stage.or(*last);
            Some(*last)
        })
        .collect();
    if stages[at] == Some(stage) {
        return None;
    }
    let fits = |place: &usize| stages[*place] == Some(stage) && !items[*place].skipped;
    let place = if stage > desk.workshop.stage {
        (at + 1..items.len()).find(fits)?
    } else {
        (0..at).rev().find(fits)?
    };
    let course = Course { item: items[place].id.clone(), began_at: desk.context.now, ..course.clone() };
    Some(Record::Course(course).into())
}

/// The stage and the steps of an item. A stage that this way of working does not have is passed over.
fn opens(desk: &Desk<'_>, item: &AgendaItem) -> Decision {
    let mixed = desk.workshop.mode == Mode::Mixed;
    let stage = item.stage.filter(|stage| !(mixed && matches!(stage, Stage::OwnMaps | Stage::Compare)));
    let mut changes = stage.map(|stage| guide::set_stage(desk, stage)).transpose()?.unwrap_or_default();
    let Some(open) = &item.open else { return Ok(changes) };
    let known: Vec<Id> =
        open.iter().filter(|column| desk.workshop.template.column(column).is_some()).cloned().collect();
    for change in guide::open_steps(desk, None, &known)? {
        // The stage and the steps are two sides of one record.
        match (change, changes.first_mut()) {
            (
                Change::Put { record: Record::Workshop(opened) },
                Some(Change::Put { record: Record::Workshop(workshop) }),
            ) => workshop.open_columns = opened.open_columns,
            (change, _) => changes.push(change),
        }
    }
    Ok(changes)
}

/// When all will be done, as it looks now.
pub fn ends(desk: &Desk<'_>) -> Option<u64> {
    let course = desk.state.course()?;
    let items = desk.items();
    let at = items.iter().position(|item| item.id == course.item)?;
    let current = course.began_at + u64::from(items[at].minutes) * MINUTE;
    let rest = items[at + 1..].iter().filter(|item| !item.skipped).map(|item| u64::from(item.minutes));
    Some(current.max(desk.context.now) + rest.sum::<u64>() * MINUTE)
}

pub fn shift(desk: &Desk<'_>) -> Decision {
    desk.facilitator()?;
    let (Some(course), Some(planned_end)) = (desk.state.course(), ends(desk)) else {
        return Err(Refused::about(RefusalCode::NotFound, "agenda"));
    };
    Ok(vec![Record::Course(Course { planned_end, ..course.clone() }).into()])
}

pub fn lengthen(desk: &Desk<'_>, id: &Id, minutes: i32) -> Decision {
    desk.facilitator()?;
    let now = i64::from(item(desk, id)?.minutes);
    let after = now + i64::from(minutes);
    let after = u32::try_from(after).ok().filter(|after| (1..=limits::MINUTES).contains(after));
    let minutes = after.ok_or(Refused::limit(RefusalCode::BadValue, "minutes", limits::MINUTES as usize))?;
    change(desk, id, |item| item.minutes = minutes)
}

pub fn skip(desk: &Desk<'_>, id: &Id, skipped: bool) -> Decision {
    desk.facilitator()?;
    item(desk, id)?;
    change(desk, id, |item| item.skipped = skipped)
}

fn change(desk: &Desk<'_>, id: &Id, change: impl FnOnce(&mut AgendaItem)) -> Decision {
    let mut items = desk.items().to_vec();
    if let Some(item) = items.iter_mut().find(|item| item.id.as_ref() == Some(id)) {
        change(item);
    }
    if items == desk.items() {
        return Ok(Vec::new());
    }
    Ok(vec![Record::Agenda(Agenda { id: Id::from("agenda"), items }).into()])
}

fn item<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a AgendaItem, Refused> {
    let found = desk.items().iter().find(|item| item.id.as_ref() == Some(id));
    found.ok_or(Refused::about(RefusalCode::NotFound, "agenda"))
}
