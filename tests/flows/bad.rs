//! Bad input over the real socket: each gets a clear answer, and everybody else is served as before.

use std::{collections::BTreeMap, time::Duration};

use samenkaart_protocol::{
    ClientFrame, Command, Id, Language, Mandate, Mode, Purpose, RefusalCode as R, Role, ServerFrame, Stage,
    limits,
};
use samenkaart_tests::{Client, Closed, Server, Workshop, request};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::{
    Message,
    protocol::frame::{
        Frame,
        coding::{Data, OpCode},
    },
};

fn command(said: &Value) -> Command {
    serde_json::from_value(said.clone()).unwrap_or_else(|error| panic!("{error}: {said}"))
}

fn add_card(card: &str, text: &str) -> Value {
    json!({"type": "add_card", "card": card, "column": "values", "field": "success", "text": text})
}

/// A workshop at its own maps, somebody who behaves badly, and somebody else who must not notice.
struct Hall {
    server: Server,
    workshop: Workshop,
    bad: Client,
    other: Client,
    served: u64,
}

impl Hall {
    async fn new() -> Self {
        let server = Server::start().await;
        let mut workshop = Workshop::create(&server, Mode::OwnMaps).await;
        workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
        let bad = workshop.enter(&server, "Resident 1", "p1").await;
        let other = workshop.enter(&server, "Nurse 1", "p2").await;
        Self { server, workshop, bad, other, served: 0 }
    }

    /// The other one works on.
    async fn serves_others(&mut self) {
        self.served += 1;
        self.other.does(command(&add_card(&format!("other-{}", self.served), "Still here"))).await;
    }
}

async fn refusal(client: &mut Client) -> (Option<Id>, R) {
    let refused = client.until("a refusal", |frame| matches!(frame, ServerFrame::Refused { .. })).await;
    let ServerFrame::Refused { id, refusal } = refused else { unreachable!("it was looked for") };
    assert!(refusal.message.len() > 10 && refusal.advice.len() > 10, "words for people: {refusal:?}");
    (id, refusal.code)
}

async fn closed(client: &mut Client) -> u16 {
    loop {
        if let Err(Closed(code)) = client.next().await {
            return code;
        }
    }
}

