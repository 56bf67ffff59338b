//! The comparison: who recognises what, what clashes, what serves what, and what was refused.

use samenkaart_protocol::{ClashOutcome, Purpose, Recognised, RefusalCode as R, Stage};
use serde_json::{Value, json};

use super::play::{Play, add_card, but, id};

/// Every partner has shared; `t1` is a theme with a card of p1, and p2 has `b0` alone in the same step.
fn compared() -> Play {
    let mut play = Play::joint();
    let invitation = play.invitation(&Purpose::Partner { partner: id("p2") });
    play.enter("bart", &invitation, None).unwrap();
    play.present.insert(id("bart"));
    for (who, card) in [("anna", "a0"), ("anna", "a1"), ("bea", "b0"), ("cees", "z0")] {
        play.does(who, but(add_card(card, &format!("words of {card}")), json!({"joint": true})));
    }
    play.does("bea", but(add_card("far", "Call"), json!({"joint": true, "column": "actions", "field": "i"})));
    play.does("anna", json!({"type": "add_theme", "theme": "n1", "title": "", "cards": ["a0"]}));
    play
}

fn recognise(theme: &str, answer: &str) -> Value {
    json!({"type": "recognise", "theme": theme, "answer": answer})
}

fn clash(name: &str, cards: [&str; 2]) -> Value {
    json!({"type": "mark_clash", "clash": name, "cards": cards, "how": "opposite"})
}

fn link(name: &str, from: &str, to: &str) -> Value {
    json!({"type": "add_link", "link": name, "from": from, "to": to})
}

#[test]
fn everybody_answers_for_themselves_whether_a_theme_is_recognised() {
    let mut play = compared();
    play.does("bea", recognise("n1", "ours"));
    play.does("bart", recognise("n1", "unknown"));
    play.does("bea", recognise("n1", "not_ours"));
    let bea = play.state.recognition(&id("known.n1.alias-bea")).unwrap();
    assert_eq!((&bea.partner, &bea.person, bea.answer), (&id("p2"), &Some(id("bea")), Recognised::NotOurs));
    assert_eq!(play.state.recognitions().count(), 2, "one answer each");
    play.does("bea", json!({"type": "withdraw_recognition", "theme": "n1"}));
    play.need_not("bea", json!({"type": "withdraw_recognition", "theme": "n1"}));
    play.cannot(&[
        ("guide", recognise("n1", "ours"), R::ParticipantsOnly),
        ("bea", recognise("nothing", "ours"), R::NotFound),
    ]);
    play.does("anna", json!({"type": "split_theme", "theme": "n1"}));
    play.cannot(&[("bea", recognise("n1", "ours"), R::Removed)]);
}

#[test]
fn answers_about_a_theme_wait_in_the_bin_when_its_last_card_goes() {
    let mut play = compared();
    play.does("bea", recognise("n1", "ours"));
    play.does("anna", json!({"type": "leave_theme", "card": "a0"}));
    assert!(play.state.theme(&id("n1")).unwrap().removed, "no row without a card");
    assert_eq!(play.state.theme(&id("n1")).unwrap().cards, [id("a0")]);
    // Asked about again, nobody needs to answer twice.
    play.does("guide", json!({"type": "ask_all"}));
    assert_eq!(play.the_theme("n1").cards, [id("a0")]);
    assert!(play.state.recognition(&id("known.n1.alias-bea")).is_some());
}

#[test]
fn answers_go_along_when_themes_become_one_and_come_back_when_it_is_taken_apart() {
    let mut play = compared();
    play.does("anna", json!({"type": "add_theme", "theme": "n2", "title": "", "cards": ["a1"]}));
    play.does("bea", recognise("n1", "not_ours"));
    play.does("bea", recognise("n2", "ours"));
    play.does("bart", recognise("n2", "unknown"));
    play.does("anna", json!({"type": "join_theme", "theme": "n1", "card": "a1", "from": "n2"}));
    let answer = |play: &Play, name: &str| play.state.recognition(&id(name)).map(|one| one.answer);
    assert_eq!(answer(&play, "known.n1.alias-bea"), Some(Recognised::Ours), "who recognises a part said yes");
    assert_eq!(answer(&play, "known.n1.alias-bart"), Some(Recognised::Unknown));
    assert!(play.state.theme(&id("n2")).unwrap().removed, "no empty theme is left in the table");
    play.cannot(&[("anna", json!({"type": "restore_theme", "theme": "n2"}), R::PutElsewhere)]);
    play.does("anna", json!({"type": "split_theme", "theme": "n1"}));
    assert_eq!(play.the_theme("n2").cards, [id("a1")], "as it was before");
    assert_eq!(answer(&play, "known.n2.alias-bea"), Some(Recognised::Ours));
    assert_eq!(play.state.theme_of(&id("a0")), None);
}

