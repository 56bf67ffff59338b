//! Facilitators keep everybody safe: hiding, locking, taking out, moving.

use samenkaart_protocol::{MessageKind, Purpose, Record, RefusalCode as R, Standing};
use serde_json::json;

use super::{
    super::Audience,
    play::{Play, add_card, but, id, partner},
};

#[test]
fn a_hidden_card_is_sent_to_facilitators_alone_and_comes_back_with_its_words_and_place() {
    let mut play = Play::joint();
    play.does("anna", json!({"type": "add_theme", "theme": "t1", "title": "", "cards": ["c1", "c2"]}));
    let theme = play.state.theme(&id("t1")).unwrap().clone();
    let all = || [partner("p1"), partner("p2"), Audience::Screens, Audience::Person(id("anna"))];
    play.does(
        "guide",
        json!({"type": "hide_card", "card": "c1", "hidden": true, "why": "It names somebody"}),
    );
    for to in all() {
        assert!(play.seen(&to, "c1").is_none() && play.read(&to, "c1").is_none(), "{to:?}");
    }
    assert_eq!(play.read(&Audience::Facilitators, "c1"), Some("That we are heard"));
    play.cannot(&[
        ("anna", json!({"type": "set_text", "text": "c1", "words": "Other"}), R::NotFound),
        ("anna", json!({"type": "move_card", "card": "c1", "column": "actions", "field": "i"}), R::NotFound),
        ("anna", json!({"type": "hide_card", "card": "c1", "hidden": false}), R::FacilitatorsOnly),
        ("bea", json!({"type": "join_theme", "theme": "t1", "card": "c1"}), R::NotFound),
        ("guide", json!({"type": "hide_card", "card": "c9", "hidden": true}), R::NotFound),
    ]);
    let said: Vec<_> = play
        .state
        .records()
        .filter_map(|record| match record {
            Record::Message(message) => Some((message.what, message.person.clone(), message.text.clone())),
            _ => None,
        })
        .collect();
    assert!(said.contains(&(MessageKind::CardAside, None, String::new())), "everybody hears it kindly");
    assert!(said.contains(&(MessageKind::Why, Some(id("anna")), "It names somebody".into())));
    play.need_not("guide", json!({"type": "hide_card", "card": "c1", "hidden": true}));
    play.takes_back();
    assert_eq!(play.read(&partner("p2"), "c1"), Some("That we are heard"));
    assert_eq!(play.state.theme(&id("t1")).unwrap(), &theme, "it lies where it lay");
}

#[test]
fn p3_who_hides_a_card_of_an_anonymous_room_does_not_learn_whose_it_was() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_partner", "partner": "p1", "anonymous": true}));
    play.card("anna", "c9", "Harsh words");
    play.does("guide", json!({"type": "hide_card", "card": "c9", "hidden": true, "why": "Too harsh"}));
    let why = play.state.records().find_map(|record| match record {
        Record::Message(message) if message.what == MessageKind::Why => Some(message.clone()),
        _ => None,
    });
    let why = why.expect("a message to its author");
    let seen = |to: &Audience| play.seen(to, why.id.as_str());
    assert!(matches!(seen(&Audience::Facilitators), Some(Record::Message(m)) if m.person.is_none()));
    assert!(matches!(seen(&Audience::Person(id("anna"))), Some(Record::Message(m)) if m.text == "Too harsh"));
    assert!(seen(&Audience::Person(id("adam"))).is_none() && seen(&partner("p1")).is_none());
}

#[test]
fn what_is_locked_stands_still_for_participants() {
    let mut play = Play::new();
    play.card("anna", "c1", "Stands");
    let change = |card: &str| json!({"type": "set_text", "text": card, "words": "Other"});
    let shift = |card: &str| json!({"type": "move_card", "card": card, "column": "actions", "field": "i"});
    let remove = |card: &str| json!({"type": "remove_card", "card": card});
    let locked = |play: &mut Play| {
        play.cannot(&[
            ("anna", change("c1"), R::Locked),
            ("anna", shift("c1"), R::Locked),
            ("adam", remove("c1"), R::Locked),
            ("adam", json!({"type": "set_card", "card": "c1", "stays": true}), R::Locked),
        ]);
    };
    play.does("guide", json!({"type": "lock_card", "card": "c1", "locked": true}));
    locked(&mut play);
    play.does("guide", change("c1"));
    play.card("anna", "c2", "Another one is free");
    play.takes_back();
    play.does("anna", json!({"type": "set_text", "text": "c1", "words": "Free again"}));

    play.does("guide", json!({"type": "lock_steps", "partner": "p1", "columns": ["values"]}));
    locked(&mut play);
    play.cannot(&[("anna", add_card("c3", "New"), R::Locked)]);
    play.does("bea", but(add_card("b1", "Elsewhere"), json!({})));
    play.takes_back();

    play.does("guide", json!({"type": "lock_room", "partner": "p1", "locked": true}));
    locked(&mut play);
    play.cannot(&[(
        "anna",
        but(add_card("c3", "New"), json!({"column": "actions", "field": "i"})),
        R::Locked,
    )]);
    play.takes_back();
    play.does("anna", remove("c1"));
}

