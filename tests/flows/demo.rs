//! The example: simulated participants, by the real protocol.

use std::process::Stdio;

use samenkaart_protocol::{Card, Command, Create, Created, Record, RefusalCode, ServerFrame, Stage};
use samenkaart_tests::{Client, Server, Table, partners, program, request, template};
use tokio::time::{Duration, timeout};

fn cards(table: &Table) -> impl Iterator<Item = &Card> {
    table.records.values().filter_map(|record| match record {
        Record::Card(card) => Some(card),
        _ => None,
    })
}

fn partners_with<T>(table: &Table, of: impl Fn(&Record) -> Option<T>) -> usize
where
    T: std::hash::Hash + Eq,
{
    table.records.values().filter_map(of).collect::<std::collections::HashSet<_>>().len()
}

#[tokio::test]
async fn an_example_fills_with_people_and_cards_and_shares_when_the_stage_moves() {
    let server = Server::start().await;
    let answer = request(server.port, "POST", "/api/demo", &[], br#"{"language":"en"}"#).await;
    assert_eq!(answer.status, 201);
    let created: Created = serde_json::from_slice(&answer.body).expect("a workshop");
    let mut guide = Client::arrive(&server, "guide", &created.key, None).await;
    guide.see("it is made up", |table| {
        matches!(table.records.get("workshop"), Some(Record::Workshop(w)) if w.fictitious && w.stage == Stage::OwnMaps)
    })
    .await;
    let of_person = |record: &Record| match record {
        Record::Person(person) => person.partner.clone(),
        _ => None,
    };
    let of_card = |record: &Record| match record {
        Record::Card(card) => Some(card.partner.clone()),
        _ => None,
    };
    guide.see("people of every partner", |table| partners_with(table, of_person) >= 3).await;
    guide
        .see("cards of every partner", |table| {
            partners_with(table, of_card) >= 3 && cards(table).count() > 30
        })
        .await;
    assert!(cards(&guide.table).all(|card| !card.released), "the rooms are protected");

    guide.does(Command::SetStage { stage: Stage::Compare, from: None }).await;
    guide.see("shared cards", |table| cards(table).filter(|card| card.released).count() > 60).await;
    assert!(cards(&guide.table).all(|card| !(card.stays && card.released)), "what stays in a room stays");
    guide
        .until(
            "proposals",
            |frame| matches!(frame, ServerFrame::Proposals { proposals } if !proposals.is_empty()),
        )
        .await;
    guide.does(Command::AskAll { column: None }).await;
    let of_answer = |record: &Record| match record {
        Record::Recognition(recognition) => Some(recognition.partner.clone()),
        _ => None,
    };
    guide.see("answers of every partner", |table| partners_with(table, of_answer) >= 3).await;
}

#[tokio::test]
async fn the_server_stops_at_once_while_an_example_is_played() {
    let mut server = Server::start().await;
    let answer = request(server.port, "POST", "/api/demo", &[], br#"{"language":"nl"}"#).await;
    assert_eq!(answer.status, 201);
    server.terminate().await;
}

#[tokio::test]
async fn the_command_line_makes_an_example_on_a_running_server() {
    let server = Server::start_with(&["--create-key", "only-ours"]).await;
    let url = format!("http://127.0.0.1:{}", server.port);
    let run = |key: Option<&'static str>| {
        let mut command = tokio::process::Command::new(program());
        command
            .args(["demo", "--language", "en", "--url", &url])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.args(key.map(|key| ["--create-key", key]).into_iter().flatten());
        command.output()
    };
    let refused = run(None).await.expect("it runs");
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("key"), "{refused:?}");

    let made = run(Some("only-ours")).await.expect("it runs");
    let said = String::from_utf8_lossy(&made.stdout).into_owned();
    let key = said.trim().rsplit("/k#").next().expect("a link").to_owned();
    let mut guide =
        timeout(Duration::from_secs(10), Client::arrive(&server, "guide", &key, None)).await.expect(&said);
    guide.see("a card", |table| cards(table).next().is_some()).await;
}

#[tokio::test]
async fn the_command_line_says_when_no_server_answers() {
    let output = tokio::process::Command::new(program())
        .args(["demo", "--url", "http://127.0.0.1:9"])
        .output()
        .await
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no server answers"));
}

#[tokio::test]
async fn an_operator_can_ask_for_a_key_before_a_workshop_is_made() {
    let server = Server::start_with(&["--create-key", "only-ours"]).await;
    let refused = request(server.port, "POST", "/api/demo", &[], br#"{"language":"nl"}"#).await;
    assert_eq!((refused.status, refused.refusal().code), (403, RefusalCode::CreateKey));
    let mut create: Create = serde_json::from_value(serde_json::json!({
        "title": "Together", "occasion": "", "language": "en", "mode": "own_maps", "partners": partners(2),
        "template": template(), "agenda": [], "retention": "2030-01-01", "facilitator": "Facilitator",
    }))
    .expect("a workshop");
    for (key, status) in [(None, 403), (Some("wrong"), 403), (Some("only-ours"), 201)] {
        create.create_key = key.map(str::to_owned);
        let body = serde_json::to_vec(&create).expect("it can be written");
        assert_eq!(
            request(server.port, "POST", "/api/workshops", &[], &body).await.status,
            status,
            "{key:?}"
        );
    }
}

#[tokio::test]
async fn examples_are_refused_when_one_address_asks_for_many_and_when_many_are_played() {
    let server = Server::start().await;
    let ask = async |from: &str| {
        let headers = [("x-forwarded-for", from), ("accept-language", "en")];
        request(server.port, "POST", "/api/demo", &headers, br#"{"language":"en"}"#).await
    };
    for from in ["10.0.0.1", "10.0.0.2"] {
        for _ in 0..5 {
            assert_eq!(ask(from).await.status, 201, "{from}");
        }
        let refused = ask(from).await;
        assert_eq!((refused.status, refused.refusal().code), (429, RefusalCode::ManyDemos), "{from}");
    }
    let refused = ask("10.0.0.3").await;
    assert_eq!((refused.status, refused.refusal().code), (429, RefusalCode::ManyDemos), "ten at once");
    assert!(refused.refusal().advice.contains("workshop of your own"), "it says what to do instead");
}
