//! Safety on real sockets: what is hidden, silent or private is looked for in every byte that others were sent; who is taken
//! out is gone; what changes somebody's place shows at once.

use samenkaart_protocol::{Command, Id, Mode, Purpose, Record, RefusalCode, Stage, Standing};
use samenkaart_tests::{Client, Server, Workshop, card};

struct Hall {
    server: Server,
    workshop: Workshop,
    anna: Client,
    adam: Client,
    bea: Client,
    screen: Client,
    helper: Client,
}

async fn hall() -> Hall {
    let server = Server::start().await;
    let mut workshop = Workshop::create(&server, Mode::OwnMaps).await;
    workshop.facilitator.does(Command::SetStage { stage: Stage::OwnMaps, from: None }).await;
    workshop.facilitator.does(Command::FreeSteps { free: true }).await;
    let anna = workshop.enter(&server, "anna", "p1").await;
    let adam = workshop.enter(&server, "adam", "p1").await;
    let bea = workshop.enter(&server, "bea", "p2").await;
    let screen = workshop.key(|purpose| *purpose == Purpose::Screen {});
    let screen = Client::arrive(&server, "screen", &screen, None).await;
    let seq = workshop.facilitator.does(Command::AddInvitation { rooms: vec![Id::from("p2")] }).await;
    workshop.facilitator.up_to(seq).await;
    workshop.facilitator.settle().await;
    let part = workshop.key(|purpose| matches!(purpose, Purpose::Facilitator { rooms } if !rooms.is_empty()));
    let helper = Client::enter(&server, "helper", &part, None).await;
    Hall { server, workshop, anna, adam, bea, screen, helper }
}

impl Hall {
    /// Everything has come to everybody.
    async fn settle(&mut self) {
        let people = [&mut self.anna, &mut self.adam, &mut self.bea, &mut self.screen, &mut self.helper];
        for client in people {
            client.settle().await;
        }
        self.workshop.facilitator.settle().await;
    }

    fn heard_by(&self, word: &str) -> Vec<&'static str> {
        let all = [
            ("facilitator", &self.workshop.facilitator),
            ("helper", &self.helper),
            ("anna", &self.anna),
            ("adam", &self.adam),
            ("bea", &self.bea),
            ("screen", &self.screen),
        ];
        all.into_iter().filter(|(_, client)| client.bytes.contains(word)).map(|(name, _)| name).collect()
    }
}

#[tokio::test]
async fn p1_what_is_private_is_in_nobody_elses_bytes() {
    let mut hall = hall().await;
    let guide = &mut hall.workshop.facilitator;
    let anna = hall.anna.person.clone();
    guide
        .does(Command::SendMessage {
            id: Id::from("m1"),
            rooms: Vec::new(),
            person: anna,
            nudge: false,
            text: "word-for-one".into(),
        })
        .await;
    guide
        .does(Command::SendMessage {
            id: Id::from("m2"),
            rooms: vec![Id::from("p2")],
            person: None,
            nudge: false,
            text: "word-for-a-room".into(),
        })
        .await;
    let whisper = Command::Whisper {
        whisper: Id::from("v1"),
        unwell: true,
        named: false,
        text: "whispered-word".into(),
    };
    hall.anna.does(whisper).await;
    hall.workshop
        .facilitator
        .does(Command::AnswerWhisper { whisper: Id::from("v1"), answer: "answered-word".into() })
        .await;
    hall.settle().await;
    assert_eq!(hall.heard_by("word-for-one"), ["facilitator", "anna"]);
    assert_eq!(hall.heard_by("word-for-a-room"), ["facilitator", "helper", "bea"]);
    assert_eq!(hall.heard_by("whispered-word"), ["facilitator", "anna"], "the helper guides another room");
    assert_eq!(hall.heard_by("answered-word"), ["facilitator", "anna"]);
    let heard = hall.workshop.facilitator.record("v1");
    assert!(matches!(heard, Some(Record::Whisper(one)) if one.person.is_none()), "said without a name");
}

