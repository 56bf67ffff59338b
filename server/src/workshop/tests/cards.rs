//! Cards: laying down, moving, marking, the bin.

use samenkaart_protocol::{RefusalCode as R, Stage, limits};
use serde_json::{Value, json};

use super::play::{Play, add_card, but, id};

fn move_to(card: &str, column: &str, field: &str, after: Option<&str>) -> Value {
    json!({"type": "move_card", "card": card, "column": column, "field": field, "after": after})
}

fn with(said: Value, fields: Value) -> Value {
    but(said, fields)
}

#[test]
fn a_card_belongs_to_the_partner_of_who_writes_it_and_says_on_whose_behalf() {
    let mut play = Play::new();
    play.does("anna", with(add_card("c1", " That we are heard\n"), json!({"on_behalf_of": " Resident 2 "})));
    let card = play.the_card("c1");
    assert_eq!((&card.partner, &card.author), (&id("p1"), &Some(id("anna"))));
    assert_eq!(card.on_behalf_of.as_deref(), Some("Resident 2"));
    assert!(!card.stays && !card.joint && !card.released && !card.removed);
    assert_eq!(play.words("c1"), " That we are heard\n", "t2: the words as the browser has them");
}

#[test]
fn a_facilitator_writes_for_a_partner_that_is_named_and_nobody_for_another() {
    let mut play = Play::new();
    play.does("guide", with(add_card("c1", "For somebody"), json!({"partner": "p2"})));
    assert_eq!(play.the_card("c1").partner, id("p2"));
    play.does("anna", with(add_card("c2", "Our own"), json!({"partner": "p1"})));
    play.cannot(&[
        ("guide", add_card("c3", "For nobody"), R::Empty),
        ("guide", with(add_card("c3", "For nobody"), json!({"partner": "p9"})), R::NotFound),
        ("anna", with(add_card("c3", "In your name"), json!({"partner": "p2"})), R::NotYours),
    ]);
}

#[test]
fn a_card_needs_words_a_place_and_an_id_of_its_own() {
    let mut play = Play::new();
    play.card("bea", "c1", "Listening");
    let long = "x".repeat(limits::TEXT + 1);
    play.cannot(&[
        ("anna", add_card("c2", " \n "), R::Empty),
        ("anna", add_card("c2", "\u{200b}\u{feff}\u{2060}"), R::Empty),
        ("anna", add_card("c2", &long), R::TooLong),
        ("anna", with(add_card("c2", "a"), json!({"column": "nowhere"})), R::NotFound),
        ("anna", with(add_card("c2", "a"), json!({"field": "i"})), R::NotFound),
        ("anna", add_card("c1", "Taken, though not to be seen"), R::Exists),
        ("anna", add_card("p1", "Taken by a partner"), R::Exists),
        ("anna", add_card("agenda", "a"), R::BadValue),
        ("anna", add_card("hand.anna", "a"), R::BadValue),
        ("anna", add_card(&"c".repeat(41), "a"), R::BadValue),
        ("anna", with(add_card("c2", "a"), json!({"on_behalf_of": "x".repeat(81)})), R::TooLong),
        ("anna", with(add_card("c2", "a"), json!({"on_behalf_of": "a\u{1}"})), R::BadValue),
    ]);
    play.does("anna", add_card("c2", &"x".repeat(limits::TEXT)));
}

#[test]
fn own_cards_are_written_from_the_own_maps_on_and_in_no_mixed_group() {
    let mut play = Play::prepared(samenkaart_protocol::Mode::OwnMaps);
    play.cannot(&[("anna", add_card("c1", "Too early"), R::WrongStage)]);
    for (stage, card) in [(Stage::OwnMaps, "c1"), (Stage::Compare, "c2"), (Stage::FollowUp, "c3")] {
        play.stage(stage);
        play.card("anna", card, "In time");
    }
    let mut mixed = Play::mixed();
    mixed.cannot(&[("anna", add_card("c1", "Which room?"), R::WrongStage)]);
}

