//! Themes and the joint map.

use samenkaart_protocol::{RefusalCode as R, Stage, ThemeStatus, limits};
use serde_json::{Value, json};

use super::play::{Play, add_card, but, id};

fn add(theme: &str, cards: &[&str]) -> Value {
    json!({"type": "add_theme", "theme": theme, "title": "", "cards": cards})
}

fn join(theme: &str, card: &str) -> Value {
    json!({"type": "join_theme", "theme": theme, "card": card})
}

fn leave(card: &str) -> Value {
    json!({"type": "leave_theme", "card": card})
}

fn set(theme: &str, fields: Value) -> Value {
    but(json!({"type": "set_theme", "theme": theme}), fields)
}

fn bin(what: &str, theme: &str) -> Value {
    json!({"type": what, "theme": theme})
}

fn cards(play: &Play, theme: &str) -> Vec<String> {
    play.the_theme(theme).cards.iter().map(ToString::to_string).collect()
}

fn order(play: &Play) -> Vec<String> {
    let mut themes: Vec<_> = play.state.themes().map(|theme| (theme.rank, theme.id.to_string())).collect();
    themes.sort();
    assert!(themes.windows(2).all(|pair| pair[0].0 < pair[1].0), "each has a place of its own: {themes:?}");
    themes.into_iter().map(|(_, theme)| theme).collect()
}

#[test]
fn cards_of_different_partners_become_a_theme_with_an_empty_statement() {
    let mut play = Play::joint();
    play.does("anna", but(add("t1", &["c1", "c2", "c1"]), json!({"title": " Heard "})));
    let theme = play.the_theme("t1");
    assert_eq!(
        (theme.title.as_str(), theme.status, &theme.column),
        ("Heard", ThemeStatus::Open, &id("values"))
    );
    assert_eq!(cards(&play, "t1"), ["c1", "c2"], "each once");
    assert_eq!(play.words("t1"), "");
    assert_eq!(play.words("c1"), "That we are heard", "a theme refers to cards and never swallows them");
}

#[test]
fn a_theme_takes_cards_that_everybody_sees_and_of_one_column() {
    let mut play = Play::joint();
    play.does(
        "anna",
        but(add_card("j1", "Do it"), json!({"joint": true, "column": "actions", "field": "we"})),
    );
    play.does("anna", but(add_card("j2", "Gone"), json!({"joint": true})));
    play.does("anna", json!({"type": "remove_card", "card": "j2"}));
    play.cannot(&[
        ("anna", add("t1", &[]), R::TooFew),
        ("anna", add("t1", &["s1"]), R::Stays),
        ("bea", add("t1", &["s1"]), R::NotFound),
        ("anna", add("t1", &["c1", "j1"]), R::OtherColumn),
        ("anna", add("t1", &["j2"]), R::Removed),
        ("bea", add("t1", &["j2"]), R::NotFound),
        ("anna", add("t1", &["c99"]), R::NotFound),
        ("anna", add("c1", &["c1"]), R::Exists),
        ("anna", add("t.1", &["c1"]), R::BadValue),
        ("anna", add("t1", &vec!["c1"; 5_001]), R::TooMany),
        ("anna", but(add("t1", &["c1"]), json!({"title": "x".repeat(limits::NAME + 1)})), R::TooLong),
        ("anna", but(add("t1", &["c1"]), json!({"title": "a\u{1}"})), R::BadValue),
    ]);
    play.does("guide", add("t1", &["c1"]));
    play.cannot(&[
        ("anna", join("t1", "j1"), R::OtherColumn),
        ("anna", join("t1", "s1"), R::Stays),
        ("anna", join("t1", "j2"), R::Removed),
        ("bea", join("t1", "s1"), R::NotFound),
        ("anna", join("t9", "c2"), R::NotFound),
        ("anna", leave("c99"), R::NotFound),
        ("bea", leave("s1"), R::NotFound),
    ]);
}

#[test]
fn a_card_leaves_the_theme_that_it_was_in() {
    let mut play = Play::joint();
    play.does("anna", but(add("t1", &["c1", "c2"]), json!({"title": "First"})));
    play.cannot(&[
        ("bea", add("t2", &["c2", "c3"]), R::PutElsewhere),
        ("bea", but(add("t2", &["c2"]), json!({"from": ["t7"]})), R::PutElsewhere),
    ]);
    play.does("bea", but(add("t2", &["c2", "c3"]), json!({"from": ["t1"]})));
    assert_eq!((cards(&play, "t1"), cards(&play, "t2")), (vec!["c1".into()], vec!["c2".into(), "c3".into()]));
    play.cannot(&[("bea", join("t1", "c3"), R::PutElsewhere)]);
    play.does("bea", but(join("t1", "c3"), json!({"from": "t2"})));
    assert_eq!((cards(&play, "t1"), cards(&play, "t2")), (vec!["c1".into(), "c3".into()], vec!["c2".into()]));
    play.need_not("bea", join("t1", "c3"));
    play.does("cees", leave("c3"));
    assert_eq!(cards(&play, "t1"), ["c1"]);
    play.need_not("cees", leave("c3"));
}