#[tokio::test]
async fn g2_silent_cards_come_to_their_writer_alone_until_the_room_opens() {
    let mut hall = hall().await;
    let silent = |silent| Command::SetRoom {
        partner: Some(Id::from("p1")),
        paused: None,
        silent: Some(silent),
        turns: None,
    };
    hall.workshop.facilitator.does(silent(true)).await;
    hall.anna.does(card("a1", "annas-secret-word")).await;
    hall.adam.does(card("d1", "adams-secret-word")).await;
    hall.settle().await;
    assert_eq!(hall.heard_by("annas-secret-word"), ["facilitator", "anna"]);
    assert_eq!(hall.heard_by("adams-secret-word"), ["facilitator", "adam"]);
    // Who comes back is sent no more than before, also by what they missed.
    let (key, resume) = (hall.adam.key.clone().expect("a key"), hall.adam.resume());
    hall.anna.does(card("a2", "annas-later-word")).await;
    let back = Client::arrive(&hall.server, "adam", &key, resume).await;
    assert!(!back.bytes.contains("annas") && !back.bytes.contains("\"reset\":true"), "{}", back.bytes);
    let anew = Client::arrive(&hall.server, "adam-2", &key, None).await;
    assert!(!anew.bytes.contains("annas") && anew.words("d1") == Some("adams-secret-word"));
    hall.adam = back;
    let seq = hall.workshop.facilitator.does(silent(false)).await;
    hall.adam.up_to(seq).await;
    assert_eq!(hall.adam.words("a1"), Some("annas-secret-word"));
    assert_eq!(hall.adam.words("d1"), Some("adams-secret-word"), "one's own stays where it is");
    hall.settle().await;
    assert_eq!(hall.heard_by("annas-secret-word"), ["facilitator", "anna", "adam"]);
}

#[tokio::test]
async fn p2_a_hidden_card_leaves_every_table_and_is_in_no_snapshot() {
    let mut hall = hall().await;
    hall.anna.does(card("a1", "a-word-to-hide")).await;
    let hide = |hidden| Command::HideCard { card: Id::from("a1"), hidden, why: None };
    let seq = hall.workshop.facilitator.does(hide(true)).await;
    hall.adam.up_to(seq).await;
    hall.anna.up_to(seq).await;
    assert!(hall.adam.record("a1").is_none() && hall.anna.record("a1").is_none());
    let anew = hall.workshop.enter(&hall.server, "ada", "p1").await;
    assert!(!anew.bytes.contains("a-word-to-hide"));
    let seq = hall.workshop.facilitator.does(hide(false)).await;
    hall.anna.up_to(seq).await;
    assert_eq!(hall.anna.words("a1"), Some("a-word-to-hide"));
}

#[tokio::test]
async fn p8_who_is_taken_out_is_cut_off_and_does_not_come_back_by_any_old_way() {
    let mut hall = hall().await;
    let (person, own) = (hall.adam.person.clone().expect("a person"), hall.adam.key.clone().expect("a key"));
    let link = hall.workshop.partner_key("p1");
    let out = Command::TakeOut { person: person.clone(), may_return: false };
    hall.workshop.facilitator.does(out).await;
    let closed = loop {
        match hall.adam.next().await {
            Ok(_) => {}
            Err(closed) => break closed,
        }
    };
    assert_eq!(closed.0, 4005);
    for (name, key, code) in [("adam", &own, 4005), ("again", &link, 4003)] {
        let mut back = Client::connect(&hall.server, name).await;
        back.hello(Some(key), None, None).await;
        let closed = loop {
            match back.next().await {
                Ok(_) => {}
                Err(closed) => break closed,
            }
        };
        assert_eq!(closed.0, code, "{name}");
        assert!(!back.bytes.contains("\"patch\""), "nothing of the workshop: {}", back.bytes);
    }
    hall.anna.settle().await;
    hall.workshop.facilitator.does(Command::LetIn { person }).await;
    let back = Client::arrive(&hall.server, "adam", &own, None).await;
    assert!(back.record("workshop").is_some(), "let back, by the same key");
}

