//! Themes: cards of one column that belong together, and their joint statement.

use std::collections::HashMap;

use samenkaart_protocol::{
    Card, CardOutcome, Declined, Id, ProposalKind, Record, RefusalCode, Theme, ThemeStatus, limits,
};

use super::{
    super::{Change, Refused, State, rank},
    Decision, Desk,
    both::both,
    check,
    leaving::{Leaving, asleep},
};

pub fn add(desk: &Desk<'_>, id: &Id, title: &str, cards: &[Id], from: &[Id]) -> Decision {
    desk.joint_session()?;
    desk.new_other(id)?;
    if title.trim().is_empty() && lie_together(desk, cards, from)? {
        return Ok(Vec::new());
    }
    together(desk, id, title, cards, from)
}

/// Two people may put the same cards together at the same time: the second one finds it done. Not where the cards are
/// taken out of their theme knowingly.
fn lie_together(desk: &Desk<'_>, cards: &[Id], from: &[Id]) -> Result<bool, Refused> {
    let cards = check::each_once(cards);
    for card in &cards {
        desk.seen_card(card)?;
    }
    let theme = cards.first().and_then(|card| desk.state.theme_of(card));
    let theme =
        theme.filter(|theme| !from.contains(&theme.id) && (cards.len() > 1 || theme.cards.len() == 1));
    Ok(theme.is_some_and(|theme| cards.iter().all(|card| theme.cards.contains(card))))
}

/// The changes by which cards come into a new theme with an id that is free.
pub fn together(desk: &Desk<'_>, id: &Id, title: &str, cards: &[Id], from: &[Id]) -> Decision {
    check::number(cards.len(), "cards", 1..=limits::CARDS)?;
    let mut column = None;
    let mut kept: Vec<Id> = Vec::new();
    let mut changes = Leaving::default();
    for card_id in cards {
        let card = desk.seen_card(card_id)?;
        shared(card)?;
        desk.step_unlocked(&card.column, None)?;
        if *column.get_or_insert(&card.column) != &card.column {
            return Err(Refused::about(RefusalCode::OtherColumn, "card"));
        }
        knowingly(desk, card_id, from)?;
        if !kept.contains(card_id) {
            changes.leave(desk.state, card_id);
            kept.push(card_id.clone());
        }
    }
    let column = column.ok_or(Refused::about(RefusalCode::TooFew, "cards"))?.clone();
    let rank = Ranks::default().next(desk.state, &column);
    let title = check::optional(title, "title", limits::NAME)?;
    let theme = Theme { title, cards: kept, ..empty(id.clone(), column, rank) };
    let mut changes = changes.into_changes(desk.state, Some(id));
    changes.extend(theme.cards.iter().flat_map(|card| taken_up(desk.state, card)));
    changes.push(Record::Theme(theme).into());
    changes.push(Change::NewText { id: id.clone(), words: String::new() });
    Ok(changes)
}

pub fn join(desk: &Desk<'_>, theme: &Id, card: &Id, from: Option<&Id>) -> Decision {
    desk.joint_session()?;
    let theme = desk.theme(theme)?;
    let card = desk.seen_card(card)?;
    desk.step_unlocked(&theme.column, None)?;
    shared(card)?;
    if card.column != theme.column {
        return Err(Refused::about(RefusalCode::OtherColumn, "card"));
    }
    if theme.cards.contains(&card.id) {
        return Ok(Vec::new());
    }
    knowingly(desk, &card.id, from.map_or(&[], std::slice::from_ref))?;
    let mut changes = leave_changes(desk.state, &card.id, Some(&theme.id));
    changes.extend(taken_up(desk.state, &card.id));
    let mut grown = theme.clone();
    grown.cards.push(card.id.clone());
    changes.push(Record::Theme(grown).into());
    Ok(changes)
}

pub fn leave(desk: &Desk<'_>, card: &Id) -> Decision {
    desk.joint_session()?;
    desk.step_unlocked(&desk.seen_card(card)?.column, None)?;
    let mut changes = leave_changes(desk.state, card, None);
    changes.extend(apart(desk, card));
    Ok(changes)
}

/// What people took apart is not proposed again.
fn apart(desk: &Desk<'_>, card: &Id) -> Option<Change> {
    let theme = desk.state.theme_of(card)?;
    let others: Vec<Id> = theme.cards.iter().filter(|other| *other != card).cloned().collect();
    let id = Id::new(&format!("left.{card}.{}", theme.id)).ok().filter(|_| !others.is_empty())?;
    let cards = vec![card.clone()];
    Some(Record::Declined(Declined { id, proposal: ProposalKind::Same, cards, apart_from: others }).into())
}

/// Says what became of cards that are in no statement.
pub fn set_outcome(desk: &Desk<'_>, cards: &[Id], outcome: Option<&CardOutcome>) -> Decision {
    desk.joint_session()?;
    let cards = check::each_once(cards);
    check::number(cards.len(), "cards", 1..=limits::CARDS)?;
    let outcome = match outcome {
        None => None,
        Some(said) => {
            let reason = check::optional(&said.reason, "reason", limits::SHORT)?;
            if reason.is_empty() {
                return Err(Refused::about(RefusalCode::ReasonNeeded, "reason"));
            }
            Some(CardOutcome { status: said.status, reason })
        }
    };
    let mut changes = Vec::new();
    for id in &cards {
        let card = desk.seen_card(id)?;
        shared(card)?;
        if card.outcome != outcome {
            changes.push(Record::Card(Card { outcome: outcome.clone(), ..card.clone() }).into());
        }
    }
    Ok(changes)
}