#[test]
fn cards_of_the_joint_session_begin_with_it_and_cannot_stay_in_a_room() {
    let joint = |card: &str| with(add_card(card, "Before everybody"), json!({"joint": true}));
    let mut play = Play::new();
    play.cannot(&[("anna", joint("c1"), R::WrongStage)]);
    play.stage(Stage::Compare);
    play.does("anna", joint("c1"));
    assert!(play.the_card("c1").joint);
    play.cannot(&[("anna", with(joint("c2"), json!({"stays": true})), R::BadValue)]);
    play.does("guide", json!({"type": "free_steps", "free": false}));
    play.does("guide", json!({"type": "open_steps", "columns": []}));
    play.does("guide", json!({"type": "open_steps", "partner": "p1", "columns": ["values"]}));
    play.cannot(&[("anna", joint("c2"), R::StepClosed)]); // the room's steps are not the joint session's
    play.does("guide", with(joint("c2"), json!({"partner": "p1"}))); // facilitators may
    let mut mixed = Play::mixed();
    mixed.does("anna", joint("c1"));
    mixed.stage(Stage::Prepare);
    mixed.cannot(&[("anna", joint("c2"), R::WrongStage)]);
}

#[test]
fn a_workshop_holds_so_many_cards_and_no_more() {
    let mut play = Play::new();
    (0..limits::CARDS).for_each(|i| play.card("anna", &format!("c{i}"), "a"));
    play.cannot(&[("anna", add_card("c", "One too many"), R::TooMany)]);
}

#[test]
fn however_much_else_there_is_cards_can_be_written() {
    let mut play = Play::new();
    play.card("anna", "c1", "That we are heard");
    let others = play.state.records().count() - play.state.cards().count() - play.state.people().count();
    let message = |i: usize| json!({"type": "send_message", "id": format!("m{i}"), "text": "Hello"});
    (others..limits::OTHERS).for_each(|i| drop(play.does("guide", message(i))));
    play.cannot(&[(
        "anna",
        json!({"type": "raise_flag", "flag": "f1", "card": "c1", "question": ""}),
        R::TooMany,
    )]);
    play.card("anna", "c2", "Still a thought");
    let most = limits::OTHERS + limits::OTHERS_OF_GUIDES;
    (limits::OTHERS..most).for_each(|i| drop(play.does("guide", message(i))));
    play.cannot(&[("guide", json!({"type": "send_message", "id": "m", "text": "Hello"}), R::TooMany)]);
}

#[test]
fn o6_a_card_lies_behind_the_one_that_was_named_or_at_the_end() {
    let mut play = Play::new();
    play.card("anna", "a", "1");
    play.card("anna", "b", "2");
    play.does("anna", with(add_card("c", "3"), json!({"after": "a"})));
    assert_eq!(play.order("values", "success"), ["a", "c", "b"]);
    play.does("anna", move_to("b", "values", "success", None));
    assert_eq!(play.order("values", "success"), ["b", "a", "c"], "in front of all");
    play.does("anna", move_to("b", "values", "success", Some("c")));
    assert_eq!(play.order("values", "success"), ["a", "c", "b"]);
    play.does("anna", move_to("c", "values", "success", Some("c")));
    assert_eq!(play.order("values", "success"), ["c", "a", "b"], "behind itself means nowhere: in front");
    for i in 0..40 {
        play.does("anna", with(add_card(&format!("n{i}"), "between"), json!({"after": "c"})));
    }
    let order = play.order("values", "success");
    assert_eq!((order[0].as_str(), order[1].as_str(), order[42].as_str()), ("c", "n39", "b"));
}

#[test]
fn a_card_moves_to_another_step_when_that_is_open() {
    let mut play = Play::new();
    play.card("anna", "c1", "That we are heard");
    play.card("anna", "c2", "That we listen");
    play.does("anna", move_to("c1", "actions", "we", None));
    assert_eq!((&play.the_card("c1").column, &play.the_card("c1").field), (&id("actions"), &id("we")));
    play.does("guide", json!({"type": "free_steps", "free": false}));
    play.does("anna", json!({"type": "remove_card", "card": "c2"}));
    play.cannot(&[
        ("anna", move_to("c1", "actions", "i", None), R::StepClosed),
        ("anna", move_to("c1", "nowhere", "i", None), R::NotFound),
        ("anna", move_to("c1", "values", "i", None), R::NotFound),
        ("anna", move_to("c9", "values", "success", None), R::NotFound),
        ("bea", move_to("c1", "values", "success", None), R::NotFound),
        ("anna", move_to("c2", "values", "shared", None), R::Removed),
    ]);
    play.does("guide", move_to("c1", "actions", "i", None)); // facilitators work in closed steps too
    play.does("anna", move_to("c1", "values", "shared", None));
}