#[test]
fn a_locked_step_of_the_joint_session_keeps_its_subjects() {
    let mut play = Play::agreement();
    play.does("guide", json!({"type": "lock_steps", "columns": ["values"]}));
    play.cannot(&[
        ("anna", json!({"type": "set_text", "text": "t1", "words": "Other"}), R::Locked),
        ("bea", json!({"type": "split_theme", "theme": "t1"}), R::Locked),
        ("bea", json!({"type": "leave_theme", "card": "c1"}), R::Locked),
        ("cees", json!({"type": "add_theme", "theme": "t2", "title": "New", "cards": ["c3"]}), R::Locked),
        ("cees", json!({"type": "restore_theme", "theme": "t1"}), R::Locked),
        ("cees", json!({"type": "join_theme", "theme": "t1", "card": "c3"}), R::Locked),
        ("cees", json!({"type": "set_theme", "theme": "t1", "title": "Other"}), R::Locked),
        ("guide", json!({"type": "lock_steps", "columns": ["nowhere"]}), R::NotFound),
    ]);
    play.does("guide", json!({"type": "lock_steps", "columns": []}));
    play.does("anna", json!({"type": "set_text", "text": "t1", "words": "Other"}));
}

#[test]
fn who_is_taken_out_for_good_does_nothing_more_and_finds_the_old_links_dead() {
    let mut play = Play::new();
    play.card("anna", "c1", "Stays behind");
    play.does("anna", json!({"type": "raise_hand", "up": true}));
    let (anyone, own) =
        (play.invitation(&Purpose::Anyone {}), play.invitation(&Purpose::Partner { partner: id("p1") }));
    let other = play.invitation(&Purpose::Partner { partner: id("p2") });
    play.does("guide", json!({"type": "take_out", "person": "anna", "may_return": false}));
    assert!(play.state.record(&id("hand.anna")).is_none());
    play.cannot(&[
        ("anna", add_card("c2", "One more"), R::TakenOut),
        ("anna", json!({"type": "set_me", "name": "Somebody"}), R::TakenOut),
    ]);
    for old in [anyone, own] {
        assert_eq!(play.enter("again", &old, Some("p1")).unwrap_err().code, R::WrongKey);
    }
    play.enter("bob", &other, None).expect("the other room's link is the same");
    assert_eq!(play.state.words(&id("c1")), "Stays behind");
    play.takes_back();
    assert_eq!(play.standing("anna"), Standing::Inside);
    play.does("anna", add_card("c2", "Back again"));
}

#[test]
fn a_waiting_room_keeps_newcomers_outside_until_somebody_lets_them_in() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_workshop", "waiting_room": true}));
    let invitation = play.invitation(&Purpose::Partner { partner: id("p1") });
    play.enter("wim", &invitation, None).unwrap();
    assert_eq!(play.standing("wim"), Standing::Waiting);
    assert!(play.seen(&partner("p1"), "wim").is_none(), "nobody meets them yet");
    assert!(play.seen(&Audience::Person(id("wim")), "wim").is_some());
    play.cannot(&[
        ("wim", add_card("w1", "Early"), R::Waits),
        ("anna", json!({"type": "let_in", "person": "wim"}), R::FacilitatorsOnly),
        ("guide", json!({"type": "let_in", "person": "nobody"}), R::NotFound),
    ]);
    play.does("guide", json!({"type": "let_in", "person": "wim"}));
    play.does("wim", add_card("w1", "In time"));
    play.does("guide", json!({"type": "take_out", "person": "wim", "may_return": true}));
    assert_eq!(play.standing("wim"), Standing::Waiting, "who may return waits");
    let helpers = play.invitation(&Purpose::Facilitator { rooms: Vec::new() });
    play.enter("gerda", &helpers, None).unwrap();
    assert_eq!(play.standing("gerda"), Standing::Inside, "facilitators do not wait");
}

