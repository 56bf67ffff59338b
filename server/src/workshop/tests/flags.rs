//! "What do you mean?"

use samenkaart_protocol::{RefusalCode as R, limits};
use serde_json::{Value, json};

use super::play::{NOW, Play, id};

fn raise(flag: &str, card: &str, question: &str) -> Value {
    json!({"type": "raise_flag", "flag": flag, "card": card, "question": question})
}

fn answer(flag: &str, answer: &str) -> Value {
    json!({"type": "answer_flag", "flag": flag, "answer": answer})
}

fn drop_flag(flag: &str) -> Value {
    json!({"type": "drop_flag", "flag": flag})
}

#[test]
fn whoever_sees_a_card_may_ask_what_it_means() {
    let mut play = Play::joint();
    play.does("bea", raise("f1", "c1", " Heard by whom? "));
    let flag = play.state.flag(&id("f1")).unwrap();
    assert_eq!((&flag.partner, &flag.by, flag.at), (&Some(id("p2")), &Some(id("bea")), NOW));
    assert_eq!((flag.question.as_str(), &flag.answer), ("Heard by whom?", &None));
    play.does("guide", raise("f2", "s1", ""));
    assert_eq!(play.state.flag(&id("f2")).unwrap().partner, None);
    play.cannot(&[
        ("bea", raise("f3", "s1", ""), R::NotFound),
        ("bea", raise("f3", "c9", ""), R::NotFound),
        ("bea", raise("f1", "c1", ""), R::Exists),
        ("bea", raise("f.3", "c1", ""), R::BadValue),
        ("bea", raise("f3", "c1", &"x".repeat(limits::SHORT + 1)), R::TooLong),
        ("bea", raise("f3", "c1", "a\u{1}"), R::BadValue),
    ]);
}

#[test]
fn the_partner_of_the_card_answers_or_a_facilitator() {
    let mut play = Play::joint();
    play.does("bea", raise("f1", "c1", "Heard by whom?"));
    play.does("adam", answer("f1", " By the municipality "));
    assert_eq!(play.state.flag(&id("f1")).unwrap().answer.as_deref(), Some("By the municipality"));
    play.does("guide", answer("f1", ""));
    assert_eq!(play.state.flag(&id("f1")).unwrap().answer, None, "an empty answer is none");
    play.does("guide", raise("f2", "s1", ""));
    play.cannot(&[
        ("bea", answer("f1", "By us"), R::NotYours),
        ("bea", answer("f2", "What?"), R::NotFound),
        ("adam", answer("f9", "What?"), R::NotFound),
        ("adam", answer("f1", &"x".repeat(limits::SHORT + 1)), R::TooLong),
        ("adam", answer("f1", "a\u{1}"), R::BadValue),
    ]);
}

#[test]
fn a_flag_goes_by_who_raised_it_or_a_facilitator() {
    let mut play = Play::joint();
    play.does("anna", raise("f1", "c2", ""));
    play.does("anna", raise("f2", "c2", ""));
    play.does("anna", raise("f3", "s1", ""));
    play.cannot(&[
        ("adam", drop_flag("f1"), R::NotYours),
        ("bea", drop_flag("f1"), R::NotYours),
        ("bea", drop_flag("f3"), R::NotFound),
        ("anna", drop_flag("f9"), R::NotFound),
    ]);
    play.does("anna", drop_flag("f1"));
    play.does("guide", drop_flag("f2"));
    assert!(play.state.flag(&id("f1")).is_none() && play.state.flag(&id("f2")).is_none());
}

#[test]
fn a_flag_about_a_card_in_the_bin_waits_with_it() {
    let mut play = Play::joint();
    play.does("bea", raise("f1", "c1", "Heard by whom?"));
    play.does("anna", json!({"type": "remove_card", "card": "c1"}));
    play.cannot(&[("bea", drop_flag("f1"), R::NotFound)]);
    play.does("anna", json!({"type": "restore_card", "card": "c1"}));
    play.does("bea", drop_flag("f1"));
}
