//! Cards and their words.

use samenkaart_protocol::{Card, Did, Id, Mode, Record, RefusalCode, Stage, limits};

use super::{
    super::{Change, Refused, rank, text},
    Decision, Desk, check, consent,
    dice::Dice,
    logbook, release, rooms, themes,
};

/// A card to be laid down.
pub struct NewCard<'a> {
    pub id: &'a Id,
    pub partner: Option<&'a Id>,
    pub column: &'a Id,
    pub field: &'a Id,
    pub after: Option<&'a Id>,
    pub words: &'a str,
    pub on_behalf_of: Option<&'a str>,
    pub stays: bool,
    pub joint: bool,
}

pub fn add(desk: &Desk<'_>, new: &NewCard<'_>) -> Decision {
    let partner = desk.speaks_for(new.partner)?;
    if new.joint {
        desk.joint_session()?;
    } else if desk.workshop.mode == Mode::Mixed {
        return Err(RefusalCode::WrongStage.into());
    } else {
        desk.from(Stage::OwnMaps)?;
    }
    desk.place(new.column, new.field)?;
    desk.step_open(new.column, (!new.joint).then_some(partner))?;
    desk.step_unlocked(new.column, (!new.joint).then_some(partner))?;
    desk.new_id(new.id)?;
    if desk.state.cards().count() >= limits::CARDS {
        return Err(Refused::limit(RefusalCode::TooMany, "cards", limits::CARDS));
    }
    if new.stays && new.joint {
        return Err(Refused::about(RefusalCode::BadValue, "stays"));
    }
    // The words themselves stay as they came, or the browser's document would not be the server's.
    if check::is_blank(new.words) {
        return Err(Refused::about(RefusalCode::Empty, "text"));
    }
    check_words(new.words)?;
    let behalf = check::optional(new.on_behalf_of.unwrap_or_default(), "name", limits::NAME)?;
    let (rank, mut changes) = match new.after {
        Some(after) => place(desk, new.id, new.column, new.field, Some(after)),
        None => (rank::last(in_field(desk, new.column, new.field).map(|card| card.rank)), Vec::new()),
    };
    let card = Card {
        id: new.id.clone(),
        partner: partner.id.clone(),
        column: new.column.clone(),
        field: new.field.clone(),
        rank,
        author: Some(desk.me.id.clone()),
        on_behalf_of: (!behalf.is_empty()).then_some(behalf),
        stays: new.stays,
        joint: new.joint,
        released: false,
        removed: false,
        hidden: false,
        locked: false,
        outcome: None,
    };
    changes.extend(rooms::takes_turn(desk, partner, new.joint)?);
    changes.push(Record::Card(card).into());
    changes.push(Change::NewText { id: new.id.clone(), words: new.words.to_owned() });
    Ok(changes)
}

pub fn edit_text(desk: &Desk<'_>, id: &Id, update: &str) -> Decision {
    let text = writable(desk, id)?;
    text.check(update).map_err(bad_text)?;
    edited(desk, id, update.to_owned())
}

pub fn set_text(desk: &Desk<'_>, id: &Id, words: &str) -> Decision {
    let text = writable(desk, id)?;
    check_words(words)?;
    if text.words() == words {
        return Ok(Vec::new());
    }
    let writer = Dice::new(desk.context.random).number();
    let update = text.rewrite(words, writer).map_err(bad_text)?;
    edited(desk, id, update)
}

/// Work that somebody did while away must not be lost, so words may be edited in every stage.
fn writable<'a>(desk: &Desk<'a>, id: &Id) -> Result<&'a text::Text, Refused> {
    if desk.state.theme(id).is_some() {
        let theme = desk.theme(id)?;
        desk.joint_session()?;
        desk.step_unlocked(&theme.column, None)?;
    } else {
        let card = desk.unlocked_card(id)?;
        not_removed(card)?;
        if card.released {
            return Err(Refused::about(RefusalCode::Released, "card"));
        }
    }
    desk.state.text(id).ok_or(Refused::about(RefusalCode::NotFound, "text"))
}

fn edited(desk: &Desk<'_>, id: &Id, update: String) -> Decision {
    let mut changes = vec![Change::EditText { id: id.clone(), update }];
    changes.extend(consent::outdate(desk.state, id));
    changes.extend(desk.state.card(id).and_then(|card| release::changes(desk.state, card, true)));
    Ok(changes)
}

