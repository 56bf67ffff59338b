//! Rooms and people as they are at the edges: one person alone, nobody at all, somebody who left.

use samenkaart_protocol::{Record, RefusalCode as R, Stage, limits};
use serde_json::json;

use super::{
    super::Audience,
    play::{Play, add_card, but, id, partner},
};

#[test]
fn a_room_of_one_person_works_like_any_other() {
    let mut play = Play::new();
    // Of p2 there is Bea alone.
    play.does("guide", json!({"type": "set_room", "partner": "p2", "turns": true, "silent": true}));
    for number in 1..4 {
        assert_eq!(play.state.round(&id("round.p2")).unwrap().number, number, "she waits for nobody");
        play.card("bea", &format!("b{number}"), "Hers");
    }
    assert!(play.seen(&Audience::Person(id("bea")), "b1").is_some());
    play.does("guide", json!({"type": "set_room", "partner": "p2", "turns": false, "silent": false}));
    play.does("bea", json!({"type": "propose_release", "cards": ["b1"]}));
    assert!(play.state.card(&id("b1")).unwrap().released, "one of one is more than half");
    play.cannot(&[("guide", json!({"type": "release_room", "partner": "p2"}), R::SomebodyPresent)]);
}

#[test]
fn a_partner_without_people_holds_nobody_up() {
    let mut play = Play::new();
    let nobody =
        json!({"id": "p8", "name": "Eighth", "colour": "slate", "pattern": "plain", "anonymous": false});
    play.does("guide", json!({"type": "add_partner", "partner": nobody}));
    play.does("guide", json!({"type": "set_room", "paused": true, "silent": true, "turns": true}));
    play.does("guide", json!({"type": "next_round", "partner": "p8"}));
    play.does(
        "guide",
        json!({"type": "send_message", "id": "m1", "partner": "p8", "text": "Is anybody there?"}),
    );
    play.does("guide", json!({"type": "start_timer", "partner": "p8", "seconds": 60, "label": ""}));
    play.does("guide", json!({"type": "gather", "to": {"at": "step", "column": "values"}}));
    play.does("guide", but(add_card("g1", "Said by telephone"), json!({"partner": "p8"})));
    play.does("guide", json!({"type": "lock_room", "partner": "p8", "locked": true}));
    play.does("guide", json!({"type": "release_room", "partner": "p8"}));
    assert!(play.state.card(&id("g1")).unwrap().released, "a facilitator shares for who is not there");
    play.does("guide", json!({"type": "set_room", "silent": false}));
    play.stage(Stage::JointMap);
    assert!(play.seen(&partner("p1"), "g1").is_some());
    play.cannot(&[("guide", json!({"type": "remove_partner", "partner": "p8"}), R::InUse)]);
}

#[test]
fn who_left_can_be_answered_moved_and_let_back() {
    let mut play = Play::new();
    play.does("adam", json!({"type": "raise_hand", "up": true}));
    play.does("adam", json!({"type": "whisper", "whisper": "v1", "unwell": true, "named": true, "text": ""}));
    play.present.remove(&id("adam"));
    play.does("guide", json!({"type": "answer_whisper", "whisper": "v1", "answer": "I call you"}));
    play.does("guide", json!({"type": "lower_hand", "person": "adam"}));
    play.does("guide", json!({"type": "send_message", "id": "m1", "person": "adam", "text": "Come back"}));
    for record in ["v1", "m1"] {
        assert!(play.seen(&Audience::Person(id("adam")), record).is_some(), "{record} waits for him");
    }
    play.does("guide", json!({"type": "move_person", "person": "adam", "partner": "p2"}));
    assert!(matches!(
        play.seen(&Audience::Facilitators, "adam"),
        Some(Record::Person(person)) if person.partner == Some(id("p2"))
    ));
    play.does("guide", json!({"type": "take_out", "person": "adam", "may_return": false}));
    play.need_not("guide", json!({"type": "take_out", "person": "adam", "may_return": false}));
    play.cannot(&[
        (
            "guide",
            json!({"type": "send_message", "id": "m2", "person": "nobody", "text": "Hello"}),
            R::NotFound,
        ),
        ("guide", json!({"type": "take_out", "person": "nobody", "may_return": true}), R::NotFound),
        ("adam", json!({"type": "raise_hand", "up": true}), R::TakenOut),
    ]);
    play.does("guide", json!({"type": "let_in", "person": "adam"}));
    play.does("adam", json!({"type": "raise_hand", "up": true}));
}

#[test]
fn nobody_takes_the_means_out_of_the_facilitators_hands_by_asking_for_help_again_and_again() {
    let mut play = Play::new();
    let whisper = |name: &str, unwell: bool, text: &str| json!({"type": "whisper", "whisper": name, "unwell": unwell, "named": false, "text": text});
    play.does("anna", whisper("u1", true, ""));
    play.need_not("anna", whisper("u2", true, ""));
    play.does("anna", whisper("u3", true, "It is too loud"));
    let words: Vec<&str> = play.state.whispers().map(|one| one.text.as_str()).collect();
    assert_eq!(words, ["It is too loud"], "pressed again, it is the same cry for help");
    for number in 1..limits::WHISPERS {
        play.does("anna", whisper(&format!("w{number}"), false, "And this"));
    }
    play.cannot(&[("anna", whisper("more", false, "And that"), R::TooMany)]);
    play.does("adam", whisper("his", false, "One thing"));
    play.does("guide", json!({"type": "settle_whisper", "whisper": "w1", "settled": true}));
    play.does("anna", whisper("again", false, "And that"));

    play.card("anna", "a1", "Words");
    for number in 0..limits::FLAGS {
        play.does(
            "anna",
            json!({"type": "raise_flag", "flag": format!("f{number}"), "card": "a1", "question": ""}),
        );
    }
    play.cannot(&[(
        "anna",
        json!({"type": "raise_flag", "flag": "f", "card": "a1", "question": ""}),
        R::TooMany,
    )]);
    play.does("adam", json!({"type": "raise_flag", "flag": "f", "card": "a1", "question": ""}));
}

#[test]
fn a_full_workshop_still_obeys_its_facilitators() {
    let mut play = Play::joint();
    let ask = |number: usize| json!({"type": "add_ask", "ask": format!("k{number}"), "to": "Province", "what": "Pay"});
    let first =
        (0..).find(|number| play.try_to("anna", &super::play::command(&ask(*number))).is_err()).unwrap();
    play.cannot(&[("bea", ask(first), R::TooMany)]);
    play.does("guide", json!({"type": "hide_card", "card": "c1", "hidden": true, "why": "Private"}));
    play.does("guide", json!({"type": "send_message", "id": "m1", "text": "Let us stop for a moment"}));
    play.does("guide", json!({"type": "take_out", "person": "anna", "may_return": false}));
}
