//! Actions, asks of others, and what is said of clauses.

use samenkaart_protocol::{ActionStatus, RefusalCode as R, Stage};
use serde_json::{Value, json};

use super::play::{Play, but, id};

fn action(name: &str, with: Value) -> Value {
    let base = json!({"type": "add_action", "action": name, "what": "Make a list", "partners": ["p1"], "who": "", "by_when": ""});
    but(base, with)
}

fn set_action(name: &str, with: Value) -> Value {
    but(json!({"type": "set_action", "action": name}), with)
}

fn ask(name: &str, with: Value) -> Value {
    but(json!({"type": "add_ask", "ask": name, "to": "Province", "what": "Pay for the bus"}), with)
}

fn set_ask(name: &str, with: Value) -> Value {
    but(json!({"type": "set_ask", "ask": name}), with)
}

#[test]
fn an_action_says_who_does_what_by_when_and_how_far_it_is() {
    let mut play = Play::agreement();
    play.does(
        "bea",
        action(
            "a1",
            json!({"who": " Nurse 1 ", "by_when": "2027-02-01", "theme": "t1", "partners": ["p1", "p2"]}),
        ),
    );
    play.does("guide", action("a2", json!({})));
    let first = play.state.action(&id("a1")).unwrap();
    assert_eq!(
        (first.who.as_str(), first.by_when.as_str(), first.status),
        ("Nurse 1", "2027-02-01", ActionStatus::Open)
    );
    assert_eq!((&first.theme, first.partners.len()), (&Some(id("t1")), 2));
    assert!(first.rank < play.state.action(&id("a2")).unwrap().rank, "at the end");
    play.stage(Stage::FollowUp);
    for (said, status) in
        [("done", ActionStatus::Done), ("dropped", ActionStatus::Dropped), ("started", ActionStatus::Started)]
    {
        play.does("anna", set_action("a1", json!({"status": said})));
        assert_eq!(play.state.action(&id("a1")).unwrap().status, status);
    }
    play.does("anna", set_action("a1", json!({"what": "Call", "partners": [], "who": "", "by_when": ""})));
    let first = play.state.action(&id("a1")).unwrap();
    assert_eq!(
        (first.what.as_str(), first.partners.len(), first.who.as_str(), first.by_when.as_str()),
        ("Call", 0, "", "")
    );
    assert_eq!((first.status, &first.theme), (ActionStatus::Started, &Some(id("t1"))), "c3: the rest stays");
}

#[test]
fn an_action_keeps_its_limits_when_it_is_made_and_when_it_is_changed() {
    let mut play = Play::agreement();
    play.does("anna", action("a1", json!({})));
    let (long, name) = ("x".repeat(1_001), "x".repeat(81));
    for (fields, code) in [
        (json!({"what": " "}), R::Empty),
        (json!({"what": long}), R::TooLong),
        (json!({"what": "a\u{1}"}), R::BadValue),
        (json!({"who": name}), R::TooLong),
        (json!({"by_when": "soon"}), R::BadValue),
        (json!({"by_when": "2027-02-30"}), R::BadValue),
        (json!({"partners": ["p9"]}), R::NotFound),
        (json!({"partners": vec!["p1"; 31]}), R::TooMany),
    ] {
        play.cannot(&[
            ("anna", action("a2", fields.clone()), code),
            ("anna", set_action("a1", fields), code),
        ]);
    }
    play.does("anna", json!({"type": "split_theme", "theme": "t1"}));
    play.cannot(&[
        ("anna", action("a1", json!({})), R::Exists),
        ("anna", action("a.2", json!({})), R::BadValue),
        ("anna", action("a2", json!({"theme": "t9"})), R::NotFound),
        ("anna", action("a2", json!({"theme": "t1"})), R::Removed),
        ("anna", set_action("a9", json!({})), R::NotFound),
    ]);
}

#[test]
fn a_partner_does_an_action_once() {
    let mut play = Play::agreement();
    play.does("anna", action("a1", json!({"partners": ["p2", "p1", "p2"]})));
    assert_eq!(play.state.action(&id("a1")).unwrap().partners, [id("p2"), id("p1")]);
}

