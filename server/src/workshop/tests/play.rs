//! A workshop to play with: commands of named people, as JSON like on the wire.
//!
//! The cast: `guide` guides; `anna` and `adam` belong to partner `p1`, `bea` to `p2`, `cees` to `p3`.
//!
//! Uses nothing but what the crate shows to everybody: the fuzz targets play with it as well.

use std::collections::{BTreeMap, HashSet};

use samenkaart::workshop::{
    Applied, Audience, Change, Context, Entrance, Event, Founder, Refused, State, decide, enter, found,
    sees_text, view,
};
use samenkaart_protocol::{
    AgendaItem, Card, Colour, Column, Command, Create, Deed, Field, Id, Language, Mandate, Mode, NewPartner,
    Pattern, Person, Purpose, Record, RefusalCode, Stage, Standing, Template, Theme,
};
use serde_json::{Value, json};

/// A day in September 2026.
pub const NOW: u64 = 1_790_000_000_000;

/// The people and their partners.
pub const CAST: [(&str, &str); 4] = [("anna", "p1"), ("adam", "p1"), ("bea", "p2"), ("cees", "p3")];

/// A workshop, its log, and who is there.
pub struct Play {
    pub state: State,
    pub log: Vec<Event>,
    pub present: HashSet<Id>,
    pub now: u64,
    throws: u64,
}

pub fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub fn command(json: &Value) -> Command {
    serde_json::from_value(json.clone()).unwrap_or_else(|error| panic!("{error}: {json}"))
}

impl Play {
    /// Own maps first; everybody is inside and present, in the stage of the own maps, every step open.
    pub fn new() -> Self {
        let mut play = Self::prepared(Mode::OwnMaps);
        play.stage(Stage::OwnMaps);
        play.does("guide", json!({"type": "free_steps", "free": true}));
        play
    }

    /// A mixed group at its joint map, every step open.
    pub fn mixed() -> Self {
        let mut play = Self::prepared(Mode::Mixed);
        play.stage(Stage::JointMap);
        play.does("guide", json!({"type": "free_steps", "free": true}));
        play
    }

    /// At the joint map after own maps: `c1` of p1, `c2` of p2 and `c3` of p3 were released, `s1` stays
    /// in the room of p1.
    pub fn joint() -> Self {
        let mut play = Self::new();
        play.card("anna", "c1", "That we are heard");
        play.card("bea", "c2", "Listening");
        play.card("cees", "c3", "Within the law");
        play.card("adam", "s1", "Between ourselves");
        play.does("adam", json!({"type": "set_card", "card": "s1", "stays": true}));
        play.release("p1", &["anna", "adam"], &["c1"]);
        play.release("p2", &["bea"], &["c2"]);
        play.release("p3", &["cees"], &["c3"]);
        play.stage(Stage::JointMap);
        play
    }

    /// At the agreement, with the theme `t1` of `c1` and `c2` and its statement.
    pub fn agreement() -> Self {
        let mut play = Self::joint();
        play.does(
            "anna",
            json!({"type": "add_theme", "theme": "t1", "title": "Heard", "cards": ["c1", "c2"]}),
        );
        play.does("bea", json!({"type": "set_text", "text": "t1", "words": "Everybody is heard"}));
        play.stage(Stage::Agreement);
        play
    }

    /// The cast is inside, the stage is the first.
    pub fn prepared(mode: Mode) -> Self {
        let mut play = Self::founded(&id("guide"), &create(mode)).unwrap();
        for (name, partner) in CAST {
            let invitation = play.invitation(&Purpose::Partner { partner: id(partner) });
            play.enter(name, &invitation, None).unwrap();
        }
        play.present = CAST.iter().map(|(name, _)| id(name)).chain([id("guide")]).collect();
        play
    }

    /// Nobody but its facilitator is inside.
    pub fn founded(guide: &Id, create: &Create) -> Result<Self, Refused> {
        let mut play =
            Self { state: State::default(), log: Vec::new(), present: HashSet::new(), now: NOW, throws: 0 };
        let founder = Founder { person: guide.clone(), alias: id("alias-guide"), fictitious: false };
        let changes = found(create, &play.context(), &founder)?;
        play.apply(guide.as_str(), "create", None, changes);
        play.present.insert(guide.clone());
        Ok(play)
    }