#[test]
fn somebody_who_guides_everything_is_always_left() {
    let mut play = Play::new();
    play.cannot(&[
        ("guide", json!({"type": "take_out", "person": "guide", "may_return": true}), R::BadValue),
        ("guide", json!({"type": "set_rooms", "person": "guide", "rooms": ["p1"]}), R::LastFacilitator),
        ("guide", json!({"type": "end_key", "person": "guide"}), R::BadValue),
        ("guide", json!({"type": "set_rooms", "person": "anna", "rooms": []}), R::BadValue),
    ]);
    play.helper("hanna", "p1");
    play.cannot(&[
        ("hanna", json!({"type": "take_out", "person": "guide", "may_return": true}), R::OtherRooms),
        ("hanna", json!({"type": "set_rooms", "person": "hanna", "rooms": []}), R::OtherRooms),
        ("hanna", json!({"type": "move_person", "person": "anna", "partner": "p2"}), R::OtherRooms),
    ]);
    play.does("hanna", json!({"type": "take_out", "person": "anna", "may_return": true}));
    play.does("guide", json!({"type": "set_rooms", "person": "hanna", "rooms": []}));
    play.does("guide", json!({"type": "set_rooms", "person": "guide", "rooms": ["p2"]}));
    play.cannot(&[(
        "hanna",
        json!({"type": "set_rooms", "person": "hanna", "rooms": ["p1"]}),
        R::LastFacilitator,
    )]);
    let recovery = play.invitation(&Purpose::Recovery {});
    play.enter("rescue", &recovery, None).unwrap();
    let rescue = play.state.person(&id("rescue")).unwrap();
    assert!(rescue.facilitator && rescue.rooms.is_empty());
}

#[test]
fn somebody_moves_to_another_partner_and_what_they_wrote_stays() {
    let mut play = Play::new();
    play.card("anna", "c1", "Of p1");
    play.does("guide", json!({"type": "move_person", "person": "anna", "partner": "p2"}));
    assert_eq!(play.state.card(&id("c1")).unwrap().partner, id("p1"));
    play.cannot(&[
        ("anna", json!({"type": "set_text", "text": "c1", "words": "Mine"}), R::NotFound),
        ("guide", json!({"type": "move_person", "person": "anna", "partner": "p9"}), R::NotFound),
        ("guide", json!({"type": "move_person", "person": "guide", "partner": "p1"}), R::ParticipantsOnly),
    ]);
    play.need_not("guide", json!({"type": "move_person", "person": "anna", "partner": "p2"}));
    play.takes_back();
    play.does("anna", json!({"type": "set_text", "text": "c1", "words": "Mine again"}));
    play.does("guide", json!({"type": "rename_person", "person": "anna", "name": "Resident 5"}));
    assert_eq!(play.state.person(&id("anna")).unwrap().name, "Resident 5");
    play.takes_back();
    assert_eq!(play.state.person(&id("anna")).unwrap().name, "anna");
}

#[test]
fn what_is_hidden_leaves_the_proposal_and_is_not_shared_behind_everybodys_back() {
    let mut play = Play::new();
    for card in ["a1", "a2"] {
        play.card("anna", card, "Words");
    }
    play.does("anna", json!({"type": "propose_release", "cards": ["a1", "a2"]}));
    play.does("guide", json!({"type": "hide_card", "card": "a1", "hidden": true}));
    let release = play.state.release(&id("release.p1")).unwrap();
    assert_eq!((release.cards.clone(), release.changed, release.agreed.len()), (vec![id("a2")], true, 0));
    for name in ["anna", "adam"] {
        play.does(name, json!({"type": "answer_release", "agree": true}));
    }
    assert!(play.state.card(&id("a2")).unwrap().released);
    play.does("guide", json!({"type": "hide_card", "card": "a1", "hidden": false}));
    assert_eq!(play.seen(&partner("p2"), "a1"), None, "back in its room, and no further");

    play.card("bea", "b1", "Words");
    play.does("guide", json!({"type": "hide_card", "card": "b1", "hidden": true}));
    play.present.remove(&id("bea"));
    play.does("guide", json!({"type": "release_room", "partner": "p2"}));
    assert!(!play.state.card(&id("b1")).unwrap().released);
}