pub fn shift(desk: &Desk<'_>, id: &Id, column: &Id, field: &Id, after: Option<&Id>) -> Decision {
    let card = desk.unlocked_card(id)?;
    not_removed(card)?;
    desk.place(column, field)?;
    let shared = card.joint || card.released;
    let room = (!shared).then(|| desk.partner(&card.partner)).transpose()?;
    desk.step_open(column, room)?;
    desk.step_unlocked(column, room)?;
    let (rank, mut changes) = place(desk, id, column, field, after);
    if card.column != *column {
        changes.extend(themes::leave_changes(desk.state, id, None)); // a theme lies in one column
    }
    let moved = Card { column: column.clone(), field: field.clone(), rank, ..card.clone() };
    changes.push(Record::Card(moved).into());
    Ok(changes)
}

pub fn set(desk: &Desk<'_>, id: &Id, stays: Option<bool>, on_behalf_of: Option<&str>) -> Decision {
    let mut card = desk.unlocked_card(id)?.clone();
    not_removed(&card)?;
    if stays == Some(true) && (card.released || card.joint) {
        return Err(Refused::about(RefusalCode::Released, "card"));
    }
    card.stays = stays.unwrap_or(card.stays);
    if let Some(behalf) = on_behalf_of {
        let behalf = check::optional(behalf, "name", limits::NAME)?;
        card.on_behalf_of = (!behalf.is_empty()).then_some(behalf);
    }
    let mut changes: Vec<Change> = release::changes(desk.state, &card, !card.stays).into_iter().collect();
    changes.push(Record::Card(card).into());
    Ok(changes)
}

pub fn remove(desk: &Desk<'_>, id: &Id) -> Decision {
    let card = desk.unlocked_card(id)?;
    if card.removed {
        return Ok(Vec::new());
    }
    let mut changes = themes::leave_changes(desk.state, id, None);
    changes.extend(release::changes(desk.state, card, false));
    changes.push(Record::Card(Card { removed: true, ..card.clone() }).into());
    if desk.me.facilitator && card.author.as_ref() != Some(&desk.me.id) {
        changes.extend(logbook::entry(desk, Did::RemoveCard { card: id.clone() }));
    }
    Ok(changes)
}

pub fn restore(desk: &Desk<'_>, id: &Id) -> Decision {
    let card = desk.unlocked_card(id)?;
    if !card.removed {
        return Ok(Vec::new());
    }
    Ok(vec![Record::Card(Card { removed: false, ..card.clone() }).into()])
}

/// The rank behind `after` in a field, and the cards that make room.
fn place(desk: &Desk<'_>, id: &Id, column: &Id, field: &Id, after: Option<&Id>) -> (i64, Vec<Change>) {
    let others = in_field(desk, column, field).filter(|card| card.id != *id);
    let placed = rank::place(others.map(|card| (card.rank, card.id.clone())).collect(), after);
    let make_room = |(id, rank): (Id, i64)| {
        let card = desk.state.card(&id)?;
        Some(Change::from(Record::Card(Card { rank, ..card.clone() })))
    };
    (placed.rank, placed.moved.into_iter().filter_map(make_room).collect())
}

fn in_field<'a>(desk: &Desk<'a>, column: &'a Id, field: &'a Id) -> impl Iterator<Item = &'a Card> {
    desk.state.cards().filter(move |card| card.column == *column && card.field == *field)
}

fn not_removed(card: &Card) -> Result<(), Refused> {
    if card.removed { Err(Refused::about(RefusalCode::Removed, "card")) } else { Ok(()) }
}

fn check_words(words: &str) -> Result<(), Refused> {
    if text::length(words) > limits::TEXT {
        return Err(Refused::limit(RefusalCode::TooLong, "text", limits::TEXT));
    }
    Ok(())
}

fn bad_text(error: text::TextError) -> Refused {
    match error {
        text::TextError::Bad => Refused::about(RefusalCode::BadText, "text"),
        text::TextError::TooLong => Refused::limit(RefusalCode::TooLong, "text", limits::TEXT),
    }
}
