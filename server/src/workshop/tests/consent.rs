//! Consent on joint statements.

use samenkaart_protocol::{Answer, RefusalCode as R, Stage};
use serde_json::{Value, json};

use super::play::{Play, id};

fn give(answer: &str, reason: &str) -> Value {
    json!({"type": "give_consent", "theme": "t1", "answer": answer, "reason": reason})
}

fn withdraw(theme: &str) -> Value {
    json!({"type": "withdraw_consent", "theme": theme})
}

#[test]
fn everybody_of_a_partner_answers_for_themselves_and_may_change_it() {
    let mut play = Play::agreement();
    play.does("anna", give("agree", ""));
    play.does("adam", give("remark", " Mind the costs "));
    play.does("bea", give("objection", "Too expensive for us"));
    let adam = play.state.consent(&id("t1.alias-adam")).unwrap();
    assert_eq!((&adam.partner, &adam.person, adam.answer), (&id("p1"), &Some(id("adam")), Answer::Remark));
    assert_eq!(adam.reason, "Mind the costs");
    play.does("bea", give("agree", ""));
    assert_eq!(play.state.consents().count(), 3, "one answer each");
    play.does("bea", withdraw("t1"));
    assert!(play.state.consent(&id("t1.alias-bea")).is_none());
    play.need_not("bea", withdraw("t1"));
}

#[test]
fn an_objection_and_a_remark_come_with_their_reason() {
    let mut play = Play::agreement();
    play.cannot(&[
        ("bea", give("objection", " "), R::ReasonNeeded),
        ("bea", give("remark", ""), R::ReasonNeeded),
        ("bea", give("agree", &"x".repeat(1_001)), R::TooLong),
        ("bea", give("objection", "a\u{1}"), R::BadValue),
    ]);
}

#[test]
fn facilitators_stay_out_of_the_content() {
    let mut play = Play::agreement();
    play.cannot(&[
        ("guide", give("agree", ""), R::ParticipantsOnly),
        ("guide", withdraw("t1"), R::ParticipantsOnly),
    ]);
}

#[test]
fn answers_are_given_from_the_agreement_on_to_themes_that_are_there() {
    let mut play = Play::agreement();
    play.stage(Stage::JointMap);
    play.cannot(&[("bea", give("agree", ""), R::WrongStage)]);
    play.stage(Stage::FollowUp);
    play.does("bea", give("agree", ""));
    play.does("anna", json!({"type": "split_theme", "theme": "t1"}));
    play.cannot(&[("anna", give("agree", ""), R::Removed)]);
    let other = json!({"type": "give_consent", "theme": "c1", "answer": "agree", "reason": ""});
    play.cannot(&[("bea", other, R::NotFound)]);
    play.does("anna", json!({"type": "restore_theme", "theme": "t1"}));
    assert_eq!(play.state.consents().count(), 1, "answers come back with their theme");
    play.cannot(&[("bea", withdraw(&"x".repeat(95)), R::BadValue)]);
}

#[test]
fn a_changed_statement_asks_for_consent_anew() {
    let mut play = Play::agreement();
    play.does("anna", give("agree", ""));
    play.does("bea", give("agree", ""));
    play.does("cees", json!({"type": "set_text", "text": "t1", "words": "Everybody is heard, always"}));
    assert!(play.state.consents().all(|consent| consent.outdated));
    play.does("anna", give("agree", ""));
    let outdated = |name: &str| play.state.consent(&id(name)).unwrap().outdated;
    assert_eq!((outdated("t1.alias-anna"), outdated("t1.alias-bea")), (false, true));
    play.does("bea", json!({"type": "set_theme", "theme": "t1", "title": "Another name"}));
    assert!(!play.state.consent(&id("t1.alias-anna")).unwrap().outdated, "the statement is what counts");
}
