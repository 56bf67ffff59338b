//! A workshop laid out record by record.

use samenkaart_protocol::{
    Action, ActionStatus, Answer, Ask, Card, Clash, ClashKind, ClashOutcome, Clause, ClauseKey, Colour,
    Column, Consent, Field, Id, Language, Mandate, Mode, Partner, Pattern, Person, Recognised, Recognition,
    Record, Stage, Template, Theme, ThemeStatus, Workshop,
};

use crate::{
    agreement::{Outline, markdown, outline},
    words::Words,
    workshop::{Audience, Change, Event, State},
};

/// 3 March 2027, shortly after noon in Greenwich.
pub const MADE: u64 = 1_804_075_800_000;

/// Changes that become a state.
pub struct Sheet {
    changes: Vec<Change>,
    workshop: Workshop,
}

pub fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

impl Sheet {
    /// Residents, home care and the municipality, with nothing on the map.
    pub fn new() -> Self {
        let mut sheet = Self { changes: Vec::new(), workshop: workshop() };
        for (rank, (partner, name)) in
            [("p1", "Bewoners"), ("p2", "Thuiszorg"), ("p3", "Gemeente")].into_iter().enumerate()
        {
            sheet.partner(partner, name, rank as i64, false);
        }
        sheet
    }

    pub fn language(mut self, language: Language) -> Self {
        self.workshop.language = language;
        self
    }

    pub fn change(&mut self, change: impl FnOnce(&mut Workshop)) {
        change(&mut self.workshop);
    }

    pub fn put(&mut self, record: Record) {
        self.changes.push(record.into());
    }

    pub fn partner(&mut self, partner: &str, name: &str, rank: i64, anonymous: bool) {
        self.put(Record::Partner(Partner {
            id: id(partner),
            name: name.into(),
            colour: Colour::Blue,
            pattern: Pattern::Dots,
            rank,
            anonymous,
            locked_columns: Vec::new(),
            paused: false,
            silent: false,
            locked: false,
            open_columns: Vec::new(),
            ready: false,
            released_at: None,
        }));
    }

    pub fn person(&mut self, person: &str, name: &str, partner: &str, mandate: Mandate) {
        let (partner, facilitator) = ((!partner.is_empty()).then(|| id(partner)), partner.is_empty());
        self.put(Record::Person(Person {
            name_given: false,
            id: id(person),
            name: name.into(),
            partner,
            facilitator,
            mandate,
            rooms: Vec::new(),
            standing: Default::default(),
        }));
    }

    pub fn card(&mut self, card: &str, partner: &str, column: &str, words: &str) {
        self.card_with(card, partner, column, words, |card| card.released = true);
    }

    pub fn card_with(
        &mut self,
        card: &str,
        partner: &str,
        column: &str,
        words: &str,
        change: impl FnOnce(&mut Card),
    ) {
        let mut record = Card {
            id: id(card),
            partner: id(partner),
            column: id(column),
            field: id(&format!("{column}-1")),
            rank: self.changes.len() as i64,
            author: Some(id("n1")),
            on_behalf_of: None,
            stays: false,
            joint: false,
            released: false,
            outcome: None,
            removed: false,
            hidden: false,
            locked: false,
        };
        change(&mut record);
        self.put(Record::Card(record));
        self.changes.push(Change::NewText { id: id(card), words: words.into() });
    }

    pub fn theme(&mut self, theme: &str, column: &str, title: &str, words: &str, cards: &[&str]) {
        self.theme_with(theme, column, title, words, cards, |_| ());
    }

    pub fn theme_with(
        &mut self,
        theme: &str,
        column: &str,
        title: &str,
        words: &str,
        cards: &[&str],
        change: impl FnOnce(&mut Theme),
    ) {
        let mut record = Theme {
            id: id(theme),
            column: id(column),
            title: title.into(),
            cards: cards.iter().map(|card| id(card)).collect(),
            rank: self.changes.len() as i64,
            status: ThemeStatus::Open,
            reason: String::new(),
            partly: false,
            removed: false,
        };
        change(&mut record);
        self.put(Record::Theme(record));
        self.changes.push(Change::NewText { id: id(theme), words: words.into() });
    }