#[test]
fn two_people_who_put_the_same_cards_together_both_find_it_done() {
    let mut play = Play::joint();
    play.does("anna", add("t1", &["c1", "c2", "c3"]));
    play.need_not("bea", add("t2", &["c2", "c1"]));
    play.cannot(&[
        ("bea", but(add("t2", &["c2", "c1"]), json!({"title": "Heard"})), R::PutElsewhere), // a name is not lost
        ("bea", add("t2", &["c1"]), R::PutElsewhere),
        ("bea", add("t2", &["c1", "s1"]), R::NotFound),
    ]);
    play.does("bea", but(add("t2", &["c1", "c2"]), json!({"from": ["t1"]})));
    assert_eq!((cards(&play, "t1"), cards(&play, "t2")), (vec!["c3".into()], vec!["c1".into(), "c2".into()]));
    play.need_not("anna", add("t3", &["c3"]));
}

#[test]
fn a_theme_that_holds_nothing_goes_with_its_last_card_and_one_with_words_stays() {
    let mut play = Play::joint();
    play.does("anna", add("t1", &["c1", "c2"]));
    play.does("anna", but(add("t2", &["c1", "c2"]), json!({"from": ["t1"]}))); // both leave at once
    assert!(play.state.theme(&id("t1")).is_none());
    assert!(play.state.text(&id("t1")).is_none());
    play.does("anna", json!({"type": "set_text", "text": "t2", "words": "Together"}));
    play.does("anna", leave("c1"));
    play.does("anna", leave("c2"));
    assert_eq!((cards(&play, "t2").len(), play.words("t2")), (0, "Together"));
    play.does("anna", but(add("t3", &["c3"]), json!({"title": "Within the law"})));
    play.does("anna", leave("c3"));
    assert!(play.state.theme(&id("t3")).is_some(), "a title is words as well");
}

#[test]
fn a_theme_that_something_else_refers_to_stays() {
    let mut play = Play::joint();
    for (theme, card, who) in [("t1", "c1", "anna"), ("t2", "c2", "bea"), ("t3", "c3", "cees")] {
        play.does(who, add(theme, &[card]));
    }
    play.does("anna", json!({"type": "add_action", "action": "a1", "what": "Call", "partners": [], "who": "", "by_when": "", "theme": "t1"}));
    play.does(
        "anna",
        json!({"type": "add_ask", "ask": "k1", "to": "Province", "what": "Pay", "theme": "t2"}),
    );
    play.does("guide", json!({"type": "set_screen", "target": {"show": "theme", "theme": "t3"}}));
    ["c1", "c2", "c3"].iter().for_each(|card| drop(play.does("guide", leave(card))));
    assert!(["t1", "t2", "t3"].iter().all(|theme| play.state.theme(&id(theme)).is_some()));
}

#[test]
fn a_theme_with_answers_stays_without_cards_too() {
    let mut play = Play::joint();
    play.does("anna", add("t1", &["c1"]));
    play.stage(Stage::Agreement);
    play.does("bea", json!({"type": "give_consent", "theme": "t1", "answer": "agree", "reason": ""}));
    play.does("anna", leave("c1"));
    assert!(play.state.theme(&id("t1")).is_some());
}

#[test]
fn a_card_that_moves_to_another_step_or_the_bin_leaves_its_theme() {
    let mut play = Play::joint();
    play.does("anna", but(add("t1", &["c1", "c2", "c3"]), json!({"title": "Heard"})));
    play.does("anna", json!({"type": "move_card", "card": "c1", "column": "actions", "field": "we"}));
    play.does("bea", json!({"type": "remove_card", "card": "c2"}));
    play.does("cees", json!({"type": "move_card", "card": "c3", "column": "values", "field": "shared"}));
    assert_eq!(cards(&play, "t1"), ["c3"], "another field of the same step is the same step");
    play.does("bea", json!({"type": "restore_card", "card": "c2"}));
    assert_eq!(cards(&play, "t1"), ["c3"], "back alone");
}