#[test]
fn an_ask_says_of_whom_and_what_and_can_go() {
    let mut play = Play::agreement();
    play.does("anna", ask("k1", json!({"theme": "t1"})));
    play.does("anna", ask("k2", json!({})));
    play.does("bea", set_ask("k1", json!({"what": " Pay for a year "})));
    let first = play.state.ask(&id("k1")).unwrap();
    assert_eq!(
        (first.to.as_str(), first.what.as_str(), &first.theme),
        ("Province", "Pay for a year", &Some(id("t1")))
    );
    assert!(first.rank < play.state.ask(&id("k2")).unwrap().rank);
    play.does("bea", set_ask("k1", json!({"to": "The state"})));
    play.does("cees", json!({"type": "remove_ask", "ask": "k1"}));
    assert!(play.state.ask(&id("k1")).is_none());
    play.cannot(&[
        ("anna", json!({"type": "remove_ask", "ask": "k1"}), R::NotFound),
        ("anna", set_ask("k1", json!({})), R::NotFound),
        ("anna", ask("k2", json!({})), R::Exists),
        ("anna", ask("k.3", json!({})), R::BadValue),
        ("anna", ask("k3", json!({"theme": "t9"})), R::NotFound),
    ]);
    for (fields, code) in [
        (json!({"to": ""}), R::Empty),
        (json!({"to": "x".repeat(81)}), R::TooLong),
        (json!({"what": ""}), R::Empty),
        (json!({"what": "x".repeat(1_001)}), R::TooLong),
        (json!({"what": "a\u{1}"}), R::BadValue),
    ] {
        play.cannot(&[("anna", ask("k3", fields.clone()), code), ("anna", set_ask("k2", fields), code)]);
    }
    play.does("anna", json!({"type": "split_theme", "theme": "t1"}));
    play.cannot(&[("anna", ask("k3", json!({"theme": "t1"})), R::Removed)]);
}

#[test]
fn a_clause_holds_what_the_group_says_already_or_nothing() {
    let mut play = Play::agreement();
    let set = |text: &str| json!({"type": "set_clause", "clause": "term", "text": text});
    play.need_not("anna", set(" "));
    play.does("anna", set(" Two years "));
    assert_eq!(json!(play.state.record(&id("clause.term")).unwrap())["text"], json!("Two years"));
    play.does("guide", set(""));
    assert!(play.state.record(&id("clause.term")).is_none());
    play.cannot(&[("anna", set(&"x".repeat(1_001)), R::TooLong), ("anna", set("a\u{1}"), R::BadValue)]);
}

#[test]
fn c5_two_people_who_change_the_same_words_keep_both() {
    let mut play = Play::agreement();
    let set =
        |text: &str, was: &str| json!({"type": "set_clause", "clause": "term", "text": text, "was": was});
    play.does("anna", set("With a letter", ""));
    play.does("bea", set("By phone", ""));
    assert_eq!(
        json!(play.state.record(&id("clause.term")).unwrap())["text"],
        json!("With a letter / By phone")
    );
    play.does("anna", ask("k1", json!({"what": "Pay"})));
    play.does("anna", set_ask("k1", json!({"what": "Pay twice", "was": "Pay"})));
    play.does("bea", set_ask("k1", json!({"what": "Please pay", "was": "Pay"})));
    assert_eq!(play.state.ask(&id("k1")).unwrap().what, "Please pay twice");
    play.does("anna", action("a1", json!({"what": "Call"})));
    let change = |what: &str| json!({"type": "set_action", "action": "a1", "what": what, "was": "Call"});
    play.does("anna", change("Call her"));
    play.does("bea", change("Go and Call"));
    assert_eq!(play.state.action(&id("a1")).unwrap().what, "Go and Call her");
}

#[test]
fn all_of_it_belongs_to_the_joint_session() {
    let mut play = Play::agreement();
    play.does("anna", action("a1", json!({})));
    play.does("anna", ask("k1", json!({})));
    play.stage(Stage::OwnMaps);
    for said in [
        action("a2", json!({})),
        set_action("a1", json!({})),
        ask("k2", json!({})),
        set_ask("k1", json!({})),
        json!({"type": "remove_ask", "ask": "k1"}),
        json!({"type": "set_clause", "clause": "term", "text": "Two years"}),
    ] {
        play.cannot(&[("anna", said.clone(), R::WrongStage), ("guide", said, R::WrongStage)]);
    }
}