#[test]
fn a_card_that_everybody_sees_is_moved_by_its_own_partner_alone_where_the_joint_session_is_open() {
    let mut play = Play::joint();
    play.cannot(&[("bea", move_to("c1", "actions", "we", None), R::NotYours)]);
    play.does("guide", json!({"type": "free_steps", "free": false}));
    play.does("guide", json!({"type": "open_steps", "columns": ["values"]}));
    play.does("guide", json!({"type": "open_steps", "partner": "p1", "columns": ["values", "actions"]}));
    play.cannot(&[("anna", move_to("c1", "actions", "we", None), R::StepClosed)]);
    play.does("anna", move_to("s1", "actions", "we", None)); // this one lies in the room
}

#[test]
fn p2_a_card_is_marked_as_staying_until_it_has_left() {
    let mut play = Play::joint();
    let stays = |card: &str, stays: bool| json!({"type": "set_card", "card": card, "stays": stays});
    play.does("anna", with(add_card("j1", "Before everybody"), json!({"joint": true})));
    play.card("anna", "c9", "Mine");
    play.does("adam", stays("c9", true));
    play.does("guide", stays("c9", false));
    play.does("adam", json!({"type": "remove_card", "card": "c9"}));
    play.cannot(&[
        ("anna", stays("c1", true), R::Released),
        ("anna", stays("j1", true), R::Released),
        ("anna", stays("c9", true), R::Removed),
        ("anna", stays("c10", true), R::NotFound),
        ("bea", stays("c1", false), R::NotYours),
        ("bea", stays("s1", false), R::NotFound),
    ]);
}

#[test]
fn on_whose_behalf_can_be_said_later_and_taken_away() {
    let mut play = Play::new();
    play.card("anna", "c1", "That we are heard");
    let behalf = |name: &str| json!({"type": "set_card", "card": "c1", "on_behalf_of": name});
    play.does("adam", behalf("Resident 3"));
    assert_eq!(play.the_card("c1").on_behalf_of.as_deref(), Some("Resident 3"));
    play.does("adam", behalf(" "));
    assert_eq!(play.the_card("c1").on_behalf_of, None);
    play.cannot(&[("adam", behalf(&"x".repeat(81)), R::TooLong), ("adam", behalf("a\u{1}"), R::BadValue)]);
}

#[test]
fn a_card_comes_back_from_the_bin_with_its_words_partner_and_place() {
    let mut play = Play::new();
    ["a", "b", "c"].iter().for_each(|card| play.card("anna", card, "Words"));
    let (remove, restore) =
        (json!({"type": "remove_card", "card": "b"}), json!({"type": "restore_card", "card": "b"}));
    let before = play.the_card("b").clone();
    play.does("adam", remove.clone());
    assert!(play.the_card("b").removed);
    assert_eq!(play.words("b"), "Words");
    play.need_not("adam", remove.clone());
    play.does("anna", restore.clone());
    assert_eq!(*play.the_card("b"), before);
    play.need_not("anna", restore.clone());
    play.does("guide", remove.clone());
    play.cannot(&[
        ("bea", remove, R::NotFound),
        ("bea", restore, R::NotFound),
        ("anna", json!({"type": "remove_card", "card": "x"}), R::NotFound),
        ("anna", json!({"type": "restore_card", "card": "x"}), R::NotFound),
    ]);
}

#[test]
fn a_shared_card_goes_into_the_bin_by_its_own_partner_alone() {
    let mut play = Play::joint();
    play.cannot(&[("bea", json!({"type": "remove_card", "card": "c1"}), R::NotYours)]);
    play.does("anna", json!({"type": "remove_card", "card": "c1"}));
    play.cannot(&[("bea", json!({"type": "restore_card", "card": "c1"}), R::NotFound)]);
    play.does("anna", json!({"type": "restore_card", "card": "c1"}));
    assert!(play.the_card("c1").released, "it was released once and for all");
}
