//! How rooms work: silent minutes, equal turns, looking up together, timers of their own.

use samenkaart_protocol::{Record, RefusalCode as R, Stage};
use serde_json::json;

use super::{
    super::{Audience, comparable, depends_on, sees_text, view},
    play::{NOW, Play, add_card, but, id, partner},
};

fn person(name: &str) -> Audience {
    Audience::Person(id(name))
}

#[test]
fn g2_in_silent_minutes_everybody_is_sent_only_their_own_cards_and_then_all() {
    let mut play = Play::new();
    play.card("anna", "a1", "From before");
    play.does("guide", json!({"type": "set_room", "partner": "p1", "silent": true}));
    play.card("anna", "a2", "Anna's secret");
    play.card("adam", "d1", "Adam's secret");
    play.card("bea", "b1", "Elsewhere");
    let sees = |play: &Play, to: &Audience| -> Vec<String> {
        let cards = play.state.cards().filter(|card| {
            let record = play.state.record(&card.id).unwrap();
            let seen = view(&play.state, record, to).is_some();
            assert_eq!(seen, sees_text(&play.state, &card.id, to), "the words go with the card");
            seen
        });
        let mut ids: Vec<String> = cards.map(|card| card.id.to_string()).collect();
        ids.sort();
        ids
    };
    assert_eq!(sees(&play, &partner("p1")), Vec::<String>::new());
    assert_eq!(sees(&play, &person("anna")), ["a1", "a2"]);
    assert_eq!(sees(&play, &person("adam")), ["d1"]);
    assert_eq!(sees(&play, &person("bea")), Vec::<String>::new());
    assert_eq!(sees(&play, &partner("p2")), ["b1"], "the other rooms go on as they were");
    assert_eq!(sees(&play, &Audience::Helpers(vec![id("p1")])), ["a1", "a2", "d1"]);
    play.cannot(&[
        ("adam", json!({"type": "set_text", "text": "a2", "words": "Changed"}), R::NotFound),
        ("adam", json!({"type": "remove_card", "card": "a2"}), R::NotFound),
        ("adam", json!({"type": "raise_flag", "flag": "f1", "card": "a2", "question": ""}), R::NotFound),
    ]);
    play.does("anna", json!({"type": "set_text", "text": "a2", "words": "Anna's own"}));
    play.cannot(&[
        ("anna", json!({"type": "propose_release", "cards": ["a1"]}), R::Silent),
        ("adam", json!({"type": "propose_release", "cards": ["a1"]}), R::Silent),
    ]);
    play.does("guide", json!({"type": "set_room", "partner": "p1", "silent": false}));
    play.does("anna", json!({"type": "propose_release", "cards": ["a1"]}));
    play.does("guide", json!({"type": "set_room", "partner": "p1", "silent": true}));
    play.cannot(&[("adam", json!({"type": "answer_release", "agree": true}), R::Silent)]);
    play.does("adam", json!({"type": "answer_release", "agree": false}));
    play.does("guide", json!({"type": "set_room", "partner": "p1", "silent": false}));
    assert_eq!(sees(&play, &partner("p1")), ["a1", "a2", "d1"]);
    assert_eq!(sees(&play, &person("anna")), Vec::<String>::new(), "nothing is sent twice");
}

#[test]
fn g4_a_theme_that_is_taken_apart_calls_nobody_any_more() {
    let mut play = Play::new();
    play.stage(Stage::JointMap);
    play.does("anna", but(add_card("a1", "Words"), json!({"joint": true})));
    play.does("guide", json!({"type": "add_theme", "theme": "t1", "title": "", "cards": ["a1"]}));
    play.does("guide", json!({"type": "gather", "to": {"at": "theme", "theme": "t1"}}));
    assert!(play.seen(&partner("p2"), "gather").is_some());
    play.does("guide", json!({"type": "split_theme", "theme": "t1"}));
    assert!(play.seen(&partner("p2"), "gather").is_none());
    assert!(depends_on(&play.state, &id("t1")).ids.contains(&id("gather")), "and browsers hear of it");
}

#[test]
fn to_look_up_is_not_to_be_silent() {
    let mut play = Play::new();
    let now = |play: &Play| *play.state.activity().line(&id("p1"), play.now).last().unwrap();
    play.does("guide", json!({"type": "set_room", "paused": true}));
    play.now += 10 * 60_000;
    assert_eq!(now(&play), 0);
    play.does("guide", json!({"type": "set_room", "paused": false}));
    assert_eq!(now(&play), 1);
}