    fn context(&self) -> Context<'_> {
        let mut random = [0; 16];
        random[..8].copy_from_slice(&self.throws.to_be_bytes());
        Context { now: self.now, present: &self.present, random }
    }

    fn apply(&mut self, by: &str, cause: &str, command: Option<Id>, changes: Vec<Change>) -> Applied {
        let seq = self.state.seq() + 1;
        let by = Some(id(by));
        let event = Event { seq, at: self.now, by, cause: cause.into(), command, changes };
        // What is applied is what stands on disk.
        let event: Event = serde_json::from_str(&serde_json::to_string(&event).unwrap()).unwrap();
        let applied = self.state.apply(&event).unwrap();
        self.log.push(event);
        self.throws += 1;
        applied
    }

    /// The id of the invitation for that.
    pub fn invitation(&self, purpose: &Purpose) -> Id {
        let found = self.state.invitations().find(|invitation| invitation.purpose == *purpose);
        found.expect("such an invitation").id.clone()
    }

    /// Somebody who guides that room enters.
    pub fn helper(&mut self, name: &str, room: &str) {
        let invitation = self.invitation(&Purpose::Facilitator { rooms: Vec::new() });
        self.enter(name, &invitation, None).unwrap();
        let person = self.state.person(&id(name)).unwrap().clone();
        self.apply(
            "guide",
            "test",
            None,
            vec![Record::Person(Person { rooms: vec![id(room)], ..person }).into()],
        );
    }

    /// Somebody stands so now.
    pub fn stands(&mut self, name: &str, standing: Standing) {
        let person = self.state.person(&id(name)).unwrap().clone();
        self.apply("guide", "test", None, vec![Record::Person(Person { standing, ..person }).into()]);
    }

    pub fn enter(&mut self, name: &str, invitation: &Id, partner: Option<&str>) -> Result<(), Refused> {
        self.enter_as(name, name, invitation, partner)
    }

    pub fn enter_as(
        &mut self,
        person: &str,
        name: &str,
        invitation: &Id,
        partner: Option<&str>,
    ) -> Result<(), Refused> {
        let partner = partner.map(id);
        let entrance = Entrance {
            person: id(person),
            alias: id(&format!("alias-{person}")),
            invitation,
            name,
            partner: partner.as_ref(),
            mandate: Mandate::Decides,
        };
        let changes = enter(&self.state, &self.context(), &entrance)?;
        self.apply(person, "enter", None, changes);
        Ok(())
    }

    /// Plays a command; what it changed.
    pub fn try_to(&mut self, who: &str, command: &Command) -> Result<Applied, Refused> {
        self.throws += 1;
        let changes = decide(&self.state, &self.context(), &id(who), command)?;
        if changes.is_empty() {
            return Ok(Applied::default());
        }
        let cause: &'static str = command.into();
        let name = id(&format!("k{}", self.throws));
        Ok(self.apply(who, cause, Some(name), changes))
    }

    /// What would become of a command; nothing happens.
    pub fn decided(&self, who: &str, command: &Command) -> Result<(), RefusalCode> {
        decide(&self.state, &self.context(), &id(who), command).map(drop).map_err(|refused| refused.code)
    }

    /// Plays a command that has to be done.
    #[track_caller]
    pub fn does(&mut self, who: &str, said: Value) -> Applied {
        match self.try_to(who, &command(&said)) {
            Ok(applied) => applied,
            Err(refused) => panic!("{who}: {said} was refused: {refused}"),
        }
    }

    /// Plays a command that finds everything as wanted and so does nothing.
    #[track_caller]
    pub fn need_not(&mut self, who: &str, said: Value) {
        let applied = self.does(who, said.clone());
        assert_eq!(applied, Applied::default(), "{who}: {said}");
    }

    /// Commands that have to be refused, each for its reason.
    #[track_caller]
    pub fn cannot(&mut self, refusals: &[(&str, Value, RefusalCode)]) {
        for (who, said, code) in refusals {
            let before = self.state.seq();
            match self.try_to(who, &command(said)) {
                Ok(_) => panic!("{who}: {said} was done; wanted: {code:?}"),
                Err(refused) => assert_eq!(refused.code, *code, "{who}: {said}"),
            }
            assert_eq!(self.state.seq(), before, "a refused command changes nothing");
        }
    }

    /// The newest deed in the logbook.
    pub fn last_deed(&self) -> String {
        let number = |deed: &&Deed| deed.id.as_str()["deed.".len()..].parse::<u64>().unwrap();
        self.state.deeds().max_by_key(number).expect("a deed").id.to_string()
    }

    /// Takes that back.
    #[track_caller]
    pub fn takes_back(&mut self) {
        let deed = self.last_deed();
        self.does("guide", json!({"type": "take_back", "deed": deed}));
    }

    pub fn standing(&self, name: &str) -> Standing {
        self.state.person(&id(name)).unwrap().standing
    }

    pub fn stage(&mut self, stage: Stage) {
        self.does("guide", json!({"type": "set_stage", "stage": stage}));
    }

    /// Lays a card into the first field of somebody's own room.
    #[track_caller]
    pub fn card(&mut self, who: &str, card: &str, words: &str) {
        self.does(who, add_card(card, words));
    }

    /// A room releases these cards, everybody of these people agreeing.
    pub fn release(&mut self, partner: &str, people: &[&str], cards: &[&str]) {
        self.does(people[0], json!({"type": "propose_release", "cards": cards}));
        for other in &people[1..] {
            self.does(other, json!({"type": "answer_release", "agree": true}));
        }
        assert!(self.state.release(&id(&format!("release.{partner}"))).is_none(), "it happened");
    }

    pub fn leaves(&mut self, who: &str) {
        self.present.remove(who);
    }

    #[track_caller]
    pub fn the_card(&self, card: &str) -> &Card {
        self.state.card(&id(card)).unwrap_or_else(|| panic!("a card {card}"))
    }

    #[track_caller]
    pub fn the_theme(&self, theme: &str) -> &Theme {
        self.state.theme(&id(theme)).unwrap_or_else(|| panic!("a theme {theme}"))
    }

    pub fn words(&self, text: &str) -> &str {
        self.state.words(&id(text))
    }

    pub fn event(&self) -> &Event {
        self.log.last().expect("the first event")
    }

    /// What an audience sees of a record.
    pub fn seen(&self, to: &Audience, record: &str) -> Option<Record> {
        self.state.record(&id(record)).and_then(|record| view(&self.state, record, to))
    }

    /// The words that an audience may read.
    pub fn read(&self, to: &Audience, text: &str) -> Option<&str> {
        sees_text(&self.state, &id(text), to).then(|| self.words(text))
    }

    /// The ids in a field, in the order in which they are shown (rule O6).
    pub fn order(&self, column: &str, field: &str) -> Vec<String> {
        let here = self.state.cards().filter(|c| c.column.as_str() == column && c.field.as_str() == field);
        let mut cards: Vec<_> = here.map(|card| (card.rank, card.id.to_string())).collect();
        cards.sort();
        assert!(cards.windows(2).all(|pair| pair[0].0 < pair[1].0), "each has a place of its own: {cards:?}");
        cards.into_iter().map(|(_, id)| id).collect()
    }
}

