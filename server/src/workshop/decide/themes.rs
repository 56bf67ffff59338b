//! Themes: cards of one column that belong together, and their joint statement.

use samenkaart_protocol::{Id, Record, RefusalCode, ScreenTarget, Theme, ThemeStatus, limits};

use super::{
    super::{Change, Refused, State, rank},
    Decision, Desk,
    both::both,
    check, guide,
};

pub fn add(desk: &Desk<'_>, id: &Id, title: &str, cards: &[Id], from: &[Id]) -> Decision {
    desk.joint_session()?;
    desk.new_other(id)?;
    check::number(cards.len(), "cards", 1..=limits::CARDS)?;
    let mut column = None;
    let mut kept: Vec<Id> = Vec::new();
    let mut changes = Leaving::default();
    for card_id in cards {
        let card = desk.seen_card(card_id)?;
        shared(card)?;
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
    let rank = rank::last(desk.state.themes().filter(|t| t.column == column).map(|t| t.rank));
    let theme = Theme {
        id: id.clone(),
        column,
        title: check::optional(title, "title", limits::NAME)?,
        cards: kept,
        rank,
        status: ThemeStatus::Open,
        reason: String::new(),
        removed: false,
    };
    let mut changes = changes.into_changes(desk.state);
    changes.push(Record::Theme(theme).into());
    changes.push(Change::NewText { id: id.clone(), words: String::new() });
    Ok(changes)
}

pub fn join(desk: &Desk<'_>, theme: &Id, card: &Id, from: Option<&Id>) -> Decision {
    desk.joint_session()?;
    let theme = desk.theme(theme)?;
    let card = desk.seen_card(card)?;
    shared(card)?;
    if card.column != theme.column {
        return Err(Refused::about(RefusalCode::OtherColumn, "card"));
    }
    if theme.cards.contains(&card.id) {
        return Ok(Vec::new());
    }
    knowingly(desk, &card.id, from.map_or(&[], std::slice::from_ref))?;
    let mut changes = leave_changes(desk.state, &card.id);
    let mut grown = theme.clone();
    grown.cards.push(card.id.clone());
    changes.push(Record::Theme(grown).into());
    Ok(changes)
}

pub fn leave(desk: &Desk<'_>, card: &Id) -> Decision {
    desk.joint_session()?;
    desk.seen_card(card)?;
    Ok(leave_changes(desk.state, card))
}

/// What is to change; none stays as it is.
pub struct ThemeChange<'a> {
    pub title: Option<&'a str>,
    pub status: Option<ThemeStatus>,
    pub reason: Option<&'a str>,
    pub after: Option<&'a Id>,
    /// The reason that the writer began from.
    pub was: Option<&'a str>,
}

pub fn set(desk: &Desk<'_>, id: &Id, change: &ThemeChange<'_>) -> Decision {
    desk.joint_session()?;
    let mut theme = desk.theme(id)?.clone();
    if let Some(title) = change.title {
        theme.title = check::optional(title, "title", limits::NAME)?;
    }
    if let Some(reason) = change.reason {
        theme.reason = check::optional(&both(&theme.reason, change.was, reason), "reason", limits::SHORT)?;
    }
    theme.status = change.status.unwrap_or(theme.status);
    let left_out = matches!(theme.status, ThemeStatus::Parked | ThemeStatus::NotAgreed);
    if left_out && theme.reason.is_empty() && (change.status.is_some() || change.reason.is_some()) {
        return Err(Refused::about(RefusalCode::ReasonNeeded, "reason"));
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
    Ok(vec![Record::Theme(Theme { removed: true, ..theme.clone() }).into()])
}

pub fn restore(desk: &Desk<'_>, id: &Id) -> Decision {
    desk.joint_session()?;
    let theme = desk.state.theme(id).ok_or(Refused::about(RefusalCode::NotFound, "theme"))?;
    if !theme.removed {
        return Ok(Vec::new());
    }
    let mut theme = Theme { removed: false, ..theme.clone() };
    theme.cards.retain(|id| {
        let there = desk.state.card(id).is_some_and(|card| !card.removed && card.column == theme.column);
        there && desk.state.theme_of(id).is_none()
    });
    Ok(vec![Record::Theme(theme).into()])
}

/// The changes by which a card leaves its theme, if it is in one.
pub fn leave_changes(state: &State, card: &Id) -> Vec<Change> {
    let mut leaving = Leaving::default();
    leaving.leave(state, card);
    leaving.into_changes(state)
}

/// Themes that lose cards, each changed once however many cards leave it.
#[derive(Default)]
struct Leaving(Vec<Theme>);

impl Leaving {
    fn leave(&mut self, state: &State, card: &Id) {
        let Some(theme) = state.theme_of(card) else { return };
        if !self.0.iter().any(|left| left.id == theme.id) {
            self.0.push(theme.clone());
        }
        for left in &mut self.0 {
            left.cards.retain(|id| id != card);
        }
    }

    /// A theme that has neither cards nor words, and to which nothing refers, is gone; others stay.
    fn into_changes(self, state: &State) -> Vec<Change> {
        let change = |theme: Theme| {
            let empty = theme.cards.is_empty() && theme.title.is_empty();
            if empty && state.words(&theme.id).trim().is_empty() && !is_referred_to(state, &theme.id) {
                Change::Drop { id: theme.id }
            } else {
                Record::Theme(theme).into()
            }
        };
        self.0.into_iter().map(change).collect()
    }
}

/// Whether an answer, an action, an ask or the projector is about the theme.
fn is_referred_to(state: &State, theme: &Id) -> bool {
    state.consents().any(|consent| consent.theme == *theme)
        || state.actions().any(|action| action.theme.as_ref() == Some(theme))
        || state.asks().any(|ask| ask.theme.as_ref() == Some(theme))
        || guide::is_on_screen(state, &ScreenTarget::Theme { theme: theme.clone() })
}

/// Two people may put one card together with others at the same time: the second one is told so.
fn knowingly(desk: &Desk<'_>, card: &Id, from: &[Id]) -> Result<(), Refused> {
    match desk.state.theme_of(card) {
        Some(theme) if !from.contains(&theme.id) => Err(Refused::about(RefusalCode::PutElsewhere, "card")),
        _ => Ok(()),
    }
}

fn shared(card: &samenkaart_protocol::Card) -> Result<(), Refused> {
    if card.removed {
        return Err(Refused::about(RefusalCode::Removed, "card"));
    }
    if card.joint || card.released { Ok(()) } else { Err(Refused::about(RefusalCode::Stays, "card")) }
}
