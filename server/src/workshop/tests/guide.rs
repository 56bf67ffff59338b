//! Guiding: stages, steps, the timer, messages, the screen.

use samenkaart_protocol::{Record, RefusalCode as R, Stage, Timer};
use serde_json::{Value, json};

use super::{
    super::Audience,
    play::{NOW, Play, add_card, but, id, partner},
};

fn timer(play: &Play) -> Option<Timer> {
    match play.state.record(&id("timer")) {
        Some(Record::Timer(timer)) => Some(timer.clone()),
        _ => None,
    }
}

#[test]
fn the_stage_goes_forwards_and_backwards_and_no_work_goes_with_it() {
    let mut play = Play::agreement();
    play.does("bea", json!({"type": "give_consent", "theme": "t1", "answer": "agree", "reason": ""}));
    let before: Vec<_> = work(&play);
    for stage in [Stage::FollowUp, Stage::Prepare, Stage::OwnMaps, Stage::Compare, Stage::Agreement] {
        play.stage(stage);
        assert_eq!(work(&play), before, "{stage:?}");
    }
    play.need_not("guide", json!({"type": "set_stage", "stage": "agreement"}));
    play.cannot(&[("anna", json!({"type": "set_stage", "stage": "prepare"}), R::FacilitatorsOnly)]);
}

fn work(play: &Play) -> Vec<Value> {
    let mut all: Vec<_> = play
        .state
        .records()
        .filter(|record| !matches!(record, Record::Workshop(_) | Record::Deed(_)))
        .collect();
    all.sort_by_key(|record| record.id().clone());
    all.iter().map(|record| json!(record)).collect()
}

#[test]
fn a_mixed_group_has_neither_own_maps_nor_a_comparison() {
    let mut play = Play::mixed();
    for stage in ["own_maps", "compare"] {
        play.cannot(&[("guide", json!({"type": "set_stage", "stage": stage}), R::BadValue)]);
    }
    play.stage(Stage::Agreement);
}

#[test]
fn steps_open_for_all_for_one_room_or_are_free() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "free_steps", "free": false}));
    let actions = |card: &str| but(add_card(card, "Do it"), json!({"column": "actions", "field": "i"}));
    play.cannot(&[("anna", actions("c1"), R::StepClosed)]);
    play.does(
        "guide",
        json!({"type": "open_steps", "partner": "p1", "columns": ["actions", "values", "actions"]}),
    );
    assert_eq!(play.state.partner(&id("p1")).unwrap().open_columns, [id("values"), id("actions")]);
    play.does("anna", actions("c1"));
    play.cannot(&[("bea", actions("c2"), R::StepClosed)]);
    play.does("guide", json!({"type": "open_steps", "columns": ["actions"]}));
    assert_eq!(play.state.workshop().unwrap().open_columns, [id("actions")], "the joint session too");
    play.does("bea", actions("c2"));
    play.cannot(&[("bea", add_card("c3", "Too late"), R::StepClosed)]); // all others close
    play.does("guide", json!({"type": "free_steps", "free": true}));
    play.does("bea", add_card("c3", "In time"));
}

#[test]
fn one_step_opens_for_all_and_the_others_stay_as_they_are() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "free_steps", "free": false}));
    play.does("guide", json!({"type": "open_steps", "columns": ["values"]}));
    play.does("guide", json!({"type": "open_steps", "partner": "p2", "columns": ["values", "actions"]}));
    let open = |play: &Play, partner: &str| play.state.partner(&id(partner)).unwrap().open_columns.clone();
    play.does("guide", json!({"type": "open_step", "column": "values", "open": false}));
    assert_eq!((open(&play, "p1"), open(&play, "p2")), (vec![], vec![id("actions")]));
    play.does("guide", json!({"type": "open_step", "column": "values", "open": true}));
    assert_eq!(
        (open(&play, "p1"), open(&play, "p2")),
        (vec![id("values")], vec![id("values"), id("actions")])
    );
    play.need_not("guide", json!({"type": "open_step", "column": "values", "open": true}));
    play.cannot(&[("guide", json!({"type": "open_step", "column": "nowhere", "open": true}), R::NotFound)]);
}

#[test]
fn only_steps_of_the_map_and_rooms_that_exist_open() {
    let mut play = Play::new();
    play.cannot(&[
        ("guide", json!({"type": "open_steps", "columns": ["success"]}), R::NotFound),
        ("guide", json!({"type": "open_steps", "partner": "p9", "columns": []}), R::NotFound),
        ("anna", json!({"type": "open_steps", "columns": ["values"]}), R::FacilitatorsOnly),
        ("anna", json!({"type": "free_steps", "free": true}), R::FacilitatorsOnly),
    ]);
}

#[test]
fn a_timer_runs_stands_still_and_goes_on() {
    let mut play = Play::new();
    play.does("guide", json!({"type": "start_timer", "seconds": 600, "label": " Values "}));
    let running = timer(&play).unwrap();
    assert_eq!((running.ends_at, running.left, running.total), (Some(NOW + 600_000), None, 600_000));
    assert_eq!(running.label, "Values");
    play.now += 100_000;
    play.does("guide", json!({"type": "pause_timer", "paused": true}));
    assert_eq!((timer(&play).unwrap().ends_at, timer(&play).unwrap().left), (None, Some(500_000)));
    play.now += 50_000;
    play.need_not("guide", json!({"type": "pause_timer", "paused": true}));
    play.does("guide", json!({"type": "pause_timer", "paused": false}));
    assert_eq!(timer(&play).unwrap().ends_at, Some(NOW + 650_000));
    play.need_not("guide", json!({"type": "pause_timer", "paused": false}));
    play.now += 900_000;
    play.does("guide", json!({"type": "pause_timer", "paused": true}));
    assert_eq!(timer(&play).unwrap().left, Some(0), "it is over, not below nothing");
    play.does("guide", json!({"type": "start_timer", "seconds": 5, "label": ""}));
    assert_eq!(timer(&play).unwrap().total, 5_000, "in place of the other");
    play.does("guide", json!({"type": "stop_timer"}));
    assert!(timer(&play).is_none());
    play.need_not("guide", json!({"type": "stop_timer"}));
}