#[test]
fn what_contradicts_each_other_stands_in_one_theme_as_long_as_it_is_marked() {
    let mut play = compared();
    play.does("anna", json!({"type": "leave_theme", "card": "a0"}));
    play.does("anna", clash("k1", ["a0", "b0"]));
    assert_eq!(play.the_theme("facing.k1").cards, [id("a0"), id("b0")]);
    play.does("anna", json!({"type": "drop_clash", "clash": "k1"}));
    assert_eq!(play.state.theme_of(&id("a0")), None, "without the mark they do not look like agreement");
    // What people made stays.
    play.does("anna", json!({"type": "add_theme", "theme": "n3", "title": "Ours", "cards": ["a0", "a1"]}));
    play.does("anna", clash("k2", ["a0", "b0"]));
    assert_eq!((play.the_theme("n3").cards.len(), play.state.theme_of(&id("b0"))), (2, None));
}

#[test]
fn what_was_asked_about_by_itself_stays_by_itself_when_it_is_marked_as_a_clash() {
    let mut play = compared();
    play.does("guide", json!({"type": "ask_all"}));
    play.does("cees", recognise("alone.a1", "ours"));
    play.does("cees", recognise("alone.b0", "not_ours"));
    play.does("anna", clash("k1", ["a1", "b0"]));
    assert_eq!(play.the_theme("alone.a1").cards, [id("a1")]);
    assert_eq!(play.the_theme("alone.b0").cards, [id("b0")]);
    play.does("anna", json!({"type": "drop_clash", "clash": "k1"}));
    assert_eq!(play.the_theme("alone.b0").cards, [id("b0")]);
}

#[test]
fn what_matters_to_a_group_is_for_that_group_to_say() {
    let mut play = compared();
    play.does("anna", clash("k1", ["a0", "b0"]));
    let interest = |card: &str| json!({"type": "set_interest", "clash": "k1", "card": card, "text": "Rest"});
    play.does("anna", interest("a0"));
    play.does("guide", interest("b0"));
    play.cannot(&[("anna", interest("b0"), R::NotYours)]);
}

#[test]
fn the_same_words_of_one_partner_are_asked_about_once() {
    let mut play = compared();
    for (who, card) in [("bea", "w1"), ("bart", "w2"), ("cees", "w3")] {
        play.does(who, but(add_card(card, "They come on time"), json!({"joint": true})));
    }
    play.does("guide", json!({"type": "ask_all"}));
    assert_eq!(play.the_theme("alone.w1").cards, [id("w1"), id("w2")]);
    assert_eq!(play.the_theme("alone.w3").cards, [id("w3")]);
}

#[test]
fn everything_that_lies_alone_can_be_asked_about_in_one_go() {
    let mut play = compared();
    let alone = |play: &Play| {
        let shared = play.state.cards().filter(|card| card.joint || card.released);
        shared.filter(|card| play.state.theme_of(&card.id).is_none()).count()
    };
    let before = (alone(&play), play.state.themes().count());
    assert!(before.0 >= 4);
    play.does("guide", json!({"type": "ask_all", "column": "actions"}));
    assert_eq!(alone(&play), before.0 - 1, "one step alone");
    play.does("guide", json!({"type": "ask_all"}));
    assert_eq!((alone(&play), play.state.themes().count()), (0, before.1 + before.0));
    play.need_not("guide", json!({"type": "ask_all"}));
    // Taken apart and asked about anew: the old one may still have answers.
    play.does("bea", json!({"type": "split_theme", "theme": "alone.a1"}));
    play.does("guide", json!({"type": "ask_all"}));
    assert_eq!(play.the_theme("alone.a1.2").cards, [id("a1")]);
    play.cannot(&[
        ("anna", json!({"type": "ask_all"}), R::FacilitatorsOnly),
        ("guide", json!({"type": "ask_all", "column": "nowhere"}), R::NotFound),
    ]);
}

#[test]
fn two_cards_of_different_partners_are_marked_as_clashing_once() {
    let mut play = compared();
    play.does("anna", clash("x1", ["a0", "b0"]));
    play.need_not("bea", clash("x2", ["b0", "a0"]));
    play.does("anna", json!({"type": "drop_clash", "clash": "x1"}));
    play.cannot(&[
        ("anna", json!({"type": "drop_clash", "clash": "x1"}), R::NotFound),
        ("anna", clash("x2", ["a0", "a1"]), R::SamePartner),
        ("anna", clash("x2", ["a0", "a0"]), R::SamePartner),
        ("anna", clash("x2", ["a0", "far"]), R::OtherColumn),
        ("anna", clash("x2", ["a0", "nothing"]), R::NotFound),
        ("anna", clash("n1", ["a1", "b0"]), R::Exists),
    ]);
    play.does("bea", clash("x2", ["b0", "a0"]));
    assert!(!play.state.clash(&id("x1")).unwrap().removed, "the same mark, with all that was said about it");
}

