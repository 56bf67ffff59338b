//! Who asks, and what every decision looks at: the roles, the stage, the limits on numbers.

use samenkaart_protocol::{
    AgendaItem, Card, Clash, Id, Mode, Partner, Person, Record, RefusalCode, Stage, Standing, Theme,
    Workshop, limits,
};

use super::{
    super::{Refused, State, sees_card_as},
    Context, check, moderate,
};

/// The desk at which a command is decided.
pub struct Desk<'a> {
    pub state: &'a State,
    pub context: &'a Context<'a>,
    pub workshop: &'a Workshop,
    pub me: &'a Person,
}

impl<'a> Desk<'a> {
    pub fn new(state: &'a State, context: &'a Context<'a>, by: &Id) -> Result<Self, Refused> {
        let workshop = state.workshop().ok_or(RefusalCode::Gone)?;
        let me = state.person(by).ok_or(RefusalCode::NotEntered)?;
        match me.standing {
            Standing::Inside => {}
            Standing::Waiting => return Err(RefusalCode::Waits.into()),
            Standing::Out => return Err(RefusalCode::TakenOut.into()),
        }
        Ok(Self { state, context, workshop, me })
    }

    /// Refuses everybody but those who guide the whole workshop.
    pub fn facilitator(&self) -> Result<(), Refused> {
        self.guide(None)
    }

    /// Refuses everybody but those who guide that room; none: the whole workshop.
    pub fn guide(&self, room: Option<&Id>) -> Result<(), Refused> {
        if !self.me.facilitator {
            Err(RefusalCode::FacilitatorsOnly.into())
        } else if self.me.rooms.is_empty() || room.is_some_and(|room| self.guides(room)) {
            Ok(())
        } else {
            Err(RefusalCode::OtherRooms.into())
        }
    }

    /// Whether the one who asks guides that room.
    pub fn guides(&self, room: &Id) -> bool {
        self.me.facilitator && (self.me.rooms.is_empty() || self.me.rooms.contains(room))
    }

    /// Whether what happens in that room is theirs: they belong to it, or guide it.
    pub fn is_in(&self, room: &Id) -> bool {
        self.me.partner.as_ref() == Some(room) || self.guides(room)
    }