#[test]
fn g5_what_is_locked_is_not_shared_either() {
    let mut play = Play::new();
    play.card("anna", "a1", "Words");
    let propose = || json!({"type": "propose_release", "cards": ["a1"]});
    let agree = || json!({"type": "answer_release", "agree": true});
    play.does("guide", json!({"type": "lock_card", "card": "a1", "locked": true}));
    play.cannot(&[("anna", propose(), R::Locked)]);
    play.does("guide", json!({"type": "lock_card", "card": "a1", "locked": false}));
    play.does("anna", propose());
    play.does("guide", json!({"type": "lock_steps", "partner": "p1", "columns": ["values"]}));
    play.cannot(&[("adam", agree(), R::Locked)]);
    play.does("adam", json!({"type": "answer_release", "agree": false}));
    play.does("guide", json!({"type": "lock_steps", "partner": "p1", "columns": []}));
    play.does("guide", json!({"type": "lock_room", "partner": "p1", "locked": true}));
    play.cannot(&[
        ("adam", agree(), R::Locked),
        ("anna", json!({"type": "set_ready", "ready": true}), R::Locked),
    ]);
    play.does("guide", json!({"type": "lock_room", "partner": "p1", "locked": false}));
    play.does("adam", agree());
    assert!(play.state.card(&id("a1")).unwrap().released);
}

#[test]
fn who_was_put_into_the_waiting_room_does_not_come_in_past_it_under_another_name() {
    let mut play = Play::new();
    let (own, anyone, other) = (
        play.invitation(&Purpose::Partner { partner: id("p1") }),
        play.invitation(&Purpose::Anyone {}),
        play.invitation(&Purpose::Partner { partner: id("p2") }),
    );
    play.does("guide", json!({"type": "take_out", "person": "anna", "may_return": true}));
    play.enter("diederik", &own, None).unwrap();
    play.enter("dorien", &anyone, Some("p3")).unwrap();
    play.enter("boris", &other, None).unwrap();
    assert_eq!(play.standing("diederik"), Standing::Waiting);
    assert_eq!(play.standing("dorien"), Standing::Waiting);
    assert_eq!(play.standing("boris"), Standing::Inside, "the other rooms go on");
    for name in ["anna", "diederik", "dorien"] {
        play.does("guide", json!({"type": "let_in", "person": name}));
    }
    play.enter("later", &own, None).unwrap();
    assert_eq!(play.standing("later"), Standing::Inside);
}

#[test]
fn who_guides_less_from_now_on_finds_the_old_links_dead() {
    let mut play = Play::new();
    play.helper("hanna", "p1");
    let all = play.invitation(&Purpose::Facilitator { rooms: Vec::new() });
    play.does("guide", json!({"type": "add_invitation", "rooms": ["p1"]}));
    let some = play.invitation(&Purpose::Facilitator { rooms: vec![id("p1")] });
    play.does("guide", json!({"type": "set_rooms", "person": "hanna", "rooms": ["p1", "p2"]}));
    assert!(play.enter("again", &all, None).is_err());
    assert!(play.enter("some", &some, None).is_ok(), "who guides p1 alone may still be invited");
    let anew = play.invitation(&Purpose::Facilitator { rooms: Vec::new() });
    assert_ne!(anew, all);
    play.does("guide", json!({"type": "set_rooms", "person": "hanna", "rooms": []}));
    assert_eq!(
        play.invitation(&Purpose::Facilitator { rooms: Vec::new() }),
        anew,
        "who guides more needs no new link"
    );
}

#[test]
fn a_name_that_a_facilitator_gave_stays_and_nobody_takes_anothers() {
    let mut play = Play::new();
    play.does("anna", json!({"type": "set_me", "name": "adam"}));
    assert_eq!(play.state.person(&id("anna")).unwrap().name, "adam (2)");
    play.does("guide", json!({"type": "rename_person", "person": "anna", "name": "Resident 1"}));
    play.cannot(&[("anna", json!({"type": "set_me", "name": "Something rude"}), R::NotYours)]);
    play.does("anna", json!({"type": "set_me", "name": "Resident 1", "mandate": "decides"}));
    play.takes_back();
    play.does("anna", json!({"type": "set_me", "name": "Anna"}));
}
