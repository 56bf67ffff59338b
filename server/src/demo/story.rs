//! What the example is about: partners, people and their cards, in both languages. All of it is
//! made up.

use std::{collections::HashMap, sync::LazyLock};

use samenkaart_protocol::{Answer, Create, Id, Language, Mandate, Mode, NewPartner, Stage};
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use crate::offers::offers;

/// Days after which the example may go.
const KEPT: i64 = 14;
/// The agenda that it follows, in minutes.
const MINUTES: u32 = 150;

/// An example.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Always: nobody in it exists.
    pub fictitious: bool,
    pub language: Language,
    pub title: String,
    pub occasion: String,
    /// What the facilitator is called.
    pub facilitator: String,
    /// What people answer when somebody real asks what they mean.
    pub thinking: String,
    /// Whose first person raises a hand.
    pub hand: Id,
    /// Cards that stay in their room.
    pub stays: Vec<Id>,
    /// Cards that somebody else typed, and for whom.
    pub behalf: HashMap<Id, String>,
    pub partners: Vec<Party>,
    pub flags: Vec<Question>,
    pub themes: Vec<JointTheme>,
    pub actions: Vec<Intention>,
    pub asks: Vec<Request>,
    pub cards: Vec<Words>,
}

/// A partner and its people.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    pub partner: NewPartner,
    pub people: Vec<Somebody>,
}

/// One of its people, who is called after a role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Somebody {
    pub name: String,
    pub mandate: Mandate,
}

/// A card.
#[derive(Debug, Deserialize)]
#[serde(from = "(Id, Id, Id, Id, String)")]
pub struct Words {
    pub id: Id,
    pub partner: Id,
    pub column: Id,
    pub field: Id,
    pub text: String,
}

impl From<(Id, Id, Id, Id, String)> for Words {
    fn from((id, partner, column, field, text): (Id, Id, Id, Id, String)) -> Self {
        Self { id, partner, column, field, text }
    }
}

/// "What do you mean?", about a card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Id,
    pub card: Id,
    /// Who asks.
    pub partner: Id,
    /// From when on.
    pub stage: Stage,
    pub question: String,
    pub answer: String,
    /// What the card then says, when the answer made it clearer.
    pub words: Option<String>,
}

/// A theme that somebody begins.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JointTheme {
    pub id: Id,
    pub title: String,
    pub cards: Vec<Id>,
    pub statement: String,
    /// Who does not simply agree.
    pub voices: Vec<Voice>,
}

/// What a partner says to a statement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    pub partner: Id,
    pub answer: Answer,
    pub reason: String,
}

/// An action.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intention {
    pub id: Id,
    /// Who writes it down.
    pub by: Id,
    pub what: String,
    pub partners: Vec<Id>,
    pub who: String,
    /// In how many days it is to be done.
    pub days: i64,
    pub theme: Option<Id>,
}

/// Something that is asked of others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub id: Id,
    /// Who writes it down.
    pub by: Id,
    pub to: String,
    pub what: String,
}

/// The example in that language, read once.
///
/// # Panics
/// When a file is wrong, which a test finds.
pub fn story(language: Language) -> &'static Story {
    static NL: LazyLock<Story> = LazyLock::new(|| read(include_str!("story.nl.json")));
    static EN: LazyLock<Story> = LazyLock::new(|| read(include_str!("story.en.json")));
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

fn read(json: &str) -> Story {
    let story: Story = serde_json::from_str(json).expect("an example can be read");
    assert!(story.fictitious, "nobody in an example exists");
    story
}

/// The workshop of the example, as a facilitator would have filled it in. `now` is in milliseconds
/// since 1970.
pub fn create(language: Language, now: u64) -> Create {
    let story = story(language);
    let template = offers().template("map", language).map(|offer| offer.template.clone());
    let wanted = |plan: &&samenkaart_protocol::Plan| {
        plan.language == language && plan.mode == Mode::OwnMaps && plan.minutes == MINUTES
    };
    let agenda = offers().plans.iter().find(wanted).map(|plan| plan.items.clone());
    Create {
        title: story.title.clone(),
        occasion: story.occasion.clone(),
        language,
        mode: Mode::OwnMaps,
        partners: story.partners.iter().map(|party| party.partner.clone()).collect(),
        template: template.expect("the map is offered in both languages"),
        agenda: agenda.unwrap_or_default(),
        retention: day(now, KEPT),
        facilitator: story.facilitator.clone(),
        create_key: None,
    }
}

/// The day so many days after that moment, `YYYY-MM-DD`.
pub fn day(now: u64, days: i64) -> String {
    let moment = i64::try_from(now / 1000).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
    let day = moment.unwrap_or(OffsetDateTime::UNIX_EPOCH).date() + Duration::days(days);
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

impl Story {
    /// The cards of a person of a partner: its people write in turn.
    pub fn cards_of(&self, partner: &Id, person: usize) -> Vec<&Words> {
        let people = self.people(partner).max(1);
        let of_partner = self.cards.iter().filter(|card| card.partner == *partner);
        of_partner.enumerate().filter(|(turn, _)| turn % people == person).map(|(_, card)| card).collect()
    }

    /// Which of its partner's people wrote a card.
    pub fn writer(&self, card: &Id) -> Option<usize> {
        let partner = &self.cards.iter().find(|words| words.id == *card)?.partner;
        (0..self.people(partner))
            .find(|person| self.cards_of(partner, *person).iter().any(|words| words.id == *card))
    }

    fn people(&self, partner: &Id) -> usize {
        self.partners.iter().find(|party| party.partner.id == *partner).map_or(0, |party| party.people.len())
    }
}