#[test]
fn behind_a_clash_stand_interests_and_it_ends_in_an_option_or_stays_a_difference() {
    let mut play = compared();
    play.does("anna", clash("x1", ["a0", "b0"]));
    let interest = |card: &str, text: &str, was: &str| json!({"type": "set_interest", "clash": "x1", "card": card, "text": text, "was": was});
    play.does("anna", interest("a0", "Rest at night", ""));
    play.does("bea", interest("b0", "Room in the plan", ""));
    // Two people write about one interest at once.
    play.does("adam", interest("a0", "Quiet", ""));
    let interests = &play.state.clash(&id("x1")).unwrap().interests;
    assert!(interests[0].contains("Rest at night") && interests[0].contains("Quiet"), "{interests:?}");
    assert_eq!(interests[1], "Room in the plan");

    let settle = |outcome: Value| json!({"type": "settle_clash", "clash": "x1", "outcome": outcome});
    play.does("anna", settle(json!({"is": "option", "theme": "n1"})));
    play.does("anna", json!({"type": "leave_theme", "card": "a0"}));
    assert!(play.state.theme(&id("n1")).is_some(), "the option refers to it");
    play.does("anna", settle(json!({"is": "difference", "reason": " We go on talking "})));
    let difference = ClashOutcome::Difference { reason: "We go on talking".into() };
    assert_eq!(play.state.clash(&id("x1")).unwrap().outcome, difference);
    play.does("anna", settle(json!({"is": "open"})));
    play.cannot(&[
        ("anna", settle(json!({"is": "option", "theme": "nothing"})), R::NotFound),
        ("anna", settle(json!({"is": "difference", "reason": "x".repeat(1_001)})), R::TooLong),
        ("anna", interest("far", "x", ""), R::NotFound),
    ]);
}

#[test]
fn something_serves_something_in_another_step() {
    let mut play = compared();
    play.does("anna", link("l1", "far", "n1"));
    play.need_not("bea", link("l2", "far", "n1"));
    play.cannot(&[
        ("anna", link("l2", "a1", "n1"), R::SameColumn),
        ("anna", link("l2", "far", "nothing"), R::NotFound),
    ]);
    play.does("anna", json!({"type": "leave_theme", "card": "a0"}));
    assert!(play.state.theme(&id("n1")).is_some(), "a link refers to it");
    play.does("cees", json!({"type": "remove_link", "link": "l1"}));
    play.need_not("cees", json!({"type": "remove_link", "link": "l1"}));
}

#[test]
fn a_card_in_no_statement_is_left_out_with_a_reason_until_it_is_taken_up() {
    let mut play = compared();
    let outcome = |cards: &[&str], reason: &str| json!({"type": "set_outcome", "cards": cards, "outcome": {"status": "parked", "reason": reason}});
    play.does("bea", outcome(&["a1", "b0"], " Next year "));
    assert_eq!(play.the_card("a1").outcome.as_ref().unwrap().reason, "Next year");
    play.need_not("bea", outcome(&["b0"], "Next year"));
    play.cannot(&[("bea", outcome(&["b0"], " "), R::ReasonNeeded), ("bea", outcome(&[], "Why"), R::TooFew)]);
    play.does("anna", json!({"type": "join_theme", "theme": "n1", "card": "a1"}));
    assert_eq!(play.the_card("a1").outcome, None, "taken up after all");
    play.does("anna", json!({"type": "set_outcome", "cards": ["b0"]}));
    assert_eq!(play.the_card("b0").outcome, None);
}

#[test]
fn what_people_refuse_or_take_apart_is_remembered() {
    let mut play = compared();
    let decline = |name: &str, cards: &[&str]| json!({"type": "decline_proposal", "declined": name, "proposal": "same", "cards": cards});
    play.does("bea", decline("d1", &["a1", "b0", "b0"]));
    assert_eq!(play.state.declined(&id("d1")).unwrap().cards, [id("a1"), id("b0")]);
    play.cannot(&[("bea", decline("d2", &["a1", "a1"]), R::TooFew)]);
    play.does("anna", json!({"type": "allow_proposal", "declined": "d1"}));
    play.need_not("anna", json!({"type": "allow_proposal", "declined": "d1"}));

    play.does("anna", json!({"type": "join_theme", "theme": "n1", "card": "b0"}));
    play.does("anna", json!({"type": "leave_theme", "card": "b0"}));
    let apart = play.state.declined(&id("left.b0.n1")).unwrap();
    assert_eq!((&apart.cards[..], &apart.apart_from[..]), (&[id("b0")][..], &[id("a0")][..]));
}

#[test]
fn nothing_of_it_happens_before_the_rooms_met() {
    let mut play = Play::new();
    play.stage(Stage::OwnMaps);
    play.cannot(&[
        ("anna", recognise("n1", "ours"), R::WrongStage),
        ("anna", clash("x1", ["a0", "b0"]), R::WrongStage),
        ("anna", link("l1", "far", "n1"), R::WrongStage),
    ]);
}
