//! A room releases its own map.

use samenkaart_protocol::{RefusalCode as R, Stage};
use serde_json::{Value, json};

use super::play::{NOW, Play, add_card, but, id};

fn propose(cards: &[&str]) -> Value {
    json!({"type": "propose_release", "cards": cards})
}

fn answer(agree: bool) -> Value {
    json!({"type": "answer_release", "agree": agree})
}

fn by_facilitator(partner: &str) -> Value {
    json!({"type": "release_room", "partner": partner})
}

/// `c1` and `c2` of p1, in the stage of the own maps.
fn room() -> Play {
    let mut play = Play::new();
    play.card("anna", "c1", "That we are heard");
    play.card("adam", "c2", "That we listen");
    play
}

#[test]
fn p5_a_room_releases_when_more_than_half_of_those_present_agree() {
    let mut play = room();
    play.does("anna", propose(&["c1"]));
    let release = play.state.release(&id("release.p1")).unwrap();
    assert_eq!((&release.by, &release.agreed), (&Some(id("anna")), &vec![id("anna")]));
    assert!(!play.the_card("c1").released, "one of two is not more than half");
    play.now += 1_000;
    play.does("adam", answer(true));
    assert!(play.the_card("c1").released && !play.the_card("c2").released);
    assert!(play.state.release(&id("release.p1")).is_none());
    let p1 = play.state.partner(&id("p1")).unwrap();
    assert_eq!((p1.ready, p1.released_at), (true, Some(NOW + 1_000)));
}

#[test]
fn p5_who_is_not_there_does_not_count_and_who_is_alone_decides() {
    let mut play = room();
    play.leaves("adam");
    play.does("anna", propose(&["c1", "c2"]));
    assert!(play.the_card("c1").released && play.the_card("c2").released, "the only one there");
}

#[test]
fn p5_somebody_who_agreed_and_left_does_not_count_either() {
    let mut play = room();
    let invitation = play.invitation(&samenkaart_protocol::Purpose::Partner { partner: id("p1") });
    for name in ["ada", "art"] {
        play.enter(name, &invitation, None).unwrap();
        play.present.insert(id(name));
    }
    play.does("anna", propose(&["c1"]));
    play.does("adam", answer(true)); // two of four
    play.leaves("anna");
    play.does("ada", answer(false)); // adam alone of three
    assert!(!play.the_card("c1").released);
    play.does("art", answer(true)); // two of three
    assert!(play.the_card("c1").released);
}

#[test]
fn p5_a_connection_that_drops_releases_nothing_by_itself() {
    let mut play = room();
    play.does("anna", propose(&["c1"]));
    play.leaves("adam");
    assert!(!play.the_card("c1").released);
    play.does("anna", answer(true));
    assert!(play.the_card("c1").released, "looked at when somebody answers");
}

#[test]
fn p5_who_would_rather_wait_counts_also_when_the_line_is_gone() {
    let mut play = room();
    play.does("anna", propose(&["c1"]));
    play.does("adam", answer(false));
    play.leaves("adam");
    play.does("anna", answer(true));
    assert!(!play.the_card("c1").released, "one of two");
    play.does("anna", json!({"type": "withdraw_release", "partner": "p1"}));
    play.does("anna", propose(&["c1"]));
    assert!(play.the_card("c1").released, "a new proposal, and the other one is not there");
}