    /// The partner of who asks; refuses facilitators.
    pub fn own_partner(&self) -> Result<&'a Partner, Refused> {
        let id = self.me.partner.as_ref().ok_or(RefusalCode::ParticipantsOnly)?;
        self.partner(id)
    }

    /// The partner that a command speaks for: a participant's own, and for a facilitator the named one.
    pub fn speaks_for(&self, named: Option<&Id>) -> Result<&'a Partner, Refused> {
        match (self.me.partner.as_ref(), named) {
            (None, None) => Err(Refused::about(RefusalCode::Empty, "partner")),
            (None, Some(named)) => {
                self.guide(Some(named))?;
                self.partner(named)
            }
            (Some(own), named) if named.is_none_or(|named| named == own) => self.partner(own),
            _ => Err(Refused::about(RefusalCode::NotYours, "partner")),
        }
    }

    pub fn partner(&self, id: &Id) -> Result<&'a Partner, Refused> {
        self.state.partner(id).ok_or(Refused::about(RefusalCode::NotFound, "partner"))
    }

    /// A card that the one who asks may change.
    pub fn own_card(&self, id: &Id) -> Result<&'a Card, Refused> {
        let card = self.seen_card(id)?;
        if self.is_in(&card.partner) { Ok(card) } else { Err(Refused::about(RefusalCode::NotYours, "card")) }
    }

    /// A card that the one who asks may change now: participants not while it, its step or its room is locked.
    pub fn unlocked_card(&self, id: &Id) -> Result<&'a Card, Refused> {
        let card = self.own_card(id)?;
        if !self.me.facilitator && moderate::is_locked(self, card) {
            return Err(Refused::about(RefusalCode::Locked, "card"));
        }
        Ok(card)
    }

    /// Refuses a participant in a step that is locked: in the room of that partner, or (none) before everybody.
    pub fn step_unlocked(&self, column: &Id, room: Option<&Partner>) -> Result<(), Refused> {
        let locked = match room {
            Some(partner) => partner.locked || partner.locked_columns.contains(column),
            None => self.workshop.locked_columns.contains(column),
        };
        if locked && !self.me.facilitator { Err(RefusalCode::Locked.into()) } else { Ok(()) }
    }

    /// A card that the one who asks sees.
    pub fn seen_card(&self, id: &Id) -> Result<&'a Card, Refused> {
        let not_found = Refused::about(RefusalCode::NotFound, "card");
        let card = self.state.card(id).ok_or(not_found)?;
        if sees_card_as(self.state, self.me, card) { Ok(card) } else { Err(not_found) }
    }

    /// The items of the agenda.
    pub fn items(&self) -> &'a [AgendaItem] {
        self.state.agenda().map_or(&[], |agenda| &agenda.items)
    }

    /// A theme that is not in the bin.
    pub fn theme(&self, id: &Id) -> Result<&'a Theme, Refused> {
        match self.state.theme(id) {
            Some(theme) if theme.removed => Err(Refused::about(RefusalCode::Removed, "theme")),
            Some(theme) => Ok(theme),
            None => Err(Refused::about(RefusalCode::NotFound, "theme")),
        }
    }

    /// A clash of which the mark was not taken away.
    pub fn clash(&self, id: &Id) -> Result<&'a Clash, Refused> {
        let clash = self.state.clash(id).filter(|clash| !clash.removed);
        clash.ok_or(Refused::about(RefusalCode::NotFound, "clash"))
    }

    /// Refuses until the joint session has begun: with the comparison, or in a mixed group with its map.
    pub fn joint_session(&self) -> Result<(), Refused> {
        let begins = if self.workshop.mode == Mode::Mixed { Stage::JointMap } else { Stage::Compare };
        self.from(begins)
    }

    /// Refuses in an earlier stage.
    pub fn from(&self, stage: Stage) -> Result<(), Refused> {
        if self.workshop.stage >= stage { Ok(()) } else { Err(RefusalCode::WrongStage.into()) }
    }

    /// Refuses when that step is closed, in a partner's room or (none) in the joint session.
    /// Facilitators may work in closed steps.
    pub fn step_open(&self, column: &Id, room: Option<&Partner>) -> Result<(), Refused> {
        let open = room.map_or(&self.workshop.open_columns, |partner| &partner.open_columns);
        if self.workshop.steps_free || self.me.facilitator || open.contains(column) {
            Ok(())
        } else {
            Err(RefusalCode::StepClosed.into())
        }
    }

    /// Refuses a place that is not on the map.
    pub fn place(&self, column: &Id, field: &Id) -> Result<(), Refused> {
        self.column(column)?;
        if self.workshop.template.has_field(column, field) {
            Ok(())
        } else {
            Err(Refused::about(RefusalCode::NotFound, "field"))
        }
    }

    /// Refuses a step that is not on the map.
    pub fn column(&self, column: &Id) -> Result<(), Refused> {
        match self.workshop.template.column(column) {
            Some(_) => Ok(()),
            None => Err(Refused::about(RefusalCode::NotFound, "column")),
        }
    }

    /// Refuses an id for a new record that is taken, or not for browsers to choose.
    pub fn new_id(&self, id: &Id) -> Result<(), Refused> {
        check::id(id)?;
        if self.state.record(id).is_some() { Err(RefusalCode::Exists.into()) } else { Ok(()) }
    }

    /// The same for a record of which only the sum is limited; cards, partners and people have limits
    /// of their own, so that a flood of messages stops nobody from writing a card.
    pub fn new_other(&self, id: &Id) -> Result<(), Refused> {
        self.new_id(id)?;
        self.room_for_others(1)
    }

    /// Refuses when so many more records of that kind are too many.
    pub fn room_for_others(&self, more: usize) -> Result<(), Refused> {
        let most = limits::OTHERS + if self.me.facilitator { limits::OTHERS_OF_GUIDES } else { 0 };
        if self.others() + more > most {
            return Err(Refused::limit(RefusalCode::TooMany, "records", most));
        }
        Ok(())
    }

    /// How many records there are of which only the sum is limited.
    pub fn others(&self) -> usize {
        // Everybody's answers to everything are many in a large workshop, and stop nobody from adding a theme.
        let own_limit = |record: &Record| {
            matches!(
                record,
                Record::Card(_) | Record::Person(_) | Record::Consent(_) | Record::Recognition(_)
            )
        };
        self.state.records().filter(|record| !own_limit(record)).count()
    }
}
