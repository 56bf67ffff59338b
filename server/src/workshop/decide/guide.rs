//! Guiding: stages, steps, the screen, hands.

use samenkaart_protocol::{
    Did, Id, Mode, Partner, Record, RefusalCode, Screen, ScreenTarget, Stage, Workshop,
};

use super::{
    super::{Change, Refused, State},
    Decision, Desk, logbook, people,
};

/// The stage alone; `agenda::set_stage` takes the agenda along.
pub fn set_stage(desk: &Desk<'_>, stage: Stage) -> Decision {
    desk.facilitator()?;
    if desk.workshop.mode == Mode::Mixed && matches!(stage, Stage::OwnMaps | Stage::Compare) {
        return Err(Refused::about(RefusalCode::BadValue, "stage"));
    }
    if desk.workshop.stage == stage {
        return Ok(Vec::new());
    }
    let mut changes = vec![Record::Workshop(Workshop { stage, ..desk.workshop.clone() }).into()];
    changes.extend(logbook::entry(desk, Did::SetStage { before: desk.workshop.stage, after: stage }));
    Ok(changes)
}

pub fn open_steps(desk: &Desk<'_>, partner: Option<&Id>, columns: &[Id]) -> Decision {
    desk.guide(partner)?;
    columns.iter().try_for_each(|column| desk.column(column))?;
    // In the order of the map, each once.
    let all = desk.workshop.template.columns.iter().map(|column| &column.id);
    let open_columns: Vec<Id> = all.filter(|id| columns.contains(id)).cloned().collect();
    let in_room = |partner: &Partner| {
        Change::from(Record::Partner(Partner { open_columns: open_columns.clone(), ..partner.clone() }))
    };
    if let Some(partner) = partner {
        return Ok(vec![in_room(desk.partner(partner)?)]);
    }
    let mut changes: Vec<Change> = desk.state.partners_in_order().into_iter().map(in_room).collect();
    changes.push(Record::Workshop(Workshop { open_columns, ..desk.workshop.clone() }).into());
    Ok(changes)
}

/// One step for all; what else is open in each room stays.
pub fn open_step(desk: &Desk<'_>, column: &Id, open: bool) -> Decision {
    desk.facilitator()?;
    desk.column(column)?;
    let all = desk.workshop.template.columns.iter().map(|one| &one.id);
    let with = |before: &[Id]| -> Vec<Id> {
        all.clone().filter(|id| if *id == column { open } else { before.contains(id) }).cloned().collect()
    };
    let mut changes = Vec::new();
    for partner in desk.state.partners_in_order() {
        let open_columns = with(&partner.open_columns);
        if open_columns != partner.open_columns {
            changes.push(Record::Partner(Partner { open_columns, ..partner.clone() }).into());
        }
    }
    let open_columns = with(&desk.workshop.open_columns);
    if open_columns != desk.workshop.open_columns {
        changes.push(Record::Workshop(Workshop { open_columns, ..desk.workshop.clone() }).into());
    }
    Ok(changes)
}

pub fn free_steps(desk: &Desk<'_>, free: bool) -> Decision {
    desk.facilitator()?;
    Ok(vec![Record::Workshop(Workshop { steps_free: free, ..desk.workshop.clone() }).into()])
}

pub fn set_screen(desk: &Desk<'_>, target: &ScreenTarget) -> Decision {
    desk.facilitator()?;
    match target {
        ScreenTarget::Room { partner } => drop(desk.partner(partner)?),
        ScreenTarget::Step { column } => desk.column(column)?,
        ScreenTarget::Theme { theme } => drop(desk.theme(theme)?),
        _ => {}
    }
    Ok(vec![screen(target.clone())])
}

/// Puts that on the projector.
pub fn screen(target: ScreenTarget) -> Change {
    Record::Screen(Screen { id: Id::from("screen"), target }).into()
}

/// Whether the projector shows that now.
pub fn is_on_screen(state: &State, target: &ScreenTarget) -> bool {
    matches!(state.record(&Id::from("screen")), Some(Record::Screen(screen)) if screen.target == *target)
}

pub fn lower_hand(desk: &Desk<'_>, person: &Id) -> Decision {
    let room = desk.state.person(person).and_then(|person| person.partner.as_ref());
    desk.guide(room)?;
    let id = people::hand_of(person)?;
    Ok(desk.state.record(&id).map(|_| Change::Drop { id }).into_iter().collect())
}