#[test]
fn g3_in_a_round_each_adds_one_card_and_then_waits() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_room", "partner": "p1", "turns": true}));
    let number = |play: &Play| {
        let round = play.state.round(&id("round.p1")).unwrap();
        (round.number, round.count)
    };
    play.card("anna", "a1", "First");
    assert_eq!(number(&play), (1, 1));
    play.cannot(&[("anna", add_card("a2", "Again"), R::NotYourTurn)]);
    play.card("adam", "d1", "Second");
    assert_eq!(number(&play), (2, 0), "all who are present have");
    play.card("anna", "a2", "Next round");
    let number = |play: &Play| play.state.round(&id("round.p1")).unwrap().number;
    let next = json!({"type": "next_round", "partner": "p1", "from": number(&play)});
    play.does("guide", next.clone());
    let now = number(&play);
    play.need_not("guide", next); // two press at once
    assert_eq!((now, number(&play)), (3, 3));
    play.card("anna", "a3", "Not waiting for who does not write");
    play.present.remove(&id("adam"));
    play.card("anna", "a4", "Who left holds nobody up");
    play.does("guide", but(add_card("g1", "For them"), json!({"partner": "p1"})));
    play.card("bea", "b1", "No turns here");
    play.card("bea", "b2", "Twice");
    play.does("guide", json!({"type": "set_room", "partner": "p1", "turns": false}));
    play.card("anna", "a5", "As one likes");
    play.card("anna", "a6", "Again");
    play.cannot(&[
        ("guide", json!({"type": "next_round", "partner": "p1"}), R::NotFound),
        ("anna", json!({"type": "set_room", "partner": "p1", "turns": false}), R::FacilitatorsOnly),
        ("guide", json!({"type": "set_room", "partner": "p9", "turns": true}), R::NotFound),
    ]);
}

#[test]
fn g2_a_mixed_group_writes_in_silence_before_everybody() {
    let mut play = Play::mixed();
    let joint = |card: &str| but(add_card(card, "Words of one"), json!({"joint": true}));
    play.does("anna", joint("a1"));
    play.does("guide", json!({"type": "set_room", "silent": true}));
    play.does("anna", joint("a2"));
    play.does("bea", joint("b1"));
    let mut tables = vec![Audience::Screens, partner("p1"), partner("p2"), person("adam")];
    for to in &tables {
        assert!(["a1", "a2", "b1"].iter().all(|card| play.seen(to, card).is_none()), "{to:?}");
    }
    assert!(play.seen(&person("anna"), "a2").is_some() && play.seen(&person("anna"), "b1").is_none());
    assert!(play.seen(&Audience::Facilitators, "a2").is_some());
    assert_eq!(comparable(&play.state).count(), 0, "no proposal is made of what nobody sees");
    play.cannot(&[(
        "bea",
        json!({"type": "add_theme", "theme": "t1", "title": "", "cards": ["a2"]}),
        R::NotFound,
    )]);
    play.does("guide", json!({"type": "set_room", "silent": false}));
    tables.pop();
    for to in &tables {
        assert!(["a1", "a2", "b1"].iter().all(|card| play.seen(to, card).is_some()), "{to:?}");
    }
    assert_eq!(comparable(&play.state).count(), 3);
}

#[test]
fn g3_a_mixed_group_takes_its_turns_together() {
    let mut play = Play::mixed();
    let joint = |card: &str| but(add_card(card, "Words of one"), json!({"joint": true}));
    let number = |play: &Play, partner: &str| {
        let round = play.state.round(&id(&format!("round.{partner}"))).unwrap();
        (round.number, round.count)
    };
    play.does("guide", json!({"type": "set_room", "turns": true}));
    play.does("anna", joint("a1"));
    play.cannot(&[("anna", joint("a2"), R::NotYourTurn)]);
    assert!(play.seen(&partner("p2"), "round.p1").is_some(), "everybody sees how far all are");
    for (at, name) in ["adam", "bea", "cees"].into_iter().enumerate() {
        assert_eq!(number(&play, "p1").0, 1, "{name} has not yet");
        play.does(name, joint(&format!("n{at}")));
    }
    assert_eq!((number(&play, "p1"), number(&play, "p2")), ((2, 0), (2, 0)));
    play.does("anna", joint("a2"));
}

