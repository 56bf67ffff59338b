//! A workshop as the tests begin one.

use samenkaart_protocol::{
    AgendaItem, ClauseKey, Colour, Column, Command, Create, Created, Field, Id, Key, Language, Mode,
    NewPartner, Pattern, Purpose, Record, Stage, Template,
};

use crate::{Client, Server, request};

/// A workshop and its facilitator.
pub struct Workshop {
    /// Its id.
    pub id: Id,
    /// Who guides it.
    pub facilitator: Client,
}

impl Workshop {
    /// Creates one with three partners p1, p2 and p3.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn create(server: &Server, mode: Mode) -> Self {
        let create = plan(mode);
        let body = serde_json::to_vec(&create).expect("JSON");
        let answer = request(server.port, "POST", "/api/workshops", &[], &body).await;
        assert_eq!(answer.status, 201, "{}", String::from_utf8_lossy(&answer.body));
        let created: Created = serde_json::from_slice(&answer.body).expect("a workshop");
        let facilitator = Client::arrive(server, "facilitator", &created.key, None).await;
        facilitator.founded(&create);
        Self { id: created.workshop, facilitator }
    }

    /// The key of the invitation of a partner.
    ///
    /// # Panics
    /// When there is none.
    pub fn partner_key(&self, partner: &str) -> Key {
        self.key(|purpose| matches!(purpose, Purpose::Partner { partner: p } if p.as_str() == partner))
    }

    /// The key of an invitation.
    ///
    /// # Panics
    /// When there is none.
    pub fn key(&self, wanted: impl Fn(&Purpose) -> bool) -> Key {
        let id = self.invitation(wanted);
        let found = self.facilitator.keys.iter().find(|(other, _)| *other == id);
        found.expect("a key of the invitation").1.clone()
    }

    /// The id of an invitation.
    ///
    /// # Panics
    /// When there is none.
    pub fn invitation(&self, wanted: impl Fn(&Purpose) -> bool) -> Id {
        let mut records = self.facilitator.table.records.values();
        let found = records.find_map(|record| match record {
            Record::Invitation(invitation) if wanted(&invitation.purpose) => Some(invitation.id.clone()),
            _ => None,
        });
        found.expect("an invitation")
    }

    /// Lets somebody enter for a partner.
    pub async fn enter(&self, server: &Server, name: &str, partner: &str) -> Client {
        Client::enter(server, name, &self.partner_key(partner), None).await
    }
}

/// What the tests' workshops begin with: three partners, two steps.
pub fn plan(mode: Mode) -> Create {
    Create {
        title: "Together in our district".into(),
        occasion: "Older people wait too long".into(),
        language: Language::En,
        mode,
        partners: partners(3),
        template: template(),
        agenda: vec![welcome()],
        retention: retention(),
        facilitator: "Facilitator".into(),
        create_key: None,
    }
}

/// The first partners p1, p2, …
pub fn partners(count: usize) -> Vec<NewPartner> {
    let all = [
        ("p1", "Residents", Colour::Blue, Pattern::Dots),
        ("p2", "Home care", Colour::Orange, Pattern::Stripes),
        ("p3", "Municipality", Colour::Green, Pattern::Waves),
    ];
    let partner = |(id, name, colour, pattern): (&'static str, &str, _, _)| NewPartner {
        id: Id::from(id),
        name: name.into(),
        colour,
        pattern,
        anonymous: false,
    };
    all.into_iter().take(count).map(partner).collect()
}

/// A template of two steps.
pub fn template() -> Template {
    let field = |id: &'static str| Field { id: Id::from(id), name: id.into(), hint: String::new() };
    let column = |id: &'static str, fields: [&'static str; 2], chapter| Column {
        id: Id::from(id),
        name: id.into(),
        question: "What do we want?".into(),
        fields: fields.map(field).to_vec(),
        chapter,
    };
    Template {
        name: "Map".into(),
        columns: vec![
            column("values", ["success", "shared"], ClauseKey::Purpose),
            column("actions", ["i", "we"], ClauseKey::Actions),
        ],
    }
}

/// A year from now would need a clock; this day is far enough and within ten years.
fn retention() -> String {
    "2030-01-01".into()
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

/// Lays down a card in a room's first field.
pub fn card(id: &'static str, text: &str) -> Command {
    Command::AddCard {
        card: Id::from(id),
        partner: None,
        column: Id::from("values"),
        field: Id::from("success"),
        after: None,
        text: text.into(),
        on_behalf_of: None,
        stays: false,
        joint: false,
    }
}