#[test]
fn a_theme_has_a_title_a_status_a_reason_and_a_place() {
    let mut play = Play::joint();
    for (theme, card) in [("t1", "c1"), ("t2", "c2"), ("t3", "c3")] {
        play.does("anna", but(add(theme, &[card]), json!({"title": theme})));
    }
    play.does(
        "cees",
        set("t1", json!({"title": " Heard ", "status": "parked", "reason": " First the money "})),
    );
    let theme = play.the_theme("t1");
    assert_eq!(
        (theme.title.as_str(), theme.status, theme.reason.as_str()),
        ("Heard", ThemeStatus::Parked, "First the money")
    );
    play.cannot(&[
        ("cees", set("t2", json!({"status": "not_agreed"})), R::ReasonNeeded),
        ("cees", set("t1", json!({"reason": " "})), R::ReasonNeeded),
        ("cees", set("t3", json!({"status": "taken_up"})), R::StatementNeeded),
    ]);
    play.does("cees", json!({"type": "set_text", "text": "t3", "words": "We listen"}));
    play.does("cees", set("t3", json!({"status": "taken_up"})));
    assert_eq!(play.the_theme("t3").status, ThemeStatus::TakenUp);
    play.does("cees", set("t1", json!({"after": "t2"})));
    assert_eq!(order(&play), ["t2", "t1", "t3"]);
    play.does("cees", set("t3", json!({"after": "t3"})));
    assert_eq!(order(&play), ["t3", "t2", "t1"], "behind itself: in front of all");
    for _ in 0..40 {
        play.does("cees", set("t1", json!({"after": "t3"})));
        play.does("cees", set("t2", json!({"after": "t3"})));
    }
    assert_eq!(order(&play), ["t3", "t2", "t1"]);
    assert_eq!(play.the_theme("t1").status, ThemeStatus::Parked, "c3: the rest stays");
    play.cannot(&[
        ("anna", set("t9", json!({})), R::NotFound),
        ("anna", set("t1", json!({"title": "x".repeat(81)})), R::TooLong),
        ("anna", set("t1", json!({"title": "a\u{1}"})), R::BadValue),
        ("anna", set("t1", json!({"reason": "x".repeat(1_001)})), R::TooLong),
    ]);
}

#[test]
fn a_theme_is_taken_apart_and_comes_back_with_the_cards_that_still_lie_alone() {
    let mut play = Play::agreement();
    play.does("cees", join("t1", "c3"));
    play.does("anna", bin("split_theme", "t1"));
    assert!(play.the_theme("t1").removed && play.state.theme_of(&id("c1")).is_none());
    assert_eq!(play.words("t1"), "Everybody is heard");
    play.does("bea", but(add("t2", &["c2"]), json!({"title": "Other"})));
    play.does("cees", json!({"type": "remove_card", "card": "c3"}));
    for refused in [join("t1", "c1"), set("t1", json!({})), bin("split_theme", "t1")] {
        play.cannot(&[("anna", refused, R::Removed)]);
    }
    play.does("anna", bin("restore_theme", "t1"));
    assert_eq!(cards(&play, "t1"), ["c1"], "c2 has a new theme, c3 is in the bin");
    play.need_not("anna", bin("restore_theme", "t1"));
    play.cannot(&[
        ("anna", bin("restore_theme", "t9"), R::NotFound),
        ("anna", bin("split_theme", "t9"), R::NotFound),
    ]);
}

#[test]
fn a_card_that_moved_to_another_step_does_not_come_back_with_its_old_theme() {
    let mut play = Play::agreement();
    play.does("anna", bin("split_theme", "t1"));
    play.does("anna", json!({"type": "move_card", "card": "c1", "column": "actions", "field": "we"}));
    play.does("anna", bin("restore_theme", "t1"));
    assert_eq!(cards(&play, "t1"), ["c2"]);
}

#[test]
fn themes_are_made_in_the_joint_session() {
    let mut play = Play::agreement();
    play.stage(Stage::OwnMaps);
    for refused in [
        add("t2", &["c3"]),
        join("t1", "c3"),
        leave("c1"),
        set("t1", json!({"title": "x"})),
        bin("split_theme", "t1"),
        bin("restore_theme", "t1"),
    ] {
        play.cannot(&[("anna", refused.clone(), R::WrongStage), ("guide", refused, R::WrongStage)]);
    }
    play.stage(Stage::Compare);
    play.does("anna", join("t1", "c3"));
}
