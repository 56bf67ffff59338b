//! What is between facilitators and one person or some rooms: private words and messages.

use samenkaart_protocol::{Record, RefusalCode as R};
use serde_json::json;

use super::{
    super::Audience,
    play::{Play, but, id, partner},
};

#[test]
fn a_whisper_is_between_one_person_and_who_guides_their_room() {
    let mut play = Play::new();
    let whisper = |id: &str, unwell: bool, named: bool, text: &str| json!({"type": "whisper", "whisper": id, "unwell": unwell, "named": named, "text": text});
    play.cannot(&[
        ("anna", whisper("v1", false, true, " "), R::Empty),
        ("anna", whisper("v1", true, true, &"x".repeat(1_001)), R::TooLong),
        ("anna", whisper("anna", true, true, ""), R::Exists),
        ("guide", whisper("v1", true, true, ""), R::ParticipantsOnly),
    ]);
    play.does("anna", whisper("v1", true, false, ""));
    let who = |play: &Play, to: &Audience| match play.seen(to, "v1") {
        Some(Record::Whisper(whisper)) => whisper.person.map(|person| person.to_string()),
        _ => panic!("{to:?} does not hear it"),
    };
    assert_eq!(who(&play, &Audience::Facilitators), None, "said without a name");
    assert_eq!(who(&play, &Audience::Person(id("anna"))).as_deref(), Some("anna"));
    for to in [partner("p1"), partner("p2"), Audience::Screens, Audience::Person(id("adam"))] {
        assert!(play.seen(&to, "v1").is_none(), "{to:?}");
    }
    play.does(
        "guide",
        json!({"type": "answer_whisper", "whisper": "v1", "answer": "Shall we talk in the break?"}),
    );
    assert!(play.state.whisper(&id("v1")).unwrap().settled);
    play.helper("hanna", "p1");
    play.does("hanna", json!({"type": "answer_whisper", "whisper": "v1", "answer": "Or now, outside?"}));
    let answered = play.state.whisper(&id("v1")).unwrap();
    assert_eq!(answered.answer.as_deref(), Some("Shall we talk in the break?\n\nOr now, outside?"));
    assert_eq!(answered.answered_by, [id("guide"), id("hanna")], "neither writes over the other");
    play.does("guide", json!({"type": "settle_whisper", "whisper": "v1", "settled": false}));
    play.cannot(&[
        ("adam", json!({"type": "drop_whisper", "whisper": "v1"}), R::NotFound),
        ("adam", json!({"type": "answer_whisper", "whisper": "v1", "answer": "x"}), R::FacilitatorsOnly),
        ("guide", json!({"type": "answer_whisper", "whisper": "v1", "answer": ""}), R::Empty),
    ]);
    play.does("anna", json!({"type": "drop_whisper", "whisper": "v1"}));
    assert!(play.state.whisper(&id("v1")).is_none());
}

#[test]
fn messages_go_to_several_rooms_or_to_one_person() {
    let mut play = Play::new();
    let send = |id: &str, more: serde_json::Value| {
        but(json!({"type": "send_message", "id": id, "text": "Look up, please"}), more)
    };
    play.does("guide", send("m1", json!({"rooms": ["p1", "p2"]})));
    play.does("guide", send("m2", json!({"person": "anna"})));
    play.does("guide", send("m3", json!({"rooms": ["p1"], "nudge": true, "text": ""})));
    let sees = |to: &Audience, id: &str| play.seen(to, id).is_some();
    assert!(sees(&partner("p1"), "m1") && sees(&partner("p2"), "m1") && !sees(&partner("p3"), "m1"));
    assert!(sees(&Audience::Person(id("anna")), "m2") && !sees(&partner("p1"), "m2"));
    assert!(!sees(&Audience::Person(id("adam")), "m2") && !sees(&Audience::Screens, "m2"));
    play.cannot(&[
        ("guide", send("m4", json!({"rooms": ["p1"], "person": "anna"})), R::BadValue),
        ("guide", send("m4", json!({"rooms": ["p9"]})), R::NotFound),
        ("guide", send("m4", json!({"person": "nobody"})), R::NotFound),
        ("guide", send("m4", json!({"text": ""})), R::Empty),
    ]);
}