#[tokio::test]
async fn p8_the_waiting_room_shows_nothing_and_opens_in_the_middle_of_the_connection() {
    let mut hall = hall().await;
    hall.anna.does(card("a1", "inside-word")).await;
    let waiting_room = Command::SetWorkshop {
        title: None,
        occasion: None,
        language: None,
        mode: None,
        retention: None,
        joining: None,
        waiting_room: Some(true),
        proposals: None,
    };
    hall.workshop.facilitator.does(waiting_room).await;
    let mut wim = hall.workshop.enter(&hall.server, "wim", "p1").await;
    let person = wim.person.clone().expect("a person");
    assert_eq!(wim.cannot(card("w1", "too early")).await, RefusalCode::Waits);
    hall.anna.does(card("a2", "later-word")).await;
    wim.settle().await;
    assert!(!wim.bytes.contains("-word") && !wim.bytes.contains("Partner"), "{}", wim.bytes);
    assert!(
        matches!(wim.record(person.as_str()), Some(Record::Person(me)) if me.standing == Standing::Waiting)
    );
    hall.workshop.facilitator.does(Command::LetIn { person }).await;
    wim.see("the room", |table| table.words.contains_key("a1") && table.words.contains_key("a2")).await;
    wim.does(card("w1", "in time")).await;
}

#[tokio::test]
async fn r1_who_moves_to_another_partner_sees_its_room_and_no_longer_the_old_one() {
    let mut hall = hall().await;
    hall.anna.does(card("a1", "word-of-p1")).await;
    hall.bea.does(card("b1", "word-of-p2")).await;
    let (person, key, resume) = (
        hall.anna.person.clone().expect("a person"),
        hall.anna.key.clone().expect("a key"),
        hall.anna.resume(),
    );
    hall.workshop.facilitator.does(Command::MovePerson { person, partner: Id::from("p2") }).await;
    hall.anna.see("the other room", |table| table.words.contains_key("b1")).await;
    assert!(hall.anna.record("a1").is_none(), "the table begins anew");
    assert_eq!(hall.anna.partner, Some(Id::from("p2")));
    // A browser that slept meanwhile does not keep what it had.
    let back = Client::arrive(&hall.server, "anna-2", &key, resume).await;
    assert!(
        back.bytes.contains("\"reset\":true") && back.record("a1").is_none() && back.words("b1").is_some()
    );
}

#[tokio::test]
async fn j8_an_ended_key_dies_with_its_sockets_and_the_way_back_works_once() {
    let mut hall = hall().await;
    hall.anna.does(card("a1", "mine")).await;
    let (person, old) = (hall.anna.person.clone().expect("a person"), hall.anna.key.clone().expect("a key"));
    let guide = &mut hall.workshop.facilitator;
    let seq = guide.does(Command::EndKey { person: person.clone() }).await;
    guide.up_to(seq).await;
    guide.settle().await;
    let closed = loop {
        match hall.anna.next().await {
            Ok(_) => {}
            Err(closed) => break closed,
        }
    };
    assert_eq!(closed.0, 4003);
    let way = hall.workshop.key(|purpose| matches!(purpose, Purpose::Return { .. }));
    let mut back = Client::arrive(&hall.server, "anna", &way, None).await;
    assert_eq!(back.person, Some(person));
    back.does(Command::SetText { text: Id::from("a1"), words: "still mine".into() }).await;
    assert!(back.key.as_ref().is_some_and(|key| *key != way && *key != old), "a new key of their own");
    for dead in [old, way] {
        let mut late = Client::connect(&hall.server, "late").await;
        late.hello(Some(&dead), None, None).await;
        let refused =
            late.until("no", |frame| matches!(frame, samenkaart_protocol::ServerFrame::Refused { .. })).await;
        assert!(format!("{refused:?}").contains("WrongKey"), "{refused:?}");
    }
}

#[tokio::test]
async fn p6_a_renewed_screen_goes_dark_and_a_helper_gets_no_links() {
    let mut hall = hall().await;
    assert!(hall.helper.keys.is_empty() && !hall.helper.bytes.contains("invite-"), "no keys, no invitations");
    assert!(hall.helper.bytes.contains(r#""rooms":["p2"]"#), "the door says which rooms it is about");
    let screen = hall.workshop.invitation(|purpose| *purpose == Purpose::Screen {});
    hall.workshop.facilitator.does(Command::RenewInvitation { invitation: screen }).await;
    let closed = loop {
        match hall.screen.next().await {
            Ok(_) => {}
            Err(closed) => break closed,
        }
    };
    assert_eq!(closed.0, 4003);
    hall.anna.does(card("a1", "word-of-p1")).await;
    hall.bea.does(card("b1", "word-of-p2")).await;
    hall.helper.see("its room", |table| table.words.contains_key("b1")).await;
    hall.helper.settle().await;
    assert!(!hall.helper.bytes.contains("word-of-p1"));
}