    pub fn consent(&mut self, theme: &str, partner: &str, who: &str, answer: Answer, reason: &str) {
        self.put(Record::Consent(Consent {
            id: id(&format!("{theme}.{who}")),
            theme: id(theme),
            partner: id(partner),
            person: Some(id(who)),
            answer,
            reason: reason.into(),
            outdated: false,
        }));
    }

    pub fn action(&mut self, action: &str, what: &str, who: &str, by_when: &str, theme: Option<&str>) {
        self.put(Record::Action(Action {
            id: id(action),
            what: what.into(),
            partners: vec![id("p2"), id("p3")],
            who: who.into(),
            by_when: by_when.into(),
            theme: theme.map(id),
            status: ActionStatus::Open,
            rank: self.changes.len() as i64,
        }));
    }

    pub fn ask(&mut self, ask: &str, to: &str, what: &str) {
        let rank = self.changes.len() as i64;
        self.put(Record::Ask(Ask { id: id(ask), to: to.into(), what: what.into(), theme: None, rank }));
    }

    pub fn clause(&mut self, clause: ClauseKey, text: &str) {
        let key = format!("clause.{}", serde_json::to_value(clause).unwrap().as_str().unwrap());
        self.put(Record::Clause(Clause { id: id(&key), clause, text: text.into() }));
    }

    pub fn clash(&mut self, clash: &str, cards: [&str; 2], interests: [&str; 2], outcome: ClashOutcome) {
        self.put(Record::Clash(Clash {
            id: id(clash),
            column: id("values"),
            how: ClashKind::Opposite,
            cards: cards.map(id),
            interests: interests.map(str::to_owned),
            outcome,
            removed: false,
        }));
    }

    pub fn recognises(&mut self, theme: &str, partner: &str, who: &str, answer: Recognised) {
        self.put(Record::Recognition(Recognition {
            id: id(&format!("known.{theme}.{who}")),
            theme: id(theme),
            partner: id(partner),
            person: Some(id(who)),
            answer,
        }));
    }

    pub fn state(&self) -> State {
        let workshop = Change::from(Record::Workshop(self.workshop.clone()));
        let changes = self.changes.iter().cloned().chain([workshop]).collect();
        let mut state = State::default();
        let event = Event { seq: 1, at: 0, by: None, cause: "test".into(), command: None, changes };
        state.apply(&event).unwrap();
        state
    }

    pub fn outline_to(&self, to: &Audience) -> Outline {
        outline(&self.state(), to, MADE, &Words::new()).unwrap()
    }

    pub fn outline(&self) -> Outline {
        self.outline_to(&Audience::Facilitators)
    }

    pub fn markdown(&self) -> String {
        markdown(&self.outline())
    }
}

fn workshop() -> Workshop {
    Workshop {
        id: id("workshop"),
        title: "Samen in de wijk".into(),
        occasion: "Ouderen wachten te lang op hulp.".into(),
        language: Language::Nl,
        mode: Mode::OwnMaps,
        stage: Stage::Agreement,
        template: template(),
        retention: "2028-01-01".into(),
        created_at: 0,
        fictitious: false,
        steps_free: true,
        open_columns: Vec::new(),
        proposals: true,
        joining: true,
        waiting_room: false,
        locked_columns: Vec::new(),
    }
}

fn template() -> Template {
    let field = |column: &str, at: usize, name: &str| Field {
        id: id(&format!("{column}-{at}")),
        name: name.into(),
        hint: String::new(),
    };
    let column = |column: &str, name: &str, question: &str, fields: [&str; 2], chapter| Column {
        id: id(column),
        name: name.into(),
        question: question.into(),
        fields: vec![field(column, 1, fields[0]), field(column, 2, fields[1])],
        chapter,
    };
    Template {
        name: "Kaart".into(),
        columns: vec![
            column(
                "values",
                "Waarden",
                "Wanneer is het gelukt?",
                ["Succes", "Samen succes"],
                ClauseKey::Purpose,
            ),
            column(
                "relations",
                "Relaties",
                "Hoe werken wij samen?",
                ["Kennis delen", "Besluiten"],
                ClauseKey::Relations,
            ),
            column("acting", "Handelen", "Wat doet iedereen?", ["Rollen", "Anderen"], ClauseKey::Acting),
            column(
                "conditions",
                "Condities",
                "Wat is er nodig?",
                ["Middelen", "Om te starten"],
                ClauseKey::Conditions,
            ),
            column("actions", "Acties", "Wat doen wij eerst?", ["Ik", "Anderen"], ClauseKey::Actions),
        ],
    }
}

