//! What an operator sees and sets: counters, readiness, limits, the log, and how it ends.

use std::time::{Duration, Instant};

use samenkaart_protocol::{ClientFrame, Command, Language, Mode, RefusalCode, ServerFrame, Stage};
use samenkaart_tests::{Answer, Client, Closed, Server, Workshop, request, run_to_its_end};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// The longest that a stop may take, and a little for starting `kill` on a machine that is busy.
const SOON: Duration = Duration::from_millis(6_000);

fn card(name: &str, text: &str) -> Command {
    serde_json::from_value(json!({
        "type": "add_card", "card": name, "column": "values", "field": "success", "text": text,
    }))
    .expect("a command")
}

async fn own_maps(server: &Server) -> Workshop {
    let mut workshop = Workshop::create(server, Mode::OwnMaps).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    workshop
}

async fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Answer {
    request(server.port, "GET", path, headers, b"").await
}

/// The value of a counter, such as `samenkaart_connections`.
fn value(metrics: &Answer, name: &str) -> f64 {
    let text = String::from_utf8_lossy(&metrics.body).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("no {name} in:\n{text}")).parse().expect("a number")
}

async fn refusal(client: &mut Client) -> (RefusalCode, String) {
    match client.until("a refusal", |frame| matches!(frame, ServerFrame::Refused { .. })).await {
        ServerFrame::Refused { refusal, .. } => (refusal.code, refusal.message),
        _ => unreachable!("it was looked for"),
    }
}

async fn closed(client: &mut Client) -> u16 {
    loop {
        if let Err(Closed(code)) = client.next().await {
            return code;
        }
    }
}

