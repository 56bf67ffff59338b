//! A whole workshop, from creation to consent.

use samenkaart_protocol::{Answer, Command, Id, Mode, Record, Stage, ThemeStatus};
use samenkaart_tests::{Client, Server, Workshop, card};

/// A card of the one who asks.
#[tokio::test]
async fn from_own_maps_to_consent() {
    let server = Server::start().await;
    let mut workshop = Workshop::create(&server, Mode::OwnMaps).await;
    let mut one = workshop.enter(&server, "Resident 1", "p1").await;
    let mut two = workshop.enter(&server, "Nurse 1", "p2").await;

    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    one.does(card("c1", "That we are heard")).await;
    two.does(card("c2", "Listening to people ☕")).await;
    let seq = two.does(card("c3", "Secret budget")).await;
    two.does(Command::SetCard { card: Id::from("c3"), stays: Some(true), on_behalf_of: None }).await;
    workshop.facilitator.up_to(seq).await;
    assert_eq!(workshop.facilitator.words("c3"), Some("Secret budget"), "p2: facilitators see every room");

    one.does(Command::ProposeRelease { cards: vec![Id::from("c1")] }).await;
    two.does(Command::ProposeRelease { cards: vec![Id::from("c2")] }).await;
    one.see("the other's card", |table| table.records.contains_key("c2")).await;
    assert_eq!(one.words("c2"), Some("Listening to people ☕"));

    workshop.facilitator.does(Command::SetStage { stage: Stage::JointMap, from: None }).await;
    let theme = Id::from("t1");
    let cards = vec![Id::from("c1"), Id::from("c2")];
    one.does(Command::AddTheme {
        theme: theme.clone(),
        title: "Being heard".into(),
        cards,
        from: Vec::new(),
    })
    .await;
    two.see("the theme", |table| table.records.contains_key("t1")).await;
    two.does(Command::SetText { text: theme.clone(), words: "Everybody is heard".into() }).await;
    one.see("the statement", |table| table.words.get("t1").is_some_and(|w| w == "Everybody is heard")).await;

    workshop.facilitator.does(Command::SetStage { stage: Stage::Agreement, from: None }).await;
    let agree = |answer| Command::GiveConsent { theme: theme.clone(), answer, reason: String::new() };
    one.does(agree(Answer::Agree)).await;
    two.does(agree(Answer::Agree)).await;
    let status = Some(ThemeStatus::TakenUp);
    let taken = Command::SetTheme {
        theme: theme.clone(),
        title: None,
        status,
        reason: None,
        after: None,
        was: None,
        partly: None,
    };
    let seq = one.does(taken).await;
    workshop.facilitator.up_to(seq).await;
    let consents = |client: &Client| {
        client.table.records.values().filter(|record| matches!(record, Record::Consent(_))).count()
    };
    assert_eq!(consents(&workshop.facilitator), 2);

    one.settle().await;
    assert!(!one.bytes.contains("Secret budget"), "p2: a card that stays reached another partner");
    assert!(!one.bytes.contains("\"c3\""), "p1: not even that it exists");
}