/// Something of everything.
pub fn full() -> Sheet {
    let mut sheet = Sheet::new();
    sheet.person("f1", "Begeleider 1", "", Mandate::NotSaid);
    sheet.person("n1", "Bewoner 1", "p1", Mandate::Decides);
    sheet.person("n2", "Bewoner 2", "p1", Mandate::NotSaid);
    sheet.person("n3", "Bewoner 3", "p1", Mandate::NotSaid);
    sheet.person("n4", "Verpleegkundige 1", "p2", Mandate::ReportsBack);
    sheet.person("n5", "Teamleider 1", "p2", Mandate::Decides);
    sheet.person("n6", "Ambtenaar 1", "p3", Mandate::ReportsBack);

    sheet.card("c1", "p1", "values", "Dat er naar ons geluisterd wordt,\nook als het even duurt.");
    sheet.card("c2", "p2", "values", "Luisteren naar wat iemand echt nodig heeft ☕");
    sheet.card_with("c3", "p1", "values", "Ik wil weten wie er komt.", |card| {
        (card.released, card.on_behalf_of) = (true, Some("een buurvrouw van 84".into()));
    });
    sheet.theme_with(
        "t1",
        "values",
        "Luisteren",
        "Wij luisteren eerst, en doen daarna pas iets. Iedereen weet wie er komt.",
        &["c1", "c2", "c3"],
        |theme| {
            (theme.status, theme.reason) = (ThemeStatus::TakenUp, "Iedereen noemde dit als eerste.".into())
        },
    );
    sheet.consent("t1", "p1", "n1", Answer::Agree, "");
    sheet.consent("t1", "p1", "n2", Answer::Agree, "");
    sheet.consent("t1", "p2", "n4", Answer::Remark, "Dan moet er wel tijd voor zijn.");
    sheet.consent("t1", "p3", "n6", Answer::Agree, "");
    sheet.card("c4", "p3", "values", "Minder wachttijd, zonder dat het duurder wordt.");

    sheet.card("c5", "p2", "relations", "Eén aanspreekpunt voor elke bewoner");
    sheet.card("c6", "p3", "relations", "Besluiten nemen we in het maandelijks overleg.");
    sheet.theme_with(
        "t2",
        "relations",
        "Eén aanspreekpunt",
        "Elke bewoner heeft één vaste persoon.",
        &["c5"],
        |theme| {
            theme.status = ThemeStatus::TakenUp;
        },
    );
    sheet.consent("t2", "p1", "n1", Answer::Agree, "");
    sheet.consent("t2", "p1", "n2", Answer::Objection, "Ik wil zelf kiezen wie dat is.");
    sheet.consent("t2", "p2", "n5", Answer::Agree, "");
    sheet.theme("t3", "relations", "", "", &["c6"]);

    sheet.card("c7", "p1", "acting", "Wij koken één keer per week voor de straat.");
    sheet.card("c8", "p2", "acting", "De zorg belt als er iets verandert.");
    sheet.theme_with("t4", "acting", "Samen eten", "", &["c7"], |theme| {
        (theme.status, theme.reason) = (ThemeStatus::Parked, "Eerst een ruimte vinden.".into());
    });
    sheet.card("c9", "p3", "conditions", "De gemeente betaalt de ruimte.");
    sheet.card("c10", "p1", "conditions", "De bewoners hebben de sleutel.");
    sheet.theme_with("t5", "conditions", "De sleutel", "", &["c9", "c10"], |theme| {
        let reason = "De gemeente wil zelf sluiten, de bewoners willen dat niet.".into();
        (theme.status, theme.reason) = (ThemeStatus::NotAgreed, reason);
    });

    sheet.action("a1", "Een lijst maken met wie wanneer belt", "Teamleider 1", "2027-04-01", Some("t2"));
    sheet.action("a2", "Een ruimte zoeken", "", "", None);
    sheet.ask("k1", "Woningstichting", "Mogen wij de leegstaande winkel gebruiken?");
    sheet.clause(ClauseKey::Term, "Een jaar, en dan kijken wij opnieuw.");
    sheet.clause(ClauseKey::Relations, "Wij spreken elkaar elke maand.");
    sheet
}