#[test]
fn p3_in_an_anonymous_room_a_round_says_how_many_and_not_who() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_partner", "partner": "p1", "anonymous": true}));
    play.does("guide", json!({"type": "set_room", "partner": "p1", "turns": true}));
    play.card("anna", "a1", "Somebody's");
    for to in [Audience::Facilitators, partner("p1")] {
        match play.seen(&to, "round.p1") {
            Some(Record::Round(round)) => assert_eq!((round.count, round.done.len()), (1, 0)),
            other => panic!("{to:?}: {other:?}"),
        }
    }
    let knows = |play: &Play, name: &str| match play.seen(&person(name), "round.p1") {
        Some(Record::Round(round)) => round.done.iter().map(ToString::to_string).collect::<Vec<_>>(),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(knows(&play, "anna"), ["anna"], "of oneself one may know it");
    assert!(knows(&play, "adam").is_empty());
    assert_eq!(play.seen(&person("bea"), "round.p1"), None);
}

#[test]
fn g4_everybody_is_asked_to_one_place_that_they_can_see() {
    let mut play = Play::new();
    play.card("anna", "a1", "In the room");
    play.does("guide", json!({"type": "gather", "to": {"at": "card", "card": "a1"}}));
    let seen = |play: &Play, to: &Audience| play.seen(to, "gather").is_some();
    assert!(seen(&play, &partner("p1")) && !seen(&play, &partner("p2")) && !seen(&play, &Audience::Screens));
    play.does("guide", json!({"type": "gather", "to": {"at": "step", "column": "values"}}));
    assert!(seen(&play, &partner("p2")));
    play.does("guide", json!({"type": "let_go"}));
    play.need_not("guide", json!({"type": "let_go"}));
    play.cannot(&[
        ("guide", json!({"type": "gather", "to": {"at": "step", "column": "nowhere"}}), R::NotFound),
        ("guide", json!({"type": "gather", "to": {"at": "theme", "theme": "t9"}}), R::NotFound),
        ("anna", json!({"type": "let_go"}), R::FacilitatorsOnly),
    ]);
}

#[test]
fn all_rooms_look_up_at_once_and_one_room_has_a_timer_of_its_own() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "set_room", "paused": true}));
    assert!(play.state.partners().all(|partner| partner.paused));
    play.card("anna", "a1", "What was on its way is still taken in");
    play.does("guide", json!({"type": "set_room", "paused": false}));
    play.does("guide", json!({"type": "start_timer", "partner": "p1", "seconds": 300, "label": ""}));
    match play.seen(&partner("p1"), "timer.p1") {
        Some(Record::Timer(timer)) => assert_eq!(timer.ends_at, Some(NOW + 300_000)),
        other => panic!("{other:?}"),
    }
    assert!(play.seen(&partner("p2"), "timer.p1").is_none() && play.state.record(&id("timer")).is_none());
    play.cannot(&[
        ("guide", json!({"type": "start_timer", "partner": "p9", "seconds": 300, "label": ""}), R::NotFound),
        (
            "guide",
            json!({"type": "start_timer", "partner": "p1", "seconds": 3_600_000, "label": ""}),
            R::BadValue,
        ),
        ("guide", json!({"type": "start_timer", "seconds": 0, "label": ""}), R::BadValue),
    ]);
    play.does("guide", json!({"type": "stop_timer", "partner": "p1"}));
}

#[test]
fn g6_what_people_do_is_counted_for_their_room_and_survives_a_snapshot() {
    let mut play = Play::new();
    let before = play.state.activity().line(&id("p1"), play.now)[14];
    play.card("anna", "a1", "One");
    play.card("adam", "d1", "Two");
    play.does("guide", json!({"type": "set_room", "paused": true}));
    assert_eq!(play.state.activity().line(&id("p1"), play.now)[14], before + 2);
    let kept = serde_json::to_string(&play.state.snapshot()).unwrap();
    let again = super::super::State::restore(serde_json::from_str(&kept).unwrap()).unwrap();
    assert_eq!(again.activity().line(&id("p1"), play.now), play.state.activity().line(&id("p1"), play.now));
}