/// A card that is put into a theme forgets that it was left out.
pub fn taken_up(state: &State, card: &Id) -> Option<Change> {
    let card = state.card(card).filter(|card| card.outcome.is_some())?;
    Some(Record::Card(Card { outcome: None, ..card.clone() }).into())
}

/// A theme without anything in it.
pub fn empty(id: Id, column: Id, rank: i64) -> Theme {
    Theme {
        id,
        column,
        title: String::new(),
        cards: Vec::new(),
        rank,
        status: ThemeStatus::Open,
        reason: String::new(),
        removed: false,
        partly: false,
    }
}

/// Refuses when so many more themes are too many.
pub fn room_for(desk: &Desk<'_>, themes: usize) -> Result<(), Refused> {
    desk.room_for_others(themes)
}

/// The last places of the steps, each given once.
#[derive(Default)]
pub struct Ranks(HashMap<Id, i64>);

impl Ranks {
    /// Behind all themes of the step, those that were just given a place included.
    pub fn next(&mut self, state: &State, column: &Id) -> i64 {
        let before = self.0.get(column).copied();
        let there = state.themes().filter(|theme| theme.column == *column).map(|theme| theme.rank);
        let rank =
            rank::last(before.map_or_else(|| there.collect::<Vec<_>>(), |last| vec![last]).into_iter());
        self.0.insert(column.clone(), rank);
        rank
    }
}

/// What is to change; none stays as it is.
pub struct ThemeChange<'a> {
    pub title: Option<&'a str>,
    pub status: Option<ThemeStatus>,
    pub reason: Option<&'a str>,
    pub after: Option<&'a Id>,
    /// The reason that the writer began from.
    pub was: Option<&'a str>,
    pub partly: Option<bool>,
}

pub fn set(desk: &Desk<'_>, id: &Id, change: &ThemeChange<'_>) -> Decision {
    desk.joint_session()?;
    let mut theme = desk.theme(id)?.clone();
    desk.step_unlocked(&theme.column, None)?;
    if let Some(title) = change.title {
        theme.title = check::optional(title, "title", limits::NAME)?;
    }
    if let Some(reason) = change.reason {
        theme.reason = check::optional(&both(&theme.reason, change.was, reason), "reason", limits::SHORT)?;
    }
    theme.status = change.status.unwrap_or(theme.status);
    theme.partly = change.partly.unwrap_or(theme.partly);
    let left_out = matches!(theme.status, ThemeStatus::Parked | ThemeStatus::NotAgreed);
    if left_out && theme.reason.is_empty() && (change.status.is_some() || change.reason.is_some()) {
        return Err(Refused::about(RefusalCode::ReasonNeeded, "reason"));
    }
    if change.status == Some(ThemeStatus::TakenUp) && desk.state.words(id).trim().is_empty() {
        return Err(Refused::about(RefusalCode::StatementNeeded, "theme"));
    }
    let mut changes = Vec::new();
    if let Some(after) = change.after {
        let others = desk.state.themes().filter(|other| other.column == theme.column && other.id != *id);
        let placed = rank::place(others.map(|t| (t.rank, t.id.clone())).collect(), Some(after));
        theme.rank = placed.rank;
        for (moved, rank) in placed.moved {
            let other = desk.state.theme(&moved).map(|other| Theme { rank, ..other.clone() });
            changes.extend(other.map(|other| Change::from(Record::Theme(other))));
        }
    }
    changes.push(Record::Theme(theme).into());
    Ok(changes)
}

pub fn split(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    let theme = desk.theme(id)?;
    desk.step_unlocked(&theme.column, None)?;
    let mut changes = vec![Record::Theme(Theme { removed: true, ..theme.clone() }).into()];
    changes.extend(asleep(desk.state, &theme.cards).into_iter().map(|theme| Record::Theme(theme).into()));
    Ok(changes)
}

pub fn restore(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    let theme = desk.state.theme(id).ok_or(Refused::about(RefusalCode::NotFound, "theme"))?;
    desk.step_unlocked(&theme.column, None)?;
    if !theme.removed {
        return Ok(Vec::new());
    }
    let mut theme = Theme { removed: false, ..theme.clone() };
    let held = !theme.cards.is_empty();
    theme.cards.retain(|id| {
        let there = desk.state.card(id).is_some_and(|card| !card.removed && card.column == theme.column);
        there && desk.state.theme_of(id).is_none()
    });
    let named = !theme.title.is_empty() || !desk.state.words(id).trim().is_empty();
    if held && theme.cards.is_empty() && !named {
        return Err(Refused::about(RefusalCode::PutElsewhere, "card"));
    }
    Ok(vec![Record::Theme(theme).into()])
}

/// The changes by which a card leaves its theme, if it is in one; for another one, if it goes there.
pub fn leave_changes(state: &State, card: &Id, into: Option<&Id>) -> Vec<Change> {
    let mut leaving = Leaving::default();
    leaving.leave(state, card);
    leaving.into_changes(state, into)
}

/// Two people may put one card together with others at the same time: the second one is told so.
fn knowingly(desk: &Desk<'_>, card: &Id, from: &[Id]) -> Result<(), Refused> {
    match desk.state.theme_of(card) {
        Some(theme) if !from.contains(&theme.id) => Err(Refused::about(RefusalCode::PutElsewhere, "card")),
        _ => Ok(()),
    }
}

/// Refuses cards that not everybody sees.
pub fn shared(card: &Card) -> Result<(), Refused> {
    if card.removed {
        return Err(Refused::about(RefusalCode::Removed, "card"));
    }
    if card.hidden {
        return Err(Refused::about(RefusalCode::Hidden, "card"));
    }
    if card.joint || card.released { Ok(()) } else { Err(Refused::about(RefusalCode::Stays, "card")) }
}