#[tokio::test]
async fn the_counters_tell_what_the_server_does() {
    let server = Server::start().await;
    assert_eq!(get(&server, "/healthz", &[]).await.status, 200);
    assert_eq!(get(&server, "/readyz", &[]).await.status, 200);
    let workshop = own_maps(&server).await;
    let mut somebody = workshop.enter(&server, "Resident 1", "p1").await;
    for number in 0..5 {
        somebody.does(card(&format!("c{number}"), "That somebody calls back")).await;
    }
    assert_eq!(somebody.cannot(card("c1", "Twice")).await, RefusalCode::Exists);
    somebody.send_raw("{").await;
    refusal(&mut somebody).await;

    let metrics = get(&server, "/metrics", &[]).await;
    assert_eq!(metrics.status, 200);
    for (name, wanted) in [
        ("samenkaart_connections", 2.0),
        ("samenkaart_inside", 2.0),
        ("samenkaart_workshops", 1.0),
        ("samenkaart_commands_total{kind=\"add_card\",outcome=\"done\"}", 5.0),
        ("samenkaart_commands_total{kind=\"add_card\",outcome=\"exists\"}", 1.0),
        ("samenkaart_commands_total{kind=\"set_stage\",outcome=\"done\"}", 1.0),
        ("samenkaart_commands_total{kind=\"unknown\",outcome=\"malformed\"}", 1.0),
        ("samenkaart_answer_seconds_count", 6.0),
        // Created, a stage, somebody who entered, five cards.
        ("samenkaart_commit_events_sum", 8.0),
        ("samenkaart_commit_failures_total", 0.0),
    ] {
        assert_eq!(value(&metrics, name), wanted, "{name}");
    }
    assert!(value(&metrics, "samenkaart_commit_seconds_sum") > 0.0);
    assert!(value(&metrics, "samenkaart_fan_out_seconds_count") >= 6.0);
    assert!(value(&metrics, "samenkaart_sent_bytes_total") as usize > somebody.bytes.len());
    assert!(value(&metrics, "samenkaart_received_bytes_total") > 500.0);

    drop(somebody);
    let mut connections = 2.0;
    for _ in 0..100 {
        let metrics = get(&server, "/metrics", &[]).await;
        connections = value(&metrics, "samenkaart_connections");
        if connections < 2.0 {
            assert!(value(&metrics, "samenkaart_closed_total{why=\"left\"}") >= 1.0);
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(connections, 1.0, "who left is no longer counted");
}

#[tokio::test]
async fn the_counters_are_for_the_operator_alone() {
    // In a room of few people the moment of a count could tell who writes.
    let open = Server::start().await;
    assert_eq!(get(&open, "/metrics", &[]).await.status, 200);
    for header in ["x-forwarded-for", "forwarded", "x-real-ip"] {
        assert_eq!(get(&open, "/metrics", &[(header, "203.0.113.7")]).await.status, 403, "{header}");
    }
    let keyed = Server::start_with(&["--metrics-key", "a key of the operator"]).await;
    assert_eq!(get(&keyed, "/metrics", &[]).await.status, 403);
    assert_eq!(get(&keyed, "/metrics", &[("authorization", "Bearer another key")]).await.status, 403);
    let said = [("authorization", "Bearer a key of the operator"), ("x-forwarded-for", "203.0.113.7")];
    assert_eq!(get(&keyed, "/metrics", &said).await.status, 200);
}

#[tokio::test]
async fn l5_who_comes_to_a_full_server_is_told_so_and_gets_in_when_somebody_leaves() {
    let server = Server::start_with(&["--max-connections", "3"]).await;
    let workshop = own_maps(&server).await;
    let first = workshop.enter(&server, "Resident 1", "p1").await;
    let _second = workshop.enter(&server, "Resident 2", "p1").await;
    let mut third = Client::connect(&server, "third").await;
    let (code, message) = refusal(&mut third).await;
    assert_eq!(code, RefusalCode::Crowded);
    assert!(message.starts_with("Er zijn"), "in the language that the browser names, or Dutch: {message}");
    assert_eq!(closed(&mut third).await, 1013);
    assert_eq!(get(&server, "/healthz", &[]).await.status, 200, "pages still come");

    drop(first);
    for attempt in 0..100 {
        let mut again = Client::connect(&server, "again").await;
        again.hello(Some(&workshop.partner_key("p1")), None, None).await;
        match again.next().await {
            Ok(ServerFrame::Door { .. }) => return,
            _ if attempt < 99 => tokio::time::sleep(Duration::from_millis(50)).await,
            other => panic!("there is a place again: {other:?}"),
        }
    }
}

#[tokio::test]
async fn l5_a_full_workshop_keeps_a_place_for_its_facilitators_and_for_who_comes_back() {
    let server = Server::start_with(&["--max-connections-per-workshop", "3"]).await;
    let workshop = own_maps(&server).await;
    let first = workshop.enter(&server, "Resident 1", "p1").await;
    let second = workshop.enter(&server, "Nurse 1", "p2").await;
    let mut third = Client::connect(&server, "third").await;
    third.hello(Some(&workshop.partner_key("p3")), None, None).await;
    third.until("door", |frame| matches!(frame, ServerFrame::Door { .. })).await;
    let mandate = samenkaart_protocol::Mandate::Decides;
    third.send(&ClientFrame::Enter { name: "Clerk 1".into(), partner: None, mandate }).await;
    assert_eq!(refusal(&mut third).await.0, RefusalCode::Crowded);

    let mut other_tab = Client::connect(&server, "another tab").await;
    other_tab.hello(first.key.as_deref(), None, None).await;
    assert_eq!(refusal(&mut other_tab).await.0, RefusalCode::Crowded);
    assert_eq!(closed(&mut other_tab).await, 1013);

    // The same tab takes the place of its older line.
    let key = second.key.clone().expect("a key");
    Client::arrive(&server, "Nurse 1", &key, second.resume()).await.does(card("c1", "Here again")).await;
    let key = workshop.facilitator.key.clone().expect("a key");
    Client::arrive(&server, "a second laptop", &key, None)
        .await
        .does(Command::FreeSteps { free: true })
        .await;
    let elsewhere = own_maps(&server).await;
    elsewhere.enter(&server, "Resident 9", "p1").await.does(card("c1", "Other workshops have room")).await;
}

#[tokio::test]
async fn j7_one_person_has_eight_connections_and_the_oldest_makes_room() {
    let server = Server::start().await;
    let workshop = own_maps(&server).await;
    let mut first = workshop.enter(&server, "tab 1", "p1").await;
    let key = first.key.clone().expect("a key");
    let mut tabs = Vec::new();
    for number in 2..=8 {
        tabs.push(Client::arrive(&server, &format!("tab {number}"), &key, None).await);
    }
    first.does(card("c1", "Eight is fine")).await;
    tabs.push(Client::arrive(&server, "tab 9", &key, None).await);
    assert_eq!(closed(&mut first).await, 4001);
    for (number, tab) in tabs.iter_mut().enumerate() {
        tab.does(card(&format!("t{number}"), "Still here")).await;
    }
}

#[tokio::test]
async fn l2_who_sends_without_a_pause_is_read_slowly_and_others_are_served() {
    let server = Server::start().await;
    let workshop = own_maps(&server).await;
    let mut flood = workshop.enter(&server, "Resident 1", "p1").await;
    let mut other = workshop.enter(&server, "Nurse 1", "p2").await;
    const PINGS: usize = 400;
    let begin = Instant::now();
    for _ in 0..PINGS {
        flood.send(&ClientFrame::Ping {}).await;
    }
    other.does(card("c1", "At once")).await;
    for _ in 0..PINGS {
        flood.until("pong", |frame| matches!(frame, ServerFrame::Pong {})).await;
    }
    // 320 pass at once; of the others none is lost, and they come at 80 a second at most.
    assert!(begin.elapsed() > Duration::from_millis(500), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn it_stops_within_five_seconds_whoever_does_not_read_and_nothing_is_lost() {
    let mut server = Server::start().await;
    let workshop = own_maps(&server).await;
    let mut writer = workshop.enter(&server, "Resident 1", "p1").await;
    // Somebody who comes in and then reads nothing more, somebody with half a request, somebody at the door.
    let _deaf = deaf(&server, writer.key.as_deref().expect("a key")).await;
    let mut half = TcpStream::connect(("127.0.0.1", server.port)).await.expect("it listens");
    half.write_all(b"GET /healthz HTTP/1.1\r\nhost: local").await.expect("it reads");
    let mut door = Client::connect(&server, "door").await;
    door.hello(Some(&workshop.partner_key("p1")), None, None).await;
    door.until("door", |frame| matches!(frame, ServerFrame::Door { .. })).await;
    for number in 0..60 {
        writer.does(card(&format!("c{number}"), &"x".repeat(2_000))).await;
    }
    let begin = Instant::now();
    server.tell_to_stop().await;
    assert_eq!(closed(&mut writer).await, 1012);
    assert_eq!(closed(&mut door).await, 1012);
    server.stops().await;
    assert!(begin.elapsed() < SOON, "{:?}", begin.elapsed());
    server.start_again().await;
    let after = Client::arrive(&server, "after", &writer.key.clone().expect("a key"), None).await;
    assert!((0..60).all(|number| after.record(&format!("c{number}")).is_some()));
}

#[tokio::test]
async fn told_twice_it_stops_at_once() {
    let mut server = Server::start().await;
    let workshop = own_maps(&server).await;
    let mut writer = workshop.enter(&server, "Resident 1", "p1").await;
    let _deaf = deaf(&server, writer.key.as_deref().expect("a key")).await;
    for number in 0..60 {
        writer.does(card(&format!("c{number}"), &"x".repeat(2_000))).await;
    }
    server.tell_to_stop().await;
    assert_eq!(closed(&mut writer).await, 1012);
    let begin = Instant::now();
    server.tell_to_stop().await;
    server.stops().await;
    assert!(begin.elapsed() < Duration::from_millis(1_200), "{:?}", begin.elapsed());
}

/// Comes in over a line with small buffers, and reads nothing.
async fn deaf(server: &Server, key: &str) -> TcpStream {
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket.set_recv_buffer_size(4_096).expect("a small buffer");
    let mut line = socket.connect(([127, 0, 0, 1], server.port).into()).await.expect("it listens");
    let head = "GET /ws HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
                sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    line.write_all(head.as_bytes()).await.expect("it reads");
    let mut answer = [0; 64];
    line.read_exact(&mut answer).await.expect("it answers");
    let hello = json!({"type": "hello", "protocol": 1, "key": key, "tab": "deaf", "language": "en"});
    let hello = hello.to_string();
    let length = u16::try_from(hello.len()).expect("short").to_be_bytes();
    let frame = [&[0x81, 0x80 | 126], length.as_slice(), &[0; 4], hello.as_bytes()].concat();
    line.write_all(&frame).await.expect("it reads");
    line
}

#[tokio::test]
async fn no_key_no_name_and_no_words_stand_in_the_log_at_any_level() {
    let options = ["--log", "trace", "--log-format", "json", "--create-key", "operatorskey"];
    let server = Server::start_with_log(&options).await;
    let mut create = samenkaart_tests::plan(Mode::OwnMaps);
    (create.title, create.occasion) = ("Titelwoord".into(), "Aanleidingwoord".into());
    (create.facilitator, create.create_key) = ("Begeleidersnaam".into(), Some("operatorskey".into()));
    create.partners[0].name = "Partnersnaam".into();
    let body = serde_json::to_vec(&create).expect("JSON");
    let made = request(server.port, "POST", "/api/workshops", &[], &body).await;
    let created: samenkaart_protocol::Created = serde_json::from_slice(&made.body).expect("a workshop");
    let mut guide = Client::arrive(&server, "guide", &created.key, None).await;
    guide.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    let mut secrets: Vec<String> = guide.keys.iter().map(|(_, key)| key.clone()).collect();
    let workshop = Workshop { id: created.workshop, facilitator: guide };
    let mut somebody = Client::enter(&server, "Bewonersnaam", &workshop.partner_key("p1"), None).await;
    somebody.does(card("c1", "Kaartwoord")).await;
    somebody.cannot(card("c1", "Weigerwoord")).await;
    somebody.send_raw(r#"{"type":"command","id":"k1","command":{"type":"Misvormdwoord"}}"#).await;
    refusal(&mut somebody).await;
    somebody.send(&ClientFrame::Speak { language: Language::Nl }).await;
    somebody.send_raw(&"Grootwoord".repeat(10_000)).await;
    closed(&mut somebody).await;
    let mut stranger = Client::connect(&server, "stranger").await;
    stranger.hello(Some("deadbeefdeadbeefdeadbeefdeadbeef"), None, None).await;
    closed(&mut stranger).await;
    let asked = json!({"format": "markdown", "language": "nl"}).to_string();
    let bearer = format!("Bearer {}", created.key);
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    request(server.port, "POST", "/api/export", &headers, asked.as_bytes()).await;
    request(server.port, "GET", "/api/Padwoord?vraag=Vraagwoord", &[], b"").await;

    let log = server.logged();
    assert!(log.contains("a frame was not understood"), "something is logged: {log}");
    for line in log.lines() {
        let json: Result<serde_json::Value, _> = serde_json::from_str(line);
        assert!(json.is_ok_and(|json| json["level"].is_string()), "no JSON: {line}");
    }
    secrets.extend([created.key, somebody.key.clone().expect("a key")]);
    secrets.extend(
        [
            "Titelwoord",
            "Aanleidingwoord",
            "Begeleidersnaam",
            "Partnersnaam",
            "Bewonersnaam",
            "Kaartwoord",
            "Weigerwoord",
            "Misvormdwoord",
            "Grootwoord",
            "Padwoord",
            "Vraagwoord",
            "operatorskey",
            "deadbeef",
        ]
        .map(str::to_owned),
    );
    for secret in secrets {
        assert!(!log.contains(&secret), "{secret} stands in the log");
    }
}

#[tokio::test]
async fn a_log_level_that_is_none_is_said_so() {
    let (code, said) = samenkaart_tests::run_to_its_end(&["--log", "samenkaart=loud"]).await;
    assert_eq!(code, Some(1));
    assert!(said.contains("--log samenkaart=loud"), "{said}");
    let (code, said) = samenkaart_tests::run_to_its_end(&["--max-connections", "0"]).await;
    assert_eq!(code, Some(2));
    assert!(said.contains("choose 1 or more"), "{said}");
}

#[tokio::test]
async fn words_of_ones_own_are_taken_and_a_line_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let words = folder.path().join("words.txt");
    let data = folder.path().join("data.sqlite");
    let (words_at, data_at) = (words.to_str().unwrap(), data.to_str().unwrap());
    let start = async || run_to_its_end(&["--port", "0", "--data", data_at, "--words", words_at]).await;
    let (code, said) = start().await;
    assert_eq!(code, Some(1));
    assert!(said.contains("words.txt (--words) cannot be read"), "{said}");
    std::fs::write(&words, "= one, two\n? three").unwrap();
    let (code, said) = start().await;
    assert_eq!(code, Some(1));
    assert!(said.contains("line 2: a line begins with one of"), "{said}");
    std::fs::write(&words, "# a remark\n= flurbel, snorkwijk\n").unwrap();
    let server = Server::start_with(&["--words", words_at]).await;
    server.tell_to_stop().await;
}