/// Everything that is known, so that two states can be compared.
pub fn canonical(state: &State) -> Value {
    let records: BTreeMap<_, _> = state.records().map(|record| (record.id().to_string(), record)).collect();
    let words: BTreeMap<_, _> = records.keys().map(|name| (name, state.words(&id(name)))).collect();
    let mut snapshot = serde_json::to_value(state.snapshot()).unwrap();
    snapshot["records"] = json!(records);
    snapshot["texts"] = json!(words);
    // As they can be asked for, not as the snapshot tells them: what it forgets must show.
    let aliases = state.people().map(|person| (person.id.to_string(), state.alias(&person.id)));
    snapshot["aliases"] = json!(aliases.collect::<BTreeMap<_, _>>());
    snapshot
}

pub fn partner(name: &str) -> Audience {
    Audience::Partner(id(name))
}

pub fn add_card(card: &str, words: &str) -> Value {
    json!({"type": "add_card", "card": card, "column": "values", "field": "success", "text": words})
}

/// With these fields in place of its own.
pub fn but(said: Value, with: Value) -> Value {
    let mut said = said;
    for (name, value) in with.as_object().expect("fields") {
        said[name] = value.clone();
    }
    said
}

pub fn create(mode: Mode) -> Create {
    let partner = |name: &str, colour, pattern| NewPartner {
        id: id(name),
        name: format!("Partner {name}"),
        colour,
        pattern,
        anonymous: false,
    };
    Create {
        title: "Together in our district".into(),
        occasion: "Older people wait too long".into(),
        language: Language::En,
        mode,
        partners: vec![
            partner("p1", Colour::Blue, Pattern::Dots),
            partner("p2", Colour::Orange, Pattern::Stripes),
            partner("p3", Colour::Green, Pattern::Waves),
        ],
        template: template(),
        agenda: vec![welcome()],
        retention: "2027-05-01".into(),
        facilitator: "Facilitator 1".into(),
        create_key: None,
    }
}

pub fn template() -> Template {
    let field = |name: &str| Field { id: id(name), name: name.into(), hint: String::new() };
    let column = |name: &str, fields: [&str; 2], chapter| Column {
        id: id(name),
        name: name.into(),
        question: "What do we want?".into(),
        fields: fields.map(field).to_vec(),
        chapter,
    };
    use samenkaart_protocol::ClauseKey::{Actions, Purpose};
    Template {
        name: "Map".into(),
        columns: vec![
            column("values", ["success", "shared"], Purpose),
            column("actions", ["i", "we"], Actions),
        ],
    }
}

/// The first item of the agenda.
pub fn welcome() -> AgendaItem {
    AgendaItem {
        id: None,
        title: "Welcome".into(),
        minutes: 10,
        stage: Some(Stage::Prepare),
        say: String::new(),
        open: None,
        skipped: false,
    }
}
