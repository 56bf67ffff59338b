//! The agenda drives the workshop: items one after the other, their stage and steps, and what to do when it gets late.
//! It never runs behind the stage: when a facilitator moves that by hand, the agenda follows (rule G1).

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
    let course = match course {
        Some(course) => Course { item: to.cloned(), began_at: now, ..course.clone() },
        None => Course {
            id: Id::from("course"),
            item: to.cloned(),
            began_at: now,
            started_at: now,
            planned_end: now + from_then_on(desk, to) * MINUTE,
        },
    };
    let mut changes = vec![Record::Course(course).into()];
    if let Some(next) = next {
        let moved = own_stage(desk, next).map(|stage| guide::set_stage(desk, stage)).transpose()?;
        changes.extend(opens(desk, moved.unwrap_or_default(), next)?);
    }
    Ok(changes)
}

/// The minutes of an item and of all after it that are not left out.
fn from_then_on(desk: &Desk<'_>, first: Option<&Id>) -> u64 {
    let items = desk.items();
    let at = items.iter().position(|item| item.id.as_ref() == first).unwrap_or(0);
    let taken = items[at..].iter().filter(|item| !item.skipped || item.id.as_ref() == first);
    taken.map(|item| u64::from(item.minutes)).sum()
}

/// A facilitator moves the stage by hand, and the agenda goes along.
pub fn set_stage(desk: &Desk<'_>, stage: Stage, from: Option<Stage>) -> Decision {
    let now = desk.workshop.stage;
    if now != stage && from.is_some_and(|from| from != now) {
        desk.facilitator()?;
        return Err(Refused::about(RefusalCode::Moved, "stage"));
    }
    let changes = guide::set_stage(desk, stage)?;
    if changes.is_empty() { Ok(changes) } else { follow(desk, stage, changes) }
}

/// Takes the agenda along to a stage; the changes are those that move the stage, the workshop first.
/// An agenda that does not run, is there already or has nothing for that stage stays where it is.
pub fn follow(desk: &Desk<'_>, stage: Stage, changes: Vec<Change>) -> Decision {
    let (Some(course), Some(item)) = (desk.state.course(), item_of_stage(desk, stage)) else {
        return Ok(changes);
    };
    let mut changes = opens(desk, changes, item)?;
    let course = Course { item: item.id.clone(), began_at: desk.context.now, ..course.clone() };
    changes.push(Record::Course(course).into());
    Ok(changes)
}

/// Where the agenda goes when the stage is moved by hand: forwards to the first item of that stage, back to
/// the last one before. An agenda may come back to a stage, so the side to which the stage moves is looked
/// at first and the other one after it.
fn item_of_stage<'a>(desk: &Desk<'a>, stage: Stage) -> Option<&'a AgendaItem> {
    let items = desk.items();
    let current = desk.state.course()?.item.as_ref()?;
    let at = items.iter().position(|item| item.id.as_ref() == Some(current))?;
    let stages = stages(desk, items);
    if stages[at] == stage {
        return None;
    }
    let fits = |place: &usize| stages[*place] == stage && !items[*place].skipped;
    let ahead = (at + 1..items.len()).find(fits);
    let behind = (0..at).rev().find(fits);
    let place = if stage > stages[at] { ahead.or(behind) } else { behind.or(ahead) };
    place.map(|place| &items[place])
}

/// In which stage each item happens: one without, in the stage of the item before it; the first ones while preparing.
pub fn stages(desk: &Desk<'_>, items: &[AgendaItem]) -> Vec<Stage> {
    let stage = |before: &mut Stage, item: &AgendaItem| {
        *before = own_stage(desk, item).unwrap_or(*before);
        Some(*before)
    };
    items.iter().scan(Stage::Prepare, stage).collect()
}

/// The stage of an item. One that this way of working does not have is passed over.
fn own_stage(desk: &Desk<'_>, item: &AgendaItem) -> Option<Stage> {
    let mixed = desk.workshop.mode == Mode::Mixed;
    item.stage.filter(|stage| !(mixed && matches!(stage, Stage::OwnMaps | Stage::Compare)))
}

/// The steps of an item, together with the changes that open its stage. When the map has been given other
/// steps meanwhile and none of the item's is left, they stay as they are.
fn opens(desk: &Desk<'_>, mut changes: Vec<Change>, item: &AgendaItem) -> Decision {
    let Some(open) = &item.open else { return Ok(changes) };
    let known: Vec<Id> =
        open.iter().filter(|column| desk.workshop.template.column(column).is_some()).cloned().collect();
    if known.is_empty() && !open.is_empty() {
        return Ok(changes);
    }
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
