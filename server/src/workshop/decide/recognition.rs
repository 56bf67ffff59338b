//! "Do you recognise this?": silence is turned into knowledge by asking.

use std::collections::{HashMap, hash_map::Entry};

use samenkaart_protocol::{Card, Id, Recognised, Recognition, Record, RefusalCode, Theme};

use super::{
    super::{Change, Refused},
    Decision, Desk, leaving, themes,
};

/// How the ids of themes begin that were made of one card, to ask about it.
pub const ALONE: &str = "alone.";

pub fn give(desk: &Desk<'_>, theme: &Id, answer: Recognised) -> Decision {
    let partner = desk.own_partner()?;
    desk.joint_session()?;
    desk.theme(theme)?;
    let recognition = Recognition {
        id: id_of(desk, theme)?,
        theme: theme.clone(),
        partner: partner.id.clone(),
        person: Some(desk.me.id.clone()),
        answer,
    };
    Ok(vec![Record::Recognition(recognition).into()])
}

pub fn withdraw(desk: &Desk<'_>, theme: &Id) -> Decision {
    desk.own_partner()?;
    let id = id_of(desk, theme)?;
    Ok(desk.state.record(&id).map(|_| Change::Drop { id }).into_iter().collect())
}

/// Every card that lies alone becomes a theme, so that it can be asked about.
pub fn ask_all(desk: &Desk<'_>, column: Option<&Id>) -> Decision {
    desk.facilitator()?;
    desk.joint_session()?;
    if let Some(column) = column {
        desk.column(column)?;
    }
    let mut alone: Vec<_> = desk.state.cards().filter(|card| themes::shared(card).is_ok()).collect();
    alone.retain(|card| column.is_none_or(|column| card.column == *column));
    alone.retain(|card| desk.state.theme_of(&card.id).is_none());
    alone.sort_by(|a, b| (&a.column, a.rank, &a.id).cmp(&(&b.column, b.rank, &b.id)));
    let free: Vec<Id> = alone.iter().map(|card| card.id.clone()).collect();
    let awake = leaving::asleep(desk.state, &free);
    alone.retain(|card| !awake.iter().any(|theme| theme.cards.contains(&card.id)));
    themes::room_for(desk, alone.len())?;
    let mut ranks = themes::Ranks::default();
    let mut changes: Vec<Change> = awake.into_iter().map(|theme| Record::Theme(theme).into()).collect();
    for cards in by_wording(desk, &alone) {
        let card = cards[0];
        let theme = Theme {
            cards: cards.iter().map(|card| card.id.clone()).collect(),
            ..themes::empty(fresh(desk, &card.id)?, card.column.clone(), ranks.next(desk.state, &card.column))
        };
        changes.extend(cards.iter().flat_map(|card| themes::taken_up(desk.state, &card.id)));
        changes.push(Change::NewText { id: theme.id.clone(), words: String::new() });
        changes.push(Record::Theme(theme).into());
    }
    Ok(changes)
}

/// The same words of the same partner in the same step are asked about once.
fn by_wording<'a>(desk: &Desk<'_>, cards: &[&'a Card]) -> Vec<Vec<&'a Card>> {
    let mut groups: Vec<Vec<&Card>> = Vec::new();
    let mut places: HashMap<(&Id, &Id, String), usize> = HashMap::new();
    for card in cards {
        let words = desk.state.words(&card.id).trim().to_lowercase();
        match places.entry((&card.column, &card.partner, words)) {
            Entry::Occupied(place) if !place.key().2.is_empty() => groups[*place.get()].push(card),
            Entry::Occupied(_) => groups.push(vec![card]),
            Entry::Vacant(place) => {
                place.insert(groups.len());
                groups.push(vec![card]);
            }
        }
    }
    groups
}

/// `alone.` and the card's id; with a number behind it when there was such a theme before.
fn fresh(desk: &Desk<'_>, card: &Id) -> Result<Id, Refused> {
    let name = |number: usize| {
        if number == 1 { format!("{ALONE}{card}") } else { format!("{ALONE}{card}.{number}") }
    };
    let mut ids = (1..100).map_while(|number| Id::new(&name(number)).ok());
    ids.find(|id| desk.state.record(id).is_none()).ok_or(RefusalCode::TooMany.into())
}

fn id_of(desk: &Desk<'_>, theme: &Id) -> Result<Id, Refused> {
    let alias = desk.state.alias(&desk.me.id).ok_or(RefusalCode::NotEntered)?;
    Id::new(&format!("known.{theme}.{alias}")).map_err(|_| Refused::about(RefusalCode::BadValue, "theme"))
}