#[test]
fn p5_when_a_card_of_a_proposal_changes_those_who_agreed_are_asked_again() {
    for change in [
        json!({"type": "set_text", "text": "c1", "words": "Something else"}),
        json!({"type": "set_card", "card": "c1", "on_behalf_of": "Resident 4"}),
    ] {
        let mut play = room();
        play.does("anna", propose(&["c1", "c2"]));
        play.does("adam", change);
        let release = play.state.release(&id("release.p1")).unwrap().clone();
        assert!(release.changed && release.agreed.is_empty(), "{release:?}");
        assert_eq!(release.cards.len(), 2);
        play.does("adam", answer(true));
        assert!(!play.the_card("c1").released, "anna agreed to other words");
        play.does("anna", answer(true));
        assert!(play.the_card("c1").released);
    }
    for change in [
        json!({"type": "set_card", "card": "c1", "stays": true}),
        json!({"type": "remove_card", "card": "c1"}),
    ] {
        let mut play = room();
        play.does("anna", propose(&["c1", "c2"]));
        play.does("adam", change);
        let release = play.state.release(&id("release.p1")).unwrap();
        assert_eq!((release.changed, &release.cards), (true, &vec![id("c2")]));
    }
    let mut play = room();
    play.does("anna", propose(&["c1"]));
    play.card("adam", "c3", "Not in the proposal");
    play.does("adam", json!({"type": "set_text", "text": "c2", "words": "Nor this"}));
    assert!(!play.state.release(&id("release.p1")).unwrap().changed);
    play.does("adam", json!({"type": "remove_card", "card": "c1"}));
    assert!(play.state.release(&id("release.p1")).is_none(), "nothing is left to release");
}

#[test]
fn an_answer_can_be_changed() {
    let mut play = room();
    play.does("anna", propose(&["c1"]));
    play.does("adam", answer(false));
    play.does("anna", answer(false));
    let release = play.state.release(&id("release.p1")).unwrap();
    assert_eq!((release.agreed.len(), &release.against), (0, &vec![id("adam"), id("anna")]));
    play.does("adam", answer(true));
    play.does("anna", answer(true));
    assert!(play.the_card("c1").released);
}

#[test]
fn p2_what_was_marked_or_thrown_away_since_the_proposal_does_not_go() {
    let mut play = room();
    play.card("anna", "c3", "Third");
    play.does("anna", propose(&["c1", "c2", "c3"]));
    play.does("adam", json!({"type": "set_card", "card": "c1", "stays": true}));
    play.does("adam", json!({"type": "remove_card", "card": "c2"}));
    play.does("adam", answer(true));
    play.does("anna", answer(true));
    let released = |card: &str| play.the_card(card).released;
    assert_eq!((released("c1"), released("c2"), released("c3")), (false, false, true));
    play.does("adam", json!({"type": "restore_card", "card": "c2"}));
    assert!(!play.the_card("c2").released, "not later either");
}

#[test]
fn a_proposal_names_cards_of_the_room_that_can_go_each_once() {
    let mut play = room();
    play.card("bea", "b1", "Of another room");
    play.does("anna", json!({"type": "set_card", "card": "c2", "stays": true}));
    play.card("anna", "c3", "In the bin");
    play.does("anna", json!({"type": "remove_card", "card": "c3"}));
    play.stage(Stage::Compare);
    play.does("anna", but(add_card("j1", "Before everybody"), json!({"joint": true})));
    play.cannot(&[
        ("anna", propose(&[]), R::TooFew),
        ("anna", propose(&["c1", "c2"]), R::Stays),
        ("anna", propose(&["c3"]), R::Removed),
        ("anna", propose(&["j1"]), R::Released),
        ("anna", propose(&["b1"]), R::NotFound),
        ("anna", propose(&["c9"]), R::NotFound),
        ("anna", propose(&vec!["c1"; 5_001]), R::TooMany),
        ("guide", propose(&["c1"]), R::ParticipantsOnly),
    ]);
    play.does("anna", propose(&["c1", "c1"]));
    assert_eq!(play.state.release(&id("release.p1")).unwrap().cards, [id("c1")]);
    play.cannot(&[("adam", propose(&["c1"]), R::Exists)]);
    play.does("adam", answer(true));
    play.cannot(&[("anna", propose(&["c1"]), R::Released)]);
}

#[test]
fn a_card_of_another_partner_that_everybody_sees_cannot_be_proposed() {
    let mut play = Play::joint();
    play.cannot(&[("anna", propose(&["c2"]), R::NotYours)]);
}

