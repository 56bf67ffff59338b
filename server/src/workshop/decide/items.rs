//! The agenda is written anew, also while it runs and while somebody else changes it.

use samenkaart_protocol::{Agenda, AgendaItem, Course, Did, Id, Record, RefusalCode, limits};

use super::{
    super::{Change, Refused, name_items},
    Decision, Desk, agenda, check, logbook,
};

/// Puts these items in place of those that are there. With `was`, the items from which somebody began to write, what
/// others changed since stays as well.
pub fn set(desk: &Desk<'_>, items: &[AgendaItem], was: Option<&[AgendaItem]>) -> Decision {
    desk.facilitator()?;
    let now = desk.items();
    let mut items = check::agenda(items)?;
    if let Some(was) = was {
        items = joined(was, &items, now);
        check::number(items.len(), "agenda", 0..=limits::AGENDA)?;
    }
    name_items(&mut items);
    let gone: Vec<AgendaItem> = now.iter().filter(|item| find(&items, item).is_none()).cloned().collect();
    let mut changes: Vec<Change> = go_on(desk, &items).into_iter().collect();
    changes.push(Record::Agenda(Agenda { id: Id::from("agenda"), items }).into());
    if !gone.is_empty() {
        let order = now.iter().filter_map(|item| item.id.clone()).collect();
        changes.extend(logbook::entry(desk, Did::RemoveItems { items: gone, order }));
    }
    Ok(changes)
}

/// Puts items back that were taken out, each behind what it stood behind.
pub fn put_back(desk: &Desk<'_>, gone: &[AgendaItem], order: &[Id]) -> Decision {
    let mut items = desk.items().to_vec();
    for item in gone.iter().filter(|item| find(desk.items(), item).is_none()) {
        let at = order.iter().position(|id| item.id.as_ref() == Some(id)).unwrap_or(0);
        insert(&mut items, item, order[..at].iter());
    }
    if items == desk.items() {
        return Err(Refused::about(RefusalCode::Moved, "deed"));
    }
    check::number(items.len(), "agenda", 0..=limits::AGENDA)?;
    Ok(vec![Record::Agenda(Agenda { id: Id::from("agenda"), items }).into()])
}

/// What two wrote at the same time, from the same beginning.
fn joined(was: &[AgendaItem], mine: &[AgendaItem], now: &[AgendaItem]) -> Vec<AgendaItem> {
    let of_both = |item: &AgendaItem| match (find(was, item), find(now, item)) {
        (Some(before), Some(theirs)) => Some(pieces(before, item, theirs)),
        // Taken out by somebody else, and not written in here.
        (Some(before), None) if before == item => None,
        _ => Some(item.clone()),
    };
    let mut all: Vec<AgendaItem> = mine.iter().filter_map(of_both).collect();
    for (at, item) in now.iter().enumerate() {
        if find(was, item).is_none() && find(&all, item).is_none() {
            insert(&mut all, item, now[..at].iter().filter_map(|item| item.id.as_ref()));
        }
    }
    all
}

/// What was changed here holds; what was not is theirs.
fn pieces(before: &AgendaItem, mine: &AgendaItem, theirs: &AgendaItem) -> AgendaItem {
    fn one<T: Clone + PartialEq>(before: &T, mine: &T, theirs: &T) -> T {
        if mine == before { theirs.clone() } else { mine.clone() }
    }
    AgendaItem {
        id: mine.id.clone(),
        title: one(&before.title, &mine.title, &theirs.title),
        minutes: one(&before.minutes, &mine.minutes, &theirs.minutes),
        stage: one(&before.stage, &mine.stage, &theirs.stage),
        say: one(&before.say, &mine.say, &theirs.say),
        open: one(&before.open, &mine.open, &theirs.open),
        skipped: one(&before.skipped, &mine.skipped, &theirs.skipped),
    }
}

/// An agenda whose current item is taken out goes on at the nearest one, rather of the stage in which all are.
fn go_on(desk: &Desk<'_>, items: &[AgendaItem]) -> Option<Change> {
    let course = desk.state.course()?;
    let now = desk.items();
    let at = now.iter().position(|item| item.id.is_some() && item.id == course.item)?;
    if find(items, &now[at]).is_some() {
        return None;
    }
    let stages = agenda::stages(desk, now);
    let near = (at + 1..now.len()).chain((0..at).rev()).filter(|at| find(items, &now[*at]).is_some());
    let near: Vec<usize> = near.filter(|at| !now[*at].skipped).collect();
    let best = near.iter().find(|at| stages[**at] == desk.workshop.stage).or(near.first());
    let item = best.map(|at| &now[*at]).or(items.first());
    Some(match item {
        Some(item) => {
            let began_at = desk.context.now;
            Record::Course(Course { item: item.id.clone(), began_at, ..course.clone() }).into()
        }
        None => Change::Drop { id: course.id.clone() },
    })
}

fn find<'a>(items: &'a [AgendaItem], one: &AgendaItem) -> Option<&'a AgendaItem> {
    items.iter().find(|item| item.id.is_some() && item.id == one.id)
}

/// Behind the last of those that is there, or at the beginning.
fn insert<'a>(
    items: &mut Vec<AgendaItem>,
    item: &AgendaItem,
    behind: impl DoubleEndedIterator<Item = &'a Id>,
) {
    let place = |id: &Id| items.iter().position(|item| item.id.as_ref() == Some(id));
    let at = behind.rev().find_map(place).map_or(0, |at| at + 1);
    items.insert(at, item.clone());
}