#[test]
fn a_timer_takes_five_seconds_to_eight_hours() {
    let mut play = Play::new();
    let start =
        |seconds: i64, label: &str| json!({"type": "start_timer", "seconds": seconds, "label": label});
    play.does("guide", start(28_800, ""));
    play.does("guide", json!({"type": "stop_timer"}));
    play.cannot(&[
        ("guide", start(4, ""), R::BadValue),
        ("guide", start(-60, ""), R::BadValue),
        ("guide", start(1_000 * 3_600, ""), R::BadValue),
        ("guide", start(28_801, ""), R::BadValue),
        ("guide", start(60, &"x".repeat(81)), R::TooLong),
        ("guide", start(60, "a\u{3}"), R::BadValue),
        ("guide", json!({"type": "pause_timer", "paused": true}), R::NotFound),
        ("anna", start(60, ""), R::FacilitatorsOnly),
        ("anna", json!({"type": "pause_timer", "paused": true}), R::FacilitatorsOnly),
        ("anna", json!({"type": "stop_timer"}), R::FacilitatorsOnly),
    ]);
}

#[test]
fn a_message_goes_to_one_room_or_to_everybody_and_can_be_taken_away() {
    let mut play = Play::new();
    let send = |name: &str, text: &str| json!({"type": "send_message", "id": name, "text": text});
    play.does("guide", send("m1", " Ten more minutes "));
    play.does("guide", but(send("m2", "Only you"), json!({"partner": "p1"})));
    let Some(Record::Message(all)) = play.state.record(&id("m1")) else { panic!("a message") };
    assert_eq!(
        (all.text.as_str(), &all.rooms, &all.by, all.at),
        ("Ten more minutes", &Vec::new(), &id("guide"), NOW)
    );
    play.cannot(&[
        ("guide", send("m1", "Again"), R::Exists),
        ("guide", send("m.1", "Again"), R::BadValue),
        ("guide", send("timer", "Again"), R::BadValue),
        ("guide", send("m3", " "), R::Empty),
        ("guide", send("m3", &"x".repeat(1_001)), R::TooLong),
        ("guide", but(send("m3", "Hello"), json!({"partner": "p9"})), R::NotFound),
        ("guide", json!({"type": "remove_message", "id": "p1"}), R::NotFound),
        ("anna", send("m3", "Hello"), R::FacilitatorsOnly),
        ("anna", json!({"type": "remove_message", "id": "m1"}), R::FacilitatorsOnly),
    ]);
    play.does("guide", json!({"type": "remove_message", "id": "m1"}));
    play.cannot(&[("guide", json!({"type": "remove_message", "id": "m1"}), R::NotFound)]);
    let everybody = Audience::all(&play.state);
    assert!(everybody.iter().all(|to| play.seen(to, "m1").is_none()), "nobody has it any more");
    play.takes_back();
    assert!(play.seen(&partner("p2"), "m1").is_some(), "a slip of the hand");
}

#[test]
fn p1_what_is_said_to_one_person_stays_with_who_guided_them_then() {
    let mut play = Play::new();
    let private = json!({"type": "send_message", "id": "m1", "person": "anna", "text": "Between us"});
    play.does("guide", private);
    let sees = |play: &Play, room: &str| play.seen(&Audience::Helpers(vec![id(room)]), "m1").is_some();
    assert!(sees(&play, "p1") && !sees(&play, "p2"));
    play.does("guide", json!({"type": "move_person", "person": "anna", "partner": "p2"}));
    assert!(sees(&play, "p1") && !sees(&play, "p2"), "who guides their new group was not there");
    assert!(play.seen(&Audience::Person(id("anna")), "m1").is_some());
}

#[test]
fn the_screen_shows_only_what_there_is() {
    let mut play = Play::agreement();
    let show = |target: Value| json!({"type": "set_screen", "target": target});
    for target in [
        json!({"show": "join"}),
        json!({"show": "rules"}),
        json!({"show": "timer"}),
        json!({"show": "room", "partner": "p1"}),
        json!({"show": "step", "column": "values"}),
        json!({"show": "theme", "theme": "t1"}),
        json!({"show": "map"}),
        json!({"show": "blank"}),
    ] {
        play.does("guide", show(target.clone()));
        assert_eq!(json!(play.state.record(&id("screen")).unwrap())["target"], target);
    }
    play.does("bea", json!({"type": "split_theme", "theme": "t1"}));
    play.cannot(&[
        ("guide", show(json!({"show": "room", "partner": "p9"})), R::NotFound),
        ("guide", show(json!({"show": "step", "column": "success"})), R::NotFound),
        ("guide", show(json!({"show": "theme", "theme": "t9"})), R::NotFound),
        ("guide", show(json!({"show": "theme", "theme": "t1"})), R::Removed),
        ("anna", show(json!({"show": "map"})), R::FacilitatorsOnly),
    ]);
}
