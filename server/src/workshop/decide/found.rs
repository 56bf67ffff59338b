//! The first event of a workshop: everything that its facilitator filled in, in one piece.

use samenkaart_protocol::{
    Agenda, Create, Id, Invitation, Mandate, NewPartner, Partner, Person, Purpose, Record, RefusalCode,
    Screen, ScreenTarget, Stage, Standing, Workshop, limits,
};

use super::{
    super::{Change, Refused},
    Context, Decision, check,
    dice::Dice,
};

/// The first facilitator.
#[derive(Debug, Clone)]
pub struct Founder {
    /// The person's id.
    pub person: Id,
    /// How the person's consents would be called.
    pub alias: Id,
    /// Made up, as an example.
    pub fictitious: bool,
}

/// Founds a workshop.
///
/// # Errors
/// When something is missing, too long, out of range or not unique.
pub fn found(create: &Create, context: &Context<'_>, founder: &Founder) -> Decision {
    let mut dice = Dice::new(context.random);
    let template = check::template(&create.template)?;
    let first: Vec<Id> = template.columns.iter().take(1).map(|column| column.id.clone()).collect();
    check::number(create.partners.len(), "partners", limits::PARTNERS)?;

    let workshop = Workshop {
        id: Id::from("workshop"),
        title: check::needed(&create.title, "title", limits::LINE)?,
        occasion: check::optional(&create.occasion, "occasion", limits::SHORT)?,
        language: create.language,
        mode: create.mode,
        stage: Stage::Prepare,
        template,
        retention: check::retention(&create.retention, context.now)?,
        created_at: context.now,
        fictitious: founder.fictitious,
        steps_free: false,
        open_columns: first.clone(),
        joining: true,
        waiting_room: false,
        locked_columns: Vec::new(),
        proposals: true,
    };
    let agenda = Agenda { id: Id::from("agenda"), items: check::agenda(&create.agenda)? };
    let person = Person {
        id: founder.person.clone(),
        name: check::needed(&create.facilitator, "name", limits::NAME)?,
        partner: None,
        facilitator: true,
        mandate: Mandate::NotSaid,
        rooms: Vec::new(),
        standing: Standing::Inside,
        name_given: false,
    };
    let mut records = vec![
        Record::Workshop(workshop),
        Record::Agenda(agenda),
        Record::Person(person),
        Record::Screen(Screen { id: Id::from("screen"), target: ScreenTarget::Join {} }),
        Record::Invitation(invitation(Purpose::Anyone {}, &mut dice)),
        Record::Invitation(invitation(Purpose::Facilitator { rooms: Vec::new() }, &mut dice)),
        Record::Invitation(invitation(Purpose::Screen {}, &mut dice)),
        Record::Invitation(invitation(Purpose::Recovery {}, &mut dice)),
    ];
    for (place, new) in create.partners.iter().enumerate() {
        if create.partners[..place].iter().any(|other| other.id == new.id) {
            return Err(RefusalCode::Exists.into());
        }
        if create.partners[..place].iter().any(|other| check::same_name(&other.name, &new.name)) {
            return Err(Refused::about(RefusalCode::SameName, "name"));
        }
        let rank = (place as i64 + 1) * super::super::rank::STEP;
        records.push(Record::Partner(partner(new, rank, first.clone())?));
        records.push(Record::Invitation(invitation(Purpose::Partner { partner: new.id.clone() }, &mut dice)));
    }
    let alias = Change::Alias { person: founder.person.clone(), alias: founder.alias.clone() };
    Ok(records.into_iter().map(Change::from).chain([alias]).collect())
}

/// A new partner, as the facilitator described it.
pub fn partner(new: &NewPartner, rank: i64, open_columns: Vec<Id>) -> Result<Partner, Refused> {
    check::id(&new.id)?;
    Ok(Partner {
        id: new.id.clone(),
        name: check::needed(&new.name, "name", limits::NAME)?,
        colour: new.colour,
        pattern: new.pattern,
        rank,
        anonymous: new.anonymous,
        open_columns,
        locked_columns: Vec::new(),
        paused: false,
        silent: false,
        locked: false,
        ready: false,
        released_at: None,
    })
}

/// A new way in. Participants get a code to say aloud; helpers and projectors come by their link.
pub fn invitation(purpose: Purpose, dice: &mut Dice) -> Invitation {
    let aloud = matches!(purpose, Purpose::Anyone {} | Purpose::Partner { .. });
    let id = Id::new(&format!("invite-{}", dice.id())).expect("an id out of letters and digits");
    Invitation { id, purpose, code: aloud.then(|| dice.code()) }
}