#[test]
fn a_room_releases_from_the_own_maps_on_and_a_mixed_group_has_none() {
    let mut play = room();
    play.stage(Stage::Prepare);
    play.present.clear();
    play.cannot(&[("anna", propose(&["c1"]), R::WrongStage), ("guide", by_facilitator("p1"), R::WrongStage)]);
    let mut mixed = Play::mixed();
    mixed.present.clear();
    mixed
        .cannot(&[("anna", propose(&["c1"]), R::WrongStage), ("guide", by_facilitator("p1"), R::WrongStage)]);
}

#[test]
fn only_the_room_answers_its_proposal() {
    let mut play = room();
    play.cannot(&[("anna", answer(true), R::NotFound), ("guide", answer(true), R::ParticipantsOnly)]);
    play.does("anna", propose(&["c1"]));
    play.cannot(&[("bea", answer(true), R::NotFound), ("guide", answer(true), R::ParticipantsOnly)]);
}

#[test]
fn a_proposal_is_taken_back_by_who_made_it_or_a_facilitator() {
    let mut play = room();
    let withdraw = json!({"type": "withdraw_release", "partner": "p1"});
    play.cannot(&[("anna", withdraw.clone(), R::NotFound)]);
    play.does("anna", propose(&["c1"]));
    play.cannot(&[("adam", withdraw.clone(), R::NotYours), ("bea", withdraw.clone(), R::NotFound)]);
    play.does("anna", withdraw.clone());
    play.does("adam", propose(&["c1"]));
    play.does("guide", withdraw);
    assert!(play.state.release(&id("release.p1")).is_none() && !play.the_card("c1").released);
    let nobody = json!({"type": "withdraw_release", "partner": "x".repeat(95)});
    play.cannot(&[("guide", nobody, R::BadValue)]);
}

#[test]
fn p5_a_facilitator_releases_a_room_only_while_nobody_of_it_is_present() {
    let mut play = room();
    play.card("anna", "c3", "Between ourselves");
    play.does("anna", json!({"type": "set_card", "card": "c3", "stays": true}));
    play.card("bea", "b1", "Of another room");
    play.does("anna", propose(&["c1"]));
    play.leaves("adam");
    play.cannot(&[
        ("guide", by_facilitator("p1"), R::SomebodyPresent),
        ("guide", by_facilitator("p9"), R::NotFound),
        ("anna", by_facilitator("p1"), R::FacilitatorsOnly),
    ]);
    play.leaves("anna");
    play.does("guide", by_facilitator("p1"));
    assert_eq!(
        (play.event().cause.as_str(), &play.event().by),
        ("release_room", &Some(id("guide"))),
        "the log says so"
    );
    let released = |card: &str| play.the_card(card).released;
    assert_eq!((released("c1"), released("c2"), released("c3"), released("b1")), (true, true, false, false));
    assert!(play.state.release(&id("release.p1")).is_none(), "the proposal is settled with it");
}

#[test]
fn a_room_says_that_it_is_done() {
    let mut play = room();
    play.does("anna", json!({"type": "set_ready", "ready": true}));
    assert!(play.state.partner(&id("p1")).unwrap().ready);
    play.does("guide", json!({"type": "set_ready", "partner": "p1", "ready": false}));
    assert!(!play.state.partner(&id("p1")).unwrap().ready);
    play.cannot(&[
        ("anna", json!({"type": "set_ready", "partner": "p2", "ready": true}), R::NotYours),
        ("guide", json!({"type": "set_ready", "ready": true}), R::Empty),
        ("guide", json!({"type": "set_ready", "partner": "p9", "ready": true}), R::NotFound),
    ]);
    play.stage(Stage::Prepare);
    play.cannot(&[("anna", json!({"type": "set_ready", "ready": true}), R::WrongStage)]);
}