#[tokio::test]
async fn c4_what_is_no_frame_of_the_protocol_is_refused_and_the_connection_lives() {
    let mut hall = Hall::new().await;
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    for (frame, id) in [
        ("", None),
        ("{", None),
        ("null", None),
        ("[]", None),
        ("\"hello\"", None),
        (deep.as_str(), None),
        (r#"{"type":"nothing"}"#, None),
        (r#"{"type":"ping","more":1}"#, None),
        (r#"{"type":"speak","language":"fr"}"#, None),
        (r#"{"type":"here","typing":"yes"}"#, None),
        (r#"{"type":"open_text","text":"with a space"}"#, None),
        (r#"{"type":"command","command":{"type":"stop_timer"}}"#, None),
        (r#"{"type":"command","id":"k-1"}"#, Some("k-1")),
        (r#"{"type":"command","id":"k-2","command":{"type":"destroy"}}"#, Some("k-2")),
        (r#"{"type":"command","id":"k-3","command":{"type":"raise_hand"}}"#, Some("k-3")),
        (r#"{"type":"command","id":"k-4","command":{"type":"raise_hand","up":"yes"}}"#, Some("k-4")),
        (
            r#"{"type":"command","id":"k-5","command":{"type":"raise_hand","up":true,"down":true}}"#,
            Some("k-5"),
        ),
        (r#"{"type":"command","id":"k-6","command":{"type":"set_stage","stage":"the_end"}}"#, Some("k-6")),
        (
            r#"{"type":"command","id":"k-7","command":{"type":"start_timer","seconds":1.5,"label":""}}"#,
            Some("k-7"),
        ),
        (
            r#"{"type":"command","id":"k-8","command":{"type":"start_timer","seconds":1e99,"label":""}}"#,
            Some("k-8"),
        ),
        (r#"{"type":"command","id":"k-9","command":{"type":"set_me","name":"\ud800"}}"#, Some("k-9")),
        (r#"{"type":"command","id":"","command":{"type":"raise_hand","up":true}}"#, None),
    ] {
        hall.bad.send_raw(frame).await;
        let (named, code) = refusal(&mut hall.bad).await;
        let head: String = frame.chars().take(80).collect();
        assert_eq!((named.as_ref().map(Id::as_str), code), (id, R::Malformed), "{head}");
    }
    hall.bad.does(command(&add_card("c1", "I can do it right as well"))).await;
    hall.serves_others().await;
}

#[tokio::test]
async fn c4_a_refusal_speaks_the_readers_language() {
    let mut hall = Hall::new().await;
    let said = json!({"type": "set_stage", "stage": "agreement"});
    let english = hall.bad.try_to(command(&said)).await.unwrap_err();
    hall.bad.send(&ClientFrame::Speak { language: Language::Nl }).await;
    let dutch = hall.bad.try_to(command(&said)).await.unwrap_err();
    assert_eq!(english.code, dutch.code);
    assert_ne!(english.message, dutch.message);
}

#[tokio::test]
async fn c4_a_frame_of_64_kib_is_read_and_a_larger_one_closes_with_1009() {
    let mut hall = Hall::new().await;
    let ping = r#"{"type":"ping"}"#;
    hall.bad.send_raw(&format!("{ping}{}", " ".repeat(limits::FRAME - ping.len()))).await;
    hall.bad.until("pong", |frame| matches!(frame, ServerFrame::Pong {})).await;
    hall.bad.send_message(Message::text(" ".repeat(limits::FRAME + 1))).await;
    assert_eq!(closed(&mut hall.bad).await, 1009);
    hall.serves_others().await;
}

#[tokio::test]
async fn c4_binary_closes_with_1008_and_no_utf8_with_1007() {
    let mut hall = Hall::new().await;
    hall.bad.send_message(Message::binary(vec![1, 2, 3])).await;
    assert_eq!(closed(&mut hall.bad).await, 1008);
    let mut again = hall.workshop.enter(&hall.server, "Resident 2", "p1").await;
    let frame = Frame::message(vec![b'"', 0xff, 0xfe, b'"'], OpCode::Data(Data::Text), true);
    again.send_message(Message::Frame(frame)).await;
    assert_eq!(closed(&mut again).await, 1007);
    hall.serves_others().await;
}

#[tokio::test]
async fn t4_words_that_are_too_long_and_updates_that_do_not_fit_are_refused() {
    let mut hall = Hall::new().await;
    let long = "x".repeat(limits::TEXT + 1);
    assert_eq!(hall.bad.cannot(command(&add_card("c1", &long))).await, R::TooLong);
    hall.bad.does(command(&add_card("c1", "That we are heard"))).await;
    assert_eq!(
        hall.bad.cannot(command(&json!({"type": "set_text", "text": "c1", "words": long}))).await,
        R::TooLong
    );
    // The last one is a list in a list in a list …: decoding it would overflow the stack.
    let nested = format!("AQFjAAgBAXQB{}fgAA", "dQF1AXUB".repeat(2_700));
    for update in ["", "no base64", "AAA", "////", &nested] {
        let edit = command(&json!({"type": "edit_text", "text": "c1", "update": update}));
        assert_eq!(hall.bad.cannot(edit).await, R::BadText, "{}", &update[..update.len().min(20)]);
    }
    assert_eq!(hall.bad.words("c1"), Some("That we are heard"));
    hall.serves_others().await;
}

#[tokio::test]
async fn j8_keys_that_are_wrong_or_ended_close_with_4003() {
    let mut hall = Hall::new().await;
    let ended = hall.workshop.partner_key("p1");
    let purpose = |p: &Purpose| matches!(p, Purpose::Partner { partner } if partner.as_str() == "p1");
    let invitation = hall.workshop.invitation(purpose);
    hall.workshop.facilitator.does(Command::RenewInvitation { invitation }).await;
    for key in ["", "short", &"0".repeat(32), &"z".repeat(32), &ended] {
        let mut stranger = Client::connect(&hall.server, "stranger").await;
        stranger.hello(Some(key), None, None).await;
        assert_eq!(refusal(&mut stranger).await, (None, R::WrongKey), "{key}");
        assert_eq!(closed(&mut stranger).await, 4003, "{key}");
    }
    hall.workshop.facilitator.settle().await;
    let renewed = hall.workshop.partner_key("p1");
    Client::enter(&hall.server, "Resident 2", &renewed, None).await;
    hall.bad.does(command(&add_card("c1", "Who is inside stays inside"))).await;
    hall.serves_others().await;
}

#[tokio::test]
async fn j8_wrong_codes_are_counted_and_the_right_one_waits_too() {
    let mut hall = Hall::new().await;
    let anyone = hall.workshop.invitation(|purpose| matches!(purpose, Purpose::Anyone {}));
    let code = match hall.workshop.facilitator.record(anyone.as_str()) {
        Some(samenkaart_protocol::Record::Invitation(invitation)) => invitation.code.clone().expect("a code"),
        other => panic!("no invitation: {other:?}"),
    };
    let mut said_right = Client::connect(&hall.server, "right").await;
    said_right.hello(None, Some(&format!(" {}-{} ", &code[..3].to_lowercase(), &code[3..])), None).await;
    said_right.until("door", |frame| matches!(frame, ServerFrame::Door { .. })).await;

    let mut guesser = Client::connect(&hall.server, "guesser").await;
    let mut wrong = 0;
    // The count begins anew with the minute, which may turn while this runs.
    let stopped = loop {
        guesser.hello(None, Some("AAAAAA"), None).await;
        match refusal(&mut guesser).await {
            (None, R::WrongCode) => wrong += 1,
            (None, code) => break code,
            other => panic!("{other:?}"),
        }
        assert!(wrong <= 40, "nobody stops the guessing");
    };
    assert_eq!(stopped, R::TooManyTries);
    assert!(wrong >= 20, "after {wrong}");
    guesser.hello(None, Some(&code), None).await;
    assert_eq!(refusal(&mut guesser).await.1, R::TooManyTries);
    hall.serves_others().await;
}

#[tokio::test]
async fn commands_of_another_role_or_partner_are_refused() {
    let mut hall = Hall::new().await;
    hall.other.does(command(&add_card("c2", "Of p2"))).await;
    for said in [
        json!({"type": "set_stage", "stage": "agreement"}),
        json!({"type": "release_room", "partner": "p2"}),
        json!({"type": "free_steps", "free": true}),
        json!({"type": "send_message", "id": "m1", "text": "I guide now"}),
        json!({"type": "set_partner", "partner": "p1", "name": "We"}),
    ] {
        assert_eq!(hall.bad.cannot(command(&said)).await, R::FacilitatorsOnly, "{said}");
    }
    for said in [
        json!({"type": "set_text", "text": "c2", "words": "Ours"}),
        json!({"type": "remove_card", "card": "c2"}),
        json!({"type": "raise_flag", "flag": "f1", "card": "c2", "question": ""}),
    ] {
        assert_eq!(hall.bad.cannot(command(&said)).await, R::NotFound, "p1: not even that it exists: {said}");
    }
    hall.bad.send(&ClientFrame::OpenText { text: Id::from("c2") }).await;
    assert_eq!(refusal(&mut hall.bad).await, (None, R::NotFound));

    let key = hall.workshop.key(|purpose| matches!(purpose, Purpose::Screen {}));
    let mut screen = Client::arrive(&hall.server, "screen", &key, None).await;
    assert_eq!(screen.role, Some(Role::Screen));
    assert_eq!(screen.cannot(command(&add_card("c3", "From the hall"))).await, R::FacilitatorsOnly);
    hall.serves_others().await;
}

#[tokio::test]
async fn j1_nothing_is_done_before_hello_and_the_door() {
    let mut hall = Hall::new().await;
    let mut early = Client::connect(&hall.server, "early").await;
    let asked = early.ask(command(&add_card("c1", "Before hello"))).await;
    assert_eq!(refusal(&mut early).await, (Some(asked), R::NotEntered));
    let enter = ClientFrame::Enter { name: "Resident 3".into(), partner: None, mandate: Mandate::Decides };
    let here = ClientFrame::Here { room: None, column: None, text: None, typing: true };
    for frame in [&enter, &here, &ClientFrame::OpenText { text: Id::from("c1") }] {
        early.send(frame).await;
        assert_eq!(refusal(&mut early).await, (None, R::NotEntered), "{frame:?}");
    }
    let hello = |protocol: u32, code: Option<&str>| json!({"type": "hello", "protocol": protocol, "key": hall.workshop.partner_key("p1"), "code": code, "tab": "t", "language": "en"});
    early.send_raw(&hello(999, None).to_string()).await;
    assert_eq!(refusal(&mut early).await, (None, R::Version));
    early.send_raw(&hello(1, Some("AAAAAA")).to_string()).await;
    assert_eq!(refusal(&mut early).await, (None, R::Malformed), "a key or a code");
    early.send_raw(&hello(1, None).to_string()).await;
    early.until("door", |frame| matches!(frame, ServerFrame::Door { .. })).await;
    let asked = early.ask(command(&add_card("c1", "At the door"))).await;
    assert_eq!(refusal(&mut early).await, (Some(asked), R::NotEntered));
    early.send_raw(r#"{"type":"enter","name":"  "}"#).await;
    assert_eq!(refusal(&mut early).await, (None, R::Empty), "still at the door");
    early.send(&enter).await;
    early.until("welcome", |frame| matches!(frame, ServerFrame::Welcome { .. })).await;
    early.send(&enter).await;
    assert_eq!(refusal(&mut early).await, (None, R::NotEntered), "nobody enters twice");
    hall.serves_others().await;
}

#[tokio::test]
async fn l2_who_asks_too_fast_is_told_to_wait_and_may_send_it_again() {
    let mut hall = Hall::new().await;
    let mut asked = BTreeMap::new();
    for i in 0..200 {
        asked.insert(hall.bad.ask(command(&json!({"type": "raise_hand", "up": i % 2 == 0}))).await, i);
    }
    // A refusal overtakes what still waits for the log: answers come in any order, one for each.
    let mut too_fast = Vec::new();
    while !asked.is_empty() {
        match hall.bad.next().await.expect("the connection lives") {
            ServerFrame::Done { id, .. } => drop(asked.remove(&id)),
            ServerFrame::Refused { id: Some(id), refusal } => {
                assert_eq!(refusal.code, R::TooFast);
                too_fast.push((id.clone(), asked.remove(&id).expect("it was asked")));
            }
            _ => {}
        }
    }
    assert!(!too_fast.is_empty() && too_fast.len() <= 120, "{} of 200", too_fast.len());
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (id, i) = too_fast.swap_remove(0);
    let again = command(&json!({"type": "raise_hand", "up": i % 2 == 0}));
    hall.bad.send(&ClientFrame::Command { id: id.clone(), command: again }).await;
    hall.bad.answer(&id).await.expect("the same id, later");
    hall.serves_others().await;
}

#[tokio::test]
async fn over_http_bad_requests_get_a_status_and_a_refusal() {
    let server = Server::start().await;
    let post = |body: &'static [u8]| {
        request(server.port, "POST", "/api/workshops", &[("accept-language", "en")], body)
    };
    for body in [&b""[..], b"{", b"[]", b"{\"title\":1}", b"\xff\xfe"] {
        let answer = post(body).await;
        assert_eq!((answer.status, answer.refusal().code), (400, R::Malformed), "{body:?}");
    }
    let huge: &'static [u8] = Box::leak(vec![b' '; 4 << 20].into_boxed_slice());
    let answer = post(huge).await;
    assert_eq!((answer.status, answer.refusal().code), (413, R::TooLarge));
    assert_eq!(request(server.port, "GET", "/ws", &[], b"").await.status, 426);
    assert_eq!(request(server.port, "GET", "/api/nothing", &[], b"").await.status, 404);
    Workshop::create(&server, Mode::OwnMaps).await;
}
